"""Words are found wherever they stand, in either database, and shown in their sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from synthetic import readings

from ihaeng.book import Book
from ihaeng.book.errors import NothingToSearchError
from ihaeng.model import Document, Part, PartKind, Reading
from ihaeng.model.document import document_id
from ihaeng.model.search import HitKind
from ihaeng.store import Original, Store

TEXTS = {
    "a": "한서윤 다솔도지사는 라온연구소와 업무협약을 체결했다.\n행사장은 붐볐다.",
    "b": "두 기관은 업무 협약 체결식을 열고 서로 만났다.",
    "c": "도지사 장관 회동은 없었다. The governor signed an MOU with Raon Lab.",
}


@pytest.fixture
def book(ledger_place: Callable[[], str]) -> Iterator[Book]:
    store = Store.create(ledger_place())
    for day, text in enumerate(TEXTS.values(), start=1):
        keep(store, reading_of(text, f"2031-05-0{day}"))
    with Book(store) as opened:
        yield opened


def reading_of(text: str, published: str) -> Reading:
    document = Document(
        id=document_id(text, None),
        source="글.txt",
        sha256=document_id(text, "sha"),
        text=text,
        parts=(Part(kind=PartKind.PARAGRAPH, start=0, end=len(text)),),
        published=published,
    )
    return Reading(document=document, reader="test")


def keep(store: Store, reading: Reading) -> None:
    original = Original.of(reading.document.id.encode(), reading.document.source)
    store.keep(original)
    store.keep_reading(original.sha256, reading)


def found(book: Book, question: str) -> str:
    """The texts that are found, by their letters, the newest first."""
    names = {document_id(text, None): letter for letter, text in TEXTS.items()}
    return "".join(names[hit.id] for hit in book.search(question).hits)


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("협약", "ba"),
        ("업무협약", "ba"),
        ("체결", "ba"),
        ("체결하다", "ba"),
        ("만나다", "b"),
        ("라온연구소", "a"),
        ("다솔", "a"),
        ("한서윤은", "a"),
        ("협약 라온", "a"),
        ("행사", "a"),
        ("행", "a"),
        ("사장", "a"),
        ("signing", "c"),
        ("mou", "c"),
        ("없는말", ""),
        ("' OR 1=1 --", ""),
    ],
)
def test_words_are_found_in_any_form_and_nowhere_else(book: Book, question: str, texts: str) -> None:
    assert found(book, question) == texts


def test_the_sentence_shows_the_words(book: Book) -> None:
    (hit,) = book.search("붐볐다").hits
    assert hit.sentence is not None
    assert hit.sentence.span.quote == "행사장은 붐볐다."


def test_a_question_without_words_is_told(book: Book) -> None:
    with pytest.raises(NothingToSearchError, match="IH607"):
        book.search("?! …")


def test_what_is_gone_is_found_no_more(book: Book) -> None:
    name = Original.of(document_id(TEXTS["a"], None).encode(), "글.txt").sha256
    book._store.keep_failure(name, "IH101", "empty")
    assert found(book, "협약") == "b"


def test_missions_and_lines_are_found_with_their_sentences(book: Book) -> None:
    for one in readings(20, seed=2):
        keep(book._store, one)
    ledger = book.ledger()
    mission, line = ledger.missions[0], ledger.lines[0]
    assert mission.lead is not None
    hits = book.search(f"{mission.lead.name}").hits
    assert (HitKind.MISSION, mission.id) in {(hit.kind, hit.id) for hit in hits}
    told = next(hit for hit in book.search(line.label.split()[0]).hits if hit.id == line.id)
    assert (told.mission, told.status) == (line.mission, line.status)
    assert told.sentence is not None
    texts = {held.document.id: held.document.text for held in ledger.documents}
    span = told.sentence.span
    assert texts[told.sentence.document][span.start : span.end] == span.quote


def test_no_more_are_shown_than_asked_for(book: Book) -> None:
    result = book.search("협약", 1)
    assert (len(result.hits), result.more) == (1, True)
