"""What every request passes first: the host it asks for, the page it comes from, the headers of its answer."""

from __future__ import annotations

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from ihaeng.web.app import routers
from ihaeng.web.permission import Permission


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"])
def test_the_machine_itself_is_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "10.0.0.5"])
def test_another_name_that_points_here_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 403
    assert "[IH802]" in answer.text


@pytest.mark.parametrize(
    ("sent", "let_on"),
    [
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "none"}, True),
        ({}, True),
        ({"origin": "http://127.0.0.1:8000"}, True),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site"}, False),
        ({"origin": "https://evil.example"}, False),
        ({"origin": "null"}, False),
    ],
)
def test_changes_are_made_from_our_own_pages_only(client: TestClient, sent: dict[str, str], *, let_on: bool) -> None:
    answer = client.post("/no-such-page", headers=sent)
    assert (answer.status_code != 403) is let_on


@pytest.mark.parametrize("path", ["/", "/missions/none", "/static/none.css", "/no-such-page"])
def test_every_answer_carries_the_headers_of_safety(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-robots-tag"] == "noindex"


def test_every_route_says_what_it_lets_somebody_do() -> None:
    routes = [route for router in routers() for route in router.routes]
    assert routes
    for route in routes:
        assert isinstance(route, APIRoute)
        assert getattr(route.endpoint, "needed_permission", None) in set(Permission), route.path
