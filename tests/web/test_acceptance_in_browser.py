"""What is asked of all pages and tested nowhere else: paper, the keyboard alone, colours of the reader's own, loss."""

from __future__ import annotations

import io
import itertools
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pdfplumber
import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from ihaeng import book
from ihaeng.book import Book
from ihaeng.model import Remark, Span
from ihaeng.web import make_app

GRAVE = {"serious", "critical"}
A4 = (595, 842)
"""Points of a sheet."""


@pytest.fixture(scope="module")
def desk(example_place: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A copy of the example with remarks, of which one is settled."""
    place = Path(shutil.copy(example_place, tmp_path_factory.mktemp("desk") / "desk.db"))
    with book.open(place) as opened:
        held = opened.ledger().documents[0].document
        for start, said in ((0, "제목이 잘렸음"), (10, "The day is another one."), (20, "이름이 틀림")):
            seen = Span.of(held.text, start, start + 10)
            at = f"2031-04-08T09:00:{start:02}+00:00"
            opened.remark(Remark(made_at=at, document=held.id, seen=seen, said=said))
        yield opened


@pytest.fixture(scope="module")
def remarks(desk: Book, serve: Callable[[Book], str]) -> str:
    """The address of the list of remarks, without the language."""
    return f"{serve(desk)}/%s/remarks?state=all"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def pages(example: Book) -> dict[str, str]:
    ledger = example.ledger()
    line = ledger.lines[0]
    told = next(act.document for act in ledger.activities if act.id in line.activities)
    return {
        "missions": "",
        "mission": f"missions/{ledger.missions[0].id}",
        "source": f"sources/{told}?line={line.id}",
        "commitments": "commitments",
        "commitment": f"commitments/{ledger.commitments[0].id}",
        "figures": "commitments/compare",
        "names": "names",
        "name": f"names/place/{quote('프랑크푸르트')}",
        "search": f"search?q={quote('협약')}",
    }


KINDS = ("missions", "mission", "source", "commitments", "commitment", "figures", "names", "name", "search")


def test_axe_finds_nothing_grave_on_the_list_of_remarks(page: Page, remarks: str) -> None:
    for language, theme in itertools.product(("ko", "en"), ("light", "dark", "contrast")):
        page.goto(remarks % language)
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        found = [one for one in Axe().run(page).response["violations"] if one["impact"] in GRAVE]
        assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == [], (language, theme)


def test_remarks_fit_a_narrow_screen_and_need_no_script(chromium: Browser, remarks: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 800}, java_script_enabled=False)
    narrow = context.new_page()
    narrow.goto(remarks % "ko")
    expect(narrow.get_by_role("status").first).to_contain_text("지적 3건")
    assert narrow.locator(".remark-list li").count() == 3
    context.close()


def sheets(page: Page) -> list[pdfplumber.page.Page]:
    """The page as it is printed, opened."""
    return list(pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_remarks_print_without_their_forms(page: Page, remarks: str, language: str) -> None:
    page.goto(remarks % language)
    page.emulate_media(media="print")
    assert page.locator("form.review").evaluate_all("all => all.every(one => !one.checkVisibility())")
    printed = sheets(page)
    assert [(round(one.width), round(one.height)) for one in printed] == [A4] * len(printed)
    assert "The day is another one." in " ".join(one.extract_text() for one in printed)


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_prints_on_numbered_sheets_with_nothing_cut_off(
    page: Page, site: str, pages: dict[str, str], kind: str
) -> None:
    page.goto(f"{site}/en/{pages[kind]}")
    page.emulate_media(media="print")
    printed = sheets(page)
    for number, sheet in enumerate(printed, 1):
        assert (round(sheet.width), round(sheet.height)) == A4
        assert f"{number} / {len(printed)}" in sheet.extract_text()
        beyond = [one["text"] for one in sheet.chars if one["x1"] > sheet.width or one["x0"] < 0]
        assert beyond == []


def test_links_out_of_the_ledger_are_printed_in_full(page: Page, site: str, pages: dict[str, str]) -> None:
    page.goto(f"{site}/en/{pages['mission']}")
    outward = page.locator("main a.outward[href^=http]")
    addresses = {one.get_attribute("href") or "" for one in outward.all()}
    page.emulate_media(media="print")
    text = "".join("".join(sheet.extract_text().split()) for sheet in sheets(page))
    assert addresses
    assert {one for one in addresses if f"<{one}>" not in text} == set()


def focused(page: Page) -> str:
    """What holds the focus, in words."""
    told: str = page.evaluate("document.activeElement.textContent || document.activeElement.id")
    return " ".join(told.split())


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until what holds the focus says this."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if re.search(wanted, focused(page)):
            return
    raise AssertionError(f"Tab never came to {wanted!r}")


def test_the_keyboard_alone_finds_a_mission_its_evidence_and_takes_the_lines_away(page: Page, site: str) -> None:
    page.goto(f"{site}/en/")
    page.keyboard.press("Slash")
    page.keyboard.type("다솔도")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=**")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/missions/m*")
    mission = page.url
    tab_to(page, "^CSV")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename.endswith(".csv")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/d*")
    expect(page.locator("mark.wanted").first).to_be_visible()
    page.go_back()
    page.wait_for_url(mission)
    assert page.evaluate("document.activeElement !== document.body")


@pytest.mark.parametrize("kind", KINDS)
def test_tab_goes_through_every_page_in_its_order_and_is_held_nowhere(
    page: Page, site: str, pages: dict[str, str], kind: str, walked_by_tab: Callable[[Page], list[int]]
) -> None:
    page.goto(f"{site}/ko/{pages[kind]}")
    reached = walked_by_tab(page)
    inside = [one for one in reached if one >= 0]
    assert inside == sorted(inside)
    assert len(set(inside)) >= len(reached) - 2


@pytest.mark.parametrize("kind", ["missions", "commitments", "names", "search"])
def test_how_many_were_found_is_said_aloud_and_every_status_has_its_word(
    page: Page, site: str, pages: dict[str, str], kind: str
) -> None:
    page.goto(f"{site}/en/{pages[kind]}")
    assert re.search(r"\d+ \w+", page.get_by_role("status").first.inner_text())


def test_every_status_is_told_in_words_to_who_hears_the_page(page: Page, site: str, pages: dict[str, str]) -> None:
    page.goto(f"{site}/en/{pages['mission']}")
    told = page.locator("tr.line .status").all_inner_texts()
    assert len(told) == page.locator("tr.line").count() > 5
    assert all(re.search(r"[a-z]{4}", one) for one in told)
    assert page.locator("tr.line .status svg:not([aria-hidden=true])").count() == 0


def test_nothing_moves_for_who_wishes_for_no_motion(chromium: Browser, site: str, pages: dict[str, str]) -> None:
    moving = (
        "[...document.querySelectorAll('*')].filter(one => {"
        "  const style = getComputedStyle(one);"
        "  return parseFloat(style.animationDuration) || parseFloat(style.transitionDuration)"
        "    || style.scrollBehavior === 'smooth';"
        "}).map(one => one.tagName)"
    )
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    for kind in ("missions", "mission", "source"):
        page.goto(f"{site}/ko/{pages[kind]}")
        assert page.evaluate(moving) == [], kind
    context.close()


def test_with_the_readers_own_colours_everything_chosen_is_still_told(
    chromium: Browser, site: str, pages: dict[str, str]
) -> None:
    context = chromium.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{site}/ko/{pages['mission']}")
    chosen = page.locator(".themes button[aria-pressed=true]").first
    assert chosen.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    marks = page.locator("svg.route").first.evaluate("one => getComputedStyle(one).forcedColorAdjust")
    assert marks == "none"
    page.goto(f"{site}/ko/{pages['source']}")
    mark = page.locator("mark.wanted").first
    plain = page.locator("main p").first
    seen = (
        "one => { const s = getComputedStyle(one); return [s.backgroundColor, s.textDecorationLine, s.outlineStyle] }"
    )
    assert mark.evaluate(seen) != plain.evaluate(seen)
    context.close()


class Server:
    """A ledger served on one port, stopped and started again."""

    def __init__(self, opened: Book) -> None:
        self._book = opened
        self.port = 0
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> str:
        config = uvicorn.Config(make_app(self._book), port=self.port, log_level="warning", access_log=False)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        self.port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{self.port}"

    def stop(self) -> None:
        assert self._server
        assert self._thread
        self._server.should_exit = True
        self._thread.join(10)


def test_what_somebody_wrote_outlives_a_server_that_went_away(page: Page, desk: Book) -> None:
    server = Server(desk)
    address = server.start()
    document = desk.ledger().documents[1].document.id
    page.goto(f"{address}/en/sources/{document}#s1")
    said = page.get_by_label("What is wrong")
    said.fill("The sum is in another currency.")
    server.stop()
    page.locator("form:has(#said) button").click()
    page.wait_for_url("chrome-error://**")
    server.start()
    page.goto(f"{address}/en/sources/{document}#s1")
    expect(said).to_have_value("The sum is in another currency.")
    page.locator("form:has(#said) button").click()
    page.wait_for_url("**remarked=1**")
    expect(said).to_have_value("")
    assert any(one.remark.said == "The sum is in another currency." for one in desk.remarks().remarks)
    server.stop()
