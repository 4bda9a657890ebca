"""Adjectives that only say how something is done ("자유롭게", "심도 있게"): adverbs, and no clauses of their own.

A clause would keep whom and where for itself: "린덴시장과 심도 있게 협의했다" would be with nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from ihaeng.language.analyzer import Morpheme

_SO = "게"
_ADJECTIVES = ("VA", "XSA")
_THERE_IS = ("있", "없")
"""Stems that make an adjective of the noun before them ("심도 있게", "차질 없게")."""
_OVER = "넘"
"""Stem behind a measure ("1시간 넘게")."""
_MADE_SO = ("하", "되", "만들")
"""Verbs that make something so ("가능하게 하다"): what it becomes is told, not how it is done."""
_OF_IT = ("NNG", "XR", "MAG")
_ADVERB = "MAG"


def with_manner_as_adverbs(morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """The morphemes of a sentence with each adjective of manner, its noun and its ending as one adverb."""
    kept: list[Morpheme] = []
    place = 0
    while place < len(morphemes):
        stem = morphemes[place]
        if not _says_how(morphemes, place):
            kept.append(stem)
            place += 1
            continue
        ending = morphemes[place + 1]
        start = kept.pop().start if kept and _belongs_to_it(kept[-1], stem) else stem.start
        kept.append(Morpheme("".join((stem.form, _SO)), _ADVERB, start, ending.end, known=True))
        place += 2
    return kept


def _says_how(morphemes: Sequence[Morpheme], stem: int) -> bool:
    """Whether the verb that follows is done so; "배울 수 있게" and "가능하게 하다" say what comes of it."""
    ending, behind = morphemes[stem + 1 : stem + 2], morphemes[stem + 2 : stem + 3]
    if not ending or not behind or ending[0].form != _SO or ending[0].tag != "EC":
        return False
    if behind[0].tag.startswith("VX") or (behind[0].form in _MADE_SO and behind[0].tag.startswith("VV")):
        return False
    if morphemes[stem].form == _OVER:
        return stem > 0 and morphemes[stem - 1].tag == "NNB"
    if morphemes[stem].form in _THERE_IS:
        return stem > 0 and morphemes[stem - 1].tag == "NNG"
    return morphemes[stem].tag.startswith(_ADJECTIVES)


def _belongs_to_it(noun: Morpheme, stem: Morpheme) -> bool:
    """Whether the noun before the stem is part of the adverb ("심도" of "심도 있게", "뜻" of "뜻깊게")."""
    return noun.tag in _OF_IT and (stem.form in _THERE_IS or noun.end == stem.start)
