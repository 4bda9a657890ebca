"""Build `src/ihaeng/publish/site/route/world.json`, land and borders for the route map, from Natural Earth.

Needs Natural Earth's countries at 1:50m as TopoJSON, which the npm package world-atlas carries (``npm pack
world-atlas@2``); ``python tools/build_world.py countries-50m.json`` reduces it: numbers of countries become ISO 3166
letters, lines are thinned, the smallest islands and Antarctica are left out. The same input gives the same bytes.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from babel.core import get_global

WORLD = Path(__file__).parent.parent / "src/ihaeng/publish/site/route/world.json"
SCALE = 100  # coordinates are kept as whole hundredths of a degree, about a kilometre
TOLERANCE = 0.03  # degrees by which a thinned line may stray: half a pixel of a map ten degrees wide
SMALLEST_ISLAND = 0.12  # degrees; smaller ones are left out unless a country has nothing larger
LEFT_OUT = "010"  # Antarctica

Point = tuple[float, float]
Ring = list[int]


def main() -> None:
    """Read the TopoJSON named on the command line and write the world."""
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    arcs = [thinned(line) for line in unpacked(topology)]
    countries: dict[str, list[Ring]] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        if country.get("id") != LEFT_OUT:
            countries.setdefault(letters(country.get("id")), []).extend(seen(outer_rings(country), arcs))
    times = Counter(index(arc) for rings in countries.values() for ring in rings for arc in ring)
    land = topology["objects"]["land"]["geometries"][0]["arcs"]
    pieces = [ring for polygon in land for ring in polygon if all(index(arc) in times for arc in ring)]
    number = {arc: place for place, arc in enumerate(sorted(times))}
    world = {
        "scale": SCALE,
        "lines": [deltas(arcs[arc]) for arc in number],
        "land": [renumbered(ring, number) for ring in pieces],
        "borders": [number[arc] for arc in number if times[arc] > 1],
        "countries": {
            code: [renumbered(ring, number) for ring in countries[code]] for code in sorted(countries) if code
        },
    }
    WORLD.write_text(json.dumps(world, separators=(",", ":")) + "\n", "utf-8")
    print(f"{WORLD.stat().st_size // 1000} kB, {sum(len(arcs[arc]) for arc in number)} points, {len(pieces)} pieces")


def letters(number: str | None) -> str:
    """The two letters of a country's number; empty for what has none (it is land without a name)."""
    found = get_global("territory_aliases").get(number or "", [""])
    return str(found[0])


def unpacked(topology: dict[str, Any]) -> list[list[Point]]:
    """The lines in degrees."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + tx, y * ky + ty))
        lines.append(line)
    return lines


def outer_rings(country: dict[str, Any]) -> list[Ring]:
    """The rings of a country; holes (countries inside others) are drawn as those countries' own rings."""
    polygons = [country["arcs"]] if country["type"] == "Polygon" else country.get("arcs", [])
    return [polygon[0] for polygon in polygons]


def seen(rings: list[Ring], arcs: list[list[Point]]) -> list[Ring]:
    """The rings that are large enough to see, at least the largest."""
    sizes = [extent(ring, arcs) for ring in rings]
    return [ring for ring, size in zip(rings, sizes, strict=True) if size >= min(SMALLEST_ISLAND, max(sizes))]


def extent(ring: Ring, arcs: list[list[Point]]) -> float:
    """The longer side of what a ring spans, in degrees."""
    points = [point for arc in ring for point in arcs[index(arc)]]
    across, down = [x for x, _ in points], [y for _, y in points]
    return max(max(across) - min(across), max(down) - min(down))


def index(arc: int) -> int:
    """The number of the line that a ring goes along; ~n means line n backwards."""
    return arc if arc >= 0 else ~arc


def renumbered(ring: Ring, number: dict[int, int]) -> Ring:
    """The ring by the numbers of the lines that are kept."""
    return [number[arc] if arc >= 0 else ~number[~arc] for arc in ring]


def thinned(line: list[Point]) -> list[Point]:
    """The line without points that stray less than the tolerance (Douglas and Peucker); both ends stay.

    A closed line is halved at its farthest point first, so that a small island does not fall together.
    """
    keep = {0, len(line) - 1}
    stretches = [(0, len(line) - 1)]
    while stretches:
        start, end = stretches.pop()
        far, place = max(((astray(line[n], line[start], line[end]), n) for n in range(start + 1, end)), default=(0, 0))
        if far > TOLERANCE or (far and line[start] == line[end]):
            keep.add(place)
            stretches += [(start, place), (place, end)]
    return [line[place] for place in sorted(keep)]


def astray(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from the stretch between two others, in degrees."""
    (px, py), (ax, ay), (bx, by) = point, start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = min(1, max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length)) if length else 0
    return math.hypot(px - ax - share * (bx - ax), py - ay - share * (by - ay))


def deltas(line: Iterable[Point]) -> list[int]:
    """The first point and the steps to each next, in whole hundredths of a degree, x and y in turn; no step twice."""
    found: list[int] = []
    before = (0, 0)
    for x, y in line:
        at = (round(x * SCALE), round(y * SCALE))
        if not found or at != before:
            found += [at[0] - before[0], at[1] - before[1]]
        before = at
    return found


if __name__ == "__main__":
    main()
