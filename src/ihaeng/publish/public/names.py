"""Names of private persons in what a ledger says itself, shortened; quoted sentences stay as they were printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from ihaeng.model import Activity, Commitment, Ledger, Line, Mission
from ihaeng.publish.public.persons import Bearer, bearer_of, is_title, shortened

_TOLD = (Bearer.OFFICE, Bearer.PERSON, Bearer.BODY)

_SHORTEST = 3
"""Characters from which a name is looked for inside other words; a shorter one only stands by itself."""


def without_private_names(ledger: Ledger) -> Ledger:
    """The ledger in whose own words the names of private persons are shortened."""
    people = _People(ledger)
    return replace(
        ledger,
        missions=tuple(people.of(one.id).mission(one) for one in ledger.missions),
        activities=tuple(people.of(people.owner(act)).activity(act) for act in ledger.activities),
        lines=tuple(people.of_line(line).line(line) for line in ledger.lines),
        commitments=tuple(people.of_deal(deal).commitment(deal) for deal in ledger.commitments),
    )


class _People:
    """Who is named in which mission: a name is a private person's where its acts say so, and nobody's else.

    Acts of no mission are looked at document by document.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._leads = {one.lead.name for one in ledger.missions if one.lead and one.lead.name}
        self._acts = {act.id: act for act in ledger.activities}
        self._lines = {line.id: line for line in ledger.lines}
        self._persons: defaultdict[str, set[str]] = defaultdict(set)
        self._offices: defaultdict[str, set[str]] = defaultdict(set)
        self._made: dict[frozenset[str], _Names] = {}
        for act in ledger.activities:
            for party in act.counterparts:
                self._note(self.owner(act), party, bearer_of(party, (span.quote for span in act.evidence)))

    def owner(self, act: Activity) -> str:
        """The mission of an act, or its document."""
        return self._ledger.missions_of.get(act.id, act.document)

    def of(self, *owners: str) -> _Names:
        """The names of private persons in some missions or documents."""
        key = frozenset(owners)
        if key not in self._made:
            persons = {name for owner in key for name in self._persons[owner]}
            offices = {name for owner in key for name in self._offices[owner]}
            self._made[key] = _Names(persons - offices - self._leads)
        return self._made[key]

    def of_line(self, line: Line) -> _Names:
        """The names in a line's mission, or in the documents that tell it."""
        return self.of(*self._owners(line))

    def of_deal(self, deal: Commitment) -> _Names:
        """The names in the missions of a deal's lines."""
        lines = (self._lines[name] for name in deal.lines if name in self._lines)
        return self.of(*(owner for line in lines for owner in self._owners(line)))

    def _owners(self, line: Line) -> tuple[str, ...]:
        acts = (self._acts[name] for name in line.activities if name in self._acts)
        return (line.mission,) if line.mission else tuple(map(self.owner, acts))

    def _note(self, owner: str, party: tuple[str, ...], bearer: Bearer) -> None:
        if bearer is Bearer.OFFICE:
            self._offices[owner].update(party)
        elif bearer is Bearer.PERSON:
            self._persons[owner].update(name for name in party if not is_title(name))


class _Names:
    def __init__(self, names: Iterable[str]) -> None:
        self._short = {name: shortened(name) for name in names}
        long = sorted((name for name in self._short if len(name) >= _SHORTEST), key=lambda name: (-len(name), name))
        self._within = re.compile("|".join(map(re.escape, long))) if long else None

    def mission(self, mission: Mission) -> Mission:
        return replace(mission, delegation=self._delegates(mission.delegation), purposes=self._all(mission.purposes))

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

    def _delegates(self, names: Iterable[str]) -> tuple[str, ...]:
        """Offices and bodies by name, private persons shortened; of whom nothing tells which they are, nobody."""
        told = ((name, bearer_of((name,), ())) for name in self._all(names))
        kept = (shortened(name) if bearer is Bearer.PERSON else name for name, bearer in told if bearer in _TOLD)
        return tuple(kept)

    def _one(self, text: str) -> str:
        if text in self._short:
            return self._short[text]
        return self._within.sub(lambda found: self._short[found[0]], text) if self._within else text

    def _maybe(self, text: str | None) -> str | None:
        return None if text is None else self._one(text)

    def _all(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(self._one, texts))
