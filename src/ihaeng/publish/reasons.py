"""What the codes of errors mean, in the languages that the errors themselves do not speak."""

from __future__ import annotations

import functools
from importlib import resources

import yaml

from ihaeng.model import Language


def reason_of(language: Language, code: str) -> str | None:
    """Say what a code means; None in English, which the error speaks itself, and for a code that nobody knows."""
    return reasons_in_korean().get(code) if language is Language.KO else None


@functools.cache
def reasons_in_korean() -> dict[str, str]:
    """Return what every code means, in Korean."""
    text = (resources.files("ihaeng.publish") / "reasons.ko.yaml").read_text("utf-8")
    found: dict[str, str] = yaml.safe_load(text)
    return found
