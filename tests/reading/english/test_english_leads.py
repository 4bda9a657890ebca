"""Who leads an English text's mission: titles before and behind the name, headlines, hosts of high office."""

from __future__ import annotations

import pytest
from english_articles import lead_of


@pytest.mark.parametrize(
    ("lines", "name", "office"),
    [
        (
            ["Governor Whitfield Signs Pact In Denmark", "Governor Nora Whitfield signed a pact. Whitfield left."],
            "Nora Whitfield",
            "Governor",
        ),
        (
            ["Farm ties on the agenda", "Agriculture and trade minister Olaf O'Dell is in India. O'Dell met farmers."],
            "Olaf O'Dell",
            "Agriculture and trade minister",
        ),
        (
            ["Minister in Tokyo", "Pia Holm, Minister for Asia, arrived in Tokyo. Holm will meet Karin Dahl."],
            "Pia Holm",
            "Minister",
        ),
        (
            ["Minister Holm begins visit", "Minister of State at the Department of Grain, Pia Holm, begins a visit."],
            "Pia Holm",
            "Minister of State",
        ),
        (
            [
                "Gov. Whitfield meets President Lin",
                "Gov. Nora Whitfield met President Lin Yu-chen. Lin thanked Whitfield. Lin smiled at Lin Hall.",
            ],
            "Nora Whitfield",
            "Governor",
        ),
        (
            ["Chief Minister abroad", "Harlan Chief Minister M.K. Berg left for Oslo. Berg will meet buyers."],
            "M.K. Berg",
            "Chief Minister",
        ),
        (
            ["Premier abroad", "Premier of Western Australia Pia Holm left for Oslo. Holm will meet buyers."],
            "Pia Holm",
            "Premier",
        ),
        (
            [
                "Mayor of the County of Cork, Cllr Pia Holm leads delegation",
                "Mayor Holm left for Oslo. Holm will meet.",
            ],
            "Pia Holm",
            "Mayor",
        ),
    ],
)
def test_the_lead(lines: list[str], name: str, office: str) -> None:
    found = lead_of(*lines)
    assert found is not None
    assert (found.lead.name, found.lead.office) == (name, office)


def test_the_country_of_a_minister_told_by_its_people() -> None:
    found = lead_of("Minister off to Norway", "Danish Trade Minister Pia Holm left for Norway. Holm will meet buyers.")
    assert found is not None
    assert (found.country, found.home) == ("DK", None)


def test_an_office_in_small_letters_with_the_name_put_behind_it() -> None:
    lines = [
        "Holm rings bell in Oslo",
        "The UK’s trade minister, Harriet Holm, rang the bell at the Lindahl Exchange in Oslo on Monday.",
        "Holm later met growers. The minister flies home on Friday.",
    ]
    lead = lead_of(*lines)
    assert lead is not None
    assert (lead.lead.name, lead.country) == ("Harriet Holm", "GB")


def test_a_mayor_of_the_city_that_the_report_was_sent_from() -> None:
    found = lead_of("Holm in Oslo", "SALEM, Ore. — Mayor Pia Holm left for Oslo. Holm will meet buyers.")
    assert found is not None
    assert found.lead.office == "Mayor of Salem"


def test_a_headline_in_capitals_that_tells_no_name() -> None:
    found = lead_of(
        "Oregon Governor Will Head To Norway",
        "The Oregon Governor Nora Whitfield is heading to Norway. Whitfield will leave on Friday.",
    )
    assert found is not None
    assert found.lead.name == "Nora Whitfield"


def test_a_president_named_behind_a_headlines_verb_leads_nothing() -> None:
    found = lead_of(
        "Trade official departs to discuss Lin tariffs",
        "A deputy minister left for talks on tariffs of U.S. President Dana Lin. Lin spoke. Lin is firm.",
        "Deputy Minister Olaf Berg will meet senators. Berg said so.",
    )
    assert found is not None
    assert found.lead.name == "Olaf Berg"


def test_who_leads_the_delegation_that_a_host_welcomes() -> None:
    found = lead_of(
        "President Lin welcomes Harlan delegation",
        "President Lin Yu-chen welcomed a delegation led by Governor Nora Whitfield. Lin said trade grew. Lin smiled.",
    )
    assert found is not None
    assert found.lead.name == "Nora Whitfield"


def test_a_body_that_leads_a_delegation() -> None:
    found = lead_of("Trade trip to Norway", "The Seoul Chamber of Commerce led a trade delegation to Norway in May.")
    assert found is not None
    assert (found.lead.name, found.organisation, found.country) == (None, "Seoul Chamber of Commerce", "KR")


