"""Archives, web archives, feeds and tables of articles: each document by itself, what cannot be taken told in place."""

from __future__ import annotations

import contextlib
import gzip
import io
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from ihaeng.documents import Member, Refused, members_of, read_document
from ihaeng.documents.errors import BundleError
from ihaeng.documents.own_tables.read import MOST_ROWS

TEXT = "다솔도, 린덴시와 손잡다\n\n한서윤 다솔도지사는 9일 린덴시와 협약을 맺었다.\n".encode()


def taken(path: Path) -> dict[str, Member]:
    assert members_of(path) is not None
    return {found.name: found for found in (members_of(path) or ()) if isinstance(found, Member)}


def refused(path: Path) -> dict[str, str]:
    return {found.name: found.reason for found in (members_of(path) or ()) if isinstance(found, Refused)}


def zip_of(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def tar_of(path: Path, names: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz" if path.suffix == ".tgz" else "w") as archive:
        for name, data in names.items():
            told = tarfile.TarInfo(name)
            told.size = len(data)
            archive.addfile(told, io.BytesIO(data))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return path


FILES = {
    "a.txt": TEXT,
    "../../b.txt": TEXT,
    "/c.txt": TEXT,
    "picture.png": b"x",
    "__MACOSX/a.txt": b"y",
    ".d.txt": b"z",
}


@pytest.mark.parametrize("name", ["pile.zip", "pile.tar", "pile.tgz"])
def test_an_archive_gives_its_documents_and_nothing_else(tmp_path: Path, name: str) -> None:
    path = (zip_of if name.endswith("zip") else tar_of)(tmp_path / name, FILES)
    assert {name: found.data for name, found in taken(path).items()} == {"a.txt": TEXT, "b.txt": TEXT, "c.txt": TEXT}
    assert [found.name for found in tmp_path.iterdir()] == [name]


def test_names_packed_by_korean_windows_are_read(tmp_path: Path) -> None:
    packed = zip_of(tmp_path / "plain.zip", {"AAAA.txt": TEXT}).read_bytes()
    (tmp_path / "windows.zip").write_bytes(packed.replace(b"AAAA", "기사".encode("cp949")))
    assert list(taken(tmp_path / "windows.zip")) == ["기사.txt"]


def test_archives_in_archives_and_bombs_are_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "pile.zip", {"inner.zip": b"PK", "bomb.txt": b"0" * 5_000_000, "a.txt": TEXT})
    assert list(taken(path)) == ["a.txt"]
    told = refused(path)
    assert "archive within an archive" in told["inner.zip"]
    assert "to 5,000,000 bytes" in told["bomb.txt"]


def test_an_archive_that_claims_too_much_is_refused_with_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ihaeng.documents.bundles.zipped.MOST_MEMBERS", 2)
    path = zip_of(tmp_path / "many.zip", {f"{number}.txt": TEXT for number in range(3)})
    with pytest.raises(BundleError, match="3 files"):
        list(members_of(path) or ())


def test_files_that_overlap_are_refused(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "pile.zip", {"a.txt": TEXT, "b.txt": TEXT})
    data = bytearray(path.read_bytes())
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    path.write_bytes(bytes(data))
    with pytest.raises(BundleError, match="overlap"):
        list(members_of(path) or ())


@pytest.mark.parametrize("name", ["cut.zip", "cut.tgz"])
def test_a_damaged_archive_says_so_and_what_came_before_is_kept(tmp_path: Path, name: str) -> None:
    whole = (zip_of if name.endswith("zip") else tar_of)(tmp_path / name, FILES)
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with pytest.raises(BundleError, match="cut off or damaged"):
        list(members_of(whole) or ())


def warc_record(kind: str, address: str, body: bytes) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nContent-Length: {len(body)}\r\n"
    return (head + "Content-Type: application/http; msgtype=response\r\n\r\n").encode() + body + b"\r\n\r\n"


def test_a_web_archive_gives_its_pages_with_their_addresses(tmp_path: Path) -> None:
    page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>린덴</body></html>".encode()
    gone = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html></html>"
    records = (("response", "https://news.example/1", page), ("response", "https://news.example/2", gone))
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(gzip.compress(warc_record(*record)) for record in records))
    [found] = taken(path).values()
    assert (found.name, found.told and found.told.url) == ("news.example/1.html", "https://news.example/1")
    assert found.data.endswith("린덴</body></html>".encode())


FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>다솔일보</title>
<item><title>린덴시와 협약</title><link>https://news.example/1</link><pubDate>Mon, 10 Mar 2031 09:10:00 +0900</pubDate>
<description>한서윤 지사가</description>
<content:encoded><![CDATA[<p>한서윤 다솔도지사는 9일 린덴시와 협약을 맺었다.</p>]]></content:encoded></item>
<item><title>린덴 방문</title><pubDate>2031/03/11 오후 4:11</pubDate>
<description>한서윤 지사는 10일…</description></item>
</channel></rss>"""


def test_a_feed_gives_its_entries_and_says_which_are_only_summaries(tmp_path: Path) -> None:
    (tmp_path / "news.rss").write_text(FEED, "utf-8")
    whole, summary = taken(tmp_path / "news.rss").values()
    document = read_document(whole.data, whole.name, told=whole.told)
    assert (document.title, document.outlet, document.published) == (
        "린덴시와 협약",
        "다솔일보",
        "2031-03-10T09:10+09:00",
    )
    assert (document.partial, document.url) == (False, "https://news.example/1")
    assert summary.told
    assert (summary.told.partial, summary.told.published) == (True, "2031-03-11T16:11+09:00")


HOSTILE = ['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><rss>&b;</rss>', "no feed at all", "<rss>&#x110000;"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_feed_is_told_and_reads_no_file(tmp_path: Path, hostile: str) -> None:
    (tmp_path / "news.rss").write_text(hostile, "utf-8")
    found: list[Member | Refused] = []
    with contextlib.suppress(BundleError):
        found = list(members_of(tmp_path / "news.rss") or ())
    assert found == []


ARTICLES = "일자,언론사,기고자,제목,본문,URL\n20310310,다솔일보,한다온,린덴시와 협약,한서윤 지사는 9일 협약을 맺...,https://news.example/1\n"


def test_a_table_of_articles_gives_a_document_a_row_and_cut_texts_are_partial(tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_text(ARTICLES, "utf-8-sig")
    [found] = taken(tmp_path / "export.csv").values()
    document = read_document(found.data, found.name, told=found.told)
    assert (document.title, document.outlet, document.published) == ("린덴시와 협약", "다솔일보", "2031-03-10")
    assert document.partial


def test_a_table_of_articles_may_be_longer_than_an_offices_table(tmp_path: Path) -> None:
    header, row = ARTICLES.splitlines()
    (tmp_path / "export.csv").write_text("\n".join([header, *[row] * (MOST_ROWS + 1)]), "utf-8-sig")
    assert sum(1 for _found in (members_of(tmp_path / "export.csv") or ())) == MOST_ROWS + 1


def test_an_own_table_and_a_page_are_no_bundles(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("구분,상태,날짜,내용\n", "utf-8")
    assert members_of(tmp_path / "own.csv") is None
    assert members_of(tmp_path / "page.html") is None
