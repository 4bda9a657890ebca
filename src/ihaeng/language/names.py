"""Whether two names mean the same bearer: normal forms, offices, and a likeness made for transliterations.

Korean writes one foreign name in many ways (벅스테드, 버그스테트). They are compared by jamo (NFD) after the
differences that only the spelling makes are levelled: tense and aspirated consonants, near vowels, the filling ㅡ,
doubled ㄹ. Native names are not levelled: 김진수 and 김진서 are two people, 전남대 and 전남도 two bodies.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz, process

from ihaeng.language.name_forms import NameForm, form_of, name_words, normal_name, without_accents, without_office

__all__ = [
    "SAME_NAME",
    "name_likeness",
    "name_words",
    "names_to_compare",
    "normal_name",
    "same_name",
    "without_accents",
    "without_office",
]

SAME_NAME = 0.8
"""From this likeness on two names are taken for one: chosen on names_examples.yaml, between its two lists."""

_SAME_PLACE = 0.97
_SAME_BUT_OFFICE = 0.95
_SAME_BUT_EMPTY_WORD = 0.9
_PERSON_IN_PART = 0.85
_OTHER_BODY = 0.3  # equal stems, other bodies
_PART_AT_MOST = 0.7  # one name within the other, with nothing known of the rest
_SORTS = ("사", "시")
_SHORTEST_WITH_SORT = 3  # syllables before them; shorter words end so by chance ("여행사", "도시")
_HOMELAND = ("대한민국", "한국", "대한")
_SCHOOL_ABROAD = "한국학교"
_SHORTEST_WITHOUT_HOMELAND = 4  # syllables; what is shorter is a common noun ("대사관", "정부")
_SURNAME_FIRST = re.compile(r"(?P<surname>[A-Z][a-z]+) (?P<given>[A-Z][a-z]+-[A-Za-z][a-z]*)")
_SURNAME_LAST = re.compile(r"(?P<given>[A-Z][a-z]+-[A-Za-z][a-z]*) (?P<surname>[A-Z][a-z]+)")
_FEWEST_WORDS = 2  # of a unit of a body, whose name begins and ends as another does
_SHORTEST_TRANSLITERATION = 3  # consonants; below it any two names are alike
_SAME_CONSONANTS, _SAME_SOUNDS = 90.0, 75.0  # per cent, for spellings of one name
_SAME_WORD = 70.0  # per cent of its sounds; below it one word of a name is another word
_NEARLY = _SAME_CONSONANTS - 1  # what is compared with care: no rounding may hide a pair


@functools.lru_cache(maxsize=65536)
def name_likeness(a: str, b: str) -> float:
    """How surely `a` and `b` name the same bearer, from 0 to 1; symmetric. Hangul and Latin are never alike."""
    one, other = form_of(a), form_of(b)
    if not one.normal or not other.normal or one.is_hangul != other.is_hangul:
        return 0.0
    if one.normal == other.normal:
        return 1.0
    if _is_turned(a, b):
        return _SAME_BUT_EMPTY_WORD
    if one.place and other.place:
        return _SAME_PLACE if one.place == other.place else 0.0
    if one.state and other.state and one.state != other.state:
        return 0.0
    return _bare_likeness(one, other)


def same_name(a: str, b: str) -> bool:
    """Whether two names are taken for one; see `SAME_NAME`."""
    return name_likeness(a, b) >= SAME_NAME


def names_to_compare(names: Iterable[str]) -> set[tuple[str, str]]:
    """The pairs of names, each in order, that can be one; of any other pair it is sure that they are not."""
    ordered = sorted(set(names))
    forms = [form_of(name) for name in ordered]
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        for key in _ways(form):
            holders[key].append(number)
    found = {pair for held in holders.values() for pair in combinations(held, 2)}
    found.update(_nearly([form.stem for form in forms], [not form.is_hangul_stem for form in forms]))
    found.update(_nearly([form.consonants for form in forms], [_is_transliterated(form) for form in forms]))
    return {(ordered[one], ordered[other]) for one, other in found if forms[one].is_hangul == forms[other].is_hangul}


def _ways(form: NameForm) -> set[Hashable]:
    """What a name shares with any other that it is the same as, but for nearly equal spellings."""
    found: set[Hashable] = {("normal", form.normal), ("joined", form.joined), ("stem", form.stem)}
    found |= {("place", place) for place in (form.place, form.stem_place) if place}
    found |= {("sort", name) for name in (form.joined, _without_sort(form.joined), _without_homeland(form.joined))}
    found |= {("word", word) for word in (*form.words[:1], *form.words[-1:])}
    return found | {("sounds", form.sounds)}


def _nearly(letters: Sequence[str], asking: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The pairs whose letters are nearly the same, of those that are asking with any."""
    for number in (number for number, asks in enumerate(asking) if asks):
        near = process.extract(letters[number], letters, scorer=fuzz.ratio, score_cutoff=_NEARLY, limit=None)
        yield from ((min(number, other), max(number, other)) for _, _, other in near if other != number)


def _is_transliterated(form: NameForm) -> bool:
    return not form.is_native and len(form.consonants) >= _SHORTEST_TRANSLITERATION


def _is_called_by_its_sort(name: str, longer: str) -> bool:
    """Whether the longer only adds that it is a firm or a town ("노바켐사", "다오미시")."""
    return len(name) >= _SHORTEST_WITH_SORT and longer[: len(name)] == name and longer[len(name) :] in _SORTS


