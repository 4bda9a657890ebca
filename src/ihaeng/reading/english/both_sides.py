"""Talks and gatherings told by both who were there: "At their talks, she and Olaf Berg agreed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ihaeng.reading.drafts import Party
from ihaeng.reading.english.clauses import Clause, Reach, Told
from ihaeng.reading.english.lexicon import Frame, frames
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.parties import parties_in
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.phrases import items
from ihaeng.reading.english.sides import Own, Side
from ihaeng.reading.english.verb_time import Time, Verb

_AT_TALKS = re.compile(
    r"\A\W*(?:In|At|During|Over) (?:their|the) (?:[a-z-]+ ){0,2}(?P<act>meeting|talks|discussions|summit|dinner|lunch"
    r"|luncheon|breakfast)(?: [^,;]{1,80})?, (?P<both>[^,;]{3,120}?) (?:also )?(?:agreed|discussed|exchanged|shared"
    r"|pledged|decided|vowed|reaffirmed|stressed|reviewed|talked|said|noted|explored)\b"
)

_ATTENDED_BY = re.compile(
    r"\b(?:at|[Tt]he|of) (?P<what>(?:the )?[^,;]{4,80}),? (?:(?:which|that) (?:was|were) )?(?:also )?attended by "
    r"(?P<who>[^;.]{3,160})"
)


_WAS_ATTENDED_BY = re.compile(
    r"\A\W*(?P<what>(?:[Tt]he|[Aa]) (?:[\w-]+ ){0,5}[A-Za-z]+)(?:, [^;]{3,120},)? (?:was|were) (?:also )?attended by "
    r"(?P<who>[^;.]{3,160})"
)
"""The same with the gathering as the subject: "The forum, hosted by AgriNord, was attended by ..."."""


def told_by_both(text: str, own: Own) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """Talks of the own side with somebody, and gatherings that both came to; `text` has no dates."""
    frame = next(frame for frame in frames() if frame.name == "aside")
    talks = _AT_TALKS.match(text)
    others = _others(talks["both"], own) if talks else []
    if talks and others:
        start, end = talks.start("act"), talks.end("both")
        kind = "event" if talks["act"] in ("dinner", "lunch", "luncheon", "breakfast") else "meeting"
        yield frame, _clause(text, start, end), Told(kind, text[start:end], others), (0, end, end)
    came = _WAS_ATTENDED_BY.match(text) or _ATTENDED_BY.search(text)
    others = _others(came["who"], own) if came else []
    if came and others:
        start, end = came.start("what"), came.end("who")
        for told in _gathering(frame, came["what"]):
            told.parties = others
            yield frame, _clause(text, start, end), told, (0, end, end)


def _gathering(frame: Frame, what: str) -> list[Told]:
    """The one that a phrase ends with: "The signing took place at the Lindahl Forum"."""
    name = re.sub(r"\A(?:[Tt]he|[Aa]) ", "", re.split(r"\b(?:at|during|in) (?:the )?", what)[-1]).strip()
    if pattern("named_gathering").search(name):
        return [Told("event", name, [], name, name)]
    return [told for told in listed(frame, name)[:1] if told.kind == "event"]


def _others(both: str, own: Own) -> list[Party]:
    """Those of two or more who are not of the own side, where the own side is among them."""
    one, joint, other = both.partition(" and ")
    if not joint or not (own.is_named_in(both) or own.side_of(one) is Side.OWN):
        return []
    if own.is_named_in(one) or own.side_of(one) is Side.OWN:
        return [party for party in parties_in(items(other)) if not own.is_party(party[0])]
    return parties_in(items(one))


def _clause(text: str, start: int, end: int) -> Clause:
    return Clause(Verb(start, start, frozenset(), "aside", Time.PAST, passive=False, opens=start), "", text[start:end])
