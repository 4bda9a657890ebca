"""Speeches and gatherings told by who came: "told about 200 people at the Oslo Forum that", "the dinner drew 40"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ihaeng.reading.english.clauses import Clause, Reach, Told
from ihaeng.reading.english.lexicon import Frame, frames
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.sides import Own, Side
from ihaeng.reading.english.verb_time import Time, Verb

_GATHERING = r"(?:Forum|Summit|Seminar|Conference|Congress|Symposium|Convention|Luncheon|Breakfast|Dinner|Workshop)"

_TOLD_HEARERS = re.compile(
    r"\btold (?:(?:(?:about|more than|some|nearly|over|around) )?\d[\d,]*+ (?:[a-z]+ ){1,3}|(?:an?|the) "
    r"(?:[a-z]+ ){0,2}(?:audience|crowd|gathering) )?(?:(?:at|of|attending) )?(?:an? |the )?"
    rf"(?P<at>[A-Z][\w.’'–&-]*+(?: (?:of |for |on |and )?[A-Z][\w.’'–&-]*+){{0,5}}? {_GATHERING})\b"
)

_DREW = re.compile(
    r"\A\W*(?:The|An?|Her|His|Their) (?P<act>(?:[a-z-]+ ){0,3}"
    r"(?:reception|dinner|seminar|forum|luncheon|lunch|breakfast|roundtable|gala|banquet|networking event)\b"
    r"[^,;.]{0,60}?) "
    r"(?:drew|attracted|gathered|brought together|was attended by) (?=[^;]*\d)"
)
"""Gatherings told by how many came."""


_CAME = re.compile(
    r"\A\W*(?:(?:[Ss]ome|[Aa]bout|[Mm]ore than|[Nn]early|[Oo]ver|[Aa]round|[Aa]n estimated|[Uu]p to) )?\d[\d,]*+ "
    r"(?:[\w’'-]+ ){1,5}(?:attended|took part in|participated in|turned out for|came to|joined|showed up for|packed) "
    r"(?P<act>(?:the|an?|her|his|their) [^;]{5,160})"
)
"""Gatherings told by those who came: "Some 40 investors attended the briefing held at the Lindahl Center"."""


def told_by_turnout(text: str, own: Own) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """What those who came tell of speeches of the own side and of gatherings on its journey; `text` has no dates."""
    frame = next(frame for frame in frames() if frame.name == "aside")
    heard = _TOLD_HEARERS.search(text)
    if heard and own.side_of(text[: heard.start()]) is Side.OWN:
        start, end = heard.start("at"), len(text)
        name = heard["at"]
        yield frame, _clause(text, start, end), Told("speech", heard[0], [], name, name), (heard.start(), end, end)
    came = _CAME.match(text)
    if came:
        start, end = came.span("act")
        for told in listed(frame, came["act"])[:1]:
            if told.venue or told.parties:
                yield frame, _clause(text, start, end), told, (start, end, end)
    drew = _DREW.match(text)
    if drew:
        start, end = drew.span("act")
        stop = text.find(",", drew.end()) + 1 or len(text)
        for told in listed(frame, drew["act"])[:1]:
            yield frame, _clause(text, start, end), told, (start, stop, stop)


def _clause(text: str, start: int, end: int) -> Clause:
    return Clause(Verb(start, start, frozenset(), "aside", Time.PAST, passive=False, opens=start), "", text[start:end])
