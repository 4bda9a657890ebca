"""Meetings and events that a sentence names beside its verb ("in talks with A, she asked for ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ihaeng.reading.english.clauses import Clause, Reach, Told
from ihaeng.reading.english.lexicon import Frame, frames
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.sides import Own, Side, is_own_target
from ihaeng.reading.english.telling import tell_aside
from ihaeng.reading.english.verb_time import Time, Verb


def asides(text: str, own: Own) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """What a sentence of the own side names beside its verb, each as a clause of its own; `text` has no dates."""
    frame = next(frame for frame in frames() if frame.name == "aside")
    for aside in pattern("aside").finditer(text):
        start, end = aside.span("act")
        if not _is_of(own, text, aside):
            continue
        verb = Verb(start, start, frozenset(), "aside", _time_around(text, aside), passive=False, opens=start)
        clause = Clause(verb, "", text[start:end])
        for told in tell_aside(frame, clause.region):
            yield frame, clause, told, (aside.start(), end, end)


def given_for_own(text: str, own: Own) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """Gatherings that others give for the mission's own side: "a dinner in Oslo for a delegation from Harlan"."""
    frame = next(frame for frame in frames() if frame.name == "aside")
    for given in pattern("given_for").finditer(text):
        guests = re.sub(
            r"\A(?:for|in hono[u]?r of|hono[u]?ring|to \w+|welcoming) ", "", text[given.end() :].lstrip(" ,")
        )
        if not is_own_target(guests, own) and not _A_DELEGATION_FROM.match(guests):
            continue
        start, end = given.span("act")
        verb = Verb(start, start, frozenset(), "aside", _time_around(text, given), passive=False, opens=start)
        clause = Clause(verb, "", text[start:end])
        for told in listed(frame, clause.region)[:1]:
            yield frame, clause, told, (given.start(), end, end)


_A_DELEGATION_FROM = re.compile(r"(?:an?|the) (?:[\w-]+ ){0,3}delegation (?:from|of)\b")


def nominal_subjects(text: str) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """What a sentence has as its subject by an act noun, whose verb tells only what came of it."""
    frame = next(frame for frame in frames() if frame.name == "aside")
    subject = pattern("nominal_subject").match(text)
    if subject is None:
        return
    start, end = subject.span("act")
    time = Time.FUTURE if text.startswith(("will ", " will "), end) else Time.PAST
    verb = Verb(start, start, frozenset(), "aside", time, passive=False, opens=start)
    clause = Clause(verb, "", text[start:end].replace(":", ""))
    for told in listed(frame, clause.region):
        if told.parties or told.venue:
            yield frame, clause, told, (start, end, end)


def _is_of(own: Own, text: str, aside: re.Match[str]) -> bool:
    """Whether the own side acts around an aside."""
    behind = re.split(r"\b(?:will|is|was|has|had|\w+ed)\b", text[aside.end("act") :])[0]
    before = text[: aside.start()]
    return (
        own.side_of(behind) is Side.OWN
        or own.side_of(before.rpartition(",")[2]) is Side.OWN
        or pattern("opens_with_own").match(text) is not None
        or own.is_named_in(before)
    )


def _time_around(text: str, aside: re.Match[str]) -> Time:
    """The time of what the sentence tells around an aside: to come where it says will or is to, else past."""
    ahead = re.search(
        r"\b(?:will|would|(?:is|are) (?:\w+ )?to|plans? to)\b", text[: aside.start()] + text[aside.end() :]
    )
    return Time.FUTURE if ahead else Time.PAST
