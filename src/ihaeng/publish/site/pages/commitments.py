"""The list of commitments: what was promised, where it stands, and which ones somebody should ask about."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.model import LedgerDocument, Scope
from ihaeng.model.lists import CommitmentList, CommitmentQuery, CommitmentSort, CommitmentSummary, DueReason, Facet
from ihaeng.publish.dues import head_of
from ihaeng.publish.headers import person
from ihaeng.publish.promises import sum_of
from ihaeng.publish.shapes import Quote
from ihaeng.publish.site.asked import Asked, Listing, Option, Select, chips, downloads, paging
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.sourcing import Sourced, Sources
from ihaeng.publish.values import day, shown
from ihaeng.publish.words import Words

STEPS = ("commitments",)
MONTHS = ("6", "12", "24", "36")
"""Months without a word from which a commitment can be called silent."""

NO_NAME = "—"
"""Shown where no text tells a name."""


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """One reason to ask about a commitment, in words."""

    reason: DueReason
    told: str


class CommitmentRow(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment as a row; `quote` is the sentence that spoke of it last."""

    id: str
    address: str
    label: str
    kind: str
    parties: str
    sums: tuple[str, ...]
    state: str
    state_word: str
    who: str
    organisation: str
    told: str
    heard: str
    times: int
    mission: str
    dues: tuple[Due, ...] = ()
    quote: Quote | None = None


class Narrow(msgspec.Struct, frozen=True, kw_only=True):
    """A reason or state as a way to narrow the list by one click."""

    name: str
    label: str
    count: int
    chosen: bool
    address: str


class CommitmentsView(Sourced, frozen=True, kw_only=True):
    """The list. `head` says which day was used and what was searched, `notes` how to read it."""

    listing: Listing
    reasons: tuple[Narrow, ...]
    states: tuple[Narrow, ...]
    rows: tuple[CommitmentRow, ...]
    head: str
    notes: tuple[str, ...]
    compare: str
    is_narrowed: bool


def commitments_page(
    found: CommitmentList,
    query: CommitmentQuery,
    asked: Asked,
    frame: Frame,
    *,
    scope: Scope,
    today: str,
    documents: Iterable[LedgerDocument] = (),
) -> Page:
    """Show one page of the commitments that fit a question; `documents` are those of their last sentences."""
    words, sources = frame.words, Sources(documents, frame)
    rows = tuple(commitment_row(one, query.months, sources, frame) for one in found.commitments)
    selects = _selects(found, asked, words)
    told = (DueReason.QUIET, DueReason.PAST, DueReason.ANNOUNCED)
    view = CommitmentsView(
        sources=sources.addresses(row.quote for row in rows if row.quote),
        listing=Listing(
            action=Asked(steps=STEPS).address(frame),
            words=query.words,
            selects=selects,
            chips=chips(asked, [one for one in selects if one.name not in ("sort", "months")], frame),
            paging=paging(asked, frame, found.total, query.most),
            all=Asked(steps=STEPS).address(frame),
            hidden=tuple(pair for pair in asked.pairs if pair[0] in ("due", "state", "day")),
            downloads=downloads(asked, frame),
        ),
        reasons=_narrows(
            "due", found.facets.due, told, {one: words(f"due.reason.{one}") for one in told}, asked, frame
        ),
        states=_narrows("state", found.facets.states, None, words.at("state"), asked, frame),
        rows=rows,
        head=head_of(query.day.isoformat(), scope, words, today),
        notes=_notes(found, query, words),
        compare=frame.addresses.page(*STEPS, "compare"),
        is_narrowed=any(name not in ("sort", "months", "page", "day") for name, value in asked.pairs if value),
    )
    return Page(
        template="commitments.html.j2", view=view, section="commitments", steps=STEPS, query=asked.pairs, keys=True
    )


