"""Bars: every piece to its share, what is not yet due apart, no two rungs and no two currencies on one scale."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ihaeng.model import CommitmentState, Language, Scope
from ihaeng.model.amount import Basis
from ihaeng.model.figures import DealCounts, Figures, GroupedBy, GroupFigures, LineCounts, RungSums, Tally
from ihaeng.publish.site import Addresses, Frame, Reach, render
from ihaeng.publish.site.bars import FULL, Scales, deal_bar, line_bar, rung_bars
from ihaeng.publish.site.pages.figures import FiguresView, figures_page
from ihaeng.publish.words import words

WORDS = words(Language.EN)
FRAME = Frame(language=Language.EN, addresses=Addresses())


def tally(deals: int, value: int) -> Tally:
    return Tally(deals=deals, value=Decimal(value))


AGREED = RungSums(
    basis=Basis.AGREED, currency="USD", announced=tally(2, 400), due=tally(2, 400), realised=tally(1, 100)
)
CONTRACTED = RungSums(basis=Basis.CONTRACTED, currency="USD", reported=tally(1, 50), due=tally(1, 50))
EUROS = RungSums(basis=Basis.AGREED, currency="EUR", announced=tally(1, 9), not_yet_due=tally(1, 9))
GROUP = GroupFigures(
    name="한서윤",
    missions=2,
    lines=LineCounts(announced=8, not_yet_due=2, reported=3, changed=1, not_found=2, unclear=1, unannounced=4),
    deals=DealCounts(
        deals=4, announcements=5, not_yet_due=1, states={CommitmentState.DELIVERED: 1, CommitmentState.SIGNED: 3}
    ),
    sums=(AGREED, CONTRACTED, EUROS),
    uncounted=1,
)


def figures(*groups: GroupFigures) -> Figures:
    scope = Scope(documents=3, since="2024-03-01", until="2024-05-01")
    return Figures(by=GroupedBy.LEAD, day="2024-06-01", scope=scope, groups=groups, total=GROUP)


def test_acts_that_were_due_are_pieces_and_those_ahead_stand_apart() -> None:
    bar = line_bar(GROUP, WORDS)
    assert bar
    assert [(piece.tone, piece.count) for piece in bar.pieces] == [
        ("carried_out", 2),
        ("changed", 1),
        ("unclear", 1),
        ("not_reported", 2),
    ]
    assert bar.ahead
    assert (bar.ahead.count, bar.ahead.start, bar.ahead.length) == (2, 750, 250)
    assert "6 due" in bar.told[1] or "Of 6" in bar.told[1]


def test_every_share_is_told_with_its_denominator() -> None:
    bar = deal_bar(GROUP, WORDS)
    assert bar
    assert "1" in bar.told[1]
    assert "3" in bar.told[1]
    assert "33%" in bar.told[1]


def test_each_rung_and_currency_has_its_own_scale() -> None:
    drawn = rung_bars(GROUP, Scales(figures(GROUP)), WORDS)
    assert [(one.rung, one.currency) for one in drawn] == [("agreed", "USD"), ("contracted", "USD"), ("agreed", "EUR")]
    longest = [max(bar.length for bar in one.bars) for one in drawn]
    assert longest == [FULL, FULL, FULL]


def test_what_was_realised_is_drawn_as_a_share_of_what_was_due() -> None:
    bar = rung_bars(GROUP, Scales(figures(GROUP)), WORDS)[0].bars[-1]
    assert (bar.length, bar.whole) == (FULL // 4, FULL)
    assert "25%" in bar.told


def test_a_group_without_anything_has_no_bar() -> None:
    assert line_bar(GroupFigures(name=None), WORDS) is None
    assert deal_bar(GroupFigures(name=None), WORDS) is None
    assert rung_bars(GroupFigures(name=None), Scales(figures()), WORDS) == ()


@given(st.lists(st.integers(0, 500), min_size=5, max_size=5))
def test_pieces_fill_the_bar_and_never_overlap(counts: list[int]) -> None:
    reported, changed, unclear, not_found, ahead = counts
    lines = LineCounts(
        announced=sum(counts),
        not_yet_due=ahead,
        reported=reported + changed,
        changed=changed,
        not_found=not_found,
        unclear=unclear,
    )
    bar = line_bar(GroupFigures(name=None, lines=lines), WORDS)
    if bar is None:
        assert sum(counts) == 0
        return
    reached = 0
    for piece in (*bar.pieces, *([bar.ahead] if bar.ahead else [])):
        assert piece.start == reached
        reached += piece.length
    assert reached == FULL


def test_the_page_holds_all_numbers_as_text_and_as_tables() -> None:
    page = figures_page(figures(GROUP), FRAME, months=12, today="2024-06-01")
    assert isinstance(page.view, FiguresView)
    text = render(page, FRAME)
    assert text.count("<caption>") == 2
    assert "USD 400 (2 deals)" in text
    assert text.count("EUR") >= 2
    assert "style=" not in text


def test_many_groups_are_turned_page_by_page() -> None:
    groups = [GroupFigures(name=f"lead {n}", lines=LineCounts(announced=n)) for n in range(45)]
    view = figures_page(figures(*groups), FRAME, months=12, today="2024-06-01", page=3).view
    assert [group.title for group in view.groups] == [f"lead {n}" for n in range(4, -1, -1)]
    assert (view.paging.first, view.paging.last, view.paging.after) == (41, 45, "")


def test_a_public_page_offers_no_form_and_no_file() -> None:
    public = Frame(language=Language.EN, addresses=Addresses(), reach=Reach.PUBLIC)
    text = render(figures_page(figures(GROUP), public, months=12, today=""), public)
    assert "?by=" not in text
    assert "list.csv" not in text
