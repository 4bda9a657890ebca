"""What a page says of itself to machines: meta elements and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ihaeng.documents.html_outline import Outline
from ihaeng.language.normal_form import in_one_line

_ARTICLE_TYPES = frozenset(("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "Article", "BlogPosting"))
_TELLING = "meta,script"
_LINKED = "application/ld+json"
_TITLES = ("og:title", "twitter:title")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "article.published",
    "datePublished",
    "pubdate",
    "date",
)
_AUTHORS = ("article:author", "dable:author", "author", "dd:author")
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_OUTLETS = ("og:site_name",)
_ADDRESS = "og:url"
_NAMES = frozenset((*_TITLES, *_PUBLISHED, *_AUTHORS, *_DESCRIPTIONS, *_OUTLETS, _ADDRESS))
_AUTHOR_TAIL = re.compile(r"\s?(?:기자|특파원|논설위원)\b.*$")


class PageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says of itself; `titles` in the order in which they are to be trusted, with the site's additions."""

    titles: tuple[str, ...] = ()
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    description: str | None = None
    body: str | None = None
    language: str = ""
    is_news: bool = False


def read_facts(tree: LexborHTMLParser, outline: Outline) -> PageFacts:
    """Gather the facts; the dates are as they are written."""
    telling = [*(tree.head.css(_TELLING) if tree.head else ()), *outline.telling]
    meta, article = _meta(telling), next(_linked_articles(telling), {})
    if not article and meta.keys().isdisjoint(_PUBLISHED):
        # The walk passes by what stands in menus and footers; a search goes through the whole page, and takes its time.
        telling = tree.css(_TELLING)
        meta, article = _meta(telling), next(_linked_articles(telling), {})
    title = tree.css_first("title")
    titles = [_name(article.get("headline")), *(meta.get(name) for name in _TITLES), title.text() if title else None]
    headings = sorted(_headings(outline), key=len, reverse=True)[:1]
    outlets = [*(meta.get(name) for name in _OUTLETS), _name(article.get("publisher"))]
    author = next(filter(None, [*(meta.get(name) for name in _AUTHORS), _name(article.get("author"))]), None)
    canonical = tree.css_first('link[rel="canonical"]')
    root = tree.root
    return PageFacts(
        titles=tuple(dict.fromkeys(in_one_line(text) for text in [*titles, *headings] if text and text.strip())),
        outlet=next(filter(None, outlets), None),
        author=_person(author),
        url=(canonical.attributes.get("href") if canonical else None) or meta.get(_ADDRESS),
        published=next(
            filter(None, [_name(article.get("datePublished")), *(meta.get(name) for name in _PUBLISHED)]), None
        ),
        description=next(filter(None, (meta.get(name) for name in _DESCRIPTIONS)), None),
        body=_name(article.get("articleBody")),
        is_news="headline" in article or "datePublished" in article,
        language=(root.attributes.get("lang") or "") if root else "",
    )


def _headings(outline: Outline) -> Iterator[str]:
    for place in outline.tagged("h1"):
        element = outline.elements[place]
        yield " ".join(line.text for line in outline.lines[element.first : element.end])


def _meta(telling: Iterable[LexborNode]) -> dict[str, str]:
    """The first content of every meta element whose name tells something."""
    found: dict[str, str] = {}
    for node in telling:
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if name in _NAMES and name not in found:
            content = in_one_line(attributes.get("content") or "")
            if content:
                found[name] = content
    return found


def _linked_articles(telling: Iterable[LexborNode]) -> Iterator[dict[str, object]]:
    """Articles described in JSON-LD, whatever they are wrapped in."""
    for node in telling:
        if (node.attributes.get("type") or "").lower() != _LINKED:
            continue
        try:
            data = _parsed(node.text())
        except (ValueError, RecursionError):
            continue
        waiting = [data]
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                types = item.get("@type")
                if not _ARTICLE_TYPES.isdisjoint(types if isinstance(types, list) else [types]):
                    yield item
                waiting.extend(item[key] for key in ("@graph", "mainEntity") if key in item)


def _parsed(text: str) -> Any:
    """What some JSON says; pages break its rules, and what the quick reader refuses goes to the forgiving one."""
    try:
        return msgspec.json.decode(text)
    except (ValueError, RecursionError):
        return json.loads(text)


def _name(value: object) -> str | None:
    """A name in JSON-LD: a string, an object with a name, or a list of these."""
    if isinstance(value, list):
        return next((name for item in value if (name := _name(item))), None)
    if isinstance(value, dict):
        value = value.get("name")
    return in_one_line(value) or None if isinstance(value, str) else None


def _person(author: str | None) -> str | None:
    if author is None or "://" in author:
        return None
    return _AUTHOR_TAIL.sub("", author).strip() or None
