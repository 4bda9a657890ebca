"""One document in public: where it stands, and the few of its sentences that the ledger quotes, each with its lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ihaeng.model import Document, Ledger, LedgerDocument, Line, Span, Status
from ihaeng.model.answers import answers_of_lines
from ihaeng.publish.headers import title
from ihaeng.publish.replies import replies
from ihaeng.publish.selection import sentences_of
from ihaeng.publish.shapes import Reply
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.marking import visible
from ihaeng.publish.site.sentences import blocks
from ihaeng.publish.values import day, link, shown


class Resting(msgspec.Struct, frozen=True, kw_only=True):
    """A line that rests on a sentence."""

    label: str
    status: Status
    status_word: str
    address: str
    replies: tuple[Reply, ...] = ()


class Excerpt(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence by its number; empty where it is not quoted."""

    number: int
    sentence: str
    lines: tuple[Resting, ...] = ()


class ExcerptView(msgspec.Struct, frozen=True, kw_only=True):
    """A document in public; `paragraphs` hold the numbered sentences of an own statement, which stays whole."""

    title: str
    outlet: str
    published: str
    language: str
    link: str | None
    excerpts: tuple[Excerpt, ...]
    paragraphs: tuple[tuple[Excerpt, ...], ...]
    missions: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, str], ...]
    sha256: str
    address: str


class Excerpts:
    """What a public ledger quotes, by document."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._lines: dict[str, Line] = {line.id: line for line in ledger.lines}
        self._quotes: defaultdict[str, dict[int, tuple[str, dict[str, None]]]] = defaultdict(dict)
        self._missions: defaultdict[str, list[str]] = defaultdict(list)
        self._copies: defaultdict[str, list[Document]] = defaultdict(list)
        for held in ledger.documents:
            self._copies[held.copy_group or held.document.id].append(held.document)
        for mission in ledger.missions:
            for name in mission.documents:
                self._missions[name].append(mission.id)
        self._answers = answers_of_lines(ledger)
        self._gather()

    def page(self, held: LedgerDocument, frame: Frame) -> Page:
        """Show a document."""
        document, words = held.document, frame.words
        view = ExcerptView(
            title=shown(document.title) or words("document.no_title"),
            outlet=shown(document.outlet) or words("document.no_outlet"),
            published=day(words, document.published) if document.published else words("document.no_date"),
            language=document.language,
            link=link(document.url),
            excerpts=tuple(self._excerpts(document, frame)),
            paragraphs=_paragraphs(document),
            missions=tuple(self._missions_of(document.id, frame)),
            copies=tuple(_origin(one, frame) for one in self._copies_of(held)),
            sha256=document.sha256,
            address=frame.permalink("sources", document.id),
        )
        return Page(template="excerpt.html.j2", view=view, section="missions", steps=("sources", document.id))

    def _gather(self) -> None:
        acts = {act.id: act for act in self._ledger.activities}
        for line in self._ledger.lines:
            for act in (acts[name] for name in line.activities if name in acts):
                self._note(act.document, act.evidence, line.id)
            for mention in line.mentions:
                self._note(mention.document, (mention.span,), line.id)
        for deal in self._ledger.commitments:
            for mention in sentences_of(deal):
                self._note(mention.document, (mention.span,), *deal.lines)
        for mission in self._ledger.missions:
            for mention in (one for mentions in mission.evidence.values() for one in mentions):
                self._note(mention.document, (mention.span,))

    def _note(self, document: str, spans: Iterable[Span], *lines: str) -> None:
        for span in spans:
            quoted, names = self._quotes[document].get(span.start, ("", {}))
            longest = max(quoted, span.quote, key=len)
            self._quotes[document][span.start] = (longest, names | dict.fromkeys(lines))

    def _excerpts(self, document: Document, frame: Frame) -> Iterator[Excerpt]:
        """The sentences in their order, each number once: what is quoted stands before what is not."""
        by_number: defaultdict[int, list[tuple[str, dict[str, None]]]] = defaultdict(list)
        for start, told in sorted(self._quotes[document.id].items()):
            by_number[frame.number_at(document, start)].append(told)
        for number, found in sorted(by_number.items()):
            quoted = " … ".join(dict.fromkeys(visible(quote) for quote in _outermost([one for one, _ in found])))
            names = dict.fromkeys(name for _, lines in found for name in lines)
            resting = tuple(self._resting(self._lines[name], frame) for name in names if name in self._lines)
            yield Excerpt(number=number, sentence=quoted, lines=resting)

    def _resting(self, line: Line, frame: Frame) -> Resting:
        words, at = frame.words, frame.addresses
        return Resting(
            label=shown(line.label) or words.kind(line.kind),
            status=line.status,
            status_word=words(f"status.{line.status}"),
            address=at.mission(line.mission, anchor=line.id) if line.mission else "",
            replies=replies(self._answers.get(line.id, ()), words),
        )

    def _missions_of(self, document: str, frame: Frame) -> Iterator[tuple[str, str]]:
        known = {mission.id: mission for mission in self._ledger.missions}
        for name in self._missions[document]:
            yield name, title(known[name], frame.words)

    def _copies_of(self, held: LedgerDocument) -> list[Document]:
        return [one for one in self._copies[held.copy_group or held.document.id] if one.id != held.document.id]


def _outermost(quotes: Sequence[str]) -> list[str]:
    return [one for one in quotes if one and not any(one != other and one in other for other in quotes)]


def _paragraphs(document: Document) -> tuple[tuple[Excerpt, ...], ...]:
    return tuple(
        tuple(
            Excerpt(number=one.number, sentence=visible(document.text[one.start : one.end])) for one in block.sentences
        )
        for block in blocks(document)
    )


def _origin(document: Document, frame: Frame) -> tuple[str, str]:
    words = frame.words
    date = day(words, document.published) if document.published else words("document.no_date")
    return document.id, f"{shown(document.outlet) or words('document.no_outlet')} {date}"
