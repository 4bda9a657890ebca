"""What a call of the command line gives back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import msgspec


class Answer(msgspec.Struct, frozen=True):
    """What a command printed and its exit code."""

    code: int | str | None
    out: str
    err: str


Ihaeng: TypeAlias = Callable[..., Answer]
