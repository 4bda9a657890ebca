"""write the pages as a folder of files that any web server can hold, with what may be published

Of articles the pages carry title, outlet, date, link and few sentences, never the text, captions or original bytes (an
office's own statement stays whole); a person without a public office has no page and is shortened; search engines are
asked to leave the pages out. With --contact every line has a link by which those concerned object; their answers
(`ihaeng decide answer`) stand beside the line. The folder appears when it is whole: a stopped run changes nothing.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ihaeng.cli.terms import add_terms_options, chosen_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ihaeng.book import Book
    from ihaeng.model.lists import NameSummary
    from ihaeng.publish.site.planned import Content, NamedLines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder, or one published before")
    parser.add_argument("--address", metavar="URL", help="where the folder will stand: https://paper.example/ledger/")
    add_terms_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the folder, and tell what it holds."""
    from ihaeng.cli.language import chosen_language, say
    from ihaeng.cli.output import answer
    from ihaeng.cli.reading_ledger import opened_ledger
    from ihaeng.cli.site_folder import write_folder
    from ihaeng.publish.site.files import site_files

    language, terms = chosen_language(arguments.lang), chosen_terms(arguments)
    with opened_ledger(arguments, language) as opened:
        content = _content(opened)
    written = write_folder(site_files(content, terms, language), arguments.folder)
    ledger = content.ledger
    counts = {"missions": len(ledger.missions), "lines": len(ledger.lines), "documents": len(ledger.documents)}
    size = f"{written.bytes / 1_000_000:.1f}"
    answer(say(language, "published", folder=arguments.folder, files=written.files, size=size, **counts) + "\n")
    if terms.contact is None:
        answer(say(language, "published_no_contact") + "\n")
    return 0


def _content(opened: Book) -> Content:
    """The whole ledger, and its lists, as they stand today."""
    from ihaeng import book
    from ihaeng.book.whole_lists import every_page
    from ihaeng.cli.days import today
    from ihaeng.model.figures import GroupedBy
    from ihaeng.model.lists import CommitmentQuery, LineQuery, MissionQuery, NameQuery
    from ihaeng.publish.site.planned import Content, NamedLines

    lists, day, ledger = opened.lists, today(), opened.ledger()
    missions = list(every_page(lists.missions, MissionQuery()))
    deals = list(every_page(lists.commitments, CommitmentQuery(day=day)))

    def with_lines(names: Sequence[NameSummary]) -> Iterator[NamedLines]:
        lines = lists.lines_of_names((one.kind, one.key) for one in names)
        return (NamedLines(name=one, lines=tuple(lines.get((one.kind, one.key), ()))) for one in names)

    return Content(
        ledger=ledger,
        missions=tuple(one for page in missions for one in page.missions),
        commitments=tuple(one for page in deals for one in page.commitments),
        lines=tuple(line for page in every_page(lists.lines, LineQuery()) for line in page.lines),
        names=tuple(named for page in every_page(lists.names, NameQuery()) for named in with_lines(page.names)),
        figures=book.compare(ledger, GroupedBy.LEAD, day),
        day=day,
        lines_outside=missions[0].lines_outside,
        followed=deals[0].followed,
        undated=deals[0].undated,
    )
