"""Plain numbers: the examples that stand beside each rule."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
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


DIGITS = "영일이삼사오육칠팔구"


def in_words(number: int) -> str:
    """35_000_021 → "삼천오백만이십일", a one before a power left out only where it is not the first of a myriad."""
    words = ""
    for size, myriad in ((10**8, "억"), (10**4, "만"), (1, "")):
        section = number // size % 10_000
        places = [(section // 10**power % 10, name) for power, name in ((3, "천"), (2, "백"), (1, "십"), (0, ""))]
        written = "".join(f"{DIGITS[digit]}{name}" for digit, name in places if digit)
        words += written + myriad if written else ""
    return words


@given(st.integers(min_value=10, max_value=10**12 - 1), st.sampled_from(["", "마이너스 ", "-"]))
def test_a_number_in_words_reads_back(number: int, sign: str) -> None:
    written = sign + in_words(number)
    (found,) = find_numbers(f"답은 {written}입니다")
    assert (found.start, found.end) == (3, 3 + len(written))
    assert found.value == (-number if sign else number)


@given(st.integers(min_value=1, max_value=9_999), st.text("0123456789", min_size=1, max_size=4))
def test_a_point_reads_back_in_words_and_figures(whole: int, decimals: str) -> None:
    spoken = "".join(DIGITS[int(digit)] for digit in decimals)
    for written in (f"{whole}.{decimals}", f"{in_words(whole)}점 {spoken}"):
        (found,) = find_numbers(f"답은 {written}입니다")
        assert (found.start, found.end, found.value) == (3, 3 + len(written), Decimal(f"{whole}.{decimals}"))


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=2, max_value=999))
def test_a_share_reads_back(over: int, under: int) -> None:
    for written in (f"{under}분의 {over}", f"{over}/{under}"):
        (found,) = find_numbers(f"전체의 {written}")
        assert found.value == Decimal(over) / Decimal(under)
