"""How much one document may take of the machine, and how many workers share the work."""

from __future__ import annotations

import msgspec

TRIES = 2
"""How often a document is given to a worker that it ends: the first time may have been the machine's fault."""

FEW = 20
"""Documents up to which no processes are started for pages and texts: starting them would take longer than the work."""

LONGEST_LINE = 32
"""Documents a worker that are kept and not yet read: enough that none waits behind a slow one, few enough to redo."""

HEAVIEST_LINE = 200_000_000
"""Bytes of the documents that are kept and not yet read."""

LARGEST_ANSWER = 256_000_000
"""Bytes that a worker may give back; a reading of the longest text is far smaller."""

PARSER_MEMORY = 2_000_000_000
"""Bytes of address space of a parsing worker: the largest file that is taken, several times over."""

PARSER_FILE = 100_000_000
"""Bytes of a file that a parsing worker may write: the reader of HWP needs a copy on disk of what it reads."""

PARSER_CPU_SECONDS = 120
"""Computing that one file may take; the longest PDF that is read takes about half."""

PARSER_SECONDS = 240
"""Time that one file may take, on a machine that does other things too."""

READER_MEMORY = 6_000_000_000
"""Bytes of address space of a reading worker; Kiwi's model alone maps 1.4 GB, most of which is never touched."""

READER_CPU_SECONDS = 900
"""Computing that reading one document may take; a text of the greatest length takes some minutes."""

READER_SECONDS = 1800
"""Time that reading one document may take, on a machine that does other things too."""

MEMORY_OF_FIRST = 900_000_000
"""Bytes that the first pair of workers fills, with Kiwi's model."""

MEMORY_OF_FURTHER = 300_000_000
"""Bytes that each further pair fills: the model is shared with the first."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one worker may take; CPU seconds and seconds are those of one document."""

    memory_bytes: int
    cpu_seconds: int
    seconds: float
    file_bytes: int = 0
    """Bytes of a file that it may write."""


PARSING = Limits(
    memory_bytes=PARSER_MEMORY, cpu_seconds=PARSER_CPU_SECONDS, seconds=PARSER_SECONDS, file_bytes=PARSER_FILE
)
READING = Limits(memory_bytes=READER_MEMORY, cpu_seconds=READER_CPU_SECONDS, seconds=READER_SECONDS)
