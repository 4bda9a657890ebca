"""Feeds and sitemaps looked at again: what is new comes in once, politely, and what failed is kept and taken up."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import pytest
from made_sites import Site, article, running_site

from ihaeng.book import Book


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    with running_site() as running:
        monkeypatch.setattr("ihaeng.documents.fetching.Visitor", running.visitor)
        for number in (1, 2, 3):
            running.put(f"/news/{number}", article(f"다솔도, 린덴시와 손잡다 {number}"))
        yield running


def feed(*numbers: int) -> str:
    items = "".join(f"<item><link>/news/{number}</link></item>" for number in numbers)
    return f"<rss><channel>{items}</channel></rss>"


def sitemap(days: dict[int, str]) -> str:
    urls = (f"<url><loc>/news/{number}</loc><lastmod>{day}</lastmod></url>" for number, day in days.items())
    return f"<urlset>{''.join(urls)}</urlset>"


def pages_asked(site: Site) -> list[str]:
    return sorted(path for path in site.asked if path.startswith("/news/"))


def test_only_what_is_new_is_fetched_and_added(site: Site, new_book: Callable[[], Book]) -> None:
    opened, address = new_book(), f"{site.address}/feed"
    site.put("/feed", feed(1, 2), etag='"1"')
    first = opened.watch([address])
    assert (first.added, first.failed) == (2, [])
    assert opened.watch([address]).done == 0
    site.put("/feed", feed(2, 3), etag='"2"')
    assert opened.watch([address]).added == 1
    assert pages_asked(site) == ["/news/1", "/news/2", "/news/3"]
    assert f"{site.address}/news/3" in [one.document.url for one in opened.ledger().documents]


def test_the_day_of_capture_is_kept(site: Site, new_book: Callable[[], Book]) -> None:
    opened = new_book()
    site.put("/feed", feed(1))
    opened.watch([f"{site.address}/feed"])
    [sha256] = opened._store.hashes()
    assert f'"captured":"{datetime.datetime.now(datetime.UTC).year}-' in (opened._store.original(sha256).told or "")


def test_what_fails_is_listed_and_taken_up(site: Site, new_book: Callable[[], Book]) -> None:
    opened = new_book()
    site.put("/feed", feed(1, 4))
    site.put("/robots.txt", "User-agent: *\nDisallow: /news/1\n")
    report = opened.watch([f"{site.address}/feed", f"{site.address}/none"])
    assert sorted(failed.code for failed in report.failed) == ["IH116", "IH116", "IH117"]
    assert report.done == report.total == 3
    status = opened.status()
    assert [failed.source.removeprefix(site.address) for failed in status.unfetched] == ["/none", "/news/1", "/news/4"]
    site.put("/robots.txt", "")
    site.put("/news/4", article("네 번째"))
    site.put("/none", feed(3))
    again = opened.retry()
    assert (again.added, again.failed, opened.status().unfetched) == (3, [], ())


def test_a_busy_site_is_left_for_the_next_look(site: Site, new_book: Callable[[], Book]) -> None:
    opened, address = new_book(), f"{site.address}/feed"
    site.put("/feed", feed(1, 2, 3), etag='"1"')
    site.fail("/news/1", 503)
    report = opened.watch([address])
    assert (report.total, report.failed, opened.status().unasked) == (0, [], 3)
    assert "[IH618] The site asks to be left alone for now; 3 of its pages wait" in report.doubts[-1].reason
    site.put("/news/1", article("첫 번째"))
    assert opened.watch([address]).added == 3


def test_an_index_of_sitemaps_is_followed_and_a_day_can_be_asked_for(site: Site, new_book: Callable[[], Book]) -> None:
    opened, address = new_book(), f"{site.address}/index.xml"
    index = "<sitemap><loc>/new.xml</loc></sitemap><sitemap><loc>/old.xml</loc><lastmod>2030-01-01</lastmod></sitemap>"
    site.put("/index.xml", f"<sitemapindex>{index}</sitemapindex>")
    site.put("/new.xml", sitemap({1: "2031-03-10", 2: "2031-02-01"}))
    site.put("/old.xml", sitemap({3: "2030-01-01"}))
    assert opened.watch([address], since=datetime.date(2031, 3, 1)).added == 1
    assert pages_asked(site) == ["/news/1"]
    assert "/old.xml" not in site.asked
    assert opened.watch([address]).added == 2


def test_more_than_one_look_fetches_waits(
    site: Site, new_book: Callable[[], Book], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ihaeng.book.watching.MOST_PAGES", 2)
    opened, address = new_book(), f"{site.address}/map.xml"
    site.put("/map.xml", sitemap({1: "2031-03-01", 2: "2031-03-03", 3: "2031-03-02"}), etag='"1"')
    report = opened.watch([address])
    assert pages_asked(site) == ["/news/2", "/news/3"]
    assert "[IH616] 1 more pages wait" in report.doubts[-1].reason
    assert opened.watch([address]).added == 1


def test_a_stop_loses_nothing_and_fetches_nothing_twice(site: Site, new_book: Callable[[], Book]) -> None:
    opened, address = new_book(), f"{site.address}/feed"
    site.put("/feed", feed(1, 2, 3), etag='"1"')

    def stop(_report: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        opened.watch([address], stop)
    opened.watch([address])
    assert pages_asked(site) == ["/news/1", "/news/2", "/news/3"]
    assert len(opened.ledger().documents) == 3
