"""Every frame of the Korean reader finds what its examples say and leaves alone what they say it must."""

from __future__ import annotations

import pytest

from ihaeng.model import Document, Part, PartKind
from ihaeng.reading.drafts import Draft
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.korean import Reader
from ihaeng.reading.lexicon import Frame, frames
from ihaeng.reading.sides import own_side
from ihaeng.language.kiwi import shared_analyzer

import datetime

GIVES = [(frame, example) for frame in frames() for example in frame.yes]
SILENT = [(frame, sentence) for frame in frames() for sentence in frame.no]


def read_sentence(text: str) -> list[Draft]:
    document = Document(
        id="d", source="s", sha256="0", text=text, parts=(Part(kind=PartKind.PARAGRAPH, start=0, end=len(text)),)
    )
    own = own_side("한서윤", "다솔도지사", "다솔도", frozenset())
    discourse = Discourse(reference=datetime.date(2031, 3, 2))
    return Reader(document, shared_analyzer(), own, discourse, ("US",)).drafts()


@pytest.mark.parametrize(("frame", "example"), GIVES, ids=[f"{f.name}: {e['text'][:20]}" for f, e in GIVES])
def test_a_frame_finds_its_examples(frame: Frame, example: dict[str, object]) -> None:
    found = read_sentence(str(example["text"]))
    assert found, "nothing found"
    assert example["kind"] in {draft.kind for draft in found}
    draft = next(draft for draft in found if draft.kind == example["kind"])
    assert draft.stage.value == example["stage"]
    for name in example.get("with", []):  # type: ignore[attr-defined]
        assert any(name in party for party in draft.parties), draft.parties


@pytest.mark.parametrize(("frame", "sentence"), SILENT, ids=[f"{f.name}: {s[:20]}" for f, s in SILENT])
def test_a_frame_stays_silent(frame: Frame, sentence: str) -> None:
    assert read_sentence(sentence) == []


def test_every_frame_has_an_example() -> None:
    assert [frame.name for frame in frames() if not frame.yes] == []
