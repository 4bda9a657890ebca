"""Which decisions bear on some documents, over as many others as they tie to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ihaeng.model import Decision, Verdict


def related(decisions: Sequence[Decision], documents: Collection[str]) -> tuple[list[Decision], set[str]]:
    """The decisions on these documents in their order, and all documents that they name."""
    named = set(documents)
    taken: set[str] = set()
    grown = True
    while grown:
        grown = False
        for one in decisions:
            if one.id not in taken and (_documents(one) & named or one.undoes in taken):
                taken.add(one.id)
                named |= _documents(one)
                grown = True
    return [one for one in decisions if one.id in taken], named if taken else set()


def documents_named(decision: Decision, decisions: Sequence[Decision]) -> set[str]:
    """The documents whose facts a decision changes: its own, or those of the one that it takes back."""
    if decision.verdict is not Verdict.UNDO:
        return _documents(decision)
    undone = next((one for one in decisions if one.id == decision.undoes), None)
    return documents_named(undone, decisions) if undone else set()


def _documents(decision: Decision) -> set[str]:
    return {seen.document for seen in (*decision.seen, *decision.others)}
