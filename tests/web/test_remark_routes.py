"""The list of remarks: open and settled, with sentence and link; nothing in the ledger changes by any of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from ihaeng import book
from ihaeng.book import Book
from ihaeng.model.ledger_json import encode
from ihaeng.web import make_app

LOCAL = "http://127.0.0.1:8000"


@pytest.fixture
def own(example_place: Path, tmp_path: Path) -> Iterator[Book]:
    """A copy of the example that may be written to."""
    with book.open(shutil.copy(example_place, tmp_path / "own.db")) as opened:
        yield opened


@pytest.fixture
def desk(own: Book) -> TestClient:
    """The desk at a ledger on which two remarks were made, the second of a line."""
    client = TestClient(make_app(own), base_url=LOCAL, follow_redirects=False)
    document = own.ledger().documents[0].document.id
    line = own.ledger().lines[0].id
    client.post(f"/sources/{document}/remarks", data={"sentence": "1", "said": "제목이 잘렸음"})
    client.post(f"/sources/{document}/remarks", data={"sentence": "2", "said": "날짜가 <틀림>", "line": line})
    return client


def test_open_remarks_stand_with_their_sentence_and_the_way_to_it(desk: TestClient) -> None:
    page = desk.get("/ko/remarks").text
    assert page.index("날짜가 &lt;틀림&gt;") < page.index("제목이 잘렸음")
    assert re.search(r'<q lang="ko">[^<]+</q>', page)
    assert re.search(r'href="/ko/sources/d[0-9a-f]+\?line=l[0-9a-f]+#s2"', page)
    assert "지적 2건" in page


def test_a_settled_remark_leaves_the_open_ones_and_can_be_opened_again(desk: TestClient, own: Book) -> None:
    before = encode(own.ledger())
    (second, first) = own.remarks().remarks
    answer = desk.post(f"/ko/remarks/{second.number}/review", data={"state": "settled", "said": "고쳤음"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/ko/remarks")
    assert "날짜가" not in desk.get("/ko/remarks").text
    settled = desk.get("/ko/remarks?state=settled").text
    assert "날짜가" in settled
    assert "고쳤음" in settled
    assert "제목이" not in settled
    source = desk.get(f"/ko/sources/{first.remark.document}").text
    assert "검토를 기다리는 지적 1건" in source
    assert "매듭지은 지적 1건" in source
    answer = desk.post(f"/ko/remarks/{second.number}/review", data={"state": "open", "list": "all"})
    assert answer.headers["location"] == "/ko/remarks?state=all"
    assert "날짜가" in desk.get("/ko/remarks").text
    assert encode(own.ledger()) == before


@pytest.mark.parametrize(
    ("number", "said", "status"),
    [("99", {"state": "settled"}, 404), ("1", {"state": "gone"}, 400), ("x", {"state": "open"}, 400), ("1", {}, 400)],
)
def test_what_cannot_be_reviewed_is_refused(desk: TestClient, number: str, said: dict[str, str], status: int) -> None:
    assert desk.post(f"/remarks/{number}/review", data=said).status_code == status


def test_an_address_with_a_state_that_there_is_not_says_so(desk: TestClient) -> None:
    assert desk.get("/remarks?state=gone").status_code == 400


def test_reviews_from_another_site_are_refused(desk: TestClient) -> None:
    sent = {"Sec-Fetch-Site": "cross-site"}
    assert desk.post("/remarks/1/review", data={"state": "settled"}, headers=sent).status_code == 403


def test_programs_get_remarks_with_what_came_of_them(desk: TestClient, own: Book) -> None:
    number = own.remarks().remarks[0].number
    desk.post(f"/remarks/{number}/review", data={"state": "settled", "said": "고쳤음"})
    answer = desk.get("/api/v1/remarks?state=settled").json()
    assert answer["total"] == 1
    (row,) = answer["remarks"]
    assert (row["number"], row["state"], row["review"]["said"]) == (number, "settled", "고쳤음")
    assert row["sentence"]["quote"]
    assert desk.get("/api/v1/remarks?state=gone").status_code == 400
    assert desk.get(f"/api/v1/remarks?document={row['sentence']['document']}").json()["total"] == 2
