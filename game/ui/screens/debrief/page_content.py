"""What stands on a page of the debrief: the outline's blocks, and what the window adds to some of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.reports.debrief.blocks import Heading as BlockHeading
from game.reports.debrief.paging import find_section, is_decision
from game.ui.screens.debrief.cards import card_row, more_buttons
from game.ui.screens.debrief.decisions import decision_buttons, own_view, play_button, reason_section
from game.ui.screens.debrief.knowledge import (
    table_of,
    timeline_axis,
    timeline_controls,
    timeline_legend,
    timeline_rows,
)
from game.ui.screens.debrief.next_steps import supervision_widgets
from game.ui.screens.debrief.sections import block_widgets, plain_widgets
from game.ui.widgets.containers import Column, Flow, Row
from game.ui.widgets.paragraph import HEADING, SMALL, TITLE, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.debrief.debrief import Debrief
    from game.engine.debrief.decision_review import DecisionReview
    from game.reports.debrief.blocks import KnowledgeTable, Section
    from game.ui.screens.debrief.note_drafts import NoteDrafts
    from game.ui.screens.debrief.reader import DebriefReader
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget

MAX_TITLE = 40
"""The most letters of a title in large type."""


TITLE_SHARES = (3, 7)
"""How the width is divided between the title of the timeline and what its marks mean."""


@dataclass(frozen=True)
class PageContent:
    """The widgets of a page: those fixed above what scrolls, and that itself."""

    content: Sequence[Widget]
    above: Sequence[Widget] = ()
    head: Widget | None = None
    """What is as wide as the content, and stands over it."""


@dataclass(frozen=True)
class PageComposer:
    """Makes the widgets of the page at which a reader is; `whose` says whose marks the timeline shows."""

    reader: DebriefReader
    debrief: Debrief
    setter: Typesetter
    drafts: NoteDrafts
    whose: str
    branching: bool

    def compose(self) -> PageContent:
        """Return the widgets of the page."""
        page = self.reader.page
        section = find_section(self.reader.outline, ("knowledge",))
        table = table_of(section) if section else None
        if page.field == "knowledge" and not self.reader.path and section and table:
            return self._timeline(section, table)
        has_headings = any(isinstance(block, BlockHeading) for block in page.blocks)
        blocks = block_widgets(self.setter, page.blocks) if has_headings else plain_widgets(self.setter, page.blocks)
        content = [self._title(), *blocks]
        if page.cards:
            content.append(card_row(page.cards, narrow=self.setter.narrow))
        if page.field == "supervision":
            content += supervision_widgets(self.drafts)
        if page.field == "case" and not self.reader.path:
            content.append(self.setter.words(wording.REAL_CASE_NOTE))
        return PageContent([*content, *self._of_decision()])

    def review(self) -> DecisionReview | None:
        """Return the decision that is opened, or in which something is."""
        path = self.reader.path
        if not is_decision(path[:2]):
            return None
        return next((each for each in self.debrief.looking_closer.decisions if each.key == path[1]), None)

    def _timeline(self, section: Section, table: KnowledgeTable) -> PageContent:
        narrow, title = self.setter.narrow, Heading(section.title, HEADING)
        rows = timeline_rows(table, self.whose, narrow=narrow)
        legend, controls = timeline_legend(table), timeline_controls(self.whose)
        if narrow:
            axis = timeline_axis(table, Column([]), narrow=True)
            return PageContent([rows, legend, controls], [title], axis)
        return PageContent(
            [rows], [Row([title, legend], shares=TITLE_SHARES, gap=2)], timeline_axis(table, controls, narrow=False)
        )

    def _title(self) -> Widget:
        page, opened_from = self.reader.page, self.reader.opened_from
        is_large = not (self.reader.path or page.cards or self.setter.narrow) and len(page.title) <= MAX_TITLE
        if page.field == "what_if":
            option = find_section(self.reader.outline, self.reader.path)
            opened_from = option.title if option else opened_from
        above = [Paragraph(opened_from, SMALL, soft=True)] if opened_from else []
        return Column([*above, Heading(page.title, TITLE if is_large else HEADING)], gap=0.5)

    def _of_decision(self) -> list[Widget]:
        """Return what the window adds to a decision and to its options, and the buttons to what can be opened."""
        page, path, review = self.reader.page, self.reader.path, self.review()
        if review is None:
            return more_buttons(page.more)
        if is_decision(path) and self.reader.is_first:
            return [reason_section(self.setter, review, self.drafts), *more_buttons(page.more)]
        if is_decision(path) and not self.reader.has_next:
            buttons = decision_buttons(review, branching=self.branching)
            return [*own_view(self.setter, review, self.drafts), *more_buttons(page.more, buttons)]
        if page.field == "what_if" and self.branching:
            return [Flow([play_button(review, path)])]
        return more_buttons(page.more)
