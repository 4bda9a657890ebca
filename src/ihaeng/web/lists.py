"""Lists to be taken away as files."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from fastapi.responses import Response

from ihaeng.publish import formats
from ihaeng.publish.tables import Table, table_csv, tables_xlsx
from ihaeng.web.errors import NotFoundError
from ihaeng.web.framing import download


def list_file(kind: str, table: Table, notes: Iterable[str], written: Callable[[], bytes], name: str) -> Response:
    """Give a list as a file; `written` makes its JSON.

    Raises:
        NotFoundError: lists are not written as that.
    """
    if kind == "csv":
        data = table_csv(table)
    elif kind == "xlsx":
        data = tables_xlsx([table], notes)
    elif kind == "json":
        data = written()
    else:
        raise NotFoundError("Lists are given as csv, xlsx and json.")
    return download(data, formats()[kind].media_type, f"{name}.{kind}")
