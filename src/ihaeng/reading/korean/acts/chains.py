"""Steps of one act told in a row: "본사를 방문해 부사장을 만나 자문을 받았다" is one meeting at the seat."""

from __future__ import annotations

from dataclasses import replace

from ihaeng.model import Reason, Stage
from ihaeng.model.kinds import strongest
from ihaeng.reading.drafts import Draft, Party, parties_as, with_names
from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.grammar.clauses import Clause
from ihaeng.reading.korean.lexicon import act_words, grammar, people_words
from ihaeng.reading.korean.roles.counterparts import Sort
from ihaeng.reading.reasons import because

_ON_THE_SPOT = {"어", "아", "여", "어서", "아서", ",", "고", "며", "으며", "면서"}
_FOLLOWS = {"meeting", "briefing", "agreement", "investment", "contract", "speech"}
_HELD_THERE = ("hold", "attend", "give", "award")
"""Frames of gatherings at the place gone to; what is done at graves is an act beside the visit."""
_OCCASIONS = ("meeting", "visit", "event")
_TALKS = ("meet", "discuss", "tell", "address")
"""Frames of talks that may be those of a visit just told."""
_HERE = ("이 자리", "그 자리", "행사장", "현장", "상담회장")
"""What points to a gathering just told."""
_SEQUENCE = {"고", "며", "으며", "면서"}


def chains(before: Draft, after: Draft, links: list[Clause]) -> bool:
    """Whether `after` happens at and through `before`: a visit that leads to talks, talks that end in advice.

    `links` are the clauses from that of `before` up to that of `after`, without it. A step that names its own
    counterpart after 고 or 며 is an act of its own, and so is what "이어" adds.
    """
    connectors = {link.connector for link in links}
    if not links or not connectors <= _ON_THE_SPOT or any(link.lemma in grammar().adverbial for link in links):
        return False
    if after.start != before.start or before.stage is not after.stage:
        return False
    if before.kind == "event":
        return (after.kind == "speech" or _greets_the_crowd(before, after)) and not connectors & _SEQUENCE
    if after.kind == "event" and before.kind == "visit":
        same_place = not after.venue and after.city in (None, before.city)
        return after.frame in _HELD_THERE and not connectors & _SEQUENCE and same_place
    if _is_a_meal_with_those_met(before, after):
        return True
    if after.kind == "event" and before.frame == "meet":
        several = len(before.parties) > 1  # whoever meets one and holds a gathering may hold it for others
        return several and after.frame == "hold" and not after.parties and not connectors & _SEQUENCE
    if after.kind not in _FOLLOWS or before.kind not in ("visit", "meeting", "briefing"):
        return False
    if before.kind == "visit" and after.kind == "meeting" and _are_of_the_house(after.parties):
        return not after.venue
    if connectors & _SEQUENCE:
        steps = (
            "discuss",
            "tell",
            "address",
            "listen",
            "hold",
            *(["sign"] if before.kind == "meeting" and before.stage is Stage.DONE else []),
        )
        talked_with = before.parties and before.frame == "hold" and before.kind == "meeting"
        nobody_else = not (with_names(after.parties) if talked_with else after.parties)
        return nobody_else and not after.venue and after.frame in steps
    return True


def _is_a_meal_with_those_met(before: Draft, after: Draft) -> bool:
    """Whether those just met are eaten with ("시장을 만나 만찬을 함께하며")."""
    nobody_else = not after.parties and not after.venue
    return before.kind == "meeting" and bool(before.parties) and nobody_else and after.about in act_words().meals


def _are_of_the_house(parties: list[Party]) -> bool:
    """Whether those talked with are whom one finds at any such place, nobody by name ("둘러보고 교사들과 대화했다")."""
    words = people_words().found_at_places
    return bool(parties) and all(name.split()[-1].removesuffix("들") in words for party in parties for name in party)


def _greets_the_crowd(before: Draft, after: Draft) -> bool:
    """Whether those met are no more than who came to what was attended ("신년회에 참석해 동포들과 인사를 나눴다")."""
    return before.frame == "attend" and after.frame == "meet" and not with_names(after.parties) and not after.venue


