"""Near-copies of one release count once."""

from __future__ import annotations

from invented_coverage import SPRING, done, ledger_of, paper

RELEASE = [
    "솔빛도는 12일 헬싱키에서 라온연구소와 해양 바이오 공동연구를 위한 업무협약을 맺었다고 밝혔다.",
    "두 기관은 앞으로 다섯 해 동안 미역과 다시마에서 얻은 원료로 새 의약품 후보를 찾는 연구를 함께 한다.",
    "문이랑 지사는 바다를 낀 두 지역이 같은 숙제를 안고 있다며 연구자들이 오가는 길부터 넓히자고 제안했다.",
    "라온연구소의 페카 살미넨 소장은 솔빛도 연구진의 배양 기술에 관심이 크다며 올해 안에 답방하겠다고 말했다.",
    "솔빛도는 도내 대학 두 곳과 기업 다섯 곳이 참여하는 실무단을 다음 달까지 꾸릴 계획이다.",
]

DEAL = done(RELEASE[0], "agreement", "라온연구소", start="2031-05-12")
OWN_WORDS = done(
    "라온연구소와의 협약식은 항구가 보이는 회의실에서 조촐하게 열렸다.", "agreement", "라온연구소", start="2031-05-12"
)


def _report(outlet: str, *rest: str) -> str:
    return "\n".join([f"[{outlet}]", *rest])


def test_a_cut_and_reordered_release_is_a_near_copy() -> None:
    whole = paper("2031-05-13", DEAL, extra=_report("솔빛신문", *RELEASE[1:]), period=SPRING)
    cut = paper("2031-05-13", DEAL, extra=_report("바람일보 온라인", RELEASE[3], RELEASE[1]), outlet="바람일보")
    own = paper("2031-05-14", OWN_WORDS, extra="연구자 숙소가 다음 과제로 남았다.", outlet="물결방송")
    ledger = ledger_of(whole, cut, own)
    groups = {one.document.outlet: one.copy_group for one in ledger.documents}
    assert groups["솔빛신문"] == groups["바람일보"] is not None
    assert groups["물결방송"] is None
    (line,) = ledger.lines
    assert (len(line.done), line.texts) == (3, 2)


def test_another_headline_and_an_added_paragraph_hide_no_copy() -> None:
    plain = paper("2031-05-13", DEAL, extra=_report("솔빛 도지사, 핀란드에서 손잡다", *RELEASE[1:]))
    dressed = _report("미역에서 약을 찾는 사람들", *reversed(RELEASE[1:]), "한편 헬싱키에는 이날 비가 내렸다.")
    other = paper("2031-05-14", DEAL, extra=dressed, outlet="바람일보")
    groups = {one.copy_group for one in ledger_of(plain, other).documents}
    assert len(groups) == 1
    assert None not in groups


def test_a_near_copy_that_tells_no_mission_belongs_to_that_of_the_others() -> None:
    whole = paper("2031-05-13", DEAL, extra=_report("솔빛신문", *RELEASE[1:]), period=SPRING)
    cut = paper("2031-05-13", extra=_report("바람일보", *RELEASE), outlet="바람일보", told=False)
    (mission,) = ledger_of(whole, cut).missions
    assert set(mission.documents) == {whole.document.id, cut.document.id}


def test_short_texts_are_copies_only_when_equal() -> None:
    one, two = (paper("2031-05-13", extra="출장 결과는 추후 공개.", outlet=outlet) for outlet in ("가", "나"))
    three = paper("2031-05-13", extra="출장 결과는 추후 공개한다.", outlet="다")
    groups = {each.document.outlet: each.copy_group for each in ledger_of(one, two, three).documents}
    assert groups["가"] == groups["나"] is not None
    assert groups["다"] is None
