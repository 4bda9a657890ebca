"""When a clause says that its verb happens, as the words before the verb and its own form tell."""

from __future__ import annotations

import enum
import functools
import re
from typing import NamedTuple

from ihaeng.reading.english.lexicon import acts
from ihaeng.reading.english.patterns import helping, pattern
from ihaeng.reading.english.verb_forms import Form
from ihaeng.reading.english.wording import Wording


class Time(enum.StrEnum):
    """When a clause says its verb happens; WISH and NEVER tell no act."""

    FUTURE = "future"
    PRESENT = "present"
    PAST = "past"
    FORMER_PLAN = "former plan"
    WISH = "wish"
    NEVER = "never"


class Verb(NamedTuple):
    """A verb at characters `start` to `end`, its time, and where the words belonging to it (will, is to) begin.

    `perfect` tells a "have" among them: the participle joined to it shares its time.
    """

    start: int
    end: int
    classes: frozenset[str]
    lemma: str
    time: Time
    passive: bool
    opens: int
    perfect: bool = False


@functools.cache
def _timed() -> tuple[tuple[Time, re.Pattern[str]], ...]:
    return tuple((Time(rule.time), helping().at_the_end(rule.pattern)) for rule in helping().rules)


_JOINS = {
    "passive": r"(?:\b(?:be|been|being|was|were|is|are|am)|[’'](?:s|re))\s+{adverbs}",
    "bare to": r"\bto\s+{adverbs}",
    "joined": r"(?:,|;|\band|\bor|\bthen|\bbefore|\bafter|&)\s+{adverbs}(?:to\s+)?",
    "gerund": (
        r"(?:(?<![\w-])(?:after|before|by|while|including|include[sd]?|involve[sd]?|and|of|start|begin|in|from|upon|with|for)"
        r"|[,:—–]| -)\s+{adverbs}"
    ),
}


@functools.cache
def _before(name: str) -> re.Pattern[str]:
    return helping().at_the_end(_JOINS[name])


def is_passive(left: str) -> bool:
    """Whether a form of "be" stands right before a participle; `left` ends where the participle begins."""
    return _before("passive").search(left) is not None


def time_of(left: str, form: Form, before: list[Verb], wording: Wording) -> tuple[Time, int, bool] | None:
    """The time, how many characters of `left` belong to the verb, and whether it is passive; None for no verb."""
    caused = _CAUSED.search(left) if form in (Form.PLAIN, Form.ING) else None
    if caused:
        return (Time.FUTURE if caused["future"] else Time.PAST if caused["past"] else Time.PRESENT), 0, False
    for time, words in _timed():
        found = words.search(left)
        if found and _fits(found[0], form):
            if form is Form.PAST and _SHORT.fullmatch(found[0].split()[0]):
                return Time.PAST, len(found[0]), False  # "he's met with A": he has
            passive = form is Form.PAST and is_passive(left)
            return time, len(found[0]), passive
    if _is_wish(left):
        return Time.WISH, 0, False
    return _without_help(left, form, before, wording)


_CAUSED = re.compile(
    r"\b(?:(?P<future>will see|will have|will find)|(?P<past>saw|found)|sees|has|have|finds)\s+"
    r"(?:the (?:governor|mayor|minister|premier|president|secretary|delegation|group|team|party)|him|her|them)\s+\Z"
)
"""Before a verb whose subject is another one's object: "Wednesday will see the delegation tour"."""

_SHORT = re.compile(r"[’']s", re.IGNORECASE)

_BE = frozenset(["be", "is", "are", "was", "were", "being", "am", "’s", "'s", "’re", "'re"])


def _fits(helping: str, form: Form) -> bool:
    words = helping.lower().split()
    if words[-1] == "never" and form is Form.PAST:
        return True
    if words[-1] in ("have", "has", "had", "having", "been") or (
        words[0] in ("has", "have", "had") and words[-1] != "to"
    ):
        return form is Form.PAST or (words[-1] == "been" and form is Form.ING)
    if any(word in _BE for word in words) and words[-1] != "to":
        return form in (Form.PAST, Form.ING)
    if words[0] in ("spent", "began", "continued", "finished", "concluded", "started", "ended"):
        return form is Form.ING or (form is Form.PLAIN and words[-1] == "to")
    if words[-2:] == ["forward", "to"]:
        return form is Form.ING
    return form is Form.PLAIN or ((words[-1] in ("on", "without")) and form is Form.ING)


