"""Draft → Activity, the same in every language."""

from __future__ import annotations

from ihaeng.model import Activity, Document
from ihaeng.model.activity import activity_id
from ihaeng.reading.drafts import MOST_ABOUT, Draft


def activity_of(document: Document, draft: Draft) -> Activity:
    """The activity, named by where its head stands in the document."""
    part, sentence, head = draft.where
    return Activity(
        id=activity_id(document.id, part, sentence, head),
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
