"""Counterparts without a name of their own, one occasion told by two verbs, and what describes a counterpart."""

from __future__ import annotations

import pytest
from english_articles import names, own_acts, read_lines

from ihaeng.model import Activity

LEAD = "Governor Nora Whitfield of Vermont leads a trade mission to Denmark."


def acts_of(*sentences: str) -> list[Activity]:
    return own_acts(read_lines(["Governor on trade mission", LEAD, " ".join(sentences)], "2031-03-02"))


def test_a_counterpart_is_the_one_met_before() -> None:
    acts = acts_of("She met Trade Minister Olaf Berg.", "Whitfield signed with her counterpart an agreement on grain.")
    assert names(acts[-1]) == {"Olaf Berg"}


def test_the_company_is_the_body_met_before() -> None:
    acts = acts_of("She met with Norbeck Foods.", "The company pledged to invest $40 million in a mill.")
    assert [names(act) for act in acts if act.kind == "investment"] == [{"Norbeck Foods"}]


def test_a_visit_and_the_talks_there_are_one_act() -> None:
    acts = acts_of("The delegation visited Lindahl University and met with leaders of the university.")
    assert [(act.kind, act.venue) for act in acts] == [("meeting", "Lindahl University")]


def test_a_visit_and_talks_elsewhere_are_two() -> None:
    acts = acts_of("The delegation visited Lindahl University and met with AgriNord.")
    assert [act.kind for act in acts] == ["visit", "meeting"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She met Olaf Berg, Administrator of the Grain Board.", [{"Olaf Berg", "Grain Board"}]),
        ("She met Karin Dahl, the Provost and Vice President, and Pia Lund.", [{"Karin Dahl"}, {"Pia Lund"}]),
        ("She met with Denmark's flag carrier, Norbeck Airlines.", [{"Norbeck Airlines", "Denmark's flag carrier"}]),
        ("Prime Minister Lars Holm held talks with Whitfield.", [{"Lars Holm"}]),
        ("She met with Olaf Berg, Minister of Trade, Industry and Energy.", [{"Olaf Berg"}]),
    ],
)
def test_what_describes_a_counterpart_is_no_other(sentence: str, expected: list[set[str]]) -> None:
    assert [names(act) for act in acts_of(sentence)] == expected


def test_many_meetings_with_sorts_of_people_are_no_one_act() -> None:
    assert not acts_of("She held numerous meetings with government officials and business executives.")
