"""What a page was asked for, all of it in its address: choices put on and taken off again, pages turned."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ihaeng.publish.site.frame import Frame

PAGE = "page"
"""Which page of a list, from 1; every other change goes back to the first."""

Pairs = tuple[tuple[str, str], ...]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """The steps of an address and its query: names with the values that were given."""

    steps: tuple[str, ...]
    pairs: Pairs = ()

    def values(self, name: str) -> tuple[str, ...]:
        """The values given for a name."""
        return tuple(value for key, value in self.pairs if key == name and value)

    def value(self, name: str, otherwise: str = "") -> str:
        """The first value given for a name."""
        return next(iter(self.values(name)), otherwise)

    def with_value(self, name: str, value: str) -> Asked:
        """The same with one value for a name, in place of those there were; none where it is empty."""
        kept = [pair for pair in self.pairs if pair[0] not in (name, PAGE)]
        return msgspec.structs.replace(self, pairs=(*kept, *([(name, value)] if value else [])))

    def without(self, name: str, value: str) -> Asked:
        """The same without a value of a name."""
        kept = (pair for pair in self.pairs if pair != (name, value) and pair[0] != PAGE)
        return msgspec.structs.replace(self, pairs=tuple(kept))

    def at(self, *further: str) -> Asked:
        """The same question to an address behind this one."""
        return msgspec.structs.replace(self, steps=(*self.steps, *further))

    def address(self, frame: Frame, anchor: str = "") -> str:
        """Where that is asked."""
        return frame.addresses.page(*self.steps, query=self.pairs, anchor=anchor)


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """One value that can be chosen: what to ask with, what to show, how many rows would be left."""

    value: str
    label: str
    count: int | None = None


class Select(msgspec.Struct, frozen=True, kw_only=True):
    """A field with its options, of which one may be chosen."""

    name: str
    label: str
    options: tuple[Option, ...]
    chosen: str = ""


class Chip(msgspec.Struct, frozen=True, kw_only=True):
    """A choice that narrows the list, and the address without it."""

    field: str
    label: str
    address: str


class Paging(msgspec.Struct, frozen=True, kw_only=True):
    """Rows `first` to `last` of `total`, and the addresses of the pages before and after, empty where there is none."""

    first: int
    last: int
    total: int
    before: str = ""
    after: str = ""


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """What all lists have at their head: words, selects, the choices that are on, pages, and files to take away.

    `action` is where the form goes, `hidden` what it carries along, `all` the address of the list without any choice.
    """

    action: str
    words: str
    selects: tuple[Select, ...]
    chips: tuple[Chip, ...]
    paging: Paging
    all: str
    hidden: Pairs = ()
    downloads: tuple[tuple[str, str], ...] = ()


def paging(asked: Asked, frame: Frame, total: int, most: int) -> Paging:
    """Which rows the page shows that is asked for."""
    number = page_number(asked.value(PAGE))
    first = (number - 1) * most
    return Paging(
        first=min(first + 1, total),
        last=min(first + most, total),
        total=total,
        before=_turned(asked, number - 1).address(frame) if number > 1 else "",
        after=_turned(asked, number + 1).address(frame) if first + most < total else "",
    )


def page_number(value: str) -> int:
    """The page that is asked for; the first where the value is no number of a page."""
    return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) <= 6 else 1


def chips(asked: Asked, selects: Iterable[Select], frame: Frame) -> tuple[Chip, ...]:
    """The choices that are on, each with the way to take it off."""
    found = []
    for select in selects:
        for value in asked.values(select.name):
            label = next((option.label for option in select.options if option.value == value), "")
            if label:
                without = asked.without(select.name, value).address(frame)
                found.append(Chip(field=select.label, label=label, address=without))
    return tuple(found)


def downloads(asked: Asked, frame: Frame) -> tuple[tuple[str, str], ...]:
    """The files of what a list shows: the same question, all its pages; none on a page that leaves the machine."""
    if frame.is_public:
        return ()
    whole = Asked(steps=asked.steps, pairs=tuple(pair for pair in asked.pairs if pair[0] != PAGE))
    return tuple((kind.upper(), whole.at(f"list.{kind}").address(frame)) for kind in KINDS)


KINDS = ("csv", "xlsx", "json")
"""The formats in which a list can be taken away."""


def _turned(asked: Asked, number: int) -> Asked:
    kept = tuple(pair for pair in asked.pairs if pair[0] != PAGE)
    return msgspec.structs.replace(asked, pairs=(*kept, (PAGE, str(number))) if number > 1 else kept)
