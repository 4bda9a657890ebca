"""Whose word an English sentence is."""

from __future__ import annotations

import pytest

from ihaeng.model import Saying
from ihaeng.reading.english.saying import speaker_of
from ihaeng.reading.english.sides import Own

OWN = Own(frozenset({"Nora Whitfield", "Whitfield", "Harlan"}), "Harlan")


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("Whitfield met with Norbeck Foods, her office said.", Saying.OFFICE),
        ("She met with Norbeck Foods, according to the ministry.", Saying.OFFICE),
        ("The meeting with Norbeck Foods went well, Whitfield said in a statement.", Saying.OFFICE),
        ("Norbeck Foods said it signed a contract with the state.", Saying.COUNTERPART),
        ("She met with Norbeck Foods, local media reported.", Saying.OUTLET),
        ("She met with Norbeck Foods.", Saying.OUTLET),
    ],
)
def test_whose_word_it_is(text: str, saying: Saying) -> None:
    assert speaker_of(text, OWN, [("Norbeck Foods",)])[0] is saying
