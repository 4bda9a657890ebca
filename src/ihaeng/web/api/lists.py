"""Lists: missions, lines, commitments, people, organisations and places, page by page."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import Response

from ihaeng.model.lists import NameKind
from ihaeng.web.api import shapes
from ihaeng.web.api.answering import answered
from ihaeng.web.api.asked import CommitmentsAsked, LinesAsked, MissionsAsked, NamesAsked, RemarksAsked
from ihaeng.web.api.describing import answers
from ihaeng.web.api.routing import router
from ihaeng.web.api.shapes import commitment_row, remark_row, shaped
from ihaeng.web.days import today
from ihaeng.web.framing import book_of
from ihaeng.web.permission import Permission, needs


@router.get("/missions", responses=answers(shapes.MissionRows))
@needs(Permission.READ)
def missions(request: Request, asked: Annotated[MissionsAsked, Query()]) -> Response:
    """Missions, with what the list can be narrowed to."""
    found = book_of(request).lists.missions(asked.query())
    rows = tuple(shaped(one, shapes.MissionRow) for one in found.missions)
    page = {"missions": rows, "offset": asked.offset, "limit": asked.limit}
    return answered(request, shaped(found, shapes.MissionRows, **page))


@router.get("/lines", responses=answers(shapes.LineRows))
@needs(Permission.READ)
def lines(request: Request, asked: Annotated[LinesAsked, Query()]) -> Response:
    """Lines of all missions and of none."""
    found = book_of(request).lists.lines(asked.query())
    rows = tuple(shaped(one, shapes.LineRow) for one in found.lines)
    return answered(request, shapes.LineRows(lines=rows, total=found.total, offset=asked.offset, limit=asked.limit))


@router.get("/commitments", responses=answers(shapes.CommitmentRows))
@needs(Permission.READ)
def commitments(request: Request, asked: Annotated[CommitmentsAsked, Query()]) -> Response:
    """Agreements, contracts and investments, as they stand on a day."""
    query = asked.query(today())
    found = book_of(request).lists.commitments(query)
    return answered(
        request,
        shapes.CommitmentRows(
            commitments=tuple(map(commitment_row, found.commitments)),
            day=query.day.isoformat(),
            months=query.months,
            total=found.total,
            offset=asked.offset,
            limit=asked.limit,
            facets=found.facets,
            followed=found.followed,
            undated=found.undated,
        ),
    )


@router.get("/people", responses=answers(shapes.NameRows))
@needs(Permission.READ)
def people(request: Request, asked: Annotated[NamesAsked, Query()]) -> Response:
    """Names of people."""
    return _names(request, asked, NameKind.PERSON)


@router.get("/organisations", responses=answers(shapes.NameRows))
@needs(Permission.READ)
def organisations(request: Request, asked: Annotated[NamesAsked, Query()]) -> Response:
    """Names of organisations."""
    return _names(request, asked, NameKind.ORGANISATION)


@router.get("/places", responses=answers(shapes.NameRows))
@needs(Permission.READ)
def places(request: Request, asked: Annotated[NamesAsked, Query()]) -> Response:
    """Names of places."""
    return _names(request, asked, NameKind.PLACE)


@router.get("/remarks", responses=answers(shapes.RemarkRows))
@needs(Permission.REVIEW)
def remarks(request: Request, asked: Annotated[RemarksAsked, Query()]) -> Response:
    """What people said is wrong, each with its sentence and what its review came to."""
    query = asked.query()
    found = book_of(request).remarks(query)
    rows = tuple(map(remark_row, found.remarks))
    total = found.total(query.state)
    return answered(request, shapes.RemarkRows(remarks=rows, total=total, offset=asked.offset, limit=asked.limit))


def _names(request: Request, asked: NamesAsked, kind: NameKind) -> Response:
    found = book_of(request).lists.names(asked.query(kind))
    return answered(
        request, shapes.NameRows(names=found.names, total=found.total, offset=asked.offset, limit=asked.limit)
    )
