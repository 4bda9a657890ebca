"""The documents searched, near-copies folded, with how undated ones were placed."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.model import Document, LedgerDocument
from ihaeng.publish.shapes import Source
from ihaeng.publish.values import day, link, shown
from ihaeng.publish.words import Words


def sources(held: Iterable[LedgerDocument], words: Words) -> tuple[Source, ...]:
    """Return the documents in their order, each with its near-copies under the first of them."""
    documents = list(held)
    titles = {one.document.id: shown(one.document.title) or words("document.no_title") for one in documents}
    groups: dict[str, list[Source]] = {}
    for one in documents:
        groups.setdefault(one.copy_group or one.document.id, []).append(_source(one, titles, words))
    return tuple(msgspec.structs.replace(first, copies=tuple(copies)) for first, *copies in groups.values())


def _source(held: LedgerDocument, titles: dict[str, str], words: Words) -> Source:
    document = held.document
    return Source(
        document=document.id,
        title=titles[document.id],
        outlet=shown(document.outlet) or words("document.no_outlet"),
        date=day(words, document.published) if document.published else words("document.no_date"),
        language=document.language,
        link=link(document.url),
        notes=tuple(_placed(held, titles, words)) + _partial(document, words),
    )


def _placed(held: LedgerDocument, titles: dict[str, str], words: Words) -> Iterable[str]:
    placement = held.placement
    if held.document.published:
        return
    if placement is None:
        yield words("document.unplaced")
        return
    because = shown(placement.because.quote)
    yield words("document.placed", day=day(words, placement.no_earlier_than), because=because)
    if placement.dated_by and placement.dated_by != held.document.id:
        yield words("document.dated_by", title=titles.get(placement.dated_by, placement.dated_by))


def _partial(document: Document, words: Words) -> tuple[str, ...]:
    return (words("document.partial"),) if document.partial else ()
