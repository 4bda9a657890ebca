"""Verbs that may tell an act: where they stand, of which classes they are, and their time."""

from __future__ import annotations

import functools
import re

from ihaeng.language.any_of import any_of
from ihaeng.reading.english.lexicon import acts, people
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.verb_forms import Form, verb_forms
from ihaeng.reading.english.verb_time import Time, Verb, is_passive, time_of
from ihaeng.reading.english.wording import Wording


@functools.cache
def _people_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_of(people().groups)})(?: (?:of|from|across|in|at|with|on) [\w ]{{1,80}})?, \Z", re.IGNORECASE
    )


_REACH = 70
"""Characters before a verb within which its helping words stand."""


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


def find_verbs(text: str, wording: Wording = Wording.RUNNING, undated: str = "") -> list[Verb]:
    """The verbs of a sentence that may tell an act, left to right.

    `undated` is the text with its dates blanked: a particle is found behind them ("take part on Monday in").
    """
    undated = undated or text
    found: list[Verb] = []
    for match in _pattern().finditer(text):
        if found and match.start() < found[-1].end:
            continue
        for lemma, form in verb_forms().get(match[0].lower(), ()):
            verb = None
            if not _names(text, match, wording):
                verb = _verb(text, match, lemma, form, found, wording) or _participle(text, match, lemma, form)
                verb = verb and _with_particle(verb, undated)
            verb = verb if verb and verb.classes else None
            if verb and form is Form.PLAIN and verb.time is Time.PRESENT and verb.opens == verb.start:
                past = acts().irregular.get(lemma) == match[0].lower()  # "put", "cut": a report tells the past
                verb = verb._replace(time=Time.PAST) if past else verb
            if verb:
                found = [other for other in found if other.start < verb.opens] + [verb]
                break
    return _with_opening_gerund(text, found)


_IN_A_NAME = re.compile(r"[\w,)] \Z")
_OF_A_PICTURE = re.compile(r"(?:, |\()(?:from |at |far |second from |third from )?\Z")


_AS = re.compile(r"\b(?:as|than) (?:(?:he|she|it|they) (?:had|was|were) )?(?:\w+ly )?\Z")
"""Before a plan that is only recalled: "is carried out as planned", "did not go as it had planned"."""


_AS_HAD = re.compile(r"\b(?:as|than) (?:he|she|it|they) had (?:\w+ly )?(?:planned|expected|hoped)\b")


def _names(text: str, match: re.Match[str], wording: Wording) -> bool:
    """Whether a word only looks like a verb: it is part of a name ("Trade Exchange"), or a side ("Berg, left, and")."""
    if match[0] == "had" and _AS_HAD.search(text[max(0, match.start() - 30) : match.end() + 20]):
        return True
    if match[0] in ("planned", "scheduled", "expected") and _AS.search(
        text[max(0, match.start() - 30) : match.start()]
    ):
        return True
    if match[0] == "left" and text[match.end() : match.end() + 1] in (",", ")", ";"):
        return _OF_A_PICTURE.search(text[: match.start()][-20:]) is not None
    return (
        match[0][0].isupper()
        and wording is not Wording.HEADLINE
        and _IN_A_NAME.search(text, max(0, match.start() - 2), match.start()) is not None
    )


_OPENING_GERUND = re.compile(
    r"\W*(?:(?:after|before|while|upon|by|in|when|besides|also|in addition to|apart from|aside from|as well as"
    r"|on top of|along with)\s+)?\Z",
    re.IGNORECASE,
)


def opens_with_gerund(text: str, verb: Verb) -> bool:
    """Whether a sentence begins "After meeting with ..." or "Speaking at ...": subject and time come behind it."""
    return text[verb.start : verb.end].split()[0].endswith("ing") and (
        _OPENING_GERUND.fullmatch(text[: verb.start]) is not None
    )


def _with_opening_gerund(text: str, found: list[Verb]) -> list[Verb]:
    if len(found) > 1 and opens_with_gerund(text, found[0]) and re.search(r"\w", text[: found[0].start]):
        return [found[0]._replace(time=found[1].time), *found[1:]]
    return found


_THEN_ITS_SUBJECT = re.compile(r" [^,;:]{3,120}, (?=(?:the |he |she |they |[A-Z]))")
"""Behind a participle that opens a sentence, up to the comma that its subject follows."""


_ADDED = re.compile(
    r"\W*(?:(?:in addition to|besides|apart from|aside from|as well as|on top of|along with)\s+)?", re.IGNORECASE
)
"""What may stand before such a participle: "In addition to meeting Olaf Berg, she will ..."."""


def _participle(text: str, match: re.Match[str], lemma: str, form: Form) -> Verb | None:
    """ "Speaking at the fair, Whitfield said ...": a participle that opens a sentence; "Meeting A is hard" has none."""
    if form is not Form.ING or not _ADDED.fullmatch(text, 0, match.start()):
        return None
    comma = _THEN_ITS_SUBJECT.match(text, match.end())
    classes, end = _classes(text, match, lemma, passive=False)
    if comma is None or not classes:
        return None
    helped = pattern("carrying").search(text, comma.end())
    time = Time.FUTURE if helped and helped["future"] else Time.PAST
    return Verb(match.start(), end, classes, lemma, time, False, match.start())  # noqa: FBT003


