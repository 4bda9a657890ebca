"""Whose mission it is where no office-holder says so: the body that acts in the text."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import PlaceKind, choose, find_places
from ihaeng.model import Document, Lead, Span
from ihaeng.reading.korean.mission.lead_words import bodies_by_office, lead_words
from ihaeng.reading.korean.roles.sides import HOME

EARLY_CHARACTERS = 400
"""How far the first lines reach: headline, subheads and the first two paragraphs."""

EARLY = 2
"""What a mention in the first lines counts more."""

LEAST_SCORE = 3
"""Below this nobody leads and no body acts: named once in passing."""

_SHORTEST_BODY = 2
"""Syllables beyond which a town's name with its suffix is not another word ("전시", "각도")."""

_GROUP = r"(?: [가-힣]{0,5}단(?=[은는이가]\s))?"
"""Those of a body who travel, right behind its name: "노바대학교 교류단이"."""

_COUNCIL_OR_SCHOOLS = re.compile(r"(?<![가-힣])[가-힣]{1,6}(?:도|시|군|구)(?:의회|교육청)(?![가-힣]{0,2}장)")


def acting_body(document: Document) -> Span | None:
    """The home town, province, council or school office that the text names most often and first, else who acts."""
    found: dict[str, list[Span]] = defaultdict(list)
    for span in (*_home_regions(document.text), *_councils(document.text)):
        found[span.quote].append(span)
    if not found:
        for span in _subjects(document.text):
            found[span.quote].append(span)
    if not found:
        return None
    body = max(found, key=lambda name: (len(found[name]), -found[name][0].start))
    first = found[body][0]
    return first if len(found[body]) + EARLY * (first.start < EARLY_CHARACTERS) >= LEAST_SCORE else None


def body_of(lead: Lead | None, text: str) -> str | None:
    """The body that acts in the text under a name that fits the office: "다솔도는" where 지사 leads."""
    suffix = bodies_by_office().get(_deputising().sub("", lead.office)) if lead and lead.office else None
    acting = re.search(rf"(?<![가-힣])[가-힣]{{2,10}}{suffix}(?=(?:는|은|가|이)\s|에 따르면)", text) if suffix else None
    return acting[0] if acting and not is_abroad(acting[0]) else None


def is_abroad(body: str | None) -> bool:
    """Whether a body is called after a place abroad: who holds office there is met, and leads nobody."""
    return body is not None and any(place.start == 0 and choose(place).country != HOME for place in find_places(body))


def _home_regions(text: str) -> Iterator[Span]:
    words = lead_words()
    for mention in find_places(text):
        place = choose(mention)
        if place.country != HOME or place.kind is PlaceKind.COUNTRY:
            continue
        tail = _body_tail().match(text, mention.end)
        body = mention.name + (tail[0] if tail else "")
        if len(body) > _SHORTEST_BODY and body.endswith(words.home_bodies):
            yield Span.of(text, mention.start, mention.start + len(body))


def _councils(text: str) -> Iterator[Span]:
    return (Span.of(text, *named.span()) for named in _COUNCIL_OR_SCHOOLS.finditer(text))


def _subjects(text: str) -> Iterator[Span]:
    """Chambers, institutes, ministries that act in the first lines, and where the text goes on to name them."""
    named = [found for found in _acting().finditer(text, 0, EARLY_CHARACTERS) if not is_abroad(found[1])]
    for body in dict.fromkeys(found[1] for found in named):
        first = next(found.start(1) for found in named if found[1] == body)
        yield Span.of(text, first, first + len(body))
        more = re.finditer(rf"(?<![가-힣]){re.escape(body)}(?![가-힣]{{2}})", text)
        yield from (Span.of(text, *again.span()) for again in more if again.start() != first)


@functools.cache
def _deputising() -> re.Pattern[str]:
    return re.compile(rf" {any_of(lead_words().deputising)}\Z")


@functools.cache
def _body_tail() -> re.Pattern[str]:
    return re.compile(rf"(?:도|시|군|구)?(?:{any_of(lead_words().region_bodies)})?(?!장|지사|민)")


@functools.cache
def _acting() -> re.Pattern[str]:
    words = lead_words()
    named = rf"[가-힣]{{2,12}}(?:{any_of(words.acting_bodies)})|(?:{any_of(words.national_bodies)})"
    behind = rf"(?:\([^()\n]{{1,20}}\))?{_GROUP}(?:(?:은|는|이|가|도)\s|에 따르면|,\s)"
    return re.compile(rf"(?<![가-힣A-Za-z])({named}){behind}")
