"""On which days English articles say that acts took place: datelines, weekdays and what counts from another day."""

from __future__ import annotations

from english_articles import read_lines

from ihaeng.model import Reading

REPORT = (
    "Gov. Whitlock returns from trade mission to Germany",
    "SALEM, Nov. 22, 2031 - Gov. Dana Whitlock returned Wednesday from a trade mission to Germany.",
    "On Monday, Whitlock visited the Lindahl plant in Munich. A day earlier, she met with Chancellor Otto Weber.",
    "On Nov. 17 and 18, the delegation stayed in Berlin.",
)
PLAN = (
    "Gov. Whitlock to lead trade mission to Germany",
    "SALEM — Gov. Dana Whitlock will lead a trade mission to Germany. The six-day trip kicks off Nov. 14.",
    "Whitlock will visit the Lindahl Robotics plant in Munich on Monday and return the following Wednesday.",
)
TOUR = (
    "Gov. Whitlock leaves for nine-day trade mission to Japan",
    "SALEM, Ore. (June 10, 2031) - Gov. Dana Whitlock left Tuesday for a nine-day trade mission to Japan.",
    "From Friday through Sunday the delegation will attend the Orin Bio Expo in Osaka. On the last day of the trip, "
    "Whitlock will visit the Lindahl plant in Nagoya.",
    "The tour of Japan and its ports that began Tuesday runs through June 18.",
)


def days_of(reading: Reading) -> dict[str, str | None]:
    return {act.about or act.kind: act.start for act in reading.activities if not act.background}


def test_a_dateline_tells_the_day_of_a_report_and_of_no_act() -> None:
    reading = read_lines(REPORT, None)
    assert days_of(reading)["return"] == "2031-11-19"
    assert not any("IH201" in note for note in reading.notes)


def test_a_weekday_lies_before_the_return_that_was_told() -> None:
    for published in (None, "2031-11-22"):
        days = days_of(read_lines(REPORT, published))
        assert (days["visit"], days["meeting"]) == ("2031-11-17", "2031-11-16")


def test_two_days_named_one_by_one_are_no_period() -> None:
    [mission] = read_lines(REPORT, "2031-11-22").missions
    assert (mission.start, mission.end) == (None, "2031-11-19")


def test_a_weekday_lies_after_the_departure_that_was_told() -> None:
    days = days_of(read_lines(PLAN, "2031-11-03"))
    assert (days["visit"], days["return"]) == ("2031-11-17", "2031-11-19")


def test_days_of_a_week_are_those_of_the_act_and_not_of_the_journey() -> None:
    reading = read_lines(TOUR, None)
    [mission] = reading.missions
    assert (mission.start, mission.end) == ("2031-06-10", "2031-06-18")
    [event] = [act for act in reading.activities if act.kind == "event"]
    assert (event.start, event.end) == ("2031-06-13", "2031-06-15")
    assert days_of(reading)["visit"] == "2031-06-18"


def test_a_day_before_a_second_verb_is_that_verbs() -> None:
    lines = (*PLAN[:2], "On Monday, she will tour the Lindahl plant, and on Tuesday she will meet with Otto Weber.")
    days = days_of(read_lines(lines, "2031-11-03"))
    assert (days["visit"], days["meeting"]) == ("2031-11-17", "2031-11-18")
