"""One document: its text with everything marked that was read out of it, and the lines that this went into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ihaeng.model import Activity, Document, Ledger, LedgerDocument, Span, Step
from ihaeng.model.lists import HeldDocument, LineSummary, MissionSummary
from ihaeng.publish.headers import person
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.marking import Told, pieces
from ihaeng.publish.site.pages.source_line import line_view
from ihaeng.publish.site.pages.source_shapes import BlockView, Kept, Note, Remarked, Sentence, SourceView
from ihaeng.publish.site.sentences import Block, Numbered, blocks
from ihaeng.publish.values import country, day, days, destinations, link, shown, sums
from ihaeng.publish.words import Words

BACKGROUND, STEP = "background", "step"
"""How what is no act of the journey itself is marked: what is told as background, and the later life of a deal."""


def source_page(
    held: HeldDocument,
    frame: Frame,
    *,
    kept: Kept,
    copies: Sequence[LedgerDocument] = (),
    part: Ledger | None = None,
    line: str = "",
    remarks: Sequence[Remarked] = (),
    is_remarked: bool = False,
) -> Page:
    """Show a document; with `line`, and the part of the ledger that it stands in, as one of that line's sources."""
    document, words = held.held.document, frame.words
    told, notes = list(_told(held, line)), _notes(held, words, line)
    view = SourceView(
        document=document,
        title=shown(document.title) or words("document.no_title"),
        outlet=_outlet(document, words),
        published=_published(document, words),
        blocks=tuple(_block(block, document, told, notes) for block in blocks(document)),
        copies=tuple((one.document.id, _origin(one.document, words)) for one in copies),
        missions=tuple((one.id, _name(one, words)) for one in held.missions),
        link=link(document.url),
        kept=kept,
        line=line_view(part, line, document.id, frame) if part and line else None,
        remarks=tuple(remarks),
        is_remarked=is_remarked,
    )
    query = (("line", line),) if line else ()
    return Page(
        template="source.html.j2",
        view=view,
        section="missions",
        steps=("sources", document.id),
        query=query,
        keys=True,
    )


def _outlet(document: Document, words: Words) -> str:
    return shown(document.outlet) or words("document.no_outlet")


def _published(document: Document, words: Words) -> str:
    return day(words, document.published) if document.published else words("document.no_date")


def _origin(document: Document, words: Words) -> str:
    return f"{_outlet(document, words)} {_published(document, words)}"


def _told(held: HeldDocument, line: str) -> Iterator[Told]:
    """What is told where, the acts of the line that the reader came for first."""
    acts = sorted(held.activities, key=lambda act: held.lines_of.get(act.id) != line)
    for act in acts:
        wanted = bool(line) and held.lines_of.get(act.id) == line
        stage = BACKGROUND if act.background else str(act.stage)
        for span in act.evidence:
            yield Told(start=span.start, end=span.end, name=act.id, stage=stage, wanted=wanted)
    for step in _steps(held):
        yield Told(start=step.span.start, end=step.span.end, name=step.title, stage=STEP)


def _block(block: Block, document: Document, told: Sequence[Told], notes: Sequence[tuple[int, Note]]) -> BlockView:
    first, last = block.sentences[0].start, block.sentences[-1].end
    own = ((start, note) for start, note in notes if first <= start < last)
    numbered = ((max(one.number for one in block.sentences if one.start <= start), note) for start, note in own)
    return BlockView(
        kind=block.kind,
        sentences=tuple(_sentence(one, document.text, told) for one in block.sentences),
        notes=tuple(msgspec.structs.replace(note, sentence=number) for number, note in numbered),
    )


def _sentence(one: Numbered, text: str, told: Sequence[Told]) -> Sentence:
    cells = one.cells or ((one.start, one.end),)
    return Sentence(number=one.number, cells=tuple(pieces(text, start, end, told) for start, end in cells))


def _notes(held: HeldDocument, words: Words, line: str) -> list[tuple[int, Note]]:
    """What was read, each with the character where its first sentence begins."""
    lines = {one.id: one for one in held.lines}
    acts = ((act, lines.get(held.lines_of.get(act.id, ""))) for act in held.activities)
    found = [(_start(act.evidence), _note(act, own, words, line)) for act, own in acts]
    found += [(step.span.start, _of_step(step, words)) for step in _steps(held)]
    return sorted(found, key=lambda one: one[0])


def _steps(held: HeldDocument) -> list[Step]:
    """The steps that say what became of a deal, without sentences that only speak of one."""
    return [step for step in held.steps if step.state or step.title]


def _start(spans: Iterable[Span]) -> int:
    return min((span.start for span in spans), default=0)


def _note(act: Activity, line: LineSummary | None, words: Words, wanted: str) -> Note:
    amounts = (act.amount, *act.further_amounts) if act.amount else ()
    told = (
        days(words, act.start, act.end),
        shown(act.venue) or shown(act.city) or country(words, act.country),
        words("and").join(shown(names[0]) for names in act.counterparts if names),
        sums(words, amounts),
    )
    return Note(
        stage=BACKGROUND if act.background else str(act.stage),
        stage_word=words("field.background") if act.background else words(f"stage.{act.stage}"),
        kind=words.kind(act.kind),
        what=shown(line.label) if line else shown(act.about),
        told=words("between").join(filter(None, told)),
        status=str(line.status) if line else "",
        status_word=words(f"status.{line.status if line.counted else 'uncounted'}") if line else "",
        counted=line.counted if line else True,
        line=line.id if line else "",
        mission=(line.mission or "") if line else "",
        wanted=bool(wanted) and line is not None and line.id == wanted,
    )


def _of_step(step: Step, words: Words) -> Note:
    return Note(
        stage=STEP,
        stage_word=words(f"state.{step.state}") if step.state else words(f"stage.{step.stage}"),
        kind=words("commitment.heading"),
        what=shown(step.title),
        told=days(words, step.date, None),
    )


def _name(mission: MissionSummary, words: Words) -> str:
    lead = person(mission.lead, words) or shown(mission.organisation) or words("missions.no_lead")
    where = destinations(words, mission.destinations)
    return words("sheet.title", lead=lead, where=where) if where else lead
