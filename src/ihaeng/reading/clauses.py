"""A Korean sentence as clauses: each a predicate with the phrases that fill its roles.

No tree is built. Phrases are gathered from left to right until a predicate takes them; a clause that only describes a
noun (an adnominal ending) takes no more than what stands right before it and leaves the rest to the clause it is in.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ihaeng.language.analyzer import Morpheme
from ihaeng.reading.lexicon import act_words, people_words


class Ending(enum.Enum):
    """How a clause ends."""

    FINAL = "final"
    CONNECTIVE = "connective"
    QUOTED = "quoted"
    ADNOMINAL = "adnominal"
    NOMINAL = "nominal"


class Tense(enum.Enum):
    """What the ending says of time; `OPEN` where a later clause of the sentence decides.

    What is going on ("갖고 있다", as captions say it) counts as past: it has begun.
    """

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    OPEN = "open"


class Mode(enum.Enum):
    """Whether the predicate is asserted at all; FORMER is an intention that has been given up ("갈 계획이었으나")."""

    PLAIN = "plain"
    PURPOSE = "purpose"
    POSSIBLE = "possible"
    FORMER = "former"
    NEGATED = "negated"


@dataclass(frozen=True)
class Phrase:
    """A nominal phrase: characters `start` to `end` of the sentence, without its particle."""

    start: int
    end: int
    text: str
    particle: str
    morphemes: tuple[Morpheme, ...]
    modifiers: tuple[Clause, ...] = ()

    @property
    def is_date(self) -> bool:
        """Whether it is a date expression and nothing else."""
        return self.morphemes[0].tag == DATE

    @property
    def is_topic(self) -> bool:
        """Whether it is what the sentence speaks of (은/는, also after another particle)."""
        return self.particle.endswith(("는", "은"))


@dataclass(frozen=True)
class Clause:
    """A predicate in its dictionary form ("체결하다"), where it stands, and the phrases before it."""

    lemma: str
    start: int
    end: int
    ending: Ending
    tense: Tense
    mode: Mode
    phrases: tuple[Phrase, ...] = ()
    connector: str = ""
    adverb: str = ""

    @property
    def first(self) -> int:
        """Where the clause begins: its first phrase, with what describes that."""
        places = [self.start]
        for phrase in self.phrases:
            places += [phrase.start, *(modifier.first for modifier in phrase.modifiers)]
        return min(places)

    @property
    def descriptions(self) -> list[Clause]:
        """The clauses that describe its phrases, and those inside them."""
        direct = [modifier for phrase in self.phrases for modifier in phrase.modifiers]
        return direct + [inner for modifier in direct for inner in modifier.descriptions]

    def with_particle(self, *particles: str) -> list[Phrase]:
        """The phrases that carry one of these particles, 도 and topic marks counting as the particle they hide."""
        return [phrase for phrase in self.phrases if phrase.particle in particles]


DATE = "DATE"
"""The tag of a whole date expression: its words ("지난", "같은") are no predicates of the sentence."""

_NOMINAL = {
    "NNG",
    "NNP",
    "NNB",
    "NR",
    "NP",
    "SN",
    "SL",
    "SH",
    "XPN",
    "XSN",
    "XR",
    "MM",
    "SW",
    "SO",
    "JKG",
    "SSO",
    "SSC",
    "SS",
}
_PARTICLE = {"JKS", "JKC", "JKO", "JKB", "JKV", "JKQ", "JX", "JC"}
_STEM = ("VV", "VA", "VX", "VCP", "VCN", "XSV", "XSA")
_INTENT_NOUNS = {"예정", "계획", "방침", "것", "거", "전망", "참", "생각", "일정"}
_POSSIBLE_NOUNS = {"수", "만", "듯"}
_QUOTATIVE = ("다고", "라고", "다며", "라며", "다면서", "냐고", "자고", "자며", "으라고", "다는", "라는")
_PROPOSING = ("자고", "자며", "냐고", "으라고", "자는")
_PURPOSE = {"러", "으러", "려고", "으려고", "려", "으려", "고자", "도록", "게"}
_BULLETS = {"▲", "△", "▷", "▶", "◇", "◆", "■", "□", "●", "○"}
_AFTERWARDS = {"뒤", "후", "직후", "데", "다음"}
_NAME_ENDINGS = {"ᆫ", "나", "야", "랑", "고"}
_TAKES_ONE = {"이다", "위하다", "대하다", "관하다", "통하다", "따르다", "비롯하다"}
_ADVERBS = {"잇따르다", "잇다", "앞서다", "잇달다", "연잇다"}
_OPENERS, _CLOSERS = "([（", ")]）"


@dataclass
class _Scanner:
    """Walks the morphemes once; `phrases` are those that no predicate has taken yet."""

    text: str
    morphemes: Sequence[Morpheme]
    place: int = 0
    phrases: list[Phrase] = field(default_factory=list)
    nominal: list[Morpheme] = field(default_factory=list)
    modifiers: list[Clause] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    depth: int = 0
    adverb: str = ""

    def run(self) -> list[Clause]:
        while self.place < len(self.morphemes):
            self.step()
        self.flush("")
        if self.phrases:
            self.clauses.append(_verbless(self.phrases))
        return self.clauses

    def step(self) -> None:
        morpheme = self.morphemes[self.place]
        if morpheme.tag == DATE:
            self.flush("")
            self.nominal.append(morpheme)
        elif morpheme.tag in ("SSO", "SSC") and morpheme.form in _OPENERS + _CLOSERS:
            self.bracket(morpheme)
        elif self.depth:
            self.nominal.append(morpheme)
        elif morpheme.tag.startswith(_STEM):
            self.predicate()
            return
        elif morpheme.tag in _PARTICLE and not self.is_part_of_a_name(morpheme):
            self.particle()
            return
        elif morpheme.tag in _PARTICLE:
            self.word(morpheme)
        elif (
            morpheme.tag in _NOMINAL
            or (morpheme.tag == "SP" and morpheme.form in "·/ㆍ:")
            or morpheme.tag.startswith("W_")
        ):
            self.word(morpheme)
        elif morpheme.tag == "SP":
            self.comma()
        else:
            self.adverb = morpheme.form if morpheme.tag == "MAG" else ""
            self.flush("및" if morpheme.form in ("및", "또는", "내지") else "")
        self.place += 1

    def comma(self) -> None:
        """A lone verbal noun before a comma is a predicate that saves its 하다 ("본사를 방문, ...")."""
        words = self.nominal
        before = self.phrases[-1].particle if self.phrases else ""
        verbal = len(words) == 1 and act_words().classes_of(words[0].form + "하다", "")
        if verbal and words[0].tag == "NNG" and before in ("을", "를", "에", "와", "과"):
            noun = words[0]
            self.nominal = []
            clause = Clause(
                noun.form + "하다", noun.start, noun.end, Ending.CONNECTIVE, Tense.OPEN, Mode.PLAIN, connector=","
            )
            self.clauses.append(replace(clause, phrases=tuple(self.phrases)))
            self.phrases = []
        else:
            self.flush(",")

    def bracket(self, morpheme: Morpheme) -> None:
        opens = morpheme.form in _OPENERS
        if opens and (not self.nominal or self.nominal[-1].tag == DATE):
            self.skip_aside()
            return
        self.depth = max(0, self.depth + (1 if opens else -1))
        self.nominal.append(morpheme)

    def skip_aside(self) -> None:
        """Leave out a bracket that stands for itself or behind a date ("(현지시간)")."""
        while self.place + 1 < len(self.morphemes) and self.morphemes[self.place].form not in _CLOSERS:
            self.place += 1

    def word(self, morpheme: Morpheme) -> None:
        last = self.nominal[-1] if self.nominal else None
        if last and (last.tag == DATE or (len(self.nominal) == 1 and self.modifiers and last.form in _AFTERWARDS)):
            self.flush("")
        self.nominal.append(morpheme)

    def is_part_of_a_name(self, morpheme: Morpheme) -> bool:
        """A particle is never written apart, and no particle of news style sounds like the end of "하딘", "수레나"."""
        before = self.nominal[-1] if self.nominal else None
        if before is None:
            return False
        behind = self.morphemes[self.place + 1] if self.place + 1 < len(self.morphemes) else None
        joined = behind is not None and behind.start == morpheme.end and behind.tag in ("NNG", "NNP", "XSV", "VV")
        if joined and before.tag == "NNP" and morpheme.form in ("와", "과", "도", "이", "가", "의"):
            return True
        return before.end < morpheme.start or (
            morpheme.form in _NAME_ENDINGS and (before.tag == "NNP" or morpheme.form == "나")
        )

    def particle(self) -> None:
        forms = []
        while self.place < len(self.morphemes) and self.morphemes[self.place].tag in _PARTICLE:
            forms.append(self.morphemes[self.place].form)
            self.place += 1
        if forms[-1] in ("와", "과") and self.place < len(self.morphemes) and self.morphemes[self.place].tag == "JKG":
            forms.append(self.morphemes[self.place].form)
            self.place += 1
        self.flush("".join(forms))

    def flush(self, particle: str) -> None:
        """Close the phrase in hand."""
        words = self.nominal
        self.nominal = []
        if not words:
            if particle and self.phrases and not self.phrases[-1].particle:
                self.phrases[-1] = replace(self.phrases[-1], particle=particle)
            return
        start, end = words[0].start, words[-1].end
        phrase = Phrase(start, end, self.text[start:end], particle, tuple(words), tuple(self.modifiers))
        self.modifiers = []
        self.phrases.append(phrase)

    def predicate(self) -> None:
        lemma, start = self.stem()
        self.flush("")
        reading = _read_endings(self.morphemes, self.place)
        end = self.morphemes[reading.next_place - 1].end
        clause = Clause(
            lemma,
            start,
            end,
            reading.ending,
            reading.tense,
            reading.mode,
            connector=reading.connector,
            adverb=self.adverb,
        )
        self.adverb = ""
        self.place = reading.next_place
        if clause.ending is Ending.ADNOMINAL:
            self.modifiers.append(replace(clause, phrases=tuple(self.take_for_description(lemma))))
        else:
            kept, carried = _divide(clause, self.phrases)
            self.clauses.append(replace(clause, phrases=tuple(kept)))
            self.phrases = carried

    def stem(self) -> tuple[str, int]:
        """The predicate's dictionary form; a verbal noun is taken back out of the phrase in hand."""
        morpheme = self.morphemes[self.place]
        self.place += 1
        if morpheme.tag.startswith(("XSV", "XSA")) or (morpheme.form in ("하", "되") and self.glued(morpheme)):
            if self.nominal:
                noun = self.nominal.pop()
                return noun.form + morpheme.form + "다", noun.start
            previous = self.morphemes[self.place - 2] if self.place > 1 else morpheme
            return previous.form + morpheme.form + "다", previous.start
        if morpheme.tag.startswith(("VCP", "VCN")):
            return "이다", morpheme.start
        return morpheme.form + "다", morpheme.start

    def glued(self, morpheme: Morpheme) -> bool:
        before = self.morphemes[self.place - 2] if self.place > 1 else None
        return before is not None and before.end == morpheme.start and before.tag in ("NNG", "MAG", "XR")

    def take_for_description(self, lemma: str) -> list[Phrase]:
        """What a describing clause may take of the waiting phrases: the nearest, up to a topic, a comma or a list."""
        ongoing = bool(self.phrases) and self.phrases[-1].text.endswith(" 중")
        most = 1 if lemma in _TAKES_ONE and not ongoing else 4
        taken: list[Phrase] = []
        objects = subjects = places = 0
        while self.phrases and len(taken) < most:
            phrase = self.phrases[-1]
            objects += phrase.particle in ("을", "를")
            subjects += phrase.particle in ("이", "가")
            places += phrase.particle in ("에", "에서", "로", "으로") and not phrase.is_date
            if phrase.is_topic or phrase.particle in (",", "및") or max(objects, subjects, places) > 1:
                break
            if self.belongs_to_the_sentence(phrase, lemma):
                break
            taken.insert(0, self.phrases.pop())
        return taken

    def belongs_to_the_sentence(self, phrase: Phrase, lemma: str) -> bool:
        """An office-holder at the head or as a partner, and an act in whose course something happens, stay."""
        if phrase.particle == "에서" and act_words().noun_of(phrase.text):
            return "happen" not in act_words().classes_of(lemma, "")
        office = phrase.text.endswith(people_words().offices["any"] + people_words().offices["home"])
        first = len(self.phrases) == 1 and not self.clauses
        return office and (phrase.particle in ("와", "과") or (phrase.particle in ("이", "가") and first))


