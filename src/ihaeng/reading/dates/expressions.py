"""What a text says of a day before anyone knows which day it is: unresolved normal forms."""

from __future__ import annotations

import enum

import msgspec


class Leaning(enum.StrEnum):
    """On which side of the publication day a date lies, where a word ("지난", "오는") or the tense says so."""

    PAST = "past"
    FUTURE = "future"


class Portion(enum.StrEnum):
    """A half, a quarter or a season of a year."""

    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    QUARTER_1 = "quarter_1"
    QUARTER_2 = "quarter_2"
    QUARTER_3 = "quarter_3"
    QUARTER_4 = "quarter_4"
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Unit(enum.StrEnum):
    """A stretch of the calendar that a day lies in; weeks go from Monday to Sunday."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Clock(enum.StrEnum):
    """By whose clock a text says a date is given: the place's ("현지시간") or home's ("한국시간")."""

    LOCAL = "local"
    HOME = "home"


class Calendar(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A date by the calendar: what is told of year, month and day; the offsets count from the publication day.

    `weekday` counts from Monday 0 and only confirms a day. `portion` narrows a year. `anaphoric` marks offsets that
    count from the last day spoken of ("이듬해").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_offset: int | None = None
    month_offset: int | None = None
    leaning: Leaning | None = None
    weekday: int | None = None
    portion: Portion | None = None
    anaphoric: bool = False


class DayOffset(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """So many days (months, years) after the publication day, before it where negative: "어제", "사흘 전"."""

    days: int = 0
    months: int = 0
    years: int = 0


class Anaphor(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """So many days after the last day spoken of: "같은 날" 0, "이튿날" 1, "전날" -1."""

    days: int


class MissionDay(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The Nth day of the journey, counted from 1; -1 is the last one."""

    number: int


class Weekday(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A day by its name, Monday 0, in the week so many weeks after that of publication where told.

    `anaphoric` marks the first one after the last day spoken of: "the following Friday".
    """

    weekday: int
    weeks: int | None = None
    leaning: Leaning | None = None
    anaphoric: bool = False


class Week(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A week, Monday to Sunday, so many weeks after that of publication; or only its weekend."""

    weeks: int
    weekend: bool = False


class NthWeekday(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The Nth such weekday of a month, -1 the last; without a weekday the Nth week."""

    number: int
    within: Calendar
    weekday: int | None = None


class Stretch(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """So many days, weeks, months or years up to the publication day (negative) or from it on: "지난 3주"."""

    days: int = 0
    weeks: int = 0
    months: int = 0
    years: int = 0


class Years(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A run of whole years: "1970년대" is 1970 and 10."""

    first: int
    count: int


class Remainder(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What is left of the week, month or year of publication (`side` 1), or has passed of it (-1)."""

    unit: Unit
    side: int


class Festival(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A day of the lunar calendar by its name in the table of them, in the year told or where the words point."""

    festival: str
    year: int | None = None
    year_offset: int | None = None
    leaning: Leaning | None = None


class Workdays(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """So many days of work after the publication day, or the last of them alone; every Monday to Friday counts."""

    count: int
    last_only: bool = False


class Away(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """So far after another day, before it where negative: "two weeks from Friday"."""

    base: Point
    distance: DayOffset


class Around(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The week, month or year that another day lies in: "the week of Nov. 16"."""

    unit: Unit
    day: Point


Point = (
    Calendar
    | DayOffset
    | Anaphor
    | MissionDay
    | Weekday
    | Week
    | NthWeekday
    | Stretch
    | Years
    | Remainder
    | Workdays
    | Festival
    | Away
    | Around
)
"""Everything that stands for one stretch of the calendar."""


class Range(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """From `first` to `last`; one of them None where the text leaves that side open; or `days` days from `first`.

    `listed` marks two days named one by one ("Nov. 8 and 9"). `exclusive` marks an open range to which the day, month
    or year named does not belong: "after 2018". `beyond_begun` marks one to which a month or year belongs unless it has
    begun and the text looks ahead: "2018년 이후" in 2018.
    """

    first: Point | None = None
    last: Point | None = None
    days: int | None = None
    exclusive: bool = False
    beyond_begun: bool = False
    listed: bool = False


Expression = Point | Range
"""The unresolved normal form of a date expression."""


class DateExpression(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A date expression at characters `start` to `end`, the rules that read it, and the tense of the words around."""

    start: int
    end: int
    expression: Expression
    rules: tuple[str, ...]
    clock: Clock | None = None
    leaning: Leaning | None = None
