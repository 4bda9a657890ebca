"""The search of a site without a server: what may be published, cut into small files that a script looks through."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator

import msgspec

from ihaeng.model import Language, Ledger, Mention
from ihaeng.model.lists import LineSummary
from ihaeng.publish.headers import title
from ihaeng.publish.site.frame import Frame
from ihaeng.publish.site.name_files import NameFiles
from ihaeng.publish.site.pages.found import found_page
from ihaeng.publish.site.pages.names import STEPS as NAMES
from ihaeng.publish.site.pages.search import STEPS
from ihaeng.publish.site.planned import Planned
from ihaeng.publish.site.sourcing import Sources, place_of
from ihaeng.publish.values import day, days, shown

LARGEST_PART = 300_000
"""Bytes of one part: the newest come first, and no more are fetched than a question needs."""

CALL = b"ihaengFound("
"""What a part hands its entries to; it is a script, so that it can be fetched where there is no server too."""


class Quoted(msgspec.Struct, frozen=True, array_like=True):
    """A sentence, its language, the address of its place, and where it was printed."""

    sentence: str
    language: str
    address: str
    origin: str


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that can be found: by its title, by `names` beside it, and by its sentences. `status` is a key."""

    kind: str
    title: str
    address: str = ""
    day: str = ""
    status: str = ""
    names: tuple[str, ...] = ()
    sentences: tuple[Quoted, ...] = ()


class SearchFiles:
    """Everything that can be found in a public ledger."""

    def __init__(self, public: Ledger, names: NameFiles) -> None:
        self._ledger, self._names = public, names
        self._acts = {act.id: act for act in public.activities}
        self._lines = {line.id: line for line in public.lines}

    def parts(self, frame: Frame) -> list[tuple[str, bytes]]:
        """The files that hold the entries in the language of a frame, by the names of their files."""
        found, data = [], b""
        for entry in self._entries(frame):
            told = msgspec.json.encode(entry)
            if data and len(data) + len(told) > LARGEST_PART:
                found.append(data)
                data = b""
            data += b",\n" + told if data else told
        written = (CALL + b"[" + part + b"]);\n" for part in [*found, data] if part)
        return [(f"{hashlib.sha256(one).hexdigest()[:12]}.js", one) for one in written]

    def planned(self, parts: dict[Language, list[str]]) -> Planned:
        """The page that looks through them; `parts` are the names of their files."""
        return Planned(steps=STEPS, make=functools.partial(found_page, parts))

    def _entries(self, frame: Frame) -> Iterator[Entry]:
        """Names first, then all that has a day, the newest first."""
        yield from self._of_names(frame)
        dated = [*self._of_missions(frame), *self._of_lines(frame), *self._of_documents(frame)]
        for _, entry in sorted(dated, key=lambda one: one[0], reverse=True):
            yield entry

    def _of_names(self, frame: Frame) -> Iterator[Entry]:
        for one in self._names.names:
            yield Entry(
                kind=frame.words(f"name.kind.{one.kind}"),
                title=shown(one.name),
                address=frame.addresses.page(*NAMES, str(one.kind), one.key),
                names=tuple(shown(form) for form in one.forms if form != one.name),
            )

    def _of_missions(self, frame: Frame) -> Iterator[tuple[str, Entry]]:
        words = frame.words
        for one in self._ledger.missions:
            entry = Entry(
                kind=words("search.kind.mission"),
                title=title(one, words),
                address=frame.addresses.mission(one.id),
                day=days(words, one.start, one.end),
                names=tuple(map(shown, filter(None, (one.organisation, *one.purposes)))),
            )
            yield one.start or "", entry

    def _of_lines(self, frame: Frame) -> Iterator[tuple[str, Entry]]:
        sources, between = Sources(self._ledger.documents, frame), frame.words("between")
        for one in self._names.all_lines:
            quoted = tuple(self._quoted(one, sources, between))
            address = frame.addresses.mission(one.mission, anchor=one.id) if one.mission else ""
            entry = Entry(
                kind=frame.words("search.kind.line"),
                title=shown(one.label) or frame.words.kind(one.kind),
                address=address or next((told.address for told in quoted if told.address), ""),
                day=day(frame.words, one.day) if one.day else "",
                status=str(one.status) if one.counted else "uncounted",
                names=_beside(one),
                sentences=quoted,
            )
            yield one.day or "", entry

    def _of_documents(self, frame: Frame) -> Iterator[tuple[str, Entry]]:
        words = frame.words
        for document in (held.document for held in self._ledger.documents):
            if document.title:
                entry = Entry(
                    kind=words("search.kind.document"),
                    title=shown(document.title),
                    address=frame.addresses.source(document.id),
                    day=day(words, document.published) if document.published else "",
                    names=(shown(document.outlet),) if document.outlet else (),
                )
                yield document.published or "", entry

    def _quoted(self, line: LineSummary, sources: Sources, between: str) -> Iterator[Quoted]:
        quotes = [sources.quote(one) for one in self._mentions(line.id)]
        addresses = sources.addresses(quotes)
        for quote in dict.fromkeys(quotes):
            origin = between.join((quote.outlet, quote.date))
            yield Quoted(quote.sentence, quote.language, addresses.get(place_of(quote), ""), origin)

    def _mentions(self, line: str) -> Iterable[Mention]:
        held = self._lines[line]
        for act in (self._acts[name] for name in held.activities if name in self._acts):
            yield from (Mention(document=act.document, span=span) for span in act.evidence if span.quote)
        yield from held.mentions


def _beside(line: LineSummary) -> tuple[str, ...]:
    """The names of whose mission a line is of, and where."""
    lead = line.lead.name if line.lead else None
    return tuple(filter(None, map(shown, (lead, line.organisation, line.city))))
