"""The search of a site without a server: a page whose script looks through what was published."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import msgspec

from ihaeng.model import Language, Status
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.pages.search import STEPS


class FoundView(msgspec.Struct, frozen=True, kw_only=True):
    """What the script needs: the files to look through as JSON, and the words of every status."""

    parts: str
    statuses: tuple[tuple[str, str], ...]


def found_page(parts: Mapping[Language, Sequence[str]], frame: Frame) -> Page:
    """Show the search; `parts` are the names of the files to look through, by language."""
    names = (*Status, "uncounted")
    view = FoundView(
        parts=json.dumps([f"{frame.addresses.root}{frame.language}/search/{name}" for name in parts[frame.language]]),
        statuses=tuple((str(name), frame.words(f"status.{name}")) for name in names),
    )
    return Page(template="found.html.j2", view=view, section="search", steps=STEPS, keys=True)
