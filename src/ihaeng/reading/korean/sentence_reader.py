"""One Korean sentence → the acts it tells, each with its roles filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from msgspec import structs

from ihaeng.model import Stage
from ihaeng.reading.discourse import UNDATED
from ihaeng.reading.drafts import Draft, with_names
from ihaeng.reading.korean.acts.act_nouns import act_noun
from ihaeng.reading.korean.acts.calling_off import (
    JOURNEY,
    calls_off,
    given_up,
    is_moved_to_no_day,
    journeys_called_off,
    plans_given_up,
)
from ihaeng.reading.korean.acts.carrying import carried_on, with_carried
from ihaeng.reading.korean.acts.chains import (
    chained,
    held_without_them,
    is_met_in_the_house,
    is_one_occasion,
    is_settled_there,
    signed_before,
    signed_there,
    signed_with_those_met,
)
from ihaeng.reading.korean.acts.find import REFERS_BACK, Act, acts_of, classes_told, described, may_tell, phrases_at
from ihaeng.reading.korean.acts.gatherings import events_at
from ihaeng.reading.korean.acts.instead import done_instead, not_done_then
from ihaeng.reading.korean.acts.moved import with_moves_joined
from ihaeng.reading.korean.acts.moves_inside import with_houses_moved_to
from ihaeng.reading.korean.acts.named_visits import visits_named
from ihaeng.reading.korean.acts.nominal import deeds_named
from ihaeng.reading.korean.acts.notes_of_deeds import as_deeds
from ihaeng.reading.korean.acts.reasons_between import without_reasons_between
from ihaeng.reading.korean.acts.stage import PUT_OFF, is_decided_then, lies_ahead, staged
from ihaeng.reading.korean.acts.visitable import leads_inside
from ihaeng.reading.korean.grammar.calls_received import with_calls_received
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Phrase, Tense
from ihaeng.reading.korean.lexicon import act_words, people_words
from ihaeng.reading.korean.roles.arrivals import take_place
from ihaeng.reading.korean.roles.counterparts import Sort, is_official_without_body, named
from ihaeng.reading.korean.roles.deal_sums import fill_amount, fill_results, share_out
from ihaeng.reading.korean.roles.guests import note_guests, note_sources, takes_in, tells_attendance
from ihaeng.reading.korean.roles.put_off import later_time, put_off_from
from ihaeng.reading.korean.roles.sides import Side
from ihaeng.reading.korean.roles.sites import (
    fill_venue,
    is_at_home,
    is_on_the_way,
    only_a_region,
    regions_of,
    seats_gone_to,
)
from ihaeng.reading.korean.roles.subjects import note_body, speaker_of, take_subject
from ihaeng.reading.korean.roles.what import about_of, fill_people
from ihaeng.reading.korean.roles.when import day_of, keep_day_of_deeds, take_day
from ihaeng.reading.korean.roles.where import fill_place
from ihaeng.reading.korean.roles.who import With, parties_of, parties_to, speaks_of_both
from ihaeng.reading.korean.said_again import says_more, sums_up
from ihaeng.reading.korean.sentence_context import SentenceContext, last_word, plain
from ihaeng.reading.reasons import because
from ihaeng.reading.rungs import BASES

_ON_THE_SPOT = re.compile(
    r"(?:[^,.]{1,20}(?:은|는) )?(?:특히,? |또,? |또한,? )?(?:이 자리(?:에서|를)|이날 (?:자리|면담|회담)에서)"
)
"""How a sentence begins that goes on with the gathering just told."""

_ADDS = re.compile(r"(?:이어|이후|이튿날|다음 ?날|이에 앞서|앞서|이와 별도로|이 ?밖에|또|또한|아울러|한편)[,\s서]")
"""How a sentence begins that brings in another act."""

_NEAR_PARTS = 3
"""So many paragraphs behind a gathering "이 자리에서" still means it: papers begin one with each sentence."""

_BODY_AND_HEAD = 2
"""Counterparts of a visit to one body: itself, and who received them there."""
_NEXT_PARTS = 2
"""So many paragraphs behind a visit what is signed "이날" with nobody named is signed there."""

_A_PHOTO = re.compile(r"\s{0,2}(?:ⓒ|[\[(/]\s?(?:사진|ⓒ|[가-힣]{1,9}\s?제공|뉴시스|연합뉴스|뉴스1))")
"""A photo credit: what its picture shows ("시장과 면담하는 한 지사. [사진=다솔도]") has happened."""

_BARE_GATHERINGS = ("이날 행사", "이번 행사", "이날 협약식", "이번 협약식", "이날 체결식", "이날 자리")
"""What points back to a gathering just told, whose guests are named."""

_NAMING = (deeds_named, done_instead)
_WORD_GIVEN = frozenset(("agree", "promise"))
"""Classes of verbs of giving one's word to do something."""

