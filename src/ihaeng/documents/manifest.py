"""A table that tells of files what they do not say themselves."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ihaeng.documents.errors import DocumentError, ManifestError, MissingPathError
from ihaeng.documents.table_cells import xlsx_rows
from ihaeng.language.normal_form import without_halves

_FIELDS = ("path", "url", "outlet", "title", "published", "author", "partial")
_YES = {"1", "true", "yes", "y", "예", "o"}
_NO = {"", "0", "false", "no", "n", "아니오", "x"}


class ManifestRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a manifest tells of one file. `published` is an ISO date or date-time; None where the row is silent.

    `captured` is when a page was fetched (ISO date-time, UTC); no table tells it.
    """

    path: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    author: str | None = None
    partial: bool | None = None
    captured: str | None = None


def read_manifest(path: Path) -> dict[Path, ManifestRow]:
    """Read a CSV or XLSX (with a header row) or JSONL manifest; its paths are relative to its own folder.

    Raises:
        MissingPathError: there is no such file.
        ManifestError: a row cannot be used; the message names its number.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise MissingPathError(f"The manifest {path} does not exist. Check the name.") from None
    except OSError as error:
        raise ManifestError(
            f"{path} cannot be read: {error.strerror}. Name a CSV, XLSX or JSONL file you may read."
        ) from None
    rows: dict[Path, ManifestRow] = {}
    for number, told in _told(data, path):
        row = _row(told, path, number)
        place = path.parent / row.path
        if place in rows:
            raise _wrong(path, number, f"{row.path} is listed twice", "Keep one of the rows.")
        rows[place] = row
    return rows


def _told(data: bytes, path: Path) -> Iterator[tuple[int, dict[str, object]]]:
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        return _sheet_rows(data, path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ManifestError(f"{path} is not UTF-8 (byte {error.start}). Save it as CSV UTF-8.") from None
    return _json_rows(text, path) if suffix in (".jsonl", ".ndjson") else _csv_rows(text, path)


def _sheet_rows(data: bytes, path: Path) -> Iterator[tuple[int, dict[str, object]]]:
    """The rows of a workbook's first sheet; blank ones are passed over, and the first other one is the header."""
    try:
        rows = [(number, row) for number, row in enumerate(xlsx_rows(data, str(path)), 1) if any(row)]
    except DocumentError as error:
        raise ManifestError(str(error).removeprefix(f"[{error.code}] ")) from error
    header = rows[0][1] if rows else []
    if "path" not in header:
        raise _no_path_column(path, rows[0][0] if rows else 1)
    for number, row in rows[1:]:
        yield number, {name: cell for name, cell in zip(header, row, strict=False) if name in _FIELDS}


def _csv_rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, object]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    begun = 1
    try:
        if "path" not in (reader.fieldnames or ()):
            raise _no_path_column(path, 1)
        begun = reader.line_num + 1
        for row in reader:
            yield reader.line_num, {name: value for name, value in row.items() if name in _FIELDS}
            begun = reader.line_num + 1
    except csv.Error as error:
        raise _wrong(path, begun, f"it is no CSV ({error})", "Check the quotation marks.") from None


def _json_rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, object]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise _wrong(path, number, f"it is no JSON ({error})", "Write one object a line.") from None
        if not isinstance(row, dict):
            raise _wrong(path, number, "it is no JSON object", 'Write {"path": ...}.')
        yield number, {name: value for name, value in row.items() if name in _FIELDS}


def _row(told: dict[str, object], path: Path, number: int) -> ManifestRow:
    fields: dict[str, str | None] = {}
    for name in _FIELDS[:-1]:
        value = told.get(name)
        if value is not None and not isinstance(value, str):
            raise _wrong(path, number, f"{name} is {value!r}", "Write text there.")
        fields[name] = without_halves(value or "").strip() or None
    if fields["path"] is None:
        raise _wrong(path, number, "it names no path", "Name the file, relative to the manifest's folder.")
    if fields["published"] is not None and not _is_iso(fields["published"]):
        raise _wrong(
            path, number, f"published is {fields['published']!r}", "Write it as 2024-01-05 or 2024-01-05T16:11+09:00."
        )
    return msgspec.convert({**fields, "partial": _truth(told.get("partial"), path, number)}, ManifestRow)


def _truth(value: object, path: Path, number: int) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    written = str(value).strip().lower()
    if written in _YES | _NO:
        return written in _YES if written else None
    raise _wrong(path, number, f"partial is {value!r}", "Write yes or no.")


def _is_iso(value: str) -> bool:
    try:
        datetime.datetime.fromisoformat(value)
    except ValueError:
        return False
    return "-" in value


def _no_path_column(path: Path, number: int) -> ManifestError:
    return _wrong(path, number, "there is no column named path", f"Use the columns {', '.join(_FIELDS)}.")


def _wrong(path: Path, number: int, what: str, remedy: str) -> ManifestError:
    return ManifestError(f"Row {number} of {path} cannot be used: {what}. {remedy}")
