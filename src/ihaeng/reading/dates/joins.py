"""Join dates that stand side by side: ranges, appositions, and the clock they are told by."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import msgspec

from ihaeng.language.needs import Needs, Sieve, needs_of
from ihaeng.language.rules import Rule, RuleFile, fields_of, read_rule_file
from ihaeng.reading.dates.expressions import Clock, DateExpression, Leaning
from ihaeng.reading.dates.joined import pair_expression, single_expression

_PLACES = re.compile(r"\{(first|last)\}")
_REACH = 60
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

    @property
    def needs(self) -> Needs:
        """What a text must hold for the rule to join anything."""
        parts = (part for part in (self.before, self.between, self.after) if part)
        return tuple(choice for part in parts for choice in needs_of(part))

    def sweep(self, items: list[DateExpression], text: str) -> list[DateExpression]:
        """Apply the rule once to every date, or pair of neighbours, from left to right."""
        joined: list[DateExpression] = []
        for place, item in enumerate(items):
            if joined and item.end <= joined[-1].end:
                continue
            merged = self._pair(joined[-1], item, text) if self.between and joined else None
            if merged:
                joined[-1] = merged
                continue
            single = item if self.between else self._single(item, text)
            joined.append(item if _reaches_into(single, items[place + 1 : place + 2]) else single)
        return joined

    def _pair(self, first: DateExpression, last: DateExpression, text: str) -> DateExpression | None:
        between = self.between
        if between is None or not between.fullmatch(text, first.end, last.start):
            return None
        if not self._before(first, text):
            return None
        after = self.after.match(text, last.end)
        expression = pair_expression(self.rule.reads, first.expression, last.expression) if after else None
        if after is None or expression is None:
            return None
        return DateExpression(
            start=first.start,
            end=after.end(),
            expression=expression,
            rules=(*first.rules, *last.rules, self.rule.name),
            clock=first.clock or last.clock,
            leaning=first.leaning or last.leaning,
        )

    def _single(self, item: DateExpression, text: str) -> DateExpression:
        before = self._before(item, text)
        after = self.after.match(text, item.end)
        told = item.clock is not None and self.rule.reads == "clock"
        if before is None or after is None or told:
            return item
        found = after if self.after.groupindex else before
        fields = fields_of(found, self.rule, self.file)
        if fields is None:
            return item
        rules = (*item.rules, self.rule.name)
        if self.rule.reads == "clock":
            return msgspec.structs.replace(item, rules=rules, clock=Clock(str(fields["clock"])))
        if self.rule.reads == "tense":
            return msgspec.structs.replace(item, rules=rules, leaning=Leaning(str(fields["leaning"])))
        made = single_expression(self.rule, self.names[0], item.expression, fields)
        if made is None:
            return item
        return msgspec.structs.replace(item, start=before.start(), end=after.end(), expression=made, rules=rules)

    def _before(self, item: DateExpression, text: str) -> re.Match[str] | None:
        return self.before.search(text, max(0, item.start - _REACH), item.start)


@functools.cache
def joins(language: str, *files: str) -> tuple[list[Join], list[Join]]:
    """The join rules of a language's files in order: those about clocks, and the others."""
    read = [read_rule_file("ihaeng.reading", f"{language}/dates/{file}.yaml") for file in files]
    made = [Join(rule, file) for file in read for rule in file.rules]
    return [join for join in made if join.rule.reads == "clock"], [join for join in made if join.rule.reads != "clock"]


@functools.cache
def sweeps(language: str, *files: str) -> tuple[list[Join], Sieve]:
    """The join rules in the order in which they sweep a text, clocks again at last, and which of them may join."""
    clocks, others = joins(language, *files)
    order = [*clocks, *others, *clocks]
    return order, Sieve([join.needs for join in order])


def _reaches_into(date: DateExpression, following: Sequence[DateExpression]) -> bool:
    """Whether a date has taken words that belong to the next one; it may be the whole of that one and no more."""
    return any(date.end > after.start and date.end != after.end for after in following)
