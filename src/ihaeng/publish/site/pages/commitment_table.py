"""Commitments as a table for spreadsheets and programs: the rows that the list shows, all pages of it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import asdict

from ihaeng.model import LedgerDocument
from ihaeng.model.ledger_json import wire_commitment, wire_mention
from ihaeng.model.lists import CommitmentSummary
from ihaeng.publish.promises import sum_of
from ihaeng.publish.site.frame import Frame
from ihaeng.publish.site.pages.commitments import dues
from ihaeng.publish.site.sourcing import Sources
from ihaeng.publish.tables import Table, joined, written_json
from ihaeng.publish.values import shown

_COLUMNS = ("commitment", "what", "kind", "parties", "lead", "office", "organisation", "state", "quiet", "last_heard")
_FURTHER = ("past", "amounts", "sentence", "source")


def commitment_table(
    found: Iterable[CommitmentSummary], months: int, documents: Iterable[LedgerDocument], frame: Frame
) -> Table:
    """One row a commitment, in the order of the list."""
    words, sources = frame.words, Sources(documents, frame)
    columns = (*_COLUMNS[:7], "state", "list_state", *_COLUMNS[8:], *_FURTHER)
    names = tuple(words("sheet.status") if name == "list_state" else words(f"due.column.{name}") for name in columns)
    return Table(name=words("due.name"), columns=names, rows=tuple(_row(one, months, sources, frame) for one in found))


def commitment_json(found: Iterable[CommitmentSummary]) -> bytes:
    """Write commitments as JSON, in the shapes of the ledger's."""
    rows = [
        asdict(one)
        | {"commitment": wire_commitment(one.commitment)}
        | {"past": [{"title": past.title, "dueDate": past.due_date} for past in one.past]}
        | {"last_word": one.last_word and wire_mention(one.last_word)}
        for one in found
    ]
    return written_json("commitments", {"commitments": rows})


def _row(one: CommitmentSummary, months: int, sources: Sources, frame: Frame) -> tuple[str | int | Decimal | None, ...]:
    words, deal, lead = frame.words, one.commitment, one.lead
    quote = sources.quote(one.last_word) if one.last_word else None
    origin = (quote.outlet, quote.date, quote.link or "") if quote else ()
    return (
        deal.id,
        shown(one.label),
        words.kind(deal.kind),
        joined(deal.parties),
        shown(lead.name) if lead else "",
        shown(lead.office) if lead else "",
        shown(one.organisation),
        words(f"state.{one.reported}"),
        words(f"state.{one.state}"),
        one.quiet,
        deal.last_heard,
        joined(due.told for due in dues(one, months, words)),
        joined(sum_of(amount, words) for amount in deal.amounts),
        quote.sentence if quote else "",
        words("between").join(filter(None, origin)),
    )
