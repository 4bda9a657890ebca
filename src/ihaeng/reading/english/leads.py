"""Who leads the mission that an English text tells: the office-holder it speaks of most and first."""

from __future__ import annotations

import re
from collections import defaultdict

from ihaeng.language.gazetteer import PlaceKind
from ihaeng.model import Document, Lead, PartKind
from ihaeng.reading.english.bodies_of_leads import body_of
from ihaeng.reading.english.evidence import weight_for
from ihaeng.reading.english.heads_of_bodies import head_who_goes
from ihaeng.reading.english.homes import (
    country_beside_the_goals,
    country_in_words,
    country_left,
    country_of_dateline,
    country_of_name,
    country_of_states,
    home_in_words,
    home_of,
    home_of_governor,
    home_of_text,
    sent_from,
)
from ihaeng.reading.english.leading_bodies import OPENING, FoundLead, find_leading_body
from ihaeng.reading.english.leading_people import leader_named
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.offices import OWN_JOURNEY, Mention, mentions_in
from ihaeng.reading.english.offices_alone import office_alone
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import country_of_people, places_in
from ihaeng.reading.english.sentence_text import HEADINGS, sentences
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.verb_forms import verb_forms
from ihaeng.reading.english.weighing import weighing
from ihaeng.reading.english.whole_words import places_of, stands_in

IN_TITLE, EARLY, NAMED_AGAIN, AS_SUBJECT = 3, 3, 1, 2
"""What counts for a lead: a headline names who matters, the first lines introduce, a subject acts."""

WORDS_OF_A_SUBJECT = 4
"""First words of a headline, in which its subject is named ("South Korean President Lin meets ...")."""

OFFICE_IN_TITLE = 2
"""A headline that tells the office in small letters ("Trade minister off to Norway")."""

LED_BY = 5
"""The text says it: "a delegation led by Governor Whitfield"."""

TRAVELS = 5
"""The text says it: "Chairman Olaf Berg, who is visiting Oslo"."""

LED_BY_REACH = 80
"""Characters before a name in which "led by" stands, or before an office in which "met with" does."""

IS_MET = 4
"""What counts against one who is only met."""

IS_HOST = 12
"""What counts against one who receives a delegation from elsewhere."""

OFTEN_A_HOST = 4
"""What counts against an office of people.yaml's `general` beside others."""

EARLY_CHARACTERS = 450
"""How far the first lines reach: headline, subheads and the first paragraph."""

MOST_REPEATS = 6
"""Mentions beyond these add nothing."""

WORDS_OF_A_NAME = 2
"""Words before a headline's verb that can be a name."""

LEAST_SCORE = 4
"""Below this nobody leads: an office-holder named once in passing."""


_IN_HEADLINES = frozenset(["To", "In", "On", "For", "With", "Of", "And", "The", "At", "From", "Will", "Is", "Has"])
"""Words that a headline in capitals writes large and that are in nobody's name."""


def find_lead(document: Document) -> FoundLead | None:
    """The office-holder who stands out; None where nobody does."""
    told: dict[str, list[Mention]] = defaultdict(list)
    for mention in _confirmed(document, mentions_in(document.text)):
        told[mention.name].append(mention)
    named = leader_named(document)
    if named and named.name not in told:
        told[named.name].append(named)
    scores = {name: _weight(document, name, mentions) for name, mentions in told.items()}
    best = max(
        scores, key=lambda name: (scores[name] - _doubt(document, told[name]), -told[name][0].span.start), default=""
    )
    best = _first_of_two(document, told, best)
    if not best or not _is_in_title(document, best):
        alone = office_alone(document, [mention for mentions in told.values() for mention in mentions])
        if alone:
            return _lead(document, [alone])
    weak = not best or scores[best] < LEAST_SCORE
    head = head_who_goes(document) if weak or not _is_in_title(document, best) else None
    if head and head.name not in told and (weak or not _goes(document, best, told[best])):
        return _lead(document, [head])
    if weak:
        return find_leading_body(document)
    return _lead(document, told[best])


def _goes(document: Document, name: str, mentions: list[Mention]) -> bool:
    """Whether enough speaks for a journey of this office-holder."""
    lead = _lead(document, mentions)
    names = frozenset(word for word in (name, lead.surname, lead.home or "") if word)
    own = Own(names, lead.home, (lead.lead.office or "").split(" of ")[0] or None, lead.country)
    return weight_for(sentences(document), own) >= weighing().enough


