"""Cuts a Korean sentence into clauses.

No tree is built. Phrases are gathered from left to right until a predicate takes them; a clause that only describes a
noun (an adnominal ending) takes no more than what stands right before it and leaves the rest to the clause it is in.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from ihaeng.language.analyzer import Morpheme
from ihaeng.language.gazetteer import country_of
from ihaeng.reading.korean.grammar.aims import with_whole_aims
from ihaeng.reading.korean.grammar.broken_names import rejoined
from ihaeng.reading.korean.grammar.clause_division import TO_BEGIN_WITH, divide, goes_with_quality, listed
from ihaeng.reading.korean.grammar.clause_tenses import settle_tenses
from ihaeng.reading.korean.grammar.clauses import DATE, Clause, Ending, Mode, Phrase, Tense
from ihaeng.reading.korean.grammar.described_deeds import is_of_old, most_taken, only_happens, tells_when
from ihaeng.reading.korean.grammar.endings import read_endings
from ihaeng.reading.korean.grammar.instead import INSTEAD, is_instead
from ihaeng.reading.korean.grammar.manner import with_manner_as_adverbs
from ihaeng.reading.korean.grammar.rows import is_of_people, parted_from_others
from ihaeng.reading.korean.grammar.shared_verbs import with_shared_verbs
from ihaeng.reading.korean.grammar.wholes import mended, with_wholes
from ihaeng.reading.korean.lexicon import act_words, grammar, people_words

_BEFORE_VERBS = ("을", "를", "에", "와", "과")
"""Particles of the phrase right before a verbal noun that is a predicate."""

_GOING = ("출국", "귀국", "출발", "도착")
"""Verbal nouns that need no more than a day to be the predicate of a clause ("2일 출국, ...")."""
_WITH_SOMEBODY = {"meet", "discuss"}
"""Classes of verbs of which a partner ("시장과 면담한 뒤") is their own, also in a description."""
_IDIOMS = ("대상", "상대", "주제")
"""Nouns before 으로 that say for whom or about what, not where; the object before them is theirs."""
_YEAR = "년"
"""How a mere year ends, which stands between a description and its noun ("협회가 여는 2026년 신년회")."""
_ROW = (",", "와", "과", "및")
_MAY_BE_OF_A_NAME = ("와", "과", "도", "이", "가", "의")
"""Particles that a syllable of a name, with a word joined behind it, may be taken for."""
_CLOSING_MARKS = frozenset("'\"’”」』>》)]")
"""Behind these a particle is often written apart."""
_OPENERS, _CLOSERS = "([（", ")]）"
_ANY_BRACKET = frozenset(_OPENERS + _CLOSERS)


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
    whole = with_manner_as_adverbs(with_wholes(text, mended(rejoined(text, morphemes)), wholes))
    scanner = _Scanner(text, whole)
    return with_whole_aims(settle_tenses(with_shared_verbs(scanner.run())))


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
    is_a_quality: bool = False
    said_to_be: int = 0
    """How many phrases are told up to "..., 수출국으로," which ends what a topic is said to be."""

    def run(self) -> list[Clause]:
        plain, bullets, end = grammar().noun_tags, grammar().bullets, len(self.morphemes)
        while self.place < end:
            morpheme = self.morphemes[self.place]
            if morpheme.tag in plain and not self.depth and morpheme.form not in bullets:
                self.word(morpheme)
                self.place += 1
            else:
                self.step()
        self.flush("")
        if self.phrases:
            self.clauses.append(_verbless(self.phrases))
        return self.clauses

    def step(self) -> None:
        morpheme = self.morphemes[self.place]
        form, tag, words = morpheme.form, morpheme.tag, grammar()
        if tag == DATE:
            self.flush("")
            self.nominal.append(morpheme)
        elif form in words.bullets:
            self.flush(",")
        elif tag in words.bracket_tags and form in _ANY_BRACKET:
            self.bracket(morpheme)
        elif self.depth:
            self.nominal.append(morpheme)
        elif _is_of_a_stem(tag):
            self.predicate()
            return
        elif tag in words.particle_tags and not self.is_part_of_a_name(morpheme):
            self.particle()
            return
        elif (
            tag in words.nominal_tags
            or tag in words.particle_tags
            or (tag == "SP" and form in "·/ㆍ:")
            or tag.startswith("W_")
        ):
            self.word(morpheme)
        elif tag == "SP":
            self.comma()
        else:
            self.adverb = form if tag == "MAG" else ""
            if form == "및":
                self.comma()
            self.flush("및" if form in ("및", "또는", "내지") else "")
        self.place += 1

    def comma(self) -> None:
        """A lone verbal noun before a comma is a predicate that saves its 하다 ("본사를 방문, ...")."""
        words = self.nominal
        before = self.phrases[-1].particle if self.phrases else ""
        verbal = len(words) == 1 and act_words().classes_of(words[0].form + "하다", "")
        on_a_day = bool(self.phrases) and self.phrases[-1].is_date and words[:1] and words[0].form in _GOING
        led_up_to = before in _BEFORE_VERBS or on_a_day or (bool(verbal) and self.is_named_as(words[0].form))
        if verbal and words[0].tag == "NNG" and led_up_to:
            noun = words[0]
            self.nominal = []
            clause = Clause(
                noun.form + "하다", noun.start, noun.end, Ending.CONNECTIVE, Tense.OPEN, Mode.PLAIN, connector=","
            )
            self.clauses.append(replace(clause, phrases=tuple(self.phrases)))
            self.phrases = []
        else:
            if not words and before in ("로", "으로") and any(phrase.is_topic for phrase in self.phrases):
                self.said_to_be = len(self.phrases)
            self.flush(",")

    def drop_what_is_said_of_another(self) -> None:
        """Leave out a topic that "... 수출국으로," is said of, where the rest of the clause has a topic of its own."""
        if any(phrase.is_topic and not phrase.is_date for phrase in self.phrases[self.said_to_be :]):
            self.phrases = self.phrases[self.said_to_be :]
        self.said_to_be = 0

    def is_named_as(self, noun: str) -> bool:
        """Whether somebody is given an office by the verbal noun in hand ("고문으로 위촉, ...")."""
        named_as = bool(self.phrases) and self.phrases[-1].particle == "으로"
        return named_as and noun + "하다" in act_words().verbs_of("appoint")

    def bracket(self, morpheme: Morpheme) -> None:
        opens = morpheme.form in _OPENERS
        if opens and (not self.nominal or DATE in (self.nominal[-1].tag, self.tag_behind())):
            self.skip_aside()
            return
        self.depth = max(0, self.depth + (1 if opens else -1))
        self.nominal.append(morpheme)

    def tag_behind(self) -> str:
        return self.morphemes[self.place + 1].tag if self.place + 1 < len(self.morphemes) else ""

    def skip_aside(self) -> None:
        """Leave out a bracket that stands for itself, behind a date or around one ("(현지시간)", "린덴(3∼4일)")."""
        while self.place + 1 < len(self.morphemes) and self.morphemes[self.place].form not in _CLOSERS:
            self.place += 1

    def word(self, morpheme: Morpheme) -> None:
        if is_instead(self.morphemes, self.place):
            self.flush(INSTEAD)
            return
        last = self.nominal[-1] if self.nominal else None
        over = last and (last.tag == DATE or (last.form in grammar().afterwards and self.is_over()))
        if last and (over or self.is_adverb(last, morpheme)):
            self.flush("")
        self.nominal.append(morpheme)

    def is_adverb(self, opening: Morpheme, behind: Morpheme) -> bool:
        """Whether the phrase in hand is a noun that opens the one behind it as an adverb ("당초 부시장을")."""
        return len(self.nominal) == 1 and opening.end < behind.start and opening.form in grammar().opening_nouns

    def is_over(self) -> bool:
        """Whether "뒤" or "후" ends the phrase in hand: behind a description, or behind a deed ("면담 후 공장을")."""
        if len(self.nominal) == 1:
            return bool(self.modifiers)
        before = self.text[self.nominal[0].start : self.nominal[-2].end]
        deed = before.endswith((*act_words().deeds, *act_words().visits)) or act_words().noun_of(before)
        return self.nominal[-1].form in grammar().after_deeds and bool(deed)

    def is_part_of_a_name(self, morpheme: Morpheme) -> bool:
        """A particle is never written apart, and no particle of news style sounds like the end of "라딘", "시레나"."""
        before = self.nominal[-1] if self.nominal else None
        if before is None or before.form in _CLOSING_MARKS:
            return False
        if before.end < morpheme.start:
            return True
        is_name = before.tag == "NNP"
        if morpheme.form in grammar().name_endings and (is_name or morpheme.form == "나"):
            return True
        if not is_name or morpheme.form not in _MAY_BE_OF_A_NAME or self.place + 1 >= len(self.morphemes):
            return False
        behind = self.morphemes[self.place + 1]
        return behind.start == morpheme.end and behind.tag in ("NNG", "NNP", "XSV", "VV")

    def particle(self) -> None:
        tags = grammar().particle_tags
        first = self.morphemes[self.place]
        form, end = first.form, first.end
        self.place += 1
        last = form
        for morpheme in self.morphemes[self.place :]:
            if morpheme.tag not in tags or morpheme.start > end:
                break
            last, end = morpheme.form, morpheme.end
            form += last
            self.place += 1
        if last in ("와", "과") and self.place < len(self.morphemes) and self.morphemes[self.place].tag == "JKG":
            form += self.morphemes[self.place].form
            self.place += 1
        self.flush(form)

    def flush(self, particle: str) -> None:
        """Close the phrase in hand."""
        words = self.nominal
        self.nominal = []
        if not words:
            if particle and self.phrases and not self.phrases[-1].particle:
                self.phrases[-1] = replace(self.phrases[-1], particle=particle)
            return
        start, end = words[0].start, words[-1].end
        text = self.text[start:end]
        if self.modifiers and text in grammar().amid:
            self.take_back_day_and_place()
        modifiers = self.modifiers
        if words[0].tag == DATE and not particle and text.endswith(_YEAR):
            modifiers = []
        else:
            self.modifiers = []
        self.phrases.append(Phrase(start, end, text, particle, tuple(words), tuple(modifiers)))

    def take_back_day_and_place(self) -> None:
        """What happens "3일 시청에서 시장이 참석한 가운데" is on that day and there, too."""
        for place, modifier in enumerate(self.modifiers):
            shared = [phrase for phrase in modifier.phrases if phrase.is_date or phrase.particle == "에서"]
            self.modifiers[place] = modifier.with_phrases([p for p in modifier.phrases if p not in shared])
            self.phrases += shared

    def predicate(self) -> None:
        lemma, start = self.stem()
        self.is_a_quality = self.morphemes[self.place - 1].tag.startswith(("VA", "XSA"))
        reading = read_endings(self.morphemes, self.place)
        if lemma in grammar().of_many and reading.ending is Ending.ADNOMINAL and self.sums_up():
            self.place = reading.next_place
            return
        self.flush("")
        if self.adverb in grammar().denying and reading.mode is Mode.PLAIN:
            reading = reading._replace(mode=Mode.NEGATED)
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
        if clause.ending is Ending.ADNOMINAL and lemma == TO_BEGIN_WITH and self.phrases:
            self.phrases[-1] = listed(self.phrases[-1])
        elif clause.ending is Ending.ADNOMINAL:
            self.modifiers.append(clause.with_phrases(self.take_for_description(lemma, clause.tense)))
        else:
            if self.said_to_be:
                self.drop_what_is_said_of_another()
            kept, carried = divide(clause, self.phrases)
            self.clauses.append(clause.with_phrases(kept))
            self.phrases = carried

    def sums_up(self) -> bool:
        """Whether the phrase in hand names the first of several ("자매결연 등")."""
        return bool(self.nominal) and self.nominal[-1].form == "등" and len(self.nominal) > 1

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

    def take_for_description(self, lemma: str, tense: Tense) -> list[Phrase]:
        """What a describing clause may take of the waiting phrases: the nearest, up to a topic, a comma or a list."""
        most = most_taken(lemma, self.phrases)
        taken: list[Phrase] = []
        before_another_deed = self.is_followed_by_another_deed()
        objects = subjects = places = 0
        while self.phrases and len(taken) < most:
            phrase = self.phrases[-1]
            if self.clauses and phrase.start < self.clauses[-1].end:
                break
            happens = phrase.particle in ("와", "과") and not subjects and only_happens(lemma)
            if happens or (self.is_a_quality and not goes_with_quality(phrase, lemma)):
                break
            objects += phrase.particle in ("을", "를") and not (taken and taken[0].text in _IDIOMS)
            subjects += phrase.particle in ("이", "가")
            to_place = phrase.particle in ("에", "에서", "로", "으로") and not phrase.is_date
            to_place = to_place and not (phrase.particle == "에서" and lemma in act_words().moving)
            places += to_place and phrase.text not in _IDIOMS
            dated = phrase.is_date and any(other.is_date for other in taken)
            listed_apart = phrase.particle in (",", "및") and (not before_another_deed or not taken or phrase.is_date)
            if dated or phrase.is_topic or listed_apart or max(objects, subjects, places) > 1:
                break
            if phrase.modifiers and phrase.text in grammar().afterwards:
                break
            of_old = tense is Tense.PAST and most > 1 and is_of_old(phrase)
            if self.belongs_to_the_sentence(phrase, lemma) or (phrase.is_date and not (tells_when(lemma) or of_old)):
                break
            if taken and self.is_of_the_row(phrase, lemma, taken):
                break
            self.part_from_others()
            taken.insert(0, self.phrases.pop())
        if taken and taken[0].text.endswith(act_words().journeys):
            while self.phrases and self.phrases[-1].particle in _ROW and country_of(self.phrases[-1].text):
                taken.insert(0, self.phrases.pop())
        return taken

    def part_from_others(self) -> None:
        """Leave the last of a row to the sentence ("노바전자, 라온화학 등" of "현지에 진출한 기업들")."""
        if len(self.phrases) > 1 and self.phrases[-2].particle in _ROW:
            self.phrases[-1:] = parted_from_others(self.phrases[-1])

    def is_of_the_row(self, phrase: Phrase, lemma: str, taken: Sequence[Phrase]) -> bool:
        """Whether people before "와" stand in a row with those described ("인사와 인준을 마친 장관")."""
        done_together = not _WITH_SOMEBODY.isdisjoint(act_words().classes_of(lemma, ""))
        if phrase.particle not in ("와", "과") or done_together or any(act_words().noun_of(p.text) for p in taken):
            return False
        behind = itertools.takewhile(lambda m: m.tag in grammar().noun_tags, self.morphemes[self.place :])
        described = [morpheme.form for morpheme in behind if morpheme.form != "등"]
        return bool(described) and is_of_people(phrase.text) and is_of_people(described[-1])

    def is_followed_by_another_deed(self) -> bool:
        """Whether a description tells a deed of its own ("관청, 항만을 둘러본 뒤"), with all that it is done to."""
        return self.place < len(self.morphemes) and self.morphemes[self.place].form in grammar().afterwards

    def belongs_to_the_sentence(self, phrase: Phrase, lemma: str) -> bool:
        """An office-holder at the head or as a partner, and an act in whose course something happens, stay."""
        if phrase.particle == "에서" and act_words().noun_of(phrase.text):
            return "happen" not in act_words().classes_of(lemma, "")
        office = phrase.text.endswith(people_words().offices["any"] + people_words().offices["home"])
        first = len(self.phrases) == 1 and not self.clauses
        met = not _WITH_SOMEBODY.isdisjoint(act_words().classes_of(lemma, ""))
        behind = self.morphemes[self.place].form if self.place < len(self.morphemes) else ""
        partner = phrase.particle in ("와", "과") and not met and behind not in grammar().afterwards
        return office and (partner or (phrase.particle in ("이", "가") and first))


@functools.cache
def _is_of_a_stem(tag: str) -> bool:
    """Whether a morpheme with this tag of the analyser's begins a predicate."""
    return tag.startswith(grammar().stem_tags)


def _verbless(phrases: list[Phrase]) -> Clause:
    return Clause("", phrases[-1].end, phrases[-1].end, Ending.FINAL, Tense.OPEN, Mode.PLAIN, tuple(phrases))
