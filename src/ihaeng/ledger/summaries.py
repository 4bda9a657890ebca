"""A folded neighbourhood in rows: its missions, lines and names, as lists show them without opening it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ihaeng.ledger.counterparts import named
from ihaeng.ledger.groups import Key, place_of
from ihaeng.ledger.part import Part
from ihaeng.model import Activity, Amount, Document, Line, Mission, Stage, Status
from ihaeng.model.earlier import told_beforehand
from ihaeng.model.figures import GroupedBy
from ihaeng.model.kinds import kinds
from ihaeng.model.lists import LineSummary, MissionSummary

BETWEEN = "|"
"""What stands between the parts of a key: the name of a lead and his or her seat."""


def written_key(key: Key) -> str:
    """The key of a group as one word; empty for the group of no name."""
    return BETWEEN.join(key)


def promises(line: Line) -> bool:
    """Whether a line is one of a commitment: of a kind that promises something, and not only called off."""
    return kinds()[line.kind].commits and bool(line.planned or line.done)


class Summaries:
    """The rows of one part; `documents` are those that its missions are told by, at least."""

    def __init__(self, part: Part, documents: Mapping[str, Document]) -> None:
        self._part = part
        self._documents = documents
        self._acts = {act.id: act for act in part.activities}
        self._missions = {mission.id: mission for mission in part.missions}
        self._lines: defaultdict[str | None, list[Line]] = defaultdict(list)
        for line in part.lines:
            self._lines[line.mission].append(line)
        self._compared = {mission.id for mission in part.missions if self._is_compared(mission)}

    def missions(self) -> list[MissionSummary]:
        """One row a mission."""
        return [self._mission(mission, self._lines[mission.id]) for mission in self._part.missions]

    def lines(self) -> list[LineSummary]:
        """One row a line, those of no mission too."""
        return [self._line(line) for line in self._part.lines]

    def acts_of(self, line: Line) -> list[Activity]:
        """The acts of a line in their order: planned, cancelled, done."""
        return [self._acts[name] for name in line.activities]

    def _mission(self, mission: Mission, lines: Sequence[Line]) -> MissionSummary:
        days = sorted(day[:10] for name in mission.documents if (day := self._published(name)))
        counted = [line for line in lines if self._is_counted(line)]
        return MissionSummary(
            id=mission.id,
            lead=mission.lead,
            organisation=mission.organisation,
            start=mission.start,
            end=mission.end,
            direction=mission.direction,
            destinations=mission.destinations,
            lines=len(lines),
            statuses=dict(sorted(Counter(line.status for line in counted).items())),
            uncounted=len(lines) - len(counted),
            commitments=sum(map(promises, lines)),
            documents=len(mission.documents),
            since=days[0] if days else None,
            until=days[-1] if days else None,
            year=place_of(mission, None, GroupedBy.YEAR).name,
            lead_key=written_key(place_of(mission, None, GroupedBy.LEAD).key),
            organisation_key=written_key(place_of(mission, None, GroupedBy.ORGANISATION).key),
        )

    def _line(self, line: Line) -> LineSummary:
        acts = self.acts_of(line)
        mission = self._missions.get(line.mission or "")
        told = [act for act in acts if act.stage is Stage.DONE] or acts
        return LineSummary(
            id=line.id,
            label=line.label,
            kind=line.kind,
            status=line.status,
            mission=line.mission,
            lead=mission.lead if mission else None,
            organisation=mission.organisation if mission else None,
            day=min((act.start for act in told if act.start), default=None),
            country=_first(act.country for act in told),
            city=_first(act.city for act in told),
            counterparts=tuple(dict.fromkeys(party[0] for act in told for party in named(act))),
            amounts=_amounts(acts),
            change=line.change,
            texts=line.texts,
            commits=promises(line),
            counted=self._is_counted(line),
        )

    def _is_counted(self, line: Line) -> bool:
        return line.status is not Status.UNANNOUNCED or line.mission in self._compared

    def _is_compared(self, mission: Mission) -> bool:
        """Whether a document from before the mission is at hand."""
        announcing = {
            act.document
            for act in self._part.activities
            if act.stage is Stage.PLANNED and not act.background
            if self._part.missions_of.get(act.id, mission.id) == mission.id
        }
        held = [self._documents[name] for name in mission.documents if name in self._documents]
        return told_beforehand(mission.start, held, announcing & set(mission.documents))

    def _published(self, name: str) -> str | None:
        return self._documents[name].published if name in self._documents else None


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _amounts(acts: Iterable[Activity]) -> tuple[Amount, ...]:
    told = (amount for act in acts for amount in (act.amount, *act.further_amounts) if amount)
    return tuple(dict.fromkeys(told))
