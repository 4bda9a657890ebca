"""What holds for English dates of every day: written out they read back, offsets lead where they say, ends follow."""

import calendar
import datetime

from hypothesis import given
from hypothesis import strategies as st

from ihaeng.reading.dates import DateRange, find_dates

DAYS = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31))
LENGTHS = st.integers(min_value=2, max_value=27)
MONTHS, SHORT = list(calendar.month_name), ["", "Jan.", "Feb.", "March", "April", "May", "June", "July"]
SHORT += ["Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
WRITTEN = st.sampled_from(
    [
        "{month} {day}, {year}",
        "{short} {day}, {year}",
        "{weekday}, {short} {day}, {year}",
        "{day} {month} {year}",
        "the {day}th of {month} {year}",
        "{number:02}/{day:02}/{year}",
        "{year}-{number:02}-{day:02}",
    ]
)
PIECES = "last next this week Friday Nov. 5 Oct. 22 2016 from to between and two days after ago later before the of , ("
TEXTS = st.lists(st.sampled_from(PIECES.split(" ")), max_size=20).map(" ".join)


def written_out(day: datetime.date, form: str) -> str:
    return form.format(
        month=MONTHS[day.month],
        short=SHORT[day.month],
        number=day.month,
        day=day.day,
        year=day.year,
        weekday=calendar.day_name[day.weekday()],
    )


def the_one(text: str, reference: datetime.date) -> DateRange:
    (found,) = find_dates(text, reference, "en")
    return found.value


@given(DAYS, DAYS, WRITTEN)
def test_a_day_written_out_reads_back_whatever_the_reference(
    day: datetime.date, reference: datetime.date, form: str
) -> None:
    value = the_one(f"They met on {written_out(day, form)}.", reference)
    assert (value.start, value.end) == (day, day)


@given(DAYS, LENGTHS)
def test_a_range_without_years_near_the_publication_day_reads_back(start: datetime.date, length: int) -> None:
    end = start + datetime.timedelta(days=length)
    value = the_one(f"from {SHORT[start.month]} {start.day} to {SHORT[end.month]} {end.day}", start)
    assert (value.start, value.end) == (start, end)


@given(DAYS, LENGTHS)
def test_so_many_days_lead_so_far(reference: datetime.date, count: int) -> None:
    far = datetime.timedelta(days=count)
    assert the_one(f"{count} days ago", reference).start == reference - far
    assert the_one(f"{count} days from now", reference).start == reference + far
    assert the_one(f"{count} weeks from today", reference).start == reference + 7 * far
    assert the_one(f"{count} days before {reference:%B} {reference.day}", reference).start == reference - far


@given(DAYS, st.integers(min_value=0, max_value=6))
def test_a_weekday_is_the_nearest_in_the_direction_told(reference: datetime.date, weekday: int) -> None:
    name = calendar.day_name[weekday]
    before, after = (the_one(f"He {verb} on {name}", reference).start for verb in ("spoke", "will speak"))
    assert before is not None
    assert after is not None
    assert before.weekday() == after.weekday() == weekday
    assert (
        reference - datetime.timedelta(days=7) < before <= reference <= after < reference + datetime.timedelta(days=7)
    )


@given(TEXTS, DAYS)
def test_no_range_ends_before_it_starts(text: str, reference: datetime.date) -> None:
    for mention in find_dates(text, reference, "en"):
        value = mention.value
        assert value.start is None or value.end is None or value.start <= value.end


def test_what_counts_from_another_date_counts_from_the_last_one_named() -> None:
    text = "They met on May 3, 2011. The next day they flew home. In October of the same year they met again."
    values = [mention.value.start for mention in find_dates(text, datetime.date(2016, 11, 7), "en")]
    assert values[1] == datetime.date(2011, 5, 4)
    assert values[-1] is not None
    assert values[-1].year == 2011
