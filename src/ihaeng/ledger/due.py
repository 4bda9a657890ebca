"""Which deals somebody should ask about: quiet for months, past a milestone, announced and not found."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from ihaeng.ledger.figures import scope_of
from ihaeng.ledger.silence import OVER, SILENT_AFTER
from ihaeng.ledger.standing import held_commitment, standing
from ihaeng.model import Ledger, Scope
from ihaeng.model.due import DueDeal, DueList
from ihaeng.model.lists import CommitmentSummary


def due(ledger: Ledger, day: datetime.date, months: int = SILENT_AFTER) -> DueList:
    """The deals that are due on a day, the longest quiet first, then by the day they are past."""
    lines = {line.id: line for line in ledger.lines}
    missions = {mission.id: mission for mission in ledger.missions}
    acts = {act.id: act for act in ledger.activities}
    documents = {held.document.id: held.document for held in ledger.documents}
    held = [held_commitment(deal, lines, missions, acts, documents) for deal in ledger.commitments]
    followed = [one.summary.commitment for one in held if one.summary.reported not in OVER]
    return due_among(
        (standing(one.summary, day, months) for one in held),
        day,
        months,
        scope=scope_of(ledger),
        followed=len(followed),
        undated=sum(deal.last_heard is None for deal in followed),
    )


def due_among(
    summaries: Iterable[CommitmentSummary],
    day: datetime.date,
    months: int,
    *,
    scope: Scope,
    followed: int,
    undated: int,
) -> DueList:
    """The deals that are due among those of a day; `followed` and `undated` count those of the whole ledger."""
    found = [_due(one, months) for one in summaries]
    listed = [one for one in found if one.quiet is not None or one.past or one.announced_for]
    deals = tuple(sorted(listed, key=_order))
    return DueList(day=day.isoformat(), months=months, scope=scope, deals=deals, followed=followed, undated=undated)


def _due(one: CommitmentSummary, months: int) -> DueDeal:
    return DueDeal(
        commitment=one.commitment,
        label=one.label,
        state=one.reported,
        lead=one.lead,
        organisation=one.organisation,
        quiet=one.quiet if one.quiet is not None and one.quiet >= months else None,
        past=one.past,
        announced_for=one.announced_for,
        last_word=one.last_word,
    )


def _order(one: DueDeal) -> tuple[int, str, str]:
    days = [milestone.due_date or "" for milestone in one.past] + ([one.announced_for] if one.announced_for else [])
    return -(one.quiet or 0), min(days, default="~"), one.commitment.id
