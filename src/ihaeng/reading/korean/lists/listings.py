"""Lists of acts in running text: one a line under a heading or a day, or within a sentence."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ihaeng.language.gazetteer import Place
from ihaeng.model import Part, PartKind, Span
from ihaeng.reading.dates import Range
from ihaeng.reading.discourse import UNDATED, Dated
from ihaeng.reading.drafts import Draft
from ihaeng.reading.korean.acts.verbless import ends_in_a_verb, ends_like_an_act
from ihaeng.reading.korean.grammar.clauses import Tense
from ihaeng.reading.korean.grammar.word_sorts import ends_of
from ihaeng.reading.korean.lexicon import act_words
from ihaeng.reading.korean.lists.item_words import item_words, list_words
from ihaeng.reading.korean.lists.items import LONGEST_ITEM, ItemReader, Setting
from ihaeng.reading.korean.lists.itinerary_days import day_told, days_in
from ihaeng.reading.korean.roles.counterparts import is_venue

LONGEST_HEADING = 40
"""Characters of a line that opens a list, or that gives the day of those below."""

LEAST_ITEMS = 2
"""Items that must tell an act for a list within a sentence to be one of acts."""

_HEAD = re.compile(
    r"(?:[^,]{0,80}?(?:은|는)\s)?(?:[^,]{0,90}(?:에서|에서는|에|에는|동안|중|기간|해|하여|뒤|후|데 이어)\s)?"
)
_SENTENCE_ENDS, _CLOSING = ("?", "!"), ".”\"’')]"
_SECTION = re.compile(r"(?:\d{1,2}|[IVXⅠ-Ⅹ]{1,4}|[가-하])\. ")
_AFTER_DAY = re.compile(r"\s*(?:(?:오전|오후)?\s?\d{1,2}[:시]\s?(?:\d{2}분?)?)?\s*[,:：=\-–—)\]]*\s*")
_ITINERARY = re.compile(r"일정|활동|프로그램")
_TOLD_BEFORE = re.compile(r"[했았었였](?:고|으며)\s")
"""A deed told by a verb of its own before the list begins ("공원을 참배했고 이어 공사 방문, ...")."""
_DEED_IN_FRONT = re.compile(r"[을를와과] [가-힣]{1,3}[아어해여워와나]서? \S")
"""One that leads to the item's own ("교육부를 찾아 협약을 체결하고, 5일 ...")."""
_ITEM_VERB = re.compile(r"(?:을|를|에) ([가-힣]{2,4})(?:하고|하며|했고|했으며|한 뒤|한 후)$")
_LABEL = re.compile(r"\([^()\d]{1,16}\) (?=\S)")
"""What an item is about, before it ("(독일) 5일 린덴시장 면담")."""
_BRACKET = re.compile(r"\s?\([^()]*+\)$")
_MARKS = "▲△▶▷►◆◇■□●○"
_MARK, _SEPARATED = re.compile(f"[{_MARKS}]"), re.compile(f"[,{_MARKS}]")


