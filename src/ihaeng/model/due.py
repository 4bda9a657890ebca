"""Deals that somebody should ask about: quiet for months, or past a day that was told for them."""

from __future__ import annotations

import msgspec

from ihaeng.model.ledger import Commitment, CommitmentState, Mention, Milestone, Scope
from ihaeng.model.mission import Lead


class DueDeal(msgspec.Struct, frozen=True, kw_only=True):
    """One deal and why it is due.

    `quiet` are whole months without a word, None where fewer than asked for. `past` are milestones whose day is over
    and of which no text says that they were met; `announced_for` is the day of a signing that was announced and not
    found. `last_word` is the sentence that spoke of it last, `state` what was last reported.
    """

    commitment: Commitment
    label: str
    state: CommitmentState
    lead: Lead | None = None
    organisation: str | None = None
    quiet: int | None = None
    past: tuple[Milestone, ...] = ()
    announced_for: str | None = None
    last_word: Mention | None = None


class DueList(msgspec.Struct, frozen=True, kw_only=True):
    """The deals due on a day, the longest quiet first. `undated` deals have no dated text: nobody can say how long."""

    day: str
    months: int
    scope: Scope
    deals: tuple[DueDeal, ...] = ()
    followed: int = 0
    undated: int = 0
