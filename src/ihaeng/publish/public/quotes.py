"""Which sentences are quoted: of each line the first announcement and report, then the others, up to a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from ihaeng.model import (
    Activity,
    Commitment,
    Ledger,
    LedgerDocument,
    Line,
    Mention,
    Mission,
    Span,
)
from ihaeng.publish.public.quota import Quota
from ihaeng.publish.selection import order

_Place = tuple[str, Span]


def with_few_quotes(ledger: Ledger, most: int) -> Ledger:
    """The ledger with at most so many sentences a line, of no text more than its quota; the places of others stay."""
    return _Quoting(ledger, most).ledger()


class _Quoting:
    def __init__(self, ledger: Ledger, most: int) -> None:
        self._ledger, self._most = ledger, most
        self._quota = Quota(ledger.documents)
        self._acts = {act.id: act for act in ledger.activities}
        self._held = {held.document.id: held for held in ledger.documents}
        self._kept: defaultdict[str, dict[_Place, Span]] = defaultdict(dict)
        self._lines_of: defaultdict[str, list[str]] = defaultdict(list)
        for line in ledger.lines:
            for name in line.activities:
                self._lines_of[name].append(line.id)

    def ledger(self) -> Ledger:
        """The whole, with what is quoted: what places a text in time first, then a round of sentences of all lines."""
        ledger = self._ledger
        documents = tuple(map(self._placed, ledger.documents))
        self._choose()
        return replace(
            ledger,
            documents=documents,
            missions=tuple(map(self._mission, ledger.missions)),
            activities=tuple(map(self._activity, ledger.activities)),
            lines=tuple(map(self._line, ledger.lines)),
            commitments=tuple(map(self._commitment, ledger.commitments)),
        )

    def _placed(self, held: LedgerDocument) -> LedgerDocument:
        because = held.placement and self._quota.admit(held.document.id, held.placement.because)
        return replace(held, placement=replace(held.placement, because=because) if held.placement and because else None)

    def _choose(self) -> None:
        """Round by round each line takes its next sentence, so that no line takes what another has none of."""
        waiting = {line.id: self._candidates(line) for line in self._ledger.lines}
        while waiting:
            for line, candidates in list(waiting.items()):
                if len(self._kept[line]) >= self._most or not self._take_next(line, candidates):
                    del waiting[line]

    def _take_next(self, line: str, candidates: Iterator[_Place]) -> bool:
        for document, span in candidates:
            admitted = self._quota.admit(document, span)
            if admitted:
                self._kept[line][document, span] = admitted
                return True
        return False

    def _candidates(self, line: Line) -> Iterator[_Place]:
        """The sentences of a line by turns: announced, reported, called off, mentioned; of copies the first alone."""
        mentions = [(one.document, one.span) for one in line.mentions]
        stages = [self._sentences(ids) for ids in (line.planned, line.done, line.cancelled)] + [mentions]
        for rank in range(max(map(len, stages))):
            yield from (stage[rank] for stage in stages if rank < len(stage))

    def _sentences(self, ids: tuple[str, ...]) -> list[_Place]:
        acts = sorted((self._acts[name] for name in ids if name in self._acts), key=self._order)
        texts: dict[str, str] = {}
        first = [act for act in acts if texts.setdefault(self._text(act), act.document) == act.document]
        heads = [(act.document, act.evidence[0]) for act in first if act.evidence]
        return list(dict.fromkeys([*heads, *((act.document, span) for act in first for span in act.evidence)]))

    def _order(self, act: Activity) -> tuple[str, bool, str]:
        held = self._held.get(act.document)
        return order(held) if held else ("9999", True, act.document)

    def _text(self, act: Activity) -> str:
        held = self._held.get(act.document)
        return (held and held.copy_group) or act.document

    def _activity(self, act: Activity) -> Activity:
        """An act keeps the sentences that its line has kept; of others it keeps only where they stand."""
        kept = {place: span for line in self._lines_of[act.id] for place, span in self._kept[line].items()}
        evidence = (kept.get((act.document, span)) or replace(span, quote="") for span in act.evidence)
        return replace(act, evidence=tuple(evidence))

    def _line(self, line: Line) -> Line:
        kept = self._kept[line.id]
        mentions = ((one.document, kept.get((one.document, one.span))) for one in line.mentions)
        return replace(line, mentions=tuple(Mention(document=name, span=span) for name, span in mentions if span))

    def _mission(self, mission: Mission) -> Mission:
        """One sentence a fact."""
        evidence = {field: self._first(mentions) for field, mentions in mission.evidence.items()}
        return replace(mission, evidence=evidence)

    def _first(self, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        admitted = (self._mention(one) for one in mentions)
        found = next((one for one in admitted if one), None)
        return (found,) if found else ()

    def _mention(self, mention: Mention) -> Mention | None:
        span = self._quota.admit(mention.document, mention.span)
        return Mention(document=mention.document, span=span) if span else None

    def _commitment(self, deal: Commitment) -> Commitment:
        """The latest word first: what became of a deal matters more than how it began."""
        told = [one.sentence for one in reversed(deal.history)]
        told += [one.sentence for one in deal.milestones] + [one.sentence for one in deal.amounts]
        chosen: dict[Mention, Mention] = {}
        for mention in dict.fromkeys(filter(None, told)):
            admitted = self._mention(mention) if len(chosen) < self._most else None
            if admitted:
                chosen[mention] = admitted
        return replace(
            deal,
            history=tuple(replace(one, sentence=_one_of(chosen, one.sentence)) for one in deal.history),
            milestones=tuple(replace(one, sentence=_one_of(chosen, one.sentence)) for one in deal.milestones),
            amounts=tuple(replace(one, sentence=_one_of(chosen, one.sentence)) for one in deal.amounts),
        )


def _one_of(chosen: dict[Mention, Mention], mention: Mention | None) -> Mention | None:
    return chosen.get(mention) if mention else None
