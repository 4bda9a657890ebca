"""Journeys called off as a whole, and what a headline adds to the text below it."""

from __future__ import annotations

from dataclasses import replace

from ihaeng.model import Stage
from ihaeng.reading.drafts import MOST_ABOUT, Draft
from ihaeng.reading.english.lexicon import acts
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.sentence_text import Sentence
from ihaeng.reading.english.sides import names_a_journey
from ihaeng.reading.english.told import Told
from ihaeng.reading.reasons import because

HEADLINE = "headline"
"""The reason of an act that headline or subhead tells."""

OPENING = 4
"""Sentences, headline included, in which a text says that its journey is off."""


def is_of_its_own_days(draft: Draft) -> bool:
    """A journey called off that the text gives with its days was this one's first date."""
    return draft.frame == "whole" and draft.end is not None


def is_another_journey(draft: Draft) -> bool:
    """A journey called off that is told by its month or year only is another one."""
    return draft.frame == "whole" and draft.start is not None and draft.end is None


def is_called_off(told_sentences: list[Sentence]) -> bool:
    """Whether headline or first sentences say that the journey does not take place."""
    opening = [sentence.text for sentence in told_sentences[:OPENING]]
    return any(pattern("called_off").search(text) and names_a_journey(text) for text in opening)


def with_calling_off(drafts: list[Draft], told: Told) -> list[Draft]:
    """A journey called off as a whole is told once: by its departure and return if those have days, else by itself."""
    legs = [draft for draft in drafts if draft.kind == "travel" and draft.stage is Stage.CANCELLED]
    whole = [draft for draft in drafts if draft.frame == "whole"]
    kept = [draft for draft in drafts if draft.frame != "whole"]
    for draft in whole:
        undated = draft.start is None
        if undated and legs:
            continue
        days = (told.start, told.end) if undated else (draft.start, draft.end)
        by = [because("when", "days-of-mission")] if undated and days[0] else []
        about = _called_off_about(draft)
        kept.append(replace(draft, start=days[0], end=days[1], about=about, rules=[*draft.rules, *by]))
    return sorted(kept, key=lambda draft: draft.where)


def _called_off_about(draft: Draft) -> str:
    """ "trade mission to Norway postponed": the journey with the short word for its calling-off."""
    verb = draft.rules[0].words or ""
    word = next(
        (short for short, verbs in acts().called_off.items() if any(v.split()[0] == verb for v in verbs)), "cancelled"
    )
    return f"{(draft.about or 'mission')[: MOST_ABOUT - 10]} {word}"


def without_headlines(drafts: list[Draft]) -> list[Draft]:
    """A headline's act counts where the text below tells none of its kind; its present tense is the text's time."""
    below = [draft for draft in drafts if not _is_of_a_headline(draft) and not draft.background]
    happened = any(draft.stage is Stage.DONE and draft.kind != "travel" for draft in below)
    kept = []
    for draft in drafts:
        if _is_of_a_headline(draft) and draft.frame != "whole":
            if any(other.kind == draft.kind for other in below):
                continue
            draft = replace(draft, stage=Stage.DONE if happened and draft.stage is Stage.PLANNED else draft.stage)
        kept.append(draft)
    return kept


def _is_of_a_headline(draft: Draft) -> bool:
    return any(reason.rule == HEADLINE for reason in draft.rules)
