"""Agreements, contracts and investments as promises with a later life.

One deal is one commitment, however often it is announced. Its state is what was last reported of it, each state with
the act or the sentence that gave it; silence is no state of its own until somebody asks for a day.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from ihaeng.ledger.counterparts import SAME_PARTY, named, parties_alike
from ihaeng.ledger.deals import Deals, without_sums
from ihaeng.ledger.followed import Followed, Later, follow, own_names
from ihaeng.ledger.histories import history_of, moves_to
from ihaeng.ledger.judgements import Judgements
from ihaeng.ledger.milestones import milestones
from ihaeng.ledger.order import UNDATED
from ihaeng.ledger.seats import seat_of
from ihaeng.ledger.silence import on_day
from ihaeng.ledger.topics import topic_words
from ihaeng.ledger.words import body_of, is_bare
from ihaeng.model import (
    Activity,
    Amount,
    Announcement,
    Commitment,
    CommitmentAmount,
    CommitmentState,
    Line,
    Mission,
    Reading,
    Stage,
)
from ihaeng.model.kinds import kinds, strongest


def commitments(
    lines: Sequence[Line],
    activities: Mapping[str, Activity],
    missions: Iterable[Mission],
    readings: Iterable[Reading],
    days: Mapping[str, str],
    judgements: Judgements,
    as_of: datetime.date | None,
) -> list[Commitment]:
    """One commitment for each deal among the lines of a kind that promises something, unless it was called off.

    `days` maps a document to its day, undated ones left out. With `as_of`, silence up to that day counts.
    """
    led = {mission.id: mission for mission in missions}
    promising = [line for line in lines if kinds()[line.kind].commits and (line.planned or line.done)]
    told = {line.id: first_told([activities[name] for name in line.activities], days) for line in promising}
    sides = {line.id: seat for line in promising if (seat := side_of(led.get(line.mission or "")))}
    in_order = sorted(promising, key=lambda line: (told[line.id], line.id))
    deals = Deals(in_order, activities, sides, judgements).all()
    steps, heard = follow([followed_of(deal.lines, activities, led, told) for deal in deals], readings, days)
    made = [
        commitment_of(
            deal.lines, [_id(deals[n].lines) for n in sorted(deal.maybe)], activities, days, told, steps[at], heard[at]
        )
        for at, deal in enumerate(deals)
    ]
    return [on_day(commitment, as_of) if as_of else commitment for commitment in made]


def in_order_of_lines(deals: Iterable[Commitment], lines: Iterable[Line]) -> list[Commitment]:
    """Deals by the first of their lines."""
    order = {line.id: at for at, line in enumerate(lines)}
    return sorted(deals, key=lambda deal: min(order[line] for line in deal.lines if line in order))


def commitment_of(
    lines: Sequence[Line],
    maybe: Sequence[str],
    activities: Mapping[str, Activity],
    days: Mapping[str, str],
    told: Mapping[str, str],
    steps: Sequence[Later],
    heard: Sequence[str],
) -> Commitment:
    """The deal of some lines, the earliest first; `maybe` are the ids of those that it may be the same as."""
    acts = [activities[name] for line in lines for name in line.activities]
    standing = [act for act in acts if act.stage is not Stage.CANCELLED]
    done = [act for act in standing if act.stage is Stage.DONE]
    signed = sorted((act.start for act in done if act.start), key=lambda day: (-len(day), day))
    history = history_of(lines, activities, days, steps)
    known = [days[act.document] for act in acts if act.document in days] + [step.day for step in steps] + list(heard)
    return Commitment(
        id=_id(lines),
        lines=tuple(line.id for line in lines),
        kind=strongest({line.kind for line in lines if line.done} or {line.kind for line in lines}),
        state=moves_to(history) or CommitmentState.ANNOUNCED,
        mission=next((line.mission for line in lines if line.mission), None),
        parties=_parties(done or standing),
        amounts=(*_amounts(standing), *_later_amounts(steps)),
        signed=signed[0] if signed else None,
        last_heard=max(known, default=None),
        milestones=milestones(steps),
        history=history,
        announcements=tuple(
            Announcement(line=line.id, mission=line.mission, told=_known(told[line.id])) for line in lines
        ),
        maybe_same=tuple(maybe),
    )


def commitment_id(line: str) -> str:
    """Name a deal by the line that told it first."""
    return "c" + hashlib.sha256(line.encode()).hexdigest()[:16]


def _id(lines: Sequence[Line]) -> str:
    return commitment_id(lines[0].id)


def followed_of(
    lines: Sequence[Line],
    activities: Mapping[str, Activity],
    led: Mapping[str, Mission],
    told: Mapping[str, str],
) -> Followed:
    """The deal of some lines as later coverage is held against it; `told` maps a line to its first day."""
    acts = [activities[name] for line in lines for name in line.activities]
    journeys = [journey for line in lines if (journey := led.get(line.mission or ""))]
    sides = [
        own_names(journey.organisation, journey.lead.name if journey.lead else None, _seat(journey))
        for journey in journeys
    ]
    parties = tuple(dict.fromkeys(party for act in acts for party in named(act)))
    return Followed(
        kinds=frozenset(line.kind for line in lines),
        names=frozenset(name for party in parties for name in party),
        own=frozenset().union(*sides),
        since=min(told[line.id] for line in lines),
        words=frozenset(
            word for word in topic_words(*(without_sums(act.about or "") for act in acts)) if not is_bare(word)
        ),
        parties=parties,
        documents=frozenset(act.document for act in acts),
    )


def side_of(mission: Mission | None) -> str | None:
    """The seat of a mission: its organisation's, else that of the office at its head."""
    office = mission.lead.office if mission and mission.lead else None
    organisation = (mission.organisation if mission else None) or body_of(office or "")
    return seat_of(organisation) if organisation else None


def _seat(mission: Mission) -> str | None:
    return mission.lead.office if mission.lead else None


def first_told(acts: Sequence[Activity], days: Mapping[str, str]) -> str:
    """The day on which acts were first told; that of undated documents where none has one."""
    return min((days[act.document] for act in acts if act.document in days), default=UNDATED)


def _known(day: str) -> str | None:
    return None if day == UNDATED else day


def _parties(acts: Sequence[Activity]) -> tuple[str, ...]:
    found: list[tuple[str, ...]] = []
    for party in (party for act in acts for party in named(act)):
        if not any(parties_alike(party, known) >= SAME_PARTY for known in found):
            found.append(party)
    return tuple(party[0] for party in found)


def _amounts(acts: Sequence[Activity]) -> list[CommitmentAmount]:
    return [
        _amount(amount, date=act.start, activity=act.id, planned=act.stage is Stage.PLANNED)
        for act in acts
        for amount in (act.amount, *act.further_amounts)
        if amount
    ]


def _later_amounts(steps: Sequence[Later]) -> list[CommitmentAmount]:
    return [
        replace(_amount(later.step.amount, date=later.step.date, activity=None, planned=False), sentence=later.sentence)
        for later in steps
        if later.step.amount and later.step.stage is Stage.DONE
    ]


def _amount(amount: Amount, *, date: str | None, activity: str | None, planned: bool) -> CommitmentAmount:
    return CommitmentAmount(
        value=str(amount.value),
        currency=amount.currency,
        basis=amount.basis,
        date=date,
        activity=activity,
        planned=planned,
        whose=amount.whose,
    )
