"""Decisions made: what a person saw of the facts that they name, kept so that it can be found again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ihaeng.ledger.corrections import UnfitValueError, value_of, value_of_mission, written
from ihaeng.model import (
    Activity,
    Answer,
    Commitment,
    Decision,
    Document,
    IhaengError,
    Ledger,
    Line,
    Mention,
    Mission,
    Seen,
    Subject,
    Verdict,
)
from ihaeng.model.decision import PAIRING, named

LEAST_OF_AN_ID = 4
"""Characters by which a fact may be named: with fewer, a slip of the hand would name another."""


class NoSuchFactError(IhaengError):
    """No fact of the ledger, or more than one, has an id that begins so."""

    code = "IH302"


class UnfitDecisionError(IhaengError):
    """A decision cannot be made of these facts."""

    code = "IH303"


@dataclass(frozen=True)
class _Fact:
    """A fact named by a person: its sort and the tellings by which it will be known."""

    subject: Subject
    seen: tuple[Seen, ...]
    found: Activity | Line | Commitment | Mission | None = None
    name: str = ""


def decide(
    ledger: Ledger,
    verdict: Verdict,
    names: Sequence[str],
    *,
    who: str,
    when: str,
    why: str = "",
    field: str | None = None,
    value: str | None = None,
    answer: Answer | None = None,
) -> Decision:
    """Make a decision on facts of a ledger, named by the beginnings of their ids; nothing is changed by it.

    `accept`, `reject` and `correct` (with `field` and `value` as a person writes it) take one fact; `same`, `not_same`
    and `undecided` two of one sort; `split` a line, mission or commitment and what leaves it; `undo` a decision;
    `answer` takes one fact and what the one concerned says to it.

    Raises:
        NoSuchFactError: no fact, or more than one, is named so.
        UnfitDecisionError: the verdict does not go with these facts.
        UnfitValueError: the field cannot be corrected to this value.
    """
    shelf = _Shelf(ledger)
    facts = [shelf.find(name) for name in names]
    bare = Decision(id="", verdict=verdict, subject=Subject.ACTIVITY, who=who, when=when, why=why)
    if verdict is Verdict.UNDO:
        return _with(bare, subject=Subject.DECISION, undoes=_only(facts, Subject.DECISION).name)
    if any(fact.subject is Subject.DECISION for fact in facts):
        raise UnfitDecisionError("A decision can only be undone. Name a fact, or use `undo`.")
    if verdict is Verdict.SPLIT:
        return _split(bare, facts, shelf)
    if any(fact.found is None for fact in facts):
        raise UnfitDecisionError("A document can only leave a mission, by `split MISSION DOCUMENT`. Name a fact.")
    if verdict in PAIRING:
        one, other = _two(facts)
        return _with(bare, subject=one.subject, seen=one.seen, others=other.seen)
    fact = _only(facts)
    if verdict is Verdict.ANSWER:
        return _answered(bare, fact, answer)
    if verdict is not Verdict.CORRECT:
        return _with(bare, subject=fact.subject, seen=fact.seen)
    return _corrected(bare, fact, field, value)


def _answered(bare: Decision, fact: _Fact, answer: Answer | None) -> Decision:
    if answer is None or not answer.by.strip() or not answer.words.strip():
        raise UnfitDecisionError("An answer needs its words and the name of the person or office that gave them.")
    return _with(bare, subject=fact.subject, seen=fact.seen, answer=answer)


def _corrected(bare: Decision, fact: _Fact, field: str | None, value: str | None) -> Decision:
    if field is None or value is None:
        raise UnfitDecisionError("A correction needs a field and its right value, each given once.")
    after = written(fact.subject, field, value)
    if isinstance(fact.found, Mission):
        before = value_of_mission(fact.found, field)
    elif isinstance(fact.found, Activity):
        before = value_of(fact.found, field)
    else:
        raise UnfitDecisionError(
            "A line or a commitment is made of its acts: correct the act that is wrong, by its id. "
            "`ihaeng decide show LINE` lists its acts."
        )
    return _with(bare, subject=fact.subject, seen=fact.seen, field=field, before=before, after=after)


def _split(bare: Decision, facts: Sequence[_Fact], shelf: _Shelf) -> Decision:
    whole, *parts = facts
    if not parts or whole.subject is Subject.ACTIVITY:
        raise UnfitDecisionError("A split needs a line, mission or commitment, and then what is to leave it.")
    leaving = {seen for part in parts for seen in shelf.as_of(whole, part)}
    left = tuple(seen for seen in whole.seen if seen not in leaving)
    if not left or not leaving <= set(whole.seen):
        raise UnfitDecisionError("What is to leave must belong to the first one named, and something must stay in it.")
    going = tuple(seen for seen in whole.seen if seen in leaving)
    return _with(bare, subject=whole.subject, seen=going, others=left)


def _two(facts: Sequence[_Fact]) -> tuple[_Fact, _Fact]:
    if len(facts) != 2:
        raise UnfitDecisionError("This verdict is on two facts: name two acts, lines, commitments or missions.")
    if facts[0].subject is not facts[1].subject:
        sorts = " and a ".join(fact.subject.value for fact in facts)
        raise UnfitDecisionError(f"A {sorts} cannot be held against each other. Name two facts of one sort.")
    if facts[0].name == facts[1].name:
        raise UnfitDecisionError("This is one fact named twice. Name two.")
    return facts[0], facts[1]


def _only(facts: Sequence[_Fact], subject: Subject | None = None) -> _Fact:
    if len(facts) != 1 or (subject and facts[0].subject is not subject):
        raise UnfitDecisionError(f"This verdict is on one {subject or 'fact'}. Name one by its id.")
    return facts[0]


def _with(
    bare: Decision,
    *,
    subject: Subject,
    seen: tuple[Seen, ...] = (),
    others: tuple[Seen, ...] = (),
    field: str | None = None,
    before: str | None = None,
    after: str | None = None,
    undoes: str | None = None,
    answer: Answer | None = None,
) -> Decision:
    return named(
        Decision(
            id="",
            verdict=bare.verdict,
            subject=subject,
            who=bare.who,
            when=bare.when,
            why=bare.why,
            seen=seen,
            others=others,
            field=field,
            before=before,
            after=after,
            undoes=undoes,
            answer=answer,
        )
    )


class _Shelf:
    """The facts of a ledger by their ids."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._documents = {held.document.id: held.document for held in ledger.documents}
        self._acts = {act.id: act for act in ledger.activities}
        self._lines = {line.id: line for line in ledger.lines}

    def find(self, name: str) -> _Fact:
        """The fact whose id begins so.

        Raises:
            NoSuchFactError: there is none, or there are several.
        """
        ledger = self._ledger
        held = (ledger.activities, ledger.lines, ledger.commitments, ledger.missions)
        facts: dict[str, Activity | Line | Commitment | Mission | Document | None] = {
            one.id: one for kept in held for one in kept
        }
        facts |= {one.decision.id: None for one in ledger.decisions} | dict(self._documents)
        fitting = [one for one in facts if one == name] or [one for one in facts if one.startswith(name)]
        if len(fitting) != 1 or len(name) < min(LEAST_OF_AN_ID, len(fitting[0])):
            found = f"{len(fitting)} facts whose ids begin" if len(fitting) > 1 else "no fact whose id begins"
            raise NoSuchFactError(
                f"There is {found} with {name!r}. Give at least {LEAST_OF_AN_ID} characters of an id, as "
                "`ihaeng decide show` or an export writes it."
            )
        return self._fact(fitting[0], facts[fitting[0]])

    def as_of(self, whole: _Fact, part: _Fact) -> tuple[Seen, ...]:
        """The tellings of a part as the whole has them: a document is a mission's telling."""
        if whole.subject is not Subject.MISSION:
            return part.seen
        documents = {seen.document for seen in part.seen}
        return tuple(seen for seen in whole.seen if seen.document in documents)

    def _fact(self, name: str, found: Activity | Line | Commitment | Mission | Document | None) -> _Fact:
        if isinstance(found, Activity):
            return _Fact(Subject.ACTIVITY, (self._seen(found),), found, name)
        if isinstance(found, Line):
            return _Fact(Subject.LINE, self._all(found.activities), found, name)
        if isinstance(found, Commitment):
            acts = [act for line in found.lines for act in self._lines[line].activities]
            return _Fact(Subject.COMMITMENT, self._all(acts), found, name)
        if isinstance(found, Mission):
            return _Fact(Subject.MISSION, self._of_mission(found), found, name)
        if isinstance(found, Document):
            return _Fact(Subject.ACTIVITY, (_seen_of(found, None),), None, name)
        return _Fact(Subject.DECISION, (), None, name)

    def _all(self, names: Iterable[str]) -> tuple[Seen, ...]:
        return tuple(self._seen(self._acts[name]) for name in names)

    def _seen(self, act: Activity) -> Seen:
        document = self._documents[act.document]
        return Seen(
            document=document.id,
            sha256=document.sha256,
            span=act.evidence[0] if act.evidence else None,
            fact=act.id,
            kind=act.kind,
            names=tuple(name for party in act.counterparts for name in party),
        )

    def _of_mission(self, mission: Mission) -> tuple[Seen, ...]:
        """A mission is known by the words of its header, one telling a document that tells one."""
        mentions = [mention for field in sorted(mission.evidence) for mention in mission.evidence[field]]
        spans: dict[str, Mention] = {}
        for mention in mentions:
            spans.setdefault(mention.document, mention)
        names = (mission.lead.name,) if mission.lead and mission.lead.name else ()
        told = [self._documents[name] for name in mission.documents if name in self._documents]
        heads = [document for document in told if document.id in spans] or told
        return tuple(_seen_of(document, spans.get(document.id), names) for document in heads)


def _seen_of(document: Document, mention: Mention | None, names: tuple[str, ...] = ()) -> Seen:
    span = mention.span if mention else None
    return Seen(document=document.id, sha256=document.sha256, span=span, names=names)


__all__ = ["NoSuchFactError", "UnfitDecisionError", "UnfitValueError", "decide"]
