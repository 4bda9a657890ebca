"""What only says more of an act told just before, and is no act of its own."""

from __future__ import annotations

from ihaeng.model import Stage
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.roles.who import speaks_of_both
from ihaeng.reading.korean.sentence_context import SentenceContext
from ihaeng.reading.rungs import BASES


def sums_up(draft: Draft, before: list[Draft]) -> bool:
    """Whether it only says more of what was told just before, with nobody named.

    "서로 협력하기로 합의했다" of what was signed, "7일로 잡혔던 협약식은 하루 늦춰졌다" of what was signed on the 8th.
    """
    if draft.parties or not before or draft.where[0] - before[-1].where[0] > 1:
        return False
    if draft.stage is Stage.CANCELLED and before[-1].stage is Stage.DONE:
        return draft.kind == before[-1].kind and draft.start is not None and draft.start == before[-1].start
    agreed = draft.frame in ("agree", "promise") and before[-1].stage is draft.stage
    return agreed and before[-1].kind in BASES


def says_more(told: SentenceContext, draft: Draft, before: list[Draft]) -> bool:
    """Whether both sides, just told, go on with their talks ("두 지사는 이어진 환담에서 ...")."""
    if draft.kind != "meeting" or draft.start or not before or not told.subject or not speaks_of_both(told.subject):
        return False
    known = before[-1].parties
    return before[-1].stage is draft.stage and bool(draft.parties) and all(party in known for party in draft.parties)
