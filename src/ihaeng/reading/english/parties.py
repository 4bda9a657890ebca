"""Counterparts: people with their offices, bodies and groups, as English texts name them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ihaeng.language.any_of import any_of
from ihaeng.reading.drafts import Party
from ihaeng.reading.english.appositions import is_apposition, is_office, is_one_body
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import CAPITAL, PERSON, bare, is_portfolio, person_of, role_pattern, with_short
from ihaeng.reading.english.phrases import Item, act_noun
from ihaeng.reading.english.places import is_place, without_peoples

_TRAILING_NAME = re.compile(
    rf"(?:\A|(?<![a-z-])[a-z-]++ )"
    rf"(?P<name>{CAPITAL}(?: (?:&|(?:bin|ibn|al|de|da|van|von|der|den)\b|{CAPITAL})){{0,20}})\Z"
)
_OF = re.compile(r"\s(?:of|from|with|at|representing)\s")


@functools.cache
def _group() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|\s)(?:{any_of(people().groups)})\Z", re.IGNORECASE)


@dataclass
class Group:
    """Counterparts that belong together, the words that name them, and whether an apposition has described the last."""

    parties: list[Party]
    words: str
    item: Item
    described: bool = False


def parties_of(listed: list[Item]) -> list[Group]:
    """The counterparts of list items, one group for each act that could be told; an apposition joins the one before."""
    found: list[Group] = []
    open_group = False
    for number, item in enumerate(listed):
        text = _whole(item)
        apposed = not item.mark and bool(found) and _describes(item, text, found[-1])
        if apposed:
            found[-1].described = True
            found[-1].parties[-1] = (*found[-1].parties[-1], *_described_as_part(text))
        named = list(_named(item, text, apposed=apposed))
        behind = found or (number and not item.mark)
        if not named or (behind and is_place(item.head) and not _OF_A_REGION.search(item.head)):
            continue
        if found and not item.mark and re.match(r"(?:several |many |some )?(?:other|others)\b", item.head):
            continue
        if item.after_comma and found and found[-1].parties[0][0].endswith("counterpart") and is_office(text):
            found[-1] = Group([(*named[0], *found[-1].parties[0])], f"{found[-1].words} {_all_words(item)}", item)
            continue
        if item.after_comma and found and _is_office_only(found[-1]) and re.fullmatch(PERSON, bare(item.head)):
            office, *others = found[-1].parties[0]
            stands_for = [tuple(others)] if others and is_body(others[0]) and not is_portfolio(others[0]) else []
            aliases = () if stands_for else others
            found[-1] = Group(
                [(*named[0], office, *aliases), *stands_for], f"{found[-1].words} {_all_words(item)}", item
            )
            continue
        if (
            item.after_comma
            and found
            and len(found[-1].parties) == 1
            and (is_one_body(found[-1].parties[0][0]) or _is_foremost(found[-1], item))
            and re.match(r"[A-Z]", bare(item.head))
        ):
            found[-1] = Group([(*named[0], *found[-1].parties[0])], f"{found[-1].words} {_all_words(item)}", item)
            continue
        if apposed or (open_group and not item.mark) or (found and item.mark == "including"):
            found[-1].parties += [party for party in named if party not in found[-1].parties]
            found[-1].words += f" {_all_words(item)}"
            open_group = open_group or item.mark == "including"
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
    office = rf"(?:{role_pattern().pattern})(?: (?:of|for) [\w ,()&’'-]{{3,80}})?\Z"
    return len(group.parties) == 1 and bool(re.search(office, name, re.IGNORECASE))


_FOREMOST = re.compile(r".*[’']s (?:(?:most|second|third) )?(?:[a-z-]+ ){1,3}[a-z]+\Z")
"""Who somebody is at home, before the name: "Denmark's most powerful politician, Minister Olaf Berg"."""


def _is_foremost(group: Group, item: Item) -> bool:
    return _FOREMOST.match(group.parties[0][0]) is not None and bool(person_of(bare(item.head)))


_STYLE = re.compile(r"\A(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|Sir|Dame|Lord|Lady|H\.E|Hon)\b\.? ?)+")
"""Styles before a name, which are no office."""


def _describes(item: Item, text: str, before: Group) -> bool:
    """Whether an item tells who the one before is, in small letters or by an office in capitals."""
    if item.after_comma and is_apposition(text):
        return True
    named = re.fullmatch(rf"{PERSON}", before.parties[-1][0]) is not None and " " in before.parties[-1][0]
    titled = role_pattern().search(_STYLE.sub("", before.item.head))
    bearer = named and not is_body(before.parties[-1][0]) and not titled
    goes_on = before.described and not text.startswith("the ")
    return bearer and (item.after_comma or goes_on) and is_office(text)


_PART = re.compile(r"(?:the |its |their )?((.{3,60}?)[’']s? [a-z][a-z -]{2,40})\Z")


def _described_as_part(text: str) -> tuple[str, ...]:
    """Of what body the one before is said to be a part, as another name of it: "the defence ministry's export arm"."""
    found = _PART.match(text)
    return (found[1],) if found and is_body(found[2].title()) else ()


def _all_words(item: Item) -> str:
    return " ".join([item.mark, item.head, *(f"{mark} {text}" for mark, text in item.adjuncts)])


_SEAT = re.compile(r"\A(?:[Tt]he )?(?:[A-Z][\w.]*+ ){0,2}[A-Z][\w.]*-(?:based|headquartered) (?=[A-Z])")
"""Where a firm is, before its name: "Oslo-based AgriNord"."""


def _whole(item: Item) -> str:
    bodies = [
        f"{mark} {text}"
        for mark, text in item.adjuncts
        if mark in ("from", "with", "for") and re.match(r"(?:the )?[A-Z]", text)
    ]
    if not bodies and re.fullmatch(r"(?:the |local |several |many )?[a-z]+", item.head) and _is_group(item):
        bodies = [
            f"{mark} {text}" for mark, text in item.adjuncts[:1] if mark in ("in", "of", "from") and not is_place(text)
        ] or [f"at {text}" for text in item.behind("at")[:1] if _STAFF.search(item.head) and _is_employer(text)]
    return " ".join([_SEAT.sub("", item.head), *bodies[:1]])


_STAFF = re.compile(
    r"\b(?:counterparts|officials|executives|leaders|leadership|researchers|scientists|faculty|staff|managers"
    r"|management|engineers|professors|experts|officers)\Z"
)
"""Sorts of people who belong to the body behind "at"."""


def _is_employer(text: str) -> bool:
    """Whether a name behind "at" is that of a body, and of no gathering or house of others."""
    place = r"\b(?:Hotel|Market|Park|Hall|Cent(?:er|re)|Residence|Palace|Restaurant)\Z"
    return not (is_place(text) or pattern("named_gathering").search(text) or re.search(place, text)) and bool(
        re.match(r"(?:the )?[A-Z]", text)
    )


def is_sort_of_people(name: str) -> bool:
    """Whether a name tells people by what they are: "government officials", "members of the business community"."""
    return bool(_group().search(re.split(r"\s(?:of|from|with)\s", name)[0]))


def _is_group(item: Item) -> bool:
    return is_sort_of_people(item.head)


_OF_STATE = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Rr]epresentative|[Uu]ndersecretary)\Z")
"""An office of state, whose "for" tells its field and no body."""


def _named(item: Item, text: str, *, apposed: bool) -> Iterator[Party]:
    if apposed:
        owner = [
            part
            for part in [
                *re.split(_OF, item.head)[1:],
                *item.behind("at", "with", *(() if _OF_STATE.search(item.head) else ("for",)), "from"),
            ]
            if re.match(r"(?:the )?[A-Z]", part)
        ]
        body = bare(owner[0]) if owner else ""
        if body and body != "State" and not is_place(body) and not is_portfolio(re.split(r" (?:of|for) ", body)[0]):
            yield with_short(body)
        return
    if act_noun(item.head) and not re.search(r"[A-Z]", item.head):
        return
    for body in item.behind("including"):
        if is_place(bare(body)):
            continue
        yield from person_of(bare(body)) or [with_short(bare(body))]
    if item.behind("including"):
        return
    seat = next((text for text in item.behind("at") if re.match(r"(?:the )?[A-Z]", text)), None)
    if seat and not re.search(r"[A-Z]", item.head) and role_pattern().search(item.head):
        yield (bare(item.head), bare(seat))
        return
    yield from _parties(text)
    for host in item.behind("hosted by", "organized by", "organised by", "sponsored by"):
        yield from _parties(host)


def _parties(text: str) -> Iterator[Party]:
    plain = bare(text)
    if _OF_BOTH.fullmatch(plain):
        return
    head, *owners = re.split(_OF, plain, maxsplit=1)
    if _group().search(head):
        if _DEALERS.search(head) and " of " in plain[len(head) : len(head) + 4]:
            yield (plain,)
            return
        owner = bare(owners[0]) if owners else ""
        owner = _trailing(owner) if owner and not re.match(r"[A-Z]", owner) else owner
        if owner and re.match(r"[A-Z]", owner) and not is_place(owner):
            yield from _bodies(owner)
        elif re.search(r"\w", plain):
            yield (plain, *_employer(plain))
        return
    person = person_of(plain)
    if person:
        yield from person
    elif re.search(r"[A-Z]", plain):
        yield with_short(_trailing(plain))
    elif pattern("body_in_small_letters").search(plain):
        yield (plain,)


@functools.cache
def _people_of() -> re.Pattern[str]:
    groups = any_of(people().groups)
    name = rf"{CAPITAL}(?: (?:& |and |of )?{CAPITAL}){{0,5}}"
    return re.compile(rf"(?P<body>{name})(?:[’']s)? (?:[a-z]+ ){{0,2}}(?:{groups})")


def _employer(plain: str) -> tuple[str, ...]:
    """Whose people are told by the body's name before them: "Norbeck Foods executives"."""
    found = _people_of().fullmatch(plain)
    if found is None or is_place(found["body"]) or not re.search(r"[A-Z]", without_peoples(found["body"])):
        return ()
    return (re.sub(r"[’']s?\Z", "", found["body"]),)


