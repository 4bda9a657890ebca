"""People, organisations and places: the index, and the page of one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from msgspec.structs import replace

from ihaeng.book import Book
from ihaeng.book.whole_lists import every_page
from ihaeng.model.lists import (
    CommitmentList,
    CommitmentQuery,
    CommitmentSort,
    LineQuery,
    LineSummary,
    MissionQuery,
    MissionSummary,
    NameRole,
    NameSummary,
    Order,
)
from ihaeng.publish.site.pages.name_table import lines_json, lines_table, names_json, names_table
from ihaeng.publish.site.pages.names import NameAsked, chosen_lines, name_page, names_page
from ihaeng.web.asking import one_value
from ihaeng.web.asking_names import kind_named, name_asked, names_asked
from ihaeng.web.days import today
from ihaeng.web.errors import NotFoundError
from ihaeng.web.framing import book_of, frame_of, shown
from ihaeng.web.lists import list_file
from ihaeng.web.permission import Permission, needs

router = APIRouter()

MOST_ACTS = 2_000
"""Acts of one name that its page counts and turns through; the newest, if there are more."""

MOST_MISSIONS = 20
"""Missions that the page of a name lists; the list of missions has all."""


@router.get("/names", response_class=HTMLResponse)
@needs(Permission.READ)
def names(request: Request) -> Response:
    """Show the index."""
    asked = names_asked(request.query_params)
    return shown(request, names_page(book_of(request).lists.names(asked), asked, frame_of(request)))


@router.get("/names/list.{kind}")
@needs(Permission.READ)
def names_file(request: Request, kind: str) -> Response:
    """Give the names that the index shows with the same query, as a file."""
    asked = names_asked(request.query_params)
    found = [one for page in every_page(book_of(request).lists.names, asked) for one in page.names]
    return list_file(kind, names_table(found, frame_of(request)), (), lambda: names_json(found), "names")


@router.get("/names/{kind}/list.{written}")
@needs(Permission.READ)
def name_file(request: Request, kind: str, written: str) -> Response:
    """Give the acts that the page of a name shows, as a file."""
    book, asked = book_of(request), name_asked(request.query_params, today())
    name = _name(book, kind, one_value(request.query_params, "name"))
    lines = chosen_lines(_lines(book, name), asked.statuses)
    frame = frame_of(request)
    notes = [frame.words("list.silence")]
    return list_file(written, lines_table(lines, frame), notes, lambda: lines_json(lines), "lines")


@router.get("/names/{kind}/{key:path}", response_class=HTMLResponse)
@needs(Permission.READ)
def name(request: Request, kind: str, key: str) -> Response:
    """Show one name."""
    book, asked = book_of(request), name_asked(request.query_params, today())
    found = _name(book, kind, key)
    missions = _missions(book, found)
    lines = _lines(book, found)
    promised = _promised(book, found, lines, asked)
    told = dict.fromkeys(one.last_word.document for one in promised.commitments if one.last_word)
    page = name_page(
        found,
        lines,
        promised,
        missions,
        asked,
        frame_of(request),
        scope=book.lists.scope(),
        today=today().isoformat(),
        documents=book.lists.documents_alone(told),
    )
    return shown(request, page)


def _name(book: Book, kind: str, key: str) -> NameSummary:
    found = book.lists.name(kind_named(kind), key)
    if found is None:
        raise NotFoundError("There is nothing of that name. The index has all names that were read.")
    return found


def _missions(book: Book, name: NameSummary) -> tuple[MissionSummary, ...]:
    """The missions that somebody led or that a body sent; of all other names, none by themselves."""
    if NameRole.LEAD in name.roles:
        return book.lists.missions_alone(MissionQuery(leads=(name.key,), most=MOST_MISSIONS)).missions
    if NameRole.OWN in name.roles:
        return book.lists.missions_alone(MissionQuery(organisations=(name.key,), most=MOST_MISSIONS)).missions
    return ()


def _lines(book: Book, name: NameSummary) -> tuple[LineSummary, ...]:
    """The acts with a name, the newest first; of who led missions or sent them, the acts of these too."""
    return book.lists.lines(LineQuery(name=(name.kind, name.key), most=MOST_ACTS)).lines


def _promised(book: Book, name: NameSummary, lines: Iterable[LineSummary], asked: NameAsked) -> CommitmentList:
    """The commitments that a name's acts made, or those of who led or sent the mission, the longest quiet first."""
    query = CommitmentQuery(
        day=datetime.date.fromisoformat(asked.day),
        months=asked.months,
        sort=CommitmentSort.HEARD,
        order=Order.ASCENDING,
    )
    if NameRole.LEAD in name.roles:
        return book.lists.commitments_alone(replace(query, leads=(name.key,)))
    if NameRole.OWN in name.roles:
        return book.lists.commitments_alone(replace(query, organisations=(name.key,)))
    found = book.lists.commitments_alone(replace(query, name=(name.kind, name.key), most=MOST_ACTS))
    own = {line.id for line in lines}
    fitting = [one for one in found.commitments if own.intersection(one.commitment.lines)]
    return replace(found, commitments=tuple(fitting[: query.most]), total=len(fitting))
