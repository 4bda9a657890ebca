"""Who is asked to come, who listens, with whom talks are by their name, who shows around and is spoken with."""

from __future__ import annotations

import pytest
from test_frames import read_sentence

Parties = list[tuple[str, ...]]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("한 지사는 12일 현지 인플루언서 15명을 초청해 한복 체험행사를 열었다.", [("인플루언서",)]),
        ("한 지사는 2일 시카고에서 여행업계 90명을 초대한 가운데 ‘다솔의 밤’ 행사를 열었다.", [("여행업계",)]),
        ("한 지사는 12일 여행업계와 교민 등 100여 명을 초청해 관광설명회를 열었다.", []),
        ("방문단은 10일 린덴대에서 유학생 40명에게 강의했다.", [("유학생",), ("린덴대",)]),
        ("한 지사는 10일 린덴일보와 인터뷰를 했다.", [("린덴일보",)]),
        ("사절단은 10일 시카고에서 바이어 매칭 상담회를 진행한다.", [("바이어",)]),
        ("사절단은 10일 시카고에서 수출 상담회를 진행한다.", []),
        ("한 지사는 10일 시카고에서 현지 여행사와 머리를 맞대는 상담회를 연다.", [("여행사",)]),
        ("한 지사는 10일 다솔라디오와 한 전화 인터뷰에서 연구소를 서두르겠다고 밝혔다.", [("다솔라디오",)]),
        ("린덴사 협력업체를 상대로 한 투자설명회도 접었다.", [("린덴사 협력업체",)]),
        ("한 지사는 10일 주요 회원국 대표단을 대상으로 리셉션을 열었다.", [("회원국 대표단",)]),
        ("10일에는 현지 참전용사 7명을 초대한 감사 오찬도 마련됐다.", [("참전용사",)]),
        ("한 지사는 10일 관서 다솔도민회 신년인사회에 참석했다.", [("다솔도민회",)]),
        ("한 지사는 10일 린덴협동조합에서 배당 제도 설명을 듣는다.", [("린덴협동조합",)]),
        ("한 지사는 10일 도내 16개 수출기업 관계자들을 만나 진출 방안을 모색했다.", [("수출기업 관계자들",)]),
        ("한 지사는 10일 도내 기업인과의 소통 간담회를 열었다.", [("기업인",)]),
        ("한 지사는 10일 홍보관을 찾아 참가 기업 대표들을 격려했다.", [("기업 대표들",)]),
        (
            "10일 '교류의 밤' 행사를 열고 하원의원과 주지사, 행정부 인사 등 150여 명과 교류했다.",
            [("하원의원",), ("주지사",), ("행정부 인사",)],
        ),
        ("사절단은 10일 연방의회 의원·보좌관 초청행사를 연다.", [("연방의회 의원·보좌관",)]),
        (
            "한 지사는 10일 나카노 총리와 오다 한일의원연맹 간사장 면담을 가졌다.",
            [("나카노",), ("오다",), ("한일의원연맹",)],
        ),
        ("한 지사는 10일 백악관 고위 인사와 의회 인준을 마친 장관 등과 면담한다.", [("백악관 고위 인사",), ("장관",)]),
        (
            "한 지사는 10일 노바전자, 라온화학 등 현지에 진출한 기업들과 간담회를 열었다.",
            [("노바전자",), ("라온화학",)],
        ),
        ("한 지사는 10일 세계은행 부총재인 마틴 오브라이언과 면담했다.", [("마틴 오브라이언",), ("세계은행",)]),
        ("한 지사는 10일 시카고시장과 40분간 대화했다.", [("시카고시장",)]),
        (
            "10일 시카고시 보건국에서 레나 코르호넨 과장의 설명을 들었다.",
            [("레나 코르호넨",), ("시카고시 보건국",)],
        ),
        ("한 지사는 10일 시카고 한인회관을 찾아 동포들과 만났다.", [("동포들",)]),
        ("한 지사가 지켜보는 가운데 다솔대와 시카고대가 10일 협약을 체결했다.", [("시카고대",)]),
        ("회원 지방정부들은 10일 총회에서 교류를 넓히기로 합의했다.", [("회원 지방정부들",)]),
        ("한 지사는 10일 루멘벤처스와 노바운용의 한미 합작법인인 그린나루와 협약을 맺었다.", [("그린나루",)]),
        ("14일 예비 유학생과 학부모 200여 명에게 대학을 소개하는 입학설명회를 연다.", []),
    ],
)
def test_for_whom_it_is_held(sentence: str, parties: Parties) -> None:
    assert [draft.parties for draft in read_sentence(sentence)] == [parties]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("한 지사는 10일 린덴시 얀 코발스키 국장의 안내로 저장 시설을 살폈다.", [("얀 코발스키", "린덴시 국장")]),
        ("방문단은 2일 린덴 생태마을을 시찰하며 주민자치회로부터 조성 과정을 들었다.", [("주민자치회",)]),
        ("한 지사는 3일 노바켐 본사를 찾아 이도윤 대표에게 감사패를 건넸다.", [("노바켐",), ("이도윤",)]),
        ("대표단은 10일 광둥성과 린덴공항을 함께 둘러봤다.", [("광둥성",)]),
    ],
)
def test_who_is_there_when_a_place_is_seen(sentence: str, parties: Parties) -> None:
    assert [draft.parties for draft in read_sentence(sentence)] == [parties]


