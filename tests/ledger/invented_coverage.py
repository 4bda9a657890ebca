"""Short texts on journeys of an invented governor, Mun I-rang of the invented province of Solbit."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from ihaeng.ledger import build
from ihaeng.model import Activity, Amount, Destination, Document, Lead, Ledger, Line, Reading, Span, Stage, ToldMission

SPRING = ("2031-05-10", "2031-05-16")

MUN = Lead(name="문이랑", office="솔빛도지사")


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One act as a text tells it, and the sentence that does."""

    sentence: str
    stage: Stage
    kind: str
    start: str | None = None
    end: str | None = None
    city: str | None = None
    country: str | None = "FI"
    venue: str | None = None
    about: str | None = None
    parties: tuple[tuple[str, ...], ...] = ()
    amount: Amount | None = None
    people: int | None = None
    background: bool = False


def planned(sentence: str, kind: str, *parties: str, **facts: object) -> Told:
    return _told(sentence, Stage.PLANNED, kind, parties, facts)


def done(sentence: str, kind: str, *parties: str, **facts: object) -> Told:
    return _told(sentence, Stage.DONE, kind, parties, facts)


def cancelled(sentence: str, kind: str, *parties: str, **facts: object) -> Told:
    return _told(sentence, Stage.CANCELLED, kind, parties, facts)


def dollars(value: int) -> Amount:
    return Amount(value=Decimal(value), currency="USD")


def paper(
    published: str | None,
    *acts: Told,
    period: tuple[str | None, str | None] = (None, None),
    lead: Lead | None = MUN,
    organisation: str | None = "솔빛도",
    countries: Sequence[str] = ("FI",),
    extra: str = "",
    outlet: str = "솔빛신문",
    told: bool = True,
    partial: bool = False,
) -> Reading:
    """A text made of its acts' sentences and `extra` ones, with its reading; without `told` it tells no mission."""
    text = "\n".join([*(act.sentence for act in acts), extra]).strip() or "알림."
    name = "d" + hashlib.sha256(f"{outlet}{published}{text}".encode()).hexdigest()[:16]
    activities = tuple(_activity(name, number, act, text) for number, act in enumerate(acts))
    mission = ToldMission(
        lead=lead,
        organisation=organisation if lead else None,
        start=period[0],
        end=period[1],
        destinations=tuple(Destination(country=country) for country in countries),
        activities=tuple(act.id for act in activities if not act.background),
    )
    document = Document(
        id=name,
        source=f"{name}.txt",
        sha256="0",
        text=text,
        parts=(),
        outlet=outlet,
        published=published,
        partial=partial,
    )
    return Reading(document=document, reader="test", missions=(mission,) if told else (), activities=activities)


def under(organisation: str, reading: Reading) -> Reading:
    """The same text with its missions under another organisation."""
    told = [msgspec.structs.replace(one, organisation=organisation) for one in reading.missions]
    return msgspec.structs.replace(reading, missions=tuple(told))


def ledger_of(*readings: Reading) -> Ledger:
    return build(readings)


def only_line(ledger: Ledger) -> Line:
    (line,) = ledger.lines
    return line


def statuses(ledger: Ledger) -> dict[str, str]:
    """Every line's status by its label."""
    return {line.label: line.status.value for line in ledger.lines}


def _told(sentence: str, stage: Stage, kind: str, parties: tuple[str, ...], facts: dict[str, object]) -> Told:
    values = {"sentence": sentence, "stage": stage, "kind": kind, "parties": tuple((party,) for party in parties)}
    return msgspec.convert({**values, **facts}, Told)


def _activity(document: str, number: int, told: Told, text: str) -> Activity:
    start = text.index(told.sentence)
    return Activity(
        id="a" + hashlib.sha256(f"{document}/{number}".encode()).hexdigest()[:16],
        document=document,
        kind=told.kind,
        stage=told.stage,
        evidence=(Span.of(text, start, start + len(told.sentence)),),
        start=told.start,
        end=told.end,
        country=told.country,
        city=told.city,
        venue=told.venue,
        counterparts=told.parties,
        about=told.about,
        amount=told.amount,
        people=told.people,
        background=told.background,
    )
