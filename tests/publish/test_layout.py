"""Columns by the width that a terminal shows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from ihaeng.publish.layout import columns, indented, pad, width, wrap

_TEXTS = some.text(alphabet="가나 ab-é\u0301。", max_size=60)


@given(_TEXTS, some.integers(min_value=2, max_value=20))
def test_lines_keep_within_their_width_and_lose_no_letter(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert all(width(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_korean_letters_take_two_cells() -> None:
    assert (width("협약 MOU"), width("e\u0301")) == (8, 1)
    assert pad("협약", 6) == "협약  "


def test_words_stay_whole_where_they_can() -> None:
    assert wrap("업무협약 체결식을 열었다", 14) == ["업무협약", "체결식을", "열었다"]


def test_cells_stand_side_by_side() -> None:
    assert columns([["하나", "둘"], ["a"], [""]], [6, 3, 4]) == ["하나    a", "둘"]


def test_a_lead_in_is_followed_by_blanks() -> None:
    assert indented("aa bb", 5, "* ") == ["* aa", "  bb"]
