"""The city of each act: by its own words, by what they point back to, by a stay told before."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from sentences import document
from test_frames import read_sentence

from ihaeng.language.kiwi import shared_analyzer
from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.lexicon import place_words
from ihaeng.reading.korean.roles.sides import own_side
from ihaeng.reading.korean.text_reader import TextReader


def drafts_of(text: str) -> list[Draft]:
    own = own_side("한서윤", "다솔도지사", "다솔도", frozenset())
    state = Discourse(reference=datetime.date(2031, 3, 20))
    return TextReader(document(*text.split(" | ")), shared_analyzer(), own, state, ("US", "JP")).drafts()


@pytest.mark.parametrize("example", place_words().examples, ids=lambda example: example["text"])
def test_each_act_has_the_city_that_the_text_gives_it(example: dict[str, Any]) -> None:
    found = [f"{draft.kind} {draft.city or '-'}" for draft in drafts_of(example["text"])]
    assert found == example["found"]


def test_a_counterpart_called_by_its_country_gives_the_act_its_country() -> None:
    (draft,) = drafts_of("한 지사는 10일 베트남 미르무역과 업무협약을 맺었다.")
    assert (draft.country, draft.city) == ("VN", None)


def test_a_seat_of_a_region_gives_the_region_without_a_city() -> None:
    (draft,) = drafts_of("한 지사는 10일 아이오와주 청사에서 주지사를 만났다.")
    assert draft.place is not None
    assert (draft.country, draft.city, draft.place.name) == ("US", None, "아이오와")


def test_several_countries_at_once_leave_none() -> None:
    *_, draft = drafts_of("한 지사는 일본과 미국을 방문했다. 한 지사는 10일 가온유통과 업무협약을 맺었다.")
    assert draft.country is None


def test_the_place_of_another_in_the_list_is_none_of_what_its_own_words_place_elsewhere() -> None:
    drafts = drafts_of("한 지사는 10일 일본 관광청과 미국 시카고 관광청을 방문했다.")
    assert [(draft.country, draft.city, draft.parties) for draft in drafts] == [
        ("JP", None, [("일본 관광청",)]),
        ("US", "시카고", [("미국 시카고 관광청",)]),
    ]


def test_a_name_in_marks_at_the_end_of_a_venue_keeps_both() -> None:
    (draft,) = read_sentence("한 지사는 10일 시카고의 급식센터 '노바키친'을 방문한다.")
    assert draft.venue == "시카고의 급식센터 '노바키친'"


def test_a_counterpart_of_a_later_day_is_where_it_is_called_after() -> None:
    first, second = drafts_of("한 지사는 8일 시카고로 이동해 노바켐과 협약을 체결하고, 9일 덴버 경제특구청장을 만났다.")
    assert (first.city, second.city) == ("시카고", "덴버")


def test_what_is_talked_over_keeps_its_description() -> None:
    (draft,) = read_sentence("한 지사는 10일 시카고시장과 만나 항만 운영에 기업이 참여하는 방안을 협의했다.")
    assert draft.about == "항만 운영에 기업이 참여하는 방안"


def test_what_came_before_the_move_is_not_where_they_went() -> None:
    held, attended = drafts_of("대표단은 3일 수출상담회를 연 뒤 6일 일본으로 건너가 7일 도쿄 박람회에 참가한다.")
    assert (held.country, attended.country) == (None, "JP")
