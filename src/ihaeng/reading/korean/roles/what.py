"""What an act is about, and before how many."""

from __future__ import annotations

from ihaeng.language.numerals import find_counts
from ihaeng.reading.drafts import MOST_ABOUT, Draft
from ihaeng.reading.korean.acts.find import Act, described
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.lexicon import act_words
from ihaeng.reading.korean.roles.sides import HOME
from ihaeng.reading.korean.sentence_context import SentenceContext
from ihaeng.reading.reasons import of_count

_SAID_BY_ITSELF = {"agree": "합의", "depart": "출국", "arrive": "출국", "return": "귀국"}
_SAID_OF_VISITORS = _SAID_BY_ITSELF | {"depart": "귀국", "arrive": "입국"}
"""Who came from abroad goes home when leaving Korea."""

_TALK = {"이야기", "의견", "대화", "환담", "말"}


def about_of(told: SentenceContext, act: Act, following: list[Clause]) -> str | None:
    """The phrase that names the act, or the matter that its clause or the ones right after it are about."""
    if act.object:
        return _with_description(told, act.object)
    if act.frame in _SAID_BY_ITSELF:
        by_itself = _SAID_BY_ITSELF if told.own.home == HOME else _SAID_OF_VISITORS
        return (told.agreed_on or _agreed_on(act)) if act.frame == "agree" else by_itself[act.frame]
    if act.frame == "promise" and told.agreed_on:
        return told.agreed_on
    for clause in (act.clause, *following):
        topics = [p for p in clause.with_particle("을", "를") if p not in act.targets and p.text not in _TALK]
        if topics and {"discuss", "tell"} & act_words().classes_of(clause.lemma, ""):
            return _with_description(told, topics[-1])
    if act.frame == "appoint":
        roles = act.clause.with_particle("로", "으로") or list(act.targets)
        return f"{described(roles[0])} 위촉"
    return _with_description(told, act.targets[0]) if act.kind == "visit" and act.targets else None


def _agreed_on(act: Act) -> str | None:
    """What the clause says was agreed on ("홈스테이 재개에 합의했다")."""
    matters = act.clause.with_particle("에")
    return f"{described(matters[-1])} 합의" if matters else None


def _with_description(told: SentenceContext, phrase: Phrase) -> str:
    """A phrase with what describes it, the far end of a long description cut off at a word."""
    matters = [m for m in phrase.modifiers if m.phrases and not _tells_when_or_where(m)]
    firsts = (modifier.first for modifier in matters)
    start = min([phrase.start, *(first for first in firsts if first >= told.read_until)])
    room = max(phrase.end - MOST_ABOUT, 0)
    if start < room:
        space = told.sentence.text.find(" ", room)
        start = space + 1 if 0 <= space < phrase.start else phrase.start
    return told.sentence.text[start : phrase.end].strip() if start < phrase.start else described(phrase)


def _tells_when_or_where(description: Clause) -> bool:
    """Whether a description only says when and where something is held ("9일 시카고에서 열리는")."""
    return "happen" in act_words().classes_of(description.lemma, "") or any(p.is_date for p in description.phrases)


def fill_people(told: SentenceContext, draft: Draft, act: Act) -> None:
    """How many took part, as the clause or the invitation before it counts them."""
    if act.kind not in ("event", "meeting", "speech", "briefing"):
        return
    start = min([act.clause.first, *(c.first for c in told.invitations if c.end <= act.clause.end)])
    counts = [c for c in find_counts(told.sentence.text) if c.unit == "명" and start <= c.start < act.clause.end]
    if counts:
        draft.people = counts[-1].value
        draft.rules.append(of_count(counts[-1], told.sentence.text))
