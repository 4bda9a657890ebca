"""What the chrome of the pages says, by language: gettext catalogues, read from their text in memory.

The messages are English; `locale/ko.po` holds the Korean. `tests/publish/site/test_catalogues.py` holds both together.
"""

from __future__ import annotations

import functools
import gettext
import io
from importlib import resources

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from ihaeng.model import Language


@functools.cache
def catalogue(language: Language) -> gettext.NullTranslations:
    """Return the messages of a language; English are the messages themselves."""
    if language is Language.EN:
        return gettext.NullTranslations()
    file = resources.files("ihaeng.publish.site") / "locale" / f"{language}.po"
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(file.read_bytes()), locale=language.value))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
