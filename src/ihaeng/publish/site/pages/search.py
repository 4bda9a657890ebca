"""What a search found: missions, acts and texts, each with the sentence that holds the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from ihaeng.model import LedgerDocument
from ihaeng.model.search import Hit, HitKind, SearchResult
from ihaeng.publish.found import found_notes
from ihaeng.publish.shapes import Quote
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.narrowing import KINDS, Pairs, toggled
from ihaeng.publish.site.sourcing import Sourced, Sources
from ihaeng.publish.values import day, days, shown

STEPS = ("search",)
MOSTS = (50, 200, 1000)
"""How many hits are shown; the first unless more are asked for."""


class SearchAsked(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked for, in which kinds of things (all where none are chosen), and how many are shown at most."""

    words: str = ""
    kinds: tuple[HitKind, ...] = ()
    most: int = MOSTS[0]


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a sentence; `is_word` where it is one of the words looked for."""

    text: str
    is_word: bool


class HitView(msgspec.Struct, frozen=True, kw_only=True):
    """One hit: where a click on it leads, its sentence in pieces and where that stands."""

    kind: str
    title: str
    address: str
    day: str
    status: str
    status_word: str
    pieces: tuple[Piece, ...] = ()
    quote: Quote | None = None


class KindChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of hits as a way to narrow them."""

    word: str
    count: int
    chosen: bool
    address: str


class SearchView(Sourced, frozen=True, kw_only=True):
    """The hits, the newest first; `told` says how many and of which words, `more` leads to more of them.

    `is_cut` where there are others beyond those shown.
    """

    words: str
    told: str
    hits: tuple[HitView, ...]
    kinds: tuple[KindChoice, ...]
    more: str
    hidden: Pairs
    action: str
    downloads: tuple[tuple[str, str], ...]
    trouble: str = ""
    is_cut: bool = False


def search_page(
    found: SearchResult | None,
    asked: SearchAsked,
    frame: Frame,
    *,
    documents: Iterable[LedgerDocument] = (),
    trouble: str = "",
) -> Page:
    """Show what was found; None where nothing was looked for, with `trouble` if that is why.

    `documents` are those of the hits' sentences.
    """
    words, sources, pairs = frame.words, Sources(documents, frame), pairs_of(asked)
    everything = found.hits if found else ()
    hits = chosen_hits(everything, asked.kinds)
    views = tuple(_hit(one, found.words if found else (), sources, frame) for one in hits)
    counts = Counter(one.kind for one in everything)
    more = next((most for most in MOSTS if most > asked.most), None) if found and found.more else None
    view = SearchView(
        sources=sources.addresses(one.quote for one in views if one.quote),
        words=asked.words,
        told=_told(found, hits, frame),
        is_cut=bool(found and found.more),
        hits=views,
        kinds=tuple(
            KindChoice(
                word=words(f"search.kind.{kind}"),
                count=counts[kind],
                chosen=kind in asked.kinds,
                address=frame.addresses.page(*STEPS, query=toggled(pairs, "kind", str(kind))),
            )
            for kind in HitKind
            if counts[kind]
        ),
        more=frame.addresses.page(*STEPS, query=pairs_of(msgspec.structs.replace(asked, most=more))) if more else "",
        hidden=tuple(pair for pair in pairs if pair[0] == "kind"),
        action=frame.addresses.page(*STEPS),
        downloads=tuple((kind.upper(), frame.addresses.page(*STEPS, f"list.{kind}", query=pairs)) for kind in KINDS)
        if hits
        else (),
        trouble=trouble,
    )
    return Page(template="search.html.j2", view=view, section="search", steps=STEPS, query=pairs, keys=True)


def pairs_of(asked: SearchAsked) -> Pairs:
    """Return a question as the query of an address; what goes without saying is left out."""
    most = () if asked.most == MOSTS[0] else (("most", str(asked.most)),)
    return (*([("q", asked.words)] if asked.words else []), *(("kind", str(kind)) for kind in asked.kinds), *most)


def chosen_hits(hits: Sequence[Hit], kinds: Sequence[HitKind]) -> tuple[Hit, ...]:
    """The hits of the kinds chosen, all where none are."""
    return tuple(one for one in hits if not kinds or one.kind in kinds)


def pieces_of(sentence: str, looked_for: Iterable[str]) -> tuple[Piece, ...]:
    """Cut a sentence at the words looked for, in whatever case."""
    words = sorted(filter(None, looked_for), key=len, reverse=True)
    if not words:
        return (Piece(sentence, is_word=False),)
    cut = re.split(f"({'|'.join(map(re.escape, words))})", sentence, flags=re.IGNORECASE)
    return tuple(Piece(text, is_word=bool(place % 2)) for place, text in enumerate(cut) if text)


def _told(found: SearchResult | None, hits: tuple[Hit, ...], frame: Frame) -> str:
    if found is None:
        return ""
    return " ".join(found_notes(msgspec.structs.replace(found, hits=hits, more=False), frame.language))


def _hit(one: Hit, looked_for: Iterable[str], sources: Sources, frame: Frame) -> HitView:
    words = frame.words
    quote = sources.quote(one.sentence) if one.sentence else None
    return HitView(
        kind=words(f"search.kind.{one.kind}"),
        title=shown(one.title) or words("document.no_title"),
        address=_address(one, quote, sources, frame),
        day=days(words, one.day, None, day),
        status=one.status or "",
        status_word=words(f"status.{one.status}") if one.status else "",
        pieces=pieces_of(quote.sentence, looked_for) if quote else (),
        quote=quote,
    )


def _address(one: Hit, quote: Quote | None, sources: Sources, frame: Frame) -> str:
    if one.kind is HitKind.MISSION:
        return frame.addresses.mission(one.id)
    if one.kind is HitKind.LINE and one.mission:
        return frame.addresses.mission(one.mission, anchor=one.id)
    found = sources.addresses([quote]) if quote else {}
    return next(iter(found.values()), frame.addresses.source(one.document) if one.document else "")
