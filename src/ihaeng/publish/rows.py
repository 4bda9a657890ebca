"""The lines of a mission as rows, day by day."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from ihaeng.model import Change, Disagreement, Ledger, Line, Scope, Status
from ihaeng.model.answers import answers_of_lines
from ihaeng.model.partial_date import first_day, is_open, last_day
from ihaeng.publish.cells import outcome_cell, plan_cell
from ihaeng.publish.quoting import Shelf, quotes_of_line
from ihaeng.publish.replies import replies
from ihaeng.publish.selection import has_earlier_document
from ihaeng.publish.shapes import Day, Dispute, Row, Sides
from ihaeng.publish.values import day, days, heading, shown, sum_written, weekday
from ihaeng.publish.words import Words


class RowMaker:
    """Makes rows of one mission's part of the ledger."""

    def __init__(self, part: Ledger, words: Words) -> None:
        self.words = words
        self.shelf = Shelf(part, words)
        self._part = part
        self._activities = {told.id: told for told in part.activities}
        self._has_earlier = has_earlier_document(part)
        self._answers = answers_of_lines(part)

    def row(self, line: Line) -> Row:
        """Put one line into words."""
        words = self.words
        counted = self._has_earlier or line.status is not Status.UNANNOUNCED
        plan = plan_cell(
            line, self._activities, words, silence=words("silence.plan" if self._has_earlier else "silence.no_earlier")
        )
        outcome = outcome_cell(line, self._activities, words)
        sides, disputes = self._sides(line.change), tuple(map(self._dispute, line.disagreements))
        return Row(
            id=line.id,
            day=outcome.start or plan.start or "",
            label=shown(line.label) or words.kind(line.kind),
            kind=words.kind(line.kind),
            status=line.status,
            status_word=words(f"status.{line.status if counted else 'uncounted'}"),
            plan=plan,
            outcome=outcome,
            texts=line.texts,
            scope=scope_sentence(line.scope, self._part, words),
            counted=counted,
            change=self._change(sides),
            disagreements=tuple(self._disagreement(one) for one in disputes),
            quotes=quotes_of_line(line, self._activities, self.shelf, words),
            sides=sides,
            disputes=disputes,
            replies=replies(self._answers.get(line.id, ()), words),
        )

    def _change(self, sides: Sides | None) -> str:
        return self.words("change", field=sides.field, before=sides.before, after=sides.after) if sides else ""

    def _sides(self, change: Change | None) -> Sides | None:
        if change is None:
            return None
        same_year = change.before[:4] == change.after[:4]
        date = weekday if same_year else day
        before, after = (self._value(change.field, value, date) for value in (change.before, change.after))
        return Sides(field=self.words.known("field", change.field), before=before, after=after)

    def _disagreement(self, dispute: Dispute) -> str:
        values = (self.words("disagreement.value", value=one, documents=told) for one, told in dispute.values)
        return self.words("disagreement.line", field=dispute.field, values=self.words("between").join(values))

    def _dispute(self, disagreement: Disagreement) -> Dispute:
        return Dispute(
            field=self.words.known("field", disagreement.field),
            values=tuple(
                (self._value(disagreement.field, one.value), self._outlets(one.activities))
                for one in disagreement.values
            ),
        )

    def _value(self, field: str, value: str, date: Callable[[Words, str], str] = day) -> str:
        if field == "kind":
            return self.words.kind(value)
        if field in {"date", "start", "end"}:
            return days(self.words, *_both(value), date)
        return sum_written(self.words, value) if field == "amount" else shown(value)

    def _outlets(self, ids: Iterable[str]) -> str:
        documents = {self._activities[name].document for name in ids if name in self._activities}
        ordered = sorted(documents, key=self.shelf.order)
        return self.words("and").join(dict.fromkeys(self.shelf.outlet(document) for document in ordered))


def days_of(rows: Iterable[Row], words: Words) -> tuple[Day, ...]:
    """Group rows by day, in order; a month without a day stands behind its days, rows without any date stand last."""
    by_day: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: (*_place(row.day), row.id)):
        by_day.setdefault(row.day if _place(row.day)[0] == 0 else "", []).append(row)
    return tuple(Day(heading=_heading(value, words), rows=tuple(found)) for value, found in by_day.items())


def scope_sentence(scope: Scope, part: Ledger, words: Words) -> str:
    """Say which documents were searched, and that silence is no denial; an undated one may be later than the others."""
    since, until = (value and value.split("T")[0] for value in (scope.since, scope.until))
    if not all(held.document.published for held in part.documents):
        until = None
    dates = ""
    if since and until:
        dates = since if since == until else words("date.range", start=since, end=until)
    elif since or until:
        dates = words("date.since", start=since) if since else words("date.until", end=until)
    found = words.count("scope.found", scope.documents, dates=words("scope.dates", dates=dates) if dates else "")
    return f"{found} {words('scope.silence')}"


def _both(value: str) -> tuple[str, str | None]:
    """Take a stretch of days (`2024-03-12/2024-03-13`) apart; one day has no second."""
    start, _, end = value.partition("/")
    return start, end or None


def _place(value: str) -> tuple[int, datetime.date]:
    if not value or is_open(value):
        return 1, datetime.date.max
    try:
        return 0, first_day(value) if len(value) == len("2024-03-12") else last_day(value)
    except ValueError:
        return 1, datetime.date.max


def _heading(value: str, words: Words) -> str:
    if not value:
        return words("sheet.no_day")
    return heading(words, first_day(value)) if len(value) == len("2024-03-12") else day(words, value)
