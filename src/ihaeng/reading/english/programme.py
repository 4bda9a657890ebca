"""Acts told without a verb of their own: lines of a programme, and what a verb of opening or going leads to."""

from __future__ import annotations

import re

from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.phrases import act_noun, items
from ihaeng.reading.english.sides import Own, Side, names_a_journey

_JOINT = re.compile(r"\b(?:with|for|by)\s+")


def programme_start(undated: str) -> int | None:
    """Where a line of a programme ("Monday: Tour of ...", "Also on the agenda are ...") begins to name acts."""
    opening = pattern("programme_opening").match(undated)
    if opening is None:
        return None
    first = items(undated[opening.end() :])[:1]
    return opening.end() if first and not first[0].mark and act_noun(first[0].head) else None


def led_to(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """ "opened the visit with a briefing", "flew to Oslo for talks with A": the acts behind the joint."""
    is_own = own.side_of(clause.subject) is Side.OWN or names_a_journey(clause.subject)
    for joint in _JOINT.finditer(clause.region):
        if not is_own and not names_a_journey(clause.region[: joint.start()]):
            continue
        rest = clause.region[joint.end() :]
        first = items(rest)[:1]
        if first and not first[0].mark and act_noun(first[0].head, frame.objects):
            return listed(frame, rest)
    return []
