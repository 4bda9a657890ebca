"""Wing: Document → Reading."""

from ihaeng.reading.amounts import find_amounts
from ihaeng.reading.reader import READER, read

__all__ = ["READER", "find_amounts", "read"]
