"""Wing: Document → Reading."""

from ihaeng.reading.amounts import find_amounts
from ihaeng.reading.dates import find_dates
from ihaeng.reading.notes import LOSSES
from ihaeng.reading.numbers import find_numbers
from ihaeng.reading.reader import read
from ihaeng.reading.readers import READER, asked_name, is_asked, is_current

__all__ = [
    "LOSSES",
    "READER",
    "asked_name",
    "find_amounts",
    "find_dates",
    "find_numbers",
    "is_asked",
    "is_current",
    "read",
]
