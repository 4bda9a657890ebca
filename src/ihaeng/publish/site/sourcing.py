"""Where sentences stand: the address of each in its document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from ihaeng.model import LedgerDocument, Mention
from ihaeng.publish.shapes import Quote
from ihaeng.publish.site.frame import Frame
from ihaeng.publish.values import day, link, shown


class Sourced(msgspec.Struct, frozen=True, kw_only=True):
    """A view whose sentences lead to their places; `sources` are addresses by document and character.

    In public a sentence is not shown beside one line: its own page has all that rest on it.
    """

    sources: Mapping[str, str]
    is_public: bool = False

    def source(self, quote: Quote, line: str = "") -> str:
        """Return the address of a sentence in its document, with the line that it is read for."""
        address = self.sources.get(place_of(quote), "")
        before, _, anchor = address.partition("#")
        return f"{before}?line={line}#{anchor}" if address and line and not self.is_public else address


class Sources:
    """The documents that a page quotes."""

    def __init__(self, documents: Iterable[LedgerDocument], frame: Frame) -> None:
        self._documents = {held.document.id: held.document for held in documents}
        self._frame = frame

    def quote(self, mention: Mention, stage: str = "") -> Quote:
        """Set a sentence with where it stands."""
        words = self._frame.words
        found = self._documents.get(mention.document)
        sentence, start = shown(mention.span.quote), mention.span.start
        if found is None:
            return Quote(sentence=sentence, language="", outlet=words("document.no_outlet"), title="", date="")
        return Quote(
            sentence=sentence,
            language=found.language,
            outlet=shown(found.outlet) or words("document.no_outlet"),
            title=shown(found.title) or words("document.no_title"),
            date=day(words, found.published) if found.published else words("document.no_date"),
            stage=stage,
            link=link(found.url),
            document=found.id,
            start=start,
        )

    def addresses(self, quotes: Iterable[Quote]) -> dict[str, str]:
        """The addresses of sentences, by their places."""
        return {place_of(quote): self._address(quote) for quote in quotes if quote.document in self._documents}

    def _address(self, quote: Quote) -> str:
        document = self._documents[quote.document]
        anchor = f"s{self._frame.number_at(document, quote.start)}" if quote.start >= 0 else ""
        return self._frame.addresses.source(document.id, anchor=anchor)


def place_of(quote: Quote) -> str:
    """Name the place of a quote."""
    return f"{quote.document}/{quote.start}"
