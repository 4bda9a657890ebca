"""Progress is alive on a terminal and sparse elsewhere."""

from __future__ import annotations

import io
from collections.abc import Iterator
from string import Formatter

import pytest

from ihaeng.book import AddReport, FailedDocument
from ihaeng.cli.language import _messages, chosen_language, say
from ihaeng.cli.progress import Progress
from ihaeng.model import Language


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def seconds(step: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step


def shown(stream: io.StringIO, total: int, step: float) -> str:
    clock = seconds(step)
    progress = Progress(Language.EN, stream, lambda: next(clock))
    report = AddReport(total=total)
    for _ in range(total):
        report.added += 1
        progress(report)
    progress.finish("done")
    return stream.getvalue()


def test_a_few_files_need_no_progress() -> None:
    assert shown(io.StringIO(), total=5, step=60) == "done\n"


def test_a_log_gets_few_lines() -> None:
    lines = shown(io.StringIO(), total=1000, step=0.125).splitlines()
    assert len(lines) == 9
    assert lines[0] == "120 of 1,000 · 8.0/s · 0 failed · 2 min left"


def test_a_terminal_gets_one_line_drawn_anew() -> None:
    text = shown(Terminal(), total=1000, step=0.1)
    assert text.count("\n") == 1
    assert 400 < text.count("\r\x1b[K") <= 501
    assert text.endswith("\r\x1b[Kdone\n")


def test_folding_at_the_end_is_told_by_what_is_left() -> None:
    stream = io.StringIO()
    clock = seconds(60)
    progress = Progress(Language.EN, stream, lambda: next(clock))
    progress(AddReport(total=1000, added=1000, unfolded=2400))
    assert stream.getvalue() == "all read · folding the ledger, 2,400 steps left\n"


def test_a_failure_is_told_once_and_at_once() -> None:
    stream = io.StringIO()
    progress = Progress(Language.EN, stream)
    report = AddReport(total=3, failed=[FailedDocument(source="a.txt", code="IH101", reason="[IH101] It is empty.")])
    progress(report)
    progress(report)
    assert stream.getvalue() == "not read: a.txt: [IH101] It is empty.\n"


def test_long_waits_are_told_in_minutes() -> None:
    assert "101 min left" in shown(io.StringIO(), total=400, step=15.0625).splitlines()[0]


def test_every_message_has_both_languages_with_the_same_values() -> None:
    for key, told in _messages().items():
        fields = {
            language: sorted({name for _, name, _, _ in Formatter().parse(told[language]) if name}) for language in told
        }
        assert set(fields) == {"ko", "en"}, key
        assert fields["ko"] == fields["en"], key


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ko_KR.UTF-8"}, Language.KO),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "ko_KR.UTF-8"}, Language.EN),
        ({"LC_MESSAGES": "ko", "LANG": "C"}, Language.KO),
        ({"LANG": "de_DE"}, Language.EN),
    ],
)
def test_the_locale_chooses(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: Language) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert chosen_language(None) is language
    assert chosen_language("ko") is Language.KO


def test_a_message_is_filled_in() -> None:
    assert say(Language.KO, "minutes", count=3) == "3분"
