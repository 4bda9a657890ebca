"""On which rung an act's sum stands, and which acts have sums at all; the same in every language."""

from __future__ import annotations

from ihaeng.model import Amount, Basis
from ihaeng.reading.drafts import Draft
from ihaeng.reading.reasons import because, data, of_amount
from ihaeng.reading.sums import Sum

BASES = {"contract": Basis.CONTRACTED, "agreement": Basis.AGREED, "investment": Basis.AGREED}
"""The rung on which the sum of a signed promise stands; no sum of it stands higher before money flows."""

GATHERINGS = ("meeting", "event", "exhibition", "promotion")
"""Acts of which a text may tell what came of them."""

LADDER = tuple(Basis)
"""The rungs, the weakest first."""


def may_be_of(kind: str, found: Sum) -> bool:
    """Whether a sum can be that of an act of a kind: a gathering's only where words say what was achieved there."""
    if found.is_aside:
        return False
    return found.basis is not Basis.CONSULTED if kind in BASES else found.basis is not None


def give(draft: Draft, found: Sum, text: str, language: str = "ko") -> None:
    """Write a sum of `text` to an act, on the rung that words say or that its kind stands on."""
    basis = rung_of(draft.kind, found)
    draft.amount = amount_of(found, basis)
    draft.rules.append(of_amount(found.mention, text, language))
    if basis:
        draft.rules.append(because("amount", f"basis-{basis}", data(language, "sums") if found.basis else None))


def amount_of(found: Sum, basis: Basis | None) -> Amount:
    """A sum on a rung."""
    value = found.mention.value
    return Amount(value=value.value, currency=value.currency, basis=basis, whose=found.whose)


def rung_of(kind: str, found: Sum) -> Basis | None:
    """What the words around a sum say, but nothing above what an act of that kind can promise."""
    limit = BASES.get(kind)
    if found.basis is None or limit is None or found.basis is Basis.REALISED:
        return found.basis or limit
    return min(found.basis, limit, key=LADDER.index)
