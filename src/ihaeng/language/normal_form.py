"""One form for texts that look the same: NFC, Unix line ends, nothing invisible - and the way back to the raw text."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
import sys
import unicodedata

import msgspec

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_JAMO = range(0x1160, 0x1200)
"""Hangul vowels and final consonants: they join the syllable before them."""


class NormalForm(msgspec.Struct, frozen=True, kw_only=True):
    """A normalised text.

    `breaks` holds (position in `text`, position in the raw text) wherever the distance between the two changes.
    """

    text: str
    breaks: tuple[tuple[int, int], ...] = ((0, 0),)

    def raw_offset(self, offset: int) -> int:
        """Where in the raw text the character at `offset` of `text` comes from.

        Raises:
            ValueError: `offset` lies outside the text.
        """
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} lies outside the text of {len(self.text)} characters")
        here, raw = self.breaks[bisect.bisect_right(self.breaks, (offset, sys.maxsize)) - 1]
        return raw + offset - here


def normalise(raw: str) -> NormalForm:
    """Bring `raw` into NFC, turn every kind of line end into a newline, and leave out what cannot be seen."""
    pieces: list[str] = []
    breaks: list[tuple[int, int]] = [(0, 0)]
    length = start = 0
    for line_end in [*_LINE_END.finditer(raw), None]:
        end = line_end.start() if line_end else len(raw)
        line = raw[start:end]
        normal = line if _is_normal(line) else _normalise_line(line, start, length, breaks)
        length += len(normal)
        _note(breaks, length, end)
        pieces.append(normal)
        if line_end:
            pieces.append("\n")
            length += 1
            start = line_end.end()
            _note(breaks, length, start)
    return NormalForm(text="".join(pieces), breaks=tuple(breaks))


def normal_text(raw: str) -> str:
    """The text of `normalise`, many times as fast where nobody asks for the way back."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _LINE_END.sub("\n", raw)))


def in_one_line(raw: str) -> str:
    """The words of the `normal_text` with one space between each; quick for words that are normal, as most are."""
    line = raw.strip()
    is_clean = line.isprintable()  # a blank is, any other white space is not
    if not is_clean or "  " in line:
        line = " ".join(line.split())
        is_clean = line.isprintable()
    if is_clean and unicodedata.is_normalized("NFC", line):
        return line
    return " ".join(normal_text(without_halves(line)).split())


def without_halves(text: str) -> str:
    """The text with a question mark for each half of a character, which no encoding can write."""
    return text.encode("utf-8", "replace").decode()


def _is_normal(line: str) -> bool:
    return unicodedata.is_normalized("NFC", line) and not _INVISIBLE.search(line)


def _normalise_line(line: str, start: int, length: int, breaks: list[tuple[int, int]]) -> str:
    """Normalise a line that begins at `start` of the raw text and at `length` of the text so far."""
    sources = [index for index, character in enumerate(line) if not _INVISIBLE.match(character)]
    seen = "".join(line[index] for index in sources)
    pieces: list[str] = []
    single = unicodedata.is_normalized("NFC", seen)
    for begin, end in itertools.pairwise(range(len(seen) + 1)) if single else _clusters(seen):
        piece = unicodedata.normalize("NFC", seen[begin:end])
        for index in range(len(piece)):
            _note(breaks, length + index, start + sources[min(begin + index, end - 1)])
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces)


def _clusters(text: str) -> list[tuple[int, int]]:
    """Stretches that normalise on their own: none begins with a character that joins the one before it."""
    joining = _joining()
    starts = [index for index, character in enumerate(text) if index == 0 or ord(character) not in joining]
    return list(itertools.pairwise([*starts, len(text)]))


@functools.cache
def _joining() -> frozenset[int]:
    """Code points that may join the character before them under NFC, read from Python's own Unicode tables."""
    found = set(_JAMO)
    for code in range(0x80, sys.maxunicode + 1):
        decomposed = unicodedata.normalize("NFD", chr(code)) if unicodedata.decomposition(chr(code)) else chr(code)
        if unicodedata.combining(decomposed[0]):
            found.add(code)
        if not 0xAC00 <= code <= 0xD7A3:
            found.update(ord(part) for part in decomposed[1:])
    return frozenset(found)


def _note(breaks: list[tuple[int, int]], offset: int, raw: int) -> None:
    here, there = breaks[-1]
    if raw - offset == there - here:
        return
    if here == offset:
        breaks[-1] = (offset, raw)
    else:
        breaks.append((offset, raw))
