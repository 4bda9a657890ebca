"""Who is said to lead a delegation and has no office that a list knows: "a delegation led by Pia Holm"."""

from __future__ import annotations

from ihaeng.model import Document, Span
from ihaeng.reading.english.leading_bodies import OPENING
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.offices import Mention
from ihaeng.reading.english.parties import is_body
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import is_place


def leader_named(document: Document) -> Mention | None:
    """The first whom the opening says to lead a delegation; a place and a body are nobody."""
    for found in pattern("leader_named").finditer(document.text[:OPENING]):
        part = "name" if found["name"] else "traveller"
        name = found[part]
        if not is_place(name) and not is_body(name) and not set(name.split()) & set(people().leading):
            return Mention(name, "", None, Span.of(document.text, found.start(part), found.end(part)))
    return None
