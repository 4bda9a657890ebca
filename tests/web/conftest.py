"""The shipped example, read once and served: to a client in this process, and to a browser over the network."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, sync_playwright

from ihaeng import book
from ihaeng.book import Book, make_demo
from ihaeng.web import make_app

CHROMIUM = Path("/usr/bin/chromium")
LOCAL = "http://127.0.0.1:8000"

CONTROLS = "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, select, summary')]"


@pytest.fixture(scope="session")
def example_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger file of the shipped example."""
    return make_demo(tmp_path_factory.mktemp("example")).database


@pytest.fixture(scope="session")
def example(example_place: Path) -> Iterator[Book]:
    """The ledger of the shipped example, open; tests that change something take a copy of its file."""
    with book.open_existing(example_place) as opened:
        yield opened


@pytest.fixture
def client(example: Book) -> TestClient:
    """Ask the example's pages without a network, as the machine itself does."""
    return TestClient(make_app(example), base_url=LOCAL, follow_redirects=False)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Book], str]]:
    """Serve a ledger on a free port until the tests end; its address comes back."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(opened: Book) -> str:
        server = uvicorn.Server(uvicorn.Config(make_app(opened), port=0, log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        running.append((server, thread))
        return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def site(serve: Callable[[Book], str], example: Book) -> str:
    """The address under which the example is served."""
    return serve(example)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's chromium; tests that need it are skipped, and say so, where it is missing."""
    if not CHROMIUM.exists():
        pytest.skip(f"NOT TESTED IN A BROWSER: {CHROMIUM} is missing")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def walked_by_tab() -> Callable[[Page], list[int]]:
    """Press Tab once for each control that can be seen; the places of those reached among all, -1 for none of them."""

    def walk(page: Page) -> list[int]:
        count = page.evaluate(f"{CONTROLS}.filter(one => one.checkVisibility() && !one.disabled).length")
        reached = []
        for _ in range(count):
            page.keyboard.press("Tab")
            reached.append(page.evaluate(f"{CONTROLS}.indexOf(document.activeElement)"))
        return reached

    return walk
