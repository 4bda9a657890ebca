"""People whose office stands before their name: "린덴 시장 로라 벤슨", "노바켐 부사장 마틴 오브라이언"."""

from __future__ import annotations

from ihaeng.reading.korean.grammar.clauses import Phrase
from ihaeng.reading.korean.grammar.word_sorts import all_known, ends_of, is_korean_name, looks_like_name
from ihaeng.reading.korean.lexicon import people_words
from ihaeng.reading.korean.roles.names_and_bodies import is_a_place
from ihaeng.reading.korean.roles.office_holders import OfficeHolder, office_holder

_MOST_NAME_WORDS = 4
"""Words of a name behind an office; what is longer is a title of something else."""


def holder_before_name(words: list[str], phrase: Phrase) -> tuple[OfficeHolder, str] | None:
    """The person, and the ending of the office; None where no name stands behind an office."""
    for place in range(len(words) - 2, max(-1, len(words) - 2 - _MOST_NAME_WORDS), -1):
        ends = ends_of(words[place])
        if ends.office and len(ends.office) > 1 and len(ends.venue or "") <= len(ends.office):
            name = words[place + 1 :]
            if not _is_a_name(name, phrase):
                return None
            holder = office_holder(words[: place + 1], ends.office, phrase)
            return holder._replace(name=tuple(name), body=(*holder.name, *holder.body)), ends.office
    return None


def _is_a_name(words: list[str], phrase: Phrase) -> bool:
    """Whether the words are a name in full: a Korean one, or several words of which none is a place or a body."""
    if len(words) == 1:
        return is_korean_name(words[0]) and not all_known(words[0], phrase)
    if words[0] in people_words().foreign_given_names:
        return not any(ends_of(word).organisation or ends_of(word).office for word in words[1:])
    fits = all(looks_like_name(word, phrase) and not is_a_place(word) for word in words)
    return fits and not any(all_known(word, phrase) for word in words)