def _first_of_two(document: Document, told: dict[str, list[Mention]], best: str) -> str:
    """ "Gov. Whitfield and Secretary Dahl led ...": of two who set out together the one named first leads."""
    if not best:
        return best
    second = told[best][0].span
    for name, mentions in told.items():
        first = mentions[0].span
        between = document.text[first.end : second.start] if first.end < second.start < OPENING else ""
        if name != best and _AND.fullmatch(between) and not _DONE_BY.search(document.text[: first.start]):
            return name
    return best


_AND = re.compile(r",? and (?:the )?(?:[A-Z][\w.]* ){0,3}")
"""Between two office-holders who are one subject."""

_DONE_BY = re.compile(r"\b(?:by|between|with)(?: the)? \Z")
"""Before two who are none: "a pact signed by Premier Pia Lund and Gov. Whitfield"."""


def _weight(document: Document, name: str, mentions: list[Mention]) -> int:
    """How much speaks for an office-holder: what counts for a lead, less what shows a host."""
    met = IS_MET * _is_met(document, mentions)
    return _score(document, name, mentions) - met - IS_HOST * _is_host(document, name)


def _is_host(document: Document, name: str) -> bool:
    """Whether a headline or the opening has the office-holder receive a delegation from elsewhere."""
    surname = re.escape(surname_of(name, document.text))
    opening = document.text[:OPENING]
    called = rf"(?<!\w)(?:{re.escape(name)}|{surname})"  # "Han Seo-yun received", "Whitfield received"
    ends = [found.end() for found in re.finditer(called, opening)]
    return any(pattern("receives").match(opening, end) for end in ends)


def _is_in_title(document: Document, name: str) -> bool:
    titles = (part for part in document.parts if part.kind in (PartKind.TITLE, PartKind.SUBTITLE))
    surname = surname_of(name, document.text)
    return any(stands_in(surname, document.text[part.start : part.end]) for part in titles)


def _doubt(document: Document, mentions: list[Mention]) -> int:
    """What counts against one whose office seldom leads a mission: the president whom a governor meets.

    Nor does a headline speak of a president whom it names behind its verb ("Minister off to discuss Lin tariffs").
    """
    if not all(mention.office in people().general for mention in mentions):
        return 0
    surname = surname_of(mentions[0].name, document.text)
    if _owns_a_journey(document, surname):
        return 0
    opens = surname in document.text[:EARLY_CHARACTERS].split()[:WORDS_OF_A_SUBJECT]
    return OFTEN_A_HOST + (0 if opens else IN_TITLE)


def _owns_a_journey(document: Document, surname: str) -> bool:
    """Whether a headline tells whose journey it is: "President Whitfield's delegation finds old friends"."""
    titles = [part for part in document.parts if part.kind in (PartKind.TITLE, PartKind.SUBTITLE)]
    whose = re.compile(rf"(?<!\w){re.escape(surname)}[’']s (?:[\w-]+ ){{0,2}}(?:{OWN_JOURNEY})\b")
    return any(whose.search(document.text[part.start : part.end]) for part in titles)


def _is_met(document: Document, mentions: list[Mention]) -> bool:
    """Whether all that is told of an office-holder is that he or she is met."""
    starts = [mention.span.start for mention in mentions]
    return all(pattern("is_met").search(document.text[max(0, at - LED_BY_REACH) : at]) is not None for at in starts)


