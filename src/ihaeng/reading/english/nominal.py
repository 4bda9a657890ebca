"""Acts told by a noun ("a keynote at the fair, meetings with A and B"): kind, counterparts, topic, house."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from ihaeng.language.any_of import any_of
from ihaeng.reading.drafts import Party
from ihaeng.reading.english.clauses import Told
from ihaeng.reading.english.lexicon import Frame, people
from ihaeng.reading.english.parties import Group, body_of_place, is_body, is_sort_of_people, parties_in, parties_of
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import is_person
from ihaeng.reading.english.phrases import ActNoun, Item, act_noun, items
from ihaeng.reading.english.places import is_place
from ihaeng.reading.english.visiting import RUN_BY, plain, visits

HOSTS = ("hosted by", "given by", "organized by", "organised by", "sponsored by")
"""Before those who give a gathering."""
_PAID_TO_SOMEBODY = ("tribute", "tributes", "floral tribute", "floral tributes", "homage", "respects")
"""What is paid to somebody, at a house that "at" names."""

_ONE_THOUGH_PLURAL = ("talks", "discussions", "remarks", "consultations", "negotiations")


def listed(frame: Frame, text: str) -> list[Told]:
    """Every item with an act noun is an act; items without one go on with the counterparts of the one before."""
    found: list[tuple[Item, ActNoun, list[Item]]] = []
    for item in _with_houses(items(text)) if frame.name == "programme" else _with_names(items(text)):
        if found and item.after_comma and pattern("superlative").match(item.head):
            continue
        if (
            re.match(r"(?!signing|opening|unveiling|launching)[a-z]+ing (?:the|a|an|its|their|of) ", item.head)
            and not item.mark
        ):
            continue  # "including revising the pacts"
        item = _of_those(item, frame)
        noun = None if _is_a_speaker(item.head) else act_noun(item.head, frame.objects)
        if noun and (not item.mark or not found or item.mark in ("in", "at", "including")):
            marks = frame.marks if noun.word.startswith(("courtesy", "call")) else tuple(set(frame.marks) - {"on"})
            found.append((item, noun, counterpart_items(item, marks)))
        elif (
            found
            and not noun
            and found[-1][1].plural
            and item.mark in ("", "in")
            and is_place(item.head)
            and _is_in(found[-1])
        ):
            before = found[-1]
            found.append((before[0]._replace(mark=_ALSO_IN, adjuncts=(("in", item.head),)), before[1], before[2]))
        elif found and not item.mark and is_place(item.head):
            continue
        elif found and (found[-1][2] or item.mark):
            found[-1][2].append(item)
        elif found and not noun and _goes_on_with_houses(found[-1]) and item.head[:1].isalpha():
            found[-1][2].append(item)  # "gave speeches at A, B and C", "stops at A and B"
        elif found and not noun:
            found[-1][2].extend(counterpart_items(item, frame.marks))
    return [
        replace(told, words=item.behind("in")[0]) if item.mark == _ALSO_IN else told
        for item, noun, others in found
        for told in _nominal(frame, item, noun, others)
    ]


def _with_houses(listed_items: list[Item]) -> list[Item]:
    """ "Opening ceremony, Lindahl City Hall": a house behind a comma is where the act before it takes place."""
    found: list[Item] = []
    for item in listed_items:
        before = act_noun(found[-1].head) if found else None
        stands_there = before is not None and before.kind != "visit" and not found[-1].adjuncts
        if stands_there and item.after_comma and not item.mark and _is_house(item.head) and not act_noun(item.head):
            found[-1] = found[-1]._replace(adjuncts=(("at", item.head),))
        else:
            found.append(item)
    return found


_OF_A_FAIR = re.compile(r"[A-Z][\w’'-]+(?: [A-Z\d][\w’'-]*){0,4}")


def _with_names(listed_items: list[Item]) -> list[Item]:
    """ "Lindahl Spring, a grain fair in Oslo": the name of a gathering that only its apposition tells as one."""
    found: list[Item] = []
    for item in listed_items:
        name = plain(found[-1].head) if found and not found[-1].mark and not found[-1].adjuncts else ""
        noun = act_noun(item.head, ("event", "exhibition")) if item.after_comma and not item.mark else None
        apposed = noun and re.match(r"(?:an?|the|one of) ", item.head) and _OF_A_FAIR.fullmatch(name)
        if noun and apposed and not is_place(name) and not is_person(name) and not is_body(name):
            found[-1] = item._replace(head=f"{name} {noun.word}", after_comma=False)
        else:
            found.append(item)
    return found


def _is_a_speaker(head: str) -> bool:
    """ "Speaker of the Senate Olaf Berg": an office that is called like an act."""
    return head.startswith("Speaker") and is_person(head)


def _of_those(item: Item, frame: Frame) -> Item:
    """ "events including talks with A": the act that is named of several."""
    noun = act_noun(item.head, frame.objects)
    for number, (mark, text) in enumerate(item.adjuncts if noun and noun.plural else ()):
        if mark == "including" and act_noun(text, frame.objects):
            return Item(text, item.mark, item.adjuncts[number + 1 :], item.after_comma)
    return item


def _goes_on_with_houses(found: tuple[Item, ActNoun, list[Item]]) -> bool:
    """Whether further houses may follow the one that an act noun was told with."""
    return found[1].kind in ("speech", "visit") and found[1].plural


_ALSO_IN = "also in"
"""The mark of an item made for a further place of the event before it."""


def _is_in(found: tuple[Item, ActNoun, list[Item]]) -> bool:
    """Whether an event was just told with its place, which another may follow: "road shows in Oslo and Lindahl"."""
    item, noun, others = found
    return noun.kind in ("event", "exhibition", "promotion") and not others and any(map(is_place, item.behind("in")))


_LENT = ("honour", "planting")
"""Kinds of nouns that are none of acts: the frame's counts."""

