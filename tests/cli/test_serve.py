"""`ihaeng serve` before it serves: what it refuses, and what it asks for. Serving itself: tests/web."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from calling import Ihaeng


def test_another_address_is_refused_and_nothing_is_made(ihaeng: Ihaeng, tmp_path: Path) -> None:
    answer = ihaeng("--ledger", "new.db", "serve", "--host", "192.168.0.4")
    assert answer.code == 1
    assert answer.err.startswith("ihaeng: [IH801] The pages are served to this machine only")
    assert "ssh -L" in answer.err
    assert not (tmp_path / "new.db").exists()


def test_in_korean_too(ihaeng: Ihaeng) -> None:
    assert "아직 로그인이 없으므로" in ihaeng("--lang", "ko", "serve", "--host", "::").err


@pytest.mark.parametrize("port", ["70000", "-1"])
def test_a_port_that_is_none_is_told(ihaeng: Ihaeng, port: str) -> None:
    answer = ihaeng("serve", "--port", port)
    assert answer.code == 1
    assert "[IH806]" in answer.err


def test_without_its_packages_it_says_what_to_install(ihaeng: Ihaeng, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "fastapi" or name.startswith("ihaeng.web")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "fastapi", None)
    answer = ihaeng("serve")
    assert answer.code == 1
    assert "[IH616]" in answer.err
    assert "pip install 'ihaeng[web]'" in answer.err
