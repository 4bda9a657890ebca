"""The word lists of `words.yaml`, asked by question."""

from __future__ import annotations

import functools
import re
from importlib import resources
from typing import Any, Literal

import yaml

Way = Literal["departure", "return"]

TITLES = 16_384
"""Names and phrases whose offices are remembered: those of the missions at hand are asked for again and again."""


@functools.lru_cache(maxsize=TITLES)
def is_generic(name: str) -> bool:
    """Whether a counterpart's name is a description ("local buyers") that could be anybody."""
    lists = word_lists()["generic_counterparts"]
    bare = name.strip().casefold()
    return bare in _heads() or bare.endswith(tuple(lists["endings"])) or bool(_counts().search(bare))


def is_bare(word: str) -> bool:
    """Whether a word tells only that an act took place, nothing of which one."""
    return word in _bare_words()


def way_of_travel(about: str) -> Way | None:
    """Whether a phrase tells the whole mission's departure or its return; None where it tells neither or both."""
    lists, phrase = word_lists()["travel"], about.casefold()
    leaves = any(word in phrase for word in lists["departure"])
    comes_back = any(word in phrase for word in lists["return"])
    if leaves == comes_back:
        return None
    return "departure" if leaves else "return"


def words_of_setting_out_home() -> tuple[str, ...]:
    """How a text says that a mission sets out for home."""
    return tuple(word_lists()["travel"]["setting_out_home"])


def travel_label(way: Way, language: str) -> str:
    """The word for a departure or return."""
    label: str = word_lists()["travel"]["labels"][way][language]
    return label


def is_head_of(holder: str, body: str) -> bool:
    """Whether the first name is the office that heads the second: the mayor of a town, the minister of a ministry."""
    return "".join(body.split()) in bodies_headed(holder) and holder.endswith(_heads())


def is_same_seat(one: str, other: str) -> bool:
    """Whether two titles are of one office: "린덴시장" and "린덴시 시장", not a minister and the vice-minister."""
    bodies = body_of(one), body_of(other)
    if not all(bodies) or head_in(one) != head_in(other):
        return False
    return any(is_head_of(title, body or "") for title, body in ((one, bodies[1]), (other, bodies[0])))


@functools.lru_cache(maxsize=TITLES)
def governed_by(government: str) -> str | None:
    """The town or region whose government a name is that of: "린덴시" for "린덴 시정부"; None for any other name."""
    endings = word_lists()["governments"]["endings"].items()
    name = "".join(government.split())
    found = (name.removesuffix(long) + short for long, short in endings if name.endswith(long) and name != long)
    return next(found, None)


def body_of(office: str) -> str | None:
    """The body at whose head an office stands: the province of its governor; None where the office names none."""
    body = min(bodies_headed(office), key=len, default="")
    return body if len(body) > 1 else None


@functools.lru_cache(maxsize=TITLES)
def bodies_headed(office: str) -> tuple[str, ...]:
    """What is left of an office, written in one, without each of the endings that make it the head of something."""
    name = "".join(office.split())
    return tuple(name.removesuffix(head) for head in _heads() if name.endswith(head))


@functools.lru_cache(maxsize=TITLES)
def head_in(phrase: str) -> str | None:
    """The first office that a phrase names ("수석차관을 예방해" holds 차관), the longest of several in one place."""
    found = [(phrase.find(head), -len(head), head) for head in _heads() if len(head) > 1 and head in phrase]
    return min(found)[2] if found else None


def is_council(body: str) -> bool:
    """Whether a body is one of equals, for which now the speaker, now another member travels."""
    endings: list[str] = word_lists()["councils"]["endings"]
    return body.casefold().endswith(tuple(endings))


def part_of_gathering(phrase: str) -> str | None:
    """The word that tells a part of a fair or conference ("개막", "dinner"), None where the whole is told."""
    told = phrase.casefold()
    return next((word for word in word_lists()["parts_of_gatherings"]["words"] if word in told), None)


@functools.lru_cache(maxsize=TITLES)
def is_region(place: str) -> bool:
    """Whether a place name is that of a region and not of a town."""
    bare = place.strip().casefold()
    return len(bare) > 1 and bare.endswith(tuple(word_lists()["regions"]["endings"]))


def forms_of(organisation: str) -> list[str]:
    """The names by which a text may call an organisation: the full one and the short one."""
    endings = word_lists()["short_forms"]["endings"].items()
    short = [organisation.removesuffix(long) + brief for long, brief in endings if organisation.endswith(long)]
    return [organisation, *short]


def home_of(language: str) -> str | None:
    """The home country of a language's press, None where it has several."""
    country: str | None = word_lists()["homes"]["countries"].get(language)
    return country


@functools.cache
def word_lists() -> dict[str, Any]:
    """The lists as they stand in the file, examples included."""
    lists: dict[str, Any] = yaml.safe_load((resources.files("ihaeng.ledger") / "words.yaml").read_text("utf-8"))
    return lists


@functools.cache
def _heads() -> tuple[str, ...]:
    return tuple(word_lists()["heads"]["endings"])


@functools.cache
def _counts() -> re.Pattern[str]:
    return re.compile(word_lists()["generic_counterparts"]["counts"])


@functools.cache
def _bare_words() -> frozenset[str]:
    return frozenset(word_lists()["bare_words"]["words"])
