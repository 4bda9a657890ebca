"""Places in English texts: the gazetteer's, and countries told by their people or their capital."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import Place, PlaceKind, PlaceMention, choose, find_places
from ihaeng.language.place_table import countries as known_countries
from ihaeng.reading.english.lexicon import people, place_names
from ihaeng.reading.english.verb_forms import verb_forms


class Named(NamedTuple):
    """A place at characters `start` to `end`; `name` as written, None for a country told by its people only."""

    start: int
    end: int
    name: str
    place: Place


@functools.cache
def _peoples() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(place_names().peoples)})(?![\w-])")


def places_in(text: str, countries: Sequence[str] = ()) -> list[Named]:
    """The places that a text names, left to right."""
    found = [_named(mention, countries) for mention in find_places(text, countries)]
    taken = {named.start for named in found}
    found += [
        Named(match.start(), match.end(), match[0], known_countries()[_other_names()[match[0]]])
        for match in _by_other_names().finditer(text)
        if match.start() not in taken
    ]
    found += _unknown_towns(text, found)
    kept = (
        named
        for named in found
        if named.name not in place_names().often_names and not _ends_a_persons_name(text, named.start, named.end)
    )
    return sorted(kept, key=lambda named: named.start)


_OFFICE_AND_FIRST_NAME = re.compile(
    r"(?:[Mm]ayor|[Gg]overnor|[Mm]inister|[Aa]mbassador|[Pp]resident|[Cc]hairman|[Cc]hairwoman|[Dd]irector|CEO"
    r"|[Ss]ecretary|[Cc]ommissioner|[Cc]hief|[Ee]xecutive|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Professor),? "
    r"(?P<first>[A-Z][a-z]+ (?:[A-Z][a-z]+ )?)\Z"
)
"""Before a surname that is a place's name too: "its mayor, Kenji Morioka"."""

_GOES_ON_WITHOUT = re.compile(
    r"[,.;:’')]|\Z|\s(?:and|of|said|says|who|at|on|to|for|will|is|was|has|had|about|over|during|from)\b"
)


def _ends_a_persons_name(text: str, start: int, end: int) -> bool:
    """Whether a place's name is the surname of an office-holder; what a headline's capitals run together is none."""
    before = _OFFICE_AND_FIRST_NAME.search(text[max(0, start - LONGEST_OFFICE_AND_NAME) : start])
    if before is None or not _GOES_ON_WITHOUT.match(text, end):
        return False
    words = [word.lower() for word in before["first"].split()]
    return not any(word in verb_forms() or word in _SMALL_WORDS for word in words)


LONGEST_OFFICE_AND_NAME = 60
"""Characters before a surname in which its bearer's office and first name stand."""

_SMALL_WORDS = frozenset(["in", "to", "from", "at", "of", "on", "for", "the", "and", "with", "visits", "leaves"])


_TOWN = re.compile(
    r"\b(?:in|at|to|from|near) (?P<town>(?!The\b)[A-Z][\w’'-]{2,30}(?: [A-Z][\w’'-]{2,30}){0,2}), (?=[A-Z])"
)
"""A town before the land it lies in: "in Norbeck, Ohio"."""


_NO_TOWN = frozenset(["Visit", "Lead", "Leave", "Meet", "Attend", "Tour", "Governor", "Minister", "Mayor", "President"])
"""Words of a headline or a title that stand before a land and are no town."""


def _unknown_towns(text: str, found: Sequence[Named]) -> Iterator[Named]:
    """Towns that the gazetteer lacks, told with the region or country behind a comma; they have no coordinates."""
    lands = {named.start: named.place for named in found if named.place.kind is not PlaceKind.CITY}
    for match in _TOWN.finditer(text) if lands else ():
        start, end = match.span("town")
        if set(match["town"].split()) & _NO_TOWN or _peoples().search(match["town"]):
            continue
        if match.end() in lands and not any(start <= named.start < end for named in found):
            unknown = {"name": match["town"], "kind": PlaceKind.CITY, "latitude": 0.0, "longitude": 0.0}
            yield Named(start, end, match["town"], msgspec.structs.replace(lands[match.end()], **unknown))


