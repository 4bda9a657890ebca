"""People by name and office: "마리 린덴 헤센주 대외협력장관" is a person, the body she acts for, and her title."""

from __future__ import annotations

from typing import NamedTuple

from ihaeng.language.gazetteer import country_of, place_named
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.grammar.word_sorts import (
    REGIONS,
    all_known,
    all_offices,
    could_be_given_name,
    ends_of,
    is_full_korean_name,
    is_korean_name,
    looks_like_name,
    may_join_names,
    may_stand_within_name,
)
from ihaeng.reading.korean.lexicon import people_words

_HEADS_OF_COUNTIES = ("군수", "구청장")
"""Offices that follow the name of the county in one word ("담농군수")."""
_HEAD = ("장", "수")
"""How the heads of bodies are called after them ("한인회장", "노바군수")."""
_POSTED = "주"
"""How the post of an envoy begins ("주제네바 대사")."""
_NAME_LENGTHS = (2, 3)
"""Syllables of most Chinese and Korean names."""
_MOST_NAME_WORDS = 6
_VIETNAMESE_NAME = 3
"""Words of most Vietnamese names, and syllables that none but the surname has."""
_SHORTEST_WITH_BODY = 2
"""Words of a name; of more, the last before a common word for a body is that body's ("... 노바 재단 이사장")."""


class OfficeHolder(NamedTuple):
    """A person in office; empty where the phrase gives none.

    `owner`: a body set apart by a genitive. `title`: the office with its body, as the next sentence may call the
    person; `title_tells_who`: "린덴시장" says whose office it is, "대외협력장관" fits many.
    """

    name: tuple[str, ...]
    owner: tuple[str, ...]
    body: tuple[str, ...]
    title: str
    title_tells_who: bool


def office_holder(words: list[str], office: str, phrase: Phrase) -> OfficeHolder:
    """Split "[body's] [name ...] [body] office"; `office` is the known ending of the last word."""
    last = words[-1]
    before, modifiers = _without_modifiers(_without_origin(words[:-1]))
    embassy, before = _embassy(before)
    before, posted = _without_post(before)
    owner, before = _owner(before)
    name, body = _split_name(before, phrase)
    if not name and not owner:
        name, body = _before_a_place(body)
    if office in people_words().bodies and len(name) > _SHORTEST_WITH_BODY and name[-1:] == before[-1:]:
        name, body = _without_town(name, body)
    if office in people_words().heads_of_institutions and len(name) > 1:
        name, body = _without_institution(name, body, before)
    if office.endswith(people_words().offices_in_firms) and len(name) > _SHORTEST_WITH_BODY:
        name, body = _without_firm(name, body)
    if len(name) == 1 and body and name[0].endswith(people_words().townships) and [*name, *body] == before:
        name, body = [], before
    within = _body_in(last, office, phrase) if all(map(_is_a_place, body)) else []
    if not name and len(before) == 1 and before[0] in people_words().surnames:
        name, body = [f"{before[0]} {last}"], []
    body, post = _without_post(body)
    post += posted
    return OfficeHolder(
        name=tuple(name),
        owner=tuple(owner),
        body=tuple(embassy or (body if owner else [*body, *within])),
        title=" ".join((*body, *post, *modifiers, last)),
        title_tells_who=bool(body or post or within) or (office in people_words().bodies and last != office),
    )


def _before_a_place(words: list[str]) -> tuple[list[str], list[str]]:
    """A name that is a Korean word, before the place that its bearer has an office of ("천화 선전시" 부시장)."""
    is_one = len(words) == _SHORTEST_WITH_BODY and _is_a_place(words[1]) and words[1].endswith(REGIONS)
    first = words[0] if is_one else ""
    common = first in people_words().determiners or first in people_words().situated
    other = common or any(ends_of(first)) or _is_a_place(first)
    is_one = is_one and len(first) in _NAME_LENGTHS and not other
    return (words[:1], words[1:]) if is_one else ([], words)


def _embassy(words: list[str]) -> tuple[list[str], list[str]]:
    """An envoy's seat, and the words behind it: "주시카고 총영사관" of "주시카고 총영사관 이도윤 총영사"."""
    cut = next((place + 1 for place, word in enumerate(words) if word in people_words().embassies), 0)
    return (words[:cut], words[cut:]) if cut > 1 and words[0].startswith(_POSTED) else ([], words)


