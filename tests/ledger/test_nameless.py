"""Acts told without names, in each other's words, or with nothing said of them."""

from __future__ import annotations

from invented_coverage import SPRING, cancelled, done, ledger_of, only_line, paper, planned


def test_a_name_within_the_words_of_another_telling_joins() -> None:
    plan = planned("14일 파란연맹 총회에 참석한다.", "event", "파란연맹", about="총회", start="2031-05-14")
    told = done("‘파란연맹’으로 불리는 모임이 열렸다.", "event", about="파란연맹으로 불리는 모임의 열두 번째 총회")
    assert (
        only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told))).status
        == "carried_out"
    )


def test_names_of_many_guests_do_not_hide_what_it_was() -> None:
    market = "농수산물만 파는 온라인 장터 ‘솔빛마켓’의 공식 개장 행사"
    plan = planned("13일 공식 개장 행사를 연다.", "event", about=market, start="2031-05-13")
    guests = ("한가온", "루미 하니넨")
    told = done("13일 문을 열었다.", "event", *guests, about="솔빛마켓 개장식", venue="바닷가 본사", start="2031-05-13")
    ledger = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told))
    assert only_line(ledger).status == "carried_out"


def test_a_plan_that_says_no_more_than_its_kind_is_met_on_its_day() -> None:
    plan = planned("13일 투자협약을 한다.", "investment", about="투자협약", start="2031-05-13")
    told = done("13일 한가온과 손잡았다.", "investment", "한가온", about="부품 공장", start="2031-05-13")
    assert (
        only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told))).status
        == "carried_out"
    )


def test_the_sentence_of_a_plan_speaks_of_whom_the_act_describes() -> None:
    plan = planned("13일 대통령실 고위 인사 등과 면담을 추진한다.", "meeting", "장관", about="면담", start="2031-05-13")
    told = done("12일 대통령실 고위 관계자를 만났다.", "meeting", "대통령실 고위 관계자", start="2031-05-12")
    line = only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told)))
    assert line.change is not None
    assert (line.change.field, line.change.before, line.change.after) == ("date", "2031-05-13", "2031-05-12")


def test_an_act_of_which_nothing_is_told_is_no_line() -> None:
    assert not ledger_of(paper("2031-05-08", planned("면담도 한다.", "meeting", about="면담"), period=SPRING)).lines


def test_a_report_that_looks_ahead_accuses_nobody() -> None:
    signed = done("12일 라온연구소와 협약했다.", "agreement", "라온연구소", start="2031-05-12")
    ahead = planned("솔빛도는 등대박물관도 찾을 생각이다.", "visit", "등대박물관")
    silent = paper("2031-06-20", extra="문이랑 지사가 라온연구소 이야기를 했다.", told=False)
    lines = ledger_of(paper("2031-05-08", period=SPRING), paper("2031-05-20", signed, ahead), silent).lines
    assert [line.status.value for line in lines] == ["unannounced", "unclear"]


def test_a_body_called_after_the_town_of_both_acts_is_the_same_without_it() -> None:
    words = {"city": "오르빈", "country": "AT"}
    plan = planned("13일 오르빈 상인연합회와 만난다.", "meeting", "오르빈 상인연합회", start="2031-05-13", **words)
    told = done("오르빈에서 상인연합회와 만났다.", "meeting", "상인연합회", **words)
    line = only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told)))
    assert line.status == "carried_out"


def test_a_nameless_plan_may_be_what_was_done_nameless_in_its_town() -> None:
    plan = planned(
        "13일 탐페레에서 청년 창업 간담회를 연다.",
        "meeting",
        about="청년 창업 간담회",
        city="탐페레",
        start="2031-05-13",
    )
    told = done("탐페레의 유리 공장도 둘러봤다.", "visit", venue="유리 공장", city="탐페레")
    lines = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told)).lines
    assert [line.status.value for line in lines] == ["unclear", "unannounced"]


def test_a_subject_told_with_another_name_leaves_it_open() -> None:
    plan = planned("갈매기 축제 교류를 논의하려 하니넨 의장을 만난다.", "meeting", "하니넨", about="갈매기 축제 교류")
    told = done("코르호넨 위원장과 갈매기 축제 교류를 논의했다.", "meeting", "코르호넨", about="갈매기 축제 교류")
    lines = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told)).lines
    assert "not_reported" not in [line.status.value for line in lines]


