"""How many workers this machine carries."""

from __future__ import annotations

import os
from pathlib import Path

from ihaeng.book.working.limits import MEMORY_OF_FIRST, MEMORY_OF_FURTHER

_MEMORY = Path("/proc/meminfo")
_GROUP_LIMIT, _GROUP_USE = Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current")


def can_fork() -> bool:
    """Whether this system has what workers need; Windows has not, and everything is done in one process there."""
    return hasattr(os, "fork")


def most_workers() -> int:
    """How many pairs of workers the cores and the free memory carry, at least one."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    free = free_memory()
    if free is None:
        return cores
    return max(1, min(cores, 1 + (free - MEMORY_OF_FIRST) // MEMORY_OF_FURTHER))


def free_memory() -> int | None:
    """Bytes that can be used now, by this machine's count and by that of a container; None where nobody tells."""
    told = [bytes_left for bytes_left in (_of_machine(), _of_group()) if bytes_left is not None]
    return min(told, default=None)


def _of_machine() -> int | None:
    try:
        lines = _MEMORY.read_text("ascii").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")), None)


def _of_group() -> int | None:
    try:
        limit, use = _GROUP_LIMIT.read_text("ascii").strip(), _GROUP_USE.read_text("ascii").strip()
    except OSError:
        return None
    return int(limit) - int(use) if limit.isdecimal() and use.isdecimal() else None
