"""The questions put to a language model: the prompt of `prompt.yaml`, and a stretch of the document as data."""

from __future__ import annotations

import functools
from importlib import resources
from typing import Any, Protocol

import msgspec

from ihaeng.language.tables import read_table
from ihaeng.model import Document
from ihaeng.model.kinds import kinds
from ihaeng.reading.asked.answers import Answers, BadAnswerError, said
from ihaeng.reading.asked.chunks import MOST_CHUNKS, chunks

TRIES = 2
"""How often a question is put whose answer cannot be read."""


class Asker(Protocol):
    """Whatever answers questions; it may raise errors of its own."""

    @property
    def model(self) -> str:
        """The model's name, as readings carry it."""

    def __call__(self, instructions: str, question: str, schema: dict[str, Any]) -> str:
        """The model's words; they should be JSON that keeps to the schema."""


class Prompt(msgspec.Struct, frozen=True, kw_only=True):
    """prompt.yaml: a new version whenever a word of it changes."""

    version: str
    instructions: str


@functools.cache
def prompt() -> Prompt:
    """The prompt, with the kinds of activity and their meanings set in."""
    read = msgspec.convert(read_table("ihaeng.reading", "asked/prompt.yaml"), Prompt)
    meanings = "\n".join(f"- {kind.name}: {kind.meaning}" for kind in kinds().values())
    return msgspec.structs.replace(read, instructions=read.instructions.replace("{kinds}", meanings))


@functools.cache
def schema() -> dict[str, Any]:
    """The JSON Schema of an answer, with the kinds of activity set in."""
    text = (resources.files("ihaeng.reading.asked") / "answer.schema.json").read_text("utf-8")
    read: dict[str, Any] = msgspec.json.decode(text)
    read["properties"]["activities"]["items"]["properties"]["kind"]["enum"] = list(kinds())
    return read


def ask(document: Document, asker: Asker) -> Answers:
    """Ask about each stretch of a document.

    Raises:
        BadAnswerError: an answer could not be read, nor the one after it.
    """
    asked = chunks(document)[:MOST_CHUNKS]
    questions = [_question(document, stretch, f"{number}/{len(asked)}") for number, stretch in enumerate(asked, 1)]
    texts = tuple(_answered(asker, question) for question in questions)
    return Answers(model=asker.model, prompt=prompt().version, texts=texts)


def _question(document: Document, stretch: tuple[int, int], number: str) -> str:
    """The document as one JSON object: nothing in its text can end it and speak as instructions."""
    told = {
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "part": number,
        "text": document.text[stretch[0] : stretch[1]],
    }
    return msgspec.json.encode(told).decode()


def _answered(asker: Asker, question: str) -> str:
    for _try in range(TRIES - 1):
        text = asker(prompt().instructions, question, schema())
        try:
            said(text)
        except BadAnswerError:
            continue
        return text
    text = asker(prompt().instructions, question, schema())
    said(text)
    return text
