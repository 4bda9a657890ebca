"""Who acts and with whom: the subject's side, the counterparts, the guests."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ihaeng.language.gazetteer import country_of
from ihaeng.language.numerals import find_counts
from ihaeng.model import Reason, Saying
from ihaeng.reading.acts import Act, phrases_at
from ihaeng.reading.clauses import Clause, Ending, Phrase
from ihaeng.reading.counterparts import Named, Sort, by_name, is_venue, named, seat_holder
from ihaeng.reading.deal_sums import BASES
from ihaeng.reading.drafts import Draft, Party
from ihaeng.reading.lexicon import act_words
from ihaeng.reading.reasons import because, data, of_count
from ihaeng.reading.sentence_context import SentenceContext, plain
from ihaeng.reading.sides import Side

_BODIES = ("연맹", "협회", "기구", "연합", "연합회", "협의회", "위원회", "포럼", "재단")
_NOT_A_NAME = re.compile(r"현지|시각|시간|\d")
_BOTH_SIDES = re.compile(
    r"양측|두 사람|(?:양|두) (?:기관|단체|도시|지역|지사|시장|군수|단체장|기관장|지자체|지방정부|자치단체|대학|의회)"
)
_SAME_BODY = re.compile(r"이곳에서|이 (?:회사|기업|업체|대학|기관|연구소|단체|학교)(?:와|과|에서|를|을)\s")
_BETWEEN = re.compile(r"(?=\S++ 간 )(\S+?)[-·](\S+?) 간 ")
_GUEST_PARTICLES = ("이", "가", "와", "과", ",", "등", "", "및", "도", "은", "는")
_ATTENDEES_OF = re.compile(r"(?:행사|자리|[가-힣]*식|[가-힣]*회|협약|만찬|오찬|면담|간담|포럼)(?:장)?$")


class With(NamedTuple):
    """Counterparts, and the rules that gave them."""

    parties: list[Party]
    by: tuple[Reason, ...] = ()


def note_body(told: SentenceContext, clause: Clause) -> None:
    """Keep the organisation that the clause is about, or does something to: the next sentence may say "이곳"."""
    for phrase in clause.phrases:
        if phrase.particle in ("은", "는", "이", "가", "도", "을", "를", "와", "과") and not told.mentions_in(
            phrase.start, phrase.end
        ):
            found = named(phrase)
            if found.sort is Sort.ORGANISATION and told.own.side_of(phrase) is Side.OTHER:
                told.discourse.body = found.parties[0]


def parties_of(told: SentenceContext, act: Act) -> With:
    """The counterparts of an act of the own side, each by the names that the text gives it."""
    if not act.targets and told.subject and _BOTH_SIDES.search(told.subject.text):
        return With(list(told.discourse.parties), (because("with", "both-sides", None, told.subject.text),))
    bodies = [target for target in act.targets if not _is_a_place(told, target)] or list(act.targets)
    others = [target for target in bodies if told.own.side_of(target) is not Side.OWN]
    found = _parties_to(act, [named(target) for target in others])
    if not found and told.discourse.body and _SAME_BODY.search(told.sentence.text):
        return With([told.discourse.body], (because("with", "same-body"),))
    by = [because("with", f"frame {act.frame}", data("ko", "frames"), one.text + one.particle) for one in others]
    if found and act.kind == "meeting" and not act.object:
        hosts = [party for party in _hosts(act) if party not in found]
        found += hosts
        by += [because("with", "host", None, party[0]) for party in hosts]
    return With(found, tuple(by)) if found else _by_name(told, act)


def _parties_to(act: Act, found: list[Named]) -> list[Party]:
    """An agreement binds the body beside the person who signs; other acts are with the person in office."""
    parties = (party for one in by_name(found) for party in (one.parties if act.kind in BASES else one.met))
    return list(dict.fromkeys(parties))


def _by_name(told: SentenceContext, act: Act) -> With:
    """The counterparts that the name or the description of the act holds."""
    choices = {
        "briefed-by": _briefed_by(act),
        "convened-by": _convened_by(act),
        "joined-by": _joined_by(told, act),
        "partners": _partners_of(told, act),
    }
    rule = next((rule for rule, parties in choices.items() if parties), None)
    words = act.object.text if act.object else None
    return With(choices[rule], (because("with", rule, None, words),)) if rule else With([])


def _hosts(act: Act) -> list[Party]:
    """The body in whose seat people meet ("헤센주 청사에서 ... 장관을 만나")."""
    found: list[Party] = []
    for phrase in phrases_at(act.clause):
        if country_of(plain(phrase.text)) is not None:
            continue
        holder = seat_holder(plain(phrase.text))
        if holder != plain(phrase.text) or (named(phrase).sort is Sort.ORGANISATION and not is_venue(phrase.text)):
            found.append((holder,))
    return found


def _partners_of(told: SentenceContext, act: Act) -> list[Party]:
    """Who does it together with the own side ("다솔도와 린덴시는 협약을 맺었다"); one of many only comes along."""
    if len(told.partners) != 1 or act.kind not in (*BASES, "meeting") or told.partners[0].text.endswith(" 등"):
        return []
    found = named(told.partners[0])
    return list(found.parties) if found.sort in (Sort.PERSON, Sort.ORGANISATION) else []


def _joined_by(told: SentenceContext, act: Act) -> list[Party]:
    """Whose agreement it is by its name or description ("MIT-전북대 간 업무협약", "연구소와 ... 참여하는 협약")."""
    if act.kind not in BASES or not act.object:
        return []
    between = _BETWEEN.match(plain(act.object.text))
    if between:
        return [(name,) for name in between.groups() if not told.own.has(name)]
    joining = [m for m in act.object.modifiers if "attend" in act_words().classes_of(m.lemma, "")]
    phrases = [p for modifier in joining for p in modifier.phrases if p.particle in ("와", "과", "가", "이", ",")]
    others = [named(p) for p in phrases if told.own.side_of(p) is not Side.OWN]
    return [party for found in others if found.sort is not Sort.THING for party in found.parties]


def _convened_by(act: Act) -> list[Party]:
    """The body whose gathering it is, where the text gives it a second name ("관광연맹(이토프) 총회")."""
    if act.kind != "event" or not act.object:
        return []
    body = re.search(r"(?<!\S)(\S+)\s?\(([^()]++)\)", act.object.text)
    if not body or not body[1].endswith(_BODIES) or _NOT_A_NAME.search(body[2]):
        return []
    names = [body[1].strip(" ‘’“”'\""), *re.split(r"[·,/]\s?", body[2])]
    return [tuple(names)]


def _is_a_place(told: SentenceContext, target: Phrase) -> bool:
    """A place in a row with others only says where they come from ("독일과 벨기에 등 5개국 5개사")."""
    return any(m.start == target.start and m.end == target.end for m in told.places)


def _briefed_by(act: Act) -> list[Party]:
    """Whose workings a briefing is about ("산업연계프로그램의 운영 상황에 대한 브리핑"): the one that gives it."""
    if act.kind != "briefing" or not act.object:
        return []
    for phrase in (p for modifier in act.object.modifiers for p in modifier.phrases):
        owner, mark, _rest = phrase.text.partition("의 ")
        if mark:
            head = named(replace(phrase, text=owner, end=phrase.start + len(owner)))
            return list(head.parties) if head.sort is Sort.ORGANISATION else []
    return []


def tells_attendance(clause: Clause) -> bool:
    """Whether the clause says that its subject came to a gathering."""
    comes = clause.lemma == "찾다" and bool(clause.with_particle("에", "에는", "에도"))
    return comes or "gather" in act_words().classes_of(clause.lemma, "")


def refers_back(acts: list[Act]) -> bool:
    """Whether the clause speaks of who came to a gathering just told ("이날 협약식에는 ..."), own people or not."""
    objects = [act.object for act in acts]
    return bool(objects) and all(
        phrase is not None and phrase.particle in ("에는", "에도") and _is_general(phrase) for phrase in objects
    )


def _is_general(phrase: Phrase) -> bool:
    return _ATTENDEES_OF.fullmatch(re.sub(r"^(?:이번|이날|이|해당|그) ", "", plain(phrase.text))) is not None


def note_attendees(told: SentenceContext, clause: Clause, acts: list[Act], before: list[Draft]) -> bool:
    """ "협약식에는 로라 벤슨 회장과 ... 등 100여 명이 참석했다": they join the act told just before."""
    joins = tells_attendance(clause)
    objects = [act.object for act in acts if act.object]
    general = all(_is_general(phrase) for phrase in objects)
    if not joins or not before or not general or before[-1].where[0] < told.where[0] - 1:
        return False
    draft = before[-1]
    span = told.evidence()
    phrases = [p for p in clause.phrases if p.particle in _GUEST_PARTICLES and told.own.side_of(p) is not Side.OWN]
    guests = {phrase.text: found for phrase in phrases if (found := named(phrase)).sort is not Sort.THING}
    for guest in by_name(list(guests.values())):
        draft.parties += [party for party in guest.met if party not in draft.parties]
    draft.rules += [because("with", "attended", data("ko", "acts"), text) for text in guests]
    counts = [count for count in find_counts(told.sentence.text) if count.unit == "명"]
    if counts and not draft.people:
        draft.people = counts[-1].value
        draft.rules.append(of_count(counts[-1], told.sentence.text))
    if span not in draft.evidence:
        draft.evidence.append(span)
    return True


def take_subject(told: SentenceContext, clause: Clause) -> None:
    """A topic stays the subject until the sentence names another."""
    subjects = [p for p in clause.phrases if p.particle in ("은", "는", "이", "가", "께서", "께서는")]
    for phrase in subjects:
        if act_words().noun_of(plain(phrase.text)) or phrase.text.endswith(act_words().visit_lists):
            continue
        listed = [p for p in clause.phrases if p.end <= phrase.start and p.particle in ("와", "과", ",", "및")]
        sides = [told.own.side_of(p) for p in (*listed, phrase)]
        side = Side.OWN if Side.OWN in sides else sides[-1]
        if side is not Side.NOBODY:
            told.side, told.subject = side, phrase
            both = Side.OWN in sides and Side.OTHER in sides
            told.partners = tuple(
                p for p, one in zip((*listed, phrase), sides, strict=True) if both and one is Side.OTHER
            )


def speaker_of(told: SentenceContext, clauses: list[Clause]) -> tuple[Saying, Reason]:
    """Whose word the sentence is: the office's ("도에 따르면", "도는 ... 밝혔다"), the counterpart's, the outlet's."""
    sources = [phrase for clause in clauses if clause.lemma == "따르다" for phrase in clause.with_particle("에")]
    own = next((phrase for phrase in sources if told.own.side_of(phrase) is Side.OWN), None)
    if own:
        return Saying.OFFICE, because("said_by", "according-to", None, own.text)
    quotes = any(clause.ending is Ending.QUOTED for clause in clauses)
    if not quotes or "say" not in act_words().classes_of(clauses[-1].lemma, ""):
        return Saying.OUTLET, because("said_by", "nobody-named")
    saying = Saying.COUNTERPART if told.side is Side.OTHER else Saying.OFFICE
    return saying, because("said_by", "verb say", data("ko", "acts"), clauses[-1].lemma)
