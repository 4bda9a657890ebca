"""The acts of one clause as drafts: with their stage, day, place, counterparts, and the rules that gave them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ihaeng.model import Reason
from ihaeng.model.partial_date import is_day
from ihaeng.reading.discourse import Dated
from ihaeng.reading.drafts import Draft, Party
from ihaeng.reading.english.calling_off import HEADLINE
from ihaeng.reading.english.clauses import Clause, Reach, Told
from ihaeng.reading.english.dating import SentenceDays
from ihaeng.reading.english.draft_filling import count, seat, take_parties
from ihaeng.reading.english.enough import tells_enough
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.places import country_of_people
from ihaeng.reading.english.placing import SentencePlaces
from ihaeng.reading.english.pointing_back import resolved
from ihaeng.reading.english.saying import speaker_of
from ihaeng.reading.english.scene import Scene
from ihaeng.reading.english.sentence_text import HEADINGS, Sentence
from ihaeng.reading.english.shares import shares
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.signing import without_home, without_own_signers
from ihaeng.reading.english.staging import leaning_of, stage_of
from ihaeng.reading.english.verb_time import Verb
from ihaeng.reading.reasons import because, data
from ihaeng.reading.rungs import BASES


def _heads(body: str, name: str, text: str) -> bool:
    """Whether somebody of the own side is told with a body: "Lindahl University President Nora Whitfield"."""
    return re.search(rf"{re.escape(body)}(?:[’']s)? (?:[A-Z]\w+ ){{1,4}}{re.escape(name)}", text) is not None


_OWN_FIRMS = re.compile(
    r"\W*(?:with )?(?:the |all |several |some |many |\d+ )?"
    r"(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:[’']s?)? (?:[a-z-]+ ){0,3}"
    r"(?:companies|firms|businesses|exporters|manufacturers|exhibitors|startups)\b"
)
"""Firms told by where they are from: "Harlan aerospace companies including ..."."""


_ABROAD = re.compile(
    r",? (?:that (?:are )?|which (?:are )?)?(?:operating|based|located|doing business|active|established"
    r"|with (?:operations|plants|factories|branches)|run|in|there|abroad|overseas)\b"
)
"""Behind firms from home that are at home abroad: "Harlan firms operating in Denmark"."""


def is_with_own_firms(words: str, own: Own) -> bool:
    """Whether those met are the firms that the mission brings along."""
    told = _OWN_FIRMS.match(words)
    if told and _ABROAD.match(words, told.end()):
        return False
    return told is not None and bool(
        told["who"] == own.home or (own.country and country_of_people(told["who"]) == own.country)
    )


_TO_A_CITY = re.compile(r"\b(?:trip|visit|excursion|stop) (?:to|in) [A-Z]")
"""A part of the journey that was called off, told by its town."""


@dataclass
class DraftMaker:
    """Makes the drafts of one sentence; `opening` is where the words of its first verb begin."""

    sentence: Sentence
    scene: Scene
    days: SentenceDays
    places: SentencePlaces
    opening: int

    def each_of(self, frame: Frame, clause: Clause, told: list[Told], reach: Reach) -> list[Draft]:
        """The drafts of the acts of one clause; where it names several days, each act has its own."""
        start, end, limit = reach
        dates = [date.start for date in self.days.dates if start <= date.start < end]
        stretches = shares(self.days.undated, told, start, end, dates)
        drafts = []
        for act, (opens, ends) in zip(told, stretches, strict=True):
            own = (opens, ends, limit if (opens, ends) == (start, end) else ends)
            drafts += list(self.draft(frame, clause, act, own))
        return drafts

    def draft(self, frame: Frame, clause: Clause, told: Told, reach: Reach) -> Iterator[Draft]:
        """The draft of one act; none where it happens at home or names too little."""
        verb = clause.verb
        if told.kind == "meeting" and is_with_own_firms(told.words, self.scene.own):
            return
        start, end, dated_by = self._days(verb, told, reach)
        if told.whole and not (start or self.scene.called_off):
            if not _TO_A_CITY.search(told.words):
                return
            told = replace(told, whole=False)
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
            parties=self._counterparts(told, clause.subject),
            about=told.about,
            venue=told.venue,
            said_by=said_by,
            rules=[*self._kind_by(frame, verb, told), staged_by, *dated_by, spoken],
        )
        if draft.kind == "visit" and told.venue in self.scene.own.names:
            return
        count(draft, told, reach, self.sentence.text)
        seat(draft, self.days.undated[: verb.opens])
        draft = resolved(draft, self.scene.discourse)
        take_parties(draft, clause.subject, self.scene, of_the_last=told.of_the_last)
        if told.of_the_last and not draft.parties:
            return
        if self.places.put(draft, told.words, reach[0], self.opening) and tells_enough(draft):
            yield draft

    def _counterparts(self, told: Told, subject: str) -> list[Party]:
        """The parties of an act that are not of the own side; of a paper neither those of home."""
        own = [party for party in told.parties if self.scene.own.is_party(party[0])]
        bodies = [party for party in told.parties for one in own if _heads(party[0], one[0], subject)]
        parties = [party for party in told.parties if party not in own and party not in bodies]
        if told.kind not in BASES:
            return parties
        return without_own_signers(without_home(parties, self.scene.own), told.words, self.scene.own)

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
