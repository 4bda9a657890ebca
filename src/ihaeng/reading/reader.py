"""Document → Reading, by the reader of its language."""

from __future__ import annotations

from ihaeng.language.analyzer import Analyzer
from ihaeng.model import Document, Language, Reading
from ihaeng.reading.english import read_english
from ihaeng.reading.korean.reader import read_korean
from ihaeng.reading.readers import READER


def read(document: Document, analyzer: Analyzer | None = None) -> Reading:
    """Read one document, Korean or English; only Korean needs the analyzer (the shared one where none is given)."""
    if document.language is Language.EN:
        return read_english(document, READER)
    return read_korean(document, READER, analyzer)
