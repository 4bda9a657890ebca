"""The line that a reader came from, beside the text: all its sentences, and the way from one to the next."""

from __future__ import annotations

from urllib.parse import quote as percent

from ihaeng.model import Document, Ledger, Line, Mission
from ihaeng.publish.headers import title
from ihaeng.publish.rows import RowMaker
from ihaeng.publish.selection import outside_missions, part_of
from ihaeng.publish.shapes import Quote, Row
from ihaeng.publish.site.frame import Frame
from ihaeng.publish.site.pages.source_shapes import LineStep, LineView
from ihaeng.publish.values import link

LONGEST_FRAGMENT = 80
"""Characters of a sentence by which its place on the live page is looked for; browsers need no more to find it."""


def line_view(ledger: Ledger, name: str, document: str, frame: Frame) -> LineView | None:
    """Return a line with its sentences, those of this document marked; None where the ledger holds no such line."""
    line = next((one for one in ledger.lines if one.id == name), None)
    if line is None:
        return None
    mission = next((one for one in ledger.missions if one.id == line.mission), None)
    row = _row(ledger, line, mission, frame)
    documents = {held.document.id: held.document for held in ledger.documents}
    steps = tuple(
        _step(quote, documents[quote.document], name, document, frame)
        for quote in row.quotes
        if quote.document in documents and quote.start >= 0
    )
    return LineView(
        row=row,
        mission=mission.id if mission else "",
        mission_title=title(mission, frame.words) if mission else "",
        steps=steps,
        before=_neighbour(steps, -1),
        after=_neighbour(steps, 1),
    )


def _row(ledger: Ledger, line: Line, mission: Mission | None, frame: Frame) -> Row:
    part = part_of(ledger, mission) if mission else outside_missions(ledger)
    return RowMaker(part, frame.words).row(line)


def _step(quote: Quote, document: Document, line: str, here: str, frame: Frame) -> LineStep:
    number = frame.number_at(document, quote.start)
    address = frame.addresses.source(document.id, query=(("line", line),), anchor=f"s{number}")
    live = link(document.url)
    return LineStep(
        quote=quote,
        address=address,
        number=number,
        is_here=document.id == here,
        live=f"{live.partition('#')[0]}#:~:text={percent(quote.sentence[:LONGEST_FRAGMENT], safe='')}" if live else "",
    )


def _neighbour(steps: tuple[LineStep, ...], by: int) -> str:
    """The nearest sentence in another document, before the first or behind the last of this one."""
    own = [place for place, step in enumerate(steps) if step.is_here]
    if not own:
        return steps[0].address if steps and by > 0 else ""
    at = (own[0] if by < 0 else own[-1]) + by
    return steps[at].address if 0 <= at < len(steps) else ""
