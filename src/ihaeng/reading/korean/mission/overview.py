"""The overview of an official paper: the mission's facts beside their labels, in a table or a line each."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from ihaeng.language.gazetteer import Place, choose, find_places
from ihaeng.model import Document, PartKind, Span
from ihaeng.reading.dates import DateContext, Range, date_expressions, durations, resolve
from ihaeng.reading.korean.lexicon import mission_words
from ihaeng.reading.korean.mission.leads import FoundLead, lead_in
from ihaeng.reading.korean.mission.told import Told

_LABELLED = re.compile(r"[\s□■○●◦ㅇ❍▪·*\-–(]{0,6}([가-힣][가-힣\s]{1,10}?)\)?\s?[:：]\s?(\S.{0,200})")
"""A line of the form "○ 출장기간 : 2031. 3. 8. ~ 3. 13."."""


class Fact(NamedTuple):
    """What stands beside a label: which of the mission's facts it is, and where it stands."""

    role: str
    value: Span


def overview(document: Document) -> tuple[Fact, ...]:
    """The labelled facts of a text; none where it does not say at least when and where to, or who leads."""
    found = tuple(fact for label, value in _labelled(document) if (fact := _fact(label, value)))
    roles = {fact.role for fact in found}
    return found if "period" in roles and len(roles) > 1 else ()


def lead_of(facts: tuple[Fact, ...]) -> FoundLead | None:
    """Who leads, as the overview names him or her."""
    return next((lead for fact in facts if fact.role == "lead" and (lead := lead_in(fact.value))), None)


def take_overview(told: Told, facts: tuple[Fact, ...], reference: datetime.date | None) -> None:
    """Put the period, the length and the places of an overview among what is told."""
    for role, value in facts:
        if role == "period" and told.start is None:
            _take_period(told, value, reference)
        if role == "destinations":
            _take_places(told, value)


def _labelled(document: Document) -> Iterator[tuple[str, Span]]:
    text = document.text
    for place, part in enumerate(document.parts):
        line = text[part.start : part.end]
        if part.kind is PartKind.ROW:
            cells = [cell for cell in document.parts[place + 1 : place + 4] if _is_in(cell.start, cell.end, part.end)]
            filled = [cell for cell in cells if text[cell.start : cell.end].strip()]
            if len(cells) == len(filled) == 2:
                yield text[filled[0].start : filled[0].end], Span.of(text, filled[1].start, filled[1].end)
        elif part.kind is PartKind.PARAGRAPH and (found := _LABELLED.match(line)):
            yield found[1], Span.of(text, part.start + found.start(2), part.start + found.end(2))


def _is_in(start: int, end: int, row_end: int) -> bool:
    return start <= end <= row_end


@functools.cache
def _roles() -> dict[str, str]:
    return {label: role for role, labels in mission_words().overview.items() for label in labels}


def _fact(label: str, value: Span) -> Fact | None:
    role = _roles().get(re.sub(r"\s", "", label))
    return Fact(role, value) if role else None


def _take_period(told: Told, value: Span, reference: datetime.date | None) -> None:
    for found in date_expressions(value.quote):
        if isinstance(found.expression, Range):
            told.start, told.end = resolve(found.expression, DateContext(reference=reference))
            told.evidence["period"] = (value,)
            break
    for duration in durations(value.quote):
        if duration.nights and duration.days and told.nights is None:
            told.nights, told.days = duration.nights, duration.days
            told.evidence["length"] = (value,)


def _take_places(told: Told, value: Span) -> None:
    known: list[Place] = []
    for mention in find_places(value.quote):
        place = choose(mention, [one.country for one in known])
        if place.country == told.home or place.name in told.names:
            continue
        known.append(place)
        told.names_a_place_abroad = True
        told.places.append(place)
        told.names[place.name] = mention.name
        told.evidence["destinations"] = (value,)
