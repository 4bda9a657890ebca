"""Acts told without a verb of their own: lines of a programme, and what a verb of opening or going leads to."""

from __future__ import annotations

import re
from dataclasses import replace

from ihaeng.reading.english.clauses import Clause, Told
from ihaeng.reading.english.lexicon import Frame
from ihaeng.reading.english.nominal import listed
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.phrases import act_noun, items
from ihaeng.reading.english.places import is_place
from ihaeng.reading.english.sides import Own, Side, names_a_journey
from ihaeng.reading.english.verb_forms import Form, verb_forms
from ihaeng.reading.english.visiting import plain

LONGEST_LEAD_IN = 90
"""Characters before the colon behind which a list of acts stands."""

_TOWN_HEAD = re.compile(r"\s*+(?P<town>[A-Z][^:;–—]{2,40}?) ?(?::|–|—) (?=\S)")
"""The town between the day and the acts of a line: "Wednesday - Oslo: Meetings with A"."""

_JOINT = re.compile(r"\b(?:with|for|by)\s+")
_PURPOSE = re.compile(r"\bfor\s+")


def programme_start(undated: str) -> int | None:
    """Where a line of a programme ("Monday: Tour of ...", "Also on the agenda are ...") begins to name acts."""
    undated = _HOUR.sub(lambda hour: " " * (len(hour[0]) - 2) + ": ", undated, count=1)
    opening = pattern("programme_opening").match(undated)
    if opening:
        town = _TOWN_HEAD.match(undated, opening.end())
        start = town.end() if town and is_place(town["town"]) else opening.end()
        return start if names_acts(undated[start:], 1) else None
    colon = undated.find(": ", 0, LONGEST_LEAD_IN)
    return colon + 2 if colon > 0 and names_acts(undated[colon + 2 :], 2) else None


def names_acts(text: str, least: int) -> bool:
    """Whether a list opens with an act noun, behind its bullet, and has at least so many of them."""
    text = _BULLET.sub("", text, count=1)
    word = re.match(r"\w+", text)
    told = [form for _, form in verb_forms().get(word[0].lower(), ())] if word else []
    acts_follow = word is not None and _ACTS_WITH.match(text) and act_noun(word[0]) is not None
    if Form.PAST in told or (Form.THIRD in told and not acts_follow):
        return False
    listed_items = items(text)
    if not listed_items or listed_items[0].mark or not act_noun(listed_items[0].head):
        return False
    return sum(act_noun(item.head) is not None for item in listed_items) >= least


_BULLET = re.compile(r"\A[^\w'\"“‘(]+")

_HOUR = re.compile(
    r"\A[\s•▪●■◦‣*·,:–—-]*+\d{1,2}(?:[:.]\d{2}(?: ?(?:[ap]\.?m\.?|hrs|h)(?!\w))?| ?(?:[ap]\.?m\.?|hrs)(?!\w))"
    r"(?: ?(?:-|–|to) ?\d{1,2}(?:[:.]\d{2})?(?: ?(?:[ap]\.?m\.?|hrs)(?!\w))?)?+[\s:,–—-]++"
)
"""The hour that opens a line of a programme."""

_ACTS_WITH = re.compile(r"[\w-]+ (?:with|to|between)\b")
"""Behind a word that is a noun or a verb: "talks with A", "visits to the mill"."""


def is_told_as_done(lead_in: str) -> bool:
    """Whether what stands before a list says that it happened: "Tuesday was given over to Oslo: ..."."""
    times = [found["past"] for found in pattern("carrying").finditer(lead_in)]
    return bool(times and times[-1])


_PART_OF_A_DAY = re.compile(r"\b(?:[Dd]ay|[Mm]orning|[Aa]fternoon|[Ee]vening|[Ww]eek|[Ww]eekend)(?: [a-z0-9]+)?\s*\Z")
"""A subject that is a stretch of the journey: "Day two began with ..."."""


def is_part_of_it(subject: str) -> bool:
    """Whether a subject is a day of the journey or a part of one."""
    return _PART_OF_A_DAY.search(subject) is not None


_GOES_ON_TO_ACT = re.compile(r"\band [a-z]{3,15}ed\b")


def led_to(frame: Frame, clause: Clause, own: Own) -> list[Told]:
    """ "opened the visit with a briefing", "flew to Oslo for talks with A": the acts behind the joint."""
    is_own = own.side_of(clause.subject) is Side.OWN or names_a_journey(clause.subject) or is_part_of_it(clause.subject)
    joints = (
        _PURPOSE if "return" in clause.verb.classes or clause.verb.lemma == "be" else _JOINT
    )  # "returned home with pledges" tells no act
    for joint in joints.finditer(clause.region):
        if not is_own and not names_a_journey(clause.region[: joint.start()]):
            continue
        if _GOES_ON_TO_ACT.search(clause.region[: joint.start()]):
            break  # "visited the mill and hoped for ..."
        rest = clause.region[joint.end() :]
        first = items(rest)[:1]
        if first and not first[0].mark and act_noun(first[0].head, frame.objects):
            way = clause.region[: joint.start()]
            house = plain(way.split(" on ")[0]) if "visit" in clause.verb.classes else None
            house = house if house and re.match(r"[A-Z]", house) and not is_place(house) else None
            return [replace(act, words=f"{act.words} {way}", venue=act.venue or house) for act in listed(frame, rest)]
    return []
