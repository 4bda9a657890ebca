"""The sums of a deal, one for each rung and currency, and sums of many deals: never over two rungs or currencies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import msgspec

from ihaeng.model import Activity, Basis, Commitment, Line, Stage
from ihaeng.model.figures import RungSums, Tally

Rung = tuple[Basis | None, str | None]
"""A rung of the ladder and a currency: what may be added up."""


class Told(msgspec.Struct, frozen=True, gc=False):
    """One telling of a sum: the text that tells it (near-copies are one text) and whether it was still to come."""

    rung: Rung
    value: Decimal
    text: str
    planned: bool


@dataclass
class Unit:
    """A deal, or another act with sums, as it is counted: once."""

    announced: dict[Rung, Decimal] = field(default_factory=dict)
    reported: dict[Rung, Decimal] = field(default_factory=dict)
    disputed: frozenset[Rung] = frozenset()
    not_yet_due: bool = False

    @property
    def held(self) -> Iterable[Rung]:
        """The rungs that have a sum."""
        return {**self.announced, **self.reported}

    def sum_on(self, rung: Rung) -> Decimal:
        """The sum on a rung that has one, as reported, else as announced."""
        return self.reported[rung] if rung in self.reported else self.announced[rung]


def unit_of(told: Iterable[Told], *, not_yet_due: bool) -> Unit:
    """One deal's sums: of each rung that told by most texts, the lower of two that as many tell."""
    sides: dict[bool, dict[Rung, dict[Decimal, set[str]]]] = {True: {}, False: {}}
    for one in told:
        sides[one.planned].setdefault(one.rung, {}).setdefault(one.value, set()).add(one.text)
    announced, reported = sides[True], sides[False]
    return Unit(
        announced={rung: _most_told(voices) for rung, voices in announced.items()},
        reported={rung: _most_told(voices) for rung, voices in reported.items()},
        disputed=frozenset(rung for side in sides.values() for rung, voices in side.items() if len(voices) > 1),
        not_yet_due=not_yet_due,
    )


def sums_of(units: Sequence[Unit]) -> tuple[RungSums, ...]:
    """All units together, a row for each rung and currency, the ladder upwards; what stands on no rung is last."""
    on_rungs: defaultdict[Rung, list[Unit]] = defaultdict(list)
    for unit in units:
        for rung in unit.held:
            on_rungs[rung].append(unit)
    return tuple(_row(rung, on_rungs[rung]) for rung in sorted(on_rungs, key=_order))


def told_of_deal(deal: Commitment, texts: Mapping[str, str], documents: Mapping[str, str]) -> list[Told]:
    """The tellings of a deal's sums; `texts` maps a document to its text, `documents` an act to its document."""
    found = []
    for amount in deal.amounts:
        document = amount.sentence.document if amount.sentence else documents.get(amount.activity or "", "")
        rung = (amount.basis, amount.currency)
        found.append(Told(rung, Decimal(amount.value), texts.get(document, document), amount.planned))
    return found


def told_of_line(line: Line, activities: Mapping[str, Activity], texts: Mapping[str, str]) -> list[Told]:
    """The tellings of the sums of an act that promises nothing: what was talked of or expected at a fair."""
    acts = [activities[name] for name in line.planned + line.done if name in activities]
    return [
        Told((amount.basis, amount.currency), amount.value, texts.get(act.document, ""), act.stage is Stage.PLANNED)
        for act in acts
        for amount in (act.amount, *act.further_amounts)
        if amount
    ]


def _most_told(voices: Mapping[Decimal, set[str]]) -> Decimal:
    if len(voices) == 1:
        return next(iter(voices))
    return max(voices, key=lambda value: (len(voices[value]), -value))


def _row(rung: Rung, on_it: Sequence[Unit]) -> RungSums:
    """What the units that have a sum on a rung come to there."""
    due = [unit for unit in on_it if not unit.not_yet_due]
    paid: Rung = (Basis.REALISED, rung[1])
    return RungSums(
        basis=rung[0],
        currency=rung[1],
        announced=_tally([unit.announced[rung] for unit in on_it if rung in unit.announced]),
        reported=_tally([unit.reported[rung] for unit in on_it if rung in unit.reported]),
        not_yet_due=_tally([unit.sum_on(rung) for unit in on_it if unit.not_yet_due]),
        due=_tally([unit.sum_on(rung) for unit in due]),
        realised=_tally([unit.reported[paid] for unit in due if paid in unit.reported]),
        disputed=sum(rung in unit.disputed for unit in on_it),
    )


def _tally(values: Sequence[Decimal]) -> Tally:
    return Tally(deals=len(values), value=sum(values, Decimal(0)))


def _order(rung: Rung) -> tuple[int, str]:
    ladder = list(Basis)
    return (ladder.index(rung[0]) if rung[0] else len(ladder)), rung[1] or "~"