_WHEN_HERE = re.compile(r"[가-힣] 방문 (?:당시|때)(?: |\Z)")
"""What was seen when others were here ("다솔 방문 당시")."""
_GOES_ON = ("이어지다", "뒤따르다")
"""Verbs that bring in a gathering without saying when or where ("이어진 간담회에서 ...")."""


def read_clauses(told: SentenceContext, clauses: list[Clause], before: list[Draft]) -> list[Draft]:
    """The acts of a sentence's clauses; `before` are those of the sentences before, which guests are added to."""
    found: list[Draft] = []
    told.invitations = [clause for clause in clauses if clause.lemma in act_words().inviting]
    links: list[Clause] = []
    carried: tuple[Phrase, ...] = ()
    clauses = as_deeds(told, with_houses_moved_to(with_calls_received(clauses)))
    clauses = given_up(without_reasons_between(with_moves_joined(clauses)))
    for number, bare in enumerate(clauses):
        clause = with_carried(bare, carried)
        take_subject(told, clause)
        take_day(told, clause)
        take_place(told, clause)
        if clause.ending is Ending.NOMINAL and clause.with_particle("을", "를"):
            told.agreed_on = f"{described(clause.with_particle('을', '를')[-1])} 합의"
        acts = acts_of(clause, told.sentence.text)
        acts = [act for act in acts if not (number and _is_within(act, clauses[number - 1], found))]
        acts = [act for act in acts if not is_moved_to_no_day(act)]
        acts = [] if _is_only_agreed_on(clause, clauses[number + 1 : number + 2]) else acts
        mentioned = [draft for draft in _mentioned(told, clause, acts) if not says_more(told, draft, found or before)]
        if mentioned and found and signed_there(found[-1], mentioned[0], links):
            found[-1:] = [chained(found[-1], mentioned[0]), *mentioned[1:]]
        else:
            found += mentioned
        if note_guests(told, clause, acts, found or before[-1:]):
            acts = []
        if not acts and not any(link.lemma in act_words().moving for link in links):
            note_sources(told, clause, found or before[-1:])
        drafts = [draft for act in acts for draft in _draft(told, act, clauses[number + 1 : number + 3])]
        drafts = [d for d in held_without_them(found or before, drafts) if not sums_up(d, found or before[-1:])]
        drafts = [draft for draft in drafts if not takes_in(told, clause, draft, found or before[-1:])]
        told.gone_to = (acts and regions_of(told, acts)) or seats_gone_to(clause) or told.gone_to
        share_out(told.sentence.text, clause, drafts)
        one_occasion = mentioned if mentioned else found
        if len(drafts) == 1 and one_occasion and is_one_occasion(one_occasion[-1], drafts[0], links, mentioned):
            found[-1] = chained(found[-1], drafts[0])
        else:
            met = _met_before(told, found, before) if drafts else None
            drafts = [signed_with_those_met(draft, met) for draft in drafts]
            if not found and len(drafts) == 1 and _goes_on_there(told, before, met, drafts[0]):
                before[-1] = joined = chained(before[-1], drafts.pop())
                joined.evidence += [told.evidence()]
            found += drafts
        carried = () if drafts or mentioned else carried_on(clause, carried)
        links = [clause] if drafts else [] if mentioned else [*links, clause]
        note_body(told, clause)
        told.read_until = clause.end
    keep_day_of_deeds(told, clauses)
    if found:
        fill_results(told.sentence.text, found)
        speaker, by = speaker_of(told, clauses)
        for draft in found:
            draft.said_by, draft.rules = speaker, [*draft.rules, by]
    return found


