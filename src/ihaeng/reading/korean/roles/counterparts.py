"""Who or what a noun phrase names: people with their offices, organisations, venues, and their other names."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from typing import NamedTuple

from ihaeng.language.gazetteer import PlaceKind, country_of, place_named
from ihaeng.language.remembered import remembered
from ihaeng.reading.drafts import Party
from ihaeng.reading.korean.grammar.brackets import BRACKETED, headed_by, names_with, without_brackets, without_quotes
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.grammar.word_sorts import (
    KINDS_OF_PLACES,
    LATIN_NAME,
    REGIONS,
    Ends,
    all_known,
    all_offices,
    ends_of,
)
from ihaeng.reading.korean.lexicon import act_words, people_words
from ihaeng.reading.korean.roles.names_and_bodies import begins_a_name
from ihaeng.reading.korean.roles.names_behind_offices import holder_before_name
from ihaeng.reading.korean.roles.office_holders import OfficeHolder, office_holder

_SHORTEST_KIND = 2
"""Syllables of a common word for a firm; a longer one says of which trade it is ("소재기업")."""
_MOST_TITLE_WORDS = 3
"""Words of an office with its body, the last ones: what stands before describes."""


_HONORIFIC = "씨"
"""What stands behind the name of a person without an office."""


class Sort(enum.Enum):
    """What a phrase names."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    THING = "thing"


class Named(NamedTuple):
    """What a phrase names: one tuple of names for each party, the person before the body he or she stands for.

    `official`: where the phrase names the holder of a public office, all names of that person, the office among them.
    """

    sort: Sort
    parties: tuple[Party, ...]
    official: Party = ()

    @property
    def met(self) -> tuple[Party, ...]:
        """The parties of a meeting: who holds a public office is one with the body the office belongs to."""
        return (self.official,) if self.official else self.parties


_COUNT = re.compile(
    r"(?:\s|^)(?:등\s*)?(?:약\s*)?\d[\d,]*+여?\s?(?:개\s?)?(?:명|곳|개사|개국|개|사|팀|인|여명)$|\s등$|\s등지$"
)
_DURING = re.compile(r"^(?:.* )?(?:기간|동안|(?:방문|순방|출장|체류|일정|연수) ?(?:중|때)) (?=\S)")
"""What says during what it happens, before who it is with."""
_COUNT_BEFORE = re.compile(r"^(?:총\s(?=\d)|(?:약\s?)?\d[\d,]*+여?\s?(?:명|개사|개국|개 기업|개 기관|개 대학)의\s)")
"""How many they are, before what they are ("150여 명의 동포들", "총 6개국 의장")."""
_COUNTED_FIRMS = re.compile(r"\d++(?:개사|개 (?:사|기업|업체|회사|대학|기관|학교))")
_QUOTED = re.compile(r"[‘“'\"]([^‘’“”'\"]+)[’”'\"]$")
_CLOSING_QUOTES = ("’", "”", "'", '"')
_MAY_COUNT = re.compile(r"[\d등]")


@remembered
def named(phrase: Phrase) -> Named:
    """Read one phrase."""
    text, aliases = without_brackets(phrase.text)
    text = text.strip()
    text = _before_and_others(_DURING.sub("", text), phrase) if " " in text else text
    text = (_COUNT.sub("", _COUNT_BEFORE.sub("", text)) if _MAY_COUNT.search(text) else text).strip() or text
    quoted = _QUOTED.search(text) if text.endswith(_CLOSING_QUOTES) else None
    if quoted:
        return Named(Sort.ORGANISATION, ((quoted[1].strip(), *(alias for _word, alias in aliases)),))
    text = without_quotes(text)
    words = _named_words(without_retinue(text).split())
    if not words:
        return Named(Sort.THING, ())
    if post := _said_to_hold(phrase):
        return _holding_as_said(words, post, aliases)
    if called := _called_by_name(words, phrase):
        return Named(Sort.PERSON, (names_with(" ".join(called), aliases),))
    if holder := _branch_holder(words):
        return Named(Sort.ORGANISATION, ((*names_with(holder, aliases), " ".join(words)),))
    if official := _in_office(words, phrase):
        return _holding(*official, aliases)
    ends = ends_of(words[-1])
    if words[-1].endswith("들") or (ends.group and not _is_one_by_name(words[-1], ends, phrase)):
        return Named(Sort.GROUP, ((*names_with(_tail(words, 3), aliases), *_whose_people(words, phrase)),))
    count = _COUNTED_FIRMS.fullmatch(" ".join(words))
    if count:
        return Named(Sort.GROUP, ((count[0],),))
    known = [all_known(word, phrase) for word in words]
    society = ends.society and len(words) > 1
    is_body = _names_organisation(words[-1], phrase, known) or _is_a_named_body(words, known) or society
    is_body = is_body or (len(words) == 1 and _is_said_to_be_a_firm(words[0], phrase))
    sort = Sort.ORGANISATION if is_body else Sort.THING
    if sort is Sort.THING and (all(known) or words[-1].endswith(people_words().matters)):
        return Named(Sort.THING, ())
    heads = [(person,) for _word, alias in aliases if (person := headed_by(alias))]
    proper = _first_proper(known)
    name = seat_holder(_organisation(_without_places(words[proper:], known[proper:])))
    return Named(sort, (names_with(name, aliases), *heads))


