"""Which sums can be held against each other."""

from decimal import Decimal

import pytest

from ihaeng.model import Amount, Basis
from ihaeng.model.amount import on_one_rung


def amount(basis: Basis | None) -> Amount:
    return Amount(value=Decimal(1), currency="USD", basis=basis)


@pytest.mark.parametrize("other", [Basis.CONSULTED, Basis.EXPECTED, Basis.REALISED])
def test_a_promise_is_not_held_against_another_rung(other: Basis) -> None:
    assert not on_one_rung(amount(Basis.AGREED), amount(other))
    assert not on_one_rung(amount(other), amount(Basis.CONTRACTED))


@pytest.mark.parametrize("one", [None, Basis.CONTRACTED, Basis.AGREED])
def test_promises_and_sums_of_no_rung_are(one: Basis | None) -> None:
    assert on_one_rung(amount(one), amount(Basis.AGREED))
