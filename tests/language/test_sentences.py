"""Sentences keep their places and are never cut inside a quotation."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.sentences import english_sentences, korean_sentences


def test_korean_sentences_end_at_full_stops() -> None:
    found = korean_sentences("도는 협약을 맺었다. 이어 린덴시를 찾았다.\n14일 돌아온다.")
    assert [sentence.text for sentence in found] == ["도는 협약을 맺었다.", "이어 린덴시를 찾았다.", "14일 돌아온다."]


def test_a_quotation_is_not_cut() -> None:
    found = korean_sentences("한 지사는 “고맙다. 또 오겠다.”고 말했다. 박수가 나왔다.")
    assert [sentence.text for sentence in found] == ["한 지사는 “고맙다. 또 오겠다.”고 말했다.", "박수가 나왔다."]


def test_a_decimal_point_is_no_full_stop() -> None:
    assert len(korean_sentences("수출은 3.5배로 늘었다.")) == 1


def test_english_abbreviations_do_not_end_a_sentence() -> None:
    found = english_sentences("Gov. Ann Field leaves on Dec. 2. She returns on Dec. 9.")
    assert [sentence.text for sentence in found] == ["Gov. Ann Field leaves on Dec. 2.", "She returns on Dec. 9."]


def test_months_and_hours_are_shortened_only_before_what_they_go_with() -> None:
    text = "She met Lee Sep. The talks ended at 5 p.m. They go on at 9 a.m. Tuesday, Nov. 3."
    assert [sentence.text for sentence in english_sentences(text)] == [
        "She met Lee Sep.",
        "The talks ended at 5 p.m.",
        "They go on at 9 a.m. Tuesday, Nov. 3.",
    ]


@given(st.text(alphabet="가나다라. “”‘’!?\n ab", max_size=200))
def test_every_sentence_stands_where_it_says(text: str) -> None:
    for sentence in [*korean_sentences(text), *english_sentences(text)]:
        assert text[sentence.start : sentence.end] == sentence.text


@given(st.text(alphabet="가나다라. “”‘’!?\n ab", max_size=200))
def test_no_character_but_white_space_is_lost(text: str) -> None:
    kept = "".join(sentence.text for sentence in korean_sentences(text))
    assert "".join(kept.split()) == "".join(text.split())