def _called_by_name(words: list[str], phrase: Phrase) -> Sequence[str]:
    """The name of a person of whom no office is told; empty for anything else."""
    if words[-1] == _HONORIFIC and len(words) > 1:
        return office_holder(words, _HONORIFIC, phrase).name or words[:-1]
    return words if begins_a_name(words) else ()


def _in_office(words: list[str], phrase: Phrase) -> tuple[OfficeHolder, str] | None:
    """The person in office, before or behind the name, and the ending of the office."""
    ends = ends_of(words[-1])
    if ends.office and not _is_a_house_or_body(words[-1], ends):
        return office_holder(words, ends.office, phrase), ends.office
    return holder_before_name(words, phrase)


def _said_to_hold(phrase: Phrase) -> str | None:
    """The office that a description gives somebody: "세계은행 부총재" of "세계은행 부총재인 마틴 오브라이언"."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    said = last.phrases[-1].text if last and last.lemma == "이다" and last.phrases else None
    if not said or not ends_of(said.split()[-1]).office or ends_of(phrase.text.split()[-1]).office:
        return None
    return said if _is_proper(phrase.text, phrase) else None


def _holding_as_said(words: list[str], post: str, aliases: list[tuple[str, str]]) -> Named:
    body = [*post.split()[:-1]]
    of = _organisation(body) if body and not _is_a_country(body) else ""
    return Named(Sort.PERSON, tuple(party for party in (names_with(" ".join(words), aliases), (of,)) if party[0]))


def _branch_holder(words: list[str]) -> str | None:
    """The body of which a branch is named by its town: "누리협회" of "누리협회 시카고지사", which is no governor."""
    if len(words) < 2 or not words[-1].endswith(people_words().branches):
        return None
    town = next(words[-1].removesuffix(end) for end in people_words().branches if words[-1].endswith(end))
    before = words[-2]
    is_body = before.isascii() or len(ends_of(before).organisation or "") >= _SHORTEST_KIND
    return before if is_body and (not town or place_named(town) is not None) else None


def without_retinue(text: str) -> str:
    """ "로라 벤슨 시장" of "로라 벤슨 시장 일행": who is with somebody is met with him or her."""
    who, mark, last = text.rpartition(" ")
    return who if mark and last in people_words().retinues else text


def _whose_people(words: list[str], phrase: Phrase) -> tuple[str, ...]:
    """The body whose people are named ("노바한인회 고위 임원진"), which other texts name alone."""
    body = list(words[:-1])
    while body and body[-1] in people_words().general:
        body.pop()
    known = [all_known(word, phrase) for word in body]
    end = ends_of(body[-1]).organisation if body else None
    if not end or end in KINDS_OF_PLACES or len(end) < _SHORTEST_KIND or all(known):
        return ()
    return (_organisation(_without_places(body, known)),)


def _is_a_house_or_body(word: str, ends: Ends) -> bool:
    """Whether a word that ends as an office does is a place or a body ("콘서트장", "항만공사")."""
    office = ends.office or ""
    return len(ends.venue or "") > len(office) or (word != office and len(ends.organisation or "") >= len(office))


def _is_one_by_name(word: str, ends: Ends, phrase: Phrase) -> bool:
    """Whether a word for bodies of a sort ends the name of one of them ("다솔여행사")."""
    return ends.organisation == ends.group != word and not all_known(word, phrase)


def by_name(found: Sequence[Named]) -> list[Named]:
    """Those with a name of their own, where there are any: beside them "and officials" adds no counterpart."""
    return [one for one in found if has_a_name(one)] or list(found)


def has_a_name(one: Named) -> bool:
    """Whether it is somebody in particular: no group, and nobody of whom only the office is told."""
    return one.sort is not Sort.GROUP and not _is_bare_office(one)


def _is_a_named_body(words: list[str], known: list[bool]) -> bool:
    """Whether a common word for a body stands behind a name of its own ("린덴 블루베리 농장")."""
    end = ends_of(words[-1]).organisation
    if len(words) < 2 or not end or (known[-1] and len(end) == 1 < len(words[-1])):
        return False
    return not known[0] and (country_of(words[0]) is None or end in people_words().named_with_a_town)


def _is_bare_office(one: Named) -> bool:
    return one.sort is Sort.PERSON and all(_is_an_office(party[0].split()) for party in one.parties)


def _is_an_office(words: list[str]) -> bool:
    """Whether nothing but an office stands there ("상·하원 의원", "명예홍보대사")."""
    modifiers, last = people_words().office_modifiers, words[-1]
    bare = next((last[len(word) :] for word in modifiers if last.startswith(word) and last not in all_offices()), last)
    return bare in all_offices() and modifiers.issuperset(words[:-1])


def is_official_without_body(phrase: Phrase) -> bool:
    """Whether a phrase names a public official and not for whom: "마리 린덴 대외협력장관"."""
    found = named(phrase)
    first = phrase.text.split()[0]
    of_a_region = len(first) > _SHORTEST_KIND and first.endswith(REGIONS) and first != phrase.text
    alone = found.sort is Sort.PERSON and len(found.parties) == 1 and len(found.official) == 1
    return alone and not of_a_region


def _named_words(words: list[str]) -> list[str]:
    """The words from the name on: without what points at it and without what kind of firm it is."""
    if len(words) < 2:
        return words
    while len(words) > 1 and words[0] in people_words().determiners:
        words = words[1:]
    kinds = [place for place, word in enumerate(words[:-1]) if word.endswith(people_words().descriptors)]
    rest = words[kinds[-1] + 1 :] if kinds else words
    are_its_people = kinds and len(rest) == 1 and (rest[0].endswith("들") or ends_of(rest[0]).group)
    return words[kinds[-1] :] if are_its_people else rest


def _before_and_others(text: str, phrase: Phrase) -> str:
    """ "호남 출신 경제인 등 주요 재외동포들" names the first and sums up the rest; "원전 등 산업 인프라" is a thing."""
    named_first, mark, rest = text.partition(" 등의 ")
    if mark and len(named_first) > 1:
        return named_first
    named_first, mark, rest = text.partition(" 등 ")
    if mark and named_first and ends_of(named_first.split()[-1]).office:
        return named_first
    if mark and (country_of(named_first) is not None or _sums_up_things(rest, phrase)):
        return named_first if rest.split()[-1] in people_words().sights and _is_proper(named_first, phrase) else rest
    return named_first if mark and len(named_first) > 1 else text


def _is_proper(text: str, phrase: Phrase) -> bool:
    """Whether the phrase begins with a name that the dictionary does not know as a common noun."""
    return any((m.tag in ("NNP", "SL") or not m.known) and m.end <= phrase.start + len(text) for m in phrase.morphemes)


def _sums_up_things(text: str, phrase: Phrase) -> bool:
    if not text or re.search(r"\d", text):
        return False
    last = text.split()[-1]
    ends = ends_of(last)
    tells_a_sort = ends.group or ends.organisation or ends.venue or ends.office
    common = any(m.form == last and m.tag == "NNG" and m.known for m in phrase.morphemes)
    return common and not last.endswith("들") and not tells_a_sort


def seat_holder(text: str) -> str:
    """Whose seat a venue is: "모더나 보스턴 본사" is that of 모더나; the text itself where it is not a seat."""
    words = _without_room(re.sub(r"^(?:\S+ )*?\S*내 ", "", text).split())
    if words and (hall := ends_of(words[-1]).hall) and hall != words[-1]:
        return " ".join((*words[:-1], words[-1].removesuffix(hall) + hall[0]))
    if len(words) < 2 or not (words[-1] in people_words().seats or _is_a_seat_in_a_place(words[-1])):
        return " ".join(words)
    holder = words[:-1]
    while len(holder) > 1 and holder[-1] in people_words().before_seats:
        holder = holder[:-1]
    within = [place for place, word in enumerate(holder[:-1]) if word in people_words().situated]
    holder = holder[within[-1] + 1 :] if within else holder
    kept = [word for word in holder if country_of(word.removesuffix("의")) is None] or holder
    if len(kept) == 1 and kept[0].endswith(people_words().state_bodies):
        kept = [word for word in holder if not _is_a_country([word])] or holder
    return " ".join(kept)


def _without_room(words: list[str]) -> list[str]:
    """ "린덴시청 접견실" without the room, where the house is an authority's or an institution's."""
    people = people_words()
    of_somebody = len(words) > 1 and words[-1] in people.rooms_of_seats
    return words[:-1] if of_somebody and words[-2].endswith(people.authorities + people.institutions) else words


def _is_a_seat_in_a_place(word: str) -> bool:
    """Whether one word names a place and a seat ("첸나이공장")."""
    seat = ends_of(word).seat
    return seat is not None and place_named(word.removesuffix(seat)) is not None


def is_venue(text: str) -> bool:
    """Whether a phrase names a place where things happen, such as a hotel or somebody's seat."""
    bare = act_words().without_state(BRACKETED.sub("", text).strip())
    return ends_of(bare).venue is not None


