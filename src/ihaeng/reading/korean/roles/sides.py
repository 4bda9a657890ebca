"""Whose act a sentence tells: the mission's own, or somebody else's."""

from __future__ import annotations

import enum
import functools
import re
from dataclasses import dataclass

from ihaeng.language.gazetteer import choose, country_of, find_places
from ihaeng.language.remembered import remembered
from ihaeng.reading.korean.grammar.brackets import BRACKETED, without_quotes
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.grammar.word_sorts import is_full_korean_name
from ihaeng.reading.korean.lexicon import act_words, people_words
from ihaeng.reading.korean.roles.counterparts import Sort, named

_FULL_KINDS = {"도": ("특별자치도",), "시": ("특별자치시", "광역시", "특별시")}
_OF_A_REGION = re.compile(r"([가-힣]{2,4}?)(특별자치도|특별자치시|광역시|특별시|도|시)(교육청|의회)")
"""A school office or a council under the name of its province or city."""
_BODY_TAIL = (
    r"(?:특별자치도|광역시|도|시|군|구)?(?! 출신)"
    r"(?:의\s|\s|$|측|청|관$|공동관|홍보관|대표단|방문단|사절단|출장단|교류단|경제사절단)"
)


_ALL_OF_THEM = re.compile(
    r"(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열|\d{1,3}개) ?"
    r"(?:시도현|시·도·현|시도|도시|지자체|지방정부|자치단체|나라|국|회원국)(?: \S+들)?$"
)
"""Those who are all there, the own side among them ("여덟 시도현 수장들은 공동성명을 발표한다")."""
_NOTHING = r"(?!)"
_HEADCOUNT = re.compile(r"\s(?:등\s)?\d[\d,]*+여?\s?명$")
_HEADS = "명"
_OF_A_PROVINCE_ABROAD = re.compile(r"[가-힣]{2,12}(?:(?<!여)성|현) ")
"""How a delegation is called after a province that Korea has not, known or not ("하르덴성 대표단"); "여성" is none."""
_MEANWHILE = ("중 ", "동안 ")
_WHILE = re.compile(r"^\S*(?:기간|일정)?(?: 중| 동안|동안) ")


HOME = "KR"

_SCHOOL_OFFICES = ("교육청", "교육위원회")
_OF_STATES = ("부", "처", "청")
_MINISTERS = ("장관", "차관", "처장", "청장", "국장", "차관보")
"""How the names of bodies end that several states have."""
_FOREIGN_WORDS = 2
"""Words of a name that is surely foreign."""
_COMMITTEE = "위원회"
_WITH_COMMITTEES = ("의회", _COMMITTEE)
_SHORTEST_FORM = 3
"""Syllables of a body's short form; shorter words mean too much else ("정부", "본부")."""


_FIRMS = ("기업", "기업들", "업체", "업체들", "회사", "회사들", "기업인", "기업인들")
_DEPUTY = "부"
"""How the title of a deputy begins; without it, it is the title of another."""


class Side(enum.Enum):
    """Who a subject is."""

    OWN = "own"
    OTHER = "other"
    NOBODY = "nobody"


