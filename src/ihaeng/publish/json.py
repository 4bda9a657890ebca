"""The ledger as JSON, whole or of one mission."""

from __future__ import annotations

from ihaeng.model import Language, Ledger
from ihaeng.model.ledger_json import encode, encode_public
from ihaeng.publish.format import Format, Texts
from ihaeng.publish.selection import find_mission, part_of


def _write(ledger: Ledger, mission: str | None, _: Language, texts: Texts) -> bytes:
    asked = part_of(ledger, find_mission(ledger, mission)) if mission is not None else ledger
    return (encode_public if texts is Texts.LEFT_OUT else encode)(asked)


FORMAT = Format(name="json", suffix=".json", media_type="application/json", write=_write)
