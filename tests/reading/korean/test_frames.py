"""Every frame of the Korean reader finds what its examples say and leaves alone what they say it must."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from ihaeng.language.kiwi import shared_analyzer
from ihaeng.model import Document, Part, PartKind
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.lexicon import frames
from ihaeng.reading.korean.roles.sides import own_side
from ihaeng.reading.korean.text_reader import TextReader

FOUND = [pytest.param(example, id=f"{frame.name}: {example['text']}") for frame in frames() for example in frame.yes]
SILENT = [pytest.param(sentence, id=f"{frame.name}: {sentence}") for frame in frames() for sentence in frame.no]


def read_sentence(text: str) -> list[Draft]:
    part = Part(kind=PartKind.PARAGRAPH, start=0, end=len(text))
    document = Document(id="d", source="s", sha256="0", text=text, parts=(part,))
    own = own_side("한서윤", "다솔도지사", "다솔도", frozenset())
    return TextReader(
        document, shared_analyzer(), own, Discourse(reference=datetime.date(2031, 3, 2)), ("US",)
    ).drafts()


@pytest.mark.parametrize("example", FOUND)
def test_a_frame_finds_its_examples(example: dict[str, Any]) -> None:
    found = {draft.kind: draft for draft in read_sentence(example["text"])}
    assert example["kind"] in found, f"found {list(found) or 'nothing'}"
    assert found[example["kind"]].stage.value == example["stage"]
    names = {name for party in found[example["kind"]].parties for name in party}
    assert names.issuperset(example.get("with", []))


@pytest.mark.parametrize("sentence", SILENT)
def test_a_frame_stays_silent(sentence: str) -> None:
    assert read_sentence(sentence) == []


@pytest.mark.parametrize("sentence", ["첫 일정은 노바켐 본사다.", "첫 행선지는 노바켐 본사다."])
def test_the_first_stop_is_a_visit(sentence: str) -> None:
    (draft,) = read_sentence(sentence)
    assert (draft.kind, draft.stage.value, draft.parties) == ("visit", "planned", [("노바켐",)])


def test_every_frame_has_an_example() -> None:
    assert [frame.name for frame in frames() if not frame.yes] == []


def test_the_leads_own_words_report_what_was_done_on_a_day() -> None:
    told = "지사는 “4일에는 린덴시의회를 찾아 얀 코발스키 의장을 만났다”고 말했다."
    assert [draft.start for draft in read_sentence(told)] == ["2031-03-04"]
    assert read_sentence("지사는 “4일에는 린덴시의회를 찾아 얀 코발스키 의장을 만나겠다”고 말했다.") == []


def test_a_step_is_on_the_day_before_it() -> None:
    drafts = read_sentence("한 지사는 9일 시카고로 이동해 노바켐 본사를 방문한 뒤 10일 귀국길에 오른다.")
    assert [(draft.kind, draft.start) for draft in drafts] == [("visit", "2031-03-09"), ("travel", "2031-03-10")]


@pytest.mark.parametrize("how", ["각각 면담했다", "개별 면담을 가졌다"])
def test_talks_one_by_one_are_an_act_each(how: str) -> None:
    drafts = read_sentence(f"한 지사는 10일 마틴 오브라이언 회장, 로라 벤슨 회장과 {how}.")
    assert [draft.parties for draft in drafts] == [[("마틴 오브라이언",)], [("로라 벤슨",)]]


def test_parts_of_a_house_gone_to_are_no_visits_of_their_own() -> None:
    drafts = read_sentence("방문단은 9일 린덴원예센터를 찾아 전시관과 연구센터를 견학한다.")
    assert [draft.parties for draft in drafts] == [[("린덴원예센터",)]]
    assert len(read_sentence("방문단은 9일 린덴원예센터를 방문하고 항만을 둘러본다.")) == 2
