"""The normal form against Python's own normaliser, and the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihaeng.language.normal_form import normal_text, normalise

INVISIBLE = "\u200b\ufeff\u00ad\x00\x07\u202e"
awkward = st.text(
    alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(INVISIBLE + "\r\n각각́가ㄱ"))
)


def test_decomposed_hangul_becomes_syllables() -> None:
    raw = unicodedata.normalize("NFD", "한빛도")
    assert normalise(raw).text == "한빛도"


def test_an_offset_leads_back_to_the_raw_text() -> None:
    raw = "\ufeff" + unicodedata.normalize("NFD", "한빛") + "\r\nMOU"
    normal = normalise(raw)
    assert normal.text == "한빛\nMOU"
    assert raw[normal.raw_offset(normal.text.index("MOU")) :] == "MOU"


def test_invisible_characters_and_line_ends() -> None:
    assert normalise("소\u200b담\u00ad군\x00\r\n둘째\r셋째\u2028끝").text == "소담군\n둘째\n셋째\n끝"


def test_plain_text_is_left_alone() -> None:
    text = "가람도지사가 12일 출국한다.\n\t두 번째 줄"
    normal = normalise(text)
    assert (normal.text, normal.raw_offset(5)) == (text, 5)


def test_an_offset_outside_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        normalise("가").raw_offset(2)


@given(awkward)
def test_the_result_is_nfc_and_stays_so(raw: str) -> None:
    text = normalise(raw).text
    assert text == unicodedata.normalize("NFC", text)
    assert normalise(text).text == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"])))
def test_it_agrees_with_python_where_nothing_is_dropped(raw: str) -> None:
    assert normalise(raw).text == unicodedata.normalize("NFC", raw)


@given(awkward)
def test_offsets_grow_and_end_at_the_end(raw: str) -> None:
    normal = normalise(raw)
    offsets = [normal.raw_offset(index) for index in range(len(normal.text) + 1)]
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(raw)
    assert all(0 <= offset <= len(raw) for offset in offsets)


@given(awkward)
def test_cutting_the_raw_text_there_cuts_the_text_here(raw: str) -> None:
    normal = normalise(raw)
    for index in range(len(normal.text)):
        if normal.text[index] == "\n":
            assert normalise(raw[: normal.raw_offset(index)]).text == normal.text[:index]


@given(awkward)
def test_the_short_way_gives_the_same_text(raw: str) -> None:
    assert normal_text(raw) == normalise(raw).text
