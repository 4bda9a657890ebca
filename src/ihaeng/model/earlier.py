"""Whether anything could have announced a mission's acts: without an earlier document nothing counts as unannounced."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ihaeng.model.document import Document
from ihaeng.model.partial_date import first_day, is_open


def told_beforehand(start: str | None, documents: Iterable[Document], announcing: Collection[str]) -> bool:
    """Whether a mission's documents hold one from before its start; `announcing` are the ids of those that plan acts.

    Where the start is not known, or a document has no date of its own, having announced something is what tells it.
    """
    if start is None or is_open(start):
        return bool(announcing)
    first = first_day(start).isoformat()
    return any(
        document.published[:10] < first if document.published else document.id in announcing for document in documents
    )
