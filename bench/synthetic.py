"""Readings of invented coverage, as many as one likes, always the same for one seed: what large ledgers are tried on.

Provinces, towns and counties send their heads abroad, year after year, to a few countries and to many of the same
partners. Each journey has releases and their near-copies, reports, texts without days or without a lead, and a year
later somebody retells a deal of it; between them stand deals signed at home and texts about nothing.
"""

from __future__ import annotations

import datetime
import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ihaeng.model import (
    Activity,
    Amount,
    Basis,
    Destination,
    Document,
    Lead,
    Part,
    PartKind,
    Reading,
    Span,
    Stage,
    ToldMission,
)
from ihaeng.model.activity import activity_id
from ihaeng.model.document import document_id

READER = "synthetic"
DOCUMENTS_OF_A_MISSION = 20
MISSIONS_OF_A_LEAD = 16
FIRST_DAY = datetime.date(2031, 1, 5)
YEARS = 10

_HEADS = (
    *("다솔", "솔빛", "늘봄", "해솔", "가온", "라온", "마루", "보람", "새벽", "누리"),
    *("한별", "은빛", "달빛", "노을", "여울", "바람"),
)
_TAILS = (
    *("", "들", "산", "내", "골", "벌", "재", "섬", "숲", "강"),
    *("터", "나루", "고개", "마을", "언덕", "호수"),
)
_SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍"
_GIVEN = "서윤민준지우하은도현예린시온유찬다인가람나래보라솔미"
_COUNTRIES = ("US", "DE", "FI", "VN", "JP", "SE", "ES", "NL", "CA", "AU", "PL", "ID")
_TOWNS = ("루멘", "카르딘", "벨라노", "오스테르", "메리던", "하버턴", "노르빅", "살비아", "테라노", "빌헤임")
_FIRMS = (
    *("정밀", "바이오", "연구소", "대학", "전자", "식품", "항만공사", "에너지", "박물관", "재단"),
    *("은행", "물류"),
)
_SUBJECTS = (
    *(
        "수소 저장",
        "배터리 부품",
        "딸기 수출",
        "관광객 유치",
        "청년 교류",
        "항만 물류",
        "의료 기기",
        "스마트팜",
        "해상 풍력",
        "공동 연구",
    ),
)
_OUTLETS = ("새벽신문", "노을일보", "여울경제", "한별방송", "마루뉴스", "라온타임스", "바람신보", "가온저널")
_KINDS = ("visit", "meeting", "agreement", "event", "contract", "investment", "exhibition", "promotion")
_DEALS = ("agreement", "contract", "investment")
_FILLERS = (
    "이번 출장은 지역 기업의 판로를 넓히고 교류를 다지려고 마련됐다.",
    "대표단은 현지에서 지역 제품을 알리는 자리도 가질 계획이라고 밝혔다.",
    "도는 이번 성과가 지역 경제에 보탬이 되도록 뒷받침하겠다고 말했다.",
    "관계자는 실무 협의를 이어 가며 구체적인 방안을 찾겠다고 설명했다.",
    "의회에서는 출장 일정과 비용을 살펴보겠다는 이야기도 나왔다.",
    "지역 상공인들은 새 거래처를 찾는 계기가 되기를 바란다고 전했다.",
)


@dataclass(frozen=True)
class Act:
    """Something that a journey plans or does; `number` tells it from all others."""

    number: int
    kind: str
    party: str
    subject: str
    day: datetime.date
    country: str
    town: str
    amount: int | None

    def sentence(self, stage: Stage, *, dated: bool) -> str:
        """The act in words."""
        day = f"{self.day.day}일 " if dated else ""
        end = {Stage.PLANNED: "할 예정이다", Stage.DONE: "했다", Stage.CANCELLED: "하려던 일정을 취소했다"}[stage]
        sum_ = f" {self.amount}만 달러 규모로" if self.amount else ""
        return (
            f"{day}{self.town}에서 {self.party}와 {self.subject} {self.number}호 사업을{sum_} {_WORDS[self.kind]}{end}."
        )


