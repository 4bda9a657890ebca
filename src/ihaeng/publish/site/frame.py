"""What every page stands in: its language, its addresses, and whether it leaves the machine."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

import msgspec

from ihaeng.model import Document, Language
from ihaeng.publish.public import Terms, objection_link
from ihaeng.publish.site.addresses import Addresses, Pairs
from ihaeng.publish.site.navigation import ENTRIES
from ihaeng.publish.site.sentences import number_at
from ihaeng.publish.words import Words, words


class Reach(enum.StrEnum):
    """Who can see a page: the people of this machine alone, or everybody."""

    LOCAL = "local"
    PUBLIC = "public"


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page before it is set: its template, its view model, and where it stands.

    `steps` and `query` are its own address; `section` names the entry of the navigation under which it stands.
    `alternates` says whether other languages have it too, `keys` whether the keyboard moves about on it.
    """

    template: str
    view: Any
    section: str = ""
    steps: tuple[str, ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    alternates: bool = True
    keys: bool = False


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """In which language a page is shown, how others are reached from it, and who can see it.

    `sections` names the entries of the navigation that are there to be reached. In public, `terms` say how to object,
    and `texts` are the documents by which sentences are numbered, whose texts no page shows.
    """

    language: Language
    addresses: Addresses
    reach: Reach = Reach.LOCAL
    sections: frozenset[str] = frozenset(entry.name for entry in ENTRIES)
    terms: Terms = Terms()
    texts: Mapping[str, Document] = {}

    @property
    def words(self) -> Words:
        """The words of the ledger in the frame's language."""
        return words(self.language)

    @property
    def is_public(self) -> bool:
        """Whether the page leaves the machine: then whole texts, captions and originals stay behind."""
        return self.reach is Reach.PUBLIC

    def number_at(self, document: Document, start: int) -> int:
        """Return the number of the sentence that a character stands in: the same in public as at home."""
        return number_at(self.texts.get(document.id, document), start)

    def permalink(self, *steps: str) -> str:
        """Return the address of a page as it is told to others: whole, where it is known under which one all stand."""
        return msgspec.structs.replace(self.addresses, root=self.terms.address or "").page(*steps)

    def objection(self, what: str, where: str) -> str | None:
        """Return a link by which to object to something, named by `what` and its address; None at home."""
        return objection_link(self.terms, self.words, what=what, where=where) if self.is_public else None

    def in_language(self, language: Language, steps: tuple[str, ...], query: Pairs) -> str:
        """Return the address of a page in a language that the address names."""
        return msgspec.structs.replace(self.addresses, spoken=language).page(*steps, query=query)
