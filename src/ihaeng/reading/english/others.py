"""What others do towards the mission: they receive it, brief it, promise it a sum."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import counterpart_items, listed, venue_of
from ihaeng.reading.english.parties import parties_in, parties_of
from ihaeng.reading.english.persons import is_person
from ihaeng.reading.english.phrases import Item, act_noun, items
from ihaeng.reading.english.places import is_place
from ihaeng.reading.english.sides import Own, Side, is_own_target, is_the_journey
from ihaeng.reading.english.visiting import plain, visits
from ihaeng.reading.english.whole_words import stands_in

_OPENING = re.compile(
    r"\A\W*(?:In|At|On|During|After|Following|Ahead of|Prior to|Upon|As part of|Before|While"
    r"|Meanwhile|Also|Later|Then|Earlier)\b[^,]{0,80}, "
)
"""What a sentence says before its subject: "During the meeting, ..."."""


def done_by_others(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """Somebody briefs or receives the mission; in a passive they stand behind "by"."""
    if clause.verb.passive:
        return _received_by(frame, clause, own)
    if frame.objects and clause.verb.lemma not in _BRIEFING:
        noun = next(
            (noun for item in items(_without_target(clause.region)) if (noun := act_noun(item.head, frame.objects))),
            None,
        )
        if noun is None:
            return []
    region = clause.region
    if frame.name == "met-with-own":
        region = next(
            (f"{item.head} {' '.join(text for _, text in item.adjuncts)}" for item in _spoken_with(clause)), ""
        )
    if not is_own_target(region, own) and not _presents_to(frame, clause.region, own):
        return []
    kind, words = frame.kind or "meeting", f"{clause.subject} {clause.region}"
    about = plain(_without_target(clause.region)) if kind == "briefing" else None
    host = without_opening(clause.subject)
    if is_place(host) or _AT_TALKS.match(host):
        return []  # "Lindahl welcomed a visit from the governor": nobody is named
    groups = parties_of(items(host))
    if kind == "visit":
        return [
            replace(act, parties=parties_in(items(host)), words=words)
            for act in listed(frame, _without_target(clause.region))[:1]
        ]
    occasion = _occasion(clause.region) if kind == "meeting" else None
    if occasion and groups:
        return [Told("event", words, parties_in(items(host)), plain(occasion))]
    if " each " in clause.behind:
        return [Told(kind, group.words, group.parties, about) for group in groups]
    return [Told(kind, words, parties_in(items(host)), about)] if groups else []


_AT_TALKS = re.compile(r"(?:In|At|During) (?:their|the|a) \S")
"""How what is said of talks opens, which are nobody: "At their talks held in Oslo"."""

_BRIEFING = ("brief", "update")
"""Verbs that tell a briefing without the noun."""

_THROUGH = re.compile(r"\A(?P<whom>[^,;]{2,60}?) (?:around|through|over|on an? (?:[a-z]+ ){0,2}tour of) (?=\w)")
"""Who is shown or walked, before what."""


def guided(clause: Clause, own: Own) -> list[Told]:
    """ "showed the governor around the mill", "walked them through the plan": a visit, or else a briefing."""
    way = _THROUGH.match(clause.region)
    hosts = parties_in(items(without_opening(clause.subject)))
    if way is None or not hosts or not is_own_target(way["whom"], own):
        return []
    seen = clause.region[way.end() :]
    told = visits(items(seen)) or [Told("briefing", clause.region, [], plain(seen))]
    for act in told:
        act.parties = list(dict.fromkeys([*hosts, *act.parties]))
    return told


def _received_by(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """ "was received by A at the mill", "were given a presentation by A": the hosts stand behind "by"."""
    doer = clause.region.strip().removeprefix("by ")
    if is_the_journey(clause.subject) and clause.verb.lemma == "host" and not is_person(doer) and not _occasion(doer):
        return []  # which body organises the trip
    if frame.objects and clause.verb.lemma != "brief":
        return _given(frame, clause, own)
    marked = [item for item in items(clause.region) if item.mark in ("by", "on", "about", "in", "at", "to")]
    hosts = [host for item in marked for host in ([item] if item.mark == "by" else counterpart_items(item, ("by",)))]
    parties = parties_in(hosts)
    occasions = [text for item in hosts for mark, text in item.adjuncts if mark in ("at", "for", "to")]
    occasion = next((text for text in occasions if act_noun(text, ("event", "meeting"))), None)
    kind = "event" if occasion else frame.kind or "meeting"
    house = next((house for host in hosts if (house := venue_of(host, kind))), None)
    return [Told(kind, clause.region, parties, plain(occasion) if occasion else None, house)] if parties else []


def _presents_to(frame: Frame, region: str, own: Own) -> bool:
    """ "gave a presentation on ferries to the delegation": who is briefed stands behind it."""
    told = [text for item in items(region)[:1] for text in item.behind("to", "for")]
    return frame.name == "give-briefing" and any(is_own_target(text, own) for text in told)


def _spoken_with(clause: Clause) -> list[Item]:
    """Whom others met or spoke with: the verb's object, or what stands behind its "with"."""
    named = items(clause.region)
    objects = named if clause.verb.lemma in ("meet", "visit", "sit", "call") else []
    return [
        *(item for item in named if item.mark == "with"),
        *(Item(text, "with", ()) for item in named for text in item.behind("with")),
        *objects,
    ][:1]


