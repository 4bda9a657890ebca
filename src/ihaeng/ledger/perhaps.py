"""Whether what was done may be what was planned, where nothing shows that it is: no silence is told then."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from ihaeng.ledger.counterparts import SAME_PARTY, named, parties_alike
from ihaeng.ledger.judgements import Judgements
from ihaeng.ledger.kinds_alike import kinds_alike
from ihaeng.ledger.likeness import LEAST_CONTENT, Comparison
from ihaeng.ledger.order import days_of, may_meet, to_the_day
from ihaeng.ledger.parties import Judgement, judge
from ihaeng.ledger.places import Nearness, nearness
from ihaeng.model import Activity, Stage
from ihaeng.model.kinds import kinds

_STAND = "exhibition"
"""The kind of stands: papers say that there will be one, and then tell of the gathering it stood at."""

_VISIT = "visit"
_TALK = "meeting"
_GATHERING = "event"

_COMMON_NOUN = 4
"""Characters of a common noun for a house; names have more."""

LEAST_KIND = 0.7
"""How alike two kinds must be."""


class Instead:
    """The acts of one mission that were done, of which some may be what was planned."""

    def __init__(
        self, activities: Sequence[Activity], lines: Sequence[Sequence[Activity]], compare: Comparison, said: Judgements
    ) -> None:
        """`said` is what people decided: what they called two acts is not one."""
        self._done = [act for act in activities if act.stage is Stage.DONE and not act.background]
        self._unplanned = [act for line in lines if all(act.stage is Stage.DONE for act in line) for act in line]
        self._met = [line for line in lines if {Stage.PLANNED, Stage.DONE} <= {act.stage for act in line}]
        self._compare = compare
        self._said = said

    def of(self, plans: Sequence[Activity]) -> list[Activity]:
        """What was done instead, as far as anybody can tell; of a stand without a name, what it may be part of."""
        told = [done for done in self._unplanned if any(self._may_be_one(plan, done) for plan in plans)]
        return told or [done for done in self._done if any(self._may_be_met_too(plan, done) for plan in plans)]

    def _may_be_one(self, plan: Activity, done: Activity) -> bool:
        if kinds_alike(plan.kind, done.kind) < LEAST_KIND or not _at_one_time(plan, done):
            return False
        if self._said.of((plan.id,), (done.id,)):
            return False
        return _is_about_the_same(plan, done, self._compare) or _with_nobody_else(plan, done)

    def _may_be_met_too(self, plan: Activity, done: Activity) -> bool:
        """Whether what met another plan may hold this one: a stand at a gathering, a deal that two plans tell alike."""
        if any(may_be(plan, done) for may_be in _PARTS):
            return True
        return kinds()[plan.kind].commits and any(self._is_told_again(plan, line) for line in self._met if done in line)

    def _is_told_again(self, plan: Activity, line: Sequence[Activity]) -> bool:
        """Whether a plan tells the same as one that was met, and is like what met it."""
        alike = [act for act in line if act.kind == plan.kind and self._is_like(plan, act)]
        return {Stage.PLANNED, Stage.DONE} <= {act.stage for act in alike}

    def _is_like(self, plan: Activity, other: Activity) -> bool:
        likeness = self._compare.likeness(plan, other)
        return likeness is not None and likeness.same_act and not self._said.of((plan.id,), (other.id,))


def _at_one_time(plan: Activity, done: Activity) -> bool:
    """On the same days, as far as both tell days."""
    both = to_the_day(plan) and to_the_day(done)
    return days_of(plan) == days_of(done) if both else may_meet(plan, done)


def _with_nobody_else(plan: Activity, done: Activity) -> bool:
    """Told for one town, with nobody who is surely somebody else; without a common day, neither names anybody."""
    if nearness(plan, done) is not Nearness.SAME:
        return False
    names = [[name for party in named(act) for name in party] for act in (plan, done)]
    if not (to_the_day(plan) and to_the_day(done)):
        return not any(names)
    return not any(judge(one, other) is Judgement.NOT_SAME for one, other in product(*names))


def _is_about_the_same(plan: Activity, done: Activity, compare: Comparison) -> bool:
    """Whether the words of both tell one subject, though other names: papers name a body, or whoever spoke for it."""
    likeness = compare.likeness(plan, done)
    return likeness is not None and nearness(plan, done) is not Nearness.APART and likeness.content >= LEAST_CONTENT


def _may_be_of_that_signing(plan: Activity, done: Activity) -> bool:
    """Whether a deal that names nobody was planned for the day and town in which one was signed.

    Several are signed at one ceremony, and papers tell the ceremony.
    """
    if not kinds()[plan.kind].commits or named(plan) or kinds_alike(plan.kind, done.kind) < LEAST_KIND:
        return False
    same_day = to_the_day(plan) and to_the_day(done) and days_of(plan) == days_of(done)
    return same_day and nearness(plan, done) is Nearness.SAME


def _may_be_that_house(plan: Activity, done: Activity) -> bool:
    """Whether some house that only a common noun tells, nobody says where ("연구소 방문"), may be one gone to."""
    venue = plan.venue or ""
    if plan.kind != _VISIT or done.kind != _VISIT or named(plan) or plan.city or not 0 < len(venue) <= _COMMON_NOUN:
        return False
    return may_meet(plan, done)


def _may_be_a_part(plan: Activity, done: Activity) -> bool:
    """Whether a stand that names nobody may have been at what was done in the town where it was planned."""
    if plan.kind != _STAND or named(plan) or not kinds_alike(plan.kind, done.kind):
        return False
    return may_meet(plan, done) and nearness(plan, done) is Nearness.SAME


def _may_be_met_there(plan: Activity, done: Activity) -> bool:
    """Whether whom a talk was planned with came to a gathering: papers tell the talk on its sidelines, or do not."""
    if plan.kind != _TALK or done.kind != _GATHERING or not may_meet(plan, done):
        return False
    if nearness(plan, done) is Nearness.APART:
        return False
    return any(parties_alike(one, other) >= SAME_PARTY for one, other in product(named(plan), named(done)))


_PARTS = (_may_be_a_part, _may_be_of_that_signing, _may_be_that_house, _may_be_met_there)
"""How something done may hold what was planned beside it."""
