"""The empty table by which an office tells of its own mission, with the words that may stand in its columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from ihaeng.model import Language
from ihaeng.model.kinds import kinds
from ihaeng.model.own_table import Labels, own_table


def template_csv(language: Language) -> bytes:
    """The facts' labels, one a row, then the header of the acts: UTF-8 with a byte order mark, as spreadsheets want."""
    table = io.StringIO()
    csv.writer(table).writerows(template_rows(language))
    return table.getvalue().encode("utf-8-sig")


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
