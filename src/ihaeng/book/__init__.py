"""The open ledger: the one room where the wings meet. `adding` shows the whole way of a document."""

from ihaeng.book.asking import compare, decide, due
from ihaeng.book.book import Book, open, open_existing  # noqa: A004 - read as `book.open`, like gzip.open
from ihaeng.book.choosing import By, Choice, language_model
from ihaeng.book.demo import Demo, example, make_demo
from ihaeng.book.errors import (
    BookError,
    ExampleMissingError,
    NothingFoundError,
    UnknownDecisionError,
    UnreadablePathError,
    WorkerLostError,
    WorkersEndedError,
)
from ihaeng.book.keeping import KeptFile
from ihaeng.book.looking import read
from ihaeng.book.report import AddReport, Doubt, FailedDocument, Status
from ihaeng.documents import READABLE_SUFFIXES
from ihaeng.ledger import SILENT_AFTER, explain

__all__ = [
    "READABLE_SUFFIXES",
    "SILENT_AFTER",
    "AddReport",
    "Book",
    "BookError",
    "By",
    "Choice",
    "Demo",
    "Doubt",
    "ExampleMissingError",
    "FailedDocument",
    "KeptFile",
    "NothingFoundError",
    "Status",
    "UnknownDecisionError",
    "UnreadablePathError",
    "WorkerLostError",
    "WorkersEndedError",
    "compare",
    "decide",
    "due",
    "example",
    "explain",
    "language_model",
    "make_demo",
    "open",
    "open_existing",
    "read",
]
