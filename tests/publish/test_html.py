"""The page that is mailed to the desk, as bytes."""

from __future__ import annotations

import msgspec
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ihaeng.model import Language, Ledger, LedgerDocument
from ihaeng.publish import export
from ihaeng.publish.html import css_string

_HOSTILE = '</style></title><script>alert(1)</script><img src=x onerror="alert(2)">{{ 7*7 }}'


def _page(ledger: Ledger, mission: str = "mvietnam", language: Language = Language.KO) -> LexborHTMLParser:
    return LexborHTMLParser(export(ledger, "html", mission=mission, language=language).decode())


def _first(within: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    return within.css_first(selector, strict=False) or pytest.fail(f"nothing fits {selector}")


def _poisoned(held: LedgerDocument) -> LedgerDocument:
    document = msgspec.structs.replace(
        held.document, title=_HOSTILE, outlet=_HOSTILE, url="javascript:alert(1)", text=_HOSTILE
    )
    return msgspec.structs.replace(held, document=document)


@pytest.fixture
def poisoned(ledger: Ledger) -> Ledger:
    """The ledger with hostile words in every place that comes from outside."""
    lead = msgspec.structs.replace(ledger.missions[0].lead or pytest.fail("no lead"), name=_HOSTILE)
    mission = msgspec.structs.replace(ledger.missions[0], lead=lead, purposes=(_HOSTILE,))
    lines = tuple(msgspec.structs.replace(line, label=_HOSTILE) for line in ledger.lines)
    told = tuple(msgspec.structs.replace(one, venue=_HOSTILE, about=_HOSTILE) for one in ledger.activities)
    documents = tuple(map(_poisoned, ledger.documents))
    return msgspec.structs.replace(ledger, missions=(mission,), lines=lines, activities=told, documents=documents)


def test_words_from_outside_are_shown_and_never_run(poisoned: Ledger) -> None:
    page = _page(poisoned)
    assert page.css("script, img, iframe, object, [onerror], [onclick], [src]") == []
    assert len(page.css("style")) == 1
    assert all((link.attributes["href"] or "").startswith("#") for link in page.css("a"))
    assert _HOSTILE in _first(page, "h1").text()
    assert "49" not in _first(page, "h1").text()


def test_nothing_points_outside_but_the_documents_own_links(ledger: Ledger) -> None:
    page = _page(ledger)
    targets = {node.attributes["href"] for node in page.css("[href]")}
    assert targets == {"#lines", "https://dasol.example/news/1"}
    style = _first(page, "style").text()
    assert "url(" not in style
    assert "@import" not in style


def test_the_page_forbids_itself_every_request(ledger: Ledger) -> None:
    policy = _first(_page(ledger), 'meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


@pytest.mark.parametrize("language", list(Language))
def test_the_page_names_its_language(ledger: Ledger, language: Language) -> None:
    assert _first(_page(ledger, language=language), "html").attributes["lang"] == language


def test_quotes_keep_the_language_of_their_document(ledger: Ledger) -> None:
    page = _page(ledger, language=Language.EN)
    assert {quote.attributes["lang"] for quote in page.css("blockquote")} == {"ko"}


def test_the_table_is_a_table(ledger: Ledger) -> None:
    table = _first(_page(ledger), "table")
    assert _first(table, "caption").text()
    assert [head.text() for head in table.css('thead th[scope="col"]')] == [
        "항목",
        "발표된 계획",
        "보도된 결과",
        "상태",
        "글",
    ]
    assert len(table.css("tr.line")) == len(table.css("tr.more details")) == 7


def test_a_status_is_an_icon_and_a_word(ledger: Ledger) -> None:
    badges = _page(ledger).css("tr.line .badge")
    assert all(badge.css("svg[aria-hidden=true]") and badge.text(strip=True) for badge in badges)
    drawn = {_first(badge, "svg").html for badge in badges}
    assert len(drawn) == len(badges) == 7


def test_scope_and_silence_stand_on_the_page_and_on_every_printed_sheet(ledger: Ledger) -> None:
    page = _page(ledger)
    scope = "문서 4건(2024-03-08~)에서 찾음. 확인되지 않았다는 것은 하지 않았다는 뜻이 아님."
    assert scope in _first(page, ".scope").text()
    assert f"@bottom-left {{ content: {css_string(scope)}; }}" in _first(page, "style").text()


def test_strings_in_the_style_sheet_cannot_leave_it() -> None:
    assert css_string('a"</style>\n') == '"a\\22 \\3c \\2f style\\3e \\a "'
