"""Neighbourhoods that changed are folded anew, and what came out is kept, known by its ids and found by its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ihaeng.book.folding.dealings import Dealings, dealings_of
from ihaeng.book.folding.settling import settled_of
from ihaeng.book.folding.workbench import Workbench
from ihaeng.language.gazetteer import country_label
from ihaeng.language.names import normal_name
from ihaeng.ledger import (
    Departure,
    Hood,
    Part,
    Plot,
    Summaries,
    acts_of,
    commitment_id,
    counted_lines,
    fold,
    guests_of,
    name_uses,
    views_of,
)
from ihaeng.model import Activity, Document, Line, Mission, Reading
from ihaeng.model.kinds import kinds
from ihaeng.store import Entry, KeptPart, KnownId, Listed, ListedMission


def fold_stale(bench: Workbench, places: Sequence[int]) -> None:
    """Fold neighbourhoods and keep them."""
    for place in places:
        plot, readings = plot_of(bench, place)
        part = fold(plot)
        documents = {name: reading.document for name, reading in readings.items()}
        texts = {guest.reading.document.id: guest.text for guest in plot.guests} | plot.hood.copies
        rows = listed(part, documents, texts)
        uncounted = {line.id for line in rows.lines if not line.counted}
        bench.work.parts.keep(place, kept(part, rows, dealings_of(bench, part, readings, texts, uncounted)))


def kept(part: Part, rows: Listed, dealings: Dealings) -> KeptPart:
    """A part as the store keeps it."""
    return KeptPart(
        folded=msgspec.json.encode(part),
        ids=tuple(known_ids(part)),
        entries=tuple(entries_of(part)),
        partners=frozenset(partners_of(part)),
        listed=rows,
        deal_lines=dealings.lines,
        later=dealings.later,
        again=dealings.again,
    )


def listed(part: Part, documents: Mapping[str, Document], texts: Mapping[str, str]) -> Listed:
    """A part as lists show it; `documents` are those that tell it, `texts` names the near-copies of each."""
    rows = Summaries(part, documents)
    lines = tuple(rows.lines())
    acts = {act.id: act for act in part.activities}
    counted = counted_lines(part.lines, acts, texts, {line.id for line in lines if not line.counted})
    labels: dict[str | None, list[str]] = {}
    for line in part.lines:
        labels.setdefault(line.mission, []).append(line.label)
    missions = (
        ListedMission(
            summary=row,
            words=_joined([*_names_of_mission(mission), *_names_of_countries(mission), *labels.get(mission.id, ())]),
            documents=mission.documents,
        )
        for mission, row in zip(part.missions, rows.missions(), strict=True)
    )
    return Listed(
        missions=tuple(missions),
        lines=lines,
        uses=tuple(name_uses(part)),
        counted=tuple(msgspec.json.encode(one).decode() for one in counted),
    )


def partners_of(part: Part) -> set[str]:
    """The names of those with whom its lines of deals are."""
    acts = {act.id: act for act in part.activities}
    dealing = [acts[name] for line in part.lines if kinds()[line.kind].commits for name in line.activities]
    return {normal_name(name) for act in dealing for party in act.counterparts for name in party}


def plot_of(bench: Workbench, place: int) -> tuple[Plot, dict[str, Reading]]:
    """All that a neighbourhood is folded from, as it is kept, and the readings of its documents as a whole."""
    pieces = bench.pieces(place)
    arrivals = [(Departure(one.document, one.act, one.to), one.text) for one in bench.work.departures.arriving(place)]
    documents = {piece.document for piece in pieces} | {gone.document for gone, _ in arrivals}
    laid = bench.laid(documents)
    by_id = {one.document.id: one for one in laid.readings}
    own = frozenset(piece.piece for piece in pieces)
    hood = Hood(views_of(own, by_id).values(), laid) if arrivals and laid.decisions else bench.hood(place)
    settled = {act: to for piece in pieces for act, to in settled_of(piece).items()}
    return Plot(own, hood, acts_of(own, by_id), settled, guests_of(arrivals, by_id)), by_id


def known_ids(part: Part) -> Iterator[KnownId]:
    """The ids of missions, lines and deals, each with the act that names it."""
    acts = {act.id: act for act in part.activities}
    for line in part.lines:
        first = acts[line.activities[0]]
        named = [line.id, commitment_id(line.id)] if kinds()[line.kind].commits else [line.id]
        for name in named:
            yield KnownId(id=name, document=first.document, act=first.id, start=_start(first))
    told: dict[str, list[Activity]] = {}
    for act in part.activities:
        if act.id in part.missions_of:
            told.setdefault(part.missions_of[act.id], []).append(act)
    for mission in part.missions:
        own = told.get(mission.id)
        if own:
            yield KnownId(id=mission.id, document=own[0].document, act=own[0].id, start=_start(own[0]))
        else:
            yield KnownId(id=mission.id, document=mission.documents[0])


def entries_of(part: Part) -> Iterator[Entry]:
    """What missions and lines are found by."""
    acts = {act.id: act for act in part.activities}
    for mission in part.missions:
        yield Entry(subject=f"mission:{mission.id}", day=mission.start, words=_joined(_names_of_mission(mission)))
    for line in part.lines:
        own = [acts[name] for name in line.activities]
        day = min((act.start for act in own if act.start and len(act.start) == len("2031-05-10")), default=None)
        yield Entry(subject=f"line:{line.id}", day=day, words=_words_of_line(line, own))


def _names_of_mission(mission: Mission) -> list[str | None]:
    lead = mission.lead
    names = [lead.name, lead.office] if lead else []
    towns = [place.city for place in mission.destinations]
    return [*names, mission.organisation, *towns, *mission.purposes, *mission.delegation]


def _names_of_countries(mission: Mission) -> list[str]:
    codes = dict.fromkeys(place.country for place in mission.destinations if place.country)
    return [country_label(code, language) for code in codes for language in ("ko", "en")]


def _words_of_line(line: Line, acts: Sequence[Activity]) -> str:
    parties = [name for act in acts for party in act.counterparts for name in party]
    where = [place for act in acts for place in (act.city, act.venue)]
    return _joined([line.label, *kinds()[line.kind].label.values(), *parties, *where, *(act.about for act in acts)])


def _joined(names: Sequence[str | None]) -> str:
    """The names, each once, apart from one another."""
    return " · ".join(dict.fromkeys(name for name in names if name))


def _start(activity: Activity) -> int | None:
    return activity.evidence[0].start if activity.evidence else None
