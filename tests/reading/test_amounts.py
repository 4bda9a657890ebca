"""Sums of money: the examples of every rule, conversions, and what is about."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_examples import Found, complaints

from ihaeng.language.rules import Rule, read_rules
from ihaeng.model import Amount
from ihaeng.reading.amounts import Role, find_amounts, find_open_sums

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


OPEN = [
    (language, rule)
    for language in LANGUAGES
    for rule, _, _ in read_rules("ihaeng.reading", f"{language}/amounts/open.yaml").rules
]


@pytest.mark.parametrize(("language", "rule"), OPEN, ids=[f"{language}: {rule.name}" for language, rule in OPEN])
def test_what_is_left_open_has_no_value_and_a_reason(language: str, rule: Rule) -> None:
    def find(text: str) -> list[Found]:
        return [Found(m.start, m.end, m.rule, (m.rule,)) for m in find_open_sums(text, language)]

    assert complaints(rule, find) == []
    assert [find_amounts(example.text, language) for example in rule.yes] == [[]] * len(rule.yes)


def test_a_sum_in_brackets_converts_the_one_before_it() -> None:
    told, converted, other = find_amounts("2억 달러(한화 약 2,600억 원)와 30억 원")
    assert [m.role for m in (told, converted, other)] == [Role.TOLD, Role.CONVERSION, Role.TOLD]
    assert (in_words(converted.value), converted.approximate) == ("260000000000 KRW", True)


@pytest.mark.parametrize(
    ("text", "language"),
    [("2억 달러, 한화 2,600억 원의 협약", "ko"), ("70 billion won, or about $54 million, in all", "en")],
)
def test_a_sum_told_in_other_money_converts_the_one_before_it(text: str, language: str) -> None:
    assert [mention.role for mention in find_amounts(text, language)] == [Role.TOLD, Role.CONVERSION]


def test_small_change_is_no_sum_of_a_currency() -> None:
    (mention,) = find_amounts("주당 55센트")
    assert (mention.role, in_words(mention.value)) == (Role.SMALL_CHANGE, "55 ?")


SIGNS = {"USD": "$", "EUR": "€", "KRW": "₩"}
NAMES = {"USD": ["달러", "미국 달러", "불"], "EUR": ["유로"], "KRW": ["원"], "HKD": ["홍콩 달러", "홍콩달러"]}
MYRIADS = {"조": 10**12, "억": 10**8, "만": 10**4, "": 1}


def in_myriads(number: int, gap: str) -> str:
    """300_500_000 → "3억 50만" """
    parts = [(number // size % 10_000, word) for word, size in MYRIADS.items()]
    return gap.join(f"{part}{word}" for part, word in parts if part)


def in_thousands(number: int) -> str:
    """35_000_000 → "3천5백만" """
    words = ""
    for word, size in MYRIADS.items():
        section = number // size % 10_000
        places = [(section // 10**power % 10, name) for power, name in ((3, "천"), (2, "백"), (1, "십"), (0, ""))]
        written = "".join(f"{digit}{name}" for digit, name in places if digit)
        words += written + word if written else ""
    return words


numbers = st.integers(min_value=1, max_value=10**15)


@given(numbers, st.sampled_from(sorted(NAMES)), st.data())
def test_a_written_sum_reads_back_in_every_spelling(number: int, currency: str, data: st.DataObject) -> None:
    figure = data.draw(st.sampled_from([f"{number}", f"{number:,}", in_myriads(number, ""), in_thousands(number)]))
    written = figure + data.draw(st.sampled_from(["", " "])) + data.draw(st.sampled_from(NAMES[currency]))
    (mention,) = find_amounts(f"모두 {written} 규모의 계약이다")
    assert (mention.start, mention.end) == (3, 3 + len(written))
    assert in_words(mention.value) == f"{number} {currency}"


@given(numbers, st.sampled_from(sorted(SIGNS)), st.sampled_from(["", " "]), st.sampled_from(["ko", "en"]))
def test_signs_and_codes_say_the_same(number: int, currency: str, gap: str, language: str) -> None:
    sign = f"{SIGNS[currency]}{gap}{number:,}"
    for written in (sign, f"{currency} {number:,}", f"{number:,} {currency}"):
        (mention,) = find_amounts(f"({written})", language)
        assert (mention.start, mention.end, in_words(mention.value)) == (1, 1 + len(written), f"{number} {currency}")


@given(st.decimals(min_value=Decimal("0.01"), max_value=9999, places=2), st.sampled_from(["million", "billion"]))
def test_an_english_sum_is_exact(number: Decimal, scale: str) -> None:
    size = {"million": 10**6, "billion": 10**9}[scale]
    for written in (f"${number} {scale}", f"{number} {scale} dollars", f"US${number}-{scale}"):
        (mention,) = find_amounts(f"a deal of {written} in all", "en")
        assert mention.value == Amount(value=number * size, currency="USD")
