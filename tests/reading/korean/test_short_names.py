"""Who is called by surname and office is the one whom the text named in full with that office."""

from __future__ import annotations

from sentences import document

from ihaeng.model import Span, Stage
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.roles.short_names import with_full_names

FIRST = "한 지사는 오다온 사무총장을 만났다. "
SECOND = "한 지사와 오 사무총장은 현안을 논의했다."


def meeting(text: str, *parties: str) -> Draft:
    span = Span.of(text, text.index(SECOND), len(text))
    return Draft((0, 1, 0), "meeting", Stage.DONE, [span], "discuss", parties=[(party,) for party in parties])


def test_a_surname_with_its_office_is_the_full_name_told_before() -> None:
    text = document(FIRST + SECOND).text
    assert with_full_names(meeting(text, "오"), text).parties == [("오다온",)]


def test_another_office_is_another_person() -> None:
    text = document(FIRST.replace("사무총장", "시장") + SECOND).text
    assert with_full_names(meeting(text, "오"), text).parties == [("오",)]


def test_full_names_stay() -> None:
    text = document(FIRST + SECOND).text
    assert with_full_names(meeting(text, "누리재단"), text).parties == [("누리재단",)]
