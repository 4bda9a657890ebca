"""Why a field of an activity is what it is: the rule that fed it, where that rule stands, and the words it went by."""

from __future__ import annotations

import re

import msgspec

_WRITTEN = re.compile(
    r"(?P<field>[a-z_]+): (?P<rule>[^(“\n]++)(?:\((?P<file>[^()\n]++)\) ?)?+(?:“(?P<words>.*)”)?+", re.DOTALL
)


class Reason(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One rule that fed one field.

    `file` is the data file, as a path within ihaeng, that holds the rule or its word; None where the rule is one of
    the code. `words` are those of the text that it went by, where there are any.
    """

    field: str
    rule: str
    file: str | None = None
    words: str | None = None

    def __str__(self) -> str:
        """As `Activity.rules` holds it: `when: day (reading/ko/dates/points.yaml) “26일”`."""
        file = f" ({self.file})" if self.file else ""
        words = f" “{self.words}”" if self.words else ""
        return f"{self.field}: {self.rule}{file}{words}"

    @classmethod
    def written(cls, text: str) -> Reason | None:
        """The reason that `str` wrote; None for a text of another form."""
        found = _WRITTEN.fullmatch(text)
        if not found:
            return None
        return cls(field=found["field"], rule=found["rule"].strip(), file=found["file"], words=found["words"])
