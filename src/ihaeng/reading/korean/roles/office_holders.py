"""People by name and office: "마리 린덴 헤센주 대외협력장관" is a person, the body she acts for, and her title."""

from __future__ import annotations

from typing import NamedTuple

from ihaeng.language.gazetteer import place_named
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.grammar.word_sorts import all_known, all_offices, ends_of
from ihaeng.reading.korean.lexicon import people_words
from ihaeng.reading.korean.roles.names_and_bodies import is_a_place, name_and_body

_HEADS_OF_COUNTIES = ("군수", "구청장")
"""Offices that follow the name of the county in one word ("담농군수")."""
_HEAD = ("장", "수")
"""How the heads of bodies are called after them ("한인회장", "노바군수")."""
_POSTED = "주"
"""How the post of an envoy begins ("주제네바 대사")."""


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
    name, body = name_and_body(before, office, phrase)
    if name == before and len(name) == 1 and is_a_place(name[0]) and _body_in(last, office, phrase):
        name, body = [], before
    within = _body_in(last, office, phrase) if all(map(is_a_place, body)) else []
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
    return place != word and len(place) > 1 and place_named(place) is not None


def _body_in(title: str, office: str, phrase: Phrase) -> list[str]:
    """The body within one word with its office: "NY한인회장" is of NY한인회, "노바켐코리아대표" of 노바켐코리아.

    A body before it is the greater one ("무역협회 LA지회장"), but a place only says where ("오사카 상공회의소장").
    """
    for stem in (title[:-1] if title.endswith(_HEAD) else "", title[: -len(office)]):
        named = not all_known(stem, phrase) or (office in _HEADS_OF_COUNTIES and len(stem) > len(office))
        if len(stem) > len(office) and ends_of(stem).organisation and named:
            return [stem]
    return []


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
