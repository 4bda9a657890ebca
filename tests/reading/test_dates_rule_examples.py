"""The messages that a rule's own examples give when they do not hold."""

import pytest
from rule_examples import Found, complaint, complaints

from ihaeng.language.rules import Example, Rule

WANTED = Example(text="오는 8일 연다", found="오는 8일", value="2016-11-08")
RULE = Rule(name="day", pattern="", yes=[WANTED], no=["8일간"])


@pytest.mark.parametrize(
    ("found", "message"),
    [
        ([], "nothing found"),
        ([Found(3, 5, "2016-11-08", ("day",))], "part of the span"),
        ([Found(0, 5, "2016-12-08", ("day",))], "wrong value"),
        ([Found(0, 2, "?", ("day",)), Found(3, 5, "?", ("day",))], "ambiguous"),
        ([Found(0, 5, "2016-11-08", ("week",))], "another rule"),
    ],
)
def test_the_message_says_how_an_example_fails(found: list[Found], message: str) -> None:
    assert str(complaint(RULE, WANTED, lambda _: found)).startswith(message)


def test_a_rule_without_examples_is_refused() -> None:
    bare = Rule(name="bare", pattern="", yes=[], no=[])
    assert "no examples" in complaints(bare, lambda _: [])[0]


def test_an_example_that_must_not_match_is_heard() -> None:
    def always(text: str) -> list[Found]:
        return [Found(0, 5, "2016-11-08", ("day",))] if text else []

    assert complaints(RULE, always)[0].startswith("must not match")
