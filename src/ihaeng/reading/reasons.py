"""The reasons that the rules leave on a draft, each under the field that it fed."""

from __future__ import annotations

import functools

from ihaeng.language.numerals import CountMention
from ihaeng.language.rules import read_rule_file
from ihaeng.model import Reason
from ihaeng.reading.amounts import AmountMention
from ihaeng.reading.dates import (
    Anaphor,
    Around,
    Away,
    Calendar,
    DateExpression,
    DayOffset,
    Expression,
    MissionDay,
    Range,
    Remainder,
    Stretch,
    Week,
    Weekday,
)

GAZETTEER = "language/places"
"""The folder of the places and their other names."""

COUNTERS = "language/numerals_ko.yaml"
"""The file of the units that people and things are counted in."""

_FILES = ("points", "joins")
"""The rule files that `date_expressions` reads by."""


def because(field: str, rule: str, file: str | None = None, words: str | None = None) -> Reason:
    """A rule that fed a field; see `Reason`."""
    return Reason(field=field, rule=rule, file=file, words=words)


def data(language: str, name: str) -> str:
    """The path of one of a language's data files: `reading/ko/acts.yaml`."""
    return f"reading/{language}/{name}.yaml"


def of_date(
    expression: DateExpression, text: str, language: str = "ko", completed: str | None = None
) -> tuple[Reason, ...]:
    """The rules that read a date in `text`, and what completed it: `completed`, else where it counts from."""
    words = text[expression.start : expression.end]
    files = _file_of_date_rule(language)
    read = [because("when", rule, files.get(rule), words) for rule in dict.fromkeys(expression.rules)]
    completed = completed or counted_from(expression.expression)
    return (*read, because("when", completed)) if completed else tuple(read)


def counted_from(expression: Expression) -> str | None:
    """From where an expression counts to its day; None where it names the whole day itself."""
    if isinstance(expression, Range):
        points = [point for point in (expression.first, expression.last) if point is not None]
        return next((told for told in map(counted_from, points) if told), None)
    match expression:
        case Anaphor():
            return "from-last-day"
        case MissionDay():
            return "from-mission"
        case DayOffset() | Weekday() | Week() | Stretch() | Remainder():
            return "from-publication"
        case Calendar(year=None):
            return "nearest-day"
        case Away(base=day) | Around(day=day):
            return counted_from(day)
    return None


def of_amount(mention: AmountMention, text: str, language: str = "ko") -> Reason:
    """The rule that read a sum in `text`."""
    return because("amount", mention.rule, data(language, "amounts/rules"), text[mention.start : mention.end])


def of_count(count: CountMention, text: str) -> Reason:
    """The rule that read how many people there were in `text`."""
    return because("people", f"counter {count.unit}", COUNTERS, text[count.start : count.end])


@functools.cache
def _file_of_date_rule(language: str) -> dict[str, str]:
    files: dict[str, str] = {}
    for name in _FILES:
        path = f"{language}/dates/{name}.yaml"
        files |= {rule.name: f"reading/{path}" for rule in read_rule_file("ihaeng.reading", path).rules}
    return files
