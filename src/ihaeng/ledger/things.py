"""The named things that acts are about: a fair, a shop, a programme, as quoted by the text."""

from __future__ import annotations

import re

from ihaeng.ledger.topics import topic_words
from ihaeng.ledger.words import is_bare
from ihaeng.model import Activity

SHORTEST_THING, LONGEST_THING = 3, 40
"""Characters of a quoted name, spaces aside: shorter ones stand in other words, longer ones are sentences."""

_QUOTED = re.compile(r"[‘“'\"「『<《]([^‘’“”'\"「」『』<>《》\n]{2,60})[’”'\"」』>》]")
_BRACKETED = re.compile(r"\([^()]{0,40}\)")


def things_of(activity: Activity) -> frozenset[str]:
    """The quoted names in what an act is about, and those of its sentence that stand there unquoted.

    Venues do not count: one venue holds several acts.
    """
    held = bare(activity.about or "")
    sentence = [name for span in activity.evidence for name in quoted(span.quote)]
    return frozenset(quoted(activity.about or "")) | frozenset(name for name in sentence if name in held)


def quoted(text: str) -> list[str]:
    """The names in quotation marks, without brackets and spaces."""
    names = [bare(match[1]) for match in _QUOTED.finditer(text)]
    return [name for name in names if SHORTEST_THING <= len(name) <= LONGEST_THING and _tells(name)]


def bare(text: str) -> str:
    """A text as names are looked for in it: lower case, without brackets and spaces."""
    return "".join(_BRACKETED.sub("", text).casefold().split())


def _tells(name: str) -> bool:
    return any(not is_bare(word) for word in topic_words(name))
