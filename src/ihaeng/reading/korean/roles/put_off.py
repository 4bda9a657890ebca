"""What was to take place and will take place later: "7일 협약은 현지 사정으로 다음 달 체결하기로 했다"."""

from __future__ import annotations

from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.dates import DateExpression
from ihaeng.reading.discourse import Dated
from ihaeng.reading.korean.acts.calling_off import tells_a_plan
from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.grammar.clauses import Clause, Mode, Tense
from ihaeng.reading.korean.lexicon import grammar
from ihaeng.reading.korean.sentence_context import SentenceContext, within


def put_off_from(told: SentenceContext, act: Act) -> Dated | None:
    """The day on which an act was to be, where the text speaks of it when that is over and gives a later time."""
    times = _over_and_to_come(told, act)
    if times is None or act.object is None or not act.object.is_topic:
        return None
    if any(word in grammar().sequels for word in act.object.text.split()):
        return None
    decided_anew = act.clause.mode is Mode.DECIDED and not _within(times[0], act.clause.descriptions)
    planned = [one for one in act.clause.descriptions if tells_a_plan(one)]
    return _day_of(told, times[0]) if decided_anew or _within(times[0], planned) else None


def later_time(told: SentenceContext, act: Act) -> Dated | None:
    """The time to come of an act, where a day that is over is named as well ("7일 회담의 후속 회의는 5월 열린다")."""
    times = _over_and_to_come(told, act)
    return _day_of(told, times[1]) if times else None


def _over_and_to_come(told: SentenceContext, act: Act) -> tuple[DateExpression, DateExpression] | None:
    """The first time that an announcement names, a day that is over, and the last, one to come."""
    to_come = act.clause.mode is Mode.DECIDED or (act.clause.mode is Mode.PLAIN and act.clause.tense is Tense.FUTURE)
    times = [e for e in told.expressions if act.clause.first <= e.start < act.clause.end] if to_come else []
    reference = told.discourse.reference
    if reference is None or not times[1:]:
        return None
    over, new = (told.resolved(time, None)[0] for time in (times[0], times[-1]))
    if not over or not new or not is_day(over) or is_open(over) or is_open(new):
        return None
    return (times[0], times[-1]) if last_day(over) < reference < first_day(new) else None


def _within(time: DateExpression, clauses: list[Clause]) -> bool:
    return within(time, [(one.first, one.end) for one in clauses])


def _day_of(told: SentenceContext, time: DateExpression) -> Dated:
    return Dated(told.resolved(time, None)[0], None, told.dated_by(time))
