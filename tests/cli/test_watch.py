"""`ihaeng watch`: once, or again and again until Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from calling import Ihaeng
from made_sites import Site, article, running_site


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    with running_site() as running:
        monkeypatch.setattr("ihaeng.documents.fetching.Visitor", running.visitor)
        running.put("/news/1", article())
        running.put("/feed", "<rss><channel><item><link>/news/1</link></item></channel></rss>")
        yield running


def test_one_look_adds_what_is_new(ihaeng: Ihaeng, site: Site) -> None:
    told = ihaeng("watch", "--once", f"{site.address}/feed")
    assert (told.code, "1 added" in told.err) == (0, True)
    assert "0 added" in ihaeng("watch", "--once", f"{site.address}/feed").err


def test_what_cannot_be_fetched_is_told_by_status_and_asked_for_by_retry(ihaeng: Ihaeng, site: Site) -> None:
    site.fail("/news/1", 404)
    assert ihaeng("watch", "--once", f"{site.address}/feed").code == 1
    status = ihaeng("status").out
    assert f"not fetched: {site.address}/news/1: [IH116]" in status
    assert "`ihaeng retry`" in status
    site.put("/news/1", article())
    assert ihaeng("retry").code == 0
    assert "not fetched" not in ihaeng("status").out


def test_a_watch_goes_on_until_it_is_stopped(ihaeng: Ihaeng, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", wait)
    told = ihaeng("watch", "--every", "30", f"{site.address}/feed")
    assert (told.code, waited) == (130, [1800, 1800])
    assert told.err.count("The next look is in 30 minutes") == 2


def test_a_saved_sitemap_may_be_watched_and_is_not_added(ihaeng: Ihaeng, site: Site, tmp_path: Path) -> None:
    (tmp_path / "map.xml").write_text(f"<urlset><url><loc>{site.address}/news/1</loc></url></urlset>", "utf-8")
    added = ihaeng("add", "map.xml")
    assert (added.code, "is a sitemap: it names pages and holds none. `ihaeng watch`" in added.err) == (1, True)
    assert "1 added" in ihaeng("watch", "--once", "map.xml").err
    assert ihaeng("watch", "--once", "none.xml").code == 1


@pytest.mark.parametrize("words", [["--every", "1", "x"], ["--since", "spring", "x"], []])
def test_words_that_are_not_understood(ihaeng: Ihaeng, words: list[str]) -> None:
    assert ihaeng("watch", *words).code == 2
