"""Where the tale moves to, clause by clause and sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ihaeng.language.gazetteer import Place, PlaceKind, PlaceMention, choose, narrowed
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.lexicon import act_words, people_words, place_words
from ihaeng.reading.korean.roles.counterparts import Sort, named
from ihaeng.reading.korean.roles.named_places import (
    PLACING,
    abroad,
    called_as_site,
    held_in,
    listed_countries,
    seated_in,
)
from ihaeng.reading.korean.roles.sides import Side
from ihaeng.reading.korean.sentence_context import SentenceContext, name_in_text, plain
from ihaeng.reading.whereabouts import Named

_BEHIND_A_CITY = re.compile(
    r"(?:\([^()]{0,30}\))?(?:(?P<topic>에서는|에선)|(?P<stop>이?다|이었다|였다|입니다)\.?\Z|(?:에서?|으?로|[을를])(?![가-힣]))"
)
_HEADING = re.compile(r"\s?(?:[◇◆■□▲△▶▷►●○◎※【\[<〈《]|(?:\d{1,2}|[①-⑳])[.)]?\s)")
_GOALS = ("에", "로", "으로")
"""Particles of where a move ends."""
LONGEST_HEADING = 40
"""Characters of a line that heads those below."""


def take_place(told: SentenceContext, clause: Clause) -> None:
    """Note the place abroad that a clause moves to, takes place in or points back to; of several only the country."""
    placing = [p for p in (*clause.phrases, *_reached(clause)) if p.particle in PLACING]
    named_here = bool(told.places) and _take_named(told, clause, placing)
    if not named_here and told.discourse.sentence_place is None:
        pointed = told.discourse.whereabouts.pointed_at([p.text for p in placing], None)
        if pointed:
            told.discourse.come_to(*pointed)


def _reached(clause: Clause) -> list[Phrase]:
    """Where a step before the clause's deed ends: "밀워키에" of "밀워키에 도착한 뒤 대표를 만났다"."""
    sequence = people_words().sequence
    steps = [m for p in clause.phrases if p.text.split()[-1] in sequence for m in p.modifiers]
    arriving = [s for s in steps if s.lemma in act_words().moving or s.lemma in act_words().verbs_of("arrive")]
    return [p for step in arriving for p in step.phrases if p.particle in _GOALS]


def _take_named(told: SentenceContext, clause: Clause, placing: list[Phrase]) -> bool:
    """Move to the places that phrases name, and say whether any does."""
    known = told.discourse.sentence_place
    is_there = known is not None and known[0].kind is not PlaceKind.COUNTRY
    naming = [p for p in placing if told.mentions_in(p.start, p.end)]
    if not naming and not any(phrase.modifiers for phrase in clause.phrases):
        return False
    sites = [p for p in naming if _can_place(p) and not (is_there and named(p).sort is Sort.PERSON)]
    found = [
        (m, called_as_site(told, m, phrase))
        for phrase in sites
        for m in abroad(told, phrase)
        if not _is_whose(told, phrase, m)
    ]
    found = found or [(m, told.called(m)) for phrase in placing for m in held_in(told, phrase)]
    found = found or ([] if known else _where_the_own_side_is(told, clause))
    listed = listed_countries(told, clause)
    if found and len({*listed, *(place.country for _, (place, _) in found)}) > 1:
        told.discourse.country = None
        return True
    for region in (region for phrase in placing for region in seated_in(told, phrase)):
        told.discourse.country = region.country
    for mention, (place, name) in found:
        if listed:
            told.discourse.country = place.country
        elif not _is_wider(place, told.discourse.sentence_place):
            told.left = told.discourse.country
            told.discourse.come_to(place, name)
            told.placed_at = mention.start
    return bool(found)


def _where_the_own_side_is(told: SentenceContext, clause: Clause) -> list[tuple[PlaceMention, Named]]:
    """The places that a description of the own side gives ("시카고를 방문 중인 한 지사는")."""
    subjects = [p for p in clause.phrases if p.modifiers and (p.is_topic or p.particle in ("이", "가"))]
    own = [phrase for phrase in subjects if told.own.side_of(phrase) is Side.OWN]
    one_place = [m for phrase in own for m in phrase.modifiers if not listed_countries(told, m)]
    inner = [p for modifier in one_place for p in modifier.phrases if p.particle in PLACING]
    return [(m, called_as_site(told, m, p)) for p in inner if _can_place(p) for m in abroad(told, p)]


def _can_place(phrase: Phrase) -> bool:
    """Whether the places that a phrase names are where one is: a gathering's name only says whose it is."""
    return phrase.particle.startswith("에서") or act_words().noun_of(plain(phrase.text)) is None


def _is_whose(told: SentenceContext, phrase: Phrase, mention: PlaceMention) -> bool:
    """Whether a place only says by whose help or call something is done ("독일의 주도로")."""
    return phrase.particle in ("로", "으로") and told.sentence.text.startswith("의 ", mention.end)


def _is_wider(place: Place, known: Named | None) -> bool:
    """Whether a place only names again the country that the one known lies in."""
    is_country = place.kind is PlaceKind.COUNTRY
    return is_country and known is not None and known[0].country == place.country


def take_heading(state: Discourse, places: list[PlaceMention], countries: Sequence[str], home: str) -> None:
    """A marked line that is no sentence and names places of one country abroad puts them over what follows.

    "◇ 베트남 하노이", "■ 터키선 항공정비 협력 타진": of several cities only the country.
    """
    found = [(choose(mention, countries), mention) for mention in places]
    abroad_here = [(place, mention) for place, mention in found if place.country != home]
    if len({place.country for place, _ in abroad_here}) != 1:
        return
    cities = [(narrowed(mention, place), mention) for place, mention in abroad_here]
    narrow = [(place, mention) for place, mention in cities if place.kind is not PlaceKind.COUNTRY]
    state.country = abroad_here[0][0].country
    state.whereabouts.come_to(*_named(abroad_here[0]))
    if len(narrow) == 1 or (narrow and narrow[0][0].kind is PlaceKind.REGION and len(narrow) == 2):
        state.whereabouts.come_to(*_named(narrow[-1]))
        state.whereabouts.head(*_named(narrow[-1]))


def is_heading(text: str) -> bool:
    """Whether a paragraph is a short marked line that is no sentence."""
    return len(text) <= LONGEST_HEADING and _HEADING.match(text) is not None and not text.rstrip().endswith(".")


def _named(found: tuple[Place, PlaceMention]) -> Named:
    return found[0], name_in_text(*found)


def take_stay(state: Discourse, sentence: str, places: list[PlaceMention], countries: Sequence[str], home: str) -> None:
    """A sentence that tells no act may come to a city, or put one over the acts after it.

    "첫 방문지는 린덴이다" and "린덴에서는 숨 가쁜 일정을 소화했다" do the latter, "사절단을 린덴에 보낸다" does not.
    """
    for mention in places:
        place = choose(mention, countries)
        behind = _BEHIND_A_CITY.match(sentence, mention.end)
        if place.kind is not PlaceKind.CITY or place.country == home or behind is None:
            continue
        name = name_in_text(place, mention)
        state.whereabouts.come_to(place, name)
        is_stop = behind["stop"] is not None and any(word in sentence[: mention.start] for word in place_words().stops)
        if is_stop or behind["topic"] is not None:
            state.whereabouts.head(place, name)
