"""How deep a page's elements stand within each other."""

import pytest

from ihaeng.documents.nesting import DEEPEST, is_too_deep


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<div>" * (DEEPEST + 1), id="never ended"),
        pytest.param("<div><p>" * (DEEPEST + 1) + "</p></div>" * (DEEPEST + 1), id="all ended"),
        pytest.param("</div>" * 2 * DEEPEST + "<div>" * (DEEPEST + 1), id="after ends without a beginning"),
        pytest.param("<div></br>" * (DEEPEST + 1), id="with ends of elements that have none"),
        pytest.param("<DIV></ span>" * (DEEPEST + 1), id="with ends that are none"),
    ],
)
def test_deep(page: str) -> None:
    assert is_too_deep(page)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<div>" * DEEPEST + "</div>" * DEEPEST, id="as deep as is read"),
        pytest.param("<div><p>한 줄</p></div>" * 2 * DEEPEST, id="one after the other"),
        pytest.param("<li><br><img src=a>" * 2 * DEEPEST, id="elements that need no end"),
        pytest.param("</div>" * 2 * DEEPEST + "<div>" * DEEPEST, id="ends without a beginning lead nowhere"),
    ],
)
def test_shallow(page: str) -> None:
    assert not is_too_deep(page)
