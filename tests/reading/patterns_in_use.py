"""Every regular expression of a room: in its modules, behind their cached functions, in its rule files."""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import itertools
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from ihaeng.language.rules import read_rules
from ihaeng.model import Language
from ihaeng.reading.dates.joins import joins
from ihaeng.reading.dates.scan import EVERYTHING
from ihaeng.reading.english.patterns import named_patterns
from ihaeng.reading.steps import spoken_pattern, step_patterns

ANCHORED = {"match", "fullmatch"}
EVERYWHERE = "finditer"
PUT_IN = "3"
"""Stands for words and numbers put into a pattern."""

METHODS = {*ANCHORED, EVERYWHERE, "search", "findall", "sub", "split"}
RULE_FILES = ("dates/points", "dates/periods", "dates/durations", "amounts/rules", "amounts/open", "amounts/numbers")


class InUse(NamedTuple):
    """A regular expression, where it stands, by which method it is used, and a text made for it."""

    name: str
    pattern: re.Pattern[str]
    method: str = EVERYWHERE
    text: str = ""


def patterns_of(room: ModuleType) -> Iterator[InUse]:
    """All of a package's modules; a pattern may come several times."""
    for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        module = importlib.import_module(found.name)
        tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        yield from _inline(found.name, tree)
        uses = _uses(tree)
        for name, value in vars(module).items():
            for pattern in _compiled(_value(value)):
                yield InUse(f"{found.name}.{name}", pattern, _method(uses.get(name, set())))


def patterns_of_rules() -> Iterator[InUse]:
    """The rule files of all languages, and the named patterns of English."""
    for path in [f"{language}/{name}.yaml" for language in ("ko", "en") for name in RULE_FILES]:
        for rule, finder, _file in read_rules("ihaeng.reading", path).rules:
            yield InUse(f"{path}: {rule.name}", finder.pattern, text=rule.yes[0].found)
    yield from _of_joins()
    yield from _of_steps()
    for name, named in named_patterns().items():
        yield InUse(f"en/patterns.yaml: {name}", named.compile(), text=named.yes[0])


def _of_joins() -> Iterator[InUse]:
    """What stands before, between and after dates that belong together."""
    for language in ("ko", "en"):
        for join in itertools.chain(*joins(language, *EVERYTHING.joins)):
            parts = [(join.before, "search"), (join.between, "fullmatch"), (join.after, "match")]
            for part, method in parts:
                if part:
                    yield InUse(f"{language} join: {join.rule.name}", part, method, join.rule.yes[0].text)


def _of_steps() -> Iterator[InUse]:
    """What tells the later life of deals."""
    for language in Language:
        yield InUse(f"{language} steps: spoken", spoken_pattern(language), "search")
        for one in step_patterns(language):
            for _stage, pattern in one.by_stage:
                yield InUse(f"{language} steps: {one.told.title}", pattern, "search", one.told.yes[0].text)


def _inline(module: str, tree: ast.AST) -> Iterator[InUse]:
    """Patterns written where they are used: `re.sub("...", ...)`."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=method), args=[pattern, *_]):
                written = _written(pattern)
                if written and method in METHODS:
                    yield InUse(f"{module}, line {node.lineno}", re.compile(written), _method({method}))


def _written(pattern: ast.expr) -> str | None:
    """A literal pattern; what is put into it does not matter to its length."""
    match pattern:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(str(part.value) if isinstance(part, ast.Constant) else PUT_IN for part in parts)
    return None


def _uses(tree: ast.AST) -> dict[str, set[str]]:
    """The methods called on a module's patterns, by the pattern's name or that of the function that gives it."""
    uses: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=name) | ast.Call(func=ast.Name(id=name)), attr=method):
                if method in METHODS:
                    uses.setdefault(name, set()).add(method)
    return uses


def _method(used: set[str]) -> str:
    """The costliest of the methods used: at every place, else to the end of the text, else from one place."""
    if not used or not used <= ANCHORED:
        return EVERYWHERE
    return min(used)


def _value(value: object) -> object:
    """The value itself, or what a cached function without arguments gives."""
    if isinstance(value, functools._lru_cache_wrapper) and not inspect.signature(value).parameters:
        return value()
    return value


def _compiled(value: object, depth: int = 3) -> Iterator[re.Pattern[str]]:
    """The patterns in a value, also inside its tuples, tables and fields."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        yield from _compiled(list(value.values()), depth - 1)
    elif depth and isinstance(value, list | tuple):
        yield from (pattern for item in value for pattern in _compiled(item, depth - 1))
    elif depth and hasattr(value, "__struct_fields__"):
        yield from _compiled([getattr(value, field) for field in value.__struct_fields__], depth - 1)
