"""Word tables and rules kept as YAML beside the code."""

from __future__ import annotations

from importlib import resources
from typing import Any, TypeVar

import msgspec
import yaml

Kind = TypeVar("Kind")


class _RuleLoader(yaml.SafeLoader):
    """YAML in which `yes` and `no` are words, as people write them, and not truth values."""


_RuleLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_table_as(package: str, path: str, kind: type[Kind]) -> Kind:
    """The content of a YAML file inside a package as the words of a `kind`; numbers may stand for their text.

    Raises:
        msgspec.ValidationError: the file does not hold what the kind asks for.
    """
    return msgspec.convert(read_table(package, path), kind, strict=False)


def read_table(package: str, path: str) -> Any:
    """The content of a YAML file inside a package."""
    file = resources.files(package).joinpath(*path.split("/"))
    return yaml.load(file.read_text("utf-8"), Loader=_RuleLoader)  # noqa: S506 - a subclass of SafeLoader
