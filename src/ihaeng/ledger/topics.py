"""What acts are about, as words weighed by how rare they are among the acts they are compared with."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from ihaeng.ledger.words import is_bare
from ihaeng.model import Activity

BARE_WEIGHT = 0.15
"""What a word of the act itself ("meeting", "agreement") weighs against a rare one."""

_WORD = re.compile(r"[0-9a-z]{2,}|[\uac00-\ud7a3]{2,}")


class Topic(dict[str, float]):
    """Words with their weights, and what all weigh together."""

    def __init__(self, words: Iterable[tuple[str, float]]) -> None:
        super().__init__(words)
        self.weight = sum(self.values())


def topic_words(*texts: str | None) -> set[str]:
    """Latin words whole, Hangul words as pairs of syllables: endings and compounds must not hide a common stem."""
    found: set[str] = set()
    for word in (word for text in texts if text for word in _WORD.findall(text.casefold())):
        if is_bare(word):
            found.add(word)
        elif word[0] >= "\uac00":
            found.update(word[at : at + 2] for at in range(len(word) - 1))
        else:
            found.add(word)
    return found


class Topics:
    """The topics of a set of acts: words of what they are about, where, and with whom."""

    def __init__(self, activities: Iterable[Activity]) -> None:
        words = {act.id: topic_words(act.about, act.venue, *_names(act)) for act in activities}
        self._count = len(words)
        self._holders = Counter(word for held in words.values() for word in held)
        self._topics = {name: self._weighed(held) for name, held in words.items()}
        self._told: dict[tuple[str | None, ...], Topic] = {}

    def weight(self, word: str) -> float:
        """How much a word tells: much if few acts have it."""
        rarity = math.log((1 + self._count) / (1 + self._holders[word])) + 0.3
        return rarity * (BARE_WEIGHT if is_bare(word) else 1.0)

    def of(self, activity: Activity) -> Topic:
        """The weighed words of an act."""
        known = self._topics.get(activity.id)
        return self.told(activity.about, activity.venue, *_names(activity)) if known is None else known

    def told(self, *texts: str | None) -> Topic:
        """The weighed words of any text."""
        if texts not in self._told:
            self._told[texts] = self._weighed(topic_words(*texts))
        return self._told[texts]

    def _weighed(self, words: Iterable[str]) -> Topic:
        return Topic((word, self.weight(word)) for word in sorted(words))


def common_weight(one: Topic, other: Topic) -> float:
    """The weight of the words that two topics share."""
    return sum(weight for word, weight in one.items() if word in other)


def overlap(one: Topic, other: Topic) -> float:
    """The weight of the common words as a share of the lighter topic, 0 to 1."""
    lighter = min(one.weight, other.weight)
    return common_weight(one, other) / lighter if lighter else 0.0


def likeness_of_topics(one: Topic, other: Topic) -> float:
    """How alike two topics are, 0 to 1: the mean of what the lighter one and what both together have in common."""
    common = common_weight(one, other)
    if not common:
        return 0.0
    everything = one.weight + other.weight - common
    return (common / min(one.weight, other.weight) + common / everything) / 2


def _names(activity: Activity) -> list[str]:
    return [name for party in activity.counterparts for name in party]
