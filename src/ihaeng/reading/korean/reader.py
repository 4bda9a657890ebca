"""A Korean document → Reading: who leads, what the mission is, which acts the text tells, each act once."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import msgspec

from ihaeng.language.analyzer import Analyzer
from ihaeng.language.gazetteer import Place, may_name_a_place_abroad, place_named
from ihaeng.language.kiwi import LONGEST_SENTENCE, shared_analyzer
from ihaeng.model import Direction, Document, Lead, Reading, Stage, ToldMission
from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.activities import activities_of
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.acts.summaries import without_summaries
from ihaeng.reading.korean.lexicon import mission_words
from ihaeng.reading.korean.lists.items import LONGEST_ITEM
from ihaeng.reading.korean.mission.leads import FoundLead, find_lead
from ihaeng.reading.korean.mission.overview import lead_of, overview, take_overview
from ihaeng.reading.korean.mission.told import (
    LONG_AGO,
    Told,
    begin_with,
    complete_period,
    is_private,
    take_arrival,
    tell,
)
from ihaeng.reading.korean.mission.visitors import find_visitors
from ihaeng.reading.korean.roles.bodies_behind_names import with_bodies_apart
from ihaeng.reading.korean.roles.short_names import with_full_names
from ihaeng.reading.korean.roles.sides import HOME, own_side, visitors_side
from ihaeng.reading.korean.settling import settle
from ihaeng.reading.korean.text_reader import TextReader, long_sentences
from ihaeng.reading.notes import (
    A_HOLIDAY,
    NO_DATE,
    NOBODY_GOES,
    NOBODY_LEADS,
    NOTHING_ABROAD,
    NOTHING_DONE_ABROAD,
    of_acts,
    of_left_out,
    of_long_cells,
    of_long_sentences,
)
from ihaeng.reading.reasons import because
from ihaeng.reading.rungs import BASES
from ihaeng.reading.same_act import MOST_ACTS, first_acts, merge_same

_LOCAL_TIME = re.compile(r"현지\s?(?:시간|시각)")
"""Whoever gives the time there is abroad."""

DAYS_AFTER = 3
"""Acts so many days after the return as told first still belong to the mission: journeys are prolonged."""


DEALS_OF_OLD = datetime.timedelta(days=1_000)
"""Deals so long before the publication are background where the text tells no days of its journey; of younger ones it
tells what became of them."""

DEALS_BEFORE_NEWS = datetime.timedelta(days=365)
"""The same, where the text tells what was done just before its publication: older deals only say how it came about."""

_YEAR = 4
"""Characters of a partial date that tells no more than a year."""

MANY_ACTS_ABROAD = 3
"""So many acts in a country abroad are a mission there, whatever the text calls it."""

A_JOURNEY = datetime.timedelta(days=14)
"""How long most journeys last: what was done longer before a departure belongs to another one."""

ENOUGH_PLACED_ACTS = 2
"""So many acts with a place of their own show where a journey went."""


def read_korean(document: Document, reader: str, analyzer: Analyzer | None = None) -> Reading:
    """The reading of a Korean document; `reader` names the rules in it."""
    if not may_name_a_place_abroad(document.text):
        return _nothing(document, reader, NOTHING_ABROAD)
    reference = _published(document)
    facts = overview(document)
    lead = find_visitors(document, reference) or lead_of(facts) or find_lead(document)
    if lead is None or is_private(document):
        return _nothing(document, reader, A_HOLIDAY if lead else NOBODY_LEADS)
    told = Told(home=lead.home)
    take_overview(told, facts, reference)
    tell(document, reference, told)
    for coming in lead.coming:
        take_arrival(told, coming, reference)
    if lead.home != HOME and not told.places:
        told.places = [_korea()]
    if not _may_tell_a_mission(lead, told):
        return _nothing(document, reader, NOBODY_GOES)
    drafts, losses = _drafts(document, analyzer or shared_analyzer(), lead, told, reference)
    if not _goes_abroad(document, told, drafts):
        deals = [draft for draft in drafts if _is_deal_abroad(draft)] if told.home == HOME else []
        activities = activities_of(document, settle(document, deals, told))
        return msgspec.structs.replace(_nothing(document, reader, NOTHING_DONE_ABROAD, *losses), activities=activities)
    drafts = settle(document, drafts, told)
    activities = activities_of(document, drafts)
    own = tuple(activity.id for activity in activities if not activity.background)
    mission = _told_mission(lead, told, drafts, own)
    undated = () if reference else (NO_DATE,)
    notes = (*undated, *losses, *of_acts(len(own), len(activities) - len(own)))
    return Reading(document=document, reader=reader, missions=(mission,), activities=activities, notes=notes)


def _korea() -> Place:
    place = place_named("한국")
    if place is None:
        raise LookupError("the table of places lacks Korea")
    return place


def _nothing(document: Document, reader: str, *notes: str) -> Reading:
    return Reading(document=document, reader=reader, notes=notes)


def _published(document: Document) -> datetime.date | None:
    return datetime.date.fromisoformat(document.published[:10]) if document.published else None


def _may_tell_a_mission(lead: FoundLead, told: Told) -> bool:
    """A cheap test before the costly reading: a journey, or an office-holder and a place abroad."""
    return bool(told.places) or (told.names_a_place_abroad and lead.lead is not None)


def _drafts(
    document: Document, analyzer: Analyzer, lead: FoundLead | None, told: Told, reference: datetime.date | None
) -> tuple[list[Draft], tuple[str, ...]]:
    """The acts, each once, and notes on what of the text was not read for them."""
    known = (lead.lead if lead else None) or Lead()
    body = lead.organisation if lead else None
    own = (
        own_side(known.name, known.office, body, frozenset())
        if told.home == HOME
        else visitors_side(known.name, known.office, body, told.home)
    )
    discourse = Discourse(reference=reference, mission_start=told.start, mission_end=told.end, anchor=None)
    countries = tuple(dict.fromkeys(place.country for place in told.places))
    text = TextReader(document, analyzer, own, discourse, countries, told.towns)
    drafts, left = first_acts([_with_names(draft, document.text) for draft in text.drafts()])
    if told.home != HOME:
        drafts = [replace(draft, frame="return") if draft.frame == "depart" else draft for draft in drafts]
    drafts = _without_stopovers(drafts)
    _take_travel(told, drafts, reference)
    begin_with(told, lead.coming if lead else (), [day for one in drafts if (day := _day_here(one))])
    notes = (
        *of_left_out(left, MOST_ACTS),
        *of_long_sentences(long_sentences(document), LONGEST_SENTENCE),
        *of_long_cells(len(text.long_cells), LONGEST_ITEM),
    )
    old = DEALS_BEFORE_NEWS if any(_is_news(draft, reference) for draft in drafts) else DEALS_OF_OLD
    return without_summaries(merge_same([_judged(draft, told, reference, old) for draft in drafts])), notes


def _with_names(draft: Draft, text: str) -> Draft:
    """The draft with its parties by the names that the whole text gives them."""
    return with_bodies_apart(with_full_names(draft, text), text)


def _judged(draft: Draft, told: Told, reference: datetime.date | None, old: datetime.timedelta) -> Draft:
    """Background where the act's own day lies clearly before or after the mission that the text tells.

    What is still to come and lies before belongs to it: the days told are those of a part of the journey.
    """
    if _is_of_another_year(draft, told, reference):
        return _before_mission(draft)
    if draft.start and len(draft.start) == _YEAR:
        draft = replace(draft, start=None)
    if told.start is None and draft.kind in BASES and _is_of_old(draft, reference, old):
        return _before_mission(draft)
    if told.end is None and _is_long_before(draft, told.start):
        return _before_mission(draft)
    if told.start is None and not is_day(draft.start) and _is_long_before(draft, told.end):
        return _before_mission(draft)
    days = (draft.start, told.start, told.end)
    if (
        any(day is None or is_open(day) for day in days)
        or draft.start is None
        or told.start is None
        or told.end is None
    ):
        return draft
    late = last_day(told.end) + datetime.timedelta(days=DAYS_AFTER)
    announced = draft.stage is Stage.PLANNED
    before = last_day(draft.end or draft.start) < first_day(told.start) and not announced
    after = first_day(draft.start) > late
    if not (before or after):
        return draft
    if after and draft.stage is Stage.CANCELLED:
        return replace(draft, start=None, end=None)  # the day until which it is put off
    rule = because("background", "before-mission" if before else "after-mission", words=draft.start)
    return replace(draft, background=True, rules=[*draft.rules, rule])


def _before_mission(draft: Draft) -> Draft:
    return replace(draft, background=True, rules=[*draft.rules, because("background", "before-mission")])


def _is_long_before(draft: Draft, known: str | None) -> bool:
    """Whether it was done well before a journey of which the text tells the first or the last day only.

    With the last day only, a text may tell days of the journey before it as well.
    """
    day = draft.end or draft.start
    if draft.stage is not Stage.DONE or day is None or known is None or is_open(day) or is_open(known):
        return False
    return last_day(day) < first_day(known) - LONG_AGO


def _is_of_old(draft: Draft, reference: datetime.date | None, old: datetime.timedelta) -> bool:
    """Whether a deal was made so long ago that the text only looks back on it."""
    day = draft.end or draft.start
    return reference is not None and day is not None and not is_open(day) and last_day(day) < reference - old


def _is_news(draft: Draft, reference: datetime.date | None) -> bool:
    """Whether it was done abroad just before the publication: the text tells a journey by its acts."""
    day = draft.start
    if reference is None or day is None or is_open(day) or not is_day(day) or draft.stage is not Stage.DONE:
        return False
    return draft.place is not None and reference - LONG_AGO <= first_day(day) <= reference


def _is_of_another_year(draft: Draft, told: Told, reference: datetime.date | None) -> bool:
    """Whether only a year is told, one before that of the mission; a text may look back on last year's mission."""
    if not draft.start or len(draft.start) != _YEAR or draft.stage is not Stage.DONE or reference is None:
        return False
    now = int(told.start[:_YEAR]) if told.start and not is_open(told.start) else reference.year - 1
    return int(draft.start) < now


