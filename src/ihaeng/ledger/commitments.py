"""Agreements, contracts and investments as promises with a later life.

Thin so far: one commitment a line, announced or signed. Later steps, silence and deals announced twice are not read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from ihaeng.ledger.counterparts import SAME_PARTY, named, parties_alike
from ihaeng.model import Activity, Amount, Commitment, CommitmentAmount, CommitmentState, Line, Moment, Stage
from ihaeng.model.kinds import kinds


def commitments(lines: Sequence[Line], activities: Mapping[str, Activity], days: Mapping[str, str]) -> list[Commitment]:
    """One commitment for each line of a kind that promises something, unless it was called off."""
    return [
        _commitment(line, [activities[name] for name in line.activities], days)
        for line in lines
        if kinds()[line.kind].commits and (line.planned or line.done)
    ]


def _commitment(line: Line, acts: Sequence[Activity], days: Mapping[str, str]) -> Commitment:
    told = [act for act in acts if act.stage is not Stage.CANCELLED]
    done = [act for act in told if act.stage is Stage.DONE]
    signed = sorted((act.start for act in done if act.start), key=lambda day: (-len(day), day))
    return Commitment(
        id="c" + hashlib.sha256(line.id.encode()).hexdigest()[:16],
        lines=(line.id,),
        kind=line.kind,
        state=CommitmentState.SIGNED if done else CommitmentState.ANNOUNCED,
        mission=line.mission,
        parties=_parties(done or told),
        amounts=tuple(_amount(act, act.amount) for act in told if act.amount),
        signed=signed[0] if signed else None,
        last_heard=_last_heard(acts, days),
        history=tuple(_moment(act) for act in told),
    )


def _last_heard(acts: Sequence[Activity], days: Mapping[str, str]) -> str | None:
    known = [days[act.document] for act in acts if act.document in days]
    return max(known, default=None)


def _parties(acts: Sequence[Activity]) -> tuple[str, ...]:
    found: list[tuple[str, ...]] = []
    for party in (party for act in acts for party in named(act)):
        if not any(parties_alike(party, known) >= SAME_PARTY for known in found):
            found.append(party)
    return tuple(party[0] for party in found)


def _amount(activity: Activity, amount: Amount) -> CommitmentAmount:
    return CommitmentAmount(
        value=str(amount.value), currency=amount.currency, basis=amount.basis, date=activity.start, activity=activity.id
    )


def _moment(activity: Activity) -> Moment:
    state = CommitmentState.SIGNED if activity.stage is Stage.DONE else CommitmentState.ANNOUNCED
    return Moment(date=activity.start, state=state, activity=activity.id)
