"""The list of commitments: what was promised, where it stands, and which ones somebody should ask about."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from ihaeng.model import CommitmentState, LedgerDocument, Scope
from ihaeng.model.lists import (
    CommitmentFacets,
    CommitmentList,
    CommitmentQuery,
    CommitmentSort,
    CommitmentSummary,
    DueReason,
    Facet,
    Order,
)
from ihaeng.publish.dues import head_of
from ihaeng.publish.headers import person
from ihaeng.publish.promises import sum_of
from ihaeng.publish.shapes import Quote
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.narrowing import (
    PAGE,
    Choice,
    Group,
    Paging,
    Pairs,
    Sorting,
    active,
    asked_pairs,
    files,
    groups_of,
    orders,
    paging,
    replaced,
    searched_pairs,
    ways,
)
from ihaeng.publish.site.sourcing import Sourced, Sources
from ihaeng.publish.values import day, shown
from ihaeng.publish.words import Words

STEPS = ("commitments",)
MONTHS = ("6", "12", "24", "36")
"""Months without a word from which a commitment can be called silent; the second is meant where none are named."""

KEYS = {
    "due": "due",
    "states": "state",
    "organisations": "organisation",
    "leads": "lead",
    "years": "year",
    "kinds": "kind",
    "bases": "basis",
    "currencies": "currency",
}
"""Under which key the values of each field stand in the address."""

SORTS = {
    "newest": (CommitmentSort.TOLD, Order.DESCENDING),
    "quietest": (CommitmentSort.HEARD, Order.ASCENDING),
    "heard": (CommitmentSort.HEARD, Order.DESCENDING),
    "due": (CommitmentSort.DUE, Order.ASCENDING),
    "announcements": (CommitmentSort.ANNOUNCEMENTS, Order.DESCENDING),
}
"""The ways to sort, by their names in the address; the first is meant where none is named."""


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


class CommitmentsView(Sourced, frozen=True, kw_only=True):
    """The list; `hidden` are the choices that a search keeps, `all_commitments` takes all of them back.

    `head` says which day was used and what was searched, `notes` how to read it. `silences` are the months without a
    word from which a commitment can be called silent.
    """

    rows: tuple[CommitmentRow, ...]
    words: str
    groups: tuple[Group, ...]
    active: tuple[Choice, ...]
    sortings: tuple[Sorting, ...]
    silences: tuple[Sorting, ...]
    paging: Paging
    downloads: tuple[tuple[str, str], ...]
    hidden: Pairs
    all_commitments: str
    without_words: str
    compare: str
    head: str
    notes: tuple[str, ...]


def commitments_page(
    found: CommitmentList,
    asked: CommitmentQuery,
    frame: Frame,
    *,
    scope: Scope,
    today: str,
    documents: Iterable[LedgerDocument] = (),
) -> Page:
    """Show one page of the commitments that fit a question; `documents` are those of their last sentences."""
    words, sources, pairs = frame.words, Sources(documents, frame), pairs_of(asked, today)
    rows = tuple(commitment_row(one, asked.months, sources, frame) for one in found.commitments)

    def leading(query: Pairs) -> str:
        return frame.addresses.page(*STEPS, query=query)

    groups = () if frame.is_public else tuple(groups_of(_ordered(found.facets), KEYS, pairs, leading, _labels(words)))
    view = CommitmentsView(
        sources=sources.addresses(row.quote for row in rows if row.quote),
        rows=rows,
        words=asked.words,
        groups=groups,
        active=active(groups),
        sortings=() if frame.is_public else orders(SORTS, asked, pairs, leading),
        silences=() if frame.is_public else ways(MONTHS, "months", str(asked.months), pairs, leading, plain=MONTHS[1]),
        paging=paging(asked.offset, len(rows), asked.most, found.total, pairs, leading),
        downloads=files(frame, STEPS, pairs),
        hidden=searched_pairs(pairs),
        all_commitments=leading(()),
        without_words=leading(replaced(pairs, {"q": "", PAGE: ""})),
        compare=frame.addresses.page(*STEPS, "compare"),
        head=head_of(asked.day.isoformat(), scope, words, today),
        notes=_notes(found, asked, words),
    )
    return Page(template="commitments.html.j2", view=view, section="commitments", steps=STEPS, query=pairs, keys=True)


def pairs_of(asked: CommitmentQuery, today: str) -> Pairs:
    """Return a question as the query of an address; what goes without saying is left out."""
    told = (("months", str(asked.months), MONTHS[1]), ("day", asked.day.isoformat(), today))
    return asked_pairs(asked, KEYS, SORTS, told)


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


def _ordered(facets: CommitmentFacets) -> CommitmentFacets:
    """Years stand newest first, states in their own order, all others as they come."""
    return msgspec.structs.replace(
        facets,
        years=tuple(sorted(facets.years, key=lambda one: one.key, reverse=True)),
        states=tuple(sorted(facets.states, key=lambda one: list(CommitmentState).index(CommitmentState(one.key)))),
    )


def _labels(words: Words) -> dict[str, Callable[[Facet], str]]:
    return {
        "states": lambda facet: words(f"state.{facet.key}"),
        "due": lambda facet: words(f"due.reason.{facet.key}"),
        "kinds": lambda facet: words.kind(facet.key),
        "bases": lambda facet: words(f"basis.{facet.key}"),
    }


def _notes(found: CommitmentList, asked: CommitmentQuery, words: Words) -> tuple[str, ...]:
    undated = (words.count("due.undated", found.undated),) if found.undated else ()
    return (words.count("due.quiet_means", asked.months), *undated, words("list.silence"))
