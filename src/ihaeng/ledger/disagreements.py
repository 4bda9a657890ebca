"""Where documents contradict each other on one act: all values side by side, none of them chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ihaeng.language.names import name_likeness
from ihaeng.ledger.places import SAME_NAME, Nearness, nearness
from ihaeng.model import Activity, Disagreement, DisputedValue, Stage
from ihaeng.model.amount import on_one_rung
from ihaeng.model.kinds import kinds
from ihaeng.model.partial_date import may_be_same

Telling = Callable[[Activity], str | None]


def disagreements(line: Sequence[Activity], copies: Mapping[str, str]) -> tuple[Disagreement, ...]:
    """The fields on which distinct texts differ; a plan and its outcome are compared by `changes`, not here."""
    found: list[Disagreement] = []
    for stage in (Stage.PLANNED, Stage.DONE):
        told = [activity for activity in line if activity.stage is stage]
        for field, telling, same in _FIELDS:
            disagreement = _disagreement(field, telling, same, told, copies)
            if disagreement:
                found.append(disagreement)
    return tuple(found)


def _disagreement(
    field: str,
    telling: Telling,
    same: Callable[[Activity, Activity], bool],
    activities: Sequence[Activity],
    copies: Mapping[str, str],
) -> Disagreement | None:
    """Gather activities by value; two values of one text, or of its near-copies, are one voice."""
    camps: list[_Camp] = []
    for activity in (activity for activity in activities if telling(activity)):
        camp = next((camp for camp in camps if camp.agrees(activity, same)), None)
        if camp is None:
            camps.append(camp := _Camp())
        camp.take(activity)
    voices = {copies[activity.document] for camp in camps for activity in camp.acts}
    if len(camps) < 2 or len(voices) < 2:
        return None
    values = [(telling(camp.acts[0]) or "", tuple(activity.id for activity in camp.acts)) for camp in camps]
    return Disagreement(field=field, values=tuple(DisputedValue(value=told, activities=ids) for told, ids in values))


class _Camp:
    """Acts that may all tell one value; those that tell just the same are asked once."""

    def __init__(self) -> None:
        self.acts: list[Activity] = []
        self._distinct: dict[object, Activity] = {}

    def agrees(self, activity: Activity, same: Callable[[Activity, Activity], bool]) -> bool:
        return all(same(activity, another) for another in self._distinct.values())

    def take(self, activity: Activity) -> None:
        told = (activity.kind, activity.start, activity.end, activity.amount, activity.people)
        place = (activity.city, activity.latitude, activity.longitude, bool(activity.venue))
        self.acts.append(activity)
        self._distinct.setdefault((told, place), activity)


def _date(activity: Activity) -> str | None:
    if not activity.start:
        return activity.end
    return activity.start if activity.end in (None, activity.start) else f"{activity.start}/{activity.end}"


def _may_be_one_date(one: Activity, other: Activity) -> bool:
    starts, ends = (one.start or one.end, other.start or other.end), (one.end or one.start, other.end or other.start)
    if starts[0] and starts[1] and may_be_same(starts[0], starts[1]):
        return True
    return bool(ends[0] and ends[1] and starts[0] and starts[1] and starts[0] <= ends[1] and starts[1] <= ends[0])


def _amount(activity: Activity) -> str | None:
    amount = activity.amount
    return f"{amount.value} {amount.currency or ''}".strip() if amount else None


def _one_sum(one: Activity, other: Activity) -> bool:
    """Whether two sums are one, or stand on rungs that cannot be held against each other."""
    if one.amount and other.amount and not on_one_rung(one.amount, other.amount):
        return True
    return _amount(one) == _amount(other)


def _people(activity: Activity) -> str | None:
    return str(activity.people) if activity.people is not None else None


def _place(activity: Activity) -> str | None:
    return activity.city


def _one_place(one: Activity, other: Activity) -> bool:
    if nearness(one, other) is Nearness.APART:
        return False
    return not (one.venue and other.venue) or name_likeness(one.city or "", other.city or "") >= SAME_NAME


def _commitment_kind(activity: Activity) -> str | None:
    """The kind where it is a promise: a contract told as an agreement matters, a visit told as a meeting does not."""
    return activity.kind if kinds()[activity.kind].commits else None


_FIELDS: tuple[tuple[str, Telling, Callable[[Activity, Activity], bool]], ...] = (
    ("date", _date, _may_be_one_date),
    ("amount", _amount, _one_sum),
    ("people", _people, lambda one, other: one.people == other.people),
    ("place", _place, _one_place),
    ("kind", _commitment_kind, lambda one, other: one.kind == other.kind),
)
