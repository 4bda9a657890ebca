"""The page of something that could not be done."""

from __future__ import annotations

import msgspec

from ihaeng.publish.site.frame import Page


class Trouble(msgspec.Struct, frozen=True, kw_only=True):
    """What went wrong: the status of the answer, a code to search for, why or what to do where that can be said."""

    status: int
    code: str
    detail: str = ""


def error_page(trouble: Trouble) -> Page:
    """Show what went wrong."""
    return Page(template="error.html.j2", view=trouble, alternates=False)
