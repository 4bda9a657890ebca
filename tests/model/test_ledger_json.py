"""The ledger's JSON, in and out."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from ihaeng.model import (
    Activity,
    Amount,
    Announcement,
    Change,
    Commitment,
    CommitmentAmount,
    Decision,
    Destination,
    Disagreement,
    DisputedValue,
    Document,
    LaidDecision,
    Lead,
    Ledger,
    LedgerDocument,
    Line,
    Mention,
    Milestone,
    Mission,
    Moment,
    Part,
    Placement,
    Scope,
    Seen,
    Span,
    Stage,
)
from ihaeng.model.ledger_json import NotALedgerError, decode, encode

_WORDS = some.text(alphabet=some.characters(exclude_categories=["Cs"]), max_size=12)
_NUMBERS = some.integers(min_value=0, max_value=10**9)
_SUMS = some.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**15)


def _struct(kind: type[msgspec.Struct], **given_fields: some.SearchStrategy[Any]) -> some.SearchStrategy[Any]:
    fields = {field.name: some.from_type(field.type) for field in msgspec.structs.fields(kind)}
    return some.builds(kind, **(fields | given_fields))


some.register_type_strategy(str, _WORDS)
some.register_type_strategy(int, _NUMBERS)
some.register_type_strategy(float, some.floats(min_value=-180, max_value=180))
some.register_type_strategy(Decimal, _SUMS)
_PLAIN: tuple[type[msgspec.Struct], ...] = (Span, Part, Document, Placement, LedgerDocument, Lead, Destination, Mention)
_PLAIN += (
    Mission,
    Amount,
    Scope,
    Change,
    DisputedValue,
    Disagreement,
    Milestone,
    Moment,
    Line,
    Activity,
    Announcement,
    Seen,
)
_PLAIN += (Decision, LaidDecision)
for _kind in _PLAIN:
    some.register_type_strategy(_kind, _struct(_kind))
some.register_type_strategy(CommitmentAmount, _struct(CommitmentAmount, value=_SUMS.map(str)))
some.register_type_strategy(Commitment, _struct(Commitment))


def _lists(kind: type[Any]) -> some.SearchStrategy[tuple[Any, ...]]:
    return some.lists(some.from_type(kind), max_size=2).map(tuple)


@some.composite
def ledgers(draw: some.DrawFn) -> Ledger:
    activities = draw(some.lists(some.from_type(Activity), max_size=3, unique_by=lambda told: told.id))
    missions_of = {told.id: draw(_WORDS) for told in activities if draw(some.booleans())}
    return Ledger(
        documents=draw(_lists(LedgerDocument)),
        missions=draw(_lists(Mission)),
        activities=tuple(activities),
        missions_of=missions_of,
        lines=draw(_lists(Line)),
        commitments=draw(_lists(Commitment)),
        decisions=draw(_lists(LaidDecision)),
        as_of=draw(some.none() | _WORDS),
    )


@given(ledgers())
def test_what_is_written_reads_back_equal(ledger: Ledger) -> None:
    assert decode(encode(ledger)) == ledger


def _activity(amount: Amount) -> Activity:
    span = Span(start=0, end=2, quote="협약")
    return Activity(id="a1", document="d1", kind="agreement", stage=Stage.DONE, evidence=(span,), amount=amount)


@pytest.mark.parametrize(
    ("value", "digits"),
    [("1E+6", "1000000"), ("12345678901234567890.25", "12345678901234567890.25"), ("0.1", "0.1")],
)
def test_sums_are_written_digit_for_digit(value: str, digits: str) -> None:
    ledger = Ledger(activities=(_activity(Amount(value=Decimal(value))),))
    assert f'"value":{digits},'.encode() in encode(ledger)
    assert decode(encode(ledger)).activities[0].amount == Amount(value=Decimal(value))


def test_an_absurd_exponent_does_not_fill_the_file() -> None:
    assert len(encode(Ledger(activities=(_activity(Amount(value=Decimal("1E+999999"))),)))) < 1000


def test_a_text_that_was_left_out_is_null() -> None:
    document = Document(id="d1", source="one.txt", sha256="0", text="", parts=())
    written = json.loads(encode(Ledger(documents=(LedgerDocument(document=document),))))
    assert written["documents"][0]["text"] is None


def test_fields_of_a_later_writer_are_passed_over() -> None:
    assert decode(b'{"format": "ihaeng-ledger", "version": 1, "mood": "calm"}') == Ledger()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"format": "ihaeng-ledger"}',
        b'{"format": "ihaeng-ledger", "version": 2}',
        b'{"format": "other", "version": 1}',
        b'{"format": "ihaeng-ledger", "version": 1, "lines": [{"id": "l1"}]}',
    ],
)
def test_what_is_no_ledger_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(NotALedgerError, match=r"\[IH001\]"):
        decode(data)
