"""A Korean text sentence by sentence: clauses, the acts they tell, and the day, place and party that go with each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ihaeng.language.analyzer import Analyzer
from ihaeng.language.gazetteer import Place, PlaceKind, PlaceMention, choose, find_places
from ihaeng.language.numerals import find_counts
from ihaeng.language.sentences import Sentence, korean_sentences
from ihaeng.model import Amount, Basis, Document, PartKind, Span, Stage
from ihaeng.reading.chains import chained, chains
from ihaeng.model.partial_date import is_day, is_month
from ihaeng.reading.acts import MOST_ABOUT, Act, acts_of, described, events_at, phrases_at
from ihaeng.reading.amounts import Role, find_amounts
from ihaeng.reading.clauses import Clause, Ending, Phrase, Tense, clauses_of
from ihaeng.reading.counterparts import Sort, is_venue, named, seat_holder
from ihaeng.reading.dates import DateContext, DateExpression, Leaning, date_expressions, resolve
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft, Party
from ihaeng.reading.lexicon import act_words, people_words
from ihaeng.reading.relevance import tells_an_act
from ihaeng.reading.sides import OwnSide, Side
from ihaeng.reading.stage import by_publication, stage_of

HOME = "KR"
READ_PARTS = (PartKind.PARAGRAPH, PartKind.CAPTION)
"""Headlines only repeat the body in fewer words; they add evidence, not acts."""

_PLACING = ("에서", "에서는", "에선", "로", "으로", "을", "를", "에", "에는")
_SIZE = re.compile(r"(?:협약|계약|투자|수출)\S{0,4} ?(?:규모|금액|총액|액)(?:는|은|이|가)\s")
_BASES = {"contract": Basis.CONTRACTED, "agreement": Basis.AGREED, "investment": Basis.AGREED}
_BODIES = ("연맹", "협회", "기구", "연합", "연합회", "협의회", "위원회", "포럼", "재단")
_NOT_A_NAME = re.compile(r"현지|시각|시간|\d")
_TALK = {"이야기", "의견", "대화", "환담", "말"}
_SPOKEN = re.compile(r"[“\"][^“”\"]*+[”\"]")
_BOTH_SIDES = re.compile(r"양측|두 사람|양 기관|두 기관|두 도시|두 지역|양 도시|양 지역")
_ATTENDEES_OF = re.compile(r"(?:행사|자리|[가-힣]*식|[가-힣]*회|협약|만찬|오찬|면담|간담|포럼)(?:장)?$")


@dataclass
class Reader:
    """Reads one document; `own` tells its mission's side from others."""

    document: Document
    analyzer: Analyzer
    own: OwnSide
    discourse: Discourse
    countries: tuple[str, ...]

    def drafts(self) -> list[Draft]:
        """Every act told by a sentence of the body or a caption, repetitions included."""
        found: list[Draft] = []
        for number, part in enumerate(self.document.parts):
            if part.kind in READ_PARTS:
                text = self.document.text[part.start : part.end]
                for place, sentence in enumerate(korean_sentences(text)):
                    found += self.sentence(sentence, part.start, (number, place), found)
        return found

    def sentence(self, sentence: Sentence, offset: int, where: tuple[int, int], before: list[Draft]) -> list[Draft]:
        """The acts of one sentence; somebody else's attendance is written to the act before."""
        self.discourse.begin_sentence()
        expressions = date_expressions(sentence.text)
        if not tells_an_act(sentence.text):
            self.note_dates(expressions)
            return []
        spoken = [match.span() for match in _SPOKEN.finditer(sentence.text)]
        morphemes = [m for m in self.analyzer.analyze(sentence.text) if not _inside(m.start, spoken)]
        places = find_places(sentence.text, self.countries)
        dates = [(e.start, _with_hour(sentence.text, e.end)) for e in expressions]
        clauses = clauses_of(sentence.text, morphemes, dates, [(place.start, place.end) for place in places])
        told = _SentenceReader(self, sentence, offset, where, expressions, places)
        found = told.read(clauses, before)
        if not found:
            told.note_amount(before)
        self.discourse.end_sentence(tells_acts=bool(found), opens_with_day=_opens_with_day(sentence.text, expressions))
        return found

    def note_dates(self, expressions: list[DateExpression]) -> None:
        """A sentence without an act may still name the day that the next one speaks of."""
        for expression in expressions:
            self.resolved(expression, None)

    def resolved(self, expression: DateExpression, leaning: Leaning | None) -> tuple[str | None, str | None]:
        """The day that an expression means here; a whole day becomes the day last spoken of."""
        state = self.discourse
        start, end = state.day_of_the_mission(expression.expression) or resolve(
            expression.expression,
            DateContext(
                reference=state.reference,
                anchor=state.anchor,
                leaning=leaning,
                mission_start=state.mission_start,
                mission_end=state.mission_end,
            ),
        )
        if is_day(start or end):
            state.anchor = start or end
        return start, end


