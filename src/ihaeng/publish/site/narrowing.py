"""Lists that narrow: everything chosen stands in the query of the address, and every choice is a link."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeAlias

import msgspec

from ihaeng.model.lists import Facet, Order
from ihaeng.publish.site.frame import Frame
from ihaeng.publish.values import shown

PAGE = "page"
"""The key of the page; whatever else is chosen leads back to the first."""

KINDS = ("csv", "xlsx", "json")
"""The formats in which a list can be taken away."""

MOST_CHOICES = 8
"""Values of a group that are shown at once; the others unfold."""

NO_NAME = "—"
"""Shown where no text tells a name."""

Pairs: TypeAlias = tuple[tuple[str, str], ...]
Leading: TypeAlias = Callable[[Pairs], str]
"""Makes the address of the list with a query."""

Sorts: TypeAlias = Mapping[str, tuple[object, Order]]
"""The ways to sort a list, by their names in the address; the first is meant where none is named."""


class Listed(Protocol):
    """A question to a list, as far as all of them are alike."""

    @property
    def words(self) -> str: ...  # noqa: D102 - told by their names
    @property
    def sort(self) -> object: ...  # noqa: D102
    @property
    def order(self) -> Order: ...  # noqa: D102
    @property
    def offset(self) -> int: ...  # noqa: D102
    @property
    def most(self) -> int: ...  # noqa: D102


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """One value that a list can be narrowed to; a click on it chooses it, or takes it back."""

    value: str
    label: str
    count: int
    chosen: bool
    address: str


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The values of one field: those shown at once (all chosen ones are), and the rest."""

    key: str
    choices: tuple[Choice, ...]
    more: tuple[Choice, ...] = ()


class Paging(msgspec.Struct, frozen=True, kw_only=True):
    """Which rows are shown of how many; `before` and `after` lead to the neighbouring pages, where there are any."""

    first: int
    last: int
    total: int
    before: str = ""
    after: str = ""


class Sorting(msgspec.Struct, frozen=True, kw_only=True):
    """One way to sort a list."""

    name: str
    chosen: bool
    address: str


def toggled(pairs: Pairs, key: str, value: str) -> Pairs:
    """Return the query with a value chosen, or taken back where it was; on the first page."""
    kept = tuple(pair for pair in pairs if pair[0] != PAGE)
    return without(kept, key, value) if (key, value) in kept else (*kept, (key, value))


def without(pairs: Pairs, key: str, value: str) -> Pairs:
    """Return the query without a value."""
    return tuple(pair for pair in pairs if pair != (key, value) and pair[0] != PAGE)


def replaced(pairs: Pairs, values: Mapping[str, str]) -> Pairs:
    """Return the query with other values for some keys; an empty one takes the key away."""
    kept = tuple(pair for pair in pairs if pair[0] not in values)
    return (*kept, *((key, value) for key, value in values.items() if value))


def group(key: str, facets: Iterable[Facet], pairs: Pairs, leading: Leading, label: Callable[[Facet], str]) -> Group:
    """Return the values of a field as choices, in the order of the facets; chosen ones that no row has stand last."""
    known = list(facets)
    missing = {value for name, value in pairs if name == key} - {facet.key for facet in known}
    known += [Facet(key=value, name=value, count=0) for value in sorted(missing)]
    choices = [
        Choice(
            value=facet.key,
            label=label(facet),
            count=facet.count,
            chosen=(key, facet.key) in pairs,
            address=leading(toggled(pairs, key, facet.key)),
        )
        for facet in known
    ]
    at_once = [one for place, one in enumerate(choices) if place < MOST_CHOICES or one.chosen]
    return Group(key=key, choices=tuple(at_once), more=tuple(one for one in choices if one not in at_once))


def groups_of(
    facets: msgspec.Struct,
    keys: Mapping[str, str],
    pairs: Pairs,
    leading: Leading,
    labels: Mapping[str, Callable[[Facet], str]],
) -> Iterator[Group]:
    """Return the fields by which a list can be narrowed; one that gives nothing to choose is left out."""
    for field, key in keys.items():
        made = group(key, getattr(facets, field), pairs, leading, labels.get(field, _name_of))
        if len(made.choices) > 1 or any(one.chosen for one in made.choices):
            yield made


def _name_of(facet: Facet) -> str:
    return shown(facet.name) or NO_NAME


def paging(offset: int, shown: int, most: int, total: int, pairs: Pairs, leading: Leading) -> Paging:
    """Return where a page of a list stands among the others."""
    page = offset // most + 1
    before = leading(replaced(pairs, {PAGE: str(page - 1) if page > 2 else ""})) if offset else ""
    after = leading(replaced(pairs, {PAGE: str(page + 1)})) if offset + shown < total else ""
    return Paging(first=offset + 1 if shown else 0, last=offset + shown, total=total, before=before, after=after)


def ways(
    names: Iterable[str], key: str, chosen: str, pairs: Pairs, leading: Leading, *, plain: str = ""
) -> tuple[Sorting, ...]:
    """Return the values of which a list has just one, such as its order; the first page of each.

    The value `plain` goes without saying.
    """
    return tuple(
        Sorting(
            name=name,
            chosen=name == chosen,
            address=leading(replaced(pairs, {key: "" if name == plain else name, PAGE: ""})),
        )
        for name in names
    )


def orders(sorts: Sorts, asked: Listed, pairs: Pairs, leading: Leading) -> tuple[Sorting, ...]:
    """Return the orders of a list; the first of them goes without saying."""
    return ways(sorts, "sort", _order_of(sorts, asked), pairs, leading, plain=next(iter(sorts)))


def asked_pairs(
    asked: Listed, keys: Mapping[str, str], sorts: Sorts, told: Iterable[tuple[str, str, str]] = ()
) -> Pairs:
    """Return a question as the query of an address: what goes without saying is left out.

    `keys` are those of the fields that choose values; `told` are further keys, each with its value and its plain one.
    """
    chosen = tuple((key, str(value)) for field, key in keys.items() for value in getattr(asked, field))
    order, page = _order_of(sorts, asked), str(asked.offset // asked.most + 1)
    behind = (*told, ("sort", order, next(iter(sorts))), (PAGE, page, "1"))
    head = (("q", asked.words),) if asked.words else ()
    return (*head, *chosen, *((key, value) for key, value, plain in behind if value != plain))


def searched_pairs(pairs: Pairs) -> Pairs:
    """Return what other words keep of a query: the choices, not the page."""
    return tuple(pair for pair in pairs if pair[0] not in {"q", PAGE})


def _order_of(sorts: Sorts, asked: Listed) -> str:
    return next((name for name, way in sorts.items() if way == (asked.sort, asked.order)), next(iter(sorts)))


def files(frame: Frame, steps: tuple[str, ...], pairs: Pairs, name: str = "list") -> tuple[tuple[str, str], ...]:
    """Return where all rows of a list, on all its pages, are taken away; nothing on a page that leaves the machine."""
    if frame.is_public:
        return ()
    whole = tuple(pair for pair in pairs if pair[0] != PAGE)
    return tuple((kind.upper(), frame.addresses.page(*steps, f"{name}.{kind}", query=whole)) for kind in KINDS)


def active(groups: Sequence[Group]) -> tuple[Choice, ...]:
    """Return everything that is chosen."""
    return tuple(one for found in groups for one in found.choices if one.chosen)
