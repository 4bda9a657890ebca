"""Acts of an English mission as offices and papers tell them in plain sentences: kind, stage, with whom or where."""

from __future__ import annotations

import pytest
from english_articles import own_acts, read_lines

LEAD = "SALEM, Ore. — Oregon Gov. Nora Whitfield is on a trade mission to Denmark from Feb. 24 to March 8."

TOLD = [
    # sentences that turn the usual order
    ("There were also talks with AgriNord and Norbeck Foods.", "meeting", "done", "AgriNord"),
    ("Next came a meeting with the Danish Energy Agency.", "meeting", "done", "Danish Energy Agency"),
    ("Speaking at the Nordic Grain Forum, Whitfield asked for trade.", "speech", "done", "Nordic Grain Forum"),
    ("The governor will move to Odense to meet Mayor Pia Lund.", "meeting", "planned", "Pia Lund"),
    ("The governor has meetings lined up with AgriNord.", "meeting", "planned", "AgriNord"),
    ("Site visits are planned at Norbeck Foods.", "visit", "planned", "Norbeck Foods"),
    ("Whitfield attended several events, including a dinner with AgriNord.", "event", "done", "AgriNord"),
    ("The mission included stops at the Lindahl Academy and AgriNord.", "visit", "done", "AgriNord"),
    ("She will visit the Lindahl Mill before flying home.", "visit", "planned", "Lindahl Mill"),
    # what somebody says of an own act
    ("“We met with the leadership of Norbeck Foods this morning,” Whitfield said.", "meeting", "done", "Norbeck Foods"),
    ("“It was a pleasure to meet with Minister Olaf Berg,” she said.", "meeting", "done", "Olaf Berg"),
    # guests, hosts and those who come along
    ("The delegation was hosted by the Lindahl Chamber for a luncheon.", "event", "done", "Lindahl Chamber"),
    ("Whitfield was the guest of honor at a dinner given by AgriNord.", "event", "done", "AgriNord"),
    ("Whitfield joined AgriNord president Olaf Berg for a tour of the Lindahl mill.", "visit", "done", "Olaf Berg"),
    ("Whitfield was joined by Envoy Greta Moe for a meeting with Norbeck Foods.", "meeting", "done", "Norbeck Foods"),
    ("Whitfield spoke at a luncheon hosted by AgriNord.", "speech", "done", "AgriNord"),
    ("She spoke at two schools, Lindahl University and Norbeck College.", "speech", "done", "Norbeck College"),
    ("Whitfield met with Minister of State Assets Olaf Berg.", "meeting", "done", "Olaf Berg"),
    # houses
    ("The delegation was shown around the Lindahl Mill.", "visit", "done", "Lindahl Mill"),
    ("She visited a grain laboratory run by Norbeck Foods.", "visit", "done", "Norbeck Foods"),
    ("Her itinerary takes her to the Lindahl Museum.", "visit", "planned", "Lindahl Museum"),
    ("They spent Wednesday morning at the Lindahl Museum.", "visit", "done", "Lindahl Museum"),
    ("Olaf Berg showed the governor around the Lindahl Mill.", "visit", "done", "Lindahl Mill"),
    # what others do towards the mission
    ("City planners walked the governor through a flood plan.", "briefing", "done", "City planners"),
    ("The Danish Energy Agency updated the delegation on wind parks.", "briefing", "done", "Danish Energy Agency"),
    ("A delegation from the Lindahl Chamber called on Whitfield.", "meeting", "done", "Lindahl Chamber"),
    ("About 70 grain buyers attended a dinner with Whitfield.", "event", "done", "grain buyers"),
    ("The governor told Trade Minister Olaf Berg during their meeting that trade grows.", "meeting", "done", "Berg"),
    ("Wednesday’s schedule has the governor visiting the Lindahl Mill.", "visit", "planned", "Lindahl Mill"),
    ("In her remarks to the Lindahl Society, the governor recalled settlers.", "speech", "done", "Lindahl Society"),
    # papers
    ("The state renewed its sister-state agreement with Jutland County.", "agreement", "done", "Jutland County"),
    ("Whitfield and Mayor Pia Lund put their signatures to a pact.", "agreement", "done", "Pia Lund"),
    ("The pact was signed at the Lindahl Institute by Whitfield and Olaf Berg.", "agreement", "done", "Olaf Berg"),
    ("The University of Oregon and Lindahl University signed a pact.", "agreement", "done", "Lindahl University"),
    ("Norbeck Foods signed a contract for Oregon wheat.", "contract", "done", "Norbeck Foods"),
    ("Norbeck Foods has committed $15 million to a mill in Salem.", "investment", "done", "Norbeck Foods"),
    ("Norbeck Foods will build a mill with an investment of $9 million.", "investment", "planned", "Norbeck Foods"),
    ("Oregon Saw landed a contract to supply scanners to Norbeck Foods.", "contract", "done", "Norbeck Foods"),
    ("During talks with Minister Olaf Berg, the two signed a pact on grain.", "agreement", "done", "Olaf Berg"),
    ("She met Mayor Karin Dahl and Trade Minister Olaf Berg.", "meeting", "done", "Karin Dahl"),
    ("She met Dr. Karin Dahl, Associate Vice President, and Olaf Berg.", "meeting", "done", "Karin Dahl"),
    ("In addition to meeting Minister Olaf Berg, she will see the mill.", "meeting", "planned", "Olaf Berg"),
    ("The governor and first lady will visit the Lindahl Mill.", "visit", "planned", "Lindahl Mill"),
    (
        "The trip involves visits to Danish buyers including Norbeck Foods and AgriNord.",
        "visit",
        "planned",
        "Norbeck Foods",
    ),
    (
        "She will speak at Lindahl University on trade and at the Norbeck Institute.",
        "speech",
        "planned",
        "Norbeck Institute",
    ),
    # deals, speeches and gatherings beside the verb
    (
        "The ministries work under a pact signed Tuesday by Whitfield and Minister Olaf Berg.",
        "agreement",
        "done",
        "Olaf Berg",
    ),
    (
        "Whitfield told about 200 people at the Lindahl Energy Forum that trade will grow.",
        "speech",
        "done",
        "Lindahl Energy Forum",
    ),
    ("The dinner in Copenhagen drew about 40 investors.", "event", "done", ""),
    ("Whitfield signed an agreement Thursday with AgriNord renewing the old ties.", "agreement", "done", "AgriNord"),
    ("Whitfield and Minister Olaf Berg signed an agreement here Thursday.", "agreement", "done", "Olaf Berg"),
    ("Whitfield met in Copenhagen with U.S. Ambassador Olaf Berg and others.", "meeting", "done", "Olaf Berg"),
    ("She will attend the Lindahl Forum, where she is a featured speaker.", "event", "planned", ""),
    # how a clause goes on
    ("She instead met with Ambassador Greta Moe.", "meeting", "done", "Greta Moe"),
    ("The trip ended when she and Olaf Berg, head of AgriNord, signed a pact.", "agreement", "done", "Olaf Berg"),
    ("The news came after Whitfield met Trade Minister Olaf Berg.", "meeting", "done", "Olaf Berg"),
    ("The announcement followed a meeting with Trade Minister Olaf Berg.", "meeting", "done", "Olaf Berg"),
    ("She met with Mayor Pia Lund to sign a pact on grain.", "agreement", "done", "Pia Lund"),
    ("The delegation, led by Lt. Gov. Amy Cole, separately visited the Lindahl Mill.", "visit", "done", "Lindahl Mill"),
    ("She spoke in Oslo with Trade Minister Olaf Berg.", "meeting", "done", "Olaf Berg"),
    ("She spoke in Oslo with students of Lindahl University.", "speech", "done", "Lindahl University"),
    ("She discussed farm cooperation with Lindahl Farm Board Chairman Olaf Berg.", "meeting", "done", "Olaf Berg"),
    ("Whitfield hosted 150 buyers at a reception at the Lindahl Hotel.", "event", "done", "150 buyers"),
    # what a journey brought
    ("Redbud Coatings walked away with a $2 million order from AgriNord.", "contract", "done", "AgriNord"),
    ("Chief among them is a $40 million mill that AgriNord will build in Salem.", "investment", "done", "AgriNord"),
    ("AgriNord will invest $9 million in a mill in Salem, Whitfield announced.", "investment", "done", "AgriNord"),
    ("A pact was signed by Oregon Farm Director Ann Lee and Olaf Berg.", "agreement", "done", "Olaf Berg"),
    (
        "A pact between the University of Oregon and Norbeck Institute was signed.",
        "agreement",
        "done",
        "Norbeck Institute",
    ),
    # what did not take place
    ("A reception planned for Thursday at the Lindahl Hotel was scrapped.", "event", "cancelled", "Lindahl Hotel"),
    ("A tour of the Lindahl Museum had to be canceled.", "visit", "cancelled", "Lindahl Museum"),
    ("A tour of the Lindahl Museum did not go ahead.", "visit", "cancelled", "Lindahl Museum"),
    ("A tour of the Lindahl Museum was removed from the agenda.", "visit", "cancelled", "Lindahl Museum"),
    ("A stop at the Lindahl Museum was taken off the schedule.", "visit", "cancelled", "Lindahl Museum"),
    ("The dinner with AgriNord was cut from the schedule.", "event", "cancelled", "AgriNord"),
    ("A dinner with AgriNord never took place.", "event", "cancelled", "AgriNord"),
    ("A meeting with Olaf Berg did not materialize.", "meeting", "cancelled", "Olaf Berg"),
    ("Her visit to a grain mill in Odense, Denmark, was dropped from the itinerary.", "visit", "cancelled", "mill"),
    ("A visit to the Lindahl industrial city had to be dropped.", "visit", "cancelled", "Lindahl industrial city"),
    # plans that something stood against
    ("She had planned to call on Mayor Pia Lund, but Lund was called to Oslo.", "meeting", "cancelled", "Pia Lund"),
    ("She was due to visit the Lindahl Mill, but snow closed the road.", "visit", "cancelled", "Lindahl Mill"),
    ("She had been due to meet Trade Minister Olaf Berg, who fell ill.", "meeting", "cancelled", "Olaf Berg"),
    (
        "Olaf Berg, who had been expected at the opening and to hold talks with Whitfield, was in Oslo for a fair.",
        "meeting",
        "cancelled",
        "Olaf Berg",
    ),
    ("She was due to meet Mayor Pia Lund, but the talks were moved to Friday.", "meeting", "planned", "Pia Lund"),
    ("She was scheduled to meet Mayor Pia Lund, but arrived late.", "meeting", "planned", "Pia Lund"),
    ("Talks with Mayor Pia Lund have been pencilled in for Thursday.", "meeting", "planned", "Pia Lund"),
]

