"""The published site in a browser, from a web server of files and from disk: its search, its names, everybody's way."""

from __future__ import annotations

import functools
import http.server
import itertools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from ihaeng.cli import run

GRAVE = {"serious", "critical"}
PAGES = ("index.html", "names.html", "names/kind-place.html", "names/person", "search.html?q=협약", "search.html")


@pytest.fixture(scope="module")
def folder(example_place: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a folder of files."""
    place = tmp_path_factory.mktemp("published") / "site"
    assert run(["--ledger", str(example_place), "publish", str(place), "--contact", "desk@paper.example"]) == 0
    return place


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tell nothing."""


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    """The folder behind a web server that knows nothing but files."""
    handler = functools.partial(_Silent, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page at which nothing may be complained about."""
    opened = chromium.new_page(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()
    assert [one for one in complaints if "favicon" not in one] == []


def test_words_lead_to_the_sentence_and_the_address_keeps_them(page: Page, served: str) -> None:
    page.goto(f"{served}/ko/search.html")
    page.locator("#q").press_sequentially("투자협약 리히트호프")
    expect(page.locator(".hits mark").first).to_be_visible()
    expect(page.locator("#found [role=status]")).to_contain_text("찾았습니다")
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "투자협약 리히트호프"
    count = page.locator(".hits > li").count()
    page.reload()
    expect(page.locator(".hits > li")).to_have_count(count)
    page.locator(".hits h2 a[href*='/missions/']").first.click()
    page.wait_for_url("**/ko/missions/*.html#l*")
    page.go_back()
    expect(page.locator(".hits > li")).to_have_count(count)
    assert page.locator("#q").input_value() == "투자협약 리히트호프"


def test_it_searches_from_disk_too(page: Page, folder: Path) -> None:
    page.goto(f"{(folder / 'en' / 'search.html').as_uri()}?q=%ED%98%91%EC%95%BD")
    expect(page.locator(".hits > li").first).to_be_visible()
    page.locator(".hits .last-word a").first.click()
    assert "/en/sources/" in page.url
    assert "#s" in page.url


def test_what_nobody_wrote_and_half_a_syllable_find_nothing(page: Page, served: str) -> None:
    page.goto(f"{served}/ko/search.html?q=%EC%97%86%EB%8A%94%EB%A7%90")
    expect(page.locator("#found [role=status]")).to_contain_text("없습니다")
    before = page.locator("#found [role=status]").inner_text()
    page.evaluate(
        "() => { const q = document.getElementById('q'); q.value = '혀';"
        " q.dispatchEvent(new InputEvent('input', {isComposing: true})); }"
    )
    assert page.locator("#found [role=status]").inner_text() == before


def test_without_scripts_it_says_so_and_leads_to_the_lists(chromium: Browser, served: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/ko/search.html")
    expect(page.get_by_text("스크립트가 꺼져 있습니다")).to_be_visible()
    expect(page.locator("#q")).to_be_hidden()
    page.locator(".without-script a").last.click()
    expect(page.locator("tr.line").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_stands_in_anybodys_way(page: Page, served: str, folder: Path, name: str) -> None:
    if (folder / "ko" / name).is_dir():
        name += f"/{next((folder / 'ko' / name).glob('*.html')).name}"
    for language, theme in itertools.product(("ko", "en"), ("light", "dark", "contrast")):
        if name == "index.html" and language == "en":
            continue
        page.goto(f"{served}/{name}" if name == "index.html" else f"{served}/{language}/{name}")
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        found = [one for one in Axe().run(page).response["violations"] if one["impact"] in GRAVE]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
