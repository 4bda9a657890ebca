"""Where an office-holder comes from: the place of the office, the dateline, or the state that a text names most."""

from __future__ import annotations

import functools
import re
from collections import Counter

import msgspec

from ihaeng.language.any_of import any_of
from ihaeng.language.gazetteer import PlaceKind
from ihaeng.model import Document, PartKind
from ihaeng.reading.english.lexicon import people
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.places import Named, country_of_people, home_states, peoples_in, places_in

_SENDER = re.compile(
    r"(?<![\w-])(?P<who>[A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40}){0,2}) "
    r"(?:will send|sends|is sending|has sent|sent|to send) (?:an?|its) (?:[\w-]+ ){0,4}(?:delegation|mission)\b"
)


_SPEAK_ENGLISH = ("US", "GB", "AU", "CA", "NZ", "IE")
"""Countries of whose smaller towns English texts speak without naming the country."""


def home_of(place: str) -> Named | None:
    """The place of an office; a state of the US goes before a country of its name."""
    name = re.sub(r"[’']s?\Z", "", place)
    found = next((named for country in _SPEAK_ENGLISH if (named := places_in(name, (country,)))), [])
    if name in home_states() and found and found[-1].place.country != "US":
        state = msgspec.structs.replace(found[-1].place, country="US", kind=PlaceKind.REGION)
        return Named(0, len(name), name, state)
    return found[-1] if found else None


_TOWN = re.compile(r"[A-Z][\w-]{2,30}")


def sent_from(document: Document) -> Named | None:
    """ "a delegation from Vietnam", "Vietnam will send a trade delegation": where travellers come from."""
    found = re.search(r"\bdelegation (?:of [a-z, -]{3,60} )?from (?P<where>[^.;]{3,60})", document.text)
    places = places_in(found["where"]) if found else []
    if places and places[0].start < len("the south of "):
        return places[0]
    if found and (town := _TOWN.match(found["where"])) and (home := home_of(town[0])):
        return home
    sender = _SENDER.search(document.text)
    return home_of(sender["who"]) if sender else None


def home_in_words(document: Document, office: str, surname: str) -> Named | None:
    """ "Busan mayor returns ...", "Busan Mayor Han": an office of small letters or before the surname."""
    if office.split(" of ")[0] not in (*people().bodies, "Premier", "Chief Minister"):
        return None
    word = re.escape(office.split(" of ")[0])
    place = r"(?<!\bin )(?<!\bto )(?<!\bat )(?P<place>[A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40})?)(?:[’']s)?"
    small = None
    for found in re.finditer(
        rf"{place} (?:{word.lower()}|(?P<named>{word.title()} {re.escape(surname)}))\b", document.text
    ):
        home = (
            home_of(found["place"]) or home_of(found["place"].removesuffix("n")) or home_of(found["place"].split()[-1])
        )
        if home and (found["named"] or found.start() < LEADING_CHARACTERS):
            return home
        small = small or home
    return _home_of_delegation(document) or small


def _home_of_delegation(document: Document) -> Named | None:
    """ "A Harlan trade mission to Norway", "the Harlan delegation": the place of those who travel."""
    sent = re.search(
        r"\b[Aa]n? (?P<place>[A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40})?) (?:[a-z]{2,20},? ){0,6}mission to [A-Z]",
        document.text,
    )
    home = home_of(sent["place"]) if sent else None
    if home:
        return home
    name = r"(?P<place>[A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40}){0,2})"
    seated = rf"(?<![\w-]){name}(?:[’']s)? (?:government|delegation|delegates)\b"
    for found in re.finditer(seated, document.text):
        place = re.sub(r"\A(?:What|How|Why|When|Where|The|A|Here|As|After|Inside) ", "", found["place"])
        home = home_of(place)
        if home and place.startswith(home.name):
            return home
    return None


def country_in_words(document: Document, office: str, name: str) -> str | None:
    """ "Korea's Prime Minister", "the Korean prime minister": the country that a national office is named with."""
    who = r"(?<![\w-])(?P<who>[A-Z][\w.]{1,20}(?: [A-Z]\w{1,20})?)(?:[’']s)?"
    owner = re.compile(rf"{who} (?i:{re.escape(office)})(?=[,.’']| {re.escape(name)}| (?!of|for|and)[a-z])")
    for found in owner.finditer(document.text[:LEADING_CHARACTERS]) if " " in office else ():
        places = places_in(found["who"])
        if country_of_people(found["who"]) or places:
            return country_of_people(found["who"]) or places[0].place.country
    people_of = _NATIONAL_DELEGATION.search(document.text[:LEADING_CHARACTERS])
    of_travellers = country_of_people(people_of["who"]) if people_of else None
    return of_travellers or (country_of_ministry(document) or country_of_agency(document) if office else None)


