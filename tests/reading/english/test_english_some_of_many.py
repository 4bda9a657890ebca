"""Acts with some of many: sorts of firms before their names, stops, highlights, and what only looks like a house."""

from __future__ import annotations

import pytest
from english_articles import names, own_acts, read_lines

from ihaeng.model import Activity, Stage

LEAD = "SALEM, Ore. — Gov. Nora Whitfield {} a delegation to Denmark and Norway from March 10 to March 16."


def acts_in(*lines: str, over: bool = True) -> list[Activity]:
    lead = LEAD.format("led" if over else "will lead")
    return own_acts(read_lines(["Whitfield and the Nordic trip", lead, *lines], "2031-03-18" if over else "2031-03-02"))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The delegation met with more than 30 companies, including Danpal and AgriNord.", {"Danpal", "AgriNord"}),
        ("She met executives from firms that build mills, such as Norbeck Foods and Danpal.", {"Norbeck Foods"}),
        ("They visited places such as the Norbeck Museum and the Port of Aarhus.", {"Norbeck Museum"}),
        ("The delegation toured plants which make turbines, including the Vindkraft plant.", {"Vindkraft"}),
        ("She held a series of talks, including with Trade Minister Olaf Berg.", {"Olaf Berg"}),
        ("Among the Danish firms the governor visited was Norbeck Foods, which mills grain.", {"Norbeck Foods"}),
        ("The governor met with importers of Oregon hops.", {"importers of Oregon hops"}),
        ("The delegation met with Nordic Telephone and Cable (NTC) executives.", {"Nordic Telephone and Cable"}),
        ("The week saw talks with AgriNord.", {"AgriNord"}),
        ("Whitfield met Danish pension funds, including PensionNord and Lysholm.", {"PensionNord", "Lysholm"}),
        ("Other stops on the trip were the Vindkraft yard and Aarhus University.", {"Vindkraft", "Aarhus University"}),
        ("She addressed the Copenhagen Business Club.", {"Copenhagen Business Club"}),
        ("The minister launched a partnership with Danpal.", {"Danpal"}),
        ("The delegation came home having met with Danpal and signed a pact with AgriNord.", {"Danpal", "AgriNord"}),
        ("The trip brought a tour of the Danpal plant.", {"Danpal"}),
    ],
)
def test_those_who_are_named_are_found(line: str, found: set[str]) -> None:
    told = {name for act in acts_in(line) for name in names(act)}
    assert all(any(name in one for one in told) for name in found), told


@pytest.mark.parametrize(
    "line",
    [
        "The trip, which saw companies visit The Hague, aimed at exports.",
        "The mission yielded fewer than 10 deals.",
        "She visited the Danish cities of Odense and Aarhus.",
        "She traveled to Skagen for the week.",
        "Whitfield saw six firms visit Norbeck Hall.",
        "Whitfield saw the unveiling of a bust and the Danish Wheat Board.",
    ],
)
def test_what_is_no_act_is_not_read(line: str) -> None:
    assert acts_in(line) == []


def test_a_group_goes_on_as_it() -> None:
    [talks] = acts_in("The delegation moves on to Oslo, where it will hold talks with Statkraft.", over=False)
    assert (talks.kind, talks.city, talks.stage) == ("meeting", "Oslo", Stage.PLANNED)


def test_stops_and_a_dinner_stand_in_one_list() -> None:
    acts = acts_in("Stops included the Norbeck Museum, the Port of Aarhus and a dinner with AgriNord.")
    assert [act.kind for act in acts] == ["visit", "visit", "event"]


def test_whom_one_met_in_the_next_town_was_not_met_at_the_house() -> None:
    visit, talks = acts_in(
        "She was in Odense, where she toured the Danpal mill, and Oslo, where she met Mayor Kari Vik."
    )
    assert (visit.kind, names(visit) & names(talks)) == ("visit", set())


@pytest.mark.parametrize(("over", "stage"), [(True, Stage.DONE), (False, Stage.PLANNED)])
def test_highlights_in_gerunds_are_done_once_the_mission_is_over(over: bool, stage: Stage) -> None:  # noqa: FBT001
    acts = acts_in("Highlights of the trip:", "Touring the Danpal mill in Odense", "Meeting Mayor Pia Lund", over=over)
    assert [(act.kind, act.stage) for act in acts] == [("visit", stage), ("meeting", stage)]


def test_those_who_attend_a_briefing_are_briefed() -> None:
    [briefing] = acts_in("The delegation took part in a briefing by the Danish Ports Agency.")
    assert (briefing.kind, names(briefing)) == ("briefing", {"Danish Ports Agency"})


def test_the_town_before_the_acts_of_a_day_is_where_they_are() -> None:
    talks, tour = acts_in("Wednesday, March 12 – Oslo: Meeting with Statkraft; tour of the Vindkraft yard", over=False)
    assert {talks.city, tour.city} == {"Oslo"}
    assert (talks.about, talks.start) == ("Meeting", "2031-03-12")


def test_who_signs_beside_the_governor_is_the_counterpart() -> None:
    [signed] = acts_in("The governor and Works Minister Olaf Berg signed a memorandum of understanding on rail.")
    assert names(signed) == {"Olaf Berg"}
