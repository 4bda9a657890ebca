"""Words as they are looked up: pairs of syllables for Korean, beginnings of words for other letters; no analyser.

A Korean word of two syllables or more is found in any form that holds it, exactly where its letters stand: the pairs
only narrow down where to look.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ihaeng.language.tables import read_table

LONGEST_TOKEN = 40
"""Letters of a word that are looked up; longer ones are addresses and codes."""

SHORTEST_STEM = 4
"""Letters of an English word that are left when its ending is taken off."""

MOST_FORMS = 24
"""Forms in which one word is looked for."""

_RUN = re.compile(r"[가-힣\u3040-\u30ff\u3400-\u9fff]+|[^\W_가-힣\u3040-\u30ff\u3400-\u9fff]+")
_PAIRED = re.compile(r"[가-힣\u3040-\u30ff\u3400-\u9fff]")
_HANGUL = re.compile(r"[가-힣]+\Z")

_FIRST, _FINALS = ord("가"), 28
_OPEN, _SS = 0, 20
_VOWELS_OF_PAST = {8: 9, 13: 14, 20: 6, 18: 4, 11: 10}
"""Which vowel a stem's open vowel becomes before the past: 오 와, 우 워, 이 여, 으 어, 외 왜; by Unicode's numbers."""
_ENDINGS_ON_STEM = (0, 4, 8, 16, 17, 20)
"""The finals that endings put under an open stem: none, ㄴ, ㄹ, ㅁ, ㅂ, ㅆ."""


def folded(text: str) -> str:
    """A text as it is compared: composed, in lower case, with single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def tokens(text: str) -> set[str]:
    """The tokens under which a folded text is found."""
    return {token for run in _RUN.findall(text) for token in _tokens_of(run)}


def wanted(form: str) -> tuple[list[str], list[str]]:
    """The tokens that a text must hold to hold a folded `form`, and the beginnings of tokens."""
    whole: list[str] = []
    begun: list[str] = []
    for run in _RUN.findall(form):
        if _PAIRED.match(run) and len(run) > 1:
            whole += [a + b for a, b in pairwise(run)]
        else:
            begun.append(run[:LONGEST_TOKEN])
    return whole, begun


def forms(word: str) -> list[str]:
    """The forms in which a folded word is looked for: as it stands, as verbs are inflected, with a blank inside."""
    found = [word]
    if _HANGUL.match(word):
        found += [form for stem in _stems(word) for form in _on_stem(stem)]
        found += [f"{word[:at]} {word[at:]}" for at in range(2, len(word) - 1)]
    elif word.isascii():
        found += [word.removesuffix(ending) for ending in _lists()["english"]["endings"] if _ends(word, ending)][:1]
    return list(dict.fromkeys(found))[:MOST_FORMS]


def without_particle(word: str) -> str:
    """A folded word without the particle at its end; the word itself where it ends in none."""
    for ending in _lists()["particles"]["endings"]:
        if word.endswith(ending) and len(word) - len(ending) > 1 and _HANGUL.match(word):
            return word.removesuffix(ending)
    return word


def _tokens_of(run: str) -> Iterator[str]:
    if not _PAIRED.match(run):
        yield run[:LONGEST_TOKEN]
        return
    yield from (a + b for a, b in pairwise(run))
    yield run[-1]


def _stems(word: str) -> Iterator[str]:
    """The beginnings that the forms of a verb share, if the word is one: typed as in a dictionary or in the past."""
    if not word.endswith("다") or len(word) < 2:
        return
    stem = word[:-1]
    lists = _lists()
    for helping in sorted(lists["helping_verbs"]["stems"], key=len, reverse=True):
        if stem.endswith(helping) and len(stem) - len(helping) > 1:
            yield stem.removesuffix(helping)
            return
    if stem.endswith(tuple(lists["past"]["syllables"])):
        yield stem[:-1]
        return
    if _parts(stem[-1])[1] not in _ENDINGS_ON_STEM:
        yield stem
    yield from (stem[:-1] + last for base in _bases(stem[-1]) for last in _inflected(base))


def _on_stem(stem: str) -> list[str]:
    """What a stem is looked for by: itself, or with each of its endings where one syllable alone would be anything."""
    if len(stem) > 1:
        return [stem]
    return [stem + ending for ending in _lists()["closed_stems"]["endings"]] if _parts(stem)[1] else []


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM


def _bases(last: str) -> list[str]:
    """The syllables on which a stem may end whose form is `last`."""
    vowel, final = _parts(last)
    if final not in _ENDINGS_ON_STEM:
        return []
    bases = [_with_final(last, _OPEN)]
    if final == _SS:
        bases += [_with_vowel(last, base) for base, past in _VOWELS_OF_PAST.items() if past == vowel]
    return bases


def _inflected(base: str) -> list[str]:
    vowel, _ = _parts(base)
    found = [_with_final(base, final) for final in _ENDINGS_ON_STEM[:-1]]
    past = _with_vowel(base, _VOWELS_OF_PAST[vowel]) if vowel in _VOWELS_OF_PAST else base
    return [*found, _with_final(past, _SS), *([past] if past != base else [])]


def _parts(syllable: str) -> tuple[int, int]:
    number = ord(syllable) - _FIRST
    return number // _FINALS % 21, number % _FINALS


def _with_final(syllable: str, final: int) -> str:
    number = ord(syllable) - _FIRST
    return chr(_FIRST + number - number % _FINALS + final)


def _with_vowel(syllable: str, vowel: int) -> str:
    first = (ord(syllable) - _FIRST) // (21 * _FINALS)
    return chr(_FIRST + (first * 21 + vowel) * _FINALS)


@functools.cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = read_table("ihaeng.language", "search.yaml")
    return lists