_HOW = re.compile(r"(?:an? |the )?(?:[a-z]+ ){0,2}(?:focus|emphasis|aim|view|goal|eye|hope|aims|goals|exception)\b")
"""Behind "with": how or what for, and nobody."""


def counterpart_items(item: Item, marks: tuple[str, ...]) -> list[Item]:
    """What stands behind the prepositions of counterparts, each with what follows it."""
    for number, (mark, text) in enumerate(item.adjuncts):
        if mark == "with" and _HOW.match(text):
            continue
        if mark in marks and mark not in ("at", "for"):
            return [Item(text, mark, item.adjuncts[number + 1 :])]
    return []


def _nominal(frame: Frame, item: Item, noun: ActNoun, others: list[Item]) -> list[Told]:
    of_its_frame = (
        ("visit", *_LENT) if frame.name == "attend" else ("visit", "briefing", *_LENT)
    )  # those who attend listen
    kind = frame.kind if frame.kind and noun.kind in of_its_frame else noun.kind
    signed = _signed_at(item, noun, others)
    if signed:
        return [signed]
    if kind == "speech" and frame.name in ("attend", "hear"):
        kind = "briefing"  # those who attend a lecture listen
    if kind == "speech" and noun.plural and item.behind("at") and others:
        houses = [plain(text) for text in item.behind("at")[:1]] + [
            plain(other.head) for other in others if not other.mark
        ]
        return [Told(kind, house, body_of_place(house), topic_of(item), house) for house in houses]
    if kind == "visit":
        lies = tuple(adjunct for adjunct in item.adjuncts if adjunct[0] in ("in", "including", *RUN_BY))
        marks = ("at",) if noun.word in _PAID_TO_SOMEBODY else ("to", "at", "of", "through")
        goals = [Item(text, mark, lies) for mark, text in item.adjuncts if mark in marks]
        _, of, owner = item.head.partition(" of ")
        goals = [*([Item(owner, "", lies)] if of else []), *goals]
        if noun.word in _PAID_TO_SOMEBODY:
            return visits(goals)
        return visits([*goals, *(other for other in others if all(other.head != goal.head for goal in goals))])
    hosts = [party for mark in HOSTS for text in item.behind(mark) for party in parties_in(items(text))]
    hosts += _given_by(item) if kind == "event" else _hearers(item) if kind == "speech" else []
    words = " ".join([item.head, *(f"{mark} {text}" for mark, text in item.adjuncts if mark != "with")])
    groups = parties_of(others)
    if noun.plural and noun.word not in _ONE_THOUGH_PLURAL:
        groups = [each for group in groups for each in each_of(group)]
        if len(groups) > 1:
            return [Told(kind, group.words, group.parties, topic_of(item), venue_of(item, kind)) for group in groups]
    everyone = f"{words} {' '.join(group.words for group in groups)}"
    return [Told(kind, everyone, distinct([*parties_in(others), *hosts]), topic_of(item), venue_of(item, kind))]


