"""What a line is called, act by act and text by text."""

from __future__ import annotations

import datetime

import pytest
from invented_coverage import SPRING, cancelled, done, ledger_of, only_line, paper, planned, statuses

from ihaeng.ledger import build
from ihaeng.model import Status

VISIT = planned("문이랑 지사는 12일 라온연구소를 방문한다.", "visit", "라온연구소", start="2031-05-12")
SEEN = done("문이랑 지사는 12일 라온연구소를 찾았다.", "visit", "라온연구소", start="2031-05-12")
SIGNED = done("문이랑 지사는 13일 바다은행과 협약을 맺었다.", "agreement", "바다은행", start="2031-05-13")

BEFORE = paper("2031-05-08", VISIT, period=SPRING)


def test_planned_and_reported_done_is_carried_out() -> None:
    line = only_line(ledger_of(BEFORE, paper("2031-05-13", SEEN)))
    assert (line.status, line.texts, line.label) == (Status.CARRIED_OUT, 2, "라온연구소 방문")


def test_done_without_announcement_is_unannounced() -> None:
    assert only_line(ledger_of(paper("2031-05-14", SIGNED))).status is Status.UNANNOUNCED


def test_a_plan_is_upcoming_until_its_day_has_passed() -> None:
    assert only_line(build([BEFORE], as_of=datetime.date(2031, 5, 12))).status is Status.UPCOMING
    assert only_line(build([BEFORE], as_of=datetime.date(2031, 5, 13))).status is Status.NOT_REPORTED


def test_a_plan_without_a_day_is_due_at_the_end_of_the_journey() -> None:
    vague = paper("2031-05-08", planned("라온연구소도 방문한다.", "visit", "라온연구소"), period=SPRING)
    assert only_line(build([vague], as_of=datetime.date(2031, 5, 16))).status is Status.UPCOMING
    assert only_line(build([vague], as_of=datetime.date(2031, 5, 17))).status is Status.NOT_REPORTED


def test_a_later_text_that_is_silent_makes_it_not_reported_and_a_third_turns_it() -> None:
    after = paper("2031-05-17", SIGNED)
    assert statuses(ledger_of(BEFORE, after))["라온연구소 방문"] == "not_reported"
    third = paper("2031-05-18", SEEN, outlet="바람일보")
    assert statuses(ledger_of(BEFORE, after, third))["라온연구소 방문"] == "carried_out"


def test_a_later_text_that_names_it_without_an_act_makes_it_unclear() -> None:
    after = paper("2031-05-17", SIGNED, extra="이번 순방에서는 라온연구소가 화제였다.")
    line = next(line for line in ledger_of(BEFORE, after).lines if line.planned)
    assert line.status is Status.UNCLEAR
    assert [mention.span.quote for mention in line.mentions] == ["이번 순방에서는 라온연구소가 화제였다."]


def test_a_body_called_after_its_town_is_a_name_of_its_own() -> None:
    visit = planned("12일 라온시 관광청을 방문한다.", "visit", "라온시 관광청", start="2031-05-12", city="라온시")
    after = paper("2031-05-17", SIGNED, extra="라온시 관광청에는 의향서도 전했다.")
    line = next(line for line in ledger_of(paper("2031-05-08", visit, period=SPRING), after).lines if line.planned)
    assert line.status is Status.UNCLEAR


def test_a_sentence_that_names_it_beside_another_act_may_be_half_read() -> None:
    both = done("라온연구소를 거쳐 항만공사를 찾았다.", "visit", "항만공사")
    line = next(line for line in ledger_of(BEFORE, paper("2031-05-17", both)).lines if line.planned)
    assert line.status is Status.UNCLEAR
    assert [mention.span.quote for mention in line.mentions] == ["라온연구소를 거쳐 항만공사를 찾았다."]


def test_whom_a_talk_was_planned_with_may_have_been_met_at_the_forum_both_came_to() -> None:
    talk = planned("문이랑 지사는 로라 벤슨 장관과 회담한다.", "meeting", "로라 벤슨")
    forum = planned("바다은행과 바다포럼도 연다.", "event", "바다은행", about="바다포럼")
    before = paper("2031-05-08", talk, forum, period=SPRING)
    both = done("12일 바다포럼에는 로라 벤슨 장관도 나왔다.", "event", "바다은행", "로라 벤슨", about="바다포럼")
    assert statuses(ledger_of(before, paper("2031-05-17", both)))["로라 벤슨 면담"] == "unclear"
    another = done("12일 바다포럼에는 칼 베르그 장관도 나왔다.", "event", "바다은행", "칼 베르그", about="바다포럼")
    assert statuses(ledger_of(before, paper("2031-05-17", another)))["로라 벤슨 면담"] == "not_reported"


