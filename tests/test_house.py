"""The rules of the house, read off the source itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "src" / "ihaeng"
SOURCES = sorted(HOUSE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 400, 60

GROUND = {"model", "language"}
WINGS = {"documents", "reading", "ledger", "store", "publish", "asking"}
MAY_KNOW = {
    "model": set(),
    "language": {"model"},
    **dict.fromkeys(WINGS, GROUND),
    "book": GROUND | WINGS,
    "web": GROUND | {"book", "publish"},
    "cli": GROUND | {"book", "publish", "web"},
}


def rooms_imported(tree: ast.Module) -> Iterator[str]:
    """The rooms that a file imports, at its head or inside its functions."""
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            package, _, rest = name.partition(".")
            if package == "ihaeng" and rest:
                yield rest.partition(".")[0]


@pytest.mark.parametrize("room", sorted(MAY_KNOW))
def test_a_room_knows_only_what_it_may(room: str) -> None:
    rooms = set(MAY_KNOW)
    files = sorted((HOUSE / room).rglob("*.py"))
    known = {name for file in files for name in rooms_imported(ast.parse(file.read_text("utf-8")))}
    assert files
    assert known & rooms - {room} <= MAY_KNOW[room]


def test_every_room_is_under_the_rule() -> None:
    assert {folder.parent.name for folder in HOUSE.glob("*/__init__.py")} == set(MAY_KNOW)


@pytest.mark.parametrize(
    "file", [*SOURCES, *sorted(ROOT.glob("tests/**/*.py"))], ids=lambda file: str(file.relative_to(ROOT))
)
def test_files_and_functions_stay_small(file: Path) -> None:
    text = file.read_text("utf-8")
    long = [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert text.count("\n") <= LONGEST_FILE
    assert not long


@pytest.mark.parametrize(
    "entry", ["ihaeng.model", "ihaeng.language", "ihaeng.documents", "ihaeng.reading", "ihaeng.ledger"]
)
def test_a_room_opens_by_itself(entry: str) -> None:
    """No import circle: each room can be the first one that a program imports."""
    subprocess.run([sys.executable, "-c", f"import {entry}"], check=True)


def test_pure_rooms_touch_neither_clock_nor_network_nor_database() -> None:
    forbidden = {"time", "random", "socket", "urllib", "http", "sqlite3", "sqlalchemy", "os", "subprocess"}
    for room in ("reading", "ledger"):
        for file in sorted((HOUSE / room).rglob("*.py")):
            tree = ast.parse(file.read_text("utf-8"))
            names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
            names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
            assert not {name.partition(".")[0] for name in names} & forbidden, file
            assert not [node for node in ast.walk(tree) if is_clock(node)], file


def is_clock(node: ast.AST) -> bool:
    """Whether a node asks for the current day: `date.today`, `datetime.now` and their like."""
    return isinstance(node, ast.Attribute) and (
        node.attr in {"today", "utcnow"} or (node.attr == "now" and "datetime" in ast.unparse(node.value))
    )
