"""What a text tells of its mission as a whole: how long, where to, what for, with whom."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import Place, PlaceMention, choose, find_places
from ihaeng.language.remembered import remembered_of_texts
from ihaeng.language.sentences import korean_sentences
from ihaeng.language.towns_told import towns_told, with_towns
from ihaeng.model import Destination, Document, PartKind, Span
from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.dates import Calendar, DateContext, date_expressions, durations, resolve
from ihaeng.reading.korean.lexicon import mission_words, people_words
from ihaeng.reading.korean.mission.acting_bodies import EARLY_CHARACTERS
from ihaeng.reading.korean.mission.periods import abroad_marks, journeys, take_period
from ihaeng.reading.korean.roles.sides import HOME

TOLD_IN = (PartKind.TITLE, PartKind.SUBTITLE, PartKind.PARAGRAPH)
REACH = 30
"""Characters after a place abroad within which a word must say that somebody goes there."""

LONG_AGO = datetime.timedelta(days=25)
"""Before the publication day: reports of a journey come out within weeks of it."""

_A_DAY = datetime.timedelta(days=1)
"""What flights and time zones move the end of a journey by."""

_SHORT_STAY = datetime.timedelta(days=7)
"""How long visitors may have been here before a visit that is told with its day."""

GOAL_REACH = 16
"""Characters after a place within which a particle must say that it is a goal, a list of places in between."""

_ROW = re.compile(r"[가-힣]{0,2}(?:\([^()]*+\)?)?(?:, | |·|ㆍ|/|와 |과 | 및 )*")
_GOAL = re.compile(r"에서|에|을|를|로|행|길|출장|방문|순방")
LONGEST_AIM = 30
"""Characters; longer stretches are clauses, not aims."""

_POSTED_HERE = ("주한 ", "주한")
"""What stands before the country of an embassy in Korea: nobody goes there."""

_AIM = re.compile(r"(?:을|를)? (?:위해|위하여|목적으로)")
_BEFORE_AN_AIM = re.compile(
    r"(?:[가-힣](?:은|는|이|가|께서|고|며|면서|에서|으로|해|여|서)|(?:인|한|된|할|될|까지|부터))\s"
)
_DELEGATION = re.compile(r"([가-힣A-Za-z0-9·,\s]{2,60}?)(?:이|가|도) (?:동행|함께 ?(?:간|갔|했)|수행|동참)")

_DELEGATION_END = re.compile(r"[이가도] (?:동행|함께 ?(?:간|갔|했)|수행|동참)")
"""Few sentences have it; the others need not be searched from every letter on."""


@dataclass
class Told:
    """The facts, each with the stretches that state it under the field's name.

    `names` gives the places as the text writes them; `in_period` are those of the sentence that tells the days;
    `held` are the days of the first gathering abroad, where the text tells it. `home` is the country that the journey
    sets out from: places in it are none that it goes to. `towns` are those that only the text itself places.
    """

    home: str = HOME
    towns: tuple[Place, ...] = ()
    start: str | None = None
    end: str | None = None
    nights: int | None = None
    days: int | None = None
    names_a_place_abroad: bool = False
    places: list[Place] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    in_period: set[str] = field(default_factory=set)
    held: tuple[str | None, str | None, Span] | None = None
    purposes: tuple[str, ...] = ()
    delegation: tuple[str, ...] = ()
    evidence: dict[str, tuple[Span, ...]] = field(default_factory=dict)

    def destinations(self) -> tuple[Destination, ...]:
        """The places in the order told; a country stands alone only where no place in it is named."""
        with_city = {place.country for place in self.places if place.kind != "country"}
        kept = [p for p in self.places if p.kind != "country" or p.country not in with_city]
        return tuple(
            Destination(
                country=place.country,
                city=None if place.kind == "country" else self.names.get(place.name, place.name),
                latitude=place.latitude,
                longitude=place.longitude,
            )
            for place in kept
        )


def tell(document: Document, reference: datetime.date | None, told: Told) -> None:
    """Read the mission's own facts off the sentences that speak of a journey, where they are not told already."""
    earlier = []
    sentences = list(_sentences(document))
    told.towns = towns_told([sentence for sentence, _span in sentences], told.home)
    for sentence, span in sentences:
        if is_of_an_earlier_time(sentence, reference):
            earlier.append((sentence, span))
            continue
        journey = journeys().search(sentence) is not None
        take_period(told, sentence, span, reference)
        if journey and told.nights is None:
            _take_length(told, sentence, span)
        _take_places(told, sentence, span)
        if journey and not told.purposes and told.places:
            _take_purposes(told, sentence, span)
        _take_delegation(told, sentence, span)
    if not told.places and told.home == HOME:  # of visitors it is a journey of their hosts
        for sentence, span in earlier:
            _take_places(told, sentence, span)


def take_arrival(told: Told, coming: Span, reference: datetime.date | None) -> None:
    """The day on which visitors come, where no sentence gives the period: "5일 다솔도를 방문했다"."""
    days = [found.expression for found in date_expressions(coming.quote)]
    named = [day for day in days if isinstance(day, Calendar) and day.day]
    if told.start or not named:
        return
    start, end = resolve(named[0], DateContext(reference=reference))
    if start and start == end:
        told.start = start
        told.evidence["period"] = (coming,)


def begin_with(told: Told, coming: tuple[Span, ...], days: list[str]) -> None:
    """Acts here on the days before a visit by which the period was told: they had come by then."""
    by = told.evidence.get("period", ())
    if not told.start or is_open(told.start) or not by or by[0] not in coming:
        return
    first = first_day(told.start)
    told.start = min([told.start, *(day for day in days if first - _SHORT_STAY <= first_day(day) < first)])


