"""What a sentence says of its sums: the rung they stand on, whose they are, and which are no deal's."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import msgspec

from ihaeng.language.remembered import remembered_of_texts
from ihaeng.language.tables import read_table
from ihaeng.model import Basis
from ihaeng.reading.amounts import AmountMention, Role, find_amounts

BEFORE, BEHIND = 40, 40
"""Characters before and behind a sum in which words may say what it is."""

_NOTHING = r"(?!)"
_CONVERTED = re.compile(r"\s?\([^()]{0,60}\)|[^()\s]{0,3}\)")


class SumExample(msgspec.Struct, frozen=True, kw_only=True):
    """A text and the sum in it that is meant."""

    text: str
    sum: str


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """Words right before a sum or behind it that say what it is."""

    before: str = _NOTHING
    behind: str = _NOTHING
    basis: Basis | None = None
    yes: list[SumExample]
    no: list[str]


class SumWords(msgspec.Struct, frozen=True, kw_only=True):
    """A language's sums.yaml; `earlier` and `size` speak of sums that stand in sentences of their own."""

    filler: str
    goes_on: str
    rungs: list[Cue]
    asides: Cue
    total: Cue
    each: Cue
    whose: Cue
    earlier: list[str] = []
    size: str = _NOTHING


@dataclass(frozen=True)
class Sum:
    """A sum told for itself. `is_aside` where it is no deal's; `basis` and `whose` only where words say so."""

    mention: AmountMention
    basis: Basis | None
    whose: str | None
    is_aside: bool
    is_total: bool
    is_each: bool


@dataclass(frozen=True)
class Around:
    """The words right before and behind a sum, in a language."""

    before: str
    behind: str
    words: SumWords

    def says(self, cue: Cue) -> str | None:
        """The words of a cue that stand around the sum."""
        label = _compiled(f"(?P<label>{cue.before}){self.words.filler}").search(self.before)
        if label:
            return label["label"]
        following = _compiled(rf"\s?(?:{cue.behind})").match(self.behind)
        return following.groupdict().get("label", following[0]) if following else None

    def rung(self) -> Basis | None:
        """The rung told right before the sum, else the nearest one behind it."""
        for cue in self.words.rungs:
            if _compiled(f"(?P<label>{cue.before}){self.words.filler}").search(self.before):
                return cue.basis
        behind = [(_compiled(cue.behind).search(self.behind), cue.basis) for cue in self.words.rungs]
        found = [(match, basis) for match, basis in behind if match]
        nearest = min((match.end() for match, _basis in found), default=0)
        return next((basis for match, basis in found if match.start() < nearest), None)


@functools.cache
def sum_words(language: str = "ko") -> SumWords:
    """A language's sums.yaml."""
    return msgspec.convert(read_table("ihaeng.reading", f"{language}/sums.yaml"), SumWords)


def sums_of(sentence: str, language: str = "ko") -> tuple[Sum, ...]:
    """The sums that a sentence tells for themselves, in its order."""
    return _sums_of(sentence, language)


@remembered_of_texts
def _sums_of(sentence: str, language: str) -> tuple[Sum, ...]:
    told = [mention for mention in find_amounts(sentence, language) if mention.role is not Role.SMALL_CHANGE]
    ends = [0, *(mention.end for mention in told)]
    starts = [*(mention.start for mention in told if mention.role is Role.TOLD), len(sentence)]
    found = []
    for number, mention in enumerate(told):
        if mention.role is Role.TOLD:
            before = sentence[max(ends[number], mention.start - BEFORE) : mention.start]
            following = next(start for start in starts if start > mention.start)
            converted = told[number + 1 : number + 2]
            end = next((other.end for other in converted if other.role is Role.CONVERSION), mention.end)
            words = sum_words(language)
            found.append(_sum(mention, Around(before, _behind(sentence, end, following, words), words)))
    return tuple(found)


def is_of_an_earlier_deal(sentence: str) -> bool:
    """Whether a Korean sentence tells of a deal made before, or doubts the sum."""
    return any(word in sentence for word in sum_words().earlier)


def tells_a_size(sentence: str) -> bool:
    """Whether a Korean sentence without an act can tell the size of the promise before it."""
    return _compiled(sum_words().size).search(sentence) is not None


def _behind(sentence: str, end: int, following: int, words: SumWords) -> str:
    """What stands behind a sum up to where the sentence goes on with something else, its conversion left out."""
    converted = _CONVERTED.match(sentence, end)
    start = converted.end() if converted else end
    behind = sentence[start : min(following, start + BEHIND)]
    goes_on = _compiled(words.goes_on).search(behind)
    return behind[: goes_on.end()] if goes_on else behind


def _sum(mention: AmountMention, around: Around) -> Sum:
    words = around.words
    return Sum(
        mention=mention,
        basis=around.rung(),
        whose=around.says(words.whose),
        is_aside=around.says(words.asides) is not None,
        is_total=around.says(words.total) is not None,
        is_each=around.says(words.each) is not None,
    )


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
