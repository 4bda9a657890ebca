"""People, organisations and places: the index of names, and what was done and promised with each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from ihaeng.model import Answer, LedgerDocument, Scope, Status
from ihaeng.model.lists import (
    CommitmentList,
    LineSummary,
    MissionSummary,
    NameKind,
    NameList,
    NameQuery,
    NameSort,
    NameSummary,
    Order,
)
from ihaeng.publish.dues import head_of
from ihaeng.publish.headers import person
from ihaeng.publish.replies import replies
from ihaeng.publish.shapes import Reply
from ihaeng.publish.site.chosen import choice_of
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.narrowing import (
    PAGE,
    Paging,
    Pairs,
    Sorting,
    asked_pairs,
    files,
    orders,
    paging,
    searched_pairs,
    toggled,
    ways,
)
from ihaeng.publish.site.pages.commitments import CommitmentRow, commitment_row
from ihaeng.publish.site.sourcing import Sourced, Sources
from ihaeng.publish.values import country, day, days, destinations, shown, sums

STEPS = ("names",)
ALL = "all"
"""The kind that is meant where none is chosen."""

KEYS = {"kinds": "kind"}
"""Under which key the values of each field stand in the address."""

SORTS = {
    "lines": (NameSort.LINES, Order.DESCENDING),
    "missions": (NameSort.MISSIONS, Order.DESCENDING),
    "commitments": (NameSort.COMMITMENTS, Order.DESCENDING),
    "name": (NameSort.NAME, Order.ASCENDING),
}
"""The ways to sort the index, by their names in the address; the first is meant where none is named."""

MOST_LINES = 50
"""Acts of one page of a name."""


class NameRow(msgspec.Struct, frozen=True, kw_only=True):
    """A name as a row of the index; `forms` are the other ways in which it is written."""

    name: str
    kind: str
    forms: tuple[str, ...]
    roles: tuple[str, ...]
    missions: int
    lines: int
    commitments: int
    address: str


class NamesView(msgspec.Struct, frozen=True, kw_only=True):
    """The index; `hidden` are the choices that a search keeps."""

    rows: tuple[NameRow, ...]
    words: str
    kinds: tuple[Sorting, ...]
    sortings: tuple[Sorting, ...]
    paging: Paging
    downloads: tuple[tuple[str, str], ...]
    hidden: Pairs
    all_names: str


class LineRow(msgspec.Struct, frozen=True, kw_only=True):
    """An act as a row: when, what, on whose mission, what the coverage says of it."""

    id: str
    address: str
    label: str
    kind: str
    day: str
    where: str
    sums: str
    who: str
    status: str
    status_word: str
    counted: bool
    texts: int
    replies: tuple[Reply, ...] = ()


class StatusChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A status as a way to narrow the acts, and how many have it."""

    name: str
    word: str
    lines: int
    chosen: bool
    address: str


class MissionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A mission that a name stands in."""

    title: str
    period: str
    address: str


class NameView(Sourced, frozen=True, kw_only=True):
    """One name: the brief before the next trip. `promised` are its commitments, `total` how many there are in all."""

    row: NameRow
    head: str
    silence: str
    promised: tuple[CommitmentRow, ...]
    total: int
    statuses: tuple[StatusChoice, ...]
    lines: tuple[LineRow, ...]
    missions: tuple[MissionRow, ...]
    paging: Paging
    downloads: tuple[tuple[str, str], ...]
    address: str = ""


class NameAsked(msgspec.Struct, frozen=True, kw_only=True):
    """What of a name is shown: acts of these statuses, from this row on; commitments as of a day."""

    day: str
    months: int = 12
    statuses: tuple[str, ...] = ()
    offset: int = 0


def names_page(found: NameList, asked: NameQuery, frame: Frame) -> Page:
    """Show one page of the index."""
    pairs = pairs_of(asked)

    def leading(query: Pairs) -> str:
        return frame.addresses.page(*STEPS, query=query)

    kind = str(asked.kinds[0]) if asked.kinds else ALL
    view = NamesView(
        rows=tuple(_name_row(one, frame) for one in found.names),
        words=asked.words,
        kinds=ways((ALL, *NameKind), "kind", kind, pairs, leading, plain=ALL),
        sortings=() if frame.is_public else orders(SORTS, asked, pairs, leading),
        paging=paging(asked.offset, len(found.names), asked.most, found.total, pairs, leading),
        downloads=files(frame, STEPS, pairs),
        hidden=searched_pairs(pairs),
        all_names=leading(()),
    )
    return Page(template="names.html.j2", view=view, section="names", steps=STEPS, query=pairs, keys=True)


def pairs_of(asked: NameQuery) -> Pairs:
    """Return a question as the query of an address; what goes without saying is left out."""
    return asked_pairs(asked, KEYS, SORTS)


def name_page(
    name: NameSummary,
    lines: Sequence[LineSummary],
    promised: CommitmentList,
    missions: Iterable[MissionSummary],
    asked: NameAsked,
    frame: Frame,
    *,
    scope: Scope,
    today: str,
    documents: Iterable[LedgerDocument] = (),
    answers: Mapping[str, Iterable[Answer]] = {},
) -> Page:
    """Show one name; `lines` are all acts with it, `documents` those of the last sentences of its commitments.

    `answers` are those of the people concerned, by line.
    """
    words, sources = frame.words, Sources(documents, frame)
    steps = (*STEPS, str(name.kind), name.key)
    chosen: Pairs = tuple(("status", one) for one in asked.statuses)
    told_day: Pairs = (("day", asked.day),) if asked.day != today else ()
    pairs = (*chosen, *told_day)

    def leading(query: Pairs) -> str:
        return frame.addresses.page(*steps, query=query)

    fitting = chosen_lines(lines, asked.statuses)
    seen = fitting[asked.offset : asked.offset + MOST_LINES]
    at_page: Pairs = ((PAGE, str(asked.offset // MOST_LINES + 1)),) if asked.offset else ()
    rows = tuple(commitment_row(one, asked.months, sources, frame) for one in promised.commitments)
    view = NameView(
        sources=sources.addresses(row.quote for row in rows if row.quote),
        row=_name_row(name, frame),
        head=head_of(asked.day, scope, words, today),
        silence=words("list.silence"),
        promised=rows,
        total=promised.total,
        statuses=_statuses(lines, pairs, frame, steps),
        lines=tuple(line_row(one, frame, answers.get(one.id, ())) for one in seen),
        missions=tuple(_mission_row(one, frame) for one in missions),
        paging=paging(asked.offset, len(seen), MOST_LINES, len(fitting), (*pairs, *at_page), leading),
        downloads=files(frame, (*STEPS, str(name.kind)), (("name", name.key), *pairs)),
        address=frame.permalink(*steps),
    )
    return Page(template="name.html.j2", view=view, section="names", steps=steps, query=(*pairs, *at_page), keys=True)


def chosen_lines(lines: Iterable[LineSummary], statuses: Sequence[str]) -> list[LineSummary]:
    """The acts of the statuses chosen, all where none are."""
    return [one for one in lines if not statuses or choice_of(one.status, counted=one.counted) in statuses]


def line_row(one: LineSummary, frame: Frame, answers: Iterable[Answer] = ()) -> LineRow:
    """Put an act into words."""
    words = frame.words
    where = words("between").join(filter(None, (country(words, one.country), shown(one.city))))
    return LineRow(
        id=one.id,
        address=frame.addresses.mission(one.mission, anchor=one.id) if one.mission else "",
        label=shown(one.label) or words.kind(one.kind),
        kind=words.kind(one.kind),
        day=day(words, one.day) if one.day else "",
        where=where,
        sums=sums(words, one.amounts),
        who=person(one.lead, words) or shown(one.organisation),
        status=one.status,
        status_word=words(f"status.{one.status if one.counted else 'uncounted'}"),
        counted=one.counted,
        texts=one.texts,
        replies=replies(answers, words),
    )


def _statuses(
    lines: Iterable[LineSummary], pairs: Pairs, frame: Frame, steps: tuple[str, ...]
) -> tuple[StatusChoice, ...]:
    counts = Counter(choice_of(one.status, counted=one.counted) for one in lines)
    return tuple(
        StatusChoice(
            name=name,
            word=frame.words(f"status.{name}"),
            lines=counts[name],
            chosen=("status", name) in pairs,
            address=frame.addresses.page(*steps, query=toggled(pairs, "status", name), anchor="lines"),
        )
        for name in (*Status, "uncounted")
        if counts[name]
    )


def _name_row(one: NameSummary, frame: Frame) -> NameRow:
    words = frame.words
    return NameRow(
        name=shown(one.name),
        kind=words(f"name.kind.{one.kind}"),
        forms=tuple(shown(form) for form in one.forms if form != one.name),
        roles=tuple(words(f"name.role.{role}") for role in one.roles),
        missions=one.missions,
        lines=one.lines,
        commitments=one.commitments,
        address=frame.addresses.page(*STEPS, str(one.kind), one.key),
    )


def _mission_row(one: MissionSummary, frame: Frame) -> MissionRow:
    words = frame.words
    told = (person(one.lead, words), destinations(words, one.destinations))
    return MissionRow(
        title=words("between").join(filter(None, told)) or words("sheet.untitled"),
        period=days(words, one.start, one.end),
        address=frame.addresses.mission(one.id),
    )
