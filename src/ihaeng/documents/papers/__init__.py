"""Office files: HWP, HWPX, DOCX, PDF and mail, one reader a format; each gives blocks, `page.py` makes them a page."""

from ihaeng.documents.papers.formats import PaperFormat, format_of, may_be_paper
from ihaeng.documents.papers.read import read_paper

__all__ = ["PaperFormat", "format_of", "may_be_paper", "read_paper"]
