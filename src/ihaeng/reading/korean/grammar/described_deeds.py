"""What a deed that only describes something may have of its own: a day, a partner."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.lexicon import act_words, grammar

_HAPPENS = frozenset({"happen"})
_MOST = 4
"""Phrases that a description takes where its verb asks for no number of them."""
_OF_OLD = re.compile(r"(?:지난해|작년|재작년|\d{4}년)(?!.*일)")
"""A time without a day, before what a past description tells ("지난해 9월 각서를 구체화한 약정을 맺었다")."""


def is_of_old(phrase: Phrase) -> bool:
    """Whether the phrase is a time without a day, of last year or before."""
    return _OF_OLD.match(phrase.text) is not None


def only_happens(lemma: str) -> bool:
    """Whether a description by this verb is of no doer, who might do it with somebody ("10월 열리는 박람회")."""
    return act_words().classes_of(lemma, "") == _HAPPENS


def tells_when(lemma: str) -> bool:
    """Whether a description by this verb may have a day of its own ("26일 열리는"); "유일한" and "인" have none."""
    if lemma in grammar().standing:
        return False
    return bool(act_words().classes_of(lemma, "")) or lemma in grammar().dated


def most_taken(lemma: str, waiting: Sequence[Phrase]) -> int:
    """How many of the waiting phrases a description by this verb may take ("누리초와 자매학교인")."""
    last = waiting[-1].text if waiting else ""
    if lemma not in grammar().taking_one or last.endswith(" 중"):
        return _MOST
    tied = len(waiting) > 1 and waiting[-2].particle in ("와", "과") and last.startswith(act_words().ties)
    return 2 if tied else 1
