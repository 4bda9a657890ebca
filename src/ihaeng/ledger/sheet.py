"""The lines of one mission, with status, change, disagreements and scope."""

from __future__ import annotations

import datetime
import functools
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ihaeng.ledger import lines as joining
from ihaeng.ledger.callings_off import calls_off_all, strike
from ihaeng.ledger.changes import change_of
from ihaeng.ledger.disagreements import disagreements
from ihaeng.ledger.judgements import Judgements, regroup
from ihaeng.ledger.labels import kind_of, label_of
from ihaeng.ledger.likeness import Comparison
from ihaeng.ledger.mentions import Sentences
from ihaeng.ledger.nothing_said import says_nothing
from ihaeng.ledger.order import UNDATED, activity_key, days_of, published_day
from ihaeng.ledger.perhaps import Instead
from ihaeng.ledger.plans import meet
from ihaeng.ledger.repeats import without_repeats
from ihaeng.ledger.status import Standing, decide, over_day, planned_day, reannounced
from ihaeng.ledger.tellings import Telling
from ihaeng.ledger.travel import way_of
from ihaeng.model import Activity, Language, Line, Mention, Mission, Reading, Scope, Stage, Status, Verdict
from ihaeng.model.partial_date import last_day

STAYING_ON = datetime.timedelta(days=7)
"""How long after the journey's end a plan of the same text may be of it: delegations stay on without their lead."""


@dataclass(frozen=True)
class Desk:
    """All that a mission's lines are made from.

    `readings` are the mission's documents, earliest first; `days` maps a document to its day (`UNDATED` where nothing
    places it); `copies` maps it to the text it is a near-copy of; `as_of` is the day asked for; `judgements` say which
    acts people called the same, or not.
    """

    mission: Mission | None
    tellings: Sequence[Telling]
    readings: Sequence[Reading]
    activities: Sequence[Activity]
    days: Mapping[str, str]
    copies: Mapping[str, str]
    as_of: datetime.date | None
    judgements: Judgements = field(default_factory=Judgements)

    @functools.cached_property
    def sentences(self) -> Sentences:
        """The sentences of the documents."""
        return Sentences(self.readings)

    @property
    def now(self) -> datetime.date | None:
        """The day asked for, else the last day on which one of the documents is known to have been published.

        An undated text that reports the journey's last day was written when it was over: the day after counts.
        """
        known = [self._known_by(reading) for reading in self.readings if self.days[reading.document.id] != UNDATED]
        return self.as_of or max(known, default=None)

    def _known_by(self, reading: Reading) -> datetime.date:
        day = datetime.date.fromisoformat(self.days[reading.document.id])
        end = self.mission.end if self.mission else None
        over = not reading.document.published and end is not None and day >= last_day(end)
        return day + datetime.timedelta(days=1) if over else day

    def later(self, due: datetime.date) -> list[Reading]:
        """The documents that could tell what became of a plan: those written after it was due."""
        return [one for one in self.readings if self.days[one.document.id] != UNDATED and self._known_by(one) > due]


def lines_of(desk: Desk) -> list[Line]:
    """The lines of a mission by day; lines without a day stand last."""
    told = (desk.mission.start, desk.mission.end) if desk.mission else (None, None)
    whole = [act for act in desk.activities if calls_off_all(act, told)]
    single = [act for act in desk.activities if act not in whole]
    compare = Comparison(single)
    kept, repeats = without_repeats(single, compare)
    joined = meet(joining.Joining(kept, compare, desk.days).run(), compare, desk.days)
    joined = [_in_order([*line, *(act for one in line for act in repeats.get(one.id, ()))], desk) for line in joined]
    joined = regroup(joined, lambda act: (act.id,), desk.judgements, compare.score)
    struck = strike(joined, whole, compare, desk.days)
    instead = Instead(desk.activities, struck, compare, desk.judgements)
    finished = [_line(line, desk, instead) for line in struck if not all(says_nothing(act) for act in line)]
    by_id = {act.id: act for act in desk.activities}
    return sorted(finished, key=lambda line: (_day([by_id[name] for name in line.activities]), line.id))


def _in_order(acts: Sequence[Activity], desk: Desk) -> list[Activity]:
    return sorted(acts, key=lambda act: activity_key(act, desk.days))


def _line(acts: Sequence[Activity], desk: Desk, instead: Instead) -> Line:
    ordered = _in_order(acts, desk)
    change = change_of(acts, desk.activities, desk.days)
    due = planned_day(acts) or over_day(_told_ends(acts, desk), desk.activities)
    due = None if due and _told_afterwards(acts, due, desk) else due
    found = _mentions(acts, due, desk, instead)
    again = reannounced(acts, desk.days)
    standing = Standing(desk.now, due, change, found, _can_be_silent(due, desk), again)
    status = decide(acts, standing)
    return Line(
        id="l" + hashlib.sha256(acts[0].id.encode()).hexdigest()[:16],
        label=label_of(acts, _language(acts, desk)),
        kind=kind_of(acts),
        status=status,
        scope=scope_of(desk.readings),
        mission=desk.mission.id if desk.mission else None,
        planned=_ids(ordered, Stage.PLANNED),
        done=_ids(ordered, Stage.DONE),
        cancelled=_ids(ordered, Stage.CANCELLED),
        change=change,
        disagreements=disagreements(acts, desk.copies),
        texts=len({desk.copies[act.document] for act in acts}),
        mentions=found if status is Status.UNCLEAR else (),
    )


