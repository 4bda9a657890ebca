"""Values that people set right: which fields can be, how a value is written, and the fact with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ihaeng.model import Activity, Amount, IhaengError, Lead, Mission, Subject
from ihaeng.model.kinds import kinds
from ihaeng.model.partial_date import first_day, is_open

ACTIVITY_FIELDS = (
    *("kind", "stage", "start", "end", "country", "city", "venue", "actor", "with", "about", "amount", "people"),
    *("said_by", "background"),
)
"""What can be corrected of an act, by the names of the ledger's JSON."""

MISSION_FIELDS = ("lead", "office", "organisation", "start", "end", "nights", "days", "direction", "people")
"""What can be corrected of a mission; `lead` is the person's name, `office` the office held."""

DATES = ("start", "end")

PARTY_END, NAME_END = ";", "="
"""How counterparts are written: `Raon Lab = RL; Harbour Bank`."""

NONE = "-"
"""How a person writes that a field has no value."""


class UnfitValueError(IhaengError):
    """A field cannot be corrected so: there is no such field, or its value is of another sort."""

    code = "IH301"


def corrected(activity: Activity, values: Mapping[str, str]) -> Activity:
    """The act with corrected values, each as JSON."""
    changes = {_own_name(field): _decoded(Activity, _own_name(field), value) for field, value in values.items()}
    return msgspec.structs.replace(activity, **changes)


def value_of(activity: Activity, field: str) -> str:
    """What an act holds in a field, as JSON."""
    return _json(getattr(activity, _own_name(field)))


def header_value(field: str, value: str) -> Any:
    """A corrected value of a mission's header."""
    return _decoded(*_header_place(field), value)


def value_of_mission(mission: Mission, field: str) -> str:
    """What a mission's header holds in a field, as JSON."""
    if field in ("lead", "office"):
        lead = mission.lead or Lead()
        return _json(lead.name if field == "lead" else lead.office)
    return _json(getattr(mission, field))


def with_header(mission: Mission, values: Mapping[str, Any]) -> Mission:
    """The mission with corrected values."""
    if not values:
        return mission
    lead = mission.lead or Lead()
    name, office = values.get("lead", lead.name), values.get("office", lead.office)
    rest = {field: value for field, value in values.items() if field not in ("lead", "office")}
    return msgspec.structs.replace(mission, lead=Lead(name=name, office=office) if name or office else None, **rest)


def written(subject: Subject, field: str, text: str) -> str:
    """A value as a person writes it, turned into the JSON that a decision keeps.

    Sums are written `1200000 USD contracted`, counterparts `Raon Lab = RL; Harbour Bank`, nothing as `-`.

    Raises:
        UnfitValueError: there is no such field, or its value is of another sort.
    """
    known = MISSION_FIELDS if subject is Subject.MISSION else ACTIVITY_FIELDS
    if field not in known:
        raise UnfitValueError(f"{field!r} cannot be corrected. The fields are: {', '.join(known)}.")
    try:
        value = _json(_meant(field, text))
        _decoded(*(_header_place(field) if subject is Subject.MISSION else (Activity, _own_name(field))), value)
    except (msgspec.ValidationError, ValueError, ArithmeticError) as error:
        raise UnfitValueError(f"{text!r} is no value of {field!r}: {error}. Look at `ihaeng decide --help`.") from error
    return value


def _meant(field: str, text: str) -> Any:
    """What a person wrote, as the data that its JSON holds."""
    if text.strip() == NONE:
        return {"with": (), "background": False}.get(field)
    if field in ("people", "nights", "days"):
        return int(text)
    if field == "with":
        parties = [party.split(NAME_END) for party in text.split(PARTY_END) if party.strip()]
        return [[name.strip() for name in names if name.strip()] for names in parties]
    if field == "amount":
        return _sum(text)
    if field == "background":
        return {"true": True, "false": False}[text.casefold()] if text.casefold() in ("true", "false") else text
    if field in DATES and not is_open(text):
        first_day(text)
    if field == "kind" and text not in kinds():
        raise ValueError(f"the kinds are {', '.join(kinds())}")
    return text


def _sum(text: str) -> dict[str, Any]:
    value, *rest = text.split()
    currency = next((word for word in rest if word.isupper()), None)
    basis = next((word for word in rest if word.islower()), None)
    if set(rest) - {currency, basis}:
        raise ValueError("write it as 1200000 USD contracted")
    return {"value": value.replace(",", ""), "currency": currency, "basis": basis}


def _decoded(owner: type[msgspec.Struct], field: str, value: str) -> Any:
    kinds_of = {one.name: one.type for one in msgspec.structs.fields(owner)}
    data = msgspec.json.decode(value)
    if isinstance(data, dict) and "value" in data:
        return msgspec.convert(data, Amount)
    return msgspec.convert(data, kinds_of[field])


def _header_place(field: str) -> tuple[type[msgspec.Struct], str]:
    return (Lead, "name" if field == "lead" else "office") if field in ("lead", "office") else (Mission, field)


def _own_name(field: str) -> str:
    return "counterparts" if field == "with" else field


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
