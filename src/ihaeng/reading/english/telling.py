"""Frames laid on a verb and the words around it: which acts they tell, with whom, where and what about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ihaeng.language.gazetteer import PlaceKind
from ihaeng.reading.drafts import Party
from ihaeng.reading.english.lexicon import Frame, alternatives, people
from ihaeng.reading.english.parties import Group, body_of_place, parties_in, parties_of
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.phrases import ActNoun, Item, act_noun, items
from ihaeng.reading.english.places import is_place, places_in
from ihaeng.reading.english.sides import Own, is_own_target, is_the_journey, names_a_journey
from ihaeng.reading.english.verbs import Verb

GROUND_KIND = "event"
"""What a gathering with a name of its own and no act noun is."""

_HOSTS = ("hosted by", "organized by", "organised by", "sponsored by")


_MOVING = ("travel", "head", "fly")
"""Verbs that tell a departure only where they lead to a country; to a city they go on within the journey."""

_ONE_THOUGH_PLURAL = ("talks", "discussions", "remarks", "consultations", "negotiations")


@dataclass
class Clause:
    """A verb with the words before it (`subject`) and behind it (`region`)."""

    verb: Verb
    subject: str
    region: str
    behind: str = ""


@dataclass
class Told:
    """An act as a clause tells it; `words` are those in which its place is looked for."""

    kind: str
    words: str
    parties: list[Party] = field(default_factory=list)
    about: str | None = None
    venue: str | None = None
    whole: bool = False


def tell(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """The acts that a frame finds in a clause; empty where it does not fit."""
    if frame.subject == "journey":
        return _listed(frame, clause.region) if names_a_journey(clause.subject) else []
    if frame.subject == "act":
        return _of_the_subject(frame, clause)
    if frame.name == "call-off":
        return _called_off(frame, clause)
    if frame.subject == "other":
        return _by_others(frame, clause, own)
    if frame.needs_date:
        return _journey_leg(frame, clause)
    if frame.objects:
        return _with_noun(frame, clause)
    return _without_noun(frame, clause)


def tell_aside(frame: Frame, words: str) -> list[Told]:
    """A meeting that the sentence names beside its verb; without counterparts it tells nothing."""
    return [act for act in _listed(frame, words) if act.parties][:1]


def _listed(frame: Frame, text: str) -> list[Told]:
    """Every item with an act noun is an act; items without one go on with the counterparts of the one before."""
    found: list[tuple[Item, ActNoun, list[Item]]] = []
    for item in items(text):
        noun = act_noun(item.head, frame.objects)
        if noun and (not item.mark or not found or item.mark in ("in", "at")):
            marks = frame.marks if noun.word.startswith(("courtesy", "call")) else tuple(set(frame.marks) - {"on"})
            found.append((item, noun, _counterpart_items(item, marks)))
        elif found and (found[-1][2] or item.mark):
            found[-1][2].append(item)
    return [told for item, noun, others in found for told in _nominal(frame, item, noun, others)]


def _counterpart_items(item: Item, marks: tuple[str, ...]) -> list[Item]:
    """What stands behind the prepositions of counterparts, each with what follows it."""
    for number, (mark, text) in enumerate(item.adjuncts):
        if mark in marks and mark not in ("at", "for"):
            return [Item(text, mark, item.adjuncts[number + 1 :])]
    return []


def _nominal(frame: Frame, item: Item, noun: ActNoun, others: list[Item]) -> list[Told]:
    kind = frame.kind if frame.kind and noun.kind in ("visit", "briefing") else noun.kind
    if kind == "visit":
        goals = [Item(text, mark, ()) for mark, text in item.adjuncts if mark in ("to", "at", "of")] + others
        return _visits(goals)
    hosts = [party for mark in _HOSTS for text in item.behind(mark) for party in parties_in(items(text))]
    words = " ".join([item.head, *(f"{mark} {text}" for mark, text in item.adjuncts if mark != "with")])
    groups = parties_of(others)
    if noun.plural and len(groups) > 1 and noun.word not in _ONE_THOUGH_PLURAL:
        return [Told(kind, group.words, group.parties, _about(item), _venue(item, kind)) for group in groups]
    everyone = f"{words} {' '.join(group.words for group in groups)}"
    return [Told(kind, everyone, _distinct([*parties_in(others), *hosts]), _about(item), _venue(item, kind))]


def _distinct(parties: list[Party]) -> list[Party]:
    return list(dict.fromkeys(parties))


def _about(item: Item) -> str:
    topic = next((f" {mark} {text}" for mark, text in item.adjuncts if mark in ("on", "about", "for", "to")), "")
    return re.sub(
        r"\A(?:(?:the|a|an|his|her|their|also|planned|scheduled|annual)\s)+", "", item.head + topic, flags=re.IGNORECASE
    )


def _venue(item: Item, kind: str) -> str | None:
    for text in item.behind("at", "held at", "aboard"):
        if kind == "speech" or _is_house(text) or pattern("named_gathering").search(_plain(text)):
            return _plain(text)
    return None


def _is_house(text: str) -> bool:
    words = alternatives(people().venues)
    return re.search(rf"\b(?:{words})\b", text, re.IGNORECASE) is not None and re.search(r"[A-Z]", text) is not None


def _plain(text: str) -> str:
    return re.sub(
        r"\A(?:the|a|an|his|her|their) ", "", re.sub(r"(?:(?<!\s)\s++)?+\([^()]*+\)", "", text), flags=re.IGNORECASE
    ).strip(' ,.“”"')


def _with_noun(frame: Frame, clause: Clause) -> list[Told]:
    """The act noun is the object, or in a passive the subject; an event may go by its name alone."""
    if frame.needs_as:
        return (
            _listed(frame, re.sub(r"\A\s*as ", " ", clause.region))
            if " as " in f" {clause.region[:4]}" or clause.verb.passive
            else []
        )
    if clause.verb.passive:
        told = _listed(frame, clause.subject)
        extra = parties_in([item for item in items(clause.region) if item.mark in frame.marks])
        for act in told:
            act.parties = _distinct([*act.parties, *extra])
            act.words += " " + clause.region
        return told[-1:]
    told = _listed(frame, clause.region)
    if not told and frame.names == "event":
        told = _named_gatherings(clause)
    if " and " in clause.subject and frame.kind is None:
        for act in told:
            act.parties = act.parties or parties_in(items(clause.subject))
    return [act for act in told if act.parties] if frame.named and told and told[0].kind != "investment" else told


def _named_gatherings(clause: Clause) -> list[Told]:
    found = []
    for item in items(clause.region):
        name = _plain(item.head)
        if pattern("named_gathering").search(name):
            found.append(Told(GROUND_KIND, clause.region, [], name, name))
    return found


def _of_the_subject(frame: Frame, clause: Clause) -> list[Told]:
    """ "A meeting with A is planned", "Meetings are planned with A": the act is the subject."""
    if not clause.verb.passive and clause.verb.lemma != "be":
        return []
    told = _listed(frame, clause.subject)
    extra = parties_in([item for item in items(clause.region) if item.mark == "with"])
    for act in told:
        act.parties = _distinct([*act.parties, *extra])
        act.words += " " + clause.region
    return [act for act in told if act.parties]


def _called_off(frame: Frame, clause: Clause) -> list[Told]:
    is_subject = clause.verb.passive or clause.verb.lemma == "fall"
    text = clause.subject if is_subject else clause.region
    text = re.split(r"[:;—]|, (?:and|but|while|so) ", text)[-1] if is_subject else text
    told = [act for act in _listed(frame, text) if act.kind != "agreement"]
    if told:
        return told
    journey = re.split(r"\s(?:over|because|due|amid|after|as|since)\s", text)[0]
    return [Told("visit", text, about=_plain(journey.strip(" ,")), whole=True)] if is_the_journey(journey) else []


def _by_others(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """Somebody briefs or receives the mission; in a passive they stand behind "by"."""
    if clause.verb.passive:
        listed = [item for item in items(clause.region) if item.mark in ("by", "on", "about")]
        hosts = [item for item in listed if item.mark == "by"]
        parties = parties_in(hosts)
        return [Told(frame.kind or "meeting", clause.region, parties)] if parties else []
    if frame.objects and clause.verb.lemma != "brief":
        noun = next(
            (noun for item in items(_without_target(clause.region)) if (noun := act_noun(item.head, frame.objects))),
            None,
        )
        if noun is None:
            return []
    if not is_own_target(clause.region, own):
        return []
    kind, words = frame.kind or "meeting", f"{clause.subject} {clause.region}"
    about = _plain(_without_target(clause.region)) if kind == "briefing" else None
    groups = parties_of(items(clause.subject))
    if " each " in clause.behind:
        return [Told(kind, group.words, group.parties, about) for group in groups]
    return [Told(kind, words, parties_in(items(clause.subject)), about)] if groups else []


def _without_target(text: str) -> str:
    return re.sub(r"\A\s*(?:him|her|them|us|the \w+)\s", "", text)


def _journey_leg(frame: Frame, clause: Clause) -> list[Told]:
    """A departure or return of the mission: "departure for Denmark"."""
    if clause.verb.passive:
        return []
    goals = [named.place.kind for named in places_in(clause.region)]
    if clause.verb.lemma in _MOVING and goals and PlaceKind.COUNTRY not in goals:
        return []
    word = "departure" if frame.name == "depart" else "return"
    return [Told("travel", clause.region, about=word)]


def _without_noun(frame: Frame, clause: Clause) -> list[Told]:
    if frame.parties == "place":
        return _visits(items(clause.region)) if not clause.verb.passive else []
    if frame.parties == "direct":
        return _direct(frame, clause)
    if frame.needs_mark:
        return _behind_mark(frame, clause)
    return _gathering_spoken_at(frame, clause)


def _visits(listed: list[Item]) -> list[Told]:
    found = []
    for item in listed:
        name = _plain(item.head)
        if (
            item.mark in ("in", "on", "for", "during", "from", "by", "as", "with")
            or is_place(item.head)
            or is_place(name)
        ):
            continue
        if not re.search(r"[A-Z]", name) or (re.match(r"[A-Z]\w+[’']s? \w+\Z", name) and is_place(name.split("’")[0])):
            continue
        words = " ".join([item.head, *(f"{mark} {text}" for mark, text in item.adjuncts)])
        owner = [] if pattern("named_gathering").search(name) else body_of_place(item.head)
        found.append(Told("visit", words, owner, None, name))
    return found


def _direct(frame: Frame, clause: Clause) -> list[Told]:
    if clause.verb.passive:
        return []
    listed = [item for item in items(clause.region) if item.mark in ("", "including", *frame.marks)]
    if (
        listed
        and frame.people
        and not re.search(
            r"(?<!\w)(?=\w*[A-Z]\w)\w++ [A-Z]|[Mm]ayor|[Mm]inister|[Gg]overnor|[Pp]resident", listed[0].head
        )
    ):
        return []
    if listed and re.match(
        r"(?:the )?(?:standards?|needs?|demands?|goals?|requirements?|targets?|criteria|deadline|challenges?)\b",
        listed[0].head,
    ):
        return []
    groups = parties_of(listed)
    occasion = next(
        (
            _plain(text)
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
        return [Told("meeting", group.words, group.parties, about, _venue(group.item, "meeting")) for group in groups]
    venue = next((venue for group in groups if (venue := _venue(group.item, "meeting"))), None)
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


def _behind_mark(frame: Frame, clause: Clause) -> list[Told]:
    listed = items(clause.region)
    if frame.names == "event":
        events = [
            text
            for item in listed
            for text in [*item.behind("at"), *([item.head] if item.mark == "at" else [])]
            if act_noun(text) or pattern("named_gathering").search(_plain(text))
        ]
        return [Told(frame.kind or "", clause.region, [], _about(listed[0]), _plain(text)) for text in events[:1]]
    start = next((number for number, item in enumerate(listed) if item.mark == "with" or item.behind("with")), None)
    if start is None:
        return []
    opening = listed[start]
    others = [opening] if opening.mark == "with" else _counterpart_items(opening, ("with",))
    parties = parties_in([*others, *(item for item in listed[start + 1 :] if not item.mark)])
    about = listed[0].head if listed[0].mark in ("", "about") else None
    return [Told(frame.kind or "meeting", clause.region, _distinct(parties), about)] if parties else []


def _gathering_spoken_at(frame: Frame, clause: Clause) -> list[Told]:
    """ "speak at the Lindahl Trade Forum": the gathering is named by an act noun or has a name."""
    for item in items(clause.region)[:1]:
        name = _plain(item.head)
        if (
            act_noun(item.head)
            or pattern("named_gathering").search(name)
            or (clause.verb.end - clause.verb.start > 7 and re.search(r"[A-Z]", name))
        ):
            return [Told(frame.kind or "speech", clause.region, [], name, name)]
    return []
