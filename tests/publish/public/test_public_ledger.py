"""What a public ledger holds, and what it does not."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

from ihaeng.model import (
    Activity,
    Answer,
    Decision,
    Document,
    LaidDecision,
    Ledger,
    LedgerDocument,
    Line,
    Mention,
    Part,
    PartKind,
    Scope,
    SourceClass,
    Span,
    Stage,
    Status,
    Subject,
    Verdict,
)
from ihaeng.publish.public import Terms, published
from ihaeng.publish.public.quota import LONGEST_QUOTE, MOST_OF_A_TEXT

SENTENCES = [f"{number}일에는 가람{number}연구소를 찾아 협약을 맺는다." for number in range(1, 9)]


def told(sentences: list[str], name: str = "d1", **fields: object) -> LedgerDocument:
    text = " ".join(sentences)
    known = {
        "id": name,
        "source": f"/home/한결/{name}.txt",
        "sha256": "0",
        "text": text,
        "parts": (),
        "outlet": "솔빛신문",
    }
    return LedgerDocument(document=msgspec.convert(known | fields, Document, from_attributes=True))


def act(name: str, held: LedgerDocument, sentence: str, **fields: object) -> Activity:
    start = held.document.text.index(sentence)
    span = Span.of(held.document.text, start, start + len(sentence))
    known = {"id": name, "document": held.document.id, "kind": "visit", "stage": Stage.PLANNED, "evidence": (span,)}
    return msgspec.convert(known | fields, Activity, from_attributes=True)


def line(name: str, *acts: str, **fields: object) -> Line:
    scope = Scope(documents=1, since=None, until=None)
    known = {"id": name, "label": "협약", "kind": "visit", "status": Status.UPCOMING, "scope": scope, "planned": acts}
    return msgspec.convert(known | fields, Line, from_attributes=True)


def spans(ledger: Ledger) -> Iterator[Mention]:
    """Everything that a ledger quotes."""
    for one in ledger.activities:
        yield from (Mention(document=one.document, span=span) for span in one.evidence if span.quote)
    for row in ledger.lines:
        yield from row.mentions
    for mission in ledger.missions:
        yield from (mention for mentions in mission.evidence.values() for mention in mentions)
    for held in ledger.documents:
        if held.placement:
            yield Mention(document=held.document.id, span=held.placement.because)


def test_texts_folders_authors_and_reasons_stay_behind(ledger: Ledger) -> None:
    kept = published(ledger, Terms())
    for held in kept.documents:
        assert (held.document.text, held.document.parts, held.document.author) == ("", (), None)
        assert "/" not in held.document.source
    assert [one.document.title for one in kept.documents] == [one.document.title for one in ledger.documents]
    assert [one.status for one in kept.lines] == [one.status for one in ledger.lines]
    assert all(one.rules == () for one in kept.activities)


def test_an_own_statement_stays_whole() -> None:
    held = told(SENTENCES, source_class=SourceClass.OWN_STATEMENT)
    acts = tuple(act(f"a{number}", held, sentence) for number, sentence in enumerate(SENTENCES))
    whole = Ledger(documents=(held,), activities=acts, lines=(line("l1", *(one.id for one in acts[:3])),))
    kept = published(whole, Terms())
    assert kept.documents[0].document.text == held.document.text
    assert kept.documents[0].document.source == "d1.txt"


@pytest.mark.parametrize("most", [0, 1, 3])
def test_a_line_quotes_so_many_sentences_at_most(most: int) -> None:
    held = [told([SENTENCES[0], "그 밖의 이야기가 이어진다. " * 4], f"d{number}") for number in range(6)]
    acts = tuple(
        act(f"a{number}", one, SENTENCES[0], stage=Stage.DONE if number > 2 else Stage.PLANNED)
        for number, one in enumerate(held)
    )
    only = line("l1", "a0", "a1", "a2", done=("a3", "a4", "a5"))
    kept = published(Ledger(documents=tuple(held), activities=acts, lines=(only,)), Terms(most_quotes=most))
    quoted = [one.id for one in kept.activities if one.evidence[0].quote]
    assert quoted == {0: [], 1: ["a0"], 3: ["a0", "a1", "a3"]}[most]
    assert len(kept.activities) == 6


def test_no_text_is_quoted_for_the_most_part() -> None:
    held = told(SENTENCES)
    acts = tuple(act(f"a{number}", held, sentence) for number, sentence in enumerate(SENTENCES))
    whole = Ledger(documents=(held,), activities=acts, lines=tuple(line(f"l{one.id}", one.id) for one in acts))
    quoted = sum(len(one.span.quote) for one in spans(published(whole, Terms())))
    assert 0.3 * len(held.document.text) < quoted <= MOST_OF_A_TEXT * len(held.document.text)


def test_the_first_sentence_of_a_short_text_stands() -> None:
    held = told(SENTENCES[:1])
    whole = Ledger(documents=(held,), activities=(act("a1", held, SENTENCES[0]),), lines=(line("l1", "a1"),))
    assert [one.span.quote for one in spans(published(whole, Terms()))] == [SENTENCES[0]]


def test_captions_are_not_quoted() -> None:
    text = " ".join(SENTENCES)
    caption = Part(kind=PartKind.CAPTION, start=0, end=len(SENTENCES[0]))
    held = told(SENTENCES, parts=(caption,))
    acts = (act("a1", held, SENTENCES[0]), act("a2", held, SENTENCES[1]))
    kept = published(Ledger(documents=(held,), activities=acts, lines=(line("l1", "a1", "a2"),)), Terms())
    assert [one.span.quote for one in spans(kept)] == [SENTENCES[1]]
    assert SENTENCES[0] in text


def test_an_endless_sentence_is_cut() -> None:
    endless = "협약 " * LONGEST_QUOTE
    held = told([endless, "끝. " * 2000])
    whole = Ledger(documents=(held,), activities=(act("a1", held, endless),), lines=(line("l1", "a1"),))
    (quoted,) = spans(published(whole, Terms()))
    assert quoted.span.quote == held.document.text[: quoted.span.end] == endless[:LONGEST_QUOTE]


def test_private_names_are_shortened_in_our_own_words_and_stand_in_the_quoted_sentence() -> None:
    sentence = "도는 토마스 브란트 리히트호프 대표와 협약을 맺었다."
    held = told([sentence, "이야기가 이어진다. " * 20])
    parties = (("토마스 브란트",), ("리히트호프",))
    signed = act("a1", held, sentence, counterparts=parties, about="토마스 브란트 면담")
    whole = Ledger(
        documents=(held,), activities=(signed,), lines=(line("l1", "a1", label="토마스 브란트·리히트호프 협약"),)
    )
    kept = published(whole, Terms())
    assert kept.activities[0].counterparts == (("토○○ 브○○",), ("리히트호프",))
    assert (kept.activities[0].about, kept.lines[0].label) == ("토○○ 브○○ 면담", "토○○ 브○○·리히트호프 협약")
    assert kept.activities[0].evidence[0].quote == sentence


def test_a_public_office_is_named_and_a_lead_is_never_shortened(ledger: Ledger) -> None:
    kept = published(ledger, Terms())
    assert [one.lead for one in kept.missions] == [one.lead for one in ledger.missions]
    assert (("다낭시장",),) in [one.counterparts for one in kept.activities]


def test_only_answers_are_told_of_what_people_decided() -> None:
    answer = Answer(by="다솔도 국제과", words="협약은 유효하다.")
    told = Decision(
        id="k2",
        verdict=Verdict.ANSWER,
        subject=Subject.LINE,
        who="한결",
        when="2031-06-01",
        why="전화로",
        answer=answer,
    )
    accepted = msgspec.structs.replace(told, id="k1", verdict=Verdict.ACCEPT, answer=None)
    decided = [
        LaidDecision(decision=accepted, on=("a1",)),
        LaidDecision(decision=told, on=("a1",)),
        LaidDecision(decision=msgspec.structs.replace(told, id="k3"), on=("a1",), undone="k4"),
    ]
    (kept,) = published(Ledger(decisions=tuple(decided)), Terms()).decisions
    assert (kept.decision.id, kept.decision.answer, kept.on) == ("k2", answer, ("a1",))
    assert (kept.decision.who, kept.decision.why, kept.decision.seen) == ("", "", ())


_STRETCHES = some.lists(some.tuples(some.integers(0, 7), some.integers(1, 3)), min_size=1, max_size=12)


@given(_STRETCHES, some.integers(0, 5))
def test_whatever_is_quoted_stands_there_and_is_less_than_the_text(stretches: list[tuple[int, int]], most: int) -> None:
    held = told(SENTENCES)
    acts = tuple(
        act(f"a{at}", held, " ".join(SENTENCES[first : first + many])) for at, (first, many) in enumerate(stretches)
    )
    whole = Ledger(documents=(held,), activities=acts, lines=tuple(line(f"l{one.id}", one.id) for one in acts))
    kept = list(spans(published(whole, Terms(most_quotes=most))))
    text = held.document.text
    assert all(text[one.span.start : one.span.end] == one.span.quote for one in kept)
    covered = {place for one in kept for place in range(one.span.start, one.span.end)}
    assert len(covered) <= max(MOST_OF_A_TEXT * len(text), max((len(one.span.quote) for one in kept), default=0))


def test_near_copies_share_one_quota() -> None:
    copies = [replace(told(SENTENCES, name), copy_group="g1") for name in ("d1", "d2", "d3")]
    acts = tuple(act(f"a{number}", copies[number % 3], sentence) for number, sentence in enumerate(SENTENCES))
    whole = Ledger(documents=tuple(copies), activities=acts, lines=tuple(line(f"l{one.id}", one.id) for one in acts))
    quoted = {one.span.quote for one in spans(published(whole, Terms()))}
    assert 0 < sum(map(len, quoted)) <= MOST_OF_A_TEXT * len(copies[0].document.text)


def test_of_a_delegation_offices_are_named_and_strangers_are_not(ledger: Ledger) -> None:
    delegates = ("이도윤 다솔도의회 의장", "한지우 노바켐 대표", "카린 펠트만", "다솔상공회의소")
    first, *others = ledger.missions
    whole = replace(ledger, missions=(replace(first, delegation=delegates), *others))
    told = published(whole, Terms()).missions[0].delegation
    assert told == ("이도윤 다솔도의회 의장", "한○○ 노바켐 대표", "다솔상공회의소")
