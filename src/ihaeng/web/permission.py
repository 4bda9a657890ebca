"""Who may do what: the one question that every route is asked before it does anything.

A ledger is served to the people of its own machine alone, so all of them may do everything. The question is
asked all the same, of every route: users with roles will need one change here and none elsewhere.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any, TypeVar

from fastapi import Request
from starlette.types import Scope

from ihaeng.web.errors import NotPermittedError


class Permission(enum.StrEnum):
    """What a route lets somebody do."""

    READ = "read"
    READ_ORIGINALS = "read_originals"
    REMARK = "remark"
    REVIEW = "review"
    ADD = "add"


HELD = frozenset(Permission)
"""What whoever reaches the pages of this machine may do."""


def permissions_of(_: Scope) -> frozenset[Permission]:
    """What whoever sends a request may do."""
    return HELD


Route = TypeVar("Route", bound=Callable[..., Any])


def needs(permission: Permission) -> Callable[[Route], Route]:
    """Say what a route lets somebody do; a route that does not say it is refused to everybody."""

    def mark(route: Route) -> Route:
        route.needed_permission = permission  # type: ignore[attr-defined]
        return route

    return mark


def permitted(request: Request) -> None:
    """Let the request on to its route.

    Raises:
        NotPermittedError: whoever asks may not do what the route does, or the route does not say what that is.
    """
    needed = getattr(request.scope.get("endpoint"), "needed_permission", None)
    if needed not in permissions_of(request.scope):
        raise NotPermittedError("You may not do this here. Ask whoever runs this ledger.")