@pytest.mark.parametrize(
    "site", ["린덴 국립공원", "린덴도매시장", "시카고 도서전 한국관", "린덴 폐기물 처리장", "노바누이시장"]
)
def test_a_mere_site_is_nobody(site: str) -> None:
    (draft,) = read_sentence(f"한 지사는 10일 {site}을 둘러봤다.")
    assert (draft.kind, draft.parties) == ("visit", [])
    assert draft.venue == site


def test_an_official_is_met_as_one_and_signs_as_person_and_body() -> None:
    met = "한 지사는 4일 칼리드 알 하다드 투자부 장관을 만났다."
    (talks,) = read_sentence(met)
    (signed,) = read_sentence(f"{met} 양측은 이날 협력 기간을 늘리는 협약을 맺었다.")
    assert talks.parties == [("칼리드 알 하다드", "투자부 장관")]
    assert signed.parties == [("칼리드 알 하다드",), ("투자부",)]


def test_a_host_is_not_told_twice() -> None:
    (draft,) = read_sentence("한 지사는 13일 린덴시청에서 얀 코발스키 린덴시장과 우호협약을 체결했다.")
    assert draft.parties == [("얀 코발스키",), ("린덴시",)]


def test_guests_that_describe_the_gathering() -> None:
    (draft,) = read_sentence("한 지사는 10일 얀 코발스키 회장이 참석하는 누리 투자설명회에서 여건을 소개한다.")
    assert draft.parties == [("얀 코발스키",)]


def test_who_is_there_while_something_is_signed() -> None:
    drafts = read_sentence(
        "한 지사는 10일 시카고에서 이도윤 노바푸드 대표가 참석한 가운데 공동 마케팅을 내용으로 하는 협약을 맺었다."
    )
    assert [draft.parties for draft in drafts] == [[("이도윤",), ("노바푸드",)]]


def test_who_signs_before_a_later_deed() -> None:
    (draft,) = read_sentence("한서윤 지사가 3일 얀 코발스키 린덴시장과 우호협약을 체결한 뒤 기념촬영을 하고 있다.")
    assert draft.parties == [("얀 코발스키",), ("린덴시",)]


def test_a_speech_at_a_conference_is_not_with_its_organiser() -> None:
    (draft,) = read_sentence("한 지사는 린덴상공회의소가 주최하는 경제포럼에 참석해 기조연설을 했다.")
    assert (draft.kind, draft.parties) == ("speech", [])


def test_whoever_is_only_a_title_is_nobody() -> None:
    assert [draft.parties for draft in read_sentence("한 지사는 10일 시카고에서 명예홍보대사를 위촉했다.")] == [[]]


@pytest.mark.parametrize(
    "sentences",
    [
        "한 지사는 10일 얀 코발스키 린덴시장과 항만위원회를 공동 주재하고 항만 협정에 서명했다.",
        "한 지사는 10일 얀 코발스키 린덴시장을 만나 환담하고 항만 협정을 체결할 예정이다.",
        "한 지사는 10일 얀 코발스키 린덴시장을 만났다. 이 자리에서 항만 협정을 체결했다.",
    ],
)
def test_what_is_signed_on_the_occasion_is_signed_with_those_met(sentences: str) -> None:
    signed = read_sentence(sentences)[-1]
    assert (signed.kind, signed.parties) == ("agreement", [("얀 코발스키",), ("린덴시",)])


def test_towns_in_a_row_are_all_parties() -> None:
    (draft,) = read_sentence("다솔도는 시카고시, 린덴시 등 2개 도시와 계절근로자 업무협약을 체결했다.")
    assert draft.parties == [("시카고시",), ("린덴시",)]
