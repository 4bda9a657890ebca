"""Places in text: which names count, which place is meant, home and abroad."""

import re
from pathlib import Path

import pytest
from growth import grows_straight
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.gazetteer import choose, country_label, country_of, find_places, may_name_a_place_abroad, narrowed
from ihaeng.language.place_table import countries
from ihaeng.language.place_words import PlaceGroup, place_groups
from ihaeng.language.tables import read_table

GROUPS = place_groups()
PLACES = Path(__file__).parents[2] / "src/ihaeng/language/places/places.tsv"


def names(text: str) -> list[str]:
    return [mention.name for mention in find_places(text)]


def listed(text: str) -> list[tuple[str, str]]:
    return [(place.country, place.name) for place in map(choose, find_places(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("미국라스베거스에서 열린 박람회", [("US", "미국"), ("US", "라스베이거스")]),
        ("텍사스주 댈러스 캐롤턴에서", [("US", "텍사스"), ("US", "댈러스"), ("US", "캐롤턴")]),
        ("베트남 광닌성 하롱시 당서기를", [("VN", "베트남"), ("VN", "꽝닌"), ("VN", "하롱")]),
        ("美 상무부와 달라스를", [("US", "미국"), ("US", "댈러스")]),
        ("주베트남한국대사관", [("VN", "베트남"), ("KR", "한국")]),
        ("워싱턴 D.C.와 쿠알라 룸푸르", [("US", "워싱턴"), ("MY", "쿠알라룸푸르")]),
        ("전라남도 해남군과 독일 헤센주의회", [("KR", "전라남도"), ("KR", "해남"), ("DE", "독일"), ("DE", "헤센")]),
        ("중국 강소성 옌청시와 산동성", [("CN", "중국"), ("CN", "장쑤"), ("CN", "옌청"), ("CN", "산둥")]),
        (
            "in Tel Aviv, Israel, and Athens, Greece",
            [("IL", "텔아비브"), ("IL", "이스라엘"), ("GR", "아테네"), ("GR", "그리스")],
        ),
    ],
)
def test_names_as_texts_write_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert listed(text) == expected


def test_an_organisation_still_names_its_place() -> None:
    assert names("LA한인회와 애리조나주립대, 플레이노시장이") == ["LA", "애리조나", "플레이노"]


def test_the_suffix_belongs_to_the_name_and_tells_region_from_city() -> None:
    city, region = find_places("후쿠오카시와 후쿠오카현은")
    assert (city.name, choose(city).kind) == ("후쿠오카시", "city")
    assert (region.name, choose(region).kind) == ("후쿠오카현", "region")


@pytest.mark.parametrize("group", GROUPS, ids=[group.because for group in GROUPS])
def test_doubtful_words_by_their_own_examples(group) -> None:  # type: ignore[no-untyped-def]
    words = set(group.words.split())
    hits = {text: [name for name in names(text) if re.sub(r"[시주현성]$", "", name) in words] for text in group.places}
    assert all(hits.values()), hits
    assert {text: names(text) for text in group.not_places if set(names(text)) & words} == {}


def test_no_doubtful_word_stands_in_two_groups() -> None:
    words = [word for group in GROUPS for word in set(group.words.split())]
    assert sorted({word for word in words if words.count(word) > 1}) == []


@pytest.mark.parametrize("text", ["'상생'이란 말", "미국산 쇠고기", "독일식 훈련", "한국형 장비", "8日", "여행中 만난"])
def test_what_only_looks_like_a_place(text: str) -> None:
    assert names(text) == []


def test_countries_of_the_mission_support_and_choose() -> None:
    assert find_places("염성을 찾아") == []
    assert find_places("염성을 찾아", ["CN"])[0].candidates[0].name == "옌청"
    mention = find_places("케임브리지에서")[0]
    assert choose(mention, ["US"]).country == "US"
    assert choose(mention, ["DE", "GB", "US"]).country == "GB"


def test_a_name_that_is_at_home_and_abroad_is_home_unless_the_country_says_otherwise() -> None:
    assert choose(find_places("청도군수는 중국에 갔다")[0]).country == "KR"
    abroad = find_places("중국 청도에서")[1]
    assert choose(abroad, ["CN"]).name == "칭다오"


def test_the_far_greater_of_two_cities_is_meant_where_a_text_is_about_both_countries() -> None:
    (mention,) = find_places("밴쿠버에서 만났다.", ("US", "CA"))
    assert choose(mention, ("US", "CA")).country == "CA"
    assert choose(mention, ("US",)).country == "US"


def test_the_country_or_province_right_before_a_name_says_which_is_meant() -> None:
    assert listed("코스타리카 산호세와 미국 산호세") == [
        ("CR", "코스타리카"),
        ("CR", "산호세"),
        ("US", "미국"),
        ("US", "새너제이"),
    ]
    assert listed("베트남 하남성 청사에서 하남성과")[1:] == [("VN", "하남"), ("VN", "하남")]
    assert listed("하남성과 협약을 맺었다") == [("CN", "허난")]
    assert listed("캐나다 요크대학교와 협약을 맺었다") == [("CA", "캐나다")]
    assert listed("광주시는 중국 광동성 광주시와") == [("KR", "광주"), ("CN", "중국"), ("CN", "광둥"), ("CN", "광저우")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("몽골 다르항올도와 우문고비도", [("MN", "몽골"), ("MN", "다르항올"), ("MN", "우문고비")]),
        ("우즈베크 나보이주, 수르한다리아주", [("UZ", "우즈베키스탄"), ("UZ", "나보이"), ("UZ", "수르한다리야")]),
        ("카자흐스탄 망기스타우주", [("KZ", "카자흐스탄"), ("KZ", "망기스타우")]),
        ("중국 절강성과 저장성, 하남성", [("CN", "중국"), ("CN", "저장"), ("CN", "저장"), ("CN", "허난")]),
        ("베트남 하남성과 잘라이성", [("VN", "베트남"), ("VN", "하남"), ("VN", "잘라이")]),
        (
            "대만 화롄현과 타이베이, 타이의 방콕",
            [("TW", "대만"), ("TW", "화롄"), ("TW", "타이베이"), ("TH", "태국"), ("TH", "방콕")],
        ),
        ("넥타이를 매고 타이어 공장을, 세부 주요 일정과 시장 추이 주목", []),
        ("동나이 성 부성장은 조지아 주를, 다음 주에", [("VN", "동나이"), ("US", "조지아")]),
        ("사마르칸트 주와 뉴욕 시내", [("UZ", "사마르칸트주"), ("US", "뉴욕")]),
        ("도미니카공화국 산토도밍고", [("DO", "도미니카 공화국"), ("DO", "산토도밍고")]),
        ("Seoul and Gyeonggi Province, then Turkey", [("KR", "서울"), ("KR", "경기도"), ("TR", "튀르키예")]),
        ("to Washington, D.C., in the US", [("US", "워싱턴"), ("US", "미국")]),
    ],
)
def test_provinces_and_spellings_of_many_countries(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(place.country, place.name) for mention in find_places(text) if (place := choose(mention, known(text)))]
    assert found == expected


