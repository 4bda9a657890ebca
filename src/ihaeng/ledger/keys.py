"""What a piece of a reading can be joined by: lead and week, seat and country, counterparts, the text itself.

Two sorts of pieces keep neighbourhoods small. An *anchor* tells a journey with its days and the full name of its lead:
anchors of one lead in one week are neighbours, which cannot chain far, since nobody is on two journeys at once. All
others are *seekers*: one that tells days ties together those who were there then; any other goes to the one
neighbourhood that answers best to what it seeks, so it ties nothing, whatever it names; and seekers that nobody answers
to keep each other company. Acts that a text retells of another journey *visit* it: they are looked at there, no more.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ihaeng.language.names import normal_name
from ihaeng.ledger.counterparts import named
from ihaeng.ledger.homes import LONGEST_WINDOW
from ihaeng.ledger.names_in_text import bodies_in, names_in
from ihaeng.ledger.order import days_of, published_day
from ihaeng.ledger.pieces import Piece, pieces_of
from ihaeng.ledger.seats import seats
from ihaeng.ledger.sketches import sketch
from ihaeng.ledger.tellings import Telling, Window, tellings_of
from ihaeng.ledger.words import is_council
from ihaeng.model import Activity, Decision, Reading, Stage, Subject, Verdict
from ihaeng.model.decision import undone_by

NEAR = datetime.timedelta(days=5)
"""How far the days that two texts give of one journey may lie apart; so far around its days a journey is looked for."""

SPOKEN_OF = datetime.timedelta(days=14)
"""How long before and after a journey a text that names its lead, and tells no mission, speaks of it."""

NEWS_AFTER, NEWS_BEFORE = datetime.timedelta(days=21), datetime.timedelta(days=45)
"""How long after and before a journey a text that tells it without its days is looked for."""

TIES = frozenset({"lead_week", "seat_country_week"})
"""The sorts of keys by which a text with days but without a lead of its own ties together those who were there then."""

WEIGHTS = {
    "text": 8,
    "lead_week": 4,
    "lead_party": 3,
    "seat_country_week": 3,
    "lead_country": 2,
    "seat_week": 2,
    "party_month": 1,
}
"""What each sort of key says of where a seeker belongs."""


@dataclass(frozen=True)
class Keys:
    """The keys of a piece, each `sort:value`; `day` is the day it tells of or was written on, as an ordinal.

    Anchors have `joins` (shared with another anchor: neighbours) and `offers`. Seekers have `ties` and `seeks`, both
    answered by offers (a neighbour of all who answer to the first, else of the one who answers best to the second),
    and `meets` (shared with another seeker that nobody answers to). `visits` are answered by offers too.
    """

    day: int | None
    joins: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()
    ties: frozenset[str] = frozenset()
    seeks: frozenset[str] = frozenset()
    meets: frozenset[str] = frozenset()
    visits: frozenset[str] = frozenset()

    @property
    def is_anchor(self) -> bool:
        """Whether it tells a journey that others can be held against."""
        return bool(self.joins)


Ties = Mapping[str, frozenset[str]]
"""The decisions that hold a document's missions to be one with another's, by the document's id and by its hash."""


def ties_of(decisions: Iterable[Decision]) -> Ties:
    """What people decided to be one mission, whatever else the texts share."""
    log = list(decisions)
    undone = undone_by(log)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in log:
        if one.verdict is Verdict.SAME and one.subject is Subject.MISSION and one.id not in undone:
            for seen in (*one.seen, *one.others):
                found[seen.document].add(one.id)
                found[seen.sha256].add(one.id)
    return {name: frozenset(held) for name, held in found.items()}


def keys(reading: Reading, ties: Ties) -> dict[Piece, Keys]:
    """The keys of every piece of a reading."""
    texts = frozenset(f"text:{band}" for band in sketch(reading.document.text))
    names = (reading.document.id, reading.document.sha256)
    tied = frozenset(f"decided:{one}" for name in names for one in ties.get(name, ()))
    return {piece: _tied(_keys(view, texts), tied, _visits(view)) for piece, view in pieces_of(reading).items()}


