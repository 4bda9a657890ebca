"""Noun phrases name people, bodies and groups, with the other names given there."""

from __future__ import annotations

import pytest
from sentences import clauses

from ihaeng.reading.korean.roles.counterparts import Sort, by_name, is_venue, named, seat_holder


@pytest.mark.parametrize(
    ("phrase", "sort", "parties"),
    [
        ("마틴 오브라이언 시장", Sort.PERSON, (("마틴 오브라이언",),)),
        ("올리비아 도슨(Olivia Dawson) 부사장", Sort.PERSON, (("올리비아 도슨", "Olivia Dawson"),)),
        ("텍사스주의 야체크 코발스키 주지사", Sort.PERSON, (("야체크 코발스키",), ("텍사스주",))),
        ("마틴 오브라이언 노바켐 대표 직무대행", Sort.PERSON, (("마틴 오브라이언",), ("노바켐",))),
        ("두큼 경제특구청장", Sort.PERSON, (("두큼 경제특구청",),)),
        ("다솔무역협회(DTA)", Sort.ORGANISATION, (("다솔무역협회", "DTA"),)),
        ("‘누리마트’", Sort.ORGANISATION, (("누리마트",),)),
        ("현지 바이어", Sort.GROUP, (("바이어",),)),
        ("동포 기업인 등 50여명", Sort.GROUP, (("동포 기업인",),)),
        ("3개사", Sort.GROUP, (("3개사",),)),
        ("소재기업 볼트라인", Sort.ORGANISATION, (("볼트라인",),)),
        ("노바항만공사", Sort.ORGANISATION, (("노바항만공사",),)),
        ("위스콘신주 교육부", Sort.ORGANISATION, (("위스콘신주 교육부",),)),
        ("미국 방문 기간 노바켐", Sort.ORGANISATION, (("노바켐",),)),
        ("150여 명의 재미 동포들", Sort.GROUP, (("재미 동포들",),)),
        ("도예가 로라 벤슨 씨", Sort.PERSON, (("로라 벤슨",),)),
        ("현지 여행사 협회", Sort.ORGANISATION, (("여행사 협회",),)),
        ("광둥성 광저우시 노바항공", Sort.ORGANISATION, (("노바항공",),)),
        ("카밀 도르 상원의장 등 의회 지도자", Sort.PERSON, (("카밀 도르",),)),
        ("카밀 도르 노동당 원내대표", Sort.PERSON, (("카밀 도르",), ("노동당",))),
        ("카밀 도르 국회의장", Sort.PERSON, (("카밀 도르",),)),
        ("K-나물 수출 확대", Sort.THING, ()),
        ("린덴 시장 로라 벤슨", Sort.PERSON, (("로라 벤슨",), ("린덴",))),
        ("노바켐 부사장 마틴 오브라이언", Sort.PERSON, (("마틴 오브라이언",), ("노바켐",))),
        ("노바대 교육대학 학장 헬렌 파타", Sort.PERSON, (("헬렌 파타",), ("노바대 교육대학",))),
        ("한인회장 김다온", Sort.PERSON, (("김다온",),)),
        ("마틴 오브라이언", Sort.PERSON, (("마틴 오브라이언",),)),
        ("한인회장 취임식", Sort.THING, ()),
        ("노바(NV)그룹", Sort.ORGANISATION, (("노바그룹", "NV그룹"),)),
    ],
)
def test_a_phrase_names(phrase: str, sort: Sort, parties: tuple[tuple[str, ...], ...]) -> None:
    clause = clauses(f"{phrase}도 만났다.")[-1]
    found = named(clause.phrases[0])
    assert (found.sort, found.parties) == (sort, parties)


