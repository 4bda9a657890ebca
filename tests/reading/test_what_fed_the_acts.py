"""Every field of an activity tells which rules fed it, and each rule named is where it says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from sentences import mission_and_acts, reading

import ihaeng
from ihaeng.documents import read_document
from ihaeng.model import Activity, Language, Reason
from ihaeng.publish.words import words
from ihaeng.reading import read

HOUSE = Path(ihaeng.__file__).parent
EXAMPLE = HOUSE.parents[1] / "examples" / "dasol-2025"
FIELDS = {
    "when": lambda act: act.start,
    "where": lambda act: act.country,
    "with": lambda act: act.counterparts,
    "venue": lambda act: act.venue,
    "amount": lambda act: act.amount,
    "people": lambda act: act.people,
    "background": lambda act: act.background,
    "kind": lambda act: act.kind,
    "stage": lambda act: act.stage,
    "said_by": lambda act: act.said_by,
}
ENGLISH = (
    b"Whitlock ends trade mission\n\n"
    b"SALEM, Ore. - Gov. Dana Whitlock visited the Kaon Motors plant in Nagoya, Japan, on Nov. 6 as part of her trade "
    b"mission. She signed a $40 million contract with Hayama Steel on Nov. 7.\n"
    b"The governor hosted a reception for 150 alumni in Tokyo on Nov. 8.\n"
    b"In 2019, Whitlock visited Germany and met with Chancellor Otto Weber.\n"
)


def reasons(act: Activity) -> list[Reason]:
    told = [Reason.written(rule) for rule in act.rules]
    assert all(told), act.rules
    return [reason for reason in told if reason]


def of_field(act: Activity, field: str) -> list[tuple[str, str | None]]:
    return [(reason.rule, reason.words) for reason in reasons(act) if reason.field == field]


def all_acts() -> list[Activity]:
    documents = [read_document(file.read_bytes(), file.name) for file in sorted(EXAMPLE.glob("0*"))]
    documents.append(read_document(ENGLISH, "english.txt"))
    return [act for document in documents for act in read(document).activities]


@pytest.fixture(scope="module")
def acts() -> list[Activity]:
    found = all_acts()
    assert len(found) > 10
    return found


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_filled_tells_its_rules_and_what_is_not_tells_none(field: str, acts: list[Activity]) -> None:
    filled = [act for act in acts if FIELDS[field](act)]
    assert filled
    assert [act.rules for act in filled if not of_field(act, field)] == []
    assert [act.rules for act in acts if act not in filled and of_field(act, field)] == []


def test_every_file_named_is_there_and_every_rule_stands_in_it(acts: list[Activity]) -> None:
    named = {(reason.file, reason.rule) for act in acts for reason in reasons(act) if reason.file}
    assert len({file for file, _rule in named}) > 5
    for file, rule in named:
        assert (HOUSE / file).exists(), file
        if file.endswith((".yaml",)) and " " in rule:
            assert rule.partition(" ")[2] in (HOUSE / file).read_text("utf-8"), (file, rule)


def own_rules() -> Iterator[str]:
    """The rules of the code, as `because` is called with them; each has its words in src/ihaeng/publish/wording."""
    for file in sorted((HOUSE / "reading").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "because":
                told = [inner.value for inner in ast.walk(node.args[1]) if isinstance(inner, ast.Constant)]
                yield from (rule for rule in told if isinstance(rule, str) and not rule.endswith(("-", " ")))


@pytest.mark.parametrize("language", list(Language))
def test_every_rule_of_the_code_has_its_words(language: Language) -> None:
    spoken = words(language)
    known = {rule for rule in own_rules() if " " not in rule}
    assert len(known) > 20
    assert known - set(spoken.at("rule.own")) == set()


def test_a_reason_is_written_and_read_back() -> None:
    for reason in (
        Reason(
            field="when", rule="from to, without the last particle", file="reading/ko/dates/joins.yaml", words="6~8일"
        ),
        Reason(field="with", rule="host", words="한스 “링” (링거) 회장\n과"),
        Reason(field="stage", rule="tense-past"),
    ):
        assert Reason.written(str(reason)) == reason
    assert Reason.written("anything else") is None


def test_the_rules_of_a_day_say_what_completed_it() -> None:
    _mission, acts = mission_and_acts(
        reading(
            "한서윤 다솔도지사가 8일부터 14일까지 미국 시카고를 방문한다.",
            "한 지사는 9일 시카고에서 누리무역협회와 업무협약을 맺고, 노바켐 본사를 찾는다.",
            "이튿날 보스턴에서 마틴 오브라이언 시장을 만난다.",
        )
    )
    assert [of_field(act, "when") for act in acts] == [
        [("day", "9일"), ("day-of-mission", None)],
        [("told-before", None), ("day", "9일"), ("day-of-mission", None)],
        [("day by the last one spoken of", "이튿날"), ("from-last-day", None)],
    ]
    assert of_field(acts[0], "where") == [("happens-there", "시카고")]
    assert of_field(acts[0], "with") == [("frame sign", "누리무역협회와")]


def test_an_act_of_another_time_says_why_it_is_background() -> None:
    found = reading(
        "미국을 방문한 한서윤 다솔도지사는 8일부터 14일까지의 출장에서 9일 시카고에서 누리무역협회와 협약을 맺었다.",
        "한 지사는 지난해 10월 3일 시카고에서 린덴시와 자매결연을 맺었다.",
        published="2031-03-16",
    )
    (background,) = [act for act in found.activities if act.background]
    assert of_field(background, "background") == [("before-mission", background.start)]
