"""What describes a counterpart instead of naming one: "a growers lobby", "Administrator of the Grain Board"."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.persons import role_pattern

_OF = re.compile(r"\s(?:of|from|with|at|representing)\s")


@functools.cache
def _one_body() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(people().group_of_one)})\Z")


def is_one_body(name: str) -> bool:
    """Whether a counterpart is one body told by what it is, its name yet to come ("Denmark's flag carrier, ...")."""
    return name.startswith("one of ") or _one_body().search(name) is not None


_OFFICE = r"(?:the |[A-Z][\w-]{1,30}[’']s? )?(?:[A-Z][\w-]*+ ){0,4}"


@functools.cache
def _office_in_capitals() -> re.Pattern[str]:
    """ "Administrator of the Grain Board", "the Provost", "Associate Vice President": an office and no holder."""
    role = rf"(?:{role_pattern().pattern})"
    return re.compile(rf"{_OFFICE}(?i:{role})(?:(?: and {_OFFICE}(?i:{role}))| (?:of|for|at|to) .+)?\Z")


def is_office(text: str) -> bool:
    """Whether a phrase is an office without its holder ("Administrator of the Grain Board")."""
    return _office_in_capitals().match(text) is not None


_FOREMOST = re.compile(r"(?:[a-z]+est|leading|top|main|premier|only|second|third|[a-z]+-largest)\b")
"""How a body is described beside its country: "Denmark's largest mill"."""


def is_apposition(text: str) -> bool:
    """Whether a phrase describes the one before: "deputy chief of mission at ...", "a growers lobby"."""
    plain = re.sub(r"\A(?:the|a|an|its|their|both) ", "", text)
    first = re.sub(r"\A\S+[’']s? ", "", plain)
    if first != plain and _FOREMOST.match(first):
        return True
    in_small_letters = not re.search(r"[A-Z]", re.split(_OF, first)[0])
    return in_small_letters and (role_pattern().match(plain) is not None or text != plain)
