"""Announced against realised: by lead, organisation, term or year, as bars with their numbers and as tables."""

from __future__ import annotations

import msgspec

from ihaeng.model.amount import Basis
from ihaeng.model.figures import Figures, GroupedBy, GroupFigures, RungSums
from ihaeng.publish.comparison import comparison_head, comparison_notes, comparison_table, share, title_of
from ihaeng.publish.site.bars import CountBar, RungBars, Scales, deal_bar, line_bar, rung_bars, tallied
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.narrowing import PAGE, Paging, Pairs, Sorting, files, paging, ways
from ihaeng.publish.site.pages.commitments import MONTHS, STEPS
from ihaeng.publish.words import Words

MOST_GROUPS = 20
"""Groups of one page."""


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """One lead, organisation, term or year, or all together."""

    title: str
    missions: str
    lines: CountBar | None
    deals: CountBar | None
    sums: tuple[RungBars, ...]
    apart: tuple[str, ...]


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """The counts of a group as a row of the table; shares stand with their parts."""

    title: str
    cells: tuple[str, ...]


class FiguresView(msgspec.Struct, frozen=True, kw_only=True):
    """Everything together, then the groups; the same numbers as two tables. `rows` are those of the file of all."""

    heading: str
    head: str
    rows: int
    by: tuple[Sorting, ...]
    silences: tuple[Sorting, ...]
    paging: Paging
    downloads: tuple[tuple[str, str], ...]
    total: Group
    groups: tuple[Group, ...]
    count_columns: tuple[str, ...]
    counts: tuple[Counted, ...]
    sum_columns: tuple[str, ...]
    sums: tuple[Counted, ...]
    notes: tuple[str, ...]


def figures_page(found: Figures, frame: Frame, *, months: int, today: str, page: int = 1) -> Page:
    """Show figures, the groups with the most announced acts first; `months` without a word made a deal silent."""
    words, scales = frame.words, Scales(found)
    ordered = sorted(found.groups, key=lambda group: -group.lines.announced)
    steps, offset = (*STEPS, "compare"), (page - 1) * MOST_GROUPS
    seen = ordered[offset : offset + MOST_GROUPS]
    pairs = _pairs(found, months, today, page)

    def leading(query: Pairs) -> str:
        return frame.addresses.page(*steps, query=query)

    rows = [(title_of(group, found, words), group) for group in seen] + [(words("compare.total"), found.total)]
    view = FiguresView(
        heading=words(f"compare.heading.{found.by}"),
        rows=len(comparison_table(found, frame.language).rows),
        head=comparison_head(found, frame.language, today=today),
        by=() if frame.is_public else ways(GroupedBy, "by", found.by, pairs, leading),
        silences=() if frame.is_public else ways(MONTHS, "months", str(months), pairs, leading, plain=MONTHS[1]),
        paging=paging(offset, len(seen), MOST_GROUPS, len(ordered), pairs, leading),
        downloads=files(frame, steps, pairs),
        total=_group(words("compare.total"), found.total, scales, words),
        groups=tuple(_group(title, group, scales, words) for title, group in rows[:-1]),
        count_columns=tuple(words(f"compare.figure.{name}") for name in _COUNTS),
        counts=tuple(Counted(title=title, cells=_counts(group, words)) for title, group in rows),
        sum_columns=tuple(words(f"compare.{name}") for name in _SUMS),
        sums=tuple(Counted(title=title, cells=_sums(row, words)) for title, group in rows for row in group.sums),
        notes=tuple(comparison_notes(frame.language)),
    )
    return Page(template="figures.html.j2", view=view, section="commitments", steps=steps, query=pairs)


def _pairs(found: Figures, months: int, today: str, page: int) -> Pairs:
    """What was asked for as the query of an address; what goes without saying is left out."""
    told = {"by": str(found.by), "months": str(months), "day": found.day, PAGE: str(page)}
    plain = {"by": str(GroupedBy.LEAD), "months": MONTHS[1], "day": today, PAGE: "1"}
    return tuple((key, value) for key, value in told.items() if value != plain[key])


_COUNTS = (
    *("announced", "not_yet_due", "due", "reported", "changed", "not_found", "unclear", "called_off", "unannounced"),
    *("deals", "deals_not_yet_due", "deals_due", "deals_delivered"),
)
_SUMS = (
    *("column.rung", "column.currency", "figure.sum_announced", "figure.sum_reported", "figure.sum_not_yet_due"),
    *("figure.sum_due", "figure.sum_realised"),
)


def _group(title: str, group: GroupFigures, scales: Scales, words: Words) -> Group:
    apart = []
    if group.lines.unannounced:
        apart.append(words.count("compare.unannounced", group.lines.unannounced))
    if group.deals.again:
        apart.append(words.count("compare.again", group.deals.again))
    if group.uncounted:
        apart.append(words.count("compare.uncounted", group.uncounted, deals=group.uncounted_deals))
    return Group(
        title=title,
        missions=words.count("compare.missions", group.missions),
        lines=line_bar(group, words),
        deals=deal_bar(group, words),
        sums=rung_bars(group, scales, words),
        apart=tuple(apart),
    )


def _counts(group: GroupFigures, words: Words) -> tuple[str, ...]:
    lines, deals = group.lines, group.deals
    counts = (lines.announced, lines.not_yet_due, lines.due, lines.reported, lines.changed, lines.not_found)
    further = (lines.unclear, lines.called_off, lines.unannounced, deals.deals, deals.not_yet_due, deals.due)
    told = [str(count) for count in (*counts, *further, deals.delivered)]
    told[3] += share(lines.reported, lines.due, words)
    told[-1] += share(deals.delivered, deals.due, words)
    return tuple(told)


def _sums(row: RungSums, words: Words) -> tuple[str, ...]:
    rung = words(f"basis.{row.basis}") if row.basis else words("compare.no_basis")
    sums = (row.announced, row.reported, row.not_yet_due, row.due)
    realised = "" if row.basis is Basis.REALISED else tallied(row.realised, row, words)
    if realised and row.realised.deals:
        realised += share(row.realised.value, row.due.value, words)
    told = (tallied(one, row, words) for one in sums)
    return (rung, row.currency or words("compare.no_currency"), *told, realised)