def _is_only_agreed_on(clause: Clause, behind: list[Clause]) -> bool:
    """Whether the next clause says that they agreed or promised to do it ("협약을 맺기로 합의했다")."""
    return clause.ending is Ending.NOMINAL and any(classes_told(one) & _WORD_GIVEN for one in behind)


def _is_within(act: Act, before: Clause, found: list[Draft]) -> bool:
    """Whether a visit is to a part of the house whose visit the clause before told."""
    if act.kind != "visit" or not act.targets or not found or found[-1].kind != "visit" or not found[-1].parties:
        return False
    return leads_inside(before, act.targets[0])


def _met_before(told: SentenceContext, found: list[Draft], before: list[Draft]) -> Draft | None:
    """The act told before in the sentence, or the one of the sentence before that "이 자리에서" points back to."""
    if found or not before:
        return found[-1] if found else None
    both = told.subject is not None and speaks_of_both(told.subject)
    if not (_ON_THE_SPOT.match(told.sentence.text) or both or _is_that_day(told, before[-1])):
        return None
    return before[-1] if told.where[0] - before[-1].where[0] <= _NEAR_PARTS else None


def _is_that_day(told: SentenceContext, visit: Draft) -> bool:
    """Whether a sentence goes on with the day of a visit to one body ("노바대를 방문했다. 이날 협약을 체결했다")."""
    went = visit.kind == "visit" and visit.start is not None and 1 <= len(with_names(visit.parties)) <= _BODY_AND_HEAD
    return went and told.sentence.text.startswith("이날 ") and told.where[0] - visit.where[0] <= _NEXT_PARTS


def _goes_on_there(told: SentenceContext, before: list[Draft], met: Draft | None, draft: Draft) -> bool:
    """Whether the sentence goes on with the act before it: settled there, or whom they met at the house gone to."""
    if met:
        return is_settled_there(met, draft) or is_met_in_the_house(met, draft)
    if not before or _ADDS.match(told.sentence.text) or told.where[0] - before[-1].where[0] > 1:
        return False
    return is_met_in_the_house(before[-1], draft)


def _mentioned(told: SentenceContext, clause: Clause, acts: list[Act]) -> list[Draft]:
    """What descriptions within the clause tell: deeds of the own side, gatherings held."""
    drafts = [draft for act in _described_acts(told, clause) for draft in _draft(told, act, [])]
    objects = [act.object for act in acts]
    attended = told.side is Side.OTHER and tells_attendance(clause)
    for act in (*events_at(clause), *(act for step in _steps(clause) for act in events_at(step))):
        said_there = act.frame == "at" and act.kind == "event" and bool(acts)
        mentioned = told.side is not Side.OTHER and act.object not in objects and not said_there
        if attended or (mentioned and _is_settled(told, act)):
            drafts += _draft(replace(told, side=Side.OWN), act, [])
    called_off = _called_off(told, clause)
    by_us = bool(called_off) and told.subject in clause.phrases and calls_off(clause)
    whose = replace(told, side=Side.OWN) if by_us else told
    drafts += [draft for act in called_off for draft in _draft(whose, act, [])]
    if told.side is not Side.OTHER:
        named = (*visits_named(clause), *(act for of in _NAMING for act in of(clause, told.sentence.text)))
        drafts += [draft for act in named for draft in _draft(told, act, [])]
    return drafts


def _steps(clause: Clause) -> Iterator[Clause]:
    """What was done before the clause's own deed ("개막식에서 축사를 한 후 회장을 만난다"), in its time."""
    for phrase in clause.phrases:
        if phrase.modifiers and last_word(phrase.text) in people_words().sequence:
            yield from (structs.replace(modifier, tense=clause.tense) for modifier in phrase.modifiers)


