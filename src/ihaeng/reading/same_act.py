"""One act told twice in one document: in body and caption, in overview and detail."""

from __future__ import annotations

from dataclasses import replace

from ihaeng.language.gazetteer import country_of
from ihaeng.language.names import same_name
from ihaeng.language.remembered import remembered
from ihaeng.model import Amount, Reason
from ihaeng.model.amount import on_one_rung
from ihaeng.model.kinds import strongest
from ihaeng.model.partial_date import may_be_same
from ihaeng.reading.drafts import Draft, Party, parties_as, with_names
from ihaeng.reading.korean.acts.calling_off import JOURNEY
from ihaeng.reading.korean.lexicon import act_words

_ALIKE = (
    {"visit", "meeting", "briefing", "agreement", "contract", "investment"},
    {"agreement", "contract", "investment"},
    {"event", "meeting", "briefing", "promotion", "speech"},
    {"event", "exhibition", "visit"},
)
_PROMISES = {"agreement", "contract", "investment"}

_TALKS = "상담"
"""How talks with buyers are called, of which a fair is made ("수출상담", "수출상담회장")."""

CEREMONY = "ceremony"
"""The frame of a signing told as a gathering, often that of a promise told before."""

LONG_WORD = 4
"""Syllables of a word that tells one matter from another."""

LEAST_SHARED_WORDS = 0.5
"""Share of the shorter name's two-syllable pieces that two names of an act must have in common."""

MOST_ACTS = 1_000
"""Acts read of one text, the first ones: no coverage tells a tenth of that, and each is compared with all before."""


def first_acts(drafts: list[Draft]) -> tuple[list[Draft], int]:
    """The first `MOST_ACTS` in the order of the text, and how many are left out behind them."""
    ordered = sorted(drafts, key=lambda draft: draft.where)
    return ordered[:MOST_ACTS], max(len(drafts) - MOST_ACTS, 0)


def merge_same(drafts: list[Draft]) -> list[Draft]:
    """Each act once, in the order in which they are first told; the time is the square of their number."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.where):
        twin = _told_of(draft, kept)
        if twin is None:
            twin = next((place for place, other in enumerate(kept) if _same(other, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[twin] = merged(kept[twin], _without_guests(draft) if draft.frame == CEREMONY else draft)
    return kept


def _without_guests(ceremony: Draft) -> Draft:
    """The ceremony without who came to it: not all of them sign."""
    return replace(ceremony, parties=[]) if _tells_guests(ceremony) else ceremony


def _tells_guests(ceremony: Draft) -> bool:
    return any((reason.field, reason.rule) == ("with", "seen-by") for reason in ceremony.rules)


def _told_of(draft: Draft, kept: list[Draft]) -> int | None:
    """The promise, the last one told before, whose signing a ceremony is ("협약식은 14일 린덴시청에서 열렸다").

    Or the ceremony, told before by its guests alone, of the promise that follows.
    """
    if draft.kind not in _PROMISES:
        return None
    before = (place for place in reversed(range(len(kept))) if kept[place].kind in _PROMISES)
    if draft.frame == CEREMONY:
        return next((place for place in before if _is_its_ceremony(kept[place], draft)), None)
    return next((p for p in before if kept[p].frame == CEREMONY and _is_its_ceremony(draft, kept[p])), None)


def _is_its_ceremony(promise: Draft, ceremony: Draft) -> bool:
    if promise.stage is not ceremony.stage or not _days_fit(promise, ceremony) or promise.frame == CEREMONY:
        return False
    if promise.city and ceremony.city and promise.city != ceremony.city:
        return False
    nobody_else = not (promise.parties and ceremony.parties) or _tells_guests(ceremony)
    if nobody_else or _share_party(promise.parties, ceremony.parties):
        return True
    return act_words().noun_of(ceremony.about or "") == (ceremony.about, ceremony.kind)


def _same(one: Draft, other: Draft) -> bool:
    of_a_list = one.where == other.where and one.kind != other.kind  # one verb: a tour of A and a lunch with its head
    if of_a_list or _are_two_promises(one, other):
        return False
    if one.stage is not other.stage or not _kinds_fit(one, other) or not _days_fit(one, other):
        return False
    if one.kind == "travel" or one.frame == JOURNEY:
        return one.frame == other.frame
    if _are_elsewhere(one, other) or (one.amount and other.amount and _sums_apart(one.amount, other.amount)):
        return False
    return _is_one_signing(one, other) or _share_what_they_are(one, other)


def _are_elsewhere(one: Draft, other: Draft) -> bool:
    """Whether they are told to be in two countries or two cities."""
    if one.country and other.country and one.country != other.country and (one.place or other.place):
        return True
    return bool(one.place and other.place and one.city and other.city and one.place.name != other.place.name)


def _share_what_they_are(one: Draft, other: Draft) -> bool:
    """Whether they have a party, a name or a matter in common."""
    if one.frame == CEREMONY and {other.kind} <= _PROMISES and not with_names(other.parties):
        return True
    shared = _share_party(_not_only_countries(one.parties), _not_only_countries(other.parties))
    alike = _names_alike(one.about, other.about) and (_same_noun(one, other) or _is_one_name(one, other))
    if shared and _are_one_promise_to_somebody(one, other):
        return True
    if with_names(one.parties) and with_names(other.parties):
        return shared and (one.kind == other.kind or bool(one.start and other.start) or alike)
    return alike


def _are_one_promise_to_somebody(one: Draft, other: Draft) -> bool:
    """Whether one paragraph says twice that an agreement was made with "a local distributor"."""
    together = one.kind == other.kind and one.kind in _PROMISES and one.where[0] == other.where[0]
    return together and not with_names(one.parties) and not with_names(other.parties)


def _are_two_promises(one: Draft, other: Draft) -> bool:
    """Whether one sentence lists two ("우호협력 협정과 체육교류 협정을 맺는다")."""
    both = {one.kind, other.kind} <= _PROMISES and one.where[:2] == other.where[:2] and one.frame == other.frame
    return both and bool(one.about and other.about) and not _names_alike(one.about, other.about)


def _sums_apart(one: Amount, other: Amount) -> bool:
    return on_one_rung(one, other) and (one.value, one.currency) != (other.value, other.currency)


def _is_one_signing(one: Draft, other: Draft) -> bool:
    """Whether one tells a promise without its parties that the other signs: the caption, the lead of the same text."""
    if not {one.kind, other.kind} <= _PROMISES or (one.parties and other.parties):
        return False
    if one.start and other.start and one.city and other.city:
        return one.start == other.start and one.city == other.city
    bare = one if not one.parties else other
    return not bare.start and not bare.city and _share_a_word(one.about, other.about) and _same_noun(one, other)


def _share_a_word(one: str | None, other: str | None) -> bool:
    """Whether two matters have a word of their own in common, other than the act's."""
    return any(
        word in (whole or "")
        for text, whole in ((one, other), (other, one))
        for word in (text or "").split()
        if len(word) >= LONG_WORD and not act_words().noun_of(word)
    )


