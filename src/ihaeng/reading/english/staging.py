"""What the time of a verb tells of its act: its stage, and on which side of the publication day it lies."""

from __future__ import annotations

import re

from ihaeng.model import PartKind, Reason, Stage
from ihaeng.model.partial_date import is_open, last_day
from ihaeng.reading.dates import Leaning
from ihaeng.reading.drafts import Draft
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.scene import Scene
from ihaeng.reading.english.sentence_text import Sentence
from ihaeng.reading.english.verb_time import Time, Verb
from ihaeng.reading.reasons import because, data

_POSED = ("shake", "pose")
"""Verbs of captions: their present tense tells what the picture shows."""


_SETTING = ("pencil", "set", "schedule", "slate", "plan", "book", "arrange", "expect")
"""Verbs whose passive tells a plan whatever its tense: "a meeting was set for Wednesday"."""


_TIME = "time {}"

_PROMISED = ("invest", "buy")
"""Frames of what somebody will do later and promises on the journey."""

_ANNOUNCED = re.compile(r", (?:[A-Z][\w.’'-]+ ){0,4}(?:the [a-z]+ )?(?:announced|revealed|confirmed|disclosed)\b")
"""Behind a promise: it was made known ("AgriNord will invest $9 million in a mill, Whitfield announced")."""


def leaning_of(verb: Verb, sentence: Sentence, scene: Scene) -> Leaning | None:
    """On which side of the publication day the verb's tense puts a bare "Friday"."""
    if verb.time is Time.PRESENT and sentence.kind is not PartKind.PARAGRAPH:
        return None
    if _sets_an_act(verb):
        return Leaning.PAST if _was_set_before(verb, sentence) else Leaning.FUTURE
    over = verb.time is Time.FORMER_PLAN and not scene.called_off
    past = verb.time is Time.PAST or over or verb.lemma in _POSED
    return Leaning.PAST if past else Leaning.FUTURE


def stage_of(frame: Frame, verb: Verb, last: str | None, sentence: Sentence, scene: Scene) -> tuple[Stage, Reason]:
    """The stage of an act whose last day is `last`, and what tells it: its frame, the time of its verb, its day."""
    if frame.name == "call-off":
        return Stage.CANCELLED, because("stage", "frame call-off", data("en", "frames"), verb.lemma)
    time = because("stage", _TIME.format(verb.time), data("en", "helping"), sentence.text[verb.opens : verb.end])
    if verb.time is Time.FORMER_PLAN:
        return Stage.CANCELLED if scene.called_off else Stage.PLANNED, time
    if verb.time is Time.FUTURE and frame.name in _PROMISED and _ANNOUNCED.search(sentence.text, verb.end):
        return Stage.DONE, time
    if verb.time is Time.PAST:
        return Stage.PLANNED if frame.name == "plan" and _sets_an_act(verb) else Stage.DONE, time
    if verb.time is Time.PRESENT and (sentence.kind is PartKind.CAPTION or verb.lemma in _POSED):
        return Stage.DONE, because("stage", "caption", None, verb.lemma)
    reference = scene.discourse.reference
    over = last and reference and not is_open(last) and last_day(last) < reference
    if verb.time is Time.PRESENT and not last:
        over = scene.is_over() or scene.listed_as_done  # "Touring the mill" in what a mission had
    return (Stage.DONE, because("stage", "over-by-publication")) if over else (Stage.PLANNED, time)


def _sets_an_act(verb: Verb) -> bool:
    """Whether a verb tells no more of the act that is its subject than that it is planned."""
    return verb.passive and verb.time is Time.PAST and verb.lemma in _SETTING


def _was_set_before(verb: Verb, sentence: Sentence) -> bool:
    """ "had been planned for Saturday": a plan of a time before the text's."""
    return sentence.text.startswith("had ", verb.opens)


def is_plan_of_before(verb: Verb) -> bool:
    """Whether a verb tells a plan, which what follows may call off."""
    return verb.time is Time.FORMER_PLAN or _sets_an_act(verb)


def is_yet_to_come(draft: Draft) -> bool:
    """Whether the verb itself says that an act lies ahead: no day of the past beside it is the act's."""
    return any(reason.rule == _TIME.format(Time.FUTURE) for reason in draft.rules)
