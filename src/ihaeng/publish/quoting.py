"""The sentences that a line or a fact rests on, with the outlet and date of each; near-copies are told once."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.model import Activity, Ledger, LedgerDocument, Line, Mention, Span
from ihaeng.publish.selection import order
from ihaeng.publish.shapes import Quote
from ihaeng.publish.values import day, link, shown
from ihaeng.publish.words import Words


class Shelf:
    """The documents of a ledger, by id."""

    def __init__(self, ledger: Ledger, words: Words) -> None:
        self._held = {held.document.id: held for held in ledger.documents}
        self._words = words

    def outlet(self, document: str) -> str:
        """Name a document by its outlet and date."""
        quote = self.quote(document, "")
        return " ".join(part for part in (quote.outlet, quote.date) if part)

    def text_group(self, document: str) -> str:
        """Name what a document shares with its near-copies."""
        held = self._held.get(document)
        return (held and held.copy_group) or document

    def order(self, document: str) -> tuple[str, bool, str]:
        """Order documents as in time."""
        held = self._held.get(document)
        return order(held) if held else ("9999", True, document)

    def quote(self, document: str, sentence: str, stage: str = "", said_by: str = "") -> Quote:
        """Set a sentence of a document with where it stands."""
        held: LedgerDocument | None = self._held.get(document)
        if held is None:
            return Quote(sentence=shown(sentence), language="", outlet=document, title="", date="", stage=stage)
        found, words = held.document, self._words
        return Quote(
            sentence=shown(sentence),
            language=found.language,
            outlet=shown(found.outlet) or words("document.no_outlet"),
            title=shown(found.title) or words("document.no_title"),
            date=day(words, found.published) if found.published else words("document.no_date"),
            stage=stage,
            said_by=said_by,
            link=link(found.url),
            document=document,
        )

    def quote_span(self, document: str, span: Span, stage: str = "", said_by: str = "") -> Quote:
        """Set a stretch of a document with where it stands."""
        return msgspec.structs.replace(self.quote(document, span.quote, stage, said_by), start=span.start)


def quotes_of_line(line: Line, activities: dict[str, Activity], shelf: Shelf, words: Words) -> tuple[Quote, ...]:
    """Return a line's sentences: announced, called off, reported, then the undecided mentions."""
    quotes: list[Quote] = []
    for ids in (line.planned, line.cancelled, line.done):
        told = sorted((activities[name] for name in ids if name in activities), key=lambda a: shelf.order(a.document))
        quotes += _of_activities(told, shelf, words)
    return (*quotes, *quotes_of_mentions(line.mentions, shelf, words("stage.mentioned")))


def quotes_of_mentions(mentions: Iterable[Mention], shelf: Shelf, stage: str = "") -> tuple[Quote, ...]:
    """Return the sentences of mentions, each once."""
    return _once(shelf.quote_span(mention.document, mention.span, stage) for mention in mentions)


def _once(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Leave out words that the same document has said before."""
    firsts: dict[Quote, Quote] = {}
    for quote in quotes:
        firsts.setdefault(msgspec.structs.replace(quote, start=-1), quote)
    return tuple(firsts.values())


def _of_activities(told: list[Activity], shelf: Shelf, words: Words) -> list[Quote]:
    by_text: dict[str, list[Activity]] = {}
    for activity in told:
        by_text.setdefault(shelf.text_group(activity.document), []).append(activity)
    return [quote for group in by_text.values() for quote in _of_one_text(group, shelf, words)]


def _of_one_text(group: list[Activity], shelf: Shelf, words: Words) -> list[Quote]:
    first = group[0].document
    copies = list(dict.fromkeys(shelf.outlet(told.document) for told in group if told.document != first))
    folded = words.count("copies", len(copies), outlets=words("and").join(copies)) if copies else ""
    quotes: list[Quote] = []
    for told in group:
        if told.document == first:
            said_by = words(f"said_by.{told.said_by}") if told.said_by else ""
            stage = words(f"stage.{told.stage}")
            quotes += [shelf.quote_span(first, span, stage, said_by) for span in _apart(told.evidence)]
    *most, last = _once(quotes) or [shelf.quote(first, "")]
    return [*most, msgspec.structs.replace(last, copies=folded)]


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in the order of the text, without those that lie inside another."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept
