"""What an English text tells of its mission as a whole: where to, when, how long, with whom, what for."""

from __future__ import annotations

import datetime
import re

from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.dates import DateContext, date_expressions, resolve
from ihaeng.reading.english.companions import take_delegation, take_purposes
from ihaeng.reading.english.evidence import evidence_in
from ihaeng.reading.english.goals import take_headline, take_places, take_sister_towns, take_wide_goals
from ihaeng.reading.english.lexicon import mission_words
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.periods import drop_days_of_a_part, take_length, take_period
from ihaeng.reading.english.sentence_text import Sentence
from ihaeng.reading.english.sides import Own, names_a_journey
from ihaeng.reading.english.told import Told

LONG_AGO = datetime.timedelta(days=60)
"""Before the publication day: reports of a journey come out within weeks of it."""

FAR_AHEAD = datetime.timedelta(days=420)
"""A journey is announced at most so long before."""


_ASIDE = re.compile(
    r", (?:which|who|whose|where|when)\b[^,;.]*+| who (?:visited|came|went|stayed|met|toured|served|studied)\b[^,;.]*+"
    r"|\bsince (?:[A-Z]\w+ )?(?:19|20)\d\d\b"
    r"| that (?:was|were) (?:\w+ )?(?:founded|created|established|set up|concluded|signed|agreed|launched|opened|built"
    r"|completed|destroyed|inked) (?:[a-z]+ [^,;.]{0,60}?)?in [^,;.]*+"
)
"""What a sentence tells of somebody it names ("the institute, which opened in 1953"): its days are not the act's."""


def tell(sentences: list[Sentence], reference: datetime.date | None, home: str | None, own: Own) -> Told:
    """Read the mission's own facts off the sentences that speak of a journey."""
    told = Told()
    for sentence in sentences:
        if is_of_another_time(sentence.text, reference):
            continue
        if names_a_journey(sentence.text) or _goes(sentence.text):
            take_period(told, sentence, reference, own)
            take_length(told, sentence)
            take_purposes(told, sentence)
        take_places(told, sentence, home, own)
        told.found += evidence_in(sentence, own)
        if not told.goes:
            take_wide_goals(told, sentence, own)
        take_delegation(told, sentence)
    drop_days_of_a_part(told)
    if not told.goes:
        take_headline(told, sentences, home, own)
    if not told.goes:
        take_sister_towns(told, sentences, home, own)
    return told


def _goes(text: str) -> bool:
    return pattern("goes").search(text) is not None


def is_of_another_time(text: str, reference: datetime.date | None, told: Told | None = None) -> bool:
    """Whether every day that a sentence names lies far from the mission: it tells of another journey."""
    spoken = any(word in text.lower() for word in mission_words().other_times)
    if reference is None:
        return spoken
    known = [value for value in days_in(_ASIDE.sub("", text), reference) if value and not is_open(value)]
    if not known:
        return spoken
    since, until = reference - LONG_AGO, reference + FAR_AHEAD
    if told and told.start and is_day(told.start) and not is_open(told.start):
        since = min(since, first_day(told.start))
    return all(last_day(value) < since or first_day(value) > until for value in known)


def days_in(text: str, reference: datetime.date) -> list[str | None]:
    """The first day of every date that a text names, as partial dates."""
    resolved = [
        resolve(found.expression, DateContext(reference=reference)) for found in date_expressions(text, language="en")
    ]
    return [start or end for start, end in resolved]
