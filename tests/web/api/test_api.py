"""What programs read: the same missions, lines, commitments and sentences that the pages show."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from fastapi.testclient import TestClient

from ihaeng.book import Book
from ihaeng.model.ledger_json import decode
from ihaeng.web.api.asked import MOST_ANSWERED

V1 = "/api/v1"


def asked(client: TestClient, path: str, **parameters: Any) -> Any:
    answer = client.get(f"{V1}/{path}", params=parameters)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    return json.loads(answer.content, parse_float=Decimal)


def test_a_mission_is_the_ledgers_own_json_without_texts(client: TestClient, example: Book) -> None:
    (row,) = asked(client, "missions")["missions"]
    answer = client.get(f"{V1}/missions/{row['id']}")
    part, whole = decode(answer.content), example.ledger()
    assert part.lines == whole.lines
    assert {act.id for act in part.activities} >= {name for line in whole.lines for name in line.activities}
    assert all(act.evidence for act in part.activities)
    assert {one["text"] for one in answer.json()["documents"]} == {None}
    assert (row["lines"], row["documents"]) == (len(whole.lines), len(whole.missions[0].documents))


def test_a_mission_as_of_a_day(client: TestClient) -> None:
    (row,) = asked(client, "missions")["missions"]
    before = asked(client, f"missions/{row['id']}", as_of="2025-03-29")
    assert before["as_of"] == "2025-03-29"
    assert {one["status"] for one in before["lines"]} == {"upcoming"}


@pytest.mark.parametrize("kind", ["missions", "lines", "commitments"])
def test_the_beginning_of_an_id_leads_to_the_whole_one(client: TestClient, kind: str) -> None:
    found = asked(client, kind)[kind][0]
    name = (found.get("commitment") or found)["id"]
    answer = client.get(f"{V1}/{kind}/{name[:10]}")
    assert (answer.status_code, answer.headers["location"]) == (301, f"{V1}/{kind}/{name}")


def test_every_line_and_commitment_of_the_lists_opens_with_its_sentences(client: TestClient) -> None:
    rows = asked(client, "lines", limit=MOST_ANSWERED)
    assert rows["total"] == len(rows["lines"]) > 5
    for row in rows["lines"]:
        one = asked(client, f"lines/{row['id']}")
        assert one["line"]["status"] == row["status"]
        told = {act["document"] for act in one["activities"]}
        assert told <= {document["id"] for document in one["documents"]}
        assert all(span["quote"] for act in one["activities"] for span in act["evidence"])
    for row in asked(client, "commitments")["commitments"]:
        one = asked(client, f"commitments/{row['commitment']['id']}")
        assert one["commitment"] == row["commitment"]
        assert [line["id"] for line in one["lines"]] == one["commitment"]["lines"]


def test_a_document_comes_with_its_text_and_what_stands_on_it(client: TestClient) -> None:
    (mission,) = asked(client, "missions")["missions"]
    for told in asked(client, f"missions/{mission['id']}")["documents"]:
        one = asked(client, f"documents/{told['id']}")
        text = one["document"]["text"]
        spans = [span for act in one["activities"] for span in act["evidence"]]
        assert all(text[span["start"] : span["end"]] == span["quote"] for span in spans)


@pytest.mark.parametrize(
    ("path", "parameters", "fits"),
    [
        ("lines", {"status": "unannounced"}, lambda row: row["status"] == "unannounced"),
        ("lines", {"kind": ["meeting", "visit"]}, lambda row: row["kind"] in {"meeting", "visit"}),
        ("commitments", {"kind": "investment"}, lambda row: row["commitment"]["kind"] == "investment"),
        ("commitments", {"state": "silent", "day": "2031-01-01"}, lambda row: row["state"] == "silent"),
        ("missions", {"country": "DE", "year": "2025"}, lambda row: row["year"] == "2025"),
    ],
)
def test_filters_narrow_a_list_to_what_fits(client: TestClient, path: str, parameters: Any, fits: Any) -> None:
    every, some = asked(client, path), asked(client, path, **parameters)
    rows = some[path]
    assert 0 < len(rows) == some["total"] <= every["total"]
    assert all(map(fits, rows))
    assert len(rows) == sum(map(fits, every[path])) or "day" in parameters


def test_pages_of_a_list_hold_each_row_once(client: TestClient) -> None:
    every = [row["id"] for row in asked(client, "lines")["lines"]]
    pages = [asked(client, "lines", offset=at, limit=4)["lines"] for at in range(0, len(every) + 4, 4)]
    assert [row["id"] for page in pages for row in page] == every


def test_names_lead_to_their_lines(client: TestClient) -> None:
    for kind, path in (("organisation", "organisations"), ("person", "people"), ("place", "places")):
        for name in asked(client, path)["names"]:
            assert asked(client, f"{path}/{name['key']}")["name"] == name
            assert asked(client, "lines", name=f"{kind}:{name['key']}")["total"] == name["lines"]


def test_search_due_and_figures_answer(client: TestClient) -> None:
    found = asked(client, "search", q="협약")
    assert all(
        "협약" in (hit["sentence"] or {"quote": "협약"})["quote"] for hit in found["hits"] if hit["kind"] == "line"
    )
    due = asked(client, "due", day="2031-01-01")
    assert {row["state"] for row in due["deals"]} == {"silent"}
    groups = asked(client, "compare", by="year", day="2031-01-01")
    assert asked(client, "figures", day="2031-01-01")["total"] == groups["total"]
    assert sum(group["missions"] for group in groups["groups"]) == groups["total"]["missions"] == 1


def test_whoever_holds_an_answer_already_is_told_so(client: TestClient) -> None:
    first = client.get(f"{V1}/missions")
    again = client.get(f"{V1}/missions", headers={"if-none-match": f'"other", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{V1}/lines", headers={"if-none-match": first.headers["etag"]}).status_code == 200


def test_answers_fit_the_shapes_that_are_described(client: TestClient) -> None:
    described = asked(client, "openapi.json")
    for path in ("missions", "lines", "commitments", "organisations", "due", "compare", "figures"):
        operation = described["paths"][f"{V1}/{path}"]["get"]
        shape = operation["responses"]["200"]["content"]["application/json"]["schema"]
        jsonschema.Draft202012Validator(shape | {"components": described["components"]}).validate(
            client.get(f"{V1}/{path}").json()
        )


def test_the_status_tells_what_was_read(client: TestClient) -> None:
    told = client.get("/api/v1/status").json()
    assert (told["documents"], told["read"], told["failed"], told["waiting"]) == (6, 6, [], 0)
