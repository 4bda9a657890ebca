"""Other names that a text gives in brackets: "다솔무역협회(DTA)"."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.reading.korean.grammar.word_sorts import all_offices, ends_of

QUOTES = "‘’“”'\"「」『』<>《》〈〉"
BRACKETED = re.compile(r"[(（]([^()（）]*+)[)）]")
_CORNER = "」"
_FROM_HERE_ON = re.compile(r"^이하\s*")
_ANY_QUOTE = re.compile(f"[{QUOTES}]")
_NOTE = re.compile(
    r"현지|시[간각]|왼쪽|오른쪽|가운데|이하|사진|약\s|\d{4}|^\d++$|세\)?$|앞줄|뒷줄|\d\s?[만억천]?\s?(?:달러|불|원|유로|엔|위안)$"
)


def without_quotes(text: str) -> str:
    """The text without its quotation marks; a name in them stays apart from the office behind ("「하룬 벨카」총리")."""
    return _ANY_QUOTE.sub("", _before_an_office().sub(" ", text) if _CORNER in text else text)


@functools.cache
def _before_an_office() -> re.Pattern[str]:
    return re.compile(rf"{_CORNER}(?={any_of(all_offices())})")


_GOES_ON = re.compile(r"[가-힣A-Za-z0-9]++")
"""What stands right behind a bracket goes on with the word before it: "볼트(VT)시", "볼트(VT)그룹"."""


_FULL_NAME = re.compile(r"[A-Za-z.] [A-Z]")
"""A person's name spelt out: no part of a word."""


def _ends_a_name(rest: str) -> bool:
    ends = ends_of(rest)
    return len(rest) == 1 or rest.isascii() or bool(ends.organisation or ends.venue or ends.office)


def without_brackets(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The text without its brackets, and what they hold: the word before, and the other name it is given.

    A bracket inside a word gives another name for what stands before it: "볼트(VT)시" is 볼트시 and VT시.
    """
    if "(" not in text and "（" not in text:
        return text, []
    aliases: list[tuple[str, str]] = []
    bare = ""
    read_until = 0
    for found in BRACKETED.finditer(text):
        bare += text[read_until : found.start()]
        read_until = found.end()
        glued = bare and not bare[-1].isspace() and not _FULL_NAME.search(found[1])
        rest = _GOES_ON.match(text, read_until) if glued else None
        rest = rest if rest and _ends_a_name(rest[0]) else None
        end = rest[0] if rest else ""
        before = bare.split()
        inner = without_quotes(_FROM_HERE_ON.sub("", found[1].strip()))
        if before and inner and not _NOTE.search(inner):
            parts = [part.strip() for part in re.split(r"[·,/=]", inner)]
            aliases += [(before[-1] + end, part + end) for part in parts if part]
        bare += "" if rest else " "
    return bare + text[read_until:], aliases


def names_with(main: str, aliases: list[tuple[str, str]]) -> tuple[str, ...]:
    """A name with the other names given behind its last word; one behind an earlier word is another body's.

    "공과대학(MIT) 연구실(Bio Lab)" is the laboratory, not MIT. "(대표 ...)" names somebody else.
    """
    last = main.split()[-1]
    own = [alias for word, alias in aliases if word.strip(QUOTES).endswith(last) and not headed_by(alias)]
    return tuple(dict.fromkeys([main, *own]))


def headed_by(alias: str) -> str | None:
    """The person behind an office in brackets: "대표 이마루"."""
    office, _space, person = alias.partition(" ")
    return person if person and office in all_offices() else None
