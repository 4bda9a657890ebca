"""Land, borders and countries on the plane, from `world.json`, which ``tools/build_world.py`` writes."""

from __future__ import annotations

import enum
import functools
import math
from collections.abc import Iterable
from importlib import resources

import msgspec

COARSE_STEP = 0.3
"""Degrees that points of the coarse world lie apart at least: a pixel and a half of a map 140 degrees wide."""

HALF_ROUND = 180.0
"""Degrees; a step longer than this goes on over the edge at 180 degrees east."""

NORTHERNMOST, SOUTHERNMOST = 84.0, -60.0
"""Degrees between which the map may be seen; Antarctica is not on it."""

Point = tuple[float, float]


class Detail(enum.Enum):
    """How finely the world is drawn."""

    COARSE = "coarse"
    FINE = "fine"


class Box(msgspec.Struct, frozen=True):
    """A rectangle of the plane."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Box) -> bool:
        """Whether another lies wholly inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def meets(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    @property
    def extent(self) -> float:
        """How far it reaches, across and down together."""
        return self.right - self.left + self.bottom - self.top

    def moved(self, across: float) -> Box:
        """The same further right."""
        return Box(self.left + across, self.top, self.right + across, self.bottom)


class Shape(msgspec.Struct, frozen=True):
    """Points on the plane, joined in order, and the rectangle that they span."""

    points: tuple[Point, ...]
    box: Box


class World(msgspec.Struct, frozen=True):
    """Rings of land, lines between countries, and the rings of each country by its ISO code."""

    land: tuple[Shape, ...]
    borders: tuple[Shape, ...]
    countries: dict[str, tuple[Shape, ...]]


class _Kept(msgspec.Struct, frozen=True):
    """The file: lines as steps in parts of a degree; rings name their lines, ~n for line n backwards."""

    scale: int
    lines: list[list[int]]
    land: list[list[int]]
    borders: list[int]
    countries: dict[str, list[list[int]]]


def plane(latitude: float, longitude: float) -> Point:
    """Where a place lies on the plane: Miller's cylinder, in degrees of the equator, downwards positive."""
    return longitude, -math.degrees(1.25 * math.asinh(math.tan(0.8 * math.radians(latitude))))


@functools.cache
def world(detail: Detail) -> World:
    """The world, read and laid on the plane at the first call and kept."""
    kept = msgspec.json.decode((resources.files(__package__) / "world.json").read_bytes(), type=_Kept)
    lines = [_line(steps, kept.scale) for steps in kept.lines]
    if detail is Detail.COARSE:
        lines = [_thinned(line) for line in lines]
    lines = [[plane(latitude, longitude) for longitude, latitude in line] for line in lines]
    return World(
        land=_rings(kept.land, lines),
        borders=tuple(_shape(lines[number]) for number in kept.borders),
        countries={code: _rings(rings, lines) for code, rings in kept.countries.items()},
    )


def _line(steps: list[int], scale: int) -> list[Point]:
    x = y = 0
    line = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        line.append((x / scale, y / scale))
    return line


def _thinned(line: list[Point]) -> list[Point]:
    """The line without points that lie nearer than a step to the one before; its ends stay, where lines meet."""
    kept = [line[0]]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= COARSE_STEP:
            kept.append(point)
    return [*kept, *line[-1:]]


def _rings(rings: Iterable[list[int]], lines: list[list[Point]]) -> tuple[Shape, ...]:
    return tuple(_shape(_unbroken([point for number in ring for point in _way(number, lines)])) for ring in rings)


def _way(number: int, lines: list[list[Point]]) -> list[Point]:
    """A line in the direction in which a ring goes along it, without its last point, with which the next begins."""
    return lines[number][:-1] if number >= 0 else lines[~number][:0:-1]


def _unbroken(ring: list[Point]) -> list[Point]:
    """The ring without the jump from one side of the world to the other, where it lies across 180 degrees east."""
    turned, found, before = 0.0, [], ring[0][0]
    for x, y in ring:
        if abs(x - before) > HALF_ROUND:
            turned += 2 * HALF_ROUND if x < before else -2 * HALF_ROUND
        before = x
        found.append((x + turned, y))
    return found


def _shape(points: list[Point]) -> Shape:
    across, down = [x for x, _ in points], [y for _, y in points]
    return Shape(tuple(points), Box(min(across), min(down), max(across), max(down)))
