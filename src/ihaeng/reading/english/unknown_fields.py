"""Office-holders whose office is for something that no list knows: "Minister for IT and HRD Nora Whitfield"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from ihaeng.language.any_of import any_of
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.parties import is_body
from ihaeng.reading.english.places import is_place

WORDS_OF_A_NAME = 2
"""First name and surname: so many words at the end of what follows an office are its holder's."""

LEAST_NAMINGS = 2
"""So often at least a text names its lead by the last word of the name, or by the first."""

_WITH_A_FIELD = ("Minister", "Secretary", "Commissioner")


@functools.cache
def _with_field() -> re.Pattern[str]:
    offices = any_of(office for office in people().leading if office.endswith(_WITH_A_FIELD))
    word = r"[A-Z][\w’'&-]{0,30}"
    return re.compile(
        rf"(?<![\w.])(?P<office>{offices}) (?:of|for) (?:the )?(?P<run>{word}(?:(?:,| and| of| &)? {word}){{2,12}})"
    )


def with_unknown_field(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Name, office and the stretch of each; `text` must go on to name its bearer."""
    for match in _with_field().finditer(text):
        *_, first, last = match["run"].split()
        name = f"{first} {last}".strip(",")
        if (
            {first, last} & set(people().honorifics)
            or first.endswith(",")
            or first in ("and", "of", "&")
            or is_body(name)
            or is_place(name)
        ):
            continue
        if set(name.split()) & {word for field in people().portfolios for word in field.split()}:
            continue
        if max(len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) for word in name.split()) >= LEAST_NAMINGS:
            yield name, people().leading[match["office"]], match.start(), match.end()
