"""Announced against reported and realised, for the terminal and as tables: every share with its denominator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec.structs import asdict

from ihaeng.model import Amount, Basis, Language
from ihaeng.model.figures import Figures, GroupFigures, RungSums, Tally
from ihaeng.publish.dues import head_of, scope_json
from ihaeng.publish.layout import indented, wrap
from ihaeng.publish.tables import Table, Value, written_json
from ihaeng.publish.text import NARROWEST
from ihaeng.publish.values import money, shown
from ihaeng.publish.words import Words, words

_COLUMNS = (
    *("group", "office", "organisation", "term", "missions", "figure", "rung", "currency"),
    *("count", "of_count", "sum", "of_sum"),
)

Figure = tuple[str, str, str, int, int | None, Decimal | None, Decimal | None]
"""A figure's word, its rung and currency, how many, of how many, how much, of how much."""


def comparison_text(found: Figures, language: Language, *, today: str = "", wide: int = 100) -> str:
    """Show the figures of every group and of all together."""
    spoken, wide = words(language), max(wide, NARROWEST)
    head = (spoken(f"compare.heading.{found.by}"), head_of(found.day, found.scope, spoken, today))
    lines = [line for text in head for line in wrap(text, wide)] + [""]
    for group in found.groups:
        lines += [*_group(group, title_of(group, found, spoken), spoken, wide), ""]
    lines += [*_group(found.total, spoken("compare.total"), spoken, wide), ""]
    for note in comparison_notes(language):
        lines += wrap(note, wide)
    return "\n".join(lines) + "\n"


def comparison_head(found: Figures, language: Language, *, today: str = "") -> str:
    """Say which day was used and what was searched."""
    return head_of(found.day, found.scope, words(language), today)


def comparison_notes(language: Language) -> list[str]:
    """How the figures are to be read."""
    spoken = words(language)
    return [*(str(note) for note in spoken.at("compare.notes").values()), spoken("list.silence")]


def comparison_json(found: Figures) -> bytes:
    """Write the figures as JSON."""
    return written_json("figures", asdict(found) | {"scope": scope_json(found.scope)})


def comparison_table(found: Figures, language: Language) -> Table:
    """One row a figure: what it is, how many of how many, and how much of how much."""
    spoken = words(language)
    columns = tuple(spoken(f"compare.column.{name}") for name in _COLUMNS)
    rows: list[tuple[Value, ...]] = []
    for group in found.groups:
        rows += _rows(group, _name(group, found, spoken), spoken)
    rows += _rows(found.total, spoken("compare.total"), spoken)
    return Table(name=spoken("compare.name"), columns=columns, rows=tuple(rows))


def _name(group: GroupFigures, found: Figures, spoken: Words) -> str:
    return shown(group.name) or spoken(f"compare.nobody.{found.by}")


def title_of(group: GroupFigures, found: Figures, spoken: Words) -> str:
    """Name a group with its office, organisation and term."""
    term = spoken("compare.term", n=group.term) if group.term else ""
    told = (_name(group, found, spoken), shown(group.office), shown(group.organisation), term)
    return spoken("between").join(dict.fromkeys(filter(None, told)))


def _group(group: GroupFigures, title: str, spoken: Words, wide: int) -> Iterator[str]:
    yield from indented(title, wide, "* ")
    yield from indented(spoken.count("compare.missions", group.missions), wide, "  ")
    for told in (*_of_lines(group, spoken), *_of_deals(group, spoken), *_of_sums(group.sums, spoken)):
        yield from indented(told, wide, "  - ", "    ")


def _of_lines(group: GroupFigures, spoken: Words) -> Iterator[str]:
    lines = group.lines
    yield spoken("compare.lines", announced=lines.announced, ahead=lines.not_yet_due)
    if lines.due:
        yield spoken(
            "compare.lines_due",
            due=lines.due,
            reported=lines.reported,
            share=share(lines.reported, lines.due, spoken),
            changed=lines.changed,
            not_found=lines.not_found,
            unclear=lines.unclear,
            called_off=lines.called_off,
        )
    if lines.unannounced:
        yield spoken.count("compare.unannounced", lines.unannounced)
    if group.uncounted:
        yield spoken.count("compare.uncounted", group.uncounted, deals=group.uncounted_deals)


def _of_deals(group: GroupFigures, spoken: Words) -> Iterator[str]:
    deals = group.deals
    if deals.deals:
        yield spoken("compare.deals", deals=deals.deals, announcements=deals.announcements, ahead=deals.not_yet_due)
    if deals.due:
        part = share(deals.delivered, deals.due, spoken)
        yield spoken("compare.deals_due", due=deals.due, delivered=deals.delivered, share=part, no_day=deals.no_day)
    if deals.states:
        states = (f"{spoken(f'state.{state}')} {count}" for state, count in deals.states.items())
        yield spoken("compare.deals_states", states=spoken("between").join(states))
    if deals.again:
        yield spoken.count("compare.again", deals.again)


