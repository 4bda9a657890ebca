"""What an act is about, for how much, and before how many."""

from __future__ import annotations

import re

from ihaeng.language.numerals import find_counts
from ihaeng.model import Amount, Basis
from ihaeng.reading.acts import Act, described
from ihaeng.reading.amounts import AmountMention, Role, find_amounts
from ihaeng.reading.clauses import Clause, Phrase
from ihaeng.reading.drafts import MOST_ABOUT, Draft
from ihaeng.reading.lexicon import act_words
from ihaeng.reading.reasons import because, of_amount, of_count
from ihaeng.reading.sentence_context import SentenceContext

BASES = {"contract": Basis.CONTRACTED, "agreement": Basis.AGREED, "investment": Basis.AGREED}
"""The rung on which the sum of a signed promise stands."""

_SIZE = re.compile(r"(?:협약|계약|투자|수출)\S{0,4} ?(?:규모|금액|총액|액)(?:는|은|이|가)\s")
_SAID_BY_ITSELF = {"agree": "합의", "depart": "출국", "return": "귀국"}
_TALK = {"이야기", "의견", "대화", "환담", "말"}


def about_of(told: SentenceContext, act: Act, following: list[Clause]) -> str | None:
    """The phrase that names the act, or the matter that its clause or the ones right after it are about."""
    if act.object:
        return _with_description(told, act.object)
    if act.frame in _SAID_BY_ITSELF:
        return told.agreed_on if act.frame == "agree" else _SAID_BY_ITSELF[act.frame]
    for clause in (act.clause, *following):
        topics = [p for p in clause.with_particle("을", "를") if p not in act.targets and p.text not in _TALK]
        if topics and "discuss" in act_words().classes_of(clause.lemma, ""):
            return described(topics[-1])
    if act.frame == "appoint":
        roles = act.clause.with_particle("로", "으로") or list(act.targets)
        return f"{described(roles[0])} 위촉"
    return _with_description(told, act.targets[0]) if act.kind == "visit" and act.targets else None


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


def fill_amount(told: SentenceContext, draft: Draft, act: Act) -> None:
    """The sum that the clause of an act names."""
    if act.kind not in ("contract", "investment", "agreement", "meeting", "event"):
        return
    for mention in find_amounts(told.sentence.text):
        if mention.role is Role.TOLD and act.clause.first <= mention.start < act.clause.end:
            _take_amount(told, draft, mention, _basis(act, told.sentence.text))
            return


def _take_amount(told: SentenceContext, draft: Draft, mention: AmountMention, basis: Basis | None) -> None:
    draft.amount = Amount(value=mention.value.value, currency=mention.value.currency, basis=basis)
    draft.rules.append(of_amount(mention, told.sentence.text))
    if basis:
        draft.rules.append(because("amount", f"basis-{basis}"))


def note_amount(told: SentenceContext, before: list[Draft]) -> None:
    """ "협약 규모는 모두 4126만 달러다": the sum of the promise told just before."""
    if not before or before[-1].amount or not _SIZE.search(told.sentence.text):
        return
    sums = [m for m in find_amounts(told.sentence.text) if m.role is Role.TOLD]
    if not sums:
        return
    draft = before[-1]
    if draft.kind in ("contract", "investment", "agreement") and told.where[0] - draft.where[0] <= 1:
        draft.rules.append(because("amount", "size-of-promise"))
        _take_amount(told, draft, sums[0], BASES.get(draft.kind))
        draft.evidence.append(told.evidence())


def fill_people(told: SentenceContext, draft: Draft, act: Act) -> None:
    """How many took part, as the clause or the invitation before it counts them."""
    if act.kind not in ("event", "meeting", "speech", "briefing"):
        return
    start = min([act.clause.first, *(c.first for c in told.invitations if c.end <= act.clause.end)])
    counts = [c for c in find_counts(told.sentence.text) if c.unit == "명" and start <= c.start < act.clause.end]
    if counts:
        draft.people = counts[-1].value
        draft.rules.append(of_count(counts[-1], told.sentence.text))


def _basis(act: Act, sentence: str) -> Basis | None:
    if "상담" in sentence and act.kind in ("event", "meeting"):
        return Basis.CONSULTED
    return BASES.get(act.kind)