def test_a_later_text_that_repeats_what_it_was_about_makes_it_unclear() -> None:
    vague = paper("2031-05-08", planned("양자회담도 연다.", "meeting", about="양자회담"), period=SPRING)
    after = paper("2031-05-17", SIGNED, extra="문을 닫고 연 양자회담 이야기도 나왔다.")
    assert statuses(ledger_of(vague, after))["양자회담"] == "unclear"


def test_a_delegation_may_stay_on_without_its_lead() -> None:
    fair = planned("판매관은 20일까지 연다.", "exhibition", about="판매관", start="2031-05-12", end="2031-05-20")
    firms = planned("기업들은 항만공사도 찾는다.", "visit", "항만공사")
    silent = paper("2031-05-18", SIGNED)
    told = statuses(ledger_of(paper("2031-05-08", fair, firms, period=SPRING), silent))
    assert (told["판매관"], told["항만공사 방문"]) == ("upcoming", "upcoming")


def test_a_cut_text_proves_no_silence() -> None:
    after = paper("2031-05-17", SIGNED, partial=True)
    assert statuses(ledger_of(BEFORE, after))["라온연구소 방문"] == "unclear"


def test_called_off_is_cancelled() -> None:
    off = cancelled("라온연구소 방문은 취소됐다.", "visit", "라온연구소")
    assert only_line(ledger_of(BEFORE, paper("2031-05-11", off))).status is Status.CANCELLED


def test_what_is_called_off_was_announced_under_whatever_words() -> None:
    plan = planned("바다농업 간담회에 앉는다.", "event", "씨앗모임", about="바다농업 원탁회의")
    off = cancelled("농업기술 원탁회의는 취소됐다.", "event", about="농업기술 원탁회의")
    line = only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-11", off)))
    assert line.status is Status.CANCELLED


def test_a_journey_called_off_as_a_whole_strikes_every_plan() -> None:
    off = cancelled("문이랑 지사의 핀란드 방문이 무산됐다.", "visit", start=SPRING[0], end=SPRING[1])
    second = planned("문이랑 지사는 13일 바다은행과 협약을 맺는다.", "agreement", "바다은행", start="2031-05-13")
    ledger = ledger_of(paper("2031-05-08", VISIT, second, period=SPRING), paper("2031-05-09", off))
    assert [line.status for line in ledger.lines] == [Status.CANCELLED, Status.CANCELLED]


def test_another_day_is_a_change_of_date() -> None:
    moved = done("문이랑 지사는 14일 라온연구소를 찾았다.", "visit", "라온연구소", start="2031-05-14")
    line = only_line(ledger_of(BEFORE, paper("2031-05-15", moved)))
    assert line.status is Status.CHANGED
    assert line.change
    assert (line.change.field, line.change.before, line.change.after) == ("date", "2031-05-12", "2031-05-14")


def test_put_off_to_a_new_day_is_upcoming_with_its_change() -> None:
    off = cancelled("12일 라온연구소 방문은 미뤄졌다.", "visit", "라온연구소", start="2031-05-12")
    again = planned("라온연구소는 15일 방문하기로 했다.", "visit", "라온연구소", start="2031-05-15")
    line = only_line(ledger_of(BEFORE, paper("2031-05-12", off, again)))
    assert (line.status, line.change and line.change.after) == (Status.UPCOMING, "2031-05-15")


def test_put_off_to_a_day_that_is_given_is_changed_and_not_called_off() -> None:
    off = cancelled("라온연구소 방문은 15일로 미뤄졌다.", "visit", "라온연구소", start="2031-05-15")
    line = only_line(ledger_of(BEFORE, paper("2031-05-12", off)))
    assert (line.status, line.change and line.change.after) == (Status.CHANGED, "2031-05-15")
    seen = done("문이랑 지사는 15일 라온연구소를 찾았다.", "visit", "라온연구소", start="2031-05-15")
    later = only_line(ledger_of(BEFORE, paper("2031-05-12", off), paper("2031-05-16", seen)))
    assert (later.status, later.change and later.change.before) == (Status.CHANGED, "2031-05-12")


def test_a_return_that_nobody_reports_accuses_nobody() -> None:
    back = planned("16일 귀국한다.", "travel", about="귀국", start="2031-05-16", country=None)
    ledger = ledger_of(paper("2031-05-08", back, period=SPRING), paper("2031-05-20", SIGNED))
    assert statuses(ledger)["귀국"] == "unclear"


