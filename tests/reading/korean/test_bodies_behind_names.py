"""The firm behind a name is told from the name by what the text says of it elsewhere."""

from __future__ import annotations

import pytest
from sentences import reading

MET = "한서윤 다솔도지사는 3일 미국 시카고에서 마틴 켈러 노르벡 대표를 만났다. "


def counterparts(text: str) -> list[tuple[str, ...]]:
    """Whom the first act of a text was with."""
    return list(reading(text, title="한서윤 다솔도지사, 미국 방문").activities[0].counterparts)


@pytest.mark.parametrize("elsewhere", ["4일에는 노르벡 본사를 둘러봤다.", "4일에는 노르벡과 투자협약을 맺었다."])
def test_the_firm_is_a_party_of_its_own(elsewhere: str) -> None:
    assert counterparts(MET + elsewhere) == [("마틴 켈러",), ("노르벡",)]


def test_a_surname_with_an_office_is_no_firm() -> None:
    text = "한서윤 다솔도지사는 3일 미국 시카고에서 마틴 켈러 시장을 만났다. 4일에는 켈러 시장과 업무협약을 맺었다."
    assert counterparts(text) == [("마틴 켈러",)]


@pytest.mark.parametrize("name", ["다리우시 노바크", "요하네스 바이어", "한스 페터 렌츠", "모하메드 알 가브리엘"])
def test_a_common_given_name_begins_a_name_whatever_it_and_the_surname_look_like(name: str) -> None:
    text = f"한서윤 다솔도지사는 3일 미국 시카고 라온모빌 본사에서 {name} 대표를 만났다."
    assert (name,) in counterparts(text)
    assert (name, "교통부 장관") in counterparts(text.replace("대표", "교통부 장관"))
