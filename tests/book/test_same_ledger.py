"""All at once or one by one, in any order, again, or derived anew: the same ledger, ids included."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ihaeng.book import AddReport, Book

NewBook = Callable[[], Book]
Told = Callable[[Book], bytes]
ORDERS = [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [4, 1, 5, 0, 3, 2], [2, 5, 1, 3, 0, 4]]


@pytest.mark.parametrize("order", ORDERS)
def test_one_by_one_in_any_order_is_all_at_once(
    order: list[int], example: list[Path], new_book: NewBook, told: Told
) -> None:
    at_once, one_by_one = new_book(), new_book()
    at_once.add([example[0].parent])
    for number in order:
        one_by_one.add([example[number]])
    assert told(one_by_one) == told(at_once)


def test_the_same_bytes_again_change_nothing(example: list[Path], new_book: NewBook, told: Told) -> None:
    opened = new_book()
    first = opened.add(example)
    before = told(opened)
    second = opened.add(example)
    assert (first.added, first.unchanged, second.added, second.unchanged) == (6, 0, 0, 6)
    assert told(opened) == before


def test_rebuilding_gives_the_same_ledger(example: list[Path], new_book: NewBook, told: Told) -> None:
    opened = new_book()
    opened.add(example)
    before = told(opened)
    report = opened.rebuild()
    assert (report.added, report.failed) == (6, [])
    assert told(opened) == before
    assert opened.ledger().lines


def test_what_a_manifest_tells_survives_rebuilding(
    example: list[Path], new_book: NewBook, told: Told, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text(f"path,outlet\n{example[5]},새벽신문\n", "utf-8")
    opened = new_book()
    opened.add([example[5]], manifest=table)
    before = told(opened)
    opened.rebuild()
    assert "새벽신문" in before.decode()
    assert told(opened) == before


@pytest.mark.parametrize("names", [["a.txt", "b.txt"], ["b.txt", "a.txt"]])
def test_the_same_page_saved_under_two_names_counts_once(
    names: list[str], example: list[Path], new_book: NewBook, tmp_path: Path
) -> None:
    for name in names:
        (tmp_path / name).write_bytes(example[0].read_bytes())
    opened = new_book()
    report = opened.add([tmp_path / name for name in names])
    assert (report.added, report.unchanged) == (1, 1)
    assert [Path(held.document.source).name for held in opened.ledger().documents] == ["a.txt"]


def test_going_on_after_a_stop_gives_the_same_ledger(example: list[Path], new_book: NewBook, told: Told) -> None:
    def stop_after_two(report: AddReport) -> None:
        if report.done == 2:
            raise KeyboardInterrupt

    whole, stopped = new_book(), new_book()
    whole.add(example)
    with pytest.raises(KeyboardInterrupt):
        stopped.add(example, progress=stop_after_two)
    assert len(stopped.ledger().documents) == 2
    assert stopped.add(example).unchanged == 2
    assert told(stopped) == told(whole)
