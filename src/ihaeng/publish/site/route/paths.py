"""Shapes of the world as paths of SVG, cut to the window and thinned to what the paper can show."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence

from ihaeng.publish.site.route.window import ROUND, Frame
from ihaeng.publish.site.route.world import Box, Point, Shape

FINENESS = 2
"""Units of a path in a pixel: paths are drawn in whole units and scaled down, which halves the page."""

NEAREST = 2.0
"""Pixels that two points of a path lie apart at least, across and down together."""

SMALLEST = NEAREST - 1
"""Pixels across and down together below which all points of an area come to one, however they are rounded."""

Side = tuple[Callable[[Point], bool], Callable[[Point, Point], Point]]


def areas(shapes: Iterable[Shape], frame: Frame) -> str:
    """Closed areas as one path; those too small for three points on the paper are left out before they are drawn."""
    large = (shape for shape in shapes if shape.box.extent * frame.scale >= SMALLEST)
    return "".join(_path(_cut(shape.points, shape.box, box), frame, box, "z") for shape, box in _seen(large, frame))


def strokes(shapes: Iterable[Shape], frame: Frame) -> str:
    """Open lines as one path; stretches that the window does not touch are left out."""
    return "".join(
        _path(stretch, frame, box, "")
        for shape, box in _seen(shapes, frame)
        for stretch in _stretches(shape.points, box)
    )


def _seen(shapes: Iterable[Shape], frame: Frame) -> Iterator[tuple[Shape, Box]]:
    """The shapes in the window, each with the window as it lies over the turn of the globe that the shape is on."""
    turns = [frame.window.moved(-ROUND * turn) for turn in (-1, 0, 1, 2)]
    for shape in shapes:
        for box in turns:
            if box.meets(shape.box):
                yield shape, box


def _cut(points: Sequence[Point], span: Box, box: Box) -> Sequence[Point]:
    """The area inside the box (Sutherland and Hodgman): side by side, what lies beyond goes to the edge."""
    for inside, crossing in _sides(box, span):
        kept: list[Point] = []
        before = points[-1] if points else None
        for point in points:
            if before is not None and inside(before) != inside(point):
                kept.append(crossing(before, point))
            if inside(point):
                kept.append(point)
            before = point
        points = kept
    return points


def _sides(box: Box, span: Box) -> Iterator[Side]:
    """The sides of a box over which a span reaches."""
    if span.left < box.left:
        yield lambda p: p[0] >= box.left, lambda a, b: _upright(a, b, box.left)
    if span.right > box.right:
        yield lambda p: p[0] <= box.right, lambda a, b: _upright(a, b, box.right)
    if span.top < box.top:
        yield lambda p: p[1] >= box.top, lambda a, b: _level(a, b, box.top)
    if span.bottom > box.bottom:
        yield lambda p: p[1] <= box.bottom, lambda a, b: _level(a, b, box.bottom)


def _upright(a: Point, b: Point, x: float) -> Point:
    return x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])


def _level(a: Point, b: Point, y: float) -> Point:
    return a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]), y


def _stretches(points: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    """The runs of a line whose pieces touch the box."""
    run: list[Point] = []
    for a, b in itertools.pairwise(points):
        piece = Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
        near = piece.left <= box.right and box.left <= piece.right
        if near and piece.top <= box.bottom and box.top <= piece.bottom:
            run = [*run, b] if run else [a, b]
        elif run:
            yield run
            run = []
    if run:
        yield run


def _path(points: Sequence[Point], frame: Frame, box: Box, end: str) -> str:
    """The points as a path of whole units, each told from the one before."""
    scale = frame.scale * FINENESS
    units = [(round((x - box.left) * scale), round((y - box.top) * scale)) for x, y in points]
    thinned = _thinned(units, closed=bool(end))
    if len(thinned) < (3 if end else 2):
        return ""
    (x, y), *others = thinned
    told = [f"M{x} {y}"]
    for place, (right, down) in enumerate(others):
        dx, dy = right - x, down - y
        told.append(f"{'l' if place == 0 else ' ' if dx >= 0 else ''}{dx}{' ' if dy >= 0 else ''}{dy}")
        x, y = right, down
    return "".join(told) + end


def _thinned(units: Sequence[tuple[int, int]], *, closed: bool) -> list[tuple[int, int]]:
    """The points without those that nobody could tell from the one before; the last of an open line stays."""
    kept: list[tuple[int, int]] = []
    for unit in units:
        if not kept or abs(unit[0] - kept[-1][0]) + abs(unit[1] - kept[-1][1]) >= NEAREST * FINENESS:
            kept.append(unit)
    if not closed and units and kept[-1] != units[-1]:
        kept.append(units[-1])
    return kept