def complete_period(told: Told) -> None:
    """A departure and a length give the return ("22일 출국해 2박 3일"); else the days of a gathering must do."""
    if told.held and not told.start and not told.end:
        told.start, told.end = told.held[:2]
        told.evidence["period"] = (told.held[2],)
    if told.start and told.days and is_day(told.start) and not is_open(told.start):
        end = last_day(told.start) + datetime.timedelta(days=told.days - 1)
        if not told.end or _is_of_a_part(told.end, end):
            told.end = end.isoformat()


def _is_of_a_part(told_end: str, end: datetime.date) -> bool:
    """Whether an end told lies before the one that the journey's length gives: that of a stay on the way."""
    return not is_open(told_end) and is_day(told_end) and end - last_day(told_end) > _A_DAY


def is_private(document: Document) -> bool:
    """Whether the text tells of somebody's holiday in its first lines; later ones may speak of anybody's."""
    return _private().search(document.text, 0, EARLY_CHARACTERS) is not None


@functools.cache
def _private() -> re.Pattern[str]:
    return re.compile(rf"{any_of(mission_words().private)}(?:를|을|에|다|\s|\.)")


def _sentences(document: Document) -> Iterator[tuple[str, Span]]:
    for part in document.parts:
        if part.kind in TOLD_IN:
            for sentence in korean_sentences(document.text[part.start : part.end]):
                begin = part.start + sentence.start
                yield sentence.text, Span(start=begin, end=begin + len(sentence.text), quote=sentence.text)


@remembered_of_texts
def is_of_an_earlier_time(sentence: str, reference: datetime.date | None) -> bool:
    """Whether every day that the sentence names is long past: it tells of another journey."""
    if reference is None:
        return False
    context = DateContext(reference=reference)
    names_a_day = False
    for found in date_expressions(sentence):
        start, end = resolve(found.expression, context)
        day = start or end
        if day and not is_open(day):
            names_a_day = True
            if last_day(day) >= reference - LONG_AGO:
                return False
    return names_a_day


def _take_length(told: Told, sentence: str, span: Span) -> None:
    for duration in durations(sentence):
        if duration.nights and duration.days and told.nights is None:
            told.nights, told.days = duration.nights, duration.days
            told.evidence["length"] = (span,)


def _take_places(told: Told, sentence: str, span: Span) -> None:
    for mention in _goals(told, sentence):
        place = choose(mention, [known.country for known in told.places])
        if span in told.evidence.get("period", ()):
            told.in_period.add(place.name)
        if place.name not in {known.name for known in told.places}:
            told.places.append(place)
            told.names[place.name] = mention.name
            told.evidence["destinations"] = (*told.evidence.get("destinations", ()), span)


def _goals(told: Told, sentence: str) -> list[PlaceMention]:
    """The places abroad that somebody goes to: said so right behind them, or of the next place in a row."""
    goals: list[PlaceMention] = []
    if told.home != HOME and not _speaks_of_korea(sentence):
        return goals  # whoever goes elsewhere is a host: visitors of several countries come to Korea in one breath
    for mention in reversed(with_towns(sentence, find_places(sentence), told.towns)):
        if choose(mention, [known.country for known in told.places]).country == told.home:
            continue
        if sentence.endswith(_POSTED_HERE, 0, mention.start):
            continue
        told.names_a_place_abroad = True
        after = sentence[mention.end : mention.end + REACH]
        sent = _delegation_sent().match(sentence, mention.end)
        marked = sent or (_GOAL.search(after[:GOAL_REACH]) and abroad_marks().search(after))
        in_a_row = goals and _ROW.fullmatch(sentence[mention.end : goals[-1].start])
        if marked or in_a_row:
            goals.append(mention)
    return goals[::-1]


def _speaks_of_korea(sentence: str) -> bool:
    return any(choose(mention).country == HOME for mention in find_places(sentence))


@functools.cache
def _delegation_sent() -> re.Pattern[str]:
    """ "미국 서부 농식품 시장개척단을 파견했다": who is sent is called after the place."""
    who = any_of([*people_words().travellers, *mission_words().delegations])
    return re.compile(rf"[가-힣 ]{{0,{REACH}}}{who}[을를] (?:파견|보[내낸냈])")


def _take_purposes(told: Told, sentence: str, span: Span) -> None:
    """The nouns before "위해", from the last word that cannot belong to them on."""
    found = _AIM.search(sentence)
    if not found:
        return
    before = sentence[: found.start()]
    cuts = [match.end() for match in _BEFORE_AN_AIM.finditer(before)]
    parts = re.split(r",| 및 |와 |과 ", before[cuts[-1] if cuts else 0 :])
    aims = tuple(part.strip(" ‘’") for part in parts if 1 < len(part.strip()) <= LONGEST_AIM)
    if aims and not aims[-1].endswith("기"):
        told.purposes = aims[-3:]
        told.evidence["purposes"] = (span,)


def _take_delegation(told: Told, sentence: str, span: Span) -> None:
    found = _DELEGATION.search(sentence) if _DELEGATION_END.search(sentence) and not told.delegation else None
    if found:
        members = re.split(r",|·|와 |과 ", re.sub(r"\A.*?(?:에는|에|은|는)\s", "", found[1], count=1))
        told.delegation = tuple(member.strip() for member in members if len(member.strip()) > 1)
        told.evidence["delegation"] = (span,)
