"""Meetings and events that a sentence names beside its verb ("in talks with A, she asked for ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ihaeng.reading.english.both_sides import told_by_both
from ihaeng.reading.english.clauses import Clause, Reach, Told
from ihaeng.reading.english.lexicon import Frame, frames
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.others import without_opening
from ihaeng.reading.english.parties import parties_in, parties_of
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import is_person, role_pattern
from ihaeng.reading.english.phrases import clause_end, items
from ihaeng.reading.english.results import results
from ihaeng.reading.english.sides import Own, Side, is_own_target
from ihaeng.reading.english.signed_by import signed_by_own
from ihaeng.reading.english.telling import tell_aside
from ihaeng.reading.english.turnout import told_by_turnout
from ihaeng.reading.english.verb_time import Time, Verb
from ihaeng.reading.english.visiting import visits


def asides(text: str, own: Own) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """What a sentence of the own side names beside its verb, each as a clause of its own; `text` has no dates."""
    frame = next(frame for frame in frames() if frame.name == "aside")
    for aside in pattern("aside").finditer(text):
        start, end = aside.start("act"), clause_end(text, aside.start("act"), aside.end("act"))
        if not _is_of(own, text, aside):
            continue
        verb = Verb(start, start, frozenset(), "aside", _time_around(text, aside), passive=False, opens=start)
        clause = Clause(verb, "", text[start:end])
        for told in tell_aside(frame, clause.region):
            yield frame, clause, told, (aside.start(), end, end)
    yield from _with_own(text, own, frame)
    yield from _told_the_group(text, own, frame)
    yield from _told_somebody(text, own, frame)
    yield from _among_those(text, own, frame)
    yield from _investments(text, own, frame)
    yield from results(text, own, frame)
    yield from signed_by_own(text, own)
    yield from told_by_turnout(text, own)
    yield from told_by_both(text, own)


_WILL_INVEST = re.compile(
    r"\b(?:announced (?:that )?|[Aa]nnouncement that |(?:confirmed|revealed|disclosed) that )"
    r"(?P<who>[A-Z][^,;$]{2,60}?)(?:, [^,;]{3,80},)? "
    r"(?:will|would|plans to|intends to|is set to|has agreed to|has decided to|has committed to|is)"
    r" (?:be )?(?:also )?(?:invest|build|expand|construct|open|locat|establish)(?:ing|e)?\b(?=[^;]{0,80}[$€£¥])"
)
"""What somebody else will invest, as the own side announces it: "announced that Norbeck Foods will build a mill"."""


def _investments(text: str, own: Own, frame: Frame) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    for found in _WILL_INVEST.finditer(text):
        parties = parties_in(items(found["who"]))
        by_others = found[0].startswith(_SAYING) and own.side_of(text[: found.start()]) is Side.OTHER
        if not parties or by_others or own.is_named_in(found["who"]):
            continue
        start, end = found.start(), len(text)
        verb = Verb(start, start, frozenset(), "announce", Time.PAST, passive=False, opens=start)
        yield frame, Clause(verb, "", text[start:]), Told("investment", found["who"], parties), (start, end, end)


_SAYING = ("announced", "confirmed", "revealed", "disclosed")
"""Verbs of it that have a subject."""

_TOLD_SOMEBODY = re.compile(
    r"\b(?:told|assured|asked|thanked|urged|informed|congratulated|invited|briefed) "
    r"(?P<who>[A-Z][^,;]{3,60}?) (?:during|in|at) (?:their|the|a) (?:[a-z]+ ){0,2}(?:meeting|talks)\b"
)
"""Talks told behind a verb of saying: "told Trade Minister Olaf Berg during their meeting"."""


def _told_somebody(text: str, own: Own, frame: Frame) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    found = _TOLD_SOMEBODY.search(text)
    if found is None or own.side_of(text[: found.start()]) is not Side.OWN or not is_person(found["who"]):
        return
    start, end = found.span("who")
    verb = Verb(start, start, frozenset(), "aside", Time.PAST, passive=False, opens=start)
    yield (
        frame,
        Clause(verb, "", found["who"]),
        Told("meeting", found[0], parties_in(items(found["who"]))),
        (start, end, end),
    )


_TELLS_THE_GROUP = re.compile(
    r"\A\W*(?:(?:In|At) [A-Z][^,;]{2,40}, )?(?P<who>[A-Z][^;]{5,140}?),? (?:told|assured|informed)"
    r" the (?:visiting |\d+-member )?(?:group|delegation|visitors|mission|mayor|governor|minister)\b"
)
"""What a host tells those who came: "Olaf Berg, head of the mill, told the group that"."""


_CLAUSE_BEFORE = re.compile(r"\b(?:where|while|when|as) (?=[A-Za-z])")
"""What ends a clause before the one who tells: "headed to Oslo, where Olaf Berg told the group"."""


def _told_the_group(text: str, own: Own, frame: Frame) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    found = _TELLS_THE_GROUP.match(text)
    if found is None or own.side_of(found["who"]) is not Side.OTHER:
        return
    end = found.end("who")
    start = end - len(_CLAUSE_BEFORE.split(found["who"])[-1])
    parties = parties_in(items(text[start:end]))
    verb = Verb(start, start, frozenset(), "aside", Time.PAST, passive=False, opens=start)
    if parties and role_pattern().search(found["who"]):
        who = text[start:end]
        yield frame, Clause(verb, "", who), Told("meeting", who, parties), (start, end, len(text))


_AMONG_THOSE = re.compile(
    r"\A\W*(?:Also )?[Aa]mong (?:those|the (?:[A-Z][a-z]+ )?[a-z]+)(?: (?:that|whom))? (?P<own>[^,;]{2,40}?) (?:also )?"
    r"(?P<does>met|visited|toured|(?:will|is to|plans to|is set to) (?:meet|visit|tour))(?: with)? "
    r"(?:was|were|is|are|will be) (?P<who>[^;]{3,300})"
)
"""Those met, told as some of more: "Among those she met were Olaf Berg and Pia Lund"."""


def _among_those(text: str, own: Own, frame: Frame) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    found = _AMONG_THOSE.match(text)
    if found is None or own.side_of(found["own"]) is not Side.OWN:
        return
    start, end = found.span("who")
    time = Time.PAST if found["does"].endswith(("met", "ed")) else Time.FUTURE
    verb = Verb(start, start, frozenset(), "aside", time, passive=False, opens=start)
    named = items(text[start : clause_end(text, start, end)].rstrip(" ."))
    if not found["does"].endswith(("met", "meet")):
        yield from ((frame, Clause(verb, "", act.words), act, (start, end, end)) for act in visits(named))
        return
    for group in parties_of(named):
        told = Told("meeting", group.words, group.parties)
        yield frame, Clause(verb, "", group.words), told, (start, end, end)


_OPENING = re.compile(
    r"\A\W*(?:In|During|At|After|Following) (?:(?:an?|the|his|her|their) )?(?P<act>(?:[a-z-]+ ){0,2}"
    r"(?:meeting|talks|dinner|lunch|luncheon|breakfast)) with (?P<guest>[^,;]{3,80}), (?P<host>[^;]{3,120}?) "
    r"(?:said|told|raised|asked|called|thanked|urged|expressed|praised|noted|welcomed|stressed|underlined|emphasi[sz]ed|highlighted|invited|pledged|agreed)\b"
)
"""Talks with the mission that open a sentence of those whom it met: "In a meeting with Whitfield, Olaf Berg said"."""


def _with_own(text: str, own: Own, frame: Frame) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    found = _OPENING.match(text)
    if found is None or not is_own_target(found["guest"], own) or own.side_of(found["host"]) is not Side.OTHER:
        return
    parties = parties_in(items(found["host"]))
    start, end = found.start("act"), found.end("host")
    verb = Verb(start, start, frozenset(), "aside", Time.PAST, passive=False, opens=start)
    if parties and is_person(without_opening(found["host"])):
        yield frame, Clause(verb, "", found["host"]), Told("meeting", text[start:end], parties), (start, end, end)


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
            host = text[: given.start()]
            if given[0].lower().startswith(_GIVING) and own.side_of(host) is Side.OTHER and not told.parties:
                told.parties = parties_in(items(without_opening(host)))
            yield frame, clause, told, (given.start(), end, len(text))


_GIVING = ("hosted", "held", "gave", "threw")
"""Verbs of those who give a gathering."""

_A_DELEGATION_FROM = re.compile(r"(?:an?|the) (?:[\w-]+ ){0,3}delegation (?:from|of)\b")


def nominal_subjects(text: str, own: Own) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """What a sentence has as its subject by an act noun, whose verb tells only what came of it."""
    frame = next(frame for frame in frames() if frame.name == "aside")
    subject = pattern("nominal_subject").match(text)
    if subject is None:
        return
    start, end = subject.span("act")
    if subject["whose"] and not own.is_named_in(subject["whose"]):
        return
    if " between " in subject["act"] and not own.is_named_in(subject["act"]):
        return  # "a meeting between A and B": not of this mission
    if pattern("came_to_nothing").match(text[end:]):
        return
    time = Time.FUTURE if pattern("lies_ahead").match(text[end:]) else Time.PAST
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
