"""Planned, done or called off: what tense and mode say of an act."""

from __future__ import annotations

import datetime

from ihaeng.model import Stage
from ihaeng.model.partial_date import is_open, last_day
from ihaeng.reading.acts import Act
from ihaeng.reading.clauses import Mode, Tense
from ihaeng.reading.lexicon import act_words


def stage_of(act: Act) -> Stage:
    """What the clause itself says: the present tense announces ("방문한다")."""
    if act.frame == "call-off" or act.clause.mode is Mode.FORMER:
        return Stage.CANCELLED
    if "scheduled" in act_words().classes_of(act.clause.lemma, ""):
        return Stage.PLANNED
    return Stage.DONE if act.clause.tense is Tense.PAST else Stage.PLANNED


def by_publication(stage: Stage, last: str | None, reference: datetime.date | None) -> Stage:
    """What lay behind when the text came out was done, whatever the tense of a later clause says."""
    if stage is not Stage.PLANNED or last is None or reference is None or is_open(last):
        return stage
    return Stage.DONE if last_day(last) < reference else stage
