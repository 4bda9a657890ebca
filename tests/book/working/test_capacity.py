"""No more workers than cores and memory carry."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ihaeng.book.working import capacity

CORES = 4


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of four cores whose files about memory a test writes."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: set(range(CORES)), raising=False)
    monkeypatch.setattr(capacity, "_MEMORY", tmp_path / "meminfo")
    monkeypatch.setattr(capacity, "_GROUP_LIMIT", tmp_path / "memory.max")
    monkeypatch.setattr(capacity, "_GROUP_USE", tmp_path / "memory.current")
    return tmp_path


@pytest.mark.parametrize(("megabytes", "workers"), [(100, 1), (1000, 1), (1600, 3), (16_000, CORES)])
def test_as_many_as_the_free_memory_carries(machine: Path, megabytes: int, workers: int) -> None:
    (machine / "meminfo").write_text(f"MemTotal: 1 kB\nMemAvailable: {megabytes * 1_000_000 // 1024} kB\n", "ascii")
    assert capacity.most_workers() == workers


def test_a_container_may_have_less_than_its_machine(machine: Path) -> None:
    (machine / "meminfo").write_text("MemAvailable: 16000000 kB\n", "ascii")
    (machine / "memory.max").write_text("2000000000\n", "ascii")
    (machine / "memory.current").write_text("700000000\n", "ascii")
    assert capacity.most_workers() == 2
    (machine / "memory.max").write_text("max\n", "ascii")
    assert capacity.most_workers() == CORES


@pytest.mark.usefixtures("machine")
def test_where_nobody_tells_the_cores_count() -> None:
    assert capacity.free_memory() is None
    assert capacity.most_workers() == CORES
