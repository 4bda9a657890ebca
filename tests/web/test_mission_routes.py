"""The page of a mission over its address: old ids lead on, days are asked for, what is shown can be taken away."""

from __future__ import annotations

import csv
import io
import json

import pytest
from fastapi.testclient import TestClient

from ihaeng.book import Book


@pytest.fixture(scope="session")
def mission(example: Book) -> str:
    """The id of the example's one mission."""
    return example.ledger().missions[0].id


def test_the_beginning_of_an_id_leads_to_the_whole(client: TestClient, mission: str) -> None:
    answer = client.get(f"/ko/missions/{mission[:6]}?status=changed")
    assert answer.status_code == 301
    assert answer.headers["location"] == f"/ko/missions/{mission}?status=changed"


@pytest.mark.parametrize("name", ["nothing", "%00", "..%2F..", "l", "' or 1=1 --"])
def test_what_is_no_mission_is_not_found(client: TestClient, name: str) -> None:
    assert client.get(f"/missions/{name}").status_code == 404


def test_before_the_results_were_known_the_page_says_so(client: TestClient, mission: str) -> None:
    then, now = (client.get(f"/en/missions/{mission}{query}").text for query in ("?as-of=2025-03-29", ""))
    assert "upcoming" in then
    assert 'class="status upcoming"' not in now
    assert 'value="2025-03-29"' in then


def test_a_day_before_anything_was_known_is_not_found(client: TestClient, mission: str) -> None:
    assert client.get(f"/missions/{mission}?as-of=2001-01-01").status_code == 404


@pytest.mark.parametrize("day", ["yesterday", "2025-13-40", "2025-03-29'"])
def test_a_day_that_is_none_is_refused(client: TestClient, mission: str, day: str) -> None:
    answer = client.get(f"/missions/{mission}", params={"as-of": day})
    assert answer.status_code == 400
    assert "IH804" in answer.text


@pytest.mark.parametrize("query", ["", "?status=changed", "?status=changed&status=not_reported", "?as-of=2025-03-29"])
def test_what_is_taken_away_is_what_is_shown(client: TestClient, mission: str, query: str) -> None:
    shown = client.get(f"/missions/{mission}{query}").text.count('<tr class="line"')
    taken = client.get(f"/missions/{mission}/lines.csv{query}")
    rows = list(csv.DictReader(io.StringIO(taken.content.decode("utf-8-sig"))))
    assert len(rows) == shown > 0
    assert "attachment" in taken.headers["content-disposition"]
    written = json.loads(client.get(f"/missions/{mission}/lines.json{query}").content)
    assert len(written["lines"]) == shown


def test_a_format_that_is_not_written_is_not_found(client: TestClient, mission: str) -> None:
    assert client.get(f"/missions/{mission}/lines.exe").status_code == 404
