"""Acts that one document tells twice and its reading left as two: in a caption and in the text, say."""

from __future__ import annotations

from collections.abc import Sequence

from ihaeng.ledger.counterparts import share_a_name
from ihaeng.ledger.likeness import Comparison
from ihaeng.ledger.order import days_of, place_in_text
from ihaeng.ledger.places import Nearness, nearness
from ihaeng.ledger.topics import overlap
from ihaeng.model import Activity, Stage

ONE_SUBJECT = 0.5
"""Share of rare words from which what two acts of one text are about is one thing, if both say something."""


def without_repeats(
    activities: Sequence[Activity], compare: Comparison
) -> tuple[list[Activity], dict[str, list[Activity]]]:
    """The acts without those told again in their own document, and these by the id of the act that they repeat.

    The fuller telling stands for both. Two acts are one if document, stage, kind and a counterpart are the same and
    nothing else differs.
    """
    kept: list[Activity] = []
    alike: dict[tuple[str, Stage, str], list[Activity]] = {}
    repeats: dict[str, list[Activity]] = {}
    for activity in sorted(activities, key=lambda act: (-_fullness(act), place_in_text(act))):
        before = alike.setdefault((activity.document, activity.stage, activity.kind), [])
        first = next((act for act in before if _repeats(activity, act, compare)), None)
        if first is None:
            kept.append(activity)
            before.append(activity)
        else:
            repeats.setdefault(first.id, []).append(activity)
    return kept, repeats


def _fullness(activity: Activity) -> int:
    facts = (activity.start, activity.city, activity.venue, activity.about, activity.amount)
    return sum(fact is not None for fact in facts) + len(activity.counterparts)


def _repeats(one: Activity, other: Activity, compare: Comparison) -> bool:
    """Whether an act says another one of its document, stage and kind again."""
    return one.kind != "travel" and share_a_name(one, other) and not _differ(one, other, compare)


def _differ(one: Activity, other: Activity, compare: Comparison) -> bool:
    ours, theirs = days_of(one), days_of(other)
    if ours and theirs and (ours[0] > theirs[1] or theirs[0] > ours[1]):
        return True
    if (one.amount and other.amount and one.amount != other.amount) or nearness(one, other) is Nearness.APART:
        return True
    about = compare.topics.told(one.about), compare.topics.told(other.about)
    return all(about) and overlap(*about) < ONE_SUBJECT
