"""Pages asked for as their sites wish: what robots.txt allows (RFC 9309), one at a time, with a pause for each site."""

from __future__ import annotations

import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpcore
import msgspec

from ihaeng.documents.errors import BusySiteError, UnfetchedPageError, UnwelcomeError
from ihaeng.documents.fetching.page import PORTS, Fetched, Version, checked, fetch, fetch_changed

if TYPE_CHECKING:
    from protego import Protego

NAME = "ihaeng"
"""The name that rules of robots.txt may call us by."""
PAUSE = 2.0
"""Seconds between two pages of one site."""
LONGEST_PAUSE = 120.0
"""Seconds that a site may ask for between two pages (Crawl-delay)."""
RULES_HOLD = 86_400.0
"""Seconds for which a robots.txt holds, as RFC 9309 has it."""
TROUBLE_HOLDS = 300.0
"""Seconds for which a site is left alone whose robots.txt cannot be had."""
LARGEST_RULES = 512_000
"""Bytes of a robots.txt that are read; RFC 9309 asks for as many."""

_NOT_THERE = range(400, 500)
"""Answers by which a site says that it has no robots.txt; then everything may be asked for."""
_BUSY = (429, 503)
"""Answers by which a site asks to be left alone for a while."""


class _Site(msgspec.Struct, frozen=True):
    """What is known of a site: its rules, or why they could not be had, and until when (seconds of the clock)."""

    rules: Protego | None
    trouble: BusySiteError | None
    until: float


class Visitor:
    """Fetches pages; keeps the rules of the sites that it meets, and when it asked them last."""

    def __init__(
        self,
        network: httpcore.NetworkBackend | None = None,
        ports: tuple[int, ...] = PORTS,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._network = network
        self._ports = ports
        self._clock = clock
        self._wait = wait
        self._sites: dict[str, _Site] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, url: str) -> Fetched:
        """Fetch one page as soon as its site may be asked again; for what may be raised see `fetch_changed`."""
        with self._asking(url) as asked:
            return fetch(asked, self._network, self._ports, self._may_ask)

    def fetch_changed(self, url: str, since: Version) -> Fetched | None:
        """Fetch one page unless it is still the version known.

        Raises:
            UnwelcomeError: the site asks not to fetch it, or what it leads to.
            BusySiteError: the site is to be left alone for now.
            ForbiddenAddressError: it is none of a public page.
            UnfetchedPageError: it cannot be had.
        """
        with self._asking(url) as asked:
            return fetch_changed(asked, since, self._network, self._ports, self._may_ask)

    @contextmanager
    def _asking(self, url: str) -> Iterator[str]:
        asked = checked(url, self._ports)
        self._may_ask(asked)
        self._pause(asked)
        try:
            yield asked
        except UnfetchedPageError as error:
            if error.status in _BUSY:
                raise _busy(error) from error
            raise

    def _may_ask(self, url: str) -> None:
        site = self._site(url)
        if site.trouble:
            raise site.trouble
        if site.rules and not site.rules.can_fetch(url, NAME):
            raise UnwelcomeError(
                f"{url} is not fetched: the site's robots.txt asks programs not to. Save the page and add the file."
            )

    def _site(self, url: str) -> _Site:
        host = host_of(url)
        known = self._sites.get(host)
        if known is None or known.until <= self._clock():
            known = self._sites[host] = self._read_rules(host)
        return known

    def _read_rules(self, host: str) -> _Site:
        from protego import Protego

        try:
            data = fetch(f"{host}/robots.txt", self._network, self._ports).data
        except UnfetchedPageError as error:
            if error.status not in _NOT_THERE or error.status in _BUSY:
                return _Site(None, _busy(error), self._clock() + TROUBLE_HOLDS)
            data = b""
        finally:
            self._asked[host] = self._clock()
        return _Site(Protego.parse(data[:LARGEST_RULES].decode("utf-8", "replace")), None, self._clock() + RULES_HOLD)

    def _pause(self, url: str) -> None:
        host = host_of(url)
        rules = self._site(url).rules
        asked_for = (rules.crawl_delay(NAME) if rules else None) or 0.0
        left = self._asked[host] + min(max(PAUSE, asked_for), LONGEST_PAUSE) - self._clock()
        if left > 0:
            self._wait(left)
        self._asked[host] = self._clock()


def host_of(url: str) -> str:
    """The beginning of an address by which sites are told apart: scheme, name and port."""
    parts = urllib.parse.urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def _busy(error: UnfetchedPageError) -> BusySiteError:
    return BusySiteError(str(error).removeprefix(f"[{error.code}] "), error.status)
