"""Originals are kept once, whatever the order they come in."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from ihaeng.store import DamagedOriginalError, News, Original, Store
from ihaeng.store.packing import pack, unpack
from ihaeng.store.schema import originals


def test_bytes_come_back_as_they_were_added(store: Store) -> None:
    original = Original.of(b"\x00\xff bytes", "a.txt", told='{"outlet": "x"}')
    assert store.keep(original).news is News.BYTES
    assert store.original(original.sha256) == original


def test_the_same_bytes_again_change_nothing(store: Store) -> None:
    original = Original.of(b"text", "a.txt")
    store.keep(original)
    assert store.keep(original).news is News.NOTHING
    assert store.hashes() == [original.sha256]


def test_the_order_of_two_sources_leaves_no_trace(tmp_path: Path) -> None:
    arrivals = [Original.of(b"text", "b.txt"), Original.of(b"text", "a.txt"), Original.of(b"text", "c.txt", told="{}")]
    kept = set()
    for number, order in enumerate(itertools.permutations(arrivals)):
        store = Store.create(tmp_path / f"{number}.db")
        for arrival in order:
            store.keep(arrival)
        held = store.original(arrivals[0].sha256)
        kept.add((held.source, held.told))
        store.close()
    assert kept == {("c.txt", "{}")}


def test_the_same_bytes_by_an_earlier_name_are_no_new_bytes(store: Store) -> None:
    store.keep(Original.of(b"text", "b.txt"))
    kept = store.keep(Original.of(b"text", "a.txt"))
    assert (kept.news, kept.original.source) == (News.SOURCE, "a.txt")


def test_what_the_user_tells_anew_replaces_what_was_told(store: Store) -> None:
    store.keep(Original.of(b"text", "a.txt", told='{"outlet": "old"}'))
    corrected = Original.of(b"text", "a.txt", told='{"outlet": "new"}')
    assert store.keep(corrected).news is News.TOLD
    assert store.keep(Original.of(b"text", "a.txt")).news is News.NOTHING
    assert store.original(corrected.sha256).told == '{"outlet": "new"}'


def test_changed_bytes_are_noticed(store: Store) -> None:
    original = Original.of(b"text", "a.txt")
    store.keep(original)
    with store._writing() as connection:
        connection.execute(update(originals).values(packed=pack(b"another text")))
    with pytest.raises(DamagedOriginalError, match="IH404"):
        store.original(original.sha256)


def test_cut_bytes_are_noticed() -> None:
    with pytest.raises(DamagedOriginalError):
        unpack(pack(b"text")[:-3], Original.of(b"text", "").sha256)


@given(st.binary())
def test_packing_round_trip(data: bytes) -> None:
    assert unpack(pack(data), Original.of(data, "").sha256) == data
