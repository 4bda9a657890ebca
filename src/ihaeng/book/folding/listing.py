"""Commitments are brought up to date over all missions: what changed is looked at, and what that can touch.

It comes to what `ledger.commitments` gives for all lines and all readings at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import msgspec

from ihaeng.book.folding.documents import stands_of
from ihaeng.book.folding.workbench import Workbench
from ihaeng.ledger import (
    COMMONEST_KEY,
    COMMONEST_NAME,
    DealLine,
    DealTable,
    Followed,
    Laid,
    Later,
    Lookup,
    OneDeal,
    held_commitment,
    signs_in,
    signs_of,
    sought_in_names,
    sought_in_sentences,
)
from ihaeng.model import Commitment, Document, Reading
from ihaeng.model.lists import HeldCommitment
from ihaeng.store import LOOK_BACK, hashed_sign

Pairs = dict[tuple[str, str], float]


def list_commitments(bench: Workbench, lines: Mapping[str, bool], documents: Collection[str]) -> None:
    """Bring up to date all commitments that changed lines of deals and documents bear on.

    `lines` are each told with whether it is to be held against others anew.
    """
    _Listing(bench).run(lines, documents)


class _Listing:
    """One round: which lines may be one deal, which are, what later coverage tells of them, how they stand."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._rows = bench.work.deals
        self._held: dict[str, DealLine] = {}

    def run(self, lines: Mapping[str, bool], documents: Collection[str]) -> None:
        around = self._paired_anew([name for name, anew in lines.items() if anew]).union(lines)
        members, scores = self._together(around)
        gone = set(self._rows.deals_of({*members, *around}).values())
        table = self._table(members)
        deals = table.deals(scores) if members else []
        changed = self._follow(table, deals, gone)
        moved = self._tell(changed, documents)
        self._write(table, deals, gone, moved)
        self._rows.calm([*lines, *documents])

    def _paired_anew(self, lines: Collection[str]) -> set[str]:
        """Hold lines against those that share their keys; all lines that were, or may be, a deal with one of them."""
        old = self._rows.keys_of(lines)
        there = self._lines(lines)
        own = self._table(there)
        new = {
            (name, hashed_sign(f"{whole} {key}"), whole)
            for name in there
            for whole, held in ((True, own.keys(name).names), (False, own.keys(name).words))
            for key in held
        }
        moved = {(key, whole) for _, key, whole in old ^ new}
        before = self._holders(moved)
        self._rows.replace_keys(lines, new)
        after = self._holders(moved)
        lost = {
            name
            for key in moved
            if _is_common(key, before) != _is_common(key, after)
            for name in (*before[key], *after[key])
        }
        stirred = {*lines, *lost}
        near = {other for _, other in self._rows.pairs_of(stirred)}
        fresh = self._scores(stirred)
        self._rows.replace_pairs(stirred, fresh)
        near |= {name for pair in fresh for name in pair}
        return stirred | near | self._rows.lines_of(set(self._rows.deals_of(stirred).values()))

    def _holders(self, wanted: Iterable[tuple[int, bool]]) -> dict[tuple[int, bool], list[str]]:
        listed = sorted(wanted)
        names = self._rows.holders([key for key, whole in listed if whole], COMMONEST_NAME)
        words = self._rows.holders([key for key, whole in listed if not whole], COMMONEST_KEY)
        return {(key, whole): (names if whole else words)[key] for key, whole in listed}

    def _scores(self, stirred: Collection[str]) -> Pairs:
        """The pairs that lines may be one deal in."""
        pairs: set[frozenset[str]] = set()
        held: defaultdict[tuple[int, bool], set[str]] = defaultdict(set)
        for name, key, whole in self._rows.keys_of(stirred):
            held[key, whole].add(name)
        holders = self._holders(held)
        for shared, own in held.items():
            if not _is_common(shared, holders):
                pairs |= {frozenset((one, other)) for one in own for other in holders[shared] if one != other}
        table = self._table({name for pair in pairs for name in pair})
        return table.scored([pair for pair in pairs if pair <= table.lines.keys()])

    def _together(self, around: Collection[str]) -> tuple[set[str], Pairs]:
        """All lines that are tied to some by what may be one deal, or by decisions, and the pairs between them."""
        members: set[str] = set()
        scores: Pairs = {}
        left = set(around)
        while left:
            members |= self._lines(left).keys()
            found = self._rows.pairs_of(left)
            scores |= found
            left = ({other for _, other in found} | self._decided_with(left)) - members - left
        return members, scores

    def _decided_with(self, lines: Iterable[str]) -> set[str]:
        """The lines of documents on which people decided something together with those of some lines."""
        told = {act.document for line in self._lines(lines).values() for act in line.acts}
        documents = self._bench.decided(told)
        if not documents:
            return set()
        work = self._bench.work
        targets = {one.to[0] for one in work.departures.of(documents)}
        found = self._lines(self._rows.lines_in({piece.place for piece in work.pieces.of(documents | targets)}))
        return {name for name, line in found.items() if any(act.document in documents for act in line.acts)}

    def _lines(self, names: Iterable[str]) -> dict[str, DealLine]:
        wanted = set(names)
        found = self._rows.lines(wanted - self._held.keys())
        self._held |= {name: msgspec.json.decode(told, type=DealLine) for name, told in found.items()}
        return {name: self._held[name] for name in wanted if name in self._held}

    def _table(self, names: Iterable[str]) -> DealTable:
        lines = self._lines(names).values()
        documents = {act.document for line in lines for act in line.acts}
        laid = self._bench.laid(documents) if self._bench.decided(documents) else Laid([])
        return DealTable(lines, laid.deals)

    def _follow(self, table: DealTable, deals: Iterable[OneDeal], gone: Collection[str]) -> list[Followed]:
        """Keep deals as later coverage is held against them; those that came, went or changed."""
        known = self._rows.followed(gone)
        now = {deal.id: table.followed(deal) for deal in deals}
        written = {name: msgspec.json.encode(one, order="deterministic").decode() for name, one in now.items()}
        changed = [one for name, one in now.items() if known.get(name) != written[name]]
        changed += [_followed(told) for name, told in known.items() if written.get(name) != told]
        self._rows.replace_followed(gone, {name: (written[name], signs_of(one)) for name, one in now.items()})
        return changed

    def _tell(self, changed: Iterable[Followed], documents: Collection[str]) -> set[str]:
        """Lay documents on deals anew that are stirred or may tell of changed deals; the deals that this moves."""
        telling = set(documents)
        for deal in changed:
            telling |= self._rows.telling(deal.since, sought_in_sentences(deal), sought_in_names(deal))
        days = self._rows.days_of(telling)
        readings = self._readings(days)
        signs = {sign for one in readings for sign in signs_in(one)}
        near = sorted(self._rows.followed(self._rows.deals_with(signs)).items())
        lookup = Lookup([_followed(told) for _, told in near])
        found = (
            (one.document.id, LOOK_BACK if place is None else place, near[number][0])
            for one in readings
            for place, number in lookup.of_reading(one, days[one.document.id])
        )
        return self._rows.replace_steps(telling, found)

    def _write(self, table: DealTable, deals: Iterable[OneDeal], gone: Collection[str], moved: Collection[str]) -> None:
        """Make the commitments of deals that changed, and of those whose later life did."""
        made = {deal.id: (table, deal) for deal in deals}
        beyond = set(moved) - made.keys() - set(gone)
        others = [one.commitment for one in self._bench.work.lists.commitments_named(beyond)]
        if others:
            beside = self._table({name for deal in others for name in deal.lines})
            made |= {one.id: (beside, OneDeal(lines=one.lines, maybe=one.maybe_same)) for one in others}
        told = self._later(made)
        commitments = [(held, deal, held.commitment(deal, *told[name])) for name, (held, deal) in made.items()]
        documents = self._last_documents(one for _, _, one in commitments)
        texts = self._texts(one for _, _, one in commitments)
        new = [_listed(held, deal, one, documents, texts) for held, deal, one in commitments]
        self._rows.replace_commitments(gone, new)

    def _later(self, deals: Collection[str]) -> dict[str, tuple[list[Later], list[str]]]:
        """The steps of deals, and the days of documents that speak of them otherwise."""
        found: dict[str, tuple[list[Later], list[str]]] = {name: ([], []) for name in deals}
        rows = self._rows.steps_of(deals)
        days = self._rows.days_of({document for document, _, _ in rows})
        readings = {one.document.id: one for one in self._readings(days)}
        for document, number, deal in rows:
            step = None if number == LOOK_BACK else readings[document].steps[number]
            if step is None or step.state is None:
                found[deal][1].append(days[document])
            else:
                found[deal][0].append(Later(step, document, days[document]))
        return found

    def _readings(self, documents: Collection[str]) -> list[Reading]:
        return [one for one in self._bench.laid(documents).readings if one.document.id in documents]

    def _texts(self, commitments: Iterable[Commitment]) -> dict[str, str]:
        """The texts of the documents that tell later sums: near-copies are one."""
        named = {amount.sentence.document for deal in commitments for amount in deal.amounts if amount.sentence}
        stands = stands_of(self._bench.work, named) if named else {}
        return {name: stand.copy_group or name for name, stand in stands.items()}

    def _last_documents(self, commitments: Iterable[Commitment]) -> dict[str, Document]:
        acts = {act.id: act.document for line in self._held.values() for act in line.acts}
        lasts = [deal.history[-1] for deal in commitments if deal.history]
        named = {acts.get(last.activity or "") or (last.sentence.document if last.sentence else "") for last in lasts}
        return {name: one.document for name, one in self._bench.readings(named - {""}).items()}


def _listed(
    table: DealTable, deal: OneDeal, made: Commitment, documents: Mapping[str, Document], texts: Mapping[str, str]
) -> HeldCommitment:
    lines, missions, acts = table.facts(deal)
    counted = msgspec.json.encode(table.counted(deal, made, texts)).decode()
    return msgspec.structs.replace(held_commitment(made, lines, missions, acts, documents), counted=counted)


def _followed(told: str) -> Followed:
    return msgspec.json.decode(told, type=Followed)


def _is_common(key: tuple[int, bool], holders: Mapping[tuple[int, bool], Collection[str]]) -> bool:
    """Whether so many lines have a key that it tells nobody from another."""
    return len(holders[key]) > (COMMONEST_NAME if key[1] else COMMONEST_KEY)