_MINISTRY = re.compile(
    r"(?<![\w-])(?P<who>[A-Z][\w.]{1,20}(?: [A-Z]\w{1,20})?)[’']s (?:[\w-]+ ){0,3}(?i:ministry),? (?:said|announced)\b"
)
"""A ministry that speaks, by its country or capital: "Oslo's foreign ministry said"."""


def country_of_ministry(document: Document) -> str | None:
    """The country whose ministry a text has speak of its own people."""
    found = _MINISTRY.search(document.text)
    places = places_in(found["who"]) if found else []
    return places[0].place.country if places else None


_NATIONAL_DELEGATION = re.compile(
    r"(?:\n|\. |\band )(?:[Tt]he |[Aa]n? )?(?:[a-z-]+ )?(?P<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?) "
    r"(?:high-level |high-ranking |trade |business |government )?(?:delegations?|delegates)\b"
)
"""A delegation by its people: "the high-ranking Danish delegation"."""

LEADING_CHARACTERS = 600
"""Characters in which a text says whose minister it speaks of."""


LEAST_NAMINGS = 2
"""So often at least a text names the country of a minister of whom it says no country."""

_GOAL = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|visit to|trip to|tour of|arriv\w+ (?:in|at)|heads? (?:to|for)|headed to|left for"
    r"|leaves for|departed for|departs for|travel\w* to|fl(?:y|ies|ew) to|mission to)"
    r" (?:the )?(?:Republic of |Kingdom of )?\Z"
)

_OWNER = re.compile(r"(?<![\w-])(?P<name>[A-Z][\w-]*+)[’']s (?:[\w-]+ ){0,2}(?:visits?|trip|tour|mission) ")
"""Whose journey it is: "President Lin's visit to"."""


def country_beside_the_goals(document: Document, name: str) -> str | None:
    """The one country that a text on a national office names more than once and to which its holder does not go.

    `name` is the holder's: where somebody else is said to visit is no goal of his or hers.
    """
    text = document.text
    goals: set[str] = set()
    last: Named | None = None  # the goal whose list may go on: "visits Norway and Denmark"
    named = places_in(text)
    for found in named:
        goes_on = last is not None and _AND.fullmatch(text[last.end : found.start])
        ahead = text[max(0, found.start - LONGEST_GOAL) : found.start]
        owner = _OWNER.search(ahead)
        anothers = owner is not None and owner["name"] not in name.split()
        last = found if goes_on or (_GOAL.search(ahead) and not anothers) else None
        goals |= {found.place.country} if last else set()
    lands = [found.place.country for found in named if found.place.kind is PlaceKind.COUNTRY]
    counts = Counter([*lands, *peoples_in(text)])
    left = [country for country, count in counts.items() if count >= LEAST_NAMINGS and country not in goals]
    return left[0] if goals and len(left) == 1 else None


_AND = re.compile(r"(?:, |,? and |,? then )(?:to )?(?:the )?")


LONGEST_GOAL = 60
"""Characters before a country in which a word of going to it stands."""

CLOSING_CHARACTERS = 12
"""Characters at the end of a text that only say whose report it is: "(Yonhap)"."""


def country_of_agency(document: Document) -> str | None:
    """The country of the news agency that its dateline names: a national agency tells of its own ministers."""
    text = document.text.rstrip()
    found = _agency().search(text[:LEADING_CHARACTERS]) or _agency().search(text[-CLOSING_CHARACTERS:])
    return people().agencies[found[0][1:]] if found else None


@functools.cache
def _agency() -> re.Pattern[str]:
    return re.compile(rf"\((?:{any_of(people().agencies)})\b")


@functools.cache
def _state() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(people().states)})\b")


def home_of_text(document: Document, office: str) -> Named | None:
    """A mayor's city is that of the dateline; a governor's state that of the dateline, or the one named most."""
    if office == "Mayor":
        city = (_dateline(document) or {}).get("city")
        return home_of(city.title()) if city else _city_that_owns(document)
    if office in people().seated_in:
        return _most_spoken_of(document, people().seated_in[office])
    if office.startswith(_OF_A_STATE):
        return _home_that_owns(document, PlaceKind.REGION)
    if "Governor" not in office:
        return None
    state = (_dateline(document) or {}).get("state") or ""
    home = home_of(people().datelines.get(state, state)) if state in {*people().datelines, *people().states} else None
    named = _state().findall(document.text)
    most = max(named, key=named.count, default="")
    if home is None and (named.count(most) > 1 or len(set(named)) == 1):
        home = home_of(most)
    return home


