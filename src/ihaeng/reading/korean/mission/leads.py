"""Who leads the mission that a text tells: the office-holder it speaks of most and first."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import NamedTuple

from ihaeng.language.any_of import any_of
from ihaeng.model import Document, Lead, PartKind, Span
from ihaeng.reading.korean.lexicon import people_words
from ihaeng.reading.korean.mission.acting_bodies import (
    EARLY,
    EARLY_CHARACTERS,
    LEAST_SCORE,
    acting_body,
    body_of,
    is_abroad,
)
from ihaeng.reading.korean.mission.lead_words import lead_words
from ihaeng.reading.korean.mission.office_mentions import OfficeMention, office_mentions
from ihaeng.reading.korean.roles.sides import HOME


class FoundLead(NamedTuple):
    """The lead, the body he or she stands for, and where the text says so; a body may go without a named lead.

    `home` is the country that they come from, `coming` the sentences that tell of their coming to Korea.
    """

    lead: Lead | None
    organisation: str | None
    evidence: Span
    home: str = HOME
    coming: tuple[Span, ...] = ()


_SUBJECT = re.compile(r"(?:\([^()\n]{0,30}+\))?(?:(?:은|는|이|가|께서)(?![가-힣])|[을를] 비롯)")
"""How one goes on behind a name whose bearer acts, or comes first of those who do."""

IN_TITLE, AS_SUBJECT, ON_A_JOURNEY, MENTIONED = 3, 2, 2, 1
"""What a mention counts: a headline names who matters, a subject acts, a journey called his or hers is led, the rest
repeats; the first lines count `EARLY` more."""

BODY_ACTS = 2
"""What it counts that the body of somebody's office acts in the text ("다솔도는" beside "한서윤 지사")."""

MADE_LEADER = 6
"""What it counts that somebody is said to lead the delegation."""

_SHORT_BODY = 3
"""Syllables of a body's name that may be but its last word ("중앙회", "상의")."""

_KINDS_OF_BODIES = ("도", "시", "군", "구", "부", "청", "처", "의회", "교육청")


def find_lead(document: Document) -> FoundLead | None:
    """The lead as the text makes it known, else the body that acts in it; None where neither stands out."""
    found = _office_holder(document) or _office_without_name(document)
    if found and found.organisation is not None:
        return found
    acting = acting_body(document)
    if found:
        return found._replace(organisation=acting.quote if acting else body_of(found.lead, document.text))
    return FoundLead(None, acting.quote, acting) if acting else None


def lead_in(value: Span) -> FoundLead | None:
    """The first office-holder of a stretch that names who leads: "한서윤 다솔도지사 등 8명"."""
    found = min(office_mentions(value.quote), key=lambda mention: mention.span.start, default=None)
    return FoundLead(Lead(name=found.name, office=found.office), found.body, value) if found else None


def _office_holder(document: Document) -> FoundLead | None:
    told: dict[str, list[OfficeMention]] = defaultdict(list)
    for mention in office_mentions(document.text):
        told[mention.name].append(mention)
    if not told:
        return None
    scores = {name: _score(name, mentions, document) for name, mentions in told.items()}
    best = max(scores, key=lambda name: (scores[name], -told[name][0].span.start))
    if scores[best] < LEAST_SCORE:
        return None
    fullest = max(told[best], key=lambda mention: (mention.body is not None, -mention.span.start))
    return FoundLead(Lead(name=best, office=fullest.office), _in_full(fullest.body, document.text), fullest.span)


def _score(name: str, mentions: list[OfficeMention], document: Document) -> int:
    text = document.text
    short = re.findall(rf"{name[0]} {_titles(mentions[0].office)}(?![가-힣]{{2}})", text)
    acts = body_of(Lead(name=name, office=mentions[0].office), text) is not None
    return (
        len(short)
        + BODY_ACTS * acts
        + sum(
            MENTIONED
            + IN_TITLE * _is_in_title(mention.span, document)
            + AS_SUBJECT * bool(_SUBJECT.match(text, mention.span.end))
            + EARLY * (mention.span.start < EARLY_CHARACTERS)
            + ON_A_JOURNEY * text.endswith(lead_words().before_leaders, 0, mention.span.start)
            + MADE_LEADER * mention.made_leader
            for mention in mentions
        )
    )


def _is_in_title(span: Span, document: Document) -> bool:
    titles = (part for part in document.parts if part.kind in (PartKind.TITLE, PartKind.SUBTITLE))
    return any(part.start <= span.start < part.end for part in titles)


def _in_full(body: str | None, text: str) -> str | None:
    """A body under the fuller name that the text has, too: "중앙회" beside "누리기업중앙회는"."""
    if body is not None and body.endswith("대") and f"{body}학교" in text:
        return f"{body}학교"
    if body is None or len(body) > _SHORT_BODY:
        return body
    fuller = re.search(rf"(?<![가-힣])[가-힣]{{2,10}}{re.escape(body)}(?=(?:는|은|가|이)\s|\()", text)
    return fuller[0] if fuller and not is_abroad(fuller[0]) else body


def _office_without_name(document: Document) -> FoundLead | None:
    """An office whose holder the text calls by surname only: "해양부 차관" in the headline, then "박 차관은"."""
    for found in _bare_offices().finditer(document.text, 0, EARLY_CHARACTERS):
        if not is_abroad(found["body"]) and _called(found["office"]).search(document.text):
            span = Span.of(document.text, *found.span())
            return FoundLead(Lead(office=span.quote), found["body"], span)
    return None


@functools.cache
def _called(office: str) -> re.Pattern[str]:
    """ "박 차관은"."""
    return re.compile(rf"(?<![가-힣])(?:{any_of(people_words().surnames)}) {office}(?:은|는|이|가)\s")


@functools.cache
def _bare_offices() -> re.Pattern[str]:
    bodies = any_of([*lead_words().national_bodies, *_KINDS_OF_BODIES])
    offices = any_of(people_words().offices["home"])
    return re.compile(rf"(?<![가-힣])(?P<body>[가-힣]{{0,6}}(?:{bodies})) ?(?P<office>{offices})(?![가-힣]{{3}})")


@functools.cache
def _titles(office: str) -> str:
    """A pattern for what an office-holder is called by behind the surname ("전북도지사" is 지사 and 도지사)."""
    return any_of([title for title in people_words().titles if office.endswith(title)] or [office.split()[-1]])
