"""Every named pattern and helping rule finds its own examples, and stays linear on hostile input."""

from __future__ import annotations

import time

import pytest

from ihaeng.reading.english.patterns import HelpingRule, NamedPattern, helping, named_patterns
from ihaeng.reading.english.verbs import find_verbs

PATTERNS = list(named_patterns().values())
HOSTILE = ["a " * 20_000, "A" * 40_000, "Aa " * 13_000, "the " * 10_000, ", and " * 7_000, "to meet with A, " * 2_500]
LONGEST = 3.0
"""Seconds that one pattern may take for 40,000 characters on a slow machine; a quadratic one takes minutes."""


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
@pytest.mark.parametrize("text", HOSTILE, ids=[text[:6] for text in HOSTILE])
def test_a_pattern_is_quick_on_hostile_text(named: NamedPattern, text: str) -> None:
    began = time.process_time()
    named.compile().search(text)
    assert time.process_time() - began < LONGEST


def test_a_long_sentence_is_read_in_good_time() -> None:
    began = time.process_time()
    find_verbs("she will meet with A and tour B, " * 300)
    assert time.process_time() - began < LONGEST
