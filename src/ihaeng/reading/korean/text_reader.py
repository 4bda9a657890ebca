"""A Korean text sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ihaeng.language.analyzer import Analyzer
from ihaeng.language.gazetteer import Place, PlaceMention, find_places
from ihaeng.language.kiwi import LONGEST_SENTENCE
from ihaeng.language.sentences import Sentence, korean_sentences
from ihaeng.language.towns_told import with_towns
from ihaeng.model import Document, Part, PartKind, Span
from ihaeng.reading.dates import Calendar, DateExpression, date_expressions
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.grammar.ahead import Ahead
from ihaeng.reading.korean.grammar.parsing import clauses_of
from ihaeng.reading.korean.grammar.relevance import tells_an_act
from ihaeng.reading.korean.lists.items import ItemReader
from ihaeng.reading.korean.lists.listings import Listing, listed_acts, may_list
from ihaeng.reading.korean.lists.tables import read_table
from ihaeng.reading.korean.roles.arrivals import is_heading, take_heading, take_stay
from ihaeng.reading.korean.roles.later_sums import LaterSums
from ihaeng.reading.korean.roles.sides import OwnSide, words_of_the_own_side
from ihaeng.reading.korean.sentence_context import SentenceContext, resolve_here
from ihaeng.reading.korean.sentence_reader import read_clauses

READ_PARTS = (PartKind.PARAGRAPH, PartKind.CAPTION)
"""Headlines only repeat the body in fewer words; they add evidence, not acts."""

_SENTENCE = re.compile(r"다\.\s?(?:[〈<\[(/][^〈<\[(/]{0,30})?$")
_FIRST_SYLLABLE, _FINALS, _DOUBLE_S = 0xAC00, 28, 20
"""How Hangul syllables are numbered; all past stems end on the twentieth final, ㅆ."""
_HOUR = re.compile(
    r"(?:\s?\([^()]{0,12}\))?\s{0,2}(?:오전|오후|아침|저녁|새벽|밤|낮)(?:\s?\d{1,2}시(?:\s?\d{1,2}분)?)?(?![가-힣])"
)
_BODY_SAYS = re.compile(r"(?:^|[\s.])([가-힣]{1,12})(?:은|는) ?$")
"""The topic right before a quotation."""
_NAME_IN_QUOTES = re.compile(r"[‘'“\"「『<《][^‘’'“”\"」』>》]{4,60}[’'”\"」』>》]")
_A_DAY, _PAST_END = re.compile(r"\d일"), re.compile(r"([가-힣])다[\s.,]{0,3}$")
_LONGEST_TOPIC = 16
"""Characters before a quotation among which its topic is looked for."""
_SAID_TO_BE = re.compile(r"이?라(?:며|면서|고|는)(?![가-힣])")
"""The copula behind a quotation that ends in a noun; its time is that of what was said."""
_SPOKEN = re.compile(r"[“\"][^“”\"]*+[”\"]")


@dataclass
class TextReader:
    """Reads one document; `own` tells its mission's side from others, `countries` are those it goes to,
    `towns` those that only the text itself places.

    `long_cells` are the cells of itineraries that were too long to be read.
    """

    document: Document
    analyzer: Analyzer
    own: OwnSide
    discourse: Discourse
    countries: tuple[str, ...]
    towns: tuple[Place, ...] = ()
    ahead: Analyzer = field(init=False)
    long_cells: list[str] = field(default_factory=list)

    def drafts(self) -> list[Draft]:
        """Every act told by a sentence of the body or a caption, repetitions included."""
        found: list[Draft] = []
        items = self.items()
        listing, later = Listing(items), LaterSums()
        self.ahead = Ahead(self.analyzer, self.foretold())
        for number, part in enumerate(self.document.parts):
            if part.kind is PartKind.TABLE:
                found += read_table(items, number)
                self.long_cells = items.passed_over
            elif listed := listing.line(number):
                found += listed
            elif self.is_prose(part):
                text = self.document.text[part.start : part.end]
                if part.kind is PartKind.PARAGRAPH and is_heading(text):
                    take_heading(self.discourse, self.places_in(text), self.countries, self.own.home)
                for place, sentence in enumerate(korean_sentences(text)):
                    told = self.sentence(sentence, part.start, (number, place), found)
                    if not told:
                        start, end = part.start + sentence.start, part.start + sentence.end
                        later.read(sentence.text, Span.of(self.document.text, start, end), number, found)
                    found += told
        return found

    def places_in(self, text: str) -> list[PlaceMention]:
        """The places that a stretch of the text names."""
        return with_towns(text, find_places(text, self.countries), self.towns)

    def is_prose(self, part: Part) -> bool:
        """Whether sentences stand there; a line under the headline that is a whole sentence is one of the body."""
        if part.kind in READ_PARTS:
            return True
        return part.kind is PartKind.SUBTITLE and _SENTENCE.search(self.document.text, part.start, part.end) is not None

    def foretold(self) -> list[str]:
        """The sentences that will be analysed; lines that may be items of a list are not counted on."""
        parts = (part for part in self.document.parts if self.is_prose(part))
        texts = (self.document.text[part.start : part.end] for part in parts)
        prose = (sentence.text for text in texts if text.endswith("다.") for sentence in korean_sentences(text))
        return [sentence for sentence in prose if tells_an_act(sentence)]

    def take_departure(self, found: list[Draft]) -> None:
        """A departure told is the first day, where the text gives no period ("방문 둘째 날" counts from it)."""
        left = next((draft.start for draft in found if draft.frame == "depart"), None)
        if left and self.discourse.mission_start is None and self.discourse.mission_end is None:
            self.discourse.mission_start = left

    def items(self) -> ItemReader:
        """The reader of acts told without a verb."""
        return ItemReader(self.document, self.analyzer, self.own, self.discourse, self.countries, self.towns)

    def announces(self, sentence: str, start: int, end: int) -> bool:
        """Whether a quotation is the word of the own body, told in the plain style of reports, and not a person's."""
        body = _BODY_SAYS.search(sentence, max(0, start - _LONGEST_TOPIC), start)
        if body is None or not sentence[start + 1 : end - 1].rstrip(" .,").endswith("다"):
            return False
        if body[1] in self.own.alone:
            return _reports_a_day(sentence[start + 1 : end - 1])
        known = words_of_the_own_side(self.own.home)
        return body[1] in known or any(OwnSide.names_body(body[1], own) for own in self.own.bodies)

    def sentence(self, sentence: Sentence, offset: int, where: tuple[int, int], before: list[Draft]) -> list[Draft]:
        """The acts of one sentence; somebody else's attendance is written to the act before."""
        self.discourse.begin_sentence()
        expressions = date_expressions(sentence.text)
        quoted = [match.span() for match in _SPOKEN.finditer(sentence.text)]
        spoken: list[tuple[int, int]] = []
        for span in quoted:
            spoken += _its_marks(span) if self.announces(sentence.text, *span) else [_as_said(sentence.text, span)]
        if not tells_an_act(sentence.text):
            for expression in expressions:
                resolve_here(expression, None, self.discourse)
            places = self.places_in(sentence.text)
            take_stay(self.discourse, sentence.text, places, self.countries, self.own.home)
            return []
        places = self.places_in(sentence.text)
        expressions = [
            found
            for found in expressions
            if not _inside(found.start, spoken) and not _is_of_a_name(sentence.text, found)
        ]
        told = SentenceContext(
            self.document, self.own, self.discourse, self.countries, sentence, offset, where, expressions, places
        )
        anchor = self.discourse.anchor
        if may_list(sentence.text) and (listed := listed_acts(self.items(), sentence.text, told.evidence(), where)):
            return listed
        # "전날" moves on from the day before only once.
        self.discourse.anchor = anchor
        morphemes = self.ahead.analyze(sentence.text)
        if spoken:
            said = {place for start, end in spoken for place in range(start, end)}
            morphemes = [m for m in morphemes if m.start not in said]
        dates = [(e.start, _with_hour(sentence.text, e.end)) for e in expressions]
        clauses = clauses_of(sentence.text, morphemes, dates, [(place.start, place.end) for place in places])
        found = read_clauses(told, clauses, before)
        if not found:
            take_stay(self.discourse, sentence.text, places, told.countries(), self.own.home)
        self.take_departure(found)
        self.discourse.end_sentence(tells_acts=bool(found), opens_with_day=_opens_with_day(sentence.text, expressions))
        return found