def _holding(holder: OfficeHolder, office: str, aliases: list[tuple[str, str]]) -> Named:
    """A person with an office: by name and body apart, and as the one official whom people meet."""
    person = names_with(" ".join(holder.name), aliases) if holder.name else ()
    of = holder.body or (() if _is_a_country(holder.owner) else holder.owner)
    body = names_with(_organisation(list(of)), aliases) if of else ()
    title = (_tail(holder.title.split(), _MOST_TITLE_WORDS),)
    is_public = office in people_words().public_offices or (body and holder.title.endswith(f"{body[0]}장"))
    if not is_public or (holder.owner and of):
        return Named(Sort.PERSON, tuple(party for party in (person, body) if party) or (title,))
    official = (*person, *(title if holder.title_tells_who or not person else ()))
    return Named(Sort.PERSON, tuple(party for party in (person, body) if party) or (title,), official)


def _is_a_country(words: Sequence[str]) -> bool:
    """Whether what somebody is said to be of is no more than a country ("핀란드의 안나 코르호넨 국회의장")."""
    place = place_named(words[0]) if len(words) == 1 else None
    return place is not None and place.kind is PlaceKind.COUNTRY


def _names_organisation(word: str, phrase: Phrase, known: list[bool]) -> bool:
    if any(m.form == word and m.tag == "NNG" and m.known for m in phrase.morphemes):
        return word in people_words().standalone
    if word.endswith(people_words().no_bodies):
        return False
    body = ends_of(word).organisation
    if body and len(word) > 1 and not (body in KINDS_OF_PLACES and known[-1]):
        return True
    if word.endswith(people_words().matters):
        return False
    if LATIN_NAME.fullmatch(word) and word[0].isupper():
        return True
    return not known[-1] and any(m.tag in ("NNP", "SL") or not m.known for m in phrase.morphemes)


