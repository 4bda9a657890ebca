"""Planned, done or called off: what tense and mode say of an act."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from ihaeng.model import Reason, Stage
from ihaeng.model.partial_date import first_day, is_day, is_open, last_day
from ihaeng.reading.korean.acts.calling_off import JOURNEY
from ihaeng.reading.korean.acts.find import Act
from ihaeng.reading.korean.grammar.clauses import Mode, Tense
from ihaeng.reading.korean.lexicon import act_words, settled_frames
from ihaeng.reading.reasons import because, data


class Staged(NamedTuple):
    """A stage and the rule that gave it."""

    stage: Stage
    by: Reason


PUT_OFF = Staged(Stage.CANCELLED, because("stage", "put-off"))
"""Of what was to take place and will take place later."""


def stage_of(act: Act) -> Staged:
    """What the clause itself says: the present tense announces ("방문한다")."""
    verb, tense = act.clause.lemma, act.clause.tense
    if act.frame in ("call-off", JOURNEY):
        return Staged(Stage.CANCELLED, because("stage", "frame call-off", data("ko", "frames"), verb))
    if act.clause.mode is Mode.FORMER:
        return Staged(Stage.CANCELLED, because("stage", "given-up", None, verb))
    if "scheduled" in act_words().classes_of(verb, ""):
        return Staged(Stage.PLANNED, because("stage", "verb scheduled", data("ko", "acts"), verb))
    given = act.clause.mode is Mode.DECIDED and act.frame in settled_frames()
    stage = Stage.DONE if tense is Tense.PAST or given else Stage.PLANNED
    return Staged(stage, because("stage", f"tense-{tense.value}", None, verb))


def staged(act: Act, last: str | None, reference: datetime.date | None) -> Staged:
    """The stage of an act whose last day is `last`, in a text published on the day `reference`."""
    said = stage_of(act)
    if _had_been_planned(act):
        return said
    settled = by_publication(said.stage, last, reference)
    return said if settled is said.stage else Staged(settled, because("stage", "over-by-publication"))


def _had_been_planned(act: Act) -> bool:
    """Whether it is only said what was once to come: not that it came ("면담은 7일로 예정됐다")."""
    return act.clause.tense is Tense.PAST and "scheduled" in act_words().classes_of(act.clause.lemma, "")


def lies_ahead(start: str | None, reference: datetime.date | None) -> bool:
    """Whether a month or year comes after the text did: it is that of what is to come of a deed, and not the deed's."""
    if start is None or reference is None or is_open(start) or is_day(start):
        return False
    return first_day(start) > reference


def is_decided_then(act: Act, last: str | None, reference: datetime.date | None) -> bool:
    """Whether a day that lies behind is that of a decision, and of no deed ("8일 ... 교류전을 열기로 했다")."""
    only_decided = act.clause.mode is Mode.DECIDED and stage_of(act).stage is Stage.PLANNED
    return only_decided and by_publication(Stage.PLANNED, last, reference) is Stage.DONE


def by_publication(stage: Stage, last: str | None, reference: datetime.date | None) -> Stage:
    """What lay behind when the text came out was done, whatever the tense of a later clause says."""
    if stage is not Stage.PLANNED or last is None or reference is None or is_open(last):
        return stage
    return Stage.DONE if last_day(last) < reference else stage
