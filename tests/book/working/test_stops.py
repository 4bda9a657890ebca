"""Stopped in the middle, by Ctrl-C or from outside: no process is left, and adding again goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ihaeng import book
from ihaeng.book.working import line, nurseries
from ihaeng.cli.exit_codes import STOPPED
from ihaeng.model import IhaengError

PROGRAM = """
import sys
from pathlib import Path
from ihaeng.book.working import line, nurseries
from ihaeng.cli import run
nurseries.TASKS, line.FEW = Path(sys.argv[1]), 0
sys.exit(run(["--lang", "en", "--ledger", "ledger.db", "add", "pile", "--workers", "2"]))
"""
DOCUMENTS = 200
PATIENCE = 60
"""Seconds to wait for what takes one or two."""


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def running(tmp_path: Path, tasks_file: Path) -> Iterator[subprocess.Popen[str]]:
    """An addition of which some documents are in, in a process group of its own as a terminal makes them."""
    (tmp_path / "pile").mkdir()
    for number in range(DOCUMENTS):
        (tmp_path / "pile" / f"{number:03d}.txt").write_text(f"DOZE {number}\n\nThe choir sang until late.\n", "utf-8")
    command = [sys.executable, "-c", PROGRAM, str(tasks_file)]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, process_group=0) as process:
        try:
            wait_until(lambda: read_in(tmp_path) > 2)
            yield process
        finally:
            process.kill()


def read_in(folder: Path) -> int:
    try:
        with book.open_existing(folder / "ledger.db") as opened:
            return opened.status().read
    except IhaengError:
        return 0  # it is being made


def test_ctrl_c_leaves_whole_documents_and_no_process(
    running: subprocess.Popen[str],
    tmp_path: Path,
    tasks_file: Path,
    left_over: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    os.killpg(running.pid, signal.SIGINT)
    told = running.communicate(timeout=PATIENCE)[1]
    assert running.returncode == STOPPED
    assert "Stopped. The first" in told
    assert "Traceback" not in told
    assert not left_over()
    monkeypatch.setattr(nurseries, "TASKS", tasks_file)
    monkeypatch.setattr(line, "FEW", 0)
    with book.open(tmp_path / "ledger.db") as opened:
        before = opened.status()
        assert 2 < before.read < DOCUMENTS
        assert (before.read + before.waiting, before.failed) == (before.documents, ())
        report = opened.add([tmp_path / "pile"], workers=4)
        assert (report.added, report.unchanged) == (DOCUMENTS - before.read, before.read)
        assert opened.status().read == DOCUMENTS


def test_workers_end_with_the_process_they_work_for(
    running: subprocess.Popen[str], left_over: Callable[[], list[str]]
) -> None:
    running.kill()
    running.communicate(timeout=PATIENCE)
    wait_until(lambda: not left_over())
