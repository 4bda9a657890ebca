"""An OpenAI-compatible endpoint (`/chat/completions`), as hosted services and local servers offer it."""

from __future__ import annotations

from typing import Any

import msgspec

from ihaeng.asking.errors import (
    RefusalError,
    RefusedRequestError,
    StrangeResponseError,
    TruncatedAnswerError,
)
from ihaeng.asking.settings import Settings
from ihaeng.asking.transport import Response, Transport

UNKNOWN_WISH = frozenset([400, 404, 415, 422, 501])
"""HTTP answers of servers that do not know a wish for form; 404 comes from some, and from a wrong address."""

LONGEST_REMARK = 200
"""Characters of an endpoint's own words that are shown."""


class _Message(msgspec.Struct, frozen=True):
    content: str | None = None
    refusal: str | None = None


class _Choice(msgspec.Struct, frozen=True):
    message: _Message
    finish_reason: str | None = None


class _Completion(msgspec.Struct, frozen=True):
    choices: list[_Choice]


class Endpoint:
    """Asks one model. Wishes that the server does not know (a JSON Schema, a temperature) are left out from then on."""

    def __init__(self, settings: Settings, transport: Transport | None = None) -> None:
        self._settings = settings
        self._transport = transport or Transport()
        self._wishes = 0

    @property
    def model(self) -> str:
        """The model's name."""
        return self._settings.model

    @property
    def place(self) -> str:
        """Where texts are sent, as it may be shown."""
        return self._settings.place

    def __call__(self, instructions: str, question: str, schema: dict[str, Any]) -> str:
        """The model's words on one question.

        Raises:
            AskingError: there are none; the subclass says why.
        """
        every = _all_wishes(schema)
        for step in range(self._wishes, len(every)):
            response = self._ask(instructions, question, every[step])
            if response.status not in UNKNOWN_WISH:
                break
        words = _words(self._accepted(response))
        self._wishes = step
        return words

    def _ask(self, instructions: str, question: str, wishes: dict[str, Any]) -> Response:
        messages = [{"role": "system", "content": instructions}, {"role": "user", "content": question}]
        body = msgspec.json.encode({"model": self.model, "messages": messages, **wishes})
        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "ihaeng"}
        if self._settings.key:
            headers["Authorization"] = f"Bearer {self._settings.key}"
        return self._transport.post(f"{self._settings.url}/chat/completions", body, headers)

    def _accepted(self, response: Response) -> bytes:
        if response.status == 200:
            return response.body
        remark = response.body.decode("utf-8", "replace")
        if self._settings.key:
            remark = remark.replace(self._settings.key, "…")
        shown = " ".join("".join(c if c.isprintable() else " " for c in remark).split())[:LONGEST_REMARK]
        raise RefusedRequestError(
            f"The endpoint refused with {response.status}: {shown} Look at IHAENG_LLM_URL, IHAENG_LLM_MODEL and "
            "IHAENG_LLM_KEY."
        )


def _all_wishes(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """What is wished for besides an answer, less from step to step."""
    strict = {"name": "reading", "strict": True, "schema": schema}
    return [
        {"temperature": 0, "response_format": {"type": "json_schema", "json_schema": strict}},
        {"response_format": {"type": "json_schema", "json_schema": strict}},
        {"temperature": 0, "response_format": {"type": "json_object"}},
        {},
    ]


def _words(body: bytes) -> str:
    try:
        completion = msgspec.json.decode(body, type=_Completion)
        choice = completion.choices[0]
    except (msgspec.DecodeError, IndexError, RecursionError) as error:
        raise StrangeResponseError(
            f"What answers there does not speak the protocol of OpenAI's chat completions ({error}). Look whether "
            "IHAENG_LLM_URL ends before /chat/completions."
        ) from error
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise RefusalError(
            "The language model declines to read this text. Read it by rules (--reader rules), or ask another model."
        )
    if choice.finish_reason == "length":
        raise TruncatedAnswerError(
            "The language model stopped in the middle of its answer. Give the server a larger context or output limit, "
            "or ask another model."
        )
    return choice.message.content or ""
