"""What people decided, where it lies now, and what has no home, for the terminal and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ihaeng.model import Decision, LaidDecision, Language, Seen
from ihaeng.publish.layout import indented
from ihaeng.publish.tables import Table, Value, joined, written_json
from ihaeng.publish.text import NARROWEST
from ihaeng.publish.values import shown
from ihaeng.publish.words import Words, words

_COLUMNS = (
    *("decision", "when", "who", "verdict", "subject", "state", "field", "before", "after"),
    *("seen", "others", "lies_on", "why"),
)


def decisions_json(laid: Iterable[LaidDecision]) -> bytes:
    """Write decisions as JSON, as the ledger's has them."""
    return written_json("decisions", {"decisions": list(laid)})


def decisions_text(laid: Iterable[LaidDecision], language: Language, *, wide: int = 100) -> str:
    """List decisions, the earliest first, each with what was seen and whether it holds."""
    spoken, wide = words(language), max(wide, NARROWEST)
    blocks = ["\n".join(_decision(one, spoken, wide)) for one in laid]
    return "\n\n".join(blocks or [spoken("decision.none")]) + "\n"


def decision_line(decision: Decision, language: Language) -> str:
    """Name a decision in one line."""
    spoken = words(language)
    verdict, subject = spoken(f"decision.verdict.{decision.verdict}"), spoken(f"decision.subject.{decision.subject}")
    return spoken("decision.kept", id=decision.id, verdict=verdict, subject=subject)


def decisions_table(laid: Iterable[LaidDecision], language: Language) -> Table:
    """One row a decision, undone and homeless ones too."""
    spoken = words(language)
    columns = tuple(spoken(f"decision.column.{name}") for name in _COLUMNS)
    return Table(name=spoken("decision.name"), columns=columns, rows=tuple(_row(one, spoken) for one in laid))


def state_of(one: LaidDecision, language: Language) -> str:
    """Say whether a decision holds, was taken back, or has no home and why."""
    spoken = words(language)
    if one.undone:
        return spoken("decision.undone", by=one.undone)
    if one.homeless:
        return spoken("decision.homeless", reason=spoken.known("decision.reason", one.homeless))
    return spoken("decision.stands")


def _decision(one: LaidDecision, spoken: Words, wide: int) -> Iterator[str]:
    decision, between = one.decision, spoken("between")
    head = (
        decision_line(decision, spoken.language),
        shown(decision.who),
        decision.when,
        state_of(one, spoken.language),
    )
    yield from indented(between.join(head), wide, "* ")
    if decision.field:
        told = {"field": decision.field, "before": shown(decision.before), "after": shown(decision.after)}
        yield from indented(spoken("decision.correction", **told), wide, "  ")
    for sign, seen in (("  ", decision.seen), ("  ≠ " if _parts(decision) else "  = ", decision.others)):
        for quote in _quotes(seen):
            yield from indented(f"“{quote}”", wide, sign)
    if decision.undoes:
        yield from indented(decision.undoes, wide, "  ↶ ")
    if decision.answer:
        yield from indented(
            spoken("reply.by", by=shown(decision.answer.by), words=shown(decision.answer.words)), wide, "  > "
        )
    if decision.why:
        yield from indented(shown(decision.why), wide, "  — ")


def _parts(decision: Decision) -> bool:
    return decision.verdict in ("not_same", "split")


def _quotes(seen: Iterable[Seen]) -> list[str]:
    return list(dict.fromkeys(shown(one.span.quote) for one in seen if one.span))


def _row(one: LaidDecision, spoken: Words) -> tuple[Value, ...]:
    decision = one.decision
    return (
        decision.id,
        decision.when,
        shown(decision.who),
        spoken(f"decision.verdict.{decision.verdict}"),
        spoken(f"decision.subject.{decision.subject}"),
        state_of(one, spoken.language),
        decision.field,
        decision.before,
        decision.after,
        joined(_quotes(decision.seen)),
        joined(_quotes(decision.others)),
        joined((*one.on, *one.against)),
        shown(decision.why),
    )
