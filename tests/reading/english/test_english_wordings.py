"""Plain ways to tell an act of an English mission that papers use beside the usual verbs."""

from __future__ import annotations

import pytest
from english_articles import own_acts, read_lines

LEAD = "SALEM, Ore. — Gov. Nora Whitfield led a trade mission to Denmark from March 10 to March 16."


@pytest.mark.parametrize(
    ("line", "kind", "name"),
    [
        ("Whitfield conferred with Trade Minister Olaf Berg.", "meeting", "Olaf Berg"),
        ("She exchanged gifts with Mayor Pia Lund.", "meeting", "Pia Lund"),
        ("Talks with Trade Minister Olaf Berg focused on grain.", "meeting", "Olaf Berg"),
        ("In a meeting with Whitfield, Trade Minister Olaf Berg asked for grain.", "meeting", "Olaf Berg"),
        ("Trade Minister Olaf Berg hosted a dinner for the delegation.", "event", "Olaf Berg"),
        ("The delegation stopped by the Norbeck Foods mill.", "visit", "Norbeck Foods"),
        ("The delegation spent the afternoon at the Norbeck Foods mill.", "visit", "Norbeck Foods"),
        ("The delegation learned about fish farming at Norbeck Foods.", "visit", "Norbeck Foods"),
        ("The governor’s first stop was Norbeck Foods.", "visit", "Norbeck Foods"),
        ("The day ended with a dinner with Mayor Pia Lund.", "event", "Pia Lund"),
        ("Norbeck Foods agreed to buy $20 million of soybeans.", "contract", "Norbeck Foods"),
        (
            "Whitfield announced that Norbeck Foods will build a $40 million mill in Salem.",
            "investment",
            "Norbeck Foods",
        ),
        ("Whitfield oversaw the signing of a letter of intent with AgriNord.", "agreement", "AgriNord"),
        ("The delegation heard a presentation by AgriNord.", "briefing", "AgriNord"),
        ("Planned stops included Norbeck Foods in Odense.", "visit", "Norbeck Foods"),
        ("The trip produced an agreement with the Port of Aarhus.", "agreement", "Port of Aarhus"),
        ("The two signed a memorandum of understanding on grain research with AgriNord.", "agreement", "AgriNord"),
        ("Mayor Pia Lund gave the delegation a tour of the Port of Aarhus.", "visit", "Port of Aarhus"),
        ("She spoke to students at the University of Copenhagen.", "speech", "students"),
    ],
)
def test_an_act_in_other_words(line: str, kind: str, name: str) -> None:
    acts = own_acts(read_lines(["Whitfield back from Denmark", LEAD, line], "2031-03-18"))
    told = [(act.kind, " ".join([*(n for party in act.counterparts for n in party), act.venue or ""])) for act in acts]
    assert [(k, name in words) for k, words in told] == [(kind, True)]
