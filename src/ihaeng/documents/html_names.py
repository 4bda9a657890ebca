"""What an element's tag and names tell of it: that it holds an article, stands around articles, or signs one."""

from __future__ import annotations

import functools
import re
from typing import final

import msgspec

from ihaeng.documents.rules import table, words

_FILE = "page_parts.yaml"
_NAME_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_REMEMBERED = 16_384
"""Elements, by tag and names, whose profile is kept: those of some hundred page systems."""


@final
class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """What the tag and names of an element tell.

    `ranks` says how sure they make it that the element holds the article, by kind of name, 0 the surest; it is empty if
    they say nothing of it.
    """

    tag: str
    names: frozenset[str]
    ranks: dict[str, int]
    is_block: bool
    is_furniture: bool
    is_note: bool
    is_caption: bool
    is_felt: bool
    """Whether anything changes where the element ends: a line, a link or a caption."""


class _Name(msgspec.Struct, frozen=True, kw_only=True):
    """What one class or id tells."""

    words: frozenset[str]
    ranks: dict[str, int]
    is_furniture: bool
    is_embedded: bool
    is_note: bool
    is_caption: bool


Named = tuple[str, str | None, str | None, str | None]
"""An element's tag and its attributes class, id and itemprop."""


class Profiles(dict[Named, Profile]):
    """Profiles of elements, made when they are first asked for; quicker than a cache that notes what was asked last."""

    def __missing__(self, named: Named) -> Profile:
        """Make a profile; when there are too many, all are made anew."""
        if len(self) >= _REMEMBERED:
            self.clear()
        self[named] = profile = _profile(*named)
        return profile


def _profile(tag: str, classes: str | None, identity: str | None, itemprop: str | None) -> Profile:
    classes, identity = classes or "", identity or ""
    names = [_name(name) for name in f"{classes} {identity}".split()]
    named = tag not in words(_FILE, "articles")
    is_embedded = any(name.is_embedded for name in names)
    is_caption = tag == "figcaption" or any(name.is_caption for name in names)
    is_block = is_caption or "-" in tag or tag in words(_FILE, "block_tags")
    return Profile(
        tag=tag,
        names=frozenset().union(*[name.words for name in names]),
        ranks=_ranks_of(tag, classes, f"{identity} {itemprop or ''}"),
        is_block=is_block,
        is_furniture=tag in words(_FILE, "furniture_tags")
        or (named and not is_embedded and any(name.is_furniture for name in names)),
        is_note=named and any(name.is_note for name in names),
        is_caption=is_caption,
        is_felt=is_block or is_caption or tag == "a",
    )


def _ranks_of(tag: str, classes: str, identity: str) -> dict[str, int]:
    able = {
        "surest": [_name(name).ranks.get("surest") for name in identity.split()],
        "likely": [_name(name).ranks.get("likely") for name in (*classes.split(), tag)],
    }
    found = {sureness: [rank for rank in ranks if rank is not None] for sureness, ranks in able.items()}
    return {sureness: min(ranks) for sureness, ranks in found.items() if ranks}


@functools.lru_cache(maxsize=_REMEMBERED)
def _name(name: str) -> _Name:
    cut = frozenset(word.lower() for word in _NAME_WORDS.findall(name))
    bare = name.lower().replace("-", "").replace("_", "")
    return _Name(
        words=cut,
        ranks={sureness: ranks[bare] for sureness, ranks in _ranks().items() if bare in ranks},
        is_furniture=name in words(_FILE, "drop_classes")
        or not cut.isdisjoint(words(_FILE, "drop_names"))
        or any(word.startswith(_beginnings()) for word in cut),
        is_embedded=not cut.isdisjoint(words(_FILE, "embedded_names")),
        is_note=not cut.isdisjoint(words(_FILE, "note_names")),
        is_caption=not cut.isdisjoint(words(_FILE, "caption")) or bare in words(_FILE, "caption"),
    )


@functools.cache
def _beginnings() -> tuple[str, ...]:
    return tuple(words(_FILE, "drop_beginnings"))


@functools.cache
def _ranks() -> dict[str, dict[str, int]]:
    """The rank of every name under which articles are known to stand, by how sure the names are."""
    named = msgspec.convert(table(_FILE)["article"], dict[str, list[str]])
    return {sureness: {name: place for place, name in enumerate(names)} for sureness, names in named.items()}


PROFILES = Profiles()
"""What all pages share."""
