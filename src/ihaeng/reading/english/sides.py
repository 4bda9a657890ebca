"""Who does an act: the mission's own side, somebody else, or the journey itself."""

from __future__ import annotations

import enum
import functools
import re
from dataclasses import dataclass, field, replace

from ihaeng.language.any_of import any_of
from ihaeng.reading.english.lexicon import acts, people
from ihaeng.reading.english.patterns import pattern
from ihaeng.reading.english.persons import is_person
from ihaeng.reading.english.places import country_of_people, without_peoples
from ihaeng.reading.english.whole_words import stands_in

_ADVERBS = re.compile(
    r"(?:,?\s(?:also|then|later|first|next|now|both|each|even|still|all|together|instead|soon|again|afterwards?|\w+ly))+,?\Z"
)


_HOUSE_OF = re.compile(
    r"\b(?:University|College|Bank|Institute|Museum|Church|Chamber of Commerce) of [A-Z][\w-]*+(?: [A-Z][\w-]*+)?"
)
"""Bodies that bear a place's name and are not its government."""

_SIZED = re.compile(
    r" (?:[\w-]+-(?:member|person|strong|day|week|nation|country|city|stop|people)|visiting) "
    r"| of (?:about |some |more than )?\d{1,3}(?=\W*\Z)"
)
"""The size of a group or the length of a journey: "the 14-person group"."""

_TOGETHER = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|governor|mayor|minister|delegation|[Tt]he (?:state|city|county|province)) and "
    r"(?:[A-Z]|her |his |their )[^;]{0,100}\Z"
)
"""The own side and somebody else as one subject ("when she and Olaf Berg, head of AgriNord,")."""

_OF_OWN_OFFICE = re.compile(
    r"(?:.*, )?[Tt]he (?:state|city|county|province|governor|mayor|university)[’']s (?:[a-z-]+ ){0,3}"
    r"(?:director|secretary|chief|commissioner|head|manager|adviser|advisor|deputy)(?:, [A-Z][^,;]{2,40})?\Z"
)
"""Those who work for the own side: "the state's farm director, Olaf Berg"."""

_OF_HOME_ABROAD = re.compile(
    r"(?:[a-z]+|Friends|Sons|Daughters|Club|Society) of |.*\b(?:diaspora|alumni|expats|expatriates|emigrants)\Z"
)
"""Those abroad who are called by the home: "importers of Harlan beef", "Friends of Harlan", "the Harlan diaspora"."""

_BY_PARTY = re.compile(
    r"\b[Tt]he (?:(?:[A-Z]{2,5}|Labou?r|Conservative|Liberal|Liberal Democrat|Green|National|Democratic|Republican"
    r"|Fine Gael|Fianna Fáil|Sinn Féin) leader|Republican|Democrat)\Z"
)
"""The lead by his or her party: "the NGP leader", "the Republican"."""

_OFFICE_ALONE = re.compile(r"[Gg]overnor|[Dd]elegation|[Ll]ieutenant [Gg]overnor|[Gg]roup|[Tt]eam")
"""Who signs beside somebody with a name: "the governor and Minister Olaf Berg signed"."""

_MEMBERS = re.compile(r"\b[Mm]embers of the delegation\b")

_GROUP_OF = re.compile(r"\b[Tt]he (?:visiting )?(?:group|team|delegation|party|contingent) of [^,;]{3,60}\Z")

_OF_BOTH_SIDES = re.compile(
    r"\b[Tt]he two (?:cities|countries|states|sides|governments|ports|provinces|nations|regions)[’'] "
    r"(?:[a-z]+ ?){1,5}\Z"
)
"""Bodies of home and of those visited: "the two cities' chambers of commerce"."""

_GOVERNMENT_OF = re.compile(
    r"\bthe (?P<who>[A-Z]\w+(?: [A-Z]\w+)?) (?:government|side|delegation|officials|party)\b[^,;]{0,40}\Z"
)

_LED_BY = re.compile(
    r"(?P<group>\b[Tt]he (?:[\w’'-]+ ){0,3}(?:delegation|group|team|mission)), (?:led|headed|accompanied|joined) by "
    r"[^;]{3,100}?,(?= ?\w*\W*\Z)"
)
"""A group and who leads it: "The delegation, led by Olaf Berg,"."""

_SPOUSE = re.compile(
    r"(?<=\w) and (?:(?:the )?[Ff]irst (?:[Ll]ady|[Gg]entleman)|(?:his|her) (?:wife|husband|spouse|partner))"
    r"(?:,? [A-Z][\w-]+(?: [A-Z][\w-]+)?,?)?\W*\Z"
)
"""Who comes along, behind the one who leads: "the governor and first lady"."""

_BETWEEN_DASHES = re.compile(r" [—–] [^—–]{0,120} [—–](?= |\Z)")

_OF_ANOTHER = re.compile(
    r"\b(?:[Tt]he |[Aa] )?(?P<who>[A-Z]\w+(?: [A-Z]\w+)?) (?:[a-z]+ ){0,2}"
    r"(?:minister|president|governor|mayor|premier|secretary|delegation)\Z"
)
"""An office with the people it belongs to."""

REACH = 300
"""Characters before a verb in which its subject is looked for."""


TARGET = 100
"""Characters behind a verb in which its object stands, with its office and where it is from."""


