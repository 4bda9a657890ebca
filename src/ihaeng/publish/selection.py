"""Which mission is meant, and which part of the ledger is its own."""

from __future__ import annotations

from collections.abc import Collection

from ihaeng.model import Commitment, IhaengError, LaidDecision, Ledger, Mention, Mission
from ihaeng.model.answers import is_answer
from ihaeng.model.earlier import told_beforehand
from ihaeng.model.ledger import LedgerDocument


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
    own = set(mission.documents)
    lines = tuple(line for line in ledger.lines if line.mission == mission.id)
    needed = {name for line in lines for name in line.activities}
    activities = tuple(
        told
        for told in ledger.activities
        if told.id in needed or (told.document in own and ledger.missions_of.get(told.id, mission.id) == mission.id)
    )
    kept = {told.id for told in activities}
    line_ids = {line.id for line in lines}
    deals = tuple(c for c in ledger.commitments if c.mission == mission.id or line_ids.intersection(c.lines))
    later = {mention.document for deal in deals for mention in sentences_of(deal)} - own
    return Ledger(
        documents=tuple(sorted((held for held in ledger.documents if held.document.id in own | later), key=order)),
        missions=(mission,),
        activities=activities,
        missions_of={name: owner for name, owner in ledger.missions_of.items() if name in kept},
        lines=lines,
        commitments=deals,
        decisions=_answers_on(ledger, kept | own),
        as_of=ledger.as_of,
    )


def _answers_on(ledger: Ledger, facts: Collection[str]) -> tuple[LaidDecision, ...]:
    """The answers of those concerned that lie on these acts or documents."""
    answers = (one for one in ledger.decisions if is_answer(one))
    return tuple(one for one in answers if any(name.partition("/")[0] in facts for name in one.on))


def sentences_of(deal: Commitment) -> list[Mention]:
    """The sentences of later coverage that a commitment rests on."""
    found = [moment.sentence for moment in deal.history]
    found += [milestone.sentence for milestone in deal.milestones]
    found += [amount.sentence for amount in deal.amounts]
    return [mention for mention in found if mention]


def outside_missions(ledger: Ledger) -> Ledger:
    """Return the part of a ledger whose lines belong to no mission, with the documents that tell them."""
    lines = tuple(line for line in ledger.lines if line.mission is None)
    needed = {name for line in lines for name in line.activities}
    activities = tuple(told for told in ledger.activities if told.id in needed)
    documents = {told.document for told in activities}
    held = sorted((held for held in ledger.documents if held.document.id in documents), key=order)
    answers = _answers_on(ledger, {told.id for told in activities})
    return Ledger(documents=tuple(held), activities=activities, lines=lines, decisions=answers, as_of=ledger.as_of)


def has_earlier_document(part: Ledger) -> bool:
    """Whether a document from before the mission's start is at hand: without one, nothing counts as unannounced."""
    start = part.missions[0].start if part.missions else None
    announced_by = {told.document for told in part.activities if told.stage == "planned" and not told.background}
    return told_beforehand(start, (held.document for held in part.documents), announced_by)
