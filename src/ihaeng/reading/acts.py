"""Acts told by one clause: frames of the language laid on its verb and phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from ihaeng.language.gazetteer import PlaceKind, country_of, place_named
from ihaeng.model import Reason
from ihaeng.reading.act_nouns import QUOTES, act_noun, bare, noun_in
from ihaeng.reading.clauses import Clause, Ending, Mode, Phrase, Tense
from ihaeng.reading.counterparts import Named, Sort, is_venue, named
from ihaeng.reading.drafts import MOST_ABOUT
from ihaeng.reading.lexicon import Frame, act_words, frame_names, frames_of, grammar, idiom_objects, people_words
from ihaeng.reading.reasons import because, data

_TO_BE = "이다"
_LIST = frozenset((",", "와", "과", "및", ""))
_ONE_BY_ONE = re.compile(r"차례로|잇따라|잇달아|연달아|각각|연이어")
_GONE_TO = ("visit", "step-to")
_DONE_TO_PLACES = (*_GONE_TO, "honour")
_FIRST_OR_LAST = ("시작", "끝", "마지막", "필두")
_EACH = "마다"
_NOTHING = "없다"
"""What is called off "becomes something that was not" ("없던 일이 됐다")."""
_MARKET = "시장"
"""A mayor, and a market: only a market is looked at."""
_JOINED = re.compile(r"[^·ㆍ∙‧]++")
REFERS_BACK = re.compile(r"(?:이번|이|그|당시|올해|이날) ")
"""How a phrase begins that speaks of something told before."""
_PROPER_NAME = re.compile(r"[’”'\"」』》〉]$|\(\s?[A-Z][A-Za-z .&'-]++\)$")
_ROAD = "길"
"""How the words for a journey set out on end ("순방길", "방문길")."""
_SUBJECT = ("은", "는", "이", "가")
CROWD_PLACES = ("에서", "에서는", "에선", "에서도")
"""Particles of where many people act."""


class Act(msgspec.Struct, frozen=True):
    """An act as its clause tells it, before dates, places and sides are settled.

    `object` is the phrase that names the act, `targets` those that name its counterparts, `at` those that say where.
    """

    frame: str
    kind: str
    clause: Clause
    object: Phrase | None
    targets: tuple[Phrase, ...]
    needs_date: bool = False

    @property
    def head(self) -> int:
        """Where the act's own word stands in the sentence."""
        return self.object.start if self.object else self.targets[0].start if self.targets else self.clause.start

    @property
    def about(self) -> str | None:
        """The phrase that names the act, with what directly describes it."""
        return described(self.object) if self.object else None

    def reasons(self) -> tuple[Reason, ...]:
        """What tells that it is an act of its kind: a frame or a way to mention one, the verb, the act noun."""
        if self.frame in frame_names():
            told = because("kind", f"frame {self.frame}", data("ko", "frames"), self.clause.lemma)
        else:
            told = because("kind", f"mention-{self.frame}", data("ko", "acts"), self.clause.lemma)
        noun = act_noun(self.object) if self.object else None
        return (told, because("kind", f"noun {noun[1]}", data("ko", "acts"), noun[0])) if noun else (told,)


def acts_of(clause: Clause, sentence: str) -> list[Act]:
    """What the clause tells; empty where it asserts nothing, or nothing that a frame knows."""
    if clause.mode in (Mode.PURPOSE, Mode.POSSIBLE, Mode.NEGATED):
        return []
    if not clause.lemma:
        return list(_listed_visits(clause))
    classes = _classes_of(clause)
    if not classes and clause.lemma != _TO_BE:
        return []
    if clause.ending is Ending.ADNOMINAL and clause.tense is Tense.FUTURE:
        return []
    if any(_is_of_many_years(phrase) for phrase in clause.phrases):
        return []
    for frame in frames_of(classes):
        found = list(_fit(frame, clause, sentence))
        if found:
            return found
    return list(_listed_visits(clause))


def _is_of_many_years(phrase: Phrase) -> bool:
    """Whether the phrase looks back on years, or it or what describes it says how often ("2년마다 열리는")."""
    if phrase.particle == _EACH or phrase.text.endswith(_EACH) or phrase.text.startswith(grammar().looking_back):
        return True
    within = [p for modifier in phrase.modifiers for p in modifier.phrases]
    return any(p.particle == _EACH or p.text.endswith(_EACH) for p in within)


