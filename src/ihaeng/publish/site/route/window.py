"""Which part of the world a map shows, and where on the paper a place then lies."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from ihaeng.publish.site.route.world import NORTHERNMOST, SOUTHERNMOST, Box, Detail, Point, plane

MARGIN = 0.16
"""Share of the paper left free around the outermost places, for their labels."""

NARROWEST = 10.0
"""Degrees of the equator that a map shows at least across: a single city is shown with its region."""

NEAREST_BY = 9.0
"""The same for a view from nearer by: towns half an hour apart are two marks, and the coast around them is known."""

COARSE_FROM = 60.0
"""Degrees across from which the world is drawn coarsely."""

BREADTHS_A_DOUBLING = 8
"""Windows are of few breadths, each nine hundredths wider than the one before, so that many routes share one."""

SHIFTS = 32
"""Into how many steps of a window's breadth and height the places are divided at which one may begin."""

ROUND = 360.0
_TOP, _BOTTOM = plane(NORTHERNMOST, 0)[1], plane(SOUTHERNMOST, 0)[1]


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """A window on the plane and the paper it is drawn on, in pixels; `scale` is pixels a degree."""

    window: Box
    width: int
    height: int
    scale: float

    @property
    def detail(self) -> Detail:
        """How finely the world need be drawn."""
        return Detail.COARSE if self.window.right - self.window.left > COARSE_FROM else Detail.FINE

    def paper(self, point: Point) -> Point:
        """Where a point of the plane lies on the paper, the turn of the globe chosen that shows it."""
        x = self.window.left + (point[0] - self.window.left) % ROUND
        return (x - self.window.left) * self.scale, (point[1] - self.window.top) * self.scale


def frame_of(places: Sequence[Point], width: int, height: int, narrowest: float = NARROWEST) -> Frame:
    """A narrow window with all the places, the shorter way round the globe, in the shape of the paper.

    It is at least `narrowest` degrees of the equator across. Its breadth is a little more than is needed and it begins
    a little aside, so that routes between the same regions have the same window and its land is drawn once.

    Raises:
        ValueError: there are no places.
    """
    start, span = _across([x for x, _ in places])
    down = [y for _, y in places]
    free = 1 - 2 * MARGIN
    needed = max(span / free, (max(down) - min(down)) / free * width / height, narrowest)
    wide = min(_breadth(needed), ROUND)
    high = wide * height / width
    left = _stepped(start + span / 2 - wide / 2, wide / SHIFTS)
    top = _stepped((max(down) + min(down)) / 2 - high / 2, high / SHIFTS)
    top = max(_TOP, min(top, _BOTTOM - high)) if high < _BOTTOM - _TOP else (_TOP + _BOTTOM - high) / 2
    return Frame(window=Box(left, top, left + wide, top + high), width=width, height=height, scale=width / wide)


def _breadth(needed: float) -> float:
    """The first of the breadths that is no less."""
    return 2 ** (math.ceil(math.log2(needed) * BREADTHS_A_DOUBLING) / BREADTHS_A_DOUBLING)


def _stepped(value: float, step: float) -> float:
    """The step that is nearest."""
    return round(value / step) * step


def _across(longitudes: Sequence[float]) -> tuple[float, float]:
    """Where the shortest arc that holds all longitudes begins, going east, and how long it is."""
    turned = sorted({x % ROUND for x in longitudes})
    if not turned:
        raise ValueError("a map needs at least one place")
    after = [*turned[1:], turned[0] + ROUND]
    gap, place = max((following - x, n) for n, (x, following) in enumerate(zip(turned, after, strict=True)))
    return after[place] % ROUND, ROUND - gap
