"""Why lines joined what they did, in words."""

from __future__ import annotations

import pytest

from ihaeng.model import Explanation, Ground, Language, Ledger, Link, Verdict
from ihaeng.publish.layout import width
from ihaeng.publish.why_text import why_text


def _explained(ledger: Ledger, verdict: Verdict, ground: Ground) -> Explanation:
    line, other = ledger.lines[0], ledger.lines[1]
    same = verdict is Verdict.SAME
    link = Link(
        one=line.activities[-1],
        other=other.activities[0],
        verdict=verdict,
        ground=ground,
        evidence=(("counterpart", 3.0), ("date", -0.3)),
        wanted=1.6,
    )
    return Explanation(line=line.id, joined=(link,) if same else (), apart=() if same else (link,))


def test_a_link_tells_its_ground_and_what_speaks_for_and_against(ledger: Ledger) -> None:
    text = why_text(ledger, [_explained(ledger, Verdict.SAME, Ground.LIKENESS)], Language.EN)
    assert ledger.lines[0].label in text
    assert "-> one act: alike (counterpart +3.0, date -0.3; together 2.7, wanted 1.6)" in " ".join(text.split())


@pytest.mark.parametrize(("verdict", "mark"), [(Verdict.NOT_SAME, "  / "), (Verdict.UNDECIDED, "  ? ")])
def test_what_was_not_joined_stands_under_its_mark(ledger: Ledger, verdict: Verdict, mark: str) -> None:
    text = why_text(ledger, [_explained(ledger, verdict, Ground.TOO_LITTLE)], Language.KO)
    assert any(line.startswith(mark) for line in text.splitlines())
    assert "근거가 모자람" in text


def test_it_keeps_to_the_width(ledger: Ledger) -> None:
    text = why_text(ledger, [_explained(ledger, Verdict.SAME, Ground.MET)], Language.KO, wide=60)
    assert max(map(width, text.splitlines())) <= 60


def test_without_lines_it_says_so(ledger: Ledger) -> None:
    assert why_text(ledger, [], Language.EN).strip() == "No lines were read for this mission."
