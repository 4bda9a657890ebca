"""Which language to speak, and the few words that the command line itself says."""

from __future__ import annotations

import functools
import locale
import os
import re
from importlib import resources

import yaml

from ihaeng.model import Language

_CODE = re.compile(r"\[(IH\d{3})\]")

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says its language, the strongest first (POSIX)."""


def chosen_language(asked: str | None) -> Language:
    """What was asked for, else what the locale says, else English."""
    if asked:
        return Language(asked)
    told = next((value for name in _VARIABLES if (value := os.environ.get(name))), locale.getlocale()[0] or "")
    return Language.KO if told.lower().startswith("ko") else Language.EN


def say(language: Language, key: str, **values: object) -> str:
    """The message `key` of `messages.yaml` with its values filled in."""
    return _messages()[key][language].format(**values)


def reason(language: Language, told: str) -> str:
    """A message that begins with its code, in the language: in Korean what the code means, then the detail below it."""
    from ihaeng.publish.reasons import reason_of  # here, because help needs none

    code = _CODE.match(told)
    meant = reason_of(language, code[1]) if code else None
    return f"{code[0]} {meant}\n    ({told[code.end() :].strip()})" if code and meant else told


@functools.cache
def _messages() -> dict[str, dict[str, str]]:
    text = (resources.files("ihaeng.cli") / "messages.yaml").read_text("utf-8")
    messages: dict[str, dict[str, str]] = yaml.safe_load(text)
    return messages
