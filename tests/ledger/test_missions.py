"""Which texts tell one mission."""

from __future__ import annotations

from invented_coverage import MUN, SPRING, done, ledger_of, paper, planned, under

from ihaeng.model import Lead, Reading

AUTUMN = ("2031-07-12", "2031-07-17")

SAUNA = done("12일 라온연구소를 찾았다.", "visit", "라온연구소", start="2031-05-12")


def test_two_journeys_of_one_lead_stay_apart() -> None:
    first = paper("2031-05-08", planned("라온연구소를 방문한다.", "visit", "라온연구소"), period=SPRING)
    second = paper("2031-07-08", planned("라온연구소를 다시 방문한다.", "visit", "라온연구소"), period=AUTUMN)
    ledger = ledger_of(first, second, paper("2031-05-17", SAUNA))
    assert [(mission.start, len(mission.documents)) for mission in ledger.missions] == [(SPRING[0], 2), (AUTUMN[0], 1)]


def test_a_lead_known_by_office_alone_is_found_again() -> None:
    named = paper("2031-05-08", planned("라온연구소를 방문한다.", "visit", "라온연구소"), period=SPRING)
    nameless = paper("2031-05-17", SAUNA, lead=Lead(office="솔빛도지사"))
    (mission,) = ledger_of(named, nameless).missions
    assert (mission.lead, len(mission.documents)) == (MUN, 2)


def test_another_lead_in_the_same_days_and_country_is_another_mission() -> None:
    ours = paper("2031-05-08", planned("라온연구소를 방문한다.", "visit", "라온연구소"), period=SPRING)
    theirs = paper(
        "2031-05-08", period=SPRING, lead=Lead(name="서가온", office="달빛시장"), extra="서가온 시장이 떠난다."
    )
    assert len(ledger_of(ours, theirs).missions) == 2


def of_council(name: str, office: str, *countries: str) -> Reading:
    sauna = planned("라온연구소를 방문한다.", "visit", "라온연구소", country=countries[0])
    lead = Lead(name=name, office=office)
    return paper(
        "2031-05-08", sauna, period=SPRING, lead=lead, organisation="솔빛군의회", countries=countries, extra=name
    )


def test_members_of_a_council_on_one_journey_are_one_mission_whoever_a_text_names() -> None:
    chair, speaker = of_council("서가온", "운영위원장", "FI"), of_council("문이랑", "솔빛군의회 의장", "FI", "SE")
    assert len(ledger_of(chair, speaker).missions) == 1


def test_committees_of_a_council_elsewhere_in_the_same_days_are_two() -> None:
    assert len(ledger_of(of_council("서가온", "위원장", "FI"), of_council("문이랑", "위원장", "ES")).missions) == 2


def test_a_text_without_days_that_looks_back_belongs_to_the_journey_to_the_same_countries() -> None:
    plan = planned("라온연구소를 방문한다.", "visit", "라온연구소")
    before = paper("2031-05-08", plan, period=SPRING, countries=("FI", "SE"))
    after = paper("2031-09-20", done("바다은행을 찾았다.", "visit", "바다은행"), countries=("FI", "SE"))
    ahead = paper("2031-09-20", planned("바다은행을 찾는다.", "visit", "바다은행"), countries=("FI", "SE"))
    assert [len(ledger_of(before, later).missions) for later in (after, ahead)] == [1, 2]


def test_a_follow_up_that_retells_an_act_belongs_to_the_mission() -> None:
    before = paper("2031-05-08", planned("라온연구소와 협약한다.", "agreement", "라온연구소"), period=SPRING)
    retold = done("문이랑 지사는 지난해 5월 라온연구소와 협약했다.", "agreement", "라온연구소", start="2031-05")
    ledger = ledger_of(before, paper("2032-03-02", retold, told=False))
    (line,) = ledger.lines
    assert (line.status.value, len(ledger.missions[0].documents)) == ("carried_out", 2)


