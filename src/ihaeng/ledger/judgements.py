"""What people decided on pairs of facts, transitive, and how it is laid on groups that the machine made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ihaeng.model import Verdict

Item = TypeVar("Item")

Pair = tuple[Verdict, str, str]
"""A verdict on two facts by their ids, `same` or one that keeps them apart."""


class Judgements:
    """Which facts are the same, and which are not, as people decided; the later word counts where two contradict."""

    def __init__(self, pairs: Sequence[Pair] = ()) -> None:
        self._above: dict[str, str] = {}
        self._apart: dict[frozenset[str], Verdict] = {}
        for verdict, one, other in reversed(pairs):
            self._take(verdict, self._root(one), self._root(other))

    def __bool__(self) -> bool:
        return bool(self._above)

    def touch(self, names: Iterable[str]) -> bool:
        """Whether anything was decided on one of these facts."""
        return any(name in self._above for name in names)

    def of(self, ones: Collection[str], others: Collection[str]) -> Verdict | None:
        """What was decided of two things by the facts that they hold; None where nothing was."""
        ours = {self._root(name) for name in ones if name in self._above}
        theirs = {self._root(name) for name in others if name in self._above}
        if ours & theirs:
            return Verdict.SAME
        found = (self._apart.get(frozenset((one, other))) for one in sorted(ours) for other in sorted(theirs))
        return next((verdict for verdict in found if verdict), None)

    def _take(self, verdict: Verdict, one: str, other: str) -> None:
        if one == other or frozenset((one, other)) in self._apart:
            return
        if verdict is not Verdict.SAME:
            self._apart[frozenset((one, other))] = verdict
            return
        kept, gone = sorted((one, other))
        self._above[gone] = kept
        moved = {pair: word for pair, word in self._apart.items() if gone in pair}
        for pair, word in moved.items():
            del self._apart[pair]
            self._apart.setdefault((pair - {gone}) | {kept}, word)

    def _root(self, name: str) -> str:
        above = self._above.setdefault(name, name)
        while above != self._above[above]:
            above = self._above[above]
        return above


@dataclass
class _Unit:
    """Things that people said are one, and where the machine put the first of them."""

    place: int
    order: int
    things: list[int]


def regroup(
    groups: Sequence[Sequence[Item]],
    names_of: Callable[[Item], Collection[str]],
    judgements: Judgements,
    likeness: Callable[[Item, Item], float],
) -> list[list[Item]]:
    """Lay judgements on groups: what is the same comes together, what is not comes apart, the rest stays.

    A member of a divided group on which nobody decided goes to the side that it is most like.
    """
    if not judgements:
        return [list(group) for group in groups]
    free = [list(group) for group in groups if not any(judgements.touch(names_of(item)) for item in group)]
    held = [list(group) for group in groups if any(judgements.touch(names_of(item)) for item in group)]
    items = [item for group in held for item in group]
    names = [names_of(item) for item in items]
    places = [place for place, group in enumerate(held) for _ in group]
    parts: dict[int, list[list[int]]] = {}
    for unit in _decided_first(_units(names, places, judgements), names, judgements):
        _join(
            parts.setdefault(unit.place, []),
            unit,
            lambda a, b: judgements.of(names[a], names[b]),
            lambda a, b: likeness(items[a], items[b]),
        )
    return free + [[items[number] for number in sorted(part)] for place in sorted(parts) for part in parts[place]]


def _units(names: Sequence[Collection[str]], places: Sequence[int], judgements: Judgements) -> list[_Unit]:
    units: list[_Unit] = []
    for number, held in enumerate(names):
        same = (
            [unit for unit in units if any(judgements.of(held, names[other]) is Verdict.SAME for other in unit.things)]
            if judgements.touch(held)
            else []
        )
        if not same:
            units.append(_Unit(places[number], number, [number]))
            continue
        first = same[0]
        first.things = sorted({number, *(other for unit in same for other in unit.things)})
        units = [unit for unit in units if unit is first or unit not in same]
    return units


def _decided_first(units: list[_Unit], names: Sequence[Collection[str]], judgements: Judgements) -> list[_Unit]:
    return sorted(
        units, key=lambda unit: (not any(judgements.touch(names[number]) for number in unit.things), unit.order)
    )


def _join(
    parts: list[list[int]],
    unit: _Unit,
    verdict: Callable[[int, int], Verdict | None],
    likeness: Callable[[int, int], float],
) -> None:
    """Put a unit to the part that it is most like and that nobody parted it from, else by itself."""
    open_to = [part for part in parts if all(verdict(a, b) in (None, Verdict.SAME) for a in part for b in unit.things)]
    if not open_to:
        parts.append(list(unit.things))
        return
    best = max(open_to, key=lambda part: sum(likeness(a, b) for a in part for b in unit.things) / len(part))
    best += unit.things
