"""Which day is meant: what was last spoken of, the tense, the turn of a month, and what stays open."""

import datetime
from typing import Any

import pytest

from ihaeng.reading.dates import DateContext, Leaning, Resolved, date_expressions, resolve


def meant(text: str, published: str | None = None, language: str = "ko", **known: Any) -> Resolved:
    (found,) = date_expressions(text, language)
    leaning = Leaning(known.pop("leaning")) if "leaning" in known else None
    reference = datetime.date.fromisoformat(published) if published else None
    return resolve(found.expression, DateContext(reference=reference, leaning=leaning, **known))


def day(text: str, published: str | None = None, **known: Any) -> str | None:
    start, end = meant(text, published, **known)
    assert start == end
    return start


def test_a_bare_day_follows_the_last_day_spoken_of_over_the_turn_of_the_month() -> None:
    assert day("2일에는 협약을 맺는다", "2023-10-29", anchor="2023-11-01") == "2023-11-02"
    assert day("이에 앞서 30일에는", "2023-11-01", anchor="2023-10-31") == "2023-10-30"


def test_a_bare_day_returns_to_the_publication_day_after_an_older_one() -> None:
    assert day("24일 설명회에 참석했다", "2022-10-25", anchor="2022-09-21") == "2022-10-24"


def test_the_tense_moves_a_day_over_the_turn_of_the_month() -> None:
    assert day("3일 출국한다", "2024-05-20", leaning="future") == "2024-06-03"
    assert day("28일 귀국했다", "2024-05-02", leaning="past") == "2024-04-28"


def test_the_place_may_be_a_day_ahead_of_the_tense() -> None:
    assert day("현지시각 16일 방문할 예정이다", "2016-05-17", leaning="future") == "2016-05-16"


def test_words_beat_the_tense() -> None:
    assert day("지난 20일 만난", "2024-05-10", leaning="future") == "2024-04-20"
    assert day("오는 8일 연다", "2024-05-10", leaning="past") == "2024-06-08"


def test_a_month_without_year_leans_with_the_tense() -> None:
    assert day("3월 방문했다", "2024-06-10", leaning="past") == "2024-03"
    assert day("3월 방문한다", "2024-10-10", leaning="future") == "2025-03"
    assert day("5월에는 주지사를 만났다", "2023-11-02", anchor="2019-04") == "2019-05"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("8일부터 14일까지", "---08", "---14"),
        ("4월 8일부터 14일까지", "--04-08", "--04-14"),
        ("29일부터 5일까지", "---29", "---05"),
        ("같은 날", None, None),
        ("어제", None, None),
    ],
)
def test_without_any_day_to_count_from_the_month_stays_open(text: str, start: str | None, end: str | None) -> None:
    assert meant(text) == (start, end)


def test_an_open_day_carries_the_days_that_hang_on_it() -> None:
    assert day("이튿날 출국했다", anchor="---10") == "---11"
    assert day("이튿날 출국했다", anchor="---28") is None
    assert day("12일에는 시장을 만났다", anchor="--04-10") == "--04-12"


def test_days_of_the_journey_need_its_beginning_or_end() -> None:
    period = {"mission_start": "2024-05-08", "mission_end": "2024-05-14"}
    assert day("방문 사흘째 협약을", "2024-05-15", **period) == "2024-05-10"
    assert day("마지막 날 총장을", "2024-05-15", **period) == "2024-05-14"
    assert day("방문 사흘째 협약을", "2024-05-15") is None


@pytest.mark.parametrize("text", ["2월 30일", "4월 31일", "2023년 2월 29일"])
def test_a_day_that_no_calendar_has_is_nothing(text: str) -> None:
    assert meant(text, "2024-05-10") == (None, None)


def test_a_day_that_this_month_lacks_is_one_of_a_month_that_has_it() -> None:
    assert day("31일", "2024-06-05") == "2024-05-31"


def test_the_end_of_a_range_lies_after_its_start() -> None:
    assert meant("29일부터 다음 달 5일까지", "2023-10-29") == ("2023-10-29", "2023-11-05")
    assert meant("지난해 12월 29일부터 3일까지", "2024-05-10") == ("2023-12-29", "2024-01-03")
    assert meant("지난달 30일부터 이달 2일까지", "2024-05-10") == ("2024-04-30", "2024-05-02")


def test_english_days_count_from_the_publication_day() -> None:
    assert meant("His office said Tuesday", "2021-11-25", "en") == ("2021-11-23", "2021-11-23")
    assert meant("from Dec. 2 to 11", "2021-11-23", "en", leaning="future") == ("2021-12-02", "2021-12-11")


def test_a_weekday_is_one_of_the_journey_where_its_days_are_known() -> None:
    journey = {"mission_start": "2021-11-13", "mission_end": "2021-11-19"}
    assert meant("On Monday she visited the plant", "2021-11-22", "en", **journey)[0] == "2021-11-15"
    assert (
        meant("On Monday she will visit the plant", "2021-11-03", "en", leaning="future", **journey)[0] == "2021-11-15"
    )
    assert meant("On Monday she visited the plant", "2021-11-22", "en", mission_end="2021-11-19")[0] == "2021-11-15"
    assert meant("On Friday she met the mayor at home", "2021-11-12", "en", **journey)[0] == "2021-11-12"
    assert meant("On Monday she spoke of it again", "2022-03-10", "en", **journey)[0] == "2022-03-07"


def test_the_following_weekday_comes_after_the_last_day_spoken_of() -> None:
    assert meant("and return the following Friday", "2021-08-09", "en", anchor="2021-11-13")[0] == "2021-11-19"
    assert meant("and return the following Friday", "2021-08-09", "en", anchor="--11-13")[0] is None
