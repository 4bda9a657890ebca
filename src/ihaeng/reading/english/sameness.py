"""One act told twice in one English document: in headline, lead, caption and body."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.model.partial_date import may_be_same
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.phrases import act_noun
from ihaeng.reading.english.places import without_peoples
from ihaeng.reading.english.visiting import plain
from ihaeng.reading.same_act import merge_same, merged

LEAST_SHARED_WORDS = 0.6
"""Share of the shorter name's words that two names of an act must have in common; words for acts do not count."""

_ALIKE = ({"event", "exhibition", "speech", "visit"}, {"event", "meeting"}, {"agreement", "contract", "investment"})
_EMPTY = frozenset(["the", "a", "an", "of", "at", "in", "on", "for", "to", "and", "with", "by", "annual", "trade"])


def each_once(drafts: list[Draft]) -> list[Draft]:
    """Each act once, in the order told; two acts of one sentence at one verb are never one."""
    kept: list[Draft] = []
    for draft in _distinct_places(_without_overview(merge_same_across(drafts))):
        twin = next((number for number, other in enumerate(kept) if _same(other, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            known = kept[twin]
            kept[twin] = merged(replace(known, parties=[]) if _is_named_later(known, draft) else known, draft)
    return kept


def _without_overview(drafts: list[Draft]) -> list[Draft]:
    """ "visited A, B and C. ... At A they met ...": a house of such a list of which more is told is told there."""
    visits = [draft for draft in drafts if draft.kind == "visit" and draft.venue and not draft.start]
    listed = [draft for draft in visits if sum(draft.where[:2] == other.where[:2] for other in visits) > 1]
    return [draft for draft in drafts if draft not in listed or not any(_tells_more(draft, other) for other in drafts)]


def _tells_more(visit: Draft, other: Draft) -> bool:
    """Whether a later sentence tells what was done at a house that `visit` only lists."""
    if other.where[:2] <= visit.where[:2] or other.stage is not visit.stage or other.background is not visit.background:
        return False
    house = plain(visit.venue or "")
    return other.kind in _AT_ONE_HOUSE and house in {plain(name) for name in (other.venue or "", *_all_names(other))}


def merge_same_across(drafts: list[Draft]) -> list[Draft]:
    """Acts that share a counterpart, of one time: background ones only among themselves."""
    mine = merge_same([draft for draft in drafts if not draft.background])
    others = merge_same([draft for draft in drafts if draft.background])
    return sorted([*mine, *others], key=lambda draft: draft.where)


def _distinct_places(drafts: list[Draft]) -> list[Draft]:
    """Several acts of one verb get places of their own, for their ids."""
    found: list[Draft] = []
    taken: set[tuple[int, int, int]] = set()
    for draft in drafts:
        where = draft.where
        while where in taken:
            where = (where[0], where[1], where[2] + 1)
        taken.add(where)
        found.append(replace(draft, where=where))
    return found


_AT_ONE_HOUSE = frozenset(["visit", "meeting", "briefing", "agreement", "speech"])


def one_occasion(drafts: list[Draft]) -> list[Draft]:
    """ "visited the Norbeck Institute and met its head", "..., where they signed a pact": one act of a sentence.

    What two verbs of one sentence tell of the same counterpart or the same house is told once, as the stronger kind.
    """
    kept: list[Draft] = []
    for draft in drafts:
        if kept and _is_one_occasion(kept[-1], draft):
            kept[-1] = merged(kept[-1], draft)
        else:
            kept.append(draft)
    return kept


_JOINED = re.compile(r"\band (?:(?:then|also|will|to|would) )*\Z")
"""Before a signing: "met A and signed a pact" tells with whom."""


def _is_one_occasion(one: Draft, other: Draft) -> bool:
    if one.where[:2] != other.where[:2] or one.where == other.where:
        return False
    if one.kind == other.kind:
        return _is_called_short(one.venue, other.venue)
    if one.stage is not other.stage or one.background is not other.background or not _days_fit(one, other):
        return False
    if not {one.kind, other.kind} <= _AT_ONE_HOUSE:
        return False
    if one.kind == "meeting" and one.parties and other.kind == "agreement" and not other.parties and not other.venue:
        return _JOINED.search(one.evidence[0].quote[: other.where[2]]) is not None
    houses = [{plain(name) for name in (draft.venue, *_all_names(draft)) if name} for draft in (one, other)]
    return bool(houses[0] & houses[1])


def _is_called_short(house: str | None, again: str | None) -> bool:
    """ "visited the Lindahl Peace Memorial and laid a wreath at the Memorial": the house by its last word."""
    return bool(house and again) and " " not in (again or "") and (house or "").endswith(f" {again}")


def _all_names(draft: Draft) -> list[str]:
    return [name for party in draft.parties for name in party]


def _same(one: Draft, other: Draft) -> bool:
    if one.stage is not other.stage or one.background is not other.background or not _days_fit(one, other):
        return False
    if one.frame == other.frame == "whole":
        return one.start == other.start
    if one.kind != other.kind and not any({one.kind, other.kind} <= group for group in _ALIKE):
        return False
    if _is_told_again(one, other) or _is_that_paper(one, other) or _is_named_later(one, other):
        return True
    elsewhere = any(a and b and a != b for a, b in ((one.city, other.city), (one.country, other.country)))
    if one.where[:2] == other.where[:2] or elsewhere or (one.parties and other.parties):
        return False
    return _alike(one, other)


def _is_told_again(one: Draft, other: Draft) -> bool:
    """ "The memorandum was signed by ...", after a sentence that told of one: nothing but the bare noun."""
    bare = act_noun(other.about or "") if other.frame == "sign" else None
    return (
        bare is not None
        and bare.word == (other.about or "").lower()
        and one.kind == other.kind
        and bare.word in (one.about or "").lower()
        and one.where[0] == other.where[0]
    )


_THAT_PAPER = re.compile(
    r"\b(?:the|that|this) (?:MOU|LOI|memorandum|memorandum of understanding|letter of intent|agreement|accord|pact|deal"
    r"|document|contract|declaration) (?:with|between)\b"
)


def _is_that_paper(one: Draft, other: Draft) -> bool:
    """ "will sign a memorandum (MOU) ...", "sign the MOU with Olaf Berg": the partner is told with the second."""
    papers = (
        one.kind == other.kind in ("agreement", "contract") and one.frame == "sign" and other.frame in ("sign", "meet")
    )
    told_so_far = one.where < other.where and not one.parties and bool(other.parties)
    return papers and told_so_far and _THAT_PAPER.search(other.evidence[0].quote) is not None


def _is_named_later(one: Draft, other: Draft) -> bool:
    """ "has signed an agreement with a Danish university", and the sentences that follow name Lindahl University."""
    if one.kind != other.kind or one.kind not in ("agreement", "contract", "investment") or len(one.parties) != 1:
        return False
    sort = one.parties[0][0]
    if one.where >= other.where or not other.parties or re.search(r"[A-Z]", without_peoples(sort)):
        return False
    words = " ".join(_all_names(other)).lower().split()
    return sort.split()[-1].lower() in words and any(re.search(r"[A-Z]", name) for name in _all_names(other))


def _days_fit(one: Draft, other: Draft) -> bool:
    return one.start is None or other.start is None or may_be_same(one.start, other.start)


def _alike(one: Draft, other: Draft) -> bool:
    a, b = _words(one), _words(other)
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= LEAST_SHARED_WORDS


def _words(draft: Draft) -> set[str]:
    named = " ".join([draft.venue or "", draft.about or ""]).lower()
    return {word for word in re.findall(r"[a-z0-9]{2,}", named) if word not in _EMPTY and not act_noun(word)}
