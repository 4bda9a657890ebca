"""Bytes in the encodings of Korean pages, and bytes that are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.documents.decoding import decode
from ihaeng.documents.errors import BinaryDocumentError, EmptyDocumentError, UndecodableTextError

TEXT = "가람도지사가 12일 나고야로 떠난다고 도가 밝혔다. 뷁도 적는다."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_the_usual_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == (TEXT, ())


def test_a_wrong_declaration_does_no_harm() -> None:
    page = f'<meta charset="euc-kr"><p>{TEXT}</p>'
    assert decode(page.encode(), "a.html")[0] == page


def test_another_declared_encoding() -> None:
    page = '<meta charset="shift_jis"><p>知事は十二日に出発する。</p>'
    assert decode(page.encode("shift_jis"), "a.html")[0] == page


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_text_cut_within_a_character_warns(encoding: str) -> None:
    text, warnings = decode((TEXT * 20 + "끝").encode(encoding)[:-1], "a.txt")
    assert text.startswith(TEXT)
    assert "replaced" in warnings[0]


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_nothing_in_it(data: bytes) -> None:
    with pytest.raises(EmptyDocumentError, match="empty"):
        decode(data, "a.txt")


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"PK\x03\x04abc", b"\x89PNG\r\n", bytes(range(256)) * 20])
def test_no_text(data: bytes) -> None:
    with pytest.raises(BinaryDocumentError, match="not text"):
        decode(data, "a.txt")


def test_an_unknown_encoding_says_what_to_do() -> None:
    with pytest.raises(UndecodableTextError, match="save it as UTF-8"):
        decode(("日本語の文章です。" * 50).encode("euc_jis_2004")[:-1] + b"\xff\xfe\xff" * 30, "a.txt")


@given(st.text(alphabet=st.characters(codec="cp949", exclude_categories=["Cc"]), min_size=1).filter(str.strip))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "a.txt")[0].strip("\ufeff") == text.strip("\ufeff")
