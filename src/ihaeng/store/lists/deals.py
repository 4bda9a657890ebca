"""Deals over all missions as they are brought up to date: by what changed, and by what that can touch."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, func, insert, or_, select, update

from ihaeng.model.lists import HeldCommitment
from ihaeng.store.among import among
from ihaeng.store.asking import change_among, rows_among
from ihaeng.store.lists.commitments import replace_commitments
from ihaeng.store.lists.deal_tables import followed, kept_lines, keys, pairs, signs, steps, stirred, tellings
from ihaeng.store.lists.replacing import Row, Rows, replace_in_tables, replace_rows
from ihaeng.store.lists.tables import deal_lines
from ihaeng.store.records import KeptDealLine, LaterTelling

LOOK_BACK = -1
"""The number under which a document's looks back on a deal are kept."""

BEFORE_AND_AFTER = 2
"""Rows of a line that was there and is there: fewer where it came or went."""

FORMS_AT_ONCE = 50
"""Names that are looked for in one query: each is looked for in every sentence."""


_STIRRED_LINES = (
    select(stirred.c.subject, stirred.c.anew)
    .where(stirred.c.is_line)
    .order_by(stirred.c.subject)
    .limit(bindparam("most"))
)
_STIRRED_DOCUMENTS = (
    select(stirred.c.subject).where(~stirred.c.is_line).order_by(stirred.c.subject).limit(bindparam("most"))
)
_STIRRED = select(stirred.c.subject, stirred.c.anew).where(among(stirred.c.subject))
_STIR_ANEW = update(stirred).where(among(stirred.c.subject)).values(anew=True)
_STIR = insert(stirred)
_ANY_STIRRED = select(stirred.c.subject).limit(1)
_LINES = select(kept_lines.c.line, kept_lines.c.told).where(among(kept_lines.c.line))
_LINES_IN = select(kept_lines.c.line).where(among(kept_lines.c.place))
_KEYS_OF = select(keys.c.line, keys.c.key, keys.c.whole).where(among(keys.c.line))
_COUNTS = select(keys.c.key, func.count()).where(among(keys.c.key)).group_by(keys.c.key)
_HOLDERS = select(keys.c.key, keys.c.line).where(among(keys.c.key))
_SOME_HOLDERS = select(keys.c.line).where(keys.c.key == bindparam("held")).limit(bindparam("most"))
_PAIRS_OF = select(pairs.c.line, pairs.c.other, pairs.c.score).where(among(pairs.c.line))
_UNPAIR = delete(pairs).where(pairs.c.line == bindparam("one"), pairs.c.other == bindparam("another"))
_PAIR = insert(pairs)
_DEALS_OF = select(deal_lines.c.line, deal_lines.c.id).where(among(deal_lines.c.line))
_LINES_OF = select(deal_lines.c.line).where(among(deal_lines.c.id))
_FOLLOWED = select(followed.c.id, followed.c.told).where(among(followed.c.id))
_WITH_SIGNS = select(signs.c.id).where(among(signs.c.sign)).distinct()
_DAYS_OF = (
    select(tellings.c.document, func.min(tellings.c.day))
    .where(among(tellings.c.document))
    .group_by(tellings.c.document)
)
_ANY_TELLING = select(tellings.c.document).where(tellings.c.day >= bindparam("since")).limit(1)
_STEPS_OF = select(steps.c.document, steps.c.number, steps.c.id).where(among(steps.c.id))


