"""The act noun that a phrase ends with: what is held, signed or given."""

from __future__ import annotations

import re

from ihaeng.language.remembered import remembered
from ihaeng.reading.korean.grammar.brackets import without_quotes
from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.grammar.word_sorts import all_known, ends_of
from ihaeng.reading.korean.lexicon import act_words

_IN_TURN = " 순"
"""What ends a row of gatherings ("개막식, 심포지엄 순으로 진행된다")."""
_STAND = "관"
_SHORTEST_STAND = 3
"""Syllables of a stand's name."""
_MONEY = ("불", "달러", "원", "유로")
_SUM_BEHIND = re.compile(r" (?:총 |약 )?\d[\d,.]{0,20}+[만억천]?\s?(?:불|달러|원|유로)$")
"""The sum of a deal behind its noun ("업무협약 90만불을 체결")."""
_AMONG_OTHERS = re.compile(r" 등(?:의)?(?: [가-힣·]{1,8}){0,3} (?:활동|일정|행사|프로그램|사업|교류)$")
"""What sums up deeds of which the first is named ("자매결연 등 다양한 우호 활동")."""

_BRACKET = re.compile(r"(?:(?<!\s)\s++)?+\([^()]*+\)\s*+")
_CLOSING_QUOTES = ("’", "”", "'", '"', ">", "》")
_NAME_BEHIND = re.compile(r"([^‘“'\"<《]*[가-힣]{2})\s*[‘“'\"<《][^‘’“”'\"<>《》]++[’”'\">》]$")


def act_noun(phrase: Phrase) -> tuple[str, str] | None:
    """The act noun that the phrase ends with, else that of what it is said to be ("박람회인 ‘테크 인 시카고’")."""
    noun = noun_in(phrase.text) or _stand(phrase)
    is_it = phrase.modifiers[-1] if phrase.modifiers and phrase.modifiers[-1].lemma == "이다" else None
    if noun or is_it is None or not is_it.phrases:
        return noun
    return noun_in(is_it.phrases[-1].text)


def _stand(phrase: Phrase) -> tuple[str, str] | None:
    """A stand called after who runs it ("다솔관"): no word that the dictionary knows, and no museum."""
    word = phrase.text.rpartition(" ")[2]
    is_one = len(word) >= _SHORTEST_STAND and word.endswith(_STAND) and not any(ends_of(word))
    return (word, "exhibition") if is_one and not all_known(word, phrase) else None


@remembered
def noun_in(written: str) -> tuple[str, str] | None:
    """The act noun that a phrase ends with and its kind, whatever its brackets and quotation marks."""
    return act_words().noun_of(_bare_text(written))


def bare(phrase: Phrase) -> str:
    """The phrase without brackets, quotation marks and a proper name behind its noun."""
    return _bare_text(phrase.text)


def _bare_text(written: str) -> str:
    """A phrase without brackets, quotation marks and a proper name behind the noun ("공연 ‘봄밤’")."""
    text = _BRACKET.sub("", written) if "(" in written else written
    text = _SUM_BEHIND.sub("", text) if text.endswith(_MONEY) else text
    text = _AMONG_OTHERS.sub("", text) if " 등" in text else text.removesuffix(_IN_TURN)
    named_act = _NAME_BEHIND.match(text) if text.endswith(_CLOSING_QUOTES) else None
    return without_quotes(named_act[1] if named_act else text).strip()
