"""Which mission is meant, and which part of the ledger is its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from ihaeng.model import Activity, Commitment, IhaengError, Ledger, Line, Mention, Mission
from ihaeng.model.answers import is_answer
from ihaeng.model.earlier import told_beforehand
from ihaeng.model.ledger import LedgerDocument

Fact = TypeVar("Fact")


class NoSuchMissionError(IhaengError):
    """The ledger holds no mission of that id, or several whose ids begin so."""

    code = "IH501"


class WhichMissionError(IhaengError):
    """A sheet of one mission was asked for, and the ledger holds none or several."""

    code = "IH502"


def find_mission(ledger: Ledger, name: str | None) -> Mission:
    """Return the mission of that id, or the only one whose id begins so; without a name, the only mission.

    Raises:
        NoSuchMissionError: no id, or more than one, begins with `name`.
        WhichMissionError: no name was given and the ledger does not hold exactly one mission.
    """
    if name is None:
        return _only(ledger)
    fitting = [mission for mission in ledger.missions if mission.id.startswith(name)] if name else []
    exact = [mission for mission in fitting if mission.id == name]
    if len(exact or fitting) != 1:
        found = f"{len(fitting)} missions whose ids begin" if fitting else "no mission whose id begins"
        raise NoSuchMissionError(f"There is {found} with {name!r}. `ihaeng show` lists the missions with their ids.")
    return (exact or fitting)[0]


def _only(ledger: Ledger) -> Mission:
    if len(ledger.missions) != 1:
        raise WhichMissionError(
            f"A sheet is of one mission, and the ledger holds {len(ledger.missions)}. "
            "Name one; `ihaeng show` lists them with their ids."
        )
    return ledger.missions[0]


def documents_of(ledger: Ledger, mission: Mission) -> tuple[LedgerDocument, ...]:
    """Return the mission's documents, the earliest first; undated ones stand by the day they were placed at."""
    own = set(mission.documents)
    return tuple(sorted((held for held in ledger.documents if held.document.id in own), key=order))


def order(held: LedgerDocument) -> tuple[str, bool, str]:
    """Order documents by day; undated ones behind the dated of their day, those that could not be placed last."""
    document = held.document
    placed = held.placement.no_earlier_than if held.placement else "9999"
    return document.published or placed, document.published is None, document.id


def part_of(ledger: Ledger, mission: Mission) -> Ledger:
    """Return the part of a ledger that one mission is told in: its documents, their acts, its lines and commitments.

    With them go the documents of later coverage that tell what became of its commitments.

    A commitment that spans missions keeps the ids of lines and acts that stand in the others.
    """
    return Parts(ledger).of(mission)


class Parts:
    """The parts of a ledger, mission by mission, for whoever needs many of them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._held = {held.document.id: held for held in ledger.documents}
        self._lines = _by(ledger.lines, lambda line: (line.mission,))
        self._places = {act.id: (place, act) for place, act in enumerate(ledger.activities)}
        self._told = _by(ledger.activities, lambda act: (act.document,))
        self._deals = _by(enumerate(ledger.commitments), lambda one: (one[1].mission, *one[1].lines))
        answers = [one for one in enumerate(ledger.decisions) if is_answer(one[1])]
        self._answers = _by(answers, lambda one: {name.partition("/")[0] for name in one[1].on})

    def of(self, mission: Mission) -> Ledger:
        """Return the part of one mission, as `part_of` does."""
        own = set(mission.documents)
        lines = tuple(self._lines[mission.id])
        acts = self._acts(mission, lines)
        kept = [act.id for act in acts]
        deals = self._in_order(self._deals, (mission.id, *(line.id for line in lines)))
        later = {mention.document for deal in deals for mention in sentences_of(deal)} - own
        owners = self._ledger.missions_of
        return Ledger(
            documents=tuple(sorted((self._held[name] for name in own | later if name in self._held), key=order)),
            missions=(mission,),
            activities=acts,
            missions_of={name: owners[name] for name in kept if name in owners},
            lines=lines,
            commitments=tuple(deals),
            decisions=tuple(self._in_order(self._answers, (*kept, *own))),
            as_of=self._ledger.as_of,
        )

    def _acts(self, mission: Mission, lines: Iterable[Line]) -> tuple[Activity, ...]:
        owners = self._ledger.missions_of
        needed = {name for line in lines for name in line.activities if name in self._places}
        told = (act.id for name in mission.documents for act in self._told[name])
        needed.update(name for name in told if owners.get(name, mission.id) == mission.id)
        return tuple(act for _, act in sorted((self._places[name] for name in needed), key=lambda one: one[0]))

    @staticmethod
    def _in_order(held: Mapping[str | None, list[tuple[int, Fact]]], keys: Iterable[str]) -> list[Fact]:
        found = {place: fact for key in keys for place, fact in held.get(key, ())}
        return [found[place] for place in sorted(found)]


def _by(facts: Iterable[Fact], keys: Callable[[Fact], Iterable[str | None]]) -> defaultdict[str | None, list[Fact]]:
    found: defaultdict[str | None, list[Fact]] = defaultdict(list)
    for fact in facts:
        for key in keys(fact):
            found[key].append(fact)
    return found


def sentences_of(deal: Commitment) -> list[Mention]:
    """The sentences of later coverage that a commitment rests on."""
    return deal.sentences


def outside_missions(ledger: Ledger) -> Ledger:
    """Return the part of a ledger whose lines belong to no mission, with the documents that tell them."""
    lines = tuple(line for line in ledger.lines if line.mission is None)
    needed = {name for line in lines for name in line.activities}
    activities = tuple(told for told in ledger.activities if told.id in needed)
    documents = {told.document for told in activities}
    held = sorted((held for held in ledger.documents if held.document.id in documents), key=order)
    own = {told.id for told in activities}
    answers = tuple(one for one in ledger.decisions if is_answer(one) and own.intersection(one.on))
    return Ledger(documents=tuple(held), activities=activities, lines=lines, decisions=answers, as_of=ledger.as_of)


def has_earlier_document(part: Ledger) -> bool:
    """Whether a document from before the mission's start is at hand: without one, nothing counts as unannounced."""
    start = part.missions[0].start if part.missions else None
    announced_by = {told.document for told in part.activities if told.stage == "planned" and not told.background}
    return told_beforehand(start, (held.document for held in part.documents), announced_by)
