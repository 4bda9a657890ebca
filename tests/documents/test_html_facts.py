"""What a page says of itself to machines, wherever it stands."""

from __future__ import annotations

import pytest

from ihaeng.documents import read_document

LEAD = (
    "한서윤 다솔도지사는 9일 시카고에서 하나전자와 투자협약을 맺었다고 다솔도가 10일 밝혔다. 양측이 협약식에 참석했다."
)
META = '<meta property="article:published_time" content="2031-03-10T09:00:00+09:00">'
LINKED = (
    '<script type="APPLICATION/LD+JSON">{"@type": "NewsArticle", "datePublished": "2031-03-10T09:00:00+09:00"}</script>'
)


@pytest.mark.parametrize("told", [META, LINKED])
@pytest.mark.parametrize(
    "place", ["<head>{}</head><body>", "<body>{}", "<body><footer>{}</footer>", "<body><nav>{}</nav>"]
)
def test_a_date_is_found_in_head_body_and_furniture(told: str, place: str) -> None:
    article = f"<article><h1>다솔도, 하나전자와 협약</h1><p>{LEAD}</p></article>"
    page = f"<html lang='ko'>{place.format(told)}{article}</body></html>"
    assert read_document(page.encode(), "page.html").published == "2031-03-10T09:00+09:00"
