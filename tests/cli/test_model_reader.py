"""`--reader llm` end to end, against a model on this machine: told before texts leave, kept, never asked again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from calling import Ihaeng
from fake_model import FakeModel, Reply, fake_model

SIGNING = "지난 1일에는 하노버에서 수소저장 기업 리히트호프와 3천만 유로 규모의 투자협약을 체결했다."
ACT = {
    "quotes": [SIGNING],
    "kind": "investment",
    "stage": "done",
    "start": "2025-04-01",
    "end": None,
    "country": "DE",
    "city": "하노버",
    "venue": None,
    "counterparts": [["리히트호프"]],
    "about": "투자협약",
    "amount": {"value": "30000000", "currency": "EUR", "basis": "agreed", "whose": None},
    "people": None,
    "said_by": "outlet",
    "background": False,
}
GOOD = Reply(words=json.dumps({"mission": None, "activities": [ACT]}))
INVENTED = Reply(
    words=json.dumps({"mission": None, "activities": [ACT, ACT | {"quotes": ["아무 데도 없는 문장이다."]}]})
)


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setenv("IHAENG_LLM_MODEL", "tiny")
    monkeypatch.setenv("IHAENG_LLM_KEY", "sk-very-secret")
    monkeypatch.setattr("ihaeng.asking.transport.FIRST_PAUSE", 0.0)
    return monkeypatch


@pytest.fixture
def article(coverage: Path) -> Path:
    return coverage / "05-results.txt"


def point_at(settings: pytest.MonkeyPatch, model: FakeModel) -> None:
    settings.setenv("IHAENG_LLM_URL", model.url)


def acts(ihaeng: Ihaeng) -> list[str]:
    return [act["kind"] for act in json.loads(ihaeng("export", "--format", "json").out)["activities"]]


def test_texts_are_said_to_leave_and_the_models_reading_is_kept(
    ihaeng: Ihaeng, article: Path, settings: pytest.MonkeyPatch
) -> None:
    with fake_model(GOOD) as model:
        point_at(settings, model)
        answer = ihaeng("add", "--reader", "llm", article)
        assert len(model.asked) == 1
    assert answer.code == 0
    assert answer.err.startswith(f"The texts of the articles are sent to {model.url} (model tiny)")
    assert "sk-very-secret" not in answer.err + answer.out
    assert acts(ihaeng) == ["investment"]
    settings.delenv("IHAENG_LLM_URL")
    assert "1 read again" in ihaeng("rebuild").err
    assert "0 added, 1 already there" in ihaeng("add", article).err
    assert acts(ihaeng) == ["investment"]


def test_the_rules_read_it_again_when_asked_and_stay(
    ihaeng: Ihaeng, article: Path, settings: pytest.MonkeyPatch
) -> None:
    with fake_model(GOOD) as model:
        point_at(settings, model)
        ihaeng("add", "--reader", "llm", article)
        assert "1 added" in ihaeng("add", "--reader", "rules", article).err
        by_rules = acts(ihaeng)
        assert len(by_rules) > 1
        ihaeng("rebuild")
        assert acts(ihaeng) == by_rules
        assert "1 added" in ihaeng("add", "--reader", "llm", article).err
        assert acts(ihaeng) == ["investment"]
        assert "0 added, 1 already there" in ihaeng("add", "--reader", "llm", article).err
        assert len(model.asked) == 2


def test_what_the_model_invents_is_told(ihaeng: Ihaeng, article: Path, settings: pytest.MonkeyPatch) -> None:
    with fake_model(INVENTED) as model:
        point_at(settings, model)
        answer = ihaeng("--lang", "ko", "add", "--reader", "llm", article)
    assert answer.code == 0
    assert "글이 이 컴퓨터를 떠납니다" in answer.err
    assert "[IH222] 언어 모델이 말한 것 가운데" in answer.err
    assert acts(ihaeng) == ["investment"]


@pytest.mark.parametrize(
    ("replies", "code"),
    [
        ([Reply(words="I cannot")], "IH221"),
        ([Reply(status=500)], "IH704"),
        ([Reply(status=401)], "IH703"),
        ([Reply(words="{", finish="length")], "IH706"),
        ([Reply(refusal="no")], "IH707"),
    ],
)
def test_a_model_that_gives_no_answer_is_told_and_the_rules_still_can(
    ihaeng: Ihaeng, article: Path, settings: pytest.MonkeyPatch, replies: list[Reply], code: str
) -> None:
    with fake_model(*replies) as model:
        point_at(settings, model)
        answer = ihaeng("add", "--reader", "llm", article)
    assert answer.code == 1
    assert f"05-results.txt: [{code}]" in answer.err
    assert acts(ihaeng) == []
    assert "1 added" in ihaeng("add", article).err
    assert len(acts(ihaeng)) > 1


def test_a_failing_model_leaves_the_reading_of_before(
    ihaeng: Ihaeng, article: Path, settings: pytest.MonkeyPatch
) -> None:
    ihaeng("add", article)
    before = acts(ihaeng)
    with fake_model(Reply(status=401)) as model:
        point_at(settings, model)
        assert ihaeng("add", "--reader", "llm", article).code == 1
    assert acts(ihaeng) == before


def test_a_busy_model_is_asked_again(ihaeng: Ihaeng, article: Path, settings: pytest.MonkeyPatch) -> None:
    with fake_model(Reply(status=500), GOOD) as model:
        point_at(settings, model)
        assert ihaeng("add", "--reader", "llm", article).code == 0
        assert len(model.asked) == 2


def test_read_asks_too_and_stores_nothing(
    ihaeng: Ihaeng, article: Path, settings: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with fake_model(GOOD) as model:
        point_at(settings, model)
        answer = ihaeng("read", "--explain", "--reader", "llm", article)
    assert "ihaeng-asked 1 tiny" in answer.out
    assert "answered by a language model; its quotes stand in the text: “tiny”" in " ".join(answer.out.split())
    assert not list(tmp_path.glob("*.db*"))


def test_without_settings_nothing_is_sent_and_nothing_is_made(
    ihaeng: Ihaeng, article: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("IHAENG_LLM_URL", "IHAENG_LLM_MODEL", "IHAENG_LLM_KEY"):
        monkeypatch.delenv(name, raising=False)
    answer = ihaeng("--lang", "ko", "add", "--reader", "llm", article)
    assert answer.code == 1
    assert "[IH701] 어느 언어 모델에" in answer.err
    assert not list(tmp_path.glob("*.db*"))


def test_the_default_way_never_loads_what_asks(article: Path, tmp_path: Path) -> None:
    ways = [["add", str(article)], ["rebuild"], ["show"], ["read", "--explain", str(article)]]
    program = (
        "import sys; from ihaeng.cli import run\n"
        f"codes = [run(['--ledger', {str(tmp_path / 'a.db')!r}, *way]) for way in {ways!r}]\n"
        "loaded = [name for name in sys.modules if name.startswith(('ihaeng.asking', 'ihaeng.reading.asked'))]\n"
        "sys.exit(str(loaded) if loaded or any(codes) else 0)"
    )
    environment = {"PYTHONPATH": str(Path(sys.modules["ihaeng"].__file__ or "").parents[1]), "IHAENG_LLM_URL": "x"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment)
    assert (done.returncode, done.stderr.count("asking")) == (0, 0), done.stderr
