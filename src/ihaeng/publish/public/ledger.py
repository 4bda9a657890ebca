"""A ledger as it may be published: what belongs to publishers, reporters and private persons is left out."""

from __future__ import annotations

from pathlib import PurePath

from msgspec.structs import replace

from ihaeng.model import Decision, LaidDecision, Ledger, LedgerDocument, SourceClass
from ihaeng.model.answers import is_answer
from ihaeng.publish.public.names import without_private_names
from ihaeng.publish.public.quotes import with_few_quotes
from ihaeng.publish.public.terms import Terms


def published(ledger: Ledger, terms: Terms) -> Ledger:
    """The ledger on the terms of publishing, to be made of the whole one: what is quoted is counted over all lines.

    Title, outlet, date and link of a document stay, and few of its sentences; an own statement stays whole. Folders,
    authors, the readers' reasons and what people decided are left out, but the answers of those concerned. Names of
    private persons are shortened in the ledger's own words.
    """
    quoted = with_few_quotes(without_private_names(ledger), terms.most_quotes)
    return replace(
        quoted,
        documents=tuple(map(_document, quoted.documents)),
        activities=tuple(replace(act, rules=()) for act in quoted.activities),
        decisions=tuple(_answer(one) for one in ledger.decisions if is_answer(one)),
    )


def _document(held: LedgerDocument) -> LedgerDocument:
    document = held.document
    linked = document.source.startswith(("http://", "https://"))
    source = document.source if linked else PurePath(document.source.replace("\\", "/")).name
    bare = replace(document, source=source, author=None, warnings=(), published_evidence=None)
    if document.source_class is not SourceClass.OWN_STATEMENT:
        bare = replace(bare, text="", parts=())
    return replace(held, document=bare)


def _answer(laid: LaidDecision) -> LaidDecision:
    """An answer without who wrote it down and why, and without what was seen."""
    told = laid.decision
    bare = Decision(id=told.id, verdict=told.verdict, subject=told.subject, who="", when=told.when, answer=told.answer)
    return LaidDecision(decision=bare, on=laid.on)
