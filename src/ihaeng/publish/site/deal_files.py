"""The files of commitments: their list, each of them, and announced against realised."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ihaeng.model import Ledger
from ihaeng.model.lists import MOST_ROWS, CommitmentList, CommitmentQuery, CommitmentSummary
from ihaeng.publish.public.deals import PublicDeals
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.pages.commitment import commitment_page
from ihaeng.publish.site.pages.commitments import STEPS, commitments_page
from ihaeng.publish.site.pages.figures import MOST_GROUPS, figures_page
from ihaeng.publish.site.planned import NO_DAY, Content, Planned, paged


def deal_pages(content: Content, ledger: Ledger) -> Iterator[Planned]:
    """Every page of commitments, made of the public ledger."""
    making = _Making(content, ledger)
    for number, offset in enumerate(range(0, max(len(making.deals), 1), MOST_ROWS), start=1):
        yield Planned(steps=STEPS, make=functools.partial(making.list, offset), query=paged(number))
    for one in making.deals:
        yield Planned(steps=(*STEPS, one.commitment.id), make=functools.partial(making.one, one))
    for number, _ in enumerate(range(0, max(len(content.figures.groups), 1), MOST_GROUPS), start=1):
        yield Planned(steps=(*STEPS, "compare"), make=functools.partial(making.compared, number), query=paged(number))


class _Making:
    def __init__(self, content: Content, ledger: Ledger) -> None:
        self._content = content
        self._public = PublicDeals(ledger)
        self._missions = {one.id: one for one in content.missions}
        self._held = {held.document.id: held for held in ledger.documents}
        self.deals = tuple(one for told in content.commitments if (one := self._public.summary(told)))
        self._by_id = {one.commitment.id: one for one in self.deals}

    def list(self, offset: int, frame: Frame) -> Page:
        """One page of the list."""
        content, shown = self._content, self.deals[offset : offset + MOST_ROWS]
        found = CommitmentList(
            commitments=shown, total=len(self.deals), followed=content.followed, undated=content.undated
        )
        asked = CommitmentQuery(day=content.day, months=content.months, offset=offset, most=MOST_ROWS)
        documents = [self._held[name] for name in self._public.told_in(shown) if name in self._held]
        return commitments_page(found, asked, frame, scope=content.figures.scope, today=NO_DAY, documents=documents)

    def one(self, one: CommitmentSummary, frame: Frame) -> Page:
        """One commitment."""
        part = self._public.part(one.commitment)
        led = dict.fromkeys([one.commitment.mission, *(told.mission for told in one.commitment.announcements)])
        related = (self._by_id.get(name) for name in one.commitment.maybe_same)
        return commitment_page(
            one,
            part,
            frame,
            months=self._content.months,
            missions=[self._missions[name] for name in led if name in self._missions],
            related=[other for other in related if other],
            documents=part.documents,
        )

    def compared(self, number: int, frame: Frame) -> Page:
        """One page of figures, by lead."""
        content = self._content
        return figures_page(content.figures, frame, months=content.months, today=NO_DAY, page=number)
