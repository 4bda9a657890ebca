"""What one English sentence leaves for the next: the city, the day, the full name, the subject."""

from __future__ import annotations

from english_articles import names, own_acts, read_lines

from ihaeng.model import Stage

HEAD = [
    "Gov. Whitlock leads trade mission to Japan",
    "SALEM, Ore. — Gov. Dana Whitlock is on a trade mission to Japan.",
]


def test_a_city_holds_until_the_mission_goes_on() -> None:
    acts = own_acts(
        read_lines(
            [
                *HEAD,
                "In Tokyo, the governor will meet Prime Minister Jiro Hayama.",
                "She will also meet Farm Minister Ken Mori.",
                "Whitlock will then travel on to Osaka. She will meet with Kaon Motors.",
            ],
            "2031-03-02",
        )
    )
    assert [act.city for act in acts if act.kind == "meeting"] == ["Tokyo", "Tokyo", "Osaka"]


def test_weekdays_go_on_from_a_day_told_by_its_date() -> None:
    acts = own_acts(
        read_lines(
            [
                *HEAD,
                "On Saturday, March 1, Whitlock met with Prime Minister Jiro Hayama.",
                "On Monday, the governor toured the Kaon Motors plant.",
            ],
            "2031-03-12",
        )
    )
    assert [act.start for act in acts] == ["2031-03-01", "2031-03-03"]


def test_a_bare_weekday_of_a_plan_lies_ahead() -> None:
    acts = own_acts(
        read_lines([*HEAD, "On Thursday, Whitlock is scheduled to tour the Kaon Motors plant."], "2031-03-05")
    )
    assert [(act.start, act.stage) for act in acts] == [("2031-03-06", Stage.PLANNED)]


def test_a_surname_is_the_one_named_in_full_before() -> None:
    acts = own_acts(
        read_lines(
            [
                *HEAD,
                "Whitlock plans to meet with Trade Minister Jiro Hayama.",
                "In a scheduled meeting with Hayama, she will ask for lower tariffs.",
            ],
            "2031-03-02",
        )
    )
    assert len(acts) == 1
    assert "Jiro Hayama" in names(acts[0])


def test_what_is_put_between_commas_takes_no_subject_away() -> None:
    acts = own_acts(
        read_lines(
            [*HEAD, "The delegation, which includes growers of wheat and rice, will meet with the Kaon Farm Board."],
            "2031-03-02",
        )
    )
    assert [names(act) for act in acts] == [{"Kaon Farm Board"}]


def test_a_gerund_that_opens_the_sentence_has_the_subject_and_time_behind_the_comma() -> None:
    acts = own_acts(read_lines([*HEAD, "After meeting with Jiro Hayama, Whitlock signed a pact."], "2031-03-02"))
    assert ("meeting", Stage.DONE) in [(act.kind, act.stage) for act in acts]


def test_a_plan_with_a_sort_of_people_is_none() -> None:
    acts = own_acts(
        read_lines(
            [*HEAD, "She will meet with government officials. She will meet with Japanese investors."], "2031-03-02"
        )
    )
    assert acts == []


def test_a_home_that_bears_a_countrys_name_is_home() -> None:
    reading = read_lines(
        [
            "Georgia Gov. Ray Benton on trade mission to Norway",
            "ATLANTA — Georgia Gov. Ray Benton is on a trade mission to Norway.",
            "Benton will meet with Norbeck Foods, which owns a mill in Georgia. He will meet with Olaf Berg.",
        ],
        "2031-03-02",
    )
    assert {place.country for mission in reading.missions for place in mission.destinations} == {"NO"}
    assert {act.country for act in own_acts(reading)} == {"NO"}


def test_the_days_on_which_the_text_says_that_the_journey_begins_and_ends() -> None:
    [mission] = read_lines(
        [HEAD[0], "SALEM, Ore. — Gov. Dana Whitlock is on a trade mission to Japan.", "The trip ends March 9."],
        "2031-03-02",
    ).missions
    assert mission.end == "2031-03-09"


def test_somebody_elses_journey_in_a_clause_of_its_own_makes_no_mission() -> None:
    reading = read_lines(
        [
            "Trade minister meets Danish envoy",
            "SALEM — Trade Minister Pia Holm met with the Danish ambassador to discuss trade.",
            "Holm met with Ambassador Lars Berg in Salem, as President Dana Lin prepares to visit Denmark.",
        ],
        "2031-03-02",
    )
    assert reading.missions == ()


def test_a_sentence_may_end_with_an_abbreviation() -> None:
    acts = own_acts(
        read_lines(
            [*HEAD, "She will meet with Kaon Trading Corp. She will also meet with Prime Minister Jiro Hayama."],
            "2031-03-02",
        )
    )
    assert [names(act) for act in acts] == [{"Kaon Trading Corp"}, {"Jiro Hayama"}]


def test_what_was_done_before_the_mission_set_out_is_background() -> None:
    acts = own_acts(
        read_lines(
            [
                "Gov. Whitlock leads trade mission to Japan",
                "SALEM, Ore. — Gov. Dana Whitlock will travel to Japan from March 10 to 14.",
                "She met with Ambassador Ken Mori. In Tokyo, she will meet with Kaon Motors.",
            ],
            "2031-03-02",
        )
    )
    assert [names(act) for act in acts if act.kind == "meeting"] == [{"Kaon Motors"}]


def test_meetings_with_people_of_several_firms_are_one_each() -> None:
    acts = own_acts(
        read_lines(
            [*HEAD, "The program included meetings with executives from Kaon Motors, Hayama Steel and Orin Foods."],
            "2031-03-02",
        )
    )
    assert [names(act) for act in acts] == [{"Kaon Motors"}, {"Hayama Steel"}, {"Orin Foods"}]


def test_a_city_unknown_among_cities_is_no_site() -> None:
    acts = own_acts(read_lines([*HEAD, "The governor will visit Tokyo, Osaka and Harlandia."], "2031-03-02"))
    assert acts == []