def _without_places(words: list[str], known: list[bool]) -> list[str]:
    """A body's own name without where it is ("광둥성 광저우시 남방항공"); one that is no name alone keeps its place."""
    situated = people_words().situated
    told = (place for place, word in enumerate(words[:-1]) if place_named(word) is None and word not in situated)
    first = next(told, len(words) - 1)
    of_a_state = first == len(words) - 1 and words[first].endswith(people_words().state_bodies)
    return words if all(known[first:]) or of_a_state or words[first] in people_words().seats else words[first:]


def _organisation(words: list[str]) -> str:
    """The name of a body without what describes it: what follows the last genitive or unit of count."""
    for place in range(len(words) - 2, -1, -1):
        if words[place].endswith("의") and len(words[place]) > 2:
            return " ".join(words[place + 1 :])
    return _tail(words, 4)


def _is_said_to_be_a_firm(word: str, phrase: Phrase) -> bool:
    """Whether a word of several common nouns follows what kind of firm it is ("소재기업 볼트라인")."""
    place = phrase.text.rfind(word)
    before = phrase.text[:place].split()
    if not before or len(before[-1]) <= _SHORTEST_KIND or not before[-1].endswith(people_words().descriptors):
        return False
    compound = sum(m.start >= phrase.start + place for m in phrase.morphemes) > 1
    matter = word.endswith(people_words().matters) or act_words().noun_of(word)
    return compound and not matter


def _first_proper(known: list[bool]) -> int:
    """Where the first proper name stands among words, each `known` or not: "반도체 기업 노바켐" is 노바켐."""
    return known.index(False) if known[0] and not all(known) else 0


def _tail(words: list[str], most: int) -> str:
    return " ".join(words[-most:])
