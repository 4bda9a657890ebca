#!/usr/bin/env python3
"""Measure how well and how fast articles are got out of pages, beside other extractors in the same run.

    articles.py FOLDER

FOLDER is a copy of the public article extraction benchmark of Scrapinghub: ground-truth.json and html/*.html.gz. The
score is that benchmark's own: precision and recall of the runs of four words of each body, averaged over pages, and
their F1. It is told for all pages, and for the two halves that a hash of the pages' names makes: rules were made on the
open half only. Speed is pages a second of CPU time on one core: of each page the quickest of several rounds, with
nothing remembered of its text. Extractors that are not installed are named and passed over
(pip install --group articles). Exit 1 below the budgets.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from ihaeng.documents.errors import NoArticleError
from ihaeng.documents.html_page import read_html_page
from ihaeng.language.remembered import forget
from ihaeng.model import PartKind

LEAST_F1 = 0.970
LEAST_SPEED = 400
"""Pages a second on one core."""
RUN = 4
"""Words of a run that a body and what was got out of a page are compared by."""
ROUNDS = 5
"""Of our own and of extractors as fast; slow ones take one."""
SLOW = 2.0
"""Seconds of a first round over all pages; a slower extractor is not asked again."""
_WORDS = re.compile(r"\w+")
_AROUND = (PartKind.TITLE, PartKind.SUBTITLE)
_NO_BODY = (PartKind.TITLE, PartKind.CAPTION, PartKind.BYLINE)

Extractor = Callable[[str], str]


class Page(NamedTuple):
    """One page of the benchmark and the body that people marked in it."""

    name: str
    markup: str
    body: str

    @property
    def is_open(self) -> bool:
        """Whether rules may be made on the page."""
        return hashlib.sha256(self.name.encode()).digest()[-1] % 2 == 0


def main() -> int:
    """Print a line for every extractor, and say whether ours is within the budgets."""
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "ground-truth.json").is_file():
        print(__doc__)
        return 2
    pages = pages_of(Path(sys.argv[1]))
    print(f"{len(pages)} pages, {sum(page.is_open for page in pages)} of them open\n")
    print(f"{'extractor':12} {'F1':>6} {'prec.':>6} {'recall':>6}   {'open':>6} {'held out':>8}   pages a second")
    ours = tell("ihaeng", article_body, pages)
    for name, loaded in OTHERS.items():
        try:
            extract = loaded()
        except ImportError as missing:
            print(f"{name:12} not installed ({missing.name})")
        else:
            tell(name, extract, pages)
    return 0 if ours[0] >= LEAST_F1 and ours[1] >= LEAST_SPEED else 1


def pages_of(folder: Path) -> list[Page]:
    """The pages of the benchmark, in the order of their names."""
    truth: dict[str, dict[str, str]] = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    return [
        Page(name, gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode(), told["articleBody"])
        for name, told in sorted(truth.items())
    ]


def article_body(markup: str) -> str:
    """The body as our reader gives it: without headline and subheads above, captions and bylines."""
    try:
        blocks = list(read_html_page(markup, "page").blocks)
    except NoArticleError:
        return ""
    while blocks and blocks[0].kind in _AROUND:
        blocks.pop(0)
    texts = [
        block.text or "\n".join("\t".join(row) for row in block.rows) for block in blocks if block.kind not in _NO_BODY
    ]
    return "\n".join(texts)


def tell(name: str, extract: Extractor, pages: list[Page]) -> tuple[float, float]:
    """Print what an extractor reaches; its F1 over all pages, and its pages a second."""
    extract(pages[0].markup)  # what an extractor loads once is no part of its speed
    seconds, bodies = timed(extract, pages)
    for _ in range(ROUNDS - 1 if sum(seconds) < SLOW else 0):
        seconds = list(map(min, seconds, timed(extract, pages)[0]))
    precision, recall, f1 = scores(pages, bodies)
    halves = [
        scores(
            [page for page in pages if page.is_open is half],
            [body for page, body in zip(pages, bodies, strict=True) if page.is_open is half],
        )[2]
        for half in (True, False)
    ]
    speed = len(pages) / sum(seconds)
    print(
        f"{name:12} {f1:6.4f} {precision:6.3f} {recall:6.3f}   {halves[0]:6.3f} {halves[1]:8.3f}   {speed:14,.0f}",
        flush=True,
    )
    return f1, speed


def timed(extract: Extractor, pages: list[Page]) -> tuple[list[float], list[str]]:
    """CPU seconds and body of every page; an extractor that fails on a page has got nothing out of it."""
    forget()
    seconds, bodies = [], []
    for page in pages:
        began = time.process_time()
        try:
            body = extract(page.markup)
        except Exception:  # noqa: BLE001 - others' code may raise anything
            body = ""
        seconds.append(time.process_time() - began)
        bodies.append(body or "")
    return seconds, bodies


def scores(pages: list[Page], bodies: list[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pages; a page without a body, or with nothing got out, counts in one only."""
    told = [(runs(page.body), runs(body)) for page, body in zip(pages, bodies, strict=True)]
    shared = [(sum((true & got).values()), true.total(), got.total()) for true, got in told]
    precision = statistics.mean([same / got for same, _, got in shared if got] or [0.0])
    recall = statistics.mean([same / true for same, true, _ in shared if true] or [0.0])
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def runs(text: str) -> Counter[tuple[str, ...]]:
    """How often every run of four words stands in a text; a shorter text is one run."""
    words = _WORDS.findall(text)
    return Counter(tuple(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1)) if words)


def _trafilatura() -> Extractor:
    extract = _module("trafilatura").extract
    return lambda markup: str(extract(markup, include_comments=False) or "")


def _resiliparse() -> Extractor:
    extract = _module("resiliparse.extract.html2text").extract_plain_text
    return lambda markup: str(extract(markup, main_content=True, alt_texts=False, links=False))


def _readability() -> Extractor:
    document, text = _module("readability").Document, _module("html_text").extract_text
    return lambda markup: str(text(document(markup).summary(html_partial=True)))


def _newspaper4k() -> Extractor:
    newspaper = _module("newspaper")
    settings = newspaper.Config()
    settings.fetch_images = False

    def extract(markup: str) -> str:
        article = newspaper.Article("http://page.example/", config=settings)
        article.download(input_html=markup)
        article.parse()
        return str(article.text)

    return extract


def _module(name: str) -> Any:
    return importlib.import_module(name)


OTHERS: dict[str, Callable[[], Extractor]] = {
    "trafilatura": _trafilatura,
    "resiliparse": _resiliparse,
    "readability": _readability,
    "newspaper4k": _newspaper4k,
}


if __name__ == "__main__":
    sys.exit(main())
