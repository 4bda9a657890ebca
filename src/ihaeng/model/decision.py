"""What a person decided about facts, and what they saw when they did: an append-only log that outlives readings."""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Iterable

import msgspec

from ihaeng.model.span import Span


class Verdict(enum.StrEnum):
    """What can be decided of a fact, of two facts, or of an earlier decision."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    SAME = "same"
    NOT_SAME = "not_same"
    UNDECIDED = "undecided"
    SPLIT = "split"
    UNDO = "undo"
    ANSWER = "answer"


PAIRING = frozenset({Verdict.SAME, Verdict.NOT_SAME, Verdict.UNDECIDED, Verdict.SPLIT})
"""The verdicts that hold two sides against each other."""


class Subject(enum.StrEnum):
    """What sort of fact was decided on; lines and commitments are known by the acts that tell them."""

    ACTIVITY = "activity"
    LINE = "line"
    COMMITMENT = "commitment"
    MISSION = "mission"
    DECISION = "decision"


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What the person or office concerned says to a fact: in whose name, the words, the day (ISO), where they stand."""

    by: str
    words: str
    on: str | None = None
    link: str | None = None


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One telling of a fact as it stood when somebody decided: the hashes of its document and the words it rests on.

    `document` is the id made of the text, `sha256` that of the original bytes: a page that is cut out anew keeps the
    second. `span` is None where the fact had no sentence. `fact` is its id then; `kind` and `names` tell several facts
    of one sentence apart.
    """

    document: str
    sha256: str
    span: Span | None = None
    fact: str | None = None
    kind: str | None = None
    names: tuple[str, ...] = ()


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """Who decided what, when and why.

    `seen` are the tellings decided on; `others` the second side of `same`, `not_same`, `undecided`, and of `split` what
    the first side is parted from. `field`, `before` and `after` (JSON of the field's value) are those of `correct`.
    `answer` is that of `answer`, which changes nothing and is shown beside the fact. `undoes` names the decision that
    `undo` takes back. `when` is an ISO date-time with offset.
    """

    id: str
    verdict: Verdict
    subject: Subject
    who: str
    when: str
    why: str = ""
    seen: tuple[Seen, ...] = ()
    others: tuple[Seen, ...] = ()
    field: str | None = None
    before: str | None = None
    after: str | None = None
    undoes: str | None = None
    answer: Answer | None = None


class LaidDecision(msgspec.Struct, frozen=True, kw_only=True):
    """A decision as it lies on the facts of today: `on` and `against` are ids of activities, or of documents that tell
    a mission. `homeless` says why it lies on nothing; None where it has a home. `undone` names what took it back.
    """

    decision: Decision
    on: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    homeless: str | None = None
    undone: str | None = None


def named(decision: Decision) -> Decision:
    """The decision under the id that its content gives."""
    bare = msgspec.structs.replace(decision, id="")
    return msgspec.structs.replace(decision, id="k" + hashlib.sha256(msgspec.json.encode(bare)).hexdigest()[:16])


def undone_by(decisions: Iterable[Decision]) -> dict[str, str]:
    """Which decisions are taken back, each with the id of the one that does; an undo that is itself undone does not."""
    undone: dict[str, str] = {}
    for decision in reversed(list(decisions)):
        if decision.verdict is Verdict.UNDO and decision.undoes and decision.id not in undone:
            undone[decision.undoes] = decision.id
    return undone
