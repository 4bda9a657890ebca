"""What was given up: intentions that came to nothing, and journeys called off."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ihaeng.reading.korean.acts.act_nouns import act_noun
from ihaeng.reading.korean.acts.find import Act, classes_told
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase, Tense
from ihaeng.reading.korean.lexicon import act_words, grammar, people_words
from ihaeng.reading.rungs import BASES

JOURNEY = "journey-called-off"
"""The frame of an act that is the mission itself, called off."""

_CALL_OFF, _RESCHEDULE = "call-off", "reschedule"
"""The classes of verbs that call off, and of those that do so by giving another day."""

_FELL_THROUGH = "무산되다"
_WHO = ("은", "는", "이", "가")
_YET = "아직"
"""What is not done yet may come."""
_WHAT = ("을", "를", "이", "가", "은", "는", "도")
NEW_DAY = ("로", "으로")
"""Particles of the day to which something is moved."""
_PARTNERS = ("와의", "과의")
_UNMET = (Mode.FORMER, Mode.DECIDED)
_UNSETTLED = (*_UNMET, Mode.NEGATED)
"""Modes of which one clause says something of another."""


def given_up(clauses: list[Clause]) -> list[Clause]:
    """The clauses with every intention that came to nothing marked so.

    "체결하기로 했으나 ... 연기를 통보했다" gives up what was decided; "만나 ... 맺을 예정이었다" the meeting as well.
    """
    if not any(clause.mode in _UNSETTLED for clause in clauses):
        return clauses
    settled: list[Clause] = []
    off = former = False
    for clause in map(_come_to_nothing, reversed(clauses)):
        leads_on = clause.ending is Ending.CONNECTIVE and clause.tense is Tense.FUTURE
        contrasted = clause.connector.endswith(grammar().adversative)
        dropped = contrasted and (off or _is_of_the_first_plan(clause))
        if clause.mode in _UNMET and (clause.mode is Mode.FORMER or dropped):
            former = True
        elif not (former and leads_on and clause.mode is Mode.PLAIN):
            former = False
        settled.append(replace(clause, mode=Mode.FORMER) if former else clause)
        off = off or calls_off(clause)
    return settled[::-1]


def _come_to_nothing(clause: Clause) -> Clause:
    """What did not take place is as good as called off ("방문은 이뤄지지 않았다"): told so."""
    came_to_nothing = is_denied(clause) and clause.lemma in act_words().coming_about
    if is_denied(clause) and _was_to_be(clause):
        return _as_given_up(clause)
    if is_denied(clause) and clause.lemma in act_words().coming_to:
        return _as_stayed_away(clause)
    if not (came_to_nothing or _denies_a_plan(clause)):
        return clause
    return replace(clause, lemma=_FELL_THROUGH, mode=Mode.PLAIN)


def _as_stayed_away(clause: Clause) -> Clause:
    """A gathering that an office-holder did not come to is called off for him or her ("포럼에는 참석하지 못했다")."""
    gatherings = [act_noun(phrase) for phrase in clause.with_particle("에", "에는", "에도")]
    by_somebody = any(p.text.endswith(people_words().titles) for p in clause.with_particle(*_WHO))
    is_told = by_somebody and any(noun is not None and noun[1] == "event" for noun in gatherings)
    return replace(clause, mode=Mode.FORMER) if is_told else clause


def is_denied(clause: Clause) -> bool:
    """Whether the clause says that something did not happen; what "아직" has not may come."""
    return clause.mode is Mode.NEGATED and clause.tense is Tense.PAST and clause.adverb != _YET


def _was_to_be(clause: Clause) -> bool:
    """Whether a visit or meeting that was not had is said to have been planned ("당초 방문 예정이던 노바켐은")."""
    return bool(act_words().classes_of(clause.lemma, "") & {"visit", "meet"}) and _is_said_to_be_planned(clause)


def _is_said_to_be_planned(clause: Clause) -> bool:
    described = [modifier for phrase in clause.phrases for modifier in phrase.modifiers]
    planned = any(tells_a_plan(modifier) or any(map(_names_a_plan, modifier.phrases)) for modifier in described)
    return planned or _is_of_the_first_plan(clause)


def _is_of_the_first_plan(clause: Clause) -> bool:
    """ "당초 4일 만나기로 했으나"."""
    return any(phrase.text.startswith(grammar().at_first) for phrase in clause.phrases)


def tells_a_plan(clause: Clause) -> bool:
    """Whether a description says that something was to come."""
    planned = clause.mode in _UNMET or clause.tense is Tense.FUTURE or clause.lemma in grammar().planning
    return planned or "scheduled" in classes_told(clause)


def _names_a_plan(phrase: Phrase) -> bool:
    return phrase.text.endswith(grammar().intention_nouns)


def _as_given_up(clause: Clause) -> Clause:
    """The clause as a plan given up, what it speaks of as what it would have been done to."""
    has_target = bool(clause.with_particle("을", "를", "와", "과"))
    phrases = [
        replace(p, particle="을") if p.is_topic and p.modifiers and not has_target else p for p in clause.phrases
    ]
    return replace(clause, mode=Mode.FORMER, phrases=tuple(phrases))


def _denies_a_plan(clause: Clause) -> bool:
    """ "12일로 잡혔던 린덴대 방문은 하지 않는다", "시장과의 면담을 갖지 못했다", "협약은 체결하지 못했다"."""
    if clause.mode is not Mode.NEGATED or clause.lemma not in act_words().having or clause.adverb == _YET:
        return False
    nouns = [act_words().noun_of(phrase.text) for phrase in clause.with_particle(*_WHAT)]
    unsigned = (
        clause.lemma in act_words().signing
        and clause.tense is Tense.PAST
        and any(noun and noun[1] in BASES for noun in nouns)
    )
    return unsigned or _is_said_to_be_planned(clause)


def calls_off(clause: Clause) -> bool:
    """Whether the clause says that something is called off or put off ("무산됐다", "연기를 통보했다")."""
    if clause.mode in (Mode.NEGATED, Mode.POSSIBLE, Mode.PURPOSE):
        return False
    nouns = act_words().calling_off
    return is_called_off(clause) or any(p.text.endswith(nouns) for p in clause.with_particle("을", "를"))


def plans_given_up(clause: Clause) -> Iterator[Clause]:
    """What the plan was that the clause says was given up: "만나려던 계획을 접었다"."""
    if is_called_off(clause):
        for phrase in clause.with_particle(*_WHAT):
            if phrase.text.endswith(grammar().intention_nouns):
                yield from (replace(m, mode=Mode.FORMER, ending=Ending.CONNECTIVE) for m in phrase.modifiers)
            else:
                yield from _visits_given_up(clause, phrase)


def _visits_given_up(clause: Clause, phrase: Phrase) -> Iterator[Clause]:
    """ "7일 방문하려던 요양시설은 무산됐다", "노바켐 본사 방문은 이뤄지지 않았다": the visit that was planned."""
    for planned in phrase.modifiers[-1:]:
        if planned.tense is Tense.FUTURE and act_words().classes_of(planned.lemma, "") & {"visit", "meet"}:
            target = replace(phrase, particle="을", modifiers=())
            phrases = (*planned.phrases, target)
            yield replace(planned, mode=Mode.FORMER, ending=Ending.CONNECTIVE, phrases=phrases)
            return
    nouns = (*act_words().visits, *act_words().attendances, *act_words().deeds)
    noun = next((noun for noun in nouns if phrase.text.endswith(f" {noun}")), None)
    if noun:
        end = phrase.end - len(noun) - 1
        words = tuple(m for m in phrase.morphemes if m.start < end)
        target = replace(phrase, text=phrase.text[: -len(noun) - 1], end=end, particle="을", morphemes=words)
        before = tuple(p for p in clause.phrases if p.is_date or p.particle in _PARTNERS)
        verb = Clause(f"{noun}하다", end + 1, phrase.end, Ending.CONNECTIVE, Tense.PAST, Mode.FORMER)
        yield replace(verb, phrases=(*before, target))


def journeys_called_off(clause: Clause) -> Iterator[Act]:
    """The mission itself called off: "한 지사의 중국 방문이 무산됐다"; not one put off to a day that is given."""
    if not is_called_off(clause) or new_day(clause):
        return
    for phrase in clause.with_particle(*_WHAT):
        if phrase.text.endswith(act_words().exchanges):
            continue
        if phrase.text.endswith(act_words().journeys) or _is_planned_journey(phrase):
            yield Act(JOURNEY, "visit", clause, phrase, ())


def _is_planned_journey(phrase: Phrase) -> bool:
    plans = phrase.text.endswith(grammar().intention_nouns)
    return plans and any("visit" in act_words().classes_of(m.lemma, "") for m in phrase.modifiers)


def new_day(clause: Clause) -> Phrase | None:
    """The day to which the clause moves something ("9일로")."""
    return next((p for p in reversed(clause.phrases) if p.is_date and p.particle in NEW_DAY), None)


def days_moved(clause: Clause) -> int | None:
    """By how many days the clause puts something off, less than none where it brings it forward ("이틀 앞당겼다")."""
    if not moves(clause):
        return None
    days = next((act_words().days_moved[p.text] for p in clause.phrases if p.text in act_words().days_moved), None)
    return -days if days and clause.lemma in act_words().moving_earlier else days


def moves(clause: Clause) -> bool:
    """Whether the clause's verb puts something off or brings it forward."""
    return clause.lemma in act_words().moving_days


