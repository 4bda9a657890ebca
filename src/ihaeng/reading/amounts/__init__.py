"""Sums of money as texts tell them."""

from ihaeng.reading.amounts.find import AmountMention, Role, find_amounts
from ihaeng.reading.amounts.open import OpenSum, find_open_sums

__all__ = ["AmountMention", "OpenSum", "Role", "find_amounts", "find_open_sums"]
