"""One request over HTTP: answered in time or not at all, sent again while the other side is busy, never redirected."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from email.message import Message
from typing import IO, Any

import msgspec

from ihaeng.asking.errors import BusyEndpointError, StrangeResponseError, UnreachableEndpointError

SECONDS = 180.0
"""How long one answer may take: a model writes some thousand words at ten words a second on a small machine."""

TRIES = 4
"""How often a request is sent to an endpoint that is busy or out of order."""

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds before the second try, doubled each time; a longer wait that the endpoint asks for is cut."""

LARGEST_RESPONSE = 4_000_000
"""Bytes of a response that are read: an answer is some thousand, and no endpoint shall fill the memory."""

BUSY = frozenset([408, 409, 425, 429, 500, 502, 503, 504, 529])
"""HTTP answers after which trying again helps."""

_PIECE = 65_536


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """What came back: the HTTP status and the bytes."""

    status: int
    body: bytes


class Transport:
    """Posts JSON; `sleep` waits between tries."""

    def __init__(self, seconds: float = SECONDS, sleep: Callable[[float], None] = time.sleep) -> None:
        self._seconds = seconds
        self._sleep = sleep
        self._opener = urllib.request.build_opener(_NoRedirect)

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Response:
        """Send, and send again while the endpoint is busy.

        Raises:
            UnreachableEndpointError: nobody answers, or not in time.
            BusyEndpointError: the endpoint stays busy.
            StrangeResponseError: the response is larger than any answer.
        """
        pause = FIRST_PAUSE
        for number in range(1, TRIES + 1):
            response, wanted = self._once(url, body, headers)
            if response.status not in BUSY:
                return response
            if number < TRIES:
                self._sleep(min(wanted or pause, LONGEST_PAUSE))
                pause *= 2
        raise BusyEndpointError(
            f"The endpoint answered {response.status} {TRIES} times. Wait a while and run the same command again; what "
            "was read stays."
        )

    def _once(self, url: str, body: bytes, headers: Mapping[str, str]) -> tuple[Response, float | None]:
        """One try: the response, and how many seconds the endpoint asks to wait."""
        request = urllib.request.Request(url, data=body, headers=dict(headers), method="POST")  # noqa: S310 - settings allow http(s) only
        try:
            return self._exchanged(request)
        except TimeoutError as error:
            raise _too_late(self._seconds) from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise _too_late(self._seconds) from error
            raise UnreachableEndpointError(
                f"The endpoint cannot be reached ({error.reason}). Look whether it runs and whether IHAENG_LLM_URL is "
                "right."
            ) from error
        except (http.client.HTTPException, OSError) as error:
            raise UnreachableEndpointError(
                f"The endpoint broke off the connection ({type(error).__name__}). Run the same command again; what was "
                "read stays."
            ) from error

    def _exchanged(self, request: urllib.request.Request) -> tuple[Response, float | None]:
        until = time.monotonic() + self._seconds
        try:
            with self._opener.open(request, timeout=self._seconds) as answer:
                return Response(status=answer.status, body=_read(answer, until)), None
        except urllib.error.HTTPError as error:
            with error:
                return Response(status=error.code, body=_read(error, until)), _seconds(error.headers)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry texts and key to a place that nobody named."""

    def redirect_request(self, *_request: Any, **_named: Any) -> None:
        return None


def _read(answer: IO[bytes], until: float) -> bytes:
    """The whole body, piece by piece: each arrives in time, and all of them together do."""
    pieces, size = [], 0
    while piece := answer.read1(_PIECE):  # type: ignore[attr-defined]  # both kinds of response have it
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST_RESPONSE:
            raise StrangeResponseError(
                f"The endpoint sent more than {LARGEST_RESPONSE // 1_000_000} MB, which no answer is. Look whether "
                "IHAENG_LLM_URL is right."
            )
        if time.monotonic() > until:
            raise TimeoutError
    return b"".join(pieces)


def _seconds(headers: Message) -> float | None:
    """What Retry-After asks for, where it counts seconds."""
    told = headers.get("Retry-After", "")
    return float(told) if told.isdecimal() else None


def _too_late(seconds: float) -> UnreachableEndpointError:
    return UnreachableEndpointError(
        f"The endpoint gave no answer within {seconds:g} seconds. Run the same command again, or try a faster model; "
        "what was read stays."
    )
