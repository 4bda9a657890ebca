"""The words that people are shown, by language: one YAML a language in the folder `wording`."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib import resources
from typing import Any

import yaml

from ihaeng.model import Language
from ihaeng.model.kinds import kinds


class Words:
    """One language's words, looked up by their place in the file: `words("fact.lead")`."""

    def __init__(self, language: Language, tree: Mapping[str, Any]) -> None:
        self.language = language
        self._tree = tree
        self._places: dict[str, Any] = {}

    def __call__(self, place: str, **values: object) -> str:
        """Return the wording at `place` with the values set in.

        Raises:
            KeyError: the file has no such place, or the wording asks for a value that is not given.
        """
        wording = str(self.at(place))
        return wording.format(**values) if values else wording

    def count(self, place: str, n: int, **values: object) -> str:
        """Return a wording that tells a number, in the form (`one` or `other`) that the number asks for."""
        return self(f"{place}.{'one' if n == 1 else 'other'}", n=n, **values)

    def known(self, place: str, name: str) -> str:
        """Return the wording of `name` at `place`; the name itself where the file has none for it."""
        found = self.at(place).get(name, name)
        return str(found)

    def kind(self, name: str) -> str:
        """Return the label of a kind of activity; its name where no kind of that name is known."""
        kind = kinds().get(name)
        return kind.label[self.language] if kind else name

    def at(self, place: str) -> Any:
        """Return what stands at a place: a wording, or the branch of them."""
        if place in self._places:
            return self._places[place]
        found: Any = self._tree
        for step in place.split("."):
            found = found[step]
        self._places[place] = found
        return found


@functools.cache
def words(language: Language) -> Words:
    """Return the words of a language."""
    file = resources.files("ihaeng.publish") / "wording" / f"{language}.yaml"
    return Words(language, yaml.safe_load(file.read_text("utf-8")))
