"""The page of a document over its address: text, marks, the line beside it, the bytes, and what people say is wrong."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from ihaeng import book
from ihaeng.book import Book
from ihaeng.model import Document, Line
from ihaeng.web import make_app

LOCAL = "http://127.0.0.1:8000"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def results(example: Book) -> Document:
    """The example's article on the results."""
    return next(held.document for held in example.ledger().documents if "05-results" in held.document.source)


@pytest.fixture(scope="session")
def changed(example: Book) -> Line:
    """The example's line that was done on another day."""
    return next(line for line in example.ledger().lines if line.status == "changed")


@pytest.fixture
def own(example_place: Path, tmp_path: Path) -> Iterator[Book]:
    """A copy of the example that may be written to."""
    with book.open(shutil.copy(example_place, tmp_path / "own.db")) as opened:
        yield opened


def test_the_whole_text_is_there_sentence_by_sentence(client: TestClient, results: Document) -> None:
    page = client.get(f"/ko/sources/{results.id}").text
    assert page.count('class="s" id="s') >= 10
    shown = re.sub(r"<[^>]+>", "", page)
    assert "공항 파업으로 취소됐다." in shown
    assert "haneul@dasolilbo.example" in shown


def test_acts_are_marked_by_stage_and_lead_to_their_lines(client: TestClient, results: Document) -> None:
    page = client.get(f"/ko/sources/{results.id}").text
    assert '<mark class="act done">' in page
    assert '<mark class="act cancelled">' in page
    assert re.search(r'class="note-what"><a href="/ko/missions/m[0-9a-f]+#l[0-9a-f]+">', page)


def test_with_a_line_its_own_sentence_stands_out_and_its_others_are_a_click_away(
    client: TestClient, results: Document, changed: Line
) -> None:
    page = client.get(f"/ko/sources/{results.id}?line={changed.id}").text
    assert '<mark class="act done wanted">' in page
    assert page.count(f"?line={changed.id}#s") >= 3
    assert 'rel="prev"' in page


@pytest.mark.parametrize("line", ["none", "'", "m0"])
def test_a_line_that_is_none_leaves_the_document_as_it_is(client: TestClient, results: Document, line: str) -> None:
    answer = client.get(f"/sources/{results.id}", params={"line": line})
    assert answer.status_code == 200
    assert "line-panel" not in answer.text


def test_the_original_bytes_are_a_file_and_never_a_page(client: TestClient, results: Document) -> None:
    answer = client.get(f"/sources/{results.id}/original")
    assert answer.content == (ROOT / "examples" / "dasol-2025" / "05-results.txt").read_bytes()
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == f'attachment; filename="{results.id}.txt"'
    assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/sources/none", "/sources/none/original", "/sources/%2e%2e"])
def test_what_is_no_document_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_remark_is_kept_with_its_sentence_and_changes_nothing(own: Book, results: Document, changed: Line) -> None:
    before = own.ledger()
    client = TestClient(make_app(own), base_url=LOCAL, follow_redirects=False)
    said = {"sentence": "8", "said": " 날짜가 틀렸습니다 <b> ", "line": changed.id}
    answer = client.post(f"/ko/sources/{results.id}/remarks", data=said)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/ko/sources/{results.id}?line={changed.id}&remarked=1"
    (kept,) = (one.remark for one in own.remarks().remarks)
    assert kept.said == "날짜가 틀렸습니다 <b>"
    assert results.text[kept.seen.start : kept.seen.end] == kept.seen.quote
    assert kept.line == changed.id
    assert own.ledger() == before
    page = client.get(answer.headers["location"]).text
    assert "날짜가 틀렸습니다 &lt;b&gt;" in page
    assert 'class="banner"' in page


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"sentence": "8", "said": ""},
        {"sentence": "8", "said": " \u200b "},
        {"sentence": "0", "said": "?"},
        {"sentence": "900", "said": "?"},
        {"sentence": "eight", "said": "?"},
        {"sentence": "8", "said": "x" * 2_001},
    ],
)
def test_a_remark_that_says_nothing_or_of_nothing_is_refused(
    own: Book, results: Document, said: dict[str, str]
) -> None:
    client = TestClient(make_app(own), base_url=LOCAL)
    answer = client.post(f"/sources/{results.id}/remarks", data=said)
    assert answer.status_code == 400
    assert "IH804" in answer.text
    assert own.remarks().remarks == ()


def test_remarks_from_another_site_are_refused(own: Book, results: Document) -> None:
    client = TestClient(make_app(own), base_url=LOCAL)
    sent = {"origin": "https://evil.example", "sec-fetch-site": "cross-site"}
    answer = client.post(f"/sources/{results.id}/remarks", data={"sentence": "8", "said": "?"}, headers=sent)
    assert answer.status_code == 403
    assert own.remarks().remarks == ()


def test_a_sentence_that_only_speaks_of_a_deal_is_not_marked_as_a_step_of_it(example: Book, client: TestClient) -> None:
    documents = {held.document.source: held.document for held in example.ledger().documents}
    announced = next(document for source, document in documents.items() if "01-announcement" in source)
    followed = next(document for source, document in documents.items() if "06-follow-up" in source)
    assert 'class="act step' not in client.get(f"/ko/sources/{announced.id}").text
    assert 'class="act step' in client.get(f"/ko/sources/{followed.id}").text
