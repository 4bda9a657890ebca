"""What a search found, for the terminal and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import asdict

from ihaeng.model import Language
from ihaeng.model.ledger_json import wire_mention
from ihaeng.model.search import Hit, SearchResult
from ihaeng.publish.layout import indented, wrap
from ihaeng.publish.tables import Table, written_json
from ihaeng.publish.text import NARROWEST
from ihaeng.publish.values import days, shown
from ihaeng.publish.words import Words, words

_COLUMNS = ("found", "title", "day", "status", "mission", "id", "sentence", "outlet", "link")


def found_text(found: SearchResult, language: Language, *, wide: int = 100) -> str:
    """List the hits for a terminal, each with its sentence."""
    spoken, wide = words(language), max(wide, NARROWEST)
    lines = [line for hit in found.hits for line in _hit(hit, spoken, wide)]
    for note in found_notes(found, language):
        lines += wrap(note, wide)
    return "\n".join(lines) + "\n"


def found_notes(found: SearchResult, language: Language) -> list[str]:
    """How many were found, and what was looked for."""
    spoken = words(language)
    looked_for = " ".join(map(shown, found.words))
    count = len(found.hits)
    told = spoken.count("search.found", count, words=looked_for) if count else spoken("search.none", words=looked_for)
    return [told, *([spoken("search.more")] if found.more else [])]


def found_json(found: SearchResult) -> bytes:
    """Write the hits as JSON, their sentences in the shape of the ledger's."""
    hits = [asdict(hit) | {"sentence": hit.sentence and wire_mention(hit.sentence)} for hit in found.hits]
    return written_json("search", asdict(found) | {"hits": hits})


def found_table(found: SearchResult, language: Language) -> Table:
    """One row a hit."""
    spoken = words(language)
    columns = tuple(spoken(f"search.column.{name}") for name in _COLUMNS)
    return Table(name=spoken("search.name"), columns=columns, rows=tuple(_row(hit, spoken) for hit in found.hits))


def _hit(hit: Hit, spoken: Words, wide: int) -> Iterator[str]:
    told = (days(spoken, hit.day, None), spoken(f"status.{hit.status}") if hit.status else "", hit.id)
    head = f"{shown(hit.title)} [{spoken(f'search.kind.{hit.kind}')}] {spoken('between').join(filter(None, told))}"
    yield from indented(head, wide, "* ")
    if hit.sentence:
        outlet = f" ({shown(hit.outlet)})" if hit.outlet else ""
        yield from indented(f"“{shown(hit.sentence.span.quote)}”{outlet}", wide, "    ")
    yield ""


def _row(hit: Hit, spoken: Words) -> tuple[str, ...]:
    return (
        spoken(f"search.kind.{hit.kind}"),
        shown(hit.title),
        hit.day or "",
        spoken(f"status.{hit.status}") if hit.status else "",
        hit.mission or "",
        hit.id,
        shown(hit.sentence.span.quote) if hit.sentence else "",
        shown(hit.outlet),
        hit.url or "",
    )