def is_moved_to_no_day(act: Act) -> bool:
    """Whether an act is said to come earlier or later, and no day is given: "협약이 진출을 앞당길 것이다"."""
    return act.clause.lemma in act_words().verbs_of(_RESCHEDULE) and not _is_moved(act.clause)


def _is_moved(clause: Clause) -> bool:
    """Whether the day is told to which it moves something: itself, or that it was planned for and how far it is off."""
    planned = [p for p in (*clause.phrases, *(p for inner in clause.descriptions for p in inner.phrases)) if p.is_date]
    by_days = days_moved(clause) is not None and bool(planned)
    return by_days or new_day(clause) is not None or _gives_way(clause)


def _gives_way(clause: Clause) -> bool:
    """Whether it says what takes place instead: "노바켐 방문은 화상회의로 바뀌었다"."""
    instead = [phrase.text for phrase in clause.with_particle(*NEW_DAY) if not phrase.is_date]
    words = act_words()
    return any(words.noun_of(text) or text in words.from_afar or text.endswith(words.visits) for text in instead)


def is_called_off(clause: Clause) -> bool:
    """Whether the clause's verb, with what stands before it, calls off or fails; "취소되지 않았다" does not."""
    if clause.mode is Mode.NEGATED:
        return False
    if clause.lemma in act_words().verbs_of(_RESCHEDULE):
        return _is_moved(clause)
    if clause.lemma not in act_words().verbs_of(_CALL_OFF):
        return False
    expression = "".join(f"{p.text.split()[-1]}{p.particle}" for p in clause.with_particle("을", "를", "이")[-1:])
    return _CALL_OFF in act_words().classes_of(clause.lemma, expression)
