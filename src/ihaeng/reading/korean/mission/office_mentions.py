"""Where a text names people with an office at home: "한서윤 다솔도지사", "한 지사", "(지사 한서윤)", "단장으로"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import country_of, place_named
from ihaeng.model import Span
from ihaeng.reading.korean.grammar.word_sorts import is_full_korean_name
from ihaeng.reading.korean.lexicon import act_words, people_words
from ihaeng.reading.korean.mission.acting_bodies import is_abroad
from ihaeng.reading.korean.mission.lead_words import bodies_by_office, lead_words
from ihaeng.reading.korean.roles.sides import HOME

LONGEST_BODY = 12
"""Syllables of a body's name before its last word ("다솔특별자치" of 다솔특별자치도); that has no more either."""

_KOREAN_NAME = 3
"""Syllables of most Korean names."""


_NUMBER = "(?:제?[12])?"
"""Before the office of one of two deputies ("한서윤 2차관")."""

_SHORT_TOWN = 2
"""Syllables of a town's name that ends as a kind of body does ("대구", "완도")."""


class OfficeMention(NamedTuple):
    """A person with an office in a text, and the body where it is told; `made_leader`: "... 부회장을 단장으로"."""

    name: str
    office: str
    body: str | None
    span: Span
    made_leader: bool = False


class _Patterns(NamedTuple):
    after: re.Pattern[str]
    """ "한서윤 다솔도지사" and "한서윤 다솔도 지사"."""
    before: re.Pattern[str]
    """ " 한서윤 지사" behind a body."""
    inside: re.Pattern[str]
    """ "(지사 한서윤)" behind a body."""
    body: re.Pattern[str]
    ahead: re.Pattern[str]
    """Behind words that say who leads."""
    made: re.Pattern[str]
    """ "한서윤 부회장을 단장으로"."""


@functools.cache
def _patterns() -> _Patterns:
    words, leading = people_words(), lead_words()
    offices = any_of(words.offices["home"])
    name = rf"(?<![가-힣A-Za-z])(?P<name>(?:{any_of(words.surnames)})[가-힣]{{1,3}}?)"
    kinds = ("도", "시", "군", "구", "부", "청", "대")
    bodies = any_of([*(word for word in words.organisations if len(word) > 1), *kinds])
    glued = rf"(?P<glued>[가-힣A-Za-z]{{1,14}}?)??{_NUMBER}(?:{offices})"
    committee = rf"[가-힣·]{{2,10}}(?={any_of(leading.heads_of_committees)})"
    apart = rf"(?P<apart>[가-힣A-Za-z]{{0,12}}(?:{bodies})) (?:{committee}|{_NUMBER})(?:{offices})"
    region = rf"(?:(?:{any_of(leading.regions_before_towns)}) (?=[가-힣]{{1,6}}(?:시장|군수|구청장)))?"
    market = rf"(?<=시장)(?:을|에|의|에서의)? ?(?:{any_of(leading.said_of_markets)})"
    no_office = rf"(?![가-힣]*?(?:실|관사|협의회|직|상|개척|회의|회담)|{market})"
    any_office = any_of([*words.offices["home"], *words.offices["any"]])
    no_topic = "(?<![도시구부처]는)(?<![군청실]은)"
    heads = rf"[을를] (?P<head>{any_of(leading.made_leaders)})으?로"
    return _Patterns(
        after=re.compile(rf"{name}(?:\s?\([^()\n]{{1,12}}\)\s?| ){region}(?P<office>{glued}|{apart}){no_office}"),
        before=re.compile(rf"\s{name} (?P<office>{_NUMBER}(?:{offices})){no_office}"),
        inside=re.compile(rf"\((?P<office>{offices}) {name}\)"),
        body=re.compile(rf"[가-힣A-Za-z]{{1,{LONGEST_BODY}}}(?:{bodies})\Z"),
        ahead=re.compile(rf"(?:{any_of(leading.before_leaders)}){name} (?P<office>{_NUMBER}(?:{offices})){no_office}"),
        made=re.compile(rf"{name}{no_topic}(?: (?P<office>[가-힣A-Za-z()前現 ]{{0,20}}?(?:{any_office})))?{heads}"),
    )


@functools.cache
def _offices() -> re.Pattern[str]:
    return re.compile(any_of([*people_words().offices["home"], *lead_words().made_leaders]))


