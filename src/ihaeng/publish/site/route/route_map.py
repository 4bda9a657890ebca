"""The view model of the route map: home, the stops in order, and one or two views of the world under them."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterator, Sequence

import msgspec

from ihaeng.publish.site.route.labels import Label, labels
from ihaeng.publish.site.route.paths import FINENESS, areas, strokes
from ihaeng.publish.site.route.stops import Stop
from ihaeng.publish.site.route.window import NEAREST_BY, ROUND, Frame, frame_of
from ihaeng.publish.site.route.world import Point, plane, world

WIDTH, HEIGHT = 640, 384
"""Pixels of a view."""

RADIUS = 9.5
"""Pixels of a mark from its middle."""

TOGETHER = 20.0
"""Pixels below which two stops share a mark."""

CLOSE_BELOW = 0.28
"""Share of the wide view's breadth and height below which the stops are shown again from nearer by."""

MOST_NAMES = 3
"""Names at one mark; the list beside the map has all."""

BOW = 0.14
"""How far the way between two marks bends, as a share of its length: a way told in order, no flight path."""

MAPS_KEPT = 256
"""Maps kept, and land under them, so that no page draws anew what it or another has drawn."""

COUNTRIES_KEPT = 1_024
"""Countries kept as they are drawn in one window."""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A mark on the paper for one or more stops: their `numbers` as written, empty for home."""

    x: float
    y: float
    numbers: str
    label: Label | None = None


class View(msgspec.Struct, frozen=True, kw_only=True):
    """One drawing. The paths of `land`, `visited` and `borders` are in units of a pixel's `fineness`th."""

    width: int
    height: int
    land: str
    visited: str
    borders: str
    legs: tuple[str, ...]
    first_leg: tuple[str, ...]
    home: Mark | None
    marks: tuple[Mark, ...]
    fineness: int = FINENESS


class RouteMap(msgspec.Struct, frozen=True, kw_only=True):
    """The stops in order, of which those without a known place are on no view, and the views, the widest first."""

    stops: tuple[Stop, ...]
    home: Stop | None = None
    views: tuple[View, ...] = ()


@functools.lru_cache(maxsize=MAPS_KEPT)
def route_map(stops: tuple[Stop, ...], home: Stop | None = None) -> RouteMap:
    """Draw the route; without a single stop whose place is known there is no view."""
    placed = [(number, stop, found) for number, stop in enumerate(stops, 1) if (found := _place(stop))]
    if not placed:
        return RouteMap(stops=stops, home=home)
    start = _place(home) if home else None
    points = [point for _, _, point in placed]
    wide = frame_of([*points, start] if start else points, WIDTH, HEIGHT)
    frames = [(wide, start)]
    if _is_crowded(wide, points):
        frames.append((frame_of(points, WIDTH, HEIGHT, NEAREST_BY), None))
    return RouteMap(
        stops=stops, home=home, views=tuple(_view(frame, placed, home if at else None, at) for frame, at in frames)
    )


def _place(stop: Stop) -> Point | None:
    if stop.latitude is None or stop.longitude is None:
        return None
    return plane(stop.latitude, stop.longitude)


def _is_crowded(frame: Frame, points: Sequence[Point]) -> bool:
    """Whether several places take up a small part of the paper only."""
    seen = [frame.paper(point) for point in points]
    across, down = (max(values) - min(values) for values in zip(*seen, strict=True))
    return len(set(points)) > 1 and across < CLOSE_BELOW * frame.width and down < CLOSE_BELOW * frame.height


