"""Rows 10, 12 and 13 of docs/bad-input.md: hostile feeds, archives that burst, and names that lead elsewhere."""

from __future__ import annotations

import io
import struct
import tarfile
import unicodedata
import zipfile
from pathlib import Path

import pytest
from growth import Work, grows_straight

from ihaeng import book
from ihaeng.documents import DocumentError, Member, Refused, members_of, read_document

BODY = "한서윤 다솔도지사는 9일 린덴시와 협약을 맺었다."
TEXT = f"다솔도, 린덴시와 손잡다\n\n{BODY}\n".encode()


def feed(entry: str, doctype: str = "") -> str:
    item = f"<item><title>린덴시와 협약</title><description>{BODY}</description>{entry}</item>"
    return f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><title>다솔일보</title>{item}</channel></rss>'


def nested_entities() -> str:
    told = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    return f'<!DOCTYPE r [<!ENTITY e0 "ha">{told}]>'


FEEDS = {
    "entities of entities": feed("<author>&e8;</author>", nested_entities()),
    "a file as an entity": feed("<author>&f;</author>", '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    "an address as a DTD": feed("", '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/a.dtd">'),
    "no such character": feed("<author>&#x110000;</author>"),
    "no such decimal character": feed("<author>&#1114112;</author>"),
    "a backslash in an entity": feed("<author>&path;</author>", r'<!DOCTYPE r [<!ENTITY path "C:\data">]>'),
    "an ampersand by itself": feed("<author>a & b</author>"),
    "cut off": feed("")[:-20],
}


@pytest.mark.parametrize("what", FEEDS)
def test_10_a_hostile_feed_keeps_its_entry(tmp_path: Path, what: str) -> None:
    (tmp_path / "news.rss").write_text(FEEDS[what], "utf-8")
    [found] = list(members_of(tmp_path / "news.rss") or ())
    assert isinstance(found, Member)
    assert read_document(found.data, found.name, told=found.told).text.endswith(BODY)
    assert found.told
    assert (found.told.title, found.told.outlet) == ("린덴시와 협약", "다솔일보")
    assert len(found.told.author or "") <= 300
    assert "root:" not in (found.told.author or "")


@pytest.mark.parametrize("piece", ["a", "a."])
def test_10_an_endless_author_costs_no_more_than_its_length(tmp_path: Path, piece: str) -> None:
    def listing(size: int) -> Work:
        path = tmp_path / f"{size}.rss"
        path.write_text(feed(f"<author><![CDATA[{piece * size}]]></author>"), "utf-8")
        return lambda: list(members_of(path) or ())

    assert grows_straight(listing, 15_000)


@pytest.mark.parametrize("text", ["", "no feed", "<html><body>a</body></html>", "<a/>"])
def test_10_what_is_no_feed_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "news.rss").write_text(text, "utf-8")
    with pytest.raises(
        DocumentError, match=r"\[IH114\] .*news\.rss is no RSS or Atom feed and no sitemap \(.*\)\. Get it again\."
    ):
        list(members_of(tmp_path / "news.rss") or ())


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>다솔일보</title><entry><title>린덴시와 협약</title>
<link rel="self" href="https://news.example/feed"/><link rel="alternate" href="https://news.example/1"/>
<author><name>한다온</name></author><published>2031-03-10T09:10:00+09:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{BODY}</p></div></content></entry></feed>"""


def test_10_a_good_atom_feed_is_read(tmp_path: Path) -> None:
    (tmp_path / "news.atom").write_text(ATOM, "utf-8")
    [found] = list(members_of(tmp_path / "news.atom") or ())
    assert isinstance(found, Member)
    document = read_document(found.data, found.name, told=found.told)
    assert (document.url, document.author, document.published) == (
        "https://news.example/1",
        "한다온",
        "2031-03-10T09:10+09:00",
    )
    assert document.text.endswith(BODY)


def zip_of(path: Path, *files: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return path


def test_12_a_header_that_understates_a_size_refuses_that_file_alone(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "pile.zip", ("bomb.txt", b"0" * 90_000_000), ("good.txt", TEXT))
    data = bytearray(path.read_bytes())
    first = data.index(b"PK\x01\x02")
    data[first + 24 : first + 28] = struct.pack("<I", 1_000)
    path.write_bytes(bytes(data))
    bomb, good = list(members_of(path) or ())
    assert isinstance(bomb, Refused)
    assert bomb.reason.startswith("It is damaged within the archive")
    assert good == Member("good.txt", TEXT)


def test_12_a_bomb_is_refused_with_numbers_by_the_ledger(tmp_path: Path) -> None:
    zip_of(tmp_path / "pile.zip", ("bomb.txt", b"0" * 30_000_000), ("deep.zip", b"PK"), ("good.txt", TEXT))
    with book.open(tmp_path / "ledger.db") as ledger:
        report = ledger.add([tmp_path / "pile.zip"])
    assert report.added == 1
    told = {Path(failed.source).name: failed.reason for failed in report.failed}
    assert told["bomb.txt"].startswith("[IH114] It would unpack from 29,")
    assert "to 30,000,000 bytes, as bombs do" in told["bomb.txt"]
    assert told["deep.zip"] == "[IH114] It is an archive within an archive. Unpack it, and add what it holds."


LONG = "가" * 300
NAMES = ["../../up.txt", "/abs.txt", "C:\\Windows\\win.txt", "CON.txt", f"{LONG}.txt", "A.txt", "a.txt", "각.txt"]
NAMES.append(unicodedata.normalize("NFD", "각.txt"))


def test_13_names_lead_nowhere_and_equal_ones_are_both_kept(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    files = [(name, TEXT.replace("협약".encode(), f"{n}번째 협약".encode())) for n, name in enumerate(NAMES)]
    zip_of(place / "pile.zip", *files)
    with book.open(place / "ledger.db") as ledger:
        report = ledger.add([place / "pile.zip"])
        sources = [held.document.source for held in ledger.ledger().documents]
    assert (report.added, report.failed) == (len(NAMES), [])
    assert len(sources) == len(NAMES)
    assert not any(".." in source or "//" in source for source in sources)
    assert all(len(Path(source).name) <= 300 for source in sources)
    assert {found.name for found in tmp_path.iterdir()} == {"place"}
    assert {found.name for found in place.iterdir() if not found.name.startswith("ledger.db")} == {"pile.zip"}


def test_13_links_and_devices_in_a_tar_are_passed_over(tmp_path: Path) -> None:
    kinds = {
        "soft.txt": tarfile.SYMTYPE,
        "hard.txt": tarfile.LNKTYPE,
        "tty.txt": tarfile.CHRTYPE,
        "p.txt": tarfile.FIFOTYPE,
    }
    with tarfile.open(tmp_path / "pile.tar", "w") as archive:
        for name, kind in kinds.items():
            told = tarfile.TarInfo(name)
            told.type, told.linkname = kind, "/etc/passwd"
            archive.addfile(told)
        told = tarfile.TarInfo("good.txt")
        told.size = len(TEXT)
        archive.addfile(told, io.BytesIO(TEXT))
    assert list(members_of(tmp_path / "pile.tar") or ()) == [Member("good.txt", TEXT)]
    assert [found.name for found in tmp_path.iterdir()] == ["pile.tar"]
