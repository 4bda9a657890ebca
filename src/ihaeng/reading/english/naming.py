"""Short names given their full ones: who is "Berg" or "President Berg" further down was named in full before."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.reading.drafts import Draft, Party

_FULL = re.compile(r"[A-Z][\w’'.-]*+(?: [A-Z][\w’'.-]*+){1,3}")


def with_full_names(drafts: list[Draft]) -> list[Draft]:
    """The same drafts; a counterpart told by one word that opens or ends a person's full name bears that name too."""
    people = [party[0] for draft in drafts for party in draft.parties if _FULL.fullmatch(party[0])]
    ends: dict[str, str] = {}
    for name in people:
        words = name.split()
        for word in (words[-1], words[0]):
            ends.setdefault(word, name)
    return [replace(draft, parties=[_in_full(party, ends) for party in draft.parties]) for draft in drafts]


def _in_full(party: Party, ends: dict[str, str]) -> Party:
    full = ends.get(party[0].split()[-1]) if len(party[0].split()) == 1 else None
    return (full, *party) if full else party
