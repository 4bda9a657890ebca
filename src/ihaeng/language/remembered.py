"""A short memory for pure functions: the rules ask the same of a sentence or a phrase again and again.

Answers must be immutable, since all who ask share them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar, TypeVarTuple, Unpack, cast

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Ts = TypeVarTuple("_Ts")

MOST = 2_048
"""Questions that one function remembers: more than any text raises, and no load on memory."""

LONGEST = 2_000
"""Characters of a text that is remembered: sentences are shorter, and whole documents would fill the memory."""

_forgetting: list[Callable[[], None]] = []


def remembered(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """A pure function that remembers its last answers."""
    remembering = functools.lru_cache(maxsize=MOST)(function)
    _forgetting.append(remembering.cache_clear)
    return cast("Callable[_P, _T]", remembering)


def remembered_of_texts(function: Callable[[str, Unpack[_Ts]], _T]) -> Callable[[str, Unpack[_Ts]], _T]:
    """A pure function of a text that remembers its last answers, those for long texts left out."""
    remembering = remembered(function)

    @functools.wraps(function)
    def ask(text: str, /, *rest: *_Ts) -> _T:
        return (remembering if len(text) <= LONGEST else function)(text, *rest)

    return ask


def forget() -> None:
    """Forget everything, so that a measurement finds nothing ready."""
    for clear in _forgetting:
        clear()