def office_mentions(text: str) -> list[OfficeMention]:
    """Everybody whom the text names with an office at home."""
    if not _offices().search(text):
        return []
    patterns = _patterns()
    found = [
        OfficeMention(match["name"], match["office"] or match["head"], None, _span(text, match), made_leader=True)
        for match in map(_nearest, patterns.made.finditer(text) if _says_who_leads(text) else ())
    ]
    for match in patterns.after.finditer(text):
        body = _full_body(match["glued"], match["office"]) if match["glued"] else match["apart"]
        _add(found, OfficeMention(match["name"], match["office"], body, _span(text, match)))
    behind = (*_behind_bodies(patterns.before, text), *_behind_bodies(patterns.inside, text))
    for body_named, match in behind:
        office = f"{body_named[0]} {match['office']}"
        span = Span.of(text, body_named.start(), match.end())
        found = [one for one in found if one.body or one.made_leader or one.span.start != match.start("name")]
        if match.start("name") not in {one.span.start for one in found}:
            found.append(OfficeMention(match["name"], office, body_named[0], span))
    for match in patterns.ahead.finditer(text):
        _add(found, OfficeMention(match["name"], match["office"], None, _span(text, match, "name")))
    return [
        mention
        for mention in found
        if _is_korean_name(mention.name) and not is_abroad(mention.body) and not _is_of_a_unit(mention)
    ]


def _says_who_leads(text: str) -> bool:
    """A quick look: most texts say of nobody that he or she is made leader."""
    return any(word in text for word in lead_words().made_leaders)


def _is_of_a_unit(mention: OfficeMention) -> bool:
    """Whether it is the head of a unit within a body ("국제교류처장"), not of one of the state's ("보훈처장")."""
    words = lead_words()
    of_units = mention.body is not None and mention.body.endswith(words.units)
    return of_units and not (mention.body or "").endswith(words.national_bodies)


def _nearest(match: re.Match[str]) -> re.Match[str]:
    """The same leader from the last Korean name on: what stands before it is none ("20주년을 기념해 한서윤 지사를")."""
    place, best = match.start() + 1, match
    while closer := match.re.search(match.string, place, match.end()):
        place = closer.start() + 1
        if closer.end() == match.end() and _is_whole_name(closer["name"]):
            best = closer
    return best


def _is_whole_name(name: str) -> bool:
    """Whether a word is surely a Korean full name, with a surname of one syllable or of two ("남궁이솔")."""
    double = len(name) > _KOREAN_NAME and name.startswith(tuple(s for s in people_words().surnames if len(s) > 1))
    return double or is_full_korean_name(name)


def _add(found: list[OfficeMention], mention: OfficeMention) -> None:
    if mention.span.start not in {one.span.start for one in found}:
        found.append(mention)


def _span(text: str, match: re.Match[str], start: str | int = 0) -> Span:
    return Span.of(text, match.start(start), match.end())


def _behind_bodies(pattern: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Matches right behind the name of a body, with that; looked for from behind, as few words are offices."""
    place, free = 0, 0
    while found := pattern.search(text, place):
        reach = max(free, found.start() - 2 * LONGEST_BODY)
        before = _patterns().body.search(text, reach, found.start())
        if before:
            yield before, found
            free = found.end()
        place = found.end() if before else found.start() + 1


def _full_body(place: str, office: str) -> str:
    """The body as texts call it: "다솔" of 다솔도지사 is 다솔도, "해양" of 해양장관 is 해양부."""
    kinds = bodies_by_office()
    bare = office.removeprefix(place)
    title = max((title for title in kinds if bare.endswith(title)), key=len, default=None)
    suffix = kinds[title] if title else ""
    words = lead_words()
    whole = words.named_in_full if len(suffix) > 1 else words.whole_before_office
    if suffix and len(place) == _SHORT_TOWN and not place.endswith(suffix) and place_named(place) is not None:
        return place + suffix
    return place if not suffix or place.endswith((suffix, *whole)) else place + suffix


def _is_korean_name(name: str) -> bool:
    """Whether it can be somebody's name: of the usual length, no place, no word that stands before an office."""
    words = lead_words()
    if not 2 <= len(name) <= 4 or country_of(name) is not None or _is_a_home_province(name):
        return False
    if any(office in name for office in people_words().titles):
        return False
    if name in words.markets or name in people_words().standalone:
        return False
    if name[1:].startswith(words.councils):
        return False
    if name.endswith(words.verb_ends) and act_words().classes_of(f"{name[:-1]}하다", ""):
        return False
    if len(name) >= _KOREAN_NAME and name.endswith(words.name_breakers):
        return False
    return len(name) == _KOREAN_NAME or not name.endswith(("도", "시", "군", "구", "전", "현", "신임", "당시"))


def _is_a_home_province(name: str) -> bool:
    """Whether a province of the own country is called so ("경북도")."""
    place = place_named(name[:-1]) if len(name) >= _KOREAN_NAME and name.endswith("도") else None
    return place is not None and place.country == HOME
