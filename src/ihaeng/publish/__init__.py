"""Ledger → what people and programs read: one module a format.

A module of this folder with a `FORMAT` is a format; nothing else names it. The formats are imported when one is first
asked for: most commands need none.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil

from ihaeng.model import Language, Ledger
from ihaeng.publish.format import Format, NoSuchFormatError
from ihaeng.publish.missions import missions_text
from ihaeng.publish.public import Terms, published
from ihaeng.publish.text import Detail, sheet_text

__all__ = ["Detail", "Format", "NoSuchFormatError", "Terms", "export", "formats", "missions_text", "sheet_text"]


@functools.cache
def formats() -> dict[str, Format]:
    """Return every format by its name, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    found = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {one.name: one for one in sorted(found, key=lambda one: str(one.name))}


def export(
    ledger: Ledger,
    format_name: str,
    *,
    mission: str | None = None,
    language: Language = Language.KO,
    terms: Terms | None = None,
) -> bytes:
    """Write a ledger, or one mission of it, in a format.

    `mission` may be the beginning of an id. Without one, `json` and `csv` write everything, and the sheets (`html`,
    `text`) the only mission that there is. What leaves the machine is written on `terms`: see `ihaeng.publish.public`.

    Raises:
        NoSuchFormatError: no module of this room writes that format.
        NoSuchMissionError: no mission, or more than one, has an id that begins so.
        WhichMissionError: a sheet was asked for without naming one of several missions.
    """
    found = formats().get(format_name)
    if found is None:
        known = ", ".join(formats())
        raise NoSuchFormatError(f"There is no format {format_name!r}. The formats are: {known}.")
    return found.write(published(ledger, terms) if terms else ledger, mission, language, terms)
