"""Every pattern for lines matches the examples beside it and spares the others, and none is slow on hostile lines."""

import re
from collections.abc import Callable

import pytest
from growth import TIMES, grows_straight

from ihaeng.documents.lines import LONGEST_CHROME, LineKind, is_prose, kind_of
from ihaeng.documents.rules import LineRule, line_rules

Matcher = Callable[[str, str], re.Match[str] | None]
WHOLE = [("chrome.yaml", role) for role in ("furniture", "heading", "summary", "end")]
WHOLE += [("bylines.yaml", "byline"), ("papers.yaml", "official_titles"), ("papers.yaml", "offices")]
PARTS = [("captions.yaml", "caption"), ("bylines.yaml", "lead"), ("bylines.yaml", "outlet")]
RULES: list[tuple[LineRule, Matcher]] = [(rule, re.fullmatch) for place in WHOLE for rule in line_rules(*place)]
RULES += [(rule, re.search) for place in PARTS for rule in line_rules(*place)]
HOSTILE = [
    "(" * 200,
    "가" * 200,
    "가 " * 100,
    "a@" * 100,
    "· " * 100,
    "저작권자 " * 40,
    "1 " * 100,
    "[사진 " * 50,
    "2024.1.1 " * 22,
]


@pytest.mark.parametrize(("rule", "matcher"), RULES, ids=[rule.name for rule, _ in RULES])
def test_examples(rule: LineRule, matcher: Matcher) -> None:
    assert rule.yes
    assert rule.no
    assert [line for line in rule.yes if not matcher(rule.pattern, line)] == []
    assert [line for line in rule.no if matcher(rule.pattern, line)] == []


def test_every_line_of_a_rule_with_hints_has_one() -> None:
    lines = [(rule.hints, line) for rule in line_rules("captions.yaml", "caption") for line in rule.yes]
    assert [line for hints, line in lines if not any(hint in line for hint in hints)] == []


@pytest.mark.parametrize("line", HOSTILE)
def test_hostile_lines_take_no_time(line: str) -> None:
    assert grows_straight(lambda size: lambda: kind_of(line[:size] + "!"), LONGEST_CHROME // TIMES - 1)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("정치", LineKind.MENU),
        ("전체기사 정치 경제 사회 문화", LineKind.MENU),
        ("이 기사를 공유합니다", LineKind.FURNITURE),
        ("페이스북  트위터  카카오톡  URL복사", LineKind.FURNITURE),
        ("• 승인 2015.04.13 09:21", LineKind.DATE),
        ("/한다온 기자 daon@example.kr", LineKind.BYLINE),
        ("많이 본 뉴스", LineKind.HEADING),
        ("저작권자 © 샛별신문 무단전재 및 재배포 금지", LineKind.END),
        ("▲ 한다온 가람시장. ⓒ가람시", LineKind.CAPTION),
        ("▲ 12일 나고야 도착 ▲ 13일 상담회", LineKind.ARTICLE),
        ("○ 도는 현지 업체 열 곳과 상담할 자리를 마련한다.", LineKind.ARTICLE),
        ("댓글 창에는 협약을 반기는 글이 이어졌다.", LineKind.ARTICLE),
    ],
)
def test_kinds_of_lines(line: str, kind: LineKind) -> None:
    assert kind_of(line) is kind


def test_headlines_are_no_prose() -> None:
    assert not is_prose("가람시장, 나고야 간다…수출 물꼬 트나?")
    assert not is_prose("• 시장 일행이 일본 방문을 마치고 돌아왔다.")
    assert is_prose("가람시장이 12일 나고야로 떠난다고 시가 밝혔다.")
