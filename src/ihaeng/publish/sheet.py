"""Ledger → sheet: one mission in words, the one source of the text, the spreadsheet and the page."""

from __future__ import annotations

from ihaeng.model import Language, Ledger
from ihaeng.model.answers import answers_of_missions
from ihaeng.model.ledger_json import generator
from ihaeng.publish.headers import as_of, counts, evidence, facts, notes, scope_of, title
from ihaeng.publish.promises import promises
from ihaeng.publish.replies import replies
from ihaeng.publish.rows import RowMaker, days_of, scope_sentence
from ihaeng.publish.selection import find_mission, part_of
from ihaeng.publish.shapes import Sheet
from ihaeng.publish.sources import sources
from ihaeng.publish.words import words


def sheet(ledger: Ledger, mission: str | None, language: Language) -> Sheet:
    """Put a mission of the ledger into the words of a language.

    Raises:
        NoSuchMissionError: no mission has that id.
        WhichMissionError: `mission` is None and the ledger does not hold exactly one.
    """
    spoken = words(language)
    found = find_mission(ledger, mission)
    part = part_of(ledger, found)
    maker = RowMaker(part, spoken)
    rows = [maker.row(line) for line in part.lines]
    counted = counts(rows, spoken)
    return Sheet(
        mission=found.id,
        language=language,
        title=title(found, spoken),
        facts=facts(found, spoken),
        evidence=evidence(found, maker.shelf, spoken),
        counts=counted,
        total=spoken.count("sheet.lines_total", len(rows)),
        days=days_of(rows, spoken),
        promises=promises(part, maker.shelf, spoken),
        sources=sources(part.documents, spoken),
        scope=scope_sentence(scope_of(part), part, spoken),
        notes=notes(counted, spoken),
        as_of=as_of(part, spoken),
        generator=spoken("sheet.made_by", generator=generator()),
        replies=replies(answers_of_missions(part).get(found.id, ()), spoken),
    )
