"""A folder of good pages with one in a hundred poisoned: does every good one come in, is every bad one named?

    python bench/poison.py [--megabytes 20] [--seed 5] [--one-lead] [--workers 2] [--keep FOLDER]

The pages tell of journeys as `synthetic.py` invents them: many leads, ten years, some twenty pages to a journey. With
--one-lead one person makes them all, which is no folder that anybody has but what joining costs most.

Prints counts, pages a second and the greatest memory (PSS) of the process and its children; exits 1 where a good page
is missing, a bad one has no message, or the memory went beyond its budget.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import io
import random
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from synthetic import DOCUMENTS_OF_A_MISSION, Journey, journeys

POISONED = 100
"""One page in so many is poisoned."""
GOOD_BYTES = 60_000
"""About so long is a page: an article and the menus, scripts and lists around it."""
EVERY = 0.5
"""Seconds between two looks at the memory."""
MOST_MEMORY = 1_500_000_000
"""Bytes of the whole family with two workers."""

PLACES = ("시카고", "오사카", "하노이", "뮌헨", "바르샤바", "린덴")
ACTS = ("투자협약을 맺었다", "업무협약을 체결했다", "수출상담회를 열었다", "공장을 둘러봤다", "시장을 만났다")


def good_page(dice: random.Random, journey: Journey, number: int) -> str:
    """A page of an invented newspaper about a journey; no two are alike."""
    firm = "".join(dice.choices("가나다라마바사아자차", k=4))
    place, act = PLACES[journey.number % len(PLACES)], dice.choice(ACTS)
    day = journey.start + datetime.timedelta(days=dice.randrange((journey.end - journey.start).days + 1))
    who, home = f"{journey.lead.name} {journey.lead.office}", journey.body
    lead = f"해외를 방문 중인 {who}는 {day.day}일 {place}에서 {firm}전자와 {act}고 {home}가 {number}번째로 밝혔다."
    more = f"{home}는 {firm}전자와의 협력이 지역 기업 {dice.randint(2, 90)}곳에 도움이 되기를 바란다고 덧붙였다."
    filler = "".join(f'<li><a href="/{n}">지난 소식 {dice.randint(1, 10**9)}</a></li>' for n in range(GOOD_BYTES // 60))
    return (
        f'<html><head><title>{who}, {place} 방문 {number}</title><meta property="article:published_time" '
        f'content="{day.isoformat()}T09:00:00+09:00"></head><body><nav><ul>{filler}</ul></nav><h1>{who}, {place} 방문 '
        f"{number}</h1><article><p>{lead}</p><p>{more}</p></article></body></html>"
    )


def bomb() -> bytes:
    """An HWPX that unpacks to 70 MB."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/hwp+zip")
        archive.writestr("Contents/section0.xml", b"\0" * 70_000_000)
    return held.getvalue()


POISON: tuple[tuple[str, Callable[[bytes, int], bytes]], ...] = (
    ("empty.html", lambda _bomb, number: b" " * number),
    ("menus.html", lambda _bomb, number: f"<html><body><nav><a href='/{number}'>홈</a></nav></body></html>".encode()),
    ("picture.html", lambda _bomb, number: b"\x89PNG\r\n" + number.to_bytes(8, "big") * 500),
    ("cut.pdf", lambda _bomb, number: b"%PDF-1.4\n" + str(number).encode() + b" 0 obj"),
    ("cut.docx", lambda bomb, number: bomb[: 200 + number % 1000] + str(number).encode()),
    ("old.hwp", lambda _bomb, number: b"HWP Document File V3.00 \x1a\x01" + str(number).encode()),
    ("bomb.hwpx", lambda bomb, number: bomb + str(number).encode()),
    ("cut.zip", lambda bomb, number: bomb[:300] + str(number).encode()),
    ("none.rss", lambda _bomb, number: f"<a>{number}</a>".encode()),
)
"""What is written, by the end of its name; each file is another one, since equal bytes are one document."""


