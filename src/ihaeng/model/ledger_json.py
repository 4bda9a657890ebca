"""The ledger's JSON, in and out: one UTF-8 object, the public format that other programs read (see docs/json.md)."""

from __future__ import annotations

import functools
from decimal import Decimal
from importlib import metadata
from typing import Any

import msgspec
from msgspec.structs import asdict, replace

from ihaeng.model import ledger_wire as wire
from ihaeng.model.activity import Activity
from ihaeng.model.amount import Amount
from ihaeng.model.answers import answers_of_lines, answers_of_missions
from ihaeng.model.decision import Answer
from ihaeng.model.document import Document
from ihaeng.model.errors import IhaengError
from ihaeng.model.ledger import (
    Commitment,
    CommitmentAmount,
    Ledger,
    LedgerDocument,
    Line,
    Mention,
    Milestone,
    Mission,
    Moment,
)
from ihaeng.model.span import Span

_MOST_ZEROS = 40
"""Larger exponents stay in scientific notation: no real sum has them, and `1E+999999` must not fill the disk."""


class NotALedgerError(IhaengError):
    """The bytes are not the JSON of a ledger that this version can read."""

    code = "IH001"


def encode(ledger: Ledger) -> bytes:
    """Write the whole ledger; `decode` gives an equal one back. A text that was left out is written as null."""
    to_lines, to_missions = answers_of_lines(ledger), answers_of_missions(ledger)
    whole = wire.WireLedger(
        format=wire.FORMAT,
        version=wire.VERSION,
        generator=generator(),
        as_of=ledger.as_of,
        documents=tuple(wire_document(held) for held in ledger.documents),
        missions=tuple(wire_mission(mission, to_missions.get(mission.id, ())) for mission in ledger.missions),
        activities=tuple(
            wire_activity(activity, ledger.missions_of.get(activity.id)) for activity in ledger.activities
        ),
        lines=tuple(wire_line(line, to_lines.get(line.id, ())) for line in ledger.lines),
        commitments=tuple(wire_commitment(commitment) for commitment in ledger.commitments),
        decisions=ledger.decisions,
    )
    return msgspec.json.Encoder(decimal_format="number").encode(whole)


def decode(data: bytes) -> Ledger:
    """Read a ledger that `encode` or another program wrote; fields that the format does not know are passed over.

    A text that was left out (null) is read as an empty one.

    Raises:
        NotALedgerError: the bytes are no JSON, miss what the format demands, or come from a newer version of it.
    """
    try:
        found = msgspec.json.decode(data, type=wire.WireLedger)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NotALedgerError(
            f"This is not the JSON of a ledger: {error}. Give a file that `ihaeng export` wrote."
        ) from error
    if found.format != wire.FORMAT or found.version > wire.VERSION:
        raise NotALedgerError(
            f"This is {found.format!r} version {found.version}; {wire.FORMAT!r} up to version {wire.VERSION} can be "
            "read. A newer ihaeng may read it."
        )
    return _ledger(found)


@functools.cache
def generator() -> str:
    """Name this program and its version, as files that it writes carry them."""
    try:
        return f"ihaeng {metadata.version('ihaeng')}"
    except metadata.PackageNotFoundError:
        return "ihaeng"


def wire_document(held: LedgerDocument) -> wire.WireDocument:
    """The document in the shape of the JSON."""
    added = {"text": held.document.text or None, "copy_group": held.copy_group, "placed": held.placement}
    fields = asdict(held.document) | added
    return msgspec.convert(fields, wire.WireDocument, from_attributes=True)


def wire_mission(mission: Mission, answers: tuple[Answer, ...] = ()) -> wire.WireMission:
    """The mission in the shape of the JSON, with the answers to it."""
    evidence = {field: tuple(map(wire_mention, mentions)) for field, mentions in mission.evidence.items()}
    fields = asdict(mission) | {"evidence": evidence, "answers": answers}
    return msgspec.convert(fields, wire.WireMission, from_attributes=True)


