"""The days that one sentence names, and which of them is whose."""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass, field

import msgspec

from ihaeng.language.any_of import any_of
from ihaeng.model.partial_date import first_day, is_day, is_month, is_open, last_day
from ihaeng.reading.dates import Calendar, DateContext, DateExpression, Leaning, Range, date_expressions, resolve
from ihaeng.reading.dates.expressions import Anaphor, Around, Remainder, Stretch, Week, Weekday
from ihaeng.reading.discourse import UNDATED, Dated
from ihaeng.reading.english.lexicon import acts
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.scene import Days, Scene
from ihaeng.reading.reasons import because, of_date

DAYS_OF_A_WEEK = 7
"""Days after which a weekday comes again."""

OPENING = 100
"""Characters within which a sentence says on which day all of it happens."""

LONGEST_ACT = 4
"""Days that one act takes at most; a longer range at the head of a sentence is the journey's."""

CLAUSE = 90
"""Characters from a date that opens a clause to the end of its verb."""

_ANOTHER = re.compile(r"(?:\b(?:and|but|where|when)|;)(?: then| later)? on\s\Z")
_OWN_YEAR = re.compile(r"(?: [a-z]+){0,2} (?:in|of) (?P<year>(?:19|20)\d\d)\b")
_SAYS_NEXT = re.compile(r" (?:announced|said|confirmed|unveiled|revealed)\b")
_BEFORE_A_DAY = re.compile(
    r"(?:\b(?:(?:beginning|starting|commencing|later|earlier|late|early)\s)?(?:(?:on|from)\s)?)?\Z"
)
"""What goes with a day: "later this week", "beginning on Monday"."""

_THAT_DAY = Anaphor(days=0)
"""The day last spoken of: where none was, nobody's."""

_FROM_THEN_ON = re.compile(
    r"\b(?:trip|visit|mission|tour|stay|journey|stop)\b[^,.;]{0,40}? (?:beginning|starting|commencing|from)(?: on)? \Z",
    re.IGNORECASE,
)
"""Before a day: the journey begins then, whatever happens within it ("During a two-day visit beginning Monday")."""

_LEFT_FOR = re.compile(r"\b(?:left|leaves?|departs?|departed|set off|sets off) for [A-Z][\w ]{2,40}? (?:on )?\Z")
_TO_DO = re.compile(r" to [a-z]")
"""Around a day: that of leaving, not of what the mission leaves for ("left for Norway on Tuesday to attend ...")."""

_DESCRIBED = re.compile(r",? (?:who|which|that|where|when)\b")


@functools.cache
def _said() -> re.Pattern[str]:
    between = r"(?: (?:late|early|earlier|on|in [\w ]{3,30} on|in a [\w ]{3,30}))*"
    source = r"according to (?:[\w’'.-]+ ){1,5}(?:on )?"
    return re.compile(rf"\b(?:(?:{any_of(acts().saying)}){between} |{source})\Z", re.IGNORECASE)


def _is_a_name(text: str, date: DateExpression) -> bool:
    """Whether a month is somebody's name: "Han Jun-ho", "April Smith"."""
    value = date.expression
    if not isinstance(value, Calendar) or value.month is None or value.day is not None or value.year is not None:
        return False
    return re.match(r"-[a-z]| [A-Z][a-z]", text[date.end :]) is not None


def _is_a_stretch(date: DateExpression) -> bool:
    """Whether a date is "this week" or "next month": no day of an act."""
    return isinstance(date.expression, Week | Stretch | Remainder | Around)


def _is_short(days: Days) -> bool:
    """Whether a range of days can be that of one act."""
    start, end = days
    if not start or not end or is_open(start) or is_open(end) or not (is_day(start) and is_day(end)):
        return False
    return (last_day(end) - first_day(start)).days < LONGEST_ACT


