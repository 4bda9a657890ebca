"""Lines and deals as far as figures need them: kept beside them, so that figures open nothing else."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from ihaeng.ledger.order import days_of
from ihaeng.ledger.silence import OVER, is_past, last_state, quiet_since
from ihaeng.ledger.sums_of_deals import Told, told_of_deal, told_of_line
from ihaeng.model import Activity, Commitment, CommitmentState, Line, Status
from ihaeng.model.kinds import kinds


class CountOfLines(msgspec.Struct, frozen=True, kw_only=True, order=True, gc=False):
    """How many lines have a status; `announced` tells apart those that an earlier text announced."""

    status: Status
    announced: bool
    count: int


class SumsOfLine(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The sums of an act that promises nothing."""

    told: tuple[Told, ...]
    not_yet_due: bool


class CountedLines(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The lines of a mission, or of none, of one year: those that count, and how many do not."""

    mission: str | None
    year: str | None
    counts: tuple[CountOfLines, ...]
    uncounted: int
    sums: tuple[SumsOfLine, ...] = ()

    @property
    def number(self) -> int:
        """All the lines."""
        return self.uncounted + sum(one.count for one in self.counts)


class LineOfDeal(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a line of a deal stands, and whether it counts."""

    mission: str | None
    year: str | None
    counted: bool


class CountedDeal(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A deal: where its lines stand, the state last reported, when it was heard of, the days told for it, its sums.

    `upcoming` where all of its lines are; `awaited` are the days of steps not met. What one text tells twice stands
    once in `told`.
    """

    lines: tuple[LineOfDeal, ...]
    reported: CommitmentState
    heard: str | None
    announcements: int
    upcoming: bool
    awaited: tuple[str, ...]
    has_day: bool
    told: tuple[Told, ...]

    def state_on(self, day: datetime.date, months: int) -> CommitmentState:
        """The state on a day: silent where no word came for so many months."""
        if self.reported in OVER or self.heard is None or quiet_since(self.heard, day) < months:
            return self.reported
        return CommitmentState.SILENT

    def is_ahead(self, day: datetime.date) -> bool:
        """Whether a told day still lies ahead; what is delivered or ended has none ahead."""
        if self.reported in OVER:
            return False
        return self.upcoming or any(not is_past(told, day) for told in self.awaited)


def counted_lines(
    lines: Iterable[Line], acts: Mapping[str, Activity], texts: Mapping[str, str], uncounted: Collection[str]
) -> list[CountedLines]:
    """Lines by mission and year; `texts` maps a document to its text, `uncounted` are lines that count in no figure."""
    grouped: defaultdict[tuple[str | None, str | None], list[Line]] = defaultdict(list)
    for line in lines:
        grouped[line.mission, _year_of(line, acts)].append(line)
    return [_counted(*home, held, acts, texts, uncounted) for home, held in grouped.items()]


def counted_deal(
    deal: Commitment,
    lines: Sequence[Line],
    acts: Mapping[str, Activity],
    texts: Mapping[str, str],
    uncounted: Collection[str],
) -> CountedDeal:
    """A deal with its lines; the maps hold at least what they name."""
    documents = {name: acts[name].document for line in lines for name in line.activities}
    return CountedDeal(
        lines=tuple(
            LineOfDeal(mission=line.mission, year=_year_of(line, acts), counted=line.id not in uncounted)
            for line in lines
        ),
        reported=last_state(deal),
        heard=deal.last_heard,
        announcements=max(1, len(deal.announcements)),
        upcoming=all(line.status is Status.UPCOMING for line in lines),
        awaited=tuple(one.due_date for one in deal.milestones if one.due_date and one.status != "met"),
        has_day=any(one.due_date for one in deal.milestones),
        told=tuple(dict.fromkeys(told_of_deal(deal, texts, documents))),
    )


def _counted(
    mission: str | None,
    year: str | None,
    lines: Sequence[Line],
    acts: Mapping[str, Activity],
    texts: Mapping[str, str],
    uncounted: Collection[str],
) -> CountedLines:
    counting = [line for line in lines if line.id not in uncounted]
    counts = Counter((line.status, bool(line.planned or line.status is not Status.UNANNOUNCED)) for line in counting)
    sums = (
        SumsOfLine(told=told, not_yet_due=line.status is Status.UPCOMING)
        for line in counting
        if not kinds()[line.kind].commits and (told := tuple(told_of_line(line, acts, texts)))
    )
    return CountedLines(
        mission=mission,
        year=year,
        counts=tuple(
            sorted(CountOfLines(status=status, announced=told, count=n) for (status, told), n in counts.items())
        ),
        uncounted=len(lines) - len(counting),
        sums=tuple(sums),
    )


def _year_of(line: Line, acts: Mapping[str, Activity]) -> str | None:
    told = [days[0].isoformat() for name in line.activities if (days := days_of(acts[name]))]
    return min(told)[:4] if told else None