_WORDS = dict(zip(_KINDS, ("방문", "면담", "협약", "행사에 참가", "계약", "투자 유치", "전시", "홍보"), strict=True))


@dataclass(frozen=True)
class Journey:
    """One mission as it really was."""

    number: int
    lead: Lead
    body: str
    start: datetime.date
    end: datetime.date
    countries: tuple[str, ...]
    acts: tuple[Act, ...]


def readings(documents: int, seed: int = 1, *, of_a_mission: int = DOCUMENTS_OF_A_MISSION) -> Iterator[Reading]:
    """So many readings in the order of publication, more or less; so many of each mission, spread over its coverage."""
    chance = random.Random(seed)  # noqa: S311 - invented texts, no secrets
    count = max(1, documents // of_a_mission)
    held: list[Reading] = []
    for journey in journeys(count, chance):
        held += list(_coverage(journey, chance))[:: DOCUMENTS_OF_A_MISSION // of_a_mission]
        if len(held) >= documents:
            break
    yield from held[:documents]


def journeys(count: int, chance: random.Random) -> list[Journey]:
    """So many journeys by day; every lead makes `MISSIONS_OF_A_LEAD`, and meets some partners again."""
    bodies = max(1, count // MISSIONS_OF_A_LEAD)
    found: list[Journey] = []
    for number in range(count):
        body = number % bodies
        turn = number // bodies
        days = YEARS * 365 // (count // bodies + 1)
        start = FIRST_DAY + datetime.timedelta(days=turn * days + chance.randrange(max(days - 12, 1)))
        found.append(_journey(number, body, start, chance))
    return sorted(found, key=lambda journey: (journey.start, journey.number))


def _journey(number: int, body: int, start: datetime.date, chance: random.Random) -> Journey:
    own = random.Random(body)  # noqa: S311 - the body's names, the same each time
    name = f"{own.choice(_HEADS)}{own.choice(_TAILS)}{_letters(body)}{own.choice(('도', '시', '군'))}"
    head = {"도": "지사", "시": "시장", "군": "군수"}[name[-1]]
    person = own.choice(_SURNAMES) + own.choice(_GIVEN) + own.choice(_GIVEN)
    end = start + datetime.timedelta(days=chance.randrange(4, 9))
    countries = tuple(chance.sample(_COUNTRIES, chance.choice((1, 1, 2))))
    acts = tuple(_act(number * 100 + at, start, end, countries, chance) for at in range(chance.randrange(5, 11)))
    return Journey(number, Lead(name=person, office=name + head), name, start, end, countries, acts)


def _act(number: int, start: datetime.date, end: datetime.date, countries: Sequence[str], chance: random.Random) -> Act:
    country = chance.choice(countries)
    popular = chance.random() < 0.15
    party = (
        f"바다무역진흥원 {country}관"
        if popular
        else f"{chance.choice(_HEADS)}{chance.choice(_TAILS)}{chance.choice(_FIRMS)}"
    )
    kind = chance.choice(_KINDS)
    day = start + datetime.timedelta(days=chance.randrange((end - start).days + 1))
    amount = chance.randrange(1, 90) * 10 if kind in _DEALS else None
    return Act(number, kind, party, chance.choice(_SUBJECTS), day, country, f"{chance.choice(_TOWNS)}{country}", amount)


def _coverage(journey: Journey, chance: random.Random) -> Iterator[Reading]:
    """The texts of one journey: announced, copied, reported, retold."""
    before, after = journey.start - datetime.timedelta(days=3), journey.end + datetime.timedelta(days=2)
    for copy in range(6):
        kept = [act for act in journey.acts if chance.random() < 0.9] if copy % 3 else list(journey.acts)
        yield _paper(journey, before, kept, Stage.PLANNED, copy // 3, copy)
    for number in range(9):
        kept = chance.sample(journey.acts, min(len(journey.acts), chance.randrange(1, 5)))
        stage = Stage.CANCELLED if chance.random() < 0.03 else Stage.DONE
        yield _paper(journey, after + datetime.timedelta(days=number // 3), kept, stage, 10 + number, number)
    yield _paper(journey, after, journey.acts[:1], Stage.DONE, 30, 1, dated=False, period=False)
    yield _paper(journey, after, journey.acts[:2], Stage.DONE, 31, 2, led=False)
    late = after + datetime.timedelta(days=chance.randrange(200, 500))
    yield _paper(journey, late, journey.acts[-1:], Stage.DONE, 32, 3, dated=False, told=False)
    yield _paper(journey, after, journey.acts[-2:-1], Stage.DONE, 33, 4, told=False)
    yield _paper(journey, before, (), Stage.PLANNED, 34, 5, told=False, led=False)


def _paper(
    journey: Journey,
    day: datetime.date,
    acts: Sequence[Act],
    stage: Stage,
    version: int,
    outlet: int,
    *,
    dated: bool = True,
    period: bool = True,
    led: bool = True,
    told: bool = True,
) -> Reading:
    own = random.Random(journey.number * 1000 + version)  # noqa: S311 - near-copies share their version
    lead = f"{journey.lead.name} {journey.lead.office}" if led else journey.body
    when = f"{journey.start.isoformat()}부터 {journey.end.isoformat()}까지 " if period else ""
    headline = f"{lead} {journey.number}차 해외 출장 {'소식' if told else '뒷이야기'} {outlet}보"
    sentences = [act.sentence(stage, dated=dated) for act in acts]
    opening = f"{lead}는 {when}{', '.join(journey.countries)}를 찾는다." if told else "지역 소식을 모았다."
    text = "\n".join([headline, opening, *sentences, *own.sample(_FILLERS, 3), f"{_letters(journey.number)} 기자"])
    paper = f"{_OUTLETS[outlet % len(_OUTLETS)]}"
    name = document_id(text, paper)
    read = tuple(_activity(name, at, act, stage, text, sentences[at], dated=dated) for at, act in enumerate(acts))
    document = Document(
        id=name,
        source=f"{name}.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        parts=(Part(kind=PartKind.PARAGRAPH, start=0, end=len(text)),),
        title=headline,
        outlet=paper,
        published=day.isoformat(),
    )
    mission = ToldMission(
        lead=journey.lead if led else None,
        organisation=journey.body,
        start=journey.start.isoformat() if period else None,
        end=journey.end.isoformat() if period else None,
        destinations=tuple(Destination(country=country) for country in journey.countries),
        activities=tuple(act.id for act in read),
        evidence={"lead": (Span.of(text, 0, len(headline)),)},
    )
    return Reading(document=document, reader=READER, missions=(mission,) if told else (), activities=read)


def _activity(document: str, at: int, act: Act, stage: Stage, text: str, sentence: str, *, dated: bool) -> Activity:
    start = text.index(sentence)
    day = act.day.isoformat() if dated else None
    basis = Basis.CONTRACTED if act.kind == "contract" else Basis.AGREED
    return Activity(
        id=activity_id(document, 0, at, 0),
        document=document,
        kind=act.kind,
        stage=stage,
        evidence=(Span.of(text, start, start + len(sentence)),),
        start=day,
        country=act.country,
        city=act.town,
        counterparts=((act.party,),),
        about=f"{act.subject} {act.number}호 사업",
        amount=Amount(value=Decimal(act.amount) * 10_000, currency="USD", basis=basis) if act.amount else None,
    )


def _letters(number: int) -> str:
    """A number as syllables, so that names made of few parts are many."""
    digits = "가나다라마바사아자차"
    return "".join(digits[int(digit)] for digit in str(number))
