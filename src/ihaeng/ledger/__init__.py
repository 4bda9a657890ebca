"""Wing: readings in, ledger out. Pure: no clock, no network, no database; the order of readings does not matter."""

from ihaeng.ledger.build import build
from ihaeng.ledger.deciding import decide
from ihaeng.ledger.due import due
from ihaeng.ledger.explaining import explain
from ihaeng.ledger.figures import compare
from ihaeng.ledger.silence import SILENT_AFTER

__all__ = ["SILENT_AFTER", "build", "compare", "decide", "due", "explain"]
