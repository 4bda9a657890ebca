"""One act in the place of another: "노바켐 대신 라온전자를 찾았다", "박물관 방문은 미술관 견학으로 대체됐다"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ihaeng.reading.korean.acts.calling_off import plans_given_up
from ihaeng.reading.korean.acts.find import Act, acts_of
from ihaeng.reading.korean.acts.named_visits import visited_in
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase
from ihaeng.reading.korean.grammar.instead import INSTEAD
from ihaeng.reading.korean.lexicon import act_words

_CAME_TO_NOTHING = "무산되다"
_POINTS_BACK = ("이", "그")
""" "이 대신", "그 대신": what it was stands in the sentence before."""
_SUBJECT = ("이", "가")
"""Particles of whoever stands in for somebody ("지사 대신 부지사가 참석했다")."""
_BY = ("로", "으로")
_WHAT = ("을", "를", "이", "가", "은", "는", "도")
_HAVE, _GO = "갖다", "방문하다"


def done_instead(clause: Clause, sentence: str) -> list[Act]:
    """What was done in the place of what the clause says was replaced."""
    if clause.lemma not in act_words().replacing or clause.mode not in (Mode.PLAIN, Mode.DECIDED):
        return []
    replaced = clause.with_particle(*_WHAT)
    if not any(map(_is_act, replaced)):
        return []
    planned = [m for phrase in replaced for m in phrase.modifiers]
    days = [phrase for one in (*planned, clause) for phrase in one.phrases if phrase.is_date]
    found: list[Act] = []
    for phrase in clause.with_particle(*_BY):
        if phrase.text.startswith(tuple(act_words().from_afar)):
            continue
        site = visited_in(phrase)
        if site is not None or act_words().noun_of(phrase.text):
            had = replace(site or phrase, particle="을")
            found += acts_of(replace(clause, lemma=_GO if site else _HAVE, phrases=(*days, had)), sentence)
    return found


def _is_act(phrase: Phrase) -> bool:
    words = act_words()
    return words.noun_of(phrase.text) is not None or phrase.text.endswith(words.visits)


def not_done_then(clause: Clause) -> Iterator[Clause]:
    """What was not done, by its own noun or by the clause's verb, as plans given up and deeds called off."""
    if clause.mode is Mode.PLAIN:
        for place, phrase in enumerate(clause.phrases):
            behind = clause.phrases[place + 1 : place + 2]
            somebody = any(other.is_topic or other.particle in _SUBJECT for other in behind)
            if phrase.particle == INSTEAD and phrase.text not in _POINTS_BACK and not somebody:
                yield from _not_done(clause, phrase)


def _not_done(clause: Clause, phrase: Phrase) -> Iterator[Clause]:
    off = replace(clause, lemma=_CAME_TO_NOTHING, phrases=(replace(phrase, particle="은"),))
    visits = list(plans_given_up(off))
    if visits or act_words().noun_of(phrase.text):
        yield from visits or [off]
        return
    target = replace(phrase, particle="을", modifiers=())
    days = [p for m in phrase.modifiers for p in m.phrases if p.is_date]
    yield replace(clause, mode=Mode.FORMER, ending=Ending.CONNECTIVE, phrases=(*days, target))
