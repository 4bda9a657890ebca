"""Dates of publication from date lines and machine-readable dates."""

import pytest

from ihaeng.documents.published import KOREAN_TIME, DateRole, PageDate, dates_in, iso_date, published_in


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("승인 2021.03.04 16:25", "2021-03-04T16:25+09:00"),
        ("입력 : 2020-07-19 오전 8:15", "2020-07-19T08:15+09:00"),
        ("2015.02.19 10:22", "2015-02-19T10:22+09:00"),
        ("송고시간2021-06-12 15:18", "2021-06-12T15:18+09:00"),
        ("2021-06-12 15:18 송고", "2021-06-12T15:18+09:00"),
        ("등록일 2018-02-03 09:18", "2018-02-03T09:18+09:00"),
        ("기사입력 2020/11/15 13:27", "2020-11-15T13:27+09:00"),
        ("기사승인 : 2019년 04월 18일 14시 55분", "2019-04-18T14:55+09:00"),
        ("2016-09-01 오전 12:13", "2016-09-01T00:13+09:00"),
        ("2016-09-01 오후 12:13", "2016-09-01T12:13+09:00"),
        ("승인 24.01.05 16:11", "2024-01-05T16:11+09:00"),
        ("입력 2023. 5. 25. (목) 09:10", "2023-05-25T09:10+09:00"),
        ("2017-06-25 오후 2:12 | 샛별교육신문", "2017-06-25T14:12+09:00"),
        ("한다온 기자입력 2015-04-13 15:17", "2015-04-13T15:17+09:00"),
        ("2021-09-17", "2021-09-17"),
        ("Published November 13, 2020", "2020-11-13"),
        ("Posted: Sep. 5, 2023 / 05:00 PM", "2023-09-05"),
    ],
)
def test_date_lines(line: str, value: str) -> None:
    assert dates_in(line)[0].value == value


@pytest.mark.parametrize(
    "line",
    [
        "시장은 2023년 10월 9일 나고야에서 협약을 맺었다.",
        "2023년 5월 시작한 사업이 2024년 1월 5일 끝났다고 도는 설명했다",
        "전화 062-123-4567",
        "입력 2023.13.45 10:00",
        "22일부터 2박 3일",
        "1.5.20",
    ],
)
def test_what_is_no_date_line(line: str) -> None:
    assert dates_in(line) == []


def test_the_update_never_wins_over_the_publication() -> None:
    date = published_in(["수정 2023.12.05 12:04", "입력 2023.12.05 12:00"], [])
    assert date == PageDate(value="2023-12-05T12:00+09:00", role=DateRole.PUBLICATION)


def test_both_on_one_line() -> None:
    date = published_in(["샛별경제입력 2021.08.14 14:41수정 2021.08.14 15:00"], [])
    assert date == PageDate(value="2021-08-14T14:41+09:00", role=DateRole.PUBLICATION)


def test_a_date_alone_counts_above_the_article_only() -> None:
    assert published_in([], ["2024.01.09"]) is None
    assert published_in(["2024.01.09"], []) == PageDate(value="2024-01-09", role=DateRole.BARE)


def test_an_update_alone_is_called_one() -> None:
    date = PageDate(value="2024-01-09T10:00+09:00", role=DateRole.UPDATE)
    assert published_in(["최종수정 2024-01-09 10:00"], []) == date


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2021-08-14T14:41:00+09:00", "2021-08-14T14:41+09:00"),
        ("2021-08-14T05:41:00Z", "2021-08-14T14:41+09:00"),
        ("2021-08-14T14:41:00", "2021-08-14T14:41+09:00"),
        ("2021-08-14", "2021-08-14"),
        ("2021.08.14 14:41", "2021-08-14T14:41+09:00"),
        ("0001-01-01T00:00:00Z", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_machine_readable_dates(raw: str | None, value: str | None) -> None:
    assert iso_date(raw, KOREAN_TIME) == value
