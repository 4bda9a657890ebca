"""The commitments: the list, one of them, and announced against realised."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from msgspec.structs import replace

from ihaeng.book import compare
from ihaeng.model import CommitmentState, LedgerDocument, Mention
from ihaeng.model.amount import Basis
from ihaeng.model.figures import Figures, GroupedBy
from ihaeng.model.lists import CommitmentQuery, CommitmentSort, CommitmentSummary, DueReason
from ihaeng.publish.comparison import comparison_json, comparison_notes, comparison_table
from ihaeng.publish.dues import head_of
from ihaeng.publish.site.asked import PAGE, Asked, page_number
from ihaeng.publish.site.pages.commitment import commitment_page
from ihaeng.publish.site.pages.commitment_table import commitment_json, commitment_table
from ihaeng.publish.site.pages.commitments import STEPS, commitments_page
from ihaeng.publish.site.pages.figures import figures_page
from ihaeng.web.asking import day_asked
from ihaeng.web.days import today
from ihaeng.web.errors import NotFoundError
from ihaeng.web.framing import book_of, frame_of, shown
from ihaeng.web.lists import list_file
from ihaeng.web.permission import Permission, needs

router = APIRouter()

MOST_TAKEN = 100_000
"""Rows of a list that are written to one file."""

Value = TypeVar("Value", bound=StrEnum)


@router.get("/commitments", response_class=HTMLResponse)
@needs(Permission.READ)
def commitments(request: Request) -> Response:
    """Show the list."""
    asked = asked_of(request, STEPS)
    query = query_of(asked)
    lists = book_of(request).lists
    found = lists.commitments(query)
    page = commitments_page(
        found,
        query,
        asked,
        frame_of(request),
        scope=lists.scope(),
        today=today().isoformat(),
        documents=lists.documents(_documents(one.last_word for one in found.commitments)),
    )
    return shown(request, page)


@router.get("/commitments/list.{kind}")
@needs(Permission.READ)
def commitments_file(request: Request, kind: str) -> Response:
    """Give the commitments that the list shows with the same query, as a file."""
    asked = asked_of(request, STEPS)
    query = replace(query_of(asked), offset=0, most=MOST_TAKEN)
    lists, frame = book_of(request).lists, frame_of(request)
    found = lists.commitments(query).commitments
    documents: list[LedgerDocument] = []
    if kind != "json":
        documents = lists.documents(_documents(one.last_word for one in found))
    table = commitment_table(found, query.months, documents, frame)
    notes = [
        head_of(query.day.isoformat(), lists.scope(), frame.words, today().isoformat()),
        frame.words("list.silence"),
    ]
    return list_file(kind, table, notes, lambda: commitment_json(found), "commitments")


@router.get("/commitments/compare", response_class=HTMLResponse)
@needs(Permission.READ)
def comparison(request: Request) -> Response:
    """Show announced against realised."""
    asked = asked_of(request, (*STEPS, "compare"))
    return shown(request, figures_page(_figures(request, asked), asked, frame_of(request), today=today().isoformat()))


@router.get("/commitments/compare/list.{kind}")
@needs(Permission.READ)
def comparison_file(request: Request, kind: str) -> Response:
    """Give the figures of that page as a file."""
    asked, language = asked_of(request, (*STEPS, "compare")), frame_of(request).language
    found = _figures(request, asked)
    notes = comparison_notes(language)
    return list_file(kind, comparison_table(found, language), notes, lambda: comparison_json(found), "figures")


@router.get("/commitments/{name}", response_class=HTMLResponse)
@needs(Permission.READ)
def commitment(request: Request, name: str) -> Response:
    """Show one commitment; an id that it had once leads on to the one that it has now."""
    asked = asked_of(request, (*STEPS, name))
    query, frame, book = query_of(asked), frame_of(request), book_of(request)
    found = book.part_with(name)
    summaries = book.lists.commitments_named([found[1]], query.day, query.months) if found else []
    if found is None or not summaries:
        raise NotFoundError("There is no commitment of that id. The list shows those that there are.")
    part, now = found
    if now != name:
        return RedirectResponse(frame.addresses.page(*STEPS, now, query=asked.pairs), 301)
    one = summaries[0]
    missions = book.lists.missions_named(_missions(one))
    related = book.lists.commitments_named(one.commitment.maybe_same, query.day, query.months)
    documents = [*part.documents, *book.lists.documents(_told_in(one) - {held.document.id for held in part.documents})]
    page = commitment_page(
        one, part, frame, months=query.months, missions=missions, related=related, documents=documents
    )
    return shown(request, page)


def asked_of(request: Request, steps: tuple[str, ...]) -> Asked:
    """What is asked, as the address says it; empty values, which forms send, are left out."""
    pairs = tuple((name, value) for name, value in request.query_params.multi_items() if value)
    return Asked(steps=steps, pairs=pairs)


def query_of(asked: Asked) -> CommitmentQuery:
    """The question to the lists; values that nobody knows narrow to nothing or are left out.

    Raises:
        MisaskedError: the day is none.
    """
    query = CommitmentQuery(
        day=day_asked(asked.value("day")) or today(),
        months=months_of(asked),
        words=asked.value("q"),
        states=_known(CommitmentState, asked.values("state")),
        due=_known(DueReason, asked.values("due")),
        leads=asked.values("lead"),
        organisations=asked.values("organisation"),
        years=asked.values("year"),
        kinds=asked.values("kind"),
        currencies=asked.values("currency"),
        bases=_known(Basis, asked.values("basis")),
        sort=next(iter(_known(CommitmentSort, asked.values("sort"))), CommitmentSort.TOLD),
    )
    return replace(query, offset=(page_number(asked.value(PAGE)) - 1) * query.most)


def months_of(asked: Asked) -> int:
    """The months without a word from which a commitment is silent; twelve unless others are asked for."""
    value = asked.value("months")
    return int(value) if value.isascii() and value.isdigit() and 0 < int(value[:4]) <= 600 and len(value) <= 3 else 12


def _figures(request: Request, asked: Asked) -> Figures:
    by = next(iter(_known(GroupedBy, asked.values("by"))), GroupedBy.LEAD)
    return compare(book_of(request).ledger(), by, day_asked(asked.value("day")) or today(), months_of(asked))


def _known(values: type[Value], asked: Iterable[str]) -> tuple[Value, ...]:
    return tuple(values(one) for one in asked if one in set(values))


def _documents(mentions: Iterable[Mention | None]) -> list[str]:
    return list(dict.fromkeys(mention.document for mention in mentions if mention))


def _missions(one: CommitmentSummary) -> list[str]:
    deal = one.commitment
    return [*([deal.mission] if deal.mission else []), *(told.mission for told in deal.announcements if told.mission)]


def _told_in(one: CommitmentSummary) -> set[str]:
    deal = one.commitment
    sentences = [
        *(one.sentence for one in deal.history),
        *(one.sentence for one in deal.milestones),
        *(one.sentence for one in deal.amounts),
    ]
    return {mention.document for mention in sentences if mention}
