"""From when to when an English text says that its mission lasts."""

from __future__ import annotations

import datetime
import re

from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.dates import DateContext, Expression, Leaning, Range, date_expressions, durations, resolve
from ihaeng.reading.dates.expressions import Weekday
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.sentence_text import Sentence
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.told import Told

LONGEST = 40
"""Days that a mission lasts at most; a longer range is something else's."""

REACH = 40
"""Characters around a day or a length in which the words for the journey stand."""


_SPOKEN_AHEAD = re.compile(
    r"\b(?:will|ends|lasts|runs|begins|starts|continues|kicks off|wraps up|winds up|concludes|finishes"
    r"|through|w(?:as|ere) (?:due |set |scheduled )?to)\b"
)


_HAS_BEGUN = re.compile(r"\b(?:began|started|opened|kicked off|commenced|left|departed|arrived)(?: on)?\s*\Z")
"""Right before a day: it lies in the past, whatever the sentence says will come."""


def take_period(told: Told, sentence: Sentence, reference: datetime.date | None, own: Own) -> None:
    """A stretch of days, or a first or last day, that a sentence gives the journey."""
    for found in date_expressions(sentence.text, language="en"):
        start, end = _resolved(found.expression, reference)
        if isinstance(found.expression, Range) and _is_told_as_past(sentence.text) and _is_ahead(start, reference):
            start, end = resolve(found.expression, DateContext(reference=reference, leaning=Leaning.PAST))
        if not isinstance(found.expression, Range) or found.expression.first is None:
            ahead = _ahead(found.expression, sentence.text[: found.start], reference)
            _take_edge(told, sentence, found.start, ahead or start or end, own)
            continue
        if told.start and start and _goes_on(told, sentence, start):
            told.end = end
            continue
        if told.start or not _can_be_a_period(found.expression, sentence.text[: found.start]):
            continue
        if start and end and is_day(start) and is_day(end) and _lasts_like_a_journey(start, end):
            told.start, told.end = start, end
            told.note("period", sentence.span)


def _goes_on(told: Told, sentence: Sentence, start: str) -> bool:
    """ "in Oslo from June 24 to 26 and in Lund from June 27 to 28": a second stretch right behind the first."""
    here = told.evidence.get("period") == (sentence.span,)
    if not (here and told.end and is_day(told.end) and is_day(start)) or is_open(told.end) or is_open(start):
        return False
    return 0 <= (first_day(start) - last_day(told.end)).days <= len("ab")


def drop_days_of_a_part(told: Told) -> None:
    """A stretch shorter than the journey is said to last is that of a part of it: of a fair that it comes to."""
    days = (told.start, told.end)
    if not told.days or any(day is None or not is_day(day) or is_open(day) for day in days):
        return
    if (last_day(told.end or "") - first_day(told.start or "")).days + len("ab") < told.days:
        told.start = told.end = None
        told.evidence.pop("period", None)


_TOLD = re.compile(
    r"\b(?:visited|led|headed|travell?ed|took|went|toured|paid|made|completed|concluded|wrapped|attended|held)\b"
)


def _is_told_as_past(text: str) -> bool:
    """Whether a sentence tells what was done, and nothing that is to come."""
    return _TOLD.search(text) is not None and _SPOKEN_AHEAD.search(text) is None


def _is_ahead(day: str | None, reference: datetime.date | None) -> bool:
    return bool(day and reference and is_day(day) and not is_open(day)) and first_day(day or "") > (
        reference or datetime.date.max
    )


def _ahead(value: Expression, before: str, reference: datetime.date | None) -> str | None:
    """The day of a bare weekday that a text says lies ahead ("The trip will last until Friday")."""
    day = value.last if isinstance(value, Range) else value
    if not isinstance(day, Weekday) or not _SPOKEN_AHEAD.search(before) or _HAS_BEGUN.search(before):
        return None
    return resolve(day, DateContext(reference=reference, leaning=Leaning.FUTURE))[0]


def _resolved(value: Expression, reference: datetime.date | None) -> tuple[str | None, str | None]:
    """A date of the journey; a range that ends after publication begins on its next weekday ("from Saturday")."""
    start, end = resolve(value, DateContext(reference=reference))
    ahead = reference and end and is_day(end) and not is_open(end) and last_day(end) > reference
    if isinstance(value, Range) and ahead and isinstance(value.first, Weekday):
        return resolve(value, DateContext(reference=reference, leaning=Leaning.FUTURE))
    return start, end


_TAKES_PLACE = re.compile(
    r"\b(?:mission|trip|visit|tour|journey)\b[^.;]{0,20}? (?:took|takes|taking|take) place (?:in [^.;,]{2,40} )?on \Z"
)
"""Before days: those of the journey as a whole ("The trip takes place on March 1-9")."""


def _can_be_a_period(days: Range, before: str) -> bool:
    """Not days named one by one, nor those that an act took ("on Dec. 2-3"), nor days of a week without their date."""
    of_a_week = isinstance(days.first, Weekday) and isinstance(days.last, Weekday)
    of_an_act = before.lower().endswith("on ") and before.lower().strip() != "on" and not _TAKES_PLACE.search(before)
    return not days.listed and not of_a_week and not of_an_act


def _take_edge(told: Told, sentence: Sentence, place: int, day: str | None, own: Own) -> None:
    """A day on which the text says that the journey begins or ends ("The trip ends June 22")."""
    before = sentence.text[max(0, place - 2 * REACH) : place]
    before += "until " if _UNTIL.match(sentence.text, place) else ""
    if not day or not is_day(day) or is_open(day):
        return
    if _OWNED.search(before) and not own.is_named_in(before) and not pattern("own_words").search(before):
        return  # the tour of somebody else
    if told.start is None and pattern("journey_start").search(before):
        told.start = day
        told.note("period", sentence.span)
    elif told.end is None and pattern("journey_end").search(before):
        told.end = day
        told.note("period", sentence.span)


_UNTIL = re.compile(r"(?:until|till|through)\b")
"""The word that opens a last day and belongs to it."""

_OWNED = re.compile(r"(?<![\w-])[A-Z][\w-]*+[’']s? (?:[\w-]+ ){0,4}(?:mission|trip|visit|tour|journey)\b")


def _lasts_like_a_journey(start: str, end: str) -> bool:
    if is_open(start) or is_open(end):
        return True
    return 1 <= (last_day(end) - first_day(start)).days <= LONGEST


def take_length(told: Told, sentence: Sentence) -> None:
    """How many days or nights a sentence says that the journey lasts."""
    for found in durations(sentence.text, language="en"):
        behind = sentence.text[found.end : found.end + REACH]
        if (
            found.days
            and told.days is None
            and re.match(r"[^,.;]*?\b(?:trip|visit|mission|tour|journey|swing|stay|itinerary)\b", behind)
        ):
            told.nights, told.days = found.nights, found.days
            told.note("length", sentence.span)


def complete_period(told: Told) -> None:
    """A departure and a length give the return, a return and a length the departure."""
    if told.end and told.days and not told.start and is_day(told.end) and not is_open(told.end):
        told.start = (first_day(told.end) - datetime.timedelta(days=told.days - 1)).isoformat()
    if told.start and told.days and not told.end and is_day(told.start) and not is_open(told.start):
        told.end = (last_day(told.start) + datetime.timedelta(days=told.days - 1)).isoformat()
