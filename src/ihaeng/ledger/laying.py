"""Decisions laid on the readings of today: each on the fact whose words overlap most with those that were seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import msgspec
from rapidfuzz import fuzz

from ihaeng.ledger.corrections import corrected, header_value
from ihaeng.ledger.judgements import Judgements, Pair
from ihaeng.model import Activity, Decision, LaidDecision, Reading, Seen, Span, Subject, Verdict
from ihaeng.model.decision import undone_by

LEAST_OVERLAP = 0.5
"""Share of the words seen that a fact must rest on to be taken for the one decided on."""

LEAST_LIKENESS = 85.0
"""Per cent by which a stretch of a text cut out anew must be like the words seen to be taken for them."""

NO_DOCUMENT = "document"
"""Homeless: no document of that hash is in the ledger."""

NO_QUOTE = "quote"
"""Homeless: the document no longer holds the words that were seen, or no fact rests on them."""

SEVERAL = "several"
"""Homeless: several facts rest on the words, and nothing tells which was meant."""

NO_DECISION = "decision"
"""Homeless: the decision to be undone is not known."""

Key = tuple[str, int]
"""A told mission: its document and its place in it."""

_Words = tuple[tuple[str, ...], str, str, str | None, str | None, tuple[tuple[str, ...], ...]]
"""What an act says and what was read out of it."""


@dataclass
class Laid:
    """Readings with what was corrected and rejected, the judgements on pairs, and where each decision lies.

    `headers` maps a told mission to the fields of the mission's header that people set right; `no_missions` are told
    missions that are none.
    """

    readings: list[Reading]
    acts: Judgements = field(default_factory=Judgements)
    deals: Judgements = field(default_factory=Judgements)
    missions: Judgements = field(default_factory=Judgements)
    headers: dict[Key, dict[str, Any]] = field(default_factory=dict)
    no_missions: frozenset[Key] = frozenset()
    decisions: tuple[LaidDecision, ...] = ()


def lay(readings: Sequence[Reading], decisions: Iterable[Decision]) -> Laid:
    """Lay all decisions, in the order in which they were made; those without a home are kept and told."""
    log = list(decisions)
    return _Laying(readings).lay(log) if log else Laid(list(readings))


def told_key(key: Key) -> str:
    """A told mission as one word."""
    return f"{key[0]}/{key[1]}"


class _HomelessError(Exception):
    """A fact decided on is not found."""


class _Laying:
    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._by_id = {one.document.id: one for one in readings}
        self._by_bytes: defaultdict[str, list[Reading]] = defaultdict(list)
        for one in readings:
            self._by_bytes[one.document.sha256].append(one)
        self._pairs: dict[Subject, list[Pair]] = {subject: [] for subject in Subject}
        self._edits: defaultdict[str, dict[str, Any]] = defaultdict(dict)
        self._rejected: set[str] = set()
        self._headers: defaultdict[Key, dict[str, Any]] = defaultdict(dict)
        self._by_words: defaultdict[_Words, list[str]] = defaultdict(list)
        self._words: dict[str, _Words] = {}

    def lay(self, log: Sequence[Decision]) -> Laid:
        undone = undone_by(log)
        known = {decision.id for decision in log}
        laid = tuple(self._one(decision, undone.get(decision.id), known) for decision in log)
        acts = self._pairs[Subject.ACTIVITY] + self._pairs[Subject.LINE]
        return Laid(
            readings=[self._edited(reading) for reading in self._readings],
            acts=Judgements(acts),
            deals=Judgements(acts + self._pairs[Subject.COMMITMENT]),
            missions=Judgements(self._pairs[Subject.MISSION]),
            headers=dict(self._headers),
            no_missions=frozenset(key for key in self._keys() if told_key(key) in self._rejected),
            decisions=laid,
        )

    def _one(self, decision: Decision, undone: str | None, known: set[str]) -> LaidDecision:
        if decision.verdict is Verdict.UNDO:
            homeless = None if decision.undoes in known else NO_DECISION
            undoes = (decision.undoes,) if decision.undoes and not homeless else ()
            return LaidDecision(decision=decision, on=undoes, homeless=homeless, undone=undone)
        on, reason = self._homes(decision, decision.seen)
        if decision.verdict in (Verdict.CORRECT, Verdict.REJECT) and decision.subject is not Subject.MISSION:
            on = tuple(dict.fromkeys(name for one in on for name in (one, *self._twins(one))))
        against, other_reason = self._homes(decision, decision.others) if decision.others else ((), None)
        reason = reason or other_reason
        if not reason and not undone:
            self._carry_out(decision, on, against)
        return LaidDecision(decision=decision, on=on, against=against, homeless=reason, undone=undone)

    def _homes(self, decision: Decision, seen: Sequence[Seen]) -> tuple[tuple[str, ...], str | None]:
        """The facts that tellings were laid on; the reason why there is none where not even one has a home."""
        found: dict[str, None] = {}
        reasons: list[str] = []
        for one in seen:
            try:
                found[self._home(decision.subject, one)] = None
            except _HomelessError as reason:
                reasons.append(str(reason))
        return tuple(found), None if found else (reasons[0] if reasons else NO_QUOTE)

    def _home(self, subject: Subject, seen: Seen) -> str:
        own = self._by_id.get(seen.document)
        readings = [own] if own else self._by_bytes.get(seen.sha256, [])
        if not readings:
            raise _HomelessError(NO_DOCUMENT)
        if subject is Subject.MISSION:
            return _told_mission(readings, seen)
        return _activity(readings, seen)

    def _twins(self, name: str) -> tuple[str, ...]:
        """The acts that copies of one release tell in the same words: what is wrong in one is wrong in all."""
        if not self._by_words:
            for act in (act for reading in self._readings for act in reading.activities):
                self._by_words[_words_of(act)].append(act.id)
                self._words[act.id] = _words_of(act)
        return tuple(other for other in self._by_words[self._words[name]] if other != name)

    def _carry_out(self, decision: Decision, on: Sequence[str], against: Sequence[str]) -> None:
        if decision.verdict is Verdict.REJECT:
            self._rejected.update(on)
        elif decision.verdict is Verdict.CORRECT:
            self._correct(decision, on)
        elif decision.verdict not in (Verdict.ACCEPT, Verdict.ANSWER):
            verdict = Verdict.NOT_SAME if decision.verdict is Verdict.SPLIT else decision.verdict
            pairs = self._pairs[decision.subject]
            pairs += [(verdict, one, other) for one, other in product(on, against)]
            if decision.verdict is Verdict.SPLIT:
                pairs += [(Verdict.SAME, on[0], other) for other in on[1:]]

    def _correct(self, decision: Decision, on: Sequence[str]) -> None:
        if decision.field is None or decision.after is None:
            return
        for name in on:
            if decision.subject is Subject.MISSION:
                document, _, number = name.rpartition("/")
                value = header_value(decision.field, decision.after)
                self._headers[document, int(number)][decision.field] = value
            else:
                self._edits[name][decision.field] = decision.after

    def _keys(self) -> list[Key]:
        return [(one.document.id, number) for one in self._readings for number in range(len(one.missions))]

    def _edited(self, reading: Reading) -> Reading:
        if not any(act.id in self._edits or act.id in self._rejected for act in reading.activities):
            return reading
        kept = [act for act in reading.activities if act.id not in self._rejected]
        acts = tuple(corrected(act, self._edits[act.id]) if act.id in self._edits else act for act in kept)
        own = {act.id for act in acts}
        missions = tuple(
            msgspec.structs.replace(told, activities=tuple(name for name in told.activities if name in own))
            for told in reading.missions
        )
        return msgspec.structs.replace(reading, activities=acts, missions=missions)


def _words_of(act: Activity) -> _Words:
    quotes = tuple(span.quote for span in act.evidence)
    return quotes, act.kind, act.stage, act.start, act.end, act.counterparts


def _activity(readings: Sequence[Reading], seen: Seen) -> str:
    """The act that rests most on the words seen; of several in one sentence the one that is as it was seen."""
    found: list[tuple[float, int, str]] = []
    for reading in readings:
        place = _place_of(reading.document.text, seen.span)
        for act in reading.activities:
            share = max((_share(place, span) for span in act.evidence), default=0.0) if place else 0.0
            if share >= LEAST_OVERLAP:
                found.append((round(share, 3), _as_seen(act, seen), act.id))
    return _only_best(found)


def _told_mission(readings: Sequence[Reading], seen: Seen) -> str:
    """The told mission that rests most on the words seen; the only one of its document where there were none."""
    found: list[tuple[float, int, str]] = []
    for reading in readings:
        place = _place_of(reading.document.text, seen.span)
        for number, told in enumerate(reading.missions):
            spans = [span for held in told.evidence.values() for span in held]
            share = max((_share(place, span) for span in spans), default=0.0) if place else 0.0
            share = 1.0 if len(reading.missions) == 1 else share
            if share >= LEAST_OVERLAP:
                lead = {told.lead.name} if told.lead else set()
                found.append((round(share, 3), len(lead & set(seen.names)), told_key((reading.document.id, number))))
    return _only_best(found)


def _only_best(found: list[tuple[float, int, str]]) -> str:
    if not found:
        raise _HomelessError(NO_QUOTE)
    first, *rest = sorted(found, reverse=True)
    if rest and rest[0][:2] == first[:2]:
        raise _HomelessError(SEVERAL)
    return first[2]


def _as_seen(act: Activity, seen: Seen) -> int:
    names = {name for party in act.counterparts for name in party}
    return 8 * (act.id == seen.fact) + 4 * (act.kind == seen.kind) + min(len(names & set(seen.names)), 3)


def _place_of(text: str, span: Span | None) -> tuple[int, int] | None:
    """Where the words seen stand in a text: at their place, else the nearest to it, else where the likest stand."""
    if span is None:
        return None
    if text[span.start : span.end] == span.quote:
        return span.start, span.end
    starts = _starts(text, span.quote)
    if starts:
        start = min(starts, key=lambda at: abs(at - span.start))
        return start, start + len(span.quote)
    alike = fuzz.partial_ratio_alignment(span.quote, text, score_cutoff=LEAST_LIKENESS) if text else None
    return (alike.dest_start, alike.dest_end) if alike and len(span.quote) <= len(text) else None


def _starts(text: str, quote: str) -> list[int]:
    found, at = [], text.find(quote)
    while at >= 0:
        found.append(at)
        at = text.find(quote, at + 1)
    return found


def _share(place: tuple[int, int], span: Span) -> float:
    """What two stretches have in common, as a share of the shorter one."""
    common = min(place[1], span.end) - max(place[0], span.start)
    return max(0, common) / max(1, min(place[1] - place[0], span.end - span.start))


def headers_of(keys: Iterable[Key], headers: Mapping[Key, Mapping[str, Any]]) -> dict[str, Any]:
    """The corrected header fields of a mission made of these tellings."""
    merged: dict[str, Any] = {}
    for key in keys:
        merged |= headers.get(key, {})
    return merged
