"""What was to take place and will take place later: "7일 협약은 현지 사정으로 다음 달 체결하기로 했다"."""

from __future__ import annotations

from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.dates import DateExpression
from ihaeng.reading.discourse import Dated
from ihaeng.reading.korean.acts.calling_off import tells_a_plan
from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.grammar.clauses import Mode, Tense
from ihaeng.reading.korean.sentence_context import SentenceContext, within


def put_off_from(told: SentenceContext, act: Act) -> Dated | None:
    """The day on which an act was to be, where the text speaks of it when that is over and gives a later time."""
    to_come = act.clause.mode is Mode.DECIDED or (act.clause.mode is Mode.PLAIN and act.clause.tense is Tense.FUTURE)
    reference = told.discourse.reference
    if reference is None or not to_come or act.object is None or not act.object.is_topic:
        return None
    times = [e for e in told.expressions if act.clause.first <= e.start < act.clause.end]
    if not times[1:] or _tells_a_deed(act, times[0]):
        return None
    planned, new = (told.resolved(time, None)[0] for time in (times[0], times[-1]))
    if not planned or not new or not is_day(planned) or is_open(planned) or is_open(new):
        return None
    is_later = last_day(planned) < reference < first_day(new)
    return Dated(planned, None, told.dated_by(times[0])) if is_later else None


def _tells_a_deed(act: Act, time: DateExpression) -> bool:
    """Whether the time is that of something done ("7일 체결한 협약은 다음 달 공개하기로 했다")."""
    done = [one for one in act.clause.descriptions if one.tense is Tense.PAST and not tells_a_plan(one)]
    return within(time, [(one.first, one.end) for one in done])
