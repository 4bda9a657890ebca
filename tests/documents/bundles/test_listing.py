"""Feeds and sitemaps as lists of addresses."""

from __future__ import annotations

import gzip

import pytest

from ihaeng.documents import DocumentError, Listed, Listing, listing_of

HERE = "https://news.example/feeds/all.xml"
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

RSS = """<rss version="2.0"><channel><title>다솔일보</title>
<item><title>린덴시와 협약</title><link>/news/1?a=1&amp;b=2#top</link>
<pubDate>Mon, 10 Mar 2031 09:00:00 +0900</pubDate></item>
<item><title>주소 없음</title></item>
<item><title>같은 주소</title><link>https://news.example/news/1?a=1&amp;b=2</link></item>
<item><title>나쁜 주소</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="self" href="/self"/>
<link rel="alternate" href="https://news.example/기사/2"/><updated>2031-03-11T01:00:00Z</updated></entry></feed>"""
SITEMAP = f"""<?xml version="1.0"?><urlset {SPACE} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://news.example/news/3 </loc><lastmod>2031-03-12</lastmod>
<image:image><image:loc>https://news.example/picture.jpg</image:loc></image:image></url>
<url><news:news><news:publication_date>2031-03-13T23:30:00+09:00</news:publication_date></news:news>
<loc>https://news.example/news/4</loc><lastmod>2031-04-01</lastmod></url>
<url><loc>ftp://news.example/5</loc></url></urlset>"""
INDEX = f"""<sitemapindex {SPACE}><sitemap><loc>https://news.example/map-1.xml.gz</loc><lastmod>2031-03-01</lastmod>
</sitemap><sitemap><loc>map-2.xml</loc></sitemap></sitemapindex>"""

CASES = {
    "rss": (RSS, Listing(pages=(Listed("https://news.example/news/1?a=1&b=2", "2031-03-10"),), left=2)),
    "atom": (ATOM, Listing(pages=(Listed("https://news.example/%EA%B8%B0%EC%82%AC/2", "2031-03-11"),))),
    "sitemap": (
        SITEMAP,
        Listing(
            pages=(
                Listed("https://news.example/news/3", "2031-03-12"),
                Listed("https://news.example/news/4", "2031-03-13"),
            ),
            left=1,
        ),
    ),
    "index": (
        INDEX,
        Listing(
            lists=(
                Listed("https://news.example/map-1.xml.gz", "2031-03-01"),
                Listed("https://news.example/feeds/map-2.xml", None),
            )
        ),
    ),
}


@pytest.mark.parametrize("kind", CASES)
@pytest.mark.parametrize("packed", [False, True])
def test_a_list_names_pages_or_further_lists(kind: str, packed: bool) -> None:  # noqa: FBT001 - a case of the test
    text, expected = CASES[kind]
    data = gzip.compress(text.encode()) if packed else text.encode()
    assert listing_of(data, HERE) == expected


@pytest.mark.parametrize(
    "data", [b"", b"<html><body>404</body></html>", b"\x1f\x8bno gzip", gzip.compress(b"0" * 60_000_000)]
)
def test_what_is_no_list_is_told(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"\[IH114\] https://news\.example/feeds/all\.xml (is no|has more than)"):
        listing_of(data, HERE)


def test_a_list_names_no_more_than_the_protocol_allows() -> None:
    urls = "".join(f"<url><loc>https://news.example/{number}</loc></url>" for number in range(50_010))
    found = listing_of(f"<urlset {SPACE}>{urls}</urlset>".encode(), HERE)
    assert (len(found.pages), found.left) == (50_000, 10)


def test_entities_of_entities_do_no_harm() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    text = f"{bomb}<urlset {SPACE}><url><loc>https://news.example/&b;&c;</loc></url></urlset>"
    [listed] = listing_of(text.encode(), HERE).pages
    assert listed.address == "https://news.example/&b;&c;"


def test_broken_characters_cost_no_entry() -> None:
    broken = SITEMAP.encode().replace(b"news/3", b"news/\xed\xa0\x80")
    assert [listed.address[-8:] for listed in listing_of(broken, HERE).pages][1:] == ["e/news/4"]
    korean = RSS.replace('<rss version="2.0">', '<?xml version="1.0" encoding="euc-kr"?><rss version="2.0">')
    assert listing_of(korean.encode("cp949"), HERE) == CASES["rss"][1]
