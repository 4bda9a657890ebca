"""Plans that no act met by likeness, and the acts that meet them all the same.

A plan without a name ("an export agreement is planned") is met by any done act of its kind; a plan to attend an event
is met by any act done there.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from ihaeng.ledger.counterparts import named
from ihaeng.ledger.kinds_alike import kinds_alike
from ihaeng.ledger.likeness import MUCH_SAID, Comparison
from ihaeng.ledger.lines import Line
from ihaeng.ledger.order import ActivityKey, activity_key, days_of, may_meet
from ihaeng.ledger.stated import says_country
from ihaeng.ledger.things import bare, things_of
from ihaeng.ledger.topics import overlap, topic_words
from ihaeng.model import Activity, Stage

OPEN_KINDS = frozenset({"agreement", "contract", "investment", "meeting"})
"""Kinds that are announced without a name; an event without a name is told by what it is about."""

EVENT = "event"
"""The kind that is attended, and that other acts take place at."""

AT_THE_EVENT = 0.6
"""Share of the event's words that the place or topic of an act done there repeats."""

IN_THE_SENTENCE = 0.9
"""The same where only the sentence of the act repeats them."""

SAME_PROMISE = 0.8
"""Likeness of kinds from which an announced promise is met: outlets call one deal an agreement or a contract."""

EARLIER = datetime.timedelta(days=1)
"""How long before its day a plan may be met: nights, time zones."""

MOST_OF_A_NAME = 0.6
"""Share of the words of a counterpart's name that the sentence of a plan without a name holds."""

ANY_OF_ITS_KIND = 0.2
"""What it is worth that a plan says no more than its kind: any other reason goes before."""

SAME_PURPOSE = 0.25
"""Share of rare words that a plan without a name has in common with the act that meets it."""


def meet(lines: Sequence[Line], compare: Comparison, days: Mapping[str, str]) -> list[Line]:
    """Put plans that stand alone on the line of the act that meets them, if there is one."""
    waiting = [line for line in lines if all(act.stage is Stage.PLANNED for act in line)]
    standing = [line for line in lines if line not in waiting]
    kept = [line for line in waiting if not _join(line, standing, compare)]

    def key(activity: Activity) -> ActivityKey:
        return activity_key(activity, days)

    return sorted((sorted(line, key=key) for line in standing + kept), key=lambda line: key(line[0]))


def _join(plan: Line, standing: Sequence[Line], compare: Comparison) -> bool:
    """Add the plan to the first of the lines whose done act fits best; False if none does."""
    done = [[act for act in line if act.stage is Stage.DONE] for line in standing]
    gains = [max((_gain(plan, act, compare) for act in acts), default=0.0) for acts in done]
    gains = [gain or _announced_as(plan, line, compare) for gain, line in zip(gains, standing, strict=True)]
    best = max(range(len(gains)), key=lambda number: gains[number], default=None)
    if best is None or gains[best] <= 0:
        return False
    standing[best].extend(plan)
    return True


def _gain(plan: Line, done: Activity, compare: Comparison) -> float:
    if any(_cannot_meet(act, done) for act in plan):
        return 0.0
    if kinds_alike(done.kind, plan[0].kind) >= SAME_PROMISE and all(_unnamed(act) for act in plan):
        return max(_met(act, done, compare) for act in plan)
    return max((_attended(act, done, compare) for act in plan), default=0.0)


def _announced_as(plan: Line, line: Line, compare: Comparison) -> float:
    """What it is worth that a plan without a name is one of those that the act of a line has met."""
    if not all(_unnamed(act) for act in plan) or any(_cannot_meet(act, done) for act in plan for done in line):
        return 0.0
    known = [compare.likeness(act, told) for act in plan for told in line if told.stage is Stage.PLANNED]
    return ANY_OF_ITS_KIND * any(likeness is not None and likeness.same_act for likeness in known)


def _met(plan: Activity, done: Activity, compare: Comparison) -> float:
    """How well an act meets a plan without a name: by what both are about, by whom the plan's sentence speaks of, or,
    where the plan says no more than its kind, by being of that kind."""
    purpose = overlap(compare.topics.of(plan), compare.topics.of(done))
    if purpose >= SAME_PURPOSE:
        return 1.0 + purpose
    whom = compare.topics.told(*(name for party in done.counterparts for name in party))
    sentence = topic_words(*(span.quote for span in plan.evidence))
    spoken_of = sum(whom[word] for word in whom if word in sentence) / (sum(whom.values()) or 1.0)
    if spoken_of >= MOST_OF_A_NAME and not named(done):
        return spoken_of
    says_little = sum(compare.topics.told(plan.about).values()) < MUCH_SAID
    return ANY_OF_ITS_KIND * (says_little and plan.kind == done.kind and _on_its_day(plan, done))


def _on_its_day(plan: Activity, done: Activity) -> bool:
    planned, happened = days_of(plan), days_of(done)
    return planned is not None and planned == happened


def _cannot_meet(plan: Activity, done: Activity) -> bool:
    if plan.country and done.country and plan.country != done.country:
        return says_country(plan) and says_country(done)
    planned, happened = days_of(plan), days_of(done)
    return planned is not None and happened is not None and happened[1] < planned[0] - EARLIER


def _unnamed(plan: Activity) -> bool:
    return plan.kind in OPEN_KINDS and not named(plan) and not plan.venue


def _attended(plan: Activity, done: Activity, compare: Comparison) -> float:
    """How well the words of a planned event stand again in where and about what an act was."""
    if plan.kind != EVENT or done.kind == "travel":
        return 0.0
    sentences = bare(" ".join(span.quote for span in done.evidence))
    if any(thing in sentences for thing in things_of(plan)) and may_meet(plan, done):
        return 1.0
    event = compare.topics.told(plan.venue or plan.about)
    there = compare.topics.told(done.venue, done.about)
    weight = sum(event.values())
    share = sum(event[word] for word in event if word in there) / weight if weight else 0.0
    if share >= AT_THE_EVENT:
        return share
    named_there = sum(event[word] for word in event if word in topic_words(*(span.quote for span in done.evidence)))
    surely = weight >= MUCH_SAID and named_there >= IN_THE_SENTENCE * weight
    return AT_THE_EVENT * (surely and may_meet(plan, done))
