"""Rows 1 to 8 of docs/bad-input.md: pages and texts that are empty, endless, too deep, or oddly encoded."""

from __future__ import annotations

import unicodedata

import pytest
from growth import Work, grows_straight
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.documents import DocumentError, read_document
from ihaeng.model import Stage
from ihaeng.reading import read

TITLE = "한서윤 다솔도지사, 미국 방문"
LEAD = "미국을 방문 중인 한서윤 다솔도지사는 9일 시카고에서 하나전자와 투자협약을 맺었다고 다솔도가 10일 밝혔다."
TEXT = f"{TITLE}\n\n입력 2031.03.10 09:00\n\n{LEAD}\n"
PAGE = f"<html><head><title>{TITLE}</title></head><body><article><p>{LEAD}</p></article></body></html>"


@pytest.mark.parametrize("data", [b"", b"a", b" ", b"\n", b"\xef\xbb\xbf", b" \t\r\n" * 50, "\u200b\u3000".encode()])
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_1_a_file_without_words_is_empty(data: bytes, name: str) -> None:
    with pytest.raises(DocumentError, match=rf"^\[IH101\] {name} is empty: .* Save the page again, or leave it out\.$"):
        read_document(data, name)


@pytest.mark.parametrize("element", ["div", "x-card", "form", "nobr", "p", "table><tr><td"])
@pytest.mark.parametrize("depth", [300, 50_000])
def test_2_nested_elements_lose_no_text(element: str, depth: int) -> None:
    assert read_document(nested(element, depth), "a.html").text == LEAD


@pytest.mark.parametrize("element", ["div", "x-card", "form", "nobr", "p", "table><tr><td"])
def test_2_nested_elements_cost_no_more_than_their_number(element: str) -> None:
    def reading(depth: int) -> Work:
        page = nested(element, depth)
        return lambda: read_document(page, "a.html")

    assert grows_straight(reading, 12_000)


def nested(element: str, depth: int) -> bytes:
    return f"<html><body>{f'<{element}>' * depth}<p>{LEAD}</p>".encode()


def test_2_a_page_that_is_read_as_plain_text_says_so() -> None:
    document = read_document(f"<html><body>{'<x-card>' * 900}<p>{LEAD}</p>".encode(), "a.html")
    assert document.warnings[0].startswith("[IH154] More than 800 elements stand within each other")


def test_2_lists_and_tables_without_ends_are_not_deep() -> None:
    rows = f"<ul>{'<li>항목<br><img src=a>' * 3_000}</ul><svg>{'<path d=M0/>' * 3_000}</svg>"
    document = read_document(PAGE.replace("<article>", f"{rows}<article>").encode(), "a.html")
    assert not any(warning.startswith("[IH154]") for warning in document.warnings)


@pytest.mark.parametrize("paragraphs", [60_000, 400_000])
def test_3_an_endless_page_is_read_up_to_the_cap_and_says_where(paragraphs: int) -> None:
    page = f"<html><body><article>{f'<p>{LEAD}</p>' * paragraphs}"
    document = read_document(page.encode(), "a.html")
    assert document.partial
    assert document.warnings[0].startswith(f"[IH153] The text was cut after 2,000,000 of {len(page):,} characters")


UNSEEN = "\x00\x01\x1f\x7f\x80\x9f\u200b\u200e\u202e\u2066\u2069\ufeff\ufff9"


@given(st.lists(st.tuples(st.integers(0, len(LEAD)), st.sampled_from(UNSEEN)), max_size=3))
def test_4_what_cannot_be_seen_is_left_out(put: list[tuple[int, str]]) -> None:
    text = LEAD
    for place, character in put:
        text = text[:place] + character + text[place:]
    assert read_document(f"{TITLE}\n\n{text}\n".encode(), "a.txt").text == f"{TITLE}\n\n{LEAD}"


def test_4_half_a_surrogate_pair_is_replaced_and_told() -> None:
    halved = TEXT.encode().replace("시카고".encode(), b"\xed\xa0\x80")
    document = read_document(halved, "a.txt")
    assert "9일 \ufffd" in document.text
    assert document.warnings[0].startswith("[IH155] 3 broken characters were replaced (utf-8)")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", ["", "utf-8", "euc-kr", "iso-8859-1", "no-such"])
def test_5_pages_are_decoded_whatever_they_declare(encoding: str, declared: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{declared}">') if declared else PAGE
    assert LEAD in read_document(page.encode(encoding), "a.html").text


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_5_a_file_cut_within_a_character_is_read_and_told(encoding: str) -> None:
    document = read_document((TEXT + "끝").encode(encoding)[:-1], "a.txt")
    assert LEAD in document.text
    assert document.warnings[0].startswith("[IH155] 1 broken character")


def test_6_decomposed_hangul_gives_the_same_facts_and_evidence() -> None:
    composed, decomposed = (
        read(read_document(unicodedata.normalize(form, TEXT).encode(), "a.txt")) for form in ("NFC", "NFD")
    )
    assert composed.activities == decomposed.activities
    assert [activity.stage for activity in composed.activities] == [Stage.DONE]
    [activity] = decomposed.activities
    text = decomposed.document.text
    assert [text[span.start : span.end] for span in activity.evidence] == [LEAD]


def endless(size: int) -> bytes:
    return f"{TEXT}\n{'가나다라마' * size}\n".encode()


def test_7_a_text_without_space_or_end_hides_no_fact() -> None:
    data = endless(70_000)
    assert len(data) > 1_000_000
    assert [activity.start for activity in read(read_document(data, "a.txt")).activities] == ["2031-03-09"]


def test_7_a_text_without_space_or_end_costs_no_more_than_its_length() -> None:
    assert grows_straight(lambda size: lambda: read(read_document(endless(size), "a.txt")), 17_500)


HALF = "\\ud800"
LINKED = f'<script type="application/ld+json">{{"@type":"NewsArticle","publisher":{{"name":"샛별{HALF}"}}}}</script>'
DATA = f'<script id="__NEXT_DATA__" type="application/json">{{"body":"{LEAD}{HALF} {LEAD}"}}</script>'


@pytest.mark.parametrize("page", [PAGE.replace("</title>", f"</title>{LINKED}"), f"<html><body>{DATA}</body></html>"])
def test_4_half_characters_in_the_data_of_scripts_are_replaced(page: str) -> None:
    document = read_document(page.encode(), "page.html")
    assert f"{document.title}{document.outlet}{document.text}".encode()
    assert LEAD in document.text


def test_4_half_characters_in_a_mail_are_replaced() -> None:
    half = b"\xed\xa0\x80"
    head = b"From: " + half + b" <a@example.org>\nTo: b@example.org\nSubject: " + half + b" Linden\nX-A: b\n\n"
    document = read_document(head + b"A treaty was signed " + half + b" in Linden.\n", "mail.eml")
    assert f"{document.title}{document.outlet}{document.text}".encode()
