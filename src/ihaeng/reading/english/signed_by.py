"""Deals told beside the verb with both who signed them: "under a pact signed Tuesday by the premier and Olaf Berg"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ihaeng.reading.english.clauses import Clause, Reach, Told
from ihaeng.reading.english.lexicon import Frame, frames
from ihaeng.reading.english.parties import parties_in
from ihaeng.reading.english.phrases import act_noun, clause_end, items
from ihaeng.reading.english.sides import Own
from ihaeng.reading.english.verb_time import Time, Verb

_SIGNED_BY = re.compile(
    r"\b(?P<act>(?:memorandum of understanding|memorandum|MOU|agreement|pact|accord|letter of intent|contract"
    r"|declaration)"
    r"(?: (?:on|for) [^,;.]{3,60}?)?) +signed (?:[a-z]+ ){0,2}? *by (?P<who>[A-Z][^;]{3,160})"
)


def signed_by_own(text: str, own: Own) -> Iterator[tuple[Frame, Clause, Told, Reach]]:
    """The deals that the own side is said to have signed with others; `text` has no dates."""
    frame = next(frame for frame in frames() if frame.name == "aside")
    for found in _SIGNED_BY.finditer(text):
        start, end = found.start("act"), clause_end(text, found.start("who"), found.end("who"))
        signers = text[found.start("who") : end].rstrip(" .")
        others = [party for party in parties_in(items(signers)) if not any(map(own.is_named_in, party))]
        noun = act_noun(found["act"])
        if not others or noun is None or not own.is_named_in(signers):
            continue
        verb = Verb(start, start, frozenset(), "sign", Time.PAST, passive=False, opens=start)
        told = Told(noun.kind, found[0], others, found["act"])
        yield frame, Clause(verb, "", text[start:end]), told, (start, end, end)
