"""A stretch of a sentence as one unknown proper noun, whatever the analyser takes it for."""

from __future__ import annotations

from ihaeng.language.analyzer import Morpheme


def as_name(text: str, start: int, end: int) -> Morpheme:
    """Return the characters from `start` to `end` as a name."""
    return Morpheme(text[start:end], "NNP", start, end, known=False)


def join_as_name(text: str, morphemes: list[Morpheme], start: int, end: int) -> None:
    """Put a name in the place of the morphemes within the stretch; none within leaves all as they are."""
    inside = [place for place, m in enumerate(morphemes) if start <= m.start and m.end <= end]
    if inside:
        morphemes[inside[0] : inside[-1] + 1] = [as_name(text, start, end)]