def _confirmed(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Without what a headline's capitals run together ("Governor Whitfield Signs Pact"): the text below gives names.

    A headline's mention stays where its name stands below too, or where the text below names no office-holder.
    """
    heads = [(part.start, part.end) for part in document.parts if part.kind in HEADINGS]
    above = [m for m in mentions if any(start <= m.span.start < end for start, end in heads)]
    below = [m for m in mentions if m not in above]
    known = {word for mention in below for word in mention.name.split()}
    full = {mention.name for mention in below}
    whole = [_without_verb(m, document.text) if m in above and m.name not in full else m for m in mentions]
    return [m for m in whole if m.span not in {a.span for a in above} or m.name in full or not _runs_on(m.name, known)]


def _without_verb(mention: Mention, text: str) -> Mention:
    """ "Vice President Nora Whitfield Visits Oslo" names Nora Whitfield, if the text goes on to call her so."""
    words = mention.name.split()
    verb = next((at for at, word in enumerate(words) if word.lower() in verb_forms()), 0)
    name = " ".join(words[:verb])
    again = verb >= WORDS_OF_A_NAME and text.count(words[verb - 1], mention.span.end) > 0
    return mention._replace(name=name) if again else mention


def _runs_on(name: str, known: set[str]) -> bool:
    """Whether a headline's name goes on into its verb, or opens with it ("Whitfield Leads Delegation")."""
    words = set(name.split())
    return bool(words & (known | _IN_HEADLINES)) or any(word.lower() in verb_forms() for word in words)


def _score(document: Document, name: str, mentions: list[Mention]) -> int:
    text, surname = document.text, surname_of(name, document.text)
    titles = " ".join(text[p.start : p.end] for p in document.parts if p.kind in (PartKind.TITLE, PartKind.SUBTITLE))
    places = list(places_of(surname, text))
    early = mentions[0].span.start < EARLY_CHARACTERS or any(
        f"the {mention.office} " in text[:EARLY_CHARACTERS] for mention in mentions
    )
    return (
        NAMED_AGAIN * min(len(places), MOST_REPEATS)
        + IN_TITLE * any(not titles.startswith(("'s", "’s"), at + len(surname)) for at in places_of(surname, titles))
        + OFFICE_IN_TITLE * any(mention.office.split(" of ")[0].lower() in titles for mention in mentions)
        + EARLY * early
        + LED_BY
        * any(
            pattern("led_by").search(text[max(0, at - LED_BY_REACH) : at])
            or pattern("leads_it").match(text, at + len(surname))
            for at in places
        )
        + LED_BY * _owns_a_journey(document, surname)
        + TRAVELS * any(pattern("travels").match(text, at + len(surname)) for at in places)
        + AS_SUBJECT * any(pattern("acts_next").match(text, at + len(surname)) is not None for at in places)
    )


def surname_of(name: str, text: str) -> str:
    """The part of a name by which the text goes on to call its bearer: first in "Han Seo-yun", else mostly last."""
    words = (
        [word for word in name.split() if not word.endswith(".") and word not in ("Jr", "Sr")] or name.split() or [""]
    )
    alone = [sum(1 for _ in places_of(word, text)) for word in (words[0], words[-1])]
    family_first = re.search(r"[a-z]-[a-z]", words[-1]) is not None
    return words[0] if (alone[0], family_first) > (alone[1], not family_first) else words[-1]


def _lead(document: Document, mentions: list[Mention]) -> FoundLead:
    first = next((mention for mention in mentions if mention.place and home_of(mention.place)), mentions[0])
    office = next((mention.office for mention in mentions if " of " in mention.office), first.office)
    home = (
        home_of(first.place or "")
        or sent_from(document)
        or home_in_words(document, office, surname_of(first.name, document.text))
        or home_of_governor(document, office, first.name)
        or home_of_text(document, office)
    )
    seated = office in people().bodies
    place = home.name if home else first.place if seated and not country_of_people(first.place or "") else None
    seated = seated and not (home and home.place.kind is PlaceKind.COUNTRY)
    full = f"{office} of {place}" if place and seated else office
    body = people().bodies.get(office)
    spoken_of = next((code for mention in mentions if (code := country_of_people(mention.place or ""))), None)
    told = country_in_words(document, office.split(" of ")[0], first.name)
    many_hold_it = office in people().general or office not in people().leading.values()
    stands_for = body_of(document, mentions) if many_hold_it else None
    seat = next(iter(places_in(stands_for or "")), None)
    of_body = seat.place.country if seat else None
    country = home.place.country if home else spoken_of or told or of_body or country_of_name(first.name)
    country = country or country_of_dateline(document)
    national = office.split(" of ")[0].endswith(_NATIONAL) and not seated and not stands_for
    country = country or country_of_states(document, office)
    if national and not country:
        country = country_left(document) or country_beside_the_goals(document, first.name)
    country = country or country_of_name(first.name)
    return FoundLead(
        surname=surname_of(first.name, document.text) or office,
        lead=Lead(name=first.name or None, office=full or None),
        organisation=_organisation(body, place, country) if body and place and seated else stands_for,
        country=country,
        home=place,
        evidence=mentions[0].span,
    )


_NATIONAL = ("Minister", "minister", "President", "King")
"""Ends of offices that a whole country has."""


def _organisation(body: str, place: str, country: str | None) -> str:
    """The state or city, as its country calls it: a Korean governor's is a province."""
    if body == "State of" and country != "US":
        return place if "Province" in place or country != "KR" else f"{place} Province"
    return f"{body} {place}"