def home_of_governor(document: Document, office: str, name: str) -> Named | None:
    """The region that a text names most, of the country whose people are called like the governor."""
    country = country_of_name(name) if "Governor" in office else None
    regions = [
        named
        for named in (places_in(document.text, (country,)) if country else [])
        if named.place.country == country and named.place.kind is PlaceKind.REGION
    ]
    counts = Counter(named.name for named in regions)
    return max(regions, key=lambda named: counts[named.name], default=None)


def country_of_states(document: Document, office: str) -> str | None:
    """A governor is of the US where a text names its states, and none of them more than others."""
    return "US" if "Governor" in office and _state().search(document.text) else None


_LEAVES = re.compile(
    r"\b(?:leaves?|left|departs?|departed) (?P<place>[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?)"
    r"(?= (?:tonight|today|on|this|next|for|early|late|[A-Z][a-z]+day)\b)"
)
"""Where a journey sets out: "leaves Oslo tonight"."""


def country_left(document: Document) -> str | None:
    """The country of the city that the opening says is left."""
    found = _LEAVES.search(document.text[:LEADING_CHARACTERS])
    home = home_of(found["place"]) if found else None
    return home.place.country if home and home.place.kind is PlaceKind.CITY else None


_OWNS = re.compile(r"(?<![\w-])(?P<place>[A-Z][\w-]{2,30}(?: [A-Z][\w-]{2,30})?)[’']s? (?=[a-z])")
OFTEN_OWNS = 3
"""So often at least a text speaks of what is its mayor's city's: "Lindahl's economy", "Lindahl's office"."""


def _most_spoken_of(document: Document, places: dict[str, tuple[str, ...]]) -> Named | None:
    """Of the few places that have an office the one that the text names most."""
    named = {place: len(re.findall(rf"\b(?:{any_of(words)})\b", document.text)) for place, words in places.items()}
    most = max(named, key=lambda place: named[place])
    return home_of(most) if named[most] else None


_OF_A_STATE = ("Premier", "Chief Minister")
"""Offices that states and provinces have; a country's premier is told by no region's things."""


def _city_that_owns(document: Document) -> Named | None:
    return _home_that_owns(document, PlaceKind.CITY)


def _home_that_owns(document: Document, kind: PlaceKind) -> Named | None:
    """The city or region whose own things a text speaks of most."""
    owners = [match["place"] for match in _OWNS.finditer(document.text)]
    found = {owner: home for owner in set(owners) if (home := home_of(owner)) and home.place.kind is kind}
    best = max(sorted(found), key=owners.count, default="")
    return found[best] if best and owners.count(best) >= OFTEN_OWNS else None


_HYPHENATED = re.compile(r"(?P<family>[A-Z][a-z]+) [A-Z][a-z]+-[a-z]+")


def country_of_name(name: str) -> str | None:
    """The country whose people are called so ("Kim Min-seo"), where a text says no other."""
    found = _HYPHENATED.fullmatch(name)
    known = people().family_names.items()
    return next((country for country, names in known if found and found["family"] in names), None)


def _dateline(document: Document) -> dict[str, str | None] | None:
    for part in document.parts:
        found = (
            pattern("dateline").match(document.text[part.start : part.end]) if part.kind is PartKind.PARAGRAPH else None
        )
        if found:
            city = next((found[name] for name in ("city", "place", "town", "capitals") if found[name]), None)
            colon = None if found["city"] or found["place"] else found[0]
            return {"city": city, "state": (found["state"] or "").strip(), "colon": colon}
    return None


def country_of_dateline(document: Document) -> str | None:
    """Where the text was sent from, for offices of a whole country; a city before a mere colon may be anywhere."""
    city = city_of_dateline(document) if (_dateline(document) or {}).get("colon") is None else None
    return city.place.country if city else None


def city_of_dateline(document: Document) -> Named | None:
    """The city that the text was sent from, or its state where no gazetteer knows the city."""
    dateline = _dateline(document) or {}
    city, state = dateline.get("city"), dateline.get("state") or ""
    found = places_in(city.title()) if city else []
    return found[0] if found else home_of(people().datelines[state]) if state in people().datelines else None
