"""Why each line joined what it did, and why it did not join what comes nearest: worked out of a ledger when asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ihaeng.ledger.callings_off import calls_off_all
from ihaeng.ledger.likeness import IMPOSSIBLE, SAME_ACT, Comparison, Likeness
from ihaeng.ledger.open_lines import SPOKESMEN, sheet_of
from ihaeng.model import Activity, Explanation, Ground, Ledger, Line, Link, Stage, Verdict
from ihaeng.model.decision import PAIRING

NEAREST = 3
"""Acts of other lines that are shown for one line: those that came nearest to joining it."""


def explain(ledger: Ledger, mission: str | None) -> list[Explanation]:
    """Explain the lines of a mission, or those of none, in their order."""
    return _Case(ledger, mission).explanations()


class _Case:
    """The lines of one mission and what compares their acts."""

    def __init__(self, ledger: Ledger, mission: str | None) -> None:
        self._lines = [line for line in ledger.lines if line.mission == mission]
        by_id = {act.id: act for act in ledger.activities}
        self._acts = {line.id: [by_id[name] for name in line.activities] for line in self._lines}
        header = next((one for one in ledger.missions if one.id == mission), None)
        self._told = (header.start, header.end) if header else (None, None)
        acts = {act.id: act for held in self._acts.values() for act in held}
        self._compare = Comparison(act for act in acts.values() if not self._whole(act))
        self._decided = _decided_pairs(ledger)

    def explanations(self) -> list[Explanation]:
        return [
            Explanation(line=line.id, joined=tuple(self._joined(line)), apart=tuple(self._apart(line)))
            for line in self._lines
        ]

    def _whole(self, activity: Activity) -> bool:
        return calls_off_all(activity, self._told)

    def _joined(self, line: Line) -> Iterable[Link]:
        """For each act but the first, the act before it on the line that it is most like."""
        acts = self._acts[line.id]
        for place, act in enumerate(acts[1:], start=1):
            other = max(acts[:place][-SPOKESMEN:] + acts[:1], key=lambda before: self._score(act, before))
            likeness = self._compare.likeness(act, other)
            yield _link(act, other, Verdict.SAME, self._ground(act, other, likeness), likeness)

    def _ground(self, act: Activity, other: Activity, likeness: Likeness | None) -> Ground:
        if frozenset((act.id, other.id)) in self._decided:
            return Ground.DECISION
        if self._whole(act) or self._whole(other):
            return Ground.CALLED_OFF
        if sheet_of(act) == sheet_of(other):
            return Ground.TOLD_TWICE
        if likeness and likeness.same_act:
            return Ground.LIKENESS
        return Ground.MET if {act.stage, other.stage} == {Stage.PLANNED, Stage.DONE} else Ground.LINE

    def _apart(self, line: Line) -> list[Link]:
        """The acts of other lines that are most like one of this line's, if anything speaks for them."""
        ours = self._acts[line.id]
        theirs = [self._acts[other.id] for other in self._lines if other is not line]
        held = {act.id for act in ours}
        pairs = [self._nearest(ours, others) for others in theirs if not any(act.id in held for act in others)]
        near = [(act, other) for act, other in pairs if self._score(act, other) > 0]
        near.sort(key=lambda pair: (-self._score(*pair), pair[1].id))
        return [self._parted(act, other) for act, other in near[:NEAREST]]

    def _nearest(self, ours: Sequence[Activity], theirs: Sequence[Activity]) -> tuple[Activity, Activity]:
        pairs = [(act, other) for act in ours[:SPOKESMEN] for other in theirs[:SPOKESMEN]]
        return max(pairs, key=lambda pair: self._score(*pair))

    def _parted(self, act: Activity, other: Activity) -> Link:
        likeness = self._compare.likeness(act, other)
        contradicted = likeness is None or any(weight < 0 for _, weight in likeness.evidence)
        ground = Ground.CONTRADICTION if contradicted else Ground.TOO_LITTLE
        verdict = self._decided.get(frozenset((act.id, other.id)))
        if verdict:
            return _link(act, other, verdict, Ground.DECISION, likeness)
        if sheet_of(act) == sheet_of(other):
            return _link(act, other, Verdict.NOT_SAME, Ground.ONE_TEXT, likeness)
        return _link(act, other, Verdict.NOT_SAME if contradicted else Verdict.UNDECIDED, ground, likeness)

    def _score(self, one: Activity, other: Activity) -> float:
        return IMPOSSIBLE if self._whole(one) or self._whole(other) else self._compare.score(one, other)


def _link(act: Activity, other: Activity, verdict: Verdict, ground: Ground, likeness: Likeness | None) -> Link:
    evidence = sorted(likeness.evidence if likeness else (), key=lambda one: (-abs(one[1]), one[0]))
    return Link(one=act.id, other=other.id, verdict=verdict, ground=ground, evidence=tuple(evidence), wanted=SAME_ACT)


def _decided_pairs(ledger: Ledger) -> dict[frozenset[str], Verdict]:
    """What people decided on pairs of acts and was not undone; the later word counts."""
    found: dict[frozenset[str], Verdict] = {}
    for laid in ledger.decisions:
        if laid.decision.verdict in PAIRING and not laid.undone:
            pairs = [(one, other) for one in laid.on for other in laid.against or laid.on if one != other]
            found.update(dict.fromkeys((frozenset(pair) for pair in pairs), laid.decision.verdict))
    return found
