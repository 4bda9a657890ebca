"""One sentence of English coverage → its acts as drafts, with stage, day and place."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field, replace

from ihaeng.model import PartKind
from ihaeng.model.partial_date import is_open
from ihaeng.reading.dates import Leaning
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.asides import asides, given_for_own, nominal_subjects
from ihaeng.reading.english.clauses import Clause
from ihaeng.reading.english.dating import SentenceDays
from ihaeng.reading.english.draft_making import DraftMaker
from ihaeng.reading.english.itinerary import Opening, Row, row_of
from ihaeng.reading.english.journeys import happens_not, is_held
from ihaeng.reading.english.lexicon import Frame, frames
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.phrases import clause_end
from ihaeng.reading.english.placing import SentencePlaces
from ihaeng.reading.english.plans_called_off import with_plans_called_off
from ihaeng.reading.english.programme import is_told_as_done, names_acts, programme_start
from ihaeng.reading.english.scene import Scene
from ihaeng.reading.english.sentence_text import HEADINGS, Sentence
from ihaeng.reading.english.sides import Side
from ihaeng.reading.english.staging import leaning_of
from ihaeng.reading.english.subjects import Acting, Subjects
from ihaeng.reading.english.telling import tell
from ihaeng.reading.english.verb_time import Time, Verb
from ihaeng.reading.english.verbs import find_verbs
from ihaeng.reading.english.wording import Wording
from ihaeng.reading.reasons import because
from ihaeng.reading.same_act import merged

_JOINED = re.compile(r"[^,] and\s*\Z")
"""Before a verb that is joined to the one before."""

_GOES_FOR = re.compile(r"(?:\bto|,? (?:and|where (?:he|she|they)(?: and (?:his|her|their|the) \w+)?) (?:will )?)\s*\Z")
"""Between a verb of going and what the mission goes for."""

_GONE_FOR_IT = re.compile(
    r"(?:\bto|,? (?:where|and there) (?:he|she|they|the [a-z]+|[A-Z]\w+)(?: and [^,;]{3,40})?)\s*(?:also )?\Z"
)
"""Between a visit and what the house was visited for."""

_ELSEWHERE = re.compile(r",? and [A-Z][\w-]+(?: [A-Z][\w-]+)?, where\b")
"""Between a visit and what was done in the next town: "toured the mill, and Oslo, where she met"."""

_AT_IT = re.compile(r"\b(?:where|and there) ")
"""Between a visit and who was met there: one meeting with all of them."""

GONE_FOR = frozenset(["meeting", "briefing", "agreement", "speech", "visit"])
"""Kinds of acts for which a house is visited."""

_OF_THE_JOURNEY = frozenset(["lead-to", "going", "depart"])
"""Classes of verbs that tell how the journey goes on."""


@dataclass
class SentenceReader:
    """Reads one sentence within its scene."""

    sentence: Sentence
    scene: Scene
    days: SentenceDays = field(init=False)
    places: SentencePlaces = field(init=False)
    told_in: str = field(init=False)
    verbs: list[Verb] = field(init=False)
    maker: DraftMaker = field(init=False)

    def __post_init__(self) -> None:
        """Find what the sentence names."""
        text = self.sentence.text
        self.days = SentenceDays(text, self.scene)
        self.places = SentencePlaces(text, self.scene)
        row = self._row()
        wording = Wording.ROW if row else Wording.HEADLINE if self.sentence.kind in HEADINGS else Wording.RUNNING
        self.told_in = " " * row.acts + text[row.acts :] if row else text
        self.verbs = find_verbs(self.told_in, wording, self.days.undated)
        opening = self.verbs[0].opens if self.verbs else 0
        self.maker = DraftMaker(self.sentence, self.scene, self.days, self.places, opening)

    def _row(self) -> Row | None:
        """The row of an itinerary that the sentence is; where it happens holds for what it tells."""
        first = self.days.dates[0].start if self.days.dates else None
        opens = first is not None and not re.search(r"\w", self.sentence.text[:first])
        opening = Opening.DAY if opens else Opening.SCHEDULE if self._is_in_a_schedule() else Opening.NONE
        row = row_of(self.days.undated, opening)
        if row and row.city:
            self.scene.city = row.city
        return row

    def _is_in_a_schedule(self) -> bool:
        """Whether the line stands under a day or behind "The schedule includes:" and is no sentence."""
        line = self.sentence.text.rstrip()
        under_a_day = self.scene.discourse.heading != (None, None)
        return (under_a_day or self.scene.listing) and not line.endswith((".", "!", "?", ":", "”", '"'))

    def drafts(self) -> list[Draft]:
        """The acts that the sentence tells, left to right."""
        text = self.sentence.text
        self.scene.discourse.begin_sentence()
        found = self._programme()
        if found:
            self.places.move_on()
            return found
        self._open_with_day()
        for acting in Subjects(self.told_in, self.verbs, self.scene.own):
            self._share_day_on_the_way(found, acting)
            self._share_day(found, acting.verb, text[acting.before : acting.verb.opens] if acting.before else "")
            told = self._told_by(acting)
            self.scene.set_out(told)
            found = self._at_the_house(*self._met_to_sign(found, told, acting), acting)
        found = _signed_at_talks(*_one_gathering(found, self._asides(found)))
        if all(draft.kind != "event" or not draft.parties for draft in found):
            given = given_for_own(self.days.undated, self.scene.own)
            found += [draft for act in given for draft in self.maker.draft(*act) if draft.parties or not found]
        if not found and self.sentence.kind is PartKind.PARAGRAPH:
            found = [
                draft for act in nominal_subjects(self.days.undated, self.scene.own) for draft in self.maker.draft(*act)
            ]
        found = _without_remarks(found)
        self.places.move_on()
        self._note_a_list()
        if not found:
            self.days.head_what_follows()
            if self.sentence.kind is PartKind.PARAGRAPH and self.scene.own.is_named_in(text):
                self.days.count_from_here()
        return with_plans_called_off(found, self.verbs, text)

    def _note_a_list(self) -> None:
        """ "Her schedule includes:" opens a list of lines; a sentence that ends as one closes it."""
        line = self.sentence.text.rstrip()
        if self.sentence.kind is PartKind.PARAGRAPH and line.endswith((":", ".")):
            self.scene.listing = line.endswith(":")
            self.scene.listed_as_done = self.scene.listing and is_told_as_done(line)

    def _at_the_house(self, found: list[Draft], told: list[Draft], acting: Acting) -> list[Draft]:
        """ "visited the mill to meet its head", "the mill, where she met": what was gone for is told with the visit."""
        visit = found[-1] if found and found[-1].kind == "visit" else None
        if visit is None or not told or any(d.kind not in GONE_FOR or d.stage is not visit.stage for d in told):
            return found + told
        gap = self.sentence.text[acting.before : acting.verb.start]
        alone = sum(draft.where == visit.where for draft in found) == 1
        if not alone or not _GONE_FOR_IT.search(gap) or self._verb_at(visit.where[2]) != self._verb_before(acting):
            return found + told
        if told[0].kind == "visit":
            return found
        if _ELSEWHERE.search(gap):
            return found + told
        if _AT_IT.search(gap) and all(draft.kind == "meeting" for draft in told):
            told = [functools.reduce(merged, told)]
        return [*found[:-1], merged(visit, told[0]), *told[1:]]

    def _met_to_sign(self, found: list[Draft], told: list[Draft], acting: Acting) -> tuple[list[Draft], list[Draft]]:
        """ "met with A to sign a pact": the meeting is the signing, and the pact is with A."""
        last = found[-1] if found else None
        before = self._verb_before(acting)
        papers = [draft for draft in told if draft.kind in ("agreement", "contract") and not draft.parties]
        if last is None or last.kind != "meeting" or len(papers) != 1 or len(told) != 1 or before is None:
            return found, told
        meant = before.start == last.where[2] and papers[0].stage is last.stage
        if not meant or self.sentence.text[acting.before : acting.verb.start].split()[-1:] != ["to"]:
            return found, told
        return found[:-1], [merged(replace(papers[0], parties=last.parties), last)]

    def _verb_at(self, place: int) -> Verb | None:
        return next((verb for verb in self.verbs if verb.start == place), None)

    def _verb_before(self, acting: Acting) -> Verb | None:
        return next((verb for verb in self.verbs if verb.end == acting.before), None)

    def _share_day_on_the_way(self, found: list[Draft], acting: Acting) -> None:
        """The day on which the mission goes to a city is that of what it goes there for; a departure has its own."""
        verb, before = acting.verb, acting.before
        previous = next((other for other in self.verbs if other.end == before), None)
        if previous is None or not previous.classes & _OF_THE_JOURNEY:
            return
        if any(draft.where[2] == previous.start for draft in found) or not _GOES_FOR.search(
            self.sentence.text[before : verb.start]
        ):
            return
        self.days.hold_on_the_way(before, verb.opens, leaning_of(verb, self.sentence, self.scene))

    def _share_day(self, found: list[Draft], verb: Verb, gap: str) -> None:
        """ "toured the port on Monday and dined with A": a verb joined by a bare "and" goes on with the day told."""
        last = found[-1] if found else None
        if last is None or last.kind == "travel" or last.end or not last.start or is_open(last.start):
            return
        if _JOINED.search(gap) and verb.time is self._time_at(last.where[2]):
            self.scene.discourse.speak_of(last.start, last.start, (because("when", "told-before"),))

    def _time_at(self, place: int) -> Time | None:
        verb = self._verb_at(place)
        return verb.time if verb else None

    def _open_with_day(self) -> None:
        """A day before the first verb that tells something holds for the sentence; how the journey began is no act."""
        if self.verbs and "call-off" in self.verbs[0].classes and not self.verbs[0].passive:
            return  # the day on which it was called off
        told = (verb for verb in self.verbs if not verb.classes <= _OF_THE_JOURNEY)
        first = next(told, self.verbs[0] if self.verbs else None)
        if first and first.time is Time.FUTURE and self._tells_of_the_way(first):
            return  # "arrived on Sunday and will sign": the day of arrival
        self.days.open_with_day(
            first.start if first else len(self.sentence.text),
            leaning_of(first, self.sentence, self.scene) if first else None,
        )

    def _tells_of_the_way(self, first: Verb) -> bool:
        """Whether the days before a verb are those of a way that lies behind the mission."""
        over = [verb.start for verb in self.verbs if verb.time is Time.PAST and verb.classes & _OF_THE_JOURNEY]
        before = [date.start for date in self.days.dates if date.start < first.start]
        return bool(over and before) and over[0] < min(first.start, before[0])

    def _programme(self) -> list[Draft]:
        """The acts of a line that names them without a verb: "Monday: Tour of the port", "Still ahead: a visit"."""
        undated = self.days.undated
        start = programme_start(undated)
        if start is None and self._is_in_a_schedule() and names_acts(undated.lstrip(), 1):
            start = len(undated) - len(undated.lstrip())
        if start is None:
            return []
        over = self.scene.is_over() or self.scene.listed_as_done or is_told_as_done(undated[:start])
        self.days.open_with_day(start, Leaning.PAST if over else Leaning.FUTURE)
        frame = next(frame for frame in frames() if frame.name == "programme")
        verb = Verb(
            start, start, frozenset(), "programme", Time.PAST if over else Time.PRESENT, passive=False, opens=start
        )
        clause = Clause(verb, "", _squeezed(undated[start:]))
        end = len(undated)
        told = listed(frame, clause.region)
        lead_in = _squeezed(undated[:start])
        told = (
            [replace(act, words=f"{act.words} {lead_in}") for act in told]
            if lead_in.rstrip().endswith((":", "–", "—"))
            else told
        )
        return self.maker.each_of(frame, clause, told, (start, end, end))

    def _asides(self, found: list[Draft]) -> list[Draft]:
        told_already = {party for draft in found for party in draft.parties}
        drafts = [draft for aside in asides(self.days.undated, self.scene.own) for draft in self.maker.draft(*aside)]
        houses = {draft.venue for draft in found if draft.venue}
        return [draft for draft in drafts if not told_already & set(draft.parties) and draft.venue not in houses]

    def _told_by(self, acting: Acting) -> list[Draft]:
        verb, side, subject, _, limit = acting
        if verb.time is Time.WISH or (verb.time is Time.NEVER and not happens_not(verb)):
            return []
        text, undated = self.sentence.text, self.days.undated
        end = clause_end(text, verb.end, limit)
        if verb.passive and verb.opens == verb.start and text.endswith(", ", 0, verb.start):
            end = (text.find(",", verb.end, end) + 1 or end + 1) - 1  # "the pact, signed by A and B, calls for"
        region = _JOINT_LEFT.sub("", _without_adverb(_squeezed(undated[verb.end : end])))
        clause = Clause(verb, _squeezed(undated[subject]), region, undated[verb.opens :])
        dated = replace(clause, subject=text[subject], region=text[verb.end : end])
        found: list[Draft] = []
        previous = self._verb_before(acting)
        talked_of = previous is not None and "talk" in previous.classes
        if side is not Side.OTHER and not talked_of and _is_of_several(text[acting.before : verb.end]):
            frame = next(frame for frame in frames() if frame.name == "include")
            some = f" {_MEETINGS}{region}" if region.startswith(_WITH) else region
            return self.maker.each_of(frame, clause, listed(frame, some), (verb.opens, end, limit))
        for frame in frames():
            if found and frame.name == "visit":
                continue  # "went to the mill for its opening": one act
            if not verb.classes & set(frame.verbs) or not _may_be_by(frame, verb, side):
                continue
            if (verb.time is Time.NEVER or is_held(verb)) and (frame.name == "call-off") is is_held(verb):
                continue
            told = tell(frame, dated if frame.name == "call-off" else clause, self.scene.own)
            made = self.maker.each_of(frame, clause, told, (verb.opens, end, limit))
            told_already = [(draft.kind, draft.parties, draft.about) for draft in found]
            called = [(draft.parties, draft.about) for draft in found if draft.about]
            found += [
                draft
                for draft in made
                if (draft.kind, draft.parties, draft.about) not in told_already
                and (draft.parties, draft.about) not in called
            ]
            if found and not frame.goes_on:
                return found
        whole = slice(0, verb.opens)
        retold = verb.passive and "call-off" not in verb.classes and subject != whole
        if not found and retold and _HAS_INFINITIVE.search(text[: subject.start]):
            return self._told_by(acting._replace(subject=whole))
        return found


_SEVERAL = re.compile(
    r"\b(?:events|meetings|talks|visits|stops|tours|activities|engagements|agreements|deals|contracts|sessions|discussions"
    r"|gatherings|receptions|functions|appointments)\b[^,;]{0,60},? including\Z"
)
"""Acts told by their number, before those of them that are named."""


def _is_of_several(words: str) -> bool:
    """ "attended several events, including": some of the acts just told by their number are told behind it."""
    return words.endswith("including") and _SEVERAL.search(words) is not None


_MEETINGS, _WITH = "meetings", " with "
""" "a series of meetings, including with A and B": what those named are named of."""

_JOINT_LEFT = re.compile(r",?\s(?:before|after|while|when|by)\s*\Z")
"""What joins the next verb and stands at the end of the words of this one."""

_HAS_INFINITIVE = re.compile(r"\A\W*(?:An?|The|His|Her|Their) [^,;.]{3,60} to [a-z]+\Z")
"""A subject that says what its act is for: "A letter of intent to open a mill was signed"."""


def _one_gathering(found: list[Draft], beside: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """What is told of one gathering by its verb and beside it, once: who hosts the forum, and who came to it."""
    left = []
    for draft in beside:
        same = [n for n, d in enumerate(found) if d.kind == draft.kind == "event" and d.about == draft.about]
        if same:
            found[same[0]] = merged(found[same[0]], draft)
        else:
            left.append(draft)
    return found, left


def _signed_at_talks(found: list[Draft], beside: list[Draft]) -> list[Draft]:
    """ "During talks with A, the two signed a pact": the pact is with whom the talks were."""
    papers = [draft for draft in found if draft.kind in ("agreement", "contract")]
    alone = len(beside) == 1 and len(papers) == 1 and beside[0].kind == "meeting" and beside[0].parties
    pointing = alone and any(reason.rule == "both-sides" for reason in papers[0].rules)
    if not alone or (papers[0].parties and not pointing) or papers[0].stage is not beside[0].stage:
        return found + beside
    with_whom = replace(papers[0], parties=list(beside[0].parties), rules=[*papers[0].rules, *beside[0].rules[:1]])
    return [with_whom if draft is papers[0] else draft for draft in found]


def _without_remarks(drafts: list[Draft]) -> list[Draft]:
    """ "attended the forum, giving the opening remarks": what is said at an event just told belongs to it."""
    events = {draft.where[:2] for draft in drafts if draft.kind == "event"}
    return [
        draft
        for draft in drafts
        if draft.kind != "speech"
        or draft.venue
        or draft.where[:2] not in events
        or not (draft.about or "").endswith(("remark", "remarks", "speaker", "speakers"))
    ]


def _squeezed(text: str) -> str:
    return re.sub(r",? such as ", " including ", re.sub(r" {2,}", " ", _HERE.sub("", text)))


_HERE = re.compile(r"(?<=[a-z]) (?:here|there|(?:the|that) same (?:day|morning|afternoon|evening|night))(?=[ ,.;]|\Z)")
"""Where the report is written, or when by the day just told, behind what was done: "signed an agreement here"."""


def _without_adverb(region: str) -> str:
    """ "met separately with A": the way they met is no name."""
    return _HOW_THEY_MET.sub(" ", _OVER_A_MEAL.sub(" ", region))


_OVER_A_MEAL = re.compile(
    r"\A\s*over (?:an? )?(?:[a-z]+ )?(?:dinner|lunch|breakfast|coffee|tea|drinks) (?=[^,;]{0,40}\bwith )"
)
"""What they met over, before with whom."""

_HOW_THEY_MET = re.compile(
    r"\A\s*(?:(?:\w+ly|together|again|first|also|one-on-one|face-to-face|in person|in private) (?=with )"
    r"|(?:with )?(?:include|are) )"
)


def _may_be_by(frame: Frame, verb: Verb, side: Side) -> bool:
    """Whether the one who acts can be the frame's subject."""
    if frame.subject != "own" or frame.name == "call-off" or (verb.passive and frame.objects):
        return side is not Side.OWN or frame.subject != "other" or verb.passive
    return side is not Side.OTHER


__all__ = ["Scene", "SentenceReader"]
