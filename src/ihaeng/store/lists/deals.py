"""Deals over all missions as they are brought up to date: by what changed, and by what that can touch."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, delete, func, insert, or_, select, update

from ihaeng.model.lists import HeldCommitment
from ihaeng.store.lists.commitments import replace_commitments
from ihaeng.store.lists.deal_tables import followed, kept_lines, keys, pairs, signs, steps, stirred, tellings
from ihaeng.store.lists.replacing import Row, replace_rows
from ihaeng.store.lists.tables import deal_lines
from ihaeng.store.records import KeptDealLine, LaterTelling
from ihaeng.store.speaking import in_batches

LOOK_BACK = -1
"""The number under which a document's looks back on a deal are kept."""

BEFORE_AND_AFTER = 2
"""Rows of a line that was there and is there: fewer where it came or went."""

FORMS_AT_ONCE = 50
"""Names that are looked for in one query: each is looked for in every sentence."""


class DealRows:
    """Rows of deals within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def stirred_lines(self, most: int) -> dict[str, bool]:
        """Lines of deals that changed, or are gone, each with whether it is to be held against others anew."""
        query = select(stirred.c.subject, stirred.c.anew).where(stirred.c.is_line).order_by(stirred.c.subject)
        return {row[0]: row[1] for row in self._connection.execute(query.limit(most))}

    def stirred_documents(self, most: int) -> list[str]:
        """Documents that may tell of deals and changed, or are gone."""
        query = select(stirred.c.subject).where(~stirred.c.is_line).order_by(stirred.c.subject)
        return list(self._connection.execute(query.limit(most)).scalars())

    def calm(self, subjects: Collection[str]) -> None:
        """Note that these are up to date."""
        replace_rows(self._connection, stirred, "subject", subjects, ())

    def lines(self, names: Iterable[str]) -> dict[str, str]:
        """Lines of deals as they were kept; those that are gone are left out."""
        found: dict[str, str] = {}
        for batch in in_batches(names):
            query = select(kept_lines.c.line, kept_lines.c.told).where(kept_lines.c.line.in_(batch))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found

    def lines_in(self, places: Iterable[int]) -> set[str]:
        """The lines of deals of neighbourhoods."""
        found: set[str] = set()
        for batch in in_batches(places):
            found.update(
                self._connection.execute(select(kept_lines.c.line).where(kept_lines.c.place.in_(batch))).scalars()
            )
        return found

    def keys_of(self, lines: Iterable[str]) -> set[tuple[str, int, bool]]:
        """The keys of lines: the line, the key, whether it is a whole name."""
        found: set[tuple[str, int, bool]] = set()
        for batch in in_batches(lines):
            query = select(keys.c.line, keys.c.key, keys.c.whole).where(keys.c.line.in_(batch))
            found.update((row[0], row[1], row[2]) for row in self._connection.execute(query))
        return found

    def replace_keys(self, lines: Collection[str], held: Iterable[tuple[str, int, bool]]) -> None:
        """Let lines have these keys."""
        rows = [{"key": key, "line": line, "whole": whole} for line, key, whole in sorted(held)]
        replace_rows(self._connection, keys, "line", lines, rows)

    def holders(self, wanted: Collection[int], most: int) -> dict[int, list[str]]:
        """The lines that have a key; of a key that more than `most` have, more than `most` of them."""
        found: dict[int, list[str]] = {key: [] for key in wanted}
        for batch in in_batches(wanted):
            counts = select(keys.c.key, func.count()).where(keys.c.key.in_(batch)).group_by(keys.c.key)
            held = {row[0]: row[1] for row in self._connection.execute(counts)}
            rare = [key for key, count in held.items() if count <= most]
            for key, line in self._connection.execute(select(keys.c.key, keys.c.line).where(keys.c.key.in_(rare))):
                found[key].append(line)
            for key in held.keys() - set(rare):
                query = select(keys.c.line).where(keys.c.key == key).limit(most + 1)
                found[key] += self._connection.execute(query).scalars()
        return found

    def pairs_of(self, lines: Iterable[str]) -> dict[tuple[str, str], float]:
        """What may be one deal with lines: each pair with the line in front, and what speaks for it."""
        found: dict[tuple[str, str], float] = {}
        for batch in in_batches(lines):
            query = select(pairs.c.line, pairs.c.other, pairs.c.score).where(pairs.c.line.in_(batch))
            found |= {(row[0], row[1]): row[2] for row in self._connection.execute(query)}
        return found

    def replace_pairs(self, lines: Collection[str], scores: Mapping[tuple[str, str], float]) -> None:
        """Let these be all pairs that lines are in, given once, either way round."""
        old = both_ways(self.pairs_of(lines))
        new = both_ways(scores)
        for (one, other), score in old.items():
            if new.get((one, other)) != score:
                self._connection.execute(delete(pairs).where(pairs.c.line == one, pairs.c.other == other))
        rows = [
            {"line": one, "other": other, "score": score}
            for (one, other), score in sorted(new.items())
            if old.get((one, other)) != score
        ]
        if rows:
            self._connection.execute(insert(pairs), rows)

    def deals_of(self, lines: Iterable[str]) -> dict[str, str]:
        """The commitment that each line stands in, as they were listed last."""
        found: dict[str, str] = {}
        for batch in in_batches(lines):
            query = select(deal_lines.c.line, deal_lines.c.id).where(deal_lines.c.line.in_(batch))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found

    def lines_of(self, deals: Iterable[str]) -> set[str]:
        """The lines of commitments, as they were listed last."""
        found: set[str] = set()
        for batch in in_batches(deals):
            found.update(
                self._connection.execute(select(deal_lines.c.line).where(deal_lines.c.id.in_(batch))).scalars()
            )
        return found

    def followed(self, deals: Iterable[str]) -> dict[str, str]:
        """Deals as later coverage is held against them, as they were kept."""
        found: dict[str, str] = {}
        for batch in in_batches(deals):
            query = select(followed.c.id, followed.c.told).where(followed.c.id.in_(batch))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found

    def replace_followed(self, gone: Collection[str], new: Mapping[str, tuple[str, Collection[str]]]) -> None:
        """Keep deals as later coverage is held against them, each with its signs, instead of those of some ids."""
        ids = {*gone, *new}
        replace_rows(
            self._connection, followed, "id", ids, [{"id": name, "told": told} for name, (told, _) in new.items()]
        )
        held = {(hashed_sign(sign), name) for name, (_, own) in new.items() for sign in own}
        replace_rows(self._connection, signs, "id", ids, [{"sign": sign, "id": name} for sign, name in sorted(held)])

    def deals_with(self, wanted: Iterable[str]) -> set[str]:
        """The deals that have any of some signs."""
        found: set[str] = set()
        for batch in in_batches({hashed_sign(sign) for sign in wanted}):
            found.update(self._connection.execute(select(signs.c.id).where(signs.c.sign.in_(batch))).scalars())
        return found

    def telling(self, since: str, sentences: Collection[str], names: Collection[str]) -> set[str]:
        """The documents of a day or later whose sentences hold any of some stretches, or whose names begin so."""
        find = func.instr if self._connection.dialect.name == "sqlite" else func.strpos
        sought: list[ColumnElement[bool]] = [find(tellings.c.sentences, form) > 0 for form in sorted(sentences)]
        sought += [find(tellings.c.names, form) > 0 for form in sorted(names)]
        found: set[str] = set()
        for start in range(0, len(sought), FORMS_AT_ONCE):
            query = select(tellings.c.document).where(
                tellings.c.day >= since, or_(*sought[start : start + FORMS_AT_ONCE])
            )
            found.update(self._connection.execute(query).scalars())
        return found

    def days_of(self, documents: Iterable[str]) -> dict[str, str]:
        """The days of documents that may tell of deals; what stands in several neighbourhoods has its earliest."""
        found: dict[str, str] = {}
        for batch in in_batches(documents):
            query = select(tellings.c.document, func.min(tellings.c.day)).where(tellings.c.document.in_(batch))
            found |= {row[0]: row[1] for row in self._connection.execute(query.group_by(tellings.c.document))}
        return found

    def replace_steps(self, documents: Collection[str], new: Iterable[tuple[str, int, str]]) -> set[str]:
        """Let documents tell these steps of deals (document, number, deal); deals that gained or lost one."""
        rows = [{"document": name, "number": number, "id": deal} for name, number, deal in sorted(set(new))]
        return {row["id"] for row in replace_rows(self._connection, steps, "document", documents, rows)}

    def steps_of(self, deals: Iterable[str]) -> list[tuple[str, int, str]]:
        """The steps told of deals: document, number, deal."""
        found: list[tuple[str, int, str]] = []
        for batch in in_batches(deals):
            query = select(steps.c.document, steps.c.number, steps.c.id).where(steps.c.id.in_(batch))
            found += [(row[0], row[1], row[2]) for row in self._connection.execute(query)]
        return sorted(found)

    def replace_commitments(self, gone: Collection[str], new: Sequence[HeldCommitment]) -> None:
        """Let some commitments be these; see `commitments.replace_commitments`."""
        replace_commitments(self._connection, gone, new)


def keep_deal_lines(
    connection: Connection,
    place: int,
    lines: Sequence[KeptDealLine],
    later: Sequence[LaterTelling],
    again: Collection[str],
) -> None:
    """Keep the lines of deals and the later tellings of a neighbourhood; what changed, and `again`, is stirred."""
    rows: list[Row] = [{"place": place, "line": one.line, "face": one.face, "told": one.told} for one in lines]
    faces: defaultdict[str, list[str]] = defaultdict(list)
    for row in replace_rows(connection, kept_lines, "place", [place], rows):
        faces[row["line"]].append(row["face"])
    anew = {line for line, held in faces.items() if len(held) != BEFORE_AND_AFTER or len(set(held)) > 1}
    told = [
        {
            "place": place,
            "document": one.document,
            "day": one.day,
            "sentences": one.sentences,
            "names": one.names,
            "hash": one.hash,
        }
        for one in later
    ]
    spoken = {row["document"] for row in replace_rows(connection, tellings, "place", [place], told)}
    _stir(connection, {"is_line": True, "anew": True}, anew.union(again))
    _stir(connection, {"is_line": True, "anew": False}, faces.keys() - anew.union(again))
    _stir(connection, {"is_line": False, "anew": True}, spoken)


def both_ways(scores: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """Each pair either way round."""
    return {**scores, **{(other, one): score for (one, other), score in scores.items()}}


def is_calm(connection: Connection) -> bool:
    """Whether commitments are up to date with all folded parts."""
    return connection.execute(select(stirred.c.subject).limit(1)).first() is None


def hashed_sign(sign: str) -> int:
    """A sign as a number of 64 bits."""
    return int.from_bytes(hashlib.blake2b(sign.encode(), digest_size=8).digest(), "big", signed=True)


def _stir(connection: Connection, how: Mapping[str, bool], subjects: Collection[str]) -> None:
    """Note that something changed; what is to be held against others anew stays so."""
    for batch in in_batches(sorted(subjects)):
        query = select(stirred.c.subject, stirred.c.anew).where(stirred.c.subject.in_(batch))
        known = {row[0]: row[1] for row in connection.execute(query)}
        calmer = [name for name, anew in known.items() if how["anew"] and not anew]
        if calmer:
            connection.execute(update(stirred).where(stirred.c.subject.in_(calmer)).values(anew=True))
        rows = [{"subject": name, **how} for name in batch if name not in known]
        if rows:
            connection.execute(insert(stirred), rows)
