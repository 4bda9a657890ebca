"""Whether what was done may be what was planned, where nothing shows that it is: no silence is told then."""

from __future__ import annotations

from itertools import product

from ihaeng.ledger.counterparts import named
from ihaeng.ledger.kinds_alike import kinds_alike
from ihaeng.ledger.order import days_of, may_meet, to_the_day
from ihaeng.ledger.parties import Judgement, judge
from ihaeng.ledger.places import Nearness, nearness
from ihaeng.model import Activity

_STAND = "exhibition"
"""The kind of stands: papers say that there will be one, and then tell of the gathering it stood at."""

LEAST_KIND = 0.7
"""How alike two kinds must be."""


def may_be_one(plan: Activity, done: Activity) -> bool:
    """Whether both are of one kind, told for one day and one town, and with nobody who is surely somebody else."""
    if kinds_alike(plan.kind, done.kind) < LEAST_KIND or nearness(plan, done) is not Nearness.SAME:
        return False
    if not (to_the_day(plan) and to_the_day(done)) or days_of(plan) != days_of(done):
        return False
    names = ([name for party in named(act) for name in party] for act in (plan, done))
    return not any(judge(one, other) is Judgement.NOT_SAME for one, other in product(*names))


def may_be_a_part(plan: Activity, done: Activity) -> bool:
    """Whether a stand that names nobody may have been at what was done in the town where it was planned."""
    if plan.kind != _STAND or named(plan) or not kinds_alike(plan.kind, done.kind):
        return False
    return may_meet(plan, done) and nearness(plan, done) is Nearness.SAME