class Side(enum.Enum):
    """Whose act a clause tells."""

    OWN = "own"
    OTHER = "other"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Own:
    """The names of the mission's own side: the lead's, the office's place, those who come along; the lead's office.

    `country` is the ISO code of the home country.
    """

    names: frozenset[str] = field(default_factory=frozenset)
    home: str | None = None
    office: str | None = None
    country: str | None = None

    def is_named_in(self, text: str) -> bool:
        """Whether one of the own names stands in the text."""
        bare = _HOUSE_OF.sub("", text) if " of " in text else text
        bare = re.sub(rf"\ban? {re.escape(self.home)} [a-z]\w*", "", bare) if self.home else bare
        return any(stands_in(name, bare) for name in self.names)

    def is_party(self, name: str) -> bool:
        """Whether a counterpart's name is the own side's; buyers of its goods are not ("importers of Harlan beef")."""
        of_home_only = (
            self.home is not None and self.is_named_in(name) and not self.is_named_in(name.replace(self.home, ""))
        )
        if name == "I":
            return True
        if _OFFICE_ALONE.fullmatch(name):
            return _own_words().search(f"the {name.lower()}") is not None
        return self.is_named_in(name) and not (of_home_only and _OF_HOME_ABROAD.match(name) is not None)

    def is_from_home(self, text: str) -> bool:
        """ "the Iowans", "the Oregonians": those who travel, by the name of their state."""
        if not self.home or not text.lower().endswith("ns"):
            return False
        return re.search(rf"\bthe {re.escape(self.home[:-1])}\w{{1,4}}ns\Z", text, re.IGNORECASE) is not None

    def _is_called_by_office(self, text: str) -> bool:
        """ "the Foreign Secretary", "the UK Foreign Secretary": the lead, unless the office is another country's."""
        if not self.office:
            return False
        told = _called_by(self.office).search(text)
        if told is None:
            return False
        of_own_country = self.country is not None and country_of_people(told["of"]) == self.country
        return of_own_country or without_peoples(told["of"]).strip() == told["of"].replace("UK", "").strip()

    def _is_home_government(self, text: str) -> bool:
        """ "the Danish government and business community": those who travel, by the people of the home country."""
        told = _GOVERNMENT_OF.search(text) if self.country else None
        return told is not None and country_of_people(told["who"]) == self.country

    def _is_of_another_country(self, text: str) -> bool:
        """ "the Danish prime minister", where the mission is led by somebody of another country."""
        told = _OF_ANOTHER.search(text) if self.country else None
        people = told and country_of_people(told["who"])
        return bool(people) and people != self.country

    def side_of(self, subject: str) -> Side:
        """Whose side the words before a verb name; the last clause counts first."""
        subject = _LED_BY.sub(r"\g<group>", _BETWEEN_DASHES.sub(" ", subject[-REACH:]))
        subject = _SPOUSE.sub("", subject)
        subject = _SIZED.sub(" ", _HOUSE_OF.sub("", subject) if " of " in subject else subject)
        tail = re.split(r",\s|;\s|\bsaid\b|\bthat\b", subject.strip(" ,"))[-1].strip()
        people_only = replace(self, names=self.names - {self.home}) if self.home and is_person(tail) else self
        whole = _ADVERBS.sub("", subject.strip(" ,"))
        if self._is_of_another_country(_ADVERBS.sub("", tail)):
            return Side.OTHER
        for own, text in ((self, _ADVERBS.sub("", tail)), (people_only, whole)):
            if (
                own.is_named_in(text)
                or self.is_from_home(text)
                or self._is_called_by_office(text)
                or _own_words().search(text.lower())
                or _MEMBERS.search(text)
                or _OF_OWN_OFFICE.match(text)
                or _BY_PARTY.search(text)
                or _GROUP_OF.search(text)
                or _OF_BOTH_SIDES.search(text)
                or self._is_home_government(text)
            ):
                return Side.OWN
        if _TOGETHER.search(subject):
            return Side.OWN
        return Side.OTHER if re.search(r"[A-Za-z]{3}", subject) else Side.NOBODY


@functools.lru_cache(maxsize=256)
def _called_by(office: str) -> re.Pattern[str]:
    """An office at the end of a subject, with whose it is before it."""
    names = any_of([office, *_other_words_for(office)])
    return re.compile(rf"\b(?i:the) (?P<of>[\w. ]{{0,20}}?) ?(?i:{names})\Z")


_HEADS = ("President", "Prime Minister", "Premier", "Chancellor", "Taoiseach", "King", "Sultan", "Emir")
"""Offices whose holder is called a country's leader."""

_OF_A_FIELD = (" Minister", " Secretary", " Commissioner", " Representative")


def _other_words_for(office: str) -> list[str]:
    """What reporters call the holder of an office: "the trade chief", "the Danish leader"."""
    fields = [office.removesuffix(end) for end in _OF_A_FIELD if office.endswith(end)]
    return [*(f"{field} chief" for field in fields), *(["leader"] if office in _HEADS else [])]


@functools.cache
def _own_words() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|[\s“\"])(?:{any_of(people().own_side)})\Z")


@functools.cache
def _targets() -> re.Pattern[str]:
    return re.compile(rf"\A\s*(?:{any_of(people().own_targets)})\b", re.IGNORECASE)


def is_own_target(text: str, own: Own) -> bool:
    """Whether what stands behind a verb is the mission ("received the governor")."""
    from_home = _BY_THEIR_STATE.match(text)
    return bool(
        _targets().match(text) or own.is_named_in(text[:TARGET]) or (from_home and own.is_from_home(from_home[0]))
    )


_BY_THEIR_STATE = re.compile(r"\s*the [A-Z]\w+ns\b")


@functools.cache
def _journeys() -> re.Pattern[str]:
    words = any_of(acts().journeys)
    return re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE)


def is_the_journey(text: str) -> bool:
    """Whether a phrase is the whole journey, not a part of it: a mission, not a stop or a schedule."""
    return pattern("journey_itself").search(text) is not None


def names_a_journey(text: str) -> bool:
    """Whether a phrase speaks of the journey as a whole."""
    return bool(_journeys().search(text))
