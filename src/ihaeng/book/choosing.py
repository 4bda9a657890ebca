"""Which reader reads a document: the rules, or a language model that was asked for, or asked about it before."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from ihaeng import reading
from ihaeng.model import Document, Reading
from ihaeng.store import Store

if TYPE_CHECKING:
    from ihaeng.asking import Endpoint
    from ihaeng.reading.asked import Asker


class By(enum.Enum):
    """How documents are read where no language model is to be asked."""

    BEFORE = "before"
    """As each was read before; by rules where it was not."""
    RULES = "rules"


Choice: TypeAlias = "By | Asker"
"""Rules, the reader of before, or a language model to ask."""

Reader: TypeAlias = Callable[[Document], Reading]


def language_model(environment: Mapping[str, str]) -> Endpoint:
    """The language model that the settings name; nothing is sent yet.

    Raises:
        AskingError: the settings name none, or one that texts must not be sent to.
    """
    from ihaeng import asking  # here, because the default way never loads what can reach a network

    return asking.Endpoint(asking.settings_from(environment))


def is_done(reader: str | None, by: Choice) -> bool:
    """Whether a document that this reader has read need not be read again."""
    if reader is None:
        return False
    if by is By.RULES:
        return reader == reading.READER
    return reading.is_current(reader) if isinstance(by, By) else reader == reading.asked_name(by.model)


def reader_of(store: Store, sha256: str, by: Choice) -> Reader:
    """What reads the document of an original; a model's answers are kept before anything is made of them."""
    if not isinstance(by, By):
        return _asking(by, lambda answers: store.keep_answers(sha256, answers))
    kept = store.answers_of(sha256) if by is By.BEFORE else None
    before = store.reader_of(sha256) if kept else None
    if kept and (before is None or reading.is_asked(before)):
        return _answered(kept)
    return reading.read


def reader_alone(by: Choice) -> Reader:
    """What reads a document without a ledger."""
    return reading.read if isinstance(by, By) else _asking(by, lambda _answers: None)


def _asking(asker: Asker, keep: Callable[[str], None]) -> Reader:
    from ihaeng.reading import asked  # here, because the default way never loads it

    def read(document: Document) -> Reading:
        answers = asked.ask(document, asker)
        keep(msgspec.json.encode(answers).decode())
        return asked.reading_of(document, answers)

    return read


def _answered(kept: str) -> Reader:
    from ihaeng.reading import asked  # here, because the default way never loads it

    return lambda document: asked.reading_of(document, msgspec.json.decode(kept, type=asked.Answers))
