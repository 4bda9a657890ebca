"""What was read out of one document, for a terminal: the mission as told and each act, with its sentences.

With `Why.RULES` every value is followed by the rules that fed it and the data files in which they stand.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence

from ihaeng.model import Activity, Destination, Document, Language, Reading, Reason, Span, ToldMission
from ihaeng.publish.headers import facts
from ihaeng.publish.layout import indented, width, wrap
from ihaeng.publish.text import NARROWEST
from ihaeng.publish.values import day, days, destinations, shown, sums
from ihaeng.publish.words import Words, words

RULES_OF = {
    "kind": ("kind",),
    "stage": ("stage",),
    "date": ("when",),
    "place": ("where",),
    "venue": ("venue",),
    "with": ("with",),
    "about": (),
    "amount": ("amount",),
    "people": ("people",),
    "said_by": ("said_by",),
    "background": ("background",),
}
"""The values of an act in the order in which they are shown, each with the fields whose rules fed it."""


class Why(enum.StrEnum):
    """Whether the rules behind each value are shown."""

    UNTOLD = "untold"
    RULES = "rules"


def reading_text(
    reading: Reading,
    language: Language,
    *,
    why: Why = Why.UNTOLD,
    notes: Sequence[str] = (),
    wide: int = 100,
) -> str:
    """Write one reading, `wide` cells wide; `notes` are those of the document and the reading, in the language."""
    return _Page(reading, words(language), why, max(wide, NARROWEST)).written(notes)


def reason_text(reason: Reason, spoken: Words) -> str:
    """Word one rule: what it does, the file that it stands in, the words that it went by."""
    head, _, name = reason.rule.partition(" ")
    own, named = spoken.at("rule.own"), spoken.at("rule.named")
    if reason.rule in own:
        text = str(own[reason.rule])
    elif name and head in named:
        text = spoken(f"rule.named.{head}", name=name)
    else:
        text = reason.rule
    file = f" ({reason.file})" if reason.file else ""
    return f"{text}{file}" + (f": “{shown(reason.words)}”" if reason.words else "")


class _Page:
    """Lays one reading out in lines of a width."""

    def __init__(self, reading: Reading, spoken: Words, why: Why, wide: int) -> None:
        self._reading = reading
        self._words = spoken
        self._why = why
        self._wide = wide

    def written(self, notes: Sequence[str]) -> str:
        """Return the whole page."""
        lines = [*self._head(self._reading.document)]
        for note in notes:
            first, *detail = note.splitlines()
            lines += indented(shown(first), self._wide, "! ")
            lines += [line for rest in detail for line in indented(shown(rest), self._wide, "    ")]
        for mission in self._reading.missions:
            lines += ["", *self._mission(mission)]
        for number, activity in enumerate(self._reading.activities, 1):
            lines += ["", *self._activity(number, activity)]
        if not self._reading.activities:
            lines += ["", self._words("reading.no_acts")]
        return "\n".join(lines) + "\n"

    def _head(self, document: Document) -> Iterator[str]:
        title = shown(document.title) or self._words("document.no_title")
        yield from wrap(title, self._wide)
        yield "=" * min(self._wide, width(title))
        published = day(self._words, document.published) if document.published else self._words("document.no_date")
        outlet = shown(document.outlet) or self._words("document.no_outlet")
        told = (outlet, published, shown(document.author), shown(document.source))
        yield from wrap(self._words("between").join(filter(None, told)), self._wide)
        yield from wrap(self._words("reading.reader", reader=self._reading.reader), self._wide)
        for span in document.published_evidence or () if self._why is Why.RULES else ():
            yield from indented(f"“{shown(span.quote)}”", self._wide, "  ")

    def _mission(self, mission: ToldMission) -> Iterator[str]:
        yield self._words("reading.mission")
        for fact in facts(mission, self._words):
            yield from indented(fact.value, self._wide, f"  {fact.label}: ", "    ")
        yield from self._rules(reason for reason in map(Reason.written, mission.rules) if reason)
        fields: dict[Span, list[str]] = {}
        for field, spans in mission.evidence.items():
            for span in spans:
                fields.setdefault(span, []).append(self._words.known("fact", field))
        for span, labels in sorted(fields.items()):
            yield from self._quote(span, " - " + ", ".join(dict.fromkeys(labels)))

    def _activity(self, number: int, activity: Activity) -> Iterator[str]:
        reasons = [reason for reason in map(Reason.written, activity.rules) if reason]
        yield f"{number}."
        for name, value in _values(activity, self._words).items():
            if value:
                yield from indented(value, self._wide, f"  {self._words(f'field.{name}')}: ", "    ")
                yield from self._rules(reason for reason in reasons if reason.field in RULES_OF[name])
        for span in activity.evidence:
            yield from self._quote(span)

    def _rules(self, reasons: Iterable[Reason]) -> Iterator[str]:
        for reason in reasons if self._why is Why.RULES else ():
            yield from indented(reason_text(reason, self._words), self._wide, "      < ", "        ")

    def _quote(self, span: Span, behind: str = "") -> Iterator[str]:
        place = f" [{span.start}-{span.end}]" if self._why is Why.RULES else ""
        yield from indented(f"“{shown(span.quote)}”{behind}{place}", self._wide, "  ")


def _values(activity: Activity, spoken: Words) -> dict[str, str]:
    """What is known of an act, worded, by the names of `RULES_OF`."""
    place = Destination(country=activity.country, city=activity.city)
    return {
        "kind": spoken.kind(activity.kind),
        "stage": spoken(f"stage.{activity.stage}"),
        "date": days(spoken, activity.start, activity.end),
        "place": destinations(spoken, [place]) if activity.country or activity.city else "",
        "venue": shown(activity.venue),
        "with": spoken("and").join(_party(names) for names in activity.counterparts),
        "about": shown(activity.about),
        "amount": sums(spoken, (activity.amount, *activity.further_amounts) if activity.amount else ()),
        "people": spoken.count("people", activity.people) if activity.people is not None else "",
        "said_by": spoken(f"said_by.{activity.said_by}") if activity.said_by else "",
        "background": spoken("reading.background") if activity.background else "",
    }


def _party(names: Sequence[str]) -> str:
    first, *others = map(shown, names)
    return f"{first} ({', '.join(others)})" if others else first
