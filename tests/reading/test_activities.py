"""Each act of a text has a name of its own, which says where its head stands."""

from __future__ import annotations

from sentences import mission_and_acts, reading

LEAD = "한서윤 다솔도지사는 8일부터 14일까지 미국을 방문해 수출길을 넓혔다."


def test_deals_that_share_a_noun_are_told_apart() -> None:
    told = "도는 누리무역협회와 500만 달러, 미르마트와 280만 달러 규모의 수출계약을 각각 맺었다."
    _mission, acts = mission_and_acts(reading(LEAD, told, published="2031-03-16"))
    assert [act.counterparts for act in acts] == [(("누리무역협회",),), (("미르마트",),)]
    assert len({act.id for act in acts}) == len(acts)
