"""Plain numbers: the examples that stand beside each rule."""

import pytest
from rule_examples import Found, complaints

from ihaeng.language.rules import Rule, read_rule_file
from ihaeng.reading.numbers import find_numbers

RULES = [
    (language, rule)
    for language in ["ko", "en"]
    for rule in read_rule_file("ihaeng.reading", f"{language}/amounts/numbers.yaml").rules
]


@pytest.mark.parametrize(("language", "rule"), RULES, ids=[f"{language}: {rule.name}" for language, rule in RULES])
def test_every_rule_keeps_its_examples(language: str, rule: Rule) -> None:
    def find(text: str) -> list[Found]:
        return [Found(m.start, m.end, f"{m.value.normalize():f}", (m.rule,)) for m in find_numbers(text, language)]

    assert complaints(rule, find) == []
