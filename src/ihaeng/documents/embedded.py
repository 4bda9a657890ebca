"""Articles that a page carries as data for its scripts, and shows only once they have run."""

from __future__ import annotations

import html
import itertools
import json
import re
from collections.abc import Iterator

import msgspec
from selectolax.lexbor import LexborHTMLParser

from ihaeng.documents.lines import is_prose
from ihaeng.language.normal_form import in_one_line, without_halves

_LEAST_ARTICLE = 60
"""Characters; shorter strings are headlines and teasers."""
_MOST_OBJECTS = 200
"""Objects that one script may assign; pages have a handful."""
_ASSIGNED = re.compile(r"=\s{0,20}(?=\{)")
_PIECE = re.compile(r'__next_f\.push\(\s{0,20}\[\s{0,20}1\s{0,20},\s{0,20}(?=")')
_PIECE_LINE = re.compile(r"^[0-9a-f]{1,8}:(?=[\[{\"])", re.MULTILINE)
_DATA = re.compile(r"__next_f|=\s{0,20}\{")
_WORDS = ("content", "text", "value", "body", "paragraph", "html")
_CAPTION = "caption"
_TITLES = ("title", "headline", "subject")
_AUTHORS = ("reporter", "author", "writer", "byline", "reporters", "authors", "reporterName", "authorName")
_DATES = ("publishedAt", "datePublished", "published_at", "publishDate", "pubDate", "regDate", "createdAt", "inputDate")
_DECODER = json.JSONDecoder()


class EmbeddedArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article among a page's data: its markup, and what stands beside it, None where that is silent."""

    markup: str
    title: str | None = None
    author: str | None = None
    published: str | None = None


def embedded_article(tree: LexborHTMLParser) -> EmbeddedArticle | None:
    """The article with the longest prose in the data of the page's scripts; None if there is none."""
    able = [article for data in _data(tree) for article in _articles(data)]
    best = max(able, key=lambda article: len(_text(article.markup)), default=None)
    return best if best and len(_text(best.markup)) >= _LEAST_ARTICLE and _is_told(best.markup) else None


def _data(tree: LexborHTMLParser) -> Iterator[object]:
    """What scripts hold as JSON: all of a script, what it assigns, or pieces that one after the other hands on."""
    pieces: list[str] = []
    for node in tree.css("script"):
        text = node.text()
        if (node.attributes.get("type") or "").endswith("json"):
            yield from _parsed(text, 0)
        elif _DATA.search(text):
            pieces += [str(piece) for match in _PIECE.finditer(text) for piece in _parsed(text, match.end())]
            for match in itertools.islice(_ASSIGNED.finditer(text), _MOST_OBJECTS):
                yield from _parsed(text, match.end())
    handed = "".join(pieces)
    for match in _PIECE_LINE.finditer(handed):
        yield from _parsed(handed, match.end())


def _parsed(text: str, start: int) -> Iterator[object]:
    try:
        yield _DECODER.raw_decode(text.lstrip() if start == 0 else text, start)[0]
    except (ValueError, RecursionError):
        return


def _articles(data: object) -> Iterator[EmbeddedArticle]:
    """Every object of some data that holds prose, or a list of its paragraphs, with what is told beside it."""
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            waiting.extend(item.values())
            markup = max((_markup(value) for value in item.values()), key=len, default="")
            if len(markup) >= _LEAST_ARTICLE:
                yield EmbeddedArticle(
                    markup=without_halves(markup),
                    title=_first(item, _TITLES),
                    author=_first(item, _AUTHORS),
                    published=_first(item, _DATES),
                )


def _markup(value: object) -> str:
    """Prose with its markup; a list of paragraphs and pictures becomes paragraphs and captions."""
    if isinstance(value, str):
        return value if is_prose(_text(value)) else ""
    if not isinstance(value, list):
        return ""
    pieces = [_piece(item) for item in value]
    return "".join(pieces) if any("<p>" in piece for piece in pieces) else ""


def _piece(item: object) -> str:
    if isinstance(item, str):
        return f"<p>{item}</p>" if is_prose(_text(item)) else ""
    if not isinstance(item, dict):
        return ""
    told = next((item[name] for name in _WORDS if isinstance(item.get(name), str) and item[name].strip()), None)
    if told:
        return f"<p>{told}</p>"
    caption = item.get(_CAPTION)
    return f"<figcaption>{html.escape(caption)}</figcaption>" if isinstance(caption, str) else ""


def _first(item: dict[str, object], names: tuple[str, ...]) -> str | None:
    return next((told for name in names if (told := _name(item.get(name)))), None)


def _name(value: object) -> str | None:
    """A string, the name of an object, or that of the first of several."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("basic")
    return in_one_line(value) or None if isinstance(value, str) else None


def _text(markup: str) -> str:
    """The words of some markup."""
    return LexborHTMLParser(without_halves(markup)).text().strip() if "<" in markup else markup.strip()


def _is_told(markup: str) -> bool:
    return any(is_prose(line.strip()) for line in LexborHTMLParser(markup).text(separator="\n").split("\n"))
