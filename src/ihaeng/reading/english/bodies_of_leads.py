"""The body that an office-holder stands for, as it stands beside the office: "Lindahl Chamber (LC) President Berg"."""

from __future__ import annotations

import re

from ihaeng.model import Document
from ihaeng.reading.english.offices import Mention
from ihaeng.reading.english.parties import is_body

REACH = 120
"""Characters before an office, or behind a name, in which its body stands."""

_SHORT = r"(?: \([^()]{2,20}\))?"
_NAME = r"[A-Z][\w’'&-]*+(?: (?:(?:of|and|for|the|&) ){0,2}[A-Z][\w’'&-]*+){1,8}"
_BEFORE = re.compile(rf"(?<![\w-])(?P<body>{_NAME}){_SHORT}(?:[’']s)? \Z")
_BEHIND = re.compile(rf",? (?:the )?(?:[\w-]+ ){{0,4}}?(?:of|at) (?:the )?(?P<body>{_NAME})")


def body_of(document: Document, mentions: list[Mention]) -> str | None:
    """The body of whoever is named in `mentions`: it stands before the office, or behind it where that follows."""
    for mention in mentions:
        text, span = document.text, mention.span
        before = _BEFORE.search(text[max(0, span.start - REACH) : span.start])
        behind = _BEHIND.match(text[span.end : span.end + REACH])
        for found in (before, behind):
            if found and is_body(found["body"]):
                return re.sub(r"\A(?:The|A|An) ", "", found["body"])
    return None
