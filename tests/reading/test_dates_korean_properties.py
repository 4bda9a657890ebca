"""What holds for every day: written out it reads back, and counted from another it lies where the words say."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.reading.dates import DateRange, find_dates

DAYS = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31))
SHORT_YEARS = st.dates(min_value=datetime.date(1969, 1, 1), max_value=datetime.date(2068, 12, 31))
WEEKDAYS = "월화수목금토일"
NATIVE_DAYS = ["하루", "이틀", "사흘", "나흘", "닷새", "엿새", "이레"]
ORDINALS = ["첫째", "둘째", "셋째", "넷째"]
TENS, ONES = ["", "십", "이십", "삼십"], ["", *"일이삼사오육칠팔구"]

WORDS = """
지난 오는 이번 다음 지난주 다음 주 이달 내달 지난달 올해 내년 연내 초 말 안에 이후 이전 부터 까지 에서 사이
5월 12월 3일 14일 31일 2016년 24년 2016. 11. 5. 9/30 월요일 (금) 첫째 주 마지막 셋째 주말 여름 겨울 상반기
3분기 3주 이틀 9개월 전 뒤 동안 앞으로 영업일 기준으로 세기 19 현지시간 이튿날 전날 사흘째 추석 광복절 있는
주에 10일이 지금 현재까지 들어 ~ · , ( )
"""
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=14).flatmap(
    lambda words: st.sampled_from([" ", ""]).map(lambda gap: gap.join(words))
)


def day_in_words(number: int) -> str:
    return f"{TENS[number // 10]}{ONES[number % 10]}"


Form = Callable[[datetime.date], str]

FORMS: dict[str, Form] = {
    "by units": lambda day: f"{day.year}년 {day.month}월 {day.day}일",
    "with its weekday": lambda day: f"{day.year}년 {day.month}월 {day.day}일({WEEKDAYS[day.weekday()]})",
    "with dots": lambda day: f"{day.year}. {day.month}. {day.day}.",
    "by ISO 8601": lambda day: day.isoformat(),
    "with strokes": lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
}
SHORT_FORMS: dict[str, Form] = {
    "by units": lambda day: f"{day:%y}년 {day.month}월 {day.day}일",
    "with an apostrophe": lambda day: f"’{day:%y}. {day.month}. {day.day}.",
    "with strokes": lambda day: f"{day:%y/%m/%d}에",
}


def one(text: str, reference: datetime.date) -> DateRange:
    (found,) = find_dates(text, reference)
    return found.value


def day_of(text: str, reference: datetime.date) -> datetime.date | None:
    value = one(text, reference)
    assert value.start == value.end
    return value.start


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@given(day=DAYS, reference=DAYS)
def test_a_day_written_out_reads_back(form: Form, day: datetime.date, reference: datetime.date) -> None:
    assert day_of(form(day), reference) == day


@pytest.mark.parametrize("form", SHORT_FORMS.values(), ids=SHORT_FORMS)
@given(day=SHORT_YEARS, reference=DAYS)
def test_a_day_with_a_short_year_reads_back(form: Form, day: datetime.date, reference: datetime.date) -> None:
    assert day_of(form(day), reference) == day


@given(day=DAYS)
def test_a_day_in_words_reads_back_on_that_day(day: datetime.date) -> None:
    month = {6: "유", 10: "시"}.get(day.month, day_in_words(day.month))
    assert day_of(f"{month}월 {day_in_words(day.day)}일", day) == day


@given(first=DAYS, last=DAYS, reference=DAYS)
def test_two_days_written_out_are_a_range_unless_it_runs_backwards(
    first: datetime.date, last: datetime.date, reference: datetime.date
) -> None:
    text = "부터 ".join(f"{day.year}년 {day.month}월 {day.day}일" for day in (first, last)) + "까지"
    ranges = [(found.value.start, found.value.end) for found in find_dates(text, reference)]
    assert ranges == ([(first, last)] if first <= last else [])


@given(reference=DAYS, count=st.integers(min_value=1, max_value=7))
def test_days_counted_from_today_lie_so_far_away(reference: datetime.date, count: int) -> None:
    away = datetime.timedelta(days=count)
    for written in (f"{count}일", NATIVE_DAYS[count - 1]):
        assert day_of(f"{written} 전", reference) == reference - away
        assert day_of(f"{written} 뒤", reference) == reference + away


@given(reference=DAYS, weeks=st.sampled_from([-1, 0, 1]), weekday=st.integers(min_value=0, max_value=6))
def test_a_weekday_lies_in_the_week_that_is_told(reference: datetime.date, weeks: int, weekday: int) -> None:
    week = {-1: "지난주", 0: "이번 주", 1: "다음 주"}[weeks]
    found = day_of(f"{week} {WEEKDAYS[weekday]}요일", reference)
    assert found is not None
    assert found.weekday() == weekday
    span = one(week, reference)
    assert span.start is not None
    assert span.end is not None
    assert span.start <= found <= span.end
    assert span.start <= reference + datetime.timedelta(weeks=weeks) <= span.end


@given(day=DAYS, reference=DAYS)
def test_the_nth_weekday_of_its_month_is_the_day(day: datetime.date, reference: datetime.date) -> None:
    number = (day.day - 1) // 7
    if number < len(ORDINALS):
        text = f"{day.year}년 {day.month}월 {ORDINALS[number]} {WEEKDAYS[day.weekday()]}요일"
        assert day_of(text, reference) == day


@given(day=DAYS, reference=DAYS)
def test_the_week_of_a_day_is_whole_and_holds_it(day: datetime.date, reference: datetime.date) -> None:
    week = one(f"{day.year}년 {day.month}월 {day.day}일이 있는 주", reference)
    assert week.start is not None
    assert week.start.weekday() == 0
    assert week.end == week.start + datetime.timedelta(days=6)
    assert week.start <= day <= week.end


@given(reference=DAYS, number=st.integers(min_value=1, max_value=28))
def test_leading_words_say_on_which_side_of_today_a_day_lies(reference: datetime.date, number: int) -> None:
    coming, past = day_of(f"오는 {number}일", reference), day_of(f"지난 {number}일", reference)
    assert coming is not None
    assert past is not None
    assert past <= reference <= coming
    assert (past.day, coming.day) == (number, number)
    assert (coming - past).days <= 62


@given(text=TEXTS, reference=DAYS)
def test_no_range_ends_before_it_starts(text: str, reference: datetime.date) -> None:
    for found in find_dates(text, reference):
        value = found.value
        assert value.start or value.end
        assert value.start is None or value.end is None or value.start <= value.end
