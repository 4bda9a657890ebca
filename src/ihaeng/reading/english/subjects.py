"""Whose act each verb of a sentence tells: the subject stands before it, or is that of the verb before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ihaeng.reading.english.sides import Own, Side
from ihaeng.reading.english.verb_time import Time, Verb
from ihaeng.reading.english.verbs import opens_with_gerund

_CARRIED = re.compile(
    r"(?:,|;|(?<![\w-])(?:and|to|then|or|by|before|after|while|also|in|for|of|including|with|from|upon)|\A)\s*\Z"
)
_RELATIVE = re.compile(r", (?:who|which|whose)\b[^,]{0,40}\Z")
_ENDS_ASIDE = re.compile(r",\s*\Z")
"""A comma right before a verb ends what was put between it and its subject."""


class Acting(NamedTuple):
    """A verb, whose side its subject is, and where in the sentence the subject stands.

    `before` is where the verb before ends, `limit` where the next one's words begin.
    """

    verb: Verb
    side: Side
    subject: slice
    before: int
    limit: int


@dataclass
class Subjects:
    """The verbs of one sentence with their subjects."""

    text: str
    verbs: list[Verb]
    own: Own

    def __iter__(self) -> Iterator[Acting]:
        """Left to right; a subject goes on over verbs that join and over what is put between commas."""
        side, before, subject = Side.NOBODY, 0, slice(0, 0)
        interrupted: tuple[Side, slice] | None = None
        planner: tuple[Side, slice] | None = None  # who did what "will" was said of last
        for number, verb in enumerate(self.verbs):
            limit = self.verbs[number + 1].opens if number + 1 < len(self.verbs) else len(self.text)
            gap = self.text[before : verb.opens]
            aside = _RELATIVE.search(gap)
            if interrupted and not aside and _ENDS_ASIDE.search(gap):
                (side, subject), interrupted = interrupted, None
            elif number == 0 and len(self.verbs) > 1 and opens_with_gerund(self.text, verb):
                comma = self.text.find(", ", verb.end, limit) + 1 or verb.end
                side, subject = self._side(self.text[comma:limit]), slice(comma, limit)
            elif number == 0 or not self._is_carried(verb, before):
                side, subject = self._side(gap), slice(before, verb.opens)
            elif verb.time is Time.FUTURE and number and self.verbs[number - 1].time is not Time.FUTURE:
                side, subject = planner or (side, subject)
            if verb.time is Time.FUTURE:
                planner = side, subject
            if aside:
                interrupted = self.own.side_of(gap[: aside.start()]), slice(before, before + aside.start())
            yield Acting(verb, side, subject, before, limit)
            before = verb.end

    def _is_carried(self, verb: Verb, before: int) -> bool:
        """Whether the subject is that of the verb before, which ends at `before`."""
        gap = self.text[before : verb.opens]
        bare = self.text[verb.opens : verb.start].strip() == "to"
        return bare or (_CARRIED.search(gap) is not None and not re.search(r"\bthat\b", gap))

    def _side(self, gap: str) -> Side:
        relative = re.search(r",? (?:who|which|that)\s*\Z", gap)
        if relative:
            who = gap[: relative.start()].rpartition(",")[2]
            own = self.own.is_named_in(who[-40:]) or self.own.side_of(who) is Side.OWN
            return Side.OWN if own else Side.OTHER
        return self.own.side_of(gap)
