"""The pages as files: the same site without a server, on the terms of publishing."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Mapping

import msgspec

from ihaeng.model import Document, Language, Ledger, Mission
from ihaeng.model.lists import MOST_ROWS, MissionList, MissionQuery
from ihaeng.publish.public import Terms, published
from ihaeng.publish.selection import Parts
from ihaeng.publish.site.assets import assets
from ihaeng.publish.site.deal_files import deal_pages
from ihaeng.publish.site.frame import Frame, Page, Reach
from ihaeng.publish.site.name_files import NameFiles
from ihaeng.publish.site.pages.excerpt import Excerpts
from ihaeng.publish.site.pages.mission import mission_page
from ihaeng.publish.site.pages.missions import missions_page
from ihaeng.publish.site.planned import Content, FileAddresses, Planned, paged
from ihaeng.publish.site.search_files import SearchFiles
from ihaeng.publish.site.templating import LANGUAGES, render

FIRST = "index.html"
"""What a folder shows: the first page in the language asked for."""


def site_files(content: Content, terms: Terms, first: Language) -> Iterator[tuple[str, bytes]]:
    """Write every file of the site, by its path; `first` is the language of the first page.

    All that is shown is made of the public ledger alone; the texts at home only number the sentences.
    """
    ledger = published(content.ledger, terms)
    texts = {held.document.id: held.document for held in content.ledger.documents}
    names = NameFiles(content, ledger)
    for asset in assets().values():
        yield f"static/{asset.file}", asset.data
    frames = {language: _frame(language, terms, texts) for language in LANGUAGES}
    search = SearchFiles(ledger, names)
    parts: dict[Language, list[str]] = {}
    for language, frame in frames.items():
        written = search.parts(placed(frame, 1))
        parts[language] = [name for name, _ in written]
        yield from ((f"{language}/search/{name}", data) for name, data in written)
    pages = (_lists(content), _facts(ledger), deal_pages(content, ledger), names.planned(), [search.planned(parts)])
    for planned in itertools.chain(*pages):
        for language, frame in frames.items():
            path = planned.path(language)
            yield path, _written(planned, frame, path)
            if language is first and not planned.steps and not planned.query:
                yield FIRST, _written(planned, frame, FIRST)


def _frame(language: Language, terms: Terms, texts: Mapping[str, Document]) -> Frame:
    return Frame(
        language=language,
        addresses=FileAddresses(spoken=language),
        reach=Reach.PUBLIC,
        sections=frozenset({"missions", "commitments", "names", "search"}),
        terms=terms,
        texts=texts,
    )


def _lists(content: Content) -> Iterator[Planned]:
    """The list of missions, page by page."""
    total, documents = len(content.missions), len(content.ledger.documents)
    for number, offset in enumerate(range(0, max(total, 1), MOST_ROWS), start=1):
        shown = content.missions[offset : offset + MOST_ROWS]
        found = MissionList(missions=shown, total=total, lines_outside=content.lines_outside)
        make = functools.partial(_missions, found, MissionQuery(offset=offset, most=MOST_ROWS), documents)
        yield Planned(steps=(), make=make, query=paged(number))


def _facts(ledger: Ledger) -> Iterator[Planned]:
    """Each mission and each document of a public ledger."""
    excerpts, parts = Excerpts(ledger), Parts(ledger)
    for mission in ledger.missions:
        make = functools.partial(_mission, parts, mission)
        yield Planned(steps=("missions", mission.id), make=make)
    for held in ledger.documents:
        yield Planned(steps=("sources", held.document.id), make=functools.partial(excerpts.page, held))


def _missions(found: MissionList, asked: MissionQuery, documents: int, frame: Frame) -> Page:
    return missions_page(found, asked, frame, documents=documents)


def _mission(parts: Parts, mission: Mission, frame: Frame) -> Page:
    return mission_page(parts.of(mission), mission.id, frame)


def _written(planned: Planned, frame: Frame, path: str) -> bytes:
    """Make and set a page for the place where its file stands."""
    there = placed(frame, path.count("/"))
    return render(planned.make(there), there).encode()


def placed(frame: Frame, depth: int) -> Frame:
    """Return the frame of a page that stands so many folders deep."""
    addresses = msgspec.structs.replace(frame.addresses, root="../" * depth)
    return msgspec.structs.replace(frame, addresses=addresses)
