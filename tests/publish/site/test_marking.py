"""A text in pieces: marks may overlap, every character stands once, and none hides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from ihaeng.publish.site.marking import SIGN, Told, pieces, visible

TEXT = "도는 협약을 맺고 공장을 찾았다."


def told(words: str, stage: str, *, wanted: bool = False) -> Told:
    start = TEXT.index(words)
    return Told(start=start, end=start + len(words), name=words, stage=stage, wanted=wanted)


def test_what_is_told_is_marked_by_its_stage() -> None:
    found = pieces(TEXT, 0, len(TEXT), [told("협약을 맺고", "done"), told("공장을 찾았다", "planned")])
    assert [(one.text, one.stage) for one in found] == [
        ("도는 ", ""),
        ("협약을 맺고", "done"),
        (" ", ""),
        ("공장을 찾았다", "planned"),
        (".", ""),
    ]


def test_where_marks_overlap_the_one_that_the_reader_came_for_counts() -> None:
    found = pieces(TEXT, 0, len(TEXT), [told("협약을 맺고 공장을", "done"), told("맺고", "planned", wanted=True)])
    assert [(one.text, one.stage, one.wanted) for one in found if one.stage] == [
        ("협약을 ", "done", False),
        ("맺고", "planned", True),
        (" 공장을", "done", False),
    ]


@given(
    some.text(max_size=60),
    some.lists(some.tuples(some.integers(0, 60), some.integers(0, 60), some.sampled_from(["planned", "done"]))),
)
def test_no_word_is_lost_or_told_twice(text: str, spans: list[tuple[int, int, str]]) -> None:
    marks = [Told(start=min(a, b), end=max(a, b), name="x", stage=stage) for a, b, stage in spans]
    assert "".join(one.text for one in pieces(text, 0, len(text), marks)) == visible(text)


def test_characters_that_turn_or_hide_others_are_shown_as_a_sign() -> None:
    assert visible("가\u202e나\u0000다\u200b") == f"가{SIGN}나{SIGN}다{SIGN}"
    assert visible("한\n줄\t둘") == "한 줄 둘"