@dataclass
class Listing:
    """Walks the lines of a document; open below a heading or a day, closed by the next sentence.

    `label_place` is told by a label in brackets, for the items below it as well ("(독일) 5일 ...").
    `needs_marks` where a marked line with a day and an act opened it: a line without a mark is then none of the list.
    """

    items: ItemReader
    is_open: bool = False
    needs_marks: bool = False
    day: Dated = UNDATED
    place: tuple[Place, str] | None = None
    label_place: tuple[Place, str] | None = None
    tense: Tense = Tense.PRESENT

    def line(self, number: int) -> list[Draft]:
        """The acts of the document's part `number` if it is a line of a list."""
        part = self.items.document.parts[number]
        text = self.items.document.text[part.start : part.end]
        bare = text.strip().lstrip(item_words().bullets + " ")
        if part.kind is PartKind.CAPTION or not bare or self._opens(bare):
            return []
        if part.kind is not PartKind.PARAGRAPH or len(bare) > LONGEST_ITEM or _ends_a_sentence(bare):
            self._close()
            return []
        if _SECTION.match(bare) and not days_in(bare):
            self._close()
            return []
        if len(_MARK.findall(text)) > 1:
            return []
        marked = text.strip()[0] in item_words().bullets
        at, label = text.index(bare), _LABEL.match(bare) if marked else None
        if label and not days_in(label[0]):
            self.label_place = self.items.place_in(label[0])
            self.place = self.label_place or self.place
            at, bare = at + label.end(), bare[label.end() :]
        return self._item(number, part, at, bare, has_mark=marked)

    def _opens(self, bare: str) -> bool:
        if len(bare) > LONGEST_HEADING:
            return False
        heading = re.sub(r"\([^()]*+\)\s*$", "", bare).strip("<>[]〈〉《》:： ")
        if not heading.endswith(list_words().headings):
            return False
        self._close()
        self.is_open = True
        reports = any(word in heading for word in list_words().reports)
        self.tense = Tense.PAST if reports else Tense.PRESENT
        return True

    def _close(self) -> None:
        self.is_open, self.needs_marks, self.tense = False, False, Tense.PRESENT
        self.day, self.place, self.label_place = UNDATED, None, None

    def _item(self, number: int, part: Part, at: int, bare: str, *, has_mark: bool) -> list[Draft]:
        """A line with a day sets it for the lines below; what it says beside the day is an act of its own."""
        rest = 0
        days = days_in(bare)
        if days and days[0].start <= 1 and (has_mark or self.is_open):
            told = day_told(bare, self.items.discourse)
            rest = days[0].end + len(_AFTER_DAY.match(bare[days[0].end :])[0])  # type: ignore[index]  # may be empty
            if told:
                self.needs_marks = self.needs_marks if self.is_open else bool(bare[rest:].strip())
                self.day, self.is_open = told, True
                here = self.items.place_in(bare[rest:]) or self.label_place
                self.place = here if len(bare) <= LONGEST_HEADING else self.place
        if not self.is_open or not bare[rest:].strip() or (self.needs_marks and not has_mark):
            return []
        evidence = Span.of(self.items.document.text, part.start, part.end)
        setting = Setting((number, 0), at + rest, evidence, day=self.day, place=self.place, tense=self.tense)
        return [draft for draft in self.items.read(bare[rest:], setting) if draft.country != self.items.own.home]


def _ends_a_sentence(line: str) -> bool:
    closed = line.rstrip(_CLOSING)
    return line.endswith(_SENTENCE_ENDS) or (closed.endswith("다") and not closed.endswith("같다"))


def may_list(sentence: str) -> bool:
    """Whether anything stands between the words of a sentence that could set the items of a list apart."""
    return _SEPARATED.search(sentence) is not None


def listed_acts(items: ItemReader, sentence: str, evidence: Span, where: tuple[int, int]) -> list[Draft]:
    """The acts that a sentence lists without verbs: "주요 일정은 ▲시장 면담 ▲본사 방문 등이다"; one is no list."""
    if _programme().match(sentence) and not _topics().match(sentence):
        return []
    closing = _closing().search(sentence)
    pieces = _pieces(sentence, closing)
    if len(pieces) < LEAST_ITEMS:
        return []
    topic = _topics().match(sentence)
    said = f"{topic[0] if topic else ''}{sentence[closing.start() :] if closing else ''}"
    past = any(word in said for word in list_words().reports)
    tense = Tense.PAST if past else Tense.PRESENT
    head = sentence[: pieces[0][0]]
    day, place = _day_of_all(items, head), items.place_in(head)
    acts: list[list[Draft]] = []
    for start, text in pieces:
        days = days_in(text)
        if days and days[0].start <= 1:
            day = day_told(text, items.discourse) or day
        setting = Setting(where, start, evidence, day=day, place=place, tense=tense)
        acts.append([draft for draft in items.read(text, setting) if draft.country != items.own.home])
    return [draft for told in acts for draft in told] if sum(map(bool, acts)) >= LEAST_ITEMS else []


