"""Sums of what the text goes on to tell: "각국 고위 당국자들을 만났다" before each of them is named."""

from __future__ import annotations

import re

from ihaeng.language.gazetteer import country_of
from ihaeng.reading.drafts import Draft, Party, with_names
from ihaeng.reading.korean.lexicon import people_words
from ihaeng.reading.rungs import BASES

PROMISE = "promise"
"""The frame of words given without a signature."""

_COUNTED = re.compile(r"(?:\A|\s)(?:\d++|[한두세네]|다섯|여러)\s?건의\s")
"""How many deals there were."""

_WORDS_GIVEN = (PROMISE, "resolve")
"""Frames of words given and of what is resolved together, without a signature."""

_SUMS_UP = {
    "visit": {"visit", "meeting", "briefing", "agreement", "investment", "contract", "speech"},
    "meeting": {"visit", "meeting", "briefing", "agreement", "investment", "contract"},
}
"""By kind of the summing act: the kinds of those that it may stand for."""


def without_summaries(drafts: list[Draft]) -> list[Draft]:
    """The acts without those that name nobody and that later ones, which name somebody, spell out.

    Words given on no day of their own ("손을 잡았다") sum up what was signed, where the text tells that.
    """
    kept = [draft for draft in drafts if not any(_spells_out(other, draft) for other in drafts)]
    signed = any(draft.kind in BASES and draft.frame not in _WORDS_GIVEN and not draft.background for draft in kept)
    kept = [draft for draft in kept if not (signed and draft.frame in _WORDS_GIVEN and draft.start is None)]
    sums_up = (_is_the_total, _leads_the_text, _is_a_count)
    return [draft for draft in kept if not any(told(draft, kept) for told in sums_up)]


def _is_the_total(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a deal with nobody is only the sum of those that the text tells one by one.

    Of a deal with a group ("바이어와 ...") the text may spell out some parts and leave out others.
    """
    if draft.kind not in BASES or with_names(draft.parties) or draft.amount is None:
        return False
    others = [d for d in drafts if d is not draft and d.kind == draft.kind and d.stage is draft.stage]
    parts = [other.amount for other in others if other.amount and (with_names(other.parties) or not draft.parties)]
    if not parts or any(part.currency != draft.amount.currency for part in parts):
        return False
    told = sum(part.value for part in parts)
    return told <= draft.amount.value if draft.parties else len(parts) > 1 and told == draft.amount.value


def _leads_the_text(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a deal with nobody, on no day, only announces those that the text goes on to tell by name."""
    if draft.kind not in BASES or draft.parties or draft.start or draft.venue or draft.amount:
        return False
    told = [d for d in drafts if d is not draft and d.kind in BASES and d.stage is draft.stage]
    named = [other for other in told if with_names(other.parties) and _is_told_later(other, draft)]
    return len(named) > 1 and len(named) == len(told) and len({other.kind for other in named}) == 1


def _is_a_count(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether only the number of deals is told, some of which the text names ("총 3건의 MOU를 맺었다")."""
    if draft.kind not in BASES or draft.parties or not _COUNTED.search(draft.about or ""):
        return False
    return any(d.kind in BASES and d.stage is draft.stage and with_names(d.parties) for d in drafts)


def _spells_out(other: Draft, summary: Draft) -> bool:
    if summary.kind not in _SUMS_UP or not summary.parties or not all(map(_is_general, summary.parties)):
        return False
    return (
        _is_told_later(other, summary)
        and other.kind in _SUMS_UP[summary.kind]
        and other.stage is summary.stage
        and bool(other.parties)
        and not any(map(_is_general, other.parties))
        and (other.country == summary.country or None in (other.country, summary.country) or _goes_round(summary))
    )


def _is_told_later(other: Draft, summary: Draft) -> bool:
    """Whether a sentence behind that of the sum tells the other act, if only once more (a caption told it first)."""
    return max(span.start for span in other.evidence) > min(span.start for span in summary.evidence)


def _goes_round(summary: Draft) -> bool:
    return any(name.startswith("각") for party in summary.parties for name in party)


def _is_general(party: Party) -> bool:
    """Whether the name only says that there are some ("주요 대학", "관계부처")."""
    words = [word for word in party[0].split() if country_of(word) is None]
    return bool(words) and words[0] in people_words().general
