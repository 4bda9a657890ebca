"""Short names of lines, for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ihaeng.ledger.counterparts import named
from ihaeng.ledger.travel import way_of
from ihaeng.ledger.words import travel_label
from ihaeng.model import Activity, Language, Stage
from ihaeng.model.kinds import kinds, strongest

LONGEST = 60
"""Characters of a label: one line of a sheet on paper."""

_VISIT = "visit"
"""The kind of which a label says where, though it names whom they saw there."""

MOST_PARTIES = 2
"""Counterparts named in a label; the others are with the acts."""


def kind_of(line: Sequence[Activity]) -> str:
    """The kind most of the reports call it, else most announcements, else callings-off; of several the strongest."""
    by_stage = ([act for act in line if act.stage is stage] for stage in (Stage.DONE, Stage.PLANNED, Stage.CANCELLED))
    told = next(acts for acts in by_stage if acts)
    counts = Counter(act.kind for act in told)
    most = max(counts.values())
    return strongest({kind for kind, count in counts.items() if count == most})


def label_of(line: Sequence[Activity], language: Language) -> str:
    """Name a line by whom it is with, or where, and what it is about."""
    fullest = max(
        line, key=lambda act: (bool(named(act)), bool(act.about), -len(act.about or ""), act.stage is Stage.DONE)
    )
    parties = [party[0] for party in named(fullest)[:MOST_PARTIES]]
    about = fullest.about or _bare_label(line, language)
    where = "·".join(parties) or fullest.venue or ""
    where = (fullest.venue or "") if fullest.kind == _VISIT and where in about else where
    label = " ".join([*([where] if where not in about else []), about])
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "…"


def _bare_label(line: Sequence[Activity], language: Language) -> str:
    """The word for the line's kind; a departure or return has its own."""
    ways = [way for act in line if act.kind == "travel" and (way := way_of(act))]
    return travel_label(ways[0], language.value) if ways else kinds()[kind_of(line)].label[language.value]
