"""Every frame of the English reader finds what its examples say and leaves alone what they say it must."""

from __future__ import annotations

import datetime

import pytest

from ihaeng.model import PartKind, Span
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.calling_off import is_called_off
from ihaeng.reading.english.drafting import SentenceReader
from ihaeng.reading.english.lexicon import Frame, frames
from ihaeng.reading.english.scene import Scene
from ihaeng.reading.english.sentence_text import Sentence
from ihaeng.reading.english.sides import Own

GIVES = [(frame, example) for frame in frames() for example in frame.yes]
SILENT = [(frame, sentence) for frame in frames() for sentence in frame.no]


def read_sentence(text: str) -> list[Draft]:
    sentence = Sentence(0, 0, PartKind.PARAGRAPH, 0, text, Span.of(text, 0, len(text)))
    own = Own(frozenset({"Nora Whitfield", "Whitfield", "Harlan"}), "Harlan")
    scene = Scene(
        own, Discourse(reference=datetime.date(2031, 3, 2)), None, ("DK",), called_off=is_called_off([sentence])
    )
    return SentenceReader(sentence, scene).drafts()


@pytest.mark.parametrize(("frame", "example"), GIVES, ids=[f"{f.name}: {e['text'][:30]}" for f, e in GIVES])
def test_a_frame_finds_its_examples(frame: Frame, example: dict[str, object]) -> None:
    found = read_sentence(str(example["text"]))
    assert found, f"nothing found by {frame.name}"
    assert example["kind"] in {draft.kind for draft in found}
    draft = next(draft for draft in found if draft.kind == example["kind"])
    assert draft.stage.value == example["stage"]
    assert example.get("start") in (None, draft.start)
    assert example.get("venue") in (None, draft.venue)
    for name in example.get("with", []):  # type: ignore[attr-defined]
        assert any(name in party for told in found for party in told.parties), [told.parties for told in found]


@pytest.mark.parametrize(("frame", "sentence"), SILENT, ids=[f"{f.name}: {s[:30]}" for f, s in SILENT])
def test_a_frame_stays_silent(frame: Frame, sentence: str) -> None:
    assert read_sentence(sentence) == [], frame.name


def test_every_frame_has_examples_on_both_sides() -> None:
    assert [frame.name for frame in frames() if not frame.yes or not frame.no] == []