def test_a_departure_that_nobody_reports_is_shown_by_the_first_act_abroad() -> None:
    leave = planned("10일 출국한다.", "travel", about="출국", start="2031-05-10", country=None)
    ledger = ledger_of(paper("2031-05-08", leave, period=SPRING), paper("2031-05-20", SIGNED))
    line = next(line for line in ledger.lines if line.kind == "travel")
    assert [mention.span.quote for mention in line.mentions] == ["문이랑 지사는 13일 바다은행과 협약을 맺었다."]


def test_background_acts_make_no_lines() -> None:
    old = done("지난해 라온연구소를 찾았다.", "visit", "라온연구소", start="2030-05", background=True)
    assert not ledger_of(paper("2031-05-08", old, period=SPRING)).lines


def test_the_dinner_of_a_fair_on_another_day_moves_no_fair() -> None:
    plan = planned("11일 바다연맹 총회에 간다.", "event", "바다연맹", about="바다연맹 총회", start="2031-05-11")
    dined = done("12일 바다연맹 총회 만찬에 갔다.", "event", "바다연맹", about="바다연맹 총회 만찬", start="2031-05-12")
    lines = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", dined)).lines
    assert all(line.change is None for line in lines)


@pytest.mark.parametrize(
    ("whom", "day", "status"),
    [("항만 위원단 루미 하니넨", "2031-05-12", "unclear"), ("항만 위원단 루미 하니넨", "2031-05-13", "not_reported")],
)
def test_what_may_have_been_done_is_no_silence(whom: str, day: str, status: str) -> None:
    plan = planned("12일 탐페레시의회와 만난다.", "meeting", "탐페레시의회", start="2031-05-12", city="탐페레")
    met = done("만났다.", "meeting", whom, start=day, city="탐페레", about="부두 배후단지 경험")
    lines = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", met)).lines
    assert [line.status.value for line in lines if line.planned] == [status]


@pytest.mark.parametrize(("words", "status"), [("귀국길에 오른다", "carried_out"), ("귀국한다", "changed")])
def test_who_sets_out_for_home_may_arrive_on_the_next_day(words: str, status: str) -> None:
    plan = planned(f"문이랑 지사는 16일 {words}.", "travel", about="귀국", start="2031-05-16")
    back = done("문이랑 지사는 17일 귀국했다.", "travel", about="귀국", start="2031-05-17")
    line = only_line(ledger_of(paper("2031-05-08", plan), paper("2031-05-17", back)))
    assert line.status.value == status


def test_a_partner_without_a_name_is_the_one_told_later() -> None:
    plan = planned("12일 A사와 투자협약을 맺는다.", "investment", "A사", start="2031-05-12")
    signed = done("12일 라온켐과 협약을 맺었다.", "investment", "라온켐", start="2031-05-12", city="탐페레")
    line = only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", signed)))
    assert line.status.value == "carried_out"


def test_a_stand_at_a_gathering_that_took_place_is_no_silence() -> None:
    fair = {"start": "2031-05-12", "city": "탐페레"}
    stand = planned("도내 기업이 부스를 차린다.", "exhibition", about="부스", city="탐페레")
    seen = done("12일 탐페레 식품박람회를 둘러봤다.", "event", about="식품박람회", **fair)
    plan = planned("12일 식품박람회에 참석한다.", "event", about="식품박람회", **fair)
    lines = ledger_of(paper("2031-05-08", plan, stand, period=SPRING), paper("2031-05-17", seen)).lines
    assert {line.kind: line.status.value for line in lines} == {"event": "carried_out", "exhibition": "unclear"}


def test_a_plan_that_a_later_text_still_announces_is_not_called_unreported() -> None:
    again = planned("라온연구소는 다음에 방문하기로 했다.", "visit", "라온연구소")
    line = next(line for line in ledger_of(BEFORE, paper("2031-05-17", SIGNED, again)).lines if line.planned)
    assert line.status is Status.UNCLEAR
    assert [mention.span.quote for mention in line.mentions] == ["라온연구소는 다음에 방문하기로 했다."]


def test_a_visit_to_cheer_people_is_called_after_the_place() -> None:
    cheering = done(
        "문이랑 지사는 12일 라온항 건설현장에서 근로자들을 격려했다.",
        "visit",
        "근로자들",
        start="2031-05-12",
        venue="라온항 건설현장",
        about="우리 근로자들",
    )
    assert only_line(ledger_of(paper("2031-05-13", cheering))).label == "라온항 건설현장 우리 근로자들"
