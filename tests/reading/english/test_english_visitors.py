"""Visitors told by their hosts, homes told by nothing but the text, lists with an act in each place."""

from __future__ import annotations

import pytest
from english_articles import names, own_acts, read_lines

from ihaeng.model import Direction, Reading


def mission_of(*lines: str) -> Reading:
    return read_lines(lines, "2031-03-02")


def test_the_counterpart_whom_a_minister_hosts_leads() -> None:
    reading = mission_of(
        "Danish foreign minister on visit to Norway",
        "OSLO: Foreign Minister Pia Holm will be hosting his Danish counterpart Olaf Berg on a two-day official visit "
        "to Norway from March 2 to 3. Berg is scheduled to meet Prime Minister Karin Dahl on March 3.",
    )
    lead = reading.missions[0].lead
    assert lead is not None
    assert (lead.name, lead.office) == ("Olaf Berg", "Foreign Minister")


def test_an_office_with_its_land_and_a_style_before_the_name() -> None:
    reading = mission_of(
        "King grants audience to visitor",
        "OSLO, March 2 - King Olaf today granted an audience to the Foreign Minister of the United Arab Emirates (UAE) "
        "Sheikh Hamid bin Salem here. Sheikh Hamid is in Norway for a two-day official visit.",
    )
    lead = reading.missions[0].lead
    assert lead is not None
    assert (lead.name, [place.country for place in reading.missions[0].destinations]) == ("Hamid bin Salem", ["NO"])


def test_a_delegation_that_a_city_hosts_has_come() -> None:
    reading = mission_of(
        "Port city hosts guests",
        "The Lindahl port hosted a delegation from Busan, Korea, on March 1. Busan Mayor Han Seo-yun met with Mayor "
        "Pia Lund. Han toured the Norbeck Foods plant.",
    )
    assert reading.missions[0].direction is Direction.INBOUND


def test_the_country_beside_the_one_that_is_visited_is_home() -> None:
    reading = mission_of(
        "Deputy prime minister arrives in Norway",
        "Deputy Prime Minister Olaf Berg has arrived in Norway for an official visit. The visit marks ties of Denmark "
        "and Norway. Berg will meet Trade Minister Pia Lund in Oslo. Denmark sells grain to Norway.",
    )
    assert [place.country for place in reading.missions[0].destinations] == ["NO"]


def test_events_in_two_cities_have_each_its_day() -> None:
    reading = mission_of(
        "Whitfield heads to Norway",
        "Harlan Gov. Nora Whitfield leads a trade mission to Norway from March 3 to March 9. She will hold road shows "
        "in Oslo on March 4 and Bergen on March 5.",
    )
    assert [(act.city, act.start) for act in own_acts(reading)] == [("Oslo", "2031-03-04"), ("Bergen", "2031-03-05")]


def test_houses_listed_first_are_told_once() -> None:
    reading = mission_of(
        "Berg leads delegation to Norway",
        "President Olaf Berg of Lindahl University led a delegation to Norway and visited Norbeck University and "
        "Aker Institute in Oslo. Later the delegation met with Rector Pia Dahl at Norbeck University.",
    )
    acts = own_acts(reading)
    assert [act.kind for act in acts] == ["visit", "meeting"]
    assert "Aker Institute" in names(acts[0])


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Mayor welcomes route to Tokyo",
            "Mayor Pia Lund of Portland welcomed the first flight to Tokyo on Tuesday. Passengers were given ribbons "
            "at the airport before they left for Japan. Lund met the airline's head, Olaf Berg.",
        ),
        (
            "Virtual trade mission",
            "Commissioner of Agriculture Olaf Berg is taking part in a virtual trade mission to Mexico. Berg will meet "
            "with Mexican buyers.",
        ),
        (
            "Minister opens show",
            "Agriculture Minister Pia Holm opens the farm show in Lindahl on Friday. She will meet growers and tour "
            "the stands of 40 firms, among them importers from Germany and France.",
        ),
    ],
)
def test_these_tell_no_journey(lines: tuple[str, ...]) -> None:
    assert mission_of(*lines).missions == ()


def plan_of(sentence: str) -> Reading:
    lead = "Harlan Gov. Nora Whitfield is on a trade mission to Denmark."
    return mission_of("Whitfield in Denmark", f"{lead} {sentence}")


def test_a_person_visited_is_met_and_firms_of_a_sort_are_visited_each() -> None:
    acts = own_acts(
        plan_of("Whitfield visited Copenhagen Mayor Pia Lund. She visited firms, such as Norbeck and Aker.")
    )
    assert [(act.kind, names(act)) for act in acts] == [
        ("meeting", {"Pia Lund"}),
        ("visit", {"Norbeck"}),
        ("visit", {"Aker"}),
    ]


def test_a_past_day_far_behind_the_verb_is_not_the_acts() -> None:
    text = (
        "She met with Trade Minister Olaf Berg and discussed farm machines, cold stores, cattle feed and a wind park, "
        "and said that the growers like the plan that AgriNord sent in last June."
    )
    assert [names(act) for act in own_acts(plan_of(text))] == [{"Olaf Berg"}]


def test_where_a_counterpart_is_from_is_not_where_they_met() -> None:
    acts = own_acts(plan_of("In Aarhus, she met with Mayor Olaf Berg from Norway."))
    assert [(act.country, act.city) for act in acts] == [("DK", "Aarhus")]


def test_a_visit_that_a_city_welcomes() -> None:
    reading = mission_of(
        "Oslo welcomes guests",
        "On March 1, Oslo welcomed a visit from Ms. Pia Lund, the Deputy Mayor of Portland. They attended a dinner "
        "hosted by Karin Dahl. Deputy Mayor Lund praised the fish. Lund spoke of the ties of both cities.",
    )
    assert [place.country for place in reading.missions[0].destinations] == ["NO"]


def test_a_minister_who_meets_the_visiting_minister_is_at_home() -> None:
    reading = mission_of(
        "Norway and Denmark discuss grain",
        "OSLO, March 2 - Trade Minister Karin Dahl met on Monday with the visiting Danish Trade Minister Olaf Berg and "
        "his delegation. Berg praised the talks in Oslo. Berg is in Norway for a two-day official visit.",
    )
    lead = reading.missions[0].lead
    assert lead is not None
    assert lead.name == "Olaf Berg"
