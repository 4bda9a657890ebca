"""The article out of HTML pages of several makes."""

import pytest

from ihaeng.documents.blocks import Page
from ihaeng.documents.errors import NoArticleError
from ihaeng.documents.html_page import read_html_page
from ihaeng.model import PartKind

LEAD = "한다온 가람도지사가 12일 나고야로 떠난다고 도가 11일 밝혔다. 도내 전자·식품 기업 5개사가 함께 간다고 한다."
MORE = "한 지사는 13일 리 웨이 부지사를 만나고 15일 귀국할 예정이라고 도는 덧붙여 설명했다."
HEAD = """<html lang="ko"><head><title>가람도, 나고야 세일즈 나선다 - 샛별신문</title>
<meta property="og:title" content="가람도, 나고야 세일즈 나선다"><meta property="og:site_name" content="샛별신문">
<meta property="article:published_time" content="2023-05-11T09:41:00+09:00"></head><body>
<header><nav><a href="/">정치</a></nav></header>"""
TOP = """<h1>가람도, 나고야 세일즈 나선다</h1><h2 class="sub">12일부터 3박 4일<br>5개사 함께 떠난다</h2>
<ul class="info"><li>서누리 기자</li><li>입력 2023.05.11 09:41</li><li>수정 2023.05.12 10:00</li></ul>"""
FOOT = """<p>저작권자 © 샛별신문 무단전재 및 재배포 금지</p>
<div class="related"><h3>관련기사</h3><ul><li><a>이웃 도지사 하노이행</a></li></ul></div>
<section class="cmt">댓글 0</section></body></html>"""


def page(body: str) -> Page:
    return read_html_page(body, "a.html")


def day(read: Page) -> str | None:
    return read.published.value if read.published else None


def told(read: Page, *kinds: PartKind) -> list[str]:
    return [block.text for block in read.blocks if block.kind in kinds]


def test_a_modern_page() -> None:
    body = f"""<article itemprop="articleBody"><figure><img><figcaption>한다온 지사. /가람도 제공</figcaption></figure>
    <p>{LEAD}</p><div class="ad">광고</div><p>{MORE}</p></article>"""
    read = page(HEAD + TOP + body + FOOT)
    assert told(read, PartKind.TITLE, PartKind.SUBTITLE) == [
        "가람도, 나고야 세일즈 나선다",
        "12일부터 3박 4일",
        "5개사 함께 떠난다",
    ]
    assert told(read, PartKind.CAPTION) == ["한다온 지사. /가람도 제공"]
    assert told(read, PartKind.PARAGRAPH) == [LEAD, MORE]
    assert (read.outlet, read.author, day(read)) == ("샛별신문", "서누리", "2023-05-11T09:41+09:00")


def test_a_page_of_layout_tables() -> None:
    body = f"""<html><head><title>샛별신문 :: 가람도, 나고야 세일즈 나선다</title></head><body>
    <table><tr><td>정치 | 경제 | 사회</td></tr></table>
    <table><tr><td class="tit">가람도, 나고야 세일즈 나선다</td></tr>
    <tr><td>기사승인 : 2023년 05월 11일 09시 41분 서누리 기자</td></tr>
    <tr><td>{LEAD}<br><br>
    <table><tr><td><img></td></tr><tr><td class="cap">한다온 지사. /가람도 제공</td></tr></table>{MORE}</td></tr>
    <tr><td>많이 본 기사</td></tr>
    <tr><td><a>이웃 도지사, 다음 달 하노이 방문해 딸기 판로 찾는다</a></td></tr></table></body></html>"""
    read = page(body)
    assert read.title == "가람도, 나고야 세일즈 나선다"
    assert told(read, PartKind.PARAGRAPH, PartKind.CAPTION) == [LEAD, "한다온 지사. /가람도 제공", MORE]
    assert (read.outlet, day(read)) == ("샛별신문", "2023-05-11T09:41+09:00")


