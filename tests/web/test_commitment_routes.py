"""The pages of commitments over their addresses: choices in the address, files of what is shown, one deal's page."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from fastapi.testclient import TestClient

from ihaeng.book import Book

QUERIES = [
    "",
    "?due=quiet",
    "?due=past&day=2026-01-01",
    "?state=signed&day=2025-05-01",
    "?kind=contract",
    "?currency=EUR&basis=agreed",
    "?q=협약",
    "?q=nothing-of-the-kind",
    "?sort=announcements&months=36&day=2026-01-01",
]


def rows(page: str) -> list[str]:
    return re.findall(r'<tr class="line" role="row" id="(\w+)"', page)


@pytest.mark.parametrize("query", QUERIES)
def test_what_is_taken_away_is_what_is_shown(client: TestClient, query: str) -> None:
    shown = rows(client.get(f"/en/commitments{query}").text)
    taken = client.get(f"/en/commitments/list.csv{query}")
    assert [row["id"] for row in csv.DictReader(io.StringIO(taken.content.decode("utf-8-sig")))] == shown
    written = json.loads(client.get(f"/en/commitments/list.json{query}").content)
    assert [one["commitment"]["id"] for one in written["commitments"]] == shown
    assert client.get(f"/en/commitments/list.xlsx{query}").content.startswith(b"PK")


def test_choices_narrow_and_can_be_taken_off(client: TestClient, example: Book) -> None:
    everything = rows(client.get("/en/commitments").text)
    assert set(everything) == {one.id for one in example.ledger().commitments}
    page = client.get("/en/commitments?kind=contract&day=2026-01-01").text
    assert 0 < len(rows(page)) < len(everything)
    off = re.search(r'<a class="chip on" href="([^"]+)"', page)
    assert off
    assert rows(client.get(off[1].replace("&amp;", "&")).text) == everything


def test_nothing_that_fits_is_said_with_the_way_back(client: TestClient) -> None:
    page = client.get("/en/commitments?q=nothing-of-the-kind").text
    assert "No commitment fits all of these." in page
    assert 'href="/en/commitments"' in page


def test_quiet_is_worded_as_silence_of_the_coverage(client: TestClient) -> None:
    page = client.get("/en/commitments?day=2027-01-01").text
    assert "no word found in the coverage searched" in page
    assert "Not found in the coverage searched does not mean not done." in page
    assert "no word found" not in client.get("/en/commitments?day=2025-05-01").text


@pytest.mark.parametrize(
    "query", ["day=soon", "state=nothing", "due=nothing", "sort=x", "months=x", "page=0", "basis=%00"]
)
def test_what_there_is_not_is_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/commitments?{query}").status_code == 400
    assert client.get(f"/commitments/list.csv?{query}").status_code == 400


@pytest.mark.parametrize("query", ["by=nothing", "months=0", "day=soon", "page=x"])
def test_figures_that_there_are_not_are_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/commitments/compare?{query}").status_code == 400


def test_one_commitment_shows_its_life_with_its_sentences(client: TestClient, example: Book) -> None:
    for deal in example.ledger().commitments:
        page = client.get(f"/ko/commitments/{deal.id}?day=2026-01-01").text
        documents = {held.document.id: held.document for held in example.ledger().documents}
        assert page.count("<blockquote") >= len({moment.state for moment in deal.history})
        for document, number in re.findall(r'href="/ko/sources/(d\w+)#s(\d+)"', page):
            assert document in documents
            assert int(number) > 0
        for milestone in deal.milestones:
            assert milestone.title in page


def test_the_beginning_of_an_id_leads_to_the_whole(client: TestClient, example: Book) -> None:
    name = example.ledger().commitments[0].id
    answer = client.get(f"/ko/commitments/{name[:8]}")
    assert answer.status_code == 301
    assert answer.headers["location"] == f"/ko/commitments/{name}"


@pytest.mark.parametrize("name", ["nothing", "%00", "..%2F..", "c", "' or 1=1 --"])
def test_what_is_no_commitment_is_not_found(client: TestClient, name: str) -> None:
    assert client.get(f"/commitments/{name}").status_code == 404


def test_the_mission_leads_to_its_commitments_and_back(client: TestClient, example: Book) -> None:
    deal = example.ledger().commitments[0]
    assert f'href="/en/commitments/{deal.id}"' in client.get(f"/en/missions/{deal.mission}").text
    assert f'href="/en/missions/{deal.mission}"' in client.get(f"/en/commitments/{deal.id}").text


@pytest.mark.parametrize("by", ["lead", "organisation", "term", "year"])
def test_figures_are_shown_by_each_group_and_taken_away(client: TestClient, by: str) -> None:
    page = client.get(f"/en/commitments/compare?by={by}")
    assert page.status_code == 200
    assert "All together" in page.text
    for kind in ("csv", "xlsx", "json"):
        assert client.get(f"/en/commitments/compare/list.{kind}?by={by}").status_code == 200


def test_a_list_is_not_written_as_anything(client: TestClient) -> None:
    assert client.get("/commitments/list.exe").status_code == 404
    assert client.get("/commitments/compare/list.exe").status_code == 404
