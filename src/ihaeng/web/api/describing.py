"""The description of the API as OpenAPI, made of the routes and of the shapes of their answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from fastapi.openapi.utils import get_openapi
from starlette.routing import BaseRoute

from ihaeng import __version__
from ihaeng.web.api import VERSION_PATH, shapes

_REFERENCE = "#/components/schemas/{name}"

_SHAPES = (
    *(shapes.MissionRows, shapes.LineRows, shapes.CommitmentRows, shapes.NameRows),
    *(shapes.OneLine, shapes.OneCommitment, shapes.OneDocument, shapes.OneName),
    *(shapes.Found, shapes.DueRows, shapes.Compared, shapes.Total, shapes.RemarkRows, shapes.StatusRow),
)


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why a question was not answered: the status again, a code to search for, and what to do where that is known."""

    status: int
    code: str
    detail: str


class Trouble(msgspec.Struct, frozen=True, kw_only=True):
    """The one shape of everything that goes wrong."""

    error: Refusal


def answers(shape: type[msgspec.Struct] | None = None) -> dict[int | str, dict[str, Any]]:
    """What a route answers, for its description; the ledger's own JSON where no shape is named."""
    schema = _refer(shape.__name__) if shape else {"type": "object", "required": ["format", "version", "missions"]}
    trouble = {"content": {"application/json": {"schema": _refer(Trouble.__name__)}}}
    return {
        200: {"description": "What was asked for.", "content": {"application/json": {"schema": schema}}},
        304: {"description": "The asker holds it already (If-None-Match)."},
        400: {"description": "The question is not understood."} | trouble,
        404: {"description": "There is nothing of that id."} | trouble,
        503: {"description": "Another process writes to the ledger for long."} | trouble,
    }


def description(routes: Iterable[BaseRoute]) -> bytes:
    """Write the description of these routes."""
    made = get_openapi(
        title="ihaeng",
        version=__version__,
        summary="The ledger of official missions: what was announced, reported, changed, and not found.",
        routes=list(routes),
    )
    _, components = msgspec.json.schema_components((*_SHAPES, Trouble), ref_template=_REFERENCE)
    schemas = made.setdefault("components", {}).setdefault("schemas", {})
    schemas |= _with_numbers(components)
    for operation in (one for path in made["paths"].values() for one in path.values()):
        operation["responses"].pop("422", None)
    return msgspec.json.encode(made)


def _refer(name: str) -> dict[str, str]:
    return {"$ref": _REFERENCE.format(name=name)}


def _with_numbers(schema: Any) -> Any:
    """Sums are written as numbers with all their digits."""
    if isinstance(schema, list):
        return [_with_numbers(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("format") == "decimal":
        return {"type": "number"}
    return {key: _with_numbers(part) for key, part in schema.items()}


__all__ = ["VERSION_PATH", "answers", "description"]
