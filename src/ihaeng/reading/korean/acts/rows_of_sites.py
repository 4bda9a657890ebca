"""Rows of sites that a verb of visiting goes to: what sums them up, or one of them, says what the others are.

"와이토 동굴, 하르덴 온실 등을 찾아": the dictionary need not know that a cave is visited, since a greenhouse is.
"""

from __future__ import annotations

import itertools
import re

from msgspec.structs import replace

from ihaeng.language.gazetteer import place_named
from ihaeng.reading.korean.acts.act_nouns import act_noun
from ihaeng.reading.korean.acts.visitable import can_be_visited, is_looked_into
from ihaeng.reading.korean.grammar.brackets import BRACKETED
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.lexicon import act_words, people_words, place_words
from ihaeng.reading.korean.roles.counterparts import Sort, named
from ihaeng.reading.korean.word_lists import Frame

_AND_OTHERS = re.compile(r"\s등(?=\s|\Z)")
_HOW_MANY = r"(?:(?<!\d)\d{1,3}|[두세네]|다섯|여섯|일곱|여덟|여러)\s?(?:개\s)?"
_SO_MANY = re.compile(rf"{_HOW_MANY}(?:곳|군데|개소|개 ?(?:기관|시설|현장|장소|명소))\Z")
_JOINS = (",", "와", "과")
_WIDEST_GAP = 5
"""Characters between two items of a row: a particle or a comma, 및, a quotation mark."""
_MOST_WORDS = 5
"""Words of a site's name with where it stands; more of them describe."""
_PEOPLE = (Sort.PERSON, Sort.GROUP)


def broken_off(clause: Clause, target: Phrase, sentence: str) -> bool:
    """Whether a list goes on from `target` only behind another clause, to which it then belongs.

    "농산물 교류와 투자 유치를 위해 시카고를 방문했다" goes to no exchange.
    """
    behind = [phrase for phrase in clause.phrases if phrase.start >= target.start]
    for item, following in itertools.pairwise(behind):
        if item.particle not in _JOINS:
            return False
        if not _is_next_to(item, following, sentence):
            return True
    return False


def rows_of_sites(frame: Frame, clause: Clause, sentence: str) -> list[Phrase]:
    """The sites of all rows that the clause goes to, without what sums them up; a single goal is no row."""
    found: list[Phrase] = []
    for place, goal in enumerate(clause.phrases):
        if goal.particle in frame.targets and not goal.is_date:
            found += _sites_up_to(clause, place, sentence)
    return found


def _sites_up_to(clause: Clause, place: int, sentence: str) -> list[Phrase]:
    goal = clause.phrases[place]
    mark = _AND_OTHERS.search(goal.text)
    summed = goal.text[mark.end() :].strip() if mark else ""
    row = [_cut(goal, goal.text[: mark.start()])] if mark else [goal]
    for before in reversed(clause.phrases[:place]):
        if before.particle not in _JOINS or before.is_date or not _is_next_to(before, row[0], sentence):
            break
        row.insert(0, before)
    if not mark and len(row) == 1:
        return []
    sure = [can_be_visited(named(item), item, clause.lemma) and not _is_of_no_place(item) for item in row]
    if not _are_sites(summed) and not any(sure):
        return []
    return [item for item, known in zip(row, sure, strict=True) if known or _is_a_site_by_name(item)]


def _are_sites(summed: str) -> bool:
    """Whether the words that sum up a row say that they are sites ("지역 주요 산업 현장", "5곳")."""
    return bool(summed) and (summed.endswith(act_words().sites) or _SO_MANY.search(summed) is not None)


def _is_a_site_by_name(item: Phrase) -> bool:
    words = item.text.split()
    if not 1 <= len(words) <= _MOST_WORDS or act_noun(item) or is_looked_into(words[-1]):
        return False
    if words[-1].endswith(people_words().matters) or named(item).sort in _PEOPLE or _is_of_no_place(item):
        return False
    return any(m.tag in ("NNP", "SL") or not m.known for m in item.morphemes)


def _is_of_no_place(item: Phrase) -> bool:
    """Whether it is a town or country, to which the journey goes, or speaks of something in general."""
    return place_named(place_words().without_sort_of_area(item.text)) is not None


def _is_next_to(item: Phrase, following: Phrase, sentence: str) -> bool:
    first = min((following.start, *(modifier.first for modifier in following.modifiers)))
    return len(BRACKETED.sub("", sentence[item.end : first])) <= _WIDEST_GAP


def _cut(phrase: Phrase, text: str) -> Phrase:
    kept = tuple(m for m in phrase.morphemes if m.start < phrase.start + len(text))
    return replace(phrase, text=text, end=phrase.start + len(text), morphemes=kept or phrase.morphemes)
