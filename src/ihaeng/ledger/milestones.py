"""The steps that a deal is to take, with the day they are due and the day they were met, as OCDS names them."""

from __future__ import annotations

from collections.abc import Sequence

from ihaeng.ledger.followed import Later
from ihaeng.model import CommitmentState, Milestone, Stage

SCHEDULED, MET = "scheduled", "met"
"""The two statuses of the Open Contracting Data Standard that coverage can show; `notMet` it cannot."""

REACHED = frozenset({CommitmentState.IN_PROGRESS, CommitmentState.DELIVERED})
"""States whose steps are milestones; a delay or an end is none."""


def milestones(steps: Sequence[Later]) -> tuple[Milestone, ...]:
    """One milestone for each step by its word: due as told last, met as told first; `steps` come by day of telling."""
    by_title: dict[str, list[Later]] = {}
    for later in steps:
        if later.step.state in REACHED and (later.step.date or later.step.stage is Stage.DONE):
            by_title.setdefault(later.step.title, []).append(later)
    return tuple(_milestone(title, told) for title, told in by_title.items())


def _milestone(title: str, told: Sequence[Later]) -> Milestone:
    planned = [later for later in told if later.step.stage is Stage.PLANNED]
    met = [later for later in told if later.step.stage is Stage.DONE]
    dated = [later for later in met if later.step.date]
    return Milestone(
        title=title,
        due_date=planned[-1].step.date if planned else None,
        date_met=dated[0].step.date if dated else None,
        status=MET if met else SCHEDULED,
        sentence=((dated or met or planned)[0] if met else planned[-1]).sentence,
    )
