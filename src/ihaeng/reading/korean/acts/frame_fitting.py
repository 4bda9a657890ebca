"""Which phrases of a clause a frame takes: the nouns that name its act, and its targets."""

from __future__ import annotations

import functools
import re

from msgspec.structs import replace

from ihaeng.language.gazetteer import PlaceKind, country_of, place_named
from ihaeng.reading.korean.acts.act_nouns import act_noun, bare, noun_in
from ihaeng.reading.korean.acts.visitable import can_be_visited
from ihaeng.reading.korean.grammar.clauses import Clause, Phrase
from ihaeng.reading.korean.lexicon import act_words, grammar, people_words, verbs_of_idioms
from ihaeng.reading.korean.roles.counterparts import Sort, is_venue, named
from ihaeng.reading.korean.word_lists import Frame

LIST = frozenset((",", "와", "과", "및", ""))
"""Particles behind an item of a list that goes on."""
GONE_TO = ("visit", "step-to", "tour")
"""Frames of going somewhere, done to places that can be visited."""
_JOINED = re.compile(r"[^·ㆍ∙‧]++")
_PROPER_NAME = re.compile(r"[’”'\"」』》〉]$|\(\s?[A-ZÀ-Þ][A-Za-zÀ-ɏ .&'-]++\)$")
FOR_WHOM = ("대상", "상대")
"""Nouns behind whom something is held for ("기업인을 대상으로")."""
_SUBJECT = ("은", "는", "이", "가")
_GOALS = ("을", "를", "에")
"""Behind one of these no phrase before it is the goal: "도의회도 린덴에 방문한다" has 도의회 go."""
_DONE_TO_PLACES = (*GONE_TO, "honour", "give")
_ON_THE_SPOT = ("address", "award")
"""Frames of what is said or given to somebody: at a gathering it is part of that."""

_PEOPLE = (Sort.PERSON, Sort.GROUP)
_SIGNING = "sign"
_OF_A_NAME = ("promise", "resolve")
"""Frames of words given, which only somebody with a name is party to."""
_WITH_SOMEBODY = ("discuss", "promise", "resolve")
"""Frames of talks and promises, which a whole country is no party to."""


def each_with_its_own(
    frame: Frame, clause: Clause, marked: list[int]
) -> list[tuple[Phrase, tuple[str, str], tuple[Phrase, ...]]]:
    """ "몽골국립대와 학위 협정을, 후레대와 교환 협정을 체결했다": each object with the partners right before it."""
    if len(marked) == 1:
        return []
    found = []
    for start, end in zip([-1, *marked], marked, strict=False):
        group = tuple(p for place in range(start + 1, end) for p in targets_at(frame, clause, place))
        noun = act_noun(clause.phrases[end])
        if group and noun:
            found.append((clause.phrases[end], noun, group))
    return found if len(found) == len(marked) else []


def saves_its_particle(clause: Clause, place: int) -> bool:
    """Whether the phrase stands bare right before the verb ("업무협약 체결했다"), as headlines and notes have it."""
    phrase = clause.phrases[place]
    last = place == len(clause.phrases) - 1 and not phrase.particle and not phrase.is_date
    return last and phrase.end + 1 >= clause.start


def names_act(frame: Frame, clause: Clause, phrase: Phrase) -> bool:
    """Whether the phrase is an act noun, or an implied act, of a kind that the frame has for its object."""
    noun = act_noun(phrase) or implied(clause, phrase)
    if noun is None or (frame.only and noun[0] not in frame.only):
        return False
    if frame.name in _ON_THE_SPOT and _takes_place_at_an_act(clause):
        return False
    is_a_body = _is_a_body_gone_to(clause, phrase, noun[0]) or _is_a_body_acting(clause, phrase, noun[0])
    return noun[1] in frame.objects and not is_a_body


def _is_a_body_gone_to(clause: Clause, phrase: Phrase, noun: str) -> bool:
    """Whether what could be a gathering is a body with a name that is gone to ("국가교육위원회를 방문해")."""
    gone_to = phrase.particle in ("을", "를") and "visit" in act_words().classes_of(clause.lemma, "")
    return gone_to and noun in people_words().organisations and bare(phrase) != noun


def _is_a_body_acting(clause: Clause, phrase: Phrase, noun: str) -> bool:
    """Whether what could be a gathering does something itself ("문화위원회가 일정을 마쳤다"); one that is held, not."""
    acts = phrase.particle in _SUBJECT and noun in people_words().organisations
    return acts and "happen" not in act_words().classes_of(clause.lemma, "")


