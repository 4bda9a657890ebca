"""Single values that a model says, let through only where they are well-formed and the text bears them out."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from ihaeng.language.gazetteer import Place, PlaceKind, choose, find_places, narrowed, place_named
from ihaeng.language.numerals import find_counts
from ihaeng.model import Amount, Basis, Document, Language, Saying, Span
from ihaeng.model.partial_date import first_day, is_open
from ihaeng.reading.amounts import find_amounts
from ihaeng.reading.asked.answers import SaidAmount
from ihaeng.reading.asked.quotes import Quotable
from ihaeng.reading.dates import durations
from ihaeng.reading.english.places import places_in

_MONTH, _DAY = "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])"
_DATE = re.compile(rf"[0-9]{{4}}(?:-{_MONTH}(?:-{_DAY})?)?|---{_DAY}|--{_MONTH}-{_DAY}")
_COMPLETED = {"---": "2000-01-", "--": "2000-"}
"""By what an open date begins, a month and a leap year in which it can be looked whether there is such a day."""


class Checked:
    """Checks what is said of one document; `dropped` counts by field what was said and not let through."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = Quotable(document.text)
        self.dropped: Counter[str] = Counter()

    def words(self, field: str, said: str | None) -> str | None:
        """Words that stand in the text, white space folded."""
        if said is None or not said.strip():
            return None
        if self.text.holds(said):
            return " ".join(said.split())
        self.dropped[field] += 1
        return None

    def all_words(self, field: str, said: Iterable[str]) -> tuple[str, ...]:
        """Those of several words that stand in the text, each once."""
        kept = (self.words(field, one) for one in said)
        return tuple(dict.fromkeys(one for one in kept if one))

    def days(self, start: str | None, end: str | None) -> tuple[str | None, str | None]:
        """Partial dates in order, the end None where it is the start; an end before the start is dropped."""
        first, last = self._date(start), self._date(end)
        if first and last and not is_open(first) and not is_open(last) and last < first:
            self.dropped["end"] += 1
            last = None
        return first, None if last == first else last

    def place(self, country: str | None, city: str | None) -> tuple[str | None, str | None, Place | None]:
        """Country and city as the text names them, with the known place; a country must be one that the text names."""
        city = self.words("city", city)
        code = country.upper() if country else None
        known = _place_called(city, code) if city else None
        if code and code not in self._countries and known is None:
            self.dropped["country"] += 1
            code, known = None, _place_called(city, None) if city else None
        return code or (known.country if known else None), city, known

    def amount(self, said: SaidAmount | None, evidence: Iterable[Span]) -> Amount | None:
        """A sum that one of the quotes tells, to the digit and in that currency."""
        if said is None or said.value is None:
            return None
        value = _number(said.value)
        told = [mention.value for span in evidence for mention in find_amounts(span.quote, self.document.language)]
        found = next((sum_ for sum_ in told if sum_.value == value and said.currency in (None, sum_.currency)), None)
        if found is None:
            self.dropped["amount"] += 1
            return None
        basis = Basis(said.basis) if said.basis in set(Basis) else None
        return Amount(value=found.value, currency=found.currency, basis=basis, whose=self.words("whose", said.whose))

    def people(self, said: int | None, evidence: Iterable[Span]) -> int | None:
        """A head count that one of the quotes tells."""
        if said is None:
            return None
        counts = (count for span in evidence for count in find_counts(span.quote, self.document.language))
        if any(count.value == said for count in counts):
            return said
        self.dropped["people"] += 1
        return None

    def length(self, nights: int | None, days: int | None) -> tuple[int | None, int | None]:
        """Nights and days that the text tells."""
        told = durations(self.document.text, self.document.language)
        kept_nights = nights if nights in {one.nights for one in told} else None
        kept_days = days if days in {one.days for one in told} else None
        self.dropped["length"] += (kept_nights, kept_days) != (nights, days)
        return kept_nights, kept_days

    @staticmethod
    def said_by(said: str | None) -> Saying | None:
        """Whose word it is; None for a word that nobody knows."""
        return Saying(said) if said in set(Saying) else None

    @functools.cached_property
    def _countries(self) -> set[str]:
        if self.document.language is Language.EN:
            return {named.place.country for named in places_in(self.document.text)}
        return {choose(mention).country for mention in find_places(self.document.text)}

    def _date(self, said: str | None) -> str | None:
        if said is None or said == "":
            return None
        if _is_date(said):
            return said
        self.dropped["date"] += 1
        return None


def _is_date(said: str) -> bool:
    if not _DATE.fullmatch(said):
        return False
    opened = next((mark for mark in _COMPLETED if said.startswith(mark)), "")
    try:
        first_day(_COMPLETED.get(opened, "") + said[len(opened) :])
    except ValueError:
        return False
    return True


def _number(said: str | int | float) -> Decimal | None:
    try:
        return Decimal(str(said).replace(",", ""))
    except InvalidOperation:
        return None


def _place_called(city: str, country: str | None) -> Place | None:
    """The place whose name this is, in the country if one is said; of a city-state its city."""
    asked = (country,) if country else ()
    whole = [mention for mention in find_places(city, asked) if mention.end - mention.start == len(city)]
    found = narrowed(whole[0], choose(whole[0], asked)) if whole else place_named(city)
    fits = found and found.kind is not PlaceKind.COUNTRY and (not country or found.country == country)
    return found if fits else None
