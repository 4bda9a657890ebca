"""What a Korean sentence says of its sums: the rung they stand on, whose they are, and which are no deal's."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

import msgspec

from ihaeng.language.remembered import remembered_of_texts
from ihaeng.language.tables import read_table
from ihaeng.model import Basis
from ihaeng.reading.amounts import AmountMention, Role, find_amounts

BEFORE, BEHIND = 30, 40
"""Characters before and behind a sum in which words may say what it is."""

_NOTHING = r"(?!)"
_COUNT = r"(?:\d[\d,]{0,9}+ ?(?:여 ?)?(?:건|개사|회)(?:에|의)? ?,? ?)?"
_FILLER = (
    rf"(?:\([^()]{{1,12}}\))?+(?:은|는|이|가|도|을|를|으로|로|만)?+ ?{_COUNT}"
    r"(?:(?:연간?|한 해|총|약|모두|최대|무려|각각|역시|등|매년) ?){0,3}+[\s(‘“:·]{0,2}\Z"
)
"""What may stand between a word and its sum: a particle, a count of talks, "about"."""
_GOES_ON = re.compile(r"[가-힣](?:고|며|면서) |,")
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


class Size(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a sentence that tells nothing but the size of a promise."""

    pattern: str


class SumWords(msgspec.Struct, frozen=True, kw_only=True):
    """sums.yaml."""

    rungs: list[Cue]
    asides: Cue
    total: Cue
    each: Cue
    whose: Cue
    earlier: list[str]
    size: Size


@dataclass(frozen=True)
class Sum:
    """A sum told for itself. `is_aside` where it is no deal's; `basis` and `whose` only where words say so."""

    mention: AmountMention
    basis: Basis | None
    whose: str | None
    is_aside: bool
    is_total: bool
    is_each: bool


@functools.cache
def sum_words() -> SumWords:
    """sums.yaml."""
    return msgspec.convert(read_table("ihaeng.reading", "ko/sums.yaml"), SumWords)


@remembered_of_texts
def sums_of(sentence: str) -> tuple[Sum, ...]:
    """The sums that a sentence tells for themselves, in its order."""
    told = [mention for mention in find_amounts(sentence) if mention.role is not Role.SMALL_CHANGE]
    ends = [0, *(mention.end for mention in told)]
    starts = [*(mention.start for mention in told if mention.role is Role.TOLD), len(sentence)]
    found = []
    for number, mention in enumerate(told):
        if mention.role is Role.TOLD:
            before = sentence[max(ends[number], mention.start - BEFORE) : mention.start]
            following = next(start for start in starts if start > mention.start)
            converted = told[number + 1 : number + 2]
            end = next((other.end for other in converted if other.role is Role.CONVERSION), mention.end)
            found.append(_sum(mention, before, _behind(sentence, end, following)))
    return tuple(found)


def is_of_an_earlier_deal(sentence: str) -> bool:
    """Whether a sentence tells of a deal made before, or doubts the sum."""
    return any(word in sentence for word in sum_words().earlier)


def tells_a_size(sentence: str) -> bool:
    """Whether a sentence without an act can tell the size of the promise before it."""
    return _compiled(sum_words().size.pattern).search(sentence) is not None


def _behind(sentence: str, end: int, following: int) -> str:
    """What stands behind a sum up to where the sentence goes on with something else, its conversion left out."""
    converted = _CONVERTED.match(sentence, end)
    start = converted.end() if converted else end
    behind = sentence[start : min(following, start + BEHIND)]
    goes_on = _GOES_ON.search(behind)
    return behind[: goes_on.end()] if goes_on else behind


def _sum(mention: AmountMention, before: str, behind: str) -> Sum:
    words = sum_words()
    return Sum(
        mention=mention,
        basis=_rung(before, behind),
        whose=_says(words.whose, before, behind),
        is_aside=_says(words.asides, before, behind) is not None,
        is_total=_says(words.total, before, behind) is not None,
        is_each=_says(words.each, before, behind) is not None,
    )


def _rung(before: str, behind: str) -> Basis | None:
    for cue in sum_words().rungs:
        if _label(cue.before).search(before):
            return cue.basis
    found = [
        (match, cue.basis) for cue in sum_words().rungs if (match := _compiled(cue.behind).search(behind)) is not None
    ]
    nearest = min((match.end() for match, _basis in found), default=0)
    return next((basis for match, basis in found if match.start() < nearest), None)


def _says(cue: Cue, before: str, behind: str) -> str | None:
    """The words of a cue that stand around a sum."""
    label = _label(cue.before).search(before)
    if label:
        return label["label"]
    following = _compiled(rf"\s?(?:{cue.behind})").match(behind)
    return following.groupdict().get("label", following[0]) if following else None


@functools.cache
def _label(words: str) -> re.Pattern[str]:
    return re.compile(f"(?P<label>{words}){_FILLER}")


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
