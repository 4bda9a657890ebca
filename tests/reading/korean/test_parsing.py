"""Sentences become clauses: who gets which phrase, what tense, what is asserted."""

from __future__ import annotations

import pytest
from sentences import clauses

from ihaeng.reading.korean.grammar.clauses import Ending, Mode, Tense


def told(sentence: str) -> list[tuple[str, list[str]]]:
    return [(clause.lemma, [phrase.text for phrase in clause.phrases]) for clause in clauses(sentence)]


def test_connective_endings_split_a_sentence() -> None:
    assert told("도는 린덴시와 협약을 맺고 항만청을 방문했다.") == [
        ("맺다", ["도", "린덴시", "협약"]),
        ("방문하다", ["항만청"]),
    ]


def test_a_verbal_noun_before_a_comma_is_a_predicate() -> None:
    assert [lemma for lemma, _phrases in told("노바켐 본사를 방문, 대표를 만났다.")] == ["방문하다", "만나다"]


def test_a_description_takes_what_stands_right_before_it() -> None:
    (clause,) = clauses("한 지사는 9일 시카고에서 열린 박람회에 참석했다.")
    assert [phrase.text for phrase in clause.phrases] == ["한 지사", "박람회"]
    (description,) = clause.phrases[1].modifiers
    assert [phrase.text for phrase in description.phrases] == ["9일", "시카고"]


def test_a_description_leaves_the_partner_to_the_sentence() -> None:
    (clause,) = clauses("한 지사는 마틴 오브라이언 시장과 교류를 늘릴 방안을 논의했다.")
    assert "마틴 오브라이언 시장" in [phrase.text for phrase in clause.phrases]


def test_a_verb_no_frame_knows_hands_on_who_and_when() -> None:
    first, second = clauses("한 지사는 10일 폴란드로 건너가 주지사를 접견했다.")
    assert [phrase.text for phrase in first.phrases] == ["폴란드"]
    assert [phrase.text for phrase in second.phrases] == ["한 지사", "10일", "주지사"]


@pytest.mark.parametrize(
    ("sentence", "tense", "mode"),
    [
        ("협약을 맺었다.", Tense.PAST, Mode.PLAIN),
        ("협약을 맺는다.", Tense.PRESENT, Mode.PLAIN),
        ("협약을 맺을 예정이다.", Tense.FUTURE, Mode.PLAIN),
        ("협약을 맺기로 했다.", Tense.FUTURE, Mode.DECIDED),
        ("협약을 맺기도 했다.", Tense.PAST, Mode.PLAIN),
        ("협약을 맺고 있다.", Tense.PAST, Mode.PLAIN),
        ("협약을 맺을 수 있다.", Tense.PRESENT, Mode.POSSIBLE),
        ("협약을 맺지 않았다.", Tense.PAST, Mode.NEGATED),
        ("협약을 맺을 계획이었으나", Tense.FUTURE, Mode.FORMER),
        ("협약을 맺으려고", Tense.OPEN, Mode.PURPOSE),
    ],
)
def test_tense_and_mode(sentence: str, tense: Tense, mode: Mode) -> None:
    clause = clauses(sentence)[-1]
    assert (clause.tense, clause.mode) == (tense, mode)


def test_what_leads_up_to_a_decision_has_happened() -> None:
    looked_round, helping = clauses("방문단은 항만을 둘러보고 서로 돕기로 했다.")
    assert (looked_round.tense, helping.tense) == (Tense.PAST, Tense.FUTURE)


def test_what_is_quoted_has_its_own_tense() -> None:
    quoted, saying = clauses("도는 8일 떠난다고 밝혔다.")
    assert (quoted.ending, quoted.tense, saying.tense) == (Ending.QUOTED, Tense.PRESENT, Tense.PAST)


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("시장을 만나 협력해 달라고 요청했다.", Tense.PAST),
        ("시장을 만나 협력이 중요하다고 말했다.", Tense.PAST),
        ("시장을 만나 협력해 달라고 요청할 예정이다.", Tense.FUTURE),
        ("시장을 만나 협약을 맺겠다고 말했다.", Tense.FUTURE),
        ("시장을 만나 협약을 맺는다고 밝혔다.", Tense.PRESENT),
    ],
)
def test_what_is_said_to_those_met_says_nothing_of_when_they_were_met(sentence: str, tense: Tense) -> None:
    meeting, *_ = clauses(sentence)
    assert meeting.tense is tense


@pytest.mark.parametrize("asking", ["와 달라고", "와 주기를", "와 주길"])
def test_what_somebody_is_asked_to_do_is_only_possible(asking: str) -> None:
    asked, _ = clauses(f"축제에 {asking} 요청했다.")
    assert asked.mode is Mode.POSSIBLE


def test_an_adverb_that_opens_a_phrase_is_no_part_of_a_name() -> None:
    (clause,) = clauses("당초 린덴시장을 만났다.")
    assert [phrase.text for phrase in clause.phrases] == ["당초", "린덴시장"]


def test_who_another_stands_in_for_is_no_part_of_a_name() -> None:
    (clause,) = clauses("시장 대신 로라 벤슨 부시장을 만났다.")
    assert [(phrase.text, phrase.particle) for phrase in clause.phrases] == [
        ("시장", "대신"),
        ("로라 벤슨 부시장", "을"),
    ]


def test_marks_of_a_list_part_phrases() -> None:
    (clause,) = clauses("▲린덴대학교 ▲린덴미술관을 방문했다.")
    assert [phrase.text for phrase in clause.phrases] == ["린덴대학교", "린덴미술관"]


@pytest.mark.parametrize("who", ["도는 9일 린덴회관에서", "린덴시가 9일"])
def test_what_is_held_is_described_and_no_topic(who: str) -> None:
    [clause] = clauses(f"{who} 여는 설명회에 참가한다.")
    described = next(phrase for phrase in clause.phrases if phrase.text == "설명회")
    assert [modifier.lemma for modifier in described.modifiers] == ["열다"]


def test_behind_an_object_hago_ends_a_verb() -> None:
    received, signed = clauses("한 지사는 도청에서 리웨이 중국 칭하이성 부성장 일행을 접견하고 교류 협약을 체결했다.")
    assert (received.lemma, signed.lemma) == ("접견하다", "체결하다")


@pytest.mark.parametrize("verb", ["환담", "회동", "서명", "헌화", "시찰"])
def test_behind_a_deed_hago_ends_a_verb(verb: str) -> None:
    done, proposed = clauses(f"한 지사는 5일 얀 코발스키 총장과 {verb}하고 교환학생을 제안했다.")
    assert (done.lemma, proposed.lemma) == (f"{verb}하다", "제안하다")


def test_a_promise_keeps_what_it_is_of_and_not_where_it_is_made() -> None:
    assert told("한 지사는 시카고에서 공장을 짓기로 합의했다.") == [
        ("짓다", ["공장"]),
        ("합의하다", ["한 지사", "시카고"]),
    ]
