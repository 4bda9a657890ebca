"""Sentences of hits are cut at the words looked for, and nothing of them is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ihaeng.publish.site.pages.search import pieces_of


def test_words_are_marked_in_whatever_case() -> None:
    pieces = pieces_of("Signed an MOU, the mou of 2024", ["mou"])
    assert [piece.text for piece in pieces if piece.is_word] == ["MOU", "mou"]


def test_the_longest_of_overlapping_words_is_marked() -> None:
    assert [piece.text for piece in pieces_of("업무협약을 맺다", ["협약", "업무협약"]) if piece.is_word] == ["업무협약"]


@given(st.text(max_size=60), st.lists(st.text(max_size=5), max_size=4))
def test_no_character_is_lost(sentence: str, words: list[str]) -> None:
    assert "".join(piece.text for piece in pieces_of(sentence, words)) == sentence
