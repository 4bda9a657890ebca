"""Which deals somebody should ask about: quiet for months, past a milestone, announced and not found."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from ihaeng.ledger.figures import scope_of
from ihaeng.ledger.milestones import MET
from ihaeng.ledger.order import days_of
from ihaeng.ledger.silence import OVER, SILENT_AFTER, is_past, last_state, quiet_months
from ihaeng.model import Activity, Commitment, CommitmentState, Ledger, Line, Mention, Mission, Status
from ihaeng.model.due import DueDeal, DueList


def due(ledger: Ledger, day: datetime.date, months: int = SILENT_AFTER) -> DueList:
    """The deals that are due on a day, the longest quiet first, then by the day they are past."""
    lines = {line.id: line for line in ledger.lines}
    missions = {mission.id: mission for mission in ledger.missions}
    acts = {act.id: act for act in ledger.activities}
    found = [_due(deal, lines, missions, acts, day, months) for deal in ledger.commitments]
    listed = [one for one in found if one.quiet is not None or one.past or one.announced_for]
    followed = [deal for deal in ledger.commitments if last_state(deal) not in OVER]
    return DueList(
        day=day.isoformat(),
        months=months,
        scope=scope_of(ledger),
        deals=tuple(sorted(listed, key=_order)),
        followed=len(followed),
        undated=sum(deal.last_heard is None for deal in followed),
    )


def _due(
    deal: Commitment,
    lines: Mapping[str, Line],
    missions: Mapping[str, Mission],
    acts: Mapping[str, Activity],
    day: datetime.date,
    months: int,
) -> DueDeal:
    quiet = quiet_months(deal, day)
    state = last_state(deal)
    own = [lines[name] for name in deal.lines]
    mission = missions.get(deal.mission or "")
    over = state in OVER
    past = [] if over else [one for one in deal.milestones if one.status != MET and _is_over(one.due_date, day)]
    return DueDeal(
        commitment=deal,
        label=own[0].label,
        state=state,
        lead=mission.lead if mission else None,
        organisation=mission.organisation if mission else None,
        quiet=quiet if quiet is not None and quiet >= months else None,
        past=tuple(past),
        announced_for=_announced_for(state, own, acts, day),
        last_word=_last_word(deal, acts),
    )


def _is_over(date: str | None, day: datetime.date) -> bool:
    return date is not None and is_past(date, day)


def _announced_for(
    state: CommitmentState, lines: list[Line], acts: Mapping[str, Activity], day: datetime.date
) -> str | None:
    """The last day for which a signing was announced, where it is over and no text reports the signing."""
    if state is not CommitmentState.ANNOUNCED or any(line.status is Status.CANCELLED for line in lines):
        return None
    told = [days[1] for line in lines for name in line.planned if (days := days_of(acts[name]))]
    last = max(told, default=None)
    return last.isoformat() if last and last < day else None


def _last_word(deal: Commitment, acts: Mapping[str, Activity]) -> Mention | None:
    """The sentence of the last moment of a deal."""
    if not deal.history:
        return None
    last = deal.history[-1]
    act = acts.get(last.activity or "")
    if act and act.evidence:
        return Mention(document=act.document, span=act.evidence[0])
    return last.sentence


def _order(one: DueDeal) -> tuple[int, str, str]:
    days = [milestone.due_date or "" for milestone in one.past] + ([one.announced_for] if one.announced_for else [])
    return -(one.quiet or 0), min(days, default="~"), one.commitment.id
