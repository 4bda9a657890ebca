"""Counterparts told by what they are ("her Danish counterpart", "the company"): whoever was spoken of last."""

from __future__ import annotations

from dataclasses import replace

from ihaeng.reading.discourse import Discourse
from ihaeng.reading.drafts import Draft, Party
from ihaeng.reading.english.parties import is_body
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.reasons import because, data


def resolved(draft: Draft, discourse: Discourse) -> Draft:
    """The draft with the names of those last spoken of where it only points back to them."""
    if not any(points_back(party) for party in draft.parties):
        return draft
    parties = [known for party in draft.parties for known in [_meant(party, discourse.parties)] if known]
    by = because("with", "pointing-back", data("en", "patterns"), draft.parties[0][0])
    return replace(draft, parties=list(dict.fromkeys(parties)), rules=[*draft.rules, by])


def points_back(party: Party) -> bool:
    """Whether a counterpart has no name and is called by its relation or its sort."""
    return len(party) == 1 and pattern("points_back").fullmatch(party[0]) is not None


def _meant(party: Party, known: tuple[Party, ...]) -> Party | None:
    """The last one known of that sort, a person or a body; the party itself where none is known."""
    person = pattern("points_to_a_person").search(party[0]) is not None
    named = [one for one in known if not points_back(one)]
    fitting = [one for one in named if is_body(one[0]) != person] or (named if len(named) == 1 and not person else [])
    return fitting[-1] if fitting else party
