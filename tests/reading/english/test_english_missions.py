"""What shows that an English text tells a mission, and what does not: journeys, datelines, hosts, articles of none."""

from __future__ import annotations

import pytest
from english_articles import names, own_acts, read_lines

from ihaeng.model import Direction, Reading


def mission_of(*lines: str) -> Reading:
    return read_lines(lines, "2031-03-02")


def test_who_goes_on_from_a_city_abroad_has_left_before() -> None:
    lines = [
        "Oregon delegation signs pact",
        "COPENHAGEN, March 5 (ABC) -- Oregon Gov. Nora Whitfield met with Trade Minister Olaf Berg on Tuesday.",
        "The delegation leaves for Oslo on Friday.",
    ]
    reading = read_lines(lines, "2031-03-05")
    assert reading.missions[0].start is None
    assert [act.kind for act in own_acts(reading)] == ["meeting", "travel"]


def test_a_pact_signed_by_two_is_no_journey_of_the_one_named_first() -> None:
    lines = [
        "Oregon, Harlan ink energy pact",
        "The memorandum was signed by Premier Pia Dahl and Gov. Nora Whitfield of Oregon in Copenhagen on Tuesday.",
        "In Oslo on Monday, Whitfield cut the ribbon at the Oregon Trade Center.",
        "Whitfield wraps up the trip on Friday.",
    ]
    mission = read_lines(lines, "2031-03-05").missions[0]
    assert (mission.lead and mission.lead.name, mission.end) == ("Nora Whitfield", "2031-03-07")


def test_a_part_of_the_world_is_a_goal() -> None:
    reading = mission_of(
        "Whitfield heads overseas",
        "Mayor Nora Whitfield of Portland is heading to Europe on Monday to drum up trade.",
        "In Copenhagen, Whitfield will meet with AgriNord.",
    )
    assert [place.country for place in reading.missions[0].destinations] == ["DK"]


def test_the_city_of_the_dateline_is_where_a_minister_of_another_country_is() -> None:
    reading = mission_of(
        "Holm receives medal",
        "COPENHAGEN, March 1 (Yonhap) -- Foreign Minister Han Seo-yun received a medal from Mayor Pia Lund Saturday.",
        "Han met with Trade Minister Olaf Berg.",
    )
    assert [place.city for place in reading.missions[0].destinations] == ["Copenhagen"]
    assert [names(act) for act in own_acts(reading)] == [{"Pia Lund"}, {"Olaf Berg"}]


def test_the_first_acts_in_a_city_abroad_are_a_mission() -> None:
    reading = mission_of(
        "Minister, institute chief agree on grain",
        "Danish Trade Minister Pia Lund met with Olaf Berg, head of the Norbeck Institute, in Geneva on Friday.",
    )
    assert [place.city for place in reading.missions[0].destinations] == ["Geneva"]


def test_a_delegation_to_a_sister_town_that_no_gazetteer_knows() -> None:
    reading = mission_of(
        "Council marks 25 years with sister city",
        "A Lindahl Council delegation led by Mayor Nora Whitfield will fly to Norbeckville on March 10.",
        "The delegation will tour the Norbeck Institute. The sister-city agreement was signed in 2006.",
    )
    assert [mission.lead and mission.lead.name for mission in reading.missions] == ["Nora Whitfield"]


def test_who_receives_a_delegation_from_elsewhere_does_not_lead() -> None:
    reading = mission_of(
        "Secretary Dahl meets with delegation from Hyogo",
        "HELENA, Mont. — Secretary of State Karin Dahl met with a delegation from Hyogo Prefecture, including "
        "Governor Sato Kenta, on Monday.",
        "The delegation also toured the State Capitol.",
    )
    assert [mission.lead and mission.lead.name for mission in reading.missions] == ["Sato Kenta"]
    assert reading.missions[0].direction is Direction.INBOUND


def test_a_schedule_of_bare_lines_under_its_days() -> None:
    reading = mission_of(
        "Governor on trade mission to Denmark",
        "Gov. Nora Whitfield of Vermont leads a trade mission to Denmark. The schedule includes:",
        "Monday, March 10",
        "Meeting with Trade Minister Olaf Berg",
        "Tour of the Norbeck Foods plant",
        "Tuesday, March 11: Copenhagen, Denmark – Meet with Mayor Pia Lund; tour the Lindahl Museum",
    )
    told = [(act.kind, act.start, act.city) for act in own_acts(reading)]
    assert told == [
        ("meeting", "2031-03-10", None),
        ("visit", "2031-03-10", None),
        ("meeting", "2031-03-11", "Copenhagen"),
        ("visit", "2031-03-11", "Copenhagen"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Sister city garden reopens",
            "The garden reopened on Saturday. It was a gift of Norbeckville, our sister city.",
            "Mayor Nora Whitfield cut the ribbon. She left for a council meeting and returned for the evening concert.",
        ),
        (
            "Trade minister, ambassador discuss grain",
            "Trade Minister Olaf Berg said he met Karin Dahl, Japan's ambassador to Denmark, to discuss grain.",
            "Berg asked her to help sell grain through their networks in Japan.",
        ),
        (
            "Prime Minister to address nation",
            "The Prime Minister will address the nation on Monday about the cost of living.",
            "The Prime Minister met with bankers on Friday. Europe is facing high prices, he said.",
        ),
    ],
)
def test_these_tell_no_mission(lines: tuple[str, ...]) -> None:
    reading = mission_of(*lines)
    assert not reading.missions
    assert not own_acts(reading)


def test_days_of_a_journey_told_as_past_lie_before_the_publication() -> None:
    reading = mission_of(
        "Whitfield back from Denmark",
        "From October 16 to 24, a delegation led by Governor Nora Whitfield of Ohio visited Denmark.",
    )
    assert (reading.missions[0].start, reading.missions[0].end) == ("2030-10-16", "2030-10-24")
