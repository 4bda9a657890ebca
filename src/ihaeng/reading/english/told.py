"""What an English text tells of its mission as a whole: where to, when, how long, with whom, what for."""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass, field

from ihaeng.language.gazetteer import Place, PlaceKind
from ihaeng.model import Destination, Span
from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.dates import DateContext, Range, date_expressions, durations, resolve
from ihaeng.reading.english.lexicon import alternatives, mission_words
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import Named, places_in
from ihaeng.reading.english.sentence_text import HEADINGS, Sentence
from ihaeng.reading.english.sides import Own, names_a_journey

LONG_AGO = datetime.timedelta(days=40)
"""Before the publication day: reports of a journey come out within weeks of it."""

FAR_AHEAD = datetime.timedelta(days=420)
"""A journey is announced at most so long before."""

LONGEST = 40
"""Days that a mission lasts at most; a longer range is something else's."""

REACH = 40
"""Characters between a word of going and the place where it goes."""


@dataclass
class Told:
    """The facts, each with the stretches that state it under the field's name.

    `goes` says that the own side goes abroad, `heads` that a headline speaks of the journey, `inbound` that it comes
    to where the text is written.
    """

    start: str | None = None
    end: str | None = None
    nights: int | None = None
    days: int | None = None
    people: int | None = None
    places: list[Named] = field(default_factory=list)
    goes: bool = False
    heads: bool = False
    inbound: bool = False
    purposes: tuple[str, ...] = ()
    delegation: tuple[str, ...] = ()
    evidence: dict[str, tuple[Span, ...]] = field(default_factory=dict)

    def note(self, name: str, span: Span) -> None:
        """Keep the stretch that states a field."""
        if span not in self.evidence.get(name, ()):
            self.evidence[name] = (*self.evidence.get(name, ()), span)

    def add_place(self, named: Named, span: Span) -> None:
        """A place that the mission goes to."""
        if named.place.name not in {known.place.name for known in self.places}:
            self.places.append(named)
            self.note("destinations", span)

    def destinations(self) -> tuple[Destination, ...]:
        """The places in the order told; a country stands alone only where no place in it is named."""
        with_city = {known.place.country for known in self.places if known.place.kind is not PlaceKind.COUNTRY}
        return tuple(
            _destination(known.name, known.place)
            for known in self.places
            if known.place.kind is not PlaceKind.COUNTRY or known.place.country not in with_city
        )


def _destination(name: str, place: Place) -> Destination:
    if place.kind is PlaceKind.COUNTRY:
        return Destination(country=place.country, latitude=place.latitude or None, longitude=place.longitude or None)
    return Destination(country=place.country, city=name, latitude=place.latitude, longitude=place.longitude)


@functools.cache
def _going() -> re.Pattern[str]:
    words = mission_words()
    goes, joints = alternatives({*words.journeys, *words.going}), alternatives(words.joints)
    return re.compile(rf"\b(?:{goes})\b(?P<between>[^;]{{0,{REACH}}}?\b(?:{joints})|) \Z", re.IGNORECASE)


def is_of_another_time(text: str, reference: datetime.date | None, told: Told | None = None) -> bool:
    """Whether every day that a sentence names lies far from the mission: it tells of another journey."""
    spoken = any(word in text.lower() for word in mission_words().other_times)
    if reference is None:
        return spoken
    known = [value for value in days_in(text, reference) if value and not is_open(value)]
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


def tell(sentences: list[Sentence], reference: datetime.date | None, home: str | None, own: Own) -> Told:
    """Read the mission's own facts off the sentences that speak of a journey."""
    told = Told()
    for sentence in sentences:
        if is_of_another_time(sentence.text, reference):
            continue
        if names_a_journey(sentence.text) or _goes(sentence.text):
            _take_period(told, sentence, reference)
            _take_length(told, sentence)
            _take_purposes(told, sentence)
        _take_places(told, sentence, home, own)
        _take_delegation(told, sentence)
    return told


def _goes(text: str) -> bool:
    return pattern("goes").search(text) is not None


def _take_period(told: Told, sentence: Sentence, reference: datetime.date | None) -> None:
    for found in date_expressions(sentence.text, language="en"):
        start, end = resolve(found.expression, DateContext(reference=reference))
        if not isinstance(found.expression, Range):
            _take_edge(told, sentence, found.start, start)
            continue
        if told.start or found.expression.listed:
            continue
        if start and end and is_day(start) and is_day(end) and _lasts_like_a_journey(start, end):
            told.start, told.end = start, end
            told.note("period", sentence.span)


