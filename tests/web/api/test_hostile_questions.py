"""Questions made to break things: one shape of refusal, never a 500, nothing of them in SQL."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

V1 = "/api/v1"
ODD = [
    "'",
    '"',
    "]",
    "[",
    "`",
    "--",
    ";",
    "'; drop table missions;--",
    "x]--",
    "\x00",
    "a\x00b",
    "%",
    "_",
    "\u202e",
    "../..",
]
LISTS = ("missions", "lines", "commitments", "people", "organisations", "places")


def refused(client: TestClient, path: str, parameters: dict[str, str]) -> str:
    answer = client.get(f"{V1}/{path}", params=parameters)
    assert answer.status_code == 400
    told = answer.json()
    assert set(told) == {"error"}
    assert (told["error"]["status"], told["error"]["code"]) == (400, "IH804")
    detail: str = told["error"]["detail"]
    return detail


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("path", LISTS)
def test_an_unknown_filter_or_sort_is_refused_with_the_known_ones(client: TestClient, path: str, odd: str) -> None:
    detail = refused(client, path, {f"lead{odd}": "1"})
    assert "The parameters are: " in detail
    assert {"limit", "offset", "order", "sort"} <= set(detail.rstrip(".").replace(":", ",").split(", "))
    assert odd not in detail
    detail = refused(client, path, {"sort": odd})
    assert "Input should be '" in detail or "control character" in detail
    assert "select" not in detail.casefold()


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("path", ["missions", "commitments", "people"])
def test_an_odd_value_is_a_word_that_is_not_found_or_is_refused(client: TestClient, path: str, odd: str) -> None:
    before = client.get(f"{V1}/{path}").json()["total"]
    for name in ("q", "lead", "organisation") if path != "people" else ("q",):
        answer = client.get(f"{V1}/{path}", params={name: odd})
        assert answer.status_code == (400 if "\x00" in odd else 200), answer.text
    assert client.get(f"{V1}/{path}").json()["total"] == before


@pytest.mark.parametrize("kind", [*LISTS, "documents"])
@pytest.mark.parametrize("odd", ["%00", "%27%20or%201=1", "m%5D--", "a" * 5000, "%ff%fe", "%2e%2e%2fetc"])
def test_an_odd_id_is_none(client: TestClient, kind: str, odd: str) -> None:
    answer = client.get(f"{V1}/{kind}/{odd}")
    assert answer.status_code in {400, 404}
    assert set(answer.json()["error"]) == {"status", "code", "detail"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("limit", value) for value in ("0", "-1", "1e9", "201", "ten", "9" * 400)),
        *(("offset", value) for value in ("-1", "9223372036854775808", "1.5")),
        *(("order", value) for value in ("up", "asc; --")),
    ],
)
def test_pages_that_cannot_be_are_refused(client: TestClient, name: str, value: str) -> None:
    assert name in refused(client, "missions", {name: value})


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2025-02-30", "yesterday", "2025-13-01", "1e3"])
def test_days_that_cannot_be_asked_about_are_refused(client: TestClient, day: str) -> None:
    for path in ("due", "compare", "figures", "commitments"):
        assert "day" in refused(client, path, {"day": day})


@pytest.mark.parametrize(
    "body", [b"[" * 10_000, b'{"a":' * 10_000, b"x" * 10_000_000], ids=["lists", "objects", "large"]
)
def test_nothing_can_be_sent(client: TestClient, body: bytes) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = client.request(method, f"{V1}/missions", content=body)
        assert answer.status_code == 405
        assert answer.json()["error"]["status"] == 405
        assert answer.headers["allow"] == "GET"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    path=some.sampled_from([*LISTS, "search", "due", "compare", "figures"]),
    names=some.lists(some.sampled_from(["q", "sort", "order", "lead", "limit", "status", "day", "name"]) | some.text()),
    values=some.lists(some.text(max_size=40) | some.sampled_from(ODD), min_size=12, max_size=12),
)
def test_whatever_is_asked_is_answered_or_refused(
    client: TestClient, path: str, names: list[str], values: list[str]
) -> None:
    sendable: list[tuple[str, str | int | float | bool | None]] = [
        (name.encode("utf-8", "replace").decode(), value.encode("utf-8", "replace").decode())
        for name, value in zip(names, values, strict=False)
    ]
    answer = client.get(f"{V1}/{path}", params=sendable)
    assert answer.status_code in {200, 400}
