"""The article out of a page's text, chrome and all."""

from ihaeng.documents.blocks import Page
from ihaeng.documents.plain_page import read_plain_page
from ihaeng.model import PartKind

PAGE = """본문 바로가기
전체메뉴
로그인
정치
샛별신문
홈 > 뉴스 > 행정

가람도, 나고야 세일즈…5개사 함께 간다

12일부터 3박 4일
- 한다온 지사, 리 웨이 부지사 접견 -

  • 서누리 기자
  • 승인 2023.05.11 09:41
  • 댓글 0
  • 글자크기 설정

이 기사를 공유합니다
페이스북  트위터  카카오톡  URL복사

한다온(왼쪽) 지사가 리 웨이 부지사와 악수하고 있다. /가람도 제공
한다온(왼쪽) 지사가 리 웨이 부지사와 악수하고 있다. /가람도 제공

(가람=샛별통신) 서누리 기자 = 한다온 가람도지사가 12일 나고야로 떠난다.

□ 도는 현지에서 상담회를 연다.
○ 참가 기업 : 누리전자, 담은식품
△ 13일 : 가람관 운영

관련기사
군민 걷기대회 참가 신청
도서관 야간 개방
한 지사는 15일 귀국할 예정이라고 도가 밝혔다.

/서누리 기자 nuri@example.kr

저작권자 © 샛별저널 무단전재 및 재배포 금지

많이 본 기사
  • 이웃 도지사, 다음 달 하노이 간다
0개의 댓글
로그인 후 댓글작성이 가능합니다.
"""


def day(page: Page) -> str | None:
    return page.published.value if page.published else None


def told(page: Page, kind: PartKind) -> list[str]:
    return [block.text for block in page.blocks if block.kind is kind]


def test_a_whole_page() -> None:
    page = read_plain_page(PAGE)
    assert page.title == "가람도, 나고야 세일즈…5개사 함께 간다"
    assert told(page, PartKind.SUBTITLE) == ["12일부터 3박 4일", "- 한다온 지사, 리 웨이 부지사 접견 -"]
    assert told(page, PartKind.CAPTION) == ["한다온(왼쪽) 지사가 리 웨이 부지사와 악수하고 있다. /가람도 제공"]
    assert told(page, PartKind.PARAGRAPH) == [
        "(가람=샛별통신) 서누리 기자 = 한다온 가람도지사가 12일 나고야로 떠난다.",
        "□ 도는 현지에서 상담회를 연다.",
        "○ 참가 기업 : 누리전자, 담은식품",
        "△ 13일 : 가람관 운영",
        "한 지사는 15일 귀국할 예정이라고 도가 밝혔다.",
    ]
    assert told(page, PartKind.BYLINE) == ["/서누리 기자 nuri@example.kr"]
    assert (page.outlet, page.author, day(page)) == ("샛별저널", "서누리", "2023-05-11T09:41+09:00")


def test_a_page_without_menus_or_date() -> None:
    body = "한다온 지사가 15일 귀국했다고 가람도가 밝혔다."
    page = read_plain_page(f"# 한 지사 나고야서 돌아왔다\n\n상담 210건 성과\n\n{body}\n\n/서누리기자 nuri@\n")
    kinds = [PartKind.TITLE, PartKind.SUBTITLE, PartKind.PARAGRAPH, PartKind.BYLINE]
    assert [block.kind for block in page.blocks] == kinds
    assert (page.title, page.author, page.published) == ("한 지사 나고야서 돌아왔다", "서누리", None)


TITLE = "가람도, 나고야에 사무소 연다"
BODY = "가람도가 나고야에 사무소를 연다고 밝혔다."


def test_headlines_and_weather_above_the_title() -> None:
    top = "2026.03.19 (목)\n  • 맑음가람 12.3℃\n기상청 제공\n  • 도서관 야간 개방\n기사 읽어주기\n"
    page = read_plain_page(f"{top}{TITLE}\n\n{BODY}\n")
    assert (page.title, page.published) == (TITLE, None)


def test_headlines_left_over_at_the_end() -> None:
    page = read_plain_page(f"{TITLE}\n{BODY}\n도서관 야간 개방\n걷기대회 신청\n[인사] 가람도\n")
    assert told(page, PartKind.PARAGRAPH) == [BODY]


def test_the_rules_of_a_notice_board_are_no_article() -> None:
    rules = "욕설이나 비방이 담긴 글은 알리지 않고 지울 수 있으니 주의하시기 바랍니다.\n" * 8
    page = read_plain_page(
        f"{rules}\n{TITLE}\n작성자 서누리 작성일 2023.05.11 조회수 31\n{f'{BODY} 다음 달이다.' * 40}\n"
    )
    assert (page.title, day(page)) == (TITLE, "2023-05-11")


def test_tabs_make_a_table() -> None:
    page = read_plain_page(f"{TITLE}\n{BODY}\n일시\t장소\n5.12.\t나고야\n")
    assert page.blocks[-1].rows == (("일시", "장소"), ("5.12.", "나고야"))


def test_subheads_of_the_first_item_are_no_headline() -> None:
    page = read_plain_page(f"[단신] 5월 30일\n2023.05.30 09:00\n■ 가람도, 나고야 사무소 문 열어\n{BODY}\n")
    assert page.title == "[단신] 5월 30일"


def test_a_release_with_its_date_on_top() -> None:
    lead = "Governor Ann Reed will lead a trade mission to Nagoya, her office said on Tuesday."
    page = read_plain_page(
        f"Official Government Website\nSeptember 5, 2023\nReed to Lead Trade Mission to Nagoya\n{lead}\n"
    )
    assert (page.title, day(page)) == ("Reed to Lead Trade Mission to Nagoya", "2023-09-05")


def test_a_broadcast_script_stays_in_paragraphs() -> None:
    script = ["[앵커] 가람도가 나고야에 사무소를 엽니다.", "[기자] 현지 상담회도 함께 열립니다."]
    page = read_plain_page("\n".join([TITLE, "2022-11-06", *script, "목록"]))
    assert told(page, PartKind.PARAGRAPH) == script


ENGLISH = """Skip to content
Home
News
River Post

Governor Reed heads for Nagoya in May
By Dana Frost
Published May 11, 2023
Facebook

Gov. Ann Reed will fly to Nagoya on Friday, her office said.

Copyright 2023 River Post. All rights reserved.

MOST POPULAR
Bridge to close
"""


def test_an_english_page() -> None:
    page = read_plain_page(ENGLISH)
    assert [block.kind for block in page.blocks] == [PartKind.TITLE, PartKind.PARAGRAPH]
    assert (page.title, page.outlet, page.author) == (
        "Governor Reed heads for Nagoya in May",
        "River Post",
        "Dana Frost",
    )
    assert day(page) == "2023-05-11"


def test_the_owner_of_a_picture_above_the_article_does_not_end_it() -> None:
    page = read_plain_page(
        "가람군 사절단, 시카고로 출국\n입력 2023-05-12 09:41\n\n"
        "가람군 사절단이 12일 공항에서 출국에 앞서 손을 흔들고 있다.\nⓒ 가람군\n"
        "한다온 가람군수와 사절단은 12일 미국으로 출국했다.\n사절단은 15일 시카고상공회의소를 방문한다.\n"
        "ⓒ 달맞이신문\n많이 본 뉴스\n"
    )
    paragraphs = [block.text for block in page.blocks if block.kind is PartKind.PARAGRAPH]
    assert paragraphs == [
        "한다온 가람군수와 사절단은 12일 미국으로 출국했다.",
        "사절단은 15일 시카고상공회의소를 방문한다.",
    ]
