"""Drafts → Activities, the same in every language."""

from __future__ import annotations

from collections.abc import Iterable

from ihaeng.model import Activity, Document
from ihaeng.model.activity import activity_id
from ihaeng.reading.drafts import MOST_ABOUT, Draft


def activities_of(document: Document, drafts: Iterable[Draft]) -> tuple[Activity, ...]:
    """The activities, each named by where its head stands in the document.

    Of those that share a head ("A와 5억 원, B와 3억 원의 협약을 각각 맺었다") each further one is named by the
    next character that names none yet.
    """
    found: dict[str, Activity] = {}
    for draft in drafts:
        part, sentence, head = draft.where
        while (name := activity_id(document.id, part, sentence, head)) in found:
            head += 1
        found[name] = _activity(document, draft, name)
    return tuple(found.values())


def _activity(document: Document, draft: Draft, name: str) -> Activity:
    return Activity(
        id=name,
        document=document.id,
        kind=draft.kind,
        stage=draft.stage,
        evidence=tuple(sorted(set(draft.evidence))),
        start=draft.start,
        end=draft.end,
        country=draft.country,
        city=draft.city,
        latitude=draft.place.latitude or None if draft.place else None,
        longitude=draft.place.longitude or None if draft.place else None,
        venue=draft.venue,
        counterparts=tuple(draft.parties),
        about=draft.about[:MOST_ABOUT] if draft.about else None,
        amount=draft.amount,
        further_amounts=tuple(draft.further_amounts),
        people=draft.people,
        said_by=draft.said_by,
        background=draft.background,
        rules=tuple(dict.fromkeys(map(str, draft.rules))),
    )
