"""Adding documents: how to begin with an empty ledger, the form for more, and how far the work is."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.model.lists import MissionSummary
from ihaeng.publish.headers import person
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.values import destinations


class AddingView(msgspec.Struct, frozen=True, kw_only=True):
    """The form; `suffixes` are the kinds of files that are read, `working` leads to an addition that still runs.

    `failed` are documents of the ledger that could not be read, `failures` how many there are.
    """

    suffixes: tuple[str, ...]
    most_megabytes: int
    working: str = ""
    failed: tuple[Reason, ...] = ()
    failures: int = 0


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """A document and why it could not be read, or what is to be noted of it."""

    source: str
    code: str
    told: str


class WorkView(msgspec.Struct, frozen=True, kw_only=True):
    """How far an addition is; `error` says why it ended early.

    When it has ended, `missions` are those that were told of last: their titles and addresses.
    """

    id: str
    total: int
    done: int
    added: int
    unchanged: int
    failures: int
    failed: tuple[Reason, ...]
    doubts: tuple[Reason, ...]
    seconds: int
    is_running: bool
    was_stopped: bool
    error: str = ""
    missions: tuple[tuple[str, str], ...] = ()


def named_missions(found: Iterable[MissionSummary], frame: Frame) -> tuple[tuple[str, str], ...]:
    """Return missions as links: who went where, and the address."""
    words = frame.words
    told = (
        (one, words("between").join(filter(None, (person(one.lead, words), destinations(words, one.destinations)))))
        for one in found
    )
    return tuple((name or words("sheet.untitled"), frame.addresses.mission(one.id)) for one, name in told)


def first_run_page(view: AddingView) -> Page:
    """Show how to begin."""
    return Page(template="first_run.html.j2", view=view, section="missions")


def adding_page(view: AddingView) -> Page:
    """Show the form for more documents."""
    return Page(template="adding.html.j2", view=view, section="add", steps=("add",))


def work_page(view: WorkView) -> Page:
    """Show how far an addition is."""
    return Page(template="work.html.j2", view=view, section="add", steps=("work", view.id))
