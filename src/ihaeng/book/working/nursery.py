"""The program that forks workers: `python nursery.py TASKS KIND LIMITS PATH...`, with its orders on standard input.

It is started anew, so nothing of the ledger, its database or its threads is in it, and it is run by its place, so that
it knows the standard library alone. TASKS is a Python file with `prepare(kind)`, called once before any fork, and
`work(request) -> answer`, called in the workers; LIMITS is JSON, PATH... becomes `sys.path`.
"""

from __future__ import annotations

import gc
import importlib.util
import json
import os
import signal
import socket
import struct
import sys
from multiprocessing.connection import Connection
from types import ModuleType
from typing import NoReturn

ORDER = struct.Struct("=cq")
"""An order: what to do, and with which process."""
FORK, END = b"f", b"e"
REPLY = struct.Struct("=q")
"""The answer: the process that was forked, or how one ended, as `os.waitstatus_to_exitcode` tells it."""

OUT_OF_MEMORY = 77
"""The exit code of a worker that got no more memory."""


def main(tasks_file: str, kind: str, limits: str, *paths: str) -> None:
    """Fork and end workers as told, until whoever gives the orders is gone; then end all that are left."""
    sys.path[:] = paths
    tasks = _load(tasks_file)
    tasks.prepare(kind)
    gc.freeze()
    orders = socket.socket(fileno=os.dup(0))
    living: set[int] = set()
    try:
        while True:
            message, handed, _, _ = socket.recv_fds(orders, ORDER.size, 1)
            if len(message) < ORDER.size:
                return
            order, process = ORDER.unpack(message)
            if order == FORK:
                reply = _fork(tasks, handed[0], json.loads(limits), orders)
                living.add(reply)
            else:
                reply = _end(process)
                living.discard(process)
            orders.sendall(REPLY.pack(reply))
    except (BrokenPipeError, ConnectionResetError):
        return
    finally:
        for process in living:
            _end(process)


def _fork(tasks: ModuleType, handed: int, limits: dict[str, int], orders: socket.socket) -> int:
    process = os.fork()
    if process == 0:
        orders.close()
        _serve(tasks, Connection(handed), limits)
    os.close(handed)
    return process


def _end(process: int) -> int:
    os.kill(process, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _serve(tasks: ModuleType, orders: Connection, limits: dict[str, int]) -> NoReturn:
    """Answer requests until nobody asks any more; never come back from here."""
    code = 1
    try:
        _bind(limits)
        while True:
            request = orders.recv_bytes()
            _allow(limits["cpu_seconds"])
            answer = tasks.work(request)
            orders.send_bytes(answer)
    except EOFError:
        code = 0
    except MemoryError:
        code = OUT_OF_MEMORY
    finally:
        os._exit(code)


def _bind(limits: dict[str, int]) -> None:
    """Take away what no task needs: the streams, more memory and larger files than told, traces of a crash."""
    import resource  # here, because Windows lacks it, and the constants above are read there too

    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits["file_bytes"],) * 2)
    resource.setrlimit(resource.RLIMIT_AS, (limits["memory_bytes"],) * 2)


def _allow(seconds: int) -> None:
    """So much computing from now on: the kernel ends the process after it (SIGXCPU)."""
    import resource  # as above

    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + seconds, hard))


def _load(file: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location("ihaeng_tasks", file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} is no Python file")
    tasks = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = tasks
    spec.loader.exec_module(tasks)
    return tasks


if __name__ == "__main__":
    main(*sys.argv[1:])
