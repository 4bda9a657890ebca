"""What speaks for a journey abroad: each row of evidence.yaml finds its examples, and texts are judged by their sum."""

from __future__ import annotations

import pytest
from english_articles import read_lines
from growth import grows_straight

from ihaeng.model import PartKind, Reason, Span
from ihaeng.reading.english.evidence import evidence_in
from ihaeng.reading.english.sentence_text import Sentence
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.weighing import Evidence, weighing

OWN = Own(frozenset(["Nora Whitfield", "Whitfield", "Ohio"]), "Ohio", "Governor", "US")
ROWS = weighing().evidence


def names(text: str) -> set[str]:
    sentence = Sentence(0, 0, PartKind.PARAGRAPH, 0, text, Span.of(text, 0, len(text)))
    return {found.evidence.name for found in evidence_in(sentence, OWN)}


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_evidence_is_found_in_its_examples_and_no_others(row: Evidence) -> None:
    assert row.yes
    assert row.no
    assert [text for text in row.yes if row.name not in names(text)] == []
    assert [text for text in row.no if row.name in names(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Gov. Nora Whitfield is in Norway this week.",
        "Gov. Nora Whitfield is taking 20 growers to Norway.",
        "During a visit to Norway, Gov. Nora Whitfield thanked grain buyers.",
        "Twenty growers will accompany Gov. Nora Whitfield to Norway.",
        "Norway is the destination of Gov. Nora Whitfield’s next trade mission.",
    ],
)
def test_one_plain_sentence_tells_a_journey(text: str) -> None:
    mission = read_lines(["Governor on trade", text], "2031-03-02").missions[0]
    assert mission.lead is not None
    assert mission.lead.name == "Nora Whitfield"
    assert [place.country for place in mission.destinations] == ["NO"]


@pytest.mark.parametrize(
    "text",
    [
        "Gov. Nora Whitfield met with Norway’s ambassador in Columbus.",
        "Gov. Nora Whitfield was born in Norway and came to Ohio as a child.",
        "Gov. Nora Whitfield has no plans to visit Norway.",
        "Gov. Nora Whitfield took part in a virtual meeting with investors in Oslo.",
        "Students from Ohio will travel to Norway, Gov. Nora Whitfield said.",
        "Gov. Nora Whitfield will travel to Dayton to see a Norwegian-owned plant.",
    ],
)
def test_what_is_no_journey_of_the_lead_tells_none(text: str) -> None:
    assert read_lines(["Governor on trade", text, "Exports to Norway rose."], "2031-03-02").missions == ()


def test_a_long_sentence_is_weighed_in_good_time() -> None:
    said = "Whitfield of Norway will travel to Norway and she said the trip to Oslo with growers who go, "
    assert grows_straight(lambda size: lambda: names(said * size), 20)


def test_a_mission_tells_what_spoke_for_its_journey() -> None:
    mission = read_lines(["Governor on trade", "Gov. Nora Whitfield is in Norway this week."], "2031-03-02").missions[0]
    reasons = [Reason.written(rule) for rule in mission.rules]
    assert [(r.field, r.rule, r.file) for r in reasons if r] == [
        ("journey", "evidence is there, +4", "reading/en/evidence.yaml")
    ]
