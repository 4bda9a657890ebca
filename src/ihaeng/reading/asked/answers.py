"""What a language model answers, and how an answer is read out of its words."""

from __future__ import annotations

import msgspec

from ihaeng.model import IhaengError


class BadAnswerError(IhaengError):
    """The model's words hold no answer of the form that was asked for."""

    code = "IH221"


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """What a model answered on one document: its words as they came, one text a question. They are kept as they are."""

    model: str
    prompt: str
    texts: tuple[str, ...]


class SaidAmount(msgspec.Struct, frozen=True, kw_only=True):
    """A sum as the model says it."""

    value: str | int | float | None = None
    currency: str | None = None
    basis: str | None = None
    whose: str | None = None


class SaidAct(msgspec.Struct, frozen=True, kw_only=True):
    """An act as the model says it; nothing of it is checked yet."""

    quotes: list[str]
    kind: str
    stage: str
    start: str | None = None
    end: str | None = None
    country: str | None = None
    city: str | None = None
    venue: str | None = None
    counterparts: list[list[str]] = []
    about: str | None = None
    amount: SaidAmount | None = None
    people: int | None = None
    said_by: str | None = None
    background: bool = False


class SaidPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A destination as the model says it."""

    country: str | None = None
    city: str | None = None


class SaidMission(msgspec.Struct, frozen=True, kw_only=True):
    """The mission as the model says it."""

    quotes: list[str]
    lead_name: str | None = None
    lead_office: str | None = None
    organisation: str | None = None
    start: str | None = None
    end: str | None = None
    nights: int | None = None
    days: int | None = None
    direction: str | None = None
    destinations: list[SaidPlace] = []
    purposes: list[str] = []
    delegation: list[str] = []
    people: int | None = None


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One answer; its facts are read one by one, so that a malformed one does not take the others along."""

    mission: msgspec.Raw = msgspec.Raw(b"null")
    activities: list[msgspec.Raw] = []


def said(text: str) -> Said:
    """The one JSON object in a model's words, whatever stands around it (thoughts, fences).

    Raises:
        BadAnswerError: there is none, or it has another form.
    """
    words = text.rpartition("</think>")[2]
    start, end = words.find("{"), words.rfind("}")
    try:
        return msgspec.json.decode(words[start : end + 1] if start >= 0 else words, type=Said)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise BadAnswerError(
            f"The model's answer is not the JSON that was asked for ({error}). Nothing was changed; try again, try "
            "another model, or read by rules (--reader rules)."
        ) from error
