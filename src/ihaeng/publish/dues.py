"""The deals that are due, for the terminal and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import asdict

from ihaeng.model import Language, Ledger, Scope
from ihaeng.model.due import DueDeal, DueList
from ihaeng.model.ledger_json import wire_commitment, wire_mention
from ihaeng.publish.layout import indented, wrap
from ihaeng.publish.promises import sum_of
from ihaeng.publish.quoting import Shelf
from ihaeng.publish.shapes import Quote
from ihaeng.publish.tables import Table, joined, written_json
from ihaeng.publish.text import NARROWEST
from ihaeng.publish.values import day, days, shown
from ihaeng.publish.words import Words, words

_COLUMNS = (
    *("commitment", "what", "kind", "parties", "lead", "office", "organisation", "state", "quiet", "last_heard"),
    *("past", "announced", "amounts", "sentence", "source"),
)


def due_text(found: DueList, ledger: Ledger, language: Language, *, today: str = "", wide: int = 100) -> str:
    """List the deals for a terminal, each with why it is listed and the sentence that spoke of it last."""
    spoken, wide = words(language), max(wide, NARROWEST)
    shelf = Shelf(ledger, spoken)
    lines = [*wrap(spoken("due.heading"), wide), *wrap(head_of(found.day, found.scope, spoken, today), wide), ""]
    for one in found.deals:
        lines += [*_deal(one, shelf, spoken, wide), ""]
    for note in due_notes(found, language):
        lines += wrap(note, wide)
    return "\n".join(lines) + "\n"


def due_head(found: DueList, language: Language, *, today: str = "") -> str:
    """Say which day was used and what was searched."""
    return head_of(found.day, found.scope, words(language), today)


def due_notes(found: DueList, language: Language) -> list[str]:
    """What a reader of the list must know."""
    spoken = words(language)
    count = len(found.deals)
    listed = spoken.count("due.listed", count, followed=found.followed) if count else spoken("due.none")
    undated = [spoken.count("due.undated", found.undated)] if found.undated else []
    return [listed, spoken.count("due.quiet_means", found.months), *undated, spoken("list.silence")]


def due_json(found: DueList) -> bytes:
    """Write the list as JSON: commitments and sentences in the shapes of the ledger's."""
    deals = [
        asdict(one)
        | {"commitment": wire_commitment(one.commitment)}
        | {"past": [{"title": title, "dueDate": due} for title, due in _past_days(one)]}
        | {"last_word": one.last_word and wire_mention(one.last_word)}
        for one in found.deals
    ]
    return written_json("due", asdict(found) | {"scope": scope_json(found.scope), "deals": deals})


def due_table(found: DueList, ledger: Ledger, language: Language) -> Table:
    """One row a deal."""
    spoken = words(language)
    shelf = Shelf(ledger, spoken)
    rows = tuple(_row(one, shelf, spoken) for one in found.deals)
    columns = tuple(spoken(f"due.column.{name}") for name in _COLUMNS)
    return Table(name=spoken("due.name"), columns=columns, rows=rows)


def scope_json(scope: Scope) -> dict[str, str | int | None]:
    """What was searched, under the names of the ledger's JSON."""
    return {"documents": scope.documents, "from": scope.since, "until": scope.until}


def head_of(told: str, scope: Scope, spoken: Words, today: str = "") -> str:
    """Say which day was used and what was searched."""
    dates = days(spoken, scope.since, scope.until)
    searched = spoken.count("list.scope", scope.documents, dates=spoken("scope.dates", dates=dates) if dates else "")
    used = spoken("list.today" if told == today else "list.day", day=day(spoken, told))
    return f"{used} {searched}"


def _deal(one: DueDeal, shelf: Shelf, spoken: Words, wide: int) -> Iterator[str]:
    between = spoken("between")
    kind = spoken.kind(one.commitment.kind)
    yield from indented(f"{shown(one.label)} [{kind}] {one.commitment.id}", wide, "* ")
    lead = one.lead
    who = (shown(lead.name) if lead else "", shown(lead.office) if lead else "", shown(one.organisation))
    state = spoken("due.last_state", state=spoken(f"state.{one.state}"))
    sums = (sum_of(amount, spoken) for amount in one.commitment.amounts)
    told = [*dict.fromkeys(filter(None, who)), state, *dict.fromkeys(sums)]
    yield from indented(between.join(told), wide, "  ")
    for reason in _reasons(one, spoken):
        yield from indented(reason, wide, "  ! ")
    quote = _last(one, shelf)
    if quote:
        yield from indented(f"“{quote.sentence}”", wide, "    ", "     ")
        yield from indented(_source(quote, spoken), wide, "      - ", "        ")


def _reasons(one: DueDeal, spoken: Words) -> list[str]:
    found = [_past(title, due, spoken) for title, due in _past_days(one)]
    if one.announced_for:
        found.append(spoken("due.announced", day=day(spoken, one.announced_for)))
    if one.quiet is not None and one.commitment.last_heard:
        found.append(spoken.count("due.quiet", one.quiet, since=day(spoken, one.commitment.last_heard)))
    return found


def _past(title: str, due: str, spoken: Words) -> str:
    return spoken("due.past", title=shown(title), day=day(spoken, due))


def _past_days(one: DueDeal) -> list[tuple[str, str]]:
    return [(past.title, past.due_date) for past in one.past if past.due_date]


def _last(one: DueDeal, shelf: Shelf) -> Quote | None:
    return shelf.quote(one.last_word.document, one.last_word.span.quote) if one.last_word else None


def _source(quote: Quote, spoken: Words) -> str:
    return spoken("between").join(filter(None, (quote.outlet, quote.date, quote.link or "")))


def _row(one: DueDeal, shelf: Shelf, spoken: Words) -> tuple[str | int | None, ...]:
    deal, lead, quote = one.commitment, one.lead, _last(one, shelf)
    return (
        deal.id,
        shown(one.label),
        spoken.kind(deal.kind),
        joined(deal.parties),
        shown(lead.name) if lead else "",
        shown(lead.office) if lead else "",
        shown(one.organisation),
        spoken(f"state.{one.state}"),
        one.quiet,
        deal.last_heard,
        joined(f"{title} {due}" for title, due in _past_days(one)),
        one.announced_for,
        joined(sum_of(amount, spoken) for amount in deal.amounts),
        quote.sentence if quote else "",
        _source(quote, spoken) if quote else "",
    )