def _tied(held: Keys, tied: frozenset[str], visits: frozenset[str]) -> Keys:
    """The keys with those of decisions, by which anchors join and offer, and seekers tie and meet."""
    if held.is_anchor:
        return dataclasses.replace(held, joins=held.joins | tied, offers=held.offers | tied, visits=visits)
    return dataclasses.replace(held, ties=held.ties | tied, meets=held.meets | tied, visits=visits)


def sort_of(key: str) -> str:
    """The sort of a key, of those in `WEIGHTS` or a seeker's own."""
    return key.partition(":")[0]


def _keys(view: Reading, texts: frozenset[str]) -> Keys:
    telling = next(iter(tellings_of(view, view.document.id)), None)
    if telling is None:
        return _keys_of_untold(view, texts)
    lead, window = _lead(telling), _window(telling)
    if not lead or not window or _is_odd(lead, telling):
        return _keys_of_seeker(telling, lead, window, texts)
    told = [window, *_called_off(telling.activities)]
    joins = frozenset(f"lead_week:{lead}@{week}" for days in told for week in _weeks(days, NEAR))
    joins |= _of_council(telling, told)
    seated = _seat_keys(telling, window, bodies_in(telling.document.text))
    offers = {*joins, *texts, *seated, *_party_months(telling.activities, window)}
    offers |= _ever(lead, telling.countries, telling.activities)
    return Keys(window[0].toordinal(), joins=joins, offers=frozenset(offers))


def _keys_of_seeker(telling: Telling, lead: str | None, window: Window | None, texts: frozenset[str]) -> Keys:
    published = telling.published
    looked_for = near = None
    if window:
        looked_for = near = (window[0] - NEAR, window[1] + NEAR)
    elif published:
        looked_for, near = (published - NEWS_AFTER, published + NEWS_BEFORE), (published - NEAR, published + NEAR)
    leads = [lead] if lead else names_in(telling.document.text)
    seeks = {f"lead_week:{name}@{week}" for name in leads for week in _weeks(looked_for)}
    seeks |= {key for name in leads for key in _ever(name, telling.countries, telling.activities)}
    spoken_of = [] if lead else bodies_in(telling.document.text)
    seeks |= {*_seat_keys(telling, looked_for, spoken_of), *_party_months(telling.activities, looked_for)}
    day = window[0] if window else published
    ties = frozenset(key for key in seeks if window and sort_of(key) in TIES)
    return Keys(
        day.toordinal() if day else None,
        ties=ties,
        seeks=texts | seeks,
        meets=texts | _met(telling, lead, spoken_of, near),
    )


def _called_off(activities: Iterable[Activity]) -> list[Window]:
    """The days of journeys that were called off: a postponed one is the same mission."""
    return [days for act in activities if act.stage is Stage.CANCELLED and (days := days_of(act)) and _is_short(days)]


def _met(telling: Telling, lead: str | None, spoken_of: Iterable[str], near: Window | None) -> set[str]:
    """What seekers of one mission share: its lead, else its seat, else a counterpart, all within a few days."""
    if lead:
        return {f"lead_week:{lead}@{week}" for week in _weeks(near)} or {f"lead_never:{lead}"}
    seated = set(_seat_keys(telling, near, spoken_of))
    return (
        {key for key in seated if sort_of(key) == "seat_country_week"}
        or seated
        or _party_months(telling.activities, near)
    )


