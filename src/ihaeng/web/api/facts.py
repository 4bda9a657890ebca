"""One mission, line, commitment, document or name, with its evidence."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query, Request
from fastapi.responses import RedirectResponse, Response
from msgspec.structs import replace

from ihaeng.model import Commitment, Ledger, LedgerDocument, Line
from ihaeng.model.answers import answers_of_lines
from ihaeng.model.ledger_json import encode, wire_activity, wire_commitment, wire_document, wire_line
from ihaeng.model.ledger_wire import WireActivity, WireDocument
from ihaeng.model.lists import NameKind
from ihaeng.publish.selection import find_mission, part_of, sentences_of
from ihaeng.web.api import VERSION_PATH, shapes
from ihaeng.web.api.answering import answered
from ihaeng.web.api.asked import LONGEST_VALUE, PLAIN, AsOfAsked, NothingAsked
from ihaeng.web.api.describing import answers
from ihaeng.web.api.routing import router
from ihaeng.web.api.shapes import shaped
from ihaeng.web.errors import NotFoundError
from ihaeng.web.framing import book_of
from ihaeng.web.permission import Permission, needs

Id = Annotated[str, Path(pattern="^[a-z][0-9a-zA-Z_-]{1,63}$", description="an id, also one of before")]
Key = Annotated[str, Path(pattern=f"^{PLAIN}+$", max_length=LONGEST_VALUE, description="the key of a name")]


@router.get("/missions/{name}", responses=answers())
@needs(Permission.READ)
def mission(request: Request, name: Id, asked: Annotated[AsOfAsked, Query()]) -> Response:
    """One mission as the ledger's own JSON: lines, commitments, activities with evidence, documents without texts."""
    found = book_of(request).part_with(name, asked.as_of)
    part, now = found or (Ledger(), "")
    if not any(one.id == now for one in part.missions):
        raise NotFoundError("There is no mission of that id. The list shows those that there are.")
    if now != name and asked.as_of is None:
        return _moved("missions", now)
    own = part_of(part, find_mission(part, now))
    return answered(request, encode(replace(own, documents=tuple(map(_without_text, own.documents)))))


@router.get("/lines/{name}", responses=answers(shapes.OneLine))
@needs(Permission.READ)
def line(request: Request, name: Id, _asked: Annotated[NothingAsked, Query()]) -> Response:
    """One line with the acts that it joins and the documents that tell them."""
    part, now = book_of(request).part_with(name) or (Ledger(), "")
    found = next((one for one in part.lines if one.id == now), None)
    if found is None:
        raise NotFoundError("There is no line of that id.")
    if now != name:
        return _moved("lines", now)
    activities, documents = _behind(part, [found])
    told = wire_line(found, answers_of_lines(part).get(now, ()))
    return answered(request, shapes.OneLine(line=told, activities=activities, documents=documents))


@router.get("/commitments/{name}", responses=answers(shapes.OneCommitment))
@needs(Permission.READ)
def commitment(request: Request, name: Id, _asked: Annotated[NothingAsked, Query()]) -> Response:
    """One commitment with the lines that tell it, their acts and documents, and those of its later life."""
    part, now = book_of(request).part_with(name) or (Ledger(), "")
    found = next((one for one in part.commitments if one.id == now), None)
    if found is None:
        raise NotFoundError("There is no commitment of that id.")
    if now != name:
        return _moved("commitments", now)
    own = [one for one in part.lines if one.id in found.lines]
    activities, documents = _behind(part, own, found)
    to_lines = answers_of_lines(part)
    return answered(
        request,
        shapes.OneCommitment(
            commitment=wire_commitment(found),
            lines=tuple(wire_line(one, to_lines.get(one.id, ())) for one in own),
            activities=activities,
            documents=documents,
        ),
    )


@router.get("/documents/{name}", responses=answers(shapes.OneDocument))
@needs(Permission.READ)
def document(request: Request, name: Id, _asked: Annotated[NothingAsked, Query()]) -> Response:
    """One document with its whole text, the acts that it tells, and the lines and missions that these stand in."""
    found = book_of(request).lists.document(name)
    if found is None:
        raise NotFoundError("There is no document of that id.")
    return answered(
        request,
        shapes.OneDocument(
            document=wire_document(found.held),
            activities=tuple(wire_activity(act, None) for act in found.activities),
            lines=tuple(shaped(one, shapes.LineRow) for one in found.lines),
            missions=tuple(shaped(one, shapes.MissionRow) for one in found.missions),
            steps=found.steps,
            copies=found.copies,
        ),
    )


@router.get("/people/{key:path}", responses=answers(shapes.OneName))
@needs(Permission.READ)
def person(request: Request, key: Key, _asked: Annotated[NothingAsked, Query()]) -> Response:
    """One person's name, and in how much it occurs."""
    return _name(request, NameKind.PERSON, key)


@router.get("/organisations/{key:path}", responses=answers(shapes.OneName))
@needs(Permission.READ)
def organisation(request: Request, key: Key, _asked: Annotated[NothingAsked, Query()]) -> Response:
    """One organisation's name, and in how much it occurs."""
    return _name(request, NameKind.ORGANISATION, key)


@router.get("/places/{key:path}", responses=answers(shapes.OneName))
@needs(Permission.READ)
def place(request: Request, key: Key, _asked: Annotated[NothingAsked, Query()]) -> Response:
    """One place's name, and in how much it occurs."""
    return _name(request, NameKind.PLACE, key)


def _name(request: Request, kind: NameKind, key: str) -> Response:
    found = book_of(request).lists.name(kind, key)
    if found is None:
        raise NotFoundError("There is no name of that key.")
    return answered(request, shapes.OneName(name=found))


def _moved(steps: str, now: str) -> Response:
    return RedirectResponse(f"{VERSION_PATH}/{steps}/{now}", 301)


def _without_text(held: LedgerDocument) -> LedgerDocument:
    return replace(held, document=replace(held.document, text="", parts=()))


def _behind(
    part: Ledger, lines: list[Line], deal: Commitment | None = None
) -> tuple[tuple[WireActivity, ...], tuple[WireDocument, ...]]:
    """The acts of some lines, and the documents that tell these and the later life of a deal."""
    needed = {name for one in lines for name in one.activities}
    acts = [act for act in part.activities if act.id in needed]
    told = {act.document for act in acts} | {mention.document for one in lines for mention in one.mentions}
    told |= {mention.document for mention in sentences_of(deal)} if deal else set()
    documents = (wire_document(_without_text(held)) for held in part.documents if held.document.id in told)
    return tuple(wire_activity(act, part.missions_of.get(act.id)) for act in acts), tuple(documents)
