"""Acts told by one clause: frames of the language laid on its verb and phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from ihaeng.model import Reason
from ihaeng.reading.drafts import MOST_ABOUT
from ihaeng.reading.korean.acts.act_nouns import act_noun
from ihaeng.reading.korean.acts.frame_fitting import (
    GONE_TO,
    LIST,
    each_with_its_own,
    have_joint_subject,
    implied,
    is_a_ground,
    joined_names,
    joined_people,
    names_act,
    saves_its_particle,
    targets_at,
)
from ihaeng.reading.korean.acts.rows_of_places import apart
from ihaeng.reading.korean.acts.rows_of_sites import broken_off, rows_of_sites
from ihaeng.reading.korean.acts.rows_of_sums import rows_of_sums
from ihaeng.reading.korean.acts.visitable import can_be_visited, houses_looked_round
from ihaeng.reading.korean.grammar.brackets import BRACKETED, without_quotes
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase, Tense
from ihaeng.reading.korean.lexicon import act_words, frame_names, frames_of, grammar, people_words
from ihaeng.reading.korean.roles.counterparts import Sort, is_venue, named
from ihaeng.reading.korean.word_lists import Frame
from ihaeng.reading.reasons import because, data

_TO_BE = "이다"
_ONE_BY_ONE = re.compile(r"차례로|잇따라|잇달아|연달아|각각|연이어|개별적으로|(?:개별|연쇄) ?(?:면담|회담|회동|접견)")
_EACH = "마다"
_TOGETHER = "함께 "
_NOTHING = "없다"
"""What is called off "becomes something that was not" ("없던 일이 됐다")."""
REFERS_BACK = re.compile(r"(?:이번|이|그|당시|올해|이날) ")
"""How a phrase begins that speaks of something told before."""
_ROAD = "길"
"""How the words for a journey set out on end ("순방길", "방문길")."""
_WENT = frozenset(("visit", "step-to"))
"""Classes of verbs of going somewhere, by which a place may be described."""
_GOES_ON = "고 있"
"""How a verb says that something goes on."""
CROWD_PLACES = ("에서", "에서는", "에선", "에서도")
"""Particles of where many people act."""


class Act(msgspec.Struct, frozen=True, gc=False):
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


def may_tell(clause: Clause) -> bool:
    """Whether `acts_of` has anything to look into; false where the verb is none that it knows."""
    return clause.lemma in ("", _TO_BE) or act_words().may_tell(clause.lemma)


def acts_of(clause: Clause, sentence: str) -> list[Act]:
    """What the clause tells; empty where it asserts nothing, or nothing that a frame knows."""
    if clause.mode in (Mode.PURPOSE, Mode.POSSIBLE, Mode.NEGATED):
        return []
    if not clause.lemma:
        return list(_listed_visits(clause))
    classes = classes_told(clause)
    if not classes and clause.lemma != _TO_BE:
        return []
    if clause.ending is Ending.ADNOMINAL and clause.tense is Tense.FUTURE:
        return []
    if _is_a_habit(clause, sentence) or any(_is_of_many_years(phrase) for phrase in clause.phrases):
        return []
    over = clause.tense is Tense.PAST and "scheduled" not in classes
    for frame in frames_of(classes):
        if (frame.announced and over) or (frame.settled and not over and clause.mode is not Mode.DECIDED):
            continue
        if frame.decided and clause.mode is not Mode.DECIDED:
            continue
        found = list(_fit(frame, clause, sentence))
        if found:
            return [*_of_other_kinds(frame, clause, sentence, found), *found]
    return list(_listed_visits(clause))


def _is_a_habit(clause: Clause, sentence: str) -> bool:
    """Whether it goes on from year to year ("매년 상호 방문을 통해 교류 방안을 협의하고 있다")."""
    if clause.adverb in grammar().looking_back:
        return True
    goes_on = _GOES_ON in sentence[clause.start : clause.end]
    return goes_on and any(word in grammar().looking_back for word in sentence[: clause.start].split())


def _of_other_kinds(frame: Frame, clause: Clause, sentence: str, found: list[Act]) -> list[Act]:
    """Acts of kinds that the frame has not, told in one row with its own ("협약과 간담회를 가졌다")."""
    first = next((place for place, p in enumerate(clause.phrases) if p is found[0].object), 0)
    start = first
    while start and clause.phrases[start - 1].particle in LIST - {""} and _is_of_another_kind(frame, clause, start - 1):
        start -= 1
    if start == first:
        return []
    last = replace(clause.phrases[first - 1], particle="을")
    before = acts_of(replace(clause, phrases=(*clause.phrases[: first - 1], last)), sentence)
    row = {phrase.start for phrase in clause.phrases[start:first]}
    return [act for act in before if act.object and act.object.start in row]


def _is_of_another_kind(frame: Frame, clause: Clause, place: int) -> bool:
    noun = act_noun(clause.phrases[place])
    return noun is not None and noun[1] not in frame.objects


def _is_of_many_years(phrase: Phrase) -> bool:
    """Whether the phrase looks back on years, or says how often ("2년마다 모인다")."""
    return phrase.particle == _EACH or phrase.text.endswith(_EACH) or phrase.text.startswith(grammar().looking_back)


def classes_told(clause: Clause) -> frozenset[str]:
    """The classes of its verb, alone and with its object, its goal or its adverb ("자리를 함께하다")."""
    words = act_words()
    if not words.in_expressions(clause.lemma):
        return words.classes_of(clause.lemma, "")
    classes = words.classes_of(clause.lemma, clause.adverb)
    for particles in (("을", "를"), ("에",), ("이",)):
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
            if phrase not in heads and not phrase.is_date and can_be_visited(named(phrase), phrase):
                yield Act("listed", "visit", clause, None, (phrase,))


def _is_where_they_went(phrase: Phrase) -> bool:
    """ "3일 찾은 곳": a place that was gone to, named by the rest of the clause."""
    went = phrase.modifiers[-1] if phrase.modifiers and phrase.text in act_words().visited_places else None
    return went is not None and went.tense is Tense.PAST and not _WENT.isdisjoint(classes_told(went))


def described(phrase: Phrase) -> str:
    """A phrase's words without quotation marks and without the day or number they begin with."""
    text = without_quotes(BRACKETED.sub("", phrase.text)).strip().removeprefix("등 ")
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
    places = [place for place, phrase in enumerate(clause.phrases) if names_act(frame, clause, phrase)]
    places = [place for place in places if not is_a_ground(clause, place)]
    marked = [
        place
        for place in places
        if clause.phrases[place].particle in frame.object_particles or saves_its_particle(clause, place)
    ]
    if not marked:
        return
    rows = rows_of_sums(clause, marked[-1], sentence) if frame.name == "sign" else []
    if rows:
        shared = clause.phrases[marked[-1]]
        noun = act_noun(shared)
        yield from (Act(frame.name, noun[1] if noun else "", clause, shared, group) for group in rows)
        return
    pairs = each_with_its_own(frame, clause, marked)
    if pairs:
        yield from (Act(frame.name, noun[1], clause, phrase, group) for phrase, noun, group in pairs)
        return
    last = marked[-1]
    chosen = [last]
    while chosen[0] - 1 in places and clause.phrases[chosen[0] - 1].particle in LIST:
        chosen.insert(0, chosen[0] - 1)
    if any(_before_a_visit(clause, place, chosen[0]) for place in range(chosen[0])):
        return
    others = (place for place in range(len(clause.phrases)) if place not in chosen)
    targets = tuple(
        each
        for place in others
        for found in targets_at(frame, clause, place)
        for person in joined_people(found)
        for each in apart(person)
    )
    if frame.needs_target and not targets:
        return
    in_turn = len(targets) > 1 and _ONE_BY_ONE.search(sentence[clause.first : clause.end])
    for place in chosen:
        phrase = clause.phrases[place]
        noun = act_noun(phrase) or implied(clause, phrase)
        for group in ([(target,) for target in targets] if in_turn else [targets]) if noun else []:
            yield Act(frame.name, noun[1] if noun else "", clause, phrase, group)


