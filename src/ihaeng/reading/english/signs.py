"""A sentence as its signs: whom it names, places abroad and at home, words of going, of journeys and of acts."""

from __future__ import annotations

import functools
import re
import string
from collections.abc import Iterator
from typing import NamedTuple

from ihaeng.language.any_of import any_of
from ihaeng.reading.english.lexicon import people, place_names
from ihaeng.reading.english.places import Named, country_of_people, opens_a_name, places_in
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.weighing import weighing
from ihaeng.reading.english.whole_words import places_of

ABROAD, HOME, LEAD = "\ue000", "\ue001", "\ue002"
"""Stand for a place abroad, a place of the home country, and the name or office of the lead."""

_FOUND_BY_ITSELF = ("who", "whose", "to", "at", "from", "abroad", "of", "home", "x")


class Sign(NamedTuple):
    """One sign of a sentence; `places` are those abroad that it names."""

    name: str
    places: tuple[Named, ...] = ()


@functools.cache
def _wide() -> re.Pattern[str]:
    parts = any_of(weighing().wide)
    return re.compile(rf"(?<![\w-]){parts}(?![\w’'-])(?! [A-Z])")


@functools.cache
def letters() -> dict[str, str]:
    """The letter that stands for each sign in a row of them."""
    names = [*_FOUND_BY_ITSELF, *weighing().words]
    return dict(zip(names, string.ascii_letters, strict=False))


_LIST = rf"{ABROAD}(?:(?:, | and |, and |, then | then )(?:to |in )?(?:the )?{ABROAD})*+"
_APPOSITION = re.compile(
    rf"(?P<lead>{LEAD}), [^,;:{ABROAD}]{{3,90}}(?:, [^,;:{ABROAD}]{{3,40}})?,"
    r"(?= (?:is|was|will|has|had|said|says|[a-z]{3,12}(?:ed|es))\b)"
)
"""What stands between the lead and the verb: "Whitfield, governor of Ohio, is"."""

_ARTICLE = r"(?:the |both |neighbou?ring )?"


@functools.cache
def _scanner() -> re.Pattern[str]:
    words = "|".join(f"(?P<{name}>{any_of(words)})" for name, words in weighing().words.items())
    pronouns = r"(?P<who>(?:he|she|i|we)(?:[’'](?:ll|s|d|ve|re|m))?)|(?P<whose>his|her|their|my|our)"
    return re.compile(
        rf"(?P<belonging>{LEAD}[’']s?(?!\w))|(?P<named>{LEAD})"
        rf"|(?P<of>{ABROAD}[’']s?(?!\w)|{_peoples()})"
        rf"|(?P<to>\b(?:to|for|toward|towards|into|onto) {_ARTICLE}{_LIST})"
        rf"|(?P<at>\b(?:in|at|across|around|throughout|through|over|of|on) {_ARTICLE}{_LIST})"
        rf"|(?P<from>\bfrom {_ARTICLE}{_LIST})|(?P<abroad>{_LIST})|(?P<home>{HOME})"
        rf"|\b(?:{words}|{pronouns})(?![\w’'-])|(?P<end>[;:—–]|\. )|(?P<x>[\w][\w’'.-]*+)"
    )


@functools.cache
def _peoples() -> str:
    return rf"\b{any_of(people.lower() for people in place_names().peoples)}(?![\w-])"


def signs_of(text: str, own: Own) -> list[Sign]:
    """The signs of a sentence, left to right."""
    places = places_in(text)
    if not places and not country_of_people(text) and not _wide().search(text):
        return []
    marked, abroad = _marked(text, places, own)
    marked = _APPOSITION.sub(lambda found: found["lead"] + " " * (len(found[0]) - 1), marked)
    found = []
    for match in _scanner().finditer(_in_small_letters(marked)):
        name = match.lastgroup or "x"
        name = {"belonging": "whose", "named": "who", "end": "stop"}.get(name, name)
        here = [abroad[at] for at in range(match.start(), match.end()) if at in abroad]
        found.append(Sign(name, tuple(here)))
    return found


def _in_small_letters(text: str) -> str:
    """The text in small letters, each where it stood: those few that would grow are left as they are."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(low if len(low := c.lower()) == 1 else c for c in text)


def _marked(text: str, places: list[Named], own: Own) -> tuple[str, dict[int, Named]]:
    """The sentence with letters in the stead of places and of the lead; the places abroad by where these stand."""
    cuts: list[tuple[int, int, str, Named | None]] = []
    for named in places:
        if not opens_a_name(text, named) or text[named.end : named.end + 2] in ("’s", "'s"):
            away = named.place.country != own.country and named.name != own.home
            cuts.append((named.start, named.end, ABROAD if away else HOME, named if away else None))
    taken = {at for start, end, _, _ in cuts for at in range(start, end)}
    parts_of_the_world = [found.span() for found in _wide().finditer(text)]
    cuts += [(start, end, ABROAD, None) for start, end in parts_of_the_world if not taken & set(range(start, end))]
    taken |= {at for start, end in parts_of_the_world for at in range(start, end)}
    for start, end in _leads(text, own):
        if not taken & set(range(start, end)):
            cuts.append((start, end, LEAD, None))
            taken |= set(range(start, end))
    parts: list[str] = []
    abroad: dict[int, Named] = {}
    length = last = 0
    for start, end, letter, place in sorted(cuts, key=lambda cut: cut[0]):
        parts += [text[last:start], letter]
        length += start - last
        if place:
            abroad[length] = place
        length, last = length + 1, end
    return "".join([*parts, text[last:]]), abroad


def _leads(text: str, own: Own) -> Iterator[tuple[int, int]]:
    """Where a sentence names the lead: by name, or by office alone ("the governor")."""
    names = sorted((name for name in own.names if name != own.home), key=len, reverse=True)
    for name in names:
        yield from ((at, at + len(name)) for at in places_of(name, text))
    for match in _by_office(own.office or "").finditer(text):
        yield match.start("who"), match.end("who")


_BELOW = ("Lieutenant", "Lt", "Deputy", "Vice", "Assistant", "Under")
"""How an office begins that is below another: "the governor" is somebody else than the lieutenant governor."""


@functools.lru_cache(maxsize=256)
def _by_office(office: str) -> re.Pattern[str]:
    """The office alone or before a name: "the governor", "Gov."."""
    full = office.removesuffix(" of")
    short = [word for word, whole in people().leading.items() if whole == full]
    last = full.split()[-1] if full and not full.startswith(_BELOW) else ""
    words = {word for word in (full, last, *short) if word}
    if not words:
        return re.compile(r"(?!)(?P<who>)")
    return re.compile(rf"(?:\bthe |(?<![\w.]))(?P<who>(?i:{any_of(words)}))(?![\w-])")
