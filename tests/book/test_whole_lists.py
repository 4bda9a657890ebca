"""A whole list is taken page by page, each row once."""

from __future__ import annotations

import pytest

from ihaeng.book import whole_lists
from ihaeng.book.whole_lists import every_page
from ihaeng.model.lists import MissionFacets, MissionList, MissionQuery, MissionSummary

THERE = tuple(MissionSummary(id=f"m{number}") for number in range(7))


def listed(asked: MissionQuery) -> MissionList:
    shown = THERE[asked.offset : asked.offset + asked.most]
    return MissionList(missions=shown, total=len(THERE), facets=MissionFacets(), lines_outside=0)


@pytest.mark.parametrize("rows", [1, 3, 7, 50])
def test_all_rows_come_once_wherever_the_question_began(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_lists, "ROWS", rows)
    asked = MissionQuery(offset=5, most=2)
    assert tuple(one for page in every_page(listed, asked) for one in page.missions) == THERE
