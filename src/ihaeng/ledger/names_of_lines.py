"""The names by which a text would speak of a line and of no other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ihaeng.language.gazetteer import place_named
from ihaeng.ledger.counterparts import named
from ihaeng.ledger.topics import topic_words
from ihaeng.ledger.words import is_bare, is_generic
from ihaeng.model import Activity

SHORTEST_NAME = 3
"""Characters of a name that can be looked for as it stands; shorter ones stand in other words."""

LONGEST_PERSON = 3
"""Words of a person's name; longer names describe a body, and their words stand anywhere."""

_PROPER = re.compile(r"[‘“'\"]([^‘’“”'\"]{2,40})[’”'\"]|\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b")


def names_of(line: Sequence[Activity], others: Iterable[Activity], texts: Sequence[str]) -> set[str]:
    """Names that only this line has: a host named by several acts, or the town itself, points to none of them.

    Parts of names, and names inside phrases, count where they are rare in the mission's `texts`: surnames are, names
    of countries are not.
    """
    ours = {name for act in line for name in _names(act)}
    ours |= {part for act in line for part in _parts(act) if sum(text.count(part) for text in texts) <= len(texts)}
    known = list(others)
    theirs = {_bare(name) for act in known for name in _names(act)}
    places = {_bare(place) for act in (*known, *line) for place in (act.city, act.country) if place}
    return {
        name
        for name in ours
        if not any(_bare(name) in other or other in _bare(name) for other in theirs)
        and not any(_bare(name) in place for place in places)
    }


def _names(activity: Activity) -> list[str]:
    parties = [name for party in named(activity) for name in party]
    venue = [activity.venue] if activity.venue else []
    event = [activity.about] if activity.about and activity.kind in ("event", "exhibition") else []
    told = parties + venue + event
    short = [without_place for name in told if (without_place := _without_place(name))]
    return [name for name in told + short if len(name) >= SHORTEST_NAME and _distinct(name)]


def _without_place(name: str) -> str:
    """A name without the place before it ("린덴 K-누리페어"); empty where none stands there."""
    first, _space, rest = name.partition(" ")
    return rest if rest and place_named(first) and not is_generic(rest) else ""


def _parts(activity: Activity) -> list[str]:
    parts = [part for party in named(activity) for name in party for part in _name_parts(name)]
    parts += [part for told in (activity.about, activity.venue) if told for part in _proper_names(told)]
    return [part for part in parts if len(part) >= SHORTEST_NAME and _distinct(part)]


def _proper_names(told: str) -> list[str]:
    """The names inside a phrase: what stands in quotation marks, and Latin words written as names."""
    return [match[1] or match[0] for match in _PROPER.finditer(told)]


def _name_parts(name: str) -> list[str]:
    """The words by which a text may name somebody short: each of a transcribed name, the last of a Latin one."""
    words = name.split()
    if len(words) < 2 or len(words) > LONGEST_PERSON:
        return []
    if name.isascii():
        return words[-1:] if all(word[0].isupper() for word in words) else []
    return [word for word in words if not is_generic(word)]


def _distinct(name: str) -> bool:
    return any(not is_bare(word) for word in topic_words(name))


def _bare(name: str) -> str:
    return "".join(name.casefold().split())