def _divide(clause: Clause, phrases: list[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
    """What a clause keeps, and what it leaves to the next one.

    A verb that no frame knows, linked by 어 ("들여", "건너가", "위해"), keeps its object and its goal; who acts, with
    whom, where and when belongs to the verb that follows as well.
    """
    transparent = clause.connector in ("어", "아", "여") and not act_words().classes_of(clause.lemma, "")
    if clause.ending is not Ending.CONNECTIVE or not (transparent or clause.lemma in _ADVERBS):
        return phrases, []
    if clause.lemma in _ADVERBS:
        return [], phrases
    if clause.lemma == "비롯하다":
        return [], [replace(p, particle=",") if p.particle in ("을", "를") else p for p in phrases]
    own = [place for place, phrase in enumerate(phrases) if phrase.particle in ("을", "를", "로", "으로", "에")]
    last = own[-1] if own else -1
    return [phrases[last]] if own else [], [phrase for place, phrase in enumerate(phrases) if place != last]


def _with_wholes(text: str, morphemes: Sequence[Morpheme], wholes: Sequence[tuple[int, int, str]]) -> list[Morpheme]:
    """The morphemes, those of each whole joined into one; what sticks out behind ("미리시" in "미리시장") stays."""
    joined: list[Morpheme] = []
    waiting = list(wholes)
    for morpheme in morphemes:
        while waiting and waiting[0][1] <= morpheme.start:
            waiting.pop(0)
        if not waiting or morpheme.start < waiting[0][0]:
            joined.append(morpheme)
            continue
        start, end, tag = waiting[0]
        if not joined or joined[-1].start != start or joined[-1].tag != tag:
            joined.append(Morpheme(text[start:end], tag, start, end, known=True))
        if morpheme.end > end:
            joined.append(Morpheme(text[end : morpheme.end], morpheme.tag, end, morpheme.end, known=morpheme.known))
    return joined


def clauses_of(
    text: str,
    morphemes: Sequence[Morpheme],
    dates: Sequence[tuple[int, int]] = (),
    places: Sequence[tuple[int, int]] = (),
) -> list[Clause]:
    """The clauses of one sentence in the order of their predicates.

    `dates` and `places` are where its date expressions and the names of places stand; they are read as wholes.

    Clauses that describe a noun stand in that noun phrase's `modifiers`. A clause without a predicate (a headline, a
    list item) has the empty lemma.
    """
    wholes = sorted([(*span, DATE) for span in dates] + [(*span, "NNP") for span in places])
    scanner = _Scanner(text, _with_wholes(text, morphemes, wholes))
    return _settle_tenses(scanner.run())


@dataclass(frozen=True)
class _Endings:
    next_place: int
    ending: Ending
    tense: Tense
    mode: Mode
    connector: str


def _read_endings(morphemes: Sequence[Morpheme], place: int) -> _Endings:
    """Read the endings and auxiliaries that follow a stem up to where its clause ends."""
    tense, mode = Tense.OPEN, Mode.PLAIN
    while place < len(morphemes):
        form, tag = morphemes[place].form, morphemes[place].tag
        following = morphemes[place + 1] if place + 1 < len(morphemes) else None
        if tag == "EP":
            tense, mode = _after_tense_mark(form, tense, mode)
        elif tag == "ETM":
            skip, tense, mode, done = _after_adnominal(morphemes, place, tense, mode)
            place += skip
            if done:
                return _Endings(place + 1, Ending.ADNOMINAL, tense, mode, form)
        elif tag == "ETN":
            skip, tense, mode, done = _after_nominal(morphemes, place, tense, mode)
            place += skip
            if done:
                return _Endings(place + 1, Ending.NOMINAL, tense, mode, form)
        elif tag == "EC":
            if form in _PURPOSE:
                mode = Mode.PURPOSE
            if following is None or not following.tag.startswith("VX"):
                quoted = form.endswith(_QUOTATIVE)
                mode = Mode.POSSIBLE if form.endswith(_PROPOSING) else mode
                settled = Tense.PRESENT if quoted and tense is Tense.OPEN else tense
                return _Endings(place + 1, Ending.QUOTED if quoted else Ending.CONNECTIVE, settled, mode, form)
        elif tag == "EF":
            return _Endings(place + 1, Ending.FINAL, Tense.PRESENT if tense is Tense.OPEN else tense, mode, form)
        elif tag.startswith("VX"):
            mode = Mode.NEGATED if form in ("않", "못하", "말") else mode
            tense = Tense.PAST if form == "있" and tense is Tense.OPEN else tense
        elif not (tag == "JX" and following is not None and following.tag.startswith(("VX", "VV", "EF", "EC"))):
            break
        place += 1
    return _Endings(place, Ending.CONNECTIVE, tense, mode, "")


def _after_tense_mark(form: str, tense: Tense, mode: Mode) -> tuple[Tense, Mode]:
    if form == "겠":
        return Tense.FUTURE, mode
    if not form.endswith(("었", "았", "였")):
        return tense, mode
    return (Tense.FUTURE, Mode.FORMER) if tense is Tense.FUTURE else (Tense.PAST, mode)


def _after_adnominal(
    morphemes: Sequence[Morpheme], place: int, tense: Tense, mode: Mode
) -> tuple[int, Tense, Mode, bool]:
    """Whether an adnominal ending leads into "예정이다", "수 있다" and the like (go on) or describes a noun (stop)."""
    form = morphemes[place].form
    after = [m for m in morphemes[place + 1 : place + 4] if m.tag != "SP"]
    noun = after[0].form if after else ""
    joins = len(after) > 1 and (
        after[1].tag.startswith(("VCP", "XSV", "VA", "VV", "VX", "JX")) or after[1].form in ("으로", "이")
    )
    if noun in _INTENT_NOUNS and joins and form in ("ᆯ", "을", "을"):
        step = 2 if after[1].tag.startswith(("VCP", "XSV")) else 1
        return step, Tense.FUTURE, mode, False
    if noun in _POSSIBLE_NOUNS and joins and form in ("ᆯ", "을"):
        return 2, tense, Mode.POSSIBLE, False
    settled = {"ᆫ": Tense.PAST, "은": Tense.PAST, "던": Tense.PAST, "는": Tense.PRESENT}.get(form, Tense.FUTURE)
    return 0, tense if tense is Tense.PAST else settled, mode, True


def _after_nominal(
    morphemes: Sequence[Morpheme], place: int, tense: Tense, mode: Mode
) -> tuple[int, Tense, Mode, bool]:
    """Read on after 기: "-기도 했다", "-기로 했다" (an intention), "-기 위해" (a purpose)."""
    after = morphemes[place + 1 : place + 3]
    forms = [m.form for m in after]
    if forms[:1] == ["도"] and len(after) > 1 and after[1].form == "하":
        return 2, tense, mode, False
    if forms[:1] == ["로"] and len(after) > 1 and after[1].form == "하":
        return 3 if _is_past(morphemes, place + 3) else 2, Tense.FUTURE, mode, False
    if forms[:1] in (["위하"], ["위해"]):
        return 0, tense, Mode.PURPOSE, True
    return 0, tense, mode, True


def _is_past(morphemes: Sequence[Morpheme], place: int) -> bool:
    return place < len(morphemes) and morphemes[place].tag == "EP"


def _settle_tenses(clauses: list[Clause]) -> list[Clause]:
    """Give every clause without a tense of its own that of the next clause that has one."""
    settled: list[Clause] = []
    tense = Tense.OPEN
    for clause in reversed(clauses):
        if clause.tense is not Tense.OPEN:
            tense = clause.tense
        settled.append(replace(clause, tense=tense) if clause.tense is Tense.OPEN else clause)
    return settled[::-1]


def _verbless(phrases: list[Phrase]) -> Clause:
    return Clause("", phrases[-1].end, phrases[-1].end, Ending.FINAL, Tense.OPEN, Mode.PLAIN, tuple(phrases))
