"""Whose word a sentence is: the office's, the counterpart's, or the outlet's own."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.model import Reason, Saying
from ihaeng.reading.drafts import Party
from ihaeng.reading.english.lexicon import acts
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.sides import Own, Side
from ihaeng.reading.reasons import because, data

REACH = 80
"""Characters before "said" or behind "according to" in which the speaker is named."""

_OF_AN_OFFICE = re.compile(r"\b(?:his|her|their|governor’s|governor's|mayor’s|mayor's|minister’s|minister's) office\b")


@functools.cache
def _said() -> re.Pattern[str]:
    verbs = any_of(word for word in acts().saying if " " not in word)
    return re.compile(rf"\b(?:{verbs}|told reporters)\b")


def speaker_of(text: str, own: Own, parties: list[Party]) -> tuple[Saying, Reason]:
    """Whose word it is, for an act with these counterparts; the outlet's where nobody is named as saying it."""
    release = pattern("own_release").search(text)
    if release:
        return Saying.OFFICE, because("said_by", "according-to", data("en", "patterns"), release[0])
    source = re.search(r"\baccording to (?P<who>[^,;.]{3,80})", text, re.IGNORECASE)
    if source:
        return _of(source["who"], own, parties), because("said_by", "according-to", None, source["who"])
    for verb in _said().finditer(text):
        before = re.split(r"[,;”\"] ?", text[max(0, verb.start() - REACH) : verb.start()].rstrip(" ,"))[-1]
        behind = re.split(r"[,;.]", text[verb.end() : verb.end() + REACH])[0]
        who = before if re.search(r"[A-Za-z]", before) else behind
        return _of(who, own, parties), because("said_by", "verb say", data("en", "acts"), verb[0])
    return Saying.OUTLET, because("said_by", "nobody-named")


def _of(who: str, own: Own, parties: list[Party]) -> Saying:
    if own.is_named_in(who) or _OF_AN_OFFICE.search(who) or own.side_of(who) is Side.OWN:
        return Saying.OFFICE
    if any(name in who or who.strip() in name for party in parties for name in party if len(who.strip()) > 2):
        return Saying.COUNTERPART
    return Saying.OFFICE if pattern("own_bodies").search(who) else Saying.OUTLET
