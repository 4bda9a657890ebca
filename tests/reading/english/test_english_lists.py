"""Acts that English articles list or name without a verb of their own: each with its day, its stage and its town."""

from __future__ import annotations

from english_articles import names, own_acts, read_lines

from ihaeng.model import Activity, Stage

TITLE = "Gov. Whitfield to lead trade mission to Denmark"
LEAD = "SALEM, Ore. — Gov. Nora Whitfield will lead a trade mission to Denmark from March 10 to March 16."
BACK = "SALEM, Ore. — Gov. Nora Whitfield led a trade mission to Denmark from March 10 to March 16."


def acts_in(line: str, *, lead: str = LEAD, published: str = "2031-03-02") -> list[Activity]:
    return own_acts(read_lines([TITLE, lead, line], published))


def test_each_act_of_a_list_has_the_day_named_beside_it() -> None:
    acts = acts_in(
        "Her schedule calls for a meeting with AgriNord on March 11, a tour of the Norbeck mill on March 12 "
        "and talks with Olaf Berg on March 13."
    )
    assert [act.start for act in acts] == ["2031-03-11", "2031-03-12", "2031-03-13"]


def test_one_day_named_is_the_day_of_the_whole_list() -> None:
    acts = acts_in("On March 11 the trip includes a meeting with AgriNord and a tour of the Norbeck mill.")
    assert {act.start for act in acts} == {"2031-03-11"}


def test_a_line_of_a_programme_needs_no_verb() -> None:
    [tour, dinner] = acts_in(
        "• Tuesday, March 11: Tour of the Norbeck Foods plant, followed by a dinner with Olaf Berg"
    )
    assert (tour.kind, dinner.kind) == ("visit", "event")
    assert tour.start == dinner.start == "2031-03-11"
    assert names(dinner) == {"Olaf Berg"}


def test_a_list_behind_a_colon_is_done_where_its_opening_says_so() -> None:
    line = "Tuesday was given over to Odense: a tour of the Norbeck Foods plant and talks with Mayor Pia Lund."
    acts = acts_in(line, lead=BACK, published="2031-03-18")
    assert {(act.stage, act.city) for act in acts} == {(Stage.DONE, "Odense")}


def test_what_a_journey_on_leads_to_happens_there() -> None:
    [talks] = acts_in("On March 12 she flies to Odense for talks with Mayor Pia Lund.")
    assert (talks.kind, talks.city, talks.start) == ("meeting", "Odense", "2031-03-12")


def test_verbs_joined_by_and_share_their_day() -> None:
    line = "Whitfield toured the Norbeck Foods plant on March 12 and dined with Mayor Pia Lund."
    acts = acts_in(line, lead=BACK, published="2031-03-18")
    assert [act.start for act in acts] == ["2031-03-12", "2031-03-12"]


def test_a_word_of_a_name_is_no_verb() -> None:
    line = "Whitfield and Lindahl Food Exchange director Pia Lund are to sign a cooperation agreement on March 13."
    [signing] = acts_in(line)
    assert "Lindahl Food Exchange" in names(signing)


def test_a_bullet_that_begins_with_a_past_verb_tells_what_was_done() -> None:
    line = "- signed a cooperation agreement with the Norbeck Institute in Odense;"
    [signing] = acts_in(line, lead=BACK, published="2031-03-18")
    assert (signing.stage, signing.kind, signing.about) == (Stage.DONE, "agreement", "cooperation agreement")
    line = "- opened the state pavilion at Food Expo Aarhus."
    assert [act.stage for act in acts_in(line, lead=BACK, published="2031-03-18")] == [Stage.DONE]


def test_a_forum_called_after_both_sides_is_where_the_mission_is() -> None:
    line = "On March 12, Whitfield delivered the keynote address at the Oregon–Denmark Business Forum."
    [speech] = acts_in(line, lead=BACK, published="2031-03-18")
    assert (speech.kind, speech.venue) == ("speech", "Oregon–Denmark Business Forum")
