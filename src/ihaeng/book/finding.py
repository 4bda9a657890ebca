"""What stands under the paths that are to be added: files, rows of a manifest, and what will not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from ihaeng import documents
from ihaeng.book.adding import failure_of, printable
from ihaeng.book.errors import NothingFoundError
from ihaeng.book.report import AddReport, Doubt
from ihaeng.documents import NAMED_SUFFIXES, READABLE_SUFFIXES, ManifestRow
from ihaeng.model import IhaengError

UNMET_ROWS, OTHER_KINDS = "[IH604]", "[IH605]"
"""How two remarks on the paths begin: with a code, as the messages of errors do."""

MOST_NAMED = 3
"""Of many such rows or kinds, so many are named: enough to know which are meant."""


def find(paths: Sequence[Path], report: AddReport) -> list[Path]:
    """All files under the paths, each once; paths that cannot be followed go into the report.

    Raises:
        NothingFoundError: there is none, and no path failed.
    """
    found: dict[Path, None] = {}
    for path in paths:
        try:
            found.update(dict.fromkeys(documents.find_files([path])))
        except IhaengError as error:
            report.note(failure_of(printable(path), error))
    if not found and not report.failed:
        raise NothingFoundError(
            f"There is no {_readable()} file under {', '.join(map(printable, paths))}, and files of other kinds are "
            "not read out of folders. Save the articles as one of these, or name another folder."
        )
    return list(found)


def rows_by_place(manifest: Path | None) -> dict[Path, ManifestRow]:
    """The rows of a manifest, so that a file is found whatever way its path is written; none without a manifest.

    Raises:
        DocumentError: the manifest cannot be read.
    """
    rows = documents.read_manifest(manifest) if manifest else {}
    return {place.resolve(): row for place, row in rows.items()}


def unmet_rows(manifest: Path | None, rows: Mapping[Path, ManifestRow]) -> Iterator[Doubt]:
    """Tell of rows that name a file which does not exist: a slip in the name would lose what they tell."""
    unmet = [row.path for place, row in rows.items() if not place.exists()]
    if manifest and unmet:
        named = ", ".join(unmet[:MOST_NAMED]) + (" ..." if len(unmet) > MOST_NAMED else "")
        reason = f"{UNMET_ROWS} Files that it names are not there ({len(unmet)}): {named}. Check the names."
        yield Doubt(source=printable(manifest), reason=reason)


def others(paths: Sequence[Path], manifest: Path | None) -> Iterator[Doubt]:
    """Tell of files in the folders that are not read because of their kind: what stands in them counts nowhere."""
    own = manifest.resolve() if manifest else None
    for folder in paths:
        kinds = Counter(file.suffix or file.name for file in documents.passed_over([folder]) if file.resolve() != own)
        if kinds:
            named = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(MOST_NAMED))
            more = " ..." if len(kinds) > MOST_NAMED else ""
            reason = (
                f"{OTHER_KINDS} Files of other kinds were not read ({named}{more}): only {_readable()} and bundles of "
                f"them are.{_to_be_named(kinds)}"
            )
            yield Doubt(source=printable(folder), reason=reason)


def _to_be_named(kinds: Iterable[str]) -> str:
    """What to do with tables and feeds among files of these kinds; nothing where there are none."""
    if not any(kind.lower() in NAMED_SUFFIXES for kind in kinds):
        return ""
    return " Name tables and feeds themselves (`ihaeng add FILE`), and a table that lists files with --manifest."


def _readable() -> str:
    *most, last = READABLE_SUFFIXES
    return f"{', '.join(most)} or {last}"