def _pieces(sentence: str, closing: re.Match[str] | None) -> list[tuple[int, str]]:
    """The items between marks, else between commas behind the sentence's topic; nothing where they tell no acts."""
    listed = sentence[: closing.start()] if closing else sentence
    marks = [mark.start() for mark in _MARK.finditer(listed)]
    if len(marks) > 1:
        found = _sharing_visits(_trimmed(listed, [place + 1 for place in marks], [*marks[1:], len(listed)]))
        fitting = sum(ends_like_an_act(text) for _start, text in found)
        return found if fitting > len(found) / 2 and (closing or marks[0] == 0) else []
    topic = _topics().match(listed)
    among_others = closing is None and topic is not None and sentence.endswith("이다.")
    if closing is None and not among_others:
        return []
    head = _HEAD.match(listed)
    start = head.end() if head else 0
    commas = [place for place in range(start, len(listed)) if listed[place] == ","]
    found = _trimmed(listed, [start, *(place + 1 for place in commas)], [*commas, len(listed)])
    found = _sharing_visits(found)
    if among_others:
        found = _trimmed(listed.removesuffix("이다."), [start, *(c + 1 for c in commas)], [*commas, len(listed)])
        return [(place, text) for place, text in found if ends_like_an_act(text)]
    verbs = any(ends_in_a_verb(text) for _start, text in found) or _ITINERARY.search(
        listed[-1:] + sentence[len(listed) :]
    )
    if not found or _TOLD_BEFORE.search(found[0][1]) or _DEED_IN_FRONT.search(found[0][1]):
        return []
    return found if verbs and all(ends_like_an_act(text) for _start, text in found) else []


def _day_of_all(items: ItemReader, head: str) -> Dated:
    """The one day that the sentence gives before its list; a period is that of the journey."""
    days = days_in(head)
    if len(days) != 1 or isinstance(days[0].expression, Range):
        return UNDATED
    return day_told(head, items.discourse) or UNDATED


def _trimmed(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[tuple[int, str]]:
    found = []
    for start, end in zip(starts, ends, strict=True):
        piece = text[start:end]
        if piece.strip(" ,."):
            found.append((start + len(piece) - len(piece.lstrip()), _without_verb(piece.strip(" ,."))))
    return found


def _sharing_visits(items: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Items that name no act with the visit that the next one names ("△시의회 △하르덴 마을 방문": both).

    Most of them must look like sites; what cannot be visited gives no act with it either.
    """
    shared: list[tuple[int, str]] = []
    visit = ""
    others = [_BRACKET.sub("", text) for _start, text in items if not ends_like_an_act(text)]
    if 2 * sum(map(_may_be_a_site, others)) <= len(others):
        return items
    for start, text in reversed(items):
        bare = _BRACKET.sub("", text)
        if ends_like_an_act(text):
            visit = next((noun for noun in act_words().visits if bare.endswith(f" {noun}")), "")
        shared.insert(0, (start, f"{text} {visit}" if visit and not ends_like_an_act(text) else text))
    return shared


def _may_be_a_site(text: str) -> bool:
    return is_venue(text) or ends_of(text.split()[-1]).organisation is not None


def _without_verb(item: str) -> str:
    """An item with its verb as its noun ("공장을 시찰하고": "공장 시찰")."""
    verb = _ITEM_VERB.search(item)
    return f"{item[: verb.start()]} {verb[1]}" if verb else item


@functools.cache
def _topics() -> re.Pattern[str]:
    topics = "|".join(map(re.escape, list_words().topics))
    return re.compile(rf"(?:이번 |현지 |[가-힣]{{1,8}}(?:의)? ){{0,2}}(?:{topics})(?:은|는)\s")


@functools.cache
def _programme() -> re.Pattern[str]:
    """ "행사는", "이번 린덴포럼은": what follows is what the gathering consists of."""
    gatherings = "|".join(map(re.escape, list_words().gatherings))
    return re.compile(rf"(?:[가-힣]{{1,8}} ){{0,2}}[가-힣]{{0,8}}?(?:{gatherings})(?:은|는)\s")


@functools.cache
def _closing() -> re.Pattern[str]:
    return re.compile(list_words().closing)
