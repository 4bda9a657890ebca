"""Of the words before an office, which are somebody's name and which the body's ("마틴 켈러 노바켐" 대표)."""

from __future__ import annotations

from ihaeng.language.gazetteer import place_named
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.grammar.word_sorts import (
    REGIONS,
    could_be_given_name,
    ends_of,
    is_full_korean_name,
    is_korean_name,
    is_well_known_place,
    looks_like_name,
    may_join_names,
    may_stand_within_name,
)
from ihaeng.reading.korean.lexicon import people_words

_NAME_LENGTHS = (2, 3)
"""Syllables of most Chinese and Korean names."""
_MOST_NAME_WORDS = 6
_VIETNAMESE_NAME = 3
"""Words of most Vietnamese names, and syllables that none but the surname has."""
_SHORTEST_WITH_BODY = 2
"""Words of a name; of more, the last before a common word for a body is that body's ("... 노바 재단 이사장")."""

_Split = tuple[list[str], list[str]]
"""The words of a name, and those of the body."""


def name_and_body(words: list[str], office: str, phrase: Phrase) -> _Split:
    """Words that look like a name, but for those that the office shows to be of a body, and the rest."""
    name, body = _split_name(words, phrase)
    people = people_words()
    if not name:
        return _before_a_place(body)
    if len(name) == 1 and body and name[0].endswith(people.townships) and [*name, *body] == words:
        return [], words
    last_of_all = name[-1] == words[-1]
    if office in people.bodies and len(name) > _SHORTEST_WITH_BODY and last_of_all:
        name, body = _without_town(name, body)
    if office in people.heads_of_institutions and len(name) > 1:
        name, body = _without_institution(name, body, words)
    if office.endswith(people.offices_in_firms) and len(name) > _SHORTEST_WITH_BODY:
        name, body = _without_firm(name, body)
    return name, body


def is_a_place(word: str) -> bool:
    """Whether a word names a place, or ends as towns and regions do."""
    return place_named(word) is not None or (len(word) > 2 and word.endswith(REGIONS))


def _split_name(words: list[str], phrase: Phrase) -> _Split:
    """The longest run of words that look like one person's name, and the words of the body around it."""
    japanese = next((place for place, word in enumerate(words[:-1]) if word in people_words().japanese_surnames), None)
    if japanese is not None and looks_like_name(words[japanese + 1], phrase):
        return words[japanese : japanese + 2], words[:japanese] + words[japanese + 2 :]
    start, end = _with_surname(words, *_longest_run(words, phrase))
    if end - start > 1 and is_korean_name(words[end - 1]) and words[end - 1].startswith(people_words().great_surnames):
        start = end - 1
    elif end - start > 1 and is_full_korean_name(words[start]):
        end = start + 1
    if end > start and words[start] in people_words().vietnamese_surnames:
        end = _end_of_vietnamese(words, start, end)
    if end - start > _SHORTEST_WITH_BODY and _is_a_common_body(words[end : end + 1]):
        end -= 1
    if end > start and not is_korean_name(words[start]):
        alone = end - start == 1
        while start > 0 and _begins_the_name(words[start - 1], phrase, alone=alone):
            start, alone = start - 1, False
    before = words[start - 1] if 0 < start < end else None
    goes_on = before is not None and words[start] in people_words().name_articles and not _is_a_body(before)
    if before in people_words().surnames or goes_on:
        start -= 1
    return words[start:end], words[:start] + words[end:]


def _with_surname(words: list[str], start: int, end: int) -> tuple[int, int]:
    """A common given name and the word behind it are one name, though the one ends like a town or the other is a word.

    So "다리우시 클림차크" and "요하네스 바이어" before an office; a body or a place behind it is no surname.
    """
    given = next((place for place, word in enumerate(words[:-1]) if _is_given_name(word)), None)
    if given is None or start <= given < end - 1:
        return start, end
    if not _can_be_a_surname(words[given + 1]):
        return start, end
    return given, max(end, given + 2) if start <= given + 1 else given + 2