def _before_a_visit(clause: Clause, place: int, first: int) -> bool:
    """Whether the row goes from a partner over a visit to the act: it is not known whose that is.

    "린덴대와 교류 및 시청 방문, 양국 상공회의소 업무협약을 한다".
    """
    between = clause.phrases[place + 1 : first]
    visits = (p for p in between if p.particle == "," and _last_word(p) in act_words().visits)
    return clause.phrases[place].particle in ("와", "과") and any(visits)


def _by_target(frame: Frame, clause: Clause, sentence: str) -> Iterator[Act]:
    """Acts that the verb tells alone, done to its targets: to all at once, or to each."""
    targets = (p for place in range(len(clause.phrases)) for p in targets_at(frame, clause, place))
    found = [each for target in targets for person in joined_people(target) for each in apart(person)]
    if frame.name in GONE_TO:
        found = [phrase for phrase in found if can_be_visited(named(phrase), phrase, clause.lemma)]
        found = [phrase for phrase in found if not broken_off(clause, phrase, sentence)]
        found = _with_rows(found, rows_of_sites(frame, clause, sentence))
        found = _without_companions(found, sentence[clause.first : clause.end])
        found = (houses_looked_round(found, clause) or found) if found else _looked_round(clause)
    if not found:
        alone = frame.kind == "agreement" and not frame.needs_target
        if frame.together and (alone or have_joint_subject(clause) or _others_are_there(frame, clause)):
            yield Act(frame.name, frame.kind or "", clause, None, ())
        return
    one_by_one = frame.each or _ONE_BY_ONE.search(sentence[clause.phrases[0].start : clause.end])
    if one_by_one:
        for phrase in (piece for target in found for piece in (joined_names(target) if frame.each else [target])):
            yield Act(frame.name, frame.kind or "", clause, None, (phrase,), frame.needs_date)
    else:
        yield Act(frame.name, frame.kind or "", clause, None, tuple(found), frame.needs_date)


