"""The chrome of the pages in both languages: every message has its Korean, and no Korean is left without a message."""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages.extract import extract_from_dir

from ihaeng.model import Language
from ihaeng.publish import site
from ihaeng.publish.site.catalogues import written

SITE = Path(site.__file__).parent
METHODS = [("**.py", "python"), ("**.j2", "jinja2")]
OPTIONS = {"**.j2": {"extensions": "jinja2.ext.do", "trimmed": "false", "silent": "false"}}
PLACES = re.compile(r"%\(\w+\)[sd]")


def messages() -> set[str]:
    """Every message that the pages say; of those with a plural, the singular."""
    found = extract_from_dir(SITE, METHODS, OPTIONS)
    return {text if isinstance(text, str) else text[0] for _, _, text, _, _ in found}


def korean() -> dict[str, list[str]]:
    """The Korean of every message, one for each plural form."""
    found: dict[str, list[str]] = {}
    for entry in written(Language.KO):
        message = entry.id if isinstance(entry.id, str) else entry.id[0]
        told = [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
        found |= {message: told} if message else {}
    return found


def test_every_message_has_its_korean_and_no_other() -> None:
    assert set(korean()) == messages()


def test_no_korean_is_empty_or_without_its_values() -> None:
    for message, told in korean().items():
        assert all(told), message
        for one in told:
            assert set(PLACES.findall(one)) == set(PLACES.findall(message)), message
