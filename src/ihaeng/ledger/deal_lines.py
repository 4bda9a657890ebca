"""Lines of deals by themselves, as they are kept to follow deals over all missions without opening what they are of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from ihaeng.ledger.commitments import commitment_id, commitment_of, first_told, followed_of, side_of
from ihaeng.ledger.counting import CountedDeal, counted_deal
from ihaeng.ledger.deals import DealKeys, Deals
from ihaeng.ledger.followed import Followed, Later, in_time
from ihaeng.ledger.judgements import Judgements
from ihaeng.ledger.part import Part
from ihaeng.ledger.summaries import promises
from ihaeng.model import Activity, Commitment, Line, Mission

Pair = tuple[str, str]
"""Two lines by their ids."""


class DealLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a kind that promises something, with its acts, the head of its mission, and the days of its documents.

    `told` is the day on which it was first told; `texts` maps its documents to their texts (near-copies are one).
    `counted` unless no earlier document could have announced it.
    """

    line: Line
    acts: tuple[Activity, ...]
    mission: Mission | None
    days: dict[str, str]
    told: str
    texts: dict[str, str]
    counted: bool

    @property
    def face(self) -> tuple[object, ...]:
        """All that two lines are told apart by when they are held against each other."""
        acts = ((act.stage, act.about, act.counterparts, act.amount, act.further_amounts) for act in self.acts)
        return self.order, self.line.mission, side_of(self.mission), tuple(dict.fromkeys(map(repr, acts)))

    @property
    def order(self) -> tuple[str, str]:
        """Lines of deals stand in the order of their first telling."""
        return self.told, self.line.id


class OneDeal(msgspec.Struct, frozen=True, kw_only=True):
    """Lines that are one deal, the earliest first, and the ids of the deals that it may be the same as."""

    lines: tuple[str, ...]
    maybe: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The commitment's id."""
        return commitment_id(self.lines[0])


def deal_lines_of(
    part: Part, days: Mapping[str, str], texts: Mapping[str, str], uncounted: Collection[str]
) -> list[DealLine]:
    """The lines of deals of a part; `days` maps its documents to their days, undated ones left out.

    `texts` maps them to their texts; `uncounted` are the lines that count in no figure.
    """
    acts = {act.id: act for act in part.activities}
    heads = {mission.id: _head(mission) for mission in part.missions}
    found = []
    for line in filter(promises, part.lines):
        own = tuple(acts[name] for name in line.activities)
        known = {act.document: days[act.document] for act in own if act.document in days}
        head = heads.get(line.mission or "")
        found.append(
            DealLine(
                line=line,
                acts=own,
                mission=head,
                days=known,
                told=first_told(own, known),
                texts={act.document: texts.get(act.document, act.document) for act in own},
                counted=line.id not in uncounted,
            )
        )
    return found


class DealTable:
    """Lines of deals side by side: which may be one deal, and which are."""

    def __init__(self, lines: Iterable[DealLine], judgements: Judgements) -> None:
        self.lines = {one.line.id: one for one in sorted(lines, key=lambda one: one.order)}
        held = list(self.lines.values())
        self._number = {one.line.id: number for number, one in enumerate(held)}
        self._acts = {act.id: act for one in held for act in one.acts}
        sides = {one.line.id: side for one in held if (side := side_of(one.mission))}
        self._deals = Deals([one.line for one in held], self._acts, sides, judgements)

    def keys(self, line: str) -> DealKeys:
        """What a line is found by among others."""
        return self._deals.keys(self._number[line])

    def scored(self, pairs: Collection[frozenset[str]]) -> dict[Pair, float]:
        """Of pairs of lines, those that may be one deal."""
        names = list(self.lines)
        numbered = {self._in_order(pair) for pair in pairs}
        return {(names[a], names[b]): score for (a, b), score in self._deals.scored(numbered).items()}

    def deals(self, scores: Mapping[Pair, float]) -> list[OneDeal]:
        """Every line in one deal; `scores` are those of all pairs that may be one, whichever line stands in front."""
        numbered = {self._in_order(frozenset(pair)): score for pair, score in scores.items()}
        found = self._deals.of(numbered)
        ids = [commitment_id(deal.lines[0].id) for deal in found]
        return [
            OneDeal(lines=tuple(line.id for line in deal.lines), maybe=tuple(ids[n] for n in sorted(deal.maybe)))
            for deal in found
        ]

    def followed(self, deal: OneDeal) -> Followed:
        """A deal as later coverage is held against it."""
        return followed_of(self._lines_of(deal), self._acts, self._missions_of(deal), self._told_of(deal))

    def commitment(self, deal: OneDeal, steps: Sequence[Later], heard: Sequence[str]) -> Commitment:
        """A deal with its later life: its steps, and the days of documents that speak of it otherwise."""
        days = {name: day for line in deal.lines for name, day in self.lines[line].days.items()}
        lines, told = self._lines_of(deal), self._told_of(deal)
        return commitment_of(lines, deal.maybe, self._acts, days, told, in_time(steps), heard)

    def facts(self, deal: OneDeal) -> tuple[dict[str, Line], dict[str, Mission], dict[str, Activity]]:
        """The lines, missions and acts of a deal."""
        lines = {line.id: line for line in self._lines_of(deal)}
        acts = {act.id: act for name in deal.lines for act in self.lines[name].acts}
        return lines, self._missions_of(deal), acts

    def counted(self, deal: OneDeal, made: Commitment, later: Mapping[str, str]) -> CountedDeal:
        """A deal as far as figures need it; `later` maps the documents of its later sums to their texts."""
        own = [self.lines[name] for name in deal.lines]
        texts = {**later, **{name: text for line in own for name, text in line.texts.items()}}
        uncounted = {line.line.id for line in own if not line.counted}
        return counted_deal(made, [line.line for line in own], self._acts, texts, uncounted)

    def _lines_of(self, deal: OneDeal) -> list[Line]:
        return [self.lines[name].line for name in deal.lines]

    def _told_of(self, deal: OneDeal) -> dict[str, str]:
        return {name: self.lines[name].told for name in deal.lines}

    def _missions_of(self, deal: OneDeal) -> dict[str, Mission]:
        heads = (self.lines[name].mission for name in deal.lines)
        return {head.id: head for head in heads if head}

    def _in_order(self, pair: frozenset[str]) -> tuple[int, int]:
        one, other = sorted(self._number[name] for name in pair)
        return one, other


def _head(mission: Mission) -> Mission:
    return Mission(
        id=mission.id,
        documents=(),
        lead=mission.lead,
        organisation=mission.organisation,
        start=mission.start,
        direction=mission.direction,
    )
