"""Bringing the folded ledger up to date, and reading it: changed documents are placed, acts settled, parts folded."""

from ihaeng.book.folding.beside import beside
from ihaeng.book.folding.opened import part_as_of, part_with, whole
from ihaeng.book.folding.refold import refold
from ihaeng.book.folding.related import documents_named

__all__ = ["beside", "documents_named", "part_as_of", "part_with", "refold", "whole"]
