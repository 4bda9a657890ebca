"""Why the acts of a mission stand on the lines they stand on, for a terminal: each link with what speaks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ihaeng.model import Explanation, Language, Ledger, Link, Verdict
from ihaeng.publish.layout import indented, wrap
from ihaeng.publish.text import NARROWEST
from ihaeng.publish.words import Words, words

MARKS = {Verdict.SAME: "=", Verdict.NOT_SAME: "/", Verdict.UNDECIDED: "?"}
"""What stands before a link: joined, kept apart, left open."""


def why_text(ledger: Ledger, explanations: Sequence[Explanation], language: Language, *, wide: int = 100) -> str:
    """Write the explanations of some lines, `wide` cells wide."""
    return _Page(ledger, words(language), max(wide, NARROWEST)).written(explanations)


class _Page:
    """Lays explanations out in lines of a width."""

    def __init__(self, ledger: Ledger, spoken: Words, wide: int) -> None:
        self._lines = {line.id: line for line in ledger.lines}
        self._acts = {act.id: act for act in ledger.activities}
        self._documents = {held.document.id: held.document for held in ledger.documents}
        self._words = spoken
        self._wide = wide

    def written(self, explanations: Sequence[Explanation]) -> str:
        """Return the whole page."""
        told = [row for one in explanations for row in self._line(one)]
        return "\n".join(told or wrap(self._words("sheet.no_lines"), self._wide)) + "\n"

    def _line(self, explanation: Explanation) -> Iterator[str]:
        line = self._lines[explanation.line]
        head = f"{line.label} [{self._words.kind(line.kind)}]: {self._words(f'status.{line.status}')}"
        yield from indented(head, self._wide, "* ")
        yield from indented(self._told(line.activities[0]), self._wide, "    ", "      ")
        for link in (*explanation.joined, *explanation.apart):
            lead_in = f"  {MARKS[link.verdict]} "
            shown = self._told(link.one if link.verdict is Verdict.SAME else link.other)
            yield from indented(shown, self._wide, lead_in, "      ")
            yield from indented(self._because(link), self._wide, "      -> ", "         ")
        yield ""

    def _told(self, name: str) -> str:
        act = self._acts[name]
        document = self._documents[act.document]
        stage = self._words(f"stage.{act.stage}")
        sentence = f"“{act.evidence[0].quote}”" if act.evidence else act.about
        day = document.published[:10] if document.published else None
        return self._words("between").join(filter(None, (stage, sentence, document.outlet, day)))

    def _because(self, link: Link) -> str:
        told = [f"{self._words.known('why.evidence', name)} {weight:+.1f}" for name, weight in link.evidence]
        ground = self._words(f"why.{link.verdict}", ground=self._words(f"why.ground.{link.ground}"))
        if not told:
            return ground
        sums = self._words("why.sum", score=f"{link.score:.1f}", wanted=f"{link.wanted or 0:.1f}")
        return f"{ground} ({self._words('and').join(told)}; {sums})"
