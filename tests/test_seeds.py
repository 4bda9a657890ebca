"""The two real articles that the project grew from, read when the shared folder lies beside the repository."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ihaeng.documents import read_document
from ihaeng.ledger import build
from ihaeng.model import Activity, Ledger, Line, Status
from ihaeng.reading import read

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
LABCENTRAL = """누리일보

전북 대표단, 보스턴 랩센트럴 방문

입력 2024-01-16 09:00

김관영 전북도지사 등 전북 대표단은 현지시간 12일 미국 보스턴의 바이오 창업 지원기관 랩센트럴을 방문했다.

대표단은 이곳에서 입주기업 지원 방식에 대한 설명을 들었다.

저작권자 © 누리일보 무단전재 및 재배포 금지
"""


def seeds() -> list[tuple[bytes, str]]:
    if not SEEDS.is_dir():
        pytest.skip(f"the seed articles are not at {SEEDS}: nothing of them is shipped here")
    return [(file.read_bytes(), file.name) for file in sorted(SEEDS.glob("*.txt"))]


def ledger_of(texts: list[tuple[bytes, str]]) -> Ledger:
    return build([read(read_document(data, name)) for data, name in texts])


def told_of(activity: Activity) -> str:
    return f"{activity.counterparts} {activity.venue} {activity.about}"


def line_with(ledger: Ledger, *words: str) -> tuple[Line, list[Activity]]:
    """The one line whose activities name all the words."""
    by_id = {activity.id: activity for activity in ledger.activities}
    found = [(line, [by_id[name] for name in line.activities]) for line in ledger.lines]
    naming = [pair for pair in found if all(word in " ".join(map(told_of, pair[1])) for word in words)]
    assert len(naming) == 1, f"{words}: {[line.label for line, _acts in naming]}"
    return naming[0]


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return ledger_of(seeds())


def test_the_seeds_are_one_mission(ledger: Ledger) -> None:
    (mission,) = ledger.missions
    assert mission.lead is not None
    assert (mission.lead.name, mission.lead.office) == ("김관영", "전북도지사")
    assert (mission.start, mission.end, mission.nights, mission.days) == ("2024-01-08", "2024-01-14", 5, 7)
    assert {place.country for place in mission.destinations} == {"US"}


def test_the_undated_text_is_placed_and_not_dated(ledger: Ledger) -> None:
    (undated,) = [document for document in ledger.documents if document.document.published is None]
    assert undated.placement is not None
    assert undated.placement.no_earlier_than == "2024-01-14"
    assert "귀국" in undated.placement.because.quote


@pytest.mark.parametrize(
    ("words", "status", "day"),
    [
        (("전북공동관",), Status.CARRIED_OUT, "2024-01-09"),
        (("세계한인무역협회", "업무협약"), Status.CARRIED_OUT, "2024-01-10"),
        (("플레이노",), Status.CARRIED_OUT, "2024-01-11"),
        (("Roger D Kamm",), Status.NOT_REPORTED, "2024-01-12"),
        (("MIT ILP",), Status.NOT_REPORTED, None),
        (("랩센트럴",), Status.NOT_REPORTED, None),
        (("구글",), Status.UNANNOUNCED, "2024-01-10"),
        (("MIT-전북대",), Status.UNANNOUNCED, "2024-01-12"),
        (("모더나", "패트릭 벅스테드"), Status.UNANNOUNCED, "2024-01-12"),
    ],
)
def test_a_line_of_the_seeds(ledger: Ledger, words: tuple[str, ...], status: Status, day: str | None) -> None:
    line, activities = line_with(ledger, *words)
    assert line.status is status
    assert day in {activity.start for activity in activities}


def test_the_export_contract(ledger: Ledger) -> None:
    line, (contract,) = line_with(ledger, "홈쇼핑월드")
    assert (line.status, line.kind, contract.start) == (Status.UNANNOUNCED, "contract", "2024-01-10")
    assert contract.amount is not None
    assert (contract.amount.value, contract.amount.currency) == (Decimal(1_000_000), "USD")


def test_earlier_agreements_make_no_line(ledger: Ledger) -> None:
    told = " ".join(line.label for line in ledger.lines)
    assert "한남체인" not in told
    assert "H마트" not in told


def test_every_quote_stands_in_its_text(ledger: Ledger) -> None:
    texts = {document.document.id: document.document.text for document in ledger.documents}
    for activity in ledger.activities:
        assert activity.evidence
        for span in activity.evidence:
            assert texts[activity.document][span.start : span.end] == span.quote


def test_a_third_text_turns_the_line() -> None:
    ledger = ledger_of([*seeds(), (LABCENTRAL.encode(), "third.txt")])
    line, _activities = line_with(ledger, "랩센트럴")
    assert line.status is Status.CARRIED_OUT
    assert len(ledger.missions) == 1
