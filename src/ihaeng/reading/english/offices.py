"""Office-holders as English texts name them: office and name, name and office, an office's house and its name."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from ihaeng.model import Span
from ihaeng.reading.english.lexicon import alternatives, people

_SUFFIX = r"(?:, (?:Jr|Sr)\.)?"
_WORD = r"[A-Z][a-z’']+(?:(?:-[A-Z]?|[A-Z])[a-z]+){0,8}"
"""One word of a name, with so many humps at most ("McCann-Smith" has two): each is a place where others could begin."""

_NO_NAME = (
    "In|On|At|Of|To|Will|Has|Is|The|During|After|Before|While|As|From|For|And|But|This|That|He|She|It|When|With|Minister|President|Prince"
    "|Princess|Governor|Gov|Mayor|King|Queen|Sheikh|Director|Chairman|Ambassador"
)
"""Words that open a sentence or tell an office, with a capital and no name."""

_JOINT = r"(?:, and |, | and | )"
_PART = rf"{_WORD}|[A-Z]\.|O[’'][A-Z][a-z]+|Mc[A-Z][a-z]+|de|van|von|bin|al-[A-Z][a-z]+"


@functools.cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Office and name ("trade minister Olaf Berg"), name and office ("Olaf Berg, mayor of Lindahl"), and an office with
    its house before the name ("Minister of State at the Department of Trade, Olaf Berg, ").

    An office that many hold must have its capital before a name; one in small letters is that of a man in the text.
    """
    offices = people().leading
    small = alternatives(office.lower() for office in offices.values() if office not in people().general)
    anywhere = alternatives({*offices.values(), *(office.lower() for office in offices.values())})
    fields = f"(?i:{alternatives(people().portfolios)})"
    name = rf"(?!(?:{_NO_NAME})\b)(?P<name>(?:{_WORD})(?: (?:{_PART})){{1,3}})"
    capitals = r"(?:U\.S\.|U\.K\.|[A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40}){0,2})"
    portfolio = rf"(?:{fields}(?:{_JOINT}| )){{0,6}}"
    owner = rf"(?:(?P<place>{capitals})(?:[’']s?)? )??"
    before = (
        rf"(?<![\w.]){owner}(?P<office>{portfolio}(?:{alternatives(offices)}|(?:{small})))"
        rf"(?: \([A-Z]{{2,6}}\))?"
        rf"(?: (?:of|for) (?:(?P<field>(?:{fields}(?:{_JOINT}|(?=\b))){{1,6}})|(?:[a-z]+ ){{1,4}}[a-z]+))?"
        rf" {name}{_SUFFIX}"
        rf"(?: of (?P<of>{capitals}))?"
    )
    after = rf"{name}, (?:the )?(?P<office>{portfolio}(?:{anywhere}))\b(?: (?:of|for) (?P<place>{capitals}))?"
    housed = rf"(?<![\w.])(?P<office>{alternatives(offices)}) (?:of|for|at) [^.;\n]{{3,80}}?, {name},"
    return re.compile(before), re.compile(after), re.compile(housed)


class Mention(NamedTuple):
    """One naming of an office-holder; `place` is the office's, as written."""

    name: str
    office: str
    place: str | None
    span: Span


def mentions_in(text: str) -> list[Mention]:
    """Everyone named with an office, left to right."""
    found = []
    for match in (match for form in _forms() for match in form.finditer(text)):
        groups = match.groupdict()
        office = people().leading.get(match["office"], match["office"])
        office = office[0].upper() + office[1:]
        if groups.get("field"):
            office += f" of {groups['field'].strip(' ,')}"
        name = re.sub(r"(?: (?:said|on|of|and|de|van|von|bin)){1,9}\Z", "", re.sub(r"[’']s\Z", "", match["name"]))
        found.append(
            Mention(
                name,
                office,
                groups.get("place") or groups.get("of"),
                Span.of(text, match.start(), match.start("name") + len(name) if "name" in groups else match.end()),
            )
        )
    return sorted(found, key=lambda mention: mention.span.start)
