#!/usr/bin/env python3
"""Say whether pages and their copied text give the same ledger.

    html_and_text.py [--each] FOLDER ...

Every FOLDER holds the documents of one mission. Its HTML pages are read once as they are and once as the text that
copying them out of a browser gives; documents that are text already are read as they are both times. Printed is how
much of the two ledgers' lines is the same (kind, status and label; F1), with --each for every folder, with the lines
that stand in one ledger only. Exit 1 below the budget.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from copied_text import copied_text

import ihaeng
from ihaeng.documents import DocumentError, find_files, read_document
from ihaeng.documents.decoding import decode
from ihaeng.model import Document, Ledger

BUDGET = 0.98
Lines = Counter[tuple[str, ...]]
"""How often a line stands in a ledger."""


def main() -> int:
    """Print the sameness over all folders, and say whether it is within the budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", action="store_true", help="every folder, and the lines that differ")
    parser.add_argument("folders", nargs="+", type=Path)
    arguments = parser.parse_args()
    pairs = {folder: ledgers(find_files([folder])) for folder in arguments.folders}
    if arguments.each:
        for folder, (pages, texts) in pairs.items():
            tell(folder.name, pages, texts)
    pages, texts = (
        Counter((name, *line) for name, pair in pairs.items() for line in pair[side].elements()) for side in (0, 1)
    )
    same = sameness(pages, texts)
    counts = f"{sum(pages.values())} lines from pages, {sum(texts.values())} from their texts"
    print(f"{counts}: {same:.3f} the same (budget {BUDGET})")
    return 1 if same < BUDGET else 0


def ledgers(files: Iterable[Path]) -> tuple[Lines, Lines]:
    """The lines of the ledger of some documents: pages read as they are, and as copied text."""
    listed = list(files)
    return lines_of(as_they_are(listed)), lines_of(as_text(listed))


def as_they_are(files: Iterable[Path]) -> list[Document]:
    """The documents in the files; those that are refused are left out."""
    return [document for file in files if (document := _read(file.read_bytes(), file.name))]


def as_text(files: Iterable[Path]) -> list[Document]:
    """The documents with their pages copied as text."""
    return [document for file in files if (document := _read(*_copied(file)))]


def _copied(file: Path) -> tuple[bytes, str]:
    if file.suffix.lower() not in (".html", ".htm"):
        return file.read_bytes(), file.name
    page, _ = decode(file.read_bytes(), file.name)
    return copied_text(page).encode(), f"{file.stem}.txt"


def _read(data: bytes, name: str) -> Document | None:
    try:
        return read_document(data, name)
    except DocumentError as error:
        print(error, file=sys.stderr)
        return None


def lines_of(documents: Iterable[Document]) -> Lines:
    """Kind, status and label of every line of the ledger of some documents."""
    ledger: Ledger = ihaeng.build([ihaeng.read(document) for document in documents])
    return Counter((line.kind, line.status.value, line.label) for line in ledger.lines)


def sameness(one: Lines, other: Lines) -> float:
    """How much two collections share, from 0 to 1 (F1); 1 if both are empty."""
    total = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / total if total else 1.0


def tell(name: str, pages: Lines, texts: Lines) -> None:
    """Print the sameness of one folder and its lines that differ."""
    print(f"{name}: {sameness(pages, texts):.3f}")
    for mark, left in (("<", pages - texts), (">", texts - pages)):
        for line in sorted(left):
            print(f"  {mark} {' | '.join(line)}")


if __name__ == "__main__":
    sys.exit(main())
