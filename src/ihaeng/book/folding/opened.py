"""The folded ledger as it is asked for: the whole of it, one mission, or the place of an id that once was."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Sequence

import msgspec

from ihaeng.book.folding.documents import stands_of
from ihaeng.book.folding.parting import partners_of
from ihaeng.book.folding.related import related
from ihaeng.language.names import normal_name
from ihaeng.ledger import Laid, Part, build, gather, lay
from ihaeng.model import Activity, Decision, Ledger, Line
from ihaeng.model.kinds import kinds
from ihaeng.store import Folding, KnownId

MOST_IDS = 5
"""Ids that are looked into when only their beginning is given; more are not one."""

MOST_FOLLOWING = 50
"""Documents a partner that are looked through for the later life of a mission's deals, the newest first."""

SHORTEST_PARTNER = 2
"""Characters of a name that documents are looked for by."""

MOST_DEALING = 4
"""Other neighbourhoods whose deals are held against those of a mission: the ones with the rarest partners in common."""


def whole(work: Folding, decisions: list[Decision]) -> Ledger:
    """The ledger with everything in it."""
    parts = [_part(folded) for folded in work.parts.all()]
    return gather(parts, lay(list(work.all_readings()), decisions))


def part_with(work: Folding, decisions: list[Decision], name: str) -> tuple[Ledger, str] | None:
    """The part of the ledger that an id or the beginning of one stands in, and what it is called now."""
    return _found(work, name, lambda places: with_deals(work, decisions, places))


def _found(work: Folding, name: str, opened: Callable[[Sequence[int]], Ledger]) -> tuple[Ledger, str] | None:
    found: dict[str, Ledger] = {}
    for known in work.known_ids(name, MOST_IDS):
        part = opened(places_of(work, known))
        now = successor(part, known)
        if now:
            found[now] = part
    return next(((part, now) for now, part in found.items()), None) if len(found) == 1 else None


def part_as_of(work: Folding, decisions: list[Decision], name: str, as_of: datetime.date) -> tuple[Ledger, str] | None:
    """What `part_with` gives, folded anew of what was known on a day; None too where nothing was known of it then."""
    found = _found(work, name, lambda places: around(work, decisions, places))
    if found is None:
        return None
    part, now = found
    documents = {held.document.id for held in part.documents}
    log, named = related(decisions, documents)
    then = build(list(work.readings(documents | named).values()), log, as_of=as_of)
    then_known = next((id_ for known in work.known_ids(now, MOST_IDS) if (id_ := successor(then, known))), None)
    return (then, then_known) if then_known else None


def with_deals(work: Folding, decisions: list[Decision], places: Sequence[int]) -> Ledger:
    """The part of the ledger that stands in some neighbourhoods, with its deals and all that they rest on elsewhere."""
    own = [_part(folded) for place in places if (folded := work.parts.folded(place))]
    promising = {line.id for part in own for line in part.lines if kinds()[line.kind].commits}
    deals = [one.commitment for one in work.lists.commitments_of_lines(promising)]
    others = {line for deal in deals for line in deal.lines} - {line.id for part in own for line in part.lines}
    away = [_part(folded) for place in work.lists.places_of_lines(others) if (folded := work.parts.folded(place))]
    later = {mention.document for deal in deals for mention in deal.sentences}
    later -= {name for part in own for name in part.documents}
    following = Part(name="", documents=stands_of(work, later))
    parts = [*own, *(_lines_of(part, others) for part in away), following]
    told = {act.document for part in parts for act in part.activities}
    laid = _laid(work, decisions, told.union(*(part.documents for part in parts)))
    return gather(parts, laid, deals=deals)


def _lines_of(part: Part, names: Collection[str]) -> Part:
    return _only(part, tuple(line for line in part.lines if line.id in names))


def around(work: Folding, decisions: list[Decision], places: Sequence[int]) -> Ledger:
    """The part that stands in some neighbourhoods, with all that may tell of the same deals on whichever day."""
    own = [_part(folded) for place in places if (folded := work.parts.folded(place))]
    partners = {name for part in own for name in partners_of(part)}
    others = [place for place in work.parts.dealing_with(partners, MOST_DEALING + len(places)) if place not in places]
    beside = [
        _dealing(_part(folded), partners) for place in others[:MOST_DEALING] if (folded := work.parts.folded(place))
    ]
    following = _following(work, _partners_as_told(own))
    parts = [*own, *(part for part in beside if part.lines), *following]
    told = {act.document for part in parts for act in part.activities}
    return gather(parts, _laid(work, decisions, told.union(*(part.documents for part in parts))))


