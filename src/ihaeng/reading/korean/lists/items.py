"""Acts told without a verb, as cells of itineraries and items of lists tell them: "린덴시청 방문", "동포 간담회".

A verbless item is read as the clause that its last noun stands for - "린덴시청을 방문하다", "동포와 간담회를 갖다" - by
the same frames that read sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from msgspec import structs

from ihaeng.language.analyzer import Analyzer
from ihaeng.language.gazetteer import Place, choose, find_places
from ihaeng.language.sentences import Sentence
from ihaeng.language.towns_told import with_towns
from ihaeng.model import Document, Reason, Span, Stage
from ihaeng.reading.dates import date_expressions
from ihaeng.reading.discourse import UNDATED, Dated, Discourse
from ihaeng.reading.drafts import Draft, Party
from ihaeng.reading.korean.acts.chains import chained
from ihaeng.reading.korean.acts.stage import by_publication
from ihaeng.reading.korean.acts.verbless import Verbless, noun_phrase, verbless_clauses
from ihaeng.reading.korean.grammar.clauses import Tense
from ihaeng.reading.korean.grammar.parsing import clauses_of
from ihaeng.reading.korean.lexicon import act_words
from ihaeng.reading.korean.lists.item_words import item_words
from ihaeng.reading.korean.roles.counterparts import Named, Sort, has_a_name, named, seat_holder
from ihaeng.reading.korean.roles.sides import OwnSide, Side
from ihaeng.reading.korean.sentence_context import SentenceContext, plain
from ihaeng.reading.korean.sentence_reader import read_clauses
from ihaeng.reading.reasons import GAZETTEER, because, data

LONGEST_ITEM = 120
"""Characters; what is longer is prose."""


_PIECES = re.compile(r"[,/;\n]|\s및\s")
"""What stands between the counterparts of a cell."""
_NAME = re.compile(r"[가-힣A-Za-z]{2}")


@dataclass(frozen=True)
class Setting:
    """What stands around an item and holds for it: where it stands, its day, place, venue and counterparts.

    `where` is the part and the row or sentence, `head` the first character of the item in it.
    """

    where: tuple[int, int]
    head: int
    evidence: Span
    day: Dated = UNDATED
    place: tuple[Place, str] | None = None
    venue: str | None = None
    counterparts: tuple[Named, ...] = ()
    tense: Tense = Tense.PRESENT
    is_called_off: bool = False


@dataclass
class ItemReader:
    """Reads the verbless items of one document; the discourse is looked at and never changed.

    `passed_over` collects the cells of itineraries that are too long to be items.
    """

    document: Document
    analyzer: Analyzer
    own: OwnSide
    discourse: Discourse
    countries: tuple[str, ...]
    towns: tuple[Place, ...] = ()
    passed_over: list[str] = field(default_factory=list)

    def aside(self) -> ItemReader:
        """The same reader with a discourse of its own: what a table speaks of does not hold for the prose after it."""
        return replace(self, discourse=replace(self.discourse))

    def read(self, text: str, setting: Setting) -> list[Draft]:
        """The acts of one item; a step at the occasion of the one before is part of it."""
        if len(text) > LONGEST_ITEM:
            return []
        told = self._context(text, setting)
        kept: list[Draft] = []
        for item in self._clauses(told):
            for draft in read_clauses(told, [structs.replace(item.clause, tense=setting.tense)], []):
                done = self._completed(draft, item, setting, told)
                if kept and _one_occasion(kept[-1], done):
                    kept[-1] = chained(kept[-1], done)
                elif done.parties or not item.is_bare or setting.counterparts:
                    kept.append(done)
        return [_with_setting(draft, setting) for draft in kept] or self._travel(told, setting)

    def visit(self, name: str, setting: Setting) -> list[Draft]:
        """The visit to a body that stands in a column of bodies visited, whatever its name looks like."""
        found = self.read(f"{name} 방문", setting)
        if found:
            return found
        stage = Stage.DONE if setting.tense is Tense.PAST else Stage.PLANNED
        start, end, _by = setting.day
        city, country = (setting.place[1], setting.place[0].country) if setting.place else (None, None)
        draft = Draft(
            where=(*setting.where, setting.head),
            kind="visit",
            stage=by_publication(stage, end or start, self.discourse.reference),
            evidence=[setting.evidence],
            frame="visit",
            start=start,
            end=end if end != start else None,
            place=setting.place[0] if setting.place else None,
            city=city,
            country=country,
            venue=name,
            parties=list(self.parties_in(name)),
            about=name,
            rules=[because("kind", "column-visited", data("ko", "tables"), name), *_around(setting)],
        )
        return [_with_setting(draft, setting)]

    def place_in(self, text: str) -> tuple[Place, str] | None:
        """The narrowest place that a text names, the last where an arrow or a list names several."""
        known = (*([self.discourse.country] if self.discourse.country else []), *self.countries)
        mentions = with_towns(text, find_places(text, known), self.towns)
        found = [(choose(mention, known), mention.name) for mention in mentions]
        cities = [pair for pair in found if pair[0].kind != "country"]
        return (cities or found)[-1] if found else None

    def parties_in(self, text: str) -> tuple[Party, ...]:
        """The counterparts that a stretch names."""
        return tuple(dict.fromkeys(party for one in self._named_in(text) for party in one.parties))

    def counterparts_in(self, cell: str) -> tuple[Named, ...]:
        """Those that a cell of counterparts lists: by its heading even groups and what looks like things are some."""
        pieces = [piece.strip() for piece in _PIECES.split(cell) if _NAME.search(piece)]
        phrases = [(piece, noun_phrase(piece, self.analyzer.analyze(piece))) for piece in pieces]
        return tuple(
            one if one.sort in (Sort.PERSON, Sort.ORGANISATION) and has_a_name(one) else Named(Sort.GROUP, ((piece,),))
            for piece, phrase in phrases
            if phrase and not ((one := named(phrase)).sort is Sort.PERSON and self.own.side_of(phrase) is Side.OWN)
        )

    def _named_in(self, text: str) -> Iterator[Named]:
        for piece in _PIECES.split(text):
            phrase = noun_phrase(piece, self.analyzer.analyze(piece)) if _NAME.search(piece) else None
            if phrase and self.own.side_of(phrase) is not Side.OWN:
                yield named(phrase)

    def _context(self, text: str, setting: Setting) -> SentenceContext:
        country = setting.place[0].country if setting.place else self.discourse.country
        start, end, by = setting.day
        discourse = replace(
            self.discourse,
            day=(start, end),
            day_by=by,
            sentence_place=setting.place,
            country=country,
            whereabouts=self.discourse.whereabouts.copy(),
        )
        return SentenceContext(
            self.document,
            self.own,
            discourse,
            self.countries,
            Sentence(0, len(text), text),
            setting.evidence.start,
            setting.where,
            date_expressions(text),
            with_towns(text, find_places(text, self.countries), self.towns),
            is_item=start is not None,
        )

    def _clauses(self, told: SentenceContext) -> Iterator[Verbless]:
        text = told.sentence.text
        dates = [(expression.start, expression.end) for expression in told.expressions]
        places = [(place.start, place.end) for place in told.places]
        return verbless_clauses(text, clauses_of(text, self.analyzer.analyze(text), dates, places))

    def _completed(self, draft: Draft, item: Verbless, setting: Setting, told: SentenceContext) -> Draft:
        """The act with what its brackets say, the whole item as its matter, and the row as its evidence."""
        done = replace(
            draft,
            where=(*setting.where, setting.head + draft.where[2]),
            evidence=[setting.evidence],
            about=draft.about if draft.kind == "visit" else plain(item.about),
            rules=[*draft.rules, because("kind", "item", None, told.sentence.text)],
        )
        return self._with_aside(done, item.aside) if item.aside else done

    def _with_aside(self, draft: Draft, aside: str) -> Draft:
        """A bracket behind an item names the counterpart of a deal or of talks, or the place."""
        place = self.place_in(aside)
        if aside.endswith(item_words().halls):
            draft = replace(draft, venue=draft.venue or aside)
            draft.rules.append(because("venue", "aside", data("ko", "items"), aside))
        elif draft.kind in item_words().with_counterpart and not draft.parties and not act_words().noun_of(aside):
            phrase = noun_phrase(aside, self.analyzer.analyze(aside))
            if phrase and named(phrase).sort in (Sort.PERSON, Sort.ORGANISATION):
                draft = replace(draft, parties=list(self.parties_in(aside)))
                draft.rules.append(because("with", "aside", None, aside))
        if place and place[0].kind != "country" and draft.city is None:
            draft = replace(draft, place=place[0], city=place[1], country=place[0].country)
            draft.rules.append(because("where", "aside", GAZETTEER, place[1]))
        return draft

    def _travel(self, told: SentenceContext, setting: Setting) -> list[Draft]:
        """The departure or the return of all, where its day is known."""
        frame = self._leg(told)
        start, _end, _by = setting.day
        if frame is None or start is None:
            return []
        stage = Stage.DONE if setting.tense is Tense.PAST else Stage.PLANNED
        draft = Draft(
            where=(*setting.where, setting.head),
            kind="travel",
            stage=by_publication(stage, start, self.discourse.reference),
            evidence=[setting.evidence],
            frame=frame,
            start=start,
            about=told.sentence.text,
            rules=[because("kind", f"leg-{frame}", data("ko", "items"), told.sentence.text), *_around(setting)],
        )
        return [draft]

    def _leg(self, told: SentenceContext) -> str | None:
        words, text = item_words(), told.sentence.text
        if any(word in text for word in words.coming_home):
            return "return"
        if any(word in text for word in words.leaving):
            return "depart"
        for mention in told.places:
            if choose(mention, told.countries()).country == self.own.home:
                behind = text[mention.end : mention.end + 10]
                if any(word in behind for word in words.setting_out):
                    return "depart"
                if any(word in behind for word in words.arriving):
                    return "return"
        return None


def _one_occasion(before: Draft, after: Draft) -> bool:
    """Whether two acts of one item are steps of one: a visit that leads to talks, talks that end in a signing."""
    order = ("visit", "meeting", "briefing", "speech", "agreement", "investment", "contract")
    if before.kind not in ("visit", "meeting", "briefing") or after.kind not in order or before.kind == after.kind:
        return False
    if not after.parties:
        return True
    names = {name for party in before.parties for name in party}
    others = {name for party in after.parties for name in party}
    shared = any(seat_holder(one).startswith(other) or other in one for one in names for other in others)
    return shared or (before.kind == "visit" and after.frame == "meet")


def _with_setting(draft: Draft, setting: Setting) -> Draft:
    parties = _with_counterparts(draft, setting.counterparts)
    venue = draft.venue or setting.venue
    rules = list(draft.rules)
    if setting.counterparts:
        rules.append(because("with", "cell", data("ko", "tables")))
    if setting.venue and not draft.venue:
        rules.append(because("venue", "cell", data("ko", "tables"), setting.venue))
    if setting.place and setting.place[0].kind == "city" and draft.kind != "travel":
        place, city = setting.place
        draft = replace(draft, place=place, city=city, country=place.country)
        rules.append(because("where", "cell", GAZETTEER, city))
    if setting.is_called_off:
        rules.append(because("stage", "row-called-off", data("ko", "tables")))
    stage = Stage.CANCELLED if setting.is_called_off else draft.stage
    return replace(draft, parties=parties, venue=venue, stage=stage, rules=rules)


def _with_counterparts(draft: Draft, listed: tuple[Named, ...]) -> list[Party]:
    """The parties of an act and those of the cell beside it; whom the cell names in full the act need not name."""
    found = [party for one in listed for party in (one.met if draft.kind == "meeting" else one.parties)]
    in_full = " ".join(name for party in found for name in party)
    return [*(party for party in draft.parties if not any(name in in_full for name in party)), *dict.fromkeys(found)]


def _around(setting: Setting) -> list[Reason]:
    """What the row or the heading gives an act that is read without a clause: its stage and its day."""
    return [because("stage", f"tense-{setting.tense.value}"), *setting.day.by]
