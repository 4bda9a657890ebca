"""What is asked of an act again and again while it is compared with others, worked out once."""

from __future__ import annotations

import functools
from collections.abc import Callable

from ihaeng.ledger.counterparts import named, without_town
from ihaeng.ledger.order import days_of, to_the_day
from ihaeng.ledger.stated import says_country, says_day
from ihaeng.ledger.tellings import Window
from ihaeng.ledger.things import bare, things_of
from ihaeng.ledger.topics import Topic, Topics
from ihaeng.ledger.words import part_of_gathering
from ihaeng.model import Activity

NamesOf = Callable[[tuple[str, ...]], frozenset[str]]
"""All names by which a mission's texts call a party."""


class Facts:
    """One act, with what its fields and sentences say; `topics` weigh its words, `names_of` knows its parties."""

    def __init__(self, activity: Activity, topics: Topics, names_of: NamesOf) -> None:
        self.activity = activity
        self._topics = topics
        self._names_of = names_of

    @functools.cached_property
    def named(self) -> list[tuple[str, ...]]:
        """The counterparts that have a name of their own."""
        return named(self.activity)

    @functools.cached_property
    def named_in_town(self) -> list[tuple[str, ...]]:
        """The same, each also without the act's own town before its name ("린덴 한인회" in 린덴 is the 한인회)."""
        return [(*party, *without_town(party, self.activity.city)) for party in self.named]

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """All names by which the mission's texts call them."""
        return frozenset(name for party in self.named for name in self._names_of(party))

    @functools.cached_property
    def days(self) -> Window | None:
        """First and last day."""
        return days_of(self.activity)

    @functools.cached_property
    def to_the_day(self) -> bool:
        """Whether its dates are known to the day."""
        return to_the_day(self.activity)

    @functools.cached_property
    def says_day(self) -> bool:
        """Whether its own sentences hold its day."""
        return says_day(self.activity)

    @functools.cached_property
    def says_country(self) -> bool:
        """Whether its own sentences name its country or a place in it."""
        return says_country(self.activity)

    @functools.cached_property
    def things(self) -> frozenset[str]:
        """The named things it is about."""
        return things_of(self.activity)

    @functools.cached_property
    def bare_about(self) -> str:
        """What it is about, as names are looked for in it."""
        return bare(self.activity.about or "")

    @functools.cached_property
    def part(self) -> str | None:
        """The part of a gathering that it is about."""
        return part_of_gathering(self.activity.about or "")

    @functools.cached_property
    def told(self) -> Topic:
        """The weighed words of what it is about."""
        return self._topics.told(self.activity.about)

    @functools.cached_property
    def topic(self) -> Topic:
        """The weighed words of what it is about, where, and with whom."""
        return self._topics.of(self.activity)


Content = tuple[object, ...]
"""All that an act tells, without the places and names of its documents."""


def content_of(activity: Activity) -> Content:
    """What an act tells, the same for the same words of two documents."""
    left_out = ("id", "document", "evidence")
    told = tuple(getattr(activity, name) for name in activity.__struct_fields__ if name not in left_out)
    return (*told, *(span.quote for span in activity.evidence))
