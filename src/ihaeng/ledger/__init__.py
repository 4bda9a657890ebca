"""Wing: readings in, ledger out. Pure: no clock, no network, no database; the order of readings does not matter."""

from ihaeng.ledger.build import build
from ihaeng.ledger.deciding import decide

__all__ = ["build", "decide"]
