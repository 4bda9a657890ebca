"""What a ledger's facts are made of, with the ids by which people decide on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ihaeng.model import Activity, Commitment, IhaengError, Language, Ledger, Line
from ihaeng.publish.layout import indented
from ihaeng.publish.quoting import Shelf
from ihaeng.publish.text import NARROWEST
from ihaeng.publish.values import days, shown, sums
from ihaeng.publish.words import Words, words


class NoSuchFactShownError(IhaengError):
    """Nothing in the ledger has an id that begins so."""

    code = "IH504"


def facts_text(ledger: Ledger, names: Sequence[str], language: Language, *, wide: int = 100) -> str:
    """Show missions, deals, lines and acts by the beginnings of their ids, each with its parts; else all of them.

    Raises:
        NoSuchFactShownError: nothing has an id that begins so.
    """
    page = _Page(ledger, words(language), max(wide, NARROWEST))
    chosen = [line for name in names for line in page.named(name)] if names else page.everything()
    return "\n".join(chosen) + "\n"


class _Page:
    def __init__(self, ledger: Ledger, spoken: Words, wide: int) -> None:
        self._ledger, self._words, self._wide = ledger, spoken, wide
        self._shelf = Shelf(ledger, spoken)
        self._acts = {act.id: act for act in ledger.activities}
        self._lines = {line.id: line for line in ledger.lines}

    def everything(self) -> Iterator[str]:
        """Every mission, then the lines of none, then the deals."""
        for mission in self._ledger.missions:
            yield from self._mission(mission.id)
        yield from self._lines_of(None, "")
        for deal in self._ledger.commitments:
            yield from self._deal(deal, with_lines=False)

    def named(self, name: str) -> Iterator[str]:
        """What has an id that begins so."""
        found = [
            *(line for one in self._ledger.missions if one.id.startswith(name) for line in self._mission(one.id)),
            *(line for one in self._ledger.commitments if one.id.startswith(name) for line in self._deal(one)),
            *(line for one in self._ledger.lines if one.id.startswith(name) for line in self._line(one, "")),
            *(line for one in self._ledger.activities if one.id.startswith(name) for line in self._act(one, "")),
        ]
        if not found:
            raise NoSuchFactShownError(
                f"There is nothing whose id begins with {name!r}. `ihaeng decide show` lists everything with its id."
            )
        yield from found

    def _mission(self, name: str) -> Iterator[str]:
        mission = next(one for one in self._ledger.missions if one.id == name)
        lead = mission.lead
        who = [shown(lead.name), shown(lead.office)] if lead else []
        told = (*who, shown(mission.organisation), days(self._words, mission.start, mission.end))
        yield from self._set(mission.id, told, "")
        yield from self._lines_of(mission.id, "  ")

    def _lines_of(self, mission: str | None, lead_in: str) -> Iterator[str]:
        for line in self._ledger.lines:
            if line.mission == mission:
                yield from self._line(line, lead_in)

    def _deal(self, deal: Commitment, *, with_lines: bool = True) -> Iterator[str]:
        label = self._lines[deal.lines[0]].label
        told = (label, self._words.kind(deal.kind), self._words(f"state.{deal.state}"), *deal.maybe_same)
        yield from self._set(deal.id, told, "")
        for name in deal.lines:
            if with_lines:
                yield from self._line(self._lines[name], "  ")
            else:
                yield from self._set(name, (self._lines[name].label,), "  ")

    def _line(self, line: Line, lead_in: str) -> Iterator[str]:
        yield from self._set(line.id, (line.label, self._words(f"status.{line.status}")), lead_in)
        for name in line.activities:
            yield from self._act(self._acts[name], lead_in + "  ")

    def _act(self, act: Activity, lead_in: str) -> Iterator[str]:
        amounts = (act.amount, *act.further_amounts) if act.amount else ()
        told = (
            self._words(f"stage.{act.stage}"),
            self._words.kind(act.kind),
            days(self._words, act.start, act.end),
            self._words("and").join(shown(names[0]) for names in act.counterparts if names),
            sums(self._words, amounts),
            self._shelf.outlet(act.document),
        )
        yield from self._set(act.id, told, lead_in)
        for span in act.evidence:
            yield from indented(f"“{shown(span.quote)}”", self._wide, lead_in + "    ")

    def _set(self, name: str, told: Iterable[str], lead_in: str) -> Iterator[str]:
        text = self._words("between").join(filter(None, map(shown, told)))
        yield from indented(text, self._wide, f"{lead_in}{name}  ", lead_in + "    ")