@functools.cache
def _wish() -> re.Pattern[str]:
    stems = "|".join(re.escape(word.removesuffix("e")) + r"\w*" for word in acts().wishes if " " not in word)
    return re.compile(
        rf"\b(?:{stems}|would like|(?-i:opportunit\w+|chance|able|ways?|efforts?|how))\s+(?:[\w’']+\s+){{0,3}}to\s+\Z",
        re.IGNORECASE,
    )


def _is_wish(left: str) -> bool:
    return _wish().search(left) is not None


def _without_help(left: str, form: Form, before: list[Verb], wording: Wording) -> tuple[Time, int, bool] | None:
    """The time of a verb that has no helping words: its own, or that of the verb before it."""
    carried = before[-1].time if before else None
    if form is Form.PAST and before and before[-1].time is Time.FORMER_PLAN and before[-1].perfect:
        return Time.FORMER_PLAN, 0, False
    if form is Form.PAST:
        is_noun = pattern("determined").search(left) and not _NO_DETERMINER.search(left)
        return None if is_noun else (Time.PAST, 0, False)
    to = _before("bare to").search(left)
    if to and form is Form.PLAIN:
        return _behind_to(left, before) or (carried or _lead_in(left, wording)), len(to[0]), False
    joined = _before("joined").search(left)
    if form in (Form.PLAIN, Form.ING) and wording is Wording.ROW and _OPENS_A_ROW.search(left):
        return Time.PRESENT, 0, False
    if form is Form.PLAIN:
        if joined and carried in (Time.FUTURE, Time.FORMER_PLAN, Time.PRESENT, Time.WISH, Time.NEVER):
            return carried, 0, False
        return (Time.PRESENT, 0, False) if _has_plural_subject(left) else None
    if form is Form.ING:
        gerund = _before("gerund").search(left)
        return ((carried or _lead_in(left, wording)), 0, False) if gerund else None
    if (pattern("subject").search(left) and not pattern("determined").search(left)) or (
        joined and carried is Time.PRESENT
    ):
        return Time.PRESENT, 0, False
    return None


def _behind_to(left: str, before: list[Verb]) -> Time | None:
    """The time of an infinitive that a plan goes on with; none of what somebody agreed to do."""
    if before and "concur" in before[-1].classes:
        return Time.WISH  # "agreed with Olaf Berg to open an office"
    went_on = _WENT_ON.search(left)
    return (Time.FORMER_PLAN if went_on["former"] else Time.FUTURE) if went_on else None


_WENT_ON = re.compile(
    r"\b(?:(?P<former>had been|was|were)|is|are) (?:also )?(?:expected|due|scheduled|set|supposed|slated|booked"
    r"|planned)(?: (?:at|in|on|for) [^,;.]{2,50})?,? and (?:also )?to \Z"
)
"""A plan that goes on behind where somebody is expected: "had been expected at the opening and to hold"."""

_NO_DETERMINER = re.compile(r"\b(?:[Tt]he two|[Bb]oth|[Tt]he state)\s+\Z")
"""Before a verb: "The two signed"."""

_OPENS_A_ROW = re.compile(r"(?:\A|[:;.–—•&]|(?<= )-|,|\band|\bthen)\s*\Z")
"""Before a bare verb that opens what a row of an itinerary tells, or goes on with it."""


def _lead_in(left: str, wording: Wording) -> Time:
    """The time of a bare infinitive or gerund: that of the words before it; "Governor to meet ..." announces."""
    last = None
    for last in pattern("carrying").finditer(left):  # noqa: B007 - only the last one counts
        pass
    if last is None:
        return Time.FUTURE if wording is Wording.HEADLINE else Time.PRESENT
    return Time.PAST if last["past"] else Time.FUTURE


_WITH_A_GROUP = re.compile(r"\band (?:an?|his|her|the) (?:[\w-]+ ){0,2}(?:delegation|group|team)\b[^,;.]{0,40} \Z")


def _has_plural_subject(left: str) -> bool:
    words = left.split()
    if not words:
        return False
    last = words[-1].strip(",").lower()
    if _WITH_A_GROUP.search(left):
        return True
    return last in acts().plurals or (
        " and " in left and re.search(r"(?<![\w’'.-])(?=[\w’'.-]*[A-Z])[\w’'.-]++,?\s\Z", left) is not None
    )


__all__ = ["Time", "Verb", "is_passive", "time_of"]
