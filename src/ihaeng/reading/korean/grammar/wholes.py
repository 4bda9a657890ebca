"""Stretches of a sentence that are read as wholes: dates and the names of places."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from ihaeng.language.analyzer import Morpheme
from ihaeng.reading.korean.lexicon import act_words, people_words

_PARTICLES = {"이": "JKS", "가": "JKS", "은": "JX", "는": "JX", "을": "JKO", "를": "JKO", "와": "JC", "과": "JC"}
"""Particles that the analyser takes for the end of a place's name ("다솔특별자치도가"), with their tags."""

_A_SURNAME = "나"
"""One that the analyser takes for a pronoun or a particle before an office."""

_CANNOT = "못"
"""What the analyser cuts off an auxiliary ("만나지 못했다")."""

_MENDED = frozenset(("여", "키", "갖은", "하고", _A_SURNAME, _CANNOT))
"""Forms that `mended` looks into; most sentences have none."""

_THIS = ("이", "MM")
"""What the analyser takes the particle of a subject for."""

_NOT_A_TOPIC = frozenset(("NNG", "NNP", "NNB", "NP"))
"""What the analyser takes the stem of "여는" for."""


_FRUIT = "청과"
"""A word that the analyser finds in the name of an authority with its particle."""

_WITH = ("JKB", "JC")
"""What the analyser takes "하고" for where it could be "with"."""


def with_wholes(text: str, morphemes: Sequence[Morpheme], wholes: Sequence[tuple[int, int, str]]) -> list[Morpheme]:
    """The morphemes, those of each whole joined into one; what sticks out behind ("린덴시" in "린덴시장") stays."""
    if not wholes:
        return list(morphemes)
    joined: list[Morpheme] = []
    waiting = list(wholes)
    for place, morpheme in enumerate(morphemes):
        while waiting and waiting[0][1] <= morpheme.start:
            waiting.pop(0)
        if not waiting:
            return [*joined, *morphemes[place:]]
        if morpheme.start < waiting[0][0]:
            joined.append(morpheme)
            continue
        start, end, tag = waiting[0]
        if not joined or joined[-1].start != start or joined[-1].tag != tag:
            joined.append(Morpheme(text[start:end], tag, start, end, known=True))
        if morpheme.end > end:
            rest = text[end : morpheme.end]
            joined.append(Morpheme(rest, _PARTICLES.get(rest, morpheme.tag), end, morpheme.end, known=morpheme.known))
    return joined


def mended(morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """Put right what the analyser takes wrong in news style.

    "여는 행사" is held, "갖은" in "회담을 갖은 뒤" a verb, "하고" in "대표단을 접견하고" no particle,
    "관세청과는" is with an authority and no fruit, "나 지사" somebody's surname, "면담이 화상회의로" has a subject.
    """
    kept = _with_subjects(morphemes)
    forms = [morpheme.form for morpheme in kept]
    if _MENDED.isdisjoint(forms) and not any(form.endswith(_FRUIT) for form in forms):
        return kept
    told_apart: list[Morpheme] = []
    for place, (first, second) in enumerate(itertools.pairwise(morphemes)):
        if first.form == "여" and (second.form, second.tag) == ("는", "JX") and first.tag in _NOT_A_TOPIC:
            kept[place] = replace(first, form="열", tag="VV")
            kept[place + 1] = replace(second, tag="ETM")
        if second.form == "갖은" and first.tag == "JKO":
            kept[place + 1] = replace(second, form="가지", tag="VV", end=second.start + 1)
            told_apart.append(replace(second, form="은", tag="ETM", start=second.start + 1))
        if (
            second.form == "하고"
            and second.tag in _WITH
            and place
            and _ends_a_deed(morphemes[place - 1], first, second)
        ):
            kept[place + 1] = replace(second, form="하", tag="XSV", end=second.start + 1)
            told_apart.append(replace(second, form="고", tag="EC", start=second.start + 1))
        apart = not place or morphemes[place - 1].end < first.start
        if first.form == _A_SURNAME and apart and second.form in people_words().titles:
            kept[place] = replace(first, tag="NNP")
        if first.form.endswith(_FRUIT) and not first.known and second.tag == "JX":
            kept[place] = replace(first, form=first.form[:-1], end=first.end - 1)
            told_apart.append(replace(second, form=first.form[-1], tag="JC", start=first.end - 1, end=first.end))
    kept = _with_cannot(kept)
    kept = sorted([*kept, *told_apart], key=lambda morpheme: morpheme.start) if told_apart else kept
    return [
        piece
        for morpheme in kept
        for piece in (_drawn_apart(morpheme, morphemes) if morpheme.form == "키" else (morpheme,))
    ]


def _ends_a_deed(before: Morpheme, noun: Morpheme, ending: Morpheme) -> bool:
    """Whether "하고" ends a verb: behind an object, or where the noun before it with 하다 tells an act."""
    return before.tag == "JKO" or (noun.end == ending.start and act_words().may_tell(f"{noun.form}하다"))


def _with_cannot(morphemes: list[Morpheme]) -> list[Morpheme]:
    """ "못" and "하" behind "-지" as the one auxiliary that they are: "만나지 못했다" denies it."""
    joined: list[Morpheme] = []
    for morpheme in morphemes:
        before = joined[-2] if len(joined) > 1 else None
        denies = before is not None and (
            before.form == "지" or (before.tag == "JX" and len(joined) > 2 and joined[-3].form == "지")
        )
        if denies and morpheme.form == "하" and joined[-1].form == _CANNOT and joined[-1].end == morpheme.start:
            joined[-1] = replace(morpheme, form="못하", tag="VX", start=joined[-1].start)
        else:
            joined.append(morpheme)
    return joined


def _drawn_apart(short: Morpheme, morphemes: Sequence[Morpheme]) -> tuple[Morpheme, ...]:
    """ "개최키로 했다" for "개최하기로 했다"."""
    glued = any(m.end == short.start and m.tag == "NNG" for m in morphemes)
    decided = any(m.start == short.end and m.form == "로" for m in morphemes)
    if not glued or not decided:
        return (short,)
    return replace(short, form="하", tag="XSV"), replace(short, form="기", tag="ETN")


def _with_subjects(morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """ "이" joined to a noun is its particle and points at nothing ("면담이 화상회의로")."""
    kept = list(morphemes)
    for place, morpheme in enumerate(morphemes):
        if morpheme.tag == _THIS[1] and morpheme.form == _THIS[0] and place:
            before = morphemes[place - 1]
            if before.end == morpheme.start and before.tag in _NOT_A_TOPIC:
                kept[place] = replace(morpheme, tag=_PARTICLES[morpheme.form])
    return kept
