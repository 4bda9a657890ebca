"""Sentences of a document as the reader sees them: quotations and datelines blanked, places in the text kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ihaeng.language.sentences import english_sentences
from ihaeng.model import Document, PartKind, Span
from ihaeng.reading.english.patterns import pattern

READ_PARTS = (PartKind.TITLE, PartKind.SUBTITLE, PartKind.PARAGRAPH, PartKind.CAPTION)
HEADINGS = (PartKind.TITLE, PartKind.SUBTITLE)

LONGEST_SENTENCE = 2_000
"""Characters of a sentence that are read: no sentence is longer, and what never stops would take its square."""

_QUOTATION = re.compile(r"“[^“”\n]{25,}+”|\"[^\"\n]{25,}+\"")


_OTHER_SCRIPT = re.compile(r"\([^()A-Za-z]{0,40}[\u3040-\u9fff\uac00-\ud7a3][^()A-Za-z]{0,40}\)")
"""A name given once more in its own letters: "Han Seo-yun (한서윤)"."""

_SMALL_WORDS = re.compile(r"(?<=\w )(?:With|In|On|At|To|For|From|By|And|Of|The|A|An|During|After|Before|As|Over)(?= )")
"""Words that a headline in capitals writes large and that name nothing."""


class Sentence(NamedTuple):
    """A sentence: `part` and `number` order it, `start` is its place in the document's text, `span` its evidence."""

    part: int
    number: int
    kind: PartKind
    start: int
    text: str
    span: Span


def sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of the parts that tell, in page order; `text` has as many characters as stand there."""
    for part_number, part in enumerate(document.parts):
        if part.kind not in READ_PARTS:
            continue
        for number, found in enumerate(english_sentences(document.text[part.start : part.end])):
            start = part.start + found.start
            text = _blanked(found.text[:LONGEST_SENTENCE], _QUOTATION)
            text = _OTHER_SCRIPT.sub(lambda found: " " * len(found[0]), text)
            if part.kind in HEADINGS:
                text = _SMALL_WORDS.sub(lambda word: word[0].lower(), text)
            dateline = pattern("dateline").match(text) if number == 0 and part.kind is PartKind.PARAGRAPH else None
            if dateline:
                text = " " * dateline.end() + text[dateline.end() :]
            yield Sentence(
                part_number, number, part.kind, start, text, Span.of(document.text, start, start + len(text))
            )


def lengths(document: Document) -> Iterator[int]:
    """The lengths of these sentences as they stand in the document."""
    for part in document.parts:
        if part.kind in READ_PARTS and part.end - part.start > LONGEST_SENTENCE:
            yield from (len(found.text) for found in english_sentences(document.text[part.start : part.end]))


def _blanked(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: "“" + " " * (len(found[0]) - 2) + "”", text)
