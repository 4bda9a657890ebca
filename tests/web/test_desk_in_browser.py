"""Commitments, names, search, the map and the days in a real browser: for every reader, at every width, by keyboard."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from ihaeng.book import Book

GRAVE = {"serious", "critical"}
THEMES = ("light", "dark", "contrast")


@pytest.fixture(scope="session")
def pages(example: Book) -> dict[str, str]:
    """The pages by what they show."""
    ledger = example.ledger()
    return {
        "mission": f"missions/{ledger.missions[0].id}",
        "commitments": "commitments?months=6",
        "narrowed": "commitments?due=quiet&kind=contract",
        "none": "commitments?q=none-such",
        "commitment": f"commitments/{ledger.commitments[0].id}",
        "figures": "commitments/compare",
        "names": "names",
        "name": f"names/place/{quote('프랑크푸르트')}",
        "lead": f"names/person/{quote('윤서담|다솔도')}",
        "search": f"search?q={quote('협약')}",
        "nothing asked": "search",
    }


PAGES = ("commitments", "narrowed", "none", "commitment", "figures", "names", "name", "lead", "search", "nothing asked")


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Page]:
    """A page at which nothing may be complained about."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()
    assert complaints == []


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_grave(chromium: Browser, site: str, pages: dict[str, str], name: str) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    for language, theme in itertools.product(("ko", "en"), THEMES):
        page.goto(f"{site}/{language}/{pages[name]}")
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        found = [one for one in Axe().run(page).response["violations"] if one["impact"] in GRAVE]
        told = [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]
        assert told == [], (language, theme)
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_screen(opened: Page, site: str, pages: dict[str, str], name: str) -> None:
    opened.set_viewport_size({"width": 320, "height": 800})
    for language in ("ko", "en"):
        opened.goto(f"{site}/{language}/{pages[name]}")
        assert opened.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", PAGES)
def test_everything_can_be_read_without_scripts(chromium: Browser, site: str, pages: dict[str, str], name: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    answer = page.goto(f"{site}/ko/{pages[name]}")
    assert answer
    assert answer.ok
    assert page.locator("main h1").inner_text()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_small_and_asks_no_one_else(opened: Page, site: str, pages: dict[str, str], name: str) -> None:
    asked: list[str] = []
    sizes: list[int] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("response", lambda response: sizes.append(len(response.body())))
    opened.goto(f"{site}/ko/{pages[name]}", wait_until="networkidle")
    assert all(url.startswith(site) for url in asked)
    assert sizes[0] < 100_000


def test_every_control_is_reached_by_keyboard_in_the_order_of_the_page(
    opened: Page, site: str, pages: dict[str, str], walked_by_tab: Callable[[Page], list[int]]
) -> None:
    opened.goto(f"{site}/en/{pages['commitments']}")
    reached = walked_by_tab(opened)
    assert reached == sorted(reached)
    assert -1 not in reached


def test_from_the_list_to_the_sentence_in_two_clicks_and_back_to_the_same_row(
    opened: Page, site: str, pages: dict[str, str]
) -> None:
    opened.goto(f"{site}/ko/{pages['commitments']}")
    before = opened.url
    opened.locator("tr.line a.open").first.click()
    opened.locator(".history .quote figcaption a").first.click()
    assert "/sources/" in opened.url
    assert "#s" in opened.url
    opened.go_back()
    opened.go_back()
    assert opened.url == before


def test_hangul_that_is_being_composed_triggers_no_key(opened: Page, site: str, pages: dict[str, str]) -> None:
    opened.goto(f"{site}/ko/{pages['search']}")
    field = opened.locator("main input[type=search]")
    field.fill("")
    field.press_sequentially("jkn/ㅓㅏ")
    assert field.input_value() == "jkn/ㅓㅏ"
    assert opened.evaluate("document.activeElement.type") == "search"


def test_the_route_is_told_in_words_beside_the_map(opened: Page, site: str, pages: dict[str, str]) -> None:
    opened.goto(f"{site}/ko/{pages['mission']}")
    assert opened.locator("svg.route").first.get_attribute("aria-hidden") == "true"
    assert opened.locator("ol.stops li").count() >= 3
    names = [one.split(" (")[0].lstrip("0123456789") for one in opened.locator("ol.stops li").all_inner_texts()]
    drawn = " ".join(opened.locator("svg.route text.place").all_text_contents())
    assert all(name.strip() in drawn for name in names[1:])


def test_a_day_leads_to_its_line(opened: Page, site: str, pages: dict[str, str]) -> None:
    opened.goto(f"{site}/ko/{pages['mission']}")
    link = opened.locator(".timeline a").first
    target = (link.get_attribute("href") or "").lstrip("#")
    link.click()
    assert opened.locator(f"tr#{target}").is_visible()


def test_nothing_moves_after_the_first_sight(opened: Page, site: str, pages: dict[str, str]) -> None:
    opened.goto(f"{site}/ko/{pages['mission']}", wait_until="networkidle")
    shift = opened.evaluate(
        "new Promise(done => {"
        "  let sum = 0;"
        "  new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))"
        "    .observe({type: 'layout-shift', buffered: true});"
        "  setTimeout(() => done(sum), 300);"
        "})"
    )
    assert shift < 0.05
