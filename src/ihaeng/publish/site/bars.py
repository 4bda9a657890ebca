"""Bars: announced against realised as pieces of one length, each with its words; numbers stand beside them as text."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import msgspec

from ihaeng.model import Amount
from ihaeng.model.amount import Basis
from ihaeng.model.figures import Figures, GroupFigures, RungSums, Tally
from ihaeng.publish.comparison import share
from ihaeng.publish.values import money
from ihaeng.publish.words import Words

FULL = 1000
"""Units of a bar's whole length."""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of a bar: `tone` is a status, `start` and `length` are in units of which a bar has `FULL`."""

    tone: str
    word: str
    count: int
    start: int
    length: int


class CountBar(msgspec.Struct, frozen=True, kw_only=True):
    """Counts as shares of all that was announced. `told` says them in words with their denominators.

    `pieces` are those that were due; `ahead` stands apart behind them.
    """

    told: tuple[str, ...]
    pieces: tuple[Piece, ...]
    ahead: Piece | None = None


class SumBar(msgspec.Struct, frozen=True, kw_only=True):
    """One sum as a length; `whole` is the length of what it is a share of, 0 where it is a share of nothing."""

    tone: str
    word: str
    told: str
    length: int
    whole: int = 0


class RungBars(msgspec.Struct, frozen=True, kw_only=True):
    """The sums of one rung in one currency, drawn to one scale; another rung or currency is never added."""

    rung: str
    currency: str
    bars: tuple[SumBar, ...]
    disputed: str = ""


class Scales:
    """The largest sum of each rung and currency: bars of all groups are drawn against it."""

    def __init__(self, found: Figures) -> None:
        self._largest: dict[tuple[Basis | None, str | None], Decimal] = {}
        for group in (*found.groups, found.total):
            for row in group.sums:
                sums = (row.announced, row.reported, row.due, row.not_yet_due, row.realised)
                key = (row.basis, row.currency)
                self._largest[key] = max(self._largest.get(key, Decimal(0)), *(one.value for one in sums))

    def length(self, row: RungSums, value: Decimal) -> int:
        """How long the bar of a sum is."""
        largest = self._largest.get((row.basis, row.currency), Decimal(0))
        return int(value * FULL / largest) if largest > 0 else 0


def line_bar(group: GroupFigures, words: Words) -> CountBar | None:
    """The acts that were announced, by what coverage says of them; None where none was."""
    lines = group.lines
    if not lines.announced:
        return None
    counts = (
        ("carried_out", "status.carried_out", lines.reported - lines.changed),
        ("changed", "status.changed", lines.changed),
        ("unclear", "status.unclear", lines.unclear),
        ("not_reported", "status.not_reported", lines.not_found),
        ("cancelled", "status.cancelled", lines.called_off),
    )
    told = [words("compare.lines", announced=lines.announced, ahead=lines.not_yet_due)]
    if lines.due:
        told.append(
            words(
                "compare.lines_due",
                due=lines.due,
                reported=lines.reported,
                share=share(lines.reported, lines.due, words),
                changed=lines.changed,
                not_found=lines.not_found,
                unclear=lines.unclear,
                called_off=lines.called_off,
            )
        )
    pieces = [(tone, words(word), count) for tone, word, count in counts]
    return CountBar(
        told=tuple(told),
        pieces=_pieces(pieces, lines.announced),
        ahead=_ahead(lines.not_yet_due, lines.announced, words),
    )


def deal_bar(group: GroupFigures, words: Words) -> CountBar | None:
    """The deals: how many of those due were reported delivered; None where there is no deal."""
    deals = group.deals
    if not deals.deals:
        return None
    told = [
        words("compare.deals", deals=deals.deals, announcements=deals.announcements, ahead=deals.not_yet_due),
    ]
    if deals.due:
        part = share(deals.delivered, deals.due, words)
        told.append(
            words("compare.deals_due", due=deals.due, delivered=deals.delivered, share=part, no_day=deals.no_day)
        )
    states = words("between").join(f"{words(f'state.{state}')} {count}" for state, count in deals.states.items())
    told.append(words("compare.deals_states", states=states))
    pieces = [
        ("carried_out", words("state.delivered"), deals.delivered),
        ("not_reported", words("compare.not_delivered"), deals.due - deals.delivered),
    ]
    return CountBar(
        told=tuple(told),
        pieces=_pieces(pieces, deals.deals),
        ahead=_ahead(deals.not_yet_due, deals.deals, words),
    )


def rung_bars(group: GroupFigures, scales: Scales, words: Words) -> tuple[RungBars, ...]:
    """The sums, one set of bars a rung and currency."""
    return tuple(_rung(row, scales, words) for row in group.sums)


def _rung(row: RungSums, scales: Scales, words: Words) -> RungBars:
    bars = [
        _sum("announced", "unannounced", row.announced, row, scales, words),
        _sum("reported", "carried_out", row.reported, row, scales, words),
    ]
    if row.not_yet_due.deals:
        bars.append(_sum("not_yet_due", "upcoming", row.not_yet_due, row, scales, words))
    if row.due.deals and row.basis is not Basis.REALISED:
        bars.append(_realised(row, scales, words))
    return RungBars(
        rung=words(f"basis.{row.basis}") if row.basis else words("compare.no_basis"),
        currency=row.currency or words("compare.no_currency"),
        bars=tuple(bars),
        disputed=words.count("compare.sums_disputed", row.disputed) if row.disputed else "",
    )


def _sum(name: str, tone: str, tally: Tally, row: RungSums, scales: Scales, words: Words) -> SumBar:
    return SumBar(
        tone=tone,
        word=words(f"compare.figure.sum_{name}"),
        told=tallied(tally, row, words),
        length=scales.length(row, tally.value),
    )


def _realised(row: RungSums, scales: Scales, words: Words) -> SumBar:
    part = share(row.realised.value, row.due.value, words) if row.realised.deals else ""
    told = words(
        "compare.sums_realised",
        due=tallied(row.due, row, words),
        realised=tallied(row.realised, row, words),
        share=part,
    )
    return SumBar(
        tone="carried_out",
        word=words("compare.figure.sum_realised"),
        told=told,
        length=scales.length(row, row.realised.value),
        whole=scales.length(row, row.due.value),
    )


def tallied(tally: Tally, row: RungSums, words: Words) -> str:
    """A sum with how many deals it is of."""
    if not tally.deals:
        return words("compare.no_sum")
    told = money(words, Amount(value=tally.value, currency=row.currency))
    return words.count("compare.tally", tally.deals, sum=told)


def _pieces(counts: Iterable[tuple[str, str, int]], whole: int) -> tuple[Piece, ...]:
    found, before = [], 0
    for tone, word, count in counts:
        start, end = FULL * before // whole, FULL * (before + count) // whole
        before += count
        if count:
            found.append(Piece(tone=tone, word=word, count=count, start=start, length=end - start))
    return tuple(found)


def _ahead(count: int, whole: int, words: Words) -> Piece | None:
    if not count:
        return None
    start = FULL * (whole - count) // whole
    return Piece(tone="upcoming", word=words("compare.ahead"), count=count, start=start, length=FULL - start)