def implied(clause: Clause, phrase: Phrase) -> tuple[str, str] | None:
    """The act that a proper name is because of what is done with it ("‘다솔의 날’을 개최하다")."""
    kind = act_words().implied.get(clause.lemma)
    return (phrase.text, kind) if kind and _PROPER_NAME.search(phrase.text) else None


def joined_names(target: Phrase) -> list[Phrase]:
    """ "린덴미술관·린덴도서관·노바켐": each where most are names of bodies and places, else the phrase as it is."""
    parts = _parts(target)
    known = sum(can_be_visited(named(part), part) for part in parts if part)
    return [part for part in parts if part] if None not in parts and 2 * known > len(parts) else [target]


def joined_people(target: Phrase) -> list[Phrase]:
    """ "얀 린덴 노바켐 회장·마리 벨카 볼트라인 대표": each where all have a name and an office, else the phrase."""
    parts = _parts(target)
    people = [part for part in parts if part and " " in part.text and named(part).sort is Sort.PERSON]
    return people if len(people) == len(parts) > 1 else [target]


def _parts(phrase: Phrase) -> list[Phrase | None]:
    """What stands between middle dots; none where the phrase has none."""
    pieces = [match for match in _JOINED.finditer(phrase.text) if match[0].strip()]
    return [_part(phrase, match) for match in pieces] if len(pieces) > 1 else []


def _part(phrase: Phrase, match: re.Match[str]) -> Phrase | None:
    start, end = phrase.start + match.start(), phrase.start + match.end()
    morphemes = tuple(m for m in phrase.morphemes if start <= m.start < end)
    if not morphemes or end - start < 2:
        return None
    return replace(phrase, start=start, end=end, text=match[0], morphemes=morphemes)


def have_joint_subject(clause: Clause) -> bool:
    """Whether two do it together: "한 지사와 코발스키 장관은"."""
    pairs = zip(clause.phrases, clause.phrases[1:], strict=False)
    joined = [pair for pair in pairs if pair[0].particle in ("와", "과", ",") and pair[1].particle in _SUBJECT]
    return any(named(one).sort is not Sort.THING and named(other).sort is not Sort.THING for one, other in joined)


def targets_at(frame: Frame, clause: Clause, place: int) -> list[Phrase]:
    """The phrase itself if it is a target of the frame, or an item of a list that ends in one."""
    if frame.name in _ON_THE_SPOT and _takes_place_at_an_act(clause):
        return []
    end = place
    while end < len(clause.phrases) - 1 and clause.phrases[end].particle in LIST and not _serves(frame, clause, end):
        end += 1
    phrase = clause.phrases[place]
    is_a_step = not phrase.particle and phrase.text.rpartition(" ")[2] in grammar().after_deeds
    if is_a_step or is_a_ground(clause, place) or _is_of_an_idiom(clause, phrase) or _is_between_two(clause, place):
        return []
    if _is_addressed(clause, place) and frame.objects:
        return [phrase]
    head = clause.phrases[end]
    if frame.each and end > place and not _serves(frame, clause, end) and head.particle in frame.targets:
        items = [item for item in clause.phrases[place : end + 1] if not item.is_date]
        return [phrase] if _allowed(frame, phrase) and 2 * sum(_allowed(frame, i) for i in items) > len(items) else []
    if phrase.is_date or not _serves(frame, clause, end) or _is_half_of_a_list(frame, clause, end):
        return []
    if end == place:
        return [phrase]
    items = [item for item in clause.phrases[place : end + 1] if not item.is_date]
    listed_names = all(_may_be_listed_with(frame, item, head) for item in items)
    alone = frame.each or (named(phrase).sort is Sort.PERSON and named(head).sort in _PEOPLE)
    return [phrase] if listed_names or (alone and _allowed(frame, phrase)) else []


def is_a_ground(clause: Clause, place: int) -> bool:
    """Whether the phrase is what something is done by reason of ("이 협정을 계기로", "의견을 바탕으로")."""
    following = clause.phrases[place + 1] if place + 1 < len(clause.phrases) else None
    is_so = following is not None and following.text in grammar().grounds and following.particle in ("로", "으로")
    return is_so and clause.phrases[place].particle in ("을", "를")


def _is_of_an_idiom(clause: Clause, phrase: Phrase) -> bool:
    """Whether the phrase only makes an expression with its verb, also under a description ("새해 인사를 나누다")."""
    verbs = verbs_of_idioms()
    described = phrase.particle in ("을", "를") and clause.lemma in verbs.get(phrase.text.rpartition(" ")[2], ())
    return phrase.text in verbs or described


