"""An answer is given again without asking, until it is forgotten."""

from __future__ import annotations

from ihaeng.language.remembered import LONGEST, forget, remembered, remembered_of_texts


def test_an_answer_is_remembered_until_forgotten() -> None:
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("가나"), length("가나")] == [2, 2]
    assert asked == ["가나"]
    forget()
    assert length("가나") == 2
    assert asked == ["가나", "가나"]


def test_a_long_text_is_not_kept() -> None:
    asked: list[int] = []

    @remembered_of_texts
    def length(text: str) -> int:
        asked.append(len(text))
        return len(text)

    for text in ("가" * LONGEST, "가" * (LONGEST + 1)) * 2:
        length(text)
    assert asked == [LONGEST, LONGEST + 1, LONGEST + 1]
