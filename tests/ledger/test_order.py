"""The ledger is the same in whatever order the documents come, ids included."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from invented_coverage import SPRING, cancelled, done, paper, planned

from ihaeng.ledger import build
from ihaeng.model import Reading

PILE = [
    paper(
        "2031-05-08",
        planned("12일 라온연구소를 방문한다.", "visit", "라온연구소", start="2031-05-12"),
        planned("13일 바다은행과 협약한다.", "agreement", "바다은행", start="2031-05-13"),
        planned("항만공사를 방문한다.", "visit", "항만공사"),
        period=SPRING,
    ),
    paper("2031-05-08", planned("라온연구소 방문이 잡혔다.", "visit", "라온연구소"), period=SPRING, outlet="바람일보"),
    paper("2031-05-14", done("13일 바다은행과 협약했다.", "agreement", "바다은행", start="2031-05-13")),
    paper(None, done("12일 라온연구소를 찾았다.", "visit", "라온연구소", start="---12"), outlet="물결방송"),
    paper("2031-05-15", cancelled("항만공사 방문은 취소됐다.", "visit", "항만공사"), outlet="물결방송"),
    paper("2031-07-14", done("13일 바다은행과 회담했다.", "meeting", "바다은행", start="2031-07-13")),
    paper("2031-08-01", done("도청에서 누보마트와 협약했다.", "agreement", "누보마트", country="KR"), told=False),
]

WHOLE = build(PILE)


@given(st.permutations(PILE))
@settings(max_examples=30, deadline=None)
def test_order_does_not_matter(pile: list[Reading]) -> None:
    assert build(pile) == WHOLE


def test_a_document_given_twice_counts_once() -> None:
    assert build(PILE + PILE) == WHOLE
