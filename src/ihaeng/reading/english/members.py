"""Those of the own side who act by themselves, as a text calls them by their offices: "City Councilor Pia Holm"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from ihaeng.language.any_of import any_of
from ihaeng.reading.english.homes import country_of_name
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.places import country_of_people, is_place, places_in

_OWNER = r"(?P<owner>(?:[A-Z][\w.’'-]{1,30} (?:of )?){0,4}?)"
_NAME = r"(?P<name>(?:[A-Z][a-z’']+(?:-[A-Z]?[a-z]+)? (?:[A-Z]\. )?)?[A-Z][A-Za-z’'-]+)"
_OF = r"(?: of (?P<of>[A-Z][\w-]+(?: [A-Z][\w-]+)?))?"

_MET = re.compile(
    r"\b(?:with|by|to|from|between|met|meets?|meeting|hosts?|hosted|hosting|including|counterpart,?"
    r"|thanked|honou?red) (?:the )?\Z"
)
"""Before those to whom something is done: hosts, and those met."""

_RECEIVES = re.compile(
    r"(?:,[^,;.]{3,80},)? (?:also )?(?:welcomed|welcomes|hosted|hosts|greeted|received|receives"
    r"|briefed|showed|gave|guided|walked)\b"
)
"""Behind a host."""

_HYPHENATED = frozenset(["KR", "TW"])
"""Countries whose given names are written with a hyphen: "Han Seo-yun"."""


@functools.cache
def _holder() -> re.Pattern[str]:
    offices = any_of(people().members)
    return re.compile(rf"(?<![\w.’'-]){_OWNER}(?P<office>{offices}|{_HEAD}) {_NAME}{_OF}")


_HEAD = (
    r"(?<=[A-Za-z] )(?:Vice Chairman|Chairman|Chairwoman|President and CEO|President|Chief Executive|president and CEO"
    r"|president|director|executive director|CEO|chief executive|chair|chairman)"
)
"""Heads of a body: of a port, an airport or a chamber they come along."""

_COMES_ALONG = re.compile(r"\b(?:Port|Airport|Chamber|Partnership|Convention|Visitors)\b")
"""Bodies whose heads come along."""


def members_in(texts: Sequence[str], country: str | None) -> frozenset[str]:
    """The names and surnames of those of the own side whom a text calls by such an office; `country` is the home's."""
    return frozenset(name for text in texts for name in _named(text, country))


def _named(text: str, country: str | None) -> Iterator[str]:
    for found in _holder().finditer(text):
        surname = found["name"].split()[-1]
        before = text[max(0, found.start() - len("counterpart, the ")) : found.start()]
        if _is_of_abroad(found, country) or _MET.search(before) or is_place(surname):
            continue
        head = found["office"] not in people().members
        alone = _is_of_family(found["name"], country) and _ACTS_ALONE.match(text, found.end())
        if head and not _COMES_ALONG.search(found["owner"]) and not alone:
            continue
        second = found["owner"].endswith(("Deputy ", "Vice "))
        if found["office"] in _ALSO_OF_HOSTS and not second and not _is_of_a_home_town(found["owner"], country):
            continue
        may_host = head or found["office"] in people().members_of_hosts
        surname_only = " " not in found["name"]
        if surname_only and head:
            continue
        if (
            may_host
            and not surname_only
            and (not _is_called_like(found["name"], country) or _RECEIVES.match(text, found.end()))
        ):
            continue
        yield from (found["name"], surname)


_ALSO_OF_HOSTS = ("Mayor", "County Mayor")


def _is_of_a_home_town(owner: str, country: str | None) -> bool:
    """Whether the words before an office name a town of the mission's own country."""
    return any(place.place.country == country for place in places_in(owner.strip(), (country or "",)))


def _is_of_abroad(found: re.Match[str], country: str | None) -> bool:
    """Whether the words around an office name a place or people of another country."""
    for words in (found["owner"].strip(), found["of"] or ""):
        named = {place.place.country for place in places_in(words)} | {country_of_people(words)}
        if not named <= {None, country}:
            return True
    return False


_ACTS_ALONE = re.compile(
    r",? (?:also |separately |later |then ){0,2}(?:visited|toured|met|held|attended|signed|inspected|called on)\b"
)
"""Behind somebody of a firm who acts by himself or herself."""


def _is_of_family(name: str, country: str | None) -> bool:
    """Whether a name is one of the lead's country: an executive of that name is of a firm that came along."""
    return country is not None and country_of_name(name) == country


def _is_called_like(name: str, country: str | None) -> bool:
    """Whether a name is written as those of a country are."""
    return (re.search(r"[a-z]-[a-z]", name) is not None) == (country in _HYPHENATED)
