"""A text in a few numbers that near-copies share: MinHash with one permutation, in bands (Broder 1997; Li 2012)."""

from __future__ import annotations

import hashlib
import zlib

from ihaeng.ledger.copies import FEWEST_SHINGLES, shingles_of

BINS = 24
"""Stretches of the hash space, of each of which the smallest hash is kept."""

ROWS = 3
"""Smallest hashes that two texts must share in a row: common phrases of a site's chrome are not enough."""

_SPREAD = 0x9E3779B97F4A7C15


def sketch(text: str) -> list[str]:
    """The bands of a text, each a short name; a text too short to be sketched has its own alone."""
    shingles = shingles_of(text)
    if len(shingles) < FEWEST_SHINGLES:
        return [hashlib.sha256("".join(sorted(shingles)).encode()).hexdigest()[:16]] if shingles else []
    least: dict[int, int] = {}
    for shingle in shingles:
        number = zlib.crc32(shingle.encode()) * _SPREAD & 0xFFFFFFFFFFFFFFFF
        place, rest = number % BINS, number // BINS
        if rest < least.get(place, rest + 1):
            least[place] = rest
    rows = [[least.get(place) for place in range(start, start + ROWS)] for start in range(0, BINS, ROWS)]
    return [f"{start}.{zlib.crc32(repr(row).encode()):08x}" for start, row in enumerate(rows) if None not in row]
