"""The answers of those concerned, in words: shown beside the line or mission that they are to."""

from __future__ import annotations

from collections.abc import Iterable

from ihaeng.model import Answer
from ihaeng.publish.shapes import Reply
from ihaeng.publish.values import day, link, shown
from ihaeng.publish.words import Words


def replies(answers: Iterable[Answer], words: Words) -> tuple[Reply, ...]:
    """Return answers as they are shown."""
    return tuple(
        Reply(by=shown(one.by), words=shown(one.words), date=day(words, one.on) if one.on else "", link=link(one.link))
        for one in answers
    )
