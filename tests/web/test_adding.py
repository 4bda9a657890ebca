"""Adding documents through the pages: first run, the example, files of a form, and how far the work is."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from ihaeng import book
from ihaeng.book import Book
from ihaeng.web import make_app
from ihaeng.web.adding.uploads import harmless_name

LOCAL = "http://127.0.0.1:8000"
ROOT = Path(__file__).parents[2]
ARTICLE = (ROOT / "examples" / "dasol-2025" / "05-results.txt").read_bytes()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Book]:
    with book.open(tmp_path / "new.db") as opened:
        yield opened


@pytest.fixture
def fresh(empty: Book) -> Iterator[TestClient]:
    with TestClient(make_app(empty), base_url=LOCAL, follow_redirects=False) as client:
        yield client


def finished(client: TestClient, address: str) -> str:
    """The page of the work when it has ended."""
    for _ in range(600):
        page = client.get(address).text
        if 'data-running="no"' in page:
            return page
        time.sleep(0.1)
    pytest.fail("the work does not end")


def counts(page: str) -> dict[str, str]:
    return dict(re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", page))


def test_an_empty_ledger_says_how_to_begin(fresh: TestClient) -> None:
    page = fresh.get("/en/").text
    assert "Open the example" in page
    assert 'type="file"' in page
    assert "Search missions" not in page


def test_one_click_shows_the_example(fresh: TestClient) -> None:
    begun = fresh.post("/en/example")
    assert begun.status_code == 303
    told = counts(finished(fresh, begun.headers["location"]))
    assert (told["Read"], told["Not read"], told["Done"]) == ("6", "0", "6 / 6")
    assert "Germany" in fresh.get("/en/").text


def test_the_end_of_the_work_leads_to_the_missions_told_of(fresh: TestClient, empty: Book) -> None:
    page = finished(fresh, fresh.post("/ko/example").headers["location"])
    (mission,) = empty.ledger().missions
    assert f'<a href="/ko/missions/{mission.id}">다솔도지사 윤서담' in page


def test_files_of_a_form_are_added_and_bad_ones_named_with_their_reason(fresh: TestClient, empty: Book) -> None:
    files = [
        ("files", ("../../결과 보도.txt", ARTICLE, "text/plain")),
        ("files", ("empty.txt", b"", "text/plain")),
        ("files", ("<img onerror=x>.txt", b" ", "text/plain")),
    ]
    begun = fresh.post("/ko/documents", files=files)
    assert begun.status_code == 303
    page = finished(fresh, begun.headers["location"])
    assert counts(page)["읽음"] == "1"
    assert counts(page)["읽지 못함"] == "2"
    assert "빈 파일입니다." in page
    assert "IH101" in page
    assert "<img" not in page
    (document,) = (held.document for held in empty.ledger().documents)
    assert Path(document.source).name == "결과 보도.txt"
    assert not Path(document.source).exists()
    again = finished(fresh, fresh.post("/ko/documents", files=files[:1]).headers["location"])
    assert (counts(again)["읽음"], counts(again)["이미 있음"]) == ("0", "1")


def test_pages_are_fetched_by_their_addresses_and_what_fails_is_named_whole(fresh: TestClient) -> None:
    told = "http://127.0.0.1:9/news/1\r\n\r\n http://127.0.0.1:9/news/1 \nhttp://[::1]/x"
    begun = fresh.post("/ko/addresses", data={"addresses": told})
    assert begun.status_code == 303
    page = finished(fresh, begun.headers["location"])
    assert (counts(page)["마침"], counts(page)["읽지 못함"]) == ("2 / 2", "2")
    assert "http://127.0.0.1:9/news/1" in page
    assert re.search(r"<code>IH\d{3}</code>", page)


@pytest.mark.parametrize(
    "told", ["", "  ", "ftp://news.example/1", "news.example", "https://a.example\n" * 51, "x" * 99]
)
def test_what_is_no_address_is_refused(fresh: TestClient, told: str) -> None:
    distinct = "\n".join(f"{one}{number}" for number, one in enumerate(told.splitlines()))
    assert fresh.post("/addresses", data={"addresses": distinct}).status_code == 400


def test_what_could_not_be_read_stands_on_the_form_and_is_tried_again(fresh: TestClient) -> None:
    files = [("files", ("empty.txt", b"", "text/plain"))]
    finished(fresh, fresh.post("/en/documents", files=files).headers["location"])
    form = fresh.get("/en/add").text
    assert "empty.txt" in form
    assert "IH101" in form
    begun = fresh.post("/en/retry")
    assert begun.status_code == 303
    told = counts(finished(fresh, begun.headers["location"]))
    assert (told["Done"], told["Not read"]) == ("1 / 1", "1")


def test_only_one_addition_runs_at_a_time_and_it_can_be_stopped(fresh: TestClient) -> None:
    begun = fresh.post("/en/example").headers["location"]
    assert fresh.post("/en/example").status_code == 409
    assert "being added" in fresh.get("/en/").text
    assert fresh.post(f"{begun}/stop").headers["location"] == begun
    assert "Stopped" in finished(fresh, begun)


@pytest.mark.parametrize(
    "files", [[], [("files", ("", b"", "text/plain"))], [("other", ("a.txt", b"x", "text/plain"))]]
)
def test_a_form_without_a_file_is_refused(fresh: TestClient, files: list[tuple[str, tuple[str, bytes, str]]]) -> None:
    assert fresh.post("/documents", files=files or None, data={"x": "y"}).status_code == 400


def test_a_form_that_brings_too_much_is_refused_before_it_is_read(fresh: TestClient) -> None:
    answer = fresh.post("/documents", headers={"content-length": str(10**12)}, content=b"x")
    assert answer.status_code == 413
    assert "IH805" in answer.text


def test_work_that_nobody_knows_is_not_found(fresh: TestClient) -> None:
    assert fresh.get("/work/nothing").status_code == 404
    assert fresh.post("/work/nothing/stop").status_code == 404


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\결과.hwp", "결과.hwp"),
        (".hidden", "hidden"),
        ("a\u202etxt.exe\x00", "atxt.exe"),
        ("", "document.txt"),
        ("..", "document.txt"),
        ("가" * 300 + ".txt", "가" * 116 + ".txt"),
    ],
)
def test_names_of_files_are_made_harmless(name: str, kept: str) -> None:
    assert harmless_name(name) == kept
