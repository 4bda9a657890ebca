"""Counterparts met: those behind the verb or its "with", one meeting each where each is named."""

from __future__ import annotations

import re

from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import counterpart_items, distinct, topic_of, venue_of
from ihaeng.reading.english.others import without_opening
from ihaeng.reading.english.parties import Group, body_of_place, is_body, is_sort_of_people, parties_in, parties_of
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import is_person, role_pattern
from ihaeng.reading.english.phrases import Item, act_noun, items
from ihaeng.reading.english.places import is_place
from ihaeng.reading.english.sides import Own, Side
from ihaeng.reading.english.visiting import plain

_PLACE_FIRST = re.compile(
    r"\A(?P<where> (?:in|at) (?:the )?[A-Z][\w.’'-]*+(?: [A-Z][\w.’'-]*+){0,4}(?:, [A-Z][\w.]*+)?),?"
    r"(?P<whom> with [^;]+?)(?P<end>\.?\s*)\Z"
)
"""Where they met, told before whom: "met in Oslo with A"."""


def met_directly(frame: Frame, clause: Clause) -> list[Told]:
    """ "met with A": the counterparts are the verb's object or behind its "with"."""
    if clause.verb.passive:
        return []
    region = _PLACE_FIRST.sub(r"\g<whom>\g<where>\g<end>", clause.region)
    listed = [item for item in items(region) if item.mark in ("", "including", *frame.marks)]
    if (
        listed
        and frame.people
        and not re.search(
            r"(?<!\w)(?=\w*[A-Z]\w)\w++ [A-Z]|[Mm]ayor|[Mm]inister|[Gg]overnor|[Pp]resident", listed[0].head
        )
        and not (is_sort_of_people(listed[0].head) and any(map(is_place, listed[0].behind("from", "of", "in"))))
    ):
        return []
    if listed and re.match(
        r"(?:only )?(?:the )?"
        r"(?:costs?|expenses?|bills?|conditions?|standards?|needs?|demands?|goals?|requirements?|targets?|criteria|deadline|challenges?)\b",
        listed[0].head,
    ):
        return []
    groups = parties_of(listed)
    if not groups and frame.name == "meet":
        seat = [item for item in items(clause.region)[:1] if item.mark == "at"]
        house = venue_of(Item("", "", (("at", seat[0].head),)), "meeting") if seat else None
        return [Told("meeting", clause.region, body_of_place(house), None, house)] if house else []
    occasion = next(
        (
            plain(text)
            for item in listed
            for mark, text in item.adjuncts
            if mark in ("at", "over", "during") and act_noun(text)
        ),
        None,
    )
    about = occasion or _purpose(clause.behind)
    if _are_separate(listed, groups):
        shared = _where(groups[-1].item)
        for group in groups:
            group.words += "" if _where(group.item) else shared
        return [Told("meeting", group.words, group.parties, about, venue_of(group.item, "meeting")) for group in groups]
    venue = next((venue for group in groups if (venue := venue_of(group.item, "meeting"))), None)
    return [Told("meeting", clause.region, parties_in(listed), about, venue)] if groups else []


def _where(item: Item) -> str:
    """Where it takes place, as the last of a list says for all: " in Copenhagen"."""
    return "".join(f" in {text}" for text in item.behind("in"))


def _are_separate(listed: list[Item], groups: list[Group]) -> bool:
    """Whether a list of counterparts tells one meeting each: each is named, or "with" is said again."""
    repeated = sum(item.mark == "with" for item in listed) > 1
    named = all(re.search(r"[A-Z]", party[0]) for group in groups for party in group.parties)
    return repeated or (len(groups) > 1 and named)


def _purpose(behind: str) -> str | None:
    found = pattern("purpose").search(behind)
    return found["what"].strip() if found else None


_SIDE_BY_SIDE = re.compile(r"(?P<one>[^,;]+(?:, [^,;]+,)?) and (?P<other>(?:his |her |their |the )?(?:[^,;]+))\Z")


