"""What a text tells among the results of a journey: works that somebody will build, and the talks they came of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ihaeng.reading.english.clauses import Clause, Reach, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.parties import parties_in
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.phrases import clause_end, items
from ihaeng.reading.english.places import places_in
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.verb_time import Time, Verb
from ihaeng.reading.english.whole_words import stands_in


def results(text: str, own: Own, frame: Frame) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """Investments told as what a journey brought, and meetings told by what followed them; `text` has no dates."""
    yield from _followed(text, frame)
    yield from _dealt_at(text, frame)
    works = pattern("works_of_others").search(text)
    who = works["who"] or works["builder"] if works else ""
    if works is None or own.is_named_in(who) or not _is_of_the_journey(text, works, own):
        return
    parties = parties_in(items(who))
    told = Told("investment", works[0], parties)
    if parties:
        yield frame, _clause(text, works.start(), len(text)), told, (works.start(), len(text), len(text))


def _is_of_the_journey(text: str, works: re.Match[str], own: Own) -> bool:
    """Whether the sentence speaks of results, or the works stand at home; works abroad are none of it."""
    behind = text[works.end() :]
    if any(named.place.country != own.country for named in places_in(behind.partition(",")[0])):
        return False
    return bool(own.home and stands_in(own.home, behind)) or pattern("among_results").match(text) is not None


def _followed(text: str, frame: Frame) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """ "The announcement followed a meeting with A": the meeting was held."""
    found = pattern("followed_talks").match(text)
    if found is None:
        return
    start, end = found.start("act"), clause_end(text, found.start("act"), found.end("act"))
    for told in listed(frame, text[start:end])[:1]:
        if told.kind in ("meeting", "event", "visit") and told.parties:
            yield frame, _clause(text, start, end), told, (start, end, end)


def _dealt_at(text: str, frame: Frame) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """ "signed export deals at a consultation meeting": where firms met buyers, which is an event of the mission."""
    found = pattern("dealt_at").search(text)
    if found:
        start, end = found.span("act")
        for told in listed(frame, found["act"])[:1]:
            yield frame, _clause(text, start, end), told, (start, end, end)


def _clause(text: str, start: int, end: int) -> Clause:
    return Clause(Verb(start, start, frozenset(), "aside", Time.PAST, passive=False, opens=start), "", text[start:end])
