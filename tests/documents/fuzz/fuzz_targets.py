"""One target a reader: a good file of its kind, and what reads it; whatever it becomes, that may only refuse it."""

from __future__ import annotations

import email.message
import gzip
import io
import json
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from email.headerregistry import Address
from pathlib import Path

import made_papers
import msgspec
from protego import Protego

from ihaeng.documents import (
    Listing,
    Member,
    Refused,
    listing_of,
    members_of,
    read_document,
    read_manifest,
)
from ihaeng.documents.fetching.manners import NAME
from ihaeng.model import Document
from ihaeng.reading import read

PAGES = Path(__file__).parents[1] / "pages"

TEXT = "다솔도, 린덴시와 손잡다\n\n입력 2031.03.10 09:00\n\n한서윤 다솔도지사는 9일 린덴시와 협약을 맺었다.\n"
TABLE = (
    "단장,한서윤,,,,,\n출발일,2031. 3. 8.,,,,,\n구분,상태,날짜,장소,상대,내용,금액\n"
    "방문,실시,2031-03-09,시카고,린덴시,린덴시청 방문,\n계약,실시,3월 10일,,노바켐,소재 계약,120만 달러\n"
)
ARTICLES = "제목,본문,일자,언론사\n린덴시와 손잡다,한서윤 다솔도지사는 9일 린덴시와 협약을 맺었다.,20310310,다솔일보\n"
MANIFEST = "path,outlet,title,published,partial\na.txt,다솔일보,린덴시와 손잡다,2031-03-10,no\nb.txt,,,,yes\n"
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-CALNAME:미국 방문\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    "DTSTART;TZID=America/Chicago:20310309T090000\r\nDTEND;VALUE=DATE:20310310\r\nCATEGORIES:방문\r\n"
    "ATTENDEE;CN=마틴 오브라이언:mailto:a@example.com\r\nSUMMARY:린덴시청 방문\r\nLOCATION:시카고\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n"
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>다솔</title><item><title>린덴시와 손잡다</title>'
    "<description>협약을 &lt;b&gt;맺었다&lt;/b&gt;.</description><author>한다온</author><link>https://example.org/1</link>"
    "<pubDate>Mon, 10 Mar 2031 09:00:00 +0900</pubDate></item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>다솔</title><entry><title>린덴시와 손잡다</title>'
    '<link href="https://example.org/1"/><updated>2031-03-10T09:00:00Z</updated><content type="xhtml">'
    '<div xmlns="http://www.w3.org/1999/xhtml"><p>협약을 맺었다.</p></div></content></entry></feed>'
)
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
    "<url><loc>https://example.org/1</loc><lastmod>2031-03-10</lastmod><n:news><n:publication_date>2031-03-10"
    "</n:publication_date></n:news></url></urlset>"
)
ROBOTS = (
    "User-agent: *\nDisallow: /inside/*?print=$\nAllow: /\nCrawl-delay: 5\nRequest-rate: 1/10\nVisit-time: 0600-0845\n"
)

Read = Callable[[bytes], bool]
"""Whether what came out is of the right kind; a `DocumentError` is as good."""


class Target(msgspec.Struct, frozen=True):
    """A file, what reads it, and whether it is an archive whose members are to be changed rather than its bytes."""

    data: bytes
    read: Read
    is_within: bool = False


def mail() -> bytes:
    """A mail with a text, a page and an attachment."""
    message = email.message.EmailMessage()
    message["From"], message["To"] = Address("다솔도", "a", "example.org"), "b@example.org"
    message["Subject"], message["Date"] = "보도자료", "Mon, 10 Mar 2031 09:00:00 +0900"
    message.set_content(TEXT)
    message.add_alternative(f"<html><body><p>{TEXT}</p></body></html>", subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="계획서.pdf")
    return message.as_bytes()


def tar() -> bytes:
    """A TAR of a text, a page and a link."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for name, data in {"a.txt": TEXT.encode(), "b/b.html": b"<p>b</p>"}.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        link = tarfile.TarInfo("c.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "../a.txt"
        archive.addfile(link)
    return held.getvalue()


def warc() -> bytes:
    """A web archive of one page."""
    page = f"<html><body><p>{TEXT}</p></body></html>".encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:5c5d3c0e-0000-4000-8000-000000000000>\r\n"
        "WARC-Target-URI: https://example.org/1\r\nWARC-Date: 2031-03-10T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def rezipped(data: bytes, change: Callable[[bytes], bytes], which: int) -> bytes:
    """An archive with one of its members changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {member: archive.read(member) for member in archive.namelist()}
    name = sorted(files)[which % len(files)]
    return made_papers.zipped({**files, name: change(files[name])})


