"""What every request passes before anything looks at it: whose machine it asks, from which page, and safe headers."""

from __future__ import annotations

import re

from starlette.datastructures import Headers as Sent
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ihaeng.web.errors import NotPermittedError

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""No script, style or picture but our own files: neither inline nor from another host."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Robots-Tag": "noindex",
}
"""Set on every answer, errors included; a route may ask for a stricter policy."""

OWN_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""Names under which a machine asks itself."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""

_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[^:\[\]]+)(?::\d{1,5})?")


class Guard:
    """What guards share: only requests of HTTP are looked at."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request on, or refuse it."""
        refusal = self.refusal(Sent(scope=scope), scope["method"]) if scope["type"] == "http" else None
        if refusal is None:
            await self._app(scope, receive, send)
        else:
            await PlainTextResponse(f"{NotPermittedError(refusal)}\n", 403)(scope, receive, send)

    def refusal(self, sent: Sent, method: str) -> str | None:
        """Why a request must not go on; None where it may."""
        raise NotImplementedError


class Hosts(Guard):
    """Refuses requests for another host, so that no page elsewhere can point its own name here (DNS rebinding)."""

    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        super().__init__(app)
        self._names = OWN_NAMES | names

    def refusal(self, sent: Sent, method: str) -> str | None:  # noqa: ARG002 - of any method
        """Why the host asked for is not this one."""
        found = _HOST.fullmatch(sent.get("host", "").lower())
        if found and found["name"] in self._names:
            return None
        return "This ledger is served to its own machine only. Open it as http://127.0.0.1 with its port."


class CrossOrigin(Guard):
    """Refuses what would change something when it comes from another site's page, by what the browser says of it."""

    def refusal(self, sent: Sent, method: str) -> str | None:
        """Why a change must not be made."""
        if method in SAFE:
            return None
        site = sent.get("sec-fetch-site")
        origin = sent.get("origin")
        if site is not None:
            is_own = site in {"same-origin", "none"}
        else:
            is_own = origin is None or origin.partition("://")[2] == sent.get("host", "")
        return (
            None if is_own else "Another site's page asked for this change. Make it on the pages of the ledger itself."
        )


class Headers:
    """Sets the headers of safety on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request on, and set the headers of its answer."""

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, answer)
