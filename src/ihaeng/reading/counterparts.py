"""Who or what a noun phrase names: people with their offices, organisations, venues, and their other names."""

from __future__ import annotations

import enum
import functools
import re
from typing import NamedTuple

from ihaeng.language.gazetteer import PlaceKind, country_of, place_named
from ihaeng.language.remembered import remembered
from ihaeng.reading.clauses import Phrase
from ihaeng.reading.lexicon import act_words, people_words


class Sort(enum.Enum):
    """What a phrase names."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    THING = "thing"


class Named(NamedTuple):
    """What a phrase names: one tuple of names for each party, the person before the body he or she stands for."""

    sort: Sort
    parties: tuple[tuple[str, ...], ...]


_BRACKET = re.compile(r"[(（]([^()（）]*+)[)）]")
_NOTE = re.compile(r"현지|시[간각]|왼쪽|오른쪽|가운데|이하|사진|약\s|\d{4}|^\d++$|세\)?$|앞줄|뒷줄")
_QUOTES = "‘’“”'\"「」『』<>《》〈〉"
_NO_QUOTES = {ord(quote): None for quote in _QUOTES}
_LATIN_NAME = re.compile(r"[A-Za-z][\w.&'’-]*+(?: [A-Za-z&][\w.&'’-]*+)*+")
_COUNT = re.compile(
    r"(?:\s|^)(?:등\s*)?(?:약\s*)?\d[\d,]*+여?\s?(?:개\s?)?(?:명|곳|개사|개국|개|사|팀|인|여명)$|\s등$|\s등지$"
)
_MAY_COUNT = re.compile(r"[\d등]")
_FOREIGN = re.compile(r"[쉐르크스트프즈츠드브므츄쿠푸투루로라러레뤼비니]")
"""Syllables that transliterated names have and Korean given names hardly ever do."""

BIG_CITY = 500_000
"""People; smaller cities share their names with families ("우베", "티엔")."""

_MOST_NAME_WORDS = 4
_LONGEST_NAME_WORD = 5
_SHORT_NAME_WORD = 3
_MINISTRIES = ("부", "청", "처")


@remembered
def named(phrase: Phrase) -> Named:
    """Read one phrase."""
    text, aliases = _without_brackets(phrase.text)
    text = _before_and_others(text.strip(), phrase)
    text = (_COUNT.sub("", text) if _MAY_COUNT.search(text) else text).strip() or text
    quoted = re.search(r"[‘“'\"]([^‘’“”'\"]+)[’”'\"]$", text)
    if quoted:
        return Named(Sort.ORGANISATION, ((quoted[1].strip(), *(alias for _word, alias in aliases)),))
    text = text.translate(_NO_QUOTES)
    words = _named_words(text.split())
    if not words:
        return Named(Sort.THING, ())
    office = _ending(words[-1], _all_offices())
    if office:
        return _person(words, office, aliases, phrase)
    if _ending(words[-1].removesuffix("들"), people_words().groups) or words[-1].endswith("들"):
        return Named(Sort.GROUP, (_names(_tail(words, 3), aliases),))
    sort = Sort.ORGANISATION if _names_organisation(words[-1], phrase) else Sort.THING
    heads = [(person,) for _word, alias in aliases if (person := _headed_by(alias))]
    return Named(sort, (_names(seat_holder(_organisation(_proper(words, phrase))), aliases), *heads))


def _named_words(words: list[str]) -> list[str]:
    """The words from the name on: without what points at it and without what kind of firm it is."""
    while len(words) > 1 and words[0] in people_words().determiners:
        words = words[1:]
    kinds = [place for place, word in enumerate(words[:-1]) if word.endswith(people_words().descriptors)]
    return words[kinds[-1] + 1 :] if kinds else words


def _before_and_others(text: str, phrase: Phrase) -> str:
    """ "호남 출신 경제인 등 주요 재외동포들" names the first and sums up the rest; "원전 등 산업 인프라" is a thing."""
    named_first, mark, rest = text.partition(" 등 ")
    if mark and (country_of(named_first) is not None or _sums_up_things(rest, phrase)):
        return rest
    return named_first if mark and len(named_first) > 1 else text


def _sums_up_things(text: str, phrase: Phrase) -> bool:
    if not text or re.search(r"\d", text):
        return False
    last, words = text.split()[-1], people_words()
    sorts = (words.groups, words.organisations, words.venues, _all_offices())
    common = any(m.form == last and m.tag == "NNG" and m.known for m in phrase.morphemes)
    return common and not last.endswith("들") and not any(_ending(last, endings) for endings in sorts)


def seat_holder(text: str) -> str:
    """Whose seat a venue is: "모더나 보스턴 본사" is that of 모더나; the text itself where it is not a seat."""
    words = re.sub(r"^\S+내 ", "", text).split()
    if len(words) < 2 or words[-1] not in people_words().seats:
        return " ".join(words)
    holder = words[:-1]
    while len(holder) > 1 and holder[-1] in people_words().before_seats:
        holder = holder[:-1]
    kept = [word for word in holder if country_of(word) is None] or holder
    return " ".join(kept)


def is_venue(text: str) -> bool:
    """Whether a phrase names a place where things happen, such as a hotel or somebody's seat."""
    bare = act_words().without_state(_BRACKET.sub("", text).strip())
    return bool(_ending(bare, people_words().venues))


