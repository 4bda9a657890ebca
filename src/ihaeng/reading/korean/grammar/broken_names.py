"""Names that the analyser breaks into words it knows: "팍상한시" (a town) into 팍 + 상한 + 시, "spoilt"."""

from __future__ import annotations

from collections.abc import Sequence

from ihaeng.language.analyzer import Morpheme
from ihaeng.reading.korean.grammar.vietnamese_names import with_vietnamese_names
from ihaeng.reading.korean.lexicon import grammar

_NEVER_GLUED = ("ETM", "MAG", "IC")
"""Tags behind which a noun stands apart in good Korean; glued to one, it is the end of a name."""

_SHORTEST = 3
"""Syllables of a name with its town's or school's suffix."""


def rejoined(text: str, morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """The morphemes, those of each broken name as one unknown proper noun."""
    return with_vietnamese_names(text, _glued(text, morphemes))


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
    return kept


def _has_a_broken_name(morphemes: Sequence[Morpheme]) -> bool:
    """A look at every morpheme, since most sentences have none."""
    end = -1
    for morpheme in morphemes:
        if morpheme.start <= end:
            return True
        end = morpheme.end if morpheme.tag in _NEVER_GLUED else -1
    return False


def _join(text: str, kept: list[Morpheme]) -> None:
    """Join the last morpheme with what is glued before it, if that cannot be words."""
    first = len(kept) - 1
    while first and kept[first - 1].end >= kept[first].start and text[kept[first].start - 1 : kept[first].start] != " ":
        first -= 1
    start, end = kept[first].start, kept[-1].end
    broken = any(m.tag in _NEVER_GLUED for m in kept[first:-1])
    if broken and end - start >= _SHORTEST and text[start:end].isalnum():
        kept[first:] = [Morpheme(text[start:end], "NNP", start, end, known=False)]
