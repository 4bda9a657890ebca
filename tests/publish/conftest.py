"""A ledger of two invented missions: one with coverage from before and after, one with a report from after only."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from ihaeng.model import (
    Activity,
    Amount,
    Basis,
    Change,
    Commitment,
    CommitmentAmount,
    CommitmentState,
    Destination,
    Disagreement,
    DisputedValue,
    Document,
    Lead,
    Ledger,
    LedgerDocument,
    Line,
    Mention,
    Mission,
    Moment,
    Part,
    PartKind,
    Placement,
    Saying,
    Scope,
    SourceClass,
    Span,
    Stage,
    Status,
)

_PLAN = (
    "한서윤 다솔도지사, 11일 베트남 방문\n"
    "한서윤 다솔도지사가 오는 11일부터 16일까지 4박 6일 일정으로 베트남 하노이와 다낭을 찾는다. "
    "12일에는 하노이에서 홍강상공인회와 업무협약을 맺는다. 같은 날 누리반도체 하노이 공장을 둘러본다. "
    "13일에는 다낭에서 해솔물류와 50만 달러 규모의 수출계약을 맺을 예정이다. 14일에는 다낭항만연구원을 방문한다. "
    "15일로 잡은 청년창업 간담회도 연다. 현지에서 다솔도 관광설명회를 열 계획이다."
)
_RESULT = (
    "다솔도, 베트남서 수출계약 120만 달러\n다솔도 방문단은 12일 하노이에서 홍강상공인회와 업무협약을 체결했다. "
    "이어 14일 다낭에서 해솔물류와 120만 달러 수출계약을 맺었다고 도는 밝혔다. "
    "13일에는 예정에 없던 다낭시장 면담도 이뤄졌다. 15일 청년창업 간담회는 현지 사정으로 취소됐다. "
    '누리반도체 관계자는 "좋은 만남을 기대한다"고 말했다.'
)
_REPORT = (
    "다솔도 베트남 방문단 16일 귀국\n방문단은 16일 귀국했다. 해솔물류와 맺은 계약은 80만 달러로 알려졌다. "
    "다낭시장을 만난 자리에서는 직항 노선이 화제에 올랐다."
)
_ALONE = "윤가람 새벛시장, 오사카 다녀와\n윤가람 새벛시장은 5월 3일 오사카에서 물빛재단과 만났다."


def document(name: str, text: str, **fields: object) -> Document:
    """Build a document whose title is the text's first line."""
    title = text.split("\n", 1)[0]
    parts = (Part(kind=PartKind.TITLE, start=0, end=len(title)),)
    known = {"title": title, "outlet": "다솔일보", "source_class": SourceClass.PRESS, "parts": parts}
    return msgspec.convert(
        {"id": name, "source": f"/trip/{name}.txt", "sha256": "0" * 64, "text": text} | known | fields,
        Document,
        from_attributes=True,
    )


def span(text: str, quote: str) -> Span:
    """Find a quote in a text."""
    start = text.index(quote)
    return Span(start=start, end=start + len(quote), quote=quote)


def _told(name: str, document: str, stage: Stage, kind: str, quote: str, **fields: object) -> Activity:
    text = {"d1": _PLAN, "d2": _PLAN, "d3": _RESULT, "d4": _REPORT, "d5": _ALONE}[document]
    known = {"id": name, "document": document, "stage": stage, "kind": kind, "evidence": (span(text, quote),)}
    return msgspec.convert(known | fields, Activity, from_attributes=True)


_TRADERS, _SHIPPER = (("홍강상공인회", "HRTA"),), (("해솔물류",),)
_HANOI = {"country": "VN", "city": "하노이", "latitude": 21.03, "longitude": 105.85}
_DANANG = {"country": "VN", "city": "다낭"}


def _dollars(value: int, basis: Basis) -> Amount:
    return Amount(value=Decimal(value), currency="USD", basis=basis)


