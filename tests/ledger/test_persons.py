"""The announced person and the one who came, and acts told twice by one text."""

from __future__ import annotations

from invented_coverage import SPRING, done, ledger_of, only_line, paper, planned

MINISTER = planned("바다부 루미 하니넨 장관과 면담한다.", "meeting", "루미 하니넨", "바다부")


def test_the_vice_minister_for_the_minister_is_a_change_of_counterpart() -> None:
    met = done("바다부 안티 코르피 차관을 만났다.", "meeting", "안티 코르피", "바다부")
    line = only_line(ledger_of(paper("2031-05-08", MINISTER, period=SPRING), paper("2031-05-20", met)))
    assert line.change is not None
    assert (line.change.field, line.change.before, line.change.after) == (
        "counterpart",
        "루미 하니넨 장관",
        "안티 코르피 차관",
    )


def test_a_body_may_stand_in_the_title_only() -> None:
    announced = planned("루미 하니넨 바다부 장관과 면담한다.", "meeting", parties=(("루미 하니넨", "바다부 장관"),))
    met = done("바다부의 안티 코르피 차관을 만났다.", "meeting", "안티 코르피", "바다부")
    line = only_line(ledger_of(paper("2031-05-08", announced, period=SPRING), paper("2031-05-20", met)))
    assert line.change is not None
    assert (line.change.field, line.change.after) == ("counterpart", "안티 코르피 차관")


def test_another_spelling_of_the_same_minister_is_none() -> None:
    met = done("바다부 루미 핸니넨 장관을 만났다.", "meeting", "루미 핸니넨", "바다부")
    line = only_line(ledger_of(paper("2031-05-08", MINISTER, period=SPRING), paper("2031-05-20", met)))
    assert (line.status.value, line.change) == ("carried_out", None)


def test_whoever_met_the_minister_as_well_accuses_nobody() -> None:
    vice = done("바다부 안티 코르피 차관을 만났다.", "meeting", "안티 코르피", "바다부")
    dined = done("루미 하니넨 장관의 만찬에 참석했다.", "event", "루미 하니넨", about="만찬")
    lines = ledger_of(paper("2031-05-08", MINISTER, period=SPRING), paper("2031-05-20", vice, dined)).lines
    assert all(line.change is None for line in lines)


def test_a_caption_and_the_text_tell_one_act() -> None:
    caption = done("라온연구소와 협약하는 문이랑 지사.", "agreement", "라온연구소")
    text = done(
        "12일 라온연구소와 수소 협약을 맺었다.", "agreement", "라온연구소", start="2031-05-12", about="수소 협약"
    )
    line = only_line(ledger_of(paper("2031-05-20", caption, text, period=SPRING)))
    assert len(line.done) == 2


def test_two_deals_with_one_party_stay_two() -> None:
    hydrogen = done("라온연구소와 수소 연구를 약속했다.", "agreement", "라온연구소", about="수소 연구")
    students = done("라온연구소와 유학생 장학금도 약속했다.", "agreement", "라온연구소", about="유학생 장학금")
    assert len(ledger_of(paper("2031-05-20", hydrogen, students, period=SPRING)).lines) == 2
