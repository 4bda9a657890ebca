"""Leads whose office no list of leading offices has: the director of a port, a senator, the head of an agency.

Many hold such offices and are only met or come along: one leads where the text says of him or her that they go, and
speaks of a delegation or a mission.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from ihaeng.language.any_of import any_of
from ihaeng.model import Document, Span
from ihaeng.reading.english.evidence import weight_for
from ihaeng.reading.english.homes import home_of
from ihaeng.reading.english.lexicon import mission_words, people
from ihaeng.reading.english.offices import Mention
from ihaeng.reading.english.parties import is_body
from ihaeng.reading.english.places import is_place, places_in
from ihaeng.reading.english.sentence_text import sentences
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.weighing import weighing

MOST_HEADS = 5
"""So many people of such offices, first named first, are weighed."""

_NAME = r"(?P<name>[A-Z][a-z’']+(?:-[A-Z][a-z]+)?(?: (?:[A-Z]\.|(?:Mc|O’|O')?[A-Z][a-z’'-]+|de|van|bin|al)){1,3})"
_BODY = r"(?:[A-Z][\w’'&.-]*+ (?:[\w’'&.-]++ ){0,6}?)?"


@functools.cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """ "Port Director Nora Whitfield", "Nora Whitfield, director of the port", "led by its director, Nora W."."""
    heads = any_of(people().heads)
    large = any_of({head if head[0].isupper() else head.title() for head in people().heads})
    office = rf"(?P<office>{heads}(?: and (?:CEO|chief executive(?: officer)?))?)\b"
    owner = r"(?:the |an? |its )?(?:[\w’'&.-]+ ){0,6}?"
    behind = r"(?: (?:of|for|at) (?:the )?(?P<body>[^,.;\n]{3,70}))?"
    return (
        re.compile(
            rf"(?<![\w.-])(?P<body>{_BODY})"
            rf"(?P<office>{large}(?: (?:and|&) (?:CEO|Chief Executive))?|(?<=[A-Za-z] ){heads}) {_NAME}"
        ),
        re.compile(rf"(?<![\w-]){_NAME}, {owner}{office}{behind}"),
        re.compile(rf"\b(?:led|lead|headed) by {owner}{office}{behind}, {_NAME}"),
    )


def head_who_goes(document: Document) -> Mention | None:
    """Who holds such an office and is said to go abroad; the one of whom the text says most."""
    text = document.text
    if not any(word in text.lower() for word in mission_words().parties):
        return None
    found = sorted(_heads(text), key=lambda mention: mention.span.start)[:MOST_HEADS]
    told = list(sentences(document)) if found else []
    weights = [weight_for(told, _own(mention)) for mention in found]
    best = max(range(len(found)), key=lambda at: (weights[at], -at), default=None)
    return found[best] if best is not None and weights[best] >= weighing().enough else None


def _heads(text: str) -> Iterator[Mention]:
    known = set()
    for form in _forms():
        for match in form.finditer(text):
            name = re.sub(r"[’']s?\Z", "", match["name"])
            body = (match["body"] or "").strip()
            public = _is_public(match) or _is_of_a_public_body(body, text)
            if name in known or is_place(name) or is_body(name) or not public:
                continue
            known.add(name)
            home = next(iter(places_in(body)), None) or (home_of(body) if body else None)
            office = match["office"][0].upper() + match["office"][1:]
            yield Mention(name, office, home.name if home else None, Span.of(text, match.start(), match.end()))


def _is_of_a_public_body(town: str, text: str) -> bool:
    """ "Lindahl CEO Pia Holm", in a text on the Port of Lindahl."""
    name = re.escape(town)
    body = rf"\b(?:Port|Airport) of {name}\b|\b{name} (?:[Pp]ort|[Aa]irport|[Cc]hamber|[Uu]niversity)\b"
    return bool(town) and re.search(body, text) is not None


def _is_public(match: re.Match[str]) -> bool:
    """Whether the office is one of public life: by itself, or by the words of its body."""
    return match["office"].lower() not in _of_firms() or bool(_public().search(match[0].lower()))


@functools.cache
def _of_firms() -> frozenset[str]:
    return frozenset(office.lower() for office in people().of_firms)


@functools.cache
def _public() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(people().public)}")


def _own(mention: Mention) -> Own:
    home = next(iter(places_in(mention.place or "")), None)
    names = frozenset([mention.name, mention.name.split()[-1]])
    return Own(names, mention.place, mention.office, home.place.country if home else None)
