"""What stands behind a verb: where it ends, its list items, each with its head and its prepositions."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from ihaeng.language.any_of import any_of
from ihaeng.reading.english.lexicon import acts, people, place_names
from ihaeng.reading.english.patterns import pattern

NO_ACT = "none"
"""The kind under which acts.yaml lists what only ends like an act noun ("executive order")."""

MOST_WORDS_OF_A_NOUN = 4
"""Act nouns are looked for in so many words at the end of a phrase."""


class Item(NamedTuple):
    """One item of a list: its head, what follows each preposition in it, in order.

    `mark` opens the item; `after_comma` tells a comma before it from "and".
    """

    head: str
    mark: str
    adjuncts: tuple[tuple[str, str], ...]
    after_comma: bool = False

    def behind(self, *marks: str) -> list[str]:
        """What stands behind any of these prepositions."""
        return [text for mark, text in self.adjuncts if mark in marks]


class ActNoun(NamedTuple):
    """An act noun as written, its kind, and whether it is plural."""

    word: str
    kind: str
    plural: bool


_MARK = re.compile(rf"(?:(?<=\s)|\A)(?!(?:over|about|under|near) \d)(?:{any_of(acts().prepositions)})(?=\s)")
_TITLES = (
    r"(?:Minister|Ministers|Ministry|Secretary|Department|Committee|Commission|Commissioner|Agency"
    r"|Bureau|Office|Council|Authority|Corporation|Board|Institute|Association|Federation)"
)


@functools.cache
def _portfolios() -> re.Pattern[str]:
    fields = any_of(people().portfolios)
    many = rf"(?:{fields})(?:(?:, and |, | and | & )(?:{fields}))+"
    return re.compile(rf"{many}(?= {_TITLES})|(?<=of ){many}|(?<=for ){many}|(?<=for the ){many}")


@functools.cache
def _two_sorts() -> re.Pattern[str]:
    """ "business and government officials": one group of two sorts."""
    nations = any_of([*place_names().peoples, "U.S.", "US", "UK", "EU"])
    groups = any_of([*people().groups, *people().group_of_one])
    sort = rf"(?:{nations}|(?!(?:{any_of(people().groups)})\b)[a-z-]+)"
    first = rf"(?:{nations}|(?<![a-z-])(?!(?:{any_of(people().groups)})\b)[a-z-]++)"
    return re.compile(rf"\b{first}(?:, {sort}){{0,12}},? and {sort}(?= (?:\w+ )?(?i:{groups})\b)")


_COMMA, _AND, _AMP = "\ue000", "\ue001", "\ue002"


_SPELT_OUT = re.compile(r"(?:[A-Z][a-z]+ ){1,4}and (?:[A-Z][a-z]+ ){1,4}\((?P<short>[A-Z]{2,8})\)")


def _is_spelt_out(found: re.Match[str]) -> bool:
    """Whether a short form in brackets stands for all of a name with an "and": "Norbeck Telephone and Cable (NTC)"."""
    initials = re.sub(r"[^A-Z]", "", found[0][: found.start("short") - found.start()])
    return found["short"] in (initials, initials[: len(found["short"])]) and len(found["short"]) >= len(initials)


def _protect(text: str) -> str:
    """Commas and ands that belong to a name are set aside ("Minister of Trade, Industry and Energy")."""

    def aside(found: re.Match[str]) -> str:
        if found.re is _SPELT_OUT and not _is_spelt_out(found):
            return found[0]
        return found[0].replace(", ", _COMMA).replace(" and ", _AND).replace(" & ", _AMP)

    return pattern("one_name_with_and").sub(
        aside, _SPELT_OUT.sub(aside, _two_sorts().sub(aside, _portfolios().sub(aside, text)))
    )


def _restore(text: str) -> str:
    return text.replace(_COMMA, ", ").replace(_AND, " and ").replace(_AMP, " & ")


def clause_end(text: str, start: int, limit: int) -> int:
    """Where the words behind a verb that ends at `start` stop, at `limit` at the latest."""
    stop = pattern("clause_stop").search(text, start, limit)
    return stop.start() if stop else limit


def items(text: str) -> list[Item]:
    """The list items of a stretch, in order; an item that opens with a preposition has it as its mark."""
    plain = _protect(text)
    found, start, comma = [], 0, False
    for cut in [*pattern("list_cut").finditer(plain), None]:
        piece = plain[start : cut.start() if cut else len(plain)].strip(" ,;.").removesuffix(" and")
        if piece:
            found.append(_item(piece)._replace(after_comma=comma))
        if cut:
            start, comma = cut.end(), cut[0] == ", "
    return found


def _item(piece: str) -> Item:
    marks = list(_MARK.finditer(piece))
    first = marks[0].start() if marks else len(piece)
    ends = [mark.start() for mark in marks[1:]] + [len(piece)]
    adjuncts = [
        (mark[0], _restore(piece[mark.end() : end].strip(" ,"))) for mark, end in zip(marks, ends, strict=False)
    ]
    head = _restore(piece[:first].strip(" ,"))
    if head or not adjuncts:
        return _joined(Item(head, "", tuple(adjuncts)))
    mark, head = adjuncts[0]
    return _joined(Item(head, mark, tuple(adjuncts[1:])))


_SEATED = re.compile(
    r"\b(?:Embassy|Consulate|Consulate General|Chamber of Commerce|[Aa]mbassador|[Ee]nvoy|High Commission(?:er)?)\Z"
)


def _joined(item: Item) -> Item:
    """A place that belongs to a name goes back to it ("the British Consulate in Chicago")."""
    parts = [(item.mark, item.head), *item.adjuncts]
    kept = [parts[0]]
    for mark, text in parts[1:]:
        before_mark, before = kept[-1]
        if (
            mark in ("in", "to", "for", "at")
            and _SEATED.search(before)
            and re.match(r"(?:the )?[A-Z]", text)
            and mark != "at"
        ):
            kept[-1] = (before_mark, f"{before} {mark} {text}")
        else:
            kept.append((mark, text))
    return Item(kept[0][1], item.mark, tuple(kept[1:]))


@functools.cache
def _nouns() -> dict[str, tuple[str, bool]]:
    """Act nouns in singular and plural → kind and whether plural."""
    found: dict[str, tuple[str, bool]] = {}
    for kind, words in acts().nouns.items():
        for word in words:
            found.setdefault(_plural(word), (kind, True))
            found[word] = (kind, word == _plural(word))
    return found


def _plural(word: str) -> str:
    if word.startswith("memoranda"):
        return word
    first, of, rest = word.partition(" of ")
    if of:
        return f"{_plural(first)} of {rest}"
    if word.endswith(("s", "sh", "ch", "x")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeou" else word + "s"


def act_noun(head: str, kinds: tuple[str, ...] = ()) -> ActNoun | None:
    """The act noun that a phrase's head ends with; the longest wins, `kinds` narrows what counts."""
    plain = _NO_PART_OF_A_NOUN.sub("", head)
    return _noun_at_end(plain, kinds) or _noun_at_end(_OWNER.sub("", plain), kinds)


_NO_PART_OF_A_NOUN = re.compile(
    r"(?:(?<!\s)\s++)?+\([^()]*+\)|[“”\"‘]| there\Z"
    r"|(?: also| already)? (?:lined up|scheduled|planned|set up|arranged)\Z"
)
"""Remarks, quotation marks, and what is said of an act behind its noun: "meetings lined up"."""

_OWNER = re.compile(r"(?<=[a-z]) of (?!understanding|intent|cooperation|agreement|investment).*")


def _noun_at_end(plain: str, kinds: tuple[str, ...]) -> ActNoun | None:
    words = plain.split()
    for count in range(min(MOST_WORDS_OF_A_NOUN, len(words)), 0, -1):
        ending = " ".join(words[-count:]).lower().strip(".,’'")
        known = _nouns().get(ending)
        if known and known[0] == NO_ACT:
            return None
        if known and (not kinds or known[0] in kinds):
            return ActNoun(ending, *known)
    return None
