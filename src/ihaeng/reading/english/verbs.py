"""Verbs that may tell an act, with the time that the words before them give."""

from __future__ import annotations

import enum
import functools
import re
from typing import NamedTuple

from ihaeng.reading.english.lexicon import acts, alternatives, people
from ihaeng.reading.english.patterns import helping, pattern


class Time(enum.StrEnum):
    """When a clause says its verb happens; WISH and NEVER tell no act."""

    FUTURE = "future"
    PRESENT = "present"
    PAST = "past"
    FORMER_PLAN = "former plan"
    WISH = "wish"
    NEVER = "never"


class Form(enum.StrEnum):
    """The shape of a verb."""

    PLAIN = "plain"
    THIRD = "third"
    PAST = "past"
    ING = "ing"


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
        r"(?:\b(?:after|before|by|while|including|include[sd]?|involve[sd]?|and|of|start|begin|in|from|upon|with|for)"
        r"|[,:—–]| -)\s+{adverbs}"
    ),
}


@functools.cache
def _before(name: str) -> re.Pattern[str]:
    return helping().at_the_end(_JOINS[name])


@functools.cache
def _people_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(people().groups)})(?: (?:of|from) [\w ]{{1,80}})?, \Z", re.IGNORECASE)


_REACH = 70
"""Characters before a verb within which its helping words stand."""


@functools.cache
def verb_forms() -> dict[str, list[tuple[str, Form]]]:
    """Every written form of a verb's first word, with the words that it can be."""
    found: dict[str, list[tuple[str, Form]]] = {}
    lemmas = {verb.split()[0] for verbs in acts().verbs.values() for verb in verbs}
    for lemma in lemmas:
        for form, word in _inflected(lemma):
            found.setdefault(word, []).append((lemma, form))
    return found


def _inflected(lemma: str) -> list[tuple[Form, str]]:
    irregular = acts().irregular.get(lemma)
    stem = lemma[:-1] if lemma.endswith("e") and lemma not in ("be", "see") else lemma
    third = {"have": "has", "be": "is"}.get(lemma, _third(lemma))
    doubled = isinstance(irregular, str) and irregular.endswith("ed") and len(irregular) - len(lemma) == 3
    ing = (lemma + lemma[-1] if doubled or lemma in _DOUBLING else stem) + "ing"
    past = [irregular] if isinstance(irregular, str) else list(irregular or [_regular_past(lemma)])
    if lemma.endswith("el") and irregular is None:
        past += [lemma + "led"]
    forms = [(Form.PLAIN, lemma), (Form.THIRD, third), (Form.ING, ing), *((Form.PAST, word) for word in past)]
    if lemma.endswith("el") and irregular is None:
        forms.append((Form.ING, lemma + "ling"))
    return forms + ([(Form.THIRD, "are")] if lemma == "be" else [])


_DOUBLING = ("sit", "set", "put", "get", "cut", "run", "win", "begin")


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "go")) else "s")


def _regular_past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeou" else lemma + "ed"


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])[A-Za-z]++(?:-[A-Za-z]++)*+(?![\w-])")


