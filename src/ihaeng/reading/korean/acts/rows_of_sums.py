"""Rows of deals, each with its own sum: "노바마트와 300만 달러, 라온식품과 200만 달러의 수출계약을 체결했다"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.roles.counterparts import Sort, has_a_name, named

_SUM = re.compile(
    r"(?:^|[\s(])(?:총|약|모두)?\s?\d[\d,.]{0,12}\s?(?:[조억만천]\s?)*+(?:\d[\d,.]{0,9}\s?[만천]?\s?)?+"
    r"(?:달러|불|원|유로|엔|위안)"
)
"""A sum of money in digits; what a deal is worth."""
_JOINED = ("와", "과", ",", "및", "")
_FEWEST = 2
"""So many partners with sums of their own make a row."""

Group = tuple[Phrase, ...]


def rows_of_sums(clause: Clause, last: int) -> list[Group]:
    """The partners of each deal in a row whose last phrase, at place `last`, names them all; empty where it is none."""
    phrases = [phrase for phrase in clause.phrases[: last + 1] if not phrase.is_date]
    return _in_brackets(phrases) or _before_sums(phrases)


def _in_brackets(phrases: list[Phrase]) -> list[Group]:
    """ "노바마트(300만 달러), 라온식품(200만 달러)과 수출계약을"."""
    rows: list[Group] = []
    for phrase in phrases:
        name, mark, aside = phrase.text.partition("(")
        if mark and _SUM.match(f"({aside}") and phrase.particle in _JOINED and name.strip():
            rows.append((replace(phrase, text=name.strip(), end=phrase.start + len(name.rstrip())),))
    return rows if len(rows) >= _FEWEST else []


def _before_sums(phrases: list[Phrase]) -> list[Group]:
    """Those between one sum and the next, or right before it ("노바마트 300만 달러")."""
    rows: list[Group] = []
    waiting: list[Phrase] = []
    for phrase in phrases:
        found = _SUM.search(phrase.text)
        if not found or "(" in phrase.text[: found.start() + 1]:
            if phrase.particle in _JOINED and (_is_somebody(phrase) or (waiting and " 등" in phrase.text)):
                waiting.append(phrase)
            continue
        before = _before(phrase, found.start())
        partners = [one for one in waiting if one.particle in ("와", "과")] and waiting
        if not partners and before and _is_somebody(before):
            partners = [before]
        if not partners:
            return []
        rows.append(tuple(partners))
        waiting = []
    return rows if len(rows) >= _FEWEST else []


def _before(phrase: Phrase, end: int) -> Phrase | None:
    """What stands in the phrase before its sum, where that is no more than a name."""
    text = phrase.text[:end].strip()
    if not text or " 등" in text:
        return None
    morphemes = tuple(m for m in phrase.morphemes if m.end <= phrase.start + end)
    return replace(phrase, text=text, end=phrase.start + len(text), morphemes=morphemes) if morphemes else None


def _is_somebody(phrase: Phrase) -> bool:
    found = named(phrase)
    return found.sort in (Sort.PERSON, Sort.ORGANISATION) and has_a_name(found)
