"""A mission's sheet as one self-contained page: no script, no request, fit to be mailed and printed on A4."""

from __future__ import annotations

import functools
import re

from jinja2 import Environment, PackageLoader, StrictUndefined

from ihaeng.model import Language, Ledger
from ihaeng.publish.format import Format
from ihaeng.publish.public import Terms, objection_link
from ihaeng.publish.sheet import sheet
from ihaeng.publish.words import words

_PLAIN = re.compile(r"[^0-9A-Za-z가-힣 ]")


def css_string(text: str) -> str:
    """Return a text as a quoted CSS string in which only letters, digits and blanks stand unescaped."""
    return '"' + _PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", text) + '"'


@functools.cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("ihaeng.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["css_string"] = css_string
    return environment


def _write(ledger: Ledger, mission: str | None, language: Language, terms: Terms | None) -> bytes:
    spoken = words(language)
    page = _templates().get_template("sheet.html.j2")
    objection = functools.partial(objection_link, terms or Terms(), spoken)
    return page.render(sheet=sheet(ledger, mission, language), words=spoken, terms=terms, objection=objection).encode()


FORMAT = Format(name="html", suffix=".html", media_type="text/html; charset=utf-8", write=_write)
