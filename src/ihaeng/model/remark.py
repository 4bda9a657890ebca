"""What somebody says is wrong with what was read: kept for review, changing nothing by itself."""

from __future__ import annotations

import enum

import msgspec

from ihaeng.model.span import Span


class Remark(msgspec.Struct, frozen=True, kw_only=True):
    """Something said of a sentence of a document.

    `made_at` is an ISO date-time with offset; `seen` the sentence as it stood; `line` the line that it was read for.
    """

    made_at: str
    document: str
    seen: Span
    said: str
    line: str | None = None


class RemarkState(enum.StrEnum):
    """Where the review of a remark stands."""

    OPEN = "open"
    SETTLED = "settled"


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What the review of a remark came to: settled, or open again; `said` is how, in few words, and may be empty."""

    made_at: str
    state: RemarkState
    said: str = ""
