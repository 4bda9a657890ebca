"""Names of one bearer and of two."""

from itertools import combinations

import pytest
from growth import grows_straight
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.names import SAME_NAME, name_likeness, names_to_compare, normal_name, same_name, without_office
from ihaeng.language.tables import read_table

EXAMPLES = read_table("ihaeng.language", "names_examples.yaml")


@pytest.mark.parametrize(("one", "other"), EXAMPLES["same"])
def test_one_bearer(one: str, other: str) -> None:
    assert name_likeness(one, other) >= SAME_NAME
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), EXAMPLES["not_same"])
def test_two_bearers(one: str, other: str) -> None:
    assert name_likeness(one, other) < SAME_NAME
    assert not same_name(other, one)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("더노바코리아㈜", "더노바코리아"),
        ("(주)한들 식품", "한들식품"),
        ("Toray Industries, Inc.", "torayindustries"),
        ("Ｈａｎｂｉｔ Co., Ltd.", "hanbit"),
        ("Müller GmbH", "müller"),
    ],
)
def test_normal_form(name: str, expected: str) -> None:
    assert normal_name(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("얀 펠트만스키 주지사", "얀 펠트만스키"),
        ("펠트만스키주지사", "펠트만스키"),
        ("한나 리 총괄부사장", "한나 리"),
        ("Governor Anna Keller", "Anna Keller"),
        ("하노이 시장", "하노이 시장"),
        ("장관", "장관"),
    ],
)
def test_without_office(name: str, expected: str) -> None:
    assert without_office(name) == expected


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_symmetric_and_between_nought_and_one(one: str, other: str) -> None:
    likeness = name_likeness(one, other)
    assert 0.0 <= likeness <= 1.0
    assert likeness == name_likeness(other, one)


def test_long_names_take_little_time() -> None:
    assert grows_straight(lambda size: lambda: name_likeness("(" * size + "주식회사", "가 " * size), 5_000)


KNOWN = sorted({name for pairs in EXAMPLES.values() for pair in pairs for name in pair})
LETTERS = st.sampled_from("가나스크트ㅡab .")


@st.composite
def misspelled(draw: st.DrawFn) -> str:
    """One of the examples, with an office, without its first word, or with one letter wrong."""
    name: str = draw(st.sampled_from(KNOWN))
    at, letter = draw(st.integers(0, len(name) - 1)), draw(LETTERS)
    forms = [name, f"{name} 시장", name.partition(" ")[2] or name, name[:at] + letter + name[at + 1 :]]
    chosen: str = draw(st.sampled_from([*forms, name[:at] + name[at + 1 :], name[:at] + letter + name[at:]]))
    return chosen


@given(st.lists(misspelled() | st.sampled_from(KNOWN), max_size=25))
def test_names_that_are_not_compared_are_not_one(names: list[str]) -> None:
    compared = names_to_compare(names)
    one = [pair for pair in combinations(sorted(set(names)), 2) if same_name(*pair) or same_name(*pair[::-1])]
    assert set(one) <= compared


def test_of_many_names_few_are_compared() -> None:
    known = [name for name in KNOWN if not name.isascii()]
    assert len(names_to_compare(known)) < len(known) ** 2 / 20