def _described_acts(told: SentenceContext, clause: Clause) -> Iterator[Act]:
    """Acts told by a description: of the own side ("총회에 참석한 한 지사는"), or of "뒤", "자리" and the like."""
    for phrase in clause.phrases:
        telling = [modifier for modifier in phrase.modifiers if may_tell(modifier)]
        if not telling:
            continue
        follows = last_word(phrase.text) in people_words().sequence
        if not (follows or told.own.side_of(phrase) is Side.OWN):
            continue
        for modifier in telling:
            follows_on = phrase.text != "바" if follows else "arrive" in act_words().classes_of(modifier.lemma, "")
            settled = structs.replace(modifier, tense=clause.tense) if follows_on else modifier
            if not clause.lemma and modifier.tense is Tense.PRESENT and _is_a_caption(told):
                settled = structs.replace(modifier, tense=Tense.PAST)
            yield from acts_of(structs.replace(settled, ending=Ending.CONNECTIVE), told.sentence.text)


def _is_a_caption(told: SentenceContext) -> bool:
    """Whether a photo credit stands behind the sentence."""
    end = told.offset + told.sentence.end
    return _A_PHOTO.match(told.document.text, end) is not None


def _with_the_town(told: SentenceContext, act: Act, parties: With) -> With:
    """What is signed in a town gone to is signed with it; an official met there without a body is the town's."""
    signed = act.frame == "sign" and not parties.parties
    met = act.frame in ("meet", "discuss", "tell", "address", "sign") and len(parties.parties) == 1
    if signed or (met and all(is_official_without_body(target) for target in act.targets)):
        return With([*parties.parties, *told.gone_to], (*parties.by, because("with", "gone-to")), parties.apart)
    return parties


def _called_off(told: SentenceContext, clause: Clause) -> list[Act]:
    """The own side's plans and journeys that the clause says were given up."""
    given_up_here = (*plans_given_up(clause), *not_done_then(clause))
    plans = [act for plan in given_up_here for act in acts_of(plan, told.sentence.text)]
    visits = [act for act in plans if not only_a_region(told, act)]
    return visits or [act for act in journeys_called_off(clause) if not _is_of_others(told, act)]


def _is_of_others(told: SentenceContext, journey: Act) -> bool:
    """Whether the words for a journey say that it is somebody else's, or the clause speaks of them."""
    whose, mark, _journey = journey.object.text.partition("의 ") if journey.object else ("", "", "")
    owner = structs.replace(journey.object, text=whose) if journey.object and mark else told.subject
    return owner is not None and told.own.side_of(owner) is Side.OTHER


def _draft(told: SentenceContext, act: Act, following: list[Clause]) -> list[Draft]:
    """The act with its roles filled; nothing where it is somebody else's, at home, or only a journey to a country."""
    parties = _parties(told, act)
    if parties and told.gone_to:
        parties = _with_the_town(told, act, parties)
    put_off = put_off_from(told, act)
    start, end, dated_by = put_off or later_time(told, act) or day_of(told, act)
    if act.needs_date and (_is_no_day(start, end) or _things_go(told, act)):
        return []
    if parties is None or _is_no_act_abroad(told, act):
        return []
    if act.kind == "meeting" and not act.object and not parties.parties:
        return []
    if is_on_the_way(told, act):
        return []
    if not put_off and is_decided_then(act, end or start, told.discourse.reference):
        start, end, dated_by = UNDATED
    stage, staged_by = PUT_OFF if put_off else staged(act, end or start, told.discourse.reference)
    if stage is Stage.DONE and lies_ahead(start, told.discourse.reference):
        start, end, dated_by = UNDATED
    draft = Draft(
        where=(*told.where, act.head),
        kind=act.kind,
        stage=stage,
        evidence=[told.evidence()],
        frame=act.frame,
        start=start,
        end=end if end != start and act.kind != "travel" else None,
        parties=parties.parties,
        apart=parties.apart,
        about=about_of(told, act, following),
        rules=[*act.reasons(), staged_by, *dated_by, *parties.by],
    )
    fill_place(told, draft, act)
    told.discourse.whereabouts.note(draft)
    fill_venue(draft, act)
    fill_amount(told, draft, act)
    fill_people(told, draft, act)
    if parties.parties:
        told.discourse.parties, told.discourse.apart = tuple(parties.parties), parties.apart
    return [draft]