def commitment_row(one: CommitmentSummary, months: int, sources: Sources, frame: Frame) -> CommitmentRow:
    """Put a commitment into words."""
    words, deal = frame.words, one.commitment
    return CommitmentRow(
        id=deal.id,
        address=frame.addresses.page(*STEPS, deal.id),
        label=shown(one.label) or words.kind(deal.kind),
        kind=words.kind(deal.kind),
        parties=words("and").join(map(shown, deal.parties)),
        sums=tuple(dict.fromkeys(sum_of(amount, words) for amount in deal.amounts)),
        state=one.state,
        state_word=words(f"state.{one.state}"),
        who=person(one.lead, words),
        organisation=shown(one.organisation),
        told=day(words, one.first_told) if one.first_told else words("document.no_date"),
        heard=day(words, deal.last_heard) if deal.last_heard else "",
        times=max(1, len(deal.announcements)),
        mission=frame.addresses.mission(deal.mission, anchor=deal.id) if deal.mission else "",
        dues=dues(one, months, words),
        quote=sources.quote(one.last_word) if one.last_word else None,
    )


def dues(one: CommitmentSummary, months: int, words: Words) -> tuple[Due, ...]:
    """Why a commitment should be asked about, in words; empty where nothing is due."""
    found = [
        Due(
            reason=DueReason.PAST,
            told=words("due.past", title=shown(past.title), day=day(words, past.due_date)),
        )
        for past in one.past
        if past.due_date
    ]
    if one.announced_for:
        found.append(Due(reason=DueReason.ANNOUNCED, told=words("due.announced", day=day(words, one.announced_for))))
    if one.quiet is not None and one.quiet >= months and one.commitment.last_heard:
        since = day(words, one.commitment.last_heard)
        found.append(Due(reason=DueReason.QUIET, told=words.count("due.quiet", one.quiet, since=since)))
    return tuple(found)


def _selects(found: CommitmentList, asked: Asked, words: Words) -> tuple[Select, ...]:
    facets = found.facets
    kinds = [msgspec.structs.replace(one, name=words.kind(one.key)) for one in facets.kinds]
    bases = [msgspec.structs.replace(one, name=words(f"basis.{one.key}")) for one in facets.bases]
    made = [
        _select("lead", "fact.lead", facets.leads, asked, words),
        _select("organisation", "fact.organisation", facets.organisations, asked, words),
        _select("year", "list.year", facets.years, asked, words),
        _select("kind", "due.column.kind", kinds, asked, words),
        _select("basis", "compare.column.rung", bases, asked, words),
        _select("currency", "compare.column.currency", facets.currencies, asked, words),
    ]
    months = tuple(Option(value=value, label=words.count("list.months", int(value))) for value in MONTHS)
    sorts = tuple(Option(value=one, label=words(f"list.sort.{one}")) for one in CommitmentSort)
    return (
        *(one for one in made if len(one.options) > 1 or one.chosen),
        Select(name="months", label=words("list.silent_after"), options=months, chosen=asked.value("months", "12")),
        Select(name="sort", label=words("list.sorted"), options=sorts, chosen=asked.value("sort", "told")),
    )


def _select(name: str, label: str, facets: Iterable[Facet], asked: Asked, words: Words) -> Select:
    options = tuple(Option(value=one.key, label=shown(one.name) or NO_NAME, count=one.count) for one in facets)
    return Select(name=name, label=words(label), options=options, chosen=asked.value(name))


def _narrows(
    name: str,
    facets: Iterable[Facet],
    order: Iterable[str] | None,
    labels: dict[str, str],
    asked: Asked,
    frame: Frame,
) -> tuple[Narrow, ...]:
    """The values of a facet, each a click that puts it on or takes it off."""
    counts = {one.key: one.count for one in facets}
    chosen = asked.values(name)
    found = []
    for key in order or labels:
        if counts.get(key) or key in chosen:
            on = key in chosen
            then = asked.without(name, key) if on else Asked(steps=asked.steps, pairs=_added(asked, name, key))
            found.append(
                Narrow(name=key, label=labels[key], count=counts.get(key, 0), chosen=on, address=then.address(frame))
            )
    return tuple(found)


def _added(asked: Asked, name: str, value: str) -> tuple[tuple[str, str], ...]:
    return (*(pair for pair in asked.pairs if pair[0] != "page"), (name, value))


def _notes(found: CommitmentList, query: CommitmentQuery, words: Words) -> tuple[str, ...]:
    undated = (words.count("due.undated", found.undated),) if found.undated else ()
    return (words.count("due.quiet_means", query.months), *undated, words("list.silence"))
