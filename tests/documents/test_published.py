"""Dates of publication from date lines and machine-readable dates."""

import pytest

from ihaeng.documents.published import KOREAN_TIME, DateRole, PageDate, dates_in, iso_date, published_in


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("승인 2022.10.24 16:20", "2022-10-24T16:20+09:00"),
        ("입력 : 2023-10-29 오전 8:10", "2023-10-29T08:10+09:00"),
        ("2016.03.29 10:12", "2016-03-29T10:12+09:00"),
        ("송고시간2022-09-22 15:48", "2022-09-22T15:48+09:00"),
        ("2022-09-22 15:48 송고", "2022-09-22T15:48+09:00"),
        ("등록일 2019-05-04 09:08", "2019-05-04T09:08+09:00"),
        ("기사입력 2021/10/16 13:47", "2021-10-16T13:47+09:00"),
        ("기사승인 : 2018년 03월 28일 14시 50분", "2018-03-28T14:50+09:00"),
        ("2017-08-02 오전 12:03", "2017-08-02T00:03+09:00"),
        ("2017-08-02 오후 12:03", "2017-08-02T12:03+09:00"),
        ("승인 24.01.05 16:11", "2024-01-05T16:11+09:00"),
        ("입력 2023. 5. 18. (목) 09:40", "2023-05-18T09:40+09:00"),
        ("2018-07-26 오후 2:12 | 샛별교육신문", "2018-07-26T14:12+09:00"),
        ("한다온 기자입력 2016-05-23 15:37", "2016-05-23T15:37+09:00"),
        ("2022-10-27", "2022-10-27"),
        ("Published November 23, 2021", "2021-11-23"),
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
    date = published_in(["수정 2024.11.06 12:04", "입력 2024.11.06 12:00"], [])
    assert date == PageDate(value="2024-11-06T12:00+09:00", role=DateRole.PUBLICATION)


def test_both_on_one_line() -> None:
    date = published_in(["샛별경제입력 2022.09.15 14:41수정 2022.09.15 15:00"], [])
    assert date == PageDate(value="2022-09-15T14:41+09:00", role=DateRole.PUBLICATION)


def test_a_date_alone_counts_above_the_article_only() -> None:
    assert published_in([], ["2024.01.09"]) is None
    assert published_in(["2024.01.09"], []) == PageDate(value="2024-01-09", role=DateRole.BARE)


def test_an_update_alone_is_called_one() -> None:
    date = PageDate(value="2024-01-09T10:00+09:00", role=DateRole.UPDATE)
    assert published_in(["최종수정 2024-01-09 10:00"], []) == date


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2022-09-15T14:41:00+09:00", "2022-09-15T14:41+09:00"),
        ("2022-09-15T05:41:00Z", "2022-09-15T14:41+09:00"),
        ("2022-09-15T14:41:00", "2022-09-15T14:41+09:00"),
        ("2022-09-15", "2022-09-15"),
        ("2022.09.15 14:41", "2022-09-15T14:41+09:00"),
        ("0001-01-01T00:00:00Z", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_machine_readable_dates(raw: str | None, value: str | None) -> None:
    assert iso_date(raw, KOREAN_TIME) == value
