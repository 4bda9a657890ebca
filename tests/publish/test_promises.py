"""What became of deals, on a mission's sheet: announcements, days, and the sentences that moved them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ihaeng.model import (
    Announcement,
    CommitmentState,
    Document,
    Language,
    Ledger,
    LedgerDocument,
    Mention,
    Milestone,
    Moment,
    Span,
)
from ihaeng.publish import Detail, export, sheet_text

LATER = "해솔물류는 협약한 물류창고를 지난달 착공했다. 창고는 2025년 6월 준공할 예정이다."
FOLLOW_UP = Document(
    id="d9", source="d9.txt", sha256="9", text=LATER, parts=(), outlet="바다뉴스", published="2024-11-02"
)


@pytest.fixture
def followed(ledger: Ledger) -> Ledger:
    """The ledger whose contract a later text follows, and which was announced twice."""
    begun = Mention(document="d9", span=Span.of(LATER, 0, 24))
    due = Mention(document="d9", span=Span.of(LATER, 25, len(LATER)))
    (deal,) = ledger.commitments
    moved = replace(
        deal,
        state=CommitmentState.IN_PROGRESS,
        history=(
            *deal.history,
            Moment(date="2024-10", state=CommitmentState.IN_PROGRESS, activity=None, told="2024-11-02", sentence=begun),
        ),
        milestones=(
            Milestone(title="착공", date_met="2024-10", status="met", sentence=begun),
            Milestone(title="준공", due_date="2025-06", status="scheduled", sentence=due),
        ),
        announcements=(
            Announcement(line="l3", mission="mvietnam", told="2024-03-08"),
            Announcement(line="l99", mission="mother", told="2024-09-01"),
        ),
    )
    return replace(ledger, documents=(*ledger.documents, LedgerDocument(document=FOLLOW_UP)), commitments=(moved,))


def text(ledger: Ledger, language: Language) -> str:
    return " ".join(sheet_text(ledger, "mvietnam", language, detail=Detail.QUOTES, wide=200).split())


def test_the_sheet_tells_what_became_of_a_deal_with_its_sentences(followed: Ledger) -> None:
    english, korean = text(followed, Language.EN), text(followed, Language.KO)
    for told in ("reported in progress", "announced 2 times (8 Mar 2024, 1 Sept 2024)", "착공 reported, Oct 2024"):
        assert told in english
    assert "준공 told for Jun 2025" in english
    assert "“창고는 2025년 6월 준공할 예정이다.”" in english
    assert "2번 발표" in korean
    assert "준공 예정 2025년 6월" in korean


def test_the_page_unfolds_the_sentences(followed: Ledger) -> None:
    page = export(followed, "html", mission="mvietnam", language=Language.KO).decode()
    assert "창고는 2025년 6월 준공할 예정이다." in page
    assert "바다뉴스" in page


def test_a_deal_without_later_coverage_has_no_sentences(ledger: Ledger) -> None:
    assert "announced" not in text(ledger, Language.EN).split("What became")[1].split("* ")[1]