def _may_be_listed_with(frame: Frame, item: Phrase, head: Phrase) -> bool:
    """Whether an item of a list may be a party as its last one is: also a name that ends in a word ("카미 라이브")."""
    signs_with_bodies = bool(frame.objects) and named(head).sort is Sort.ORGANISATION
    return _allowed(frame, item) or (signs_with_bodies and bool(named(item).parties) and not act_noun(item))


def _takes_place_at_an_act(clause: Clause) -> bool:
    return any(noun_in(phrase.text) for phrase in clause.with_particle("에서", "에서는", "에선", "에서도"))


def _is_between_two(clause: Clause, place: int) -> bool:
    """Whether the phrase is one side of what is between two ("기술원과 과학원 간 공동연구를 협의했다")."""
    following = clause.phrases[place + 1] if place + 1 < len(clause.phrases) else None
    joins = clause.phrases[place].particle in ("와", "과") and following is not None
    return joins and _between().search(following.text) is not None if following else False


@functools.cache
def _between() -> re.Pattern[str]:
    """A name before "간"; a kind of body there says among whom in general ("기관간 협력")."""
    no_kind = "".join(f"(?<!{kind})" for kind in act_words().kinds_between)
    return re.compile(rf"[가-힣]{{2}}{no_kind}(?:\s간|간)\s")


def _is_addressed(clause: Clause, place: int) -> bool:
    """Whether the phrase says for whom something is held ("기업인을 대상으로")."""
    following = clause.phrases[place + 1] if place + 1 < len(clause.phrases) else None
    return following is not None and following.text in FOR_WHOM and clause.phrases[place].particle in ("을", "를")


def _is_half_of_a_list(frame: Frame, clause: Clause, place: int) -> bool:
    """Whether 와/과 only joins the phrase to the next one, which is no act ("바이오와 모빌리티 기업인을")."""
    behind = [phrase for phrase in clause.phrases[place + 1 :] if not phrase.is_date]
    if clause.phrases[place].particle not in ("와", "과") or not behind:
        return False
    following = behind[0]
    if not frame.objects and _serves(frame, clause, clause.phrases.index(following)):
        return False
    if following.particle.startswith("에") and country_of(following.text) is not None:
        return True
    joined = following.particle in ("을", "를", "이", "가", "은", "는") and not noun_in(following.text)
    return joined and named(following).sort is not Sort.THING


def _serves(frame: Frame, clause: Clause, place: int) -> bool:
    phrase = clause.phrases[place]
    if phrase.particle == "도" and any(p.particle in _GOALS for p in clause.phrases[place + 1 :]):
        return False
    marked = phrase.particle in frame.targets or ("을" in frame.targets and saves_its_particle(clause, place))
    return marked and _allowed(frame, phrase)


def _allowed(frame: Frame, phrase: Phrase) -> bool:
    noun = noun_in(phrase.text)
    if noun and noun[0] not in people_words().organisations and not is_venue(phrase.text):
        return False
    if phrase.text in people_words().home_names or (frame.name in _WITH_SOMEBODY and _is_a_country(phrase)):
        return False
    if frame.objects and phrase.text in people_words().own_side:
        return True
    if frame.name in _OF_A_NAME and not _has_a_name(phrase):
        return False
    sort, parties = named(phrase)[:2]
    return (
        (not frame.parties and (sort is not Sort.THING or _signs(frame, phrase)))
        or sort.value in frame.parties
        or (frame.name in _DONE_TO_PLACES and is_venue(phrase.text))
        or (frame.name in GONE_TO and sort is Sort.THING and bool(parties))
    )


def _signs(frame: Frame, phrase: Phrase) -> bool:
    """Whether somebody signs who is called by no known kind of body, but by a name ("린덴주 지휘부와")."""
    first, space, _rest = phrase.text.partition(" ")
    partner = frame.name == _SIGNING and phrase.particle in ("와", "과") and not phrase.text.endswith(act_words().deeds)
    named_so = bool(space) and country_of(first) is None and _has_a_name(phrase)
    return partner and named_so and bool(named(phrase).parties)


def _has_a_name(phrase: Phrase) -> bool:
    """Whether a word of what is meant is a name, and not all are common nouns ("인도의 관광도시와 손을 잡았다")."""
    start = phrase.start + phrase.text.rfind("의 ") + 1
    return any(m.tag in ("NNP", "SL") or not m.known for m in phrase.morphemes if m.start >= start)


def _is_a_country(phrase: Phrase) -> bool:
    """Whether nobody is named but a whole country: talks with it are what the journey is for."""
    place = place_named(phrase.text)
    return place is not None and place.kind is PlaceKind.COUNTRY
