"""Figures: announced against reported and realised, by count and by amount, each deal once."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ihaeng.ledger.counted import uncounted
from ihaeng.ledger.counting import CountedDeal, CountedLines, LineOfDeal, counted_deal, counted_lines
from ihaeng.ledger.groups import Key, Place, place_of
from ihaeng.ledger.silence import SILENT_AFTER
from ihaeng.ledger.sums_of_deals import Unit, sums_of, unit_of
from ihaeng.model import Commitment, Ledger, Mission, Scope, Status
from ihaeng.model.figures import DealCounts, Figures, GroupedBy, GroupFigures, LineCounts


def compare(ledger: Ledger, by: GroupedBy, day: datetime.date, months: int = SILENT_AFTER) -> Figures:
    """The figures of every lead, organisation, term or year on a day, and of all together.

    A deal stands where it was first announced, so the groups add up to the total and nothing counts twice. `months`
    without a word make a deal silent.
    """
    counted = _Counted(ledger)
    deals = map(counted.deal, ledger.commitments)
    return figures_of(ledger.missions, counted.lines(), deals, by, day, months, scope=scope_of(ledger))


def figures_of(
    missions: Iterable[Mission],
    lines: Iterable[CountedLines],
    deals: Iterable[CountedDeal],
    by: GroupedBy,
    day: datetime.date,
    months: int,
    *,
    scope: Scope,
) -> Figures:
    """The same of what was counted before; `missions` stand in their order."""
    counting = _Counting(missions, by, day, months)
    for one in lines:
        counting.take_lines(one)
    for deal in deals:
        counting.take_deal(deal)
    return counting.figures(scope)


def scope_of(ledger: Ledger) -> Scope:
    """How many documents a ledger holds, and from when to when they were published."""
    dates = sorted(held.document.published[:10] for held in ledger.documents if held.document.published)
    since, until = (dates[0], dates[-1]) if dates else (None, None)
    return Scope(documents=len(ledger.documents), since=since, until=until)


@dataclass
class _Group:
    """What falls to one group, while it is being counted."""

    missions: set[str] = field(default_factory=set)
    lines: Counter[tuple[Status, bool]] = field(default_factory=Counter)
    deals: list[CountedDeal] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    again: int = 0
    uncounted: int = 0
    uncounted_deals: int = 0


class _Counted:
    """A ledger's lines and deals, as far as figures need them."""

    def __init__(self, ledger: Ledger) -> None:
        self._lines = {line.id: line for line in ledger.lines}
        self._acts = {act.id: act for act in ledger.activities}
        self._documents = {act.id: act.document for act in ledger.activities}
        self._texts = {held.document.id: held.copy_group or held.document.id for held in ledger.documents}
        self._uncounted = uncounted(ledger)

    def lines(self) -> list[CountedLines]:
        return counted_lines(self._lines.values(), self._acts, self._texts, self._uncounted)

    def deal(self, deal: Commitment) -> CountedDeal:
        lines = [self._lines[name] for name in deal.lines]
        return counted_deal(deal, lines, self._acts, self._texts, self._uncounted)


class _Counting:
    def __init__(self, missions: Iterable[Mission], by: GroupedBy, day: datetime.date, months: int) -> None:
        self._by, self._day, self._months = by, day, months
        self._missions = {mission.id: mission for mission in missions}
        self._known: dict[tuple[str | None, str | None], Place] = {}
        self._groups: defaultdict[Key, _Group] = defaultdict(_Group)
        self._places: defaultdict[Key, Counter[Place]] = defaultdict(Counter)
        for mission in self._missions.values():
            self._group(self._place(mission, None)).missions.add(mission.id)

    def figures(self, scope: Scope) -> Figures:
        groups = {key: self._finished(key, group) for key, group in self._groups.items()}
        return Figures(
            by=self._by,
            day=self._day.isoformat(),
            scope=scope,
            groups=tuple(groups[key] for key in sorted(groups, key=lambda key: (not key, key))),
            total=self._total(),
        )

    def take_lines(self, lines: CountedLines) -> None:
        place = self._place_in(lines.mission, lines.year)
        group = self._group(place, lines.number)
        group.uncounted += lines.uncounted
        for one in lines.counts:
            group.lines[one.status, one.announced] += one.count
        group.units += [unit_of(one.told, not_yet_due=one.not_yet_due) for one in lines.sums]

    def take_deal(self, deal: CountedDeal) -> None:
        counted = [line for line in deal.lines if line.counted]
        if not counted:
            self._group(self._place_of(deal.lines[0])).uncounted_deals += 1
            return
        home = self._place_of(counted[0])
        group = self._group(home)
        group.deals.append(deal)
        if deal.told:
            group.units.append(unit_of(deal.told, not_yet_due=deal.is_ahead(self._day)))
        if len(counted) > 1:
            for key in {self._place_of(line).key for line in counted} - {home.key}:
                self._groups[key].again += 1

    def _finished(self, key: Key, group: _Group) -> GroupFigures:
        places = self._places[key]
        names: Counter[str | None] = Counter()
        for place, count in places.items():
            names[place.name] += count
        name = names.most_common(1)[0][0] if names else None
        first = next((place for place in places if place.name == name), Place(key))
        return self._counted(group, first)

    def _total(self) -> GroupFigures:
        groups = list(self._groups.values())
        whole = _Group(
            missions={name for group in groups for name in group.missions},
            lines=sum((group.lines for group in groups), Counter()),
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
        ahead = [deal.is_ahead(self._day) for deal in group.deals]
        due = [deal for deal, is_ahead in zip(group.deals, ahead, strict=True) if not is_ahead]
        return DealCounts(
            deals=len(group.deals),
            announcements=sum(deal.announcements for deal in group.deals),
            again=group.again,
            not_yet_due=sum(ahead),
            no_day=sum(not deal.has_day for deal in due),
            states=dict(sorted(Counter(deal.state_on(self._day, self._months) for deal in group.deals).items())),
        )

    def _place_of(self, line: LineOfDeal) -> Place:
        return self._place_in(line.mission, line.year)

    def _place_in(self, mission: str | None, year: str | None) -> Place:
        """Where something of a mission and a year counts; what was asked before is known."""
        found = self._known.get((mission, year))
        if found is None:
            found = self._known[mission, year] = self._place(self._missions.get(mission or ""), year)
        return found

    def _place(self, mission: Mission | None, day: str | None) -> Place:
        return place_of(mission, day, self._by)

    def _group(self, place: Place, times: int = 1) -> _Group:
        self._places[place.key][place] += times
        return self._groups[place.key]


def _line_counts(lines: Mapping[tuple[Status, bool], int]) -> LineCounts:
    found: Counter[Status] = Counter()
    announced: Counter[Status] = Counter()
    for (status, was_announced), count in lines.items():
        found[status] += count
        if was_announced:
            announced[status] += count
    return LineCounts(
        announced=announced.total(),
        not_yet_due=found[Status.UPCOMING],
        reported=found[Status.CARRIED_OUT] + announced[Status.CHANGED],
        changed=found[Status.CHANGED],
        not_found=found[Status.NOT_REPORTED],
        unclear=found[Status.UNCLEAR],
        called_off=found[Status.CANCELLED],
        unannounced=found[Status.UNANNOUNCED],
    )