_DEALERS = re.compile(
    r"(?:\A|[\s-])(?:importers|exporters|buyers|purchasers|users|consumers|suppliers|distributors|retailers|makers|producers"
    r"|manufacturers|growers|processors|fans|friends)\Z"
)
"""Those whose "of" tells what they deal in and no body: "importers of Harlan pork"."""

_OF_A_REGION = re.compile(r"Province|Prefecture|State|City|Region of|Government|County Council")
"""In a place's name: its government, which is somebody."""

_OF_BOTH = re.compile(r"(?:respective )?(?:[Mm]inistries|[Gg]overnments|[Cc]ountries|[Uu]niversities|[Ii]nstitutions)")
"""The sides of a paper told by what both are: "between their respective ministries"."""


def _bodies(text: str) -> Iterator[Party]:
    yield with_short(text)


def _trailing(text: str) -> str:
    """The name that a description ends with: "recruiting group AgriNord"."""
    found = _TRAILING_NAME.search(text)
    return (
        found["name"]
        if found
        and found.start("name") > 0
        and re.match(r"[a-z]", text[: found.start("name")].split()[-1])
        and text.split()[-len(found["name"].split()) - 1] not in _LINKS
        else text
    )


_LINKS = ("of", "and", "for", "the", "in", "de", "di", "da", "do", "du", "des", "del", "della", "für", "van", "von")
"""Small words within a name."""


