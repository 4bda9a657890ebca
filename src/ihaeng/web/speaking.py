"""In which language an answer is: the one that the address names, else the one that the browser wishes for."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ihaeng.model import Language


class Speaking:
    """Takes `/ko` or `/en` off the front of an address, and notes the language for the pages."""

    def __init__(self, app: ASGIApp, default: Language) -> None:
        self._app = app
        self._default = default

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request on, with its language."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        spoken, path = taken_off(scope["path"])
        language = spoken or wished(Headers(scope=scope).get("accept-language", ""), self._default)
        state = {**scope.get("state", {}), "spoken": spoken, "language": language}

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                named = [*message["headers"], (b"content-language", language.encode())]
                message["headers"] = named if spoken else [*named, (b"vary", b"Accept-Language")]
            await send(message)

        await self._app({**scope, "path": path, "raw_path": path.encode(), "state": state}, receive, answer)


def taken_off(path: str) -> tuple[Language | None, str]:
    """The language at the front of a path, and the path without it."""
    first, _, rest = path.removeprefix("/").partition("/")
    if first in set(Language):
        return Language(first), f"/{rest}"
    return None, path


def wished(accepted: str, default: Language) -> Language:
    """The first language of `Accept-Language` that there is, by its weight; else the default."""
    wishes = []
    for place, one in enumerate(accepted.split(",")):
        name, _, weight = one.strip().partition(";q=")
        known = name.strip().lower().partition("-")[0]
        if known in set(Language):
            wishes.append((-_weight(weight), place, Language(known)))
    return min(wishes)[2] if wishes else default


def _weight(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0
