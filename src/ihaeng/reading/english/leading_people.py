"""Who is said to lead a delegation and has no office that a list knows: "a delegation led by Pia Holm"."""

from __future__ import annotations

from ihaeng.model import Document, Span
from ihaeng.reading.english.leading_bodies import OPENING
from ihaeng.reading.english.offices import Mention
from ihaeng.reading.english.parties import is_body
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import is_place


def leader_named(document: Document) -> Mention | None:
    """The first whom the opening says to lead a delegation; a place and a body are nobody."""
    for found in pattern("leader_named").finditer(document.text[:OPENING]):
        if not is_place(found["name"]) and not is_body(found["name"]):
            return Mention(found["name"], "", None, Span.of(document.text, found.start("name"), found.end("name")))
    return None