def test_a_table_of_data_keeps_rows_and_cells() -> None:
    body = f"""<article><p>{LEAD}</p>
    <table><tr><th>일시</th><th>장소</th></tr><tr><td>13일</td><td>나고야</td></tr></table></article>"""
    table = next(block for block in page(HEAD + TOP + body + FOOT).blocks if block.rows)
    assert table.rows == (("일시", "장소"), ("13일", "나고야"))


def test_a_notice_board() -> None:
    body = f"""<html><head><title>나고야 방문 결과 알림 | 보도자료 | 가람도청</title></head><body><table>
    <tr><th>제목</th><td>나고야 방문 결과 알림</td></tr><tr><th>부제</th><td>상담 210건 거둬 성과</td></tr>
    <tr><th>담당부서</th><td>국제통상과</td><th>작성자</th><td>서누리</td></tr>
    <tr><th>등록일</th><td>2023-05-16</td><th>조회수</th><td>31</td></tr>
    <tr><td colspan="4"><p><span>□ {LEAD}</span></p><p><span>○ {MORE}</span></p>
    <table><tr><th>일시</th><th>장소</th></tr><tr><td>13일</td><td>나고야</td></tr></table></td></tr></table>
    <a href="#">목록</a></body></html>"""
    read = page(body)
    assert told(read, PartKind.TITLE, PartKind.SUBTITLE) == ["나고야 방문 결과 알림", "상담 210건 거둬 성과"]
    assert told(read, PartKind.PARAGRAPH) == [f"□ {LEAD}", f"○ {MORE}"]
    assert read.blocks[-1].rows == (("일시", "장소"), ("13일", "나고야"))
    assert (read.outlet, day(read), read.is_press) == ("가람도청", "2023-05-16", False)


def test_an_article_carried_as_data() -> None:
    data = '{"props": {"body": "<p>' + LEAD + "</p><p>" + MORE + '</p>", "list": [{"title": "이웃 도지사 하노이행"}]}}'
    script = f'<script id="__NEXT_DATA__" type="application/json">{data}</script>'
    read = page(f'{HEAD}<div id="__next">불러오는 중…</div>{script}</body></html>')
    assert told(read, PartKind.TITLE, PartKind.PARAGRAPH) == ["가람도, 나고야 세일즈 나선다", LEAD, MORE]


def test_hidden_text_and_summaries_are_no_article() -> None:
    extra = f'<details class="ai-sum"><summary>요약</summary><p>{LEAD}</p></details>'
    extra += '<div style="display:none">숨은 글이 여기에 있다고 한다.</div>'
    read = page(f"{HEAD}{TOP}{extra}<article><p>{LEAD}</p><p>{MORE}</p></article>{FOOT}")
    assert told(read, PartKind.SUBTITLE, PartKind.PARAGRAPH) == ["12일부터 3박 4일", "5개사 함께 떠난다", LEAD, MORE]


def test_json_ld_tells_date_outlet_and_author() -> None:
    linked = """{"@graph": [{"@type": ["NewsArticle"], "headline": "가람도, 나고야 간다",
    "datePublished": "2023-05-11T00:41:00Z", "author": [{"name": "서누리 기자"}],
    "publisher": {"name": "샛별신문"}}, null]}"""
    head = f'<html><head><script type="application/ld+json">{linked}</script></head>'
    read = page(f"{head}<body><h1>가람도, 나고야 간다</h1><article><p>{LEAD}</p><p>{MORE}</p></article>")
    assert (read.title, read.outlet, read.author) == ("가람도, 나고야 간다", "샛별신문", "서누리")
    assert (day(read), read.is_press) == ("2023-05-11T09:41+09:00", True)


EMPTY = ["", "<ul><li><a>정치</a></li></ul>", "<h1>로그인</h1><form>아이디</form>", "<script>var a = 1;</script>"]


@pytest.mark.parametrize("body", EMPTY)
def test_no_article(body: str) -> None:
    with pytest.raises(NoArticleError, match="holds no article"):
        page(f"<html><body>{body}</body></html>")
