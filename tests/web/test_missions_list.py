"""The list of missions over its address: narrowed, sorted, paged and taken away, on a generated ledger."""

from __future__ import annotations

import csv
import io
import json
import re
import secrets
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as some
from synthetic import readings

from ihaeng import book
from ihaeng.book import Book
from ihaeng.store import Original, Store
from ihaeng.web import make_app

LOCAL = "http://127.0.0.1:8000"
DOCUMENTS = 1_100


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A ledger of some sixty generated missions, served."""
    place = tmp_path_factory.mktemp("many") / "many.db"
    store = Store.create(place)
    for reading in readings(DOCUMENTS):
        kept = Original.of(reading.document.text.encode(), reading.document.source)
        store.keep(kept)
        store.keep_reading(kept.sha256, reading)
    with Book(store) as opened:
        opened.refold()
        yield TestClient(make_app(opened), base_url=LOCAL, follow_redirects=False)


def rows(client: TestClient, query: str = "") -> list[str]:
    """The ids of the missions that all pages of a list show."""
    found: list[str] = []
    address = f"/en/{query}"
    while address:
        page = client.get(address).text
        found += re.findall(r'<h3><a href="/en/missions/(m[0-9a-f]+)">', page)
        after = re.search(r'rel="next" href="([^"]+)"', page)
        address = after[1].replace("&amp;", "&") if after else ""
    return found


def taken(client: TestClient, query: str = "") -> list[str]:
    data = client.get(f"/en/missions.csv{query}").content
    return [row["Mission id"] for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig")))]


def test_all_pages_together_hold_every_mission_once(many: TestClient) -> None:
    found = rows(many)
    assert len(found) == len(set(found)) > 50
    assert found == taken(many)


def test_the_button_tells_how_many_rows_it_gives(many: TestClient) -> None:
    page = many.get("/en/?year=2033").text
    told = re.search(r"Download (\d+) rows", page)
    assert told
    assert int(told[1]) == len(taken(many, "?year=2033")) == len(rows(many, "?year=2033"))


def test_every_choice_leads_to_as_many_rows_as_it_says(many: TestClient) -> None:
    page = many.get("/en/?country=US").text
    choices = re.findall(r'class="choice" href="([^"]+)".*?<b>(\d+)</b>', page)
    assert len(choices) > 10
    for address, count in secrets.SystemRandom().sample(choices, 8):
        query = address.replace("&amp;", "&").removeprefix("/en")
        key = re.findall(r"[?&](\w+)=", query)
        if key.count("country") == 1:  # another country beside the first one adds rows to it
            assert len(taken(many, query)) == int(count)


@settings(max_examples=50)
@given(
    some.lists(some.sampled_from(["US", "DE", "JP", "FI", "VN", "XX"]), max_size=2),
    some.lists(some.integers(2031, 2041), max_size=3),
    some.lists(some.sampled_from(["carried_out", "changed", "not_reported", "cancelled"]), max_size=2),
    some.sampled_from(["", "협약", "수소 저장", "지사"]),
    some.sampled_from(["newest", "oldest", "lines", "not_reported", "lead"]),
)
def test_what_is_taken_away_is_what_is_shown(
    many: TestClient, countries: list[str], years: list[int], statuses: list[str], words: str, sort: str
) -> None:
    pairs = [("country", one) for one in countries] + [("year", str(one)) for one in years]
    pairs += [("status", one) for one in statuses] + [("q", words), ("sort", sort)]
    query = "?" + "&".join(f"{key}={value}" for key, value in pairs)
    assert rows(many, query) == taken(many, query)


def test_a_filter_that_is_on_can_be_taken_off_alone(many: TestClient) -> None:
    page = many.get("/en/?country=US&year=2033&q=협약").text
    chips = re.findall(r'<a class="chip on" href="([^"]+)">', page)
    assert [address.replace("&amp;", "&") for address in chips] == [
        "/en?year=2033&country=US",
        "/en?q=%ED%98%91%EC%95%BD&country=US",
        "/en?q=%ED%98%91%EC%95%BD&year=2033",
    ]


def test_nothing_that_fits_is_told_with_a_way_back(many: TestClient) -> None:
    page = many.get("/en/?q=nosuchword").text
    assert "No mission fits all of these." in page
    assert "Take all filters off" in page


@pytest.mark.parametrize(
    "query",
    [
        *("status=']--", "sort=]; drop", "status=%00", "page=0", "page=-1", "page=x", "direction=up", "lead=%1b[31m"),
        "q=" + "x" * 201,
        "&".join(f"year={year}" for year in range(51)),
    ],
)
def test_what_cannot_be_asked_is_refused_and_not_repeated(many: TestClient, query: str) -> None:
    answer = many.get(f"/en/?{query}")
    assert answer.status_code == 400
    assert "drop" not in answer.text
    assert many.get(f"/en/missions.csv?{query}").status_code == 400


@pytest.mark.parametrize("value", ["'", "]", "--", '"', "%5B%5D", "a;b", "100%25", "\\"])
def test_odd_values_find_nothing_and_harm_nothing(many: TestClient, value: str) -> None:
    assert taken(many, f"?lead={value}") == []
    assert many.get(f"/en/?q={value}").status_code in {200, 400}


def test_a_page_beyond_the_last_leads_to_the_first(many: TestClient) -> None:
    answer = many.get("/en/?year=2033&page=900")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/en?year=2033"


def test_the_list_comes_as_data_too(many: TestClient) -> None:
    written = json.loads(many.get("/missions.json?year=2033").content)
    assert written["format"] == "ihaeng-missions"
    assert [one["id"] for one in written["missions"]] == taken(many, "?year=2033")
    assert many.get("/missions.xlsx").content.startswith(b"PK")
    assert many.get("/missions.exe").status_code == 404


def test_an_empty_ledger_is_not_an_error(tmp_path_factory: pytest.TempPathFactory) -> None:
    with book.open(tmp_path_factory.mktemp("none") / "none.db") as opened:
        answer = TestClient(make_app(opened), base_url=LOCAL).get("/en/")
    assert answer.status_code == 200
