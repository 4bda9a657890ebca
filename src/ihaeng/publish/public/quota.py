"""How much of each text may be quoted: never a caption, never most of the text, and no endless sentence."""

from __future__ import annotations

from collections import defaultdict

from ihaeng.model import LedgerDocument, PartKind, SourceClass, Span

MOST_OF_A_TEXT = 0.5
"""Share of a text's characters that all quotes of it together may take; its first quote stands in any case."""

LONGEST_QUOTE = 400
"""Characters of one quote; what is longer is cut there: a whole text may be one sentence."""


class Quota:
    """Admits stretches of texts to what is published, first come, first served; near-copies share one quota."""

    def __init__(self, documents: tuple[LedgerDocument, ...]) -> None:
        self._held = {held.document.id: held for held in documents}
        self._alike: defaultdict[str, list[LedgerDocument]] = defaultdict(list)
        for held in documents:
            self._alike[held.copy_group or held.document.id].append(held)
        self._admitted: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)

    def admit(self, document: str, span: Span) -> Span | None:
        """The stretch, cut where it is too long; None where it may not be quoted."""
        held = self._held.get(document)
        if held is None:
            return None
        if held.document.source_class is SourceClass.OWN_STATEMENT:
            return span
        cut = _cut(span)
        shown = [
            (one, stretch) for one in self._alike[held.copy_group or document] if (stretch := _found(one, held, cut))
        ]
        if self._in_caption(held, cut) or not all(self._leaves_enough(one, stretch) for one, stretch in shown):
            return None
        for one, stretch in shown:
            self._admitted[one.document.id].append(stretch)
        return cut

    def _in_caption(self, held: LedgerDocument, span: Span) -> bool:
        captions = (part for part in held.document.parts if part.kind is PartKind.CAPTION)
        return any(part.start < span.end and span.start < part.end for part in captions)

    def _leaves_enough(self, held: LedgerDocument, stretch: tuple[int, int]) -> bool:
        admitted = self._admitted[held.document.id]
        most = MOST_OF_A_TEXT * len(held.document.text)
        return not admitted or _covered([*admitted, stretch]) <= max(most, _covered(admitted))


def _found(held: LedgerDocument, own: LedgerDocument, span: Span) -> tuple[int, int] | None:
    """Where a stretch of one text stands in it, or in a near-copy; None where the copy words it otherwise."""
    if held is own:
        return span.start, span.end
    start = held.document.text.find(span.quote)
    return (start, start + len(span.quote)) if start >= 0 else None


def _cut(span: Span) -> Span:
    if len(span.quote) <= LONGEST_QUOTE:
        return span
    return Span(start=span.start, end=span.start + LONGEST_QUOTE, quote=span.quote[:LONGEST_QUOTE])


def _covered(stretches: list[tuple[int, int]]) -> int:
    """Characters that lie in any of the stretches."""
    total, reached = 0, 0
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total
