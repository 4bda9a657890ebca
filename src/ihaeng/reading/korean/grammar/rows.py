"""Rows of people and bodies: who stands in one row, and what only describes its last."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.language.gazetteer import place_named
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.grammar.word_sorts import ends_of

_AND_OTHERS = " 등 "


def is_of_people(text: str) -> bool:
    """Whether a noun phrase ends as words for people do: "고위 인사", "장관", "기업인들"."""
    ends = ends_of(text.split()[-1].removesuffix("들"))
    return bool(ends.group or ends.office)


def parted_from_others(phrase: Phrase) -> list[Phrase]:
    """The last of a row and what describes them all: "라온화학 등 현지에" is "라온화학" and "현지에".

    A place before "등" only says where ("시카고 등 현지에").
    """
    mark = phrase.text.find(_AND_OTHERS)
    if mark < 0 or phrase.particle != "에" or place_named(phrase.text[:mark].split()[-1]) is not None:
        return [phrase]
    cut = phrase.start + mark
    row = tuple(m for m in phrase.morphemes if m.end <= cut)
    rest = tuple(m for m in phrase.morphemes if m.start >= cut + len(_AND_OTHERS))
    if not row or not rest:
        return [phrase]
    text = phrase.text[rest[0].start - phrase.start :]
    last = replace(phrase, end=cut, text=phrase.text[:mark], particle=",", morphemes=row)
    return [last, replace(phrase, start=rest[0].start, text=text, morphemes=rest, modifiers=())]