def as_document(name: str) -> Read:
    """Read as a file of this name, an office's table down to its acts."""

    def run(data: bytes) -> bool:
        document = read_document(data, name)
        acts = read(document).activities if name.startswith("own") else ()
        return isinstance(document, Document) and all(
            document.text[span.start : span.end] == span.quote for act in acts for span in act.evidence
        )

    return run


def as_bundle(name: str) -> Read:
    """Open as a bundle of this name, down to its members."""

    def run(data: bytes) -> bool:
        with tempfile.TemporaryDirectory() as folder:
            bundle = Path(folder, name)
            bundle.write_bytes(data)
            return all(isinstance(found, Member | Refused) for found in (members_of(bundle) or ()))

    return run


def as_manifest(name: str) -> Read:
    """Read as a manifest of this name."""

    def run(data: bytes) -> bool:
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder, name)
            table.write_bytes(data)
            return all(isinstance(place, Path) for place in read_manifest(table))

    return run


def as_listing(data: bytes) -> bool:
    """Read as a list of addresses."""
    return isinstance(listing_of(data, "https://example.org/map.xml"), Listing)


def as_robots(data: bytes) -> bool:
    """Read as a site's robots.txt."""
    rules = Protego.parse(data.decode("utf-8", "replace"))
    delay = rules.crawl_delay(NAME)
    return isinstance(rules.can_fetch("https://example.org/inside/1?print=1", NAME), bool) and (delay or 0.0) >= 0


def document(name: str, data: bytes, *, is_within: bool = False) -> Target:
    """A target that reads one document."""
    return Target(data, as_document(name), is_within)


def bundle(name: str, data: bytes, *, is_within: bool = False) -> Target:
    """A target that opens a bundle."""
    return Target(data, as_bundle(name), is_within)


SHEET, ARTICLE_SHEET = made_papers.sheet(TABLE), made_papers.sheet(ARTICLES)

TARGETS = {
    "text": document("text.txt", TEXT.encode()),
    "text in CP949": document("text.txt", TEXT.encode("cp949")),
    "text in UTF-16": document("text.txt", TEXT.encode("utf-16")),
    "page": document("page.html", (PAGES / "nd-article-view.html").read_bytes()),
    "page of data": document("page.html", (PAGES / "next-flight.html").read_bytes()),
    "hwp": document("paper.hwp", made_papers.hwp()),
    "hwpx": document("paper.hwpx", made_papers.hwpx()),
    "hwpx within": document("paper.hwpx", made_papers.hwpx(), is_within=True),
    "docx": document("paper.docx", made_papers.word()),
    "docx within": document("paper.docx", made_papers.word(), is_within=True),
    "pdf": document("paper.pdf", made_papers.pdf(["Plan of a trip", "9 March, Chicago"])),
    "mail": document("mail.eml", mail()),
    "own csv": document("own.csv", TABLE.encode()),
    "own xlsx": document("own.xlsx", SHEET),
    "own xlsx within": document("own.xlsx", SHEET, is_within=True),
    "own calendar": document("own.ics", CALENDAR.encode()),
    "zip": bundle("bundle.zip", made_papers.zipped({"a.txt": TEXT.encode(), "b.html": b"<p>b</p>"})),
    "tar": bundle("bundle.tar", tar()),
    "packed tar": bundle("bundle.tar.gz", gzip.compress(tar())),
    "warc": bundle("web.warc", warc()),
    "packed warc": bundle("web.warc.gz", gzip.compress(warc())),
    "rss": bundle("feed.rss", FEED.encode()),
    "atom": bundle("feed.atom", ATOM.encode()),
    "articles csv": bundle("articles.csv", ARTICLES.encode()),
    "articles xlsx": bundle("articles.xlsx", ARTICLE_SHEET),
    "articles xlsx within": bundle("articles.xlsx", ARTICLE_SHEET, is_within=True),
    "sitemap": Target(SITEMAP.encode(), as_listing),
    "packed sitemap": Target(gzip.compress(SITEMAP.encode()), as_listing),
    "list of a feed": Target(ATOM.encode(), as_listing),
    "robots": Target(ROBOTS.encode(), as_robots),
    "manifest csv": Target(MANIFEST.encode(), as_manifest("table.csv")),
    "manifest jsonl": Target((json.dumps({"path": "a.txt", "outlet": "다솔"}) + "\n").encode(), as_manifest("t.jsonl")),
    "manifest xlsx": Target(made_papers.sheet(MANIFEST), as_manifest("table.xlsx")),
}
