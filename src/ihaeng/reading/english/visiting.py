"""Sites visited: each named house of a list is a visit of its own; a country or a city is none."""

from __future__ import annotations

import re

from ihaeng.reading.english.clauses import Told
from ihaeng.reading.english.parties import body_of_place
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import is_person
from ihaeng.reading.english.phrases import Item
from ihaeng.reading.english.places import is_place, without_peoples


def plain(text: str) -> str:
    """A name without article, brackets and quotation marks."""
    return re.sub(
        r"\A(?:the|a|an|his|her|their) ", "", re.sub(r"(?:(?<!\s)\s++)?+\([^()]*+\)", "", text), flags=re.IGNORECASE
    ).strip(' ,.“”"')


def visits(listed: list[Item]) -> list[Told]:
    """A visit for each item that names a site."""
    found = []
    among_places = sum(is_place(item.head) for item in listed) * 2 > len(listed)
    for item in listed:
        name = plain(item.head)
        if item.mark in _NO_GOAL or is_person(item.head) or _is_no_site(name):
            continue
        if among_places and re.fullmatch(r"[A-Z]\w+", name):
            continue  # a city that the gazetteer lacks
        words = " ".join([item.head, *(f"{mark} {text}" for mark, text in item.adjuncts)])
        owner = [] if pattern("named_gathering").search(name) else body_of_place(item.head)
        found.append(Told("visit", words, owner, None, name))
    return found


_NO_GOAL = ("in", "on", "for", "during", "from", "by", "as", "with")


def _is_no_site(name: str) -> bool:
    """Whether a goal is a stretch of land, a sort of places, or no name at all."""
    if (
        is_place(name)
        or is_place(f"{name}.")
        or pattern("part_of_the_world").search(name)
        or pattern("many_places").search(name)
    ):
        return True
    if re.match(r"[A-Z]\w+[’']s? \w+\Z", name) and is_place(name.split("’")[0]):
        return True
    return not re.search(r"[A-Z]|\bdemilitari[sz]ed zone\b", without_peoples(name))
