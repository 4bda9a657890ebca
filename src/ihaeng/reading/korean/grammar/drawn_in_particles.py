"""Particles that the analyser takes for the end of a foreign name: "수르야메가와 50만 달러" is with 수르야메가."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ihaeng.language.analyzer import Morpheme

_NAME, _NUMBER, _PARTICLE = "NNP", "SN", "JKB"
_FIRST_SYLLABLE, _FINALS = ord("가"), 28
_SHORTEST = 4
"""Syllables of a foreign name with its particle; shorter ones are whole names ("오카와")."""


def with_particles_apart(morphemes: Sequence[Morpheme]) -> list[Morpheme]:
    """The morphemes; an unknown name that seems to end in 와 or 과 before a number as the name and its particle."""
    apart: list[Morpheme] = []
    for place, morpheme in enumerate(morphemes):
        behind = morphemes[place + 1] if place + 1 < len(morphemes) else None
        apart += _cut(morpheme) if behind and _is_before_a_number(morpheme, behind) else [morpheme]
    return apart


def _is_before_a_number(name: Morpheme, behind: Morpheme) -> bool:
    return name.tag == _NAME and not name.known and behind.tag == _NUMBER and behind.start == name.end + 1


def _cut(name: Morpheme) -> list[Morpheme]:
    last = name.form[-1:]
    if len(name.form) < _SHORTEST or last != _behind(name.form[-2]):
        return [name]
    end = name.end - 1
    particle = Morpheme(last, _PARTICLE, end, name.end, known=True)
    return [replace(name, form=name.form[:-1], end=end), particle]


def _behind(syllable: str) -> str:
    """The form that the particle has behind a syllable of Korean letters."""
    return "과" if (ord(syllable) - _FIRST_SYLLABLE) % _FINALS else "와"
