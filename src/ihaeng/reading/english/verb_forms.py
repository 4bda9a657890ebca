"""The written forms of the verbs that acts.yaml lists: third person, past, participle and -ing."""

from __future__ import annotations

import enum
import functools

from ihaeng.reading.english.lexicon import acts


class Form(enum.StrEnum):
    """The shape of a verb."""

    PLAIN = "plain"
    THIRD = "third"
    PAST = "past"
    ING = "ing"


@functools.cache
def verb_forms() -> dict[str, list[tuple[str, Form]]]:
    """Every written form of a verb's first word, with the words that it can be."""
    found: dict[str, list[tuple[str, Form]]] = {}
    lemmas = {verb.split()[0] for verbs in acts().verbs.values() for verb in verbs}
    for lemma in lemmas:
        for form, word in _inflected(lemma):
            found.setdefault(word, []).append((lemma, form))
    return found


def _inflected(lemma: str) -> list[tuple[Form, str]]:
    irregular = acts().irregular.get(lemma)
    stem = lemma[:-1] if lemma.endswith("e") and lemma not in ("be", "see") else lemma
    third = {"have": "has", "be": "is"}.get(lemma, _third(lemma))
    doubled = isinstance(irregular, str) and irregular.endswith("ed") and len(irregular) - len(lemma) == 3
    ing = (lemma + lemma[-1] if doubled or lemma in _DOUBLING else stem) + "ing"
    past = [irregular] if isinstance(irregular, str) else list(irregular or [_regular_past(lemma)])
    if lemma.endswith("el") and irregular is None:
        past += [lemma + "led"]
    forms = [(Form.PLAIN, lemma), (Form.THIRD, third), (Form.ING, ing), *((Form.PAST, word) for word in past)]
    if lemma.endswith("el") and irregular is None:
        forms.append((Form.ING, lemma + "ling"))
    return forms + ([(Form.THIRD, "are")] if lemma == "be" else [])


_DOUBLING = ("sit", "set", "put", "get", "cut", "run", "win", "begin")


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "go")) else "s")


def _regular_past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeou" else lemma + "ed"


__all__ = ["Form", "verb_forms"]
