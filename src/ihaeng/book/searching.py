"""Words to hits: what holds them is found by the index, and shown by the sentence in which they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ihaeng.book.errors import NothingToSearchError
from ihaeng.language.search_terms import folded, forms, wanted, without_particle
from ihaeng.ledger import Part
from ihaeng.model import Document, Mention, Span
from ihaeng.model.search import Hit, HitKind, SearchResult
from ihaeng.store import Folding, Found, Store

MOST_HITS = 50
"""Hits that are shown unless more are asked for."""

MOST_WORDS = 10
"""Words of one question; those behind are left out."""

_SENTENCE = re.compile(r"[^\n.!?。]++(?:[.!?。]++(?!\s|\Z|[\"'”’])[^\n.!?。]++)*+[.!?。\"'”’]*+")


def search(store: Store, question: str, most: int = MOST_HITS) -> SearchResult:
    """The newest missions, lines and documents that hold every word of a question, in whatever form.

    A word that is found nowhere as it was typed is looked for without its particle.

    Raises:
        NothingToSearchError: the question holds no letter and no digit.
    """
    words = [word for word in folded(question).split() if any(wanted(word))][:MOST_WORDS]
    if not words:
        raise NothingToSearchError("There is nothing to look for. Give a word, such as: ihaeng search 협약")
    found = store.search([forms(word) for word in words], most + 1)
    bare = [without_particle(word) for word in words]
    if not found and bare != words:
        words, found = bare, store.search([forms(word) for word in bare], most + 1)
    with store.folded() as work:
        hits = _Hits(work, words).of(found[:most])
    return SearchResult(words=tuple(words), hits=tuple(hits), more=len(found) > most)


class _Hits:
    """Entries of the index as what they stand for."""

    def __init__(self, work: Folding, words: Sequence[str]) -> None:
        self._work = work
        self._forms = [form for word in words for form in forms(word)]
        self._parts: dict[str, Part] = {}
        self._documents: dict[str, Document] = {}

    def of(self, found: Sequence[Found]) -> list[Hit]:
        """The hits, in the order in which they were found."""
        whole = [one.owner for one in found if one.subject == HitKind.DOCUMENT]
        made = [None if one.subject == HitKind.DOCUMENT else self._in_part(one) for one in found]
        told = [hit.document for hit in made if hit and hit.document]
        readings = self._work.readings(dict.fromkeys([*whole, *told]))
        self._documents = {name: reading.document for name, reading in readings.items()}
        hits = [self._told(hit) if hit else self._document(one.owner) for one, hit in zip(found, made, strict=True)]
        return [hit for hit in hits if hit]

    def _in_part(self, found: Found) -> Hit | None:
        if found.owner not in self._parts:
            folded_part = self._work.parts.folded(int(found.owner))
            self._parts[found.owner] = msgspec.json.decode(folded_part or b"{}", type=Part)
        part = self._parts[found.owner]
        kind, _, name = found.subject.partition(":")
        return _line(part, name) if kind == HitKind.LINE else _mission(part, name)

    def _told(self, hit: Hit) -> Hit:
        document = self._documents.get(hit.document or "")
        return msgspec.structs.replace(hit, outlet=document.outlet, url=document.url) if document else hit

    def _document(self, name: str) -> Hit | None:
        document = self._documents.get(name)
        if document is None:
            return None
        return Hit(
            kind=HitKind.DOCUMENT,
            id=name,
            title=document.title or "",
            day=document.published[:10] if document.published else None,
            document=name,
            outlet=document.outlet,
            url=document.url,
            sentence=self._sentence(document),
        )

    def _sentence(self, document: Document) -> Mention | None:
        """The sentence that holds most of the words, the first of them."""
        spans = [
            Span.of(document.text, *found.span()) for found in _SENTENCE.finditer(document.text) if found[0].strip()
        ]
        best = max(spans, key=lambda span: self._held(span.quote), default=None)
        return Mention(document=document.id, span=best) if best else None

    def _held(self, sentence: str) -> int:
        plain = folded(sentence)
        return sum(form in plain for form in self._forms)


def _line(part: Part, name: str) -> Hit | None:
    line = next((one for one in part.lines if one.id == name), None)
    if line is None:
        return None
    acts = {act.id: act for act in part.activities}
    own = [acts[act] for act in line.activities]
    told = next((act for act in reversed(own) if act.evidence), own[0])
    sentence = Mention(document=told.document, span=told.evidence[0]) if told.evidence else None
    return Hit(
        kind=HitKind.LINE,
        id=name,
        title=line.label,
        day=min((act.start for act in own if act.start), default=None),
        mission=line.mission,
        status=line.status,
        document=told.document,
        sentence=sentence,
    )


def _mission(part: Part, name: str) -> Hit | None:
    mission = next((one for one in part.missions if one.id == name), None)
    if mission is None:
        return None
    lead = mission.lead
    told = next((mentions[0] for mentions in mission.evidence.values() if mentions), None)
    title = " ".join(filter(None, (lead.name, lead.office))) if lead else mission.organisation or ""
    return Hit(
        kind=HitKind.MISSION,
        id=name,
        title=title,
        day=mission.start,
        mission=name,
        document=told.document if told else None,
        sentence=told,
    )
