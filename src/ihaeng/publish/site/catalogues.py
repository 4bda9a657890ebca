"""What the chrome of the pages says, by language: gettext catalogues, read from their text in memory.

The messages are English; `locale/ko.po` and the files of `locale/ko`, one a page, hold the Korean.
`tests/publish/site/test_catalogues.py` holds both together.
"""

from __future__ import annotations

import functools
import gettext
import io
from importlib import resources

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from ihaeng.model import Language


@functools.cache
def catalogue(language: Language) -> gettext.NullTranslations:
    """Return the messages of a language; English are the messages themselves."""
    if language is Language.EN:
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, written(language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def written(language: Language) -> Catalog:
    """Return all that the files of a language hold, as one catalogue."""
    folder = resources.files("ihaeng.publish.site") / "locale"
    pages = sorted((file for file in (folder / language).iterdir()), key=lambda file: file.name)
    whole, *more = (read_po(io.BytesIO(file.read_bytes()), language) for file in (folder / f"{language}.po", *pages))
    for catalogue in more:
        for message in catalogue:
            if message.id:
                whole.add(message.id, message.string)
    return whole
