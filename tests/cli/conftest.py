"""The command line as a test calls it, in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from calling import Answer, Ihaeng

from ihaeng.cli import run

ROOT = Path(__file__).parents[2]


@pytest.fixture
def ihaeng(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Ihaeng:
    """Run `ihaeng WORDS...` with the current folder in a scratch place and an English locale."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")

    def call(*words: str | Path) -> Answer:
        try:
            code: int | str | None = run([str(word) for word in words])
        except SystemExit as stop:
            code = stop.code
        captured = capfdbinary.readouterr()
        return Answer(code, captured.out.decode(), captured.err.decode())

    return call


@pytest.fixture
def coverage(tmp_path: Path) -> Path:
    """A folder with the shipped example's documents."""
    return Path(shutil.copytree(ROOT / "examples" / "dasol-2025", tmp_path / "coverage"))
