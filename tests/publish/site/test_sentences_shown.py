"""Sentences have numbers that pages lead to: every word of a text stands in one of them."""

from __future__ import annotations

import re

from ihaeng.model import Document, Language, Part, PartKind
from ihaeng.publish.site.sentences import blocks, number_at

TEXT = "다솔도, 협약 맺어\n다솔도는 3일 협약을 맺었다. 이어 공장을 둘러봤다.\n날짜\t내용\n3일\t협약\n끝말이다."


def document(*parts: tuple[PartKind, str], text: str = TEXT, language: Language = Language.KO) -> Document:
    """A document whose parts are told by their words."""
    made = tuple(Part(kind=kind, start=text.index(words), end=text.index(words) + len(words)) for kind, words in parts)
    return Document(id="d1", source="d1.txt", sha256="0" * 64, text=text, parts=made, language=language)


WHOLE = document(
    (PartKind.TITLE, "다솔도, 협약 맺어"),
    (PartKind.PARAGRAPH, "다솔도는 3일 협약을 맺었다. 이어 공장을 둘러봤다."),
    (PartKind.TABLE, "날짜\t내용\n3일\t협약"),
    (PartKind.ROW, "날짜\t내용"),
    (PartKind.CELL, "날짜"),
    (PartKind.CELL, "내용"),
    (PartKind.ROW, "3일\t협약"),
)


def test_sentences_are_counted_through_all_parts() -> None:
    found = [
        (block.kind, [(one.number, TEXT[one.start : one.end]) for one in block.sentences]) for block in blocks(WHOLE)
    ]
    assert found == [
        (PartKind.TITLE, [(1, "다솔도, 협약 맺어")]),
        (PartKind.PARAGRAPH, [(2, "다솔도는 3일 협약을 맺었다."), (3, "이어 공장을 둘러봤다.")]),
        (PartKind.TABLE, [(4, "날짜\t내용"), (5, "3일\t협약")]),
        (PartKind.PARAGRAPH, [(6, "끝말이다.")]),
    ]


def test_a_row_of_a_table_is_one_sentence_with_its_cells() -> None:
    row = blocks(WHOLE)[2].sentences[0]
    assert [TEXT[start:end] for start, end in row.cells] == ["날짜", "내용"]


def test_a_character_leads_to_its_sentence() -> None:
    assert number_at(WHOLE, TEXT.index("이어")) == 3
    assert number_at(WHOLE, TEXT.index("둘러봤다")) == 3
    assert number_at(WHOLE, TEXT.index("3일\t")) == 5
    assert number_at(WHOLE, 0) == 1


def test_no_word_is_left_out_where_parts_are_missing() -> None:
    for told in (document(), document((PartKind.PARAGRAPH, "이어 공장을"))):
        words = [
            word for block in blocks(told) for one in block.sentences for word in TEXT[one.start : one.end].split()
        ]
        assert "".join(words) == re.sub(r"\s", "", TEXT)


def test_english_sentences_end_the_english_way() -> None:
    text = "Gov. Han met Dr. Lee. They signed."
    told = document((PartKind.PARAGRAPH, text), text=text, language=Language.EN)
    assert [one.number for block in blocks(told) for one in block.sentences] == [1, 2]
