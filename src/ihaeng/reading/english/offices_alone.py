"""A lead whose office stands without a name: "The Premier will leave for Oslo ... Nora Whitfield will meet"."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.model import Document, PartKind, Span
from ihaeng.reading.english.leading_bodies import OPENING
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.offices import Mention
from ihaeng.reading.english.parties import is_body
from ihaeng.reading.english.places import is_place
from ihaeng.reading.english.whole_words import stands_in

_ACTS = (
    r"(?:will|is|has|was|said|says|told|would|arrives|arrived|leaves|left|flies|flew|begins|began|visits|visited|travels"
    r"|to (?:travel|visit|lead)|undertak(?:es|ing)|undertook|travel)"
)


@functools.cache
def _holder() -> re.Pattern[str]:
    """The office as a subject in the opening: "The Premier will", "Denmark's trade commissioner for grain will"."""
    sole = any_of(
        [
            *people().sole,
            *(office.lower() for office in people().sole),
            *(office.capitalize() for office in people().sole),
        ]
    )
    no_owner = r"(?!(?:Lord|Deputy|Vice|Prime|First|Chief|Lieutenant|Foreign|Trade|Agriculture|The)\b)"
    owner = rf"(?P<place>{no_owner}[A-Z][\w.-]{{1,30}}(?: [A-Z][\w-]{{1,30}}){{0,2}})"
    return re.compile(
        rf"(?<![\w-])(?:[Tt]he )?(?:{owner}(?:[’']s)? )?(?<!vice )(?<!deputy )(?<!Vice )(?<!Deputy"
        rf" )(?P<office>{sole})(?: (?:for|of)"
        rf" [a-z][^,.;]{{3,80}}?)? {_ACTS}\b"
    )


_LEADER_OF_A_COUNCIL = re.compile(
    r"(?<![\w-])[Tt]he (?P<office>leader) of (?:the )?(?P<place>[A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){0,2}?)"
    rf"(?: (?:City|County|Borough|District))? Council {_ACTS}\b"
)
""" "The leader of Lindahl City Council will travel": whom others call the council leader."""


_NAMED = re.compile(
    rf"(?<![\w.’'-])(?P<name>(?!The |In |On |At |He |She |But |And )[A-Z][a-z]+(?: [A-Z][\w’'-]+){{1,2}}) {_ACTS}\b"
)
"""Somebody who acts under a name without any office."""


_HONORIFIC = re.compile(r"\A(?:Councillor|Professor|Cllr|Senator|Sir|Dame|Lord|Lady) (?=\S+ \S)")
"""A title before a first name and a surname."""


def office_alone(document: Document, named: list[Mention]) -> Mention | None:
    """The office that a text opens with and its headline speaks of, and the one name without office that acts in it.

    `named` are the office-holders named with their offices: the lead is none of them.
    """
    opening = document.text[:OPENING]
    found = _LEADER_OF_A_COUNCIL.search(opening) or _holder().search(opening)
    titles = " ".join(
        document.text[part.start : part.end]
        for part in document.parts
        if part.kind in (PartKind.TITLE, PartKind.SUBTITLE)
    )
    if found is None or not (_is_named(found["office"], titles) or _acts_under_name(document.text, titles)):
        return None
    words = set(found["office"].lower().split())
    others = [set(re.split(r"\W+", mention.office.lower())) for mention in named]
    if any(words <= other and not (other - words) & _BELOW for other in others):
        return None
    names = [name for name in _names(document.text) if not any(name in (m.name, m.office) for m in named)]
    office = found["office"][0].upper() + found["office"][1:]
    office = "Council Leader" if found["office"].lower() in ("leader", "council leader") else office
    return Mention(
        _HONORIFIC.sub("", names[0]) if names else "",
        office,
        found["place"],
        Span.of(document.text, found.start("office"), found.end("office")),
    )


_BELOW = frozenset(["deputy", "vice"])
"""Words that make an office that of somebody else."""


def _is_named(office: str, titles: str) -> bool:
    """Whether a headline names an office, by its words or by its short form ("PM")."""
    short = [word for word, full in people().leading.items() if word.isupper() and full.lower() == office.lower()]
    short += ["Leader", "leader"] if office.lower() == "council leader" else []
    return office.lower() in titles.lower() or any(stands_in(word, titles) for word in short)


_OF_FIRMS = re.compile(
    r"\b(?:representatives|executives|officials|leaders|leadership|management|founders?|chairman|CEO|members)"
    r" (?:from|of|at) (?P<who>[A-Z][\w’'-]++(?: [A-Z][\w’'-]++){1,2})"
)
"""Names that have people of their own are no people's: "representatives from Toreby Equity"."""


def _acts_under_name(text: str, titles: str) -> bool:
    """Whether the one whom the headline names acts in the opening ("Nora Whitfield is to visit Oslo")."""
    return any(stands_in(name, titles) for name in _names(text[:OPENING]))


def _names(text: str) -> list[str]:
    """People who act under a bare name, in the order told."""
    names = (match["name"] for match in _NAMED.finditer(text))
    offices = {word for office in people().leading for word in office.split()}
    firms = {found["who"] for found in _OF_FIRMS.finditer(text)}
    named = [name for name in names if name not in firms and not is_place(name) and not is_body(name)]
    return [name for name in named if not offices & set(name.split())]
