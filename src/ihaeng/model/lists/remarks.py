"""Lists of remarks: what people said is wrong, and what the review of each came to."""

from __future__ import annotations

import msgspec

from ihaeng.model.lists.common import MOST_ROWS
from ihaeng.model.remark import Remark, RemarkState, Review


class HeldRemark(msgspec.Struct, frozen=True, kw_only=True):
    """A remark under the `number` by which it is kept, and the latest review of it; None where nobody has looked."""

    number: int
    remark: Remark
    review: Review | None = None

    @property
    def state(self) -> RemarkState:
        """Where its review stands."""
        return self.review.state if self.review else RemarkState.OPEN


class RemarkQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which remarks: of one state, on one document; all where none is named. The newest stand first."""

    state: RemarkState | None = None
    document: str | None = None
    offset: int = 0
    most: int = MOST_ROWS


class RemarkList(msgspec.Struct, frozen=True, kw_only=True):
    """One page of remarks; `counts` are those of every state, as if none were asked for."""

    remarks: tuple[HeldRemark, ...]
    counts: dict[RemarkState, int]

    def total(self, state: RemarkState | None) -> int:
        """How many there are of a state, or in all."""
        return self.counts.get(state, 0) if state else sum(self.counts.values())
