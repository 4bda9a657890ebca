"""Sites are asked as they wish: their robots.txt, a pause between two pages, only what has changed."""

from __future__ import annotations

from collections.abc import Iterator

import httpcore
import pytest
from made_sites import Site, running_site

from ihaeng.documents.errors import BusySiteError, UnfetchedPageError, UnwelcomeError
from ihaeng.documents.fetching import Version, Visitor

RULES = "User-agent: *\nDisallow: /inside/\nDisallow: /*?print=\n\nUser-agent: other\nDisallow: /\n"


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        running.put("/robots.txt", RULES)
        running.put("/news/1", "린덴")
        yield running


def test_what_a_site_asks_to_be_left_alone_is_not_asked_for(site: Site) -> None:
    visitor = site.visitor()
    for path in ("/inside/1", "/news/1?print=1"):
        with pytest.raises(UnwelcomeError, match=r"\[IH117\] http.* is not fetched: the site's robots\.txt asks"):
            visitor.fetch(site.address + path)
    assert visitor.fetch(site.address + "/news/1").data == "린덴".encode()
    assert site.asked == ["/robots.txt", "/news/1"]


def test_nor_is_what_another_page_leads_to(site: Site) -> None:
    site.lead("/moved", "/inside/1")
    with pytest.raises(UnwelcomeError, match="/inside/1 is not fetched"):
        site.visitor().fetch(site.address + "/moved")
    assert site.asked == ["/robots.txt", "/moved"]


def test_a_site_without_rules_may_be_asked_for_everything(site: Site) -> None:
    del site.pages["/robots.txt"]
    assert site.visitor().fetch(site.address + "/news/1").data


@pytest.mark.parametrize("path", ["/robots.txt", "/news/1"])
@pytest.mark.parametrize("status", [429, 503])
def test_a_site_that_asks_for_time_is_told_apart(site: Site, path: str, status: int) -> None:
    site.fail(path, status)
    with pytest.raises(BusySiteError, match=f"{path} answered {status}"):
        site.visitor().fetch(site.address + "/news/1")


def test_a_site_whose_rules_cannot_be_had_is_left_alone(site: Site) -> None:
    site.fail("/robots.txt", 500)
    visitor = site.visitor()
    for _time in range(2):
        with pytest.raises(BusySiteError, match="answered 500"):
            visitor.fetch(site.address + "/news/1")
    assert site.asked == ["/robots.txt"]


def test_a_page_that_is_not_there_is_no_trouble_of_the_site(site: Site) -> None:
    with pytest.raises(UnfetchedPageError, match="answered 404") as told:
        site.visitor().fetch(site.address + "/none")
    assert not isinstance(told.value, BusySiteError)


@pytest.mark.parametrize(
    ("delay", "pause"), [("", 2), ("Crawl-delay: 10", 10), ("Crawl-delay: 99999", 120), ("Crawl-delay: soon", 2)]
)
def test_between_two_pages_of_a_site_it_is_left_in_peace(site: Site, delay: str, pause: float) -> None:
    site.put("/robots.txt", f"User-agent: *\n{delay}\n")
    now, waited = 1000.0, []

    def wait(seconds: float) -> None:
        nonlocal now
        waited.append(seconds)
        now += seconds

    visitor = Visitor(httpcore.SyncBackend(), (site.port,), clock=lambda: now, wait=wait)
    for _page in range(3):
        visitor.fetch(site.address + "/news/1")
    assert waited == [pause] * 3
    now += 1000
    visitor.fetch(site.address + "/news/1")
    assert len(waited) == 3


def test_the_rules_are_read_again_after_a_day(site: Site) -> None:
    now = 0.0
    visitor = Visitor(httpcore.SyncBackend(), (site.port,), clock=lambda: now, wait=lambda _seconds: None)
    visitor.fetch(site.address + "/news/1")
    site.put("/robots.txt", "User-agent: ihaeng\nDisallow: /\n")
    now = 86_000
    visitor.fetch(site.address + "/news/1")
    now = 87_000
    with pytest.raises(UnwelcomeError):
        visitor.fetch(site.address + "/news/1")


def test_a_page_that_has_not_changed_is_not_sent_again(site: Site) -> None:
    site.put("/feed", "<rss/>", etag='"1"')
    visitor = site.visitor()
    found = visitor.fetch_changed(site.address + "/feed", Version())
    assert found
    assert (found.data, found.version) == (b"<rss/>", Version(etag='"1"'))
    assert visitor.fetch_changed(site.address + "/feed", found.version) is None
    site.put("/feed", "<rss></rss>", etag='"2"')
    changed = visitor.fetch_changed(site.address + "/feed", found.version)
    assert changed
    assert changed.version.etag == '"2"'
