"""Those of the own side who act by themselves, leaders of councils, and what others sign before the lead."""

from __future__ import annotations

import pytest
from english_articles import lead_of, names, own_acts, read_lines

HEAD = (
    "Salem mayor in Denmark",
    "SALEM, Ore. — Salem Mayor Nora Whitfield is on a trade mission to Denmark from Feb. 24 to March 8.",
)


def told(*lines: str) -> list[tuple[str, str, set[str]]]:
    acts = own_acts(read_lines([*HEAD, *lines], "2031-03-02"))
    return [(str(act.kind), act.venue or "", names(act)) for act in acts]


@pytest.mark.parametrize(
    "who",
    [
        "Deputy Mayor Alan Pike",
        "City Councilwoman Joan Ebert",
        "Council President Ray Doss",
        "Port Director Sam Loomis",
        "Port of Norbeck director Sam Loomis",
        "Airport director Kim Harlow",
        "Chamber president Dana Holm",
        "City Manager Lou Grady",
    ],
)
def test_somebody_who_comes_along_acts_alone(who: str) -> None:
    ((kind, venue, _),) = told(f"{who} toured the Lindahl Mill on Friday.")
    assert (kind, venue) == ("visit", "Lindahl Mill")


def test_a_host_of_such_an_office_does_not_come_along() -> None:
    assert told("Copenhagen Deputy Mayor Pia Lund toured the Lindahl Mill on Friday.") == []
    acts = told("Deputy Mayor Pia Lund welcomed the group.", "Lund toured the Lindahl Mill on Friday.")
    assert acts == [("meeting", "", {"Pia Lund"})]


def test_who_broke_off_from_the_group_did_what_it_was_for() -> None:
    acts = read_lines([*HEAD, "Whitfield broke off from the group on Friday to tour the Lindahl Mill."], "2031-03-02")
    assert [(act.stage.value, act.start) for act in own_acts(acts)] == [("done", "2031-02-28")]


def test_of_two_signers_the_one_from_abroad_is_the_counterpart() -> None:
    assert told("Redbud Coatings and Copenhagen-based AgriNord signed a supply contract.") == [
        ("contract", "", {"AgriNord"})
    ]


def test_a_paper_that_others_sign_with_the_lead_looking_on() -> None:
    ((kind, _, parties),) = told("Redbud Coatings and AgriNord signed a supply contract, with Whitfield looking on.")
    assert (kind, "AgriNord" in parties) == ("contract", True)
    assert told("Redbud Coatings and AgriNord signed a supply contract, with Olaf Berg looking on.") == []


def test_talks_told_by_both_who_held_them() -> None:
    assert told("At their talks held ahead of the fair, Whitfield and Mayor Pia Lund agreed to open a ferry.") == [
        ("meeting", "", {"Pia Lund"})
    ]
    assert told("At their talks, Lars Holm and Pia Lund agreed to open a ferry.") == []


def test_a_gathering_that_both_came_to() -> None:
    line = "The signing took place at the Nordic Grain Forum, which was attended by Whitfield and Mayor Pia Lund."
    assert told(line) == [("event", "Nordic Grain Forum", {"Pia Lund"})]


def test_the_first_clause_ends_where_the_next_subject_begins() -> None:
    acts = told("While the mayor toured Copenhagen, grain giant Norbeck announced a $4 million expansion in Salem.")
    assert acts == [("investment", "", {"Norbeck"})]


def test_the_leader_of_a_council() -> None:
    opening = "The leader of Leeds City Council will travel to Denmark next week."
    found = lead_of("Council leader to fly to Denmark", opening, "Councillor Pia Holm will be joined by growers.")
    assert found is not None
    assert (found.lead.name, found.lead.office, found.country) == ("Pia Holm", "Council Leader of Leeds", "GB")


def test_a_minister_of_whom_no_country_is_told_is_known_by_the_name() -> None:
    found = lead_of("Minister in Oslo", "Trade Minister Han Seo-yun arrived in Oslo. Han will meet buyers.")
    assert found is not None
    assert found.country == "KR"


def test_a_surname_that_is_a_town() -> None:
    (act,) = own_acts(read_lines([*HEAD, "Whitfield met the city's mayor, Olaf Odense."], "2031-03-02"))
    assert act.city is None


def test_people_of_a_body_are_told_by_its_name() -> None:
    assert told("Whitfield met Norbeck Foods executives in Copenhagen.") == [
        ("meeting", "", {"Norbeck Foods executives", "Norbeck Foods"})
    ]
    assert told("Whitfield met Danish airline executives in Copenhagen.") == [
        ("meeting", "", {"Danish airline executives"})
    ]


def test_a_new_subject_and_its_sum_are_of_another_deal() -> None:
    line = (
        "Redbud Coatings signed a $4 million contract with Copenhagen-based AgriNord, and Holm Seeds inked a deal with"
        " Copenhagen-based Toreby Corp."
    )
    acts = own_acts(read_lines([*HEAD, line], "2031-03-02"))
    assert [(names(act), act.amount is not None) for act in acts] == [({"AgriNord"}, True), ({"Toreby Corp"}, False)]


def test_talks_from_afar_with_nobody_named_are_no_plan() -> None:
    assert told("The two would instead hold a video conference next week.") == []


def test_what_a_host_told_the_group_was_a_meeting() -> None:
    assert told("In Copenhagen, AgriNord President Olaf Berg told the delegation that prices would fall.") == [
        ("meeting", "", {"Olaf Berg", "AgriNord"})
    ]