def _goes_abroad(document: Document, told: Told, drafts: list[Draft]) -> bool:
    """Whether acts are placed abroad, or a journey there is told with its days."""
    own = [draft for draft in drafts if not draft.background]
    journey = any(word in document.text for word in mission_words().journeys)
    abroad = [draft for draft in own if draft.country not in (None, told.home)]
    placed = [draft for draft in abroad if draft.place]
    travels = [draft for draft in own if draft.kind == "travel"]
    leaves = bool(told.places) and (told.start is not None or bool(travels))
    leaves = leaves or (told.names_a_place_abroad and told.home == HOME and bool(travels))
    several = len(placed) > 1 or (len(abroad) > 1 and (journey or bool(placed))) or len(abroad) >= MANY_ACTS_ABROAD
    there = told.places or (journey and placed) or _LOCAL_TIME.search(document.text)
    signed = any(draft.kind in BASES and draft.stage is Stage.DONE and draft.start and draft.city for draft in placed)
    return leaves or several or bool(abroad and there) or (told.home == HOME and signed)


def _is_deal_abroad(draft: Draft) -> bool:
    """Whether it is a deal with somebody abroad: it stands without a journey, too."""
    return not draft.background and draft.kind in BASES and draft.country not in (None, HOME)


def _without_stopovers(drafts: list[Draft]) -> list[Draft]:
    """Without arrivals at further towns, and departures from them.

    The first arrival says that they left, where no departure is told.
    """
    drafts = [draft for draft in drafts if not _leaves_a_stop(draft, drafts)]
    arrivals = [draft for draft in drafts if draft.frame == "arrive"]
    told = any(draft.frame == "depart" for draft in drafts)
    return [draft for draft in drafts if draft not in (arrivals if told else arrivals[1:])]


