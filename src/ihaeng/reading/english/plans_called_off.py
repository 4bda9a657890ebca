"""Plans that a sentence recalls and says came to nothing: "was to visit the port, but snow closed the road"."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.model import Stage
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.staging import is_plan_of_before
from ihaeng.reading.english.verb_time import Verb

_EXCUSE = re.compile(r"\b(?:as|because|since|while) (?:he|she|they|it|the [a-z]+) (?:was|were|is|had)\b")
"""Why something fell through: "as he was attending a summit"."""


def with_plans_called_off(found: list[Draft], verbs: list[Verb], text: str) -> list[Draft]:
    """ "was to visit the port, but the stop was canceled": the plan and not the journey was called off."""
    former = {verb.start: verb for verb in verbs if is_plan_of_before(verb)}
    if not any("call-off" in verb.classes for verb in verbs):
        return [_hindered(draft, former, text) for draft in found]
    found = _without_excuses(found, text)
    if any(draft.where[2] in former for draft in found):
        found = [draft for draft in found if draft.frame != "call-off" or draft.parties or draft.venue]
    return [replace(draft, stage=Stage.CANCELLED) if draft.where[2] in former else draft for draft in found]


def _hindered(draft: Draft, former: dict[int, Verb], text: str) -> Draft:
    """A plan of before that something told behind it stood against; one that was made good stays a plan."""
    verb = former.get(draft.where[2])
    behind = text[verb.end :] if verb else ""
    if not pattern("hindered").search(behind) or pattern("made_good").search(behind):
        return draft
    return replace(draft, stage=Stage.CANCELLED)


def _without_excuses(found: list[Draft], text: str) -> list[Draft]:
    """What others did when an act was called off is no act of the mission."""
    off = next((draft for draft in found if draft.frame == "call-off"), None)
    if off is None:
        return found
    return [d for d in found if d.where[2] <= off.where[2] or not _EXCUSE.search(text, off.where[2], d.where[2])]
