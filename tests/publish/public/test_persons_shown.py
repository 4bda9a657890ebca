"""Whose a name is: the examples that stand beside the lists, and how a name is shortened."""

from __future__ import annotations

import pytest

from ihaeng.publish.public.persons import Bearer, bearer_of, persons, shortened

EXAMPLES = [(bearer, example) for bearer, examples in persons().examples.items() for example in examples]


@pytest.mark.parametrize(("bearer", "example"), EXAMPLES, ids=lambda one: str(getattr(one, "names", one)))
def test_the_examples_hold(bearer: Bearer, example: object) -> None:
    names, sentence = example.names, example.sentence  # type: ignore[attr-defined]
    assert bearer_of(names, [sentence]) is bearer


def test_there_are_examples_of_every_bearer() -> None:
    assert set(persons().examples) == set(Bearer)


def test_a_name_is_known_by_any_of_its_sentences() -> None:
    assert bearer_of(["바실 오르데"], ["바실 오르데와 만났다.", "바실 오르데 시장과 서명했다."]) is Bearer.OFFICE


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("한지우", "한○○"),
        ("이도윤 노바켐 대표", "이○○ 노바켐 대표"),
        ("카린 펠트만", "카○ 펠○○"),
        ("Karin Feldmann", "K. F."),
        ("", ""),
    ],
)
def test_a_name_is_shortened_as_newspapers_do(name: str, short: str) -> None:
    assert shortened(name) == short


@pytest.mark.parametrize(
    "hostile", ["가" * 50_000, "한지우 " * 10_000, "한지우 (" * 10_000, "Mr. of " * 10_000, ", " * 20_000]
)
def test_hostile_sentences_cost_little(hostile: str) -> None:
    """Only the words around a name are looked at, however long the sentence."""
    assert bearer_of(["한지우"], [f"{hostile}한지우{hostile}"]) is Bearer.PERSON