@functools.cache
def _particles() -> dict[str, list[tuple[str, str]]]:
    """First word of a verb → the rest it must be followed by and its class; the longest rest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for verb_class, verbs in acts().verbs.items():
        for verb in verbs:
            first, _, rest = verb.partition(" ")
            found.setdefault(first, []).append((rest, verb_class))
    return {first: sorted(rests, key=lambda pair: -len(pair[0])) for first, rests in found.items()}


def find_verbs(text: str, *, heading: bool) -> list[Verb]:
    """The verbs of a sentence that may tell an act, left to right. In a heading a bare "to meet" announces."""
    found: list[Verb] = []
    for match in _pattern().finditer(text):
        if found and match.start() < found[-1].end:
            continue
        for lemma, form in verb_forms().get(match[0].lower(), ()):
            verb = None
            if not _names(text, match, heading=heading):
                verb = _verb(text, match, lemma, form, found, heading=heading)
            if verb:
                found = [other for other in found if other.start < verb.opens] + [verb]
                break
    return _with_opening_gerund(text, found)


_IN_A_NAME = re.compile(r"[\w,)] \Z")
_OF_A_PICTURE = re.compile(r"(?:, |\()(?:from |at |far |second from |third from )?\Z")


def _names(text: str, match: re.Match[str], *, heading: bool) -> bool:
    """Whether a word only looks like a verb: it is part of a name ("Trade Exchange"), or a side ("Berg, left, and")."""
    if match[0] == "left" and text[match.end() : match.end() + 1] in (",", ")", ";"):
        return _OF_A_PICTURE.search(text[: match.start()][-20:]) is not None
    return (
        match[0][0].isupper()
        and not heading
        and _IN_A_NAME.search(text, max(0, match.start() - 2), match.start()) is not None
    )


_OPENING_GERUND = re.compile(r"\W*(?:after|before|while|upon|by|in|when|besides)\s+\Z", re.IGNORECASE)


def opens_with_gerund(text: str, verb: Verb) -> bool:
    """Whether a sentence begins "After meeting with ...": the subject and the time come with the next verb."""
    return _OPENING_GERUND.fullmatch(text[: verb.start]) is not None


def _with_opening_gerund(text: str, found: list[Verb]) -> list[Verb]:
    if len(found) > 1 and opens_with_gerund(text, found[0]):
        return [found[0]._replace(time=found[1].time), *found[1:]]
    return found


_BY_WHOM = re.compile(
    r"(?: (?:on|in) [A-Z]\w+\.?| this \w+| today| yesterday| (?!by\b)[A-Z][a-z]+(?:\.? \d{1,2})?)? by "
)
"""A doer behind a participle, with at most a day or a town between ("inked Friday by")."""


def _verb(text: str, match: re.Match[str], lemma: str, form: Form, before: list[Verb], *, heading: bool) -> Verb | None:
    left = text[max(0, match.start() - _REACH) : match.start()]
    if form is Form.PAST and _BY_WHOM.match(text, match.end()) and not _before("passive").search(left):
        if left.endswith(", ") and "sign" in _classes(text, match, lemma, passive=True)[0]:
            return Verb(match.start(), match.end(), frozenset(["sign"]), lemma, Time.PAST, True, match.start())  # noqa: FBT003
        return None  # "a dinner hosted by ..." describes the dinner
    if form is Form.ING and lemma == "include" and _people_before().search(left):
        return None  # "met officials, including ..." names some of them
    timed = _time(left, form, before, heading=heading)
    if timed is None:
        return None
    time, opens, passive = timed
    if form is Form.THIRD and before and "include" in before[-1].classes and left.endswith(("and ", ", ")):
        return None  # "includes a tour and talks with A"
    classes, end = _classes(text, match, lemma, passive=passive)
    if not classes:
        return None
    perfect = text[match.start() - opens : match.start()].endswith(" have ")
    return Verb(match.start(), end, classes, lemma, time, passive, match.start() - opens, perfect)


_ENDS = re.compile(r"(?![\w-])")


def _classes(text: str, match: re.Match[str], lemma: str, *, passive: bool) -> tuple[frozenset[str], int]:
    """The classes of a verb with the longest particle that follows; "put a mission off" is not looked for."""
    rests = _particles()[lemma]
    following = text[match.end() : match.end() + 30].lower()
    best = ""
    for rest, _ in rests:
        if rest and len(rest) > len(best) and following.startswith(rest, 1) and _ENDS.match(following, len(rest) + 1):
            best = rest
    classes = {verb_class for rest, verb_class in rests if rest == best}
    if not best or not classes:
        classes = {verb_class for rest, verb_class in rests if not rest}
        best = ""
    if passive and not best:
        classes |= {verb_class for rest, verb_class in rests if rest == "as" and following.startswith(" as ")}
    return frozenset(classes), match.end() + (len(best) + 1 if best else 0)


def _time(left: str, form: Form, before: list[Verb], *, heading: bool) -> tuple[Time, int, bool] | None:
    """The time, how many characters of `left` belong to the verb, and whether it is passive; None for no verb."""
    for time, words in _timed():
        found = words.search(left)
        if found and _fits(found[0], form):
            passive = form is Form.PAST and bool(_before("passive").search(left))
            return time, len(found[0]), passive
    if _is_wish(left):
        return Time.WISH, 0, False
    return _without_help(left, form, before, heading=heading)


_BE = frozenset(["be", "is", "are", "was", "were", "being", "am", "’s", "'s", "’re", "'re"])


def _fits(helping: str, form: Form) -> bool:
    words = helping.lower().split()
    if words[-1] in ("have", "has", "had", "been") or (words[0] in ("has", "have", "had") and words[-1] != "to"):
        return form is Form.PAST or (words[-1] == "been" and form is Form.ING)
    if any(word in _BE for word in words) and words[-1] != "to":
        return form in (Form.PAST, Form.ING)
    if words[0] in ("spent", "began", "continued", "finished", "concluded", "started", "ended"):
        return form is Form.ING or (form is Form.PLAIN and words[-1] == "to")
    return form is Form.PLAIN or ((words[-1] in ("on", "without")) and form is Form.ING)


@functools.cache
def _wish() -> re.Pattern[str]:
    stems = "|".join(re.escape(word.removesuffix("e")) + r"\w*" for word in acts().wishes if " " not in word)
    return re.compile(
        rf"\b(?:{stems}|would like|opportunit\w+|chance|able|ways?|efforts?|how)\s+(?:[\w’']+\s+){{0,3}}to\s+\Z",
        re.IGNORECASE,
    )


def _is_wish(left: str) -> bool:
    return _wish().search(left) is not None


def _without_help(left: str, form: Form, before: list[Verb], *, heading: bool) -> tuple[Time, int, bool] | None:
    """The time of a verb that has no helping words: its own, or that of the verb before it."""
    carried = before[-1].time if before else None
    if form is Form.PAST and before and before[-1].time is Time.FORMER_PLAN and before[-1].perfect:
        return Time.FORMER_PLAN, 0, False
    if form is Form.PAST:
        return None if pattern("determined").search(left) else (Time.PAST, 0, False)
    to = _before("bare to").search(left)
    if to and form is Form.PLAIN:
        return (carried or _lead_in(left, heading=heading)), len(to[0]), False
    joined = _before("joined").search(left)
    if form is Form.PLAIN:
        if joined and carried in (Time.FUTURE, Time.FORMER_PLAN, Time.PRESENT, Time.WISH, Time.NEVER):
            return carried, 0, False
        return (Time.PRESENT, 0, False) if _has_plural_subject(left) else None
    if form is Form.ING:
        gerund = _before("gerund").search(left)
        return ((carried or _lead_in(left, heading=heading)), 0, False) if gerund else None
    if (pattern("subject").search(left) and not pattern("determined").search(left)) or (
        joined and carried is Time.PRESENT
    ):
        return Time.PRESENT, 0, False
    return None


def _lead_in(left: str, *, heading: bool) -> Time:
    """The time of a bare infinitive or gerund: that of the words before it; "Governor to meet ..." announces."""
    last = None
    for last in pattern("carrying").finditer(left):  # noqa: B007 - only the last one counts
        pass
    if last is None:
        return Time.FUTURE if heading else Time.PRESENT
    return Time.PAST if last["past"] else Time.FUTURE


_WITH_A_GROUP = re.compile(r"\band (?:an?|his|her|the) (?:[\w-]+ ){0,2}(?:delegation|group|team)\b[^,;.]{0,40} \Z")


def _has_plural_subject(left: str) -> bool:
    words = left.split()
    if not words:
        return False
    last = words[-1].strip(",").lower()
    if _WITH_A_GROUP.search(left):
        return True
    plural = last in ("they", "we", "who", "delegates", "officials", "members", "leaders", "two", "both")
    return plural or (" and " in left and re.search(r"(?<![\w’'.-])(?=[\w’'.-]*[A-Z])[\w’'.-]++\s\Z", left) is not None)


__all__ = ["Form", "Time", "Verb", "find_verbs", "opens_with_gerund", "verb_forms"]
