"""The pages as files: the same site without a server, on the terms of publishing."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

import msgspec

from ihaeng.model import Language, Ledger
from ihaeng.publish.public import Terms, published
from ihaeng.publish.selection import part_of
from ihaeng.publish.site.addresses import Addresses, Pairs
from ihaeng.publish.site.assets import assets
from ihaeng.publish.site.frame import Frame, Page, Reach
from ihaeng.publish.site.pages.excerpt import Excerpts
from ihaeng.publish.site.pages.mission import mission_page
from ihaeng.publish.site.pages.missions import missions_page
from ihaeng.publish.site.templating import LANGUAGES, render

ENDING = ".html"
FIRST = "index.html"
"""What a folder shows: the first page in the language asked for."""

_PAGE = "page"
"""What is kept of a query: which page of a list. A file answers no other question."""


class FileAddresses(Addresses, frozen=True, kw_only=True):
    """Addresses of files, from one page to another; of a query only the page of a list is kept, as a step."""

    ending: str = ENDING

    def page(self, *steps: str, query: Pairs = (), anchor: str = "") -> str:
        """Return the address of a page."""
        return super().page(*steps, *_turned(query), anchor=anchor)


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """One page before it is made: its steps, the page of its list, and how it is made in a frame."""

    steps: tuple[str, ...]
    make: Callable[[Frame], Page]
    number: int = 1

    def path(self, language: Language) -> str:
        """Return where its file stands."""
        turned = _turned([(_PAGE, str(self.number))] if self.number > 1 else [])
        return "/".join((language, *self.steps, *turned)) + ENDING


def site_files(whole: Ledger, terms: Terms, first: Language) -> Iterator[tuple[str, bytes]]:
    """Write every file of the site, by its path; `first` is the language of the first page.

    All that is shown is made of the public ledger alone; the texts at home only number the sentences.
    """
    ledger = published(whole, terms)
    texts = {held.document.id: held.document for held in whole.documents}
    for asset in assets().values():
        yield f"static/{asset.file}", asset.data
    for planned in plan(ledger):
        for language in LANGUAGES:
            frame = Frame(
                language=language,
                addresses=FileAddresses(spoken=language),
                reach=Reach.PUBLIC,
                sections=frozenset({"missions"}),
                terms=terms,
                texts=texts,
            )
            path = planned.path(language)
            yield path, _written(planned, frame, path)
            if language is first and not planned.steps and planned.number == 1:
                yield FIRST, _written(planned, frame, FIRST)


def plan(ledger: Ledger) -> Iterator[Planned]:
    """Every page of a public ledger: the list of missions, each mission, each document."""
    excerpts = Excerpts(ledger)
    yield Planned(steps=(), make=lambda frame: missions_page(ledger, frame))
    for mission in ledger.missions:
        make = functools.partial(_mission, part_of(ledger, mission), mission.id)
        yield Planned(steps=("missions", mission.id), make=make)
    for held in ledger.documents:
        yield Planned(steps=("sources", held.document.id), make=functools.partial(excerpts.page, held))


def _mission(part: Ledger, name: str, frame: Frame) -> Page:
    return mission_page(part, name, frame)


def _written(planned: Planned, frame: Frame, path: str) -> bytes:
    """Make and set a page for the place where its file stands."""
    addresses = msgspec.structs.replace(frame.addresses, root="../" * path.count("/"))
    placed = msgspec.structs.replace(frame, addresses=addresses)
    return render(planned.make(placed), placed).encode()


def _turned(query: Pairs) -> list[str]:
    return [f"{_PAGE}-{value}" for name, value in query if name == _PAGE]
