"""Frames laid on a verb and the words around it: which acts they tell, with whom, where and what about."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.language.gazetteer import PlaceKind
from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.meeting import met_directly, talked_with
from ihaeng.reading.english.nominal import distinct, listed
from ihaeng.reading.english.parties import parties_in, parties_of
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.phrases import act_noun, items
from ihaeng.reading.english.places import places_in
from ihaeng.reading.english.sides import Own, is_own_target, is_the_journey, names_a_journey
from ihaeng.reading.english.visiting import plain, visits

GROUND_KIND = "event"
"""What a gathering with a name of its own and no act noun is."""

_ARRIVING = ("arrive", "land", "touch")
_BEGINNING = ("begin", "start", "kick")
"""Verbs that tell a departure only of a journey: "began his trip"."""

_GIVING = ("give", "offer", "show")
"""Verbs whose passive has the one who receives as its subject: "she was given a tour"."""

_MOVING = ("travel", "head", "fly")
"""Verbs that tell a departure only where they lead to a country; to a city they go on within the journey."""


def tell(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """The acts that a frame finds in a clause; empty where it does not fit."""
    if frame.subject == "journey":
        return listed(frame, clause.region) if names_a_journey(clause.subject) else []
    if frame.subject == "investor":
        return _pledged(frame, clause)
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
    """A meeting or event that the sentence names beside its verb; without counterparts or a house it tells nothing."""
    return [act for act in listed(frame, words) if act.parties or act.venue][:1]


_OPENING = re.compile(r"\A\W*(?:In|At|On|During|After|Before|While|Meanwhile|Also|Later|Then)\b[^,]{0,80}, ")
"""What a sentence says before its subject: "During the meeting, ..."."""


def _without_opening(subject: str) -> str:
    return _OPENING.sub("", subject)


def _pledged(frame: Frame, clause: Clause) -> list[Told]:
    """Somebody else's promise of a sum: the first one named since the last clause began."""
    subject = re.split(r"\b(?:which|that|where|while|and then)\b|;", _without_opening(clause.subject))[-1]
    groups = parties_of(items(subject.rpartition(" by ")[2]))
    return [Told(frame.kind or "investment", clause.region, groups[0].parties)] if groups else []


def _with_noun(frame: Frame, clause: Clause) -> list[Told]:
    """The act noun is the object, or in a passive the subject; an event may go by its name alone."""
    if frame.needs_as:
        return (
            listed(frame, re.sub(r"\A\s*as ", " ", clause.region))
            if " as " in f" {clause.region[:4]}" or clause.verb.passive
            else []
        )
    if clause.verb.passive and clause.verb.lemma not in _GIVING:
        told = listed(frame, clause.subject)
        extra = parties_in([item for item in items(clause.region) if item.mark in frame.marks])
        for act in told:
            act.parties = distinct([*act.parties, *extra])
            act.words += " " + clause.region
        return told[-1:]
    told = listed(frame, clause.region)
    if not told and frame.names == "event":
        told = _named_gatherings(clause)
    if " and " in clause.subject and frame.kind is None:
        for act in told:
            act.parties = act.parties or parties_in(items(_without_opening(clause.subject)))
    return [act for act in told if act.parties] if frame.named and told and told[0].kind != "investment" else told


def _named_gatherings(clause: Clause) -> list[Told]:
    found = []
    for item in items(clause.region):
        name = plain(item.head)
        if pattern("named_gathering").search(name):
            found.append(Told(GROUND_KIND, clause.region, [], name, name))
    return found


def _of_the_subject(frame: Frame, clause: Clause) -> list[Told]:
    """ "A meeting with A is planned", "Meetings are planned with A": the act is the subject."""
    if not clause.verb.passive and clause.verb.lemma != "be":
        return []
    told = listed(frame, clause.subject)
    behind = items(clause.region)
    first = next((number for number, item in enumerate(behind) if item.mark == "with"), len(behind))
    groups = parties_of([item for item in behind[first:] if item.mark in ("with", "")])
    if len(groups) > 1 and told and not told[-1].parties:
        return [replace(told[-1], parties=group.parties, words=f"{group.words}") for group in groups]
    for act in told:
        act.parties = distinct([*act.parties, *(party for group in groups for party in group.parties)])
        act.words += " " + clause.region
    return [act for act in told if act.parties]


def _called_off(frame: Frame, clause: Clause) -> list[Told]:
    is_subject = clause.verb.passive or clause.verb.lemma == "fall"
    text = clause.subject if is_subject else clause.region
    text = re.split(r"[:;—]|, (?:and|but|while|so) ", text)[-1] if is_subject else text
    told = [act for act in listed(frame, text) if act.kind != "agreement"]
    if told:
        return told
    journey = re.split(r"\s(?:over|because|due|amid|after|as|since)\s", text)[0]
    return [Told("visit", text, about=plain(journey.strip(" ,")), whole=True)] if is_the_journey(journey) else []


def _by_others(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """Somebody briefs or receives the mission; in a passive they stand behind "by"."""
    if clause.verb.passive:
        listed = [item for item in items(clause.region) if item.mark in ("by", "on", "about")]
        hosts = [item for item in listed if item.mark == "by"]
        parties = parties_in(hosts)
        occasions = [text for item in hosts for mark, text in item.adjuncts if mark in ("at", "for", "to")]
        occasion = next((text for text in occasions if act_noun(text, ("event", "meeting"))), None)
        kind = "event" if occasion else frame.kind or "meeting"
        return [Told(kind, clause.region, parties, plain(occasion) if occasion else None)] if parties else []
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
    about = plain(_without_target(clause.region)) if kind == "briefing" else None
    host = _without_opening(clause.subject)
    groups = parties_of(items(host))
    if " each " in clause.behind:
        return [Told(kind, group.words, group.parties, about) for group in groups]
    return [Told(kind, words, parties_in(items(host)), about)] if groups else []


def _without_target(text: str) -> str:
    return re.sub(r"\A\s*(?:him|her|them|us|the \w+)\s", "", text)


def _journey_leg(frame: Frame, clause: Clause) -> list[Told]:
    """A departure or return of the mission: "departure for Denmark"."""
    if clause.verb.passive:
        return []
    goals = [named.place.kind for named in places_in(clause.region)]
    if clause.verb.lemma in _MOVING and goals and PlaceKind.COUNTRY not in goals:
        return []
    if clause.verb.lemma in _BEGINNING and not pattern("journey_begun").match(clause.region):
        return []
    word = "return" if frame.name != "depart" else "arrival" if clause.verb.lemma in _ARRIVING else "departure"
    return [Told("travel", clause.region, about=word)]


def _without_noun(frame: Frame, clause: Clause) -> list[Told]:
    if frame.parties == "place":
        return visits(items(clause.region)) if not clause.verb.passive else []
    if frame.parties == "direct":
        return met_directly(frame, clause)
    if frame.needs_mark:
        return talked_with(frame, clause)
    return _gathering_spoken_at(frame, clause)


def _gathering_spoken_at(frame: Frame, clause: Clause) -> list[Told]:
    """ "speak at the Lindahl Trade Forum": the gathering is named by an act noun or has a name."""
    for item in items(clause.region)[:1]:
        name = plain(item.head)
        if (
            act_noun(item.head)
            or pattern("named_gathering").search(name)
            or (clause.verb.end - clause.verb.start > 7 and re.search(r"[A-Z]", name))
        ):
            return [Told(frame.kind or "speech", clause.region, [], name, name)]
    return []