def _can_be_a_surname(word: str) -> bool:
    if word in people_words().surnames_and_words:
        return True
    is_a_body = any(ends_of(word)) or word in people_words().organisations
    return len(word) > 1 and not is_a_body and not is_a_place(word)


def begins_a_name(words: list[str]) -> bool:
    """Whether the first of two words is a given name, though some small town bears it as well ("마틴 오브라이언")."""
    if len(words) != _SHORTEST_WITH_BODY or not _is_given_name(words[0]) or is_well_known_place(words[0]):
        return False
    return _can_be_a_surname(words[1])


def _is_given_name(word: str) -> bool:
    return word in people_words().foreign_given_names and len(word) > 1


def _before_a_place(words: list[str]) -> _Split:
    """A name that is a Korean word, before the place that its bearer has an office of ("천화 선전시" 부시장)."""
    is_one = len(words) == _SHORTEST_WITH_BODY and is_a_place(words[1]) and words[1].endswith(REGIONS)
    first = words[0] if is_one else ""
    common = first in people_words().determiners or first in people_words().situated
    other = common or any(ends_of(first)) or is_a_place(first)
    is_one = is_one and len(first) in _NAME_LENGTHS and not other
    return (words[:1], words[1:]) if is_one else ([], words)


def _without_town(name: list[str], body: list[str]) -> _Split:
    """Whose head a person is stands right before the office, a small town that looks like a name, too."""
    return (name[:-1], [name[-1], *body]) if place_named(name[-1]) else (name, body)


def _without_institution(name: list[str], body: list[str], before: list[str]) -> _Split:
    """A university that looks like a name stands right before its president, or at the head ("벨로대 카린 한 총장")."""
    if name[-1] == before[-1] and _is_an_institution(name[-1]):
        return name[:-1], [name[-1], *body]
    return (name[1:], [name[0], *body]) if _is_an_institution(name[0]) else (name, body)


def _is_an_institution(word: str) -> bool:
    return len(word) > _SHORTEST_WITH_BODY and word.endswith(people_words().institutions)


def _without_firm(name: list[str], body: list[str]) -> _Split:
    """A firm that looks like a name stands behind the surname or before the given name, where that is a common one."""
    known = people_words().foreign_given_names
    if name[-2] in people_words().name_articles or name[-2] in people_words().within_names:
        return name, body
    if name[0] in known and name[1] not in known and name[-1] not in known and len(name[-1]) > 1:
        return name[:-1], [name[-1], *body]
    return (name[1:], [name[0], *body]) if name[1] in known and name[0] not in known else (name, body)


def _is_a_body(word: str) -> bool:
    return ends_of(word).organisation is not None


def _end_of_vietnamese(words: list[str], start: int, end: int) -> int:
    """Behind a Vietnamese surname stand short words, often ones that Korean has, too ("응우옌 반 하이")."""
    while end < min(len(words), start + _VIETNAMESE_NAME) and len(words[end]) < _VIETNAMESE_NAME:
        if words[end] in people_words().organisations:
            break
        end += 1
    return end


def _is_a_common_body(behind: list[str]) -> bool:
    return bool(behind) and len(behind[0]) > 1 and behind[0] in people_words().organisations


def _begins_the_name(first: str, phrase: Phrase, *, alone: bool) -> bool:
    """Whether a word before a foreigner's name belongs to it: a surname of one syllable, a given name."""
    if len(first) == 1:
        return first not in people_words().organisations
    return alone and (could_be_given_name(first, phrase) or may_stand_within_name(first, phrase))


def _longest_run(words: list[str], phrase: Phrase) -> tuple[int, int]:
    looks = [looks_like_name(word, phrase) for word in words]
    best = (0, 0)
    for start in (place for place, look in enumerate(looks) if look):
        foreign = not is_korean_name(words[start])
        end = start + 1
        while end < min(len(words), start + _MOST_NAME_WORDS) and (
            looks[end]
            or (foreign and may_stand_within_name(words[end], phrase))
            or (foreign and any(looks[end + 1 : end + 2]) and may_join_names(words[end]))
        ):
            end += 1
        if end - start > best[1] - best[0]:
            best = (start, end)
    return best
