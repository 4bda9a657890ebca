"""English document → Reading: who leads, what the mission is, which acts the text tells, each act once."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from ihaeng.model import Direction, Document, Reading, Stage, ToldMission
from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.activities import activities_of
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.acts_abroad import take_acts_abroad
from ihaeng.reading.english.bodies_of_leads import bodies_that_travel
from ihaeng.reading.english.calling_off import (
    is_another_journey,
    is_called_off,
    is_of_its_own_days,
    with_calling_off,
    without_headlines,
)
from ihaeng.reading.english.drafting import SentenceReader
from ihaeng.reading.english.evidence import reasons_of
from ihaeng.reading.english.goals import take_reception
from ihaeng.reading.english.leading_bodies import FoundLead
from ihaeng.reading.english.leads import find_lead
from ihaeng.reading.english.lexicon import mission_words, people
from ihaeng.reading.english.members import members_in
from ihaeng.reading.english.mission_telling import days_in, is_of_another_time, tell
from ihaeng.reading.english.naming import with_full_names
from ihaeng.reading.english.office_holders import with_holders
from ihaeng.reading.english.periods import complete_period
from ihaeng.reading.english.persons import person_of
from ihaeng.reading.english.places import Named
from ihaeng.reading.english.sameness import each_once, one_occasion
from ihaeng.reading.english.scene import Scene
from ihaeng.reading.english.sent_from_abroad import is_sent_from_abroad, take_dateline
from ihaeng.reading.english.sent_on import publication_day
from ihaeng.reading.english.sentence_text import LONGEST_SENTENCE, Sentence, lengths, sentences
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.staging import is_yet_to_come
from ihaeng.reading.english.told import Told
from ihaeng.reading.notes import (
    A_HOLIDAY,
    NO_DATE,
    NOBODY_GOES,
    NOBODY_LEADS,
    NOT_OF_AN_OFFICE,
    NOTHING_DONE_ABROAD,
    of_acts,
    of_left_out,
    of_long_sentences,
)
from ihaeng.reading.reasons import because
from ihaeng.reading.same_act import MOST_ACTS, first_acts

DAYS_AROUND = 3
"""Acts so many days before the departure or after the return as told first still belong to the mission."""


def read_english(document: Document, reader: str) -> Reading:
    """Read one English document for `reader`; an article that reports no mission gives neither mission nor acts."""

    def nothing(*notes: str) -> Reading:
        return Reading(document=document, reader=reader, notes=notes)

    lead = find_lead(document)
    if lead is None or _is_private(document):
        return nothing(A_HOLIDAY if lead else NOBODY_LEADS)
    reference = publication_day(document)
    told_sentences = list(sentences(document))
    told = tell(told_sentences, reference, lead.country, _own(lead))
    if told.is_told_against():
        return nothing(NOBODY_GOES)
    told.take_evidence()
    if not told.goes:
        take_dateline(told, document, lead)
    if not told.goes:
        take_reception(told, document, lead.country, _own(lead), lead.organisation)
    if not told.goes:
        take_acts_abroad(told, _drafts(told_sentences, lead, told, reference)[0], lead)
    if not told.goes or not _is_official(document, lead):
        return nothing(NOT_OF_AN_OFFICE if told.goes else NOBODY_GOES)
    drafts, left = _drafts(told_sentences, lead, told, reference)
    losses = (*of_left_out(left, MOST_ACTS), *of_long_sentences(lengths(document), LONGEST_SENTENCE))
    _take_travel(told, drafts, abroad=is_sent_from_abroad(document, lead) or _acts_abroad(drafts, lead))
    _take_places(told, drafts, lead.country)
    seen = told.start or told.heads or told.is_told_by_evidence()
    if not seen and all(draft.background for draft in drafts):
        return nothing(NOTHING_DONE_ABROAD, *losses)
    drafts = [_background(draft, "far-from-mission") if _lies_apart(draft, told) else draft for draft in drafts]
    drafts = [_background(draft, "before-mission") if _is_before(draft, told, reference) else draft for draft in drafts]
    activities = activities_of(document, drafts)
    own = tuple(activity.id for activity in activities if not activity.background)
    undated = () if reference else (NO_DATE,)
    notes = (*undated, *losses, *of_acts(len(own), len(activities) - len(own)))
    mission = _mission(lead, told, own)
    return Reading(document=document, reader=reader, missions=(mission,), activities=activities, notes=notes)


def _own(lead: FoundLead) -> Own:
    name = lead.lead.name or ""
    office = (lead.lead.office or "").split(" of ")[0] or None
    return Own(
        frozenset(word for word in (name, lead.surname, lead.home or "") if word), lead.home, office, lead.country
    )


def _is_official(document: Document, lead: FoundLead) -> bool:
    """Whether the office, or else a word of the text, makes the journey an official one."""
    if lead.lead.office not in people().general:
        return True
    return any(word in document.text.lower() for word in mission_words().official)


def _is_private(document: Document) -> bool:
    text = document.text.lower().replace("not on vacation", "")
    return any(word in text for word in mission_words().private)


def _drafts(
    told_sentences: list[Sentence], lead: FoundLead, told: Told, reference: datetime.date | None
) -> tuple[list[Draft], int]:
    """The acts, each once, and how many there were beyond the first so many."""
    scene = _scene(told_sentences, lead, told, reference)
    found: list[Draft] = []
    for sentence in told_sentences:
        drafts = SentenceReader(sentence, scene).drafts()
        other = is_of_another_time(sentence.text, reference, told)
        for draft in drafts:
            if (
                other
                and not _is_far_behind(draft, sentence, reference)
                and not is_of_its_own_days(draft)
                and not is_yet_to_come(draft)
            ):
                draft = _background(draft, "other-time")
            found.append(_background(draft, "other-journey") if is_another_journey(draft) else draft)
    found = with_holders(found, "\n".join(sentence.text for sentence in told_sentences))
    kept, left = first_acts(found)
    return each_once(without_headlines(with_calling_off(one_occasion(with_full_names(kept)), told))), left


def _is_far_behind(draft: Draft, sentence: Sentence, reference: datetime.date | None) -> bool:
    """Whether the past days that a sentence names stand far behind the act: "met A ... the plan sent in April"."""
    if reference is None:
        return False
    before = sentence.text[: draft.where[2] + DATED_WITHIN]
    return not any(days_in(before, reference)) and not any(
        word in before.lower() for word in mission_words().other_times
    )


DATED_WITHIN = 120
"""Characters behind an act's verb within which a day is the act's."""


def _scene(told_sentences: list[Sentence], lead: FoundLead, told: Told, reference: datetime.date | None) -> Scene:
    names = set(_own(lead).names)
    names |= {
        member.split(" lady ")[-1]
        for member in told.delegation
        if re.search(r"(?<!\w)(?=\w*[A-Z]\w)\w++ [A-Z]", member)
    }
    names |= bodies_that_travel([sentence.text for sentence in told_sentences])
    names |= members_in([sentence.text for sentence in told_sentences], lead.country)
    names |= {party[0] for member in told.delegation for party in person_of(member)[:1] if " " in party[0]}
    period = replace(told)
    complete_period(period)
    discourse = Discourse(reference=reference, mission_start=period.start, mission_end=period.end)
    countries = tuple(dict.fromkeys(named.place.country for named in told.places))
    if len(countries) == 1:
        discourse.country = countries[0]
    return Scene(
        own=replace(_own(lead), names=frozenset(names)),
        discourse=discourse,
        home=lead.country,
        countries=countries,
        called_off=is_called_off(told_sentences),
        mission_days=(told.start, told.end),
    )


def _acts_abroad(drafts: list[Draft], lead: FoundLead) -> bool:
    """Whether something was done in a city abroad: the mission is there by then."""
    done = (draft for draft in drafts if draft.stage is Stage.DONE and draft.kind != "travel" and not draft.background)
    placed = ((draft.city, draft.place, draft.evidence[0].quote) for draft in done)
    cities = ((city, place.country, quote) for city, place, quote in placed if city and place)
    return any(
        country != lead.country and re.search(rf"\b(?:in|at|to) {re.escape(city)}\b", quote)
        for city, country, quote in cities
        if lead.country
    )


def _take_travel(told: Told, drafts: list[Draft], *, abroad: bool) -> None:
    """Fill a period that no sentence gives as such from the departure and the return.

    Who is `abroad` by then goes on from there: such a departure yet to come is not the mission's.
    """
    for draft in drafts:
        if draft.kind != "travel" or draft.background:
            continue
        if abroad and draft.frame == "depart" and draft.stage is Stage.PLANNED:
            continue
        if draft.frame == "depart" and told.start is None:
            told.start = draft.start
            told.note("period", draft.evidence[0])
        if draft.frame == "return" and told.end is None:
            told.end = draft.start
            told.note("period", draft.evidence[0])
    complete_period(told)


def _take_places(told: Told, drafts: list[Draft], home: str | None) -> None:
    """Cities in which the mission's own acts take place are among its destinations."""
    for draft in drafts:
        if draft.place and draft.city and not draft.background and draft.place.country != home:
            told.add_place(Named(0, 0, draft.city, draft.place), draft.evidence[0])