def _things_go(told: SentenceContext, act: Act) -> bool:
    """Whether what leaves is a thing ("미역 20톤이 19일 칭다오항으로 떠났다")."""
    subjects = act.clause.with_particle("이", "가")
    return bool(subjects) and all(told.own.side_of(subject) is Side.NOBODY for subject in subjects)


def _is_no_day(start: str | None, end: str | None) -> bool:
    """Whether nobody can leave or return then: on no day told, or on all days of the journey."""
    return not start or end not in (None, start)


def _parties(told: SentenceContext, act: Act) -> With | None:
    """The counterparts; None where the act is somebody else's and the own side is not its target either.

    A firm that signs at a gathering abroad signs as one of the mission's.
    """
    if told.side is not Side.OTHER:
        return parties_of(told, act)
    if told.subject is None:
        return None
    if act.kind == "visit" and any(_is_at_our_home(told, target) for target in act.targets):
        return None
    acts_on_us = any(told.own.side_of(target) is Side.OWN for target in act.targets)
    told.received_by = told.subject if acts_on_us else told.received_by
    goes_on = told.received_by == told.subject and not act.targets and act.kind in BASES
    if acts_on_us or goes_on:
        return With(parties_to(act, [named(told.subject)]), (because("with", "acts-on-us", None, told.subject.text),))
    gathering = signed_before(act) or any(act_words().noun_of(plain(phrase.text)) for phrase in phrases_at(act.clause))
    firm = not told.subject.is_topic and named(told.subject).sort in (Sort.ORGANISATION, *signed_before(act))
    return parties_of(told, act) if act.frame == "sign" and act.targets and gathering and firm else None


def _is_at_our_home(told: SentenceContext, target: Phrase) -> bool:
    """Whether others went to our own body, or saw something when they were here ("다솔 방문 당시 습지를 둘러봤다")."""
    return told.own.is_home(plain(target.text)) or _WHEN_HERE.search(target.text) is not None


def _is_no_act_abroad(told: SentenceContext, act: Act) -> bool:
    if act.kind != "travel" and (is_at_home(told, act) or _refers_back(told, act)):
        return True
    among_themselves = act.frame in ("discuss", "tell", "address", "promise") and bool(act.targets)
    if among_themselves and all(told.own.side_of(target) is Side.OWN for target in act.targets):
        return True
    return act.kind == "visit" and act.frame != JOURNEY and only_a_region(told, act)


def _refers_back(told: SentenceContext, act: Act) -> bool:
    """ "면담을 마친", "이번 회의는 ...를 주제로 열린다": more of what was told, unless the latter gives the day."""
    if act.object is None:
        return False
    noun = act_noun(act.object) if act.clause.lemma in act_words().finishing and not act.targets else None
    if noun and act.object.text == noun[0]:
        return True
    if not REFERS_BACK.match(act.object.text):
        return False
    if act.frame == "attend" and act.object.text in _BARE_GATHERINGS:
        return True
    if not act.object.is_topic:
        return False
    return not any(act.clause.first <= e.start < act.clause.end for e in told.expressions)


def _is_settled(told: SentenceContext, act: Act) -> bool:
    """Whether the description says on which day or where it is held; "이번 총회" alone only refers back.

    Talks that were had ("비공개로 진행한 회담에서") were had, whatever is not said of them.
    """
    if act.frame != "held":
        return True
    if act.object and re.match(r"(?:이번|이|그|당시|올해) ", act.object.text):
        return False
    if act.clause.lemma in _GOES_ON:
        return act.clause.tense is Tense.PAST
    inside = [p for p in act.clause.phrases if p.is_date or told.mentions_in(p.start, p.end)]
    if act.kind == "meeting" and act.clause.tense is Tense.PAST:
        return True
    return bool(inside) and act.clause.tense is not Tense.FUTURE
