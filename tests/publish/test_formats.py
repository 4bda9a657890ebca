"""The formats: found by folder, one door to all of them."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import jsonschema
import pytest

from ihaeng.model import Ledger
from ihaeng.model.ledger_json import decode, encode
from ihaeng.publish import NoSuchFormatError, Terms, export, formats

_SCHEMA = json.loads((resources.files("ihaeng.publish") / "schema" / "ledger.schema.json").read_text("utf-8"))


def _closed(schema: Any) -> Any:
    """Forbid fields that the schema does not describe."""
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: _closed(part) for key, part in schema.items()}
    return {"additionalProperties": False} | parts if "properties" in parts and "required" in parts else parts


def test_formats_are_found_by_name() -> None:
    assert list(formats()) == ["csv", "csv-raw", "html", "json", "text", "xlsx"]
    assert {one.suffix for one in formats().values()} == {".csv", ".html", ".json", ".txt", ".xlsx"}


def test_an_unknown_format_is_refused_with_the_known_ones(ledger: Ledger) -> None:
    with pytest.raises(NoSuchFormatError, match=r"\[IH503\].*csv, csv-raw, html, json, text"):
        export(ledger, "pdf")


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(_SCHEMA)


@pytest.mark.parametrize("terms", [None, Terms()])
def test_the_json_fits_the_schema_and_holds_nothing_undescribed(ledger: Ledger, terms: Terms | None) -> None:
    jsonschema.Draft202012Validator(_closed(_SCHEMA)).validate(json.loads(export(ledger, "json", terms=terms)))


@pytest.mark.parametrize(
    ("place", "value"), [("status", "done"), ("scope", None), ("texts", "2"), ("label", None), ("planned", [1])]
)
def test_the_schema_refuses_what_the_format_does_not_allow(ledger: Ledger, place: str, value: object) -> None:
    written = json.loads(export(ledger, "json"))
    written["lines"][0][place] = value
    assert not jsonschema.Draft202012Validator(_SCHEMA).is_valid(written)


def test_every_listed_field_is_demanded(ledger: Ledger) -> None:
    written = json.loads(export(ledger, "json"))
    del written["activities"][0]["with"]
    assert not jsonschema.Draft202012Validator(_SCHEMA).is_valid(written)


def test_the_whole_ledger_is_written_without_a_mission(ledger: Ledger) -> None:
    assert export(ledger, "json") == encode(ledger)


def test_one_mission_is_written_with_its_own_part(ledger: Ledger) -> None:
    part = decode(export(ledger, "json", mission="mosaka"))
    assert [held.document.id for held in part.documents] == ["d5"]
    assert ([told.id for told in part.activities], [line.id for line in part.lines]) == (["r8"], ["l8"])
    assert part.commitments == ()


@pytest.mark.parametrize("name", ["csv", "csv-raw", "html", "json", "text"])
def test_a_public_file_holds_no_whole_text_but_its_sentences(ledger: Ledger, name: str) -> None:
    written = export(ledger, name, mission="mvietnam", terms=Terms()).decode("utf-8-sig")
    assert "12일에는 하노이에서 홍강상공인회와 업무협약을 맺는다." in written
    assert "다낭시장을 만난 자리에서는 직항 노선이 화제에 올랐다." not in written
    assert "/trip/" not in written
