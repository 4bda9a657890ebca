"""The endpoint against a model on this machine: what is sent, what is tried again, what each trouble is called."""

from __future__ import annotations

import json
import socket

import pytest
from fake_model import FakeModel, Reply, fake_model

from ihaeng.asking import (
    AskingError,
    BusyEndpointError,
    Endpoint,
    InsecureEndpointError,
    NoEndpointError,
    RefusalError,
    RefusedRequestError,
    Settings,
    StrangeResponseError,
    TruncatedAnswerError,
    UnreachableEndpointError,
    settings_from,
    transport,
)
from ihaeng.asking.transport import TRIES, Transport

KEY = "sk-very-secret"
SCHEMA = {"type": "object"}


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def endpoint(model: FakeModel, pauses: list[float] | None = None, seconds: float = 10) -> Endpoint:
    sleep = (pauses if pauses is not None else []).append
    return Endpoint(Settings(url=model.url, model="tiny", key=KEY), Transport(seconds, sleep))


def ask(model: FakeModel, pauses: list[float] | None = None, seconds: float = 10) -> str:
    return endpoint(model, pauses, seconds)("Read.", '{"text": "글"}', SCHEMA)


def test_a_question_goes_out_as_data_with_the_schema_and_the_key() -> None:
    with fake_model(Reply(words="{}")) as model:
        assert ask(model) == "{}"
        (asked,) = model.asked
    assert asked["path"] == "/v1/chat/completions"
    assert asked["model"] == "tiny"
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]
    assert asked["response_format"]["json_schema"] == {"name": "reading", "strict": True, "schema": SCHEMA}
    assert model.headers[0]["Authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_endpoint_is_asked_again(status: int) -> None:
    pauses: list[float] = []
    with fake_model(Reply(status=status), Reply(status=status), Reply(words="good")) as model:
        assert ask(model, pauses) == "good"
    assert pauses == [1, 2]


def test_the_pause_that_the_endpoint_asks_for_is_kept_within_reason() -> None:
    pauses: list[float] = []
    busy = Reply(status=429, headers={"Retry-After": "7"})
    long = Reply(status=429, headers={"Retry-After": "86400"})
    with fake_model(busy, long, Reply(words="good")) as model:
        ask(model, pauses)
    assert pauses == [7, transport.LONGEST_PAUSE]


def test_an_endpoint_that_stays_busy_is_given_up() -> None:
    with fake_model(Reply(status=503)) as model:
        with pytest.raises(BusyEndpointError, match=r"\[IH704\]"):
            ask(model)
        assert len(model.asked) == TRIES


def test_no_answer_in_time_is_told_and_not_waited_for_again() -> None:
    with fake_model(Reply(words="late", seconds=0.6)) as model:
        with pytest.raises(UnreachableEndpointError, match=r"\[IH702\].*within 0.2 seconds"):
            ask(model, seconds=0.2)
        assert len(model.asked) == 1


def test_an_answer_that_drips_is_not_waited_for() -> None:
    with fake_model(Reply(words="slow", drips=0.1)) as model, pytest.raises(UnreachableEndpointError, match="IH702"):
        ask(model, seconds=0.4)


def test_nobody_there_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings = Settings(url=f"http://127.0.0.1:{free.getsockname()[1]}/v1", model="tiny", key=KEY)
    with pytest.raises(UnreachableEndpointError, match="cannot be reached"):
        Endpoint(settings, Transport(5))("Read.", "{}", SCHEMA)


def test_a_server_without_schemas_is_asked_with_fewer_wishes_and_remembered() -> None:
    unknown = Reply(status=400, body=b'{"error": "response_format is not supported"}')
    with fake_model(unknown, unknown, unknown, Reply(words="good")) as model:
        asker = endpoint(model)
        assert [asker("Read.", "{}", SCHEMA), asker("Read.", "{}", SCHEMA)] == ["good", "good"]
        wishes = [asked.get("response_format", {}).get("type") for asked in model.asked]
    assert wishes == ["json_schema", "json_schema", "json_object", None, None]


def test_a_refused_request_tells_the_endpoints_words_without_the_key() -> None:
    with fake_model(Reply(status=401, body=f"wrong key {KEY} \x1b[31m".encode())) as model:
        with pytest.raises(RefusedRequestError, match=r"\[IH703\].*401: wrong key …") as caught:
            ask(model)
        assert len(model.asked) == 1
    assert KEY not in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_a_redirect_is_not_followed() -> None:
    with fake_model(Reply(words="elsewhere")) as other:
        moved = Reply(status=307, body=b"moved", headers={"Location": f"{other.url}/chat/completions"})
        with fake_model(moved) as model, pytest.raises(RefusedRequestError, match="307"):
            ask(model)
        assert other.asked == []


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(words="half", finish="length"), TruncatedAnswerError),
        (Reply(refusal="I will not."), RefusalError),
        (Reply(words="", finish="content_filter"), RefusalError),
        (Reply(body=b"<html>hello</html>"), StrangeResponseError),
        (Reply(body=b'{"choices": []}'), StrangeResponseError),
        (Reply(body=b"[" * 100_000), StrangeResponseError),
        (Reply(body=b" " * (transport.LARGEST_RESPONSE + 1)), StrangeResponseError),
    ],
    ids=["truncated", "refused", "filtered", "html", "empty", "nested", "endless"],
)
def test_what_is_no_answer_is_told_by_its_name(reply: Reply, error: type[AskingError]) -> None:
    with fake_model(reply) as model, pytest.raises(error):
        ask(model)