def _view(frame: Frame, placed: Sequence[tuple[int, Stop, Point]], home: Stop | None, start: Point | None) -> View:
    groups = list(_groups([(number, stop, frame.paper(point)) for number, stop, point in placed]))
    at_home = frame.paper(start) if start else None
    owner = {number: middle for middle, members in groups for number, _ in members}
    way = [owner[number] for number, _, _ in placed]
    first = list(_leg(at_home, way[0], frame)) if at_home else []
    legs = [leg for a, b in itertools.pairwise(way) if a != b for leg in _leg(a, b, frame)]
    named = [(middle, RADIUS, _names([stop for _, stop in members])) for middle, members in groups]
    if at_home and home:
        named.append((at_home, RADIUS * 0.6, home.name))
    found = labels(named, (frame.width, frame.height), [point for leg in (*first, *legs) for point in _along(leg)])
    codes = {stop.code for _, stop, _ in placed if stop.code}
    return View(
        width=frame.width,
        height=frame.height,
        land=_land(frame),
        visited="".join(_country(code, frame) for code in sorted(codes)),
        borders=_borders(frame),
        legs=tuple(map(_curve, legs)),
        first_leg=tuple(map(_curve, first)),
        home=_mark(at_home, "", found[-1]) if at_home else None,
        marks=tuple(
            _mark(middle, _numbers([number for number, _ in members]), label)
            for (middle, members), label in zip(groups, found, strict=False)
        ),
    )


@functools.lru_cache(maxsize=MAPS_KEPT)
def _land(frame: Frame) -> str:
    return areas(world(frame.detail).land, frame)


@functools.lru_cache(maxsize=MAPS_KEPT)
def _borders(frame: Frame) -> str:
    return strokes(world(frame.detail).borders, frame)


@functools.lru_cache(maxsize=COUNTRIES_KEPT)
def _country(code: str, frame: Frame) -> str:
    return areas(world(frame.detail).countries.get(code, ()), frame)


def _mark(at: Point, numbers: str, label: Label | None) -> Mark:
    return Mark(x=round(at[0], 1), y=round(at[1], 1), numbers=numbers, label=label)


def _groups(placed: Sequence[tuple[int, Stop, Point]]) -> Iterator[tuple[Point, list[tuple[int, Stop]]]]:
    """The stops that share a mark, with the place of the first of them."""
    found: list[tuple[Point, list[tuple[int, Stop]]]] = []
    for number, stop, at in placed:
        near = next((members for middle, members in found if math.dist(middle, at) < TOGETHER), None)
        if near is None:
            found.append((at, [(number, stop)]))
        else:
            near.append((number, stop))
    return iter(found)


def _numbers(numbers: Sequence[int]) -> str:
    """The numbers as written: runs of three and more by their ends."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _names(stops: Sequence[Stop]) -> str:
    names = list(dict.fromkeys(stop.name for stop in stops))
    more = f" +{len(names) - MOST_NAMES}" if len(names) > MOST_NAMES else ""
    return "·".join(names[:MOST_NAMES]) + more


def _leg(a: Point, b: Point, frame: Frame) -> Iterator[tuple[Point, Point, Point]]:
    """The way from one mark to another with its bend, the shorter way round the globe; over the edge it is two."""
    turn = ROUND * frame.scale
    if abs(b[0] - a[0]) <= turn / 2:
        yield _bent(a, b)
        return
    step = turn if b[0] < a[0] else -turn
    yield _bent(a, (b[0] + step, b[1]))
    yield _bent((a[0] - step, a[1]), b)


def _bent(a: Point, b: Point) -> tuple[Point, Point, Point]:
    dx, dy = b[0] - a[0], b[1] - a[1]
    side = BOW if dx >= 0 else -BOW
    return a, ((a[0] + b[0]) / 2 + dy * side, (a[1] + b[1]) / 2 - dx * side), b


def _curve(leg: tuple[Point, Point, Point]) -> str:
    a, bend, b = leg
    return f"M{a[0]:.1f} {a[1]:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {b[0]:.1f} {b[1]:.1f}"


def _along(leg: tuple[Point, Point, Point]) -> Iterator[Point]:
    """Points along a way, for names to keep off."""
    a, bend, b = leg
    for step in range(1, 12):
        share = step / 12
        rest = 1 - share
        x, y = (rest * rest * a[n] + 2 * rest * share * bend[n] + share * share * b[n] for n in (0, 1))
        yield x, y
