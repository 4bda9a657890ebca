"""One commitment: every time that it was put forward, what became of it, its sums and days, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ihaeng.model import Activity, Ledger, LedgerDocument, Mention, Milestone
from ihaeng.model.lists import CommitmentSummary, MissionSummary
from ihaeng.publish.headers import person
from ihaeng.publish.promises import sum_of
from ihaeng.publish.shapes import Quote
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.pages.commitments import STEPS, CommitmentRow, commitment_row
from ihaeng.publish.site.sourcing import Sourced, Sources
from ihaeng.publish.values import day, destinations, shown


class PutForward(msgspec.Struct, frozen=True, kw_only=True):
    """One announcement: when it was told, by which mission, as which line; addresses are empty without a mission."""

    told: str
    mission: str
    label: str
    mission_address: str = ""
    line_address: str = ""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One moment of its life: when it was, the state it gave, and the sentences that tell it, the earliest first."""

    date: str
    state: str
    state_word: str
    quotes: tuple[Quote, ...] = ()


class Awaited(msgspec.Struct, frozen=True, kw_only=True):
    """A day told for a step: when it is due, whether and when it was reported met; `is_past` where nothing says so."""

    title: str
    due: str
    met: str
    is_met: bool
    is_past: bool
    quote: Quote | None = None


class Sum(msgspec.Struct, frozen=True, kw_only=True):
    """A sum as it was told, with its rung, and the sentences that tell it; two rungs are never added."""

    told: str
    is_planned: bool
    quotes: tuple[Quote, ...] = ()


class CommitmentView(Sourced, frozen=True, kw_only=True):
    """All that is known of one commitment."""

    row: CommitmentRow
    reported_word: str
    announcements: tuple[PutForward, ...]
    steps: tuple[Step, ...]
    awaited: tuple[Awaited, ...]
    sums: tuple[Sum, ...]
    related: tuple[CommitmentRow, ...]
    scope: str


def commitment_page(
    one: CommitmentSummary,
    part: Ledger,
    frame: Frame,
    *,
    months: int,
    missions: Iterable[MissionSummary] = (),
    related: Iterable[CommitmentSummary] = (),
    documents: Sequence[LedgerDocument] = (),
) -> Page:
    """Show one commitment; `part` is the part of the ledger that it stands in, `documents` those that tell of it."""
    made = _Making(one, part, documents or part.documents, frame)
    row = commitment_row(one, months, made.sources, frame)
    steps, awaited = made.steps(), made.awaited()
    sums = made.sums()
    quotes = [row.quote, *(one.quote for one in awaited)]
    quotes += [quote for step in steps for quote in step.quotes]
    quotes += [quote for told in sums for quote in told.quotes]
    view = CommitmentView(
        sources=made.sources.addresses(quote for quote in quotes if quote),
        row=row,
        reported_word=frame.words(f"state.{one.reported}"),
        announcements=made.announcements({mission.id: mission for mission in missions}),
        steps=steps,
        awaited=awaited,
        sums=sums,
        related=tuple(commitment_row(other, months, made.sources, frame) for other in related),
        scope=frame.words("list.silence"),
    )
    return Page(
        template="commitment.html.j2", view=view, section="commitments", steps=(*STEPS, one.commitment.id), keys=True
    )


class _Making:
    def __init__(self, one: CommitmentSummary, part: Ledger, documents: Iterable[LedgerDocument], frame: Frame) -> None:
        self.sources = Sources(documents, frame)
        self._deal, self._past = one.commitment, one.past
        self._lines = {line.id: line for line in part.lines}
        self._acts: dict[str, Activity] = {act.id: act for act in part.activities}
        self._frame, self._words = frame, frame.words

    def announcements(self, missions: dict[str, MissionSummary]) -> tuple[PutForward, ...]:
        """Every time that it was put forward, the earliest first."""
        found = []
        for told in self._deal.announcements:
            mission, line = missions.get(told.mission or ""), self._lines.get(told.line)
            at = self._frame.addresses
            found.append(
                PutForward(
                    told=self._day(told.told) or self._words("document.no_date"),
                    mission=self._mission(mission) if mission else "",
                    label=shown(line.label) if line else "",
                    mission_address=at.mission(mission.id) if mission else "",
                    line_address=at.mission(mission.id, anchor=told.line) if mission else "",
                )
            )
        return tuple(found)

    def steps(self) -> tuple[Step, ...]:
        """What was told of it, in order; neighbouring tellings of one moment are one."""
        found: dict[tuple[int, str, str], list[Quote | None]] = {}
        number, before = 0, None
        for moment in self._deal.history:
            now = (self._day(moment.date), str(moment.state))
            number += now != before
            before = now
            found.setdefault((number, *now), []).append(self._quote(moment.sentence, moment.activity))
        return tuple(
            Step(date=date, state=state, state_word=self._words(f"state.{state}"), quotes=_once(quotes))
            for (_, date, state), quotes in found.items()
        )

    def awaited(self) -> tuple[Awaited, ...]:
        """The days told for its steps."""
        return tuple(self._awaited(one) for one in self._deal.milestones)

    def sums(self) -> tuple[Sum, ...]:
        """Its sums side by side, each once with all that tell it."""
        found: dict[tuple[str, bool], list[Quote | None]] = {}
        for amount in self._deal.amounts:
            key = (sum_of(amount, self._words), amount.planned)
            found.setdefault(key, []).append(self._quote(amount.sentence, amount.activity))
        return tuple(
            Sum(told=told, is_planned=planned, quotes=_once(quotes)) for (told, planned), quotes in found.items()
        )

    def _awaited(self, one: Milestone) -> Awaited:
        return Awaited(
            title=shown(one.title),
            due=self._day(one.due_date),
            met=self._day(one.date_met),
            is_met=one.status == "met",
            is_past=one in self._past,
            quote=self._quote(one.sentence, None),
        )

    def _quote(self, sentence: Mention | None, activity: str | None) -> Quote | None:
        act = self._acts.get(activity or "")
        if sentence is None and act and act.evidence:
            sentence = Mention(document=act.document, span=act.evidence[0])
        return self.sources.quote(sentence) if sentence else None

    def _day(self, value: str | None) -> str:
        return day(self._words, value) if value else ""

    def _mission(self, mission: MissionSummary) -> str:
        lead, where = person(mission.lead, self._words), destinations(self._words, mission.destinations)
        return self._words("between").join(filter(None, (lead, where, self._day(mission.start)))) or mission.id


def _once(quotes: Iterable[Quote | None]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quote for quote in quotes if quote))
