"""What was done otherwise than announced, where both sides are told beyond doubt."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import product

from ihaeng.ledger.order import days_of, to_the_day
from ihaeng.ledger.persons import other_person
from ihaeng.ledger.places import Nearness, nearness
from ihaeng.ledger.stated import says, says_town
from ihaeng.ledger.tellings import Window
from ihaeng.ledger.travel import sets_out_home
from ihaeng.ledger.words import part_of_gathering
from ihaeng.model import Activity, Amount, Change, Stage
from ihaeng.model.amount import on_one_rung

_A_NIGHT = datetime.timedelta(days=1)
"""How long a flight home takes."""

LEAST_SUM_CHANGE = Decimal("0.1")
"""Share by which a sum must differ from the announced one; less is rounding or conversion."""


def change_of(line: Sequence[Activity], mission: Sequence[Activity], days: Mapping[str, str]) -> Change | None:
    """The change between announcement and outcome, or between an announcement called off and the new one.

    `mission` holds all acts of the mission, `days` maps a document to its day.
    """
    done = [act for act in line if act.stage is Stage.DONE]
    planned = [act for act in line if act.stage is Stage.PLANNED]
    called_off = [act for act in line if act.stage is Stage.CANCELLED]
    moved = [act for act in called_off if _is_put_off_to_a_day(act, planned)]
    off = [act for act in called_off if act not in moved]
    if not done:
        return _date(off, [act for act in planned if not _called_off_later(act, off, days)]) or _date(planned, moved)
    before = planned or off
    put_off = off + [act for act in planned if _called_off_later(act, off, days)] if off else before
    return _date(put_off, done) or _place(before, done, mission) or _person(before, done, mission) or _sum(before, done)


def _is_put_off_to_a_day(off: Activity, planned: Sequence[Activity]) -> bool:
    """Whether a calling-off tells a day, and another one than every plan ("8일로 연기됐다")."""
    announced = _exact(planned)
    return bool(announced and _exact([off])) and not any(
        _meet(*days) for days in product(_days(announced), _days([off]))
    )


def _called_off_later(plan: Activity, off: Sequence[Activity], days: Mapping[str, str]) -> bool:
    return all(days[act.document] > days[plan.document] for act in off)


def _date(before: Sequence[Activity], after: Sequence[Activity]) -> Change | None:
    """A change if every announced day differs from every reported one and both stand in their sentences.

    The opening, or a dinner, on another day than the fair is none.
    """
    announced, reported = _exact(before), _exact(after)
    if not _parts(announced) & _parts(reported) or any(
        _meet(*days) for days in product(_days(announced), _days(after))
    ):
        return None
    return Change(field="date", before=_usual(announced), after=_usual(reported))


def _exact(activities: Sequence[Activity]) -> list[Activity]:
    return [act for act in activities if to_the_day(act) and says(act, str(int((act.start or act.end or "")[-2:])))]


def _parts(activities: Sequence[Activity]) -> set[str | None]:
    """The parts of gatherings that acts are about, None for whole ones and for all else."""
    return {part_of_gathering(act.about or "") for act in activities}


def _days(activities: Sequence[Activity]) -> set[Window]:
    return {_arriving(act, days) for act in activities if (days := days_of(act))}


def _arriving(activity: Activity, days: Window) -> Window:
    return (days[0], days[1] + _A_NIGHT) if sets_out_home(activity) else days


def _meet(ours: Window, theirs: Window) -> bool:
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


def _usual(activities: Sequence[Activity]) -> str:
    starts = Counter(act.start or "" for act in activities)
    return max(starts, key=lambda day: (starts[day], day))


def _place(before: Sequence[Activity], after: Sequence[Activity], mission: Sequence[Activity]) -> Change | None:
    """A change if every announced town lies apart from every reported one, and texts say both."""
    announced, reported = _towns(before), _towns(after)
    if not announced or not reported:
        return None
    if any(nearness(a, b) is not Nearness.APART for a, b in product(announced, reported)):
        return None
    if not all(any(_surely_there(act, mission) for act in acts) for acts in (before, after)):
        return None
    return Change(field="place", before=announced[0].city or "", after=reported[0].city or "")


def _towns(activities: Sequence[Activity]) -> list[Activity]:
    """An act for each town and position that is told."""
    found: dict[tuple[str, float | None, float | None], Activity] = {}
    for act in activities:
        if act.city:
            found.setdefault((act.city, act.latitude, act.longitude), act)
    return list(found.values())


def _surely_there(activity: Activity, mission: Sequence[Activity]) -> bool:
    """Whether the sentence of an act, or of another one of its stage that day in that town, names the town."""
    day = days_of(activity)
    same = [act for act in mission if act.stage is activity.stage and act.city == activity.city]
    return says_town(activity) or any(says_town(act) for act in same if day and days_of(act) == day)


def _person(before: Sequence[Activity], after: Sequence[Activity], mission: Sequence[Activity]) -> Change | None:
    persons = other_person(before, after, mission)
    return Change(field="counterpart", before=persons[0], after=persons[1]) if persons else None


def _sum(before: Sequence[Activity], after: Sequence[Activity]) -> Change | None:
    announced = list(dict.fromkeys(act.amount for act in before if act.amount))
    reported = list(dict.fromkeys(act.amount for act in after if act.amount))
    if not announced or not reported or not all(_other_sum(*sums) for sums in product(announced, reported)):
        return None
    return Change(field="amount", before=_told(announced[0]), after=_told(reported[0]))


def _other_sum(one: Amount, other: Amount) -> bool:
    """Whether two sums can be held against each other and differ by more than rounding."""
    if one.currency != other.currency or not on_one_rung(one, other):
        return False
    return abs(other.value - one.value) > LEAST_SUM_CHANGE * max(one.value, other.value)


def _told(amount: Amount) -> str:
    return f"{amount.value} {amount.currency}" if amount.currency else str(amount.value)
