"""The route map: the region that the route needs, marks in order, names that lie on nothing."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihaeng.language.gazetteer import place_named
from ihaeng.model import Destination, Direction, Language, Mission
from ihaeng.publish.site.route import RouteMap, Stop, home_of, route_map, stops_of
from ihaeng.publish.site.route.labels import labels
from ihaeng.publish.site.route.route_map import HEIGHT, WIDTH, View
from ihaeng.publish.words import words

KO, EN = words(Language.KO), words(Language.EN)
LARGEST = 45_000
"""Bytes of the paths of one view."""


def destination(name: str) -> Destination:
    place = place_named(name)
    assert place
    return Destination(country=place.country, city=name, latitude=place.latitude, longitude=place.longitude)


def drawn(*names: str, home: bool = True) -> RouteMap:
    stops = stops_of(map(destination, names), KO)
    mission = Mission(id="m1", documents=(), organisation="다솔도")
    return route_map(stops, home_of(mission, [Language.KO], KO) if home else None)


def sizes(view: View) -> int:
    return len(view.land) + len(view.visited) + len(view.borders)


ROUTES = [
    ("하노이", "다낭"),
    ("라스베이거스", "오스틴", "휴스턴", "보스턴"),
    ("런던", "파리", "베를린", "뮌헨", "프랑크푸르트", "빈"),
    ("오사카", "교토", "나라"),
    ("싱가포르", "시드니"),
    ("뉴욕", "런던", "두바이"),
]


@pytest.mark.parametrize("names", ROUTES)
def test_every_stop_is_marked_in_order_and_named_once(names: tuple[str, ...]) -> None:
    found = drawn(*names)
    assert [stop.name for stop in found.stops] == list(names)
    for view in found.views:
        told = "·".join(mark.label.text for mark in view.marks if mark.label)
        assert sorted(told.split("·")) == sorted(names)
        assert all(0 < mark.x < WIDTH and 0 < mark.y < HEIGHT for mark in view.marks)


@pytest.mark.parametrize("names", ROUTES)
def test_a_view_is_a_few_tens_of_kilobytes_at_most(names: tuple[str, ...]) -> None:
    assert all(300 < sizes(view) < LARGEST for view in drawn(*names).views)


def test_korea_and_america_lie_on_either_side_of_one_ocean() -> None:
    view = drawn("라스베이거스", "휴스턴").views[0]
    assert view.home
    assert view.home.x < WIDTH / 3 < 2 * WIDTH / 3 < view.marks[0].x
    assert len(view.first_leg) == 1


def test_a_way_over_the_edge_of_the_paper_comes_in_again_on_the_other_side() -> None:
    view = drawn("뉴욕", "런던", "두바이").views[0]
    assert len(view.first_leg) == 2
    assert len(view.legs) == 2


def test_no_shape_runs_across_the_whole_paper_at_180_degrees() -> None:
    """A ring cut at 180 degrees would leave a band from one side of the paper to the other."""
    view = drawn("라스베이거스", "휴스턴").views[0]
    for path in view.land.split("M")[1:]:
        steps = [int(dx) for dx, _ in re.findall(r"(-?\d+) ?(-?\d+)", path)][1:]
        assert max(map(abs, steps), default=0) < WIDTH


def test_near_stops_share_a_mark_and_are_shown_again_from_nearer_by() -> None:
    wide, close = drawn("오스틴", "휴스턴", "댈러스").views
    assert [mark.numbers for mark in wide.marks] == ["1–3"]
    assert [mark.numbers for mark in close.marks] == ["1", "2", "3"]
    assert close.home is None


def test_a_city_visited_twice_keeps_both_numbers() -> None:
    assert [mark.numbers for mark in drawn("하노이", "다낭", "하노이").views[0].marks] == ["1,3", "2"]


def test_without_any_known_place_there_are_stops_and_no_view() -> None:
    stops = stops_of([Destination(city="물빛시")], KO)
    assert route_map(stops) == RouteMap(stops=stops)


def test_a_country_stands_by_its_middle_where_none_of_its_cities_is_told() -> None:
    told = [Destination(country="VN"), destination("오사카"), Destination(country="JP")]
    found = stops_of(told, EN)
    assert [stop.told for stop in found] == ["Vietnam", "오사카 (Japan)"]
    assert found[0].latitude is not None


@pytest.mark.parametrize(
    ("organisation", "direction", "language", "code"),
    [
        ("다솔도", Direction.OUTBOUND, Language.KO, "KR"),
        ("텍사스주", Direction.INBOUND, Language.KO, "US"),
        ("Vermont", Direction.OUTBOUND, Language.EN, None),
        ("물빛재단", Direction.INBOUND, Language.KO, None),
    ],
)
def test_home_is_told_or_left_out(organisation: str, direction: Direction, language: Language, code: str) -> None:
    mission = Mission(id="m1", documents=(), organisation=organisation, direction=direction)
    home = home_of(mission, [language], KO)
    assert (home.code if home else None) == code or (organisation == "Vermont" and home and home.code == "US")


def test_a_map_is_drawn_once() -> None:
    assert drawn("런던", "파리", "빈") is drawn("런던", "파리", "빈")


PLACES = st.tuples(
    st.floats(-58, 80, allow_nan=False),
    st.floats(-180, 180, allow_nan=False),
    st.sampled_from(["빈", "상파울루", "Ho Chi Minh City"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PLACES, min_size=1, max_size=14))
def test_any_route_is_drawn_on_the_paper(places: list[tuple[float, float, str]]) -> None:
    stops = tuple(
        Stop(name=name, country="", code="", latitude=latitude, longitude=longitude)
        for latitude, longitude, name in places
    )
    found = route_map(stops)
    for view in found.views:
        assert all(-1 <= mark.x <= WIDTH + 1 and -1 <= mark.y <= HEIGHT + 1 for mark in view.marks)
        boxes = [mark.label.box for mark in view.marks if mark.label]
        assert not any(one.meets(other) for one, other in combinations(boxes, 2))
        assert sizes(view) < 2 * LARGEST


@given(st.lists(st.tuples(st.floats(0, 640), st.floats(0, 384)), max_size=30))
def test_names_lie_on_no_other_name_and_on_no_mark(middles: list[tuple[float, float]]) -> None:
    found = labels([(middle, 9.5, "프랑크푸르트") for middle in middles], (640, 384))
    boxes = [label.box for label in found if label]
    assert len(found) == len(middles)
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    for box in boxes:
        assert not any(box.left < x < box.right and box.top < y < box.bottom for x, y in middles)
        assert box.left >= 0 <= box.top
        assert box.right <= 640
        assert box.bottom <= 384
