"""A published site: nothing in it that belongs to others, every link leads somewhere, whole or not there at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from calling import Ihaeng
from lxml import html

from ihaeng.cli import site_folder
from ihaeng.cli.errors import UnwritableOutputError
from ihaeng.language.sentences import korean_sentences
from ihaeng.model import PartKind, SourceClass
from ihaeng.model.ledger_json import decode
from ihaeng.publish.public.quota import MOST_OF_A_TEXT

TITLE = "윤서담 지사, 하노버 산업박람회 찾아"
PICTURE = f"""<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta property="article:published_time" content="2025-04-01T09:00:00+09:00">
<meta property="og:site_name" content="포구신문"></head><body><article><h1>{TITLE}</h1>
<p>윤서담 다솔도지사는 1일(현지시간) 독일 하노버에서 리히트호프와 3천만 유로 규모의 투자협약을 체결했다고 밝혔다.</p>
<p>이날 협약식에는 두 나라 기업인 스무 명이 함께해 앞으로의 일을 오래 이야기한 것으로 전해진다.</p>
<figure><img src="1.jpg" alt=""><figcaption>1일 독일 하노버에서 윤서담 다솔도지사가 리히트호프와 투자협약을 체결한 뒤
손을 잡고 있다. 사진 제공 다솔도</figcaption></figure>
<p>도는 이번 방문으로 수소와 식품 두 갈래에서 길을 넓혔다고 스스로 평가하며 다음 방문도 준비하기로 했다.</p>
</article></body></html>"""


@pytest.fixture
def added(ihaeng: Ihaeng, coverage: Path) -> Ihaeng:
    """The command line over the shipped example and a page with a picture."""
    (coverage / "picture.html").write_text(PICTURE, "utf-8")
    assert ihaeng("add", coverage).code == 0
    return ihaeng


@pytest.fixture
def site(added: Ihaeng, tmp_path: Path) -> Path:
    """The site of it."""
    told = added("publish", "site", "--contact", "desk@paper.example")
    assert told.code == 0, told.err
    return tmp_path / "site"


def pages(site: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    for file in sorted(site.rglob("*.html")):
        yield file, html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def folded(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_no_file_holds_a_whole_text_a_caption_or_an_original(added: Ihaeng, site: Path, coverage: Path) -> None:
    whole = decode(added("export", "--format", "json").out.encode())
    files = [file for file in site.rglob("*") if file.is_file()]
    shown = folded(" ".join(str(page.text_content()) for _, page in pages(site)))
    raw = [file.read_bytes() for file in files]
    originals = [file.read_bytes() for file in coverage.rglob("*") if file.is_file()]
    assert not [one for one in originals if any(one in data or data == one for data in raw)]
    captions = 0
    for document in (held.document for held in whole.documents):
        assert document.source_class is not SourceClass.OWN_STATEMENT
        body = document.text.removeprefix(document.title or "")
        sentences = [folded(body[one.start : one.end]) for one in korean_sentences(body)]
        told = [one for one in sentences if len(one) >= 10 and one in shown]
        assert sum(map(len, told)) <= MOST_OF_A_TEXT * len(folded(document.text)) or len(told) == 1, document.title
        assert folded(document.text) not in shown
        for part in document.parts:
            if part.kind is PartKind.CAPTION:
                captions += 1
                assert folded(document.text[part.start : part.end])[:30] not in shown
    assert captions > 1
    assert str(coverage) not in "".join(data.decode("utf-8", "replace") for data in raw)


def test_every_quoted_sentence_is_one_of_the_public_ledger(added: Ihaeng, site: Path) -> None:
    public = json.loads(added("export", "--format", "json", "--public").out)
    spans = [span for act in public["activities"] for span in act["evidence"]]
    spans += [mention for line in public["lines"] for mention in line["mentions"]]
    spans += [mention for one in public["missions"] for held in one["evidence"].values() for mention in held]
    spans += [
        one["sentence"]
        for deal in public["commitments"]
        for told in ("history", "milestones", "amounts")
        for one in deal[told]
        if one["sentence"]
    ]
    quoted = {folded(span["quote"]) for span in spans}
    found = {folded(str(one.text_content())) for _, page in pages(site) for one in page.iter("blockquote")}
    assert found
    for sentence in found:
        assert all(part in quoted for part in sentence.split("…"))


def test_the_index_of_the_search_holds_what_the_pages_show(site: Path) -> None:
    shown = folded(" ".join(str(page.text_content()) for _, page in pages(site)))
    places = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    for language in ("ko", "en"):
        page = html.document_fromstring((site / language / "search.html").read_bytes())
        parts = [Path(part).name for part in json.loads(str(page.xpath("//*[@id='found']/@data-parts")[0]))]
        assert parts == [file.name for file in (site / language / "search").iterdir()]
        entries = [one for name in parts for one in found_in(site / language / "search" / name)]
        for one in entries:
            assert unquote(urlsplit(one["address"]).path).removeprefix("../") in places
            assert folded(one["title"]) in shown
            assert not re.search("브란트|펠트만", " ".join((one["title"], *one.get("names", ()))))
            for sentence, _, address, _ in one.get("sentences", ()):
                assert folded(sentence) in shown
                assert unquote(urlsplit(address).path).removeprefix("../") in places
        assert {"출장", "일정", "글", "곳"} <= {one["kind"] for one in entries} or language == "en"


def found_in(part: Path) -> list[dict[str, Any]]:
    """The entries that a part of the index hands over."""
    entries: list[dict[str, Any]] = json.loads(
        part.read_text("utf-8").removeprefix("ihaengFound(").removesuffix(");\n")
    )
    return entries


def test_every_link_leads_to_a_file_and_a_place_on_it(site: Path) -> None:
    ids = {file: {str(one) for one in page.xpath("//@id")} for file, page in pages(site)}
    links = 0
    for file, page in pages(site):
        for address in map(str, page.xpath("//a/@href | //link/@href | //script/@src | //img/@src")):
            parts = urlsplit(address)
            if parts.scheme:
                assert parts.scheme in {"https", "http", "mailto"}
                continue
            links += 1
            assert not parts.query
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file.resolve()
            assert target.is_file(), f"{file}: {address}"
            assert target.is_relative_to(site.resolve())
            if parts.fragment:
                assert unquote(parts.fragment) in ids[site / target.relative_to(site.resolve())], f"{file}: {address}"
    assert links > 100


def test_every_page_asks_not_to_be_indexed_and_sends_nothing(site: Path) -> None:
    for _, page in pages(site):
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert not page.xpath("//form[@method!='dialog'] | //iframe | //*[starts-with(@src, 'http')]")


def test_every_line_has_a_way_to_object_that_names_it(added: Ihaeng, site: Path, tmp_path: Path) -> None:
    (mission,) = (site / "ko" / "missions").iterdir()
    page = html.document_fromstring(mission.read_bytes())
    lines = [str(one) for one in page.xpath("//tr[@class='line']/@id")]
    mails = [unquote(str(one)) for one in page.xpath("//a[starts-with(@href, 'mailto:')]/@href")]
    assert len(lines) > 5
    assert all(any(f"#{line}" in mail for mail in mails) for line in lines)
    added("publish", "other", "--contact", "https://paper.example/object", "--address", "https://paper.example/led/")
    other = (tmp_path / "other" / "ko" / "missions" / mission.name).read_text("utf-8")
    assert f"line=https%3A%2F%2Fpaper.example%2Fled%2Fko%2Fmissions%2F{mission.name}%23{lines[0]}" in other
    added("publish", "none")
    assert "mailto:" not in (tmp_path / "none" / "ko" / "missions" / mission.name).read_text("utf-8")


def test_an_answer_stands_on_the_public_page(added: Ihaeng, tmp_path: Path) -> None:
    (line, *_) = re.findall(r"^ *(l[0-9a-f]{16})  ", added("decide", "show").out, re.MULTILINE)
    added("decide", "answer", line, "계약은 다음 달에 맺습니다.", "--by", "다솔도 국제과", "--who", "한결")
    added("publish", "site")
    written = "".join(file.read_text("utf-8") for file in (tmp_path / "site").rglob("*.html"))
    assert "계약은 다음 달에 맺습니다." in written
    assert "한결" not in written


def test_a_stopped_run_leaves_what_stood_there(site: Path) -> None:
    before = {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}

    def stopping() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        site_folder.write_folder(stopping(), site)
    assert {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()} == before
    site_folder.write_folder([("index.html", b"new")], site)
    assert sorted(file.name for file in site.iterdir()) == [site_folder.MARK, "index.html"]
    assert [file.name for file in site.parent.iterdir() if "ihaeng-" in file.name] == []


def test_a_stop_between_two_renames_is_mended(site: Path) -> None:
    site.rename(site.with_name(f".{site.name}.ihaeng-old"))
    with pytest.raises(UnwritableOutputError):
        site_folder.write_folder(iter([("a/b", b""), ("a", b"")]), site)
    assert (site / "index.html").exists()


def test_a_folder_of_others_is_never_replaced(added: Ihaeng, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").write_text("x")
    told = added("publish", "home")
    assert (told.code, "IH610" in told.err) == (1, True)
    assert [file.name for file in (tmp_path / "home").iterdir()] == ["thesis.txt"]
    assert added("publish", "x", "--address", "paper.example").err.count("IH505") == 1


def test_private_persons_are_named_in_quoted_sentences_alone(added: Ihaeng, site: Path) -> None:
    at_home = added("export", "--format", "csv").out
    assert "토마스 브란트" in at_home
    assert "카린 펠트만" in at_home
    for file, page in pages(site):
        for quote in page.xpath("//blockquote | //q"):
            quote.drop_tree()
        assert not re.search("토마스 브란트|카린 펠트만", page.text_content()), file


def test_commitments_and_figures_stand_in_the_site_with_their_day(site: Path) -> None:
    deals = list((site / "ko" / "commitments").glob("c*.html"))
    assert len([one for one in deals if one.name != "compare.html"]) == 3
    listed = html.document_fromstring((site / "ko" / "commitments.html").read_bytes())
    assert {str(one) for one in listed.xpath("//tr[@class='line']/@id")} == {
        one.stem for one in deals if one.name != "compare.html"
    }
    assert "(today)" not in (site / "en" / "commitments.html").read_text("utf-8")
    for one in deals:
        assert ("mailto:" in one.read_text("utf-8")) is (one.name != "compare.html")


def test_names_have_pages_but_for_people_without_a_public_office(site: Path) -> None:
    index = html.document_fromstring((site / "ko" / "names.html").read_bytes())
    shown = {str(one.text_content()) for one in index.xpath("//a[@class='open']")}
    assert {"윤서담", "다솔도", "리히트호프", "프랑크푸르트"} <= shown
    assert not [name for name in shown if "브란트" in name or "펠트만" in name]
    of_people = html.document_fromstring((site / "ko" / "names" / "kind-person.html").read_bytes())
    assert [str(one.text_content()) for one in of_people.xpath("//a[@class='open']")] == ["윤서담"]
    body = next((site / "ko" / "names" / "organisation").glob("리히트호프*"))
    page = html.document_fromstring(body.read_bytes())
    assert page.xpath("//tr[contains(@class, 'line')]//a[contains(@href, '/missions/')]")
    assert "mailto:" in body.read_text("utf-8")
