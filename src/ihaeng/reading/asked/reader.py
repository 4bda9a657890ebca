"""A model's answers → the Reading: what its quotes bear out, as drafts like those of the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

import msgspec

from ihaeng.model import Document, Reading, Reason, Saying, Span, Stage
from ihaeng.model.kinds import kinds
from ihaeng.reading.activities import activities_of
from ihaeng.reading.asked.answers import Answers, SaidAct, said
from ihaeng.reading.asked.chunks import MOST_CHUNKS, chunks
from ihaeng.reading.asked.missions import told_mission
from ihaeng.reading.asked.values import Checked
from ihaeng.reading.drafts import Draft
from ihaeng.reading.notes import of_asked, of_chunks_left
from ihaeng.reading.readers import asked_name
from ihaeng.reading.same_act import merge_same
from ihaeng.reading.steps import steps_of

RULE = "language-model"
"""The rule that stands behind every value of such a reading."""


def reading_of(document: Document, answers: Answers) -> Reading:
    """The same Reading from the same answers each time; whatever they do not prove is left out and noted.

    Raises:
        BadAnswerError: an answer is not of the form that was asked for.
    """
    checked, lost = Checked(document), Counter[str]()
    each = [said(text) for text in answers.texts]
    found = [list(_drafts(answer.activities, checked, lost, answers.model)) for answer in each]
    drafts = _apart([draft for told in found for draft in told])
    if len(found) > 1:
        drafts = merge_same(drafts)
    activities = activities_of(document, drafts)
    own = tuple(activity.id for activity in activities if not activity.background)
    mission = told_mission([answer.mission for answer in each], checked, lost, own)
    losses = of_asked(lost["quote"], lost["form"], checked.dropped, tells=bool(mission or activities))
    return Reading(
        document=document,
        reader=asked_name(answers.model),
        missions=(mission,) if mission else (),
        activities=activities,
        notes=(*losses, *of_chunks_left(len(chunks(document)) - MOST_CHUNKS, MOST_CHUNKS)),
        steps=steps_of(document),
    )


def _drafts(acts: Iterable[msgspec.Raw], checked: Checked, lost: Counter[str], model: str) -> Iterator[Draft]:
    for raw in acts:
        try:
            act = msgspec.json.decode(raw, type=SaidAct)
        except (msgspec.DecodeError, RecursionError):
            lost["form"] += 1
            continue
        if act.kind not in kinds() or act.stage not in set(Stage):
            lost["form"] += 1
            continue
        evidence = [span for span in map(checked.text.find, act.quotes) if span]
        if evidence:
            yield _draft(act, evidence, checked, model)
        else:
            lost["quote"] += 1


def _draft(act: SaidAct, evidence: list[Span], checked: Checked, model: str) -> Draft:
    start, end = checked.days(act.start, act.end)
    country, city, place = checked.place(act.country, act.city)
    parties = [checked.all_words("counterpart", names) for names in act.counterparts]
    draft = Draft(
        where=_where(checked.document, min(evidence)),
        kind=act.kind,
        stage=Stage(act.stage),
        evidence=evidence,
        frame=act.kind,
        start=start,
        end=end,
        place=place,
        city=city,
        country=country,
        venue=checked.words("venue", act.venue),
        parties=[names for names in parties if names],
        about=checked.words("about", act.about),
        amount=checked.amount(act.amount, evidence),
        people=checked.people(act.people, evidence),
        said_by=checked.said_by(act.said_by) or Saying.OUTLET,
        background=act.background,
    )
    return replace(draft, rules=list(_reasons(draft, model)))


def _reasons(draft: Draft, model: str) -> Iterator[Reason]:
    filled = {
        "kind": draft.kind,
        "stage": draft.stage,
        "when": draft.start or draft.end,
        "where": draft.country or draft.city,
        "with": draft.parties,
        "venue": draft.venue,
        "amount": draft.amount,
        "people": draft.people,
        "said_by": draft.said_by,
        "background": draft.background,
    }
    for field, value in filled.items():
        if value:
            yield Reason(field=field, rule=RULE, words=model)


def _where(document: Document, first: Span) -> tuple[int, int, int]:
    """The part in which the first sentence begins, and its place in the document."""
    holding = [number for number, part in enumerate(document.parts) if part.start <= first.start < part.end]
    return (holding[0] if holding else 0, 0, first.start)


def _apart(drafts: list[Draft]) -> list[Draft]:
    """Several acts of one sentence get places of their own, for their ids."""
    taken: set[tuple[int, int, int]] = set()
    found = []
    for draft in drafts:
        part, sentence, head = draft.where
        while (part, sentence, head) in taken:
            sentence += 1
        taken.add((part, sentence, head))
        found.append(replace(draft, where=(part, sentence, head)))
    return found
