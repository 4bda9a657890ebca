"""What people decided, laid on readings that better rules made anew."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal

import msgspec
import pytest
from followed_deals import AUTUMN, NAM, SPRING, with_bytes
from invented_coverage import dollars, done, only_line, paper, planned

from ihaeng.ledger import build, decide
from ihaeng.ledger.deciding import UnfitDecisionError
from ihaeng.ledger.laying import NO_DECISION, NO_DOCUMENT, NO_QUOTE, SEVERAL
from ihaeng.model import Activity, Answer, Decision, Document, Ledger, Reading, Span, Status, Subject, Verdict
from ihaeng.model.answers import answers_of_lines, answers_of_missions

PLAN = "12일 라온연구소를 찾아 협약을 맺을 예정이다."
DONE = "12일 라온연구소에서 소재 협약을 맺었다."
MET = "13일 바다은행 은행장을 만났다."

BEFORE = with_bytes(
    paper("2031-05-08", planned(PLAN, "agreement", "라온연구소", start="2031-05-12", about="소재 협약"), period=SPRING)
)
AFTER = with_bytes(
    paper(
        "2031-05-17",
        done(DONE, "agreement", "라온연구소", start="2031-05-12", about="소재 협약", amount=dollars(100)),
        done(MET, "meeting", "바다은행", start="2031-05-13"),
        period=SPRING,
    )
)
COVERAGE = (BEFORE, AFTER)


def decided(verdict: Verdict, ledger: Ledger, *names: str, answer: Answer | None = None, **told: str) -> Decision:
    return decide(ledger, verdict, names, who="한결", when="2031-06-01T09:00:00+09:00", answer=answer, **told)


def act_of(ledger: Ledger, sentence: str) -> Activity:
    (found,) = [act for act in ledger.activities if act.evidence[0].quote == sentence]
    return found


def line_of(ledger: Ledger, sentence: str) -> str:
    name = act_of(ledger, sentence).id
    (found,) = [line.id for line in ledger.lines if name in line.activities]
    return found


def reread(reading: Reading, cut_off: str = "") -> Reading:
    """The same bytes read by other rules: a page cut otherwise, other ids, spans half a sentence long."""
    old = reading.document
    text = "솔빛신문 누리집\n" + old.text.replace(cut_off, "")
    name = "e" + old.id[1:]
    document: Document = msgspec.structs.replace(old, id=name, text=text)
    acts = tuple(_moved(act, text, name) for act in reading.activities if act.evidence[0].quote != cut_off)
    own = tuple(act.id for act in acts)
    missions = tuple(msgspec.structs.replace(told, activities=own) for told in reading.missions)
    return msgspec.structs.replace(reading, document=document, activities=acts, missions=missions)


def _moved(act: Activity, text: str, document: str) -> Activity:
    quote = act.evidence[0].quote
    start = text.index(quote) + 3
    span = Span.of(text, start, start - 3 + len(quote))
    return msgspec.structs.replace(act, id="b" + act.id[1:], document=document, evidence=(span,))


def rebuilt(decisions: Sequence[Decision]) -> Ledger:
    return build([reread(one) for one in COVERAGE], decisions)


def undo(*log: Decision) -> tuple[Decision, ...]:
    """The log with its last decision taken back."""
    known = build(COVERAGE, log)
    return (*log, decided(Verdict.UNDO, known, log[-1].id))


def dates(ledger: Ledger) -> list[str]:
    return sorted(act.start or "" for act in ledger.activities)


def test_a_correction_and_its_undo_survive_a_changed_rule() -> None:
    plain = build(COVERAGE)
    log = (decided(Verdict.CORRECT, plain, act_of(plain, MET).id, field="start", value="2031-05-14"),)
    assert (log[0].before, log[0].after) == ('"2031-05-13"', '"2031-05-14"')
    assert dates(build(COVERAGE, log)) == dates(rebuilt(log)) == ["2031-05-12", "2031-05-12", "2031-05-14"]
    assert dates(rebuilt(undo(*log))) == dates(plain)


def test_a_corrected_sum_is_what_the_commitment_holds() -> None:
    plain = build(COVERAGE)
    log = (decided(Verdict.CORRECT, plain, act_of(plain, DONE).id, field="amount", value="250 USD contracted"),)
    (deal,) = rebuilt(log).commitments
    assert [(Decimal(told.value), told.basis) for told in deal.amounts] == [(Decimal(250), "contracted")]


def test_what_is_rejected_is_gone_and_comes_back() -> None:
    plain = build(COVERAGE)
    log = (decided(Verdict.REJECT, plain, line_of(plain, MET)),)
    assert len(build(COVERAGE, log).lines) == len(rebuilt(log).lines) == 1
    assert len(rebuilt(undo(*log)).lines) == 2


def test_an_answer_changes_nothing_and_stands_by_its_line_after_rereading() -> None:
    plain = build(COVERAGE)
    answer = Answer(by="다솔도 국제과", words="협약은 아직 유효하다.", on="2031-06-01")
    log = (decided(Verdict.ANSWER, plain, line_of(plain, DONE), answer=answer),)
    reread = rebuilt(log)
    assert [line.status for line in reread.lines] == [line.status for line in rebuilt(()).lines]
    ((name, given),) = answers_of_lines(reread).items()
    assert (given, len(reread.decisions[0].on)) == ((answer,), 2)
    assert next(line for line in reread.lines if line.id == name).kind == "agreement"
    assert not answers_of_lines(rebuilt(undo(*log)))


def test_an_answer_to_a_mission_stands_by_the_mission() -> None:
    plain = build(COVERAGE)
    answer = Answer(by="다솔도 국제과", words="일정이 줄었다.")
    answered = build(COVERAGE, (decided(Verdict.ANSWER, plain, plain.missions[0].id, answer=answer),))
    assert answers_of_missions(answered) == {plain.missions[0].id: (answer,)}
    assert not answers_of_lines(answered)


@pytest.mark.parametrize("answer", [None, Answer(by=" ", words="아니다."), Answer(by="다솔도", words="")])
def test_an_answer_without_words_or_name_is_none(answer: Answer | None) -> None:
    plain = build(COVERAGE)
    with pytest.raises(UnfitDecisionError, match="An answer needs"):
        decided(Verdict.ANSWER, plain, plain.lines[0].id, answer=answer)


def test_what_is_accepted_says_so_and_changes_nothing() -> None:
    plain = build(COVERAGE)
    log = (decided(Verdict.ACCEPT, plain, act_of(plain, MET).id),)
    again = rebuilt(log)
    (laid,) = again.decisions
    (on,) = laid.on
    assert [act.evidence[0].quote for act in again.activities if act.id == on] == [MET[4:]]
    assert len(again.lines) == len(plain.lines)
    assert [one.undone is not None for one in rebuilt(undo(*log)).decisions] == [True, False]


def test_not_same_parts_a_line_and_undecided_makes_it_unclear() -> None:
    plain = build(COVERAGE)
    plan, deed = act_of(plain, PLAN).id, act_of(plain, DONE).id
    apart = (decided(Verdict.NOT_SAME, plain, plan, deed),)
    open_ = (decided(Verdict.UNDECIDED, plain, plan, deed),)
    assert status_of(build(COVERAGE, apart), PLAN) is status_of(rebuilt(apart), PLAN[4:]) is Status.NOT_REPORTED
    assert status_of(build(COVERAGE, open_), PLAN) is status_of(rebuilt(open_), PLAN[4:]) is Status.UNCLEAR
    (line,) = [line for line in rebuilt(open_).lines if line.mentions]
    assert [mention.span.quote for mention in line.mentions] == [DONE[4:]]
    assert status_of(rebuilt(undo(*apart)), PLAN[4:]) is Status.CARRIED_OUT


def status_of(ledger: Ledger, sentence: str) -> Status:
    name = act_of(ledger, sentence).id
    return next(line.status for line in ledger.lines if name in line.activities)


def test_a_split_takes_acts_out_of_a_line() -> None:
    plain = build(COVERAGE)
    log = (decided(Verdict.SPLIT, plain, line_of(plain, DONE), act_of(plain, DONE).id),)
    assert len(build(COVERAGE, log).lines) == len(rebuilt(log).lines) == 3
    assert len(rebuilt(undo(*log)).lines) == 2


def test_same_joins_lines_that_the_rules_kept_apart_and_is_transitive() -> None:
    plain = build(COVERAGE)
    log = [decided(Verdict.SAME, plain, line_of(plain, DONE), line_of(plain, MET))]
    assert len(build(COVERAGE, log).lines) == len(rebuilt(log).lines) == 1
    assert len(rebuilt(undo(*log)).lines) == 2


def test_the_later_word_counts() -> None:
    plain = build(COVERAGE)
    lines = line_of(plain, DONE), line_of(plain, MET)
    joined, parted = decided(Verdict.SAME, plain, *lines), decided(Verdict.NOT_SAME, plain, *lines)
    assert len(build(COVERAGE, (parted, joined)).lines) == 1
    assert len(build(COVERAGE, (joined, parted)).lines) == 2


LATER = with_bytes(
    paper(
        "2032-10-10",
        done("5일 라온연구소와 협약했다.", "agreement", "라온연구소", start="2032-10-05"),
        period=AUTUMN,
        lead=NAM,
    )
)


def test_two_commitments_called_the_same_deal_and_not() -> None:
    plain = build((*COVERAGE, LATER))
    one, other = plain.commitments
    same = decided(Verdict.SAME, plain, one.id, other.id)
    (deal,) = build((*COVERAGE, LATER), (same,)).commitments
    assert len(deal.announcements) == 2
    assert len(build((*map(reread, COVERAGE), LATER), (same,)).commitments) == 1
    parted = decided(Verdict.NOT_SAME, plain, one.id, other.id)
    assert [deal.maybe_same for deal in build((*COVERAGE, LATER), (parted,)).commitments] == [(), ()]


def test_missions_called_the_same_and_corrected() -> None:
    plain = build((*COVERAGE, LATER))
    one, other = plain.missions
    same = decided(Verdict.SAME, plain, one.id, other.id)
    assert len(build((*COVERAGE, LATER), (same,)).missions) == 1
    named = decided(Verdict.CORRECT, plain, one.id, field="end", value="2031-05-17")
    assert rebuilt((named,)).missions[0].end == "2031-05-17"
    gone = decided(Verdict.REJECT, plain, other.id)
    assert len(build((*COVERAGE, LATER), (gone,)).missions) == 1
    assert only_deal_dates(build((*COVERAGE, LATER), (gone,))) == ["2031-05-12", "2032-10-05"]


def only_deal_dates(ledger: Ledger) -> list[str]:
    return sorted(deal.signed or "" for deal in ledger.commitments)


def test_a_decision_without_a_home_is_listed_with_its_reason() -> None:
    plain = build(COVERAGE)
    log = (decided(Verdict.REJECT, plain, act_of(plain, MET).id),)
    without = build([reread(BEFORE), reread(AFTER, cut_off=MET)], log)
    assert [(one.decision, one.homeless) for one in without.decisions] == [(log[0], NO_QUOTE)]
    assert [one.homeless for one in build([BEFORE], log).decisions] == [NO_DOCUMENT]
    stray = msgspec.structs.replace(log[0], id="k9", verdict=Verdict.UNDO, subject=Subject.DECISION, undoes="k0")
    assert [one.homeless for one in build(COVERAGE, (stray,)).decisions] == [NO_DECISION]


def test_two_acts_in_one_sentence_are_told_apart_by_what_was_seen() -> None:
    sentence = "12일 라온연구소와 바다은행을 잇달아 만났다."
    twice = with_bytes(
        paper(
            "2031-05-17",
            done(sentence, "meeting", "라온연구소", start="2031-05-12"),
            done(sentence, "meeting", "바다은행", start="2031-05-12"),
            period=SPRING,
        )
    )
    plain = build([twice])
    second = next(act for act in plain.activities if act.counterparts == (("바다은행",),))
    log = (decided(Verdict.REJECT, plain, second.id),)
    left = only_line(build([reread(twice)], log))
    assert "라온연구소" in left.label
    blind = tuple(msgspec.structs.replace(one, fact=None, kind=None, names=()) for one in log[0].seen)
    unsure = msgspec.structs.replace(log[0], seen=blind)
    assert [one.homeless for one in build([reread(twice)], (unsure,)).decisions] == [SEVERAL]


def test_copies_of_one_sentence_share_what_was_decided_on_one_of_them() -> None:
    copy = paper("2031-05-18", done(MET, "meeting", "바다은행", start="2031-05-13"), period=SPRING, outlet="바다신문")
    other = paper("2031-05-18", done(MET, "meeting", "바다은행", start="2031-05-14"), period=SPRING, outlet="산들신문")
    readings = (*COVERAGE, with_bytes(copy), with_bytes(other))
    plain = build(readings)
    first = next(act for act in plain.activities if act.document == AFTER.document.id and act.kind == "meeting")
    log = (decided(Verdict.REJECT, plain, first.id),)
    assert [act.start for act in build(readings, log).activities if act.kind == "meeting"] == ["2031-05-14"]


def test_a_document_leaves_a_mission_and_can_do_nothing_else() -> None:
    third = with_bytes(
        paper("2031-05-20", done("14일 등대박물관을 찾았다.", "visit", "등대박물관", start="2031-05-14"), period=SPRING)
    )
    readings = (*COVERAGE, third)
    plain = build(readings)
    (mission,) = plain.missions
    log = (decided(Verdict.SPLIT, plain, mission.id, third.document.id),)
    assert len(build(readings, log).missions) == 2
    with pytest.raises(UnfitDecisionError):
        decided(Verdict.ACCEPT, plain, third.document.id)


def test_the_order_of_readings_changes_nothing() -> None:
    plain = build((*COVERAGE, LATER))
    log = [
        decided(Verdict.NOT_SAME, plain, act_of(plain, PLAN).id, act_of(plain, DONE).id),
        decided(Verdict.SAME, plain, *(mission.id for mission in plain.missions)),
        decided(Verdict.CORRECT, plain, act_of(plain, MET).id, field="venue", value="푸른관"),
    ]
    assert build((LATER, *reversed(COVERAGE)), log) == build((*COVERAGE, LATER), log)


def test_words_spaced_otherwise_in_a_page_cut_anew_are_still_found() -> None:
    plain = build(COVERAGE)
    log = (decided(Verdict.REJECT, plain, act_of(plain, MET).id),)
    old = AFTER.document
    spaced = MET.replace("바다은행 은행장을", "바다은행  은행장 을")
    text = old.text.replace(MET, spaced)
    act = next(act for act in AFTER.activities if act.kind == "meeting")
    start = text.index(spaced)
    moved = msgspec.structs.replace(act, id="b9", document="e9", evidence=(Span.of(text, start, start + len(spaced)),))
    missions = tuple(msgspec.structs.replace(told, activities=("b9",)) for told in AFTER.missions)
    again = msgspec.structs.replace(
        AFTER, document=msgspec.structs.replace(old, id="e9", text=text), activities=(moved,), missions=missions
    )
    found = build([BEFORE, again], log)
    assert [(one.homeless, one.on) for one in found.decisions] == [(None, ("b9",))]
    assert all(act.kind != "meeting" for act in found.activities)


def test_decisions_hold_for_every_day_asked_for() -> None:
    plain = build(COVERAGE)
    log = (decided(Verdict.REJECT, plain, act_of(plain, PLAN).id),)
    assert build(COVERAGE, log, as_of=datetime.date(2031, 5, 9)).lines == ()
