"""How dates, sums and places are written for people, in their language."""

from __future__ import annotations

import datetime
import functools
import re
import unicodedata
from collections.abc import Callable, Iterable
from decimal import Decimal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from ihaeng.model import Amount, Destination
from ihaeng.model.partial_date import first_day, is_open
from ihaeng.publish.words import Words

_HIDDEN = {"Cc", "Cf", "Cs", "Co"}
"""Classes of characters that show nothing and can reorder or hide text, or command a terminal."""

_JOINERS = {"\u200c", "\u200d"}
"""Format characters that some scripts need between letters."""


MOST_DAYS = 16_384
"""Days whose writing is remembered: those of four decades; a list of fifty rows writes hundreds."""

_SUM = re.compile(r"(\d{1,30}(?:\.\d{1,10})?(?:E\+\d{1,2})?)(?: ([A-Z]{3}))?")


def shown(text: str | None) -> str:
    """Return the text as one line of visible characters: white space folded, control and direction marks dropped."""
    folded = " ".join((text or "").split())
    if folded.isprintable():  # as nearly all text is; nothing printable is hidden
        return folded
    return "".join(c for c in folded if c in _JOINERS or unicodedata.category(c) not in _HIDDEN)


def link(url: str | None) -> str | None:
    """Return the address if it is one of the web; anything else (`javascript:`, `file:`) is no link."""
    return url if url and re.match(r"https?://[^\s/]", url, re.IGNORECASE) else None


def day(words: Words, value: str) -> str:
    """Write one partial date; a date with a time is written by its day. What is no date is written as it stands."""
    if is_open(value):
        month, number = value[2:-3].strip("-"), int(value[-2:])
        return words("date.no_year", month=int(month), day=number) if month else words("date.no_month", day=number)
    try:
        date = first_day(value.split("T")[0])
    except ValueError:
        return shown(value)
    return _by_skeleton({4: "y", 7: "yMMM"}.get(len(value), "yMMMd"), date, words("locale"))


@functools.lru_cache(maxsize=MOST_DAYS)
def _by_skeleton(skeleton: str, date: datetime.date, locale: str) -> str:
    return format_skeleton(skeleton, date, locale=locale)


@functools.lru_cache(maxsize=MOST_DAYS)
def _by_pattern(pattern: str, date: datetime.date, locale: str) -> str:
    return format_date(date, pattern, locale=locale)


def weekday(words: Words, value: str) -> str:
    """Write one partial date for a place where the year is told beside it: month, day, weekday as far as known."""
    if len(value) < 10 or is_open(value):
        return day(words, value)
    try:
        return _by_pattern(words("date.weekday"), first_day(value.split("T")[0]), words("locale"))
    except ValueError:
        return shown(value)


def days(words: Words, start: str | None, end: str | None, one: Callable[[Words, str], str] = day) -> str:
    """Write a stretch of days, each by `one`; empty where neither end is known."""
    if start and end and start != end:
        return words("date.range", start=one(words, start), end=one(words, end))
    known = start or end
    return one(words, known) if known else ""


def heading(words: Words, date: datetime.date) -> str:
    """Write a day with its weekday in full."""
    return _by_pattern("full", date, words("locale"))


def number(words: Words, value: Decimal) -> str:
    """Write an exact number, in the units that the language reads numbers by (Korean 만, 억, 조)."""
    units = words.at("money.units")
    if not units or value != value.to_integral_value() or value.copy_abs() < units[-1][0]:
        return str(format_decimal(value, locale=words("locale"), decimal_quantization=False))
    parts, rest = [], int(value.copy_abs())
    for size, name in units:
        many, rest = divmod(rest, size)
        if many:
            parts.append(f"{many:,}{name}")
    if rest:
        parts.append(f"{rest:,}")
    return ("-" if value < 0 else "") + " ".join(parts)


def money(words: Words, amount: Amount) -> str:
    """Write a sum with its currency, whose it is, and the rung it stands on, as far as they are told."""
    written = number(words, amount.value)
    if amount.currency is None:
        text = words("money.no_currency", number=written)
    else:
        text = words("money.sum", number=written, currency=words.known("money.currencies", amount.currency))
    if amount.whose:
        text = words("money.of", sum=text, whose=shown(amount.whose))
    return words("money.with_basis", sum=text, basis=words(f"basis.{amount.basis}")) if amount.basis else text


def sum_written(words: Words, value: str) -> str:
    """Write a sum that a ledger holds as words (`1200000 USD`); what is no such sum is written as it stands."""
    found = _SUM.fullmatch(value)
    return money(words, Amount(value=Decimal(found[1]), currency=found[2])) if found else shown(value)


def country(words: Words, code: str | None) -> str:
    """Write a country by its name; the code itself where no name is known for it."""
    name = Locale.parse(words("locale")).territories.get(code) if code else ""
    return str(name or shown(code))


def destinations(words: Words, places: Iterable[Destination]) -> str:
    """Write where a mission goes, the cities in order behind their countries."""
    cities: dict[str, list[str]] = {}
    for place in places:
        known = cities.setdefault(country(words, place.country), [])
        city = shown(place.city)
        if city and city not in known:
            known.append(city)
    texts = (_with_cities(words, name, "·".join(known)) for name, known in cities.items())
    return words("and").join(text for text in texts if text)


def _with_cities(words: Words, name: str, cities: str) -> str:
    return words("place", country=name, cities=cities) if name and cities else name or cities


def sums(words: Words, amounts: Iterable[Amount]) -> str:
    """Write the sums of one act side by side, each with its rung; they are never added up."""
    return ", ".join(money(words, amount) for amount in amounts)
