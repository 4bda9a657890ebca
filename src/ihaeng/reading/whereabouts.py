"""Where the sentences so far have been: the city last come to, the one that heads a stretch, the gatherings held."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ihaeng.language.gazetteer import Place, PlaceKind
from ihaeng.model.partial_date import may_be_same
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.lexicon import act_words, place_words

Named = tuple[Place, str]
"""A place and the name that the text gives it."""

GATHERINGS = frozenset({"event", "exhibition", "speech"})
"""Kinds of act at which others happen."""

_SITE = re.compile(r"장(?: 한쪽| 안| 내| 곳곳)?$")


@dataclass
class Whereabouts:
    """What later sentences may point back to.

    `city` is the place last come to, whatever came of it. `stay` is the city that a sentence of its own put over the
    acts after it ("첫 방문지는 린덴이다"). `gatherings` are the acts with a place by their noun, `last` is the act last
    told.
    """

    city: Named | None = None
    stay: Named | None = None
    gatherings: dict[str, tuple[Named, str | None]] = field(default_factory=dict)
    last: Draft | None = None

    def copy(self) -> Whereabouts:
        """The same, to be changed alone."""
        return replace(self, gatherings=dict(self.gatherings))

    def come_to(self, place: Place, name: str) -> None:
        """A place abroad was told: another city, or another country, ends a stay."""
        is_country = place.kind is PlaceKind.COUNTRY
        if self.stay and self.stay[0] != place and not (is_country and place.country == self.stay[0].country):
            self.stay = None
        if not is_country:
            self.city = (place, name)
        elif self.city and self.city[0].country != place.country:
            self.city = None

    def head(self, place: Place, name: str) -> None:
        """A sentence that tells no act put this city over those after it."""
        self.stay = (place, name)

    def note(self, draft: Draft) -> None:
        """An act was told."""
        self.last = draft
        noun = act_words().noun_of(draft.about or "")
        if noun and noun[1] in GATHERINGS and draft.place and draft.city:
            self.gatherings[_stem(noun[0])] = (draft.place, draft.city), draft.start

    def pointed_at(self, texts: list[str], day: str | None) -> Named | None:
        """The place that words of a clause point back to: a gathering told before, the occasion of the act before, or
        the city last come to."""
        for text in texts if self.gatherings else ():
            noun = act_words().noun_of(text)
            known = self._gathering(_stem(noun[0])) if noun else None
            if known and (day is None or known[1] is None or may_be_same(day, known[1])):
                return known[0]
        words = place_words()
        last = self.last
        if any(text.endswith(words.occasions) for text in texts):
            return (last.place, last.city) if last and last.place and last.city else None
        return self.city if self.city and any(text.startswith(words.here) for text in texts) else None

    def _gathering(self, noun: str) -> tuple[Named, str | None] | None:
        """The one last told whose noun ends so: "설명회" after "관광설명회"."""
        return next((self.gatherings[known] for known in reversed(self.gatherings) if known.endswith(noun)), None)


def _stem(noun: str) -> str:
    return _SITE.sub("", noun)
