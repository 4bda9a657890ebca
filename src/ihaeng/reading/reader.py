"""Document → Reading, by the reader of its language."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.language.analyzer import Analyzer
from ihaeng.model import Document, Language, Reading, SourceClass
from ihaeng.reading.english import read_english
from ihaeng.reading.korean.reader import read_korean
from ihaeng.reading.own_statement import is_own_table, read_own_statement
from ihaeng.reading.readers import READER
from ihaeng.reading.steps import steps_of


def read(document: Document, analyzer: Analyzer | None = None) -> Reading:
    """Read one document: an office's table, Korean or English.

    Only Korean needs the analyzer; the shared one is taken where none is given.
    """
    if document.source_class is SourceClass.OWN_STATEMENT and is_own_table(document):
        return read_own_statement(document, READER)
    is_english = document.language is Language.EN
    reading = read_english(document, READER) if is_english else read_korean(document, READER, analyzer)
    steps = steps_of(document)
    return replace(reading, steps=steps) if steps else reading