def _leaves_a_stop(departure: Draft, drafts: list[Draft]) -> bool:
    """Whether something was done abroad some days before a departure ("27일 협약을 맺은 뒤 호찌민으로 떠났다")."""
    day = departure.start
    if departure.frame != "depart" or day is None or not is_day(day):
        return False
    since = first_day(day) - A_JOURNEY
    there = [act.start for act in drafts if act.kind != "travel" and act.stage is departure.stage and act.city]
    return any(start and is_day(start) and since <= first_day(start) < first_day(day) for start in there)


def _take_travel(told: Told, drafts: list[Draft], reference: datetime.date | None) -> None:
    """Fill a period that no sentence gives as such from the departure and the return, unless they are long past."""
    for draft in drafts:
        if draft.kind != "travel" or draft.start is None or _is_long_past(draft.start, reference):
            continue
        if draft.frame == "depart" and _was_another_journey(told, draft):
            told.start, told.end, told.evidence["period"] = None, None, ()
        if draft.frame in ("depart", "arrive") and told.start is None:
            told.start = draft.start
            told.evidence["period"] = (*told.evidence.get("period", ()), *draft.evidence)
        if draft.frame == "return" and told.end is None:
            told.end = draft.start
            told.evidence["period"] = (*told.evidence.get("period", ()), *draft.evidence)
    complete_period(told)


def _day_here(draft: Draft) -> str | None:
    """The one day of something done or planned."""
    told = draft.start and draft.stage is not Stage.CANCELLED and is_day(draft.start) and not is_open(draft.start)
    return draft.start if told else None


def _was_another_journey(told: Told, departure: Draft) -> bool:
    """Whether the period told is over before a departure still to come."""
    return departure.stage is Stage.PLANNED and bool(told.end and departure.start and told.end < departure.start)


def _is_long_past(day: str, reference: datetime.date | None) -> bool:
    return reference is not None and not is_open(day) and last_day(day) < reference - LONG_AGO


def _told_mission(lead: FoundLead | None, told: Told, drafts: list[Draft], own: tuple[str, ...]) -> ToldMission:
    told.places = _destinations(told, drafts)
    for draft in drafts:
        known = {place.name for place in told.places}
        if draft.place and not draft.background and draft.place.country != told.home and draft.place.name not in known:
            told.places.append(draft.place)
            told.names[draft.place.name] = draft.city or draft.place.name
    evidence = dict(told.evidence)
    if lead:
        evidence["lead"] = (lead.evidence,)
    return ToldMission(
        lead=lead.lead if lead else None,
        organisation=lead.organisation if lead else None,
        start=told.start,
        end=told.end,
        nights=told.nights,
        days=told.days,
        direction=Direction.OUTBOUND if told.home == HOME else Direction.INBOUND,
        destinations=told.destinations(),
        purposes=told.purposes,
        delegation=told.delegation,
        activities=own,
        evidence=evidence,
    )


def _destinations(told: Told, drafts: list[Draft]) -> list[Place]:
    """Without countries in which nothing is done, where enough is done elsewhere: they are of another journey."""
    own = [draft for draft in drafts if not draft.background]
    if sum(draft.place is not None for draft in own) < ENOUGH_PLACED_ACTS:
        return told.places
    done_in = {country for draft in own for country in (draft.place and draft.place.country, draft.own_country)}
    return [place for place in told.places if place.country in done_in or place.name in told.in_period]
