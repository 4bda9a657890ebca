"""What is known while one sentence is read: its words, days and places, and whose deeds it tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ihaeng.language.gazetteer import Place, PlaceMention, choose
from ihaeng.language.sentences import Sentence
from ihaeng.model import Document, Reason, Span
from ihaeng.model.partial_date import is_day
from ihaeng.reading.dates import Anaphor, DateContext, DateExpression, Leaning, Range, resolve
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.roles.sides import OwnSide, Side

_BRACKET = re.compile(r"(?:(?<!\s)\s++)?+\([^()]*+\)")

Resolved = tuple[str | None, str | None]
"""Start and end as partial dates."""


@dataclass
class SentenceContext:
    """One sentence at `offset` (its part's first character) of a document, and what the text made known before.

    `known_countries` are those of the mission. `side` and `subject` follow the sentence's topic from clause to clause,
    `received_by` is who did something to the own side in a clause before ("지사는 대표단을 접견하고"),
    `gone_to` are the towns that a clause before went to, `partners` are those who act together with the own side;
    `goes_on_with` is the own side where the clause before only said who gives what it comes to;
    `read_until` is where the clause before ended, `placed_at` where the sentence's place was told,
    `left` the country in which they were before that; `is_item` where it stands in a list of what the journey brought
    or will bring.
    """

    document: Document
    own: OwnSide
    discourse: Discourse
    known_countries: tuple[str, ...]
    sentence: Sentence
    offset: int
    where: tuple[int, int]
    expressions: list[DateExpression]
    places: list[PlaceMention]
    side: Side = Side.OWN
    subject: Phrase | None = None
    partners: list[Phrase] = field(default_factory=list)
    invitations: list[Clause] = field(default_factory=list)
    received_by: Phrase | None = None
    agreed_on: str | None = None
    goes_on_with: Phrase | None = None
    gone_to: tuple[tuple[str, ...], ...] = ()
    read_until: int = 0
    placed_at: int = 0
    left: str | None = None
    days: dict[int, Resolved] = field(default_factory=dict)
    dates_by: dict[int, tuple[Reason, ...]] = field(default_factory=dict)
    is_item: bool = False

    def evidence(self) -> Span:
        """The sentence as it stands in the document."""
        return Span.of(self.document.text, self.offset + self.sentence.start, self.offset + self.sentence.end)

    def countries(self) -> tuple[str, ...]:
        """The countries that a place's name may be of, the one last spoken of first."""
        now = self.discourse.country
        return (*([now] if now else []), *self.known_countries)

    def mentions_in(self, start: int, end: int) -> list[PlaceMention]:
        """The places named between two characters of the sentence."""
        return [mention for mention in self.places if start <= mention.start < end] if self.places else []

    def is_place(self, phrase: Phrase) -> bool:
        """Whether a phrase is a place: in a row with others it says where they come from ("독일 등 5개국 5개사")."""
        return any(mention.start == phrase.start and mention.end == phrase.end for mention in self.places)

    def called(self, mention: PlaceMention) -> tuple[Place, str]:
        """The place and its name."""
        place = choose(mention, self.countries())
        return place, name_in_text(place, mention)

    def dated_by(self, expression: DateExpression) -> tuple[Reason, ...]:
        """By which rules an expression was read and completed."""
        if expression.start not in self.dates_by:
            self.dates_by[expression.start] = self.discourse.dated_by(expression, self.sentence.text)
        return self.dates_by[expression.start]

    def resolved(self, expression: DateExpression, leaning: Leaning | None) -> Resolved:
        """The day of an expression, found once: "이튿날" moves on from the day before only once."""
        if expression.start not in self.days:
            self.days[expression.start] = resolve_here(expression, leaning, self.discourse)
        return self.days[expression.start]


def name_in_text(place: Place, mention: PlaceMention) -> str:
    """A place's name as written, but in Korean where the text only abbreviates ("LA")."""
    return place.name if mention.name.isascii() else mention.name


def resolve_here(expression: DateExpression, leaning: Leaning | None, state: Discourse) -> Resolved:
    """The day that an expression means at this point of the text; a whole day becomes the day last spoken of."""
    start, end = state.day_of_the_mission(expression.expression) or resolve(
        expression.expression,
        DateContext(
            reference=state.reference,
            anchor=_counted_from(expression, leaning, state),
            leaning=leaning,
            mission_start=state.mission_start or state.stretch[0],
            mission_end=state.mission_end or state.stretch[1],
        ),
    )
    if is_day(start or end):
        state.note_day(start, end, is_stretch=isinstance(expression.expression, Range))
    return start, end


def _counted_from(expression: DateExpression, leaning: Leaning | None, state: Discourse) -> str | None:
    if not isinstance(expression.expression, Anaphor):
        return state.anchor
    return state.counts_from(past=leaning is Leaning.PAST)


def within(expression: DateExpression, stretches: list[tuple[int, int]]) -> bool:
    """Whether the whole expression stands inside one of the stretches."""
    return any(start <= expression.start and expression.end <= end for start, end in stretches)


_QUOTES = "‘’“”'\""
_AROUND = f" {_QUOTES}"
_NAME_AT_THE_END = re.compile(f"[{_QUOTES}][^{_QUOTES}]+[{_QUOTES}]$")


def plain(text: str) -> str:
    """A phrase without brackets and quotation marks around it; a name in marks at its end keeps both."""
    bare = (_BRACKET.sub("", text) if "(" in text else text).strip()
    inner = bare.strip(_AROUND)
    return bare if _NAME_AT_THE_END.search(bare) and not bare.startswith(tuple(_QUOTES)) else inner


def last_word(text: str) -> str:
    """The word that a phrase ends with; nothing of nothing."""
    return text.split()[-1] if text.split() else ""
