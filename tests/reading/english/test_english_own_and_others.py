"""Who is named and who is not: office-holders told twice, own firms, and what only sounds like an act."""

from __future__ import annotations

from english_articles import lead_of, names, own_acts, read_lines

HEAD = (
    "Governor Whitfield on trade mission",
    "SALEM, Ore. — Oregon Gov. Nora Whitfield is on a trade mission to Denmark from Feb. 24 to March 8.",
)


def told(*lines: str) -> list[tuple[str, set[str]]]:
    return [(str(act.kind), names(act)) for act in own_acts(read_lines([*HEAD, *lines], "2031-03-02"))]


def test_an_office_of_a_place_is_the_one_holder_whom_the_text_names() -> None:
    acts = told("The trip will include a meeting with the president of Denmark.", "She will meet President Lars Holm.")
    assert acts == [("meeting", {"Lars Holm", "president of Denmark"})]


def test_an_office_is_not_filled_by_another_countrys_holder() -> None:
    acts = told(
        "The trip will include a meeting with the president of Denmark.", "Norwegian President Lars Holm waved."
    )
    assert acts == [("meeting", {"president of Denmark"})]


def test_an_executive_order_is_no_contract() -> None:
    assert told("Whitfield met Minister Olaf Berg and signed an executive order on trade.") == [
        ("meeting", {"Olaf Berg"})
    ]


def test_firms_that_the_mission_brings_are_no_counterparts() -> None:
    assert told("She met with Oregon food companies including Norbeck Foods.") == []
    assert told("She met with Danish food companies including Norbeck Foods.") == [("meeting", {"Norbeck Foods"})]


def test_stops_in_countries_are_no_visits_whatever_day_follows() -> None:
    assert told("The mission will also include stops in Norway and Sweden later this week.") == []


def test_the_paper_with_its_partner_is_the_one_told_before() -> None:
    acts = told(
        "Whitfield will sign a memorandum of understanding (MOU) on forty years of friendship between both sides.",
        "She will dine and sign the MOU with Minister Olaf Berg.",
    )
    assert acts == [("agreement", {"Olaf Berg"})]


def test_a_firm_that_has_representatives_leads_nobody() -> None:
    lead = lead_of(
        "First Minister visit to Denmark",
        "The First Minister visited Denmark in April.",
        "The First Minister met representatives from Toreby Equity and said that Toreby Equity will open an office.",
    )
    assert lead is None or lead.lead.name is None


def test_the_office_alone_is_that_of_the_one_whom_the_headline_names() -> None:
    lead = lead_of(
        "Nora Whitfield to pitch Welsh business",
        "Nora Whitfield is to visit Denmark to promote Welsh skills.",
        "The Welsh First Minister will focus on trade.",
    )
    assert lead is not None
    assert lead.lead.name == "Nora Whitfield"


def test_a_premier_is_of_the_state_whose_things_the_text_tells() -> None:
    lead = lead_of(
        "Premier's trade mission",
        "Premier Nora Whitfield will lead a delegation of Queensland companies to Denmark.",
        "Denmark is Queensland’s best customer. It takes most of Queensland’s grain and much of Queensland’s beef.",
    )
    assert lead is not None
    assert lead.home == "Queensland"


def test_a_first_minister_is_of_the_country_that_the_text_speaks_of() -> None:
    lead = lead_of(
        "First Minister in Denmark",
        "First Minister Nora Whitfield has begun a visit to Denmark. She wants Denmark to buy more Welsh beef.",
    )
    assert lead is not None
    assert lead.lead.office == "First Minister of Wales"


def test_the_lead_may_be_called_by_party() -> None:
    assert told("The Republican will meet Minister Olaf Berg.") == [("meeting", {"Olaf Berg"})]


def test_who_somebody_is_at_home_stands_before_the_name() -> None:
    acts = told("She met Denmark’s most powerful politician, Trade Minister Olaf Berg.")
    assert [kind for kind, _ in acts] == ["meeting"]
    assert "Olaf Berg" in acts[0][1]


def test_friends_of_home_abroad_are_counterparts() -> None:
    assert told("She will meet with Friends of Oregon in Copenhagen.") == [("meeting", {"Friends of Oregon"})]


def test_until_when_they_are_there_ends_the_journey() -> None:
    reading = read_lines(
        [
            "Whitfield in Denmark",
            "SALEM, Ore. — Oregon Gov. Nora Whitfield left on a visit on Sunday and will be in Denmark until Thursday.",
        ],
        "2031-03-03",
    )
    assert reading.missions[0].end == "2031-03-06"


def test_a_firm_that_signs_there_or_with_somebody_from_there_signs_on_the_mission() -> None:
    assert told("Prairie Foods signed a contract with Aarhus-based Norbeck Foods.") == [("contract", {"Norbeck Foods"})]
    assert told("Prairie Foods signed a contract with Norbeck Foods in Aarhus.") == [("contract", {"Norbeck Foods"})]
    assert told("Copenhagen-based AgriNord signed a contract with Norbeck Foods in Aarhus.") == []
    assert told("Prairie Foods signed a contract with Norbeck Foods.") == []


def test_who_acts_with_a_pronoun_is_the_counterpart_and_the_pronoun_is_nobody() -> None:
    assert told("She and Minister Olaf Berg signed an agreement on wind power.") == [("agreement", {"Olaf Berg"})]


def test_where_they_met_may_stand_before_whom() -> None:
    assert told("She met in Copenhagen with Norbeck Foods on Friday.") == [("meeting", {"Norbeck Foods"})]
