"""One mission: what was announced, what was reported, and the sentences for both."""

from __future__ import annotations

import msgspec

from ihaeng.model import Ledger
from ihaeng.publish.shapes import Sheet
from ihaeng.publish.sheet import sheet
from ihaeng.publish.site.frame import Frame, Page


class MissionView(msgspec.Struct, frozen=True, kw_only=True):
    """What the page of a mission shows."""

    sheet: Sheet


def mission_page(part: Ledger, name: str, frame: Frame) -> Page:
    """Show a mission.

    Raises:
        NoSuchMissionError: the part holds no mission of that id.
    """
    return Page(
        template="mission.html.j2",
        view=MissionView(sheet=sheet(part, name, frame.language)),
        section="missions",
        steps=("missions", name),
        keys=True,
    )
