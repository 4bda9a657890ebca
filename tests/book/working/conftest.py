"""Workers that do harm on demand, under limits that a test can wait for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ihaeng.book.working import crew, line, nurseries
from ihaeng.book.working.limits import Limits

SHORT = Limits(memory_bytes=600_000_000, cpu_seconds=1, seconds=4)


@pytest.fixture
def tasks_file(tmp_path: Path) -> Path:
    """A copy whose path is in the command of every process that belongs to this test, and of no other."""
    (tmp_path / "own").mkdir()
    return Path(shutil.copy(Path(__file__).with_name("poisoned.py"), tmp_path / "own"))


@pytest.fixture
def poisoned(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tasks_file: Path) -> None:
    """Every document goes to workers that do what its first word says."""
    monkeypatch.setattr(nurseries, "TASKS", tasks_file)
    monkeypatch.setattr(crew, "PARSING", SHORT)
    monkeypatch.setattr(crew, "READING", SHORT)
    monkeypatch.setattr(line, "FEW", 0)
    monkeypatch.setenv("TMPDIR", str(tmp_path))


@pytest.fixture
def left_over(tasks_file: Path) -> Callable[[], list[str]]:
    """The processes of this test that still live."""

    def find() -> list[str]:
        living = []
        for place in Path("/proc").glob("[0-9]*"):
            try:
                if str(tasks_file).encode() in (place / "cmdline").read_bytes():
                    living.append(place.name)
            except OSError:
                continue  # it has ended in the meantime
        return living

    return find
