"""Noun phrases that stand for clauses: "린덴시청 방문" for "린덴시청을 방문하다"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from ihaeng.language.analyzer import Morpheme
from ihaeng.reading.korean.acts.find import acts_of
from ihaeng.reading.korean.grammar.clauses import Clause, Ending, Mode, Phrase, Tense
from ihaeng.reading.korean.lexicon import act_words
from ihaeng.reading.korean.lists.item_words import item_words
from ihaeng.reading.korean.roles.counterparts import Sort, named

_ASIDE = re.compile(r"[(（]([^()（）]*+)[)）]\s*$")
_SUM = re.compile(r"(?:약\s)?\d[\d,.]{0,60}+(?:[만억천조]|\s?(?:달러|유로|원|엔))")
_LIGHT_VERBS = ("하다", "되다")
_OF_WHAT = ("은", "는", "이", "가", "도")
_LONGEST_VERB = 4
"""Syllables of a verbal noun ("업무보고", "둘러보기")."""


@dataclass(frozen=True)
class Verbless:
    """The clause that a noun phrase stands for, the words that name the act, and the bracket behind them.

    `is_bare` where nothing but the act noun stands there ("오찬"): on its own it names no act.
    """

    clause: Clause
    about: str
    aside: str | None
    is_bare: bool


def verbless_clauses(text: str, clauses: Sequence[Clause]) -> Iterator[Verbless]:
    """The clauses that the phrases of a verbless item stand for; nothing where the item has a predicate of its own."""
    if any(clause.lemma and clause.ending is Ending.FINAL for clause in clauses):
        return
    waiting: list[Phrase] = []
    phrases = [phrase for clause in clauses if not clause.lemma for phrase in clause.phrases]
    called_off = _called_off(phrases)
    if called_off:
        yield called_off
        last = called_off.clause.phrases[-1]
        phrases = [phrase for phrase in phrases[:-1] if phrase.start > last.start]
    for phrase in phrases:
        found = list(_readings(text, phrase, waiting))
        if found:
            yield from found
            waiting = [kept for kept in waiting if kept.particle == "에서" or kept.is_date]
        else:
            waiting.append(phrase)


def _called_off(phrases: list[Phrase]) -> Verbless | None:
    """What an item says of its topic by its last word ("시장과의 면담은 부시장 면담으로 대체"): called off."""
    topics = [place for place, phrase in enumerate(phrases[:-1]) if phrase.particle in _OF_WHAT]
    verbs = [f"{phrases[-1].text}{light}" for light in _LIGHT_VERBS] if topics else []
    lemma = next((verb for verb in verbs if "call-off" in act_words().classes_of(verb, "")), None)
    if lemma is None:
        return None
    told = phrases[: topics[-1] + 1]
    return Verbless(_clause(lemma, phrases[-1].start, phrases[-1].end, told), told[-1].text, None, is_bare=False)


def ends_like_an_act(text: str) -> bool:
    """A cheap test before the analysis: whether a text ends in a verbal noun or an act noun, brackets apart."""
    bare = _ASIDE.sub("", text)
    return bool(_verb_at_end(bare)) or act_words().noun_of(bare) is not None


def ends_in_a_verb(text: str) -> bool:
    """Whether a text ends in a verbal noun ("본사 방문"), brackets apart."""
    return bool(_verb_at_end(_ASIDE.sub("", text)))


def noun_phrase(text: str, morphemes: Sequence[Morpheme]) -> Phrase | None:
    """A text that is one noun phrase as a whole; None without words."""
    bare = text.strip()
    if not bare or not morphemes:
        return None
    start = text.index(bare)
    return Phrase(start, start + len(bare), bare, "", tuple(morphemes))


def _readings(text: str, phrase: Phrase, waiting: list[Phrase]) -> Iterator[Verbless]:
    """The first reading that a frame knows, for the phrase and for what · joins to its last word."""
    aside = _ASIDE.search(phrase.text)
    end = phrase.start + (aside.start() if aside else len(phrase.text))
    pieces = [_cut(text, phrase, start, stop, "") for start, stop in _joined_acts(text, phrase.start, end)]
    whole = _cut(text, phrase, phrase.start, end, "")
    bodies = pieces if pieces[0] and _known(text, pieces[0], waiting, phrase.end) else [whole]
    for number, body in enumerate(bodies):
        before = waiting if number == 0 else []
        found = _known(text, body, before, phrase.end) if body else None
        if body and found:
            clause, about = found
            yield Verbless(clause, about, aside[1].strip() if aside else None, not before and _is_bare(body))


def _known(text: str, body: Phrase, waiting: list[Phrase], last: int) -> tuple[Clause, str] | None:
    """The likeliest clause that a frame knows, with the words that name its act."""
    return next((found for found in _expansions(text, body, waiting, last) if acts_of(found[0], text)), None)


def _joined_acts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "본사 방문·오찬 간담회": cut at a · both sides of which end in the noun of an act."""
    found = [start]
    for mark in re.finditer(r"[·ㆍ∙]", text[start:end]):
        place = start + mark.start()
        if _verb_at_end(text[start:place]) and (_verb_at_end(text[place:end]) or act_words().noun_of(text[place:end])):
            found.append(place + 1)
    return [(one, (other - 1 if other != end else end)) for one, other in zip(found, [*found[1:], end], strict=True)]


