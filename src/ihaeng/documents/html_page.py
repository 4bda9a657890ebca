"""An HTML page: its article's element, the lines around it, and what it says of itself to machines."""

from __future__ import annotations

import itertools
import re

import msgspec
from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from ihaeng.documents.blocks import Block, Page, without_repeats
from ihaeng.documents.body import article_blocks
from ihaeng.documents.bylines import author_in, is_reported, outlet_in, sounds_like_press
from ihaeng.documents.embedded import embedded_article
from ihaeng.documents.errors import NoArticleError
from ihaeng.documents.header import Header, read_header, speaks_of, subtitles_in
from ihaeng.documents.html_article import Scene, article_element
from ihaeng.documents.html_blocks import PageBlocks, page_blocks
from ihaeng.documents.html_facts import PageFacts, read_facts
from ihaeng.documents.html_outline import Outline, outline_of
from ihaeng.documents.html_title import find_title, outlet_of
from ihaeng.documents.lines import LineKind, is_prose, kind_of
from ihaeng.documents.published import KOREAN_TIME, DateRole, PageDate, iso_date, published_in
from ihaeng.model import PartKind

_HEADER_LINES = 600
"""Lines among which the headline is looked for; the longest menus have some three hundred."""
_LINES_ABOVE = 12
"""Lines above the article among which an unnamed headline is looked for."""
_SIGNED_LINES = 8
"""Lines of the article's element among which its line of date or reporter is looked for."""
_LONGEST_DECK = 250
"""Characters of sentences that may stand above that line as subheads."""
_ENDED = 0.3
"""Of the sentences in the article's element; a line that would end the article above so many does not."""
_HANGUL = re.compile("[가-힣]")


def read_html_page(text: str, source: str) -> Page:
    """Read the article out of a page.

    Raises:
        NoArticleError: no element holds sentences.
    """
    tree = LexborHTMLParser(text, options=LexborDocumentOptions.WO_EVENTS)
    outline = outline_of(tree.body) if tree.body is not None else Outline()
    facts = read_facts(tree, outline)
    page, facts = _sides(tree, outline, facts)
    lines = [block.text for block in page.above + page.inside[: _second_sentence(page.inside)]]
    titles = tuple(title for title in facts.titles if " " in title or not sounds_like_press(title))
    title, place = find_title(lines, titles)
    header, inside = _signed(*_split(page, place))
    blocks, chrome = article_blocks(_without_early_ends(inside))
    if not any(block.rows or is_prose(block.text) for block in blocks):
        raise NoArticleError(
            f"{source} holds no article: no sentences outside menus and lists. "
            "If the browser shows one, save the page again once it has loaded, or its text as .txt."
        )
    footer = chrome + [block.text for block in page.below]
    signed = [*header, *footer, *(block.text for block in blocks if block.kind is PartKind.BYLINE)]
    first = next((block.text for block in blocks if block.kind is PartKind.PARAGRAPH), "")
    found = _header(title, place, header, blocks)
    return Page(
        blocks=tuple(without_repeats([*found.blocks(), *blocks])),
        title=found.title,
        outlet=facts.outlet or outlet_in(footer, first) or outlet_of(found.title, facts.titles),
        author=facts.author or author_in(signed, first),
        url=facts.url,
        is_press=facts.is_news or is_reported(signed, first),
        published=_published(tree, facts, header, footer),
    )


def _header(title: str | None, place: int | None, header: list[str], blocks: list[Block]) -> Header:
    """Headline and subheads; where the page names none, or that of a board, it is looked for as in a plain text."""
    lines = header if place is not None else header[-_LINES_ABOVE:]
    if title is None:
        return read_header(lines, blocks)
    if place is None and not speaks_of(title, blocks):
        found = read_header(lines, blocks)
        if found.title and speaks_of(found.title, blocks):
            return found
    return Header(title=title, subtitles=subtitles_in(lines[1:], blocks))