def test_an_act_dated_on_another_journey_moves_there() -> None:
    first = paper("2031-05-17", SAUNA, period=SPRING)
    looking_back = done("지난 5월 13일 바다은행과 회담했다.", "meeting", "바다은행", start="2031-05-13")
    now = done("14일 항만공사와 회담했다.", "meeting", "항만공사", start="2031-07-14")
    ledger = ledger_of(first, paper("2031-07-18", now, looking_back, period=AUTUMN))
    spring, autumn = ledger.missions
    homes = {act.about or act.counterparts[0][0]: ledger.missions_of[act.id] for act in ledger.activities}
    assert homes == {"라온연구소": spring.id, "바다은행": spring.id, "항만공사": autumn.id}


def test_an_act_of_a_joint_journey_goes_to_the_mission_that_most_texts_tell() -> None:
    plan = planned("13일 바다은행과 협약한다.", "agreement", "바다은행", start="2031-05-13")
    ours = [paper("2031-05-08", plan, period=SPRING), paper("2031-05-17", SAUNA)]
    shared = done("13일 문이랑 지사, 바다은행과 협약했다.", "agreement", "바다은행", start="2031-05-13")
    alone = done("14일 등대박물관을 찾았다.", "visit", "등대박물관", start="2031-05-14")
    theirs = paper("2031-05-18", shared, alone, lead=Lead(name="서가온", office="달빛시장"))
    ledger = ledger_of(*ours, theirs)
    deal = next(line for line in ledger.lines if line.kind == "agreement")
    assert (deal.status.value, len(ledger.missions)) == ("carried_out", 2)


def test_a_text_that_only_speaks_of_a_journey_is_searched_with_it() -> None:
    before = paper("2031-05-08", planned("라온연구소를 방문한다.", "visit", "라온연구소"), period=SPRING)
    aside = paper("2031-05-18", told=False, extra="문이랑 지사는 라온연구소가 인상 깊었다고 했다.")
    elsewhere = paper("2031-05-18", told=False, extra="문이랑 지사는 모내기 현장을 찾았다.")
    ledger = ledger_of(before, aside, elsewhere)
    (line,) = ledger.lines
    assert set(ledger.missions[0].documents) == {before.document.id, aside.document.id}
    assert (line.status.value, line.scope.documents, len(line.mentions)) == ("unclear", 2, 1)


def test_the_header_leaves_out_a_country_of_another_journey() -> None:
    texts = [paper(f"2031-05-0{day}", period=SPRING, extra=f"{day}일 알림: 문이랑 지사 출장.") for day in (5, 6, 7)]
    aside = paper("2031-05-08", SAUNA, countries=("FI", "VN"), extra="지난해에는 베트남에 갔다.")
    (mission,) = ledger_of(*texts, aside).missions
    assert [place.country for place in mission.destinations] == ["FI"]


def test_the_header_follows_the_most_texts() -> None:
    slip = ("2031-05-10", "2031-05-18")
    texts = [paper(f"2031-05-0{day}", period=SPRING, extra=f"{day}일 알림: 문이랑 지사 출장.") for day in (7, 8)]
    ledger = ledger_of(*texts, paper("2031-05-06", period=slip, extra="문이랑 지사가 핀란드로 간다."))
    assert [(mission.start, mission.end) for mission in ledger.missions] == [SPRING]


def test_texts_that_tell_no_mission_make_none() -> None:
    assert not ledger_of(paper("2031-05-08", told=False, extra="축제가 열렸다.")).missions


def test_a_councils_journey_without_a_lead_is_one_under_its_name() -> None:
    plan = planned("시의회 의원들이 12일 헬싱키 항만공사를 방문한다.", "visit", "항만공사", start="2031-05-12")
    announced = under("달빛시의회", paper("2031-05-02", plan, period=SPRING, lead=None))
    talk = "달빛시의회 의원들의 출장을 두고 말이 많다."
    disputed = under("시민모임", paper("2031-05-04", period=SPRING, lead=None, extra=talk))
    assert [len(mission.documents) for mission in ledger_of(announced, disputed).missions] == [2]


def test_a_text_whose_header_names_another_country_is_known_by_its_acts() -> None:
    plan = planned("12일 헬싱키 항만공사를 방문한다.", "visit", "항만공사", start="2031-05-12")
    before = paper("2031-05-02", plan, period=SPRING)
    aside = paper("2031-05-17", SAUNA, countries=("SE",), extra="지난해에는 스웨덴이었다.")
    assert len(ledger_of(before, aside).missions) == 1