SILENT = [
    "The Danish prime minister met with the German chancellor on Monday.",
    "Norbeck Foods signed a contract with AgriNord.",
    "“We will meet this challenge together with our growers,” Whitfield said.",
    "There was a meeting.",
    "A pact signed Tuesday by Norbeck Foods and AgriNord covers grain.",
    "The dinner drew praise.",
    "She will hold meetings with big business houses in Oslo and Copenhagen.",
    "Whitfield will visit Copenhagen, Lindahl and Norbeck.",
    "The governor discussed agreements on trade, including a pact with Norway.",
    "She will meet business executives before returning to Oregon.",
    "Norbeck Foods will set up a mill.",
    "The tour of the Lindahl Museum went ahead.",
    "She never met Olaf Berg.",
    "A meeting with Olaf Berg has yet to be arranged.",
    "A visit to the Lindahl Mill was replaced by a free afternoon.",
    "Whitfield agreed with Trade Minister Olaf Berg to open an office.",
    "She praised a $5 billion plant that AgriNord will build in Oslo.",
]


@pytest.mark.parametrize(("line", "kind", "stage", "name"), TOLD, ids=[line[:40] for line, *_ in TOLD])
def test_a_plain_sentence_tells_its_act(line: str, kind: str, stage: str, name: str) -> None:
    acts = own_acts(read_lines(["Whitfield in Denmark", LEAD, line], "2031-03-02"))
    told = [
        (act.kind, act.stage.value, " ".join([*(n for party in act.counterparts for n in party), act.venue or ""]))
        for act in acts
        if act.kind != "travel"
    ]
    assert (kind, stage, True) in [(k, s, name in words) for k, s, words in told], told
    assert {k for k, _, _ in told} == {kind}


@pytest.mark.parametrize("line", SILENT)
def test_a_sentence_of_others_or_of_nothing_tells_no_act(line: str) -> None:
    acts = own_acts(read_lines(["Whitfield in Denmark", LEAD, line], "2031-03-02"))
    assert [act for act in acts if act.kind != "travel"] == []