def _classes_of(clause: Clause) -> frozenset[str]:
    """The classes of its verb, alone and with its object, its goal or its adverb ("자리를 함께하다")."""
    words = act_words()
    if not words.in_expressions(clause.lemma):
        return words.classes_of(clause.lemma, "")
    classes = words.classes_of(clause.lemma, clause.adverb)
    for particles in (("을", "를"), ("에",)):
        with_particle = clause.with_particle(*particles)
        if not with_particle:
            continue
        last = with_particle[-1]
        more = words.classes_of(clause.lemma, _last_word(last) + last.particle) - classes
        if not more and last.text.endswith(_ROAD):
            more = words.classes_of(clause.lemma, _ROAD + last.particle)
        classes = classes | more
    came_to = clause.with_particle("이")[-1:]
    if came_to and came_to[0].modifiers and came_to[0].modifiers[-1].lemma == _NOTHING:
        classes = classes | words.classes_of(clause.lemma, _last_word(came_to[0]) + "이")
    return classes


def _listed_visits(clause: Clause) -> Iterator[Act]:
    """ "주요 방문지는 린덴 시청, 린덴 항만공사 등이다": each is visited."""
    if clause.lemma and clause.lemma != _TO_BE:
        return
    phrases = clause.phrases
    heads = [p for p in phrases if p.is_topic and (p.text.endswith(act_words().visit_lists) or _is_where_they_went(p))]
    if heads:
        went = [m for head in heads if head.text in act_words().visited_places for m in head.modifiers[-1:]]
        days = tuple(p for m in went for p in m.phrases if p.is_date)
        if went:
            clause = replace(clause, tense=went[0].tense, phrases=(*days, *(p for p in phrases if p not in heads)))
        for phrase in phrases:
            if phrase not in heads and not phrase.is_date and _can_be_visited(named(phrase), phrase):
                yield Act("listed", "visit", clause, None, (phrase,))


def _is_where_they_went(phrase: Phrase) -> bool:
    """ "3일 찾은 곳": a place that was gone to, named by the rest of the clause."""
    went = phrase.modifiers[-1] if phrase.modifiers and phrase.text in act_words().visited_places else None
    return went is not None and went.tense is Tense.PAST and "visit" in act_words().classes_of(went.lemma, "")


def visits_named(clause: Clause) -> list[Act]:
    """Visits told by a noun within the clause ("항만청 방문을 시작으로 조선소 견학, ... 한다")."""
    found: list[Act] = []
    if clause.mode not in (Mode.PLAIN, Mode.FORMER):
        return found
    for place, phrase in enumerate(clause.phrases):
        following = clause.phrases[place + 1].text if place + 1 < len(clause.phrases) else ""
        goes_on = phrase.particle == "," or (phrase.particle in ("을", "를") and following in _FIRST_OR_LAST)
        target = visited_in(phrase) if goes_on or phrase.particle in ("과", "와") else None
        if target:
            found.append(Act("named-visit", "visit", clause, None, (target,)))
    return found


def visited_in(phrase: Phrase) -> Phrase | None:
    """What a phrase says is visited by the verbal noun that it ends with ("항만청 방문")."""
    noun = next((noun for noun in act_words().visits if phrase.text.endswith(f" {noun}")), None)
    if noun is None:
        return None
    target = replace(phrase, text=phrase.text[: -len(noun) - 1], end=phrase.end - len(noun) - 1)
    return target if _can_be_visited(named(target), target) else None


def described(phrase: Phrase) -> str:
    """A phrase's words without quotation marks and without the day or number they begin with."""
    text = re.sub(r"\([^()]*+\)", "", phrase.text).translate(QUOTES).strip().removeprefix("등 ")
    return text[-MOST_ABOUT:].strip()


def _fit(frame: Frame, clause: Clause, sentence: str) -> Iterator[Act]:
    if frame.objects:
        yield from _by_object(frame, clause, sentence)
    elif not frame.targets:
        yield Act(frame.name, frame.kind or "", clause, None, (), frame.needs_date)
    else:
        yield from _by_target(frame, clause, sentence)


