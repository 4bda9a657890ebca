"""English articles of invented missions for tests: lines of text → their reading."""

from __future__ import annotations

from collections.abc import Sequence

from ihaeng.model import Activity, Document, Language, Part, PartKind, Reading
from ihaeng.reading import read
from ihaeng.reading.english.leading_bodies import FoundLead
from ihaeng.reading.english.leads import find_lead


def read_lines(lines: Sequence[str], published: str | None) -> Reading:
    """The reading of an article whose first line is its headline and whose others are paragraphs."""
    parts, start = [], 0
    for number, line in enumerate(lines):
        kind = PartKind.PARAGRAPH if number else PartKind.TITLE
        parts.append(Part(kind=kind, start=start, end=start + len(line)))
        start += len(line) + 1
    return read(
        Document(
            id="d1",
            source="a.txt",
            sha256="0",
            text="\n".join(lines),
            parts=tuple(parts),
            title=lines[0],
            published=published,
            language=Language.EN,
        )
    )


def own_acts(reading: Reading) -> list[Activity]:
    """The acts that are not background, in the order told."""
    return [act for act in reading.activities if not act.background]


def names(act: Activity) -> set[str]:
    """Every name of an act's counterparts."""
    return {name for party in act.counterparts for name in party}


def lead_of(*lines: str) -> FoundLead | None:
    """Who leads in an article whose first line is its headline and whose others are paragraphs."""
    parts, start = [], 0
    for number, line in enumerate(lines):
        kind = PartKind.PARAGRAPH if number else PartKind.TITLE
        parts.append(Part(kind=kind, start=start, end=start + len(line)))
        start += len(line) + 1
    text = "\n".join(lines)
    return find_lead(Document(id="d1", source="a.txt", sha256="0", text=text, parts=tuple(parts), language=Language.EN))