def chained(before: Draft, after: Draft) -> Draft:
    """The two steps as one act of the stronger kind."""
    crowd = before.kind == "event" and after.kind == "meeting"
    kind = before.kind if crowd else strongest({before.kind, after.kind})
    spoken = before.kind == "event" and after.kind == "speech"  # to an audience, not with whoever gives the event
    parties = [] if spoken else parties_as(kind, before.parties, before.apart)
    added = _further(parties, parties_as(kind, after.parties, after.apart))
    return replace(
        before,
        kind=kind,
        parties=parties + [party for party in added if party not in parties],
        apart={**before.apart, **after.apart},
        about=_about(before, after),
        venue=before.venue or after.venue,
        amount=before.amount or after.amount,
        further_amounts=(before if before.amount else after).further_amounts,
        people=before.people or after.people,
        rules=[*before.rules, because("kind", "one-occasion"), *(r for r in after.rules if _goes_on(before, r))],
    )


def _about(before: Draft, after: Draft) -> str | None:
    if before.kind == "event":
        return " ".join(about for about in (before.about, after.about) if about) or None
    return before.about or after.about if after.about in act_words().meals else after.about or before.about


def _further(before: list[Party], after: list[Party]) -> list[Party]:
    """Whom the second step adds: beside a name, "관계자" of the house is nobody else."""
    return with_names(after) if before else after


def _goes_on(before: Draft, reason: Reason) -> bool:
    """Whether what fed the second step also feeds the whole: not where the first step tells that field itself."""
    told = {"venue": before.venue, "amount": before.amount, "people": before.people}
    return reason.field in ("kind", "with") or not told.get(reason.field, before)


def signed_there(before: Draft, after: Draft, links: list[Clause]) -> bool:
    """Whether a description tells what was signed or heard, with nobody named, where the deed before it led."""
    return after.frame in ("sign", "listen") and not after.parties and chains(before, after, links)


def is_one_occasion(before: Draft, after: Draft, links: list[Clause], mentioned: list[Draft]) -> bool:
    """Whether the act goes on with the one before it: in a row, or signed with nobody else after talks described."""
    if not mentioned:
        return chains(before, after, links)
    if after.frame in ("tell", "address"):
        return before.kind in ("visit", "meeting", "event") and before.stage is after.stage
    return after.frame == "sign" and not after.parties and bool(before.parties) and before.stage is after.stage


def signed_before(act: Act) -> tuple[Sort, ...]:
    """The sort of guests who came to where it is signed with others ("바이어 31곳이 찾았으며, 이 자리에서")."""
    here = any(phrase.text in _HERE for phrase in act.clause.with_particle("에서", "에서는", "에서도"))
    return (Sort.GROUP,) if here else ()


def is_settled_there(met: Draft, after: Draft) -> bool:
    """Whether what is signed or agreed "이 자리에서" came of the talks told before, with nobody else."""
    if met.kind not in ("meeting", "visit") or met.stage is not after.stage or after.start not in (None, met.start):
        return False
    signed = after.frame in ("sign", "agree")
    return signed and all(party in parties_as(after.kind, met.parties, met.apart) for party in after.parties)


def is_met_in_the_house(visit: Draft, after: Draft) -> bool:
    """Whether the next sentence tells whom they met, without a day, at the body just gone to ("... 대표를 만나")."""
    if visit.kind != "visit" or after.kind != "meeting" or after.frame not in _TALKS or visit.stage is not after.stage:
        return False
    one_place = after.start in (None, visit.start) and not after.venue and after.city in (None, visit.city)
    houses = {name for party in visit.parties for name in party}
    return one_place and any(houses.intersection(party) for party in after.parties)


def signed_with_those_met(draft: Draft, met: Draft | None) -> Draft:
    """A deed signed with nobody named, told right after talks or a visit: it is signed with those met there."""
    if draft.frame != "sign" or draft.parties or met is None or met.kind not in _OCCASIONS:
        return draft
    if met.stage is not draft.stage or not with_names(met.parties):
        return draft
    parties = parties_as(draft.kind, met.parties, met.apart)
    return replace(draft, parties=parties, rules=[*draft.rules, because("with", "same-occasion")])


def held_without_them(before: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """The drafts; one that the own side stayed away from calls off the gathering told just before, which it is."""
    last = before[-1] if before else None
    if not last or not drafts or last.kind != "event" or last.parties or last.stage is not Stage.DONE:
        return drafts
    away = drafts[0]
    word = (away.about or "").split()[-1:]
    same = bool(word) and (last.about or "").split()[-1:] == word and away.start in (None, last.start)
    if away.stage is not Stage.CANCELLED or away.frame != "attend" or not same:
        return drafts
    before[-1] = replace(last, stage=away.stage, evidence=last.evidence + away.evidence, rules=last.rules + away.rules)
    return drafts[1:]