def _keys_of_untold(view: Reading, texts: frozenset[str]) -> Keys:
    """The keys of what tells no mission: a text that speaks of one, or tells deals of its own."""
    published = published_day(view.document.published)
    acts = [act for act in view.activities if not act.background]
    spans = [(published - SPOKEN_OF, published + SPOKEN_OF)] if published else []
    spans += [(days[0] - NEAR, days[1] + NEAR) for act in acts if (days := days_of(act)) and _is_short(days)]
    leads = names_in(view.document.text)
    weeks = {week for span in spans for week in _weeks(span)}
    seeks = {f"lead_week:{name}@{week}" for name in leads for week in weeks}
    seeks |= {key for name in leads for key in _ever(name, (), acts)}
    deals = {
        f"deal_week:{name}@{week}" for act in acts for name in _parties([act]) for week in _deal_weeks(act, published)
    }
    return Keys(published.toordinal() if published else None, seeks=texts | seeks, meets=texts | deals)


def _visits(view: Reading) -> frozenset[str]:
    """What other journeys are looked for by: a lead in the text, with an act's days or, without days, its party."""
    own = [lead for telling in tellings_of(view, view.document.id) if (lead := _lead(telling))]
    leads = dict.fromkeys([*own, *names_in(view.document.text)])
    found: set[str] = set()
    for act in (act for act in view.activities if not act.background):
        days = days_of(act)
        weeks = _weeks(days) if days and _is_short(days) else []
        found |= {f"lead_week:{lead}@{week}" for lead in leads for week in weeks}
        found |= {f"lead_party:{lead}@{name}" for lead in leads for name in _parties([act]) if not days}
    return frozenset(found)


def _lead(telling: Telling) -> str | None:
    """The lead's full name as a key; None for a bare surname."""
    lead = telling.told.lead
    if not lead or not lead.name or len(lead.name) == 1 or (lead.name.isascii() and " " not in lead.name):
        return None
    return normal_name(lead.name) or None


def _window(telling: Telling) -> Window | None:
    return telling.window if telling.window and _is_short(telling.window) else None


def _is_short(window: Window) -> bool:
    return window[1] - window[0] <= LONGEST_WINDOW


def _is_odd(lead: str, telling: Telling) -> bool:
    """Whether the name stands in another script than at home: it is spelled in many ways, and joins by its seat."""
    at_home = [seat for seat in seats(telling.told) if "," in seat]
    return bool(at_home) and all(seat.endswith(", KR") == lead.isascii() for seat in at_home)


def _seat_keys(telling: Telling, window: Window | None, others: Iterable[str] = ()) -> Iterator[str]:
    for seat in seats(telling.told) | set(others):
        for week in _weeks(window):
            yield f"seat_week:{seat}@{week}"
            yield from (f"seat_country_week:{seat}@{country}@{week}" for country in telling.countries)


def _of_council(telling: Telling, told: Iterable[Window]) -> set[str]:
    """By what anchors of a council join whoever of it leads: itself in a country in a week."""
    if not telling.told.organisation or not is_council(telling.told.organisation):
        return set()
    found = {key for days in told for key in _seat_keys(telling, days)}
    return {key for key in found if sort_of(key) == "seat_country_week"}


def _party_months(activities: Iterable[Activity], window: Window | None) -> set[str]:
    months = {day.isoformat()[:7] for day in window or ()}
    return {f"party_month:{name}@{month}" for name in _parties(activities) for month in months}


def _ever(lead: str, countries: Iterable[str], activities: Iterable[Activity]) -> set[str]:
    """What a journey is known by for years: its lead with a country, or with somebody who was met."""
    found = {f"lead_country:{lead}@{country}" for country in countries}
    return found | {f"lead_party:{lead}@{name}" for name in _parties(activities)}


def _parties(activities: Iterable[Activity]) -> set[str]:
    return {"".join(name.casefold().split()) for act in activities for party in named(act) for name in party}


def _deal_weeks(activity: Activity, published: datetime.date | None) -> list[int]:
    days = days_of(activity)
    if days and _is_short(days):
        return _weeks(days, NEAR)
    return _weeks((published, published), NEAR) if published else []


def _weeks(window: Window | None, around: datetime.timedelta = datetime.timedelta(0)) -> list[int]:
    if not window:
        return []
    first, last = window[0] - around, window[1] + around
    return list(range(first.toordinal() // 7, last.toordinal() // 7 + 1))
