"""What holds for every text: spans inside it, the same answer twice, dates written out read back."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.reading.amounts import find_amounts
from ihaeng.reading.dates import DateContext, date_expressions, durations, find_dates, resolve

DAYS = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2199, 12, 31))
WORDS = "지난 오는 이달 다음 달 14일 20일 부터 까지 ~ , ( ) 현지시간 같은 날 이튿날 2016년 5월 달러 억 만 3 원 2박 간"
PRESS = st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join)


@given(DAYS, DAYS)
def test_a_date_written_out_reads_back_whatever_the_reference(written: datetime.date, reference: datetime.date) -> None:
    text = f"{written.year}년 {written.month}월 {written.day}일"
    (found,) = find_dates(text, reference)
    assert (found.start, found.end, found.value.start, found.value.end) == (0, len(text), written, written)


@given(DAYS, st.integers(min_value=0, max_value=27))
def test_a_bare_range_near_the_publication_day_reads_back(start: datetime.date, length: int) -> None:
    end = start + datetime.timedelta(days=length)
    (found,) = date_expressions(f"오는 {start.day}일부터 {end.day}일까지")
    got = resolve(found.expression, DateContext(reference=start))
    assert got == (start.isoformat(), end.isoformat())


@pytest.mark.parametrize("language", ["ko", "en"])
@given(text=st.one_of(PRESS, st.text(max_size=80)), reference=DAYS)
def test_mentions_lie_inside_the_text_in_order_and_apart(text: str, reference: datetime.date, language: str) -> None:
    for mentions in (find_dates(text, reference, language), find_amounts(text, language), durations(text, language)):
        places = [(mention.start, mention.end) for mention in mentions]
        assert places == sorted(places)
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(places))
