"""Readings in, ledger out."""

from __future__ import annotations

import datetime
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ihaeng.ledger.belonging import settle
from ihaeng.ledger.commitments import commitments
from ihaeng.ledger.copies import copy_groups
from ihaeng.ledger.corrections import with_header
from ihaeng.ledger.dates import Closing, close_dates, place
from ihaeng.ledger.header import merge
from ihaeng.ledger.homes import Homes
from ihaeng.ledger.judgements import regroup
from ihaeng.ledger.kinship import kinship
from ihaeng.ledger.laying import Laid, headers_of, lay, told_key
from ihaeng.ledger.missions import Group, group_tellings
from ihaeng.ledger.order import UNDATED, activity_key, merged, published_day
from ihaeng.ledger.sheet import Desk, lines_of
from ihaeng.ledger.tellings import Telling, tellings_of
from ihaeng.ledger.unattached import homeless_groups
from ihaeng.model import Activity, Commitment, Decision, Ledger, LedgerDocument, Line, Mission, Placement, Reading


def build(
    readings: Iterable[Reading], decisions: Iterable[Decision] = (), as_of: datetime.date | None = None
) -> Ledger:
    """Fold readings and decisions into a ledger; the order in which readings come does not matter, ids included.

    Decisions are laid on in their order; the ledger tells where each lies, those without a home too. With `as_of`,
    documents published later are left out, and so are undated ones that report acts of later days.
    """
    known = merged(readings)
    log = list(decisions)
    if as_of is not None:
        placed = _Fold(lay(known, log), None).placements
        known = [reading for reading in known if _told_by(reading, placed.get(reading.document.id), as_of)]
    return _Fold(lay(known, log), as_of).ledger()


def _told_by(reading: Reading, placement: Placement | None, as_of: datetime.date) -> bool:
    day = published_day(reading.document.published)
    if day is None and placement:
        day = datetime.date.fromisoformat(placement.no_earlier_than)
    return day is None or day <= as_of


@dataclass(frozen=True)
class _Case:
    """One mission on its way: its header and what its lines are made from."""

    mission: Mission
    desk: Desk


