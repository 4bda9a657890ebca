"""Bodies that travel: whom a president stands for, a body told by its first letters, and what it is led abroad for."""

from __future__ import annotations

from english_articles import own_acts, read_lines

CHAMBER = (
    "Berg leads delegation for talks",
    "The Denmark Chamber of Grain and Timber (DCGT) President Olaf Berg led a delegation of growers for a meeting with "
    "Trade Secretary Pia Lund in Kampala.",
)


def test_the_body_of_a_president_is_the_organisation_and_tells_the_country() -> None:
    mission = read_lines(CHAMBER, "2031-03-02").missions[0]
    assert (mission.organisation, [place.country for place in mission.destinations]) == (
        "Denmark Chamber of Grain and Timber",
        ["UG"],
    )


def test_a_delegation_led_for_a_meeting_meets() -> None:
    assert [act.counterparts for act in own_acts(read_lines(CHAMBER, "2031-03-02"))] == [(("Pia Lund",),)]


def test_a_body_told_by_its_first_letters_leads_its_own_mission() -> None:
    lines = (
        "Grain programme",
        "The Norbeck Association of Grain Growers was given a prize in 2030. NAGG's first trade mission took place in "
        "Vietnam on January 9-13, 2031. The delegation continued the mission in Hanoi by meeting with AgriViet.",
    )
    mission = read_lines(lines, "2031-02-02").missions[0]
    assert (mission.organisation, mission.start, mission.end) == (
        "Norbeck Association of Grain Growers",
        "2031-01-09",
        "2031-01-13",
    )


def test_who_is_said_to_lead_leads_though_named_once_and_late() -> None:
    filler = "Growers say that exports of grain have been rising for years. " * 10
    led = "Trade minister Pia Holm is leading a trade mission to Norway from March 1 to March 5."
    lead = read_lines(("Growers look abroad", filler, led), "2031-03-02").missions[0].lead
    assert lead is not None
    assert lead.name == "Pia Holm"


def test_a_dinner_that_hosts_give_for_a_delegation() -> None:
    lines = (
        "Dinner for sister city guests",
        "On Monday the deputy consul spoke at a dinner in Norbeck, Ohio, for a delegation from Busan, Korea. The "
        "delegation, led by Busan Mayor Han Seo-yun, had just arrived in Norbeck to mark the sister city relationship.",
    )
    acts = own_acts(read_lines(lines, "2031-03-05"))
    assert [(act.kind, act.city, act.start) for act in acts] == [("event", "Norbeck", "2031-03-03")]


def test_a_body_described_as_part_of_another_bears_that_name_too() -> None:
    lines = (
        "Governor to visit Finland",
        "Gov. Olaf Berg will travel to Finland from March 9 to March 13.",
        "In Helsinki, the governor is to meet with NORDEX, the trade ministry's export arm, and with Pia Lund.",
    )
    assert [act.counterparts for act in own_acts(read_lines(lines, "2031-03-02")) if act.kind == "meeting"] == [
        (("NORDEX", "trade ministry's export arm"),),
        (("Pia Lund",),),
    ]
