"""Office-holders as English texts name them: office and name, name and office, an office's house and its name."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from ihaeng.language.any_of import any_of
from ihaeng.model import Span
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.places import is_place
from ihaeng.reading.english.unknown_fields import with_unknown_field

_SUFFIX = r"(?:,? (?:Jr|Sr)\.)?"
_WORD = r"[A-Z][a-z’']+(?:(?:-[A-Z]?|[A-Z])[a-z]+){0,8}"
"""One word of a name, with so many humps at most ("McCann-Smith" has two): each is a place where others could begin."""

_SURNAME = r"[A-Z][a-z]+(?:(?:-[A-Z]?|[A-Z])[a-z]+){0,8}"
"""The same without an apostrophe, which may be that of what it owns: "President Holm's trip"."""

_INITIALS = r"(?:[A-Z]\.? ?){1,3}"
"""Initials before a surname: "M.K. Berg", "M K Berg"."""

_SURNAME_IN_CAPITALS = r"[A-Z]{2,12}"
"""A surname that is written large, before a first name: "LIN Jiayi"."""

_NO_NAME = (
    "Prime|In|On|At|Of|To|Will|Has|Is|The|During|After|Before|While|As|From|For|And|But|This|That|He|She|It|When|With|Minister|President|Prince"
    "|Princess|Deputy|Vice|Chief|Governor|Gov|Mayor|King|Queen|Sheikh|Director|Chairman|Ambassador"
)
"""Words that open a sentence or tell an office, with a capital and no name."""

_NO_OWNER = "Deputy|Vice|Lieutenant|Lt|Lord|First|Prime|Chief|Associate|Acting|Assistant|Second|Senior|Former|Then"
"""Words with a capital before an office that belong to it and own nothing."""

_RANKS = "Associate|Acting|Assistant|Second|Senior|Parliamentary|Union|[Dd]eputy|(?:First |Second )?[Vv]ice"
"""Words before the field of an office: "Second Vice Foreign Minister"."""

_JOINT = r"(?:, and |, | and | & )"
_PART = (
    rf"{_WORD}|[A-Z]\.|O[’'][A-Z][a-z]+|Mc[A-Z][a-z]+|(?:de|del|da|di|dos|du|la|le|van|von|den|der"
    rf"|bin|binti)\b|al-[A-Z][a-z]+"
)


@functools.cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Office and name ("trade minister Olaf Berg"), name and office ("Olaf Berg, mayor of Lindahl"), an office with
    its house before the name ("Minister of State at the Department of Trade, Olaf Berg, "), and one who leads ("led by
    the mayor of Lindahl, Olaf Berg").

    An office that many hold must have its capital before a name; one in small letters is that of a man in the text.
    """
    offices = people().leading
    small = any_of(
        [
            *(office.lower() for office in offices.values() if office not in people().general),
            *(office.capitalize() for office in offices.values() if office not in people().general),
            *(office.upper() for office in offices.values()),
        ]
    )
    anywhere = any_of({*offices.values(), *(office.lower() for office in offices.values())})
    fields = f"(?i:{any_of(people().portfolios)})"
    forms = rf"(?:{_WORD})(?: (?:{_PART})){{1,3}}|{_INITIALS}{_WORD}(?: (?:{_PART}))?|{_SURNAME_IN_CAPITALS} {_WORD}"
    name = rf"(?:(?:[Tt]he )?(?:{any_of(people().honorifics)})\.? ){{0,3}}(?!(?:{_NO_NAME})\b)(?P<name>{forms})"
    words = r"[A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40}){0,2}"
    capitals = rf"(?:U\.S\.|U\.K\.|{words})"
    owners = rf"(?:U\.S\.|U\.K\.|{words}?)"
    portfolio = rf"(?:(?:{_RANKS}) )?(?:(?:{fields}(?:{_JOINT}| )){{0,5}}{fields} )?"
    field_unknown = rf"(?: (?!(?:{_NO_OWNER}|{_NO_NAME})\b)[A-Z][a-z]+(?: and)?){{0,3}}?"
    owner = rf"(?:(?P<place>{owners})(?:[’']s{field_unknown}|[’'])? )??"
    any_owner = rf"(?:(?:[a-z]{{3,12}}[’']s|(?!(?:{_NO_OWNER})\b)(?P<place>{owners})(?:[’']s|(?P<beside>))) )?"
    before = (
        rf"(?<![\w.]){owner}(?:(?P<high>{any_of(offices)}),? and"
        rf" )?(?P<office>{portfolio}(?:{any_of(offices)}|(?:{small})))"
        rf"(?: \([A-Z]{{2,6}}\))?"
        rf"(?: (?:of|for) (?:(?P<field>(?:{fields}(?:{_JOINT}|(?=\b))){{1,6}})|(?:[a-z]+ ){{1,4}}[a-z]+))?"
        rf" {name}{_SUFFIX}"
        rf"(?: of (?P<of>{capitals}))?"
    )
    letters = rf"(?: (?:{any_of(people().letters)}))?"
    apposed = (
        rf"(?<![\w.])(?:(?P<place>{owners})[’']s )?(?P<office>{portfolio}{any_of(offices)}),"
        rf" {name}{letters}(?:,| [a-z])"
    )
    apposed_small = (
        rf"(?:(?<![\w.])(?P<place>{owners})[’']s |(?<=[Tt]he ))(?P<office>{portfolio}(?:{small})), {name}{letters},"
    )
    after = (
        rf"{name}{letters}, (?:the |an? )?{any_owner}(?P<office>{portfolio}(?:{anywhere}))\b"
        rf"(?: (?:of|for) (?:{fields}(?:{_JOINT}|(?=\b))){{1,4}})?"
        rf"(?(beside)(?! (?:(?:of|for) )?[A-Z]))(?: (?:of|for|in) (?P<of>{capitals}))?"
    )
    led = (
        rf"\b(?:led|lead|headed) by (?:the |its )?{any_owner}(?P<office>{portfolio}(?:{anywhere}))\b"
        rf"(?: (?:of|for) (?:the )?(?:(?P<of>{capitals})(?:, [A-Z][a-z]+)?|[^,.;\n]{{3,60}}))?, {name}{letters}"
    )
    housed = (
        rf"(?<![\w.])(?:(?P<place>{owners})[’']s )?(?:(?P<high>{any_of(offices)}),? and )?"
        rf"(?P<office>{any_of(offices)}|(?<=[Tt]he )(?:{small}))"
        rf" (?:of|for|at|to) [^.;\n]{{3,80}}?, {name}{letters}(?:,| [a-z])"
    )
    return (*map(re.compile, (before, after, housed, apposed, apposed_small, led)), _of_a_body())


