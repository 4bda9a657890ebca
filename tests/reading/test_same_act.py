"""Which tellings of one text are one act."""

from sentences import reading

LEAD = "다솔만에 2033년까지 3억 달러를 들여 수소충전소 40곳을 짓는 협약이 미국에서 체결됐다."
BODY = "미국을 방문 중인 한서윤 다솔도지사는 3일 시카고에서 하나전자와 다솔만 수소충전소 투자협약을 체결했다."


def promises(*paragraphs: str) -> list[tuple[str, int | None]]:
    """Kind and sum of each promise of a text."""
    told = reading(*paragraphs, title="한서윤 다솔도지사, 미국 방문").activities
    kinds = ("agreement", "contract", "investment")
    return [(act.kind, int(act.amount.value) if act.amount else None) for act in told if act.kind in kinds]


def test_the_lead_gives_its_sum_to_the_signing_told_after() -> None:
    assert promises(LEAD, BODY) == [("investment", 300_000_000)]


def test_promises_of_other_sums_are_other_promises() -> None:
    one = "한서윤 다솔도지사는 3일 시카고에서 4개 기업과 700만 달러 규모의 투자협약을 체결했다."
    other = "한 지사는 이어 3개 기업과 200만 달러 규모의 투자협약을 체결했다."
    assert promises(one, other) == [("investment", 7_000_000), ("investment", 2_000_000)]


def test_another_matter_is_another_promise() -> None:
    other = "다솔도립대와 노르벡대가 교환학생을 보내는 협약도 체결됐다."
    assert len(promises(other, BODY)) == 2


def test_two_agreements_of_one_sentence_with_one_partner_are_two() -> None:
    text = "한서윤 다솔도지사는 3일 시카고에서 노르벡주와 우호협력 협정과 체육교류 증진을 위한 유도 협정을 체결했다."
    assert promises(text) == [("agreement", None), ("agreement", None)]


def test_an_agreement_with_somebody_unnamed_told_twice_in_a_paragraph_is_one() -> None:
    text = (
        "한서윤 다솔도지사는 3일 시카고에서 현지 유통업체와 수출업무협약을 체결했다. "
        "한 지사는 유통업체와 삼계탕 등을 수출하는 협약을 체결했다."
    )
    assert len(promises(text)) == 1


def test_a_signing_told_by_its_guests_is_that_of_the_promise_told_after() -> None:
    guests = "협약식에는 한서윤 다솔도지사와 마틴 켈러 시장이 참석했다."
    promise = "3일 시카고에서 다솔도와 노르벡시는 교류 협약을 맺었다."
    assert promises(guests, promise) == [("agreement", None)]


def test_a_gathering_by_its_foreign_name_is_one_however_often_it_is_told() -> None:
    told = reading(
        "한서윤 다솔도지사는 뮌헨에서 열리는 'Open Harbour Conference'에 참석하고 노바켐 대표를 면담한다.",
        "한 지사는 3일부터 4일까지 독일에서 열리는 'Open Harbour Conference'에 참석한다.",
    ).activities
    assert [(act.start, act.city) for act in told if act.kind == "event"] == [("2031-03-03", "뮌헨")]
