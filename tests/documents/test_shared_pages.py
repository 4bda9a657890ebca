"""Title, date and evidence on the shared pages that are open to development; skipped where these are not at hand."""

import json
from pathlib import Path

import pytest

from ihaeng.documents import read_document

SHARED = Path(__file__).parents[3] / "shared"
OPEN = [
    "chungbuk-iran-turkey-2016-05",
    "chungnam-europe-2023-10",
    "jeonnam-us-2022-09",
    "gangwon-vietnam-2022-10",
    "kcci-washington-2025-02",
    "gochang-malaysia-singapore-2023-05",
    "mss-minister-uae-saudi-2024-11",
    "missouri-israel-greece-2021-12",
    "jeonnam-japan-2022-10",
]

if not SHARED.is_dir():
    pytest.skip("the shared pages are not beside this repository", allow_module_level=True)


@pytest.mark.parametrize("mission", OPEN)
def test_titles_dates_and_evidence(mission: str) -> None:
    gold = json.loads((SHARED / "gold" / mission / "gold.json").read_text("utf-8"))
    for expected in gold["documents"]:
        file = SHARED / "gold" / mission / expected["file"]
        document = read_document(file.read_bytes(), file.name)
        assert (document.title, (document.published or "")[:10]) == (expected["title"], expected["published"])
        for activity in gold["activities"]:
            if activity["document"] == expected["id"]:
                assert "".join(activity.get("evidence", "").split()) in "".join(document.text.split())


def test_pages_without_missions() -> None:
    index = [json.loads(line) for line in (SHARED / "gold" / "_none" / "index.jsonl").read_text("utf-8").splitlines()]
    read = [read_document((SHARED / "gold" / "_none" / row["file"]).read_bytes(), row["file"]) for row in index]
    assert [(document.title, (document.published or "")[:10]) for document in read] == [
        (row["title"], row["published"]) for row in index
    ]


def test_the_seeds() -> None:
    first, second = (read_document(file.read_bytes(), file.name) for file in sorted((SHARED / "seeds").glob("*.txt")))
    assert (first.title, first.published) == (
        "김관영 전북도지사, 美 CES에서 미래 기회 찾는다",
        "2024-01-05T16:11+09:00",
    )
    assert (second.title, second.published) == ("김지사 5박 7일간 美 광폭행보 성과 두둑", None)
    assert not any(word in first.text + second.text for word in ("댓글", "신고", "무단전재", "글자크기"))