@functools.cache
def _other_names() -> dict[str, str]:
    """Capitals that stand for a government, and countries under other names than the gazetteer's → ISO codes."""
    return {**place_names().governments, **place_names().countries}


@functools.cache
def _by_other_names() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(_other_names())})(?![\w-])")


def _named(mention: PlaceMention, countries: Sequence[str]) -> Named:
    """The place; of a capital that stands for a government, its country."""
    place = choose(mention, countries)
    code = place_names().governments.get(mention.name)
    return Named(mention.start, mention.end, mention.name, known_countries()[code] if code else place)


_SORT = r"(?:City|Province|Prefecture|State)"
_GOES_ON = re.compile(rf"(?:[’']s)?(?: {_SORT})? (?!{_SORT}\b)[A-Z]|[-–][A-Z]")


_QUARTER = re.compile(r"[’']s [A-Z][\w-]+ (?:ward|district|neighbou?rhood|area|quarter|suburb)\b")
"""A part of a city behind it: "Oslo's Norbeck district"."""


_ENDS_A_NAME = re.compile(r"(?<![\w.])(?!(?:In|To|From|For|Of|And|The|At|With)\b)[A-Z][A-Za-z]+ \Z")
"""Before a country that ends a body's name ("Bord Norbeck Ireland", "Invest Denmark")."""

_LONGEST_WORD = 40
"""Characters before a place in which a word that goes on with it begins."""

_IN_A_COMPOUND = re.compile(r"\w[-–]\Z")


def opens_a_name(text: str, named: Named) -> bool:
    """Whether a place only opens a proper name ("the U.S. Embassy", "Lindahl University"): it says not where."""
    if _QUARTER.match(text, named.end):
        return False
    behind = _GOES_ON.match(text, named.end)
    before = max(0, named.start - _LONGEST_WORD), named.start
    if named.place.kind is PlaceKind.COUNTRY and _ENDS_A_NAME.search(text, *before):
        return True
    return behind is not None or _IN_A_COMPOUND.search(text, *before) is not None


def country_of_people(text: str) -> str | None:
    """The one country whose people are spoken of ("the Norwegian trade ministry"); None for several."""
    found = {place_names().peoples[match[0]] for match in _peoples().finditer(text)}
    return found.pop() if len(found) == 1 else None


def peoples_in(text: str) -> list[str]:
    """The country of each word for a people that a text has."""
    return [place_names().peoples[match[0]] for match in _peoples().finditer(text)]


def without_peoples(text: str) -> str:
    """A text without the words for peoples ("Danish investors"): they name nobody."""
    return re.sub(
        r"\b(?:U\.S\.|US|UK|EU|European|Asian|African|Western|Eastern|Nordic|Latin American|Middle"
        r" Eastern|Arab|Gulf)(?!\w)",
        "",
        _peoples().sub("", _owned().sub("", text)),
    )


@functools.cache
def _owned() -> re.Pattern[str]:
    """ "Danish-owned", "U.S.-based": whose or where a firm is."""
    peoples = any_of([*place_names().peoples, "U.S.", "US", "UK", "EU"])
    return re.compile(rf"(?<![\w-])(?:{peoples})-(?:owned|based|made|built|led|run|born|speaking|American)\b")


def is_place(text: str) -> bool:
    """Whether a text is a country, region or city, or a list of them, and nothing else."""
    left = text
    for named in reversed(places_in(text)):
        left = left[: named.start] + left[named.end :]
    bare = re.sub(
        r"\b(?:the|and|of|in|city|cities|country|capital|state|province|prefecture|region|area|both|then|South|North|Republic)\b|[’']s(?!\w)|[\s,.’'-]",
        "",
        left,
        flags=re.IGNORECASE,
    )
    return left != text and not bare


@functools.cache
def home_states() -> frozenset[str]:
    """Names of the states of the US."""
    return frozenset(people().states)
