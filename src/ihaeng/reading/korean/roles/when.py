"""When an act takes place: the day told with it, with its clause, or before in the sentence."""

from __future__ import annotations

import datetime

from ihaeng.model.partial_date import first_day, is_day, is_month
from ihaeng.reading.dates import DateExpression, Leaning, Range
from ihaeng.reading.discourse import UNDATED, Dated
from ihaeng.reading.korean.acts.calling_off import calls_off, days_moved, is_called_off, new_day, tells_a_plan
from ihaeng.reading.korean.acts.find import Act, classes_told
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase, Tense
from ihaeng.reading.korean.lexicon import act_words, grammar, people_words
from ihaeng.reading.korean.sentence_context import SentenceContext, within
from ihaeng.reading.reasons import because
from ihaeng.reading.rungs import BASES

_SOURCE = "따르다"
"""The day on which a source tells it ("16일 도에 따르면") is only what "전날" counts from."""

_YEAR = 4
"""Characters of a partial date that tells no more than a year."""

_TOLD_OF_GATHERINGS = ("event", "speech")
"""Kinds of acts told of a gathering."""

_THERE = ("이 자리", "그 자리")
"""What points back to the act just told."""


def take_day(told: SentenceContext, clause: Clause) -> None:
    """Note the day that a clause gives; it holds for the clauses after it."""
    if not told.expressions or (clause.ending is Ending.FINAL and "say" in act_words().classes_of(clause.lemma, "")):
        return
    first, described_by = clause.first, [phrase for phrase in clause.phrases if phrase.modifiers]
    inside = [e for e in told.expressions if first <= e.start < clause.end]
    if not inside and not described_by:
        return
    described = _described(clause) if inside and described_by else []
    leaning = Leaning.PAST if clause.tense is Tense.PAST else Leaning.FUTURE if clause.tense is Tense.FUTURE else None
    own = [e for e in inside if not within(e, described)]
    own += [e for phrase in described_by if phrase.particle.startswith("에서") for e in _held_on(told, phrase)]
    own += _arrived_on(told, clause)
    own += _received_on(told, clause)
    own += [e for phrase in _gone_to(clause) for e in _held_on(told, phrase) if _is_one_day(told, e)]
    for expression in sorted(own, key=lambda found: found.start):
        start, end = told.resolved(expression, leaning)
        if clause.lemma == _SOURCE:
            continue
        if is_day(start or end) or (is_month(start) and not told.discourse.day[0]):
            told.discourse.speak_of(start, end, told.dated_by(expression))


def keep_day_of_deeds(told: SentenceContext, clauses: list[Clause]) -> None:
    """ "5일 ... 만났다고 6일 밝혔다. 이날 ...": what the next sentence counts from is the day of the deeds."""
    says = bool(clauses) and clauses[-1].ending is Ending.FINAL and "say" in classes_told(clauses[-1])
    start, end = told.discourse.day
    if says and is_day(start) and end in (None, start):
        told.discourse.move_on_to(start)


def _arrived_on(told: SentenceContext, clause: Clause) -> list[DateExpression]:
    """The day on which those who act got there ("9일 시카고에 도착한 일행은 본사를 방문한다")."""
    arrivals = [m for p in clause.phrases if p.is_topic for m in p.modifiers]
    inner = [(m.first, m.end) for m in arrivals if "arrive" in act_words().classes_of(m.lemma, "")]
    return [expression for expression in told.expressions if within(expression, inner)]


def _received_on(told: SentenceContext, clause: Clause) -> list[DateExpression]:
    """The day right behind the topic is the deed's too ("지사는 9일 도청을 방문한 대표단을 접견했다")."""
    if "meet" not in act_words().classes_of(clause.lemma, ""):
        return []
    comings = [m for p in clause.phrases for m in p.modifiers if "visit" in act_words().classes_of(m.lemma, "")]
    topics = [p.end + len(p.particle) for p in clause.phrases if p.is_topic]
    inner = [(m.first, m.end) for m in comings if any(0 <= m.first - end <= 1 for end in topics)]
    return [expression for expression in told.expressions if within(expression, inner)][:1]


def _described(clause: Clause) -> list[tuple[int, int]]:
    """Where the descriptions within a clause stand, but for those of steps before its own deed."""
    steps = _steps(clause)
    return [(inner.first, inner.end) for inner in clause.descriptions if inner not in steps]


def _steps(clause: Clause) -> list[Clause]:
    return [m for phrase in clause.phrases if phrase.modifiers and _is_a_step(phrase) for m in phrase.modifiers]


def _is_a_step(phrase: Phrase) -> bool:
    """Whether what is described happened before the clause's own deed ("4일 장관과 면담한 뒤 ...")."""
    return phrase.text.split()[-1] in people_words().sequence