def _given_by(item: Item) -> list[Party]:
    """ "a dinner of the Lindahl Chamber": the body that gives it."""
    _, of, giver = item.head.partition(" of ")
    return parties_in(items(giver)) if of and is_body(giver) and not is_place(giver) else []


def _hearers(item: Item) -> list[Party]:
    """ "remarks to the Lindahl Society", "a speech to 200 students": who is spoken to."""
    told = [text for text in item.behind("to", "before", "attended by") if is_sort_of_people(text) or is_body(text)]
    return parties_in([piece for text in told for piece in items(text)])


def _signed_at(item: Item, noun: ActNoun, others: list[Item]) -> Told | None:
    """ "the signing ceremony for an MOU between A and B", "the signing of an arrangement with A": the agreement."""
    head, of, paper = item.head.partition(" of ")
    papers = (
        [paper]
        if of and head.lower().endswith(("signing", "renewal", "reaffirmation", "exchange", "ratification"))
        else item.behind("for")
        if noun.word.endswith("signing ceremony")
        else []
    )
    named = next((text for text in papers if act_noun(text, ("agreement", "contract", "investment"))), None)
    signed = act_noun(named) if named else None
    if named is None or signed is None:
        return None
    sides = parties_in([*(piece for text in item.behind("between", "with") for piece in items(text)), *others])
    words = " ".join([item.head, *(f"{mark} {text}" for mark, text in item.adjuncts)])
    return Told(signed.kind, words, distinct(sides), plain(named), venue_of(item, "event"))


def each_of(group: Group) -> list[Group]:
    """ "meetings with executives from A, B and C": one with each that is named."""
    if is_person(group.item.head):
        return [group]  # a person and the body that he or she stands for
    named = [party for party in group.parties if re.search(r"[A-Z]", party[0])]
    if len(named) < len(group.parties) or len(named) < 2:
        return [group]
    return [Group([party], group.words, group.item) for party in named]


def distinct(parties: list[Party]) -> list[Party]:
    """Each party once, in order."""
    return list(dict.fromkeys(parties))


def topic_of(item: Item) -> str:
    """What the act is called: the head with what it is on or about."""
    topic = next((f" {mark} {text}" for mark, text in item.adjuncts if mark in ("on", "about", "for", "to")), "")
    return re.sub(
        r"\A(?:(?:the|a|an|his|her|their|also|planned|scheduled|annual)\s)+", "", item.head + topic, flags=re.IGNORECASE
    )


def venue_of(item: Item, kind: str) -> str | None:
    """The house or gathering that an item is at; None where it names neither."""
    for text in item.behind("at", "held at", "aboard"):
        if kind in ("speech", "briefing") or _is_house(text) or pattern("named_gathering").search(plain(text)):
            return plain(text)
    for text in item.behind("in"):
        if _GROUNDS.search(text):
            return plain(text)
    for text in item.behind("in", "during"):
        if pattern("named_gathering").search(plain(text)):
            return plain(text)
    return None


_GROUNDS = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]++ (?:Park|Gardens?|Hall|Square|Plaza|Cathedral|Stadium|Arena|Ballroom)\Z"
)
"""Houses and grounds that an act is "in": "a ceremony in Friendship Park"."""


def _is_house(text: str) -> bool:
    return _house().search(text) is not None and re.search(r"[A-Z]", text) is not None


@functools.cache
def _house() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(people().venues)})\b", re.IGNORECASE)
