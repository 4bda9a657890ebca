"""The later life of deals: every example beside the patterns, dates, sums and what names the partner."""

from __future__ import annotations

import pytest

from ihaeng.model import Basis, CommitmentState, Document, Language, Stage
from ihaeng.reading import read
from ihaeng.reading.steps import MOST_STEPS, StepWords, spoken_pattern, step_file, step_patterns, steps_of

WAYS = [(language, told.title, told) for language in Language for told in step_file(language).steps]
DEAL = {Language.KO: "협약을 맺었다.", Language.EN: "They signed an agreement."}


def document(text: str, language: Language = Language.KO, published: str | None = "2032-05-20") -> Document:
    return Document(id="d1", source="x.txt", sha256="0", text=text, parts=(), language=language, published=published)


def stages(language: Language, title: str, sentence: str) -> list[Stage]:
    whole = document(f"{DEAL[language]}\n{sentence}", language)
    return [step.stage for step in steps_of(whole) if step.title == title and step.span.quote == sentence]


@pytest.mark.parametrize(("language", "title", "told"), WAYS, ids=[f"{way[0]} {way[1]}" for way in WAYS])
def test_the_examples_of_every_step(language: Language, title: str, told: StepWords) -> None:
    assert told.yes
    assert told.no
    assert {example.text: stages(language, title, example.text) for example in told.yes} == {
        example.text: [example.stage] for example in told.yes
    }
    assert {text: stages(language, title, text) for text in told.no} == {text: [] for text in told.no}


@pytest.mark.parametrize("language", Language)
def test_the_examples_of_looking_back(language: Language) -> None:
    spoken = step_file(language).spoken
    pattern = spoken_pattern(language)
    assert [text for text in spoken.yes if not pattern.search(text)] == []
    assert [text for text in spoken.no if pattern.search(text)] == []
    assert all(any(word in text.casefold() for word in spoken.words) for text in spoken.yes)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("라온전지는 지난 4월 12일 협약한 공장을 착공했다.", "2032-04-12"),
        ("라온전지는 지난해 협약한 공장을 착공했다.", "2031"),
        ("협약한 공장은 2033년 6월까지 준공할 계획이다.", "2033-06"),
        ("협약한 공장을 착공했다.", None),
        ("협약한 공장은 지난해 준공할 계획이었다.", None),
    ],
)
def test_the_day_of_a_step(sentence: str, date: str | None) -> None:
    assert steps_of(document(sentence))[0].date == date


def test_two_steps_of_one_sentence_have_a_day_each() -> None:
    steps = steps_of(document("협약한 공장은 올해 9월 착공해 2034년 준공할 예정이다."))
    assert [(step.title, step.stage, step.date) for step in steps] == [
        ("착공", Stage.PLANNED, "2032-09"),
        ("준공", Stage.PLANNED, "2034"),
    ]


def test_without_a_publication_date_no_day_is_counted() -> None:
    assert steps_of(document("지난달 협약한 공장을 착공했다.", published=None))[0].date is None


def test_a_sum_that_was_paid_stands_on_the_last_rung() -> None:
    (step,) = steps_of(document("라온전지는 투자협약 9000만 달러 가운데 지금까지 3000만 달러를 집행했다."))
    assert step.amount
    assert (int(step.amount.value), step.amount.currency, step.amount.basis) == (30_000_000, "USD", Basis.REALISED)


def test_a_text_on_no_mission_has_its_steps_and_the_sentence_before() -> None:
    reading = read(document("라온전지 소식이다. 투자협약을 맺은 공장을 지난달 착공했다."))
    assert reading.missions == ()
    (step,) = reading.steps
    assert step.context
    assert (step.context.quote, step.state) == ("라온전지 소식이다.", CommitmentState.IN_PROGRESS)
    assert reading.document.text[step.span.start : step.span.end] == step.span.quote


def test_an_english_follow_up() -> None:
    text = "Raon Cells broke ground on its Solbit plant on May 3. The investment was announced a year ago."
    (step,) = read(document(text, Language.EN)).steps
    assert (step.title, step.date) == ("groundbreaking", "2032-05-03")


def test_a_text_without_a_deal_is_not_looked_through() -> None:
    assert steps_of(document("솔빛도가 도로를 착공했다.")) == ()


def test_a_list_without_end_is_cut() -> None:
    assert len(steps_of(document("협약한 공장을 착공했다.\n" * (MOST_STEPS + 5)))) == MOST_STEPS


@pytest.mark.parametrize("language", Language)
def test_every_sort_is_looked_for_by_its_words(language: Language) -> None:
    for one in step_patterns(language):
        for example in one.told.yes:
            assert any(word in example.text.casefold() for word in one.told.words), example.text
