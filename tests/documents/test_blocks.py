"""Blocks put together: the parts say exactly where each block stands."""

from hypothesis import given
from hypothesis import strategies as st

from ihaeng.documents.blocks import Block, compose, letters, without_repeats
from ihaeng.model import PartKind

words = st.text(alphabet="가나다abc. ", min_size=1, max_size=12).map(str.strip).filter(bool)
plain = st.builds(Block, st.sampled_from([PartKind.TITLE, PartKind.PARAGRAPH, PartKind.CAPTION]), words)
tables = st.lists(st.lists(words, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3)
blocks = st.lists(st.one_of(plain, tables.map(lambda rows: Block(PartKind.TABLE, rows=tuple(rows)))), max_size=5)


@given(blocks)
def test_every_part_stands_where_it_says(listed: list[Block]) -> None:
    text, parts = compose(listed)
    said = [text[part.start : part.end] for part in parts if part.kind not in (PartKind.ROW, PartKind.CELL)]
    assert said == [block.text or "\n".join("\t".join(row) for row in block.rows) for block in listed]
    cells = [text[part.start : part.end] for part in parts if part.kind is PartKind.CELL]
    assert cells == [cell for block in listed for row in block.rows for cell in row]


def test_a_caption_said_twice_is_kept_once() -> None:
    listed = [
        Block(PartKind.PARAGRAPH, "한다온 가람시장사진가람시"),
        Block(PartKind.CAPTION, "한다온 가람시장[사진=가람시]"),
    ]
    assert without_repeats([*listed, listed[1]]) == [listed[1]]


def test_short_answers_may_stand_twice() -> None:
    answers = [Block(PartKind.PARAGRAPH, text) for text in ("그렇다.", "언제인가?", "그렇다.")]
    assert without_repeats(answers) == answers


@given(st.text())
def test_letters_are_what_is_neither_mark_nor_space(text: str) -> None:
    assert letters(text) == "".join(filter(str.isalnum, text))
    assert letters(f"{text}—가람_도, “12”곳!") == f"{letters(text)}가람도12곳"
