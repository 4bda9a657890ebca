"""All words that people are shown, in both languages."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from ihaeng.model import Basis, CommitmentState, Direction, Ground, Language, Saying, Stage, Status
from ihaeng.publish.words import words


def _leaves(tree: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for key, found in tree.items():
        if isinstance(found, dict):
            yield from _leaves(found, f"{above}{key}.")
        else:
            yield f"{above}{key}", found


def _file(language: Language) -> dict[str, Any]:
    return dict(_leaves(words(language)._tree))


def _values(wording: object) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(wording)) if name}


def test_the_languages_have_the_same_places() -> None:
    assert set(_file(Language.KO)) == set(_file(Language.EN))


def test_the_languages_tell_the_same_values() -> None:
    korean, english = _file(Language.KO), _file(Language.EN)
    assert {place: _values(korean[place]) for place in korean} == {place: _values(english[place]) for place in korean}


@pytest.mark.parametrize("language", list(Language))
def test_every_state_of_things_has_its_word(language: Language) -> None:
    demanded = {
        "status": Status,
        "meaning": Status,
        "stage": Stage,
        "said_by": Saying,
        "basis": Basis,
        "state": CommitmentState,
        "direction": Direction,
        "why.ground": Ground,
    }
    for place, members in demanded.items():
        assert {str(member) for member in members} <= set(words(language).at(place)), place


@pytest.mark.parametrize(
    ("language", "status", "wording"),
    [
        (Language.KO, "carried_out", "이행 보도"),
        (Language.KO, "not_reported", "살펴본 보도에서 확인되지 않음"),
        (Language.KO, "unannounced", "사전 보도에서 확인되지 않음"),
        (Language.KO, "unclear", "언급은 있으나 판단 못 함"),
        (Language.EN, "carried_out", "reported done"),
        (Language.EN, "not_reported", "not found in the coverage searched"),
        (Language.EN, "unannounced", "no announcement found"),
        (Language.EN, "unclear", "mentioned, not decided"),
    ],
)
def test_silence_is_worded_as_the_design_says(language: Language, status: str, wording: str) -> None:
    assert words(language)(f"status.{status}") == wording


def test_numbers_choose_their_form() -> None:
    assert [words(Language.EN).count("people", n) for n in (0, 1, 2)] == ["0 people", "1 person", "2 people"]


def test_a_place_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        words(Language.KO)("status.forgotten")
