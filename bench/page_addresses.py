"""Addresses of the pages of a ledger, as its readers ask for them: what `pages_under_load.py` asks with."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlencode

from ihaeng.book import Book
from ihaeng.model.lists import MissionQuery, NameKind, NameQuery
from ihaeng.store import Store

READ = {
    "first page": 10,
    "missions, narrowed": 18,
    "mission": 30,
    "source": 20,
    "commitments": 6,
    "commitment": 4,
    "name": 5,
    "names": 2,
    "search": 4,
    "figures": 1,
}
"""Of a hundred pages that readers open, how many are of which kind."""

WORDS = ("협약", "수소 저장", "바다무역진흥원", "다솔산연구소", "배터리 부품 계약", "관광객 유치", "지사", "없는말")
"""What is searched for in coverage by `synthetic.py`."""


def pages(store: Store, count: int, seed: int) -> dict[str, list[str]]:
    """Up to `count` different addresses of each kind, by kind."""
    chance = random.Random(seed)  # noqa: S311 - a choice of pages, no secret
    return {kind: list(itertools.islice(found, count)) for kind, found in _kinds(store, chance).items()}


def mixed(found: dict[str, list[str]], count: int, seed: int) -> Iterator[tuple[str, str]]:
    """So many pages with their kinds, as often as each kind is read."""
    chance = random.Random(seed)  # noqa: S311 - a choice of pages, no secret
    kinds = [kind for kind in READ if found.get(kind)]
    for kind in chance.choices(kinds, [READ[kind] for kind in kinds], k=count):
        yield kind, chance.choice(found[kind])


def _kinds(store: Store, chance: random.Random) -> dict[str, Iterator[str]]:
    lists = Book(store).lists
    total = lists.missions(MissionQuery(most=1)).total
    offsets = [chance.randrange(0, max(total - 50, 1)) for _ in range(40)]
    missions = [one for offset in offsets for one in lists.missions(MissionQuery(offset=offset, most=50)).missions]
    names = [
        one for kind in NameKind for one in lists.names(NameQuery(kinds=(kind,), offset=chance.randrange(20))).names
    ]
    chance.shuffle(missions)
    chance.shuffle(names)
    leads = list(dict.fromkeys(one.lead_key for one in missions if one.lead_key))
    years = sorted({one.start[:4] for one in missions if one.start})
    with store.folded() as work:
        deals = [known.id for known in work.known_ids("c", 4000)]
        texts = [piece.document for piece in work.pieces.standing_in(range(1, 4000))]
    chance.shuffle(deals)
    chance.shuffle(texts)
    return {
        "first page": iter(["/ko/", "/en/"]),
        "missions, narrowed": _narrowed(leads, years, total, chance),
        "mission": (f"/ko/missions/{one.id}" for one in missions),
        "source": (f"/ko/sources/{name}" for name in dict.fromkeys(texts)),
        "commitments": _commitments(leads, years, chance),
        "commitment": (f"/ko/commitments/{name}" for name in deals),
        "name": (f"/ko/names/{one.kind}/{quote(one.key, safe='')}" for one in names),
        "names": (f"/ko/names?{urlencode({'page': number})}" for number in range(1, 60)),
        "search": (f"/ko/search?{urlencode({'q': words})}" for words in _words(chance)),
        "figures": (f"/ko/commitments/compare?by={by}" for by in ("lead", "organisation", "year")),
    }


def _narrowed(leads: Sequence[str], years: Sequence[str], total: int, chance: random.Random) -> Iterator[str]:
    """The list of missions with something chosen: a lead, a year with a status, a country, words, or another page."""
    statuses = ("carried_out", "not_reported", "changed", "unannounced")
    while True:
        yield "/ko/?" + urlencode({"lead": chance.choice(leads)})
        yield "/ko/?" + urlencode({"year": chance.choice(years), "status": chance.choice(statuses)})
        yield "/ko/?" + urlencode({"country": chance.choice(("US", "DE", "JP", "VN")), "year": chance.choice(years)})
        yield "/ko/?" + urlencode({"q": chance.choice(leads).partition("|")[0]})
        yield "/ko/?" + urlencode({"page": chance.randrange(1, max(total // 50, 2))})


def _commitments(leads: Sequence[str], years: Sequence[str], chance: random.Random) -> Iterator[str]:
    yield "/ko/commitments"
    while True:
        yield "/ko/commitments?" + urlencode({"due": "quiet", "page": chance.randrange(1, 20)})
        yield "/ko/commitments?" + urlencode({"lead": chance.choice(leads)})
        yield "/ko/commitments?" + urlencode({"year": chance.choice(years), "kind": "contract"})


def _words(chance: random.Random) -> Iterator[str]:
    yield from WORDS
    while True:
        yield " ".join(chance.sample(WORDS[:-1], 2))
