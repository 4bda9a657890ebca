"""What a predicate's endings and auxiliaries say: how its clause ends, of what time, whether it is asserted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ihaeng.language.analyzer import Morpheme
from ihaeng.reading.korean.grammar.clauses import Ending, Mode, Tense
from ihaeng.reading.korean.lexicon import grammar

_AS_KNOWN = ("것", "으로")
_DECLARED = ("ᆫ다는", "는다는", "다는")
"""Endings of what is said to be meant before a noun for the intention."""
_DESCRIBED = ("는", "은", "ᆫ")
"""Endings of a description of what takes place or took place."""


_OF_NOTES = ("ᆷ", "음")
"""Endings by which notes close their sentences ("체결함.")."""


class Endings(NamedTuple):
    """How a predicate ends; the next clause begins at `next_place`."""

    next_place: int
    ending: Ending
    tense: Tense
    mode: Mode
    connector: str


def read_endings(morphemes: Sequence[Morpheme], place: int) -> Endings:
    """Read the endings and auxiliaries that follow a stem up to where its clause ends."""
    tense, mode = Tense.OPEN, Mode.PLAIN
    while place < len(morphemes):
        form, tag = morphemes[place].form, morphemes[place].tag
        following = morphemes[place + 1].tag if place + 1 < len(morphemes) else ""
        if tag in ("ETM", "ETN"):
            if early := _early_end(morphemes, place, tense, mode):
                return early
            after = _after_adnominal if tag == "ETM" else _after_nominal
            skip, tense, mode, done = after(morphemes, place, tense, mode)
            place += skip
            if done:
                return Endings(place + 1, Ending.ADNOMINAL if tag == "ETM" else Ending.NOMINAL, tense, mode, form)
        elif _comes_about(morphemes, place):
            place += 1
        elif tag == "EC" and _goes_on(morphemes, place):
            skip, tense, mode = _after_aim(morphemes, place, tense, mode)
            place += skip
        elif tag in ("EC", "EF"):
            return _closing(place, form, tag, tense, mode)
        elif tag == "EP" or tag.startswith("VX"):
            tense, mode = _after_mark(form, tag, tense, Mode.POSSIBLE if _asks(morphemes, place) else mode)
        elif not (tag == "JX" and following.startswith(("VX", "VV", "EF", "EC"))):
            break
        place += 1
    return Endings(place, Ending.CONNECTIVE, tense, mode, "")


def _early_end(morphemes: Sequence[Morpheme], place: int, tense: Tense, mode: Mode) -> Endings | None:
    """A clause that looks like a description or a noun and leads on: "만나는 한편", "가지 않기로 뜻을 모았다"."""
    form, tag = morphemes[place].form, morphemes[place].tag
    if tag == "ETN" and form in _OF_NOTES and _is_last(morphemes, place):
        return _closing(place, form, "EF", tense, mode)
    if tag == "ETM" and (leads_on := _leads_on(morphemes, place)):
        return Endings(leads_on, Ending.CONNECTIVE, tense, mode, "고")
    if tag == "ETM" and _is_known(morphemes, place):
        told = Tense.PRESENT if form == "는" else Tense.PAST
        return Endings(place + 1 + len(_AS_KNOWN), Ending.CONNECTIVE, told, mode, "고")
    if tag == "ETN" and mode is Mode.NEGATED and [m.form for m in morphemes[place + 1 : place + 2]] == ["로"]:
        return Endings(place + 2, Ending.CONNECTIVE, Tense.FUTURE, Mode.FORMER, "기로")
    return None


def _is_last(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether nothing but marks stands behind: "체결함." ends its sentence as "체결했다." does."""
    return all(morpheme.tag.startswith("S") for morpheme in morphemes[place + 1 :])


def _after_aim(morphemes: Sequence[Morpheme], place: int, tense: Tense, mode: Mode) -> tuple[int, Tense, Mode]:
    """Read on after an ending before an auxiliary: an aim, or one that came to nothing ("만나려 했다")."""
    form = morphemes[place].form
    if form in grammar().intending and _is_past(morphemes, place + 2):
        return 2, Tense.FUTURE, Mode.FORMER
    return 0, tense, Mode.PURPOSE if form in grammar().aiming else mode


