"""The sheet for a terminal or a file: plain characters in columns."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

from ihaeng.model import Language, Ledger
from ihaeng.publish.format import Format
from ihaeng.publish.layout import GAP, columns, indented, width, wrap
from ihaeng.publish.public import Terms
from ihaeng.publish.shapes import Quote, Reply, Row, Sheet, Source
from ihaeng.publish.sheet import sheet
from ihaeng.publish.words import Words, words

NARROWEST = 60
"""Below this many cells the columns cannot be read; narrower terminals get lines of this width."""

_STATUS_SHARE = 4
"""The status takes the width divided by this; the plan and the outcome share what is left."""


class Detail(enum.StrEnum):
    """How much a sheet for the terminal tells."""

    LINES = "lines"
    QUOTES = "quotes"


def sheet_text(
    ledger: Ledger, mission: str | None, language: Language, *, detail: Detail = Detail.LINES, wide: int = 100
) -> str:
    """Write a mission's sheet, `wide` cells wide, with the sentences under each line if `detail` asks for them.

    Raises:
        NoSuchMissionError: no mission has that id.
        WhichMissionError: `mission` is None and the ledger does not hold exactly one.
    """
    return _Page(sheet(ledger, mission, language), detail, wide).written()


class _Page:
    """Lays one sheet out in lines of a width."""

    def __init__(self, shown: Sheet, detail: Detail, wide: int) -> None:
        self._sheet = shown
        self._detail = detail
        self._wide = max(wide, NARROWEST)
        self._words: Words = words(Language(shown.language))
        texts = width(self._words("sheet.texts"))
        status = self._wide // _STATUS_SHARE
        rest = self._wide - status - texts - 3 * width(GAP) - 2
        self._widths = (rest // 2, rest - rest // 2, status, texts)

    def written(self) -> str:
        """Return the whole page."""
        lines = [*self._head(), *self._days(), *self._promises(), *self._head_quotes(), *self._sources(), *self._foot()]
        return "\n".join(lines) + "\n"

    def _quotes(self, told: Iterable[Quote]) -> Iterator[str]:
        for quote in told if self._detail is Detail.QUOTES else ():
            sentence = f"“{quote.sentence}”" if quote.sentence else self._words("quote.left_out")
            yield from indented(sentence, self._wide, "    ", "     ")
            origin = (quote.outlet, quote.date, quote.stage, quote.said_by, quote.copies)
            yield from indented(self._words("between").join(filter(None, origin)), self._wide, "      - ", "        ")

    def _head(self) -> Iterator[str]:
        yield from wrap(self._sheet.title, self._wide)
        yield "=" * min(self._wide, width(self._sheet.title))
        for fact in self._sheet.facts:
            yield from indented(fact.value, self._wide, f"{fact.label}: ", "  ")
        told = [f"{count.word} {count.lines}" for count in self._sheet.counts if count.counted]
        yield from wrap(self._words("between").join([self._sheet.total, *told]), self._wide)
        yield from wrap(" ".join(filter(None, [self._sheet.scope, self._sheet.as_of])), self._wide)
        yield from self._replies(self._sheet.replies)

    def _days(self) -> Iterator[str]:
        heads = ([self._words(f"sheet.{name}")] for name in ("plan", "outcome", "status", "texts"))
        yield ""
        yield from ("  " + line for line in columns(list(heads), self._widths))
        yield "-" * self._wide
        for day in self._sheet.days:
            yield day.heading
            for row in day.rows:
                yield from self._row(row)
                yield from self._quotes(row.quotes)
            yield ""
        if not self._sheet.days:
            yield self._words("sheet.no_lines")

    def _row(self, row: Row) -> Iterator[str]:
        yield from indented(f"{row.label} [{row.kind}]", self._wide, "* ")
        cells = [self._piece(row.plan.phrases), self._piece(row.outcome.phrases), [row.status_word], [str(row.texts)]]
        yield from ("  " + line for line in columns(cells, self._widths))
        for remark in (row.change, *row.disagreements, row.scope if row.scope != self._sheet.scope else ""):
            yield from indented(remark, self._wide, "  ! ") if remark else ()
        yield from self._replies(row.replies)

    def _replies(self, replies: tuple[Reply, ...]) -> Iterator[str]:
        for reply in replies:
            told = self._words("reply.by", by=reply.by, words=reply.words)
            text = self._words("between").join(filter(None, (told, reply.date, reply.link)))
            yield from indented(text, self._wide, "  > ")

    def _piece(self, phrases: tuple[str, ...]) -> list[str]:
        return [self._words("between").join(phrases)]

    def _promises(self) -> Iterator[str]:
        if not self._sheet.promises:
            return
        yield self._words("commitment.heading")
        for promise in self._sheet.promises:
            told = (promise.state, *promise.amounts, promise.parties, *promise.dates)
            text = self._words("between").join(filter(None, told))
            yield from indented(f"{promise.label} [{promise.kind}]: {text}", self._wide, "* ")
            yield from self._quotes(promise.quotes)
        yield ""

    def _head_quotes(self) -> Iterator[str]:
        quotes = list(self._quotes(self._sheet.evidence))
        if quotes:
            yield from (self._words("sheet.facts_quotes"), *quotes, "")

    def _sources(self) -> Iterator[str]:
        yield self._words("document.heading")
        for source in self._sheet.sources:
            yield from self._source(source, "* ")
            for copy in source.copies:
                yield from self._source(copy, "  = ")

    def _source(self, source: Source, lead_in: str) -> Iterator[str]:
        told = (source.outlet, source.date, source.title, source.link or "")
        yield from indented(self._words("between").join(filter(None, told)), self._wide, lead_in)
        for note in source.notes:
            yield from indented(note, self._wide, " " * width(lead_in) + "  ")

    def _foot(self) -> Iterator[str]:
        yield ""
        for note in (*self._sheet.notes, self._sheet.generator):
            yield from wrap(note, self._wide)


def _write(ledger: Ledger, mission: str | None, language: Language, _: Terms | None) -> bytes:
    return sheet_text(ledger, mission, language, detail=Detail.QUOTES).encode()


FORMAT = Format(name="text", suffix=".txt", media_type="text/plain; charset=utf-8", write=_write)
