"""Who travels and who receives, in English texts: guests of high office-holders, leaders without an office."""

from __future__ import annotations

import pytest
from english_articles import lead_of


@pytest.mark.parametrize(
    ("lines", "name", "office"),
    [
        (
            [
                "City leader in Norway",
                "Dr Pia Holm, Secretary of the Grain Party of Odense, who is in Norway on a programme, called on Prime "
                "Minister Lars Moe yesterday. Moe told Holm that trade grew. Holm left with Moe.",
            ],
            "Pia Holm",
            "Secretary",
        ),
        (
            [
                "President Moe receives grain delegation",
                "President Lars Moe has received and held discussions with the Chairman of the Grain Forum, "
                "Mr. Olaf Berg, and his delegation. Moe and Berg spoke of trade. Berg thanked Moe.",
            ],
            "Olaf Berg",
            "Chairman",
        ),
        (
            ["Vice President Pia Holm Visited Schools in Norway", "In May, Ms. Holm led a delegation. Holm met Moe."],
            "Pia Holm",
            "Vice President",
        ),
        (
            ["Envoys to Oslo", "A delegation of seven members goes to Oslo. The delegation will be led by Pia Holm."],
            "Pia Holm",
            None,
        ),
        (
            [
                "Harlan PM in Norway",
                "The Prime Minister will meet buyers in Oslo. Deputy Prime Minister Pia Holm won't.",
            ],
            None,
            "Prime Minister",
        ),
        (
            [
                "Ministers discuss grain",
                "Pia Holm, deputy foreign minister for trade, met Lars Moe in Oslo. Holm and Moe agreed. Holm left.",
            ],
            "Pia Holm",
            "Deputy foreign minister",
        ),
    ],
)
def test_the_one_who_travels_leads(lines: list[str], name: str | None, office: str | None) -> None:
    found = lead_of(*lines)
    assert found is not None
    assert (found.lead.name, found.lead.office) == (name, office)


def test_anothers_visit_is_no_goal_of_the_minister() -> None:
    found = lead_of(
        "Minister in Norway",
        "During her visit to the Kingdom of Norway, Foreign Minister Pia Holm met Lars Moe of Norway. President Moe's "
        "visit to Denmark in 2030 had raised the ties of Norway and Denmark, Holm said.",
    )
    assert found is not None
    assert found.country == "DK"


def test_the_country_of_a_minister_whose_ministry_speaks() -> None:
    found = lead_of(
        "Talks on grain",
        "Foreign Minister Pia Holm met Lars Moe, Copenhagen's foreign ministry said. Holm and Moe spoke of grain.",
    )
    assert found is not None
    assert found.country == "DK"
