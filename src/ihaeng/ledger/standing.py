"""A commitment with what is shown beside it in lists, and how it stands on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from ihaeng.ledger.groups import place_of
from ihaeng.ledger.milestones import MET
from ihaeng.ledger.order import days_of
from ihaeng.ledger.silence import OVER, is_past, last_state, on_day, quiet_months
from ihaeng.ledger.summaries import written_key
from ihaeng.model import Activity, Commitment, CommitmentState, Document, Line, Mention, Mission, Status
from ihaeng.model.figures import GroupedBy
from ihaeng.model.kinds import kinds
from ihaeng.model.lists import CommitmentSummary, HeldCommitment, Told
from ihaeng.model.partial_date import is_open, last_day


def held_commitment(
    deal: Commitment,
    lines: Mapping[str, Line],
    missions: Mapping[str, Mission],
    acts: Mapping[str, Activity],
    documents: Mapping[str, Document],
) -> HeldCommitment:
    """A commitment as lists keep it; the maps hold at least what it names."""
    own = [lines[name] for name in deal.lines]
    mission = missions.get(deal.mission or "")
    word = _last_word(deal, acts)
    awaited = [one for one in deal.milestones if one.status != MET and one.due_date and not is_open(one.due_date)]
    summary = CommitmentSummary(
        commitment=deal,
        label=own[0].label,
        reported=last_state(deal),
        state=last_state(deal),
        lead=mission.lead if mission else None,
        organisation=mission.organisation if mission else None,
        lead_key=written_key(place_of(mission, None, GroupedBy.LEAD).key),
        organisation_key=written_key(place_of(mission, None, GroupedBy.ORGANISATION).key),
        first_told=next((one.told for one in deal.announcements if one.told), None),
        past=tuple(awaited),
        announced_for=_announced_for(last_state(deal), own, acts),
        last_word=word,
        told=_told(documents.get(word.document)) if word else None,
    )
    return HeldCommitment(
        summary=summary,
        over=last_state(deal) in OVER,
        due_day=min((last_day(one.due_date).isoformat() for one in awaited if one.due_date), default=None),
        announcements=max(1, len(deal.announcements)),
        words=_words(summary, own, acts),
    )


def standing(held: CommitmentSummary, day: datetime.date, months: int) -> CommitmentSummary:
    """A kept summary as it stands on a day; `months` without a word make a commitment silent."""
    over = held.reported in OVER
    told = held.announced_for
    return replace(
        held,
        state=on_day(held.commitment, day, months).state,
        quiet=quiet_months(held.commitment, day),
        past=() if over else tuple(one for one in held.past if one.due_date and is_past(one.due_date, day)),
        announced_for=told if told and told < day.isoformat() else None,
    )


def _announced_for(state: CommitmentState, lines: list[Line], acts: Mapping[str, Activity]) -> str | None:
    """The last day for which a signing was announced, where no text reports the signing."""
    if state is not CommitmentState.ANNOUNCED or any(line.status is Status.CANCELLED for line in lines):
        return None
    told = [days[1] for line in lines for name in line.planned if (days := days_of(acts[name]))]
    last = max(told, default=None)
    return last.isoformat() if last else None


def _last_word(deal: Commitment, acts: Mapping[str, Activity]) -> Mention | None:
    """The sentence of the last moment of a deal."""
    if not deal.history:
        return None
    last = deal.history[-1]
    act = acts.get(last.activity or "")
    if act and act.evidence:
        return Mention(document=act.document, span=act.evidence[0])
    return last.sentence


def _told(document: Document | None) -> Told | None:
    if document is None:
        return None
    return Told(
        document=document.id,
        title=document.title,
        outlet=document.outlet,
        published=document.published,
        url=document.url,
        language=document.language,
    )


def _words(summary: CommitmentSummary, lines: Iterable[Line], acts: Mapping[str, Activity]) -> str:
    return " · ".join(dict.fromkeys(word for word in _told_words(summary, lines, acts) if word))


def _told_words(
    summary: CommitmentSummary, lines: Iterable[Line], acts: Mapping[str, Activity]
) -> Iterator[str | None]:
    """What a commitment is found by: who is at its head, whom it is with, what it is about."""
    lead = summary.lead
    yield from (lead.name, lead.office) if lead else ()
    yield summary.organisation
    yield from kinds()[summary.commitment.kind].label.values()
    for line in lines:
        yield line.label
        for act in (acts[name] for name in line.activities):
            yield from (name for party in act.counterparts for name in party)
            yield act.about