def _by_object(frame: Frame, clause: Clause, sentence: str) -> Iterator[Act]:
    """Acts named by a noun, several where the nouns make a list."""
    places = [place for place, phrase in enumerate(clause.phrases) if _names_act(frame, clause, phrase)]
    marked = [
        place
        for place in places
        if clause.phrases[place].particle in frame.object_particles or _saves_its_particle(clause, place)
    ]
    if not marked:
        return
    pairs = _each_with_its_own(frame, clause, marked)
    if pairs:
        yield from (Act(frame.name, noun[1], clause, phrase, group) for phrase, noun, group in pairs)
        return
    last = marked[-1]
    chosen = [last]
    while chosen[0] - 1 in places and clause.phrases[chosen[0] - 1].particle in _LIST:
        chosen.insert(0, chosen[0] - 1)
    targets = tuple(
        p for place in range(len(clause.phrases)) if place not in chosen for p in _target(frame, clause, place)
    )
    if frame.needs_target and not targets:
        return
    in_turn = len(targets) > 1 and _ONE_BY_ONE.search(sentence[clause.first : clause.end])
    for place in chosen:
        phrase = clause.phrases[place]
        noun = act_noun(phrase) or _implied(clause, phrase)
        for group in ([(target,) for target in targets] if in_turn else [targets]) if noun else []:
            yield Act(frame.name, noun[1] if noun else "", clause, phrase, group)


def _each_with_its_own(
    frame: Frame, clause: Clause, marked: list[int]
) -> list[tuple[Phrase, tuple[str, str], tuple[Phrase, ...]]]:
    """ "몽골국립대와 학위 협정을, 후레대와 교환 협정을 체결했다": each object with the partners right before it."""
    if len(marked) == 1:
        return []
    found = []
    for start, end in zip([-1, *marked], marked, strict=False):
        group = tuple(p for place in range(start + 1, end) for p in _target(frame, clause, place))
        noun = act_noun(clause.phrases[end])
        if group and noun:
            found.append((clause.phrases[end], noun, group))
    return found if len(found) == len(marked) else []


def _saves_its_particle(clause: Clause, place: int) -> bool:
    """Whether the phrase stands bare right before the verb ("업무협약 체결했다"), as headlines and notes have it."""
    phrase = clause.phrases[place]
    last = place == len(clause.phrases) - 1 and not phrase.particle and not phrase.is_date
    return last and phrase.end + 1 >= clause.start


def _names_act(frame: Frame, clause: Clause, phrase: Phrase) -> bool:
    noun = act_noun(phrase) or _implied(clause, phrase)
    return noun is not None and noun[1] in frame.objects and not _is_a_body_gone_to(clause, phrase, noun[0])


def _is_a_body_gone_to(clause: Clause, phrase: Phrase, noun: str) -> bool:
    """Whether what could be a gathering is a body with a name that is gone to ("국가교육위원회를 방문해")."""
    gone_to = phrase.particle in ("을", "를") and "visit" in act_words().classes_of(clause.lemma, "")
    return gone_to and noun in people_words().organisations and bare(phrase) != noun


def _implied(clause: Clause, phrase: Phrase) -> tuple[str, str] | None:
    """The act that a proper name is because of what is done with it ("‘다솔의 날’을 개최하다")."""
    kind = act_words().implied.get(clause.lemma)
    return (phrase.text, kind) if kind and _PROPER_NAME.search(phrase.text) else None


def _by_target(frame: Frame, clause: Clause, sentence: str) -> Iterator[Act]:
    """Acts that the verb tells alone, done to its targets: to all at once, or to each."""
    found = [p for place in range(len(clause.phrases)) for p in _target(frame, clause, place)]
    if frame.name in _GONE_TO:
        found = [phrase for phrase in found if _can_be_visited(named(phrase), phrase, clause.lemma)]
    if not found:
        if frame.together and (frame.kind == "agreement" or _have_joint_subject(clause)):
            yield Act(frame.name, frame.kind or "", clause, None, ())
        return
    one_by_one = frame.each or _ONE_BY_ONE.search(sentence[clause.phrases[0].start : clause.end])
    if one_by_one:
        for phrase in (piece for target in found for piece in (_joined(target) if frame.each else [target])):
            yield Act(frame.name, frame.kind or "", clause, None, (phrase,), frame.needs_date)
    else:
        yield Act(frame.name, frame.kind or "", clause, None, tuple(found), frame.needs_date)


def _joined(target: Phrase) -> list[Phrase]:
    """ "린덴미술관·린덴도서관·노바켐": each where most are names of bodies and places, else the phrase as it is."""
    pieces = [match for match in _JOINED.finditer(target.text) if match[0].strip()]
    parts = [_part(target, match) for match in pieces] if len(pieces) > 1 else []
    known = sum(_can_be_visited(named(part), part) for part in parts if part)
    return [part for part in parts if part] if None not in parts and 2 * known > len(parts) else [target]