def _take_edge(told: Told, sentence: Sentence, place: int, day: str | None) -> None:
    """A day on which the text says that the journey begins or ends ("The trip ends June 22")."""
    before = sentence.text[max(0, place - 2 * REACH) : place]
    if not day or not is_day(day) or is_open(day):
        return
    if told.start is None and pattern("journey_start").search(before):
        told.start = day
        told.note("period", sentence.span)
    elif told.end is None and pattern("journey_end").search(before):
        told.end = day
        told.note("period", sentence.span)


def _lasts_like_a_journey(start: str, end: str) -> bool:
    if is_open(start) or is_open(end):
        return True
    return 1 <= (last_day(end) - first_day(start)).days <= LONGEST


def _take_length(told: Told, sentence: Sentence) -> None:
    for found in durations(sentence.text, language="en"):
        behind = sentence.text[found.end : found.end + REACH]
        if (
            found.days
            and told.days is None
            and re.match(r"[^,.;]*?\b(?:trip|visit|mission|tour|journey|swing|stay|itinerary)\b", behind)
        ):
            told.nights, told.days = found.nights, found.days
            told.note("length", sentence.span)


def _take_places(told: Told, sentence: Sentence, home: str | None, own: Own) -> None:
    """A word of going shortly before the first place of a list says that the mission goes there."""
    chained_to: int | None = None
    for named in places_in(sentence.text):
        chained = chained_to is not None and re.fullmatch(
            r"(?:,? and |, |,? then |,? (?:and )?(?:later )?to | to |, in | in | or )(?:the )?(?:cities of )?",
            sentence.text[chained_to : named.start],
        )
        goal = _going().search(re.sub(r"(?:the|both) \Z", "", sentence.text[: named.start]))
        heading = sentence.kind in HEADINGS and names_a_journey(sentence.text)
        if goal and goal[0].lower().startswith("delegation") and goal[0].endswith("from "):
            continue
        if (chained or goal or heading) and named.place.country != home:
            told.add_place(named, sentence.span)
            told.heads = told.heads or heading
            told.inbound = told.inbound or pattern("visitors").search(sentence.text) is not None
            told.goes = told.goes or heading or (bool(goal) and _is_own(sentence.text, own))
            chained_to = named.end
        elif chained:
            chained_to = named.end


def _is_own(text: str, own: Own) -> bool:
    """Whether a sentence speaks of the mission's own side."""
    return own.is_named_in(text) or pattern("own_words").search(text) is not None


@functools.cache
def _companions() -> re.Pattern[str]:
    words = alternatives(mission_words().companions)
    pair = r"\b(?:[Hh]e|[Ss]he|[A-Z]\w+) and (?P<pair>[Ff]irst (?:[Ll]ady|[Gg]entleman) [A-Z]\w+(?: [A-Z]\w+)*)"
    return re.compile(rf"\b(?i:{words}) (?P<who>[^.;—]{{4,200}})|{pair}")


def _take_delegation(told: Told, sentence: Sentence) -> None:
    found = _companions().search(sentence.text)
    if found and not told.delegation and (names_a_journey(sentence.text) or found["pair"] or "ed by" in found[0]):
        who = (
            found["pair"]
            or re.split(r" (?:to|on|for|during|will|who|which|as well|\w+ed|met) |, (?=\w+ed )", found["who"])[0]
        )
        members = re.split(r", and |, | and ", who)
        told.delegation = tuple(member.strip() for member in members if re.search(r"[A-Z]|lady", member))
        told.note("delegation", sentence.span)
    count = pattern("delegation_size").search(sentence.text)
    if count and told.people is None:
        told.people = int(count["n"] or count["m"])
        told.note("people", sentence.span)


@functools.cache
def _aims() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(mission_words().aims)}) (?P<what>[^.;—,“”]{{4,70}})")


def _take_purposes(told: Told, sentence: Sentence) -> None:
    found = _aims().search(sentence.text)
    if found and not told.purposes and told.places:
        told.purposes = (re.sub(r"\A(?:to|aimed at) ", "", found[0]).strip(),)
        told.note("purposes", sentence.span)


def complete_period(told: Told) -> None:
    """A departure and a length give the return."""
    if told.start and told.days and not told.end and is_day(told.start) and not is_open(told.start):
        told.end = (last_day(told.start) + datetime.timedelta(days=told.days - 1)).isoformat()
