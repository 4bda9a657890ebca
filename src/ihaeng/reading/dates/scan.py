"""Find date expressions in a text, unresolved: single days first, then what joins them."""

from __future__ import annotations

from ihaeng.language.remembered import remembered_of_texts
from ihaeng.language.rules import longest, read_rules
from ihaeng.reading.dates.expressions import DateExpression
from ihaeng.reading.dates.joins import joins
from ihaeng.reading.dates.points import point_of


def date_expressions(text: str, language: str = "ko") -> list[DateExpression]:
    """Every stretch of `text` that names a day, month, year, week or range of them, in text order.

    `language` is ko or en. Spans of time ("5박 7일", "사흘간") are no dates: see `durations`.
    """
    return list(_remembered_points(text, language))


@remembered_of_texts
def _remembered_points(text: str, language: str) -> tuple[DateExpression, ...]:
    return tuple(scan(text, language, "points"))


def scan(text: str, language: str, *files: str) -> list[DateExpression]:
    """Date expressions by the rules of the named files of a language's `dates` folder."""
    book = read_rules("ihaeng.reading", *(f"{language}/dates/{file}.yaml" for file in files))
    items = [
        DateExpression(start=f.start, end=f.end, expression=point_of(f), rules=(f.rule.name,))
        for f in longest(list(book.findings(text)))
    ]
    clocks, others = joins(language)
    for join in (*clocks, *others, *clocks) if items else ():
        items = join.sweep(items, text)
    return items