def test_nobody_leads_where_a_body_only_speaks() -> None:
    assert lead_of("Trade grows", "The Seoul Chamber of Commerce said trade with Norway grew in May.") is None


def test_the_country_of_a_minister_told_by_the_news_agency() -> None:
    found = lead_of("Minister in Oslo", "OSLO, May 2 (VNA) -- Trade Minister Pia Holm left for Oslo. Holm met buyers.")
    assert found is not None
    assert found.country == "VN"


@pytest.mark.parametrize(
    ("lines", "name", "office"),
    [
        (
            ["Premier off to Norway", "The Premier will leave for Oslo today. Pia Holm will meet buyers there."],
            "Pia Holm",
            "Premier",
        ),
        (
            ["Lindahl's minister abroad", "Minister for IT and Wool Pia Holm left for Oslo. Holm will meet buyers."],
            "Pia Holm",
            "Minister",
        ),
        (
            [
                "Holm to visit Norway",
                "Denmark's Foreign Secretary, Pia Holm is expected to visit Norway. Holm will go.",
            ],
            "Pia Holm",
            "Foreign Secretary",
        ),
        (
            ["Minister to visit Norway", "Pia Holm, Denmark's minister for Asia, will visit Norway. Holm will meet."],
            "Pia Holm",
            "Minister",
        ),
        (
            [
                "Vice mayor abroad",
                "The vice mayor of Odense on Funen, Pia Holm, arrived in Oslo. Holm will meet buyers.",
            ],
            "Pia Holm",
            "Vice Mayor",
        ),
        (
            ["Holm arrives", "President Holm landed in Oslo. President Holm will speak. Holm is in Oslo until Friday."],
            "Holm",
            "President",
        ),
    ],
)
def test_a_lead_told_in_other_ways(lines: list[str], name: str, office: str) -> None:
    found = lead_of(*lines)
    assert found is not None
    assert (found.lead.name, found.lead.office) == (name, office)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Nora Whitfield, the Danish agriculture minister, will lead a delegation to Norway.", "Nora Whitfield"),
        ("Nora Whitfield, Ohio governor, is in Norway this week with a delegation.", "Nora Whitfield"),
        ("A delegation led by the mayor of Dayton, Nora Whitfield, arrived in Oslo.", "Nora Whitfield"),
        ("A delegation led by Ohio’s governor, Nora Whitfield, arrived in Oslo.", "Nora Whitfield"),
        ("Port Director Nora Whitfield will lead a trade delegation to Norway.", "Nora Whitfield"),
        (
            "Nora Whitfield, executive director of the Port of Toledo, will lead a delegation to Norway.",
            "Nora Whitfield",
        ),
        ("A delegation led by the city manager of Dayton, Nora Whitfield, arrived in Oslo.", "Nora Whitfield"),
        ("U.S. Rep. Nora Whitfield will travel to Norway with a delegation.", "Nora Whitfield"),
        ("Leeds City Council leader Nora Whitfield is in Norway on a trade mission.", "Nora Whitfield"),
    ],
)
def test_one_who_is_said_to_go_leads_whatever_the_office(line: str, name: str) -> None:
    lead = lead_of("Delegation goes north", line)
    assert lead is not None
    assert lead.lead.name == name


@pytest.mark.parametrize(
    "lines",
    [
        ["Firm goes north", "Norbeck Foods CEO Nora Whitfield will travel to Norway. A delegation was in town."],
        ["Port grows", "Port Director Nora Whitfield said trade grew. A delegation will visit the port."],
    ],
)
def test_the_head_of_a_firm_or_one_who_stays_leads_nothing(lines: list[str]) -> None:
    assert lead_of(*lines) is None


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Trade Minister Pia Holm leaves Oslo tonight for Japan. Holm will meet buyers.", "NO"),
        ("Norway’s Ocean Grain Minister Pia Holm will lead a delegation to Japan. Holm will meet buyers.", "NO"),
        ("Norway’s Minister for Grain, Fish and Wool, Pia Holm, arrived in Japan. Holm met buyers.", "NO"),
        ("Minister Pia Holm will lead a delegation of growers and officials from Norway to Japan.", "NO"),
        ("Gov. Pia Holm will travel to Japan with growers from Iowa and Ohio. Holm will meet buyers.", "US"),
    ],
)
def test_the_home_of_a_lead(line: str, country: str) -> None:
    lead = lead_of("Minister Holm abroad", line)
    assert lead is not None
    assert lead.country == country