class DealRows:
    """Rows of deals within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def stirred_lines(self, most: int) -> dict[str, bool]:
        """Lines of deals that changed, or are gone, each with whether it is to be held against others anew."""
        return {row[0]: row[1] for row in self._connection.execute(_STIRRED_LINES, {"most": most})}

    def stirred_documents(self, most: int) -> list[str]:
        """Documents that may tell of deals and changed, or are gone."""
        return list(self._connection.execute(_STIRRED_DOCUMENTS, {"most": most}).scalars())

    def calm(self, subjects: Collection[str]) -> None:
        """Note that these are up to date."""
        replace_rows(self._connection, stirred, "subject", subjects, ())

    def lines(self, names: Iterable[str]) -> dict[str, str]:
        """Lines of deals as they were kept; those that are gone are left out."""
        return {row[0]: row[1] for row in rows_among(self._connection, _LINES, names)}

    def lines_in(self, places: Iterable[int]) -> set[str]:
        """The lines of deals of neighbourhoods."""
        return {row[0] for row in rows_among(self._connection, _LINES_IN, places)}

    def keys_of(self, lines: Iterable[str]) -> set[tuple[str, int, bool]]:
        """The keys of lines: the line, the key, whether it is a whole name."""
        return {(row[0], row[1], row[2]) for row in rows_among(self._connection, _KEYS_OF, lines)}

    def replace_keys(self, lines: Collection[str], held: Iterable[tuple[str, int, bool]]) -> None:
        """Let lines have these keys."""
        rows = [{"key": key, "line": line, "whole": whole} for line, key, whole in sorted(held)]
        replace_rows(self._connection, keys, "line", lines, rows)

    def holders(self, wanted: Collection[int], most: int) -> dict[int, list[str]]:
        """The lines that have a key; of a key that more than `most` have, more than `most` of them."""
        found: dict[int, list[str]] = {key: [] for key in wanted}
        held = {row[0]: row[1] for row in rows_among(self._connection, _COUNTS, wanted)}
        rare = [key for key, count in held.items() if count <= most]
        for key, line in rows_among(self._connection, _HOLDERS, rare):
            found[key].append(line)
        for key in held.keys() - set(rare):
            found[key] += self._connection.execute(_SOME_HOLDERS, {"held": key, "most": most + 1}).scalars()
        return found

    def pairs_of(self, lines: Iterable[str]) -> dict[tuple[str, str], float]:
        """What may be one deal with lines: each pair with the line in front, and what speaks for it."""
        return {(row[0], row[1]): row[2] for row in rows_among(self._connection, _PAIRS_OF, lines)}

    def replace_pairs(self, lines: Collection[str], scores: Mapping[tuple[str, str], float]) -> None:
        """Let these be all pairs that lines are in, given once, either way round."""
        old = both_ways(self.pairs_of(lines))
        new = both_ways(scores)
        gone = [{"one": one, "another": other} for (one, other), score in old.items() if new.get((one, other)) != score]
        if gone:
            self._connection.execute(_UNPAIR, gone)
        rows = [
            {"line": one, "other": other, "score": score}
            for (one, other), score in sorted(new.items())
            if old.get((one, other)) != score
        ]
        if rows:
            self._connection.execute(_PAIR, rows)

    def deals_of(self, lines: Iterable[str]) -> dict[str, str]:
        """The commitment that each line stands in, as they were listed last."""
        return {row[0]: row[1] for row in rows_among(self._connection, _DEALS_OF, lines)}

    def lines_of(self, deals: Iterable[str]) -> set[str]:
        """The lines of commitments, as they were listed last."""
        return {row[0] for row in rows_among(self._connection, _LINES_OF, deals)}

    def followed(self, deals: Iterable[str]) -> dict[str, str]:
        """Deals as later coverage is held against them, as they were kept."""
        return {row[0]: row[1] for row in rows_among(self._connection, _FOLLOWED, deals)}

    def replace_followed(self, gone: Collection[str], new: Mapping[str, tuple[str, Collection[str]]]) -> None:
        """Keep deals as later coverage is held against them, each with its signs, instead of those of some ids."""
        ids = {*gone, *new}
        held = {(hashed_sign(sign), name) for name, (_, own) in new.items() for sign in own}
        rows: dict[Table, Rows] = {
            followed: [{"id": name, "told": told} for name, (told, _) in new.items()],
            signs: [{"sign": sign, "id": name} for sign, name in sorted(held)],
        }
        replace_in_tables(self._connection, rows, "id", ids)

    def deals_with(self, wanted: Iterable[str]) -> set[str]:
        """The deals that have any of some signs."""
        return {row[0] for row in rows_among(self._connection, _WITH_SIGNS, {hashed_sign(sign) for sign in wanted})}

    def telling(self, since: str, sentences: Collection[str], names: Collection[str]) -> set[str]:
        """The documents of a day or later whose sentences hold any of some stretches, or whose names begin so."""
        if self._connection.execute(_ANY_TELLING, {"since": since}).first() is None:
            return set()
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
        return {row[0]: row[1] for row in rows_among(self._connection, _DAYS_OF, documents)}

    def replace_steps(self, documents: Collection[str], new: Iterable[tuple[str, int, str]]) -> set[str]:
        """Let documents tell these steps of deals (document, number, deal); deals that gained or lost one."""
        rows = [{"document": name, "number": number, "id": deal} for name, number, deal in sorted(set(new))]
        return {row["id"] for row in replace_rows(self._connection, steps, "document", documents, rows)}

    def steps_of(self, deals: Iterable[str]) -> list[tuple[str, int, str]]:
        """The steps told of deals: document, number, deal."""
        return sorted((row[0], row[1], row[2]) for row in rows_among(self._connection, _STEPS_OF, deals))

    def replace_commitments(self, gone: Collection[str], new: Sequence[HeldCommitment]) -> None:
        """Let some commitments be these; see `commitments.replace_commitments`."""
        replace_commitments(self._connection, gone, new)


def deal_rows(place: int, lines: Sequence[KeptDealLine], later: Sequence[LaterTelling]) -> dict[Table, Rows]:
    """The lines of deals and the later tellings of a neighbourhood, by their tables."""
    return {
        kept_lines: [{"place": place, "line": one.line, "face": one.face, "told": one.told} for one in lines],
        tellings: [
            {
                "place": place,
                "document": one.document,
                "day": one.day,
                "sentences": one.sentences,
                "names": one.names,
                "hash": one.hash,
            }
            for one in later
        ],
    }


def stir_changed(connection: Connection, changed: Mapping[Table, Iterable[Row]], again: Collection[str]) -> None:
    """Stir what rows speak of that came, went or changed; the lines `again` are held against others anew anyway."""
    faces: defaultdict[str, list[str]] = defaultdict(list)
    for row in changed[kept_lines]:
        faces[row["line"]].append(row["face"])
    anew = {line for line, held in faces.items() if len(held) != BEFORE_AND_AFTER or len(set(held)) > 1}.union(again)
    lines = {line: (True, line in anew) for line in anew | faces.keys()}
    _stir(connection, lines | {row["document"]: (False, True) for row in changed[tellings]})


def both_ways(scores: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """Each pair either way round."""
    return {**scores, **{(other, one): score for (one, other), score in scores.items()}}


def is_calm(connection: Connection) -> bool:
    """Whether commitments are up to date with all folded parts."""
    return connection.execute(_ANY_STIRRED).first() is None


def hashed_sign(sign: str) -> int:
    """A sign as a number of 64 bits."""
    return int.from_bytes(hashlib.blake2b(sign.encode(), digest_size=8).digest(), "big", signed=True)


def _stir(connection: Connection, subjects: Mapping[str, tuple[bool, bool]]) -> None:
    """Note that these changed: whether each is a line, and is to be held against others anew, which then stays so."""
    known = {row[0]: row[1] for row in rows_among(connection, _STIRRED, subjects)}
    change_among(connection, _STIR_ANEW, [name for name, anew in known.items() if subjects[name][1] and not anew])
    rows = [
        {"subject": name, "is_line": is_line, "anew": anew}
        for name, (is_line, anew) in sorted(subjects.items())
        if name not in known
    ]
    if rows:
        connection.execute(_STIR, rows)
