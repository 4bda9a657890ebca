"""The files of names: the index by kind, and the page of every name that may have one."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from ihaeng.model import Answer, Ledger
from ihaeng.model.answers import answers_of_lines
from ihaeng.model.lists import (
    MOST_ROWS,
    CommitmentList,
    CommitmentSummary,
    LineSummary,
    MissionSummary,
    NameKind,
    NameList,
    NameQuery,
    NameRole,
    NameSummary,
)
from ihaeng.publish.public.deals import PublicDeals
from ihaeng.publish.public.listed import ListedNames
from ihaeng.publish.site.frame import Frame, Page
from ihaeng.publish.site.pages.names import MOST_LINES, STEPS, NameAsked, name_page, names_page
from ihaeng.publish.site.planned import NO_DAY, Content, Planned, paged


class NameFiles:
    """The names of what is published: those that may have a page, and all that stands on it."""

    def __init__(self, content: Content, public: Ledger) -> None:
        self._content = content
        self._lines = dict(_as_published(content.lines, public))
        self._of_mission: defaultdict[str | None, list[str]] = defaultdict(list)
        for line in self._lines.values():
            self._of_mission[line.mission].append(line.id)
        self._deals = PublicDeals(public)
        self._promised_by: defaultdict[str, list[CommitmentSummary]] = defaultdict(list)
        for deal in content.commitments:
            for told in deal.commitment.lines:
                self._promised_by[told].append(deal)
        self._held = {held.document.id: held for held in public.documents}
        self._answers: Mapping[str, Sequence[Answer]] = answers_of_lines(public)
        listed = ListedNames(content.ledger, public)
        self.names = tuple(one.name for one in content.names if listed.may_have_page(one.name, one.lines))
        self._stands = {(one.name.kind, one.name.key): one.lines for one in content.names}

    @property
    def all_lines(self) -> Iterable[LineSummary]:
        """Every line as it is published, those of no mission too."""
        return self._lines.values()

    def planned(self) -> Iterator[Planned]:
        """The index, whole and of each kind, and each name."""
        for kinds in ((), *((kind,) for kind in NameKind)):
            fitting = [one for one in self.names if not kinds or one.kind in kinds]
            for offset in range(0, max(len(fitting), 1), MOST_ROWS):
                asked = NameQuery(kinds=kinds, offset=offset, most=MOST_ROWS)
                found = NameList(names=tuple(fitting[offset : offset + MOST_ROWS]), total=len(fitting))
                query = (*(("kind", str(kind)) for kind in kinds), *paged(offset // MOST_ROWS + 1))
                yield Planned(steps=STEPS, make=functools.partial(names_page, found, asked), query=query)
        for name in self.names:
            lines = self.lines(name)
            for offset in range(0, max(len(lines), 1), MOST_LINES):
                make = functools.partial(self._page, name, lines, offset)
                steps = (*STEPS, str(name.kind), name.key)
                yield Planned(steps=steps, make=make, query=paged(offset // MOST_LINES + 1))

    def lines(self, name: NameSummary) -> tuple[LineSummary, ...]:
        """The acts with a name; of who led missions or sent them, the acts of these too; the newest first."""
        led = (line for mission in self._missions(name) for line in self._of_mission[mission.id])
        ids = dict.fromkeys([*self._stands[name.kind, name.key], *led])
        found = [self._lines[one] for one in ids if one in self._lines]
        return tuple(sorted(found, key=lambda one: (one.day or "", one.id), reverse=True))

    def _page(self, name: NameSummary, lines: Sequence[LineSummary], offset: int, frame: Frame) -> Page:
        content, promised = self._content, tuple(self._promised(lines))
        told = [self._held[one] for one in self._deals.told_in(promised) if one in self._held]
        return name_page(
            name,
            lines,
            CommitmentList(commitments=promised, total=len(promised)),
            self._missions(name),
            NameAsked(day=content.day.isoformat(), months=content.months, offset=offset),
            frame,
            scope=content.figures.scope,
            today=NO_DAY,
            documents=told,
            answers=self._answers,
        )

    def _missions(self, name: NameSummary) -> list[MissionSummary]:
        """The missions that somebody led or that a body sent; of all other names, none by themselves."""
        if NameRole.LEAD in name.roles:
            return [one for one in self._content.missions if one.lead_key == name.key]
        if NameRole.OWN in name.roles:
            return [one for one in self._content.missions if one.organisation_key == name.key]
        return []

    def _promised(self, lines: Sequence[LineSummary]) -> Iterator[CommitmentSummary]:
        """The commitments that some acts made, the longest quiet first."""
        fitting = {one.commitment.id: one for line in lines for one in self._promised_by[line.id]}
        for one in sorted(fitting.values(), key=lambda one: (one.commitment.last_heard or "9999", one.commitment.id)):
            shown = self._deals.summary(one)
            if shown:
                yield shown


def _as_published(lines: Sequence[LineSummary], public: Ledger) -> Iterator[tuple[str, LineSummary]]:
    """The rows of lines, each called as the public ledger calls it."""
    labels = {line.id: line.label for line in public.lines}
    for one in lines:
        if one.id in labels:
            yield one.id, replace(one, label=labels[one.id], counterparts=(), change=None)
