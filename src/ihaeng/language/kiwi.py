"""Kiwi behind the Analyzer protocol: loaded once a process, at the first sentence; loading costs 3 CPU seconds."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import TYPE_CHECKING

import yaml

from ihaeng.language.analyzer import Analyzer, Morpheme

if TYPE_CHECKING:
    from kiwipiepy import Kiwi, Token

LONGEST_SENTENCE = 2_000
"""Characters given to Kiwi at once: one word of 80,000 takes it 2.4 s, and the cost grows faster than the length."""


class KiwiAnalyzer:
    """Sentences of up to `LONGEST_SENTENCE` characters are analysed whole, the rest of a longer one is left out."""

    def __init__(self, kiwi: Kiwi) -> None:
        self._kiwi = kiwi

    def analyze(self, sentence: str) -> list[Morpheme]:
        """The morphemes of one sentence (see `Analyzer`)."""
        return _morphemes(self._kiwi.tokenize(sentence[:LONGEST_SENTENCE]))


@functools.cache
def shared_analyzer() -> Analyzer:
    """The analyser of this process."""
    from kiwipiepy import Kiwi  # here, because the model behind it takes 525 MB; only reading may pay for it

    kiwi = Kiwi(num_workers=1)
    words = resources.files("ihaeng.language") / "words_for_kiwi.yaml"
    for tag, forms in yaml.safe_load(words.read_text("utf-8")).items():
        for form in forms:
            kiwi.add_user_word(form, tag)
    return KiwiAnalyzer(kiwi)


def _morphemes(tokens: Iterable[Token]) -> list[Morpheme]:
    found = [Morpheme(t.form, t.tag, t.start, t.end, not t.oov) for t in tokens]
    if any(" " in morpheme.form for morpheme in found):
        return [word for morpheme in found for word in _words_of(morpheme)]
    return found


def _words_of(morpheme: Morpheme) -> Iterator[Morpheme]:
    """A name that the dictionary has as one, word by word."""
    if morpheme.end - morpheme.start != len(morpheme.form):
        yield morpheme
        return
    start = morpheme.start
    for word in morpheme.form.split(" "):
        yield Morpheme(word, morpheme.tag, start, start + len(word), morpheme.known)
        start += len(word) + 1