def _with_rows(found: list[Phrase], sites: list[Phrase]) -> list[Phrase]:
    """What is visited with the sites of rows, each of which stands for the phrase that it was taken out of."""
    in_rows = {site.start for site in sites}
    return sorted([*(p for p in found if p.start not in in_rows), *sites], key=lambda phrase: phrase.start)


def _looked_round(clause: Clause) -> list[Phrase]:
    """The body at which something is looked at that is no place ("린덴고에서 수업을 참관했다")."""
    if clause.lemma not in act_words().looking or not clause.with_particle("을", "를"):
        return []
    looked_at = clause.with_particle("을", "를")
    whose = [holder for p in looked_at if (holder := _whose(p)) and named(holder).sort is Sort.ORGANISATION]
    if whose:
        return whose
    rooms = [p for p in looked_at if _last_word(p) in people_words().rooms]
    inside = [p for room in rooms for m in room.modifiers for p in m.with_particle(*CROWD_PLACES)]
    there = [*clause.with_particle(*CROWD_PLACES), *inside]
    return [phrase for phrase in there if named(phrase).sort is Sort.ORGANISATION and not phrase.is_date]


def _whose(phrase: Phrase) -> Phrase | None:
    """The body whose lessons or work are looked at ("린덴고의 과학 수업")."""
    holder, mark, what = phrase.text.rpartition("의 ")
    if not mark or what.split()[-1] not in act_words().shown:
        return None
    return replace(phrase, text=holder, end=phrase.start + len(holder))


def _others_are_there(frame: Frame, clause: Clause) -> bool:
    """Whether talks are had while somebody is said to be there ("시장이 참석한 가운데 협의를 진행한다")."""
    amid = [m for p in clause.phrases if p.text in grammar().amid for m in p.modifiers]
    return frame.kind == "meeting" and any("gather" in act_words().classes_of(m.lemma, "") for m in amid)


def _without_companions(targets: list[Phrase], words: str) -> list[Phrase]:
    """What is visited without those with whom it is ("린덴시와 항만을 함께 둘러봤다")."""
    venues = [phrase for phrase in targets if is_venue(phrase.text) or phrase.particle not in ("와", "과")]
    return venues if _TOGETHER in words else targets


def _last_word(phrase: Phrase) -> str:
    return phrase.text.split()[-1] if phrase.text.split() else ""


def phrases_at(clause: Clause) -> list[Phrase]:
    """The phrases that say where the clause's act takes place."""
    return clause.with_particle(*CROWD_PLACES)
