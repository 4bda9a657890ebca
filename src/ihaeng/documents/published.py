"""When a page says that it was published: from its date lines and machine-readable dates, never from its sentences."""

from __future__ import annotations

import datetime
import enum
import functools
import re

import msgspec

from ihaeng.documents.rules import table, words

KOREAN_TIME = datetime.timezone(datetime.timedelta(hours=9))
_LONGEST_DATE_LINE = 120
"""Characters; a longer line is a sentence."""
_NEAR = 14
"""A label stands right before its date; so many characters cover the longest label and its colon."""
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_CLOCK = (
    r"(?:[\s,(]{0,2}(?:[월화수목금토일](?:요일)?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6})\)?)?"
    r"[\sT,(\[]{0,3}(?:at\s)?(?P<half>오전|오후|AM|PM)?\s{0,2}(?P<hour>\d{1,2})\s?(?::|시)\s?(?P<minute>\d{2})(?!\d)(?:분|:\d{2})?"
    r"(?:\s?(?P<half_after>[AaPp]\.?[Mm]\b\.?))?"
)
_NUMERIC = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d{2}|\d{2})\s?(?P<mark>[-./]|년)\s?(?P<month>\d{1,2})\s?[-./월]\s?(?P<day>\d{1,2})(?!\d)"
    rf"\s?[일.]?(?:{_CLOCK})?"
)
_ENGLISH = re.compile(
    r"(?P<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<year>20\d{2}|19\d{2})",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s(?P<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?\s(?P<year>20\d{2}|19\d{2})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d\d\s?[-./년]|(?:19|20)\d\d")
"""What every date has; lines without are not looked at further."""
_HANGUL = re.compile("[가-힣]")
_LATIN_WORD = re.compile("[A-Za-z]{3}")
_BETWEEN = re.compile(r"\s*[|·•,/()\[\]]+\s*")
_BESIDE = re.compile(r"\s?[\w.+-]{1,40}@[\w.-]{3,60}|\s?\b\d{1,2}:\d{2}\b")
"""What stands beside a date and is no sentence: a mail address, a time of day."""
_SHORT_PIECE = re.compile(r"[^.?!]{0,15}")


class DateRole(enum.IntEnum):
    """What a date on a page is, the most telling first."""

    PUBLICATION = 0
    BARE = 1
    UPDATE = 2


class PageDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date as a line of a page gives it: ISO date or date-time with offset, and what it is."""

    value: str
    role: DateRole


def dates_in(line: str) -> list[PageDate]:
    """The dates of a line whose only business is to say dates; none for a sentence."""
    line = line.strip(" •·|\t")
    if len(line) > _LONGEST_DATE_LINE or not _YEAR.search(line):
        return []
    found = [match for pattern in (_NUMERIC, _ENGLISH, _DAY_FIRST) for match in pattern.finditer(line)]
    dates = [date for match in found if (date := _told(line, match))]
    if any(date.role is not DateRole.BARE for date in dates) or _is_date_line(line, found):
        return dates
    return []


def iso_date(value: str | None, offset: datetime.timezone | None) -> str | None:
    """A machine-readable date in the form used here, in the time of `offset` where one is given; None if it is none."""
    try:
        moment = datetime.datetime.fromisoformat((value or "").strip())
    except ValueError:
        bare = _NUMERIC.match((value or "").strip())
        return _value(bare) if bare else None
    if not _FIRST_YEAR <= moment.year < _LAST_YEAR:
        return None
    if len((value or "").strip()) <= len("2024-01-05"):
        return moment.date().isoformat()
    if offset is not None:
        moment = moment.replace(tzinfo=offset) if moment.tzinfo is None else moment.astimezone(offset)
    return moment.isoformat(timespec="minutes")


def _told(line: str, match: re.Match[str]) -> PageDate | None:
    value = _value(match)
    if value is None:
        return None
    role = _role(line[max(0, match.start() - _NEAR) : match.start()], line[match.end() : match.end() + _NEAR])
    if len(match["year"]) == 2 and role is DateRole.BARE:
        return None
    return PageDate(value=value[: len("2024-01-05")] if _is_foreign(line) else value, role=role)


def _is_foreign(line: str) -> bool:
    """Whether the line is written in English: its time of day is of a zone that it does not tell."""
    return bool(_LATIN_WORD.search(line)) and not _HANGUL.search(line) and "KST" not in line


def _role(before: str, after: str) -> DateRole:
    before, after = before.rstrip(" :：\t|은는"), after.lstrip(" \t")
    if before.endswith(tuple(words("published.yaml", "update"))):
        return DateRole.UPDATE
    if before.endswith(tuple(words("published.yaml", "publication"))) or _label_after().match(after):
        return DateRole.PUBLICATION
    return DateRole.BARE


@functools.cache
def _label_after() -> re.Pattern[str]:
    labels = sorted(words("published.yaml", "publication"), key=len, reverse=True)
    page = r"(?::\d{1,2}){0,2}\s?\(?(?:지면\s?)?\d{1,2}면"
    return re.compile(rf"{page}|(?:{'|'.join(map(re.escape, labels))})(?![가-힣])(?!\s?[:：]?\s?\d)")


def _value(match: re.Match[str]) -> str | None:
    try:
        day = datetime.date(_year(match["year"]), _month(match), int(match["day"]))
    except ValueError:
        return None
    if not _FIRST_YEAR <= day.year < _LAST_YEAR:
        return None
    clock = _clock(match) if match.re is _NUMERIC else None
    return f"{day.isoformat()}T{clock.isoformat('minutes')}+09:00" if clock else day.isoformat()


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _month(match: re.Match[str]) -> int:
    if match.re is _NUMERIC:
        return int(match["month"])
    months = table("published.yaml")["months"]
    return int(months[match["name"].lower()]) if isinstance(months, dict) else 0


def _clock(match: re.Match[str]) -> datetime.time | None:
    if match["hour"] is None:
        return None
    hour, half = int(match["hour"]), (match["half"] or match["half_after"] or "").upper().replace(".", "")
    if half in ("오전", "오후", "AM", "PM") and hour <= 12:
        hour = hour % 12 + (12 if half in ("오후", "PM") else 0)
    return datetime.time(hour, int(match["minute"])) if hour < 24 and int(match["minute"]) < 60 else None


def _is_date_line(line: str, found: list[re.Match[str]]) -> bool:
    """Whether little stands beside the dates: short pieces between separators, such as a name or an outlet."""
    rest = line
    for match in sorted(found, key=lambda match: -match.start()):
        rest = rest[: match.start()] + "|" + rest[match.end() :]
    return bool(found) and all(_SHORT_PIECE.fullmatch(piece) for piece in _BETWEEN.split(_BESIDE.sub("", rest)))


def published_in(header: list[str], footer: list[str]) -> PageDate | None:
    """The date that the lines around an article give for it.

    A date that is called one of publication comes first, above the article before below it; then a date that stands
    alone above the article; then one that is called an update.
    """
    above = [date for line in header for date in dates_in(line)]
    below = [date for line in footer for date in dates_in(line) if date.role is not DateRole.BARE]
    told = [date for date in above + below if date.role is DateRole.PUBLICATION]
    alone = [date for date in reversed(above) if date.role is DateRole.BARE]
    return next(iter([*told, *alone, *above, *below]), None)
