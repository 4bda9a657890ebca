"""Figures: announced against reported and realised, by count and by amount, each deal once."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ihaeng.ledger.counted import uncounted
from ihaeng.ledger.groups import Key, Place, place_of
from ihaeng.ledger.order import days_of
from ihaeng.ledger.silence import OVER, SILENT_AFTER, is_past, last_state, on_day
from ihaeng.ledger.sums_of_deals import Unit, sums_of, told_of_deal, told_of_line, unit_of
from ihaeng.model import Commitment, Ledger, Line, Mission, Scope, Status
from ihaeng.model.figures import DealCounts, Figures, GroupedBy, GroupFigures, LineCounts
from ihaeng.model.kinds import kinds


def compare(ledger: Ledger, by: GroupedBy, day: datetime.date, months: int = SILENT_AFTER) -> Figures:
    """The figures of every lead, organisation, term or year on a day, and of all together.

    A deal stands where it was first announced, so the groups add up to the total and nothing counts twice. `months`
    without a word make a deal silent.
    """
    return _Counting(ledger, by, day, months).figures()


def scope_of(ledger: Ledger) -> Scope:
    """How many documents a ledger holds, and from when to when they were published."""
    dates = sorted(held.document.published[:10] for held in ledger.documents if held.document.published)
    since, until = (dates[0], dates[-1]) if dates else (None, None)
    return Scope(documents=len(ledger.documents), since=since, until=until)


@dataclass
class _Group:
    """What falls to one group, while it is being counted."""

    missions: set[str] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)
    deals: list[Commitment] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    again: int = 0
    uncounted: int = 0
    uncounted_deals: int = 0


class _Counting:
    def __init__(self, ledger: Ledger, by: GroupedBy, day: datetime.date, months: int) -> None:
        self._ledger, self._by, self._day = ledger, by, day
        self._deals = [on_day(deal, day, months) for deal in ledger.commitments]
        self._missions = {mission.id: mission for mission in ledger.missions}
        self._lines = {line.id: line for line in ledger.lines}
        self._acts = {act.id: act for act in ledger.activities}
        self._documents = {act.id: act.document for act in ledger.activities}
        self._texts = {held.document.id: held.copy_group or held.document.id for held in ledger.documents}
        self._uncounted = uncounted(ledger)
        self._groups: defaultdict[Key, _Group] = defaultdict(_Group)
        self._places: defaultdict[Key, list[Place]] = defaultdict(list)

    def figures(self) -> Figures:
        for mission in self._ledger.missions:
            self._group(self._place(mission, None)).missions.add(mission.id)
        for line in self._ledger.lines:
            self._count_line(line)
        for deal in self._deals:
            self._count_deal(deal)
        groups = {key: self._finished(key, group) for key, group in self._groups.items()}
        return Figures(
            by=self._by,
            day=self._day.isoformat(),
            scope=scope_of(self._ledger),
            groups=tuple(groups[key] for key in sorted(groups, key=lambda key: (not key, key))),
            total=self._total(),
        )

    def _count_line(self, line: Line) -> None:
        group = self._group(self._place_of_line(line))
        if line.id in self._uncounted:
            group.uncounted += 1
            return
        group.lines.append(line)
        told = [] if kinds()[line.kind].commits else told_of_line(line, self._acts, self._texts)
        if told:
            group.units.append(unit_of(told, not_yet_due=line.status is Status.UPCOMING))

    def _count_deal(self, deal: Commitment) -> None:
        lines = [self._lines[name] for name in deal.lines]
        counted = [line for line in lines if line.id not in self._uncounted]
        if not counted:
            self._group(self._place_of_line(lines[0])).uncounted_deals += 1
            return
        home = self._place_of_line(counted[0])
        group = self._group(home)
        group.deals.append(deal)
        told = told_of_deal(deal, self._texts, self._documents)
        if told:
            group.units.append(unit_of(told, not_yet_due=self._is_ahead(deal)))
        for key in {self._place_of_line(line).key for line in counted} - {home.key}:
            self._groups[key].again += 1

    def _finished(self, key: Key, group: _Group) -> GroupFigures:
        places = self._places[key]
        name = Counter(place.name for place in places).most_common(1)[0][0] if places else None
        first = next((place for place in places if place.name == name), Place(key))
        return self._counted(group, first)

    def _total(self) -> GroupFigures:
        groups = list(self._groups.values())
        whole = _Group(
            missions={name for group in groups for name in group.missions},
            lines=[line for group in groups for line in group.lines],
            deals=[deal for group in groups for deal in group.deals],
            units=[unit for group in groups for unit in group.units],
            uncounted=sum(group.uncounted for group in groups),
            uncounted_deals=sum(group.uncounted_deals for group in groups),
        )
        return self._counted(whole, Place(()))

    def _counted(self, group: _Group, place: Place) -> GroupFigures:
        return GroupFigures(
            name=place.name,
            office=place.office,
            organisation=place.organisation,
            term=place.term,
            missions=len(group.missions),
            lines=_line_counts(group.lines),
            deals=self._deal_counts(group),
            sums=sums_of(group.units),
            uncounted=group.uncounted,
            uncounted_deals=group.uncounted_deals,
        )

    def _deal_counts(self, group: _Group) -> DealCounts:
        ahead = [deal for deal in group.deals if self._is_ahead(deal)]
        return DealCounts(
            deals=len(group.deals),
            announcements=sum(max(1, len(deal.announcements)) for deal in group.deals),
            again=group.again,
            not_yet_due=len(ahead),
            no_day=sum(not any(one.due_date for one in deal.milestones) for deal in group.deals if deal not in ahead),
            states=dict(sorted(Counter(deal.state for deal in group.deals).items())),
        )

    def _is_ahead(self, deal: Commitment) -> bool:
        """Whether a told day of a deal still lies ahead; what is delivered or ended has none ahead."""
        if last_state(deal) in OVER:
            return False
        upcoming = all(self._lines[name].status is Status.UPCOMING for name in deal.lines)
        return upcoming or any(not is_past(day, self._day) for day in _told_days(deal))

    def _place_of_line(self, line: Line) -> Place:
        return self._place(self._missions.get(line.mission or ""), self._day_of(line))

    def _day_of(self, line: Line) -> str | None:
        told = [days[0].isoformat() for name in line.activities if (days := days_of(self._acts[name]))]
        return min(told, default=None)

    def _place(self, mission: Mission | None, day: str | None) -> Place:
        return place_of(mission, day, self._by)

    def _group(self, place: Place) -> _Group:
        self._places[place.key].append(place)
        return self._groups[place.key]


def _told_days(deal: Commitment) -> list[str]:
    """The days told for what is still to come of a deal."""
    return [one.due_date for one in deal.milestones if one.due_date and one.status != "met"]


def _line_counts(lines: Sequence[Line]) -> LineCounts:
    found = Counter(line.status for line in lines)
    announced = [line for line in lines if line.planned or line.status is not Status.UNANNOUNCED]
    return LineCounts(
        announced=len(announced),
        not_yet_due=found[Status.UPCOMING],
        reported=found[Status.CARRIED_OUT] + sum(line.status is Status.CHANGED for line in announced),
        changed=found[Status.CHANGED],
        not_found=found[Status.NOT_REPORTED],
        unclear=found[Status.UNCLEAR],
        called_off=found[Status.CANCELLED],
        unannounced=found[Status.UNANNOUNCED],
    )
