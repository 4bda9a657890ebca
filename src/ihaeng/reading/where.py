"""Where an act takes place: by its own words, by what they point back to, by its sentence, by a stay told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ihaeng.language.gazetteer import Place, PlaceKind, PlaceMention, choose, narrowed
from ihaeng.reading.acts import Act
from ihaeng.reading.clauses import Clause, Phrase
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft
from ihaeng.reading.lexicon import act_words, place_words
from ihaeng.reading.reasons import GAZETTEER, because
from ihaeng.reading.sentence_context import HOME, SentenceContext, name_in_text
from ihaeng.reading.whereabouts import Named

_BEHIND_A_CITY = re.compile(
    r"(?:\([^()]{0,30}\))?(?:(?P<topic>에서는|에선)|(?P<stop>이?다|이었다|였다|입니다)\.?\Z|(?:에서?|으?로|[을를])(?![가-힣]))"
)
_WITH_PEOPLE = frozenset({"meeting", "agreement", "contract", "investment", "briefing"})
"""Kinds whose counterparts need not be where they are described to be ("도쿄에 본사를 둔 가온무역 대표를 만나")."""

LEAST_NAMED_HOUSE = 6
"""Letters of a hotel's name with a name of its own before what it is."""

_PLACING = ("에서", "에서는", "에선", "로", "으로", "을", "를", "에", "에는")


def take_place(told: SentenceContext, clause: Clause) -> None:
    """Note the place abroad that a clause moves to, takes place in or points back to; of several only the country."""
    placing = [p for p in clause.phrases if p.particle in _PLACING]
    named = [_called_as_site(told, m, phrase) for phrase in placing for m in _abroad(told, phrase)]
    named = named or [told.called(m) for phrase in placing for m in _held_in(told, phrase)]
    listed = _listed_countries(told, clause)
    countries = {*listed, *(place.country for place, _ in named)} - {HOME}
    if len(countries) > 1 and named:
        told.discourse.country = None
        return
    for region in (region for phrase in placing for region in _seated(told, phrase)):
        told.discourse.country = region.country
    for place, name in named:
        if listed:
            told.discourse.country = place.country
        elif not _is_wider(place, told.discourse.sentence_place):
            told.discourse.come_to(place, name)
    pointed = None if named else told.discourse.whereabouts.pointed_at([p.text for p in placing], None)
    if pointed:
        told.discourse.come_to(*pointed)


def _held_in(told: SentenceContext, phrase: Phrase) -> list[PlaceMention]:
    """The places of a gathering that one goes to ("도쿄에서 열리는 토론회에 참가해")."""
    holding = [m for m in phrase.modifiers if act_words().classes_of(m.lemma, "") & {"hold", "happen"}]
    there = [p for clause in holding for p in clause.phrases if p.particle.startswith("에서")]
    return [mention for inner in there for mention in _abroad(told, inner)]


def _listed_countries(told: SentenceContext, clause: Clause) -> list[str]:
    """The countries of the places abroad that the clause lists before another ("린덴과 도쿄에서")."""
    rows = [p for p in clause.phrases if p.particle in (",", "와", "과")]
    countries = [told.called(m)[0].country for p in rows for m in _mentions_of(told, p) if m.end == p.end]
    return [country for country in countries if country != HOME]


def _abroad(told: SentenceContext, phrase: Phrase) -> list[PlaceMention]:
    """The places abroad that a phrase names; a region's seat only says which region it is of ("작센주 청사에서")."""
    seated = _seated(told, phrase)
    places = [(mention, told.called(mention)[0]) for mention in _mentions_of(told, phrase)]
    return [mention for mention, place in places if place.country != HOME and place not in seated]


def _called_as_site(told: SentenceContext, mention: PlaceMention, phrase: Phrase) -> Named:
    """The place and its name: of a city-state the city, where the phrase says that one is or goes there."""
    place, name = told.called(mention)
    is_site = phrase.particle in _PLACING and mention.end == phrase.end
    return (narrowed(mention, place) if is_site else place), name


def _seated(told: SentenceContext, phrase: Phrase) -> list[Place]:
    """The regions abroad whose seat a phrase names."""
    is_seat = phrase.text.endswith(place_words().seats)
    places = [told.called(mention)[0] for mention in _mentions_of(told, phrase)] if is_seat else []
    return [place for place in places if place.country != HOME and place.kind is PlaceKind.REGION]


def _is_wider(place: Place, known: Named | None) -> bool:
    """Whether a place only names again the country that the one known lies in."""
    is_country = place.kind is PlaceKind.COUNTRY
    return is_country and known is not None and known[0].country == place.country


def fill_place(told: SentenceContext, draft: Draft, act: Act) -> None:
    """The city that the act's own phrases name or point back to, else the sentence's or that of the stay.

    The country goes with it or was last spoken of.
    """
    for source, found in _places_told(told, draft, act):
        if found is not None and found[0].kind is not PlaceKind.COUNTRY:
            (draft.place, draft.city), draft.country = found, found[0].country
            draft.rules.append(because("where", source, GAZETTEER, draft.city))
            told.discourse.country = draft.country
            return
    _fill_country(told, draft, act)


