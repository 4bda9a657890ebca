"""What sentences on a journey tell of it: where somebody is sent, what for."""

from __future__ import annotations

import datetime

from sentences import document

from ihaeng.reading.korean.mission.told import Told, is_private, tell

TODAY = datetime.date(2031, 3, 12)


def told_by(text: str) -> Told:
    told = Told()
    tell(document(text), TODAY, told)
    return told


def test_a_delegation_is_sent_to_the_place_that_it_is_called_after() -> None:
    told = told_by("다솔군은 미국 서부지역 농식품 해외 시장개척단을 파견해 수출 협약을 맺었다.")
    assert [place.country for place in told.places] == ["US"]


def test_the_days_of_a_journey_are_no_aim_of_it() -> None:
    told = told_by("다솔군은 3월 10일부터 17일까지 수출시장 확대를 위해 미국을 방문한다.")
    assert told.purposes == ("수출시장 확대",)


def test_nobody_goes_to_the_country_of_an_embassy_in_korea() -> None:
    assert told_by("주한 중국대사가 9일 다솔도청을 방문했다.").places == []


def test_a_holiday_is_told_in_the_first_lines() -> None:
    assert is_private(document("한서윤 다솔도지사가 휴가를 내고 일본으로 떠났다."))
    late = "다솔시의회가 핀란드를 다녀왔다. " + "의원들은 시설을 둘러봤다. " * 40 + "담당자가 휴가 중이었다."
    assert not is_private(document(late))