def _activities() -> tuple[Activity, ...]:
    plan, done = Stage.PLANNED, Stage.DONE
    office = {"said_by": Saying.OFFICE}
    on12, on13, on14 = ({"start": f"2024-03-{day}"} for day in (12, 13, 14))
    agreed, expected = {"counterparts": _TRADERS, **on12, **_HANOI}, _dollars(500_000, Basis.EXPECTED)
    signing = "12일에는 하노이에서 홍강상공인회와 업무협약을 맺는다."
    contract = "13일에는 다낭에서 해솔물류와 50만 달러 규모의 수출계약을 맺을 예정이다."
    signed = "이어 14일 다낭에서 해솔물류와 120만 달러 수출계약을 맺었다고 도는 밝혔다."
    lab = {"venue": "다낭항만연구원", **on14, **_DANANG}
    factory = {"venue": "누리반도체 하노이 공장", **on12, **_HANOI}
    talk, mayor = {"start": "2024-03-15"}, {"counterparts": (("다낭시장",),), **on13, **_DANANG}
    bought = {"counterparts": _SHIPPER, "amount": _dollars(1_200_000, Basis.CONTRACTED), **on14, **_DANANG, **office}
    heard = {"counterparts": _SHIPPER, "amount": _dollars(800_000, Basis.CONTRACTED), "said_by": Saying.OUTLET}
    osaka = {"counterparts": (("물빛재단",),), "start": "2024-05-03", "country": "JP", "city": "오사카"}
    return (
        _told("p1", "d1", plan, "agreement", signing, **agreed),
        _told("p1b", "d2", plan, "agreement", signing, **agreed),
        _told("p2", "d1", plan, "visit", "누리반도체 하노이 공장을 둘러본다", **factory),
        _told("p3", "d1", plan, "contract", contract, counterparts=_SHIPPER, amount=expected, **on13, **_DANANG),
        _told("p4", "d1", plan, "visit", "14일에는 다낭항만연구원을 방문한다.", **lab),
        _told("p5", "d1", plan, "event", "15일로 잡은 청년창업 간담회도 연다.", about="청년창업 간담회", **talk),
        _told("p6", "d1", plan, "promotion", "현지에서 다솔도 관광설명회를 열 계획이다.", about="관광설명회"),
        _told("r1", "d3", done, "agreement", "12일 하노이에서 홍강상공인회와 업무협약을 체결했다", **agreed, **office),
        _told("r3", "d3", done, "contract", signed, **bought),
        _told("r3b", "d4", done, "contract", "해솔물류와 맺은 계약은 80만 달러로 알려졌다.", **heard),
        _told("r5", "d3", Stage.CANCELLED, "event", "15일 청년창업 간담회는 현지 사정으로 취소됐다.", **talk),
        _told("r7", "d3", done, "meeting", "13일에는 예정에 없던 다낭시장 면담도 이뤄졌다.", **mayor),
        _told("r8", "d5", done, "meeting", "5월 3일 오사카에서 물빛재단과 만났다", **osaka),
    )


def _line(name: str, label: str, kind: str, status: Status, **fields: object) -> Line:
    scope = Scope(documents=4, since="2024-03-08", until="2024-03-18T09:30:00+09:00")
    known = {"id": name, "label": label, "kind": kind, "status": status, "scope": scope, "mission": "mvietnam"}
    return msgspec.convert(known | fields, Line, from_attributes=True)


