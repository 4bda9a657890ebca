"""Dates, sums and places as people read them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ihaeng.model import Amount, Basis, Destination, Language
from ihaeng.publish.values import day, days, destinations, link, money, number, shown, sum_written, weekday
from ihaeng.publish.words import words

KO, EN = words(Language.KO), words(Language.EN)


@pytest.mark.parametrize(
    ("value", "korean", "english"),
    [
        ("2024-03-12", "2024년 3월 12일", "12 Mar 2024"),
        ("2024-03-12T09:30:00+09:00", "2024년 3월 12일", "12 Mar 2024"),
        ("2024-03", "2024년 3월", "Mar 2024"),
        ("2024", "2024년", "2024"),
        ("---12", "12일 (월 미상)", "day 12 (month not told)"),
        ("--03-12", "3월 12일 (연도 미상)", "12.3. (year not told)"),
        ("봄", "봄", "봄"),
    ],
)
def test_days(value: str, korean: str, english: str) -> None:
    assert (day(KO, value), day(EN, value)) == (korean, english)


def test_days_under_a_heading_leave_the_year_out() -> None:
    assert (weekday(KO, "2024-03-12"), weekday(EN, "2024-03-12")) == ("3월 12일(화)", "Tue 12 Mar")


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2024-03", "2024-04", "2024년 3월~2024년 4월"),
        ("2024", "2024", "2024년"),
        (None, "2024", "2024년"),
        (None, None, ""),
    ],
)
def test_stretches_of_days(start: str | None, end: str | None, written: str) -> None:
    assert days(KO, start, end) == written


@pytest.mark.parametrize(
    ("value", "korean", "english"),
    [
        ("1E+6", "100만", "1,000,000"),
        ("1234567890", "12억 3,456만 7,890", "1,234,567,890"),
        ("500", "500", "500"),
        ("12000.5", "12,000.5", "12,000.5"),
        ("-20000", "-2만", "-20,000"),
    ],
)
def test_numbers_stay_exact(value: str, korean: str, english: str) -> None:
    assert (number(KO, Decimal(value)), number(EN, Decimal(value))) == (korean, english)


def test_sums_tell_currency_owner_and_rung() -> None:
    amount = Amount(value=Decimal(1_000_000), currency="USD", basis=Basis.CONTRACTED, whose="해솔물류")
    assert (money(KO, amount), money(EN, amount)) == (
        "100만 달러, 해솔물류 (계약)",
        "USD 1,000,000, 해솔물류 (contracted)",
    )
    assert money(KO, Amount(value=Decimal(5))) == "5 (통화 미상)"
    assert money(KO, Amount(value=Decimal(5), currency="PEN")) == "5 PEN"


@pytest.mark.parametrize(
    ("value", "written"),
    [("1200000 USD", "120만 달러"), ("1.2E+6 USD", "120만 달러"), ("30000", "3만 (통화 미상)"), ("수백억", "수백억")],
)
def test_sums_held_as_words(value: str, written: str) -> None:
    assert sum_written(KO, value) == written


def test_cities_stand_behind_their_country() -> None:
    places = [
        Destination(country="US", city="보스턴"),
        Destination(country="VN"),
        Destination(country="US", city="댈러스"),
    ]
    assert destinations(KO, places) == "미국(보스턴·댈러스), 베트남"
    assert destinations(EN, places) == "United States (보스턴·댈러스), Vietnam"


def test_what_cannot_be_seen_is_not_written() -> None:
    assert shown(" 협약\n\t체결\x1b[31m\u202e!\x00 ") == "협약 체결[31m!"
    assert shown(None) == ""


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "//news.example", "https://", "", None])
def test_only_addresses_of_the_web_are_links(url: str | None) -> None:
    assert link(url) is None


def test_an_address_of_the_web_is_a_link() -> None:
    assert link("HTTPS://news.example/1") == "HTTPS://news.example/1"
