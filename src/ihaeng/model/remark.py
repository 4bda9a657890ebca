"""What somebody says is wrong with what was read: kept for review, changing nothing by itself."""

from __future__ import annotations

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