def _expansions(text: str, body: Phrase, waiting: list[Phrase], last: int) -> Iterator[tuple[Clause, str]]:
    """The clauses up to `last` that a phrase may stand for, the likeliest first, each with what names the act."""
    verb, noun = _verb_at_end(body.text), act_words().noun_of(body.text)
    whole = noun is not None and noun[0].endswith(verb) and (noun[0] != verb or noun[1] == "speech")
    readings = (_by_noun, _by_verb) if whole else (_by_verb, _by_noun)
    for reading in readings:
        yield from reading(text, body, waiting, last)


def _by_verb(text: str, body: Phrase, waiting: list[Phrase], last: int) -> Iterator[tuple[Clause, str]]:
    """ "린덴시청 방문": the verbal noun at the end is the verb."""
    verb = _verb_at_end(body.text)
    if not verb:
        return
    base = _cut(text, body, body.start, body.end - len(verb), "을")
    if base and verb in act_words().visits and base.text.endswith(act_words().visits):
        base = _cut(text, base, base.start, base.end - len(_verb_at_end(base.text)), "을")
    phrases = [*waiting, *(_with_partner(text, base) if base else [])]
    if phrases:
        light = act_words().classes_of(f"{verb}하다", "").intersection(item_words().light)
        about = base.text if base and light else body.text
        yield _clause(f"{verb}하다", body.end - len(verb), last, phrases), _from_word_start(text, body, about)


def _by_noun(text: str, body: Phrase, waiting: list[Phrase], last: int) -> Iterator[tuple[Clause, str]]:
    """ "동포 간담회": the verb that its act noun has goes without saying."""
    noun = act_words().noun_of(body.text)
    lemma = item_words().unsaid.get(noun[1]) if noun and body.text.endswith(noun[0]) else None
    if lemma:
        phrases = [*waiting, *_with_partner(text, replace(body, particle="을"))]
        yield _clause(lemma, body.end, last, phrases), _from_word_start(text, body, body.text)


def _with_partner(text: str, base: Phrase) -> list[Phrase]:
    """ "린덴상공회의소 업무협약": the party before the act noun is with whom it is."""
    noun = act_words().noun_of(base.text)
    if noun is None or noun[1] not in item_words().with_counterpart:
        return [base]
    start = base.start + base.text.rindex(noun[0])
    sum_told = _SUM.search(text[base.start : start])
    partner = _cut(text, base, base.start, base.start + sum_told.start() if sum_told else start, "와")
    if partner is None or named(partner).sort is Sort.THING:
        return [base]
    rest = _cut(text, base, start, base.end, "을")
    return [partner, rest] if rest else [base]


def _from_word_start(text: str, body: Phrase, about: str) -> str:
    """The words from where the first of them begins, should the analysis have cut into it."""
    before = re.search(rf"[가-힣]{{0,{_LONGEST_VERB}}}$", text[max(0, body.start - _LONGEST_VERB) : body.start])
    return (before[0] if before else "") + about


def _is_bare(body: Phrase) -> bool:
    verb = _verb_at_end(body.text)
    vague = item_words().vague
    return body.text in vague or body.text[: len(body.text) - len(verb)].strip() in vague


def _verb_at_end(text: str) -> str:
    """The verbal noun that a text ends with, the longest that a class of verbs knows; empty without one."""
    last = text.split()[-1] if text.split() else ""
    for length in range(min(len(last), _LONGEST_VERB), 1, -1):
        if act_words().classes_of(last[-length:] + "하다", ""):
            return last[-length:]
    return ""


def _cut(text: str, phrase: Phrase, start: int, end: int, particle: str) -> Phrase | None:
    """A stretch of a phrase as a phrase of its own; None where no words are left."""
    piece = text[start:end]
    bare = piece.strip(" ·ㆍ∙,")
    morphemes = tuple(m for m in phrase.morphemes if start <= m.start < end)
    if not bare or not morphemes:
        return None
    first = start + piece.index(bare)
    return Phrase(first, first + len(bare), bare, particle, morphemes, phrase.modifiers)


def _clause(lemma: str, start: int, end: int, phrases: list[Phrase]) -> Clause:
    return Clause(lemma, start, end, Ending.FINAL, Tense.PRESENT, Mode.PLAIN, tuple(phrases))
