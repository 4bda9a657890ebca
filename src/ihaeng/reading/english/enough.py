"""Whether an act as drafted tells enough to be one: somebody, a house, a gathering or a sum."""

from __future__ import annotations

import re

from ihaeng.model import Stage
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.parties import is_sort_of_people
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import without_peoples

WORDS_OF_A_TOPIC = 4
"""Longer words by which a planned agreement without partner tells which one it is."""


PROGRAMME_SORTS = 3
"""So many sorts of people in one plan ("officials, diplomats and buyers") are an item of the programme."""


_TOPIC = re.compile(r" (?:on|about|for|how|regarding)\b")
"""Behind talks: what they are about, which is no name of theirs."""


_BY_WIRE = re.compile(r"\A(?:an? )?(?:video|virtual|online|phone|telephone|conference) (?:conference|call|meeting)s?\Z")
"""Talks from afar: with nobody named they are no part of a journey."""


def tells_enough(draft: Draft) -> bool:
    """An act names somebody, a house, a gathering or a sum; a vague aim is none."""
    if draft.frame == "inaugurate" and draft.stage is Stage.PLANNED and not draft.start and _is_some_day(draft):
        return False  # an office to be opened some day
    if _is_vague_plan(draft) or (draft.frame == "invest" and not (draft.parties and draft.amount)):
        return False
    if _is_summary(draft) or _is_vague_report(draft):
        return False
    if draft.kind in ("travel",) or draft.frame == "whole" or draft.parties or draft.venue or draft.amount:
        return True
    if draft.stage is Stage.CANCELLED:
        return bool(draft.about)
    if draft.kind in ("agreement", "contract") and pattern("loose_deals").match(draft.about or ""):
        return draft.start is not None
    if draft.kind in ("agreement", "contract") and draft.stage is Stage.DONE:
        return bool(draft.about) and (_is_titled(draft.about or "") or not pattern("vague").match(draft.about or ""))
    if draft.kind in ("agreement", "contract") and len(re.findall(r"\w{4,}", draft.about or "")) >= WORDS_OF_A_TOPIC:
        return True
    if draft.kind in ("meeting", "agreement", "contract", "investment", "visit", "briefing"):
        noun = _TOPIC.split(draft.about or "")[0] if draft.kind == "meeting" else draft.about or ""
        return bool(re.search(r"[A-Z]", noun)) and not pattern("vague").match(noun)
    words = (draft.about or "").split()
    placed = len(words) > 1 and words[-1] == "event" and bool(draft.city or draft.start)
    return (
        bool(draft.about)
        and (placed or not pattern("vague").match(draft.about or ""))
        and (draft.city is not None or draft.start is not None or _is_hosted(draft) or len(words) > 1)
    )


def _is_some_day(draft: Draft) -> bool:
    """Whether a house is only said to open; a ribbon is cut on a day of the journey."""
    return draft.rules[0].words == "open" and "officially open" not in draft.evidence[0].quote


def _is_hosted(draft: Draft) -> bool:
    """Whether the mission gives an event itself: "will host a reception"."""
    return draft.frame == "hold" and draft.kind == "event"


def _is_titled(about: str) -> bool:
    """ "Grain Agreement": a paper by a title of its own."""
    return (
        re.match(r"[A-Z][a-z]+(?: [A-Z][a-z]+)* (?:Agreement|Memorandum|Accord|Pact|Treaty|Declaration)\b", about)
        is not None
    )


def _is_summary(draft: Draft) -> bool:
    """ "held numerous meetings with officials and buyers": no one act, but what all came to."""
    bare = draft.kind in ("meeting", "agreement", "contract") and not (draft.start or draft.amount)
    return bare and _are_sorts_only(draft) and pattern("summary").match(draft.about or "") is not None


_PRESS = ("reporters", "journalists", "media")
"""Who comes to a press conference: meeting them is an act."""


def _is_vague_report(draft: Draft) -> bool:
    """ "met with industrialists": a report with a sort of people and nothing else of them, no day, house or city."""
    bare = (
        draft.kind == "meeting" and draft.frame in ("meet", "visit") and not (draft.venue or draft.start or draft.about)
    )
    of_one_word = all(" " not in name and name not in _PRESS for party in draft.parties for name in party)
    return draft.stage is Stage.DONE and bare and of_one_word and draft.city is None and _are_sorts_only(draft)


def _is_vague_plan(draft: Draft) -> bool:
    """ "will meet with government officials": a plan with a sort of people, with no day and no house."""
    if draft.stage is Stage.PLANNED and not draft.parties and _BY_WIRE.search(draft.about or ""):
        return True
    bare = draft.kind == "meeting" and draft.venue is None and (draft.start is None or draft.end is not None)
    few = len(draft.parties) < PROGRAMME_SORTS
    return draft.stage is Stage.PLANNED and bare and few and _are_sorts_only(draft)


def _is_sort(name: str) -> bool:
    """Whether a name tells people by what they are, one of them too ("business executive")."""
    return is_sort_of_people(name) or (_OF_NO_OFFICE.search(name) is not None)


_OF_NO_OFFICE = re.compile(
    r"\b(?:executive|buyer|importer|investor|official|representative|businessman|farmer|student)\Z"
)
"""One of a sort, who holds no office that only one person has."""


def _are_sorts_only(draft: Draft) -> bool:
    """Whether the counterparts are told by what they are, and none by name."""
    named = any(re.search(r"[A-Z]", without_peoples(name)) for party in draft.parties for name in party)
    return bool(draft.parties) and not named and all(_is_sort(party[0]) for party in draft.parties)
