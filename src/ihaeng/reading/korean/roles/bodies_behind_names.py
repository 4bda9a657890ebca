"""Firms behind a foreigner's name ("마틴 켈러 노바켐 대표"), told from it by the rest of the text."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.reading.drafts import Draft, Party
from ihaeng.reading.korean.lexicon import act_words, people_words

_WORDS = re.compile(r"[가-힣]{2,12}(?: [가-힣]{1,12}){1,4}")
_NEAR = 30
"""Characters from a firm to what it signs."""


def with_bodies_apart(draft: Draft, text: str) -> Draft:
    """The draft, each party that ends in a firm's name as the person and the firm."""
    told = " ".join(span.quote for span in draft.evidence)
    holders = {party for party in draft.parties if _holds_an_office(party[0], told)}
    parties = [one for party in draft.parties for one in (_apart(party, text) if party in holders else [party])]
    return draft if len(parties) == len(draft.parties) else replace(draft, parties=list(dict.fromkeys(parties)))


def _holds_an_office(name: str, told: str) -> bool:
    """Whether an office stands right behind the words that are taken for a name."""
    behind = told.partition(f"{name} ")[2].split(" ")[0] if _WORDS.fullmatch(name) else ""
    offices = people_words().offices
    return bool(behind) and behind.startswith((*offices["any"], *offices["home"]))


def _apart(party: Party, text: str) -> list[Party]:
    person, _space, firm = party[0].rpartition(" ")
    return [(person, *party[1:]), (firm,)] if _is_a_firm_elsewhere(person, firm, text) else [party]


def _is_a_firm_elsewhere(person: str, firm: str, text: str) -> bool:
    """Whether the text speaks of the firm apart from the person: of its seat, or as one that signs."""
    apart = f"(?<!{person[-1]} )(?<![가-힣]){firm}"
    seats = "|".join((*people_words().seats, "측"))
    if re.search(rf"㈜\s?{firm}|{firm}㈜|{apart} (?:[가-힣]{{2,8}} )?(?:{seats})", text):
        return True
    signs = (found for found in re.finditer(rf"{apart}(?:과|와)(?:의)? (.{{0,{_NEAR}}})", text))
    return any(act_words().noun_of(word.rstrip("을를은는이가에도,.")) for found in signs for word in found[1].split())