def _goes_on(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether an auxiliary follows, with a particle before it or without ("만나지는 못했다")."""
    tags = [morpheme.tag for morpheme in morphemes[place + 1 : place + 3]]
    return any(tag.startswith("VX") for tag in tags[1:2] if tags[0] == "JX") or bool(tags and tags[0].startswith("VX"))


def _comes_about(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether "-게 되다" follows, which tells the act itself ("면담하게 된다")."""
    return morphemes[place].form == "게" and place + 1 < len(morphemes) and morphemes[place + 1].form == "되"


def _leads_on(morphemes: Sequence[Morpheme], place: int) -> int | None:
    """Where the next clause begins if what looks like a description is told beside it, or as what came of it.

    "만나는 한편 ...", "체결하는 동시에 ...", "체결하는 성과를 거뒀다".
    """
    words = [m for m in morphemes[place + 1 : place + 4] if m.tag != "SP"]
    noun = words[0].form if words and morphemes[place].form == "는" else ""
    if noun in grammar().meanwhile:
        return place + (3 if len(words) > 1 and words[1].form == "에" else 2)
    return place + 1 if noun in grammar().fruits else None


def _is_known(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether a deed is said to be known ("만나는 것으로 알려졌다"): it is told, not described."""
    behind = [m.form for m in morphemes[place + 1 : place + 4]]
    settled = morphemes[place].form in _DESCRIBED
    return settled and tuple(behind[:2]) == _AS_KNOWN and "".join(behind[2:]) in grammar().known


def _closing(place: int, form: str, tag: str, tense: Tense, mode: Mode) -> Endings:
    """A clause that ends with the sentence, with what is quoted, or leads on."""
    quoted = form.endswith(grammar().quoting)
    if tag == "EF" or quoted:
        mode = Mode.POSSIBLE if quoted and form.endswith(grammar().proposing) else mode
        ending = Ending.FINAL if tag == "EF" else Ending.QUOTED
        return Endings(place + 1, ending, Tense.PRESENT if tense is Tense.OPEN else tense, mode, form)
    mode = Mode.PURPOSE if form in grammar().aiming else mode
    return Endings(place + 1, Ending.CONNECTIVE, tense, mode, form)


def _asks(morphemes: Sequence[Morpheme], place: int) -> bool:
    """Whether an auxiliary asks others to act: "와 달라고", "와 줄 것을", "와 주기를"."""
    form, tag = morphemes[place].form, morphemes[place].tag
    behind = morphemes[place + 1 : place + 4]
    for_them = form == "주" and behind and behind[0].tag in ("ETM", "ETN")
    return tag == "VX" and (form == "달" or (bool(for_them) and any(m.tag == "JKO" for m in behind)))


def _after_mark(form: str, tag: str, tense: Tense, mode: Mode) -> tuple[Tense, Mode]:
    """What a mark of tense or an auxiliary verb adds."""
    if tag == "EP":
        return _after_tense_mark(form, tense, mode)
    mode = Mode.NEGATED if form in ("않", "못하", "말") else mode
    return (Tense.PAST if form == "있" and tense is Tense.OPEN else tense), mode


def _after_tense_mark(form: str, tense: Tense, mode: Mode) -> tuple[Tense, Mode]:
    if form == "겠":
        return Tense.FUTURE, mode
    if not form.endswith(("었", "았", "였")):
        return tense, mode
    return (Tense.FUTURE, Mode.FORMER) if tense is Tense.FUTURE else (Tense.PAST, mode)


def _after_adnominal(
    morphemes: Sequence[Morpheme], place: int, tense: Tense, mode: Mode
) -> tuple[int, Tense, Mode, bool]:
    """Whether an adnominal ending leads into "예정이다", "수 있다" and the like (go on) or describes a noun (stop)."""
    form = morphemes[place].form
    after = [m for m in morphemes[place + 1 : place + 4] if m.tag != "SP"]
    noun = after[0].form if after else ""
    joins = len(after) > 1 and (
        after[1].tag.startswith(("VCP", "XSV", "VA", "VV", "VX", "JX")) or after[1].form in ("으로", "이")
    )
    if noun in grammar().intention_nouns and joins and form in ("ᆯ", "을", "을"):
        step = 2 if after[1].tag.startswith(("VCP", "XSV")) else 1
        return step, Tense.FUTURE, mode, False
    if joins and noun in grammar().declared_intentions and form in _DECLARED:
        return 2 if after[1].tag.startswith("VCP") else 1, Tense.FUTURE, mode, False
    if noun in grammar().possibility_nouns and joins and form in ("ᆯ", "을"):
        return 2, tense, Mode.POSSIBLE, False
    if tense is Tense.FUTURE:  # "맺을 예정인", "맺기로 한"; with 던 it is not said that it came
        return 0, tense, Mode.FORMER if form == "던" and mode in (Mode.PLAIN, Mode.DECIDED) else mode, True
    if form.endswith("려던"):
        return 0, Tense.FUTURE, Mode.FORMER, True
    settled = {"ᆫ": Tense.PAST, "은": Tense.PAST, "던": Tense.PAST, "는": Tense.PRESENT}.get(form, Tense.FUTURE)
    return 0, tense if tense is Tense.PAST else settled, mode, True


def _after_nominal(
    morphemes: Sequence[Morpheme], place: int, tense: Tense, mode: Mode
) -> tuple[int, Tense, Mode, bool]:
    """Read on after 기: "-기도 했다", "-기로 했다" (an intention), "-기 위해" (a purpose)."""
    after = morphemes[place + 1 : place + 3]
    forms = [m.form for m in after]
    if forms[:1] == ["도"] and len(after) > 1 and after[1].form == "하":
        return 2, tense, mode, False
    if forms[:1] == ["로"] and len(after) > 1 and after[1].form == "하":
        decided = _is_past(morphemes, place + 3)
        return 3 if decided else 2, Tense.FUTURE, Mode.DECIDED if decided and mode is Mode.PLAIN else mode, False
    if forms[:1] in (["위하"], ["위해"]):
        return 0, tense, Mode.PURPOSE, True
    return 0, tense, mode, True


def _is_past(morphemes: Sequence[Morpheme], place: int) -> bool:
    return place < len(morphemes) and morphemes[place].tag == "EP"
