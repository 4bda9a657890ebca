"""Wing: Document → Reading."""

from ihaeng.reading.amounts import find_amounts
from ihaeng.reading.dates import find_dates
from ihaeng.reading.notes import LOSSES
from ihaeng.reading.numbers import find_numbers
from ihaeng.reading.reader import READER, read

__all__ = ["LOSSES", "READER", "find_amounts", "find_dates", "find_numbers", "read"]
