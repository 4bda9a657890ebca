"""Whose act each verb of a sentence tells: the subject stands before it, or is that of the verb before."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ihaeng.reading.english.sides import Own, Side
from ihaeng.reading.english.verb_time import Time, Verb
from ihaeng.reading.english.verbs import opens_with_gerund

_CARRIED = re.compile(
    r"(?:,|;|(?<![\w-])(?:and|but|to|then|or|by|before|after|while|also|in|for|of|including|with|from|upon)|\A)"
    r"\s*(?:(?:(?<=and )|(?<=but ))"
    r"(?:instead|subsequently|afterwards?|separately|later|next|finally|thereafter|[a-z]+ly) )?\Z"
)
_RELATIVE = re.compile(r", (?:who|which|whose)\b[^,]{0,40}\Z")
_ENDS_ASIDE = re.compile(r",\s*(?:and\s+)?(?:(?:also|then|later)\s+)?\Z")
"""A comma right before a verb, or before its "and", ends what was put between it and its subject."""


_BOTH_OF_THEM = re.compile(
    r"\W*(?:when|as|once|while|after|before) (?:he|she|they|the [a-z]+|[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
    r" and [A-Z][^;]{2,120}, \Z"
)
"""A subject of two with an office behind the second: "ended when she and Olaf Berg, head of AgriNord, signed"."""

_GOES_TO_DO = re.compile(
    r" (?:(?:will|would|is|are|was|were|has|have|had|to|be|also|then|later|next|expected|scheduled|due|set|been) ){0,5}"
    r"(?:mov(?:e|es|ed|ing)|proceed(?:s|ed|ing)?|continu(?:e|es|ed|ing)|stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|cross(?:es|ed|ing)?"
    r"|arriv(?:e|es|ed|ing)|drove|drives?|rode|went|goes?|gone|com(?:e|es|ing)|came|journey(?:s|ed|ing)?|transfer(?:s|red|ring)?)"
    r"(?: (?!(?:after|before|when|as|while|once|because|hours after|days after)\b)[^,;]{0,80})?\Z"
)
"""A subject that goes somewhere to do what the verb says: "The governor will move to Oslo to meet ..."."""


_DEED = re.compile(r"\s(?:\w{2,}ed|said|says|told|will|would|is|was|has|had|made|took|gave|spoke)\b")


def _first_deed(text: str, start: int) -> int:
    """Where the subject that stands at `start` ends: before its verb, whichever that is."""
    deed = _DEED.search(text, start)
    return deed.start() if deed else len(text)


_IT = re.compile(r"\b(?P<group>delegation|group|team|party|contingent|mission)\b[^;.]{0,160}, (?:where|and) it\s*\Z")
"""A group spoken of as "it" where it goes: "The delegation moves on to Oslo, where it will ..."."""


_NEW_SUBJECT = re.compile(
    r"(?:(?:the|his|her|its|their|two|three|four|\d+) [a-z]|(?:the )?[A-Z])[\w’'&. -]{1,60}"
    r"(?<!which)(?<!who)(?<!that)\s+"
)
"""A subject in one piece between ", and" and its verb."""

_SUBORDINATE = re.compile(r"\W*(?:[Ww]hile|[Aa]s|[Ww]hen|[Aa]fter|[Oo]nce|[Bb]efore) (?=the |he |she |they |[A-Z])")
"""How a sentence opens whose first clause ends at a comma: "While the mayor toured Oslo, ..."."""


class Acting(NamedTuple):
    """A verb, whose side its subject is, and where in the sentence the subject stands.

    `before` is where the verb before ends, `limit` where the next one's words begin.
    """

    verb: Verb
    side: Side
    subject: slice
    before: int
    limit: int


@dataclass
class Subjects:
    """The verbs of one sentence with their subjects."""

    text: str
    verbs: list[Verb]
    own: Own

    def __iter__(self) -> Iterator[Acting]:
        """Left to right; a subject goes on over verbs that join and over what is put between commas."""
        side, before, subject = Side.NOBODY, 0, slice(0, 0)
        interrupted: tuple[Side, slice] | None = None
        planner: tuple[Side, slice] | None = None  # who did what "will" was said of last
        closes = self._first_clause_ends()
        for number, verb in enumerate(self.verbs):
            limit = self.verbs[number + 1].opens if number + 1 < len(self.verbs) else len(self.text)
            limit = closes if verb.end < closes < limit else limit
            before = max(before, closes) if closes < verb.opens else before
            cut = self._new_subject(number, limit)
            limit = cut or limit
            gap, last = self.text[before : verb.opens], (side, subject)
            aside = _RELATIVE.search(gap)
            if interrupted and not aside and _ENDS_ASIDE.search(gap):
                (side, subject), interrupted = interrupted, None
            elif number == 0 and opens_with_gerund(self.text, verb):
                comma = self.text.find(", ", verb.end, limit) + 1 or verb.end
                ends = limit if number + 1 < len(self.verbs) else _first_deed(self.text, comma)
                side, subject = self._side(self.text[comma:ends]), slice(comma, ends)
                if ends == len(self.text):  # "Touring the Lindahl mill in Oslo": a line without any other verb
                    side, subject = Side.NOBODY, slice(0, verb.opens)
            elif number == 0 or not self._is_carried(verb, before):
                goes_on = _IT.search(self.text[: verb.opens]) if re.search(r"\bit\s*\Z", gap) else None
                side = self.own.side_of(self.text[: goes_on.end("group")]) if goes_on else self._side(gap)
                subject = slice(before, verb.opens)
            elif verb.time is Time.FUTURE and number and self.verbs[number - 1].time is not Time.FUTURE:
                side, subject = planner or (side, subject)
            if verb.time is Time.FUTURE:
                planner = side, subject
            if aside:
                head = self.own.side_of(gap[: aside.start()]), slice(before, before + aside.start())
                interrupted = last if number else head  # behind an object, the subject goes on
            yield Acting(verb, side, subject, before, limit)
            before = cut + len(" and ") if cut else verb.end

    def _first_clause_ends(self) -> int:
        """Where the first clause ends of a sentence that "While the mayor toured Oslo, ..." opens; 0 of any other."""
        if not _SUBORDINATE.match(self.text):
            return 0
        for verb, following in itertools.pairwise(self.verbs):
            comma = self.text.rfind(", ", verb.end, following.opens)
            subject = self.text[comma + 2 : following.opens]
            if comma > 0 and re.match(r"[\w“]", subject) and not self._is_carried(following, verb.end):
                return comma + 1
        return 0

    def _new_subject(self, number: int, limit: int) -> int:
        """Where a verb's words end before ", and" with a new subject and its deed ("..., and Lund met"); 0: nowhere."""
        verb, following = self.verbs[number], self.verbs[number + 1] if number + 1 < len(self.verbs) else None
        if following is None or following.opens > limit or self._is_carried(following, verb.end):
            return 0
        joint = self.text.rfind(", and ", verb.end, following.opens)
        subject = self.text[joint + len(", and ") : following.opens]
        given = following.passive and following.opens == following.start
        return 0 if joint < 0 or given or not _NEW_SUBJECT.fullmatch(subject) else joint + 1

    def _is_carried(self, verb: Verb, before: int) -> bool:
        """Whether the subject is that of the verb before, which ends at `before`."""
        gap = self.text[before : verb.opens]
        bare = self.text[verb.opens : verb.start].strip() == "to" or self.text.startswith("having ", verb.opens)
        if _BOTH_OF_THEM.match(gap):
            return False
        return bare or (_CARRIED.search(gap) is not None and not re.search(r"\bthat\b", gap))

    def _side(self, gap: str) -> Side:
        if _GOES_TO_DO.search(gap):
            gap = _GOES_TO_DO.sub("", gap)
        relative = re.search(r",? (?:who|which|that)\s*\Z", gap)
        if relative:
            who = gap[: relative.start()].rpartition(",")[2]
            own = self.own.is_named_in(who[-40:]) or self.own.side_of(who) is Side.OWN
            return Side.OWN if own else Side.OTHER
        return self.own.side_of(gap)
