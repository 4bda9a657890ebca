"""A PostgreSQL server of one's own for as long as a test or a measurement lasts; nothing of it stays."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

DEBIAN = Path("/usr/lib/postgresql")
"""Where Debian keeps the servers that it has, by version."""

UNPRIVILEGED = "postgres"
"""Whom the server runs as where root asks for it: it refuses to run as root, and Debian's package makes this user."""

SAFE, FAST = ("-c", "fsync=on"), ("-c", "fsync=off")
"""Whether what is committed survives a power cut, as it must in a measurement and need not in a test."""


def programs() -> Path | None:
    """The folder of the newest server on this machine; None where there is none."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    other = shutil.which("initdb")
    return Path(other).resolve().parent if other else None


@contextmanager
def throwaway_postgres(settings: tuple[str, ...] = FAST) -> Iterator[str]:
    """Start a server on a socket in a folder of its own, and give the URL of its database.

    Raises:
        FileNotFoundError: there is no PostgreSQL on this machine.
        RuntimeError: it does not start; what it said is told.
    """
    at = programs()
    if at is None:
        raise FileNotFoundError("no PostgreSQL here: install Debian's package postgresql")
    folder = Path(tempfile.mkdtemp(prefix="ihaeng-postgres-"))
    who: dict[str, Any] = {}
    if os.geteuid() == 0:
        shutil.chown(folder, UNPRIVILEGED, UNPRIVILEGED)
        who = {"user": UNPRIVILEGED, "group": UNPRIVILEGED, "extra_groups": []}
    data = folder / "data"
    start = " ".join(["-c listen_addresses=''", f"-c unix_socket_directories='{folder}'", *settings])
    try:
        _run(
            who, at / "initdb", "-D", data, "-U", "ihaeng", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"
        )
        _run(who, at / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", start, "start")
        try:
            yield f"postgresql://ihaeng@/postgres?host={folder}"
        finally:
            _run(who, at / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(who: dict[str, Any], *words: str | Path) -> None:
    done = subprocess.run(
        list(map(str, words)), capture_output=True, text=True, check=False, cwd="/", stdin=subprocess.DEVNULL, **who
    )
    if done.returncode:
        raise RuntimeError(f"{words[0]} failed: {done.stdout}{done.stderr}")
