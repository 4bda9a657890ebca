"""The list of missions to be taken away: the same rows as the page shows, all pages together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ihaeng.model import Status
from ihaeng.model.lists import MissionSummary
from ihaeng.publish.tables import Table, table_csv, tables_xlsx, written_json
from ihaeng.publish.values import country, shown
from ihaeng.publish.words import Words

COLUMNS = ("mission", "lead", "office", "organisation", "start", "end", "direction", "countries", "cities")
"""Columns of a mission before its counts."""

COUNTS = ("lines", "commitments", "documents")
"""Columns of counts, before one for each status and one for the lines that count in no figure."""


def missions_csv(missions: Iterable[MissionSummary], words: Words) -> bytes:
    """Write the list as a table for spreadsheets."""
    return table_csv(_table(missions, words))


def missions_xlsx(missions: Iterable[MissionSummary], words: Words) -> bytes:
    """Write the list as a workbook, with how to read it."""
    return tables_xlsx([_table(missions, words)], [words("scope.note"), words("scope.silence")])


def missions_json(missions: Iterable[MissionSummary], _: Words) -> bytes:
    """Write the list for programs."""
    return written_json("missions", {"missions": [_data(one) for one in missions]})


WRITERS = {"csv": missions_csv, "xlsx": missions_xlsx, "json": missions_json}
"""The writers of the list by the names of their formats."""


def _table(missions: Iterable[MissionSummary], words: Words) -> Table:
    heads = [words(f"list.missions.{name}") for name in (*COLUMNS, *COUNTS)]
    heads += [words(f"status.{status}") for status in Status] + [words("status.uncounted")]
    return Table(
        name=words("list.missions.name"), columns=tuple(heads), rows=tuple(_row(one, words) for one in missions)
    )


def _row(one: MissionSummary, words: Words) -> tuple[str | int, ...]:
    lead = one.lead
    told = (
        one.id,
        shown(lead.name) if lead else "",
        shown(lead.office) if lead else "",
        shown(one.organisation),
        one.start or "",
        one.end or "",
        words(f"direction.{one.direction}"),
        words("and").join(dict.fromkeys(country(words, place.country) for place in one.destinations if place.country)),
        words("and").join(dict.fromkeys(shown(place.city) for place in one.destinations if place.city)),
    )
    counts = (one.lines, one.commitments, one.documents)
    return (*told, *counts, *(one.statuses.get(status, 0) for status in Status), one.uncounted)


def _data(one: MissionSummary) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__struct_fields__ if not name.endswith("_key")}
