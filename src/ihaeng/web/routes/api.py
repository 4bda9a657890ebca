"""The API, and its description."""

from __future__ import annotations

import functools
from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import Response

from ihaeng.web.api import facts, figures, lists
from ihaeng.web.api.answering import answered
from ihaeng.web.api.asked import NothingAsked
from ihaeng.web.api.describing import description
from ihaeng.web.api.routing import router
from ihaeng.web.permission import Permission, needs

__all__ = ["facts", "figures", "lists", "router"]


@router.get("/openapi.json", include_in_schema=False)
@needs(Permission.READ)
def openapi(request: Request, _asked: Annotated[NothingAsked, Query()]) -> Response:
    """What can be asked, and in which shapes it is answered (OpenAPI)."""
    return answered(request, _description())


@functools.cache
def _description() -> bytes:
    return description(router.routes)
