"""Readings whose every name is hostile: what strangers may write into titles, outlets, names and addresses."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from synthetic import readings

from ihaeng.model import Activity, Lead, Reading, ToldMission

SCRIPT = "<script>alert(1)</script>"
PICTURE = "\"'><img src=x onerror=alert(1)>"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;"
ADDRESS = "javascript:alert(1)"
FORMULA = '=HYPERLINK("http://evil.example")'
TURNED = "\u202egnp.exe"


def hostile_readings() -> Iterator[Reading]:
    """The readings of two generated missions, with hostile words wherever no text holds them to theirs."""
    for number, reading in enumerate(readings(40)):
        document = msgspec.structs.replace(
            reading.document,
            title=(SCRIPT, PICTURE, ESCAPED, TURNED)[number % 4],
            outlet=PICTURE,
            author=SCRIPT,
            url=(ADDRESS, 'https://ok.example/"onmouseover=alert(1)')[number % 2],
            source=f"/trip/{PICTURE}.txt",
        )
        yield msgspec.structs.replace(
            reading,
            document=document,
            missions=tuple(map(_mission, reading.missions)),
            activities=tuple(map(_activity, reading.activities)),
        )


def _mission(told: ToldMission) -> ToldMission:
    lead = Lead(name=told.lead.name, office=f"{told.lead.office}{SCRIPT}") if told.lead else None
    return msgspec.structs.replace(told, lead=lead, purposes=(PICTURE, FORMULA), delegation=(SCRIPT,))


def _activity(told: Activity) -> Activity:
    parties = tuple(tuple(f"{name}{PICTURE}" for name in party) for party in told.counterparts)
    return msgspec.structs.replace(told, counterparts=parties, about=SCRIPT, venue=f"{FORMULA}{SCRIPT}")