def _kinds_fit(one: Draft, other: Draft) -> bool:
    return one.kind == other.kind or any({one.kind, other.kind} <= group for group in _ALIKE)


def _days_fit(one: Draft, other: Draft) -> bool:
    if one.start is None or other.start is None:
        return True
    if _may_be_same(one.start, other.start):
        return True
    return any(
        a.end is not None and b.start is not None and a.start is not None and a.start <= b.start <= a.end
        for a, b in ((one, other), (other, one))
    )


_may_be_same = remembered(may_be_same)


def _share_party(one: list[Party], other: list[Party]) -> bool:
    return any(same_name(a, b) for mine in one for theirs in other for a in mine for b in theirs)


def _not_only_countries(parties: list[Party]) -> list[Party]:
    """The parties that tell one act from another: a country is what all who are met there have in common."""
    return [party for party in parties if country_of(party[0]) is None] or parties


def _same_noun(one: Draft, other: Draft) -> bool:
    first, second = act_words().noun_of(one.about or ""), act_words().noun_of(other.about or "")
    if first is None or second is None:
        return False
    talks = first[0] if first[0].endswith(_TALKS) else second[0]
    one_fair = talks.endswith(_TALKS) and all(talks in (draft.about or "") for draft in (one, other))
    return one_fair or first[0] in second[0] or second[0] in first[0]


def _is_one_name(one: Draft, other: Draft) -> bool:
    """Whether two gatherings have one proper name, of which no word says what they are ("Open Harbour Conference")."""
    nameless = not (act_words().noun_of(one.about or "") or act_words().noun_of(other.about or ""))
    return nameless and one.kind == other.kind == "event" and one.about == other.about


def _names_alike(one: str | None, other: str | None) -> bool:
    a, b = _pieces(one), _pieces(other)
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= LEAST_SHARED_WORDS


def _pieces(text: str | None) -> set[str]:
    bare = "".join((text or "").split())
    return {bare[place : place + 2] for place in range(len(bare) - 1)}


def _joined_rules(one: Draft, other: Draft, dated: Draft, placed: Draft) -> list[Reason]:
    """What fed the fields that the joined act has from either telling."""
    speaking = {
        "stage": one,
        "said_by": one,
        "when": dated,
        "where": placed if placed.place else one if one.country else other,
        "venue": one if one.venue else other,
        "amount": one if one.amount else other,
        "people": one if one.people else other,
        "background": one,
    }
    told = [(draft, reason) for draft in (one, other) for reason in draft.rules]
    return [reason for draft, reason in told if speaking.get(reason.field, draft) is draft]


_LASTING = frozenset({"event", "exhibition", "promotion"})
"""Kinds that go on for days, of which a text may also tell the first one."""


def _exactness(draft: Draft) -> tuple[int, bool]:
    """How closely an act is dated: a day says more than a month, and one day more than the stretch it lies in."""
    return len(draft.start or ""), draft.end is None


def merged(one: Draft, other: Draft) -> Draft:
    """One act of two tellings: all evidence, all names, and of each role what either tells."""
    kind = strongest({one.kind, other.kind})
    parties = parties_as(kind, one.parties, one.apart)
    for party in parties_as(kind, other.parties, other.apart):
        twin = next((place for place, known in enumerate(parties) if _share_party([known], [party])), None)
        if twin is None:
            parties.append(party)
        else:
            parties[twin] = tuple(dict.fromkeys([*parties[twin], *party]))
    told = [one, other]
    dated = next((draft for draft in told if draft.start), one) if kind in _LASTING else max(told, key=_exactness)
    placed = next((draft for draft in told if draft.city), next((draft for draft in told if draft.place), one))
    return replace(
        one,
        kind=kind,
        evidence=one.evidence + [span for span in other.evidence if span not in one.evidence],
        start=dated.start,
        end=dated.end,
        place=placed.place,
        city=placed.city,
        country=placed.country or one.country or other.country,
        venue=one.venue or other.venue,
        parties=parties,
        apart={**one.apart, **other.apart},
        about=max((draft.about or "" for draft in told), key=len) or None,
        amount=one.amount or other.amount,
        further_amounts=(one if one.amount else other).further_amounts,
        people=one.people or other.people,
        background=one.background and other.background,
        rules=_joined_rules(one, other, dated, placed),
    )
