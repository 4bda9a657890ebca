"""The page in a real browser: Debian's chromium, skipped where it is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from ihaeng.model import Language, Ledger
from ihaeng.publish import export

_CHROMIUM = Path("/usr/bin/chromium")
pytestmark = pytest.mark.skipif(not _CHROMIUM.exists(), reason=f"NOT TESTED IN A BROWSER: {_CHROMIUM} is missing")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, ledger: Ledger, tmp_path: Path) -> Iterator[Page]:
    """The opened page; at the end, nothing may have been complained about and nothing asked for but the file."""
    file = tmp_path / "sheet.html"
    file.write_bytes(export(ledger, "html", mission="mvietnam", language=Language.KO))
    opened = browser.new_page(viewport={"width": 1200, "height": 900})
    complaints: list[str] = []
    requests: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda request: requests.append(request.url))
    opened.goto(file.as_uri())
    yield opened
    opened.close()
    assert complaints == []
    assert requests == [file.as_uri()]


def test_sentences_unfold_and_fold_by_keyboard(page: Page) -> None:
    quote = page.get_by_text("14일에는 다낭항만연구원을 방문한다.")
    summary = page.locator("tr.more summary", has_text="다낭항만연구원 방문")
    assert not quote.is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert quote.is_visible()
    page.keyboard.press("Space")
    assert not quote.is_visible()


def test_the_first_tab_leads_to_the_table(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#lines"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "lines"


@pytest.mark.parametrize("wide", [320, 390, 768, 1200])
def test_nothing_hangs_over_the_edge(page: Page, wide: int) -> None:
    page.set_viewport_size({"width": wide, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") == wide


def test_print_is_a4_and_unfolds_everything(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.get_by_text("14일에는 다낭항만연구원을 방문한다.").bounding_box() is not None
    assert page.locator("tr.more figure").first.evaluate("figure => figure.checkVisibility()")
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    assert b"/MediaBox [0 0 594.95996 841.91998]" in printed


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for selector in (".badge", ".facts dt", "summary", "h1", "footer", ".kind", ".silence"):
        ratios = page.eval_on_selector_all(selector, _CONTRAST)
        assert ratios, selector
        assert min(ratios) >= 4.5, selector


_CONTRAST = """elements => {
  const parse = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const light = colour => parse(colour).map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, place) => sum + v * [.2126, .7152, .0722][place], 0);
  const paper = light(getComputedStyle(document.documentElement).backgroundColor);
  return elements.map(element => light(getComputedStyle(element).color))
    .map(ink => (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05));
}"""
