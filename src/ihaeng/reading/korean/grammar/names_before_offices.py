"""Names before an office that the analyser takes apart as no Korean word can be.

Foreign ones ("하룬 벨카 상원의장"), and Korean ones ("이도윤 총영사", see `korean_names`).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ihaeng.language.analyzer import Morpheme
from ihaeng.reading.korean.grammar.korean_names import (
    is_broken_korean_name,
    may_be_korean_name,
    may_hold_a_korean_name,
)
from ihaeng.reading.korean.grammar.whole_names import as_name
from ihaeng.reading.korean.lexicon import people_words

MOST_WORDS_BETWEEN = 5
"""Words between a name's word and the office: the rest of the name, the country, the body."""

_STEMS = ("VV", "VA")
_DETERMINERS = ("MM", "NR")
_SUSPECT = frozenset([*_DETERMINERS, *(stem + kind for stem in _STEMS for kind in ("", "-R", "-I"))])
"""Tags of the first of two morphemes that may go as no word does; most pairs need no closer look."""
_CONTRACTED = frozenset("ᆫᆯ")
"""Particles drawn into the syllable before them ("그건"), which news style writes in full."""
_DRAWN_INTO_THEIR_COPULA = ("것",)
"""Nouns that only speech draws into one syllable with "이다" ("겐지" for "것인지")."""
_TOPIC_OR_OBJECT = ("JX", "JKO")
_ADVERB = "MAG"
_NEVER_GLUED = (("MM", "NNG"), ("NNG", _ADVERB), ("NNP", _ADVERB))
"""Two tags of which the second is never written together with the first ("리웨이" + "둥")."""
_NOUNS = ("NN", "NP", "SL", "SH", "XPN", "XSN")


def with_names_before_offices(text: str, morphemes: list[Morpheme]) -> list[Morpheme]:
    """The morphemes, those of each such word as one unknown proper noun."""
    if not (may_hold_a_korean_name(text, morphemes) or _has_no_word(morphemes)):
        return morphemes
    words = [list(group) for _, group in itertools.groupby(morphemes, lambda m: text.rfind(" ", 0, m.start + 1))]
    of_a_length = (place for place, word in enumerate(words) if may_be_korean_name(word))
    broken = [place for place in of_a_length if is_broken_korean_name(text, words[place])]
    names = sorted({*broken, *(place for place, word in enumerate(words) if _is_no_word(word))})
    for place in reversed(names):
        if _leads_to_an_office(text, words[place + 1 : place + 2 + MOST_WORDS_BETWEEN]):
            start, end = words[place][0].start, words[place][-1].end
            words[place] = [as_name(text, start, end)]
    return [morpheme for word in words for morpheme in word]


def _has_no_word(morphemes: Sequence[Morpheme]) -> bool:
    """A look at every pair, since most sentences have none that goes as no word does."""
    for first, second in itertools.pairwise(morphemes):
        suspect = first.tag in _SUSPECT or second.form in _CONTRACTED or first.form in _DRAWN_INTO_THEIR_COPULA
        suspect = suspect or second.tag == _ADVERB
        if (suspect and _cannot_be(first, second)) or (first.end < second.start and _is_bare_copula(second)):
            return True
    return False


def _is_no_word(word: Sequence[Morpheme]) -> bool:
    broken = any(_cannot_be(first, second) for first, second in itertools.pairwise([*word, None]))
    return (broken or _is_bare_copula(word[0])) and all(morpheme.form.isalpha() for morpheme in word)


def _is_bare_copula(morpheme: Morpheme) -> bool:
    """Whether a copula takes no letter: with nothing it is glued to, the word is a name ("라두")."""
    return morpheme.tag == "VCP" and morpheme.start == morpheme.end


def _cannot_be(first: Morpheme | None, second: Morpheme | None) -> bool:
    """Whether no Korean word goes so: a bare stem, a particle drawn into its noun, a determiner glued to a word."""
    if first is None:
        return False
    behind = second if second is not None and second.start <= first.end else None
    if behind is None:
        return first.tag.startswith(_STEMS)
    contracted = behind.form in _CONTRACTED and behind.tag in _TOPIC_OR_OBJECT
    glued = behind.start == first.end
    drawn_in = first.form in _DRAWN_INTO_THEIR_COPULA and behind.tag == "VCP" and behind.start < first.end
    determined = first.tag in _DETERMINERS and behind.tag.startswith(_STEMS)
    out_of_place = glued and (first.tag, behind.tag) in _NEVER_GLUED
    return contracted or drawn_in or determined or out_of_place


def _leads_to_an_office(text: str, words: Sequence[Sequence[Morpheme]]) -> bool:
    """Whether nothing but nouns stands up to the next office."""
    offices = people_words().offices
    for word in words:
        nouns = list(itertools.takewhile(lambda m: m.tag.startswith(_NOUNS), word))
        if nouns and text[word[0].start : nouns[-1].end].endswith((*offices["any"], *offices["home"])):
            return True
        if len(nouns) < len(word) and not _is_no_word(word):
            return False
    return False