_WITH_FIRST = re.compile(r"\W*With (?P<who>[A-Z][^,;]{3,100}), (?:he|she|they|the [a-z]+)\W*\Z")
"""With whom something is discussed, told before the subject."""


def met_together(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """ "Whitfield and Holm met", "the governor and A discussed grain": who acts with the own side is met."""
    who = re.split(
        r"\b(?:when|where|as|that|while|said)\b|, (?=[^,;]+(?:, [^,;]+,)? and )", without_opening(clause.subject)
    )[-1]
    beside = _WITH_FIRST.match(clause.subject) if frame.name == "talk" else None
    if beside:
        return [Told("meeting", clause.subject, parties_in(items(beside["who"])), _purpose(clause.behind))]
    pair = None if clause.verb.passive else _SIDE_BY_SIDE.match(who.strip(" ,"))
    if pair is None:
        return []
    sides = [own.side_of(pair["one"]), own.side_of(pair["other"])]
    if sides.count(Side.OWN) != 1:
        return []
    other = pair["one" if sides[1] is Side.OWN else "other"]
    parties = [
        party
        for party in parties_in(items(other))
        if is_person(other) or (" " in party[0] and is_body(party[0]) and not is_place(party[0]))
    ]
    words = f"{who} {clause.region}"
    return [Told(frame.kind or "meeting", words, parties, _purpose(clause.behind))] if parties else []


def _is_one_gathering(text: str) -> bool:
    """ "the food fair", "the Lindahl shows": no gatherings at large ("at global forums")."""
    noun = act_noun(text)
    return noun is not None and (not noun.plural or re.search(r"[A-Z]", text) is not None)


def _before_with(item: Item) -> str:
    """What stands right before an item's "with": "policies in dealing with" has "dealing"."""
    texts = [item.head, *(text for _, text in item.adjuncts)]
    return texts[next((number for number, (mark, _) in enumerate(item.adjuncts) if mark == "with"), 0)]


_FULL_NAME = re.compile(r"(?<![\w-])[A-Z][\w-]*+ [A-Z][\w-]*+\Z")
"""First name and surname at the end of a phrase."""


def _names_a_person(text: str) -> bool:
    """Whether a name ends a phrase, whatever body stands before his or her office."""
    return is_person(text) or (role_pattern().search(text) is not None and _FULL_NAME.search(text) is not None)


def talked_with(frame: Frame, clause: Clause) -> list[Told]:
    """ "discussed grain with A", "promoted beef at the fair": what counts stands behind a preposition."""
    listed = items(clause.region)
    if frame.names == "event":
        events = [
            text
            for item in listed
            for text in [*item.behind("at"), *([item.head] if item.mark == "at" else [])]
            if _is_one_gathering(text) or pattern("named_gathering").search(plain(text))
        ]
        audience = [text for item in listed for text in item.behind("to") if is_sort_of_people(text)]
        if not events and audience:
            return [Told(frame.kind or "", clause.region, parties_in(items(audience[0])), topic_of(listed[0]))]
        kinds = ["exhibition" if act_noun(text, ("exhibition",)) else frame.kind or "" for text in events]
        return [Told(kinds[0], clause.region, [], topic_of(listed[0]), plain(text)) for text in events[:1]]
    start = next((number for number, item in enumerate(listed) if item.mark == "with" or item.behind("with")), None)
    if start is None:
        return []
    opening = listed[start]
    if pattern("ties").search(_before_with(opening)) and not any(map(_names_a_person, opening.behind("with"))):
        return []
    others = [opening] if opening.mark == "with" else counterpart_items(opening, ("with",))
    parties = parties_in([*others, *(item for item in listed[start + 1 :] if not item.mark)])
    about = listed[0].head if listed[0].mark in ("", "about") else None
    parties = [party for party in parties if re.search(r"[A-Z]", party[0]) or not is_sort_of_people(party[0])]
    return [Told(frame.kind or "meeting", clause.region, distinct(parties), about)] if parties else []