@dataclass
class _SentenceReader:
    reader: Reader
    sentence: Sentence
    offset: int
    where: tuple[int, int]
    expressions: list[DateExpression]
    places: list[PlaceMention]
    side: Side = Side.OWN
    subject: Phrase | None = None
    invitations: list[Clause] = field(default_factory=list)
    agreed_on: str | None = None
    days: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)

    def read(self, clauses: list[Clause], before: list[Draft]) -> list[Draft]:
        found: list[Draft] = []
        self.invitations = [clause for clause in clauses if clause.lemma in ("초청하다", "초대하다", "모으다")]
        for place, clause in enumerate(clauses):
            self.take_subject(clause)
            if clause.ending is Ending.NOMINAL and clause.with_particle("을", "를"):
                self.agreed_on = f"{described(clause.with_particle('을', '를')[-1])} 합의"
            self.take_day(clause)
            self.take_place(clause)
            following = clauses[place + 1 : place + 3]
            found += [draft for act in self.described_acts(clause) for draft in self.draft(act, [])]
            acts = acts_of(clause, self.sentence.text)
            objects = [act.object for act in acts]
            attended = self.side is Side.OTHER and self.tells_attendance(clause)
            for act in events_at(clause):
                if attended or (self.side is not Side.OTHER and act.object not in objects and self.is_settled(act)):
                    found += self.draft(act, [], side=Side.OWN)
            if self.side is Side.OTHER and self.note_attendees(clause, acts, found or before[-1:]):
                continue
            drafts = [draft for act in acts for draft in self.draft(act, following)]
            if len(drafts) == 1 and found and chains(found[-1], drafts[0], clauses[place - 1] if place else None):
                found[-1] = chained(found[-1], drafts[0])
            else:
                found += drafts
        return found

    def resolved(self, expression: DateExpression, leaning: Leaning | None) -> tuple[str | None, str | None]:
        """The day of an expression, found once: "이튿날" moves on from the day before only once."""
        if expression.start not in self.days:
            self.days[expression.start] = self.reader.resolved(expression, leaning)
        return self.days[expression.start]

    def described_acts(self, clause: Clause) -> Iterator[Act]:
        """Acts told by a description: of the own side ("총회에 참석한 한 지사는"), or of "뒤", "자리" and the like."""
        for phrase in clause.phrases:
            follows = _last_word(phrase.text) in people_words().sequence
            if not phrase.modifiers or not (follows or self.reader.own.side_of(phrase) is Side.OWN):
                continue
            for modifier in phrase.modifiers:
                settled = replace(modifier, tense=clause.tense) if follows and phrase.text != "바" else modifier
                yield from acts_of(replace(settled, ending=Ending.CONNECTIVE), self.sentence.text)

    def take_subject(self, clause: Clause) -> None:
        """A topic stays the subject until the sentence names another."""
        subjects = [p for p in clause.phrases if p.particle in ("은", "는", "이", "가", "께서", "께서는")]
        for phrase in subjects:
            if act_words().noun_of(_plain(phrase.text)):
                continue
            listed = [p for p in clause.phrases if p.end <= phrase.start and p.particle in ("와", "과", ",", "및")]
            sides = [self.reader.own.side_of(p) for p in (*listed, phrase)]
            side = Side.OWN if Side.OWN in sides else sides[-1]
            if side is not Side.NOBODY:
                self.side, self.subject = side, phrase

    def take_day(self, clause: Clause) -> None:
        described = [(inner.first, inner.end) for inner in clause.descriptions]
        leaning = (
            Leaning.PAST if clause.tense is Tense.PAST else Leaning.FUTURE if clause.tense is Tense.FUTURE else None
        )
        own = [e for e in self.expressions if clause.first <= e.start < clause.end and not _within(e, described)]
        own += [e for phrase in clause.phrases if phrase.particle.startswith("에서") for e in self.held_on(phrase)]
        for expression in own:
            start, end = self.resolved(expression, leaning)
            if is_day(start or end) or (is_month(start) and not self.reader.discourse.day[0]):
                self.reader.discourse.speak_of(start, end)

    def held_on(self, phrase: Phrase) -> list[DateExpression]:
        """The day of a gathering in whose course something happens ("26일 열리는 회의에서")."""
        inner = [(m.first, m.end) for m in phrase.modifiers if "happen" in act_words().classes_of(m.lemma, "")]
        return [expression for expression in self.expressions if _within(expression, inner)]

    def take_place(self, clause: Clause) -> None:
        for phrase in clause.phrases:
            if phrase.particle in _PLACING and not _is_named_after_a_place(phrase.text):
                for mention in self.mentions_in(phrase.start, phrase.end):
                    place = choose(mention, self.countries())
                    if place.country != HOME:
                        self.reader.discourse.come_to(*self.called(mention))

    def countries(self) -> tuple[str, ...]:
        now = self.reader.discourse.country
        return (*([now] if now else []), *self.reader.countries)

    def mentions_in(self, start: int, end: int) -> list[PlaceMention]:
        return [mention for mention in self.places if start <= mention.start < end]

    def draft(self, act: Act, following: list[Clause], side: Side | None = None) -> list[Draft]:
        """The act with its roles filled; nothing where it is somebody else's or only a journey to a country."""
        parties = self.parties(act)
        if (side or self.side) is Side.OTHER:
            own_target = any(self.reader.own.side_of(target) is Side.OWN for target in act.targets)
            if not own_target or self.subject is None:
                return []
            parties = list(named(self.subject).parties)
        if act.kind == "visit" and self.only_a_region(act):
            return []
        start, end = self.day_of(act)
        if act.needs_date and not start:
            return []
        stage = by_publication(stage_of(act), end or start, self.reader.discourse.reference)
        if self.is_at_home(act) and act.kind != "travel":
            return []
        draft = Draft(
            where=(*self.where, act.head),
            kind=act.kind,
            stage=stage,
            evidence=[
                Span.of(self.reader.document.text, self.offset + self.sentence.start, self.offset + self.sentence.end)
            ],
            frame=act.frame,
            start=start,
            end=end if end != start else None,
            parties=parties,
            about=self.about(act, following),
            venue=self.venue(act),
            amount=self.amount(act),
            people=self.people(act),
            rules=[f"frame {act.frame}: {act.clause.lemma}"],
        )
        self.place(draft, act)
        if parties:
            self.reader.discourse.parties = tuple(parties)
        return [draft]

    def parties(self, act: Act) -> list[Party]:
        if not act.targets and self.subject and _BOTH_SIDES.search(self.subject.text):
            return list(self.reader.discourse.parties)
        found: list[Party] = []
        for target in act.targets:
            if self.reader.own.side_of(target) is not Side.OWN:
                found += [party for party in named(target).parties if party not in found]
        found = [party for party in found if not self.is_a_country(party)] or found
        if found and act.kind == "meeting" and not act.object:
            found += [party for party in self.hosts(act) if party not in found]
        return found or self.briefed_by(act) or self.convened_by(act) or self.joined_by(act)

    def hosts(self, act: Act) -> list[Party]:
        """The body in whose seat people meet ("헤센주 청사에서 ... 장관을 만나")."""
        found = []
        for phrase in phrases_at(act.clause):
            holder = seat_holder(_plain(phrase.text))
            if holder != _plain(phrase.text) or named(phrase).sort is Sort.ORGANISATION and not is_venue(phrase.text):
                found.append((holder,))
        return found

    def joined_by(self, act: Act) -> list[Party]:
        """Who takes part in an agreement by its description ("연구소와 ... 참여하는 업무협약")."""
        if act.kind not in _BASES or not act.object:
            return []
        joining = [m for m in act.object.modifiers if "attend" in act_words().classes_of(m.lemma, "")]
        phrases = [p for modifier in joining for p in modifier.phrases if p.particle in ("와", "과", "가", "이", ",")]
        others = [named(p) for p in phrases if self.reader.own.side_of(p) is not Side.OWN]
        return [party for found in others if found.sort is not Sort.THING for party in found.parties]

    def convened_by(self, act: Act) -> list[Party]:
        """The body whose gathering it is, where the text gives it a second name ("관광연맹(이토프) 총회")."""
        if act.kind != "event" or not act.object:
            return []
        body = re.search(r"(\S+)\s?\(([^()]++)\)", act.object.text)
        if not body or not body[1].endswith(_BODIES) or _NOT_A_NAME.search(body[2]):
            return []
        names = [body[1].strip(" ‘’“”'\""), *re.split(r"[·,/]\s?", body[2])]
        return [tuple(names)]

    def is_a_country(self, party: Party) -> bool:
        """A country in a row with others only says where they come from."""
        return any(m.name == party[0] and m.candidates[0].kind is PlaceKind.COUNTRY for m in self.places)

    def briefed_by(self, act: Act) -> list[Party]:
        """Whose workings a briefing is about ("산업연계프로그램의 운영 상황에 대한 브리핑"): the one that gives it."""
        if act.kind != "briefing" or not act.object:
            return []
        for phrase in (p for modifier in act.object.modifiers for p in modifier.phrases):
            owner, mark, _rest = phrase.text.partition("의 ")
            if mark:
                head = named(replace(phrase, text=owner, end=phrase.start + len(owner)))
                return list(head.parties) if head.sort is Sort.ORGANISATION else []
        return []

    def is_at_home(self, act: Act) -> bool:
        """Whether the act takes place in the own country: briefings and farewells before or after the journey."""
        for phrase in phrases_at(act.clause):
            mentions = self.mentions_in(phrase.start, phrase.end)
            places = [choose(mention, self.countries()) for mention in mentions]
            if places and all(place.country == HOME and place.kind is not PlaceKind.COUNTRY for place in places):
                return True
            if not mentions and phrase.text.endswith(people_words().home_seats):
                return True
        return False

    def only_a_region(self, act: Act) -> bool:
        """Whether the target is a mere country, region or city: the journey itself, not an act."""
        for target in act.targets:
            for mention in self.mentions_in(target.start, target.end):
                rest = re.sub(r"\([^()]*+\)", "", target.text[mention.end - target.start :])
                head = target.text[: mention.start - target.start]
                if re.fullmatch(
                    r"(?:시|주|현|성|도|지역|일대|일원|현지|등|등지|순방|출장|\s)*", rest
                ) and not re.search(r"[가-힣]{2,}(?<!의)$", head):
                    return True
        return False

    def day_of(self, act: Act) -> tuple[str | None, str | None]:
        """The day told with the act's own noun ("26일 열리는 회의"), with its clause, or before in the sentence."""
        described = [(inner.first, inner.end) for inner in act.clause.descriptions]
        own = [
            e for e in self.expressions if act.clause.first <= e.start < act.clause.end and not _within(e, described)
        ]
        if act.targets and len(own) > 1:
            own = [e for e in own if e.start < act.targets[0].start] or own
        inner = [(m.first, m.end) for m in act.object.modifiers] if act.object else []
        of_the_noun = [e for e in self.expressions if _within(e, inner)]
        leaning = Leaning.PAST if act.clause.tense is Tense.PAST else None
        for expression in (*of_the_noun, *reversed(own)):
            start, end = self.resolved(expression, leaning)
            if is_day(start or end) or is_month(start):
                return start, end
        return (None, None) if act.needs_date else self.reader.discourse.day

    def about(self, act: Act, following: list[Clause]) -> str | None:
        if act.object:
            return self.with_description(act.object)
        if act.frame == "agree":
            return self.agreed_on
        for clause in (act.clause, *following):
            topics = [p for p in clause.with_particle("을", "를") if p not in act.targets and p.text not in _TALK]
            if topics and "discuss" in act_words().classes_of(clause.lemma, ""):
                return described(topics[-1])
        if act.frame == "appoint":
            roles = act.clause.with_particle("로", "으로") or list(act.targets)
            return f"{described(roles[0])} 위촉"
        return self.with_description(act.targets[0]) if act.kind == "visit" and act.targets else None

    def with_description(self, phrase: Phrase) -> str:
        """A phrase with what describes it, the far end of a long description cut off at a word."""
        start = min([phrase.start, *(modifier.first for modifier in phrase.modifiers)])
        room = max(phrase.end - MOST_ABOUT, 0)
        if start < room:
            space = self.sentence.text.find(" ", room)
            start = space + 1 if 0 <= space < phrase.start else phrase.start
        return self.sentence.text[start : phrase.end].strip() if start < phrase.start else described(phrase)

    def venue(self, act: Act) -> str | None:
        if act.kind == "visit" and act.targets:
            return _plain(act.targets[0].text)
        for phrase in phrases_at(act.clause):
            if is_venue(phrase.text):
                return _plain(phrase.text)
        return None

    def place(self, draft: Draft, act: Act) -> None:
        """The city that the act's own phrases name, else the sentence; the country goes with it or was last spoken of."""
        place, name = self.named_city(act) or self.reader.discourse.sentence_place or (None, None)
        if place is not None and place.kind is not PlaceKind.COUNTRY:
            draft.place, draft.city, draft.country = place, name, place.country
        else:
            only = set(self.reader.countries)
            draft.country = self.reader.discourse.country or (only.pop() if len(only) == 1 else None)

    def named_city(self, act: Act) -> tuple[Place, str] | None:
        phrases = [
            p
            for p in act.clause.phrases
            if p.particle.startswith(("에", "로", "으로")) or p in act.targets or p is act.object
        ]
        described = [p for phrase in phrases for modifier in phrase.modifiers for p in modifier.phrases]
        found: list[tuple[Place, str]] = []
        for phrase in (*phrases, *(p for p in described if p.particle.startswith("에"))):
            if not _is_named_after_a_place(phrase.text):
                found += [self.called(mention) for mention in self.mentions_in(phrase.start, phrase.end)]
        abroad = [told for told in found if told[0].country != HOME and told[0].kind is not PlaceKind.COUNTRY]
        return next((told for told in abroad if told[0].kind is PlaceKind.CITY), abroad[0] if abroad else None)

    def called(self, mention: PlaceMention) -> tuple[Place, str]:
        """The place and its name: as written, but in Korean where the text only abbreviates ("LA")."""
        place = choose(mention, self.countries())
        return place, place.name if mention.name.isascii() else mention.name

    def amount(self, act: Act) -> Amount | None:
        for mention in find_amounts(self.sentence.text):
            inside = act.clause.first <= mention.start < act.clause.end
            if (
                inside
                and mention.role is Role.TOLD
                and act.kind in ("contract", "investment", "agreement", "meeting", "event")
            ):
                return Amount(
                    value=mention.value.value, currency=mention.value.currency, basis=_basis(act, self.sentence.text)
                )
        return None

    def note_amount(self, before: list[Draft]) -> None:
        """ "협약 규모는 모두 3587만 달러다": the sum of the promise told just before."""
        sums = [m for m in find_amounts(self.sentence.text) if m.role is Role.TOLD]
        if not before or not sums or not _SIZE.search(self.sentence.text) or before[-1].amount:
            return
        draft = before[-1]
        if draft.kind in ("contract", "investment", "agreement") and self.where[0] - draft.where[0] <= 1:
            value = sums[0].value
            draft.amount = Amount(value=value.value, currency=value.currency, basis=_BASES.get(draft.kind))
            draft.evidence.append(
                Span.of(self.reader.document.text, self.offset + self.sentence.start, self.offset + self.sentence.end)
            )

    def people(self, act: Act) -> int | None:
        if act.kind not in ("event", "meeting", "speech", "briefing"):
            return None
        start = min([act.clause.first, *(c.first for c in self.invitations if c.end <= act.clause.end)])
        counts = [c for c in find_counts(self.sentence.text) if c.unit == "명" and start <= c.start < act.clause.end]
        return counts[-1].value if counts else None

    def is_settled(self, act: Act) -> bool:
        """Whether the description says on which day or where it is held; "이번 총회" alone only refers back."""
        if act.frame != "held":
            return True
        inside = [p for p in act.clause.phrases if p.is_date or self.mentions_in(p.start, p.end)]
        return bool(inside) and act.clause.tense is not Tense.FUTURE

    def tells_attendance(self, clause: Clause) -> bool:
        comes = clause.lemma == "찾다" and bool(clause.with_particle("에", "에는", "에도"))
        return comes or "gather" in act_words().classes_of(clause.lemma, "")

    def note_attendees(self, clause: Clause, acts: list[Act], before: list[Draft]) -> bool:
        """ "협약식에는 로라 벤슨 회장과 ... 등 100여 명이 참석했다": they join the act told just before."""
        joins = self.tells_attendance(clause)
        objects = [act.object for act in acts if act.object]
        general = all(_ATTENDEES_OF.fullmatch(_plain(phrase.text)) for phrase in objects)
        if not joins or not before or not general or before[-1].where[0] < self.where[0] - 1:
            return False
        draft = before[-1]
        span = Span.of(self.reader.document.text, self.offset + self.sentence.start, self.offset + self.sentence.end)
        for phrase in clause.phrases:
            found = named(phrase)
            if (
                phrase.particle in ("이", "가", "와", "과", ",", "등", "", "및", "도", "은", "는")
                and found.sort is not Sort.THING
                and self.reader.own.side_of(phrase) is not Side.OWN
            ):
                draft.parties += [party for party in found.parties if party not in draft.parties]
        counts = [count for count in find_counts(self.sentence.text) if count.unit == "명"]
        draft.people = draft.people or (counts[-1].value if counts else None)
        if span not in draft.evidence:
            draft.evidence.append(span)
        return True