@dataclass(frozen=True, eq=False)
class OwnSide:
    """How this text may call the mission's own side, and the country that it comes from."""

    names: frozenset[str]
    bodies: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    """What means the own side where nothing else stands in the phrase: the office, the kind of body ("공사는")."""
    home: str = HOME

    @staticmethod
    def names_body(text: str, body: str) -> bool:
        """Whether the body stands there as a word of its own: 다솔도 is not in "재일다솔도민회"."""
        return body in text and _body_pattern(body).search(text) is not None

    def has(self, name: str) -> bool:
        """Whether a bare name belongs to the own side, one of its towns or schools included ("다솔대")."""
        return any(own in name for own in self.names | self.bodies)

    @remembered
    def side_of(self, phrase: Phrase) -> Side:
        """Judge the subject of a clause."""
        text = BRACKETED.sub("", phrase.text) if "(" in phrase.text else phrase.text
        text = without_quotes(text.strip())
        text = _WHILE.sub("", text) if any(word in text for word in _MEANWHILE) else text
        whole, text = text, _HEADCOUNT.sub("", text) if text.endswith(_HEADS) else text
        if text in self.alone or (text != whole and text in people_words().own_when_counted):
            return Side.OWN
        if (text.endswith(people_words().countrymen) and " " in text) or _is_of_many_countries(text):
            return Side.OTHER
        if self._any_name.search(text):
            return Side.OWN
        if any(body in text and self._is_named_in(text, body) for body in self.bodies):
            return Side.OWN
        people = people_words()
        if self.home == HOME and text.rpartition(" 등 ")[2].startswith(people.own_people + people.own_firms):
            return Side.OWN
        words = text.split()
        last = words[-1] if words else ""
        known, long = _own_words(self.home)
        if last.endswith(people_words().never_own) or text.startswith(people_words().bodies_elsewhere):
            return Side.OTHER
        delegation = last.endswith(long) or (last in known and last.endswith(("단", "일행")))
        abroad = delegation and (self._is_body_abroad(text) or _is_another_school(last) or self._is_no_committee(last))
        along = last.endswith(_FIRMS) and any(map(_came_along, phrase.modifiers))
        if text in known or along or (delegation and not abroad):
            return Side.OWN
        if self._is_body_of_the_place(text) or (words and self._is_short_for_a_body(words[0])):
            return Side.OWN
        if act_words().noun_of(text) or _ALL_OF_THEM.match(text):
            return Side.NOBODY
        found = named(phrase)
        return Side.NOBODY if found.sort is Sort.THING else Side.OTHER

    def meets(self, phrase: Phrase) -> bool:
        """Whether the own side may meet them: others, and firms from home with whom it is abroad."""
        if self.side_of(phrase) is not Side.OWN:
            return True
        from_home = self.home == HOME and phrase.text.startswith(people_words().own_firms)
        return from_home and named(phrase).sort is Sort.GROUP

    def goes_to(self, phrase: Phrase) -> bool:
        """Whether what is from home may be visited abroad: a firm by its name ("도내 기업 누리섬유 현지 공장")."""
        from_home = self.home == HOME and phrase.text.startswith(people_words().own_firms)
        return from_home and named(phrase).sort is Sort.ORGANISATION

    @functools.cached_property
    def _any_name(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, sorted(self.names))) or _NOTHING)

    def _is_named_in(self, text: str, body: str) -> bool:
        return self.names_body(text, body) and not self._is_namesake(text, body)

    def _is_namesake(self, text: str, body: str) -> bool:
        """Whether a body of that name is another country's ("베트남 보건부 장관")."""
        before = text.partition(body)[0].split()
        country = country_of(before[-1]) if before else None
        if country not in (None, self.home):
            return True
        of_a_state = self.home == HOME and body.endswith(_OF_STATES) and text.endswith(_MINISTERS)
        return of_a_state and _is_a_foreign_name(before)

    def _is_short_for_a_body(self, word: str) -> bool:
        """Whether a word leaves out syllables of the body's name: "농식품부" of 농림축산식품부."""
        return len(word) >= _SHORTEST_FORM and any(
            len(word) < len(body) and word[-1] == body[-1] and _is_subsequence(word, body) for body in self.bodies
        )

    def _is_body_abroad(self, text: str) -> bool:
        """Whether a body is called after a place abroad ("린덴시교육위원회"); "미국 방문단" is who goes there."""
        if text.endswith(people_words().travellers):
            return False
        if self.home == HOME and _OF_A_PROVINCE_ABROAD.match(text):
            return True
        return any(place.start == 0 and choose(place).country != self.home for place in find_places(text))

    def _is_no_committee(self, word: str) -> bool:
        """Whether a committee with a name ("린덴무역위원회") is none of the own body's, which has no committees."""
        named_so = word.endswith(_COMMITTEE) and word != _COMMITTEE
        return named_so and not any(body.endswith(_WITH_COMMITTEES) for body in self.bodies)

    def is_home(self, text: str) -> bool:
        """Whether it is the own body or its hall, where the own side does not travel to ("다솔군", "다솔군청")."""
        hall = text.endswith(people_words().halls) and text.startswith(tuple(self.bodies))
        return text in self.bodies or hall or (" " not in text and self._is_short_for_a_body(text))

    def _is_body_of_the_place(self, text: str) -> bool:
        """Whether a body is called after the place that travels: "다솔관광공사" on a mission of 다솔도."""
        return text.endswith(people_words().own_bodies) and text.startswith(tuple(self.bodies))


def _came_along(coming: Clause) -> bool:
    """Whether a description says that firms travel with the mission ("사절단에 참가한 기업들", "동행한 기업들")."""
    with_whom = people_words().travellers + tuple(act_words().journeys)
    there = not coming.phrases or any(phrase.text.endswith(with_whom) for phrase in coming.phrases)
    return there and coming.lemma in act_words().coming_along


def _is_a_foreign_name(words: list[str]) -> bool:
    """Whether words before a body's name are somebody's own, and no Korean ("얀 코발스키 산업부 차관")."""
    return len(words) >= _FOREIGN_WORDS and all(map(str.isalpha, words)) and not any(map(is_full_korean_name, words))


