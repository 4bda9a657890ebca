"""Where pages stand: the same steps on a server and in a folder of files."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from urllib.parse import quote, quote_plus

import msgspec

from ihaeng.model import Language
from ihaeng.publish.site.assets import assets

Pairs = Iterable[tuple[str, str]]
"""What stands behind the question mark, in order."""


MOST_WRITTEN = 20_000
"""Pieces of addresses that are kept as they are written: a page of a list names the same hundreds again and again."""


class Addresses(msgspec.Struct, frozen=True, kw_only=True):
    """Makes addresses of pages.

    `root` leads to where the site stands and ends with a slash. `spoken` is the language that the address names, None
    where it names none and the reader's own wish decides. `ending` closes the address of a page, as files need it.
    """

    root: str = "/"
    spoken: Language | None = None
    ending: str = ""

    def page(self, *steps: str, query: Pairs = (), anchor: str = "") -> str:
        """Return the address of a page: its steps from the root, a query and a place on it."""
        named = [_step(step) for step in (*filter(None, (self.spoken,)), *steps)]
        path = self.root + "/".join(named) + (self.ending if named else "")
        asked = "&".join(f"{_word(key)}={_word(value)}" for key, value in query)
        return path + (f"?{asked}" if asked else "") + (f"#{quote(anchor)}" if anchor else "")

    def missions(self, query: Pairs = ()) -> str:
        """Return the address of the list of missions, which is the first page."""
        return self.page(query=query)

    def mission(self, name: str, *, query: Pairs = (), anchor: str = "") -> str:
        """Return the address of a mission, or of a place on its page (a line stands at its id)."""
        return self.page("missions", name, query=query, anchor=anchor)

    def source(self, document: str, *, query: Pairs = (), anchor: str = "") -> str:
        """Return the address of a document, or of a sentence in it (`s12`)."""
        return self.page("sources", document, query=query, anchor=anchor)

    def asset(self, name: str) -> str:
        """Return the address of a static file, which changes with its content.

        Raises:
            KeyError: there is no such file.
        """
        return f"{self.root}static/{assets()[name].file}"


@functools.lru_cache(maxsize=MOST_WRITTEN)
def _step(step: str) -> str:
    return quote(step, safe="")


@functools.lru_cache(maxsize=MOST_WRITTEN)
def _word(word: str) -> str:
    return quote_plus(word)
