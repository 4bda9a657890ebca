"""Texts that follow the deals of an invented province for years, and its successor's journeys."""

from __future__ import annotations

import hashlib

import msgspec
from invented_coverage import MUN, paper

from ihaeng.model import Amount, CommitmentState, Lead, Reading, Span, Stage, Step

NAM = Lead(name="남새벽", office="솔빛도지사")
"""The governor after Mun I-rang."""

SPRING, AUTUMN, YEARS_LATER = ("2031-05-10", "2031-05-16"), ("2032-10-04", "2032-10-09"), ("2034-03-02", "2034-03-06")


def with_bytes(reading: Reading) -> Reading:
    """The reading of a document whose bytes are its own, as real ones are."""
    sha256 = hashlib.sha256(reading.document.text.encode()).hexdigest()
    return msgspec.structs.replace(reading, document=msgspec.structs.replace(reading.document, sha256=sha256))


def follow_up(
    published: str,
    sentence: str,
    state: CommitmentState | None,
    *,
    title: str = "",
    stage: Stage = Stage.DONE,
    date: str | None = None,
    amount: Amount | None = None,
    kinds: tuple[str, ...] = (),
    before: str = "솔빛도가 한 해 성과를 돌아봤다.",
) -> Reading:
    """A later text on a deal that tells no mission; `before` is the sentence in front."""
    reading = paper(published, lead=None, extra=f"{before} {sentence}", told=False, outlet="솔빛경제")
    text = reading.document.text
    start = text.index(sentence)
    step = Step(
        span=Span.of(text, start, start + len(sentence)),
        title=title,
        state=state,
        stage=stage,
        date=date,
        amount=amount,
        kinds=kinds,
        context=Span.of(text, 0, start),
    )
    return msgspec.structs.replace(reading, steps=(step,))


__all__ = ["AUTUMN", "MUN", "NAM", "SPRING", "YEARS_LATER", "follow_up", "with_bytes"]