def _without_origin(words: list[str]) -> list[str]:
    """ "나루그룹 박한수" of "다솔 출신 나루그룹 박한수": where somebody comes from is no body of his."""
    origins = [place for place, word in enumerate(words[:-1]) if word in people_words().origins]
    return words[origins[-1] + 1 :] if origins else words


def _without_post(body: list[str]) -> tuple[list[str], list[str]]:
    """The body without another office of its holder ("나루그룹 대표" 회장), or an envoy's post ("주제네바" 대사)."""
    kept = list(body)
    while kept and (kept[-1] in all_offices() or _is_a_post_abroad(kept[-1])):
        kept.pop()
    return kept, body[len(kept) :]


def _is_a_post_abroad(word: str) -> bool:
    """Whether a word says where an envoy is posted: "주제네바", "주핀란드"."""
    place = word.removeprefix(_POSTED)
    return place != word and len(place) > 1 and (place_named(place) is not None or country_of(place) is not None)


def _body_in(title: str, office: str, phrase: Phrase) -> list[str]:
    """The body within one word with its office: "NY한인회장" is of NY한인회, "노바켐코리아대표" of 노바켐코리아.

    A body before it is the greater one ("무역협회 LA지회장"), but a place only says where ("오사카 상공회의소장").
    """
    for stem in (title[:-1] if title.endswith(_HEAD) else "", title[: -len(office)]):
        named = not all_known(stem, phrase) or (office in _HEADS_OF_COUNTIES and len(stem) > len(office))
        if len(stem) > len(office) and ends_of(stem).organisation and named:
            return [stem]
    return []


def _is_a_place(word: str) -> bool:
    return place_named(word) is not None or (len(word) > 2 and word.endswith(REGIONS))


def _without_modifiers(words: list[str]) -> tuple[list[str], list[str]]:
    """The words without those that belong to the office at their end ("연방" 하원의원, "당시" 장관)."""
    kept = list(words)
    while kept and kept[-1] in people_words().office_modifiers:
        kept.pop()
    return kept, words[len(kept) :]


def _owner(words: list[str]) -> tuple[list[str], list[str]]:
    """The body before a genitive, and the words after it."""
    genitives = [place for place, word in enumerate(words) if word.endswith("의") and len(word) > 2]
    if not genitives:
        return [], words
    cut = genitives[-1]
    return [*words[:cut], words[cut][:-1]], words[cut + 1 :]


def _split_name(words: list[str], phrase: Phrase) -> tuple[list[str], list[str]]:
    """The longest run of words that look like one person's name, and the words of the body around it."""
    japanese = next((place for place, word in enumerate(words[:-1]) if word in people_words().japanese_surnames), None)
    if japanese is not None and looks_like_name(words[japanese + 1], phrase):
        return words[japanese : japanese + 2], words[:japanese] + words[japanese + 2 :]
    start, end = _longest_run(words, phrase)
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


def _is_a_body(word: str) -> bool:
    return ends_of(word).organisation is not None


def _without_town(name: list[str], body: list[str]) -> tuple[list[str], list[str]]:
    """Whose head a person is stands right before the office, a small town that looks like a name, too."""
    return (name[:-1], [name[-1], *body]) if place_named(name[-1]) else (name, body)


def _without_institution(name: list[str], body: list[str], before: list[str]) -> tuple[list[str], list[str]]:
    """A university that looks like a name stands right before its president, or at the head ("벨로대 카린 한 총장")."""
    if name[-1] == before[-1] and _is_an_institution(name[-1]):
        return name[:-1], [name[-1], *body]
    return (name[1:], [name[0], *body]) if _is_an_institution(name[0]) else (name, body)


def _is_an_institution(word: str) -> bool:
    return len(word) > _SHORTEST_WITH_BODY and word.endswith(people_words().institutions)


def _without_firm(name: list[str], body: list[str]) -> tuple[list[str], list[str]]:
    """A firm that looks like a name stands behind the surname or before the given name, where that is a common one."""
    known = people_words().foreign_given_names
    if name[0] in known and name[1] not in known and name[-1] not in known and len(name[-1]) > 1:
        return name[:-1], [name[-1], *body]
    return (name[1:], [name[0], *body]) if name[1] in known and name[0] not in known else (name, body)


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
