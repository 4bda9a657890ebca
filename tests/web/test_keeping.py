"""Pages are made once until something changes, and browsers are told when they hold them already."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from fastapi.testclient import TestClient
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ihaeng import book
from ihaeng.book import Book
from ihaeng.model import Language, Remark, Span
from ihaeng.publish.site import Frame, Page, render
from ihaeng.web import framing, keeping, make_app
from ihaeng.web.adding import Jobs
from ihaeng.web.speaking import Speaking

LOCAL = "http://127.0.0.1:8000"


@pytest.fixture
def own(example_place: Path, tmp_path: Path) -> Iterator[Book]:
    """A copy of the example, to be written to."""
    with book.open(shutil.copy(example_place, tmp_path / "own.db")) as opened:
        yield opened


@pytest.fixture
def reader(own: Book) -> TestClient:
    return TestClient(make_app(own), base_url=LOCAL, follow_redirects=False)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates of the pages that are made while a test runs, in order."""
    found: list[str] = []

    def noted(page: Page, frame: Frame) -> str:
        found.append(page.template)
        return render(page, frame)

    monkeypatch.setattr(framing, "render", noted)
    return found


def test_a_page_is_made_once(reader: TestClient, made: list[str]) -> None:
    first, again = reader.get("/ko/"), reader.get("/ko/")
    assert len(made) == 1
    assert again.text == first.text
    assert dict(again.headers) == dict(first.headers)


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/en/", {}),
        ("/ko/?q=a", {}),
        ("/ko/commitments", {}),
        ("/", {"accept-language": "ko"}),
        ("/ko/", {"accept-encoding": "identity"}),
    ],
)
def test_all_that_an_answer_depends_on_tells_it_from_others(
    reader: TestClient, made: list[str], path: str, headers: dict[str, str]
) -> None:
    reader.get("/ko/")
    answer = reader.get(path, headers=headers)
    assert len(made) == 2
    assert answer.status_code == 200


def test_what_is_written_shows_at_once(reader: TestClient, own: Book, made: list[str]) -> None:
    document = own.ledger().documents[0].document.id
    page = f"/en/sources/{document}"
    before = reader.get(page).text
    reader.post(f"{page}/remarks", data={"sentence": "1", "said": "The day is another one."})
    assert "The day is another one." in reader.get(page).text
    assert "The day is another one." not in before
    assert len(made) == 2


def test_what_others_write_shows_at_once(reader: TestClient, own: Book, made: list[str]) -> None:
    reader.get("/ko/")
    held = own.ledger().documents[0].document
    seen = Span.of(held.text, 0, 3)
    with book.open(own.place) as other:
        other.remark(Remark(made_at="2031-04-08T09:00:00+00:00", document=held.id, seen=seen, said="Not so."))
    reader.get("/ko/")
    assert len(made) == 2


def test_an_addition_that_begins_shows_at_once(reader: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.get("/ko/")
    monkeypatch.setattr(Jobs, "running", property(lambda _: SimpleNamespace(id="0123")))
    assert "/ko/work/0123" in reader.get("/ko/").text


def test_a_browser_that_holds_the_page_is_told_so(reader: TestClient, made: list[str]) -> None:
    tag = reader.get("/ko/").headers["etag"]
    answer = reader.get("/ko/", headers={"if-none-match": f'"other", {tag}'})
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == tag
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert reader.get("/ko/", headers={"if-none-match": '"other"'}).status_code == 200
    assert len(made) == 1


@pytest.mark.parametrize("path", ["/ko/missions/none", "/ko/?sort=none", "/missions.csv", "/ko/work/none"])
def test_errors_and_files_are_not_kept(reader: TestClient, path: str) -> None:
    answer = reader.get(path)
    assert "etag" not in answer.headers
    assert answer.headers.get("cache-control") != keeping.MAY_BE_KEPT


def test_the_least_lately_asked_for_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_BYTES", 250)
    asked: list[str] = []

    async def a_hundred_bytes(scope: Scope, receive: Receive, send: Send) -> None:
        asked.append(scope["path"])
        answer = Response(b"x" * 100, headers={"Cache-Control": keeping.MAY_BE_KEPT})
        await answer(scope, receive, send)

    reader = TestClient(Speaking(keeping.KeptPages(a_hundred_bytes, lambda: 1), Language.EN))
    for path in ("/a", "/b", "/a", "/c", "/a", "/b"):
        reader.get(path)
    assert asked == ["/a", "/b", "/c", "/b"]
