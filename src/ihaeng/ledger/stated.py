"""What an act's own sentences say, as against what was carried over to it from other sentences.

A reader takes over the day, the town and the country last spoken of. That is mostly right, but it is no evidence
against two tellings being one act, and it accuses nobody of a change.
"""

from __future__ import annotations

import functools
import re

from ihaeng.language.gazetteer import find_places
from ihaeng.model import Activity
from ihaeng.model.partial_date import is_open


def says_day(activity: Activity) -> bool:
    """Whether the day on which an act begins or ends stands as a number in its own sentences."""
    days = {str(int(value[-2:])) for value in (activity.start, activity.end) if value and len(value) == 10}
    days |= {str(int(value[-2:])) for value in (activity.start, activity.end) if value and is_open(value)}
    return any(says(activity, day) for day in days)


def says(activity: Activity, number: str) -> bool:
    """Whether a number stands alone in an act's own sentences."""
    standing_alone = re.compile(rf"(?<!\d){re.escape(number)}(?!\d)")
    return any(standing_alone.search(span.quote.replace("\n", " ")) for span in activity.evidence)


def says_country(activity: Activity) -> bool:
    """Whether an act's own sentences name its country or a place in it."""
    return any(activity.country in _countries(span.quote) for span in activity.evidence)


def says_town(activity: Activity) -> bool:
    """Whether the town of an act stands in its own sentences."""
    return bool(activity.city) and any((activity.city or "") in span.quote for span in activity.evidence)


@functools.lru_cache(maxsize=4096)
def _countries(sentence: str) -> frozenset[str]:
    return frozenset(place.country for mention in find_places(sentence) for place in mention.candidates)
