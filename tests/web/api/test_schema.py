"""Whatever is asked, by the API's own description: never a 500, always a shape that is described."""

from __future__ import annotations

import json

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from schemathesis import GenerationMode
from schemathesis.schemas import BaseSchema

from ihaeng.book import Book
from ihaeng.web import make_app

V1 = "/api/v1"
DESCRIPTION = f"{V1}/openapi.json"
LISTS = ("missions", "lines", "commitments", "people", "organisations", "places")
FACTS = ("missions/{name}", "lines/{name}", "commitments/{name}", "documents/{name}")
NAMES = tuple(f"{kind}/{{key}}" for kind in ("people", "organisations", "places"))
PATHS = (*LISTS, *FACTS, *NAMES, "search", "due", "compare", "figures", "remarks", "status")
WITHOUT_PARAMETERS = {"status"}
"""Paths of which nothing can be asked wrongly."""


@pytest.fixture(scope="module")
def described(example: Book) -> BaseSchema:
    """The API of the example, as it describes itself."""
    loaded: BaseSchema = schemathesis.openapi.from_asgi(DESCRIPTION, make_app(example, names=frozenset({"testserver"})))
    return loaded


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("path", PATHS)
def test_every_question_gets_an_answer_of_its_shape(described: BaseSchema, path: str, mode: GenerationMode) -> None:
    if path in WITHOUT_PARAMETERS and mode is GenerationMode.NEGATIVE:
        return
    operation = described[f"{V1}/{path}"]["GET"]

    @settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(data=some.data())
    def ask(data: some.DataObject) -> None:
        case = data.draw(operation.as_strategy(generation_mode=mode))
        case.call_and_validate()

    ask()


def test_the_description_tells_every_path_and_one_shape_of_trouble(client: TestClient) -> None:
    told = json.loads(client.get(DESCRIPTION).content)
    assert set(told["paths"]) == {f"{V1}/{path}" for path in PATHS}
    for path in told["paths"].values():
        assert set(path) == {"get"}
        refused = path["get"]["responses"]["400"]["content"]["application/json"]["schema"]
        assert refused == {"$ref": "#/components/schemas/Trouble"}
        assert "422" not in path["get"]["responses"]