def _held_on(told: SentenceContext, phrase: Phrase) -> list[DateExpression]:
    """The day of a gathering in whose course something happens ("26일 열리는 회의에서")."""
    inner = [(m.first, m.end) for m in phrase.modifiers if "happen" in act_words().classes_of(m.lemma, "")]
    return [expression for expression in told.expressions if within(expression, inner)]


def _is_one_day(told: SentenceContext, expression: DateExpression) -> bool:
    """Whether it is no stretch of days, and every day before it is known, which it may count from ("같은 날")."""
    known = all(e.start in told.days for e in told.expressions if e.start < expression.start)
    return known and not isinstance(expression.expression, Range) and is_day(told.resolved(expression, None)[0])


def _gone_to(clause: Clause) -> list[Phrase]:
    """What the clause says is attended or gone to ("15일 열리는 포럼에 참석해")."""
    if not {"attend", "visit"} & act_words().classes_of(clause.lemma, ""):
        return []
    return clause.with_particle("을", "를", "에", "에는", "에도")


def _dates_of_the_occasion(told: SentenceContext, act: Act) -> list[DateExpression]:
    """The day of a description that says on what occasion ("5월 지사가 현지를 찾았을 때 ... 맺었다")."""
    occasions = [p for p in act.clause.phrases if p.text.split()[-1] in ("때", "당시")]
    inner = [(m.first, m.end) for phrase in occasions for m in phrase.modifiers]
    return [expression for expression in told.expressions if within(expression, inner)]


def _dates_of_steps(told: SentenceContext, act: Act) -> list[DateExpression]:
    """The days of what is done first ("21일 항만을 둘러본 뒤 귀국한다")."""
    return [e for e in told.expressions if within(e, [(step.first, step.end) for step in _steps(act.clause)])]


def _day_before(told: SentenceContext, act: Act) -> Dated | None:
    """ "14일 ...를 방문한 뒤 15일 귀국한다": the visit is on the day before it, not on that of what comes after."""
    later = [e for e in told.expressions if e.start >= act.clause.end]
    before = [e for e in told.expressions if e.end <= act.head]
    if not before or not any(told.resolved(e, None)[0] == told.discourse.day[0] for e in later):
        return None
    start, end = told.resolved(before[-1], None)
    return Dated(start, end, told.dated_by(before[-1])) if is_day(start or end) and start == (end or start) else None


def _day_of_the_occasion(told: SentenceContext, act: Act) -> Dated:
    """The day of the act before where the words say that this one belongs to it ("이 자리에서 협약도 맺는다")."""
    last = told.discourse.whereabouts.last
    if last is None or last.start is None or last.end is not None:
        return UNDATED
    there = act.clause.with_particle("에서", "에서는", "에선", "에서도")
    gathered = last.kind in _TOLD_OF_GATHERINGS and told.where[0] - last.where[0] <= 1
    here = any(phrase.text in _THERE or (gathered and _is_a_bare_gathering(phrase)) for phrase in there)
    return Dated(last.start, None, (because("when", "occasion"),)) if here else UNDATED


def _is_a_bare_gathering(phrase: Phrase) -> bool:
    """Whether a phrase is no more than the word for a gathering, which the text has told by its name ("포럼에서는")."""
    noun = act_words().noun_of(phrase.text)
    return noun is not None and noun == (phrase.text, "event") and not phrase.modifiers


def _year_before(told: SentenceContext, act: Act) -> Dated | None:
    """The year in which a deal of old was made ("2016년 자매결연을 맺었으며")."""
    days = [phrase for phrase in act.clause.phrases if phrase.is_date]
    before = [e for e in told.expressions if any(day.start <= e.start < day.end for day in days)]
    before = before or [e for e in told.expressions if _opens(told, e) or _is_of_the_circumstances(act.clause, e)]
    if act.kind not in BASES or act.clause.tense is Tense.FUTURE or not before or told.discourse.reference is None:
        return None
    years = [told.resolved(expression, None)[0] for expression in before]
    over = [year for year in years if year and len(year) == _YEAR and int(year) < told.discourse.reference.year]
    return Dated(over[-1], None, told.dated_by(before[-1])) if over and len(over) == len(years) else None


def _opens(told: SentenceContext, expression: DateExpression) -> bool:
    """Whether the sentence begins with it, which then holds for all it tells ("2016년에는 ... 맺었고 ... 체결했다")."""
    return expression.start == 0 and told.sentence.text.startswith(("에는", "에"), expression.end)


def _is_of_the_circumstances(clause: Clause, expression: DateExpression) -> bool:
    """Whether it begins a phrase that says under what circumstances ("지난해 어려운 상황에서도 ... 체결하는 등")."""
    circumstances = (phrase for phrase in clause.phrases if phrase.particle.startswith("에서"))
    return any(min([p.start, *(m.first for m in p.modifiers)]) == expression.start for p in circumstances)


