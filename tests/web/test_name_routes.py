"""The pages of names and of the search over their addresses."""

from __future__ import annotations

import csv
import html
import io
import json
import re

import pytest
from fastapi.testclient import TestClient

from ihaeng.book import Book
from ihaeng.model.lists import NameKind, NameQuery


def rows(page: str) -> int:
    return page.count('<tr class="line single"')


@pytest.mark.parametrize(
    "query",
    ["", "?kind=place", "?kind=person&sort=name", "?q=하노버", "?kind=organisation&sort=commitments", "?q=none"],
)
def test_names_taken_away_are_those_shown(client: TestClient, query: str) -> None:
    shown = rows(client.get(f"/en/names{query}").text)
    taken = client.get(f"/en/names/list.csv{query}").content.decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(taken)))) - 1 == shown
    assert len(json.loads(client.get(f"/en/names/list.json{query}").content)["names"]) == shown


def test_every_name_of_the_index_has_its_page(client: TestClient) -> None:
    index = client.get("/ko/names").text
    addresses = [html.unescape(one) for one in re.findall(r'<a class="open" href="([^"]+)"', index)]
    assert len(addresses) == len(set(addresses)) > 5
    for address in addresses:
        assert client.get(address).status_code == 200, address


def test_a_name_shows_its_acts_and_what_was_promised_with_it(client: TestClient, example: Book) -> None:
    for name in example.lists.names(NameQuery(most=500)).names:
        page = client.get(f"/en/names/{name.kind}/{name.key}").text
        assert page.count('id="l') >= name.lines
        if name.kind is not NameKind.PERSON:
            assert ("deals-table" in page) is bool(name.commitments) or not name.lines


def test_a_place_is_not_told_the_promises_made_elsewhere_on_the_same_journey(client: TestClient) -> None:
    page = client.get("/en/names/place/베를린").text
    assert "No agreement, contract or investment with this name was found in the coverage searched." in page


def test_who_led_a_mission_has_all_its_acts(client: TestClient, example: Book) -> None:
    lead = next(one for one in example.lists.names(NameQuery(most=500)).names if one.key.startswith("윤서담"))
    page = client.get(f"/en/names/person/{lead.key}").text
    assert rows(page) == len(example.ledger().lines)
    assert example.ledger().missions[0].id in page


def test_acts_narrow_by_status_and_are_taken_away_so(client: TestClient) -> None:
    everything = client.get("/en/names/place/프랑크푸르트").text
    chip = re.search(r'<a class="chip not_reported" href="([^"]+)#lines"', everything)
    assert chip
    address = html.unescape(chip[1])
    page = client.get(address).text
    assert 0 < rows(page) < rows(everything)
    download = re.search(r'href="([^"]+list\.csv[^"]*)"', page)
    assert download
    taken = client.get(html.unescape(download[1])).content.decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(taken)))) - 1 == rows(page)


@pytest.mark.parametrize("path", ["names/nobody/x", "names/place/none-such", "names/place/", "names/list.exe"])
def test_what_there_is_not_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(f"/{path}").status_code == 404


@pytest.mark.parametrize("path", ["names?kind=x", "names?sort=x", "names?page=0", "search?kind=x&q=a", "search?most=7"])
def test_what_is_not_understood_is_refused(client: TestClient, path: str) -> None:
    assert client.get(f"/{path}").status_code == 400


def test_hits_show_their_sentence_with_the_words_marked(client: TestClient) -> None:
    page = client.get("/ko/search?q=협약").text
    assert page.count("<li data-step>") == page.count("<q ")
    assert page.count("<mark>협약</mark>") >= page.count("<li data-step>")
    assert re.search(r'href="/ko/sources/d\w+#s\d+"', page)


@pytest.mark.parametrize("query", ["?q=협약", "?q=협약&kind=line", "?q=하노버&kind=document&kind=line", "?q=nowhere"])
def test_hits_taken_away_are_those_shown(client: TestClient, query: str) -> None:
    shown = client.get(f"/en/search{query}").text.count("<li data-step>")
    taken = client.get(f"/en/search/list.csv{query}").content.decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(taken)))) - 1 == shown
    assert len(json.loads(client.get(f"/en/search/list.json{query}").content)["hits"]) == shown


def test_nothing_asked_and_nothing_to_ask_are_told_apart(client: TestClient) -> None:
    assert "Every word must stand in what is found" in client.get("/en/search").text
    for language in ("en", "ko"):
        page = client.get(f"/{language}/search?q=!!")
        assert page.status_code == 200
        assert 'role="status"></p>' not in page.text


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "%00", "((((", "a" * 200]
)
def test_hostile_words_are_shown_as_words(client: TestClient, words: str) -> None:
    for path in ("search", "names", "commitments"):
        answer = client.get(f"/en/{path}", params={"q": words})
        assert answer.status_code in {200, 400}
        assert "<script>alert" not in answer.text
        assert "<img" not in answer.text
