"""An act with everything a sentence tells of it, on its way to becoming an activity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ihaeng.language.gazetteer import Place
from ihaeng.model import Amount, Reason, Saying, Span, Stage
from ihaeng.model.kinds import kinds
from ihaeng.reading.korean.lexicon import people_words

Party = tuple[str, ...]

MOST_ABOUT = 80
"""Characters of an activity's `about`, as the interchange format says."""


@dataclass
class Draft:
    """One act as told so far; the same act told again is merged into it.

    `where` orders drafts: part of the document, sentence of the part, the head's character. `own_country` is the
    country that the act's own words give it where they give no city. `apart` has, of each official among `parties`, the
    person and the body, which an agreement binds both. `rules` tell what fed the fields.
    """

    where: tuple[int, int, int]
    kind: str
    stage: Stage
    evidence: list[Span]
    frame: str
    start: str | None = None
    end: str | None = None
    place: Place | None = None
    city: str | None = None
    country: str | None = None
    own_country: str | None = None
    venue: str | None = None
    parties: list[Party] = field(default_factory=list)
    apart: dict[Party, tuple[Party, ...]] = field(default_factory=dict)
    about: str | None = None
    amount: Amount | None = None
    further_amounts: list[Amount] = field(default_factory=list)
    people: int | None = None
    said_by: Saying = Saying.OUTLET
    background: bool = False
    rules: list[Reason] = field(default_factory=list)


def parties_as(kind: str, parties: Sequence[Party], apart: Mapping[Party, tuple[Party, ...]]) -> list[Party]:
    """The parties as those of an act of this kind: an agreement binds an official and the body, each `apart`."""
    if not kinds()[kind].commits:
        return list(parties)
    return list(dict.fromkeys(one for party in parties for one in apart.get(party, (party,))))


def with_names(parties: list[Party]) -> list[Party]:
    """The parties that have a name: "대표들" may be anybody, and tells no two acts apart."""
    return [party for party in parties if not party[0].endswith((*people_words().groups, "들"))]
