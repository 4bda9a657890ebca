"""Office-holders of several places told in a row with one office: "린덴·마이로주 부지사" is two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ihaeng.language.gazetteer import place_named
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.grammar.word_sorts import REGIONS, ends_of

_MARKS = "·ㆍ∙‧"
_ROW = re.compile(
    rf"(?P<places>[가-힣]{{2,12}}(?:[{_MARKS}][가-힣]{{2,12}})++)(?: 등)?(?: (?:\d{{1,3}}개국|주요국?|각국?))? "
)
_ONE = re.compile(rf"[^{_MARKS}]++")


def apart(target: Phrase) -> list[Phrase]:
    """Each of them by its own place, where all in the row are known places; else the phrase as it is."""
    row = _ROW.match(target.text)
    office = target.text[row.end() :] if row else ""
    if row is None or not office or not ends_of(office.split()[-1]).office:
        return [target]
    return list(_each(target, row["places"], office)) or [target]


def _each(target: Phrase, places: str, office: str) -> Iterator[Phrase]:
    """What sort of place they are stands behind the last one only ("허베이·지린성").

    The office is moved to behind each place, so that words and morphemes keep to each other.
    """
    pieces = list(_ONE.finditer(places))
    sort = next((sort for sort in REGIONS if places.endswith(sort)), "")
    called = [_called(piece[0], sort) for piece in pieces]
    if None in called:
        return
    head = [m for m in target.morphemes if m.start >= target.end - len(office)]
    for piece, name in zip(pieces, called, strict=True):
        start = target.start + piece.start()
        text = f"{name} {office}"
        moved = start + len(text) - target.end
        place = [m for m in target.morphemes if start <= m.start < start + len(piece[0])]
        behind = [replace(m, start=m.start + moved, end=m.end + moved) for m in head]
        yield replace(target, start=start, end=start + len(text), text=text, morphemes=(*place, *behind))


def _called(name: str, sort: str) -> str | None:
    """The place with its sort where that is what it is called; None for no place."""
    if sort and not name.endswith(sort) and place_named(name + sort):
        return name + sort
    return name if place_named(name) else None
