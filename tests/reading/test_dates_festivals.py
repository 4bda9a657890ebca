"""Days of the lunar calendar: the table is whole, and the right year is taken from it."""

import datetime
import itertools

import pytest

from ihaeng.language.tables import read_table
from ihaeng.reading.dates import find_dates

TABLE: dict[str, dict[int, str]] = read_table("ihaeng.reading", "ko/dates/lunar_days.yaml")
LUNAR_YEARS = {353, 354, 355, 383, 384, 385}
"""Days that a lunar year has, with twelve months or thirteen."""


@pytest.mark.parametrize("festival", TABLE)
def test_from_one_festival_to_the_next_it_is_a_lunar_year(festival: str) -> None:
    assert list(TABLE[festival]) == list(range(1980, 2051))
    days = [datetime.date.fromisoformat(f"{year}-{day}") for year, day in TABLE[festival].items()]
    assert {(after - before).days for before, after in itertools.pairwise(days)} <= LUNAR_YEARS


def test_festivals_of_one_year_lie_so_many_months_apart() -> None:
    for year in TABLE["설날"]:
        first, full_moon = (
            datetime.date.fromisoformat(f"{year}-{TABLE[name][year]}") for name in ("설날", "정월 대보름")
        )
        assert (full_moon - first).days == 14


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("추석에 만나", datetime.date(2024, 9, 17)),
        ("지난 추석에", datetime.date(2024, 9, 17)),
        ("오는 추석에", datetime.date(2025, 10, 6)),
        ("내년 설날에", datetime.date(2025, 1, 29)),
        ("지난해 설날에", datetime.date(2023, 1, 22)),
    ],
)
def test_the_year_is_the_one_told_or_the_one_that_the_words_point_to(text: str, day: datetime.date) -> None:
    (found,) = find_dates(text, datetime.date(2024, 11, 7))
    assert (found.value.start, found.value.end) == (day, day)