def is_body(name: str) -> bool:
    """Whether a name has a word that only bodies have."""
    return _body_word().search(name) is not None


@functools.cache
def _body_word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(people().organisations)})(?!\w)")


@functools.cache
def _seats() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "headquarters of ..." before a body's name, "... headquarters" behind it."""
    seats = any_of([*people().seats, *(word.title() for word in people().seats)])
    before = re.compile(rf"\A(?:[a-z-]+ ){{0,3}}?(?:{seats}) of (?:the )?(?=[A-Z])")
    return before, re.compile(rf"(?:[’']s)?(?:\s[a-z-]+){{0,12}}\s(?:{seats})\Z")


_OWN_THING = re.compile(r"(?<=[\w.&]) (?<=[a-zA-Z.&] )(?:[a-z][a-z-]*+(?: |\Z)){1,4}\Z")
"""What a name is followed by in small letters: "the Norbeck Foods bakery"."""


def body_of_place(text: str) -> list[Party]:
    """Whose place is visited: "the Norbeck Foods plant" is Norbeck Foods'; a park or a memorial is nobody's."""
    plain = bare(text)
    seat_before, seat_behind = _seats()
    before = seat_before.match(plain) if " of " in plain else None
    plain = plain[before.end() :] if before else plain
    owner = seat_behind.sub("", plain)
    owner = _OWN_THING.sub("", owner)
    owner = re.sub(r"[’']s?\Z", "", owner)
    of_a_place = re.match(r"[a-z ]+ of (?:the )?(?=[A-Z])", owner)
    if (
        is_place(owner)
        or not re.search(r"[A-Z]", without_peoples(owner))
        or (of_a_place and is_place(owner[of_a_place.end() :]))
    ):
        return []
    if pattern("site_of_nobody").search(plain):
        return []
    name = _trailing(owner)
    return [with_short(name)]