class _Fold:
    """The steps from readings to ledger, each done once."""

    def __init__(self, laid: Laid, as_of: datetime.date | None) -> None:
        readings = laid.readings
        self._laid = laid
        self._readings = readings
        self._as_of = as_of
        self._groups_of_copies = copy_groups(reading.document for reading in readings)
        names = [one.document.id for one in readings]
        self._copies = {name: self._groups_of_copies.get(name, name) for name in names}
        told = [telling for one in readings for telling in tellings_of(one, self._copies[one.document.id])]
        self._groups = self._grouped([telling for telling in told if telling.key not in laid.no_missions])
        homes = Homes(self._groups, readings, self._copies)
        self._settled = settle(readings, homes)
        self._acts_of = turned({name: [number] for name, number in self._settled.items()})
        self._told_by = turned(homes.of_document)
        self._by_id = {reading.document.id: reading for reading in readings}
        self._closings = self._close()
        self.placements = {
            one.document.id: placement
            for one in readings
            if not one.document.published
            if (placement := place(self._closings[act.id] for act in one.activities))
        }
        self._days = {one.document.id: self._day(one) for one in readings}

    def ledger(self) -> Ledger:
        """Everything together."""
        cases = [self._case(number, group) for number, group in enumerate(self._groups)]
        activities = sorted((closing.activity for closing in self._closings.values()), key=self._key)
        ids = [case.mission.id for case in cases]
        cases.sort(key=lambda case: _mission_key(case.mission))
        lines = [line for case in cases for line in lines_of(case.desk)] + self._unattached_lines()
        by_id = {activity.id: activity for activity in activities}
        return Ledger(
            documents=tuple(self._document(reading) for reading in self._readings),
            missions=tuple(case.mission for case in cases),
            activities=tuple(activities),
            missions_of={act.id: ids[self._settled[act.id]] for act in activities if act.id in self._settled},
            lines=tuple(lines),
            commitments=tuple(self._commitments(lines, by_id, [case.mission for case in cases])),
            decisions=self._laid.decisions,
            as_of=self._as_of.isoformat() if self._as_of else None,
        )

    def _commitments(
        self, lines: Sequence[Line], activities: Mapping[str, Activity], missions: Sequence[Mission]
    ) -> list[Commitment]:
        days = self._published()
        return commitments(lines, activities, missions, self._readings, days, self._laid.deals, self._as_of)

    def _grouped(self, told: Sequence[Telling]) -> list[Group]:
        groups = regroup(group_tellings(told), lambda one: (told_key(one.key),), self._laid.missions, kinship)
        return [tuple(sorted(group, key=lambda one: one.key)) for group in groups]

    def _close(self) -> dict[str, Closing]:
        closings: dict[str, Closing] = {}
        for reading in self._readings:
            for activity in reading.activities:
                number = self._settled.get(activity.id)
                tellings = self._groups[number] if number is not None else ()
                closings[activity.id] = close_dates([activity], tellings)[0]
        return closings

    def _day(self, reading: Reading) -> str:
        placement = self.placements.get(reading.document.id)
        return (reading.document.published or (placement.no_earlier_than if placement else UNDATED))[:10]

    def _case(self, number: int, group: Group) -> _Case:
        acts = sorted((self._closings[name].activity for name in self._acts_of[number]), key=self._key)
        members = self._told_by[number] | {act.document for act in acts}
        readings = sorted((self._by_id[name] for name in members), key=self._reading_key)
        tellings = sorted(group, key=lambda telling: (self._days[telling.document.id], telling.key))
        first = acts[0].id if acts else "{}/{}".format(*tellings[0].key)
        name = "m" + hashlib.sha256(first.encode()).hexdigest()[:16]
        merged_header = merge(name, tellings, acts, [reading.document.id for reading in readings])
        decided = headers_of((telling.key for telling in tellings), self._laid.headers)
        mission = with_header(merged_header, decided)
        return _Case(mission, self._desk(mission, tellings, readings, acts))

    def _desk(
        self,
        mission: Mission | None,
        tellings: Sequence[Telling],
        readings: Sequence[Reading],
        acts: Sequence[Activity],
    ) -> Desk:
        return Desk(
            mission, tellings, readings, acts, self._days, self._copies, self._as_of, judgements=self._laid.acts
        )

    def _unattached_lines(self) -> list[Line]:
        """Lines of deals that were signed on no mission."""
        free = [closing.activity for closing in self._closings.values() if closing.activity.id not in self._settled]
        found: list[Line] = []
        for acts in homeless_groups(free):
            members = {act.document for act in acts}
            readings = sorted((self._by_id[name] for name in members), key=self._reading_key)
            found += lines_of(self._desk(None, (), readings, acts))
        return found

    def _document(self, reading: Reading) -> LedgerDocument:
        name = reading.document.id
        return LedgerDocument(
            document=reading.document,
            copy_group=self._groups_of_copies.get(name),
            placement=self.placements.get(name),
        )

    def _published(self) -> Mapping[str, str]:
        return {name: day for name, day in self._days.items() if day != UNDATED}

    def _key(self, activity: Activity) -> tuple[str, str, int, str]:
        return activity_key(activity, self._days)

    def _reading_key(self, reading: Reading) -> tuple[str, str]:
        return self._days[reading.document.id], reading.document.id


def turned(numbers: Mapping[str, Iterable[int]]) -> defaultdict[int, set[str]]:
    """The names that hold each number."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for name, held in numbers.items():
        for number in held:
            found[number].add(name)
    return found


def _mission_key(mission: Mission) -> tuple[str, str]:
    return mission.start or UNDATED, mission.id
