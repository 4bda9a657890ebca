"""Rows of deals, each with its own sum: "노바마트와 300만 달러, 라온식품과 200만 달러의 수출계약을 체결했다"."""

from __future__ import annotations

from msgspec.structs import replace

from ihaeng.reading.amounts import find_amounts
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.roles.counterparts import Sort, has_a_name, named

_BEFORE_SUMS = ("총", "약", "모두")
"""Words that belong to the sum behind them."""
_JOINED = ("와", "과", ",", "및", "")
_FEWEST = 2
"""So many partners with sums of their own make a row."""

Group = tuple[Phrase, ...]


def rows_of_sums(clause: Clause, last: int, sentence: str) -> list[Group]:
    """The partners of each deal in a row whose last phrase, at place `last`, names them all; empty where it is none."""
    if len(find_amounts(sentence, "ko")) < _FEWEST:
        return []
    phrases = [phrase for phrase in clause.phrases[: last + 1] if not phrase.is_date]
    return _in_brackets(phrases) or _before_sums(phrases)


def _in_brackets(phrases: list[Phrase]) -> list[Group]:
    """ "노바마트(300만 달러), 라온식품(200만 달러)과 수출계약을"."""
    rows: list[Group] = []
    for phrase in phrases:
        name, mark, aside = phrase.text.partition("(")
        if mark and _sum_at(aside) == 0 and phrase.particle in _JOINED and name.strip():
            rows.append((replace(phrase, text=name.strip(), end=phrase.start + len(name.rstrip())),))
    return rows if len(rows) >= _FEWEST else []


def _before_sums(phrases: list[Phrase]) -> list[Group]:
    """Those between one sum and the next, or right before it ("노바마트 300만 달러")."""
    rows: list[Group] = []
    waiting: list[Phrase] = []
    for phrase in phrases:
        at = _sum_at(phrase.text)
        if at is None or "(" in phrase.text[:at]:
            if phrase.particle in _JOINED and (_is_somebody(phrase) or (waiting and " 등" in phrase.text)):
                waiting.append(phrase)
            continue
        before = _before(phrase, at)
        partners = [one for one in waiting if one.particle in ("와", "과")] and waiting
        if not partners and before and _is_somebody(before):
            partners = [before]
        if not partners:
            return []
        rows.append(tuple(partners))
        waiting = []
    return rows if len(rows) >= _FEWEST else []


def _sum_at(text: str) -> int | None:
    """Where the first sum of money begins, with the words that belong to it; None where there is none."""
    found = next(iter(find_amounts(text, "ko")), None)
    if found is None:
        return None
    before = text[: found.start].rstrip()
    word = next((word for word in _BEFORE_SUMS if before == word or before.endswith(f" {word}")), "")
    return len(before) - len(word) if word else found.start


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
