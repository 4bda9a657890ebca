"""Which names may have a page in public, by the sentences of the ledger at home."""

from __future__ import annotations

import msgspec
import pytest

from ihaeng.model import Activity, Document, Ledger, LedgerDocument, Line, Scope, Span, Stage, Status
from ihaeng.model.lists import NameKind, NameRole, NameSummary
from ihaeng.publish.public import Terms, published
from ihaeng.publish.public.listed import ListedNames

PERSON, BODY, PLACE = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE


def told(*sentences: tuple[str, tuple[str, ...], str | None]) -> Ledger:
    """A ledger of acts, each its own line: the sentence, the names of the counterpart, and the venue."""
    text = " ".join(sentence for sentence, _, _ in sentences)
    document = Document(id="d1", source="a.txt", sha256="0", text=text, parts=())
    acts, lines, scope = [], [], Scope(documents=1, since=None, until=None)
    for number, (sentence, party, venue) in enumerate(sentences):
        start = text.index(sentence)
        span = Span.of(text, start, start + len(sentence))
        acts.append(
            Activity(
                id=f"a{number}",
                document="d1",
                kind="meeting",
                stage=Stage.DONE,
                evidence=(span,),
                counterparts=(party,),
                venue=venue,
            )
        )
        known = {"id": f"l{number}", "label": "만남", "kind": "meeting", "status": Status.UNANNOUNCED, "scope": scope}
        lines.append(msgspec.convert(known | {"done": (f"a{number}",)}, Line, from_attributes=True))
    return Ledger(documents=(LedgerDocument(document=document),), activities=tuple(acts), lines=tuple(lines))


def may_have_page(ledger: Ledger, kind: NameKind, name: str, role: NameRole = NameRole.COUNTERPART) -> bool:
    listed = ListedNames(ledger, published(ledger, Terms()))
    summary = NameSummary(kind=kind, key=name, name=name, forms=(name,), roles=(role,))
    return listed.may_have_page(summary, [line.id for line in ledger.lines])


WITH_PAGE = (
    (PERSON, "바실 오르데", "바실 오르데 린덴 시장을 만났다."),
    (BODY, "다낭시장", "다낭시장을 만났다."),
    (BODY, "린덴 투자청", "린덴 투자청을 찾았다."),
    (BODY, "리히트호프", "리히트호프와 협약을 맺었다."),
)
WITHOUT_PAGE = (
    (PERSON, "카린 펠트만", "카린 펠트만 교수를 만났다."),
    (BODY, "카린 펠트만", "카린 펠트만을 만났다."),
    (BODY, "펠트만", "펠트만 교수와 오찬을 했다."),
    (PERSON, "한지우", "한지우와 만났다."),
)


@pytest.mark.parametrize(("kind", "name", "sentence"), WITH_PAGE)
def test_bodies_and_holders_of_public_offices_have_pages(kind: NameKind, name: str, sentence: str) -> None:
    assert may_have_page(told((sentence, (name,), None)), kind, name)


@pytest.mark.parametrize(("kind", "name", "sentence"), WITHOUT_PAGE)
def test_people_without_one_and_names_that_nobody_can_place_have_none(kind: NameKind, name: str, sentence: str) -> None:
    assert not may_have_page(told((sentence, (name,), None)), kind, name)


def test_a_title_in_any_sentence_tells_of_an_office() -> None:
    ledger = told(
        ("바실 오르데와 만났다.", ("바실 오르데",), None), ("바실 오르데 시장과 서명했다.", ("바실 오르데",), None)
    )
    assert may_have_page(ledger, PERSON, "바실 오르데")


def test_a_surname_of_somebody_named_in_full_elsewhere_has_none() -> None:
    ledger = told(("펠트만과 오찬을 했다.", ("펠트만",), None), ("카린 펠트만을 만났다.", ("카린 펠트만",), None))
    assert not may_have_page(ledger, BODY, "펠트만")
    assert may_have_page(told(("펠트만과 오찬을 했다.", ("펠트만",), None)), BODY, "펠트만")


def test_the_title_of_somebody_beside_it_is_not_a_bodys() -> None:
    beside = told(("토마스 브란트 리히트호프 대표와 협약을 맺었다.", ("토마스 브란트",), None))
    both = msgspec.structs.replace(beside.activities[0], counterparts=(("토마스 브란트",), ("리히트호프",)))
    assert not may_have_page(msgspec.structs.replace(beside, activities=(both,)), BODY, "리히트호프")
    alone = told(
        ("리히트호프와 협약을 맺었다.", ("리히트호프",), None), ("리히트호프를 찾았다.", ("리히트호프",), None)
    )
    joined = msgspec.structs.replace(alone.activities[0], counterparts=both.counterparts)
    assert may_have_page(msgspec.structs.replace(alone, activities=(joined, alone.activities[1])), BODY, "리히트호프")


def test_a_place_called_after_somebody_private_has_none() -> None:
    ledger = told(("한지우 대표를 한지우 공방에서 만났다.", ("한지우",), "한지우 공방"))
    assert not may_have_page(ledger, PLACE, "한지우 공방", NameRole.VENUE)
    assert may_have_page(ledger, PLACE, "린덴", NameRole.DESTINATION)


def test_who_led_a_mission_has_a_page() -> None:
    assert may_have_page(told(("한지우와 만났다.", ("한지우",), None)), PERSON, "한지우", NameRole.LEAD)