_BODIES = "Committee|Council|Assembly|Board|Association|Union|Federation|Department|Chamber of Commerce"


@functools.cache
def _of_a_body() -> re.Pattern[str]:
    """An office of a body, and the name right behind: "Vice Chairman of the city's People's Committee Le Van Minh"."""
    offices = any_of(people().leading)
    small = any_of(office.lower() for office in people().leading.values())
    return re.compile(
        rf"(?<![\w.])(?P<office>{offices}|(?<=[Tt]he )(?:{small})|(?<=by )(?:{small})) of (?:the )?"
        rf"(?:(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?)[’']s )?(?:[\w’'-]+ ){{0,5}}?(?:{_BODIES})"
        rf" (?!(?:{_NO_NAME})\b)(?P<name>{_WORD}(?: (?:{_PART})){{1,3}})(?=[,.;]| [a-z])"
    )


@functools.cache
def _of_a_place() -> re.Pattern[str]:
    """An office with its place before the name: "Premier of New Holm Pia Dahl"."""
    offices = any_of(people().leading)
    fields = any_of(people().portfolios)
    return re.compile(
        rf"(?<![\w.])(?<!Vice )(?<!Deputy )(?P<office>(?:{fields} )?{offices})"
        rf"(?: (?:of|for) (?P<field>{fields}))? of (?:the )?"
        rf"(?P<run>{_WORD}(?: (?:{_PART}|(?<=[a-z] )\([A-Z]{{2,6}}\))){{2,9}})"
    )


_STYLES = re.compile(
    r"\A(?:(?:His|Her|Their) (?:Highness|Excellency|Majesty) |(?:Sheikh|Sheikha|Prince|Princess|Dr|Mr|Ms) )+"
)
"""Styles between a place and a name: "of Harlan His Highness Sheikh ..."."""

LEAST_WORDS_OF_A_NAME = 2
"""First name and surname: one word behind an office's place goes on naming the place."""


LEAST_NAMED, OFTEN_NAMED = 2, 3
"""So often a text names one whom it calls by office and surname only: of the offices that many hold, more often."""


class Mention(NamedTuple):
    """One naming of an office-holder; `place` is the office's, as written."""

    name: str
    office: str
    place: str | None
    span: Span


@functools.cache
def _written_large() -> dict[str, str]:
    """Offices in small letters → as they are written of one holder."""
    return {office.lower(): office for office in people().leading.values()}


@functools.cache
def _leading() -> frozenset[str]:
    return frozenset(people().leading.values())


_OF_BODIES = (
    *("Vice President", "Vice Rector", "Vice Chairman", "Vice-Chancellor", "Vice Chancellor"),
    *("President", "Rector", "Provost", "Chairman", "Chairwoman"),
)
"""Offices that have no field: what stands before them ends a body's name ("University of Technology Rector")."""


