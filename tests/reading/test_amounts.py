"""Sums of money: the examples of every rule, conversions, and what is about."""

import pytest
from rule_examples import Found, complaints

from ihaeng.language.rules import Rule, read_rules
from ihaeng.model import Amount
from ihaeng.reading.amounts import Role, find_amounts

LANGUAGES = ["ko", "en"]
RULES = [
    (language, rule)
    for language in LANGUAGES
    for rule, _, _ in read_rules("ihaeng.reading", f"{language}/amounts/rules.yaml").rules
]


def in_words(amount: Amount) -> str:
    return f"{amount.value.normalize():f} {amount.currency or '?'}"


@pytest.mark.parametrize(("language", "rule"), RULES, ids=[f"{language}: {rule.name}" for language, rule in RULES])
def test_every_rule_keeps_its_examples(language: str, rule: Rule) -> None:
    def find(text: str) -> list[Found]:
        return [Found(m.start, m.end, in_words(m.value), (m.rule,)) for m in find_amounts(text, language)]

    assert complaints(rule, find) == []


def test_a_sum_in_brackets_converts_the_one_before_it() -> None:
    told, converted, other = find_amounts("2억 달러(한화 약 2,600억 원)와 30억 원")
    assert [m.role for m in (told, converted, other)] == [Role.TOLD, Role.CONVERSION, Role.TOLD]
    assert (in_words(converted.value), converted.approximate) == ("260000000000 KRW", True)
