"""Frames laid on a verb and the words around it: which acts they tell, with whom, where and what about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.enumerated import meetings_with_each
from ihaeng.reading.english.hosted import hosted_for
from ihaeng.reading.english.journeys import called_off, journey_leg
from ihaeng.reading.english.lexicon import Frame, frames
from ihaeng.reading.english.meeting import met_directly, met_together, talked_with
from ihaeng.reading.english.nominal import counterpart_items, distinct, each_of, listed, venue_of
from ihaeng.reading.english.others import done_by_others, guided, pledged, without_opening
from ihaeng.reading.english.parties import is_sort_of_people, parties_in, parties_of
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import is_person
from ihaeng.reading.english.phrases import Item, act_noun, items
from ihaeng.reading.english.places import is_place
from ihaeng.reading.english.programme import is_part_of_it, led_to
from ihaeng.reading.english.sides import Own, names_a_journey
from ihaeng.reading.english.signing import signed_for_home, supplied_to
from ihaeng.reading.english.speaking import gathering_spoken_at
from ihaeng.reading.english.visiting import opened, plain, visits

GROUND_KIND = "event"
"""What a gathering with a name of its own and no act noun is."""


_GIVING = ("give", "offer", "show", "award", "present")
"""Verbs whose passive has the one who receives as its subject: "she was given a tour"."""


_SHOWING = ("show", "guide")
"""Verbs whose passive tells a visit: "was shown around the mill"."""

_ENDS_OF_A_JOURNEY = ("cap", "close", "conclude", "end", "open", "round", "kick", "begin", "start")
"""Verbs by which an act opens or closes the journey: "a dinner caps the visit"."""

_HAPPENING = ("be", "follow", "take")
"""Verbs whose subject is the act itself: "a reception followed"."""


_TURNING = ("focus", "center", "centre", "revolve", "concentrate")
"""Verbs that tell what talks were about: "talks with A focused on grain"."""


def tell(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """The acts that a frame finds in a clause; empty where it does not fit."""
    if frame.name == "led-to":
        return led_to(frame, clause, own)
    if frame.subject == "journey":
        return _of_the_journey(frame, clause)
    if frame.subject == "investor":
        return pledged(frame, clause, own)
    if frame.subject == "home":
        return signed_for_home(frame, clause, own)
    if frame.subject == "act":
        return _of_the_subject(frame, clause)
    if frame.name == "call-off":
        return called_off(frame, clause)
    if frame.subject == "other":
        return guided(clause, own) if frame.name == "guide-own" else done_by_others(frame, clause, own)
    if frame.needs_date:
        return journey_leg(frame, clause)
    if frame.objects:
        return _with_what_follows(frame, clause, _with_noun)
    return _by_or_with(frame, clause, own)


def _by_or_with(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """What the own side does to somebody, or with somebody beside it."""
    if frame.name == "agree":
        return met_together(frame, clause, own)
    return _with_what_follows(frame, clause, _without_noun) or (
        met_together(frame, clause, own) if frame.name in _TOGETHER else []
    )


_TOGETHER = ("meet", "talk")
"""Frames whose counterpart may act beside the own side: "she and Olaf Berg met"."""


_OF_NOTE = re.compile(
    r"\b(?:highlights?|centrepiece|centerpiece|focus|stops?|items?|events?|engagements?)\b", re.IGNORECASE
)


_STOPS = re.compile(
    r"\b(?:stops?|visits|tours|site visits)(?: (?:on|of|in|during|along) (?:the|her|his|their) [a-z]+| [a-z]+)?\s*\Z",
    re.IGNORECASE,
)
"""A subject that sums up visits: "Stops include the Norbeck mill"."""

_EVENTS = re.compile(
    r"\b(?:[Oo]ther|[Pp]lanned|[Ss]cheduled|[Hh]er|[Hh]is|[Tt]heir) (?:[a-z]+ )?(?:events|activities)\s*\Z"
)
"""A subject that sums up what the journey has: "Other events include"."""


def _of_the_journey(frame: Frame, clause: Clause) -> list[Told]:
    """ "The trip includes a visit to A", "A highlight will be the dinner": the journey is the subject."""
    stops = visits(items(clause.region)) if _STOPS.search(clause.subject) else []
    if stops:
        return [*stops, *(act for act in listed(frame, clause.region) if act.kind != "visit")]
    if clause.verb.lemma == "be":
        return listed(frame, clause.region) if _OF_NOTE.search(clause.subject) else []
    if _OF_PEOPLE.search(clause.subject) and not clause.behind.startswith("including"):
        return []  # "the delegation included a speaker": who travels
    of_note = names_a_journey(clause.subject) or _EVENTS.search(clause.subject) or is_part_of_it(clause.subject)
    told = listed(frame, clause.region) if of_note else meetings_with_each(frame, clause)
    return [act for act in told if act.parties or not _HOW_MANY.match(act.about or "")]


_HOW_MANY = re.compile(r"(?:(?:more|fewer|less) than |at least |about |nearly |over )?\d+ ")
"""How an act that is only counted begins: "fewer than 10 deals"."""

_OF_PEOPLE = re.compile(r"\b(?:delegation|group|team|party|contingent)s?(?: also)?\W*\Z")


def tell_aside(frame: Frame, words: str) -> list[Told]:
    """A meeting or event that the sentence names beside its verb; without counterparts or a house it tells nothing."""
    return [act for act in listed(frame, words) if act.parties or act.venue][:1]


def _with_noun(frame: Frame, clause: Clause) -> list[Told]:
    """The act noun is the object, or in a passive the subject; an event may go by its name alone."""
    if frame.needs_as:
        return (
            listed(frame, re.sub(r"\A\s*as ", " ", clause.region))
            if " as " in f" {clause.region[:4]}" or clause.verb.passive or _AMONG_SPEAKERS.match(clause.region)
            else []
        )
    if clause.verb.passive and clause.verb.lemma == "attend" and re.search(r"\b(?:which|that)\s*\Z", clause.subject):
        return []  # who else comes to what was just told
    if clause.verb.passive and clause.verb.lemma == "join":
        return _joined_for(clause)
    if clause.verb.passive and clause.verb.lemma not in _GIVING:
        return _in_a_passive(frame, clause)
    told = listed(frame, _object_first(clause.region)) or _led_to(frame, clause) or _joined_for(clause)
    told = told or _held_by_own(frame, clause) or (hosted_for(frame, clause) if frame.name == "hold" else [])
    if not told and frame.names == "event":
        told = _named_gatherings(clause)
    if frame.name == "sign" and told and not told[-1].parties:
        told[-1].parties = supplied_to(clause.behind)
    if " and " in clause.subject and frame.kind is None:
        for act in told:
            beside = parties_in(items(_own_clause(without_opening(clause.subject))))
            sides = [party for party in beside if act.kind == "agreement" or not is_place(party[0])]
            act.parties = act.parties or sides
    return [act for act in told if act.parties] if frame.named and told and told[0].kind != "investment" else told


def _in_a_passive(frame: Frame, clause: Clause) -> list[Told]:
    """ "A pact was signed with A at the mill": the act is the subject, parties and house stand behind the verb."""
    told = listed(frame, clause.subject)
    if not told and frame.names == "event":
        told = _named_gatherings(replace(clause, region=without_opening(clause.subject)))
    extra = parties_in(_behind_marks(clause.region, (*frame.marks, "by") if frame.name == "sign" else frame.marks))
    house = next((house for item in items(clause.region) if (house := venue_of(_as_adjunct(item), "event"))), None)
    for act in told:
        act.parties = distinct([*act.parties, *extra])
        act.words += " " + clause.region
        act.venue = act.venue or house
    return told[-1:]


_GATHERING_BEFORE = re.compile(
    r"\b(?P<act>(?:an?|the) (?:[\w-]+ ){0,3}?[a-z]+) (?:that |which )?(?:he|she|they|the [a-z]+)(?: also| had)?\W*\Z"
)
"""A gathering with the subject of its relative behind it: "a reception the state"."""


def _held_by_own(frame: Frame, clause: Clause) -> list[Told]:
    """ "came to a reception the state hosted at the hotel": the object stands before its subject."""
    before = _GATHERING_BEFORE.search(clause.subject) if frame.name == "hold" else None
    if before is None or not re.match(r"\W*(?:at|in|on|for|with|\Z)", clause.region):
        return []
    return [act for act in listed(frame, before["act"] + clause.region) if act.kind == "event"][:1]


_FOR_WHAT = re.compile(r"\A(?P<who>[^;]{3,120}?),? (?:for|on|at|in) (?=(?:an?|the|his|her) )")
"""Whom somebody joins, before what for."""


def _joined_for(clause: Clause) -> list[Told]:
    """ "joined Olaf Berg for a tour of the mill", "was joined by Olaf Berg for a meeting with buyers"."""
    found = _FOR_WHAT.match(clause.region) if clause.verb.lemma == "join" else None
    if found is None:
        return []
    programme = next(frame for frame in frames() if frame.name == "programme")
    told = listed(programme, clause.region[found.end() :])[:1]
    for act in told if not clause.verb.passive and is_person(found["who"]) else ():
        act.parties = distinct([*parties_in(items(found["who"])), *act.parties])
    return told


def _as_adjunct(item: Item) -> Item:
    """An item that a preposition opens as one without head: "at the Norbeck Institute"."""
    return Item("", "", ((item.mark, item.head), *item.adjuncts)) if item.mark else item


_AMONG_SPEAKERS = re.compile(r"\s*(?:an? |the |one of the |among the )?(?:[a-z]+ ){0,2}(?:panell?ists?|speakers?)\b")
"""Behind "will be": the one who speaks at a gathering."""

_COUNTERPART_FIRST = re.compile(r"\A\s*(?P<who>with [^,;]{3,60}?) (?P<what>(?:an?|the|two|three|several) .+)\Z")


def _object_first(region: str) -> str:
    """ "with A an agreement on grain" as "an agreement with A on grain": the object before its preposition."""
    turned = _COUNTERPART_FIRST.match(region)
    noun = next((item for item in items(turned["what"])[:1] if act_noun(item.head)), None) if turned else None
    if turned is None or noun is None:
        return region
    return " " + turned["what"].replace(noun.head, f"{noun.head} {turned['who']}", 1)


_PRONOUN_FIRST = re.compile(r"\A\W*+(?:he|she|they|we) and ", re.IGNORECASE)


def _own_clause(subject: str) -> str:
    """Who acts with the own side in the last clause before a verb: "the trip ended when he and A" is "A"."""
    return _PRONOUN_FIRST.sub("", re.split(r"\b(?:when|where|as|that|while|said)\b", subject)[-1])


def _behind_marks(region: str, marks: tuple[str, ...]) -> list[Item]:
    """The items that prepositions of counterparts open, also behind a place ("was signed in Oslo between A and B")."""
    found: list[Item] = []
    for item in items(region):
        if item.mark in marks:
            found.append(item)
        elif item.mark:
            found += counterpart_items(item, tuple(mark for mark in marks if mark in ("with", "between", "by")))
        elif found:
            found.append(item)
    return found


_LED_FOR = re.compile(r"\bdelegation\b[^,;]{0,80}? (?:for|to) (?=(?:an? |the )?(?:[a-z-]+ ){0,3}(?:meetings?|talks)\b)")


def _led_to(frame: Frame, clause: Clause) -> list[Told]:
    """ "leading a delegation to the Lindahl Food Fair", "... for talks with A": what it is led to stands behind it."""
    goes_for = _LED_FOR.search(clause.region) if clause.verb.lemma == "lead" else None
    if goes_for:
        return [act for act in listed(frame, clause.region[goes_for.end() :]) if act.parties]
    for item in items(clause.region)[:1]:
        goals = [plain(text) for text in item.behind("to", "at")] if item.head.endswith("delegation") else []
        if goals and (act_noun(goals[0], ("event", "meeting")) or pattern("named_gathering").search(goals[0])):
            return [Told(GROUND_KIND, clause.region, [], goals[0], goals[0])]
    return []


def _named_gatherings(clause: Clause) -> list[Told]:
    found = []
    for item in items(clause.region):
        name = plain(item.head)
        if pattern("named_gathering").search(name):
            found.append(Told(GROUND_KIND, clause.region, [], name, venue_of(item, "event") or name))
    return found


def _of_the_subject(frame: Frame, clause: Clause) -> list[Told]:
    """ "A meeting with A is planned", "Meetings are planned with A": the act is the subject."""
    frames_it = clause.verb.lemma in _ENDS_OF_A_JOURNEY and (
        names_a_journey(clause.region) or is_part_of_it(clause.region.rstrip(" ."))
    )
    turns = clause.verb.lemma in _TURNING
    if clause.verb.lemma == "be" and clause.verb.end - clause.verb.start == len("being"):
        return []  # "the pact is being carried out"
    if pattern("came_to_nothing").match(f" {clause.behind.lstrip()}"):
        return []
    if not clause.verb.passive and clause.verb.lemma not in _HAPPENING and not frames_it and not turns:
        return []
    told = listed(frame, clause.subject) or _visits_planned(clause)
    if turns:
        return [act for act in told if act.kind == "meeting" and act.parties]
    behind = items(clause.region)
    first = next((number for number, item in enumerate(behind) if item.mark == "with"), len(behind))
    groups = parties_of([item for item in behind[first:] if item.mark in ("with", "", "including")])
    noun = act_noun(items(clause.subject)[-1].head) if items(clause.subject) else None
    if noun and noun.plural:
        groups = [each for group in groups for each in each_of(group)]
    if len(groups) > 1 and told and not told[-1].parties:
        return [replace(told[-1], parties=group.parties, words=f"{group.words}") for group in groups]
    for act in told:
        act.parties = distinct([*act.parties, *(party for group in groups for party in group.parties)])
        act.words += " " + clause.region
    happens = clause.verb.lemma in _HAPPENING
    took_place = clause.verb.lemma == "take"
    return [
        act
        for act in told
        if act.parties
        or frames_it
        or (act.venue and (happens or act.kind == "visit"))
        or (act.kind == "event" and took_place)
    ]


def _visits_planned(clause: Clause) -> list[Told]:
    """ "Site visits are planned at the Norbeck mill and AgriNord": the houses stand behind the verb."""
    subject = items(clause.subject)[-1:]
    if not clause.verb.passive or not subject or not act_noun(subject[0].head, ("visit",)):
        return []
    first, *others = items(clause.region) or [Item("", "", ())]
    return visits([first._replace(mark=""), *others]) if first.mark in ("at", "to") else []


_FOLLOWED = re.compile(r",? (?:and )?(?:was |were |to be )?followed by ")


def _with_what_follows(frame: Frame, clause: Clause, told_by: Callable[[Frame, Clause], list[Told]]) -> list[Told]:
    """ "met A over breakfast, followed by a session with buyers": what follows is an act told by its noun."""
    cut = _FOLLOWED.search(clause.region)
    if cut is None:
        return told_by(frame, clause)
    first = told_by(frame, replace(clause, region=clause.region[: cut.start()]))
    programme = next(frame for frame in frames() if frame.name == "programme")
    return [*first, *listed(programme, clause.region[cut.end() :])] if first else []


def _without_noun(frame: Frame, clause: Clause) -> list[Told]:
    if frame.name == "taken-to":
        return visits(items(clause.region)) if clause.verb.passive else []
    if frame.parties == "place":
        first = items(clause.region)[:1]
        if clause.verb.lemma == "visit" and any(is_person(item.head) for item in first):
            return met_directly(frame, clause)
        if clause.verb.lemma == "visit" and any(is_sort_of_people(item.head) for item in first):
            return _named_sites(clause) or met_directly(frame, clause)
        told = visits(items(clause.region)) if clause.verb.passive == (clause.verb.lemma in _SHOWING) else []
        if any(_is_no_goal(clause.verb.lemma, plain(item.head)) for item in first):
            return []
        return told or _seen_with(clause)
    if frame.parties == "house":
        return opened(frame, items(clause.region)) if not clause.verb.passive else []
    if frame.parties == "direct":
        return met_directly(frame, clause)
    if frame.needs_mark:
        return talked_with(frame, clause)
    return gathering_spoken_at(frame, clause)


_SEES_SOMEBODY = re.compile(
    r"(?:[a-z0-9-]+ ){1,4}(?:visit|meet|travel|sign|attend|join|take|come|go|make|tour|win|secure|explore|exhibit)\b"
)
"""Behind "saw": others and what they do ("saw six firms visit Oslo"), or an act told by its noun."""


_SIGHTS = ("signing ", "exchange ", "renewal ", "launch ", "opening ", "unveiling ")


def _is_no_goal(lemma: str, goal: str) -> bool:
    """ "saw the signing of a pact", "travelled to Norbeck": no house is visited."""
    if lemma == "see":
        return _SEES_SOMEBODY.match(goal) is not None or goal.startswith(_SIGHTS)
    return lemma in ("travel", "head") and re.fullmatch(r"[A-Z][a-z]+", goal) is not None


_SEEING = ("inspect", "tour", "visit", "view")
"""Verbs of visiting whose object is seen."""


def _seen_with(clause: Clause) -> list[Told]:
    """ "inspected tunnels with Transport Minister Olaf Berg": nothing named is seen, but with somebody."""
    for item in items(clause.region)[:1]:
        beside = [text for text in item.behind("with") if is_person(text)]
        if beside and item.head and not clause.verb.passive and clause.verb.lemma in _SEEING:
            return [Told("visit", clause.region, parties_in(items(beside[0])), plain(item.head))]
    return []


_SITES = re.compile(
    r"(?:companies|firms|businesses|startups|organi[sz]ations|institutions|agencies|manufacturers|universities|airlines)\Z"
)


def _named_sites(clause: Clause) -> list[Told]:
    """ "visited well-known companies in Oslo, such as A, B and C": a visit to each that is named."""
    first, *others = items(clause.region)
    if not _SITES.search(first.head):
        return []
    lies = tuple(adjunct for adjunct in first.adjuncts if adjunct[0] == "in")
    named = [Item(text, "", lies) for text in first.behind("including")]
    named += [item._replace(mark="", adjuncts=lies) for item in others if item.mark in ("", "including")]
    return visits(named) if all(re.match(r"[A-Z]", item.head) for item in named) else []
