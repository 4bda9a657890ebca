"""Acts whose number the subject tells and whose counterparts the verb lists ("Her meetings included A, B and C")."""

from __future__ import annotations

from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.others import without_opening
from ihaeng.reading.english.parties import parties_of
from ihaeng.reading.english.phrases import act_noun, items


def meetings_with_each(frame: Frame, clause: Clause) -> list[Told]:
    """ "Her meetings in Oslo included A, B and C": one with each."""
    subject = items(without_opening(clause.subject))[-1:]
    noun = act_noun(subject[0].head, ("meeting",)) if subject else None
    if noun is None or not noun.plural:
        return []
    where = " ".join(f"{mark} {text}" for mark, text in subject[0].adjuncts)
    told = listed(frame, clause.region)
    if told:
        return told
    return [Told(noun.kind, f"{group.words} {where}", group.parties) for group in parties_of(items(clause.region))]
