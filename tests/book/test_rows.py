"""Lists tell what the whole ledger tells, on either database, however the ledger grew."""

from __future__ import annotations

import datetime
import random
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from synthetic import readings

from ihaeng.book import Book, compare, due, open_existing
from ihaeng.ledger import build
from ihaeng.model import CommitmentState, Direction, Ledger, Reading, Status
from ihaeng.model.figures import GroupedBy
from ihaeng.model.lists import (
    CommitmentQuery,
    CommitmentSort,
    DueReason,
    LineQuery,
    MissionQuery,
    MissionSort,
    NameQuery,
    Order,
)
from ihaeng.store import Original, Store

PILE = list(readings(66, seed=3))
ALL = 1000
LATER = datetime.date(2037, 6, 16)


def keep(store: Store, reading: Reading) -> str:
    original = Original.of(reading.document.id.encode(), reading.document.source)
    store.keep(original)
    store.keep_reading(original.sha256, reading)
    return original.sha256


@pytest.fixture(scope="module")
def whole() -> Ledger:
    return build(PILE)


@pytest.fixture
def grown(ledger_place: Callable[[], str]) -> Iterator[Book]:
    """A ledger of the pile that came in some order, with a document that came and went."""
    chance = random.Random(5)  # noqa: S311 - an order, no secret
    store = Store.create(ledger_place())
    with Book(store) as book:
        for number, one in enumerate(chance.sample(PILE, len(PILE))):
            keep(store, one)
            if number % 9 == 0:
                book.refold()
        gone = keep(store, next(readings(1, seed=9)))
        book.refold()
        store.keep_failure(gone, "IH101", "empty")
        yield book


def test_missions_are_those_of_the_whole_ledger(grown: Book, whole: Ledger) -> None:
    listed = grown.lists.missions(MissionQuery(sort=MissionSort.START, order=Order.ASCENDING, most=ALL))
    assert [one.id for one in listed.missions] == [mission.id for mission in whole.missions]
    assert listed.total == len(whole.missions)
    assert listed.lines_outside == sum(line.mission is None for line in whole.lines)
    for one, mission in zip(listed.missions, whole.missions, strict=True):
        own = [line for line in whole.lines if line.mission == mission.id]
        assert (one.lead, one.start, one.destinations) == (mission.lead, mission.start, mission.destinations)
        assert (one.lines, one.documents) == (len(own), len(mission.documents))
        assert sum(one.statuses.values()) + one.uncounted == len(own)
        assert one.statuses.items() <= Counter(line.status for line in own).items() or one.uncounted


def test_lists_are_the_same_in_any_order(grown: Book, ledger_place: Callable[[], str]) -> None:
    store = Store.create(ledger_place())
    with Book(store) as other:
        for one in PILE:
            keep(store, one)
        for book in (grown, other):
            book.refold()
        asked = CommitmentQuery(day=LATER, most=ALL)
        assert grown.lists.missions() == other.lists.missions()
        assert grown.lists.lines(LineQuery(most=ALL)) == other.lists.lines(LineQuery(most=ALL))
        assert grown.lists.names(NameQuery(most=ALL)) == other.lists.names(NameQuery(most=ALL))
        assert grown.lists.commitments(asked) == other.lists.commitments(asked)
        assert grown.lists.scope() == other.lists.scope()


def test_narrowing_leaves_what_a_facet_counted(grown: Book) -> None:
    every = grown.lists.missions(MissionQuery(most=ALL))
    for facet in every.facets.countries:
        found = grown.lists.missions(MissionQuery(countries=(facet.key,), most=ALL))
        assert found.total == len(found.missions) == facet.count
        assert all(facet.key in {goal.country for goal in one.destinations} for one in found.missions)
        assert found.facets.countries == every.facets.countries
    for facet in every.facets.statuses:
        found = grown.lists.missions(MissionQuery(statuses=(Status(facet.key),), most=ALL))
        assert found.total == facet.count
        assert all(one.statuses[Status(facet.key)] for one in found.missions)
    leads = every.facets.leads
    assert grown.lists.missions(MissionQuery(leads=(leads[0].key,))).total == leads[0].count
    assert grown.lists.missions(MissionQuery(leads=tuple(one.key for one in leads))).total == every.total
    assert grown.lists.missions(MissionQuery(directions=(Direction.INBOUND,))).total == 0


def test_words_find_missions_by_names_places_and_lines(grown: Book) -> None:
    every = grown.lists.missions(MissionQuery(most=ALL)).missions
    one = every[0]
    assert one.lead
    assert one.id in {hit.id for hit in grown.lists.missions(MissionQuery(words=one.lead.name or "")).missions}
    line = grown.lists.lines(LineQuery(missions=(one.id,))).lines[0]
    number = line.label.split()[-2]
    assert [hit.id for hit in grown.lists.missions(MissionQuery(words=number)).missions] == [one.id]
    assert grown.lists.missions(MissionQuery(words="없는말")).total == 0
    assert grown.lists.missions(MissionQuery(words="' OR 1=1 --")).total == 0


def test_pages_together_are_the_whole(grown: Book) -> None:
    every = grown.lists.lines(LineQuery(most=ALL))
    pages = [grown.lists.lines(LineQuery(offset=start, most=7)).lines for start in range(0, every.total, 7)]
    assert tuple(line for page in pages for line in page) == every.lines


