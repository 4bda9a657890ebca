"""The days of a mission: each act on its day, a moved one on both, days of silence together."""

from __future__ import annotations

from ihaeng.model import Language, Ledger
from ihaeng.publish.sheet import sheet
from ihaeng.publish.site import Addresses, Frame, render
from ihaeng.publish.site.pages.mission import mission_page
from ihaeng.publish.site.timeline import TimelineDay, timeline
from ihaeng.publish.words import words

WORDS = words(Language.EN)


def laid_out(
    ledger: Ledger, start: str | None = "2024-03-11", end: str | None = "2024-03-16"
) -> tuple[TimelineDay, ...]:
    return timeline(sheet(ledger, "mvietnam", Language.EN), start, end, WORDS)


def told(days: tuple[TimelineDay, ...]) -> dict[str, list[str]]:
    return {day.date: [entry.row.id for entry in day.entries] for day in days}


def test_every_act_stands_on_its_day_and_a_moved_one_on_both(ledger: Ledger) -> None:
    found = told(laid_out(ledger))
    assert found["2024-03-12"] == ["l1", "l2"]
    assert "l3" in found["2024-03-13"]
    assert "l3" in found["2024-03-14"]
    everything = {name for names in found.values() for name in names}
    assert everything == {row.id for row in sheet(ledger, "mvietnam", Language.EN).rows}


def test_a_moved_act_tells_its_other_day_on_each(ledger: Ledger) -> None:
    entries = {day.date: {entry.row.id: entry for entry in day.entries} for day in laid_out(ledger)}
    assert entries["2024-03-13"]["l3"].reported_on == "Thu 14 Mar"
    assert entries["2024-03-14"]["l3"].announced_for == "Wed 13 Mar"


def test_days_count_from_the_start_of_the_journey(ledger: Ledger) -> None:
    numbers = {day.date: day.number for day in laid_out(ledger)}
    assert (numbers["2024-03-11"], numbers["2024-03-14"]) == (1, 4)
    assert all(day.number is None for day in laid_out(ledger, None, None))


def test_neighbouring_days_of_which_nothing_is_told_are_one(ledger: Ledger) -> None:
    quiet = [(day.date, day.end) for day in laid_out(ledger, "2024-03-09", "2024-03-20") if not day.entries]
    assert quiet == [("2024-03-09", "2024-03-11"), ("2024-03-16", "2024-03-20")]


def test_acts_without_a_day_stand_last(ledger: Ledger) -> None:
    last = laid_out(ledger)[-1]
    assert (last.date, last.number) == ("", None)
    assert last.entries


def test_one_day_is_no_timeline(ledger: Ledger) -> None:
    assert timeline(sheet(ledger, "mosaka", Language.EN), None, None, WORDS) == ()


def test_a_journey_of_years_is_not_walked_day_by_day(ledger: Ledger) -> None:
    assert len(laid_out(ledger, "2019-01-01", "2029-01-01")) == len(laid_out(ledger, None, None))


def test_the_page_says_status_and_days_in_words(ledger: Ledger) -> None:
    frame = Frame(language=Language.EN, addresses=Addresses())
    page = render(mission_page(ledger, "mvietnam", frame), frame)
    days = page[page.index('<ol class="timeline">') : page.index('id="lines"')]
    assert "announced for Wed 13 Mar" in days
    assert days.count('class="status ') == days.count('href="#l')
