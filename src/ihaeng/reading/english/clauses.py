"""A verb with the words around it, and an act as such a clause tells it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ihaeng.reading.drafts import Party
from ihaeng.reading.english.verb_time import Verb

Reach = tuple[int, int, int]
"""Where a clause begins, where the words of its verb end, and where the next verb begins."""


@dataclass
class Clause:
    """A verb with the words before it (`subject`) and behind it (`region`)."""

    verb: Verb
    subject: str
    region: str
    behind: str = ""


@dataclass
class Told:
    """An act as a clause tells it; `words` are those in which its place is looked for.

    `whole` is the journey itself; `of_the_last` tells that its counterpart is the body last spoken of.
    """

    kind: str
    words: str
    parties: list[Party] = field(default_factory=list)
    about: str | None = None
    venue: str | None = None
    whole: bool = False
    of_the_last: bool = False
