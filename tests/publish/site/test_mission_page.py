"""The page of a mission as a view: what it shows, and where its links lead."""

from __future__ import annotations

import pytest

from ihaeng.model import Language, Ledger
from ihaeng.publish.site import Addresses, Frame, Reach, render
from ihaeng.publish.site.chosen import narrowed
from ihaeng.publish.site.pages.mission import MissionView, mission_page

FRAME = Frame(language=Language.EN, addresses=Addresses())


def view(ledger: Ledger, *chosen: str, name: str = "mvietnam") -> MissionView:
    found = mission_page(ledger, name, FRAME, chosen=chosen).view
    assert isinstance(found, MissionView)
    return found


def shown(found: MissionView) -> list[str]:
    return [row.id for day in found.days for row in day.rows]


def test_all_lines_are_shown_day_by_day(ledger: Ledger) -> None:
    assert shown(view(ledger)) == ["l1", "l2", "l7", "l3", "l4", "l5", "l6"]


def test_a_click_on_a_status_shows_its_lines_alone_and_another_click_all(ledger: Ledger) -> None:
    found = view(ledger, "not_reported")
    assert shown(found) == ["l4"]
    chip = next(one for one in found.narrowings if one.name == "not_reported")
    assert (chip.lines, chip.chosen, chip.address) == (1, True, "/missions/mvietnam#lines")
    assert view(ledger).narrowings[0].address.endswith("?status=carried_out#lines")


def test_a_status_that_nobody_knows_changes_nothing(ledger: Ledger) -> None:
    assert shown(view(ledger, "'; drop table")) == shown(view(ledger))


@pytest.mark.parametrize("chosen", [(), ("changed",), ("upcoming", "not_reported"), ("unannounced",)])
def test_what_is_taken_away_is_what_is_shown(ledger: Ledger, chosen: tuple[str, ...]) -> None:
    lines = narrowed(ledger, "mvietnam", chosen).lines
    assert sorted(line.id for line in lines) == sorted(shown(view(ledger, *chosen)))


def test_lines_that_count_in_no_figure_are_a_choice_of_their_own(ledger: Ledger) -> None:
    assert shown(view(ledger, "uncounted", name="mosaka")) == ["l8"]
    assert shown(view(ledger, "unannounced", name="mosaka")) == ["l8"]
    assert [line.id for line in narrowed(ledger, "mosaka", ("uncounted",)).lines] == ["l8"]


def test_every_sentence_leads_to_its_place_and_tells_for_which_line(ledger: Ledger) -> None:
    found = view(ledger)
    row = next(row for row in found.sheet.rows if row.id == "l1")
    assert found.source(row.quotes[0], "l1") == "/sources/d1?line=l1#s3"
    assert found.source(row.quotes[-1], "l1") == "/sources/d3?line=l1#s2"


def test_both_sides_of_a_change_and_of_a_dispute_stand_beside_each_other(ledger: Ledger) -> None:
    page = render(mission_page(ledger, "mvietnam", FRAME), FRAME)
    for value in ("Wed 13 Mar", "Thu 14 Mar", "USD 1,200,000", "USD 800,000"):
        assert f"<dd>{value}</dd>" in page


def test_nothing_that_a_public_page_must_not_offer_is_offered(ledger: Ledger) -> None:
    frame = Frame(language=Language.EN, addresses=Addresses(), reach=Reach.PUBLIC)
    page = render(mission_page(ledger, "mvietnam", frame), frame)
    assert "lines.csv" not in page
    assert "<form class" not in page
    assert '<meta name="robots" content="noindex">' in page
