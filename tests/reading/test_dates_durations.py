"""Spans of time: the examples that stand beside each rule."""

import pytest
from rule_examples import Found, complaints

from ihaeng.language.rules import Rule, read_rule_file
from ihaeng.reading.dates import Duration, Sense, durations

RULES = [
    (language, rule)
    for language in ["ko", "en"]
    for rule in read_rule_file("ihaeng.reading", f"{language}/dates/durations.yaml").rules
]


def in_words(span: Duration) -> str:
    units = {unit: getattr(span, unit) for unit in ("nights", "days", "weeks", "months", "years")}
    told = [f"{value}{unit[0]}" for unit, value in units.items() if value]
    return " ".join([*told, "since"] if span.sense is Sense.SINCE else told)


@pytest.mark.parametrize(("language", "rule"), RULES, ids=[f"{language}: {rule.name}" for language, rule in RULES])
def test_every_rule_keeps_its_examples(language: str, rule: Rule) -> None:
    def find(text: str) -> list[Found]:
        return [Found(span.start, span.end, in_words(span), (span.rule,)) for span in durations(text, language)]

    assert complaints(rule, find) == []
