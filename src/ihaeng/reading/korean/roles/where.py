"""Where an act takes place: by its own words, by what they point back to, by its sentence, by a stay told before."""

from __future__ import annotations

from collections.abc import Iterator

from ihaeng.language.gazetteer import PlaceKind, PlaceMention
from ihaeng.model import Stage
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.roles.named_places import abroad, called_as_site, listed_countries, mentions_of, seated_in
from ihaeng.reading.korean.sentence_context import SentenceContext
from ihaeng.reading.reasons import GAZETTEER, because
from ihaeng.reading.whereabouts import Named

_WITH_PEOPLE = frozenset({"meeting", "agreement", "contract", "investment", "briefing"})
"""Kinds whose counterparts need not be where they are described to be ("도쿄에 본사를 둔 가온무역 대표를 만나")."""


def fill_place(told: SentenceContext, draft: Draft, act: Act) -> None:
    """The city that the act's own phrases name or point back to, else the sentence's or that of the stay.

    The country goes with it or was last spoken of.
    """
    for source, found in _places_told(told, draft, act):
        if source == "stay" and draft.stage is Stage.CANCELLED:
            continue  # they may have been to be anywhere
        if found is not None and found[0].kind is not PlaceKind.COUNTRY:
            (draft.place, draft.city), draft.country = found, found[0].country
            draft.rules.append(because("where", source, GAZETTEER, draft.city))
            told.discourse.country = draft.country
            return
    _fill_country(told, draft, act)


def _fill_country(told: SentenceContext, draft: Draft, act: Act) -> None:
    """The country that the act's own words or a region's seat give, the one last spoken of, or the mission's only."""
    phrases = [p for phrase in act.clause.phrases for p in (phrase, *_inside(phrase))]
    draft.place = next((region for p in phrases for region in seated_in(told, p)), None)
    draft.own_country = _told_country(told, act)
    choices = {
        "seat": draft.place.country if draft.place else None,
        "own-country": draft.own_country,
        "last-country": told.discourse.country if _has_come(told, act) else told.left,
        "only-country": told.known_countries[0] if len(set(told.known_countries)) == 1 else None,
    }
    rule, draft.country = next(((rule, code) for rule, code in choices.items() if code), (None, None))
    if rule:
        draft.rules.append(because("where", rule, GAZETTEER, draft.country))


def _places_told(told: SentenceContext, draft: Draft, act: Act) -> Iterator[tuple[str, Named | None]]:
    """The places that the act may have, the surest first, each with what tells it."""
    for source, place in _own_places(told, act) if told.places else ():
        if source == "counterpart" and act.kind in _WITH_PEOPLE and not _is_on_a_later_day(told, act):
            yield "sentence", _place_of_the_sentence(told, act)
        yield source, place
    told_before = told.discourse.whereabouts
    texts = [p.text for phrase in act.clause.phrases for p in (phrase, *_inside(phrase)) if p is not act.object]
    country = _told_country(told, act)
    for source, place in (
        ("sentence", _place_of_the_sentence(told, act)),
        ("pointed-at", told_before.pointed_at(texts, draft.start)),
        ("stay", told_before.stay),
    ):
        if place and country in (None, place[0].country):
            yield source, place


def _is_on_a_later_day(told: SentenceContext, act: Act) -> bool:
    """Whether the act's clause gives a day of its own behind the place told before ("8일 바르샤바로 가고, 9일 ...")."""
    return any(max(told.placed_at, act.clause.first) <= e.start < act.clause.end for e in told.expressions)


def _place_of_the_sentence(told: SentenceContext, act: Act) -> Named | None:
    """The place told before the act: what "뒤" sums up happened before the move that follows it."""
    return told.discourse.sentence_place if _has_come(told, act) else None


def _has_come(told: SentenceContext, act: Act) -> bool:
    """Whether the sentence's place was told before the act ended ("3일 상담회를 연 뒤 체코로 넘어가 ...")."""
    return told.placed_at <= act.clause.end


def _own_places(told: SentenceContext, act: Act) -> Iterator[tuple[str, Named | None]]:
    """The places narrower than a country that the act's phrases name: cities before regions."""
    listed = bool(listed_countries(told, act.clause))
    at = [p for p in act.clause.phrases if p.particle.startswith(("에", "로", "으로")) and not listed]
    happens = [p for p in at if p.particle.startswith("에서")]
    goes = [p for p in at if p not in happens]
    parties = [p for p in act.clause.phrases if p in act.targets or p is act.object]
    things = [p for p in (*at, *parties) if act.kind not in _WITH_PEOPLE or p not in act.targets]
    described = [p for phrase in things for p in _inside(phrase) if p.particle.startswith("에") or _is_of(told, p)]
    tiers = {
        "happens-there": happens,
        "goes-there": goes,
        "counterpart": parties,
        "described": described,
    }
    for source, phrases in tiers.items():
        found = [place for phrase in phrases for place in _narrow_places(told, act, phrase)]
        yield source, next((place for place in found if place[0].kind is PlaceKind.CITY), found[0] if found else None)


def _inside(phrase: Phrase) -> list[Phrase]:
    return [inner for modifier in phrase.modifiers for inner in modifier.phrases]


def _is_of(told: SentenceContext, phrase: Phrase) -> bool:
    """Whether a description begins with the place that somebody is of ("독일의 기술기업으로 손꼽히는 노바켐")."""
    first = next((m for m in mentions_of(told, phrase) if m.start == phrase.start), None)
    places = mentions_of(told, phrase) if first else []
    return bool(places) and told.sentence.text.startswith("의 ", places[-1].end)


def _narrow_places(told: SentenceContext, act: Act, phrase: Phrase) -> Iterator[Named]:
    """The cities abroad that a phrase names, and its regions where it is they that are meant."""
    for mention in abroad(told, phrase):
        place, name = called_as_site(told, mention, phrase)
        if place.kind is PlaceKind.COUNTRY or _is_in_brackets(told, mention):
            continue
        if place.kind is PlaceKind.CITY or _is_meant(act, phrase, mention):
            yield place, name


def _is_meant(act: Act, phrase: Phrase, mention: PlaceMention) -> bool:
    """Whether a region is where the act takes place; a mere party to an agreement is not ("작센주와 협약을 맺었다")."""
    if phrase in act.targets and act.kind not in ("visit", "meeting"):
        return False
    return mention.end >= phrase.end - 2 or phrase.particle.startswith("에서")


def _told_country(told: SentenceContext, act: Act) -> str | None:
    """The one country that the act's words give it: "독일에 진출한 기업의 공장", "싱가포르 가온무역과"."""
    parties = [p for p in act.clause.phrases if p in act.targets or p is act.object]
    described = [p for phrase in parties for p in _inside(phrase) if p.particle == "에" or _is_of(told, p)]
    happens = [p for p in act.clause.phrases if p.particle.startswith("에서")]
    targets = [
        mention
        for phrase in act.targets
        for mention in mentions_of(told, phrase)
        if mention.start == phrase.start and not told.sentence.text.startswith(" 등", mention.end)
    ]
    mentions = [*(m for p in (*described, *happens) for m in mentions_of(told, p)), *targets]
    abroad = {told.called(mention)[0].country for mention in mentions} - {told.own.home}
    return abroad.pop() if len(abroad) == 1 else None


def _is_in_brackets(told: SentenceContext, mention: PlaceMention) -> bool:
    """A Latin name in brackets spells out what stands before ("린덴 테크노파크(Linden Technopark)")."""
    before = told.sentence.text[: mention.start]
    return mention.name.isascii() and before.count("(") > before.count(")")