def _fill_country(told: SentenceContext, draft: Draft, act: Act) -> None:
    """The country that the act's own words or a region's seat give, the one last spoken of, or the mission's only."""
    phrases = [p for phrase in act.clause.phrases for p in (phrase, *_inside(phrase))]
    draft.place = next((region for p in phrases for region in _seated(told, p)), None)
    draft.own_country = _told_country(told, act)
    choices = {
        "seat": draft.place.country if draft.place else None,
        "own-country": draft.own_country,
        "last-country": told.discourse.country,
        "only-country": told.known_countries[0] if len(set(told.known_countries)) == 1 else None,
    }
    rule, draft.country = next(((rule, code) for rule, code in choices.items() if code), (None, None))
    if rule:
        draft.rules.append(because("where", rule, GAZETTEER, draft.country))


def _places_told(told: SentenceContext, draft: Draft, act: Act) -> Iterator[tuple[str, Named | None]]:
    """The places that the act may have, the surest first, each with what tells it."""
    yield from _own_places(told, act)
    told_before = told.discourse.whereabouts
    texts = [p.text for phrase in act.clause.phrases for p in (phrase, *_inside(phrase)) if p is not act.object]
    yield "pointed-at", told_before.pointed_at(texts, draft.start)
    yield "sentence", told.discourse.sentence_place
    stay = told_before.stay
    if stay and _told_country(told, act) in (None, stay[0].country):
        yield "stay", stay


def _own_places(told: SentenceContext, act: Act) -> Iterator[tuple[str, Named | None]]:
    """The places narrower than a country that the act's phrases name: cities before regions."""
    listed = bool(_listed_countries(told, act.clause))
    at = [p for p in act.clause.phrases if p.particle.startswith(("에", "로", "으로")) and not listed]
    happens = [p for p in at if p.particle.startswith("에서")]
    goes = [p for p in at if p not in happens]
    named = [p for p in act.clause.phrases if p in act.targets or p is act.object]
    things = [p for p in (*at, *named) if act.kind not in _WITH_PEOPLE or p not in act.targets]
    described = [p for phrase in things for p in _inside(phrase) if p.particle.startswith("에")]
    tiers = {
        "happens-there": happens,
        "goes-there": goes,
        "counterpart": named,
        "described": described,
    }
    for source, phrases in tiers.items():
        found = [place for phrase in phrases for place in _narrow_places(told, act, phrase)]
        yield source, next((place for place in found if place[0].kind is PlaceKind.CITY), found[0] if found else None)


def _inside(phrase: Phrase) -> list[Phrase]:
    return [inner for modifier in phrase.modifiers for inner in modifier.phrases]


def take_stay(state: Discourse, sentence: str, places: list[PlaceMention], countries: Sequence[str]) -> None:
    """A sentence that tells no act may come to a city, or put one over the acts after it.

    "첫 방문지는 린덴이다" and "린덴에서는 숨 가쁜 일정을 소화했다" do the latter, "사절단을 린덴에 보낸다" does not.
    """
    for mention in places:
        place = choose(mention, countries)
        behind = _BEHIND_A_CITY.match(sentence, mention.end)
        if place.kind is not PlaceKind.CITY or place.country == HOME or behind is None:
            continue
        name = name_in_text(place, mention)
        state.whereabouts.come_to(place, name)
        is_stop = behind["stop"] is not None and any(word in sentence[: mention.start] for word in place_words().stops)
        if is_stop or behind["topic"] is not None:
            state.whereabouts.head(place, name)


def _narrow_places(told: SentenceContext, act: Act, phrase: Phrase) -> Iterator[Named]:
    """The cities abroad that a phrase names, and its regions where it is they that are meant."""
    for mention in _abroad(told, phrase):
        place, name = _called_as_site(told, mention, phrase)
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
    named = [p for p in act.clause.phrases if p in act.targets or p is act.object]
    described = [p for phrase in named for p in _inside(phrase) if p.particle == "에"]
    happens = [p for p in act.clause.phrases if p.particle.startswith("에서")]
    targets = [m for p in act.targets for m in _mentions_of(told, p) if m.start == p.start]
    mentions = [*(m for p in (*described, *happens) for m in _mentions_of(told, p)), *targets]
    abroad = {told.called(mention)[0].country for mention in mentions} - {HOME}
    return abroad.pop() if len(abroad) == 1 else None


def _is_in_brackets(told: SentenceContext, mention: PlaceMention) -> bool:
    """A Latin name in brackets spells out what stands before ("린덴 테크노파크(Linden Technopark)")."""
    before = told.sentence.text[: mention.start]
    return mention.name.isascii() and before.count("(") > before.count(")")


def _mentions_of(told: SentenceContext, phrase: Phrase) -> list[PlaceMention]:
    """The places that a phrase names, but not those that its hotel is named after ("레이크옥스퍼드호텔")."""
    found = told.mentions_in(phrase.start, phrase.end)
    last_word = phrase.text.rpartition(" ")[2]
    if not found or not last_word.endswith(place_words().houses) or len(last_word) < LEAST_NAMED_HOUSE:
        return found
    return [mention for mention in found if mention.start < phrase.end - len(last_word)]