def travels(size: int, dice: random.Random, *, one_lead: bool) -> list[Journey]:
    """The journeys that so many bytes of pages tell of."""
    found = journeys(size // GOOD_BYTES // DOCUMENTS_OF_A_MISSION + 1, dice)
    return [replace(one, lead=found[0].lead, body=found[0].body) for one in found] if one_lead else found


def write(folder: Path, size: int, seed: int, *, one_lead: bool) -> tuple[set[str], set[str]]:
    """Fill the folder with so many bytes; the names of the good and of the bad files."""
    dice, bursting = random.Random(seed), bomb()  # noqa: S311 - pages that can be made again, no secrets
    told = travels(size, dice, one_lead=one_lead)
    good: set[str] = set()
    bad: set[str] = set()
    written = number = 0
    while written < size:
        number += 1
        if number % POISONED:
            name, data = f"{number}.html", good_page(dice, dice.choice(told), number).encode()
            good.add(name)
        else:
            suffix, made = POISON[number // POISONED % len(POISON)]
            name, data = f"{number}-{suffix}", made(bursting, number)
            bad.add(name)
        (folder / name).write_bytes(data)
        written += len(data)
    return good, bad


def family(root: int) -> Iterator[int]:
    """A process and all below it, by their ids."""
    yield root
    try:
        told = [(task / "children").read_text() for task in Path(f"/proc/{root}/task").iterdir()]
    except OSError:
        return
    for child in " ".join(told).split():
        yield from family(int(child))


def memory(root: int) -> int:
    """Bytes of the family, shared pages counted once among those who share them (PSS)."""
    total = 0
    for process in family(root):
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024
    return total


def added(folder: Path, ledger: Path, workers: int) -> tuple[str, float, int]:
    """Add the folder in a process of its own: what it told, its seconds, its greatest memory in bytes."""
    began, peaks = time.monotonic(), [0]
    run = "import sys; from ihaeng.cli import run; sys.exit(run())"
    words = [sys.executable, "-c", run, "--lang", "en", "--ledger", str(ledger), "add", "--workers", str(workers)]
    words.append(str(folder))
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as running:
        done = threading.Event()

        def look() -> None:
            while not done.wait(EVERY):
                peaks.append(memory(running.pid))

        looking = threading.Thread(target=look)
        looking.start()
        told = running.communicate()[1]
        done.set()
        looking.join()
    return told, time.monotonic() - began, max(peaks)


def came_in(ledger: Path) -> set[str]:
    """The names of the documents that the ledger holds."""
    from ihaeng.store import Store

    with contextlib.closing(Store.existing(ledger)) as store:
        return {Path(reading.document.source).name for reading in store.readings()}


def main() -> int:
    """Write, add, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=20.0, help="size of the folder (default: 20)")
    parser.add_argument("--seed", type=int, default=5, help="of the invented pages (default: 5)")
    parser.add_argument("--one-lead", action="store_true", help="all pages speak of one person's journeys")
    parser.add_argument("--workers", type=int, default=2, help="pairs of processes that read (default: 2)")
    parser.add_argument("--keep", type=Path, help="leave pages and ledger in this new folder")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ihaeng-poison-") as scratch:
        place = asked.keep or Path(scratch)
        folder, ledger = place / "pages", place / "ledger.db"
        folder.mkdir(parents=True)
        good, bad = write(folder, int(asked.megabytes * 1_000_000), asked.seed, one_lead=asked.one_lead)
        told, seconds, peak = added(folder, ledger, asked.workers)
        missing, unnamed = good - came_in(ledger), {name for name in bad if name not in told}
    print(f"good: {len(good) - len(missing):,} of {len(good):,} came in")
    print(f"bad: {len(bad) - len(unnamed):,} of {len(bad):,} were named")
    print(f"{seconds:.0f} s, {(len(good) + len(bad)) / seconds:.1f} files a second, {peak / 1e6:.0f} MB at most (PSS)")
    for what, names in (("MISSING", missing), ("NOT NAMED", unnamed)):
        if names:
            print(f"{what}: {', '.join(sorted(names)[:10])}")
    return 1 if missing or unnamed or peak > MOST_MEMORY else 0


if __name__ == "__main__":
    sys.exit(main())
