"""The kinds of activity, one YAML file a kind in the folder `kinds`."""

from __future__ import annotations

import functools
from importlib import resources

import msgspec
import yaml


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of act. Where several fit one act, the one with the greatest `strength` is meant.

    `commits` marks the kinds that promise something for later and are followed as commitments.
    """

    name: str
    strength: int
    label: dict[str, str]
    meaning: str
    commits: bool = False


@functools.cache
def kinds() -> dict[str, Kind]:
    """Every kind by its name, the strongest first."""
    folder = resources.files("ihaeng.model") / "kinds"
    texts = [file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".yaml")]
    found = [msgspec.convert(yaml.safe_load(text), Kind) for text in texts]
    return {kind.name: kind for kind in sorted(found, key=lambda kind: -kind.strength)}


def strongest(names: set[str]) -> str:
    """Of several kinds that fit one act, the one that is meant."""
    return max(names, key=lambda name: kinds()[name].strength)
