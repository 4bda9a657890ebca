"""Terms: a contact that is one, and links by which people object."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from ihaeng.model import Language
from ihaeng.publish.public import Terms, UnfitContactError, objection_link
from ihaeng.publish.words import words

WHAT, WHERE = 'x" onclick="alert(1)\nBcc: a@b.example & 협약', "missions/m1.html#l1"


@pytest.mark.parametrize("language", list(Language))
def test_a_mail_is_begun_with_the_line_named(language: Language) -> None:
    link = objection_link(Terms(contact="desk@paper.example"), words(language), what=WHAT, where=WHERE)
    assert link
    assert not re.search(r"[\s\"<>]", link)
    told = parse_qs(urlsplit(link).query)
    assert set(told) == {"subject", "body"}
    assert WHERE in told["body"][0]
    assert WHAT in unquote(link)


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("https://paper.example/object", "https://paper.example/object?line=missions%2Fm1.html%23l1"),
        ("https://paper.example/o?a=1#form", "https://paper.example/o?a=1&line=missions%2Fm1.html%23l1#form"),
    ],
)
def test_a_form_is_told_the_line(contact: str, link: str) -> None:
    assert objection_link(Terms(contact=contact), words(Language.KO), what=WHAT, where=WHERE) == link


def test_without_a_contact_there_is_no_link() -> None:
    assert objection_link(Terms(), words(Language.KO), what=WHAT, where=WHERE) is None


@pytest.mark.parametrize(
    "contact",
    ["", "desk", "javascript:alert(1)", "a@b", "a@b.example?cc=c@d.example", "https://x.example/ y", "ftp://x.example"],
)
def test_what_is_no_address_is_refused(contact: str) -> None:
    with pytest.raises(UnfitContactError, match=r"\[IH505\].*neither a mail address"):
        Terms(contact=contact)
