"""Whole English articles on invented missions: the header, each act once, its stage, day, place and counterparts."""

from __future__ import annotations

import pytest
from growth import grows_straight

from ihaeng.model import Activity, Direction, Document, Language, Part, PartKind, Reading, Stage
from ihaeng.reading import read

PLAN = "\n".join(
    [
        "Whitlock to lead trade mission to Japan, South Korea",
        "SALEM, Ore. — Gov. Dana Whitlock announced Thursday she will lead a delegation of 41 Oregon officials "
        "on a trade mission to Japan and South Korea.",
        "The Nov. 5-16 trip is meant to boost exports. In Seoul, the governor will meet with Prime Minister "
        "Han Seong-min, tour the Daon Electronics plant in Suwon and speak at the Cascadia Trade Forum.",
        "She will also sign a memorandum of understanding with Gyeonggi Province. On Nov. 12, she is scheduled "
        "to host a reception for 150 alumni at the Hotel Orin Tokyo.",
        "In 2019, Whitlock visited Germany and met with Chancellor Otto Weber.",
    ]
)

REPORT = "\n".join(
    [
        "Benton ends Japan trade mission",
        "INDIANAPOLIS — Gov. Carl Benton wrapped up his Japanese trade mission Friday.",
        "Benton visited the Kaon Motors plant in Nagoya on Wednesday, met Hayama Steel Chairman Jiro Hayama "
        "and announced a $120 million investment by Hayama Steel.",
        "On Thursday, the delegation attended the Midwest-Japan Conference. A day earlier, Benton signed "
        "a sister-state agreement with Aichi Prefecture.",
        "The governor returned home Friday. He did not meet Emperor Akito and hopes to visit Osaka Castle next year.",
    ]
)

OFF = "\n".join(
    [
        "Ostrow calls off Taiwan trade mission",
        "TOPEKA, Kan. — Gov. Lena Ostrow has put off a trade mission to Taiwan because of a special session.",
        "She had been due to leave Oct. 3 and come back Oct. 10.",
        "The trip was to include a keynote at the Formosa Trade Summit, a farm roundtable and meetings "
        "with President Lin Yu-chen and the Formosa Chip Board.",
    ]
)


def read_article(text: str, published: str) -> Reading:
    parts, start = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = PartKind.PARAGRAPH if number else PartKind.TITLE
        parts.append(Part(kind=kind, start=start, end=start + len(line)))
        start += len(line) + 1
    title = text.split("\n")[0]
    return read(
        Document(
            id="d1",
            source="a.txt",
            sha256="0",
            text=text,
            parts=tuple(parts),
            title=title,
            published=published,
            language=Language.EN,
        )
    )


def told(reading: Reading, kind: str) -> list[Activity]:
    return [act for act in reading.activities if act.kind == kind and not act.background]


def names(act: Activity) -> set[str]:
    return {name for party in act.counterparts for name in party}


def test_the_header_of_a_plan() -> None:
    [mission] = read_article(PLAN, "2031-10-24").missions
    assert mission.lead is not None
    assert (mission.lead.name, mission.lead.office) == ("Dana Whitlock", "Governor of Oregon")
    assert mission.organisation == "State of Oregon"
    assert (mission.start, mission.end, mission.people) == ("2031-11-05", "2031-11-16", 41)
    assert {place.country for place in mission.destinations} == {"JP", "KR"}
    assert mission.direction is Direction.OUTBOUND


def test_the_acts_of_a_plan() -> None:
    reading = read_article(PLAN, "2031-10-24")
    [meeting], [visit], [speech] = (told(reading, kind) for kind in ("meeting", "visit", "speech"))
    assert (names(meeting), meeting.city, meeting.stage) == ({"Han Seong-min"}, "Seoul", Stage.PLANNED)
    assert (visit.venue, visit.city) == ("Daon Electronics plant", "Suwon")
    assert speech.venue == "Cascadia Trade Forum"
    [event], [agreement] = told(reading, "event"), told(reading, "agreement")
    assert (event.start, event.city, event.people) == ("2031-11-12", "Tokyo", 150)
    assert names(agreement) == {"Gyeonggi Province"}


def test_another_years_journey_is_background() -> None:
    asides = [act for act in read_article(PLAN, "2031-10-24").activities if act.background]
    assert [names(act) for act in asides] == [{"Otto Weber"}]


def test_the_acts_of_a_report() -> None:
    reading = read_article(REPORT, "2031-09-13")
    assert all(act.stage is Stage.DONE for act in reading.activities)
    [visit], [investment], [agreement] = (told(reading, kind) for kind in ("visit", "investment", "agreement"))
    assert (visit.start, visit.city) == ("2031-09-10", "Nagoya")
    assert investment.amount is not None
    assert (int(investment.amount.value), investment.amount.currency) == (120_000_000, "USD")
    assert agreement.start == "2031-09-10"
    [way_home] = told(reading, "travel")
    assert (way_home.about, way_home.start) == ("return", "2031-09-12")