def test_a_paper_with_a_university_that_the_next_sentence_names() -> None:
    first = "Whitfield has signed a research agreement with a Danish university."
    second = "The memorandum of understanding with Lindahl University was signed on Friday."
    assert told(first, second) == [("agreement", "", {"Lindahl University"})]


def test_hearers_told_as_a_crowd() -> None:
    assert told("Whitfield addressed a gathering of grain buyers in Copenhagen.") == [("speech", "", {"grain buyers"})]


def test_the_mayor_of_a_town_at_home_comes_along() -> None:
    lines = ("Gangwon governor in Denmark", "Gangwon Gov. Han Seo-yun is on a trade mission to Denmark this week.")
    acts = own_acts(read_lines([*lines, "Meanwhile, Chuncheon Mayor Seo toured the Lindahl Mill."], "2031-03-02"))
    assert [(str(act.kind), act.venue) for act in acts] == [("visit", "Lindahl Mill")]


def test_a_gathering_told_by_those_who_came() -> None:
    line = "Some 40 investors attended the investment briefing session held at the Lindahl Innovation Center on Friday."
    assert told(line) == [("event", "Lindahl Innovation Center", set())]


def test_what_was_asked_at_a_meeting_is_nobody() -> None:
    assert told("Whitfield met with Mayor Pia Lund on Friday and requested support for Oregon firms there.") == [
        ("meeting", "", {"Pia Lund"})
    ]


def test_a_working_session() -> None:
    assert told("Whitfield had a working session with AgriNord President Olaf Berg.") == [
        ("meeting", "", {"Olaf Berg", "AgriNord"})
    ]


def test_a_house_where_a_paper_is_signed_is_its_other_side() -> None:
    line = "The trip includes a stop at Lindahl University in Odense, where Whitfield will sign an exchange agreement."
    assert [names for kind, _, names in told(line) if kind == "agreement"] == [{"Lindahl University"}]


def test_the_days_of_a_fair_are_not_those_of_a_longer_journey() -> None:
    reading = read_lines(
        [
            "Whitfield leaves for Denmark",
            "Salem Mayor Nora Whitfield left for Denmark on Tuesday on a nine-day tour.",
            "The delegation will take part in the Lindahl Food Fair in Copenhagen from March 10 to 12.",
        ],
        "2031-03-04",
    )
    assert (reading.missions[0].start, reading.missions[0].end) == ("2031-03-04", "2031-03-12")


def test_a_host_with_the_family_name_first_leads_no_mission() -> None:
    found = lead_of(
        "Busan, Da Nang to work together",
        "Busan Mayor Han Seo-yun received a visiting delegation from Da Nang, Vietnam, led by Vice Chairman of the"
        " city's People's Committee Le Van Minh on Monday. Minh and Han agreed to work together. Minh thanked Han.",
    )
    assert found is not None
    assert (found.lead.name, found.country) == ("Le Van Minh", "VN")


def test_the_chairman_of_a_body_whose_name_ends_with_a_field() -> None:
    found = lead_of(
        "Trade body to send delegation to Denmark",
        "A delegation led by Norbeck Federation Chairman Olaf Berg will visit Denmark. Berg will meet buyers.",
        "Holm Heavy Industries Vice Chairman Lars Moe will join.",
    )
    assert found is not None
    assert found.lead.name == "Olaf Berg"


def test_why_something_fell_through_is_no_act() -> None:
    reading = read_lines(
        [*HEAD, "A planned meeting with Minister Olaf Berg fell through as he was attending an EU summit."],
        "2031-03-02",
    )
    assert [(str(act.kind), act.stage.value) for act in own_acts(reading)] == [("meeting", "cancelled")]


def test_what_was_done_instead() -> None:
    line = (
        "The delegation did not go to Odense as it had planned because of rain, and instead visited the Lindahl Museum."
    )
    assert [(kind, venue) for kind, venue, _ in told(line)] == [("visit", "Lindahl Museum")]


def test_a_pact_that_is_being_carried_out_is_no_plan() -> None:
    assert told("The city said its grain pact with Copenhagen is being carried out as planned.") == []


def test_a_fair_that_only_its_apposition_tells_as_one() -> None:
    acts = own_acts(
        read_lines([*HEAD, "She will take part in Lindahl Spring, a grain fair in Copenhagen."], "2031-03-02")
    )
    assert [(str(act.kind), act.about) for act in acts] == [("event", "Lindahl Spring fair")]


def test_a_gathering_with_its_host_and_those_who_came() -> None:
    line = (
        "The forum, co-hosted by the Lindahl Federation, was attended by some 120 people, including Whitfield and"
        " Danish Economy Minister Pia Lund."
    )
    assert [(kind, "Pia Lund" in parties) for kind, _, parties in told(line)] == [("event", True)]


def test_a_meeting_over_dinner() -> None:
    assert told("The delegation met over dinner in Copenhagen with AgriNord President Olaf Berg.") == [
        ("meeting", "", {"Olaf Berg", "AgriNord"})
    ]


def test_a_headline_tells_whose_journey_it_is() -> None:
    found = lead_of(
        "Letter from Oslo: President Whitfield's delegation finds old friends",
        "On Monday Lindahl University President Pia Holm and I signed an agreement. Our delegation flies home today.",
    )
    assert found is not None
    assert found.lead.name == "Whitfield"
