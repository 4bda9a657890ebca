"""People called by surname and office ("오 사무총장") under the full name that the text gives before."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.reading.drafts import Draft, Party
from ihaeng.reading.korean.lexicon import people_words

_FULL_NAME = 3
"""Syllables of most Korean names, the surname among them."""


def with_full_names(draft: Draft, text: str) -> Draft:
    """The draft, each party known by a surname alone under its full name, where the text has one with that office."""
    short = [party for party in draft.parties if len(party[0]) == 1 and party[0] in people_words().surnames]
    full = {party: name for party in short if (name := _full_name(party[0], draft, text))}
    if not full:
        return draft
    parties: list[Party] = [(full[party], *party[1:]) if party in full else party for party in draft.parties]
    return replace(draft, parties=parties)


def _full_name(surname: str, draft: Draft, text: str) -> str | None:
    told = next((found for span in draft.evidence if (found := _called(surname, span.quote))), None)
    if told is None:
        return None
    before = text[: draft.evidence[0].start]
    given = (
        rf"(?<![가-힣])({surname}[가-힣]{{{_FULL_NAME - 1}}})(?:\([^()]{{0,40}}\))? (?:[\w·]+ ){{0,2}}[가-힣]*{told}"
    )
    named = re.findall(given, before)
    return named[-1] if named else None


def _called(surname: str, sentence: str) -> str | None:
    """The office behind a surname ("사무총장" of "오 사무총장은")."""
    offices = people_words().offices
    for found in re.finditer(rf"(?<![가-힣]){surname} ([가-힣]{{2,8}})", sentence):
        known = (found[1][:length] for length in range(len(found[1]), 1, -1))
        if office := next((word for word in known if word.endswith((*offices["any"], *offices["home"]))), None):
            return office
    return None