def _without_sort(name: str) -> str:
    """The name that it may be called by without saying what sort it is; itself where there is no shorter one."""
    return name[:-1] if name.endswith(_SORTS) and len(name) > _SHORTEST_WITH_SORT else name


def _without_homeland(name: str) -> str:
    """ "무역협회" of "한국무역협회": at home nobody says whose it is; a name of which too little is left stays."""
    if name.endswith(_SCHOOL_ABROAD) and len(name) > _SHORTEST_WITHOUT_HOMELAND + len(_SCHOOL_ABROAD):
        return name.removesuffix(_SCHOOL_ABROAD) + "학교"  # "노바학원가람한국학교" is called "노바학원가람학교"
    rest = next((name.removeprefix(home) for home in _HOMELAND if name.startswith(home)), name)
    return rest if len(rest) >= _SHORTEST_WITHOUT_HOMELAND else name


def _is_turned(a: str, b: str) -> bool:
    """Whether two names of a person differ in where the surname stands ("Lin Jia-yi", "Jia-Yi Lin").

    The hyphen of a given name tells that it is one: "Martin Paul" and "Paul Martin" may be two people.
    """
    first, last = _SURNAME_FIRST.fullmatch(a), _SURNAME_LAST.fullmatch(b)
    if not first or not last:
        first, last = _SURNAME_FIRST.fullmatch(b), _SURNAME_LAST.fullmatch(a)
    return bool(first and last) and _parts(first) == _parts(last)


def _parts(name: re.Match[str] | None) -> tuple[str, str]:
    return (name["surname"], name["given"].lower()) if name else ("", "")


def _bare_likeness(one: NameForm, other: NameForm) -> float:
    if one.joined == other.joined:
        return _SAME_BUT_OFFICE
    if _is_called_by_its_sort(*sorted((one.joined, other.joined), key=len)):
        return _SAME_BUT_EMPTY_WORD
    if one.body and _without_homeland(one.joined) == _without_homeland(other.joined):
        return _SAME_BUT_EMPTY_WORD
    if one.body and _is_body_in_part(*sorted((one.words, other.words), key=len)):
        return _PERSON_IN_PART
    if {one.body_alone, other.body_alone} & {one.body, other.body} - {""}:
        return _PART_AT_MOST  # a body without its country or city: "상무부" beside "미국 상무부"
    if one.body != other.body or one.ends_in_office != other.ends_in_office:
        return min(_OTHER_BODY, _part_likeness(one.joined, other.joined))
    if one.stem == other.stem:
        return _SAME_BUT_EMPTY_WORD
    if one.stem_place and other.stem_place:
        return _SAME_BUT_EMPTY_WORD if one.stem_place == other.stem_place else _OTHER_BODY
    if not one.body and _is_person_in_part(*sorted((one, other), key=lambda form: len(form.words))):
        return _PERSON_IN_PART
    return max(_part_likeness(one.stem, other.stem), _spelling_likeness(one, other))


def _is_body_in_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a unit of a body is named with fewer words ("노바대 연구센터" of "노바대학 수소 연구센터")."""
    if not _FEWEST_WORDS <= len(short) < len(long) or short[-1] != long[-1]:
        return False
    ours, theirs = form_of(short[0]), form_of(long[0])
    rest = iter(long[1:])
    return ours.stem == theirs.stem and ours.body == theirs.body and all(word in rest for word in short[1:])


def _is_person_in_part(short: NameForm, long: NameForm) -> bool:
    """Whether one is the other's surname, or the whole name before an affiliation (로저 캄 MIT)."""
    count = len(short.words)
    if count == len(long.words) or not short.is_hangul_stem:
        return False
    surname = short.words == long.words[-1:] and len(short.words[0]) > 1
    return surname or (count > 1 and short.words == long.words[:count])


def _part_likeness(one: str, other: str) -> float:
    """By its share, where one name is a part of the other; else 0."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return _PART_AT_MOST * len(short) / len(long) if short in long else 0.0


def _only_other_word(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float | None:
    """How alike, in per cent, the words sound in which alone two names differ, where they are two words.

    "하산 베르디" and "호세인 베르디" are relatives at most; "하산 베르디" and "핫산 베르디" are spellings.
    """
    pairs = [(one, other) for one, other in zip(ours, theirs, strict=False) if one != other]
    if len(ours) != len(theirs) or len(ours) < _FEWEST_WORDS or len(pairs) != 1:
        return None
    one, other = (form_of(word).sounds for word in pairs[0])
    alike = fuzz.ratio(one, other)
    return alike if alike < _SAME_WORD else None


def _spelling_likeness(one: NameForm, other: NameForm) -> float:
    """How surely two words are spellings of one foreign name; native personal names must be equal."""
    if not one.is_hangul_stem:
        ratio = fuzz.ratio(one.stem, other.stem) / 100
        return ratio if ratio >= _SAME_CONSONANTS / 100 else ratio * _PART_AT_MOST
    if one.sounds == other.sounds and not (one.is_native and other.is_native):
        return _SAME_BUT_OFFICE
    if other_word := _only_other_word(one.words, other.words):
        return _PART_AT_MOST * other_word / 100
    alike, frame = fuzz.ratio(one.sounds, other.sounds), fuzz.ratio(one.consonants, other.consonants)
    too_short = min(len(one.consonants), len(other.consonants)) < _SHORTEST_TRANSLITERATION
    if too_short or one.is_native or other.is_native or frame < _SAME_CONSONANTS or alike < _SAME_SOUNDS:
        return _PART_AT_MOST * alike / 100
    return (frame + alike) / 200
