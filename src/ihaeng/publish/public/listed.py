"""Which names of the index may have a page in public: bodies, places, and people as holders of a public office."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ihaeng.model import Activity, Ledger
from ihaeng.model.lists import NameKind, NameRole, NameSummary
from ihaeng.publish.public.persons import Bearer, bearer_of

_OWN = {NameRole.LEAD, NameRole.OWN}

_PEOPLE = (Bearer.PERSON, Bearer.UNKNOWN)


class ListedNames:
    """Tells by the ledger at home, whose sentences are whole, and by what the public one shortened of it."""

    def __init__(self, home: Ledger, public: Ledger) -> None:
        self._acts = {act.id: act for act in home.activities}
        self._lines = {line.id: line.activities for line in home.lines}
        self._shortened = set(_shortened(home, public))
        self._of_people = set(_words_of_people(home))

    def may_have_page(self, name: NameSummary, lines: Iterable[str]) -> bool:
        """Whether a name may have a page; `lines` are those that it stands in."""
        if not _OWN.isdisjoint(name.roles):
            return True
        if name.kind is NameKind.PLACE and NameRole.DESTINATION in name.roles:
            return True
        forms = name.forms or (name.name,)
        told = [self._acts[act] for line in lines for act in self._lines.get(line, ()) if act in self._acts]
        if bearer_of(forms, (span.quote for act in told for span in act.evidence)) is Bearer.OFFICE:
            return True
        return name.kind is not NameKind.PERSON and self._is_body(forms, told)

    def _is_body(self, forms: Collection[str], told: Iterable[Activity]) -> bool:
        """Whether all of what is told of a name tells of a body; a title there may be that of somebody beside it."""
        if not (self._shortened.isdisjoint(forms) and self._of_people.isdisjoint(forms)):
            return False
        own = [act for act in told if not self._with_somebody(act, forms)]
        sentences = (span.quote for act in own for span in act.evidence)
        return bool(own) and bearer_of(tuple(forms), sentences) is Bearer.BODY

    def _with_somebody(self, act: Activity, forms: Collection[str]) -> bool:
        """Whether another party of an act is, or may be, a person: its title may stand beside any name."""
        others = (party for party in act.counterparts if not set(party).intersection(forms))
        return any(bearer in _PEOPLE for bearer in (_bearer(act, party) for party in others))


def _shortened(home: Ledger, public: Ledger) -> Iterator[str]:
    """Names that the public ledger shortens anywhere: somebody's, without an office."""
    shown = {act.id: act for act in public.activities}
    for act in home.activities:
        told = zip(_names(act), _names(shown[act.id]), strict=True) if act.id in shown else ()
        yield from (own for own, other in told if own != other)


def _names(act: Activity) -> list[str]:
    return [*(name for party in act.counterparts for name in party), act.venue or "", act.actor or ""]


def _words_of_people(home: Ledger) -> Iterator[str]:
    """The words of names that are, or may be, a person's: a surname by itself is met as a body's otherwise."""
    for act in home.activities:
        for party in act.counterparts:
            if _bearer(act, party) in _PEOPLE:
                yield from (word for name in party for word in name.split() if " " in name)


def _bearer(act: Activity, party: Sequence[str]) -> Bearer:
    return bearer_of(party, (span.quote for span in act.evidence))
