"""What a sentence says of its sums: every word of sums.yaml keeps its examples."""

import re

import pytest
from patterns_in_use import InUse
from sentences import reading
from test_hostile_input import offenders

from ihaeng.reading.sums import Cue, Sum, sum_words, sums_of

ASIDE = {"asides": "is_aside", "total": "is_total", "each": "is_each", "whose": "whose"}
CUES = [
    (language, name, cue)
    for language in ("ko", "en")
    for name, cue in [
        *((str(cue.basis), cue) for cue in sum_words(language).rungs),
        *((name, getattr(sum_words(language), name)) for name in ASIDE),
    ]
]


def told(sentence: str, sum_text: str, language: str) -> Sum:
    return next(s for s in sums_of(sentence, language) if sentence[s.mention.start : s.mention.end] == sum_text)


def is_said(name: str, cue: Cue, found: Sum) -> bool:
    return found.basis is cue.basis if cue.basis else bool(getattr(found, ASIDE[name]))


@pytest.mark.parametrize(("language", "name", "cue"), CUES, ids=[f"{cue[0]}: {cue[1]}" for cue in CUES])
def test_every_word_keeps_its_examples(language: str, name: str, cue: Cue) -> None:
    assert cue.yes
    assert cue.no
    assert [e.text for e in cue.yes if not is_said(name, cue, told(e.text, e.sum, language))] == []
    assert [text for text in cue.no if any(is_said(name, cue, found) for found in sums_of(text, language))] == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_words_around_a_sum_are_looked_for_in_linear_time(language: str) -> None:
    words = sum_words(language)
    cues = [*words.rungs, words.asides, words.total, words.each, words.whose]
    before = [InUse(cue.before, re.compile(f"(?:{cue.before}){words.filler}"), "search") for cue in cues]
    behind = [InUse(cue.behind, re.compile(cue.behind), "search") for cue in cues]
    assert offenders([*before, *behind, InUse("size", re.compile(words.size), "search")]) == []


def amounts(*paragraphs: str) -> list[tuple[str, str | None, str | None]]:
    """Counterpart, sum and rung of each promise of a text, in its order."""
    opening = "다솔도(도지사 한서윤)는 한 지사가 2일부터 미국을 방문하고 있다고 밝혔다."
    told = reading(opening, *paragraphs, title="한서윤 다솔도지사, 미국 방문").activities
    return [
        (
            act.counterparts[0][0] if act.counterparts else "",
            f"{act.amount.value} {act.amount.currency}" if act.amount else None,
            str(act.amount.basis) if act.amount else None,
        )
        for act in told
        if act.kind in ("contract", "investment", "agreement")
    ]


def test_each_promise_of_a_sentence_has_its_own_sum() -> None:
    sentence = "한 지사는 3일 노르벡푸드와 700만 달러 규모의 수출계약을 맺고 하나전자와 2천만 달러의 투자협약을 했다."
    assert amounts(sentence) == [
        ("노르벡푸드", "7000000 USD", "contracted"),
        ("하나전자", "20000000 USD", "agreed"),
    ]


def test_what_a_counterpart_sells_is_no_sum_of_the_promise() -> None:
    assert amounts("한 지사는 3일 시카고에서 연매출 7조 원을 올린 하나전자와 투자협약을 체결했다.") == [
        ("하나전자", None, None)
    ]


def test_a_later_sentence_tells_the_size_of_the_promise_it_names() -> None:
    both = "한 지사는 3일 노르벡푸드, 하나전자와 차례로 업무협약을 맺었다."
    sizes = "노르벡푸드는 한 해 30만 달러어치를 수입할 것으로 도는 내다봤다. 하나전자의 예상 물량은 연간 약 50만불이다."
    assert amounts(both, sizes) == [("노르벡푸드", "300000 USD", "expected"), ("하나전자", "500000 USD", "expected")]


@pytest.mark.parametrize(
    ("share", "sums"), [("각각 300만 달러의", ["3000000 USD"] * 2), ("총 300만 달러의", [None, None])]
)
def test_a_shared_sum_is_each_ones_only_where_the_text_says_so(share: str, sums: list[str | None]) -> None:
    told = amounts(f"한 지사는 3일 시카고에서 노르벡푸드, 하나전자와 차례로 {share} 투자협약을 맺었다.")
    assert [told_sum for _party, told_sum, _basis in told] == sums


def test_as_many_sums_as_promises_go_to_one_each() -> None:
    told = amounts("한 지사는 3일 시카고에서 노르벡푸드, 하나전자와 각각 300만 달러, 200만 달러의 투자협약을 맺었다.")
    assert told == [("노르벡푸드", "3000000 USD", "agreed"), ("하나전자", "2000000 USD", "agreed")]


def test_a_sum_right_behind_a_counterpart_is_that_ones() -> None:
    told = amounts("한 지사는 3일 시카고에서 노르벡푸드와 300만 달러, 하나전자와 200만 달러의 투자협약을 각각 맺었다.")
    assert told == [("노르벡푸드", "3000000 USD", "agreed"), ("하나전자", "2000000 USD", "agreed")]


def test_no_promise_stands_higher_than_its_kind() -> None:
    sentence = "한 지사는 3일 시카고에서 노르벡푸드와 700만 달러 수출계약을 위한 업무협약을 맺었다."
    assert amounts(sentence) == [("노르벡푸드", "7000000 USD", "agreed")]


def result(*paragraphs: str) -> tuple[str, ...]:
    """The sums of the one fair of a text, each with its rung."""
    told = reading(*paragraphs, title="한서윤 다솔도지사, 미국 방문").activities
    (fair,) = (act for act in told if act.kind == "event")
    return tuple(f"{a.basis} {a.value} {a.currency}" for a in (fair.amount, *fair.further_amounts) if a)


def test_what_came_of_a_fair_stands_rung_by_rung() -> None:
    opening = "한서윤 다솔도지사는 2일 시카고에서 수출상담회를 "
    rungs = ("consulted 9000000 USD", "expected 3000000 USD")
    assert result(f"{opening}열어 40건 900만 달러의 상담과 25건 300만 달러의 계약추진 성과를 거뒀다.") == rungs
    assert result(f"{opening}열었다.", "상담회에서는 상담 40건 900만 달러, 계약추진 300만 달러의 성과를 냈다.") == rungs


def test_a_sum_without_words_on_it_is_no_result_of_a_fair() -> None:
    assert result("한서윤 다솔도지사는 2일 시카고에서 3억 원을 들여 수출상담회를 열었다.") == ()
