"""Helpers of the reading tests: texts of the invented province 다솔도 become documents and clauses."""

from __future__ import annotations

from ihaeng.language.kiwi import shared_analyzer
from ihaeng.model import Activity, Document, Part, PartKind, Reading, ToldMission
from ihaeng.model.document import document_id
from ihaeng.reading import read
from ihaeng.reading.dates import date_expressions
from ihaeng.reading.korean.grammar.clauses import Clause
from ihaeng.reading.korean.grammar.parsing import clauses_of


def clauses(sentence: str) -> list[Clause]:
    dates = [(found.start, found.end) for found in date_expressions(sentence)]
    return clauses_of(sentence, shared_analyzer().analyze(sentence), dates)


def document(*paragraphs: str, title: str = "", published: str | None = "2031-03-02") -> Document:
    """A press document of one outlet, each paragraph a part, the title first if there is one."""
    pieces = [(PartKind.TITLE, title)] * bool(title) + [(PartKind.PARAGRAPH, text) for text in paragraphs]
    parts, start = [], 0
    for kind, text in pieces:
        parts.append(Part(kind=kind, start=start, end=start + len(text)))
        start += len(text) + 2
    text = "\n\n".join(text for _kind, text in pieces)
    name = document_id(text, "다솔일보")
    return Document(
        id=name, source="t", sha256=name, text=text, parts=tuple(parts), title=title or None, published=published
    )


def reading(*paragraphs: str, title: str = "", published: str | None = "2031-03-02") -> Reading:
    return read(document(*paragraphs, title=title, published=published))


def mission_and_acts(found: Reading) -> tuple[ToldMission, tuple[Activity, ...]]:
    (mission,) = found.missions
    return mission, tuple(activity for activity in found.activities if not activity.background)
