"""The limits of a worker leave room for every format."""

from __future__ import annotations

import made_papers

from ihaeng.book.working import tasks
from ihaeng.book.working.crew import Crew
from ihaeng.book.working.tasks import ToParse


def test_every_kind_of_office_file_can_be_parsed_in_a_worker() -> None:
    papers = {
        "a.hwpx": made_papers.hwpx(),
        "b.hwp": made_papers.hwp(),
        "c.docx": made_papers.word(),
        "d.pdf": made_papers.pdf(["Plan of a trip", "9 March, Chicago"]),
    }
    with Crew(1) as crew:
        for source, data in papers.items():
            order = ToParse(data, source, None)
            assert crew.parse(order) == tasks.parse(order)