def test_settings_come_from_the_environment_alone() -> None:
    found = settings_from({"IHAENG_LLM_URL": "https://host/v1/", "IHAENG_LLM_MODEL": "tiny", "IHAENG_LLM_KEY": KEY})
    assert (found.url, found.model, found.key) == ("https://host/v1", "tiny", KEY)
    assert KEY not in repr(found)
    assert settings_from({"IHAENG_LLM_URL": "http://127.0.0.1:1/v1", "IHAENG_LLM_MODEL": "tiny"}).key is None


def test_what_an_address_hides_is_not_shown() -> None:
    settings = Settings(url="https://me:password@host:8443/v1?token=1", model="tiny")
    assert settings.place == "https://host:8443/v1"


@pytest.mark.parametrize(
    ("environment", "error"),
    [
        ({}, NoEndpointError),
        ({"IHAENG_LLM_URL": "https://host/v1"}, NoEndpointError),
        ({"IHAENG_LLM_URL": "file:///etc", "IHAENG_LLM_MODEL": "tiny"}, NoEndpointError),
        ({"IHAENG_LLM_URL": "https://host:port/v1", "IHAENG_LLM_MODEL": "tiny"}, NoEndpointError),
        ({"IHAENG_LLM_URL": "https://[host/v1", "IHAENG_LLM_MODEL": "tiny"}, NoEndpointError),
        ({"IHAENG_LLM_URL": "https://host/v 1", "IHAENG_LLM_MODEL": "tiny"}, NoEndpointError),
        ({"IHAENG_LLM_URL": f"https://me:{KEY}@host/v1", "IHAENG_LLM_MODEL": "tiny"}, NoEndpointError),
        ({"IHAENG_LLM_URL": f"https://host/v1?key={KEY}", "IHAENG_LLM_MODEL": "tiny"}, NoEndpointError),
        (
            {"IHAENG_LLM_URL": "https://host/v1", "IHAENG_LLM_MODEL": "tiny", "IHAENG_LLM_KEY": f"{KEY}\nX: y"},
            NoEndpointError,
        ),
        ({"IHAENG_LLM_URL": "http://host/v1", "IHAENG_LLM_MODEL": "tiny"}, InsecureEndpointError),
        ({"IHAENG_LLM_URL": "http://10.0.0.1/v1", "IHAENG_LLM_MODEL": "tiny"}, InsecureEndpointError),
    ],
)
def test_settings_that_name_no_safe_place_are_refused(environment: dict[str, str], error: type[AskingError]) -> None:
    with pytest.raises(error) as caught:
        settings_from(environment)
    assert KEY not in str(caught.value)


def test_the_wire_is_json() -> None:
    with fake_model(Reply(words=json.dumps({"mission": None, "activities": []}))) as model:
        assert json.loads(ask(model)) == {"mission": None, "activities": []}
        assert model.headers[0]["Content-Type"] == "application/json"
