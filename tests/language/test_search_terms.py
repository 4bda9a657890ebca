"""What a word is looked for by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.search_terms import folded, forms, tokens, wanted, without_particle
from ihaeng.language.tables import read_table

LISTS = read_table("ihaeng.language", "search.yaml")
VERBS = [pair for name, lists in LISTS.items() if name != "particles" for pair in lists["examples"].items()]
OPEN_STEMS = [("만나다", "만났"), ("돌아왔다", "돌아온"), ("나누다", "나눴"), ("보냈다", "보낼")]
LETTERS = "가나다협약 MOU1é漢字."


@pytest.mark.parametrize(("typed", "found"), VERBS + OPEN_STEMS)
def test_a_verb_is_looked_for_in_its_forms(typed: str, found: str) -> None:
    assert found in forms(typed)


@pytest.mark.parametrize(("typed", "bare"), LISTS["particles"]["examples"].items())
def test_particles_come_off(typed: str, bare: str) -> None:
    assert without_particle(typed) == bare


def test_a_long_compound_is_found_with_a_blank_inside() -> None:
    assert forms("업무협약") == ["업무협약", "업무 협약"]
    assert forms("협약") == ["협약"]


@given(st.text(alphabet=LETTERS, max_size=40), st.data())
def test_a_text_holds_the_tokens_of_every_stretch_of_it(text: str, data: st.DataObject) -> None:
    whole = folded(text)
    start = data.draw(st.integers(0, len(whole)))
    full, _ = wanted(folded(whole[start : data.draw(st.integers(start, len(whole)))]))
    assert set(full) <= tokens(whole)


@given(st.text(alphabet=LETTERS, max_size=40))
def test_a_text_holds_the_beginnings_of_its_words(text: str) -> None:
    for word in folded(text).split():
        _, begun = wanted(word)
        assert all(any(token.startswith(run) for token in tokens(folded(text))) for run in begun)
