"""`ihaeng status` and `ihaeng retry`: what failed, why, and once more."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import Ihaeng

from ihaeng import reading
from ihaeng.model import Document


def test_status_counts_and_names_what_failed(ihaeng: Ihaeng, coverage: Path) -> None:
    (coverage / "empty.txt").touch()
    ihaeng("add", coverage)
    told = ihaeng("status")
    assert told.code == 0
    assert told.out.splitlines()[0] == "ihaeng.db: 7 documents, 6 read, 1 failed"
    assert "empty.txt: [IH101]" in told.out
    assert "`ihaeng retry`" in told.out
    assert "문서 7건 가운데 읽음 6건" in ihaeng("--lang", "ko", "status").out
    again = ihaeng("retry")
    assert (again.code, "[IH101]" in again.err) == (1, True)


def test_retry_reads_what_a_mended_program_can_read(
    ihaeng: Ihaeng, coverage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(_document: Document) -> None:
        raise RecursionError("too deep")

    with monkeypatch.context() as patched:
        patched.setattr(reading, "read", faulty)
        assert ihaeng("add", coverage).code == 1
    assert "6 documents, 0 read, 6 failed" in ihaeng("status").out
    assert ihaeng("retry").code == 0
    assert "6 documents, 6 read, 0 failed" in ihaeng("status").out


@pytest.mark.parametrize("number", ["0", "65", "many"])
def test_a_number_of_workers_that_is_none(ihaeng: Ihaeng, coverage: Path, number: str) -> None:
    assert ihaeng("add", coverage, "--workers", number).code == 2