def _occasion(region: str) -> str | None:
    """ "hosted the governor for a dinner": what the visitors are received to."""
    first = items(region)[:1]
    if first and not first[0].mark and act_noun(first[0].head, ("event",)):
        return first[0].head
    told = (
        text
        for item in items(region)
        for mark, text in [(item.mark, item.head), *item.adjuncts]
        if mark in ("for", "to", "at")
    )
    return next((text for text in told if act_noun(text, ("event",))), None)


def _given(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """ "They were given a presentation by A"; "the speech was given by A" is A's."""
    first = items(clause.region)[:1]
    noun = act_noun(first[0].head, (*frame.objects, "speech")) if first and not first[0].mark else None
    if noun is None or own.side_of(clause.subject) is not Side.OWN:
        return []
    parties = parties_in(counterpart_items(first[0], ("by", "from")))
    return [Told(frame.kind or "briefing", clause.region, parties, plain(first[0].head))] if parties else []


_FOUNDING = ("set", "build", "establish", "construct", "locate", "expand")
"""Verbs that tell an investment only beside that word."""

_BY_INVESTING = re.compile(r"\binvest(?:ment|ing)\b")


_SUM = re.compile(r"[$€£¥]|\b[mb]illion\b|\b[Ww]on\b")

_WORKS = re.compile(r"\b(?:plant|factory|facility|line|hub|campus|mill|terminal|warehouse|data cent(?:er|re))s?\Z")
"""What is built with an investment."""


def _announces_at_home(frame: Frame, clause: Clause, own: Own) -> bool:
    """ "announced a $40 million expansion of its Harlan mill": an investment or works of a sum, at home."""
    first = items(clause.region)[:1]
    built = first and (act_noun(first[0].head, frame.objects) or _WORKS.search(first[0].head))
    at_home = own.home and stands_in(own.home, clause.behind)
    return bool(built and at_home and _SUM.search(clause.region))


def pledged(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """Somebody else's promise of a sum: the first one named since the last clause began."""
    if frame.objects and (clause.verb.passive or not _announces_at_home(frame, clause, own)):
        return []
    subject = re.split(r"\b(?:which|that|where|while|and then)\b|;", without_opening(clause.subject))[-1]
    if clause.verb.lemma in _FOUNDING and not _BY_INVESTING.search(clause.region):
        return []
    groups = parties_of(items(subject.rpartition(" by ")[2]))
    return [Told(frame.kind or "investment", clause.region, groups[0].parties)] if groups else []


def without_opening(subject: str) -> str:
    """A subject without what its sentence says before it."""
    return _OPENING.sub("", subject)


def _without_target(text: str) -> str:
    return re.sub(r"\A\s*(?:him|her|them|us|the \w+)\s", "", text)
