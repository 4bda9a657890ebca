"""Deeds told by verbal nouns that another verb undertakes: "업무협약 체결, 투자설명회 개최 등에 나선다"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ihaeng.reading.korean.acts.act_nouns import act_noun
from ihaeng.reading.korean.acts.find import Act, acts_of
from ihaeng.reading.korean.acts.named_visits import FIRST_OR_LAST, takes_place, visited_in
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase
from ihaeng.reading.korean.lexicon import act_words, grammar

_UNDERTAKEN = (",", "", "및", "을", "를", "도", "에", "와", "과")
_SUBJECT = ("이", "가", "은", "는")
"""Particles of what takes place ("협약 체결이 예정돼 있다")."""
_PARTNERS = ("와", "과", "와의", "과의")
_SUMS_UP = " 등"
_PROGRAMME = ("등의 일정", "등 일정")
"""What sums up deeds and gatherings that a journey holds ("조선소 방문, 동포 간담회 등의 일정을 소화한다")."""
_QUOTES = "’”'\""
"""What may close a gathering's name before its deed ("‘누리축제 개막식’ 참석")."""
_WITH = ("와", "과")
_TOGETHER = ("와 함께", "과 함께")
"""What follows a deed that is done beside another ("계약 체결과 함께 협약을 맺는다")."""


def deeds_named(clause: Clause, sentence: str) -> Iterator[Act]:
    """The acts that a clause's verbal nouns name, where its verb only says that they are undertaken."""
    if clause.mode not in (Mode.PLAIN, Mode.DECIDED):
        return
    classes = act_words().classes_of(clause.lemma, "")
    undertaken = "undertake" in classes
    scheduled = "scheduled" in classes
    happening = _held_beside_a_visit(clause) or (_on_a_programme(clause) if undertaken else [])
    for place, phrase in enumerate(clause.phrases):
        marked = phrase.particle in (_UNDERTAKEN + _SUBJECT if takes_place(clause) else _UNDERTAKEN)
        if marked and (undertaken or _stands_beside(clause, place, sentence)):
            named = _deed(phrase) or _begun_or_ended_with(clause, place)
        else:
            named = None if phrase.particle else _deed_before(phrase)
        if not named and place in happening:
            named = "갖다", _without_sum(phrase)
        if named:
            verb, matter = named
            before = [p for p in clause.phrases[:place] if p.is_date or p.particle.startswith("에서")]
            partners = _partners(clause, place)
            if _was_told_before(matter) and not partners:
                continue
            if scheduled:  # a plan stays one whenever it is told
                verb, matter = clause.lemma, replace(matter, particle="이")
            phrases = (*before, *partners, matter)
            deed = Clause(verb, matter.end, phrase.end, Ending.CONNECTIVE, clause.tense, clause.mode, phrases)
            yield from acts_of(deed, sentence)


def _held_beside_a_visit(clause: Clause) -> list[int]:
    """Which phrases name gatherings in a row that ends with a visit ("시장 예방과 시의회 방문이 예정돼 있다")."""
    last = len(clause.phrases) - 1
    if last < 1 or not takes_place(clause) or visited_in(clause.phrases[last]) is None:
        return []
    first = last
    while first and clause.phrases[first - 1].particle in (",", *_WITH):
        first -= 1
    return [place for place in range(first, last) if act_noun(clause.phrases[place])]


def _on_a_programme(clause: Clause) -> list[int]:
    """Which phrases name gatherings of a programme ("조선소 방문, 동포 간담회 등의 일정을 소화한다")."""
    if not clause.phrases or not clause.phrases[-1].text.endswith(_PROGRAMME):
        return []
    last = len(clause.phrases) - 1
    rows = [place for place, phrase in enumerate(clause.phrases) if phrase.particle == "," or place == last]
    nouns = ((place, act_words().noun_of(_without_sum(clause.phrases[place]).text)) for place in rows)
    return [place for place, noun in nouns if noun and noun[1] in ("meeting", "event")]


def _without_sum(phrase: Phrase) -> Phrase:
    text = phrase.text.partition(_SUMS_UP)[0]
    return replace(phrase, text=text, end=phrase.start + len(text), particle="을")


def _begun_or_ended_with(clause: Clause, place: int) -> tuple[str, Phrase] | None:
    """A gathering that other deeds begin or end with ("간담회를 시작으로 일정에 들어갔다")."""
    phrase, behind = clause.phrases[place], clause.phrases[place + 1 : place + 2]
    noun = act_noun(phrase) if behind and behind[0].text in FIRST_OR_LAST else None
    told_by_the_verb = "hold" in act_words().classes_of(clause.lemma, "")
    held = noun is not None and noun[1] in ("meeting", "event") and not told_by_the_verb
    return ("갖다", replace(phrase, particle="을")) if held else None


def _deed(phrase: Phrase) -> tuple[str, Phrase] | None:
    """The verb whose noun a phrase ends with, before what sums up, and the act noun in front of it."""
    text = phrase.text.partition(_SUMS_UP)[0]
    verb = next((noun for noun in act_words().deeds if text.endswith(f" {noun}")), None)
    matter = text[: -len(verb)].rstrip() if verb else ""
    if not verb or not matter or not act_words().noun_of(matter.rstrip(_QUOTES)):
        return None
    return f"{verb}하다", replace(phrase, text=matter, end=phrase.start + len(matter), particle="을")


def _deed_before(phrase: Phrase) -> tuple[str, Phrase] | None:
    """The deed that a phrase says the clause's own came after: "시장과 면담 후", "업무협약 체결 뒤", "공장 방문 후"."""
    before, _mark, last = phrase.text.rpartition(" ")
    if last not in grammar().after_deeds or not before:
        return None
    told = replace(phrase, text=before, end=phrase.start + len(before), particle="을")
    noun = act_words().noun_of(before)
    if noun:
        return ("갖다", told) if noun[1] == "meeting" else None
    matter, _mark, visit = before.rpartition(" ")
    if matter and visit in act_words().visits:
        return "방문하다", replace(told, text=matter, end=phrase.start + len(matter))
    return _deed(told)


def _was_told_before(matter: Phrase) -> bool:
    """Whether bare talks with nobody only point back to those just told ("면담 후")."""
    noun = act_words().noun_of(matter.text)
    return noun is not None and noun[1] == "meeting" and matter.text == noun[0]


def _stands_beside(clause: Clause, place: int, sentence: str) -> bool:
    """Whether the deed is done beside another, or what follows was begun or ended with it ("참석을 시작으로")."""
    particle = clause.phrases[place].particle
    if particle in ("을", "를"):
        return place + 1 < len(clause.phrases) and clause.phrases[place + 1].text in FIRST_OR_LAST
    if particle in _WITH:
        return sentence.startswith(_TOGETHER, clause.phrases[place].end)
    return particle == "에" and clause.lemma in grammar().adverbial


def _is_joined(phrase: Phrase) -> bool:
    """Whether an act noun without a verb of its own shares that of the next one ("기념행사와 개막식 참석")."""
    return phrase.particle == "," and act_words().noun_of(phrase.text.rstrip(_QUOTES)) is not None


def _partners(clause: Clause, place: int) -> list[Phrase]:
    """With whom, and what else is done so: the phrases right before that say so."""
    found: list[Phrase] = []
    while place and (clause.phrases[place - 1].particle in _PARTNERS or _is_joined(clause.phrases[place - 1])):
        place -= 1
        found.insert(0, clause.phrases[place])
    return found