def long_sentences(document: Document) -> list[int]:
    """The lengths of the sentences to be analysed of which the analyser takes only the first characters."""
    texts = (document.text[part.start : part.end] for part in document.parts if part.kind in READ_PARTS)
    cut = (sentence.text for text in texts if len(text) > LONGEST_SENTENCE for sentence in korean_sentences(text))
    return [len(text) for text in cut if len(text) > LONGEST_SENTENCE and tells_an_act(text)]


def _reports_a_day(words: str) -> bool:
    """Whether the lead's own words tell what was done on a day ("4일에는 시의회를 찾아 의장을 만났다")."""
    end = _PAST_END.search(words)
    past = end is not None and end[1] != "겠" and (ord(end[1]) - _FIRST_SYLLABLE) % _FINALS == _DOUBLE_S
    return past and _A_DAY.search(words) is not None


def _is_of_a_name(sentence: str, found: DateExpression) -> bool:
    """Whether a year or month only begins the name of a gathering ("‘2031년 1월 누리총회’")."""
    dated = isinstance(found.expression, Calendar) and found.expression.day is None
    return dated and _NAME_IN_QUOTES.match(sentence, found.start - 1) is not None


def _as_said(sentence: str, span: tuple[int, int]) -> tuple[int, int]:
    """A quotation with the copula behind it ("“큰 기회”라며")."""
    copula = _SAID_TO_BE.match(sentence, span[1])
    return span[0], copula.end() if copula else span[1]


def _its_marks(span: tuple[int, int]) -> list[tuple[int, int]]:
    """The two marks of a quotation."""
    start, end = span
    return [(start, start + 1), (end - 1, end)]


def _with_hour(sentence: str, end: int) -> int:
    """Where a date ends with its hour ("15일 오후 3시")."""
    hour = _HOUR.match(sentence, end)
    return hour.end() if hour else end


def _opens_with_day(sentence: str, expressions: list[DateExpression]) -> bool:
    """Whether a day is what the sentence speaks of ("사흘째인 31일은 ...")."""
    if not expressions or expressions[0].start > 1:
        return False
    return re.match(r"\s?(?:\([^()]*+\)\s?)?(?:에?는|은)\s", sentence[expressions[0].end :]) is not None


def _inside(place: int, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)
