"""Readings in, ledger out."""

from __future__ import annotations

import datetime
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ihaeng.ledger.commitments import commitments, in_order_of_lines
from ihaeng.ledger.corrections import with_header
from ihaeng.ledger.dates import Closing, close_dates, place
from ihaeng.ledger.header import merge
from ihaeng.ledger.laying import Laid, headers_of, lay
from ihaeng.ledger.missions import Group
from ihaeng.ledger.order import UNDATED, activity_key, day_of, merged, published_day
from ihaeng.ledger.part import Part, Stand, documents_of
from ihaeng.ledger.plots import Plot, plots_of, seated
from ihaeng.ledger.sheet import Desk, lines_of
from ihaeng.ledger.tellings import Telling
from ihaeng.ledger.unattached import homeless_groups
from ihaeng.model import Activity, Commitment, Decision, Ledger, Line, Mission, Placement, Reading


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
        parts = [fold(plot) for plot in plots_of(lay(known, log))]
        placed = {one.document.id: one.placement for one in documents_of(parts, [one.document for one in known])}
        known = [reading for reading in known if _told_by(reading, placed[reading.document.id], as_of)]
    laid = lay(known, log)
    return gather([fold(plot, as_of) for plot in plots_of(laid)], laid, as_of)


def fold(plot: Plot, as_of: datetime.date | None = None) -> Part:
    """Fold one neighbourhood, as known on the day `as_of` or with all that is known."""
    return _Fold(plot, as_of).part()


def gather(
    parts: Iterable[Part], laid: Laid, as_of: datetime.date | None = None, *, deals: Sequence[Commitment] | None = None
) -> Ledger:
    """Put folded neighbourhoods together, with the documents of `laid` and the deals that all of them tell.

    Where `deals` are known already, they are taken as they are.
    """
    ordered = sorted(parts, key=lambda part: part.name)
    documents = documents_of(ordered, [reading.document for reading in laid.readings])
    days = {held.document.id: day_of(held.document, held.placement) for held in documents}
    activities = sorted((act for part in ordered for act in part.activities), key=lambda act: activity_key(act, days))
    missions = sorted((mission for part in ordered for mission in part.missions), key=_mission_key)
    lines = _lines_by_mission(ordered, missions)
    by_id = {act.id: act for act in activities}
    published = {name: day for name, day in days.items() if day != UNDATED}
    if deals is None:
        deals = commitments(lines, by_id, missions, laid.readings, published, laid.deals, as_of)
    return Ledger(
        documents=documents,
        missions=tuple(missions),
        activities=tuple(activities),
        missions_of={act: mission for part in ordered for act, mission in part.missions_of.items()},
        lines=tuple(lines),
        commitments=tuple(in_order_of_lines(deals, lines)),
        decisions=laid.decisions,
        as_of=as_of.isoformat() if as_of else None,
    )


def _lines_by_mission(parts: Sequence[Part], missions: Sequence[Mission]) -> list[Line]:
    """The lines of the missions in their order, then those of none."""
    found: defaultdict[str | None, list[Line]] = defaultdict(list)
    for line in (line for part in parts for line in part.lines):
        found[line.mission].append(line)
    return [line for mission in (*(one.id for one in missions), None) for line in found[mission]]


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
    """The steps from a neighbourhood's documents and guests to its part, each done once."""

    def __init__(self, plot: Plot, as_of: datetime.date | None) -> None:
        hood = plot.hood
        self._plot = plot
        self._laid = plot.hood.laid
        self._as_of = as_of
        self._readings = seated(plot)
        self._copies = {guest.reading.document.id: guest.text for guest in plot.guests} | hood.copies
        self._groups = hood.groups
        belongs = plot.belongs()
        self._settled = {act: hood.group_of[piece] for act, piece in belongs.items() if piece in hood.group_of}
        self._here = (plot.acts - belongs.keys()) | self._settled.keys()
        self._acts_of = turned({name: [number] for name, number in self._settled.items()})
        self._told_by = turned(hood.homes.of_document)
        self._by_id = {reading.document.id: reading for reading in self._readings}
        self._closings = self._close()
        self._placements = {
            one.document.id: placement
            for one in self._readings
            if not one.document.published
            if (placement := place(self._closings[act.id] for act in one.activities))
        }
        self._days = {name: day_of(one.document, self._placements.get(name)) for name, one in self._by_id.items()}

    def part(self) -> Part:
        """Everything of the neighbourhood together."""
        cases = [self._case(number, group) for number, group in enumerate(self._groups)]
        ids = [case.mission.id for case in cases]
        lines = [line for case in cases for line in lines_of(case.desk)] + self._unattached_lines()
        return Part(
            name=self._plot.name,
            documents={one.document.id: self._stand(one.document.id) for one in self._plot.hood.readings},
            missions=tuple(case.mission for case in cases),
            activities=tuple(sorted((self._closings[name].activity for name in self._here), key=self._key)),
            missions_of={name: ids[number] for name, number in sorted(self._settled.items())},
            lines=tuple(lines),
        )

    def _close(self) -> dict[str, Closing]:
        closings: dict[str, Closing] = {}
        for reading in self._readings:
            for activity in reading.activities:
                number = self._settled.get(activity.id)
                tellings = self._groups[number] if number is not None else ()
                closings[activity.id] = close_dates([activity], tellings)[0]
        return closings

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
        free = [self._closings[name].activity for name in self._here - self._settled.keys()]
        found: list[Line] = []
        for acts in homeless_groups(free):
            members = {act.document for act in acts}
            readings = sorted((self._by_id[name] for name in members), key=self._reading_key)
            found += lines_of(self._desk(None, (), readings, acts))
        return found

    def _stand(self, name: str) -> Stand:
        return Stand(copy_group=self._plot.hood.groups_of_copies.get(name), placement=self._placements.get(name))

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