def mentions_in(text: str) -> list[Mention]:
    """Everyone named with an office, left to right."""
    found = []
    for match in (match for form in _forms() for match in form.finditer(text)):
        groups = match.groupdict()
        office = people().leading.get(groups.get("high") or match["office"], match["office"])
        office = _written_large().get(office.lower(), office[0].upper() + office[1:])
        office = next((head for head in _OF_BODIES if office.endswith(f" {head}") and office not in _leading()), office)
        if groups.get("field") and not groups.get("high"):
            office += f" of {groups['field'].strip(' ,')}"
        name = re.sub(r"(?: (?:said|on|of|and|de|van|von|bin)){1,9}\Z", "", re.sub(r"[’']s\Z", "", match["name"]))
        found.append(
            Mention(
                name,
                office,
                groups.get("place") or groups.get("of"),
                Span.of(text, match.start(), match.start("name") + len(name) if "name" in groups else match.end()),
            )
        )
    known = {mention.name for mention in found}
    found += [
        Mention(name, office, None, Span.of(text, start, end))
        for name, office, start, end in with_unknown_field(text)
        if name not in known
    ]
    full = {word for mention in found for word in mention.name.split()}
    found += [mention for mention in _by_surname(text) if mention.name not in full]
    found += [mention for match in _of_a_place().finditer(text) if (mention := _behind_its_place(text, match))]
    found += list(_counterparts(text, found))
    named = (m for m in found if not is_place(m.name) and not _is_an_office(m.name))
    return sorted(named, key=lambda mention: mention.span.start)


def _is_an_office(name: str) -> bool:
    """ "Denmark's State Minister": what stands where a name could is the next one's office."""
    *_, last = words = name.split()
    return last in people().leading or bool(_OF_OFFICES & set(words))


_OF_OFFICES = frozenset(["Minister", "Secretary", "President", "Governor", "Chancellor", "Ambassador", "Director"])
"""Words of offices that are no part of anybody's name."""


@functools.cache
def _counterpart() -> re.Pattern[str]:
    owner = r"(?:(?P<place>[A-Z][\w.-]{1,30}(?: [A-Z][\w.-]{1,30}){0,2}) )?"
    name = rf"(?P<name>(?!(?:{_NO_NAME})\b){_WORD}(?: (?:{_PART})){{1,4}})"
    return re.compile(
        rf"\b(?:[Hh]is|[Hh]er|[Tt]heir) {owner}counterpart,? (?:(?:Sheikh|Prince|Princess|Dr|Mr|Ms)\.? )?{name}"
    )


def _counterparts(text: str, found: list[Mention]) -> Iterator[Mention]:
    """ "Foreign Minister Holm hosts his Danish counterpart Olaf Berg": Berg holds the same office."""
    known = {mention.name for mention in found}
    for match in _counterpart().finditer(text):
        before = [mention for mention in found if mention.span.end <= match.start()]
        if before and match["name"] not in known:
            office = max(before, key=lambda mention: mention.span.end).office
            yield Mention(match["name"], office, match["place"], Span.of(text, match.start("name"), match.end()))


_OF_STATE = ("President", "King", "Queen", "Emir", "Sultan", "Crown Prince")
"""Offices of heads of state, who are often called by one name only."""


@functools.cache
def _with_surname() -> re.Pattern[str]:
    offices = any_of(office for office in people().leading if office not in people().general or office in _OF_STATE)
    return re.compile(
        rf"(?<![\w.])(?P<office>{offices}) (?!(?:{_NO_NAME})\b)(?P<name>{_SURNAME})(?![\w-])(?![’'](?!s\b))(?! [A-Z])"
    )


OWN_JOURNEY = "delegation|trip|mission|visit|tour|journey|travels"
"""Journeys that a headline calls by who leads them."""

_OWN = re.compile(rf"[’']s (?:[\w-]+ ){{0,2}}(?:{OWN_JOURNEY})\b")


def _by_surname(text: str) -> Iterator[Mention]:
    """ "Mayor Holm": where no full name is told, the surname that stands behind an office more than once."""
    found = list(_with_surname().finditer(text))
    for match in found:
        often = OFTEN_NAMED if match["office"] in people().general else LEAST_NAMED
        if text.count(match["name"]) >= often or _OWN.match(text, match.end()):
            office = people().leading[match["office"]]
            yield Mention(match["name"], office, None, Span.of(text, match.start(), match.end()))


def _behind_its_place(text: str, match: re.Match[str]) -> Mention | None:
    """The name behind an office's place: the longest stretch that is a place is no part of it."""
    words = match["run"].split()
    for count in range(len(words) - LEAST_WORDS_OF_A_NAME, 0, -1):
        place, name = " ".join(words[:count]), _STYLES.sub("", " ".join(words[count:]))
        if is_place(re.sub(r" \([A-Z]+\)\Z", "", place)) and " " in name and "(" not in name:
            if words[-1] in people().organisations:
                continue
            office = people().leading.get(match["office"], match["office"]) + (
                f" of {match['field']}" if match["field"] else ""
            )
            place = re.sub(r" \([A-Z]+\)\Z", "", place)
            return Mention(name, office, place, Span.of(text, match.start(), match.end()))
    return None
