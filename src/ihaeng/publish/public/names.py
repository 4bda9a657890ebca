"""Names of private persons in what a ledger says itself, shortened; quoted sentences stay as they were printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from ihaeng.model import Activity, Commitment, Ledger, Line, Mission
from ihaeng.publish.public.persons import Bearer, bearer_of, is_title, shortened

_SHORTEST = 3
"""Characters from which a name is looked for inside other words; a shorter one only stands by itself."""


def without_private_names(ledger: Ledger) -> Ledger:
    """The ledger in whose own words the names of private persons are shortened."""
    names = _Names(private_names(ledger))
    return replace(
        ledger,
        missions=tuple(map(names.mission, ledger.missions)),
        activities=tuple(map(names.activity, ledger.activities)),
        lines=tuple(map(names.line, ledger.lines)),
        commitments=tuple(map(names.commitment, ledger.commitments)),
    )


def private_names(ledger: Ledger) -> frozenset[str]:
    """The names by which acts call persons without a public office; whoever has one in any act is none."""
    persons: set[str] = set()
    offices: set[str] = {one.lead.name for one in ledger.missions if one.lead and one.lead.name}
    for act in ledger.activities:
        for party in act.counterparts:
            bearer = bearer_of(party, (span.quote for span in act.evidence))
            if bearer is Bearer.OFFICE:
                offices.update(party)
            elif bearer is Bearer.PERSON:
                persons.update(name for name in party if not is_title(name))
    return frozenset(persons - offices)


class _Names:
    def __init__(self, names: Iterable[str]) -> None:
        self._short = {name: shortened(name) for name in names}
        long = sorted((name for name in self._short if len(name) >= _SHORTEST), key=lambda name: (-len(name), name))
        self._within = re.compile("|".join(map(re.escape, long))) if long else None

    def mission(self, mission: Mission) -> Mission:
        return replace(mission, delegation=self._all(mission.delegation), purposes=self._all(mission.purposes))

    def activity(self, act: Activity) -> Activity:
        return replace(
            act,
            counterparts=tuple(self._all(party) for party in act.counterparts),
            actor=self._maybe(act.actor),
            about=self._maybe(act.about),
            venue=self._maybe(act.venue),
        )

    def line(self, line: Line) -> Line:
        change = line.change and replace(
            line.change, before=self._one(line.change.before), after=self._one(line.change.after)
        )
        disagreements = tuple(
            replace(one, values=tuple(replace(told, value=self._one(told.value)) for told in one.values))
            for one in line.disagreements
        )
        return replace(line, label=self._one(line.label), change=change, disagreements=disagreements)

    def commitment(self, deal: Commitment) -> Commitment:
        milestones = tuple(replace(one, title=self._one(one.title)) for one in deal.milestones)
        return replace(deal, parties=self._all(deal.parties), milestones=milestones)

    def _one(self, text: str) -> str:
        if text in self._short:
            return self._short[text]
        return self._within.sub(lambda found: self._short[found[0]], text) if self._within else text

    def _maybe(self, text: str | None) -> str | None:
        return None if text is None else self._one(text)

    def _all(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(self._one, texts))
