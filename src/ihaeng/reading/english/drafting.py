"""One sentence of English coverage → its acts as drafts, with stage, day and place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ihaeng.model import PartKind, Reason, Stage
from ihaeng.model.partial_date import is_day, is_open
from ihaeng.reading.dates import Leaning
from ihaeng.reading.discourse import Dated
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.calling_off import HEADLINE
from ihaeng.reading.english.clauses import Clause, Reach, Told
from ihaeng.reading.english.dating import SentenceDays
from ihaeng.reading.english.draft_filling import count, seat, take_parties
from ihaeng.reading.english.enough import tells_enough
from ihaeng.reading.english.lexicon import Frame, frames
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.phrases import clause_end
from ihaeng.reading.english.placing import SentencePlaces
from ihaeng.reading.english.programme import is_told_as_done, programme_start
from ihaeng.reading.english.saying import speaker_of
from ihaeng.reading.english.scene import Scene
from ihaeng.reading.english.sentence_text import HEADINGS, Sentence
from ihaeng.reading.english.shares import shares
from ihaeng.reading.english.sides import Side
from ihaeng.reading.english.staging import leaning_of, stage_of
from ihaeng.reading.english.telling import tell, tell_aside
from ihaeng.reading.english.verbs import Time, Verb, find_verbs, opens_with_gerund
from ihaeng.reading.reasons import because, data

_CARRIED = re.compile(
    r"(?:,|;|\b(?:and|to|then|or|by|before|after|while|also|in|for|of|including|with|from|upon)|\A)\s*\Z"
)
_RELATIVE = re.compile(r", (?:who|which|whose)\b[^,]{0,40}\Z")
_JOINED = re.compile(r"[^,] and\s*\Z")
"""Before a verb that is joined to the one before."""

_ENDS_ASIDE = re.compile(r",\s*\Z")
"""A comma right before a verb ends what was put between it and its subject."""

_OF_THE_JOURNEY = frozenset(["lead-to", "going", "depart"])
"""Classes of verbs that tell how the journey goes on."""


@dataclass
class SentenceReader:
    """Reads one sentence within its scene."""

    sentence: Sentence
    scene: Scene
    days: SentenceDays = field(init=False)
    places: SentencePlaces = field(init=False)
    verbs: list[Verb] = field(init=False)

    def __post_init__(self) -> None:
        """Find what the sentence names."""
        text = self.sentence.text
        self.days = SentenceDays(text, self.scene)
        self.places = SentencePlaces(text, self.scene)
        self.verbs = find_verbs(text, heading=self.sentence.kind in HEADINGS)

    def drafts(self) -> list[Draft]:
        """The acts that the sentence tells, left to right."""
        text = self.sentence.text
        self.scene.discourse.begin_sentence()
        found = self._programme()
        if found:
            self.places.move_on()
            return found
        self._open_with_day()
        side, before, subject = Side.NOBODY, 0, slice(0, 0)
        interrupted: tuple[Side, slice] | None = None
        for number, verb in enumerate(self.verbs):
            limit = self.verbs[number + 1].opens if number + 1 < len(self.verbs) else len(text)
            gap = text[before : verb.opens]
            aside = _RELATIVE.search(gap)
            if interrupted and not aside and _ENDS_ASIDE.search(gap):
                (side, subject), interrupted = interrupted, None
            elif number == 0 and len(self.verbs) > 1 and opens_with_gerund(text, verb):
                comma = text.find(", ", verb.end, self.verbs[1].opens) + 1 or verb.end
                side, subject = self._side(text[comma : self.verbs[1].opens]), slice(comma, self.verbs[1].opens)
            elif number == 0 or not self._is_carried(verb, before):
                side, subject = self._side(gap), slice(before, verb.opens)
            if aside:
                interrupted = self.scene.own.side_of(gap[: aside.start()]), slice(before, before + aside.start())
            self._share_day(found, verb, text[before : verb.opens] if number else "")
            told = self._told_by(verb, side, subject, limit)
            self.scene.set_out(told)
            found += told
            before = verb.end
        found += self._asides(found)
        found = _without_remarks(found)
        self.places.move_on()
        if not found:
            self.days.head_what_follows()
            if self.sentence.kind is PartKind.PARAGRAPH and self.scene.own.is_named_in(text):
                self.days.count_from_here()
        return self._with_plans_called_off(found)

    def _share_day(self, found: list[Draft], verb: Verb, gap: str) -> None:
        """ "toured the port on Monday and dined with A": a verb joined by a bare "and" goes on with the day told."""
        last = found[-1] if found else None
        if last is None or last.kind == "travel" or last.end or not last.start or is_open(last.start):
            return
        if _JOINED.search(gap) and verb.time is self._time_at(last.where[2]):
            self.scene.discourse.speak_of(last.start, last.start, (because("when", "told-before"),))

    def _time_at(self, place: int) -> Time | None:
        return next((verb.time for verb in self.verbs if verb.start == place), None)

    def _open_with_day(self) -> None:
        """A day before the first verb that tells something holds for the sentence; how the journey began is no act."""
        if self.verbs and "call-off" in self.verbs[0].classes and not self.verbs[0].passive:
            return  # the day on which it was called off
        told = (verb for verb in self.verbs if not verb.classes <= _OF_THE_JOURNEY)
        first = next(told, self.verbs[0] if self.verbs else None)
        self.days.open_with_day(
            first.start if first else len(self.sentence.text),
            leaning_of(first, self.sentence, self.scene) if first else None,
        )

    def _programme(self) -> list[Draft]:
        """The acts of a line that names them without a verb: "Monday: Tour of the port", "Still ahead: a visit"."""
        undated = self.days.undated
        start = programme_start(undated)
        if start is None:
            return []
        over = self.scene.is_over() or is_told_as_done(undated[:start])
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
            [replace(act, words=f"{act.words} {lead_in}") for act in told] if lead_in.rstrip().endswith(":") else told
        )
        return self._each_of(frame, clause, told, (start, end, end))

    def _each_of(self, frame: Frame, clause: Clause, told: list[Told], reach: Reach) -> list[Draft]:
        """The drafts of the acts of one clause; where it names several days, each act has its own."""
        start, end, limit = reach
        dates = [date.start for date in self.days.dates if start <= date.start < end]
        stretches = shares(self.days.undated, told, start, end, dates)
        drafts = []
        for act, (opens, ends) in zip(told, stretches, strict=True):
            own = (opens, ends, limit if (opens, ends) == (start, end) else ends)
            drafts += list(self._draft(frame, clause, act, own))
        return drafts

    def _asides(self, found: list[Draft]) -> list[Draft]:
        """Meetings named beside a verb of the own side, which no verb of their own tells."""
        frame = next(frame for frame in frames() if frame.name == "aside")
        text, drafts = self.days.undated, []
        for aside in pattern("aside").finditer(text):
            start, end = aside.span("act")
            own = self.scene.own.side_of(re.split(r"\b(?:will|is|was|has|had|\w+ed)\b", text[end:])[0]) is Side.OWN
            before = self.scene.own.side_of(text[: aside.start()].rpartition(",")[2]) is Side.OWN
            opening = pattern("opens_with_own").match(text) or self.scene.own.is_named_in(text[: aside.start()])
            if not (own or before or opening):
                continue
            time = _time_around(text, aside)
            verb = Verb(start, start, frozenset(), "aside", time, passive=False, opens=start)
            clause = Clause(verb, "", text[start:end])
            told = tell_aside(frame, clause.region)
            drafts += [draft for act in told for draft in self._draft(frame, clause, act, (aside.start(), end, end))]
        told_already = {party for draft in found for party in draft.parties}
        return [draft for draft in drafts if not told_already & set(draft.parties)]

    def _is_carried(self, verb: Verb, before: int) -> bool:
        """Whether the subject is that of the verb before, which ends at `before`."""
        gap = self.sentence.text[before : verb.opens]
        bare = self.sentence.text[verb.opens : verb.start].strip() == "to"
        return bare or (_CARRIED.search(gap) is not None and not re.search(r"\bthat\b", gap))

    def _with_plans_called_off(self, found: list[Draft]) -> list[Draft]:
        """ "was to visit the port, but the stop was canceled": the plan and not the journey was called off."""
        if not any("call-off" in verb.classes for verb in self.verbs):
            return found
        former = {verb.start for verb in self.verbs if verb.time is Time.FORMER_PLAN}
        return [replace(draft, stage=Stage.CANCELLED) if draft.where[2] in former else draft for draft in found]

    def _side(self, gap: str) -> Side:
        relative = re.search(r",? (?:who|which|that)\s*\Z", gap)
        if relative:
            who = gap[: relative.start()].rpartition(",")[2]
            own = self.scene.own.is_named_in(who[-40:]) or self.scene.own.side_of(who) is Side.OWN
            return Side.OWN if own else Side.OTHER
        return self.scene.own.side_of(gap)

    def _told_by(self, verb: Verb, side: Side, subject: slice, limit: int) -> list[Draft]:
        if verb.time in (Time.WISH, Time.NEVER):
            return []
        text, undated = self.sentence.text, self.days.undated
        end = clause_end(text, verb.end, limit)
        if verb.passive and verb.opens == verb.start and text.endswith(", ", 0, verb.start):
            end = (text.find(",", verb.end, end) + 1 or end + 1) - 1  # "the pact, signed by A and B, calls for"
        region = _without_adverb(_squeezed(undated[verb.end : end]))
        clause = Clause(verb, _squeezed(undated[subject]), region, undated[verb.opens :])
        dated = replace(clause, subject=text[subject], region=text[verb.end : end])
        found: list[Draft] = []
        for frame in frames():
            if not verb.classes & set(frame.verbs) or not _may_be_by(frame, verb, side):
                continue
            told = tell(frame, dated if frame.name == "call-off" else clause, self.scene.own)
            found += self._each_of(frame, clause, told, (verb.opens, end, limit))
            if found and not frame.goes_on:
                return found
        return found

    def _draft(self, frame: Frame, clause: Clause, told: Told, reach: Reach) -> Iterator[Draft]:
        verb = clause.verb
        start, end, dated_by = self._days(verb, told, reach)
        if told.whole and not (start or self.scene.called_off):
            return
        if frame.needs_date and not (start and is_day(start) and start == (end or start)):
            return
        if frame.name == "depart" and self.scene.is_under_way(start or ""):
            return
        stage, staged_by = stage_of(frame, verb, end or start, self.sentence, self.scene)
        said_by, spoken = speaker_of(self.sentence.text, self.scene.own, told.parties)
        draft = Draft(
            where=(self.sentence.part, self.sentence.number, verb.start),
            kind=told.kind,
            stage=stage,
            evidence=[self.sentence.span],
            frame="whole" if told.whole else frame.name,
            start=start,
            end=end if end != start else None,
            parties=[party for party in told.parties if not self.scene.own.is_named_in(party[0])],
            about=told.about,
            venue=told.venue,
            said_by=said_by,
            rules=[*self._kind_by(frame, verb, told), staged_by, *dated_by, spoken],
        )
        if draft.kind == "visit" and told.venue in self.scene.own.names:
            return
        count(draft, told, reach, self.sentence.text)
        seat(draft, self.days.undated[: verb.opens])
        take_parties(draft, clause.subject, self.scene, of_the_last=told.of_the_last)
        if told.of_the_last and not draft.parties:
            return
        if self.places.put(draft, told.words, reach[0], self.verbs[0].opens if self.verbs else 0) and tells_enough(
            draft
        ):
            yield draft

    def _kind_by(self, frame: Frame, verb: Verb, told: Told) -> Iterator[Reason]:
        yield because("kind", f"frame {frame.name}", data("en", "frames"), verb.lemma)
        if told.about and frame.objects:
            yield because("kind", f"noun {told.kind}", data("en", "acts"), told.about)
        if self.sentence.kind in HEADINGS:
            yield because("kind", HEADLINE)
        for party in told.parties:
            yield because("with", f"frame {frame.name}", data("en", "frames"), party[0])
        if told.venue:
            yield because("venue", f"frame {frame.name}", data("en", "frames"), told.venue)

    def _days(self, verb: Verb, told: Told, reach: Reach) -> Dated:
        if told.whole:
            return self.days.days_of_the_journey(told.words)
        return self.days.day_of(verb.end, reach, leaning_of(verb, self.sentence, self.scene))


def _without_remarks(drafts: list[Draft]) -> list[Draft]:
    """ "attended the forum, giving the opening remarks": what is said at an event just told belongs to it."""
    events = {draft.where[:2] for draft in drafts if draft.kind == "event"}
    return [
        draft
        for draft in drafts
        if draft.kind != "speech"
        or draft.venue
        or draft.where[:2] not in events
        or not (draft.about or "").endswith(("remark", "remarks"))
    ]


def _time_around(text: str, aside: re.Match[str]) -> Time:
    """The time of what the sentence tells around an aside: to come where it says will or is to, else past."""
    ahead = re.search(
        r"\b(?:will|would|(?:is|are) (?:\w+ )?to|plans? to)\b", text[: aside.start()] + text[aside.end() :]
    )
    return Time.FUTURE if ahead else Time.PAST


def _squeezed(text: str) -> str:
    return re.sub(r" {2,}", " ", text)


def _without_adverb(region: str) -> str:
    """ "met separately with A": the way they met is no name."""
    return re.sub(r"\A\s*(?:(?:\w+ly|together|again|first|also) (?=with )|(?:with )?(?:include|are) )", " ", region)


def _may_be_by(frame: Frame, verb: Verb, side: Side) -> bool:
    """Whether the one who acts can be the frame's subject."""
    if frame.subject != "own" or frame.name == "call-off" or (verb.passive and frame.objects):
        return side is not Side.OWN or frame.subject != "other" or verb.passive
    return side is not Side.OTHER


__all__ = ["Scene", "SentenceReader"]
