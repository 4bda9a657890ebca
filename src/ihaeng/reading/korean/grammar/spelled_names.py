"""Names with their spelling in brackets ("벨 도른 한(Bell Doern Han)"): their syllables are taken for words."""

from __future__ import annotations

import functools
import re
import unicodedata

from ihaeng.language.analyzer import Morpheme
from ihaeng.language.tables import read_table_as
from ihaeng.reading.korean.grammar.whole_names import join_as_name

MOST_WORDS = 6
"""Words of a name; no person in the news has more."""

_SPELLING = re.compile(rf"(?<=[가-힣])\s?\(\s?([A-Z][\w.'’-]*+(?: [\w.'’-]++){{0,{MOST_WORDS - 1}}}+)\s?\)")
_LATIN_IN_BRACKETS = re.compile(r"\(\s?[A-Z]")
"""How every spelling opens; few sentences have one."""
_SMALL = re.compile(r"[a-z]")
_HANGUL_WORD = re.compile(r"[가-힣]+\Z")


def with_spelled_names(text: str, morphemes: list[Morpheme]) -> list[Morpheme]:
    """The morphemes, those of each word of a name whose spelling follows as one unknown proper noun."""
    if not _LATIN_IN_BRACKETS.search(text):
        return morphemes
    for start, end in _words_of_names(text):
        join_as_name(text, morphemes, start, end)
    return morphemes


def _words_of_names(text: str) -> list[tuple[int, int]]:
    """The words before each spelling that sound like its words, from the last to the first."""
    found = []
    for match in _SPELLING.finditer(text):
        end = match.start()
        if not _SMALL.search(match[1]):
            continue  # an abbreviation ("IMO") spells no name
        for latin in reversed(re.split(r"[ -]", match[1])):
            start = max(text.rfind(" ", 0, end), text.rfind("-", 0, end)) + 1
            if not _sounds_like(text[start:end], latin):
                break
            found.append((start, end))
            end = start - 1
    return found


def _sounds_like(word: str, latin: str) -> bool:
    """Whether a Korean word may begin like a foreign one."""
    if not _HANGUL_WORD.match(word) or not latin:
        return False
    first = unicodedata.normalize("NFD", word[0])[0]
    return unicodedata.normalize("NFD", latin)[0].lower() in _letters().get(first, "")


@functools.cache
def _letters() -> dict[str, str]:
    """The letters that a first consonant may stand for (Korean orthography of loan words, loosely)."""
    consonants = read_table_as("ihaeng.reading", "ko/sounds.yaml", dict[str, str])
    return {unicodedata.normalize("NFD", f"{consonant}")[0]: letters for consonant, letters in consonants.items()}
