#!/usr/bin/env python3
"""Measure how fast articles that tell of no mission are passed over.

    passing_over.py [PATH ...]

PATH names files or folders of articles; without any, invented ones of the usual sorts are taken: weather, a market, a
council, exports, an office-holder at home. What counts is CPU time on one core, beside that of looking for one plain
word pattern in the same texts. Articles that do give a mission are left out and counted. Exit 1 below the budget.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from timing import best_seconds

from ihaeng.documents import find_files, read_document
from ihaeng.language.remembered import forget
from ihaeng.model import Document, Reading
from ihaeng.reading import read

BUDGET = 5_000
"""Articles a second on one core."""

LEAST_READ = 200
"""Articles of a round; few ones are read again and again, each time with nothing remembered."""

PLAIN = re.compile(r"[가-힣]+(?:에서|으로) ")
"""What the comparison looks for: words with one of two particles."""

INVENTED = {
    "weather": "4일 아침 기온이 영하 7도까지 떨어졌다. 기상당국은 다솔 동부에 많은 눈이 내리겠다고 내다봤다. ",
    "market": "다솔시 중앙시장이 새 단장을 마치고 문을 열었다. 상인 60여 명은 손님을 맞으며 떡과 과일을 나눴다. ",
    "council": "다솔군의회는 11일 본회의를 열어 내년 예산안을 심사했다. 의원들은 도서관 건립비 12억 원을 따졌다. ",
    "accident": "15일 오후 3시쯤 다솔시 외곽에서 화물차와 승용차가 부딪쳐 두 사람이 다쳤다. 경찰이 원인을 찾고 있다. ",
    "exports": "지난달 반도체 수출이 6퍼센트 늘었다. 미국과 베트남으로 나간 물량이 많았고 중국 물량은 줄었다. ",
    "at home": "한서윤 다솔도지사는 9일 집무실에서 청년 농업인들을 만나 의견을 들었다. 한 지사는 지원을 약속했다. ",
}
LENGTH = 600
"""Characters of an invented article: what short news has."""


def main() -> int:
    """Print articles a second and what a plain search takes."""
    paths = [Path(word) for word in sys.argv[1:]]
    documents = [read_document(file.read_bytes(), str(file)) for file in find_files(paths)] if paths else invented()
    passed = [document for document in documents if not read(document).missions]
    if not passed:
        print("Every document there gives a mission; nothing was measured.")
        return 0
    stream = passed * (LEAST_READ // len(passed) + 1)
    reading = best_seconds(lambda: [_afresh(document) for document in stream])
    searching = best_seconds(lambda: [PLAIN.findall(document.text) for document in stream])
    speed = len(stream) / reading
    print(
        f"{len(passed)} of {len(documents)} documents are passed over: {speed:,.0f} a second (budget {BUDGET:,}), "
        f"{reading / searching:.1f} times a plain search"
    )
    return 1 if speed < BUDGET else 0


def invented() -> list[Document]:
    """One article of each sort."""
    texts = [f"{sort}\n\n{sentences * (LENGTH // len(sentences))}" for sort, sentences in INVENTED.items()]
    return [read_document(text.encode(), f"{number}.txt") for number, text in enumerate(texts)]


def _afresh(document: Document) -> Reading:
    forget()
    return read(document)


if __name__ == "__main__":
    sys.exit(main())
