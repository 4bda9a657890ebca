"""Choices as links: each click chooses one value more or takes it back, and leads to the first page."""

from __future__ import annotations

from urllib.parse import urlencode

from ihaeng.model.lists import Facet
from ihaeng.publish.site.narrowing import Group, Pairs, active, group, paging, replaced, toggled

COUNTRIES = tuple(Facet(key=f"C{n:02}", name=f"C{n:02}", count=20 - n) for n in range(12))


def leading(pairs: Pairs) -> str:
    return "/?" + urlencode(pairs)


def countries(*pairs: tuple[str, str]) -> Group:
    return group("country", COUNTRIES, pairs, leading, lambda facet: facet.name.lower())


def test_a_click_chooses_and_another_takes_back() -> None:
    chosen = toggled((("q", "협약"), ("page", "3")), "country", "DE")
    assert chosen == (("q", "협약"), ("country", "DE"))
    assert toggled(chosen, "country", "DE") == (("q", "협약"),)


def test_few_values_stand_at_once_and_all_chosen_ones_do() -> None:
    found = countries(("country", "C11"))
    assert [one.value for one in found.choices] == [*(f"C{n:02}" for n in range(8)), "C11"]
    assert [one.value for one in found.more] == ["C08", "C09", "C10"]
    assert [one.label for one in active([found])] == ["c11"]


def test_a_chosen_value_that_no_row_has_can_still_be_taken_back() -> None:
    (chosen,) = active([countries(("country", "XX"), ("q", "협약"))])
    assert (chosen.value, chosen.count, chosen.address) == ("XX", 0, leading((("q", "협약"),)))


def test_pages_lead_to_their_neighbours() -> None:
    pairs = (("country", "DE"), ("page", "2"))
    second = paging(50, 50, 50, 120, pairs, leading)
    assert (second.first, second.last, second.total) == (51, 100, 120)
    assert second.before == leading((("country", "DE"),))
    assert second.after == leading((("country", "DE"), ("page", "3")))
    last = paging(100, 20, 50, 120, pairs, leading)
    assert (last.last, last.after) == (120, "")


def test_other_values_take_the_place_of_the_old() -> None:
    assert replaced((("sort", "lines"), ("q", "x")), {"sort": "", "page": "2"}) == (("q", "x"), ("page", "2"))
