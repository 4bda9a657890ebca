"""What no question may hold: parameters that there are not, and characters that no name has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import BaseModel

from ihaeng.web.errors import MisaskedError

_FORBIDDEN = {"Cc", "Cs"}
"""Classes of characters that command a terminal or end a text for a database; no name holds one."""


def understood(request: Request) -> None:
    """Let a question on whose parameters are all known and hold nothing but text.

    Raises:
        MisaskedError: a parameter is not known (those that are get named), or a value holds a control character.
    """
    route = request.scope.get("route")
    known = sorted(_names(route.dependant)) if isinstance(route, APIRoute) else []
    if set(request.query_params) - set(known):
        allowed = ", ".join(known) or "none"
        raise MisaskedError(f"A parameter is not known here. The parameters are: {allowed}.")
    values = [*request.path_params.values(), *(value for _, value in request.query_params.multi_items())]
    if any(unicodedata.category(character) in _FORBIDDEN for value in values for character in str(value)):
        raise MisaskedError("A value holds a control character. Leave it out.")


def _names(dependant: Dependant) -> Iterator[str]:
    for field in dependant.query_params:
        asked = field.field_info.annotation
        if isinstance(asked, type) and issubclass(asked, BaseModel):
            yield from asked.model_fields
        else:
            yield field.alias
    for inner in dependant.dependencies:
        yield from _names(inner)
