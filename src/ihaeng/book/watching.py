"""Feeds and sitemaps looked at again: what they name anew is fetched politely, once, and added like any address."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from ihaeng.book.adding import failure_of, load, printable
from ihaeng.book.report import AddReport, Doubt, FailedDocument
from ihaeng.documents import Listed, Listing, ManifestRow, listing_of
from ihaeng.documents.errors import BusySiteError
from ihaeng.model import IhaengError
from ihaeng.store import NamedAddress, Original, Store

if TYPE_CHECKING:
    from ihaeng.documents.fetching import Visitor

MOST_PAGES = 500
"""Pages that one look fetches: with a pause for each, a quarter of an hour; the rest waits for the next look."""
MOST_LISTS = 50
"""Sitemaps of an index that one look reads, the newest first."""
LEFT, UNNAMED, BUSY = "[IH616]", "[IH617]", "[IH618]"
"""How three remarks on a look begin: with a code, as the messages of errors do."""

List: TypeAlias = "str | Path"
"""A feed or a sitemap: the address of one, or a file."""


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One look at some lists: where it is kept, who fetches, what is told, and (ISO) from which day pages count."""

    store: Store
    visitor: Visitor
    report: AddReport
    since: str | None = None


def new_addresses(look: Look, lists: Sequence[List]) -> list[str]:
    """Read the lists, and tell which of the pages that they name, now or before, are to be fetched in this look."""
    for place in lists:
        _read(look, place, name_of(place))
    names = [name_of(place) for place in lists]
    with look.store.watching() as kept:
        found = kept.waiting(names, look.since, MOST_PAGES)
        left = kept.count_waiting(names, look.since) - len(found)
    if left:
        reason = (
            f"{LEFT} {left:,} more pages wait; one look fetches {MOST_PAGES:,}. Look again, or name a day by --since."
        )
        look.report.doubts.append(Doubt(source=", ".join(names), reason=reason))
    return found


def pages(look: Look, addresses: Sequence[str]) -> Iterator[Original | FailedDocument]:
    """The pages at these addresses, one at a time, the sites by turns; a busy site is left for the next look."""
    busy: dict[str, int] = defaultdict(int)
    for site, address in _by_turns(addresses):
        if site in busy:
            busy[site] += 1
            continue
        try:
            page = look.visitor.fetch(address)
        except BusySiteError:
            busy[site] += 1
        except IhaengError as error:
            with look.store.watching() as kept:
                kept.keep_unfetched(address, error.code, str(error))
            yield failure_of(address, error)
        else:
            told = ManifestRow(path=address, url=page.url, captured=page.captured)
            yield Original.of(page.data, address, msgspec.json.encode(told).decode())
    for site, count in busy.items():
        reason = f"{BUSY} The site asks to be left alone for now; {count:,} of its pages wait for the next look."
        look.report.doubts.append(Doubt(source=site, reason=reason))
        look.report.total -= count


def name_of(place: List) -> str:
    """The name by which a list is kept."""
    return printable(place.resolve()) if isinstance(place, Path) else place


def list_named(name: str) -> List:
    """The list that is kept by a name."""
    return name if "://" in name else Path(name)


def _read(look: Look, place: List, owner: str) -> None:
    """Read a list, and those that it names itself; `owner` is the list that was asked for."""
    with look.store.watching() as kept:
        kept.forget_troubles(owner)
    for listed in _newest(look, _take(look, place, owner).lists, owner):
        _take(look, listed.address, owner)


def _take(look: Look, place: List, owner: str) -> Listing:
    """Keep the pages that a list names; nothing if it has not changed or cannot be read, which is told and kept."""
    name = name_of(place)
    try:
        listing = _kept_from_file(look, place, owner) if isinstance(place, Path) else _kept(look, place, owner)
    except IhaengError as error:
        with look.store.watching() as kept:
            kept.keep_trouble(name, owner, error.code, str(error))
        look.report.total += 1
        look.report.note(failure_of(name, error))
        return Listing()
    if listing.left:
        reason = f"{UNNAMED} {listing.left:,} entries were not taken: they name no page, or the list is too long."
        look.report.doubts.append(Doubt(source=name, reason=reason))
    return listing


def _kept(look: Look, address: str, owner: str) -> Listing:
    from ihaeng.documents.fetching import Version  # here, because the default way never loads what can reach a network

    with look.store.watching() as kept:
        known = Version.of(*kept.version_of(address))
    found = look.visitor.fetch_changed(address, known)
    if found is None:
        return Listing()
    listing = listing_of(found.data, found.url)
    # An index is asked for whole each time: while it stays as it is, what it names may change.
    version = Version() if listing.lists else found.version
    with look.store.watching() as kept:
        kept.name(owner, _named(listing))
        kept.keep_version(address, owner, version.etag, version.modified)
    return listing


def _kept_from_file(look: Look, path: Path, owner: str) -> Listing:
    listing = listing_of(load(path, None).data, printable(path))
    with look.store.watching() as kept:
        kept.name(owner, _named(listing))
        kept.keep_version(owner, owner, None, None)
    return listing


def _named(listing: Listing) -> list[NamedAddress]:
    return [NamedAddress(listed.address, listed.day) for listed in listing.pages]


def _newest(look: Look, lists: Sequence[Listed], owner: str) -> Sequence[Listed]:
    """The lists of an index that are read: those that changed since the day asked for, the newest first."""
    wanted = [listed for listed in lists if not (look.since and listed.day and listed.day < look.since)]
    wanted.sort(key=lambda listed: listed.day or "", reverse=True)
    left = len(wanted) - MOST_LISTS
    if left > 0:
        reason = f"{LEFT} It names {len(wanted):,} sitemaps; the newest {MOST_LISTS} were read. Watch others by name."
        look.report.doubts.append(Doubt(source=owner, reason=reason))
    return wanted[:MOST_LISTS]


def _by_turns(addresses: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each address with its site, one of each site after the other: while one is left alone, others are asked."""
    from ihaeng.documents.fetching import host_of

    sites: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for address in addresses:
        sites[host_of(address)].append((host_of(address), address))
    turns = itertools.chain.from_iterable(itertools.zip_longest(*sites.values()))
    return (turn for turn in turns if turn)
