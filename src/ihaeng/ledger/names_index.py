"""The names of a folded neighbourhood, with where they occur: people, organisations and places."""

from __future__ import annotations

from collections.abc import Iterator

from ihaeng.language.names import normal_name, without_office
from ihaeng.ledger.counterparts import named
from ihaeng.ledger.groups import place_of
from ihaeng.ledger.part import Part
from ihaeng.ledger.parties import Bearer, bearer
from ihaeng.ledger.summaries import promises, written_key
from ihaeng.model import Activity, Line, Mission
from ihaeng.model.figures import GroupedBy
from ihaeng.model.lists import NameKind, NameRole, NameUse


def name_uses(part: Part) -> list[NameUse]:
    """Every name once for each mission or line that it stands in."""
    acts = {act.id: act for act in part.activities}
    found: dict[tuple[NameKind, str, str], NameUse] = {}
    for mission in part.missions:
        for use in _of_mission(mission):
            found.setdefault((use.kind, use.key, use.subject), use)
    for line in part.lines:
        for use in _of_line(line, [acts[name] for name in line.activities]):
            found.setdefault((use.kind, use.key, use.subject), use)
    return sorted(found.values())


def _of_mission(mission: Mission) -> Iterator[NameUse]:
    def use(kind: NameKind, key: str, name: str, role: NameRole) -> NameUse:
        return NameUse(kind=kind, key=key, subject=mission.id, name=name, role=role, mission=mission.id)

    if mission.lead and mission.lead.name:
        key = written_key(place_of(mission, None, GroupedBy.LEAD).key)
        yield use(NameKind.PERSON, key, mission.lead.name, NameRole.LEAD)
    if mission.organisation:
        key = written_key(place_of(mission, None, GroupedBy.ORGANISATION).key)
        yield use(NameKind.ORGANISATION, key, mission.organisation, NameRole.OWN)
    for name in mission.delegation:
        kind, key, bare = _borne(name)
        if key:
            yield use(kind, key, bare, NameRole.DELEGATE)
    for place in mission.destinations:
        if place.city and normal_name(place.city):
            yield use(NameKind.PLACE, normal_name(place.city), place.city, NameRole.DESTINATION)


def _of_line(line: Line, acts: list[Activity]) -> Iterator[NameUse]:
    def use(kind: NameKind, key: str, name: str, role: NameRole) -> NameUse:
        commits = promises(line)
        return NameUse(kind=kind, key=key, subject=line.id, name=name, role=role, mission=line.mission, commits=commits)

    for act in acts:
        for party in named(act):
            kind, key, bare = _borne(party[0])
            if key:
                yield use(kind, key, bare, NameRole.COUNTERPART)
        for place, role in ((act.city, NameRole.DESTINATION), (act.venue, NameRole.VENUE)):
            if place and normal_name(place):
                yield use(NameKind.PLACE, normal_name(place), place, role)


def _borne(name: str) -> tuple[NameKind, str, str]:
    """Whether a person or a body bears a name, its key, and the name without an office."""
    if bearer(name) is Bearer.PERSON:
        bare = without_office(name)
        return NameKind.PERSON, normal_name(bare), bare
    return NameKind.ORGANISATION, normal_name(name), name
