"""Counterparts: people with their offices, bodies and groups, as English texts name them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ihaeng.reading.drafts import Party
from ihaeng.reading.english.lexicon import alternatives, people, place_names
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.phrases import Item, act_noun
from ihaeng.reading.english.places import country_of_people, is_place, places_in

_CAP = r"(?:[A-Z][\w’'&.-]*|al-[A-Z]\w+)"
_SMALL = r"(?:of|the|for|and|de|la|van|von|der|bin|ibn|al|du|di|&)"
_NAME = rf"{_CAP}(?: (?:{_SMALL} ){{0,2}}{_CAP})*"
_PERSON = rf"{_CAP}(?: (?:bin|ibn|al|de|van|von|der|{_CAP}))*"
_TRAILING_NAME = re.compile(rf"(?:\A|(?<![a-z-])[a-z-]++ )(?P<name>{_CAP}(?: (?:&|{_CAP})){{0,20}})\Z")
_BRACKET = re.compile(r"(?:(?<!\s)\s++)?+\((?P<short>[^()]{2,40})\)")
_OF = re.compile(r"\s(?:of|from|with|at|representing)\s")


@functools.cache
def _role() -> re.Pattern[str]:
    roles = alternatives(people().roles)
    return re.compile(rf"(?<![\w-])(?:{roles})(?![\w-])(?!\.\w)", re.IGNORECASE)


@functools.cache
def _group() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|\s)(?:{alternatives(people().groups)})\Z", re.IGNORECASE)


@functools.cache
def _body_words() -> frozenset[str]:
    return frozenset(people().organisations)


@dataclass
class Group:
    """Counterparts that belong together, and the words that name them."""

    parties: list[Party]
    words: str
    item: Item


def parties_of(listed: list[Item]) -> list[Group]:
    """The counterparts of list items, one group for each act that could be told; an apposition joins the one before."""
    found: list[Group] = []
    open_group = False
    for item in listed:
        text = _whole(item)
        apposed = item.after_comma and _is_apposition(text) and not item.mark and bool(found)
        named = list(_named(item, text, apposed=apposed))
        if not named or (found and is_place(item.head) and not re.search(r"Province|Prefecture|State|City", item.head)):
            continue
        if found and not item.mark and re.match(r"(?:several |many |some )?(?:other|others)\b", item.head):
            continue
        if item.after_comma and found and _is_office_only(found[-1]) and re.fullmatch(_PERSON, _bare(item.head)):
            found[-1] = Group([(*named[0], *found[-1].parties[0])], f"{found[-1].words} {_all_words(item)}", item)
            continue
        if apposed or (open_group and not item.mark) or (found and item.mark == "including"):
            found[-1].parties += [party for party in named if party not in found[-1].parties]
            found[-1].words += f" {_all_words(item)}"
        else:
            found.append(Group(named, _all_words(item), item))
            open_group = _is_group(item)
    return found


def parties_in(listed: list[Item]) -> list[Party]:
    """All counterparts of list items, each once."""
    return list(dict.fromkeys(party for group in parties_of(listed) for party in group.parties))


def _is_office_only(group: Group) -> bool:
    """Whether a group is an office whose holder is yet to be named ("her Danish counterpart, Karin Dahl")."""
    name = group.parties[0][0]
    office = rf"(?:{_role().pattern})(?: (?:of|for) [\w ,]{{3,60}})?\Z"
    return len(group.parties) == 1 and bool(re.search(office, name, re.IGNORECASE))


def _all_words(item: Item) -> str:
    return " ".join([item.mark, item.head, *(f"{mark} {text}" for mark, text in item.adjuncts)])


def _whole(item: Item) -> str:
    bodies = [
        f"{mark} {text}"
        for mark, text in item.adjuncts
        if mark in ("from", "with", "for") and re.match(r"(?:the )?[A-Z]", text)
    ]
    return " ".join([item.head, *bodies[:1]])


def is_sort_of_people(name: str) -> bool:
    """Whether a name tells people by what they are: "government officials", "members of the business community"."""
    return bool(_group().search(re.split(r"\s(?:of|from|with)\s", name)[0]))


def _is_group(item: Item) -> bool:
    return is_sort_of_people(item.head)


def _is_apposition(text: str) -> bool:
    """Whether a phrase describes the one before: "deputy chief of mission at ...", "a growers lobby"."""
    plain = re.sub(r"\A(?:the|a|an|its|their|both) ", "", text)
    first = re.sub(r"\A\S+[’']s? ", "", plain)
    return not re.search(r"[A-Z]", re.split(_OF, first)[0]) and (_role().match(plain) is not None or text != plain)


def _named(item: Item, text: str, *, apposed: bool) -> Iterator[Party]:
    if apposed:
        owner = [
            part
            for part in [*re.split(_OF, item.head)[1:], *item.behind("at", "with", "for", "from")]
            if re.match(r"(?:the )?[A-Z]", part)
        ]
        if owner and not is_place(_bare(owner[0])):
            yield _with_short(_bare(owner[0]))
        return
    if act_noun(item.head) and not re.search(r"[A-Z]", item.head):
        return
    for body in item.behind("including"):
        yield _with_short(_bare(body))
    if item.behind("including"):
        return
    seat = next((text for text in item.behind("at") if re.match(r"(?:the )?[A-Z]", text)), None)
    if seat and not re.search(r"[A-Z]", item.head) and _role().search(item.head):
        yield (_bare(item.head), _bare(seat))
        return
    yield from _parties(text)
    for host in item.behind("hosted by", "organized by", "organised by", "sponsored by"):
        yield from _parties(host)


def _parties(text: str) -> Iterator[Party]:
    plain = _bare(text)
    head, *owners = re.split(_OF, plain, maxsplit=1)
    if _group().search(head):
        owner = _bare(owners[0]) if owners else ""
        if owner and re.match(r"[A-Z]", owner) and not is_place(owner):
            yield from _bodies(owner)
        elif re.search(r"\w", plain):
            yield (plain,)
        return
    person = _person(plain)
    if person:
        yield from person
    elif re.search(r"[A-Z]", plain):
        yield _with_short(_trailing(plain))
    elif pattern("body_in_small_letters").search(plain):
        yield (plain,)


def _bodies(text: str) -> Iterator[Party]:
    yield _with_short(text)


def _person(text: str) -> list[Party]:
    """A person with an office: the name behind it, and the body before it if one is named."""
    roles = list(_role().finditer(text))
    if not roles:
        return []
    last = roles[-1]
    name = _name_behind(text, last.end())
    if not name:
        return _office_only(text, roles[0])
    found: list[Party] = [(name["name"],)]
    body = re.sub(r"[’']s?\Z", "", text[: roles[0].start()].strip(" ,"))
    words = body.split()
    if _is_portfolio(body) or country_of_people(body):
        return found
    if (
        words
        and any(word in _body_words() or (word.isupper() and len(word) > 1 and "." not in word) for word in words)
        and not is_place(body)
    ):
        found.append(_with_short(body))
    elif (
        words
        and re.match(r"[A-Z]", words[0])
        and not is_place(body)
        and not _is_portfolio(body)
        and not is_place(words[0])
    ):
        found.append((body,))
    return found


_LINK = re.compile(r"(?:\s+(?:of|for|to)|,(?: and)?|\s+(?:and|&))\s+(?:the )?")


def _continues_a_body(behind: str) -> bool:
    """Whether a place goes on to a body's name ("Lindahl University")."""
    word = re.match(r" ([A-Z]\w+)", behind)
    return word is not None and word[1] in _body_words() - _SORTS_OF_PLACE


