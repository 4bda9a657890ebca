"""Where the lines of headings may end."""

from __future__ import annotations

import pytest

from ihaeng.publish.site.templating import WORD_JOINER, tied


@pytest.mark.parametrize(
    ("heading", "pieces"),
    [
        ("독일(마루트·하벤)", ["독일", "(마루트", "·하벤)"]),
        ("3일(금)~4일(토)", ["3일", "(금)~4일", "(토)"]),
        ("독일 (마루트)", ["독일 (마루트)"]),
        ("", [""]),
    ],
)
def test_no_line_begins_with_a_middle_dot_or_a_bracket(heading: str, pieces: list[str]) -> None:
    assert tied(heading).split(WORD_JOINER) == pieces
