"""Join dates that stand side by side: ranges, appositions, and the clock they are told by."""

from __future__ import annotations

import functools
import re

from ihaeng.language.rules import Field, Rule, RuleFile, fields_of, read_rule_file
from ihaeng.reading.dates.expressions import Anaphor, Calendar, Clock, DateExpression, DayOffset, MissionDay, Range

_PLACES = re.compile(r"\{(first|last)\}")
_REACH = 20
"""How many characters before a date a word about it may begin."""


class Join:
    """A join rule: what must stand before, between and after the dates that it names."""

    def __init__(self, rule: Rule, file: RuleFile) -> None:
        """Cut the pattern at the dates."""
        parts = _PLACES.split(rule.pattern)
        before, *between, after = parts[::2]
        self.rule, self.file = rule, file
        self.before, self.after = file.compile(f"(?:{before})\\Z"), file.compile(after)
        self.between = file.compile(between[0]) if between else None
        self.names = parts[1::2]

    def sweep(self, items: list[DateExpression], text: str) -> list[DateExpression]:
        """Apply the rule once to every date, or pair of neighbours, from left to right."""
        joined: list[DateExpression] = []
        for item in items:
            merged = self._pair(joined[-1], item, text) if self.between and joined else None
            if merged:
                joined[-1] = merged
            else:
                joined.append(item if self.between else self._single(item, text))
        return joined

    def _pair(self, first: DateExpression, last: DateExpression, text: str) -> DateExpression | None:
        between = self.between
        if between is None or not between.fullmatch(text, first.end, last.start):
            return None
        if not self._before(first, text):
            return None
        after = self.after.match(text, last.end)
        expression = _pair_expression(self.rule.reads, first, last) if after else None
        if after is None or expression is None:
            return None
        return DateExpression(
            start=first.start,
            end=after.end(),
            expression=expression,
            rules=(*first.rules, *last.rules, self.rule.name),
            clock=first.clock or last.clock,
        )

    def _single(self, item: DateExpression, text: str) -> DateExpression:
        before = self._before(item, text)
        after = self.after.match(text, item.end)
        told = item.clock is not None and self.rule.reads == "clock"
        if before is None or after is None or told:
            return item
        found = after if self.after.groupindex else before
        fields = fields_of(found, self.rule, self.file) or {}
        return _single_expression(self.rule, self.names[0], item, (before.start(), after.end()), fields)

    def _before(self, item: DateExpression, text: str) -> re.Match[str] | None:
        return self.before.search(text, max(0, item.start - _REACH), item.start)


def _pair_expression(reads: str, first: DateExpression, last: DateExpression) -> Range | Calendar | None:
    one, other = first.expression, last.expression
    if isinstance(one, Range) or isinstance(other, Range):
        return None
    if reads == "apposition":
        told = isinstance(one, Anaphor | MissionDay | DayOffset) and isinstance(other, Calendar)
        return other if told and isinstance(other, Calendar) and other.day else None
    if reads == "days_running" and not _running(one, other):
        return None
    return Range(first=one, last=other)


def _running(one: object, other: object) -> bool:
    if not (isinstance(one, Calendar) and isinstance(other, Calendar) and one.day and other.day):
        return False
    return other.day == one.day + 1


def _single_expression(
    rule: Rule, name: str, item: DateExpression, span: tuple[int, int], fields: dict[str, Field]
) -> DateExpression:
    rules = (*item.rules, rule.name)
    if rule.reads == "clock":
        clock = Clock(str(fields["clock"]))
        return DateExpression(start=item.start, end=item.end, expression=item.expression, rules=rules, clock=clock)
    point = item.expression
    if isinstance(point, Range):
        return item
    counts = [fields.get("days"), fields.get("days_said")]
    weeks = fields.get("weeks")
    days = next((count for count in counts if isinstance(count, int)), None)
    if isinstance(weeks, int):
        days = 7 * weeks
    made = Range(first=point, days=days) if name == "first" else Range(last=point, days=days)
    return DateExpression(start=span[0], end=span[1], expression=made, rules=rules, clock=item.clock)


@functools.cache
def joins(language: str) -> tuple[list[Join], list[Join]]:
    """The join rules of a language in order: those about clocks, and the others."""
    file = read_rule_file("ihaeng.reading", f"{language}/dates/joins.yaml")
    made = [Join(rule, file) for rule in file.rules]
    return [join for join in made if join.rule.reads == "clock"], [join for join in made if join.rule.reads != "clock"]
