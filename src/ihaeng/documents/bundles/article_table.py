"""Tables of articles, as news archives export them → one document a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ihaeng.documents.bundles.member import Member, Refused
from ihaeng.documents.errors import DocumentError
from ihaeng.documents.manifest import ManifestRow
from ihaeng.documents.published import KOREAN_TIME, iso_date
from ihaeng.documents.rules import words
from ihaeng.documents.table_cells import csv_rows, xlsx_rows

LARGEST_TABLE = 100_000_000
"""Bytes of a table of articles; news archives give out some ten thousand articles at once."""

_FILE = "article_tables.yaml"
_NEEDED = ("title", "body")
_ROLES = (*_NEEDED, "published", "outlet", "author", "url")
_CUT = ("...", "…", "⋯")
"""How texts end that an archive cut."""
_MANY = 4
"""Texts of which most are as long as the longest; of fewer that says nothing."""
_DAY = len("20310305")
"""Digits of a day written without marks."""


def article_rows(path: Path) -> list[list[str]] | None:
    """The rows of a table of articles, its header first; None where no columns hold headlines and texts.

    What cannot be read as a table is none of articles: who takes it as a document says what is wrong with it.
    """
    if path.stat().st_size > LARGEST_TABLE:
        return None
    read = xlsx_rows if path.suffix.lower() == ".xlsx" else csv_rows
    try:
        rows = read(path.read_bytes(), str(path))
    except DocumentError:
        return None
    header = next((number for number, row in enumerate(rows) if all(role in _columns(row) for role in _NEEDED)), None)
    return rows[header:] if header is not None else None


def article_members(rows: list[list[str]]) -> Iterator[Member | Refused]:
    """The articles of a table; a text that ends as cut ones do, or that the table's kind cuts, is partial."""
    columns = _columns(rows[0])
    bodies = [row[columns["body"]] for row in rows[1:] if columns["body"] < len(row)]
    all_cut = _all_of_one_length(bodies)
    for number, row in enumerate(rows[1:], 2):
        told = {role: row[place].strip() for role, place in columns.items() if place < len(row)}
        if not told.get("title") and not told.get("body"):
            continue
        name = f"{number}.txt"
        text = f"{told.get('title', '')}\n\n{told.get('body', '')}\n"
        is_cut = all_cut or told.get("body", "").rstrip().endswith(_CUT)
        row_told = ManifestRow(
            path=name,
            url=told.get("url") or None,
            outlet=told.get("outlet") or None,
            title=told.get("title") or None,
            published=_published(told.get("published", "")),
            author=told.get("author") or None,
            partial=is_cut or None,
        )
        yield Member(name, text.encode(), row_told)


def _columns(row: list[str]) -> dict[str, int]:
    bare = ["".join(cell.split()).lower() for cell in row]
    known = {role: [place for place, cell in enumerate(bare) if cell in words(_FILE, role)] for role in _ROLES}
    return {role: places[0] for role, places in known.items() if places}


def _all_of_one_length(bodies: list[str]) -> bool:
    """Whether an archive gives of every article only so many characters: none longer, and many just as long."""
    lengths = [len(body) for body in bodies]
    longest = max(lengths, default=0)
    return len(lengths) >= _MANY and lengths.count(longest) > len(lengths) / 2


def _published(told: str) -> str | None:
    digits = told.removesuffix(".0")
    if digits.isdecimal() and len(digits) == _DAY:
        told = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    return iso_date(told, KOREAN_TIME)