@functools.cache
def _all_offices() -> tuple[str, ...]:
    offices = people_words().offices
    return offices["any"] + offices["home"]


def _without_brackets(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The text without its brackets, and what they hold: the word before, and the other name it is given."""
    if "(" not in text and "（" not in text:
        return text, []
    aliases = []
    for found in _BRACKET.finditer(text):
        before = text[: found.start()].split()
        inner = re.sub(r"^이하\s*", "", found[1].strip()).translate(_NO_QUOTES)
        if before and inner and not _NOTE.search(inner):
            aliases += [(before[-1], part.strip()) for part in re.split(r"[·,/=]", inner) if part.strip()]
    return _BRACKET.sub(" ", text), aliases


def _names(main: str, aliases: list[tuple[str, str]]) -> tuple[str, ...]:
    """A name with the other names given behind its last word; one behind an earlier word is another body's.

    "공과대학(MIT) 연구실(Bio Lab)" is the laboratory, not MIT. "(대표 ...)" names somebody else.
    """
    last = main.split()[-1]
    own = [alias for word, alias in aliases if word.strip(_QUOTES).endswith(last) and not _headed_by(alias)]
    return tuple(dict.fromkeys([main, *own]))


def _headed_by(alias: str) -> str | None:
    """The person behind an office in brackets: "대표 이마루"."""
    office, _space, person = alias.partition(" ")
    return person if person and office in _all_offices() else None


def _person(words: list[str], office: str, aliases: list[tuple[str, str]], phrase: Phrase) -> Named:
    """Split "[body's] [name ...] [body] office" into the person and the body."""
    title_word = words[-1]
    before = words[:-1]
    body_words: list[str] = []
    if before and before[-1].endswith("의") and len(before[-1]) > 1:
        body_words, before = [*before[:-1], before[-1][:-1]], []
    else:
        genitives = [place for place, word in enumerate(before) if word.endswith("의") and len(word) > 2]
        if genitives:
            cut = genitives[-1] + 1
            body_words, before = [*before[: cut - 1], before[cut - 1][:-1]], before[cut:]
    name, rest = _split_name(before, phrase)
    stem = title_word[: -len(office)]
    body = rest or body_words
    if not body and stem and _ending(stem, people_words().organisations) and len(stem) > 1:
        body = [stem]
    parties: list[tuple[str, ...]] = []
    if name:
        parties.append(_names(" ".join(name), aliases))
    elif len(before) == 1 and before[0] in people_words().surnames:
        parties.append(_names(f"{before[0]} {title_word}", aliases))
    if body:
        parties.append(_names(_organisation(body), aliases))
    if not parties:
        parties.append(_names(_tail(words, 3), aliases))
    return Named(Sort.PERSON, tuple(parties))


def _split_name(words: list[str], phrase: Phrase) -> tuple[list[str], list[str]]:
    """The longest run of words that look like one person's name, and the words of the body around it."""
    looks = [_looks_like_name(word, phrase) for word in words]
    best = (0, 0)
    place = 0
    while place < len(words):
        end = place
        while end < len(words) and looks[end] and end - place < _MOST_NAME_WORDS:
            end += 1
        if end - place > best[1] - best[0]:
            best = (place, end)
        place = max(end, place + 1)
    start, end = best
    if (
        end - start == 1
        and start > 0
        and not _is_korean_name(words[start])
        and _could_be_given_name(words[start - 1], phrase)
    ):
        start -= 1
    rest_is_short = end == len(words) - 1 and 0 < len(words[end]) <= _SHORT_NAME_WORD if end > start else False
    if rest_is_short and end - start > 1 and not _ending(words[end], people_words().organisations):
        end += 1
    if start > 0 and end > start and words[start - 1] in people_words().surnames:
        start -= 1
    return words[start:end], words[:start] + words[end:]


def _is_korean_name(word: str) -> bool:
    return len(word) == 3 and word.startswith(people_words().surnames) and not _FOREIGN.search(word)


def _could_be_given_name(word: str, phrase: Phrase) -> bool:
    """Whether a known word ("카린", the town of "우베") may be the first half of a foreigner's name."""
    if len(word) > _SHORT_NAME_WORD or _is_well_known_place(word) or word in people_words().determiners:
        return False
    proper = any(m.form == word and m.tag == "NNP" for m in phrase.morphemes)
    return (proper or country_of(word) is not None) and not word.endswith(("시", "주", "현", "성", "국", "부"))


def _looks_like_name(word: str, phrase: Phrase) -> bool:
    bare = word.strip(",.·")
    if not bare or (len(bare) > _LONGEST_NAME_WORD and not _LATIN_NAME.fullmatch(bare)):
        return False
    if _is_well_known_place(bare) or (
        len(bare) > 2 and bare.endswith(_MINISTRIES) and _is_one_known_word(bare, phrase)
    ):
        return False
    if _LATIN_NAME.fullmatch(bare):
        return bare[0].isupper() and (not bare.isupper() or len(bare) <= 2)
    if re.search(r"[0-9·&+]", bare) or (
        len(bare) > 2 and _ending(bare, people_words().organisations) and _all_known(bare, phrase)
    ):
        return False
    if _ending(bare, ("정부", "의회", "대학", "대학교", "협회", "연구소", "시청", "대외", "주정부", "그룹", "은행")):
        return False
    return not _all_known(bare, phrase)


def _is_one_known_word(word: str, phrase: Phrase) -> bool:
    return any(m.form == word and m.known for m in phrase.morphemes)


def _is_well_known_place(word: str) -> bool:
    """Whether a word of a name is a place that nobody is called after: with its suffix, a country, a big city."""
    place = place_named(word)
    if place is None:
        return False
    suffixed = len(word) > 2 and word.endswith(("시", "주", "현", "성", "도", "국"))
    return suffixed or place.kind is not PlaceKind.CITY or place.population > BIG_CITY


def _all_known(word: str, phrase: Phrase) -> bool:
    """Whether the word is made of common nouns of the dictionary only."""
    place = phrase.text.find(word)
    if place < 0:
        return False
    start, end = phrase.start + place, phrase.start + place + len(word)
    inside = [m for m in phrase.morphemes if m.start >= start and m.end <= end]
    return bool(inside) and all(
        m.tag in ("NNG", "NNB", "XSN", "XPN", "MM", "NP", "NR", "SN") and m.known for m in inside
    )


def _names_organisation(word: str, phrase: Phrase) -> bool:
    if any(m.form == word and m.tag == "NNG" and m.known for m in phrase.morphemes):
        return word in people_words().standalone
    if _ending(word, people_words().organisations) and len(word) > 1:
        return True
    if _LATIN_NAME.fullmatch(word) and word[0].isupper():
        return True
    return not _all_known(word, phrase) and any(m.tag in ("NNP", "SL") or not m.known for m in phrase.morphemes)


def _organisation(words: list[str]) -> str:
    """The name of a body without what describes it: what follows the last genitive or unit of count."""
    for place in range(len(words) - 2, -1, -1):
        if words[place].endswith("의") and len(words[place]) > 2:
            return " ".join(words[place + 1 :])
    return _tail(words, 4)


def _proper(words: list[str], phrase: Phrase) -> list[str]:
    """The words from the first proper name on: "반도체 기업 인피니언" is 인피니언."""
    for place, word in enumerate(words[1:], 1):
        if all(_all_known(before, phrase) for before in words[:place]) and not _all_known(word, phrase):
            return words[place:]
    return words


def _tail(words: list[str], most: int) -> str:
    return " ".join(words[-most:])


def _ending(word: str, endings: tuple[str, ...]) -> str | None:
    """The longest of `endings` that `word` ends with."""
    for length, known in _by_length(endings):
        if word[-length:] in known:
            return word[-length:]
    return None


@functools.cache
def _by_length(endings: tuple[str, ...]) -> tuple[tuple[int, frozenset[str]], ...]:
    """The endings in sets of one length each, the longest first: looked up instead of tried one by one."""
    lengths = sorted({len(ending) for ending in endings}, reverse=True)
    return tuple((length, frozenset(e for e in endings if len(e) == length)) for length in lengths)