def _background(draft: Draft, rule: str) -> Draft:
    return replace(draft, background=True, rules=[*draft.rules, because("background", rule)])


def _is_before(draft: Draft, told: Told, reference: datetime.date | None) -> bool:
    """Whether an act is told as done while the mission is yet to set out."""
    start = told.start
    if draft.kind == "travel" and draft.frame == "depart":
        return False
    ahead = reference is not None and start is not None and is_day(start) and not is_open(start)
    return ahead and first_day(start or "") > (reference or datetime.date.min) and draft.stage is Stage.DONE


def _lies_apart(draft: Draft, told: Told) -> bool:
    """Whether the act's own day lies clearly before or after the mission that the text tells."""
    days = (draft.start, told.start, told.end)
    if draft.frame == "whole" or any(day is None or is_open(day) or not is_day(day) for day in days):
        return False
    around = datetime.timedelta(days=DAYS_AROUND)
    start, end = first_day(told.start or ""), last_day(told.end or "")
    return last_day(draft.end or draft.start or "") < start - around or first_day(draft.start or "") > end + around


def _mission(lead: FoundLead, told: Told, own: tuple[str, ...]) -> ToldMission:
    return ToldMission(
        lead=lead.lead,
        organisation=lead.organisation,
        start=told.start,
        end=told.end,
        nights=told.nights,
        days=told.days,
        direction=Direction.INBOUND if told.inbound else Direction.OUTBOUND,
        destinations=told.destinations(),
        purposes=told.purposes,
        delegation=told.delegation,
        people=told.people,
        activities=own,
        evidence={"lead": (lead.evidence,), **told.evidence},
        rules=tuple(str(reason) for reason in reasons_of(told.found)),
    )
