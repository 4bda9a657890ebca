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


_TITLE = re.compile(
    r"[“\"](?:(?:[A-Z0-9&][\w’'&.:-]*+|of|and|the|for|in|to|on|a|an|at|with|by|from|between) ?){1,16}+,?[”\"]"
    r"|[“\"](?:memorand(?:a|ums?)|letters?|statements?|declarations?) of [a-z]{4,16}[”\"]"
)
"""What stands in quotation marks and is no speech: a title written large, the name of a paper."""


_REMARK = re.compile(r"\((?:a|an|the|formerly|also|now|currently|then) [^()]{2,100}\)")
"""A remark on a name: "Olaf Berg (a former premier)"."""

_WHAT_THEY_DO = re.compile(
    r"(?<=[a-z]s) (?:that|which|who) [a-z][^,;.()]{2,90}(?=, (?:including|such as|among them|notably|like) [A-Zt])"
)
"""What a sort of people or firms does, before some are named: "firms that mill grain, such as Norbeck Foods"."""

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
        told = _QUOTATION.sub(_without_speech, document.text[part.start : part.end])
        for number, found in enumerate(english_sentences(told)):
            start = part.start + found.start
            text = found.text[:LONGEST_SENTENCE]
            text = _REMARK.sub(lambda found: " " * len(found[0]), text)
            text = _WHAT_THEY_DO.sub(lambda found: " " * len(found[0]), text)
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


_SAID_AT_ONCE = re.compile(r"[^.!?]++[.!?]*+")
"""One sentence of what somebody says."""


def _without_speech(quoted: re.Match[str]) -> str:
    """What somebody says is blanked; a title in quotation marks stays, and so does what "we" did with somebody."""
    if _TITLE.fullmatch(quoted[0]):
        return quoted[0]
    return f"“{_SAID_AT_ONCE.sub(_without_opinion, quoted[0][1:-1])}”"


def _without_opinion(said: re.Match[str]) -> str:
    return said[0] if pattern("told_in_person").search(said[0]) else " " * len(said[0])