_SORTS_OF_PLACE = frozenset(["City", "Province", "Prefecture", "State"])


def is_person(text: str) -> bool:
    """Whether a phrase opens with an office and goes on with its holder's name."""
    plain = _bare(text)
    role = re.match(rf"(?:[A-Z]\w+ ){{0,2}}?(?:{_role().pattern})", plain, re.IGNORECASE)
    return role is not None and _name_behind(plain, role.end()) is not None


def _name_behind(text: str, start: int) -> re.Match[str] | None:
    """The name behind a role; "of Foreign Affairs", "for the Republic of Korea" between them are passed over."""
    while link := _LINK.match(text, start):
        field = _fields().match(text, link.end())
        first = None if field else next(iter(places_in(text[link.end() :])), None)
        if field:
            start = field.end()
        elif first and first.start == 0 and not _continues_a_body(text[link.end() + first.end :]):
            start = link.end() + first.end
            sort = re.compile(rf" (?:{'|'.join(sorted(_SORTS_OF_PLACE))})\\b").match(text, start)
            start = sort.end() if sort else start
        else:
            return None
    return re.compile(rf"\s+(?P<name>{_PERSON})").match(text, start)


@functools.cache
def _fields() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(people().portfolios)})\b")


def _is_portfolio(text: str) -> bool:
    words = [
        word
        for word in re.split(r"[\s,]+|(?:^|\s)and\s", text.replace("'s", "").replace("’s", ""))
        if word and word != "and"
    ]
    fields = {part for field in people().portfolios for part in field.split()}
    known = fields | set(place_names().peoples) | set(place_names().governments)
    return bool(words) and all(word in known or is_place(word) for word in words)


def _office_only(text: str, role: re.Match[str]) -> list[Party]:
    """An office without a name ("the mayor of Lindahl", "her Danish counterpart") stands for its holder."""
    owner = re.split(r"\s(?:at|of|with)\s(?=(?:the )?[A-Z])", text)
    if len(owner) > 1 and not is_place(_bare(owner[-1])):
        return [(text, _bare(owner[-1]))]
    if role.end() == len(text) and role.start() > 0 and re.match(r"[A-Z]", text) and not role[0][0].isupper():
        return [(text,)]
    return [(text,)] if role.end() == len(text) or len(owner) > 1 else []


def _bare(text: str) -> str:
    marks = " ,.“”\"'’—-"
    return pattern("article").sub("", text.strip(marks).removesuffix(" there")).strip(marks)


def _trailing(text: str) -> str:
    """The name that a description ends with: "recruiting group AgriNord"."""
    found = _TRAILING_NAME.search(text)
    return (
        found["name"]
        if found
        and found.start("name") > 0
        and re.match(r"[a-z]", text[: found.start("name")].split()[-1])
        and text.split()[-len(found["name"].split()) - 1] not in ("of", "and", "for", "the", "in", "de")
        else text
    )


def _with_short(text: str) -> Party:
    """A name, with the short form that follows in brackets as its other name."""
    short = _BRACKET.search(text)
    plain = _BRACKET.sub("", text).strip(" ,")
    return (plain, short["short"]) if short else (plain,)


def body_of_place(text: str) -> list[Party]:
    """Whose place is visited: "the Norbeck Foods plant" is Norbeck Foods'; a park or a memorial is nobody's."""
    plain = _bare(text)
    seats = alternatives([*people().seats, *(word.title() for word in people().seats)])
    owner = re.sub(rf"(?:[’']s)?(?:\s[a-z-]+){{0,12}}\s(?:{seats})\Z", "", plain)
    owner = re.sub(r"[’']s?\Z", "", owner)
    if is_place(owner) or not re.search(r"[A-Z]", owner):
        return []
    if pattern("site_of_nobody").search(plain):
        return []
    name = _trailing(owner)
    return [_with_short(name)]
