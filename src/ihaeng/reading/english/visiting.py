"""Sites visited: each named house of a list is a visit of its own; a country or a city is none."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.reading.drafts import Party
from ihaeng.reading.english.appositions import is_office
from ihaeng.reading.english.clauses import Told
from ihaeng.reading.english.lexicon import Frame, people
from ihaeng.reading.english.parties import body_of_place
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import is_person, with_short
from ihaeng.reading.english.phrases import Item
from ihaeng.reading.english.places import is_place, without_peoples


def plain(text: str) -> str:
    """A name without article, brackets and quotation marks."""
    return (
        re.sub(
            r"\A(?:the|a|an|his|her|their) ", "", re.sub(r"(?:(?<!\s)\s++)?+\([^()]*+\)", "", text), flags=re.IGNORECASE
        )
        .removesuffix(" there")
        .removesuffix(" morning")
        .removesuffix(" afternoon")
        .removesuffix(" evening")
        .strip(' ,.“”"‘')
    )


def visits(listed: list[Item]) -> list[Told]:
    """A visit for each item that names a site."""
    found: list[Told] = []
    listed = [] if _opens_with_places(listed) else [*map(_first_of_its_sort, listed[:1]), *listed[1:]]
    among_places = sum(is_place(item.head) for item in listed) * 2 >= max(len(listed), 2) or _opens_with_a_town(listed)
    for number, item in enumerate(listed):
        if number and item.after_comma and _tells_of_the_one_before(item, listed[number - 1]):
            continue
        if not number and SUMS_UP.search(item.head) and any(other.after_comma for other in listed[1:2]):
            continue  # "two partner universities, A and B"
        if not number and _SORTS.search(item.head) and item.behind("including"):
            item = Item(item.behind("including")[0], "", ())  # "customers including A, B and C"
        item = _within(item)
        name = plain(item.head)
        if _OF_THE_LAST.match(name) and item.mark not in _NO_GOAL:
            words = " ".join([item.head, *(f"{mark} {text}" for mark, text in item.adjuncts)])
            found.append(Told("visit", words, [], None, name, of_the_last=True))
            continue
        if item.mark in _NO_GOAL or is_person(item.head) or is_place(item.head):
            continue
        if _is_no_site(name) and not _run_by(item):
            continue
        if (
            len(listed) > number + 1
            and listed[number + 1].after_comma
            and is_place(listed[number + 1].head)
            and _TOWN.fullmatch(name)
        ):
            continue  # "Norbeck, Vermont"
        if among_places and re.fullmatch(r"[A-Z]\w+", name):
            continue  # a city that the gazetteer lacks
        words = " ".join([item.head, *(f"{mark} {text}" for mark, text in item.adjuncts)])
        owner = [] if pattern("named_gathering").search(name) else body_of_place(item.head)
        owner = owner or _run_by(item)
        found.append(Told("visit", words, owner, None, name))
    return found


def _tells_of_the_one_before(item: Item, before: Item) -> bool:
    """ "the mill, a buyer of grain", "with Olaf Berg, deputy head of the port": no goal of its own."""
    described = _DESCRIBES.match(item.head) is not None and not _house().search(item.head)
    along = before.adjuncts[-1] if before.adjuncts else ("", "")
    named = along[0] == "with" and _AN_OFFICE.search(along[1]) is not None and _OF_A_PERSON.fullmatch(item.head)
    return described or bool(named) or bool(before.behind("with") and is_office(item.head))


_AN_OFFICE = re.compile(
    r"\b(?:ambassador|consul|consul general|mayor|governor|minister|secretary|president|director|chairman|chairwoman"
    r"|chief executive|envoy|high commissioner|counterpart)\Z"
)
"""The end of an office without a name, behind which the name follows: "with the ambassador, Olaf Berg"."""

_OF_A_PERSON = re.compile(r"[A-Z][\w’-]+ (?:[A-Z]\. )?[A-Z][\w’-]+")


def _first_of_its_sort(item: Item) -> Item:
    """ "customers including A, B and C": the first of those that are named."""
    named = item.behind("including") if _SORTS.search(item.head) else []
    return Item(named[0], "", ()) if named else item


RUN_BY = ("run by", "operated by", "owned by", "by")
"""Before those whose house is visited."""


def _run_by(item: Item) -> list[Party]:
    """ "a mill run by Norbeck Foods": whose house a goal without name is."""
    if re.search(r"[A-Z]", item.head):
        return []
    behind = item.behind(*RUN_BY)
    names = (re.sub(r"\A(?:[a-z]+ )*", "", text) for text in behind[:1] if not is_place(text))
    return [with_short(plain(name)) for name in names if name[:1].isupper()]


LEAST_TOWNS = 3
"""So many names of one word that a known town opens are towns."""


def _opens_with_a_town(listed: list[Item]) -> bool:
    """ "Oslo, Lindahl and Norbeck": names of one word behind a town that is known."""
    towns = len(listed) >= LEAST_TOWNS and is_place(listed[0].head)
    return towns and all(re.fullmatch(r"[A-Z][\w-]+", plain(item.head)) for item in listed)


def _opens_with_places(listed: list[Item]) -> bool:
    """ "the two sister cities, Norbeck and Lindahl": places told by their sort before they are named."""
    return (
        len(listed) > 1 and listed[1].after_comma and pattern("many_places").search(plain(listed[0].head)) is not None
    )


def opened(frame: Frame, listed: list[Item]) -> list[Told]:
    """ "opened a trade office in Oslo", "broke ground for the Norbeck mill": an event at a house that begins."""
    for item in listed[:1]:
        name = re.sub(r"\A(?:grand |official )?opening of (?:the |an? )?", "", plain(item.head))
        if item.mark or not _ends_with_a_house().search(name):
            return []
        words = " ".join([item.head, *(f"{mark} {text}" for mark, text in item.adjuncts)])
        return [Told(frame.kind or "event", words, body_of_place(item.head), f"opening of {name}")]
    return []


@functools.cache
def _ends_with_a_house() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of({*people().seats, *_HOUSES})})\Z", re.IGNORECASE)


_TOWN = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)?")

SUMS_UP = re.compile(
    r"\b(?:two|three|four|five|six|several|many|various|numerous|number of)\b.* "
    r"(?:universities|companies|firms|institutions|institutes|schools|sites|facilities|plants|factories|museums|places|landmarks|businesses|organi[sz]ations)\Z"
)
"""What is visited told by its number, before each is named."""

_SORTS = re.compile(
    r"\b(?:customers|clients|investors|partners|employers|suppliers|buyers|importers|retailers|companies|firms|businesses"
    r"|startups|manufacturers|universities|colleges|schools|institutions|institutes|facilities|plants|factories|sites"
    r"|landmarks|museums|ports|organi[sz]ations|places|venues|locations|attractions|houses|laboratories|labs)\Z"
)
"""What is visited told by its sort, before some of it is named."""

_HOUSES = (
    *("center", "centre", "consulate", "school", "hub", "pavilion", "farm", "bureau", "outpost", "cell", "desk"),
    *("chapter", "plaque", "statue", "monument", "bust", "memorial", "mural", "sculpture", "exhibition", "garden"),
    "laboratory",
)

_OF_THE_LAST = re.compile(
    r"(?:company|firm|university|institute|maker|manufacturer|agency|group|school|bank)[’']s "
    r"(?:[A-Z]\w+ )?[a-z][a-z -]*\Z"
)
"""A house of the body last spoken of: "the company's test track"."""

_DESCRIBES = re.compile(
    r"(?:a|an|one of (?:the|its)) [a-z]|the (?:site|home|seat|place|scene|birthplace|centre|center|hub) of "
)
"""How an apposition opens: "the Norbeck mill, a buyer of grain"."""


@functools.cache
def _house() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of({*people().venues, *people().seats})})\b", re.IGNORECASE)


def _within(item: Item) -> Item:
    """ "a clean room at Norbeck's campus": what has no name of its own goes by the house that it is in."""
    if re.search(r"[A-Z]", item.head) or item.mark in _NO_GOAL:
        return item
    for number, (mark, text) in enumerate(item.adjuncts):
        if mark in ("at", "inside") and re.search(r"[A-Z]", text) and not is_place(plain(text)):
            return Item(text, "", item.adjuncts[number + 1 :])
    return item


_NO_GOAL = ("in", "on", "for", "during", "from", "by", "as", "with")


_ADVERB = re.compile(r" (?:first|next|then|again|last|once|twice|too|not only|together)\Z")


def _is_no_site(name: str) -> bool:
    """Whether a goal is a stretch of land, a sort of places, or no name at all."""
    if (
        is_place(name)
        or is_place(f"{name}.")
        or pattern("part_of_the_world").search(name)
        or pattern("many_places").search(name)
    ):
        return True
    name = _ADVERB.sub("", name)
    if pattern("owned_idea").search(name):
        return True
    if re.fullmatch(r"[A-Z]{2}|[’'].*", name) or name.endswith(("’s", "'s")):
        return True
    if re.match(r"[A-Z]\w+[’']s? \w+\Z", name) and is_place(name.split("’")[0]):
        return True
    return not re.search(r"[A-Z]|\bdemilitari[sz]ed zone\b", without_peoples(name))