def _lines() -> tuple[Line, ...]:
    mention = Mention(document="d3", span=span(_RESULT, '누리반도체 관계자는 "좋은 만남을 기대한다"고 말했다.'))
    sums = (
        DisputedValue(value="1200000 USD", activities=("r3",)),
        DisputedValue(value="800000 USD", activities=("r3b",)),
    )
    change = Change(field="date", before="2024-03-13", after="2024-03-14")
    osaka = Scope(documents=1, since="2024-05-08", until="2024-05-08")
    disputed = (Disagreement(field="amount", values=sums),)
    contract = {"planned": ("p3",), "done": ("r3", "r3b"), "texts": 3, "change": change, "disagreements": disputed}
    agreement = {"planned": ("p1", "p1b"), "done": ("r1",), "texts": 2}
    return (
        _line("l6", "관광설명회", "promotion", Status.UPCOMING, planned=("p6",)),
        _line("l3", "해솔물류 수출계약", "contract", Status.CHANGED, **contract),
        _line("l1", "홍강상공인회 업무협약", "agreement", Status.CARRIED_OUT, **agreement),
        _line("l2", "누리반도체 공장 방문", "visit", Status.UNCLEAR, planned=("p2",), mentions=(mention,)),
        _line("l4", "다낭항만연구원 방문", "visit", Status.NOT_REPORTED, planned=("p4",)),
        _line("l5", "청년창업 간담회", "event", Status.CANCELLED, planned=("p5",), cancelled=("r5",), texts=2),
        _line("l7", "다낭시장 면담", "meeting", Status.UNANNOUNCED, done=("r7",)),
        _line("l8", "물빛재단 면담", "meeting", Status.UNANNOUNCED, mission="mosaka", done=("r8",), scope=osaka),
    )


def _missions() -> tuple[Mission, ...]:
    told = Mention(document="d1", span=span(_PLAN, "한서윤 다솔도지사가 오는 11일부터 16일까지 4박 6일 일정으로"))
    vietnam = Mission(
        id="mvietnam",
        documents=("d1", "d2", "d3", "d4"),
        lead=Lead(name="한서윤", office="다솔도지사"),
        organisation="다솔도",
        start="2024-03-11",
        end="2024-03-16",
        nights=4,
        days=6,
        destinations=(Destination(country="VN", city="하노이"), Destination(country="VN", city="다낭")),
        purposes=("수출 판로", "업무협약"),
        people=12,
        evidence={"lead": (told,), "period": (told,)},
    )
    osaka = Mission(
        id="mosaka",
        documents=("d5",),
        lead=Lead(name="윤가람", office="새벛시장"),
        start="2024-05-02",
        end="2024-05-04",
        destinations=(Destination(country="JP", city="오사카"),),
    )
    return vietnam, osaka


def _commitment() -> Commitment:
    amount = CommitmentAmount(value="1200000", currency="USD", basis=Basis.CONTRACTED, date="2024-03-14", activity="r3")
    return Commitment(
        id="c1",
        lines=("l3",),
        mission="mvietnam",
        kind="contract",
        state=CommitmentState.SIGNED,
        parties=("다솔도", "해솔물류"),
        amounts=(amount,),
        signed="2024-03-14",
        last_heard="2024-03-18",
        history=(Moment(date="2024-03-14", state=CommitmentState.SIGNED, activity="r3"),),
    )


@pytest.fixture
def ledger() -> Ledger:
    placed = Placement(no_earlier_than="2024-03-16", because=span(_REPORT, "방문단은 16일 귀국했다."), dated_by="d1")
    documents = (
        LedgerDocument(document=document("d4", _REPORT, outlet="포구신문"), placement=placed),
        LedgerDocument(
            document=document("d1", _PLAN, published="2024-03-08", url="https://dasol.example/news/1"), copy_group="g1"
        ),
        LedgerDocument(document=document("d2", _PLAN, published="2024-03-09", outlet="바다뉴스"), copy_group="g1"),
        LedgerDocument(document=document("d3", _RESULT, published="2024-03-18T09:30:00+09:00", partial=True)),
        LedgerDocument(document=document("d5", _ALONE, published="2024-05-08", outlet="새벛타임스")),
    )
    missions_of = {told.id: "mosaka" if told.id == "r8" else "mvietnam" for told in _activities()}
    return Ledger(
        documents=documents,
        missions=_missions(),
        activities=_activities(),
        missions_of=missions_of,
        lines=_lines(),
        commitments=(_commitment(),),
    )
