"""English coverage: sentences, verbs and what stands around them; the mission and its acts."""

from ihaeng.reading.english.reader import read_english

__all__ = ["read_english"]