def _dates_of_the_noun(told: SentenceContext, act: Act) -> list[DateExpression]:
    """The time that the act's noun is described by; without a day only where the description tells a deed."""
    found: list[DateExpression] = []
    for description in act.object.modifiers if act.object else ():
        inner = [(description.first, description.end)]
        deed = act_words().classes_of(description.lemma, "") or description.lemma in grammar().dated
        dates = [e for e in told.expressions if within(e, inner)]
        found += [e for e in dates if deed or is_day(told.resolved(e, None)[0])]
    return found


def _dates_it_was_planned_for(told: SentenceContext, act: Act) -> list[DateExpression]:
    """The days that a description says the act had been planned for ("7일로 잡혔던 특강은 6일 열렸다")."""
    if calls_off(act.clause):
        return []
    told_of = [*([act.object] if act.object else []), *act.targets]
    over = (
        act.clause.tense is Tense.PAST
    )  # then what was to come lies behind, too ("7일 열 예정이던 특강은 6일 열렸다")
    plans = [m for p in told_of for m in p.modifiers if (over or m.tense is Tense.PAST) and tells_a_plan(m)]
    return [e for e in told.expressions if within(e, [(plan.first, plan.end) for plan in plans])]


def _dates_given_up(told: SentenceContext, act: Act) -> list[DateExpression]:
    """The day for which a visit that was not made had been planned ("7일 방문하려던 노바켐은 찾지 못했다")."""
    if act.clause.mode is not Mode.FORMER or act.object is not None:
        return []
    plans = [m for target in act.targets for m in target.modifiers if tells_a_plan(m)]
    return [e for e in told.expressions if within(e, [(plan.first, plan.end) for plan in plans])]


def _moved_by_days(told: SentenceContext, clause: Clause) -> Dated | None:
    """The day so far from the one planned as the clause says ("7일로 잡혔던 면담은 하루 늦춰졌다")."""
    days = days_moved(clause) if is_called_off(clause) and not new_day(clause) else None
    planned = [e for e in told.expressions if clause.first <= e.start < clause.end] if days else []
    starts = [(start, e) for e in planned if is_day(start := told.resolved(e, None)[0])]
    if not days or not starts:
        return None
    start, expression = starts[0]
    day = first_day(start or "") + datetime.timedelta(days=days)
    return Dated(day.isoformat(), None, told.dated_by(expression))


def _comes_after(clause: Clause) -> bool:
    """Whether the act follows those told before, on their day or a later one ("개막식에 토론회가 뒤를 잇는다")."""
    return "follow" in classes_told(clause)


def _is_of_the_clause(clause: Clause, expression: DateExpression) -> bool:
    """Whether a day is not that of another clause in between ("한 지사는 3일 열리는 회의에 가기 위해 출국한다")."""
    return any(phrase.start <= expression.start < phrase.end for phrase in clause.phrases)


def day_of(told: SentenceContext, act: Act) -> Dated:
    """The day told with the act's own noun ("26일 열리는 회의"), with its clause, or before in the sentence."""
    moved = _moved_by_days(told, act.clause)
    if moved:
        return moved
    described = [(inner.first, inner.end) for inner in act.clause.descriptions]
    own = [e for e in told.expressions if act.clause.first <= e.start < act.clause.end and not within(e, described)]
    of_the_clause = [e for e in own if _is_of_the_clause(act.clause, e)]
    own = of_the_clause if act.needs_date else of_the_clause or own
    if act.targets and len(own) > 1:
        own = [e for e in own if e.start < act.targets[0].start] or own
    of_the_noun = _dates_of_the_noun(told, act)
    planned_for = _dates_it_was_planned_for(told, act) if own and act.clause.mode is Mode.PLAIN else []
    of_the_noun += [e for target in act.targets for e in _held_on(told, target) if is_day(told.resolved(e, None)[0])]
    of_the_noun = [e for e in of_the_noun if e not in planned_for]
    of_the_noun += _dates_given_up(told, act)
    if not own:
        own = _dates_of_the_occasion(told, act) or (_dates_of_steps(told, act) if act.needs_date else [])
    leaning = Leaning.PAST if act.clause.tense is Tense.PAST else None
    moved_to = new_day(act.clause) if is_called_off(act.clause) else None
    put_off_to = [e for e in own if moved_to and moved_to.start <= e.start < moved_to.end]
    for expression in (*put_off_to, *of_the_noun, *reversed(own)):
        start, end = told.resolved(expression, leaning)
        if is_day(start or end) or is_month(start):
            return Dated(start, end, told.dated_by(expression))
    if told.discourse.day == (None, None) and not act.needs_date:
        return _year_before(told, act) or _day_of_the_occasion(told, act)
    if act.needs_date or _comes_after(act.clause):
        return UNDATED
    earlier = _day_before(told, act) or _year_before(told, act)
    if earlier:
        return earlier
    return Dated(*told.discourse.day, (because("when", "told-before"), *told.discourse.day_by))
