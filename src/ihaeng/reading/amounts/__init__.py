"""Sums of money as texts tell them."""

from ihaeng.reading.amounts.find import AmountMention, Role, find_amounts

__all__ = ["AmountMention", "Role", "find_amounts"]
