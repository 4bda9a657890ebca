"""What something else came in the place of: "노바켐 대신 라온전자를 찾았다"."""

from __future__ import annotations

from collections.abc import Sequence

from ihaeng.language.analyzer import Morpheme

INSTEAD = "대신"
"""The word that stands like a particle behind what was not done."""
_WITH_PARTICLE = "에"


def is_instead(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether the word is that one, and none of a name or verb ("대신증권", "대신해")."""
    word = morphemes[place]
    if word.form != INSTEAD:
        return False
    before, behind = morphemes[max(0, place - 1) : place], morphemes[place + 1 : place + 2]
    apart = not behind or behind[0].start > word.end or behind[0].form == _WITH_PARTICLE
    return apart and (not before or before[0].end < word.start)
