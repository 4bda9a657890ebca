"""A text in pieces, each with what is told there: so that marks may overlap and every character stands once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

_PLAIN = {"\n": " ", "\t": " ", "\r": " ", "\u00ad": ""}
_HIDDEN = {"Cc", "Cf", "Cs", "Co"}
_JOINERS = {"\u200c", "\u200d"}

SIGN = "\ufffd"
"""Stands where a character would show nothing, or turn the direction of the text."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What is told in characters `start` to `end`: a fact's name, its stage, whether the reader came for it."""

    start: int
    end: int
    name: str
    stage: str
    wanted: bool = False


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """Some words, and the stage of what they tell; empty where they tell nothing."""

    text: str
    stage: str = ""
    wanted: bool = False


def pieces(text: str, start: int, end: int, told: Sequence[Told]) -> tuple[Piece, ...]:
    """Cut a stretch of the text where something that is told begins or ends; the first of `told` gives the stage."""
    here = [one for one in told if one.start < end and start < one.end]
    edges = {start, end}.union(*({max(one.start, start), min(one.end, end)} for one in here))
    ordered = sorted(edges)
    return tuple(_piece(text, begin, until, here) for begin, until in pairwise(ordered))


def _piece(text: str, start: int, end: int, told: Iterable[Told]) -> Piece:
    over = [one for one in told if one.start <= start and end <= one.end]
    stage = next((one.stage for one in over if one.wanted), over[0].stage if over else "")
    return Piece(text=visible(text[start:end]), stage=stage, wanted=any(one.wanted for one in over))


def visible(text: str) -> str:
    """Return the words with breaks as blanks, and a sign for every character that hides or turns others."""
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    hides = character not in _JOINERS and unicodedata.category(character) in _HIDDEN
    return SIGN if hides else character
