"""What readers do in a real browser on a ledger of five thousand missions: as on the example, and as swiftly."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from playwright.sync_api import Browser, Page, expect
from synthetic import readings

from ihaeng.book import Book
from ihaeng.model.lists import CommitmentQuery, MissionQuery
from ihaeng.publish.site.pages.missions import KEYS
from ihaeng.store import Original, Store
from ihaeng.web import make_app
from ihaeng.web.days import today

pytestmark = pytest.mark.large

MISSIONS = 5_000
FIRST_PAGE = 100_000
"""Bytes that the first page may bring, with all its files but fonts."""

STILL = 0.01
"""Layout shift up to which nothing is seen to move; browsers call 0.1 good."""

SHIFT = """new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 500);
})"""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """Five thousand missions, each announced once and reported once."""
    store = Store.create(tmp_path_factory.mktemp("large") / "large.db")
    for reading in readings(2 * MISSIONS, of_a_mission=2):
        kept = Original.of(reading.document.text.encode(), reading.document.source)
        store.keep(kept)
        store.keep_reading(kept.sha256, reading)
    with Book(store) as opened:
        opened.refold()
        assert opened.lists.missions(MissionQuery(most=1)).total > MISSIONS * 0.9
        yield opened


@pytest.fixture(scope="module")
def site(serve: Callable[[Book], str], ledger: Book) -> str:
    return serve(ledger)


@pytest.fixture(scope="module")
def client(ledger: Book) -> TestClient:
    return TestClient(make_app(ledger), base_url="http://127.0.0.1:8000", follow_redirects=False)


@pytest.fixture(scope="module")
def pages(ledger: Book) -> dict[str, str]:
    """A page of each kind by what it shows: the fullest mission, its first text, what is quiet, a partner, a word."""
    mission = max(ledger.lists.missions(MissionQuery(most=200)).missions, key=lambda one: one.lines)
    part, _ = ledger.part_with(mission.id) or pytest.fail("a mission of the list cannot be opened")
    deal = ledger.lists.commitments(CommitmentQuery(day=today(), most=1)).commitments[0].commitment
    return {
        "missions": "",
        "narrowed": "?status=not_reported",
        "mission": f"missions/{mission.id}",
        "source": f"sources/{part.documents[0].document.id}?line={part.lines[0].id}",
        "commitments": "commitments",
        "commitment": f"commitments/{deal.id}",
        "figures": "commitments/compare",
        "names": "names",
        "search": "search?" + urlencode({"q": "수소 저장"}),
    }


NAMES = ("missions", "narrowed", "mission", "source", "commitments", "commitment", "figures", "names", "search")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page at which nothing may be complained about."""
    opened = chromium.new_page(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()
    assert complaints == []


def test_a_reporter_finds_a_mission_among_thousands_and_its_evidence_in_three_clicks(page: Page, site: str) -> None:
    page.goto(f"{site}/ko/")
    lead = page.locator(".panel .group").first.locator("a.choice").first
    count = int(lead.locator("b").inner_text().replace(",", ""))
    lead.click()
    expect(page.locator("ol.missions > li")).to_have_count(min(count, 50))
    page.locator("ol.missions h3 a").first.click()
    page.locator("tr.line a.open").first.click()
    expect(page.locator("mark.wanted").first).to_be_in_viewport()
    assert re.search(r"/ko/sources/d[0-9a-f]+\?line=l[0-9a-f]+#s\d+$", page.url)
    page.go_back()
    page.go_back()
    expect(page.locator("ol.missions > li")).to_have_count(min(count, 50))
    page.locator("#q").fill("수소 저장")
    page.keyboard.press("Enter")
    expect(page.locator(".chips a.on")).to_have_count(2)
    assert "lead=" in page.url


def test_an_aide_follows_what_an_office_promised_and_takes_it_away(page: Page, site: str) -> None:
    page.goto(f"{site}/en/commitments/compare?by=organisation")
    expect(page.locator("table").first).to_be_visible()
    page.goto(f"{site}/en/commitments")
    office = page.locator(".panel .group", has_text="Organisation").locator("a.choice").first
    count = int(office.locator("b").inner_text().replace(",", ""))
    office.click()
    expect(page.locator("#count")).to_contain_text(f"{count} commitment")
    with page.expect_download() as taken:
        page.get_by_role("link", name=re.compile("^CSV")).click()
    rows = list(csv.DictReader(io.StringIO(Path(taken.value.path()).read_text("utf-8-sig"))))
    assert len([row for row in rows if any(row.values())]) >= count
    page.locator("tr.line a.open").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.locator(".history .quote figcaption a").first.click()
    assert "/sources/" in page.url


def test_the_keyboard_alone_leads_from_the_list_to_the_evidence_and_back(page: Page, site: str) -> None:
    page.goto(f"{site}/ko/?status=not_reported")
    for key in ("j", "j", "Enter"):
        page.keyboard.press(key)
    page.wait_for_url("**/ko/missions/m*")
    page.keyboard.press("j")
    row = page.evaluate("document.activeElement.id")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**line={row}#s*")
    page.go_back()
    page.wait_for_url("**/ko/missions/m*")


def test_back_from_a_mission_stands_where_it_was_left(page: Page, site: str) -> None:
    page.goto(f"{site}/ko/?page=7")
    link = page.locator("ol.missions h3 a").nth(40)
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 0
    link.click()
    page.wait_for_url("**/missions/m*")
    page.go_back()
    page.wait_for_url(re.compile(r"/ko/\?page=7$"))
    page.wait_for_function(f"Math.abs(scrollY - {before}) < 5")


def test_the_address_alone_brings_the_same_rows(page: Page, chromium: Browser, site: str) -> None:
    page.goto(f"{site}/ko/?status=not_reported&sort=not_reported&page=3")
    other = chromium.new_context().new_page()
    other.goto(page.url)
    rows = "ol.missions h3 a"
    assert other.locator(rows).all_inner_texts() == page.locator(rows).all_inner_texts() != []
    other.context.close()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_moves_and_little_is_sent(page: Page, site: str, pages: dict[str, str], name: str) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sent: list[float] = []
    session.on("Network.loadingFinished", lambda told: sent.append(told["encodedDataLength"]))
    page.goto(f"{site}/ko/{pages[name]}", wait_until="networkidle")
    assert page.evaluate(SHIFT) < STILL
    assert 0 < sum(sent) < FIRST_PAGE


@pytest.mark.parametrize("name", NAMES)
def test_no_reader_is_left_out(chromium: Browser, site: str, pages: dict[str, str], name: str) -> None:
    narrow = chromium.new_page(viewport={"width": 320, "height": 700}, bypass_csp=True)
    narrow.goto(f"{site}/en/{pages[name]}")
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320
    found = [one["id"] for one in Axe().run(narrow).response["violations"] if one["impact"] in {"serious", "critical"}]
    assert found == []
    narrow.close()
    plain = chromium.new_context(java_script_enabled=False).new_page()
    answer = plain.goto(f"{site}/ko/{pages[name]}")
    assert answer
    assert answer.ok
    expect(plain.get_by_role("heading", level=1)).to_be_visible()
    plain.context.close()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=some.data())
def test_what_is_taken_away_is_what_is_shown(client: TestClient, ledger: Book, data: some.DataObject) -> None:
    facets = ledger.lists.missions(MissionQuery(most=1)).facets
    fields = data.draw(some.lists(some.sampled_from(sorted(KEYS)), unique=True, max_size=3))
    chosen = [
        (KEYS[field], data.draw(some.sampled_from([one.key for one in getattr(facets, field)]))) for field in fields
    ]
    query = urlencode(chosen)
    told = re.search(r'id="count"><span role="status">([\d,]+) mission', client.get(f"/en/?{query}").text)
    taken = json.loads(client.get(f"/en/missions.json?{query}").content)
    rows = taken["missions"] if isinstance(taken, dict) else taken
    assert told
    assert len(rows) == int(told[1].replace(",", ""))