def test_a_deal_with_nobody_named_may_have_been_signed_with_the_other_of_its_day_and_town() -> None:
    there = {"city": "탐페레", "start": "2031-05-13"}
    named = planned("13일 탐페레에서 바다조합과 협약을 맺는다.", "agreement", "바다조합", **there)
    nameless = planned("기업대표와 공동판매 협약도 맺는다.", "agreement", "기업대표", about="공동판매 협약", **there)
    told = done("13일 탐페레에서 바다조합과 협약을 맺었다.", "agreement", "바다조합", **there)
    lines = ledger_of(paper("2031-05-08", named, nameless, period=SPRING), paper("2031-05-20", told)).lines
    assert sorted(line.status.value for line in lines) == ["carried_out", "unclear"]


def test_one_agreement_announced_twice_in_a_text_is_not_half_broken() -> None:
    there = {"city": "오르빈시", "start": "2031-05-13", "about": "갈매기 보호 우호협정"}
    short = planned("오르빈시와 우호협정을 맺는다.", "agreement", "오르빈시", **there)
    long = planned("13일 오르빈 시정부를 찾아 우호협정을 맺는다.", "agreement", "오르빈 시정부", **there)
    told = done("13일 오르빈시와 우호협정을 맺었다.", "agreement", "오르빈시", **there)
    lines = ledger_of(paper("2031-05-08", short, long, period=SPRING), paper("2031-05-20", told)).lines
    assert "not_reported" not in [line.status.value for line in lines]
    assert "carried_out" in [line.status.value for line in lines]


def test_a_region_s_agreement_is_told_by_those_who_signed_it_there() -> None:
    plan = planned("13일 오르빈주와 협력 합의서에 서명한다.", "agreement", "오르빈주", about="우호협력 합의서")
    facts = {"about": "교류 협력 협의서", "city": "오르빈주"}
    told = done("하니넨 부지사와 교류 협력 협의서에 서명했다.", "agreement", "루미 하니넨", **facts)
    line = only_line(ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told)))
    assert line.status == "carried_out"


def test_a_firm_s_agreement_in_a_region_is_not_the_region_s() -> None:
    plan = planned("13일 오르빈주와 협력 합의서에 서명한다.", "agreement", "오르빈주", about="우호협력 합의서")
    facts = {"about": "교류 협력 협의서", "city": "오르빈주"}
    told = done("바다은행과 교류 협력 협의서에 서명했다.", "agreement", "바다은행", **facts)
    ledger = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told))
    assert "carried_out" not in [line.status.value for line in ledger.lines]


def test_a_house_without_a_name_or_town_may_be_one_that_was_gone_to() -> None:
    plan = planned("연구소도 찾는다.", "visit", venue="연구소")
    told = done("13일 바다연구센터를 찾았다.", "visit", "바다연구센터", venue="바다연구센터", start="2031-05-13")
    lines = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-20", told)).lines
    assert "not_reported" not in [line.status.value for line in lines]


def test_a_province_signs_for_its_office() -> None:
    words = {"country": "VN", "about": "계절근로자 협약", "start": "2031-05-12"}
    plan = planned("12일 하이즈엉성 노동국과 계절근로자 협약을 맺는다.", "agreement", "하이즈엉성 노동국", **words)
    told = done("12일 하이즈엉성과 계절근로자 협약을 맺었다.", "agreement", "하이즈엉성", **words)
    ledger = ledger_of(paper("2031-05-08", plan, period=SPRING, countries=("VN",)), paper("2031-05-20", told))
    assert only_line(ledger).status == "carried_out"


def test_what_is_called_off_with_the_house_was_announced_with_a_part_of_it() -> None:
    part = (("NORDEX", "trade ministry’s export arm"),)
    plan = planned("He is to meet NORDEX, the trade ministry’s export arm.", "meeting", parties=part)
    off = cancelled("Meetings with Finland’s trade ministry were called off.", "meeting", "Finland’s trade ministry")
    ledger = ledger_of(paper("2031-05-08", plan, period=SPRING), paper("2031-05-09", off))
    assert only_line(ledger).status == "cancelled"
