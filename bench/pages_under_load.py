"""The pages under load: `ihaeng serve`, and many readers who open pages at once.

    python bench/pages_under_load.py [--ledger PLACE | --documents N] [--readers N] [--seconds N] [--think SECONDS]
                                     [--pages N] [--seed N]

The readers are connections of wrk, which costs next to no time of its own. They are measured in three ways:

- reading: each thinks between two pages, `--think` seconds on average (1), and hardly any page is asked for twice;
- at once, many pages: nobody thinks, and hardly any page is asked for twice;
- at once, few pages: nobody thinks, over `--pages` pages (200) that all of them open.

Without a ledger one is made of `--documents` (10,000) by `synthetic.py`.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import httpx2 as httpx
import msgspec
from page_addresses import READ, mixed, pages
from synthetic import readings

from ihaeng.book import Book
from ihaeng.store import Original, Store

SCRIPT = Path(__file__).with_name("reading_pages.lua")

MANY = 3_000
"""Different pages of each kind from which readers who never meet choose."""

LINES = 20_000
"""Pages in the list from which readers take by chance."""


class Answer(msgspec.Struct, frozen=True):
    """One page as a reader got it: how many bytes came over the wire, in how many milliseconds."""

    kind: str
    path: str
    status: int
    size: int
    milliseconds: float


def main() -> int:
    """Serve, ask, and print a line a figure."""
    arguments = _arguments()
    if shutil.which("wrk") is None:
        print("SKIPPED: wrk is not here. Install it (Debian: apt install wrk) to measure the pages under load.")
        return 0
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        place = arguments.ledger or str(_made(folder / "ledger.db", arguments.documents))
        process, address = stack.enter_context(_serving(place))
        many, few = _lists(place, arguments.pages, arguments.seed)
        _tell_first_page(address)
        for what, think, listed in (
            (f"reading, {arguments.think:g} s between two pages", arguments.think, many),
            ("at once, many pages", 0.0, many),
            (f"at once, {len(set(few))} pages", 0.0, few),
        ):
            file = folder / "pages.tsv"
            file.write_text("".join(f"{kind}\t{path}\n" for kind, path in listed))
            began = _processor_seconds(process.pid)
            answers = _asked(address, file, think, arguments)
            used = (_processor_seconds(process.pid) - began) / arguments.seconds
            _tell(f"{what} ({arguments.readers} readers, {arguments.seconds} s)", answers, arguments.seconds, used)
        print(f"memory of the server: {_memory(process.pid)} MB")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ledger", help="a ledger made by synthetic.py: a path or URL")
    parser.add_argument("--documents", type=int, default=10_000, help="of a ledger that is made for this run (10000)")
    parser.add_argument("--readers", type=int, default=20, help="readers at once (20)")
    parser.add_argument("--seconds", type=int, default=20, help="how long each way is measured (20)")
    parser.add_argument("--think", type=float, default=1.0, help="seconds between two pages of a reader (1)")
    parser.add_argument("--pages", type=int, default=200, help="pages that readers share (200)")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _made(place: Path, documents: int) -> Path:
    store = Store.create(place)
    with Book(store) as book:
        for one in readings(documents):
            original = Original.of(one.document.text.encode() + one.document.id.encode(), one.document.source)
            store.keep(original)
            store.keep_reading(original.sha256, one)
        book.refold()
    return place


def _lists(place: str, shared: int, seed: int) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Pages of which hardly any comes twice, and those that all readers share."""
    store = Store.existing(place)
    try:
        many = list(mixed(pages(store, MANY, seed), LINES, seed))
        few = list(mixed(pages(store, MANY, seed + 1), shared, seed))
    finally:
        store.close()
    return many, few


@contextlib.contextmanager
def _serving(place: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start `ihaeng serve` as users do, on a free port; its process and its address, without the last slash."""
    command = [str(Path(sys.executable).with_name("ihaeng")), "--ledger", place, "serve", "--port", "0", "--lang", "en"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"})
    try:
        told = re.search(r"http://[\d.]+:\d+", process.stderr.readline() if process.stderr else "")
        if told is None:
            raise SystemExit("ihaeng serve did not start")
        yield process, told[0]
    finally:
        process.terminate()
        process.wait()


def _asked(address: str, listed: Path, think: float, arguments: argparse.Namespace) -> list[Answer]:
    """Let the readers read; every answer they got."""
    many = str(arguments.readers)
    command = ["wrk", "-t", many, "-c", many, "-d", f"{arguments.seconds}s", "--timeout", "30s", "-s", str(SCRIPT)]
    command += ["-H", "Accept-Encoding: gzip, deflate, br", "-H", "Accept-Language: ko,en;q=0.8", address]
    command += ["--", str(listed), str(round(think * 1000)), str(arguments.seed)]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    rows = (line.split("\t")[1:] for line in found if line.startswith("answer\t"))
    return [Answer(kind, path, int(status), int(size), int(taken) / 1000) for kind, path, status, size, taken in rows]


def _tell(what: str, answers: Sequence[Answer], seconds: int, used: float) -> None:
    if not answers:
        raise SystemExit(f"{what}: no reader got an answer")
    wrong = [one for one in answers if one.status != 200]
    distinct = len({one.path for one in answers})
    print(f"{what}: {len(answers) / seconds:.0f} pages a second, {distinct} different, {used:.2f} cores used")
    by_kind: defaultdict[str, list[Answer]] = defaultdict(list)
    for one in answers:
        by_kind[one.kind].append(one)
    for kind in (*READ, ""):
        found = by_kind[kind] if kind else answers
        if found:
            taken = [one.milliseconds for one in found]
            size = statistics.mean(one.size for one in found) / 1000
            print(
                f"  {kind or 'all':20}{_at(taken, 50):8.1f} ms p50 {_at(taken, 95):8.1f} ms p95 {size:6.1f} kB",
                flush=True,
            )
    if wrong:
        print(f"  {len(wrong)} answers were not 200: {sorted({(one.status, one.path) for one in wrong})[:5]}")


def _at(values: Sequence[float], percent: int) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def _tell_first_page(address: str) -> None:
    """What a browser that was never here gets for the first page: the page itself, style, scripts, pictures."""
    with httpx.Client(base_url=address) as browser:
        page = browser.get("/ko/")
        named = dict.fromkeys(re.findall(r'(?:href|src)="(/static/[^"#]+)', page.text))
        assets = [browser.get(name) for name in named if not name.endswith(".woff2")]
    packed, unpacked = page.num_bytes_downloaded / 1000, len(page.content) / 1000
    whole = packed + sum(asset.num_bytes_downloaded for asset in assets) / 1000
    print(f"first page: {packed:.1f} kB ({unpacked:.1f} kB unpacked), with style and scripts {whole:.1f} kB")


def _family(pid: int) -> Iterator[int]:
    """A process and all that it started."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            yield from _family(int(child))


def _processor_seconds(pid: int) -> float:
    """Seconds of the processor that a process and its children took."""
    ticks = 0
    for one in _family(pid):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> int:
    """Megabytes that a process and its children hold, what they share counted once."""
    found = (Path(f"/proc/{one}/smaps_rollup").read_text() for one in _family(pid))
    return sum(int(size) for text in found for size in re.findall(r"^Pss:\s+(\d+)", text, re.MULTILINE)) // 1024


if __name__ == "__main__":
    raise SystemExit(main())
