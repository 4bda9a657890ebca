"""Where the names of places stand on the paper, so that no name lies on another, on a mark or beyond the edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ihaeng.publish.layout import width
from ihaeng.publish.site.route.world import Box, Point

SIZE = 14.0
"""Height of the letters in pixels."""

CELL = 0.56
"""Width of a cell (a Latin letter; a Hangul syllable takes two) as a share of the height, on the wide side."""

LINE = 1.3
"""Height of a line as a share of the letters'."""

REACHES = (5.0, 18.0, 34.0, 52.0)
"""Pixels between a mark and its name, tried in turn; beyond the first, a thin line leads to the name."""

OVER_A_LEG = 0.6
"""What it costs that a stretch of the way runs under a name, in steps of reach."""

_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """A name and its place: `x`, `y` of its left end on the baseline; `leader` ends at the name, None if it is near."""

    text: str
    box: Box
    x: float
    y: float
    leader: Point | None = None


def labels(
    marks: Sequence[tuple[Point, float, str]], paper: tuple[int, int], ways: Sequence[Point] = ()
) -> list[Label | None]:
    """A place for the name of each mark (its middle, its radius, the name), None where no free place is near.

    `ways` are points along what is drawn between the marks; names keep off them if they can.
    """
    page = Box(2, 2, paper[0] - 2, paper[1] - 2)
    taken = [Box(x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 1) for (x, y), radius, _ in marks]
    found: list[Label | None] = []
    for middle, radius, text in marks:
        free = [
            (cost + OVER_A_LEG * _under(label.box, ways), place, label)
            for place, (cost, label) in enumerate(_around(middle, radius, text))
            if page.holds(label.box) and not any(label.box.meets(box) for box in taken)
        ]
        best = min(free, default=None, key=lambda one: one[:2])
        found.append(best[2] if best else None)
        if best:
            taken.append(best[2].box)
    return found


def _around(middle: Point, radius: float, text: str) -> Iterator[tuple[int, Label]]:
    """The places around a mark, the nearest first, each with what it costs."""
    wide, high = width(text) * CELL * SIZE, SIZE * LINE
    for cost, reach in enumerate(REACHES):
        for across, down in _SIDES:
            gap = radius + reach * (0.75 if across and down else 1)
            left = middle[0] + across * gap - (wide if across < 0 else 0 if across else wide / 2)
            top = middle[1] + down * gap - (high if down < 0 else 0 if down else high / 2)
            box = Box(left, top, left + wide, top + high)
            near = (min(max(middle[0], left), left + wide), min(max(middle[1], top), top + high))
            yield cost, Label(text=text, box=box, x=left, y=top + high * 0.76, leader=near if cost else None)


def _under(box: Box, ways: Sequence[Point]) -> int:
    return any(box.left < x < box.right and box.top < y < box.bottom for x, y in ways)
