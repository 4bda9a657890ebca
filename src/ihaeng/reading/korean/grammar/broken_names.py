"""Names and act nouns that the analyser breaks into words it knows: "팍상한시" (a town) into 팍 + 상한 + 시."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ihaeng.language.analyzer import Morpheme
from ihaeng.reading.korean.grammar.drawn_in_particles import with_particles_apart
from ihaeng.reading.korean.grammar.marked_names import with_marked_names
from ihaeng.reading.korean.grammar.names_before_offices import with_names_before_offices
from ihaeng.reading.korean.grammar.spelled_names import with_spelled_names
from ihaeng.reading.korean.grammar.vietnamese_names import with_vietnamese_names
from ihaeng.reading.korean.grammar.whole_names import as_name
from ihaeng.reading.korean.lexicon import act_words, grammar

_NEVER_GLUED = ("ETM", "MAG", "IC")
"""Tags behind which a noun stands apart in good Korean; glued to one, it is the end of a name."""

_PARTICLES = frozenset(("JX", "JKB", "JKO", "JKS", "JC"))
"""Tags of particles, which only another particle is glued to."""

_MAY_BE_BROKEN = _PARTICLES.union(_NEVER_GLUED)

_SHORTEST = 3
"""Syllables of a name with its town's or school's suffix."""


def rejoined(text: str, morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """The morphemes, those of each broken name as one unknown proper noun."""
    words = _glued(text, with_particles_apart(morphemes))
    whole = with_marked_names(text, with_vietnamese_names(text, words))
    return with_names_before_offices(text, with_spelled_names(text, whole))


def _glued(text: str, morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    if not _has_a_broken_name(morphemes):
        return list(morphemes)
    kept: list[Morpheme] = []
    for place, morpheme in enumerate(morphemes):
        before = morphemes[place - 1] if place else None
        glued = before is not None and before.end == morpheme.start
        kept.append(morpheme)
        if glued and morpheme.tag == "NNG" and morpheme.form.endswith(grammar().name_suffixes):
            _join(text, kept)
        elif glued and morpheme.tag == "NNG":
            _join_act_noun(text, kept)
    return kept


def _has_a_broken_name(morphemes: Sequence[Morpheme]) -> bool:
    """A look at every morpheme, since most sentences have none."""
    for before, morpheme in itertools.pairwise(morphemes):
        if before.tag in _MAY_BE_BROKEN and _is_broken(before, morpheme):
            return True
    return False


def _is_broken(before: Morpheme, behind: Morpheme) -> bool:
    """Whether one stands glued to another that it never goes with: a noun to a particle, a noun to an ending."""
    if before.end < behind.start:
        return False
    return before.tag in _NEVER_GLUED or (before.tag in _PARTICLES and behind.tag == "NNG")


def _join_act_noun(text: str, kept: list[Morpheme]) -> None:
    """Join what was broken at a syllable that looks like a particle, if it is an act noun ("위로연")."""
    start, end = text.rfind(" ", 0, kept[-1].start) + 1, kept[-1].end
    first = next(place for place, m in enumerate(kept) if m.end > start)
    broken = any(_is_broken(before, behind) for before, behind in itertools.pairwise(kept[first:]))
    if broken and act_words().noun_of(text[start:end]):
        kept[first:] = [Morpheme(text[start:end], "NNG", start, end, known=True)]


def _join(text: str, kept: list[Morpheme]) -> None:
    """Join the last morpheme with what is glued before it, if that cannot be words."""
    first = len(kept) - 1
    while first and kept[first - 1].end >= kept[first].start and text[kept[first].start - 1 : kept[first].start] != " ":
        first -= 1
    start, end = kept[first].start, kept[-1].end
    broken = any(m.tag in _NEVER_GLUED for m in kept[first:-1])
    if broken and end - start >= _SHORTEST and text[start:end].isalnum():
        kept[first:] = [as_name(text, start, end)]
