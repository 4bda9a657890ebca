"""What the fold costs grows with the texts of a mission, not with their square: comparisons counted, not timed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from invented_coverage import SPRING, done, paper, planned

from ihaeng.ledger import build, copies, likeness, missions
from ihaeng.model import Reading

FEW, MANY = 60, 240
"""Texts of one mission: four times as many may cost little more than four times as much."""

HOUSES = ("라온연구소", "바다은행", "항만공사", "누보마트")


def coverage(number: int) -> list[Reading]:
    """Announcements and reports of one journey, each in words of its own."""
    return [_text(at) for at in range(number)]


def _text(at: int) -> Reading:
    tell, day = (planned, "2031-05-08") if at % 2 else (done, "2031-05-17")
    acts = [
        tell(f"{12 + n}일 {house}, {at}번째 이야기.", "visit", house, start=f"2031-05-{12 + n}")
        for n, house in enumerate(HOUSES)
    ]
    return paper(day, *acts, period=SPRING, outlet=f"신문{at}")


def _copy(at: int) -> Reading:
    """One release, its sentences in another order and some of them cut."""
    release = [
        f"{chr(0xAC00 + 37 * n)}마을 {n}번 어귀에서 솔빛도가 {n * 7919}번째 소식을 전했다고 한다." for n in range(14)
    ]
    return paper("2031-05-17", extra=" ".join(release[at % 5 :] + release[: at % 3]), outlet=f"신문{at}")


@pytest.mark.parametrize(
    ("room", "name", "pile"),
    [
        (missions, "kinship", coverage),
        (likeness.Comparison, "likeness", coverage),
        (copies, "containment", lambda number: [_copy(at) for at in range(number)]),
    ],
)
def test_comparisons_grow_with_the_texts(
    monkeypatch: pytest.MonkeyPatch, room: object, name: str, pile: Callable[[int], list[Reading]]
) -> None:
    asked = [0]
    original = getattr(room, name)

    def counted(*sides: object) -> object:
        asked[0] += 1
        return original(*sides)

    monkeypatch.setattr(room, name, counted)
    counts = []
    for number in (FEW, MANY):
        asked[0] = 0
        build(pile(number))
        counts.append(asked[0])
    assert 0 < counts[1] <= 1.5 * (MANY / FEW) * counts[0]
