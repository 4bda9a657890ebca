"""A text that says neither journey nor visit: its first acts happen in a city abroad ("met A in Geneva on Monday")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ihaeng.language.gazetteer import PlaceKind
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.leading_bodies import FoundLead
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.places import Named
from ihaeng.reading.english.told import Told

FIRST_ACTS = 2
"""So many acts of a text decide: what is told later may be somebody else's."""


def take_acts_abroad(told: Told, drafts: Sequence[Draft], lead: FoundLead) -> None:
    """The city abroad where the first acts happen is where the mission is; the lead's home must be known."""
    if lead.country is None or (lead.lead.office in people().general and not lead.organisation):
        return
    for draft in [draft for draft in drafts if not draft.background][:FIRST_ACTS]:
        place = draft.place
        there = place and draft.city and place.country != lead.country and place.kind is PlaceKind.CITY
        if place and there and re.search(rf"\b(?:in|at) {re.escape(draft.city or '')}\b", draft.evidence[0].quote):
            told.goes = True
            told.add_place(Named(0, 0, draft.city or "", place), draft.evidence[0])
