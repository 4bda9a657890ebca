"""Who wrote an article and which outlet it appeared in, from the lines that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ihaeng.documents.rules import any_of, patterns, words

_FILE = "bylines.yaml"
_REPORTER = re.compile(r"기자|특파원|앵커|리포터|\bBy\b")
_LONGEST_LINE = 200
"""Characters; a longer line names nobody but tells a story."""
_LONGEST_LEAD = 60
"""Characters at the head of a paragraph in which place, outlet and reporter stand."""


def is_byline(line: str) -> bool:
    """Whether the line says who wrote the article and nothing else."""
    return any_of(_FILE, "byline").fullmatch(line) is not None


def author_in(lines: Iterable[str], first_paragraph: str) -> str | None:
    """The reporter's name, from byline lines or from the head of the first paragraph."""
    named = [
        match["name"]
        for line in _short(lines)
        for pattern in patterns(_FILE, "byline")
        if "name" in pattern.groupindex and (match := pattern.fullmatch(line.strip(" •·"))) and match["name"]
    ]
    return named[0] if named else _lead(first_paragraph, "name")


def outlet_in(lines: Iterable[str], first_paragraph: str) -> str | None:
    """The outlet's name, from copyright lines, date lines or the head of the first paragraph."""
    listed = list(_short(lines))
    for pattern in patterns(_FILE, "outlet"):
        for line in listed:
            match = pattern.search(line)
            if match:
                return match["outlet"].strip()
    lead = _lead(first_paragraph, "outlet")
    return lead if lead and sounds_like_press(lead) else None


def is_reported(lines: Iterable[str], first_paragraph: str) -> bool:
    """Whether a reporter signs the article."""
    signed = any(_REPORTER.search(line) and is_byline(line.strip(" •·")) for line in _short(lines))
    return signed or _lead(first_paragraph, "name") is not None


def sounds_like_press(outlet: str) -> bool:
    """Whether a name is built as newspapers, agencies and broadcasters build theirs."""
    return any(re.search(word, outlet) for word in words(_FILE, "press"))


def _short(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if len(line) <= _LONGEST_LINE)


def _lead(paragraph: str, group: str) -> str | None:
    for pattern in patterns(_FILE, "lead"):
        match = pattern.match(paragraph[:_LONGEST_LEAD])
        if match and match[group]:
            return match[group]
    return None