def _of_sums(rows: Iterable[RungSums], spoken: Words) -> Iterator[str]:
    for row in rows:
        yield spoken(
            "compare.sums",
            basis=_rung(row, spoken),
            currency=row.currency or spoken("compare.no_currency"),
            announced=_tally(row.announced, row, spoken),
            reported=_tally(row.reported, row, spoken),
            ahead=_tally(row.not_yet_due, row, spoken),
        )
        if row.due.deals and row.basis is not Basis.REALISED:
            yield spoken(
                "compare.sums_realised",
                due=_tally(row.due, row, spoken),
                realised=_tally(row.realised, row, spoken),
                share=share(row.realised.value, row.due.value, spoken) if row.realised.deals else "",
            )
        if row.disputed:
            yield spoken.count("compare.sums_disputed", row.disputed)


def _rung(row: RungSums, spoken: Words) -> str:
    return spoken(f"basis.{row.basis}") if row.basis else spoken("compare.no_basis")


def _tally(tally: Tally, row: RungSums, spoken: Words) -> str:
    if not tally.deals:
        return spoken("compare.no_sum")
    return spoken.count(
        "compare.tally", tally.deals, sum=money(spoken, Amount(value=tally.value, currency=row.currency))
    )


def share(part: int | Decimal, whole: int | Decimal, spoken: Words) -> str:
    """Write the share in per cent, to the tenth where it is small; empty where there is nothing to share."""
    if not whole:
        return ""
    percent = Decimal(100) * Decimal(part) / Decimal(whole)
    written = format(percent.quantize(Decimal(1) if percent >= 10 else Decimal("0.1")).normalize(), "f")
    return spoken("compare.share", percent=written)


def _rows(group: GroupFigures, name: str, spoken: Words) -> Iterator[tuple[Value, ...]]:
    term = spoken("compare.term", n=group.term) if group.term else ""
    head = (name, shown(group.office), shown(group.organisation), term, group.missions)
    for figure in (*_line_figures(group, spoken), *_deal_figures(group, spoken), *_sum_figures(group, spoken)):
        yield (*head, *figure)


def _line_figures(group: GroupFigures, spoken: Words) -> Iterator[Figure]:
    lines = group.lines
    of_announced = {"not_yet_due", "due"}
    of_due = {"reported", "not_found", "unclear", "called_off"}
    for name in ("announced", "not_yet_due", "due", "reported", "changed", "not_found", "unclear", "called_off"):
        whole = lines.announced if name in of_announced else lines.due if name in of_due else None
        yield _count(name, getattr(lines, name), whole, spoken)
    yield _count("unannounced", lines.unannounced, None, spoken)
    yield _count("uncounted", group.uncounted, None, spoken)
    yield _count("uncounted_deals", group.uncounted_deals, None, spoken)


def _deal_figures(group: GroupFigures, spoken: Words) -> Iterator[Figure]:
    deals = group.deals
    yield _count("deals", deals.deals, None, spoken)
    yield _count("announcements", deals.announcements, None, spoken)
    yield _count("deals_again", deals.again, None, spoken)
    yield _count("deals_not_yet_due", deals.not_yet_due, deals.deals, spoken)
    yield _count("deals_due", deals.due, deals.deals, spoken)
    yield _count("deals_delivered", deals.delivered, deals.due, spoken)
    yield _count("deals_no_day", deals.no_day, deals.due, spoken)
    for state, count in deals.states.items():
        word = spoken("compare.figure.deals_state", state=spoken(f"state.{state}"))
        yield (word, "", "", count, deals.deals, None, None)


def _sum_figures(group: GroupFigures, spoken: Words) -> Iterator[Figure]:
    for row in group.sums:
        place = (_rung(row, spoken), row.currency or "")
        for name in ("announced", "reported", "not_yet_due", "due"):
            tally: Tally = getattr(row, name)
            yield (spoken(f"compare.figure.sum_{name}"), *place, tally.deals, None, tally.value, None)
        if row.basis is not Basis.REALISED:
            word, paid, due = spoken("compare.figure.sum_realised"), row.realised, row.due
            yield (word, *place, paid.deals, due.deals, paid.value, due.value)
        if row.disputed:
            yield (spoken("compare.figure.sum_disputed"), *place, row.disputed, None, None, None)


def _count(name: str, count: int, whole: int | None, spoken: Words) -> Figure:
    return (spoken(f"compare.figure.{name}"), "", "", count, whole, None, None)
