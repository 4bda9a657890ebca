"""On which terms something leaves the machine."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

import msgspec

from ihaeng.model import IhaengError
from ihaeng.publish.words import Words

MOST_QUOTES = 3
"""Sentences quoted of one line, and of the later life of one deal, unless told otherwise."""

_MAIL = re.compile(r"[^\s@<>?&\"']{1,64}@[^\s@<>?&\"']{1,190}\.[^\s@<>?&\"'.]{2,63}")
_WEB = re.compile(r"https?://[^\s<>\"']{3,1900}", re.IGNORECASE)


class UnfitContactError(IhaengError):
    """What was given to object by is neither a mail address nor one of the web, or what is published has no address."""

    code = "IH505"


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """How much is quoted, and where whoever is concerned can object: a mail address, one of the web, or None.

    `address` is that under which the site will stand, ending with a slash; None where that is not known yet.
    """

    most_quotes: int = MOST_QUOTES
    contact: str | None = None
    address: str | None = None

    def __post_init__(self) -> None:
        if self.address is not None and not (_WEB.fullmatch(self.address) and self.address.endswith("/")):
            raise UnfitContactError(
                f"{self.address!r} is no address of the web under which pages stand. Write it with its slash at the "
                "end: https://paper.example/ledger/."
            )
        if self.contact is not None and not (_MAIL.fullmatch(self.contact) or _WEB.fullmatch(self.contact)):
            raise UnfitContactError(
                f"{self.contact!r} is neither a mail address nor an address of the web. Write it as desk@paper.example "
                "or https://paper.example/objection."
            )


def objection_link(terms: Terms, words: Words, *, what: str, where: str) -> str | None:
    """A link by which somebody objects to a line: a mail begun, or the form with the line named; None without contact.

    `what` names the line for people, `where` is its permalink.
    """
    if terms.contact is None:
        return None
    if _MAIL.fullmatch(terms.contact):
        subject, body = words("objection.subject", what=what), words("objection.body", what=what, where=where)
        return (
            f"mailto:{quote(terms.contact, safe='@')}?{urlencode({'subject': subject, 'body': body}, quote_via=quote)}"
        )
    bare, _, part = terms.contact.partition("#")
    joined = f"{bare}{'&' if '?' in bare else '?'}{urlencode({'line': where})}"
    return f"{joined}#{part}" if part else joined
