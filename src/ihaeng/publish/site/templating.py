"""Pages to HTML: one environment a language, everything escaped."""

from __future__ import annotations

import functools
import re

from jinja2 import Environment, PackageLoader, StrictUndefined

from ihaeng.language.gazetteer import place_named
from ihaeng.model import Language
from ihaeng.model.ledger_json import generator
from ihaeng.publish.site.catalogues import catalogue
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.navigation import ENTRIES
from ihaeng.publish.site.route.world import Detail, world
from ihaeng.publish.values import link, shown
from ihaeng.publish.words import words

WORD_JOINER = "\u2060"
"""Takes no room, and no line ends at it."""

_BEGINNINGS = re.compile(r"(?<=\S)(?=[·(])")

LANGUAGES = {Language.KO: "한국어", Language.EN: "English"}
"""The languages of the pages, each by its own name."""


def render(page: Page, frame: Frame) -> str:
    """Set a page in its frame."""
    template = environment(frame.language).get_template(page.template)
    return template.render(page=page, view=page.view, frame=frame, at=frame.addresses)


def prepare() -> None:
    """Read all that pages are set from, so that not the first reader waits a second for it."""
    for language in LANGUAGES:
        made = environment(language)
        for name in made.list_templates(extensions=["j2"]):
            made.get_template(name)
    for detail in Detail:
        world(detail)
    place_named("")  # reads the gazetteer, of which maps are drawn


def tied(text: str) -> str:
    """Return a heading of which no line begins with what belongs to the one before: a middle dot, a bracket."""
    return _BEGINNINGS.sub(WORD_JOINER, text)


@functools.cache
def environment(language: Language) -> Environment:
    """Return the environment of a language: its catalogue, and its words as `words`."""
    made = Environment(
        loader=PackageLoader("ihaeng.publish.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    made.filters |= {"shown": shown, "link": link, "tied": tied}
    made.globals |= {
        "entries": ENTRIES,
        "languages": LANGUAGES,
        "generator": generator(),
        "words": words(language),
    }
    return made