def test_names_lead_to_their_lines_and_commitments(grown: Book, whole: Ledger) -> None:
    names = grown.lists.names(NameQuery(most=ALL)).names
    partner = next(one for one in names if "counterpart" in one.roles and one.commitments)
    found = grown.lists.lines(LineQuery(name=(partner.kind, partner.key), most=ALL))
    assert found.total == partner.lines
    acts = {act.id: act for act in whole.activities}
    told = {
        line.id
        for line in whole.lines
        for name in line.activities
        if any(partner.name in party for party in acts[name].counterparts)
    }
    assert {line.id for line in found.lines} == told
    deals = grown.lists.commitments(CommitmentQuery(day=LATER, name=(partner.kind, partner.key), most=ALL))
    assert {line for one in deals.commitments for line in one.commitment.lines} >= {
        line.id for line in found.lines if line.commits
    }
    assert grown.lists.name(partner.kind, partner.key) == partner
    assert grown.lists.names(NameQuery(words=partner.name)).names[0].key


def test_who_led_missions_counts_their_lines(grown: Book, whole: Ledger) -> None:
    names = [one for one in grown.lists.names(NameQuery(most=ALL)).names if {"lead", "own"}.intersection(one.roles)]
    missions = grown.lists.missions(MissionQuery(most=ALL)).missions
    assert names
    for one in names:
        led = {mission.id for mission in missions if one.key in (mission.lead_key, mission.organisation_key)}
        own = {line.id for line in whole.lines if line.mission in led}
        found = grown.lists.lines(LineQuery(name=(one.kind, one.key), most=ALL))
        assert own <= {line.id for line in found.lines}
        assert (one.lines, one.commitments) == (found.total, sum(line.commits for line in found.lines))
    assert any(one.lines > 10 for one in names)


def test_lines_of_many_names_are_those_of_each(grown: Book) -> None:
    names = grown.lists.names(NameQuery(most=ALL)).names
    found = grown.lists.lines_of_names((one.kind, one.key) for one in names)
    partner = next(one for one in names if one.roles == ("counterpart",))
    lines = grown.lists.lines(LineQuery(name=(partner.kind, partner.key), most=ALL)).lines
    assert found[partner.kind, partner.key] == sorted(line.id for line in lines)
    assert grown.lists.lines_of_names([(partner.kind, "nobody")]) == {}


def test_commitments_stand_as_on_the_day_asked_for(grown: Book, whole: Ledger) -> None:
    listed = grown.lists.commitments(CommitmentQuery(day=LATER, most=ALL))
    by_id = {deal.id: deal for deal in whole.commitments}
    assert {one.commitment.id: one.commitment for one in listed.commitments} == by_id
    silent = grown.lists.commitments(CommitmentQuery(day=LATER, states=(CommitmentState.SILENT,), most=ALL))
    assert 0 < silent.total < listed.total
    assert all(one.state is CommitmentState.SILENT and (one.quiet or 0) >= 12 for one in silent.commitments)
    shown = Counter(one.state for one in listed.commitments)
    assert {facet.key: facet.count for facet in listed.facets.states} == shown


@pytest.mark.parametrize("months", [1, 12])
def test_what_is_due_is_what_the_whole_ledger_says(grown: Book, whole: Ledger, months: int) -> None:
    assert grown.lists.due(LATER, months) == due(whole, LATER, months)
    asked = CommitmentQuery(day=LATER, months=months, due=(DueReason.QUIET,), sort=CommitmentSort.HEARD, most=ALL)
    quiet = {one.commitment.id for one in grown.lists.due(LATER, months).deals if one.quiet is not None}
    assert {one.commitment.id for one in grown.lists.commitments(asked).commitments} == quiet


@pytest.mark.parametrize("by", list(GroupedBy))
def test_figures_are_those_of_the_whole_ledger(grown: Book, whole: Ledger, by: GroupedBy) -> None:
    assert grown.lists.figures(by, LATER) == compare(whole, by, LATER)


def test_a_document_comes_with_what_stands_on_it(grown: Book, whole: Ledger) -> None:
    for held in whole.documents[::9]:
        found = grown.lists.document(held.document.id)
        assert found
        assert found.held == held
        assert list(found.activities) == sorted(
            (act for act in whole.activities if act.document == held.document.id),
            key=lambda act: (act.evidence[0].start, act.id),
        )
        assert {one.id for one in found.missions} == {
            mission.id for mission in whole.missions if held.document.id in mission.documents
        }
    assert grown.lists.document("d0") is None
    assert grown.lists.documents([whole.documents[3].document.id, "d0"]) == [whole.documents[3]]


def test_a_ledger_from_before_there_were_rows_gets_them(ledger_place: Callable[[], str]) -> None:
    place = ledger_place()
    store = Store.create(place)
    with Book(store) as book:
        for one in PILE:
            keep(store, one)
        book.refold()
        before = book.lists.missions()
    store = Store.create(place)
    with store._writing() as connection:
        for table in ("listed_missions", "words_of_missions", "listed_names", "published", "stirred_deals"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.exec_driver_sql("UPDATE ihaeng_ledger SET schema_version = 4")
    store.close()
    with open_existing(place) as book:
        assert book.lists.missions() == before
        assert book.lists.scope().documents == len(PILE)
