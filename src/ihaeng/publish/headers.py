"""The head of a sheet: who went where and when, how many lines have which status, what was searched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ihaeng.model import Direction, Lead, Ledger, Mention, Mission, Scope, Status, ToldMission
from ihaeng.publish.quoting import Shelf
from ihaeng.publish.shapes import Count, Fact, Quote, Row
from ihaeng.publish.values import day, days, destinations, shown
from ihaeng.publish.words import Words

_EVIDENCE_OF = {
    "lead": ("lead", "name", "office"),
    "organisation": ("organisation",),
    "period": ("period", "start", "end"),
    "length": ("length", "nights", "days"),
    "destinations": ("destinations",),
    "direction": ("direction",),
    "purposes": ("purposes",),
    "delegation": ("delegation",),
    "people": ("people",),
}
"""Under which names a mission keeps the evidence of each fact."""


def title(mission: Mission, words: Words) -> str:
    """Name a mission by its lead and where it goes."""
    lead, where = person(mission.lead, words), destinations(words, mission.destinations)
    return words("sheet.title", lead=lead, where=where) if lead and where else lead or where or words("sheet.untitled")


def person(lead: Lead | None, words: Words) -> str:
    """Name a lead with the office held then; empty where neither is known."""
    name, office = (shown(lead.name), shown(lead.office)) if lead else ("", "")
    return words("sheet.person", name=name, office=office) if name and office else name or office


def facts(mission: Mission | ToldMission, words: Words) -> tuple[Fact, ...]:
    """Return what is known of the mission as a whole, or what one document tells of it."""
    inbound = mission.direction is Direction.INBOUND
    values = {
        "lead": person(mission.lead, words),
        "organisation": shown(mission.organisation),
        "period": days(words, mission.start, mission.end),
        "length": _length(mission, words),
        "destinations": destinations(words, mission.destinations),
        "direction": words(f"direction.{mission.direction}") if inbound else "",
        "purposes": words("and").join(map(shown, mission.purposes)),
        "delegation": words("and").join(map(shown, mission.delegation)),
        "people": words.count("people", mission.people) if mission.people is not None else "",
    }
    return tuple(Fact(label=words(f"fact.{name}"), value=value) for name, value in values.items() if value)


def evidence(mission: Mission, shelf: Shelf, words: Words) -> tuple[Quote, ...]:
    """Return the sentences that the facts rest on, with the names of their facts; near-copies add what is new."""
    labels: dict[Mention, list[str]] = {}
    for name, fields in _EVIDENCE_OF.items():
        for mention in (mention for field in fields for mention in mission.evidence.get(field, ())):
            labels.setdefault(mention, []).append(words(f"fact.{name}"))
    quotes = []
    tellers: dict[tuple[str, str], str] = {}
    for mention in sorted(labels, key=lambda one: (shelf.order(one.document), one.span)):
        if any(_within(mention, one) for one in labels):
            continue
        named = [label for one in labels if one == mention or _within(one, mention) for label in labels[one]]
        text = shelf.text_group(mention.document)
        if mention.document in {tellers.setdefault((text, label), mention.document) for label in named}:
            stage = words("and").join(dict.fromkeys(named))
            quotes.append(shelf.quote_span(mention.document, mention.span, stage))
    return tuple(quotes)


def _within(inner: Mention, outer: Mention) -> bool:
    """Whether one sentence is a piece of another of the same document."""
    same = inner != outer and inner.document == outer.document
    return same and outer.span.start <= inner.span.start and inner.span.end <= outer.span.end


def _length(mission: Mission | ToldMission, words: Words) -> str:
    if mission.nights is not None and mission.days is not None:
        return words("length.both", nights=mission.nights, days=mission.days)
    if mission.nights is not None:
        return words("length.nights", nights=mission.nights)
    return words("length.days", days=mission.days) if mission.days is not None else ""


def counts(rows: Iterable[Row], words: Words) -> tuple[Count, ...]:
    """Count the lines by status, in the order of `Status`; those that count in no figure stand apart, last."""
    tally = Counter((not row.counted, list(Status).index(row.status)) for row in rows)
    return tuple(
        _count(list(Status)[place], lines, words, counted=not apart) for (apart, place), lines in sorted(tally.items())
    )


def counts_of(statuses: Mapping[Status, int], uncounted: int, words: Words) -> tuple[Count, ...]:
    """The same of lines that were counted before."""
    found = [_count(status, statuses[status], words, counted=True) for status in Status if statuses.get(status)]
    apart = [_count(Status.UNANNOUNCED, uncounted, words, counted=False)] if uncounted else []
    return (*found, *apart)


def _count(status: Status, lines: int, words: Words, *, counted: bool) -> Count:
    name = status if counted else "uncounted"
    return Count(
        status=status, word=words(f"status.{name}"), meaning=words(f"meaning.{name}"), lines=lines, counted=counted
    )


def scope_of(part: Ledger) -> Scope:
    """Return what was searched for a mission: the scope that its lines share, else that of its documents."""
    scopes = {line.scope for line in part.lines}
    if len(scopes) == 1:
        return scopes.pop()
    dates = sorted(held.document.published for held in part.documents if held.document.published)
    since, until = (dates[0], dates[-1]) if dates else (None, None)
    return Scope(documents=len(part.documents), since=since, until=until)


def as_of(part: Ledger, words: Words) -> str:
    """Name the day that the sheet stands for: the day asked for, else that of the latest document; empty if unknown."""
    placed = (held.placement.no_earlier_than for held in part.documents if held.placement)
    known = [held.document.published for held in part.documents if held.document.published]
    latest = part.as_of or max([*known, *placed], default=None)
    return words("sheet.as_of", day=day(words, latest)) if latest else ""


def notes(counted: Iterable[Count], words: Words) -> tuple[str, ...]:
    """Return what a reader must know about figures and silence."""
    apart = sum(count.lines for count in counted if not count.counted)
    uncounted = (words.count("scope.uncounted", apart),) if apart else ()
    return (*uncounted, words("scope.note"))
