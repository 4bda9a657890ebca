"""Papers that firms, universities and bodies of home sign on a mission: the lead looks on, others put their names."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.reading.drafts import Party
from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import distinct, listed
from ihaeng.reading.english.others import without_opening
from ihaeng.reading.english.parties import parties_in
from ihaeng.reading.english.phrases import items
from ihaeng.reading.english.places import country_of_people, is_place, places_in
from ihaeng.reading.english.sides import Own, Side
from ihaeng.reading.english.whole_words import stands_in

_WHICH = re.compile(
    r"(?<![\w-])(?P<who>[A-Z][\w&.-]*+(?: [A-Z&][\w&.-]*+){0,5}),? (?:which|that|who)(?: also| has| had)?\W*\Z"
)
"""A signer before its relative: "... was Norbeck Foods, which"."""

_WITH_OWN = re.compile(
    r"\bwith (?:the (?:state|city|county|provincial|municipal|visiting)\b|the (?:governor|mayor|minister)\b)"
)
"""The own side as the other side of a paper."""


def is_of_home(text: str, own: Own) -> bool:
    """Whether a phrase names the mission's home, a town of its country or its people: "the University of Harlan"."""
    if own.home and stands_in(own.home, text):
        return True
    if own.country is None:
        return False
    return country_of_people(text) == own.country or any(
        named.place.country == own.country for named in places_in(text)
    )


_LOOKING_ON = re.compile(
    r",? (?:with (?P<who>[^;]{2,120}?) (?:in attendance|looking on|present|watching|on hand|as witness(?:es)?)"
    r"|in (?:the )?(?:presence|attendance) of (?P<whom>[^;.]{2,120})"
    r"|(?:as|while) (?P<seen>[^;]{2,80}?) (?:looked on|watched)"
    r"|witnessed by (?P<by>[^;.]{2,120}))"
)
"""Who is there when others sign: "with the governor looking on"."""


def _before_own(clause: Clause, own: Own) -> Clause | None:
    """The clause of a paper that others sign before the own side, without those who look on."""
    found = _LOOKING_ON.search(clause.behind)
    who = next((name for name in found.groups() if name), "") if found else ""
    if found is None or not (own.is_named_in(who) or own.side_of(who) is Side.OWN):
        return None
    ahead = clause.behind[: found.start()]
    return replace(clause, behind=ahead, region=_LOOKING_ON.sub("", clause.region).split(found[0][:12])[0])


_BROUGHT_HOME = ("walk", "come", "go", "leave", "return", "bring", "snag", "nab", "bag")
"""Verbs of those who travelled: "came away with an order"."""


def signed_for_home(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """ "Harlan Berry signed a contract with Nordic Fruit", "AgriNord signed a contract for Harlan wheat"."""
    watched = _before_own(clause, own)
    clause = watched or clause
    subject = without_opening(clause.subject)
    if clause.verb.passive or own.side_of(clause.subject) is not Side.OTHER:
        return []
    subject = re.split(r"\bwhile ", subject)[-1]
    relative = _WHICH.search(subject)
    subject = relative["who"] if relative else subject
    others_abroad = _of_abroad_among(subject, own)
    brought_home = clause.verb.lemma in _BROUGHT_HOME and not _is_of_abroad(subject, own)
    from_home = (
        brought_home or is_of_home(subject, own) or _signs_abroad(subject, clause.region, own) or bool(others_abroad)
    )
    if (
        not watched
        and not from_home
        and not (own.home and stands_in(own.home, clause.behind))
        and not _WITH_OWN.search(clause.region)
    ):
        return []
    told = _of_one_list(listed(frame, clause.region))
    signers = [party for party in parties_in(items(subject)) if not is_place(party[0])]
    others = [party for party in signers if not is_of_home(party[0], own)] if from_home else signers
    others = others_abroad or others
    beside = others if " and " in subject or not from_home else []
    for act in told:
        supplied = [] if act.parties else supplied_to(clause.behind)
        act.parties = distinct([*without_home(act.parties, own), *beside, *supplied])
    return [act for act in told if act.parties]


def _of_one_list(told: list[Told]) -> list[Told]:
    """The first paper, and those that the same words tell: "exchange agreements with A and B" are two."""
    return [act for act in told if act.kind == told[0].kind and act.about == told[0].about]


def _of_abroad_among(subject: str, own: Own) -> list[Party]:
    """ "Redbud Coatings and Oslo-based AgriNord": of two signers the one from abroad, where the other is not."""
    one, _, other = subject.rpartition(" and ")
    if not one or _is_of_abroad(one, own) == _is_of_abroad(other, own):
        return []
    return parties_in(items(one if _is_of_abroad(one, own) else other))


def _signs_abroad(subject: str, words: str, own: Own) -> bool:
    """Whether a firm called after no place abroad signs there, or with somebody from there ("Oslo-based AgriNord")."""
    return not _is_of_abroad(subject, own) and _is_of_abroad(words, own)


def _is_of_abroad(text: str, own: Own) -> bool:
    countries = {country_of_people(text), *(named.place.country for named in places_in(text))}
    return own.country is not None and not countries <= {None, own.country}


_SUPPLIES = re.compile(
    r"\bto (?:supply|provide|sell|deliver|export|ship) [^,;.]{3,80}? (?:to|for) "
    r"(?P<who>(?:[A-Z][a-z]+ )?(?:[a-z-]+ ){0,2}[A-Z][\w&.-]*(?: [A-Z&][\w&.-]*){0,4})"
)
"""Who gets what a contract is about: "a contract to supply scanners to Norbeck Foods"."""


def supplied_to(text: str) -> list[Party]:
    """Who is supplied under a contract, where its words say so."""
    found = _SUPPLIES.search(text)
    who = re.sub(r"\A(?:[A-Z][a-z]+ )?(?:[a-z-]+ )+(?=[A-Z])", "", found["who"]) if found else ""
    return parties_in(items(who)) if who and not is_place(who) else []


_OWN_SIGNER = 60
"""Characters before a signer's name in which his or her office stands."""


def without_own_signers(parties: list[Party], text: str, own: Own) -> list[Party]:
    """The parties of a paper without those whose office is of home: "by Harlan Commerce Director Pia Holm and A"."""

    def is_own(party: Party) -> bool:
        at = text.find(party[0])
        office = re.split(r", |  | and |\bby ", text[max(0, at - _OWN_SIGNER) : max(at, 0)])[-1]
        return at >= 0 and bool(own.home and stands_in(own.home, office))

    return [party for party in parties if not is_own(party)] or parties


def without_home(parties: list[Party], own: Own) -> list[Party]:
    """The parties of a paper without those of the own side, where others are left."""
    return [party for party in parties if not is_of_home(party[0], own)] or parties
