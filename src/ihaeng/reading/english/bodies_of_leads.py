"""The body that an office-holder stands for, as it stands beside the office: "Lindahl Chamber (LC) President Berg"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ihaeng.model import Document
from ihaeng.reading.english.offices import Mention
from ihaeng.reading.english.parties import is_body
from ihaeng.reading.english.places import country_of_people, is_place

REACH = 120
"""Characters before an office, or behind a name, in which its body stands."""

_SHORT = r"(?: \([^()]{2,20}\))?"
_NAME = r"[A-Z][\w’'&-]*+(?: (?:(?:of|and|for|the|&) ){0,2}[A-Z][\w’'&-]*+){1,8}"
_BEFORE = re.compile(rf"(?<![\w-])(?P<body>{_NAME}){_SHORT}(?:[’']s)? \Z")
_BEHIND = re.compile(rf",? (?:the )?(?:[\w-]+ ){{0,4}}?(?:of|at) (?:the )?(?P<body>{_NAME})")


_HOUSE = re.compile(r"\b(?:Hall|Hotel|Palace|House|Residence|Capitol)\Z")
"""Houses in which somebody was received, and for which nobody stands."""


def body_of(document: Document, mentions: list[Mention]) -> str | None:
    """The body of whoever is named in `mentions`: it stands before the office, or behind it where that follows."""
    for mention in mentions:
        text, span = document.text, mention.span
        before = _BEFORE.search(text[max(0, span.start - REACH) : span.start])
        behind = _BEHIND.match(text[span.end : span.end + REACH])
        for found in (before, behind):
            if found and is_body(found["body"]) and not _HOUSE.search(found["body"]):
                return re.sub(r"\A(?:The|A|An) ", "", found["body"])
    return None


_DELEGATION = re.compile(r"(?<![\w-])(?P<body>[A-Z]{3,10}|[A-Z][\w-]{2,30}) delegation\b")

LEAST_DELEGATIONS = 2
"""So often at least a text speaks of the delegation of a body that travels ("the LGC delegation")."""


def bodies_that_travel(texts: Sequence[str]) -> frozenset[str]:
    """The names before "delegation" by which a text calls its travellers; words for places and peoples are none."""
    named = Counter(found["body"] for text in texts for found in _DELEGATION.finditer(text))
    return frozenset(
        body
        for body, count in named.items()
        if count >= LEAST_DELEGATIONS and body not in _NO_BODIES and not is_place(body) and not country_of_people(body)
    )


_NO_BODIES = frozenset(["The", "His", "Her", "Their", "This", "Our", "Trade", "Business"])
