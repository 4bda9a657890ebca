"""Which acts are one line, and which are two however close their days."""

from __future__ import annotations

from invented_coverage import SPRING, dollars, done, ledger_of, only_line, paper, planned, statuses


def test_the_same_day_alone_joins_nothing() -> None:
    plan = planned("12일 항만공사를 방문한다.", "visit", "항만공사", start="2031-05-12", city="헬싱키")
    other = done("12일 시립도서관을 찾았다.", "visit", "시립도서관", start="2031-05-12", city="헬싱키")
    assert len(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", other)).lines) == 2


def test_a_visit_to_a_laboratory_is_not_its_universitys_agreement() -> None:
    lab = planned(
        "12일 노르카대 세포연구실을 방문한다.", "visit", "노르카대 세포연구실", "헬미 야르비", start="2031-05-12"
    )
    deal = done("12일 노르카대와 솔빛대가 협약을 맺었다.", "agreement", "노르카대", "솔빛대", start="2031-05-12")
    found = statuses(ledger_of(paper("2031-05-08", lab, period=SPRING), paper("2031-05-17", deal)))
    assert sorted(found.values()) == ["not_reported", "unannounced"]


def test_a_visit_may_turn_out_a_meeting() -> None:
    plan = planned("12일 항만공사를 방문한다.", "visit", "항만공사", start="2031-05-12")
    met = done("12일 항만공사와 회담했다.", "meeting", "항만공사", start="2031-05-12")
    assert only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", met))).kind == "meeting"


def test_whoever_met_the_mayor_met_the_town() -> None:
    plan = planned("물안시장과 면담한다.", "meeting", "물안시장")
    met = done("물안시와 회담했다.", "meeting", "물안시", start="2031-05-12")
    assert len(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", met)).lines) == 1


def test_a_plan_without_a_name_is_met_by_an_act_of_its_kind() -> None:
    plan = planned("농산물 수출 협약도 맺을 계획이다.", "agreement", about="농산물 수출 협약")
    deal = done("13일 누보마트와 농산물 수출 협약을 맺었다.", "agreement", "누보마트", about="농산물 수출 협약")
    line = only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", deal)))
    assert line.status.value == "carried_out"


def test_attending_an_event_is_met_by_an_act_done_there() -> None:
    plan = planned("11일 슬러시 2031에 참가한다.", "event", about="슬러시 2031", start="2031-05-11")
    talk = done("11일 무대에 올라 연설했다.", "speech", about="청년 창업", venue="슬러시 2031", start="2031-05-11")
    assert len(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", talk)).lines) == 1


def test_the_opening_of_a_fair_is_not_the_fair() -> None:
    plans = [
        planned("11일부터 바다연맹 총회에 참가한다.", "event", "바다연맹", about="바다연맹 총회", start="2031-05-11"),
        planned("11일 총회 개막식에 참석한다.", "event", about="총회 개막식", start="2031-05-11"),
    ]
    opened = done("11일 바다연맹 총회 개막식이 열렸다.", "event", "바다연맹", about="총회 개막식", start="2031-05-11")
    ended = done("바다연맹 총회에 참가하고 돌아왔다.", "event", "바다연맹", about="바다연맹 총회")
    papers = [paper("2031-05-08", *plans, period=SPRING), paper("2031-05-12", opened), paper("2031-05-18", ended)]
    assert [line.status.value for line in ledger_of(*papers).lines] == ["carried_out", "carried_out"]


def test_a_vague_announcement_joins_the_one_that_was_met() -> None:
    named = planned("누보마트와 농산물 수출 협약을 맺는다.", "agreement", "누보마트", about="미역과 다시마 수출 협약")
    vague = planned("미역과 다시마 수출 협약도 맺는다.", "agreement", about="미역과 다시마 수출 협약")
    deal = done("13일 누보마트와 손잡았다.", "agreement", "누보마트", about="업무협약", start="2031-05-13")
    papers = [paper("2031-05-08", named, period=SPRING), paper("2031-05-11", vague), paper("2031-05-17", deal)]
    assert len(only_line(ledger_of(*papers)).planned) == 2


def test_the_whole_of_two_texts_is_assigned_at_once() -> None:
    plans = [
        planned("청년 창업 간담회를 연다.", "event", about="청년 창업 간담회"),
        planned("청년 창업 교류 만찬을 연다.", "event", about="청년 창업 교류 만찬"),
    ]
    acts = [
        done("청년 창업 만찬이 열렸다.", "event", about="청년 창업 만찬"),
        done("청년 간담회가 열렸다.", "event", about="청년 간담회"),
    ]
    ledger = ledger_of(paper("2031-05-08", *plans, period=SPRING), paper("2031-05-17", *acts))
    by_id = {act.id: act.about for act in ledger.activities}
    pairs = {(by_id[line.planned[0]], by_id[line.done[0]]) for line in ledger.lines}
    assert pairs == {("청년 창업 간담회", "청년 간담회"), ("청년 창업 교류 만찬", "청년 창업 만찬")}


def test_contradictions_stand_side_by_side() -> None:
    one = done("13일 누보마트와 계약했다.", "contract", "누보마트", amount=dollars(1_000_000), start="2031-05-13")
    two = done("누보마트와 협약했다.", "agreement", "누보마트", amount=dollars(1_500_000), start="2031-05-13")
    line = only_line(ledger_of(paper("2031-05-14", one), paper("2031-05-15", two, outlet="바람일보")))
    told = {found.field: [value.value for value in found.values] for found in line.disagreements}
    assert told == {"amount": ["1000000 USD", "1500000 USD"], "kind": ["contract", "agreement"]}


def test_a_month_does_not_contradict_a_day_in_it() -> None:
    one = done("13일 누보마트와 계약했다.", "contract", "누보마트", start="2031-05-13")
    two = done("지난 5월 누보마트와 계약했다.", "contract", "누보마트", start="2031-05")
    assert not only_line(ledger_of(paper("2031-05-14", one), paper("2031-09-15", two))).disagreements


def test_a_deal_signed_on_no_mission_is_a_line_without_one() -> None:
    deal = done("도청에서 누보마트와 투자협약을 맺었다.", "investment", "누보마트", country="KR")
    visit = done("문 지사는 전통시장을 찾았다.", "visit", "새봄시장", country="KR")
    ledger = ledger_of(paper("2031-03-02", deal, visit, told=False))
    assert [(line.mission, line.kind) for line in ledger.lines] == [(None, "investment")]


def test_a_promise_is_a_commitment_with_its_parties_and_sums() -> None:
    plan = planned("누보마트와 계약을 맺는다.", "contract", "누보마트")
    deal = done("13일 누보마트와 계약했다.", "contract", "누보마트", amount=dollars(1_000_000), start="2031-05-13")
    (promise,) = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-14", deal)).commitments
    assert (promise.state.value, promise.signed, promise.last_heard) == ("signed", "2031-05-13", "2031-05-14")
    assert promise.parties == ("누보마트",)
    assert [amount.value for amount in promise.amounts] == ["1000000"]


def test_one_house_met_again_days_later_over_another_thing_is_no_change_of_date() -> None:
    moss = planned("10일 라온연구소와 협약한다.", "agreement", "라온연구소", about="이끼 의약품", start="2031-05-10")
    fund = done("16일 라온연구소와 협약했다.", "agreement", "라온연구소", about="유학생 장학금", start="2031-05-16")
    found = statuses(ledger_of(paper("2031-05-08", moss, period=SPRING), paper("2031-05-20", fund)))
    assert sorted(found.values()) == ["not_reported", "unannounced"]
