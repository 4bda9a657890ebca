"""Who leads the mission that a text tells: the office-holder it speaks of most and first."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import PlaceKind, choose, country_of, find_places
from ihaeng.model import Document, Lead, PartKind, Span
from ihaeng.reading.korean.lexicon import people_words
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


_BODY_TAIL = re.compile(r"(?:도|시|군|구)?(?:의회|교육청|상공회의소|대학교)?(?!장|지사|민)")
_SUBJECT = re.compile(r"(?:\([^()\n]{0,30}+\))?(?:(?:은|는|이|가|께서)(?![가-힣])|[을를] 비롯)")
"""How one goes on behind a name whose bearer acts, or comes first of those who do."""

_LEADING = ("이끄는 ", "이끌 ", "단장인 ", "단장을 맡은 ")
"""What stands before the name of who leads the delegation."""

_COUNCIL_OR_SCHOOLS = re.compile(r"(?<![가-힣])[가-힣]{1,6}(?:도|시|군|구)(?:의회|교육청)(?![가-힣]{0,2}장)")
_ACTING_BODY = re.compile(
    r"(?<![가-힣])([가-힣]{2,8}(?:상공회의소|진흥원|대학교|무역협회|중앙회))(?:\([^()\n]{1,20}\))?(?:은|는|이|가)\s"
)
"""Chambers, institutes and universities that act in the first lines."""
IN_TITLE, AS_SUBJECT, EARLY, ON_A_JOURNEY, MENTIONED = 3, 2, 2, 2, 1
"""What a mention counts: a headline names who matters, a subject acts, the first lines
introduce, a journey called his or hers is led, the rest repeats."""

LONGEST_BODY = 12
"""Syllables of a body's name before its last word ("다솔특별자치" of 다솔특별자치도); that has no more either."""

_HOME_BODIES = ("도", "시", "군", "구", "의회", "교육청", "상공회의소", "대학교")
_SHORTEST_BODY = 2
"""Syllables beyond which a town's name with its suffix is not another word ("전시", "각도")."""

EARLY_CHARACTERS = 400
"""How far the first lines reach: headline, subheads and the first two paragraphs."""

_PARTICLES = ("에서", "에게", "으로", "까지", "부터")
"""Ends of words that are no names ("서부에서 시장 개척")."""

_TITLES = (
    *("지사", "시장", "군수", "구청장", "교육감", "장관", "차관", "위원장", "이사장", "의장", "회장", "총장", "총리"),
    *("사장", "원장", "청장"),
)
"""The words by which a text goes on to call an office-holder, the longer before what they end with."""

LEAST_SCORE = 3
"""Below this nobody leads: an office-holder named once in passing."""


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """ "한서윤 다솔도지사" and "한서윤 다솔도 지사", then " 한서윤 지사", "(지사 한서윤)" and the body before these."""
    words = people_words()
    offices = any_of(words.offices["home"])
    name = rf"(?<![가-힣A-Za-z])(?P<name>(?:{any_of(words.surnames)})[가-힣]{{1,3}}?)"
    bodies = any_of([*(word for word in words.organisations if len(word) > 1), "도", "시", "군", "구", "부", "청"])
    glued = rf"(?P<glued>[가-힣A-Za-z]{{1,14}}?)??(?:{offices})"
    apart = rf"(?P<apart>[가-힣A-Za-z]{{0,12}}(?:{bodies})) (?:{offices})"
    no_office = "(?![가-힣]*?(?:실|관사|협의회|직|상|개척|회의|회담))"
    after = rf"{name}(?:\s?\([^()\n]{{1,12}}\))? (?P<office>{glued}|{apart}){no_office}"
    before = rf"\s{name} (?P<office>{offices}){no_office}"
    inside = rf"\((?P<office>{offices}) {name}\)"
    body = rf"[가-힣A-Za-z]{{1,{LONGEST_BODY}}}(?:{bodies})\Z"
    ahead = rf"(?:{'|'.join(_LEADING)}){name} (?P<office>{offices}){no_office}"
    return re.compile(after), re.compile(before), re.compile(inside), re.compile(body), re.compile(ahead)


@functools.cache
def _offices() -> re.Pattern[str]:
    return re.compile(any_of(people_words().offices["home"]))


def find_lead(document: Document) -> FoundLead | None:
    """The lead as the text makes it known, else the body that acts in it; None where neither stands out."""
    found = _office_holder(document)
    if found and found.organisation is not None:
        return found
    acting = _acting_body(document)
    if found:
        return found._replace(organisation=acting.organisation if acting else _body_of(found.lead, document.text))
    return acting


def _body_of(lead: Lead | None, text: str) -> str | None:
    """The body that acts in the text under a name that fits the office: "다솔도는" where 지사 leads."""
    suffix = people_words().bodies.get(lead.office) if lead and lead.office else None
    acting = re.search(rf"(?<![가-힣])[가-힣]{{2,6}}{suffix}(?=(?:는|은|가|이)\s)", text) if suffix else None
    return acting[0] if acting and country_of(acting[0]) is None else None


def lead_in(value: Span) -> FoundLead | None:
    """The first office-holder of a stretch that names who leads: "한서윤 다솔도지사 등 8명"."""
    found = min(_mentions(value.quote), key=lambda mention: mention[3].start, default=None)
    if found is None:
        return None
    name, office, body, _span = found
    return FoundLead(Lead(name=name, office=office), body, value)


