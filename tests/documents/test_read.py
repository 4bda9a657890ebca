"""Bytes to documents: what a file, its content and its manifest say, and what happens to bad input."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihaeng.documents import (
    LONGEST_TEXT,
    BinaryDocumentError,
    DocumentError,
    EmptyDocumentError,
    ManifestRow,
    NoArticleError,
    read_document,
)
from ihaeng.model import Language, PartKind, SourceClass
from ihaeng.model.document import document_id

BODY = "한다온 지사가 12일 나고야로 떠난다고 가람도가 밝혔다."
TEXT = f"""가람도, 나고야 세일즈 나선다

입력 2023.05.11 09:41

{BODY}

저작권자 © 샛별신문 무단전재 금지
"""


def test_a_text_file() -> None:
    document = read_document(TEXT.encode(), "a.txt")
    assert document.text == f"가람도, 나고야 세일즈 나선다\n\n{BODY}"
    assert [document.text[part.start : part.end][:3] for part in document.parts] == ["가람도", "한다온"]
    assert document.id == document_id(document.text, "샛별신문")
    assert (document.language, document.source_class, document.warnings) == (Language.KO, SourceClass.PRESS, ())


def test_html_is_known_by_its_content_too() -> None:
    page = f"<!DOCTYPE html><html><body><article><p>{BODY}</p></article></body></html>"
    assert read_document(page.encode(), "a.txt").text.startswith("한다온 지사가")


def test_decomposed_hangul_gives_the_same_document() -> None:
    import unicodedata

    composed, decomposed = (
        read_document(unicodedata.normalize(form, TEXT).encode(), "a.txt") for form in ("NFC", "NFD")
    )
    assert (composed.id, composed.text) == (decomposed.id, decomposed.text)


def test_the_manifest_comes_first() -> None:
    told = ManifestRow(path="a.txt", outlet="강물일보", published="2023-05-10", title="다른 제목", partial=True)
    document = read_document(TEXT.encode(), "a.txt", told=told)
    assert (document.outlet, document.published, document.title, document.partial) == (
        "강물일보",
        "2023-05-10",
        "다른 제목",
        True,
    )
    assert document.text.startswith("가람도, 나고야")


def test_a_text_without_a_date_says_so() -> None:
    document = read_document(TEXT.replace("입력 2023.05.11 09:41\n", "").encode(), "a.txt")
    assert document.published is None
    assert document.warnings[0].startswith("[IH151] No publication date was found")


def test_an_english_text() -> None:
    document = read_document(
        b"Governor heads for Nagoya\n\nGov. Ann Reed will fly to Nagoya on Friday, her office said.\n", "a.txt"
    )
    assert document.language is Language.EN


@pytest.mark.parametrize(
    ("data", "source", "error"),
    [
        (b"", "a.txt", EmptyDocumentError),
        ("\u200b \n".encode(), "a.txt", EmptyDocumentError),
        (b"\x89PNG\r\n", "a.txt", BinaryDocumentError),
        (b"<html><body></body></html>", "a.html", NoArticleError),
        ("로그인\n회원가입\n".encode(), "a.txt", NoArticleError),
    ],
)
def test_bad_input_is_told_clearly(data: bytes, source: str, error: type[DocumentError]) -> None:
    with pytest.raises(error) as caught:
        read_document(data, source)
    assert source in str(caught.value)
    assert caught.value.code.startswith("IH10")


@pytest.mark.parametrize("suffix", ["txt", "html"])
def test_twenty_megabytes(suffix: str) -> None:
    sentence = "한다온 지사가 나고야에서 {} 번째 협약을 맺었다고 가람도가 밝혔다.\n"
    body = "".join(sentence.format(number) for number in range(230_000))
    data = (body if suffix == "txt" else f"<html><body><article><p>{body.replace(chr(10), '</p><p>')}").encode()
    document = read_document(data, f"a.{suffix}")
    assert len(data) > 20_000_000
    assert document.partial
    assert f"cut after {LONGEST_TEXT:,}" in document.warnings[0]


def test_a_page_nested_beyond_reason() -> None:
    page = "<html>" + "<div>" * 100_000 + "<p>" + BODY
    document = read_document(page.encode(), "a.html")
    assert document.text == BODY
    assert "plain text" in document.warnings[0]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [*TEXT.split("\n"), "<p>", "<table><tr><td>", "</div>", "관련기사", "[사진=가람도]", "\t", "2023.05.11"]
        )
    ),
    st.sampled_from(["a.txt", "a.html"]),
)
def test_any_mixture_gives_a_document_or_a_clear_error(lines: list[str], source: str) -> None:
    try:
        document = read_document("\n".join(lines).encode(), source)
    except DocumentError:
        return
    for part in document.parts:
        assert 0 <= part.start <= part.end <= len(document.text)
        assert (
            part.kind in (PartKind.CELL, PartKind.ROW, PartKind.TABLE) or document.text[part.start : part.end].strip()
        )
