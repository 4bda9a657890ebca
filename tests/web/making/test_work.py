"""What a process that makes pages asks itself before it is ready."""

from __future__ import annotations

import asyncio

import pytest

from ihaeng.book import Book
from ihaeng.web.app import make_reader
from ihaeng.web.making.messages import Asked
from ihaeng.web.making.work import answered, first_asked


@pytest.mark.parametrize("asked", first_asked(), ids=lambda asked: f"{asked.path}?{asked.query.decode()}")
def test_the_pages_asked_first_are_pages(example: Book, asked: Asked) -> None:
    made = asyncio.run(answered(make_reader(example), asked))
    assert made.status == 200
    assert b"<h1" in made.body