def known(text: str) -> list[str]:
    """The countries that a text names for certain, as a mission's would be."""
    return [choose(mention).country for mention in find_places(text) if choose(mention).kind == "country"]


def test_who_goes_to_a_city_state_is_in_its_city() -> None:
    (mention,) = find_places("싱가포르로 건너가")
    assert (choose(mention).kind, narrowed(mention, choose(mention)).kind) == ("country", "city")
    (mention,) = find_places("룩셈부르크로 건너가")
    assert narrowed(mention, choose(mention)).kind == "country"


def test_country_by_name_and_label_by_code() -> None:
    assert [country_of(name) for name in ("베트남", "텍사스주", "빈", "없는곳")] == ["VN", "US", "AT", None]
    assert (country_label("VN", "ko"), country_label("AE", "en"), country_label("XX", "en")) == (
        "베트남",
        "United Arab Emirates",
        "XX",
    )


def test_every_hand_made_name_is_in_the_built_table() -> None:
    aliases = read_table("ihaeng.language", "places/aliases.yaml")
    korea = read_table("ihaeng.language", "places/korea.yaml")
    regions = read_table("ihaeng.language", "places/regions.yaml")
    texts = [f"{row[0]} {row[3]}" for row in aliases["cities"]] + [row[0] for row in aliases["own"]]
    texts += list(aliases["countries"].values()) + [f"{row['names']} {row['towns']}" for row in korea]
    texts += [" ".join([row[0], *row[4:]]) for rows in regions.values() for row in rows]
    built = {name for line in PLACES.read_text("utf-8").splitlines() for name in re.split(r"[\t|]", line)}
    missing = {word.replace("_", " ") for text in texts for word in text.split()} - built
    assert missing == set(), "run tools/build_gazetteer.py"


def test_table_holds_every_country() -> None:
    assert {"US", "VN", "AE", "KR", "TW", "XK"} <= set(countries())


@given(st.text(alphabet="미국 라스베거에서·빈시'\"(美LAab1", max_size=60))
def test_spans_are_in_order_and_hold_the_name(text: str) -> None:
    end = 0
    for mention in find_places(text):
        assert mention.start >= end
        assert text[mention.start : mention.end] == mention.name
        assert mention.candidates
        end = mention.end


@pytest.mark.parametrize("piece", ["미국", "가", "A", "빈 ", "美", "'이란", "Van Don "])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert grows_straight(lambda size: lambda: find_places(piece * size), 5_000)


@pytest.mark.parametrize("group", place_groups(), ids=lambda group: group.because)
def test_a_text_that_cannot_name_a_place_abroad_names_none(group: PlaceGroup) -> None:
    for text in (*group.places, *group.not_places):
        abroad = [place for mention in find_places(text) for place in mention.candidates if place.country != "KR"]
        assert not abroad or may_name_a_place_abroad(text), text


def test_a_text_at_home_is_passed_over() -> None:
    assert not may_name_a_place_abroad("다솔도는 지난 3일 서울에서 회의를 한다고 밝혔다.")
    assert may_name_a_place_abroad("한서윤 지사는 일본으로 떠난다.")


def test_another_name_that_begins_as_a_place_does_is_none() -> None:
    assert names("하이난신 본사와 하이난성, 하노이대를 찾았다.") == ["하이난성", "하노이"]