@pytest.mark.parametrize(
    ("phrase", "parties", "met"),
    [
        ("라단 이 시우 상 린덴시장", (("라단 이 시우 상",),), (("라단 이 시우 상", "린덴시장"),)),
        ("압둘라 빈 칼리드 알 라흐만 투자부 장관", (("압둘라 빈 칼리드 알 라흐만",), ("투자부",)), None),
        ("응우옌 반 탕 재무부 장관", (("응우옌 반 탕",), ("재무부",)), (("응우옌 반 탕", "재무부 장관"),)),
        ("린덴주의 얀 코발스키 주지사", (("얀 코발스키",), ("린덴주",)), (("얀 코발스키",), ("린덴주",))),
        ("노바켐 이도윤 대표", (("이도윤",), ("노바켐",)), (("이도윤",), ("노바켐",))),
        ("마리 펠트만 연방 하원의원", (("마리 펠트만",),), (("마리 펠트만",),)),
        ("제인 오 NY한인회장", (("제인 오",), ("NY한인회",)), (("제인 오", "NY한인회장"),)),
        ("린덴시의회 나카무라 히로시 의장단", (("나카무라 히로시",), ("린덴시의회",)), None),
        ("린덴시 물관리국 얀 코발스키 국장", (("얀 코발스키",), ("린덴시 물관리국",)), None),
        ("응우옌 반 하이 린덴성 인민위원회 위원장", (("응우옌 반 하이",), ("린덴성 인민위원회",)), None),
        ("도 뚜언 민(Do Tuan Minh) 총장", (("도 뚜언 민", "Do Tuan Minh"),), None),
        ("린덴성 노바군수", (("린덴성 노바군",),), None),
        ("하코다 나오토 린덴신문 논설위원", (("하코다 나오토",), ("린덴신문",)), None),
        ("강부성 린덴총영사", (("강부성",),), None),
        ("나루그룹 대표 박한수 회장", (("박한수",), ("나루그룹",)), None),
        ("다솔 출신 나루그룹 박한수 회장", (("박한수",), ("나루그룹",)), None),
        ("상무부 알 무르시 장관", (("알 무르시",), ("상무부",)), None),
        ("핀란드의 안나 코르호넨 국회의장", (("안나 코르호넨",),), None),
        ("화방면 인민위원회 위원장", (("화방면 인민위원회",),), None),
        ("주시카고 총영사관 이도윤 총영사", (("이도윤",), ("주시카고 총영사관",)), None),
        ("주제네바 대사", (("주제네바 대사",),), None),
        ("노바켐 마틴 오브라이언 아시아태평양 총괄사장", (("마틴 오브라이언",), ("노바켐",)), None),
        ("마틴 오브라이언 노바켐 CEO", (("마틴 오브라이언",), ("노바켐",)), None),
        ("시카고대 마틴 오브라이언 총장", (("마틴 오브라이언",), ("시카고대",)), None),
        ("찐득하이 베트남 부총리", (("찐득하이",), ("베트남",)), (("찐득하이", "베트남 부총리"),)),
        ("응우옌쑤언하이 하노이시장", (("응우옌쑤언하이",), ("하노이시",)), (("응우옌쑤언하이", "하노이시장"),)),
        ("리웨이둥 산둥성 부성장", (("리웨이둥",), ("산둥성",)), (("리웨이둥", "산둥성 부성장"),)),
        ("천화 선전시 부시장", (("천화",), ("선전시",)), (("천화", "선전시 부시장"),)),
        ("노바켐 등의 기업 대표", (("노바켐",),), None),
        ("다니엘라 로시 밀라노시 경제국장", (("다니엘라 로시",), ("밀라노시",)), None),
        ("레 반 히에우 당서기", (("레 반 히에우",),), (("레 반 히에우",),)),
        ("이도윤 누리차 사장", (("이도윤",), ("누리차",)), None),
        ("오이시 겐고 린덴현지사", (("오이시 겐고",),), None),
        ("농업부 차관", (("농업부",),), (("농업부 차관",),)),
    ],
)
def test_people_meet_an_official_and_sign_with_the_body(
    phrase: str, parties: tuple[tuple[str, ...], ...], met: tuple[tuple[str, ...], ...] | None
) -> None:
    found = named(clauses(f"{phrase}도 만났다.")[-1].phrases[0])
    assert found.parties == parties
    assert found.met == met or met is None


def test_beside_names_a_description_adds_no_counterpart() -> None:
    guests = [named(clauses(f"{text}도 만났다.")[-1].phrases[0]) for text in ("로라 벤슨 회장", "현지 바이어")]
    assert by_name(guests) == guests[:1]
    assert by_name(guests[1:]) == guests[1:]


def test_another_name_behind_an_earlier_word_is_another_body() -> None:
    clause = clauses("린덴공과대학(LIT) 로봇연구실(Robot Lab)을 방문했다.")[-1]
    assert named(clause.phrases[0]).parties == (("린덴공과대학 로봇연구실", "Robot Lab"),)


def test_a_thing_is_no_counterpart() -> None:
    clause = clauses("새로운 기회를 찾았다.")[-1]
    assert named(clause.phrases[-1]).sort is Sort.THING


@pytest.mark.parametrize("matter", ["영어교육", "수소 인력양성", "스마트팜 공동연구"])
def test_a_matter_is_nobody(matter: str) -> None:
    assert named(clauses(f"{matter}도 논의했다.")[-1].phrases[0]).sort is Sort.THING


def test_what_a_row_sums_up_tells_whether_it_names_bodies() -> None:
    clause = clauses("원전 등 산업 인프라를 소개했다.")[-1]
    assert named(clause.phrases[0]).sort is Sort.THING
    clause = clauses("노바켐 등 70여개 매체를 만났다.")[-1]
    assert named(clause.phrases[0]).parties == (("노바켐",),)


def test_a_seat_is_somebodys() -> None:
    assert seat_holder("노바켐 시카고 본사") == "노바켐"
    assert seat_holder("린덴미술관") == "린덴미술관"
    assert seat_holder("라온모터스 시카고공장") == "라온모터스"
    assert seat_holder("시카고공단 내 노바켐 공장") == "노바켐"
    assert seat_holder("린덴시의회 접견실") == "린덴시의회"
    assert seat_holder("린덴호텔 접견실") == "린덴호텔 접견실"
    assert seat_holder("노바켐 등의 현지 공장") == "노바켐"
    assert seat_holder("시카고 소재 노바켐 본사") == "노바켐"
    assert seat_holder("미국 위스콘신주 교육부 청사") == "위스콘신주 교육부"


def test_venues_are_known_by_their_last_word() -> None:
    assert is_venue("시카고 레이크호텔")
    assert is_venue("린덴 조선소")
    assert not is_venue("노바켐")
