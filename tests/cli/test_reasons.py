"""What went wrong is told in the user's language; the detail stays below it."""

from __future__ import annotations

import re
from pathlib import Path

from calling import Ihaeng

import ihaeng as package
from ihaeng.cli.language import reason
from ihaeng.model import Language
from ihaeng.publish.reasons import reasons_in_korean

ROOT = Path(package.__file__).parent


def test_every_code_has_its_korean_and_no_other() -> None:
    used = {code for file in ROOT.rglob("*.py") for code in re.findall(r'"\[?(IH\d{3})\]?"', file.read_text("utf-8"))}
    assert set(reasons_in_korean()) == used


def test_in_korean_the_detail_follows_in_brackets() -> None:
    told = "[IH101] a.txt is empty: 0 bytes."
    assert reason(Language.EN, told) == told
    first, second = reason(Language.KO, told).splitlines()
    assert first.startswith("[IH101] 빈 파일입니다.")
    assert second.strip() == "(a.txt is empty: 0 bytes.)"


def test_a_message_without_a_code_stays_as_it_is() -> None:
    assert reason(Language.KO, "No code here.") == "No code here."


def test_a_bad_file_and_a_wrong_word_are_told_in_korean(ihaeng: Ihaeng, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert "[IH101] 빈 파일입니다." in ihaeng("--lang", "ko", "add", "empty.txt").err
    assert "[IH405] 아직 장부가 없습니다." in ihaeng("--lang", "ko", "--ledger", "none.db", "show").err
