"""Office-holders of several places told in a row are each met, or met together, by their own places."""

from __future__ import annotations

import pytest
from test_frames import read_sentence


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("한 지사는 9일 텍사스·아이오와주 부지사를 차례로 만났다.", [["텍사스주 부지사"], ["아이오와주 부지사"]]),
        ("한 지사는 9일 캐나다ㆍ브라질 등 주요국 농업장관과 면담했다.", [["캐나다 농업장관", "브라질 농업장관"]]),
        ("한 지사는 9일 캐나다·멕시코 총리를 만났다.", [["캐나다 총리", "멕시코 총리"]]),
        ("한 지사는 9일 나노·바이오 협회장을 만났다.", [["나노·바이오"]]),
    ],
)
def test_each_is_met_by_the_own_place(text: str, met: list[list[str]]) -> None:
    found = read_sentence(text)
    assert [[party[0] for party in draft.parties] for draft in found] == met
