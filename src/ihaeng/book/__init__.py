"""The open ledger: the one room where the wings meet. `adding` shows the whole way of a document."""

from ihaeng.book.book import Book, open, open_existing  # noqa: A004 - read as `book.open`, like gzip.open
from ihaeng.book.choosing import By, Choice, language_model
from ihaeng.book.demo import Demo, make_demo
from ihaeng.book.errors import (
    BookError,
    ExampleMissingError,
    NothingFoundError,
    UnreadablePathError,
)
from ihaeng.book.looking import read
from ihaeng.book.report import AddReport, Doubt, FailedDocument

__all__ = [
    "AddReport",
    "Book",
    "BookError",
    "By",
    "Choice",
    "Demo",
    "Doubt",
    "ExampleMissingError",
    "FailedDocument",
    "NothingFoundError",
    "UnreadablePathError",
    "language_model",
    "make_demo",
    "open",
    "open_existing",
    "read",
]