def _sides(tree: LexborHTMLParser, outline: Outline, facts: PageFacts) -> tuple[PageBlocks, PageFacts]:
    """The page's blocks and facts, those of its data where it shows no article."""
    scene = Scene(outline, [text for text in (facts.description, facts.body) if text])
    element = article_element(scene)
    page = page_blocks(scene, element) if element is not None else PageBlocks()
    if any(is_prose(block.text) or block.rows for block in page.inside):
        return page, facts
    embedded = embedded_article(tree)
    if embedded is None:
        return page, facts
    page.inside = _everything(LexborHTMLParser(embedded.markup).body)
    told = {"author": facts.author or embedded.author, "published": facts.published or embedded.published}
    titles = (*facts.titles, *([embedded.title] if embedded.title else []))
    return page, msgspec.structs.replace(facts, titles=titles, **told)


def _everything(root: LexborNode | None) -> list[Block]:
    """All blocks of a fragment of a page."""
    return page_blocks(Scene(outline_of(root)), 0).inside if root is not None else []


def _second_sentence(blocks: list[Block]) -> int:
    """Where the second sentence of an article stands: no headline stands below."""
    prose = (place for place, block in enumerate(blocks) if is_prose(block.text))
    return next(itertools.islice(prose, 1, None), len(blocks))


def _split(page: PageBlocks, place: int | None) -> tuple[list[str], list[Block]]:
    """The lines from the headline to the article, and the article's own blocks."""
    if place is None:
        return [block.text for block in page.above], page.inside
    if place < len(page.above):
        return [block.text for block in page.above[place:]], page.inside
    place -= len(page.above)
    opening = (number for number in range(place + 1, len(page.inside)) if _opens(page.inside[number]))
    start = next(opening, place + 1)
    return [block.text for block in page.inside[place:start]], page.inside[start:]


def _signed(header: list[str], inside: list[Block]) -> tuple[list[str], list[Block]]:
    """Header and article where the line of date or reporter stands at the head of the article's own element.

    What stands above that line and is no caption is headline or subhead.
    """
    told = [len(block.text) if is_prose(block.text) else 0 for block in inside]
    allowed = min(_LONGEST_DECK, sum(told) // 2)
    signed = [place for place, block in enumerate(inside[:_SIGNED_LINES]) if _signs(block)]
    place = max((place for place in signed if sum(told[:place]) <= allowed), default=0)
    above = inside[:place]
    if not above:
        return header, inside
    captions = [block for block in above if block.kind is PartKind.CAPTION or kind_of(block.text) is LineKind.CAPTION]
    deck = [block.text for block in above if block not in captions]
    return header + deck, captions + inside[len(above) :]


def _signs(block: Block) -> bool:
    return block.kind is PartKind.BYLINE or kind_of(block.text) in (LineKind.DATE, LineKind.BYLINE)


def _without_early_ends(blocks: list[Block]) -> list[Block]:
    """The blocks without lines that would end the article, such as a number of comments, where most still comes."""
    lengths = [len(block.text) if is_prose(block.text) else 0 for block in blocks]
    before = [0, *itertools.accumulate(lengths)]
    least = before[-1] * _ENDED
    return [
        block
        for place, block in enumerate(blocks)
        if block.rows or before[place] >= least or kind_of(block.text) is not LineKind.END
    ]


def _opens(block: Block) -> bool:
    return (
        bool(block.rows)
        or block.kind is PartKind.CAPTION
        or (kind_of(block.text) is LineKind.ARTICLE and is_prose(block.text))
    )


def _published(tree: LexborHTMLParser, facts: PageFacts, header: list[str], footer: list[str]) -> PageDate | None:
    is_korean = facts.language.startswith("ko") or bool(_HANGUL.search("".join(facts.titles)))
    offset = KOREAN_TIME if is_korean else None
    date = iso_date(facts.published, offset)
    if date is None:
        times = [told for node in tree.tags("time") if "datetime" in (told := node.attributes)]
        date = iso_date(times[0]["datetime"], offset) if len(times) == 1 else None
    return PageDate(value=date, role=DateRole.PUBLICATION) if date else published_in(header, footer)