def _is_of_many_countries(text: str) -> bool:
    """Whether a delegation is of other countries ("주요 회원국 대표단")."""
    return " " in text and any(word.endswith(people_words().many_countries) for word in text.split()[:-1])


def _is_another_school(word: str) -> bool:
    """Whether a school office bears a name that is not the own side's ("린덴교육청"; "도교육청" is the own one)."""
    return any(word.endswith(office) and len(word) > len(office) + 1 for office in _SCHOOL_OFFICES)


def _is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(letter in rest for letter in short)


@functools.cache
def _body_pattern(body: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s·]){re.escape(body)}{_BODY_TAIL}")


def words_of_the_own_side(home: str) -> tuple[str, ...]:
    """What a text calls those who travel: bodies at home ("도", "교육청") are of visitors' hosts."""
    return people_words().own_side if home == HOME else _words_of_visitors()


@functools.cache
def _words_of_visitors() -> tuple[str, ...]:
    words = people_words()
    return tuple(word for word in words.own_side if word not in words.bodies_at_home)


@functools.cache
def _own_words(home: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Those words, and of them those that are the own side's under any description; "의원들" may be anybody's."""
    words = words_of_the_own_side(home)
    return frozenset(words), tuple(word for word in words if len(word) > 2 and not word.endswith("들"))


def own_side(lead: str | None, office: str | None, organisation: str | None, aliases: frozenset[str]) -> OwnSide:
    """All the ways to call the lead and the organisation: "한서윤", "한 지사", "다솔도", and the short forms known."""
    names, alone = set(aliases), _kinds_of_body(organisation)
    if lead:
        names.add(lead)
    if lead and office:
        surname = next(
            (s for s in sorted(people_words().surnames, key=len, reverse=True) if lead.startswith(s)), lead[:1]
        )
        for title in _titles_of(office):
            alone.add(title)
            names |= {f"{surname} {title}", f"{surname}{title}", f"{lead} {title}"}
    if organisation:
        short = re.sub(r"(?:특별자치도|광역시|특별시|도|시|군|구)$", "", organisation)
        bodies = {organisation, short} if len(short) > 1 else {organisation}
        return OwnSide(
            frozenset(names),
            frozenset(bodies | _forms_of_a_university(organisation) | _forms_of_a_region(organisation)),
            frozenset(alone),
        )
    return OwnSide(frozenset(names), alone=frozenset(alone))


def _titles_of(office: str) -> list[str]:
    """What the holder is called by: 도지사 and 지사 alike, but a deputy by no title except his or her own."""
    fitting = [word for word in people_words().titles if office.endswith(word)]
    longest = max(fitting, key=len, default="")
    return [longest] if longest.startswith(_DEPUTY) else fitting


def _kinds_of_body(organisation: str | None) -> set[str]:
    """ "공사" of a tourism corporation, "상의" of a chamber: what its own coverage calls it after the first time."""
    kinds = [kind for kind in people_words().own_bodies if organisation and organisation.endswith(kind)]
    return {*kinds, *(people_words().short_bodies[kind] for kind in kinds if kind in people_words().short_bodies)}


def visitors_side(lead: str | None, office: str | None, organisation: str | None, home: str) -> OwnSide:
    """All the ways to call who comes from abroad: "로라 벤슨", "벤슨 주지사", "텍사스주", "텍사스"."""
    called = [*(lead or "").split(), organisation or ""]
    titles = [word for word in people_words().offices["any"] if (office or "").endswith(word)]
    names = {f"{name} {title}" for name in called if name for title in titles} | {lead or ""}
    short = re.sub(r"(?<=[가-힣]{2})[주현성시]$", "", organisation or "")
    bodies = {organisation or "", short} | _forms_of_a_university(organisation or "")
    return OwnSide(frozenset(names - {""}), frozenset(bodies - {""}), home=home)


def _forms_of_a_region(organisation: str) -> set[str]:
    """ "다솔특별자치도교육청", "다솔도교육청", "다솔교육청": texts use one for the other, of councils too."""
    found = _OF_A_REGION.fullmatch(organisation)
    if not found:
        return set()
    name, kind, body = found.groups()
    return {f"{name}{form}{body}" for form in ("", kind[-1], *_FULL_KINDS[kind[-1]])}


def _forms_of_a_university(organisation: str) -> set[str]:
    """ "다솔대", "다솔대학", "다솔대학교": texts use one for the other."""
    stem = re.sub(r"대(?:학교?)?$", "", organisation)
    return set() if stem == organisation else {f"{stem}{ending}" for ending in ("대", "대학", "대학교")}
