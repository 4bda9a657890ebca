"""Find date expressions in a text, unresolved: single days first, then what joins them."""

from __future__ import annotations

from typing import NamedTuple

from ihaeng.language.remembered import remembered_of_texts
from ihaeng.language.rules import longest, read_rules
from ihaeng.reading.dates.expressions import DateExpression
from ihaeng.reading.dates.joins import sweeps
from ihaeng.reading.dates.points import point_of


class Files(NamedTuple):
    """The rule files of a language's `dates` folder that find dates, and those that join them."""

    points: tuple[str, ...]
    joins: tuple[str, ...]


COVERAGE = Files(("points",), ("joins",))
"""What coverage of missions is read with."""

EVERYTHING = Files(("points", "periods"), ("joins", "period_joins"))
"""What any text is read with: the dates of everyday language too."""


def date_expressions(text: str, language: str = "ko") -> list[DateExpression]:
    """Every stretch of `text` that names a day, month, year, week or range of them, in text order.

    `language` is ko or en. Spans of time ("5박 7일", "사흘간") are no dates: see `durations`.
    """
    return list(_remembered_points(text, language))


@remembered_of_texts
def _remembered_points(text: str, language: str) -> tuple[DateExpression, ...]:
    return tuple(scan(text, language, COVERAGE))


def scan(text: str, language: str, files: Files) -> list[DateExpression]:
    """Date expressions by the rules of some files of a language's `dates` folder."""
    book = read_rules("ihaeng.reading", *(f"{language}/dates/{file}.yaml" for file in files.points))
    told = ((finding, point_of(finding)) for finding in book.findings(text))
    points = [
        DateExpression(start=finding.start, end=finding.end, expression=point, rules=(finding.rule.name,))
        for finding, point in told
        if point
    ]
    items = longest(points)
    order, sieve = sweeps(language, *files.joins)
    for number in sieve.fitting(text) if items else ():
        items = order[number].sweep(items, text)
    return items