def _office_holder(document: Document) -> FoundLead | None:
    scores: dict[str, int] = defaultdict(int)
    told: dict[str, list[tuple[str, str | None, Span]]] = defaultdict(list)
    titles = [part for part in document.parts if part.kind in (PartKind.TITLE, PartKind.SUBTITLE)]
    for name, office, body, span in _mentions(document.text):
        in_title = any(part.start <= span.start < part.end for part in titles)
        subject = _SUBJECT.match(document.text, span.end)
        leads = document.text.endswith(_LEADING, 0, span.start)
        scores[name] += (
            MENTIONED + IN_TITLE * in_title + AS_SUBJECT * bool(subject) + EARLY * (span.start < EARLY_CHARACTERS)
        )
        scores[name] += ON_A_JOURNEY * leads
        told[name].append((office, body, span))
    if not scores:
        return None
    for name, mentions in told.items():
        scores[name] += len(
            re.findall(rf"{name[0]} {re.escape(_title(mentions[0][0]))}(?![가-힣]{{2}})", document.text)
        )
    best = max(scores, key=lambda name: (scores[name], -told[name][0][2].start))
    if scores[best] < LEAST_SCORE:
        return None
    office, body, span = max(told[best], key=lambda mention: (mention[1] is not None, -mention[2].start))
    return FoundLead(Lead(name=best, office=office), body, span)


def _acting_body(document: Document) -> FoundLead | None:
    """The home town, province, council or school office that the text names most often and first."""
    text = document.text
    found: dict[str, list[Span]] = defaultdict(list)
    for mention in find_places(text):
        place = choose(mention)
        if place.country != HOME or place.kind is PlaceKind.COUNTRY:
            continue
        tail = _BODY_TAIL.match(text, mention.end)
        body = mention.name + (tail[0] if tail else "")
        if len(body) > _SHORTEST_BODY and body.endswith(_HOME_BODIES):
            found[body].append(Span.of(text, mention.start, mention.start + len(body)))
    for named in _ACTING_BODY.finditer(text, 0, EARLY_CHARACTERS) if not found else ():
        if not _is_abroad(named[1]):
            found[named[1]].append(Span.of(text, named.start(1), named.end(1)))
    for named in _COUNCIL_OR_SCHOOLS.finditer(text):
        found[named[0]].append(Span.of(text, named.start(), named.end()))
    if not found:
        return None
    body = max(found, key=lambda name: (len(found[name]), -found[name][0].start))
    if len(found[body]) + EARLY * (found[body][0].start < EARLY_CHARACTERS) < LEAST_SCORE:
        return None
    return FoundLead(None, body, found[body][0])


def _mentions(text: str) -> list[tuple[str, str, str | None, Span]]:
    if not _offices().search(text):
        return []
    after, before, inside, _body, ahead = _patterns()
    found = []
    for match in after.finditer(text):
        body = _full_body(match["glued"], match["office"]) if match["glued"] else match["apart"]
        found.append((match["name"], match["office"], body, Span.of(text, match.start(), match.end())))
    taken = {span.start for *_rest, span in found}
    for body, match in (*_behind_bodies(before, text), *_behind_bodies(inside, text)):
        if match.start("name") not in taken:
            office = f"{body[0]} {match['office']}"
            found.append((match["name"], office, body[0], Span.of(text, body.start(), match.end())))
    taken |= {span.start for *_rest, span in found}
    found += [
        (match["name"], match["office"], None, Span.of(text, match.start("name"), match.end()))
        for match in ahead.finditer(text)
        if match.start("name") not in taken
    ]
    return [mention for mention in found if _is_korean_name(mention[0]) and not _is_abroad(mention[2])]


def _behind_bodies(pattern: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Matches right behind the name of a body, with that; looked for from behind, as few words are offices."""
    *_others, body, _ahead = _patterns()
    place, free = 0, 0
    while found := pattern.search(text, place):
        reach = max(free, found.start() - 2 * LONGEST_BODY)
        before = body.search(text, reach, found.start())
        if before:
            yield before, found
            free = found.end()
        place = found.end() if before else found.start() + 1


def _full_body(place: str, office: str) -> str:
    """The body as texts call it: "다솔" of 다솔도지사 is 다솔도."""
    title = max((title for title in people_words().bodies if office.endswith(title)), key=len, default=None)
    suffix = people_words().bodies[title] if title else ""
    return place if place.endswith(("도", "시", "군", "구", "부", "청")) or not suffix else place + suffix


def _is_abroad(body: str | None) -> bool:
    """Whether a body is called after a place abroad: who holds office there is met, and leads nobody."""
    return body is not None and any(place.start == 0 and choose(place).country != HOME for place in find_places(body))


def _is_korean_name(name: str) -> bool:
    """Whether it can be somebody's name: of the usual length, no place, no word that stands before an office."""
    if not 2 <= len(name) <= 4 or country_of(name) is not None:
        return False
    if len(name) > _SHORTEST_BODY and name.endswith(_PARTICLES):
        return False
    return len(name) == 3 or not name.endswith(("도", "시", "군", "구", "전", "현", "신임", "당시"))


def _title(office: str) -> str:
    """The last word of an office ("전북도지사" is spoken of as 지사)."""
    for title in _TITLES:
        if office.endswith(title):
            return title
    return office.split()[-1]
