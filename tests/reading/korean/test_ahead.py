"""Sentences are analysed in stretches, each at most once, and only those that were foretold or asked for."""

from __future__ import annotations

from ihaeng.language.analyzer import Morpheme
from ihaeng.reading.korean.grammar.ahead import AT_ONCE, Ahead


class Recorder:
    def __init__(self) -> None:
        self.seen: list[str] = []

    def analyze(self, sentence: str) -> list[Morpheme]:
        self.seen.append(sentence)
        return [Morpheme(sentence, "NNG", 0, len(sentence), known=True)]


def test_a_stretch_is_analysed_at_the_first_question() -> None:
    recorder = Recorder()
    ahead = Ahead(recorder, [f"문장 {number}" for number in range(AT_ONCE + 1)])
    assert ahead.analyze("문장 0")[0].form == "문장 0"
    assert len(recorder.seen) == AT_ONCE
    assert ahead.analyze(f"문장 {AT_ONCE}")[0].form == f"문장 {AT_ONCE}"
    assert len(recorder.seen) == AT_ONCE + 1


def test_sentences_may_be_left_out_come_twice_or_be_new() -> None:
    recorder = Recorder()
    ahead = Ahead(recorder, ["가", "나", "다", "가"])
    assert [ahead.analyze(sentence)[0].form for sentence in ("나", "새", "가", "가")] == ["나", "새", "가", "가"]
    assert recorder.seen == ["가", "나", "다", "가", "새", "가"]