def _basis(act: Act, sentence: str) -> Basis | None:
    if "상담" in sentence and act.kind in ("event", "meeting"):
        return Basis.CONSULTED
    return _BASES.get(act.kind)


def _last_word(text: str) -> str:
    return text.split()[-1] if text.split() else ""


def _is_named_after_a_place(text: str) -> bool:
    """A hotel's name may hold a place that is elsewhere ("옥스퍼드팰리스호텔")."""
    return re.search(r"(?:^|\s)\S{4,}(?:호텔|리조트|타워)$", text) is not None


def _plain(text: str) -> str:
    return re.sub(r"\s*\([^()]*+\)", "", text).strip(" ‘’“”'\"")


def _with_hour(sentence: str, end: int) -> int:
    """Where a date ends with its hour ("15일 오후 3시")."""
    hour = re.match(
        r"\s?(?:오전|오후|아침|저녁|새벽|밤|낮)(?:\s?\d{1,2}시(?:\s?\d{1,2}분)?)?(?![가-힣])", sentence[end:]
    )
    return end + hour.end() if hour else end


def _opens_with_day(sentence: str, expressions: list[DateExpression]) -> bool:
    """Whether a day is what the sentence speaks of ("사흘째인 31일은 ...")."""
    if not expressions or expressions[0].start > 1:
        return False
    return re.match(r"\s?(?:\([^()]*+\)\s?)?(?:에?는|은)\s", sentence[expressions[0].end :]) is not None


def _within(expression: DateExpression, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= expression.start and expression.end <= end for start, end in stretches)


def _inside(place: int, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)


__all__ = ["READ_PARTS", "Place", "Reader", "Stage"]
