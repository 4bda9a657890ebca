"""Questions to an open ledger that need a day or a person: what is due, how figures compare, what was decided."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence

import msgspec

from ihaeng import ledger
from ihaeng.book.errors import UnknownDecisionError
from ihaeng.ledger import SILENT_AFTER
from ihaeng.model import Answer, Decision, Ledger, Verdict
from ihaeng.model.due import DueList
from ihaeng.model.figures import Figures, GroupedBy
from ihaeng.store import KeptDecision, Store


def due(folded: Ledger, day: datetime.date, months: int = SILENT_AFTER) -> DueList:
    """The deals that are due on a day; `months` without a word make one quiet."""
    return ledger.due(folded, day, months)


def compare(folded: Ledger, by: GroupedBy, day: datetime.date, months: int = SILENT_AFTER) -> Figures:
    """Announced against realised on a day, by lead, organisation, term or year."""
    return ledger.compare(folded, by, day, months)


def decide(
    folded: Ledger,
    verdict: Verdict,
    names: Sequence[str],
    *,
    who: str,
    when: datetime.datetime,
    why: str = "",
    field: str | None = None,
    value: str | None = None,
    answer: Answer | None = None,
) -> Decision:
    """Make a decision on facts of a ledger, named by their ids; `Book.keep` keeps it.

    Raises:
        NoSuchFactError: no fact, or more than one, is named so.
        UnfitDecisionError: the verdict does not go with these facts.
        UnfitValueError: the field cannot be corrected to this value.
    """
    told = when.isoformat(timespec="seconds")
    return ledger.decide(folded, verdict, names, who=who, when=told, why=why, field=field, value=value, answer=answer)


def keep_decision(store: Store, decision: Decision, documents: Collection[str]) -> None:
    """Keep a decision behind all others, for good; the `documents` whose facts it changes are folded anew."""
    store.add_decision(
        KeptDecision(
            made_at=decision.when,
            who=decision.who,
            why=decision.why,
            kind=decision.verdict,
            payload=msgspec.json.encode(decision).decode(),
        ),
        documents,
    )


def decisions_of(store: Store) -> list[Decision]:
    """All decisions that a ledger keeps, in the order in which they were made.

    Raises:
        UnknownDecisionError: one was written by a newer version.
    """
    return [_decision(kept) for kept in store.decisions()]


def _decision(kept: KeptDecision) -> Decision:
    try:
        return msgspec.json.decode(kept.payload, type=Decision)
    except msgspec.DecodeError as error:
        raise UnknownDecisionError(
            f"The decision {kept.id} of {kept.made_at} ({kept.kind}) cannot be understood: {error}. A newer ihaeng may "
            "have written it; nothing was changed."
        ) from error