def wire_activity(activity: Activity, mission: str | None) -> wire.WireActivity:
    """The activity in the shape of the JSON, with its mission's id."""
    amount = activity.amount and _plain_amount(activity.amount)
    further = tuple(map(_plain_amount, activity.further_amounts))
    told = msgspec.convert(activity, wire.WireActivity, from_attributes=True)
    return replace(told, mission=mission, amount=amount, further_amounts=further)


def _plain_amount(amount: Amount) -> Amount:
    return replace(amount, value=_plain(amount.value))


def wire_line(line: Line, answers: tuple[Answer, ...] = ()) -> wire.WireLine:
    """The line in the shape of the JSON, with the answers to it."""
    fields = asdict(line) | {"mentions": tuple(map(wire_mention, line.mentions)), "answers": answers}
    return msgspec.convert(fields, wire.WireLine, from_attributes=True)


def wire_commitment(commitment: Commitment) -> wire.WireCommitment:
    """The commitment in the shape of the JSON."""
    return wire.WireCommitment(
        **asdict(commitment)
        | {
            "amounts": tuple(
                wire.WireCommitmentAmount(**_flattened(told) | {"value": Decimal(told.value)})
                for told in commitment.amounts
            ),
            "milestones": tuple(wire.WireMilestone(**_flattened(told)) for told in commitment.milestones),
            "history": tuple(wire.WireMoment(**_flattened(told)) for told in commitment.history),
        }
    )


def _flattened(told: CommitmentAmount | Milestone | Moment) -> dict[str, Any]:
    return asdict(told) | {"sentence": told.sentence and wire_mention(told.sentence)}


def wire_mention(mention: Mention) -> wire.WireMention:
    """The mention in the shape of the JSON: a span that names its document."""
    return wire.WireMention(document=mention.document, **asdict(mention.span))


def _plain(value: Decimal) -> Decimal:
    """Return the same number, without an exponent where it has one of a size that people write out."""
    return Decimal(format(value, "f")) if abs(value.adjusted()) <= _MOST_ZEROS else value


def _ledger(found: wire.WireLedger) -> Ledger:
    return Ledger(
        documents=tuple(_held(document) for document in found.documents),
        missions=tuple(_read_mission(mission) for mission in found.missions),
        activities=tuple(_read_activity(activity) for activity in found.activities),
        missions_of={told.id: told.mission for told in found.activities if told.mission is not None},
        lines=tuple(_read_line(line) for line in found.lines),
        commitments=tuple(_read_commitment(commitment) for commitment in found.commitments),
        decisions=found.decisions,
        as_of=found.as_of,
    )


def _held(document: wire.WireDocument) -> LedgerDocument:
    whole = replace(document, text=document.text or "")
    plain = msgspec.convert(whole, Document, from_attributes=True)
    return LedgerDocument(document=plain, copy_group=document.copy_group, placement=document.placed)


def _read_mission(mission: wire.WireMission) -> Mission:
    evidence = {field: tuple(map(_nested, mentions)) for field, mentions in mission.evidence.items()}
    return msgspec.convert(asdict(mission) | {"evidence": evidence}, Mission, from_attributes=True)


def _read_activity(activity: wire.WireActivity) -> Activity:
    return msgspec.convert(activity, Activity, from_attributes=True)


def _read_line(line: wire.WireLine) -> Line:
    return msgspec.convert(asdict(line) | {"mentions": tuple(map(_nested, line.mentions))}, Line, from_attributes=True)


def _read_commitment(commitment: wire.WireCommitment) -> Commitment:
    return Commitment(
        **asdict(commitment)
        | {
            "amounts": tuple(
                CommitmentAmount(**_unflattened(told) | {"value": str(_plain(told.value))})
                for told in commitment.amounts
            ),
            "milestones": tuple(Milestone(**_unflattened(told)) for told in commitment.milestones),
            "history": tuple(Moment(**_unflattened(told)) for told in commitment.history),
        }
    )


def _unflattened(told: wire.WireCommitmentAmount | wire.WireMilestone | wire.WireMoment) -> dict[str, Any]:
    return asdict(told) | {"sentence": told.sentence and _nested(told.sentence)}


def _nested(mention: wire.WireMention) -> Mention:
    return Mention(document=mention.document, span=Span(start=mention.start, end=mention.end, quote=mention.quote))
