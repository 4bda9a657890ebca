"""The pages in a real browser: two people's stories, keys, narrow screens, no script, paper, and strangers' words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from hostile import hostile_readings
from playwright.sync_api import Browser, Page, expect

from ihaeng import book
from ihaeng.book import Book
from ihaeng.store import Original, Store

Opening = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opening]:
    """Open a page in a context of its own; at the end nothing may have been complained about or popped up."""
    contexts = []
    complaints: list[str] = []

    def start(address: str, theme: str = "", **options: object) -> Page:
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})  # type: ignore[arg-type]
        contexts.append(context)
        if theme:
            context.add_init_script(f"localStorage.setItem('ihaeng.theme', '{theme}')")
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.goto(address)
        return page

    yield start
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def pages(example: Book) -> dict[str, str]:
    """The pages of the example that are looked at, by name."""
    ledger = example.ledger()
    changed = next(line for line in ledger.lines if line.status == "changed")
    results = next(held.document for held in ledger.documents if "05-results" in held.document.source)
    return {
        "missions": "/",
        "mission": f"/missions/{ledger.missions[0].id}",
        "source": f"/sources/{results.id}?line={changed.id}#s8",
        "nothing": "/?q=nothing",
        "add": "/add",
        "error": "/no-such-page",
    }


@pytest.mark.parametrize("name", ["missions", "mission", "source", "nothing", "add", "error"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_nothing_stands_in_anybodys_way(
    chromium: Browser, site: str, pages: dict[str, str], name: str, language: str, look: str
) -> None:
    context = chromium.new_context(color_scheme="dark" if look == "dark" else "light", bypass_csp=True)
    context.add_init_script(f"localStorage.setItem('ihaeng.theme', '{look}')")
    page = context.new_page()
    page.goto(f"{site}/{language}{pages[name]}")
    page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true; })")
    found = Axe().run(page).response["violations"]
    context.close()
    grave = [
        f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]
    assert grave == []


def test_a_reporter_is_at_the_evidence_in_three_clicks(opened: Opening, site: str) -> None:
    page = opened(f"{site}/ko/")
    page.get_by_role("link", name=re.compile("독일")).first.click()
    page.locator("tr.line").get_by_role("link", name="오스트발트 수소연구소·카린 펠트만 공동연구 방안").click()
    expect(page.locator("mark.wanted").first).to_be_visible()
    assert re.search(r"/ko/sources/d[0-9a-f]+\?line=l[0-9a-f]+#s\d+$", page.url)
    expect(page.locator(".line-panel")).to_contain_text("바뀌어 이행 보도")
    page.get_by_role("link", name=re.compile("다음 글")).click()
    expect(page.locator(".steps .here").first).to_be_visible()


def test_a_stranger_with_an_empty_ledger_is_at_the_evidence_in_three_clicks(
    opened: Opening, serve: Callable[[Book], str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    page = opened(f"{serve(book.open(tmp_path_factory.mktemp('empty') / 'new.db'))}/ko/")
    page.get_by_role("button", name="예제 열기").click()
    page.get_by_role("link", name=re.compile("다솔도지사 윤서담")).click(timeout=60_000)
    page.locator("tr.line a.open").first.click()
    expect(page.locator("mark.wanted").first).to_be_visible()


def test_an_aide_narrows_to_what_was_not_found_and_takes_it_away(
    opened: Opening, site: str, pages: dict[str, str]
) -> None:
    page = opened(f"{site}/en{pages['mission']}")
    page.locator(".chips").get_by_role("link", name=re.compile("not found in the coverage searched")).click()
    rows = page.locator("tr.line")
    shown = rows.count()
    assert 0 < shown < 11
    assert all("not found" in text for text in page.locator("tr.line .status").all_inner_texts())
    with page.expect_download() as taken:
        page.get_by_role("link", name=re.compile("^CSV")).click()
    data = Path(taken.value.path()).read_text("utf-8-sig")
    assert data.count("not_reported") == shown
    other = opened(page.url)
    assert other.locator("tr.line").count() == shown


def test_the_keyboard_alone_leads_to_the_evidence_and_back_to_the_row(
    opened: Opening, site: str, pages: dict[str, str]
) -> None:
    page = opened(f"{site}/ko{pages['mission']}")
    for _ in range(3):
        page.keyboard.press("j")
    row = page.evaluate("document.activeElement.id")
    assert row.startswith("l")
    page.keyboard.press("k")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == row
    page.keyboard.press("Enter")
    page.wait_for_url(f"**line={row}#s*")
    page.go_back()
    page.wait_for_url(f"**{pages['mission']}")


def test_back_from_a_source_leads_to_the_same_height_the_same_row_and_what_was_unfolded(
    opened: Opening, site: str, pages: dict[str, str]
) -> None:
    page = opened(f"{site}/ko{pages['mission']}", viewport={"width": 1280, "height": 600})
    row = page.locator("tr.line").nth(7)
    name = row.get_attribute("id")
    fold = page.locator(f"tr#{name} + tr.more details")
    fold.locator("summary").click()
    page.evaluate("scrollBy(0, 137)")
    before = page.evaluate("scrollY")
    assert before > 500
    row.locator("a.open").click()
    page.wait_for_url("**/sources/**")
    page.go_back()
    page.wait_for_url(f"**{pages['mission']}")
    expect(fold).to_have_attribute("open", "")
    page.wait_for_function("before => Math.abs(scrollY - before) <= 1", arg=before)
    assert page.evaluate("document.activeElement.id") == name


def test_keys_rest_while_somebody_writes_and_when_they_are_off(opened: Opening, site: str) -> None:
    page = opened(f"{site}/ko/")
    page.keyboard.press("Slash")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("jk?/")
    assert page.input_value("#q") == "jk?/"
    page.locator("h1").click()
    composing = (
        "document.dispatchEvent(new KeyboardEvent('keydown', {code: 'Slash', isComposing: true, bubbles: true}))"
    )
    page.evaluate(composing)
    assert page.evaluate("document.activeElement.id") != "q"
    page.keyboard.press("Shift+Slash")
    expect(page.locator("#keys")).to_be_visible()
    page.get_by_label("단축키 끄기").check()
    page.get_by_role("button", name="닫기").click()
    page.keyboard.press("Slash")
    assert page.evaluate("document.activeElement.id") != "q"


def test_keys_lead_to_the_next_text_and_to_the_search(opened: Opening, site: str, pages: dict[str, str]) -> None:
    page = opened(f"{site}/ko{pages['source']}")
    before = page.url
    page.keyboard.press("p")
    page.wait_for_url(lambda address: address != before)
    assert "?line=" in page.url
    page.keyboard.press("Slash")
    page.wait_for_url("**/ko/search")


@pytest.mark.parametrize("name", ["missions", "mission", "source", "add"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_at_320_pixels_nothing_hangs_over_the_edge(
    opened: Opening, site: str, pages: dict[str, str], name: str, language: str
) -> None:
    page = opened(f"{site}/{language}{pages[name]}", viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", ["missions", "mission", "source", "add"])
def test_everything_can_be_read_without_script(opened: Opening, site: str, pages: dict[str, str], name: str) -> None:
    page = opened(f"{site}/ko{pages[name]}", java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".themes")).to_be_hidden()
    if name == "mission":
        page.locator("tr.more summary").first.click()
        expect(page.locator("tr.more blockquote").first).to_be_visible()
        assert page.get_by_role("link", name=re.compile("^CSV")).is_visible()


def test_the_mission_prints_on_a4_with_its_sentences(opened: Opening, site: str, pages: dict[str, str]) -> None:
    page = opened(f"{site}/ko{pages['mission']}")
    page.emulate_media(media="print")
    expect(page.locator(".masthead")).to_be_hidden()
    assert page.locator("tr.more figure").first.evaluate("figure => figure.checkVisibility()")
    assert b"/MediaBox [0 0 594.95996 841.91998]" in page.pdf(prefer_css_page_size=True)


def test_the_choice_of_colours_stays(opened: Opening, site: str) -> None:
    page = opened(f"{site}/en/")
    page.get_by_role("button", name="Dark", exact=True).click()
    page.goto(f"{site}/en/add")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.get_by_role("button", name="Dark", exact=True).get_attribute("aria-pressed") == "true"


@pytest.fixture(scope="module")
def hostile(serve: Callable[[Book], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger full of strangers' words, served."""
    store = Store.create(tmp_path_factory.mktemp("hostile") / "hostile.db")
    for reading in hostile_readings():
        kept = Original.of(reading.document.text.encode(), reading.document.source)
        store.keep(kept)
        store.keep_reading(kept.sha256, reading)
    opened = Book(store)
    opened.refold()
    return serve(opened)


def test_words_of_strangers_are_words_on_every_page(opened: Opening, hostile: str) -> None:
    page = opened(f"{hostile}/en/")
    waiting = [f"{hostile}/en/", f"{hostile}/en/?q=%3Cscript%3Ealert(1)%3C/script%3E"]
    seen: set[str] = set()
    while waiting and len(seen) < 30:
        address = waiting.pop(0)
        if address in seen:
            continue
        seen.add(address)
        page.goto(address)
        assert page.locator("main script, main img, main [onerror], main [onmouseover], [style]").count() == 0, address
        links = page.eval_on_selector_all("a[href]", "all => all.map(one => one.href)")
        assert [link for link in links if not link.startswith("http")] == [], address
        own = [link.partition("#")[0] for link in links if link.startswith(hostile) and "/en/" in link]
        fresh = [one for one in own if not re.search(r"\.(csv|xlsx|json|ics|geojson)|/original", one)]
        waiting += [one for kind in ("/sources/", "/missions/m", "/c", "/n") for one in fresh if kind in one][:8]
    assert any("/sources/" in address for address in seen)
    assert any("/missions/m" in address for address in seen)