@dataclass
class SentenceDays:
    """Days of one sentence; `undated` is its text with every date blanked, so that no name takes one in."""

    text: str
    scene: Scene
    dates: list[DateExpression] = field(init=False)
    undated: str = field(init=False)
    _counted: dict[int, Days] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Find the dates; those of a saying ("said Tuesday") are nobody's day."""
        found = [date for date in date_expressions(self.text, language="en") if not _is_a_name(self.text, date)]
        self.dates = [date for date in found if not self._is_of_a_saying(date)]
        self.undated = self.text
        for date in found:
            preposition = _BEFORE_A_DAY.search(self.text[: date.start])
            start = preposition.start() if preposition else date.start
            self.undated = self.undated[:start] + " " * (date.end - start) + self.undated[date.end :]

    def _is_of_a_saying(self, date: DateExpression) -> bool:
        """Whether a day is that of a saying: "said Tuesday", "today announced"."""
        return bool(_said().search(self.text[: date.start]) or _SAYS_NEXT.match(self.text, date.end))

    def open_with_day(self, first_verb: int, leaning: Leaning | None) -> None:
        """A day before the first verb holds for the whole sentence; the verb's tense says which "Friday" it is."""
        for date in self.dates:
            days = self.resolved(date, leaning)
            of_an_act = not isinstance(date.expression, Range) or _is_short(days)
            of_an_act = of_an_act and not _FROM_THEN_ON.search(self.text[: date.start])
            of_an_act = of_an_act and not (
                _LEFT_FOR.search(self.text[: date.start]) and _TO_DO.match(self.text, date.end)
            )
            early = date.start < min(first_verb, OPENING) and of_an_act
            if early and is_day(days[0]) and days != self.scene.mission_days:
                self._speak_of(days, date)
                return
        if not self.dates and self.scene.discourse.anchor and pattern("same_day").match(self.text):
            day = self.scene.discourse.anchor
            self.scene.discourse.speak_of(day, day, (because("when", "told-before"),))

    def head_what_follows(self) -> None:
        """A line that is nothing but a day ("Monday, Sept. 3") heads the sentences after it."""
        if self.dates and not re.search(r"\w{3}", self.undated):
            self._speak_of(self.resolved(self.dates[0], None), self.dates[0])
            self.scene.discourse.end_sentence(tells_acts=False, opens_with_day=True)

    def count_from_here(self) -> None:
        """A sentence that tells no act but names one day ("spent Thursday pitching wheat"): the next count from it."""
        days = [
            days
            for date in self.dates
            if is_day((days := self.resolved(date, Leaning.PAST))[0]) and not _is_a_stretch(date)
        ]
        if len(days) == 1 and days[0][0] == days[0][1]:
            self.scene.discourse.anchor = days[0][0]

    def hold_on_the_way(self, start: int, end: int, leaning: Leaning | None) -> None:
        """ "will go to Oslo on Tuesday to attend ...": the day between `start` and `end` holds for what follows."""
        for date in self.dates:
            days = self.resolved(date, leaning)
            if start <= date.start < end and is_day(days[0]) and not _is_a_stretch(date) and days[0] == days[1]:
                self._speak_of(days, date)

    def _speak_of(self, days: Days, date: DateExpression) -> None:
        """A day holds for the sentence, and "a day later" counts from it."""
        if isinstance(date.expression, Anaphor):
            self._counted[date.start] = days  # "a day earlier" is not counted again from itself
        self.scene.discourse.speak_of(*days, of_date(date, self.text, "en"))
        self.scene.discourse.anchor = days[0] or days[1]

    def day_of(self, verb_end: int, reach: tuple[int, int, int], leaning: Leaning | None) -> Dated:
        """The day told in a clause (`reach`: its begin, its end, the next verb), else the sentence's."""
        start, end, limit = reach
        last = end if _DESCRIBED.match(self.text, end) else max(end, limit)
        inside = [date for date in self.dates if start <= date.start < last and not self._opens_another(date, verb_end)]
        for date in [*self._opening(verb_end), *sorted(inside, key=lambda date: abs(date.start - verb_end))]:
            days = self.resolved(date, leaning)
            if is_day(days[0] or days[1]) and days != self.scene.mission_days and not _is_a_stretch(date):
                self.scene.discourse.anchor = days[0] or days[1]
                return Dated(*days, of_date(date, self.text, "en"))
        day = self.scene.discourse.day
        by = (because("when", "told-before"), *self.scene.discourse.day_by) if day != (None, None) else ()
        return Dated(*day, by)

    def _opens_another(self, date: DateExpression, verb_end: int) -> bool:
        """Whether a date behind a verb is the next one's: "toured the plant, and on Thursday she met"."""
        return date.start > verb_end and _ANOTHER.search(self.text[: date.start]) is not None

    def _opening(self, verb_end: int) -> list[DateExpression]:
        """A date that opens the clause of a verb behind another one."""
        opened = [date for date in self.dates if 0 < verb_end - date.end < CLAUSE]
        return [date for date in opened if _ANOTHER.search(self.text[: date.start])][-1:]

    def days_of_the_journey(self, words: str) -> Dated:
        """The days, month or year that a phrase gives the journey it names."""
        place = self.text.find(words.strip()[:40])
        inside = [date for date in self.dates if place <= date.start < place + len(words)]
        for date in inside:
            days = self.resolved(date, None)
            if isinstance(date.expression, Range) or is_month(days[0]) or (days[0] and len(days[0]) == len("2031")):
                return Dated(*days, of_date(date, self.text, "en"))
        return UNDATED

    def resolved(self, date: DateExpression, leaning: Leaning | None) -> Days:
        """A date as partial dates; one that the sentence was already dated by keeps what it came to then."""
        return self._counted.get(date.start) or self._resolved(date, leaning)

    def _resolved(self, date: DateExpression, leaning: Leaning | None) -> Days:
        discourse = self.scene.discourse
        if date.expression == _THAT_DAY and not discourse.anchor:
            return None, None
        context = DateContext(
            reference=discourse.reference,
            anchor=discourse.anchor,
            leaning=leaning,
            mission_start=discourse.mission_start,
            mission_end=discourse.mission_end,
        )
        days = resolve(self._with_its_year(date).expression, context)
        return self._going_on(date, days, leaning)

    def _going_on(self, date: DateExpression, days: Days, leaning: Leaning | None) -> Days:
        """A bare weekday after a day told by its date is the next such day ("On Nov. 4 ... On Sunday ..."), in time."""
        anchor, value = self.scene.discourse.anchor, date.expression
        if leaning is None or not isinstance(value, Weekday) or value.weeks is not None or value.leaning is not None:
            return days
        if not anchor or not is_day(anchor) or is_open(anchor) or not days[0] or is_open(days[0]):
            return days
        before = first_day(anchor)
        following = before + datetime.timedelta(days=(value.weekday - before.weekday() - 1) % DAYS_OF_A_WEEK + 1)
        reference = self.scene.discourse.reference
        late = reference is not None and following > reference
        over = reference is not None and leaning is Leaning.FUTURE and following < reference
        if leaning is Leaning.FUTURE and first_day(days[0]) < before <= following:
            return following.isoformat(), following.isoformat()
        if first_day(days[0]) <= following or (leaning is Leaning.PAST and late) or over:
            return days
        return following.isoformat(), following.isoformat()

    def _with_its_year(self, date: DateExpression) -> DateExpression:
        """ "the Dec. 2-11 mission in 2031": a year of its own shortly after completes the days."""
        own = _OWN_YEAR.match(self.text, date.end)
        value = date.expression
        if not own:
            return date
        if isinstance(value, Calendar) and value.year is None:
            return msgspec.structs.replace(date, expression=msgspec.structs.replace(value, year=int(own["year"])))
        if isinstance(value, Range) and isinstance(value.first, Calendar) and value.first.year is None:
            first = msgspec.structs.replace(value.first, year=int(own["year"]))
            return msgspec.structs.replace(date, expression=msgspec.structs.replace(value, first=first))
        return date