_LEADS_NOBODY = re.compile(r" (?!(?:the|a|an|his|her|their|its|state|trade|business|\d)\b)[a-zA-Z-]+")
"""Behind "leading": no delegation."""

_WHAT_THEY_ARE = re.compile(r" (?:included?|are|were|will|in|at|(?:on|of|during|along) (?:the|her|his|their))\b")
"""Behind "stops", "visits" or "tours": they are things and no deeds."""

_SOME = re.compile(r"[a-z]{3,20}s, \Z")
"""Before "including": things of which some are named."""

_REMARK = re.compile(r" (?:for|on|in|at|with)\b[^,;.]{0,80} (?:was|were|has been|have been|had to be|had been) ")


def _is_a_remark(text: str, match: re.Match[str], lemma: str) -> bool:
    """Whether a participle says of a noun only when it was to be, and the sentence's verb is yet to come."""
    return lemma in ("plan", "schedule", "set", "slate", "arrange", "book") and bool(_REMARK.match(text, match.end()))


_HAS_ACTS = re.compile(
    r"\b(?:has|have|had) (?:[a-z-]+ ){0,4}"
    r"(?:meetings?|talks|visits?|tours?|appointments?|discussions?|events?) (?:also )?\Z"
)
"""Before a participle: acts that somebody has planned."""

_BY_WHOM = re.compile(
    r"(?: (?:on|in) [A-Z]\w+\.?| this \w+| today| yesterday| (?!by\b)[A-Z][a-z]+(?:\.? \d{1,2})?)? by "
)
"""A doer behind a participle, with at most a day or a town between ("inked Friday by")."""


def _names_some(left: str, before: list[Verb]) -> bool:
    """ "met officials, including ...", "will visit institutions, including ...": some of those just told."""
    left = re.sub(r" +(?=,)| {2,}", "", left)  # what the sort does is blanked
    visited = bool(before) and not before[-1].classes.isdisjoint(("visit", "meet")) and _SOME.search(left) is not None
    return visited or _people_before().search(left) is not None


def _is_a_noun(text: str, match: re.Match[str], form: Form) -> bool:
    """Whether a form is the subject of what follows: "planned stops include"."""
    is_plural = form is Form.THIRD and match[0].lower() in acts().plurals
    return is_plural and _WHAT_THEY_ARE.match(text, match.end()) is not None


def _verb(text: str, match: re.Match[str], lemma: str, form: Form, before: list[Verb], wording: Wording) -> Verb | None:
    left = text[max(0, match.start() - _REACH) : match.start()]
    by_whom = form is Form.PAST and _BY_WHOM.match(text, match.end()) and ("by", "visit") not in _particles()[lemma]
    if by_whom and not is_passive(left):
        if left.endswith(", ") and "sign" in _classes(text, match, lemma, passive=True)[0]:
            return Verb(match.start(), match.end(), frozenset(["sign"]), lemma, Time.PAST, True, match.start())  # noqa: FBT003
        return None  # "a dinner hosted by ..." describes the dinner
    if (
        form is Form.ING
        and lemma == "include"
        and _names_some(text[max(0, match.start() - 2 * _REACH) : match.start()], before)
    ):
        return None
    if (
        form is Form.PAST
        and lemma in ("involve", "cover", "include")
        and text.startswith((" in ", " by "), match.end())
        and not is_passive(left)
    ):
        return None  # "companies involved in the trade"
    if _is_a_noun(text, match, form) or (
        form is Form.ING and lemma == "lead" and _LEADS_NOBODY.match(text, match.end())
    ):
        return None  # "executives of leading firms"
    timed = time_of(left, form, before, wording)
    if timed is None and match[0] == "has" and before and left.endswith(" and "):
        timed = Time.PRESENT, 0, False  # "will attend the fair and has talks with A"
    if timed is None:
        return None
    time, opens, passive = timed
    if form is Form.THIRD and before and "include" in before[-1].classes and left.endswith(("and ", ", ")):
        return None  # "includes a tour and talks with A"
    if form is Form.PAST and not opens and (_HAS_ACTS.search(left) or _is_a_remark(text, match, lemma)):
        return None  # "has meetings lined up with A", "a dinner planned for Monday was put off"
    classes, end = _classes(text, match, lemma, passive=passive)
    perfect = text[match.start() - opens : match.start()].endswith(" have ")
    return Verb(match.start(), end, classes, lemma, time, passive, match.start() - opens, perfect)


def _with_particle(verb: Verb, undated: str) -> Verb:
    """The verb with the longest particle that stands behind it once dates are blanked."""
    best = verb
    for rest, verb_class in _particles()[verb.lemma]:
        behind = _spaced(rest).match(undated, verb.start)
        if rest and behind and behind.end() > best.end:
            best = verb._replace(end=behind.end(), classes=frozenset([verb_class]))
    return best


@functools.cache
def _spaced(rest: str) -> re.Pattern[str]:
    return re.compile(
        r"[\w-]+\s+(?:also\s+)?" + r"\s+(?:and\s+)?".join(map(re.escape, rest.split())) + r"(?![\w-])", re.IGNORECASE
    )


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


__all__ = ["find_verbs", "opens_with_gerund"]
