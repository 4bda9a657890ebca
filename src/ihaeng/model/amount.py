"""Sums of money, exact, and which rung of the ladder they stand on."""

from __future__ import annotations

import enum
from decimal import Decimal

import msgspec


class Basis(enum.StrEnum):
    """What a figure is, from the weakest to the strongest; two rungs are never summed."""

    CONSULTED = "consulted"
    EXPECTED = "expected"
    AGREED = "agreed"
    CONTRACTED = "contracted"
    REALISED = "realised"


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """An exact sum. `currency` is an ISO 4217 code, None where the text names none; `whose` as the text says it."""

    value: Decimal
    currency: str | None = None
    basis: Basis | None = None
    whose: str | None = None
