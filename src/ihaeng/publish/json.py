"""The ledger as JSON, whole or of one mission."""

from __future__ import annotations

from ihaeng.model import Language, Ledger
from ihaeng.model.ledger_json import encode
from ihaeng.publish.format import Format
from ihaeng.publish.public import Terms
from ihaeng.publish.selection import find_mission, part_of


def _write(ledger: Ledger, mission: str | None, _: Language, _terms: Terms | None) -> bytes:
    return encode(part_of(ledger, find_mission(ledger, mission)) if mission is not None else ledger)


FORMAT = Format(name="json", suffix=".json", media_type="application/json", write=_write)