def scope_of(readings: Sequence[Reading]) -> Scope:
    """How many documents were searched, and from which to which publication date."""
    published = sorted(day.isoformat() for reading in readings if (day := published_day(reading.document.published)))
    since, until = (published[0], published[-1]) if published else (None, None)
    return Scope(documents=len(readings), since=since, until=until)


def _told_ends(acts: Sequence[Activity], desk: Desk) -> list[datetime.date | None]:
    """The journey's end as the mission has it, as the documents that plan a line tell it, and what they plan last."""
    end = last_day(desk.mission.end) if desk.mission and desk.mission.end else None
    planning = {act.document for act in acts if act.stage is Stage.PLANNED}
    periods = [telling.period for telling in desk.tellings if telling.document.id in planning]
    plans = [act for act in desk.activities if act.document in planning and act.stage is Stage.PLANNED]
    last = [days[1] for act in plans if (days := days_of(act)) and end and days[1] <= end + STAYING_ON]
    return [end, *(last_day(period[1]) for period in periods if period), *last]


def _told_afterwards(acts: Sequence[Activity], due: datetime.date, desk: Desk) -> bool:
    """Whether plans without days of their own were first told by reports after the journey: they are not of it."""
    plans = [act for act in acts if act.stage is Stage.PLANNED]
    told = {desk.days[act.document] for act in plans}
    reports = {act.document for act in desk.activities if act.stage is Stage.DONE}
    if any(days_of(act) or act.document not in reports for act in plans):
        return False
    return bool(plans) and due.isoformat() < min(told) != UNDATED


def _mentions(acts: Sequence[Activity], due: datetime.date | None, desk: Desk, instead: Instead) -> tuple[Mention, ...]:
    """What later documents say of a line that no act was read for, else what may have been done instead."""
    if due is None or any(act.stage is not Stage.PLANNED for act in acts):
        return ()
    if acts[0].kind == "travel":
        return _seen_abroad(acts, desk)
    mine = {act.id for act in acts}
    others = [act for act in desk.activities if act.id not in mine]
    later = desk.later(due)
    said = _perhaps_of(acts, others, desk) or _announced_again(acts, later)
    said = said or desk.sentences.speaking_of(acts, others, later)
    return said or _first_sentences(instead.of(acts))


def _announced_again(acts: Sequence[Activity], later: Sequence[Reading]) -> tuple[Mention, ...]:
    """The sentences of texts written when a plan was due that still announce it."""
    telling = {reading.document.id for reading in later}
    return _first_sentences(act for act in acts if act.document in telling)


def _perhaps_of(acts: Sequence[Activity], others: Sequence[Activity], desk: Desk) -> tuple[Mention, ...]:
    """The sentences of acts of which a person could not decide whether they are what was planned."""
    mine = [act.id for act in acts]
    if not desk.judgements.touch(mine):
        return ()
    return _first_sentences(act for act in others if desk.judgements.of(mine, (act.id,)) is Verdict.UNDECIDED)


def _seen_abroad(acts: Sequence[Activity], desk: Desk) -> tuple[Mention, ...]:
    """For a departure that nobody reports, the first act reported on the way: it shows that they left."""
    if all(way_of(act) == "return" for act in acts):
        return ()
    seen = (act for act in desk.activities if act.stage is Stage.DONE and act.kind != "travel")
    return _first_sentences(seen)[:1]


def _first_sentences(acts: Iterable[Activity]) -> tuple[Mention, ...]:
    return tuple(Mention(document=act.document, span=act.evidence[0]) for act in acts if act.evidence)


def _can_be_silent(due: datetime.date | None, desk: Desk) -> bool:
    """Whether silence means anything: a text known to be cut can prove an act, never silence."""
    later = desk.later(due) if due else []
    return not later or any(not reading.document.partial for reading in later)


def _language(acts: Sequence[Activity], desk: Desk) -> Language:
    documents = {reading.document.id: reading.document for reading in desk.readings}
    return documents[acts[0].document].language


def _ids(acts: Sequence[Activity], stage: Stage) -> tuple[str, ...]:
    return tuple(act.id for act in acts if act.stage is stage)


def _day(acts: Sequence[Activity]) -> str:
    """The day of a line: as done, else as planned, else as called off; the end of time where none is told."""
    for stage in (Stage.DONE, Stage.PLANNED, Stage.CANCELLED):
        days = [days[0].isoformat() for act in acts if act.stage is stage and (days := days_of(act))]
        if days:
            return min(days)
    return UNDATED
