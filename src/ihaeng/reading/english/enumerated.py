"""Acts whose number the subject tells and whose counterparts the verb lists ("Her meetings included A, B and C")."""

from __future__ import annotations

from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.others import without_opening
from ihaeng.reading.english.parties import parties_in, parties_of
from ihaeng.reading.english.persons import is_person
from ihaeng.reading.english.phrases import Item, act_noun, items
from ihaeng.reading.english.visiting import plain


def _joined_by(clause: Clause, subject: list[Item]) -> list[Told]:
    """ "A dinner will include Ambassador A": who comes to an event that the subject names."""
    noun = act_noun(subject[0].head, ("event",)) if subject and clause.verb.lemma == "include" else None
    guests = [item for item in items(clause.region) if is_person(item.head)]
    if noun is None or noun.plural or not guests:
        return []
    return [Told(noun.kind, f"{subject[0].head} {clause.region}", parties_in(guests), plain(subject[0].head))]


def meetings_with_each(frame: Frame, clause: Clause) -> list[Told]:
    """ "Her meetings in Oslo included A, B and C": one with each."""
    subject = items(without_opening(clause.subject))[-1:]
    noun = act_noun(subject[0].head, ("meeting",)) if subject else None
    if noun is None or not noun.plural:
        return _joined_by(clause, subject)
    where = " ".join(f"{mark} {text}" for mark, text in subject[0].adjuncts)
    told = listed(frame, clause.region)
    if told:
        return told
    return [Told(noun.kind, f"{group.words} {where}", group.parties) for group in parties_of(items(clause.region))]