def test_what_was_not_done_and_what_is_hoped_is_no_act() -> None:
    quotes = " ".join(str(act.counterparts) + str(act.venue) for act in read_article(REPORT, "2031-09-13").activities)
    assert "Akito" not in quotes
    assert "Osaka" not in quotes


def test_a_journey_called_off_takes_its_plans_along() -> None:
    reading = read_article(OFF, "2031-09-30")
    assert {act.stage for act in reading.activities} == {Stage.CANCELLED}
    assert [act.start for act in told(reading, "travel")] == ["2031-10-03", "2031-10-10"]
    assert [names(act) for act in told(reading, "meeting")] == [{"Lin Yu-chen"}, {"Formosa Chip Board"}]
    assert told(reading, "speech")[0].venue == "Formosa Trade Summit"
    assert len(told(reading, "event")) == 1


def test_a_whole_journey_called_off_without_its_legs_is_one_act() -> None:
    text = "Ostrow delays Taiwan trip\nGov. Lena Ostrow postponed a trade mission to Taiwan planned for Oct. 3-10."
    [act] = read_article(text, "2031-09-30").activities
    assert (act.kind, act.stage, act.start, act.end) == ("visit", Stage.CANCELLED, "2031-10-03", "2031-10-10")


def test_an_act_told_twice_is_one_and_keeps_both_sentences() -> None:
    text = (
        "Benton meets Hayama\nGov. Carl Benton is on a trade mission to Japan. He met Chairman Jiro Hayama in Nagoya.\n"
        "Benton met with Jiro Hayama on Tuesday to discuss steel."
    )
    [act] = read_article(text, "2031-09-13").activities
    assert (act.start, act.city, len(act.evidence)) == ("2031-09-09", "Nagoya", 2)


def test_a_day_on_a_line_of_its_own_heads_what_follows() -> None:
    before = "Ostrow in Korea\nGov. Lena Ostrow is on a trade mission to Korea.\n"
    text = before + "Friday, Sept. 5\nOstrow toured the Sejin Shipyard in Busan."
    [act] = read_article(text, "2031-09-08").activities
    assert (act.start, act.city) == ("2031-09-05", "Busan")


def test_quotes_stand_in_the_text() -> None:
    for text in (PLAN, REPORT, OFF):
        reading = read_article(text, "2031-09-13")
        spans = [span for act in reading.activities for span in act.evidence]
        spans += [span for mission in reading.missions for found in mission.evidence.values() for span in found]
        assert spans
        assert all(text[span.start : span.end] == span.quote for span in spans)


def test_visitors_from_abroad_come_inbound() -> None:
    text = (
        "Delegation tours mill\nA delegation from Vietnam led by Governor Pham Thi Lan visited Changwon on Wednesday "
        "and toured the Doosung Mill."
    )
    [mission] = read_article(text, "2031-05-09").missions
    assert mission.direction is Direction.INBOUND


def test_articles_on_no_mission_give_nothing() -> None:
    articles = [
        "Holder meets ambassador\nGov. Jim Holder met with Japanese Ambassador Kenji Ito at the Capitol on Tuesday.",
        "Mayor signs clinic pact\nMayor Ann Cole signed a memorandum with Elm Hospital. The plan borrows from Japan.",
        "United to play in Spain\nPresident Ruth Able of United said the team will travel to Spain on Friday.",
        "Crew begins mission\nCommander Lee Stone said the ten-day mission to the Moon is on time.",
        "Governor on holiday\nGov. Jim Holder will travel to France on vacation and visit the Louvre Museum.",
    ]
    for text in articles:
        reading = read_article(text, "2031-05-09")
        assert (reading.missions, reading.activities) == ((), ()), text


def test_a_text_without_a_date_is_read_and_says_so() -> None:
    text = PLAN
    document = Document(
        id="d2",
        source="b.txt",
        sha256="0",
        text=text,
        parts=(Part(kind=PartKind.PARAGRAPH, start=0, end=len(text)),),
        language=Language.EN,
    )
    reading = read(document)
    assert reading.notes
    assert reading.missions[0].start == "--11-05"


@pytest.mark.parametrize(
    "piece",
    ["she met with A and B, ", "Gov. Aa Bb Cc ", "in talks with A and ", "(Aa (Bb ", "Oct. 3 to Oct. 4 in 2031 "],
)
def test_a_hostile_text_is_read_in_good_time(piece: str) -> None:
    lead = "Title\nGov. Dana Whitlock is on a trade mission to Japan. "
    assert grows_straight(lambda size: lambda: read_article(lead + piece * size, "2031-09-13"), 80)
