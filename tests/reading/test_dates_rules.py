"""Date rules: the examples that stand beside each, resolved as of Monday 2016-11-07."""

import datetime

import msgspec
import pytest
from rule_examples import Found, complaints

from ihaeng.language.rules import Rule, read_rule_file
from ihaeng.reading.dates import DateContext, DateExpression, resolve
from ihaeng.reading.dates.scan import COVERAGE, EVERYTHING, scan

PUBLISHED = DateContext(reference=datetime.date(2016, 11, 7))
FILES = [(language, name) for language in ("ko", "en") for name in ("points", "joins", "periods", "period_joins")]
RULES = [
    (language, name, rule)
    for language, name in FILES
    for rule in read_rule_file("ihaeng.reading", f"{language}/dates/{name}.yaml").rules
]


def value_of(found: DateExpression) -> str:
    start, end = resolve(found.expression, msgspec.structs.replace(PUBLISHED, leaning=found.leaning))
    days = (start or "?") if start == end else f"{start or '..'}/{end or '..'}"
    return f"{days} {found.clock}" if found.clock else days


@pytest.mark.parametrize(("language", "name", "rule"), RULES, ids=[f"{row[0]}: {row[2].name}" for row in RULES])
def test_every_rule_keeps_its_examples(language: str, name: str, rule: Rule) -> None:
    files = EVERYTHING if name in ("periods", "period_joins") else COVERAGE

    def find(text: str) -> list[Found]:
        return [Found(e.start, e.end, value_of(e), e.rules) for e in scan(text, language, files)]

    assert complaints(rule, find) == []
