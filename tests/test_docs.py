"""The documents say what is there: every command, every path, every limit."""

from __future__ import annotations

import importlib
import re
import shlex
from pathlib import Path

import pytest

from ihaeng import __version__
from ihaeng.cli.arguments import make_parser
from ihaeng.cli.commands import COMMANDS

ROOT = Path(__file__).parents[1]
READMES = [ROOT / "README.md", ROOT / "README.ko.md"]
DOCS = [*READMES, *sorted((ROOT / "docs").rglob("*.md")), ROOT / "examples" / "README.md"]
NAMES = [command.__name__.rpartition(".")[2] for command in COMMANDS]
CALLS = re.compile(r"^.*?\bihaeng (?=[a-z-])(.+)$", re.MULTILINE)
LINKS = re.compile(r"\]\(([^)#:]+)\)")
PATHS = re.compile(r"`((?:src|tests|bench|docs|examples)/[^`<>\s]+)`")
LIMITS = re.compile(r"^\| `(ihaeng\.[\w.]+)\.([A-Z_]+)` \| ([\d.]+) \|", re.MULTILINE)


def code(file: Path) -> str:
    """The fenced blocks of a document."""
    return "\n".join(re.findall(r"^```\n(.*?)^```", file.read_text("utf-8"), re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("file", READMES, ids=lambda file: file.name)
@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_told_in_both_readmes(file: Path, name: str) -> None:
    assert f"`ihaeng {name}`" in file.read_text("utf-8")


@pytest.mark.parametrize("file", READMES, ids=lambda file: file.name)
def test_every_command_in_a_readme_is_understood(file: Path) -> None:
    calls = CALLS.findall(code(file))
    assert len(calls) >= 5
    for call in calls:
        make_parser().parse_args(shlex.split(call))


@pytest.mark.parametrize("file", READMES, ids=lambda file: file.name)
def test_every_make_target_in_a_readme_exists(file: Path) -> None:
    targets = set(re.findall(r"^make (\w+)$", code(file), re.MULTILINE))
    assert targets == {"demo", "test"}
    assert targets <= set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("file", DOCS, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_link_and_path_leads_somewhere(file: Path) -> None:
    text = file.read_text("utf-8")
    missing = [link for link in LINKS.findall(text) if not (file.parent / link).exists()]
    missing += [path for path in PATHS.findall(text) if not (ROOT / path).exists()]
    assert not missing


def test_the_limits_in_the_settings_are_those_of_the_code() -> None:
    limits = LIMITS.findall((ROOT / "docs" / "settings.md").read_text("utf-8"))
    assert len(limits) >= 9
    for module, name, value in limits:
        assert getattr(importlib.import_module(module), name) == float(value), name


def test_the_changelog_tells_this_version() -> None:
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
