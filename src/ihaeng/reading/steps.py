"""The later life of deals: sentences that tell what became, or is to become, of one, in any text that speaks of deals.

They are looked for in every document, one that reports no mission too: a follow-up a year later seldom does. Whose deal
a step belongs to, the ledger finds out.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator

import msgspec

from ihaeng.language.sentences import Sentence, english_sentences, korean_sentences
from ihaeng.language.tables import read_table
from ihaeng.model import Amount, Basis, CommitmentState, Document, Language, Span, Stage, Step
from ihaeng.reading.dates import DateRange, Precision, find_dates
from ihaeng.reading.sums import sums_of

MOST_STEPS = 60
"""Steps kept of one text; a list of a hundred deals says little of each."""

_PIECE = re.compile(r"\{([a-z_]+)\}")


class StepExample(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence and the stage in which it tells a step."""

    text: str
    stage: Stage


class StepWords(msgspec.Struct, frozen=True, kw_only=True):
    """One sort of step: its name, the state it gives, and the patterns that tell it as done or as still to come."""

    title: str
    state: CommitmentState
    words: list[str]
    yes: list[StepExample]
    no: list[str]
    done: str | None = None
    ahead: str | None = None
    kinds: tuple[str, ...] = ()


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    """How a sentence looks back on a deal without saying what became of it."""

    words: list[str]
    pattern: str
    yes: list[str]
    no: list[str]


class StepFile(msgspec.Struct, frozen=True, kw_only=True):
    """A language's steps.yaml."""

    deal: str
    pieces: dict[str, str]
    steps: list[StepWords]
    spoken: Spoken


class Patterns(msgspec.Struct, frozen=True):
    """A sort of step with its patterns ready for use, the stage each tells."""

    told: StepWords
    by_stage: tuple[tuple[Stage, re.Pattern[str]], ...]


def steps_of(document: Document) -> tuple[Step, ...]:
    """Every step that a document tells of a deal, in text order."""
    file = step_file(document.language)
    if not _deal(document.language).search(document.text):
        return ()
    text = document.text.casefold()
    active = [one for one in step_patterns(document.language) if any(word in text for word in one.told.words)]
    looks_back = any(word in text for word in file.spoken.words)
    if not active and not looks_back:
        return ()
    return tuple(_steps(document, active))[:MOST_STEPS]


def _steps(document: Document, active: list[Patterns]) -> Iterator[Step]:
    cut = english_sentences if document.language is Language.EN else korean_sentences
    before: Sentence | None = None
    for sentence in cut(document.text):
        found = [step for one in active for step in _told(one, sentence, before, document)]
        yield from found
        if not found and spoken_pattern(document.language).search(sentence.text):
            yield Step(span=_span(sentence, document), context=_context(before, document))
        before = sentence


def _told(one: Patterns, sentence: Sentence, before: Sentence | None, document: Document) -> Iterator[Step]:
    """The step of one sort that a sentence tells; done, where it tells it both ways."""
    for stage, pattern in one.by_stage:
        found = pattern.search(sentence.text)
        if found:
            yield Step(
                span=_span(sentence, document),
                title=one.told.title,
                state=one.told.state,
                stage=stage,
                date=_date(sentence.text, found, stage, document),
                kinds=one.told.kinds,
                amount=_realised(sentence.text, document.language) if stage is Stage.DONE else None,
                context=_context(before, document),
            )
            return


def _span(sentence: Sentence, document: Document) -> Span:
    return Span.of(document.text, sentence.start, sentence.end)


def _context(before: Sentence | None, document: Document) -> Span | None:
    return _span(before, document) if before else None


def _date(text: str, found: re.Match[str], stage: Stage, document: Document) -> str | None:
    """The day, month or year told right before the word of the step, in English the nearest to it.

    One on the wrong side of the publication is that of something else.
    """
    if not document.published:
        return None
    reference = datetime.date.fromisoformat(document.published[:10])
    mentions = find_dates(text, reference, document.language)
    before = [mention for mention in mentions if mention.end <= found.start()]
    if document.language is Language.EN:
        before = sorted(mentions, key=lambda mention: -abs(mention.start - found.end()))
    near = before or mentions[:1]
    return _partial(near[-1].value, stage, reference) if near else None


def _partial(value: DateRange, stage: Stage, reference: datetime.date) -> str | None:
    """The end of what is planned, the start of what is done, as exactly as it is told."""
    day = (value.end or value.start) if stage is Stage.PLANNED else (value.start or value.end)
    if day is None:
        return None
    if (value.end or day) < reference if stage is Stage.PLANNED else (value.start or day) > reference:
        return None
    return day.isoformat()[: {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[value.precision]]


def _realised(text: str, language: Language) -> Amount | None:
    """The one sum of a sentence that its words tell as paid, shipped or invested."""
    sums = [found for found in sums_of(text, language) if found.basis is Basis.REALISED and not found.is_aside]
    if len(sums) != 1:
        return None
    value = sums[0].mention.value
    return Amount(value=value.value, currency=value.currency, basis=Basis.REALISED, whose=sums[0].whose)


@functools.cache
def step_file(language: Language) -> StepFile:
    """What a language says of the later life of deals."""
    return msgspec.convert(read_table("ihaeng.reading", f"{language}/steps.yaml"), StepFile)


@functools.cache
def step_patterns(language: Language) -> tuple[Patterns, ...]:
    """Every sort of step with its patterns; what is done is looked for first."""
    return tuple(
        Patterns(
            told,
            tuple(
                (stage, re.compile(_expanded(pattern, language), re.IGNORECASE))
                for stage, pattern in ((Stage.DONE, told.done), (Stage.PLANNED, told.ahead))
                if pattern
            ),
        )
        for told in step_file(language).steps
    )


@functools.cache
def spoken_pattern(language: Language) -> re.Pattern[str]:
    """What looks back on a deal."""
    return re.compile(_expanded(step_file(language).spoken.pattern, language), re.IGNORECASE)


@functools.cache
def _deal(language: Language) -> re.Pattern[str]:
    return re.compile(step_file(language).deal)


def _expanded(pattern: str, language: Language) -> str:
    pieces = step_file(language).pieces
    while _PIECE.search(pattern):
        pattern = _PIECE.sub(lambda found: pieces[found[1]], pattern)
    return pattern
