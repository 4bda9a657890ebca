"""What the codes of errors mean, in the languages that the errors themselves do not speak."""

from __future__ import annotations

import functools
import re
from importlib import resources

import yaml

from ihaeng.model import Language

_CODE = re.compile(r"\[(IH\d{3})\] ?")


def reason_of(language: Language, code: str) -> str | None:
    """Say what a code means; None in English, which the error speaks itself, and for a code that nobody knows."""
    return reasons_in_korean().get(code) if language is Language.KO else None


def parted(language: Language, told: str) -> tuple[str, str]:
    """Take a message apart that begins with its code: the code, and what it means in the language.

    Where the language has no words of its own for it, the message speaks for itself.
    """
    found = _CODE.match(told)
    if found is None:
        return "", told
    return found[1], reason_of(language, found[1]) or told[found.end() :]


@functools.cache
def reasons_in_korean() -> dict[str, str]:
    """Return what every code means, in Korean."""
    text = (resources.files("ihaeng.publish") / "reasons.ko.yaml").read_text("utf-8")
    found: dict[str, str] = yaml.safe_load(text)
    return found
