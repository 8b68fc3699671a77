"""The decisions in the window's debrief: the trainee's own reason before the author's, and a field for another view."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.reports.debrief.blocks import Heading, TraineeText, group_by_heading
from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.screens.debrief.sections import (
    block_widgets,
    inner_widgets,
    labelled_widgets,
    section_key,
    stacked_widgets,
)
from game.ui.screens.debrief.typesetter import LIST_KEY, QUOTE
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Divider, Flow, IndentedBox, MaxWidthBox, Panel
from game.ui.widgets.paragraph import HEADING, Paragraph
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from game.engine.debrief.debrief import DecisionsPart
    from game.engine.debrief.decision_review import DecisionReview
    from game.reports.debrief.blocks import Part, Section
    from game.ui.screens.debrief.typesetter import Typesetter

DecisionCache = dict[int, tuple[Hashable, Widget]]
"""Laid-out decisions by their number of moves, each with the state it was laid out for."""


@dataclass(frozen=True)
class DecisionSetter:
    """Lays out decisions; `branching` tells whether a moment can be tried again from here.

    `cache` holds decisions laid out for this size; one whose state is the same is used again.
    """

    setter: Typesetter
    drafts: NoteDrafts
    cache: DecisionCache
    branching: bool

    def widgets(self, section: Section, part: DecisionsPart) -> Iterator[Widget]:
        """Yield the section of all decisions; `part` is what it was made from."""
        yield from block_widgets(self.setter, (Heading(section.title), *section.blocks))
        for review, decision in zip(part.decisions, section.sections, strict=True):
            state = (decision, self._opened_in(review), self.drafts.state(review.key))
            if review.moves not in self.cache or self.cache[review.moves][0] != state:
                self.cache[review.moves] = (state, self._panel(review, decision))
            yield self.cache[review.moves][1]

    def _opened_in(self, review: DecisionReview) -> frozenset[str]:
        """Return the keys of what was opened in a decision: each has its number after a colon, but those of lists."""
        number = str(review.moves)
        return frozenset(
            key for key in self.setter.shown if key.startswith(LIST_KEY) or key.split(":")[1:2] == [number]
        )

    def _panel(self, review: DecisionReview, section: Section) -> Widget:
        key = decision_key(review)
        shown = key in self.setter.shown
        head = Disclosure(key, review.title, shown=shown, note=review.date, text_type=HEADING)
        body = self._body(review, section) if shown else ()
        return Panel([head, *body], gap=4, pad=4, pad_down=3 if shown else 2)

    def _body(self, review: DecisionReview, section: Section) -> Iterator[Widget]:
        """Yield what was chosen and why; the author's side only once a reason is written or passed over."""
        chosen, *others = group_by_heading(section.blocks)
        yield from labelled_widgets(self.setter, *chosen)
        yield self._reason(review)
        if self._waits_for_reason(review):
            return
        for heading, blocks in others:
            if not any(isinstance(block, TraineeText) and block.kind == "reason" for block in blocks):
                yield from labelled_widgets(self.setter, heading, blocks)
        for inner in section.sections:
            yield from self._on_request(review, inner)
        yield self._own_view(review)

    def _reasons(self, review: DecisionReview) -> tuple[str, ...]:
        return (*review.reasons, *self.drafts.kept("reason", review.key))

    def _waits_for_reason(self, review: DecisionReview) -> bool:
        return not self._reasons(review) and read_key(review) not in self.setter.shown

    def _reason(self, review: DecisionReview) -> Widget:
        label, reasons = self.setter.headings["reasons"], self._reasons(review)
        if reasons:
            return self.setter.section(label, *saved_notes(reasons))
        if not self._waits_for_reason(review):
            return self.setter.section(label, self.drafts.field("reason", review.key, "Your reason", lines=2))
        on = Button(read_key(review), "Read on without writing", weight=Weight.QUIET)
        field = self.drafts.field("reason", review.key, wording.REASON_QUESTION, press=[on])
        return self.setter.section(label, Paragraph(wording.REASON_QUESTION), field)

    def _on_request(self, review: DecisionReview, section: Section) -> Iterator[Widget]:
        if section.field != "options":
            yield from inner_widgets(self.setter, section, decision_key(review))
            return
        key = f"options:{review.moves}"
        shown = key in self.setter.shown
        content = [options_panel(self.setter, section, review.moves)] if shown else []
        line = self.setter.unlabelled(MaxWidthBox(Disclosure(key, section.title, shown=shown)))
        yield Column([line, *content], gap=2)

    def _own_view(self, review: DecisionReview) -> Widget:
        key = f"differently:{review.moves}"
        shown = key in self.setter.shown
        ask = Disclosure(key, "I see it differently", shown=shown)
        name = "What do you see differently?"
        field = [self.drafts.field("disagreement", review.key, name)] if shown else []
        branch = Button(f"branch:{review.moves}", "Try this moment again", icon="git-branch", note=wording.BRANCH_NOTE)
        return self.setter.section(
            "Your view",
            self.setter.note(wording.DISAGREEMENT_NOTE),
            *saved_notes(self.drafts.kept("disagreement", review.key)),
            Column([ask, *field], gap=1),
            *([Flow([branch])] if self.branching else []),
        )


def options_panel(setter: Typesetter, section: Section, moves: int) -> Widget:
    """Return every option of a decision, each with its re-run on request."""
    options = (_option(setter, option, moves) for option in section.sections)
    return Column([*stacked_widgets(setter, section.blocks), *options], gap=3)


def _option(setter: Typesetter, option: Section, moves: int) -> Widget:
    name = MaxWidthBox(Paragraph(option.title, QUOTE))
    runs = [_what_if(setter, run, f"whatif:{moves}:{option.key}") for run in option.sections]
    return Column([Divider(), name, *stacked_widgets(setter, option.blocks), *runs], gap=2)


def _what_if(setter: Typesetter, run: Section, key: str) -> Widget:
    shown = key in setter.shown
    content = [IndentedBox(Column(list(stacked_widgets(setter, run.blocks)), gap=2))] if shown else []
    return Column([Disclosure(key, run.title, shown=shown), *content], gap=2)


def initially_open(part: DecisionsPart, outline: tuple[Part, ...]) -> set[str]:
    """Return the keys of what is open by itself though a panel: decisions, threads, and the days in short."""
    decisions = {decision_key(review) for review in part.decisions if review.key in part.first}
    sections = [section for part in outline for section in part.sections]
    days = {section_key(section) for section in sections if section.field == "timeline"}
    threads = (inner for section in sections if section.field == "conversations" for inner in section.sections)
    return decisions | days | {section_key(thread) for thread in threads if thread.shown}


def decision_key(review: DecisionReview) -> str:
    """Return the key of the disclosure that opens a decision."""
    return f"decision:{review.moves}"


def read_key(review: DecisionReview) -> str:
    """Return the key that says the trainee would read on without drafts a reason."""
    return f"read:{review.moves}"