def places_of(work: Folding, known: KnownId) -> list[int]:
    """Where the act stands, or stood, that gave something its id: with its document, or where that retells it."""
    targets = {one.to for one in work.departures.of([known.document])}
    own = [piece.place for piece in work.pieces.of([known.document])]
    away = [piece.place for piece in work.pieces.of({name for name, _ in targets}) if piece.piece in targets]
    return list(dict.fromkeys([*own, *away]))


def successor(ledger: Ledger, known: KnownId) -> str | None:
    """What an id leads to now: what holds the act that gave it, or the act now told nearest to where that was."""
    act = _act_now(ledger.activities, known)
    if known.id.startswith("m"):
        if act is None or act.id not in ledger.missions_of:
            return next((one.id for one in ledger.missions if known.document in one.documents), None)
        return ledger.missions_of[act.id]
    if act is None:
        return None
    line = next((one for one in ledger.lines if act.id in one.activities), None)
    if known.id.startswith("l") or line is None:
        return line.id if line else None
    return next((one.id for one in ledger.commitments if line.id in one.lines), None)


def _act_now(activities: Iterable[Activity], known: KnownId) -> Activity | None:
    told = [act for act in activities if act.document == known.document and act.evidence]
    same = next((act for act in told if act.id == known.act), None)
    if same or known.start is None:
        return same
    start = known.start
    return min(told, key=lambda act: (abs(act.evidence[0].start - start), act.id), default=None)


def _dealing(part: Part, partners: set[str]) -> Part:
    """Of another neighbourhood, the lines of deals with these partners."""
    acts = {act.id: act for act in part.activities}
    return _only(part, tuple(line for line in part.lines if _deals_with(line, acts, partners)))


def _only(part: Part, lines: tuple[Line, ...]) -> Part:
    """Of a part, some lines with their acts, the documents of these, and the missions."""
    acts = {act.id: act for act in part.activities}
    needed = {name for line in lines for name in line.activities}
    documents = {acts[name].document for name in needed}
    led = {line.mission for line in lines}
    return msgspec.structs.replace(
        part,
        documents={name: stand for name, stand in part.documents.items() if name in documents},
        missions=tuple(one for one in part.missions if one.id in led),
        activities=tuple(act for act in part.activities if act.id in needed),
        missions_of={act: one for act, one in part.missions_of.items() if act in needed},
        lines=lines,
    )


def _following(work: Folding, names: set[str]) -> list[Part]:
    """The documents that tell steps of deals and name a partner, wherever they stand, without their acts."""
    telling = work.telling_steps(names, MOST_FOLLOWING)
    places = {piece.place for piece in work.pieces.of(telling)}
    parts = [_part(folded) for place in sorted(places) if (folded := work.parts.folded(place))]
    return [
        Part(name=part.name, documents=kept)
        for part in parts
        if (kept := {name: stand for name, stand in part.documents.items() if name in telling})
    ]


def _partners_as_told(parts: Sequence[Part]) -> set[str]:
    """The names of the partners of deals as texts write them, without those too short to be looked for."""
    committing = {
        name for part in parts for line in part.lines if kinds()[line.kind].commits for name in line.activities
    }
    acts = (act for part in parts for act in part.activities if act.id in committing)
    names = {name for act in acts for party in act.counterparts for name in party}
    return {name for name in names if len(name) >= SHORTEST_PARTNER}


def _deals_with(line: Line, acts: dict[str, Activity], partners: set[str]) -> bool:
    parties = (party for name in line.activities for party in acts[name].counterparts)
    return kinds()[line.kind].commits and any(normal_name(name) in partners for party in parties for name in party)


def _laid(work: Folding, decisions: list[Decision], documents: set[str]) -> Laid:
    log, named = related(decisions, documents)
    laid = lay(list(work.readings(documents | named).values()), log)
    laid.readings = [one for one in laid.readings if one.document.id in documents]
    return laid


def _part(folded: bytes) -> Part:
    return msgspec.json.decode(folded, type=Part)
