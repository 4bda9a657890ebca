"""The empty table by which an office tells of its own mission, with the words that may stand in its columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from ihaeng.model import Language
from ihaeng.model.kinds import kinds
from ihaeng.model.own_table import Labels, own_table
from ihaeng.publish.tables import Table, tables_xlsx


def template_csv(language: Language) -> bytes:
    """Write the facts' labels, one a row, then the header of the acts; UTF-8 with a byte order mark."""
    table = io.StringIO()
    csv.writer(table).writerows(template_rows(language))
    return table.getvalue().encode("utf-8-sig")


def template_xlsx(language: Language, notes: Sequence[str]) -> bytes:
    """Write the same as a workbook, with `notes` on how to fill it in on a sheet of their own."""
    written = template_rows(language)
    width = max(map(len, written))
    first, *rest = ((*row, *[""] * (width - len(row))) for row in written)
    name = own_table().facts["title"][language.value][0]
    return tables_xlsx([Table(name=name, columns=first, rows=tuple(rest))], notes)


def template_rows(language: Language) -> list[list[str]]:
    """The rows of the empty table."""
    form = own_table()
    return [*([label, ""] for label in _first(form.facts, language)), [], list(_first(form.columns, language))]


def allowed_words(language: Language) -> list[tuple[str, Sequence[str]]]:
    """What may stand in the columns that take no free text: the column's label and its words."""
    form = own_table()
    named = (
        ("kind", [kind.label[language.value] for kind in kinds().values()]),
        ("stage", _first(form.stages, language)),
        ("basis", _first(form.bases, language)),
    )
    return [(form.columns[column][language.value][0], words) for column, words in named]


def _first(labels: dict[str, Labels], language: Language) -> list[str]:
    return [by[language.value][0] for by in labels.values()]