def _part(phrase: Phrase, match: re.Match[str]) -> Phrase | None:
    start, end = phrase.start + match.start(), phrase.start + match.end()
    morphemes = tuple(m for m in phrase.morphemes if start <= m.start < end)
    if not morphemes or end - start < 2:
        return None
    return replace(phrase, start=start, end=end, text=match[0], morphemes=morphemes)


def _have_joint_subject(clause: Clause) -> bool:
    """Whether two do it together: "한 지사와 코발스키 장관은"."""
    pairs = zip(clause.phrases, clause.phrases[1:], strict=False)
    joined = [pair for pair in pairs if pair[0].particle in ("와", "과", ",") and pair[1].particle in _SUBJECT]
    return any(named(one).sort is not Sort.THING and named(other).sort is not Sort.THING for one, other in joined)


def _target(frame: Frame, clause: Clause, place: int) -> list[Phrase]:
    """The phrase itself if it is a target of the frame, or an item of a list that ends in one."""
    end = place
    while end < len(clause.phrases) - 1 and clause.phrases[end].particle in _LIST and not _serves(frame, clause, end):
        end += 1
    phrase = clause.phrases[place]
    if phrase.text in idiom_objects():
        return []
    if _is_addressed(clause, place) and frame.objects:
        return [phrase]
    head = clause.phrases[end]
    if phrase.is_date or not _serves(frame, clause, end) or _is_half_of_a_list(frame, clause, end):
        return []
    if end == place:
        return [phrase]
    items = [item for item in clause.phrases[place : end + 1] if not item.is_date]
    listed_names = all(_may_be_listed_with(frame, item, head) for item in items)
    return [phrase] if listed_names or (frame.each and _allowed(frame, phrase)) else []


def _may_be_listed_with(frame: Frame, item: Phrase, head: Phrase) -> bool:
    """Whether an item of a list may be a party as its last one is: also a name that ends in a word ("카미 라이브")."""
    signs_with_bodies = bool(frame.objects) and named(head).sort is Sort.ORGANISATION
    return _allowed(frame, item) or (signs_with_bodies and bool(named(item).parties) and not act_noun(item))


def _is_addressed(clause: Clause, place: int) -> bool:
    """Whether the phrase says for whom something is held ("기업인을 대상으로")."""
    following = clause.phrases[place + 1] if place + 1 < len(clause.phrases) else None
    return following is not None and following.text == "대상" and clause.phrases[place].particle in ("을", "를")


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
    marked = phrase.particle in frame.targets or ("을" in frame.targets and _saves_its_particle(clause, place))
    return marked and _allowed(frame, phrase)


def _allowed(frame: Frame, phrase: Phrase) -> bool:
    noun = noun_in(phrase.text)
    if noun and noun[0] not in people_words().organisations and not is_venue(phrase.text):
        return False
    if phrase.text in people_words().home_names or (frame.name == "discuss" and _is_a_country(phrase)):
        return False
    if frame.objects and phrase.text in people_words().own_side:
        return True
    sort = named(phrase).sort
    return (
        (not frame.parties and sort is not Sort.THING)
        or sort.value in frame.parties
        or (frame.name in _DONE_TO_PLACES and is_venue(phrase.text))
    )


def _is_a_country(phrase: Phrase) -> bool:
    """Whether nobody is named but a whole country: talks with it are what the journey is for."""
    place = place_named(phrase.text)
    return place is not None and place.kind is PlaceKind.COUNTRY


def _can_be_visited(found: Named, phrase: Phrase, lemma: str = "") -> bool:
    if found.sort is Sort.PERSON and lemma in act_words().looking and phrase.text.endswith(_MARKET):
        return True
    if found.sort is Sort.PERSON or _is_only_a_room(phrase):
        return False
    return found.sort is Sort.ORGANISATION or is_venue(phrase.text)


def _is_only_a_room(phrase: Phrase) -> bool:
    words, people = act_words().without_state(bare(phrase)).split(), people_words()
    return bool(words) and words[-1] in people.rooms and set(words[:-1]) <= {*people.determiners, *people.general}


def _last_word(phrase: Phrase) -> str:
    return phrase.text.split()[-1] if phrase.text.split() else ""


def phrases_at(clause: Clause) -> list[Phrase]:
    """The phrases that say where the clause's act takes place."""
    return clause.with_particle(*CROWD_PLACES)


def with_object(act: Act, phrase: Phrase) -> Act:
    """The same act under the name that `phrase` gives it."""
    return replace(act, object=phrase)
