"""The states of a deal one after the other, each with what gave it, and which of them it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ihaeng.ledger.followed import Later
from ihaeng.ledger.order import UNDATED
from ihaeng.model import Activity, CommitmentState, Line, Moment, Stage, Status

_OF_STAGE = {
    Stage.PLANNED: CommitmentState.ANNOUNCED,
    Stage.DONE: CommitmentState.SIGNED,
    Stage.CANCELLED: CommitmentState.STALLED,
}

SIGNED_ANEW = frozenset({CommitmentState.ANNOUNCED, CommitmentState.STALLED, CommitmentState.ENDED})
"""States out of which a signing leads; a deal under way stays under way when its signing is told again."""


def history_of(
    lines: Iterable[Line], activities: Mapping[str, Activity], days: Mapping[str, str], steps: Sequence[Later]
) -> tuple[Moment, ...]:
    """All moments of a deal by the day on which they were told; what no dated text tells stands last."""
    found = [_of_act(activities[name], days) for line in lines for name in _telling(line)]
    found += [_of_step(later) for later in steps if later.step.state and later.step.stage is Stage.DONE]
    return tuple(sorted(found, key=_order))


def moves_to(history: Iterable[Moment]) -> CommitmentState | None:
    """The state in which a deal stands after its moments; an announcement repeated never takes it back."""
    state: CommitmentState | None = None
    for moment in history:
        if state is None or _moves(state, moment.state):
            state = moment.state
    return state


def _moves(state: CommitmentState, to: CommitmentState) -> bool:
    if to is CommitmentState.ANNOUNCED:
        return False
    return to is not CommitmentState.SIGNED or state in SIGNED_ANEW


def _telling(line: Line) -> tuple[str, ...]:
    """The acts that give a state; a calling-off gives one only where it stands."""
    return line.activities if line.status is Status.CANCELLED else line.planned + line.done


def _of_act(act: Activity, days: Mapping[str, str]) -> Moment:
    return Moment(date=act.start, state=_OF_STAGE[act.stage], activity=act.id, told=days.get(act.document))


def _of_step(later: Later) -> Moment:
    state = later.step.state or CommitmentState.IN_PROGRESS
    return Moment(date=later.step.date, state=state, activity=None, told=later.day, sentence=later.sentence)


def _order(moment: Moment) -> tuple[str, int, str, str]:
    """By the day of telling; of one day by the ladder of a deal's life, so that no order of documents decides."""
    ladder = list(CommitmentState)
    span = moment.sentence.span.quote if moment.sentence else ""
    return moment.told or UNDATED, ladder.index(moment.state), moment.activity or "", span
