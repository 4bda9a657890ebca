"""Every named pattern and helping rule finds its own examples, and stays linear on hostile input."""

from __future__ import annotations

import pytest
from growth import grows_straight

from ihaeng.reading.english.patterns import HelpingRule, NamedPattern, helping, named_patterns
from ihaeng.reading.english.verbs import find_verbs

PATTERNS = list(named_patterns().values())
HOSTILE = ["a ", "A", "Aa ", "the ", ", and ", "to meet with A, "]


@pytest.mark.parametrize("named", PATTERNS, ids=[named.name for named in PATTERNS])
def test_a_pattern_finds_its_examples_and_no_others(named: NamedPattern) -> None:
    assert named.yes
    assert [text for text in named.yes if not named.compile().search(text)] == []
    assert [text for text in named.no if named.compile().search(text)] == []


@pytest.mark.parametrize("rule", helping().rules, ids=[rule.pattern[:30] for rule in helping().rules])
def test_helping_words_fit_their_examples(rule: HelpingRule) -> None:
    found = helping().at_the_end(rule.pattern)
    assert [text for text in rule.yes if not found.search(text)] == []
    assert [text for text in rule.no if found.search(text)] == []


@pytest.mark.parametrize("named", PATTERNS, ids=[named.name for named in PATTERNS])
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_pattern_is_quick_on_hostile_text(named: NamedPattern, piece: str) -> None:
    search = named.compile().search
    assert grows_straight(lambda size: lambda: search(piece * size), 10_000 // len(piece))


def test_a_long_sentence_is_read_in_good_time() -> None:
    assert grows_straight(lambda size: lambda: find_verbs("she will meet with A and tour B, " * size), 80)
