"""What holds on every page: its language, its frame, its errors."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient


def test_a_language_in_the_address_stays_in_all_addresses(client: TestClient) -> None:
    page = client.get("/ko/").text
    assert '<html lang="ko">' in page
    own = re.findall(r'<a [^>]*href="(/[^"]*)"', page)
    assert own
    assert [address for address in own if not address.startswith(("/ko", "/en"))] == []


@pytest.mark.parametrize(
    ("wish", "language"),
    [("ko-KR,ko;q=0.9,en;q=0.8", "ko"), ("en;q=0.2, ko;q=0.7", "ko"), ("fr", "en"), ("", "en"), ("ko;q=x,en", "en")],
)
def test_without_one_the_browser_is_asked(client: TestClient, wish: str, language: str) -> None:
    answer = client.get("/", headers={"accept-language": wish})
    assert f'<html lang="{language}">' in answer.text
    assert answer.headers["content-language"] == language
    assert "Accept-Language" in answer.headers["vary"]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_an_address_that_leads_nowhere_is_told_in_the_frame(client: TestClient, language: str) -> None:
    answer = client.get(f"/{language}/%3Cscript%3Ealert(1)%3C/script%3E")
    assert answer.status_code == 404
    assert "IH803" in answer.text
    assert "alert(1)" not in answer.text
    assert "<h1>" in answer.text


def test_programs_get_errors_as_an_envelope(client: TestClient) -> None:
    answer = client.get("/api/v1/nothing")
    assert answer.status_code == 404
    assert answer.json() == {"error": {"status": 404, "code": "IH803", "detail": ""}}


def test_static_files_are_kept_for_good_under_names_of_their_content(client: TestClient) -> None:
    page = client.get("/").text
    files = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert len(files) >= 4
    for file in files:
        answer = client.get(file)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
        assert re.search(r"\.[0-9a-f]{12}\.", file)


def test_no_page_asks_for_anything_elsewhere(client: TestClient) -> None:
    page = client.get("/").text
    assert re.findall(r'(?:src|href)="(?:https?:)?//', page) == []
    assert "style=" not in page
    assert not re.search(r"<script(?! src=)", page)


@pytest.mark.parametrize("path", ["/", "/add", "/no-such-page"])
def test_a_first_page_with_all_that_it_needs_is_small(client: TestClient, path: str) -> None:
    page = client.get(path)
    files = [client.get(file) for file in re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text)]
    assert sum(len(one.content) for one in (page, *files)) < 100_000
    sent = client.get(path, headers={"accept-encoding": "gzip"})
    assert sent.headers.get("content-encoding") == "gzip"
