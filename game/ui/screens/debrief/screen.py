"""The debrief: four parts, a page at a time, forward and back as the trainee likes; nothing moves by itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.ui.drawing.geometry import is_narrow
from game.ui.screen import Action, Pop, Push, Replace, Screen
from game.ui.screens.debrief.decisions import DecisionCache, decision_key, decisions_page, initially_open
from game.ui.screens.debrief.events import family_page, timeline_page
from game.ui.screens.debrief.knowledge import SHAPE, knowledge_page
from game.ui.screens.debrief.next_steps import REAL_CASE, next_steps_page
from game.ui.screens.debrief.note_drafts import NoteDrafts
from game.ui.screens.debrief.typesetter import Typesetter, capitalise, contact_list
from game.ui.screens.message import info_dialog
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, MaxWidthBox, StepIndicator
from game.ui.widgets.options import Tabs
from game.ui.widgets.paragraph import HEADING, SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Changed, Closed, Followed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pygame

    from game.engine.debrief.debrief import Debrief
    from game.engine.views.case_file import GlossaryEntry
    from game.ui.drawing.style import Style
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Widget

LEAD = {
    "closer": "What could be known then, what came later, and what else was open. Nothing here is scored.",
    "next": "What you might take with you from here.",
}

SMALL_WINDOW = 42
"""Below this height, in ems, the head of a page is set smaller, and always where a drawing needs the room."""


@dataclass(frozen=True)
class DebriefCallbacks:
    """What the debrief asks of the program around it.

    `keep` is told the kind, the subject and the text of what was written, and raises GameError if it cannot be kept.
    `branch` is told how many moves come along; without it no moment can be tried again.
    """

    keep: Callable[[str, str, str], None]
    pause_screen: Callable[[], Screen]
    branch: Callable[[int], Action] | None = None
    leave: Action = field(default_factory=lambda: Pop(to_first=True))
    fuller: Callable[[], Debrief | None] | None = None
    """Asked now and then for the same debrief with more worked out, until it is there."""
    terms: Mapping[str, GlossaryEntry] = field(default_factory=dict)


@dataclass(frozen=True)
class DebriefPage:
    """One page: the part it belongs to, its title, and what its tab or the button that leads to it says."""

    key: str
    part: int
    title: str
    name: str


def debrief_pages(told: Debrief) -> tuple[DebriefPage, ...]:
    """Return the pages in their order."""
    return (
        DebriefPage("how", 1, "Take a moment", "How are you"),
        *([DebriefPage("sides", 2, wording.WHAT_HAPPENED, "The same days")] if told.what_happened.sides else []),
        DebriefPage("knew", 2, wording.WHAT_HAPPENED, wording.WHO_KNEW),
        DebriefPage("days", 2, wording.WHAT_HAPPENED, "What you did"),
        DebriefPage("closer", 3, wording.LOOKING_CLOSER, wording.LOOKING_CLOSER),
        DebriefPage("next", 4, wording.NEXT, "What to take along"),
    )


class DebriefScreen(WidgetScreen):
    """Shows a debrief; what is written in it is kept when its button is pressed or the page is left."""

    def __init__(self, told: Debrief, around: DebriefCallbacks) -> None:
        super().__init__(pause_screen=around.pause_screen)
        self.title = f"{told.title}: debrief - Sixty Visits"
        self.leaves = debrief_pages(told)
        self.leaf = self.leaves[0]
        self.writing = NoteDrafts(around.keep)
        self._told = told
        self._around = around
        self._shown = initially_open(told.looking_closer)
        self._set_before: DecisionCache = {}
        self._shape = "chart"
        self._case_shown = False
        self._term = ""

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the page."""
        leaf = self.leaf
        narrow = is_narrow(size[0], style.settings.text_scale)
        setter = Typesetter(narrow, frozenset(self._around.terms), frozenset(self._shown))
        trouble = [MaxWidthBox(Paragraph(self.writing.trouble, STRONG))] if self.writing.trouble else []
        return page_frame(
            [
                self._head(small=leaf.key == "knew" or size[1] < style.em(SMALL_WINDOW)),
                *trouble,
                *self._content(setter),
            ],
            key=f"page:{leaf.key}",
            name=leaf.title,
            max_width=CONTROLS_WIDTH,
            gap=3,
            buttons=self._buttons(),
            reading=True,
        )

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out; at first the page itself has the focus, so that it is read from its top."""
        first = self._style is None
        self._set_before.clear()
        super().arrange(style, size)
        if first:
            self._settle()

    def _settle(self) -> None:
        """Give the focus to the page if it scrolls, and to the way on if it is seen whole."""
        page_key = f"page:{self.leaf.key}"
        self.refresh(focus=page_key)
        if self.widget_host.focus and self.widget_host.focus.key != page_key:
            self.refresh(focus="forward")

    def dialog(self, style: Style) -> Dialog | None:  # noqa: ARG002 - the same in any look
        """Return the glossary's entry, if one was followed to."""
        entry = self._around.terms.get(self._term)
        if entry is None:
            return None
        setter = Typesetter()
        note = [setter.note(entry.note)] if entry.note else []
        return info_dialog("term", capitalise(entry.term), Column([setter.words(entry.text), *note], gap=1))

    def tick(self, milliseconds: int) -> None:  # noqa: ARG002 - how long it was does not matter
        """Take over what was worked out meanwhile."""
        told = self._around.fuller() if self._around.fuller else None
        if told is not None:
            self._told, self._around = told, replace(self._around, fuller=None)
            self.refresh()

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Answer one event; whatever covers or leaves the page, what was written is kept first."""
        action = super().handle(event)
        if isinstance(action, (Push, Pop, Replace)):
            self.writing.keep_all()
        return action

    def on_message(self, message: Message) -> Action | None:
        """Answer what a widget said."""
        match message:
            case Pressed(key):
                return self._pressed(key)
            case Changed(key, value):
                self._changed(key, value)
            case Followed(_, term):
                self._term = term
                self.refresh()
            case Closed():
                self._term = ""
                self.refresh()
        return None

    def go_to(self, leaf: DebriefPage) -> None:
        """Turn to a page; what was written on this one is kept."""
        self.writing.keep_all()
        self.leaf = leaf
        self._settle()

    def _pressed(self, key: str) -> Action | None:
        name, _, rest = key.partition(":")
        at = self.leaves.index(self.leaf)
        match name:
            case "forward" if self.leaf is not self.leaves[-1]:
                self.go_to(self.leaves[at + 1])
            case "back":
                self.go_to(self.leaves[at - 1])
            case "pause":
                return Push(self._around.pause_screen())
            case "forward" | "leave":
                return self._around.leave
            case "branch" if self._around.branch:
                return self._around.branch(int(rest))
            case "term":
                self._term = ""
                self.refresh()
            case _:
                self._open_or_keep(key)
        return None

    def _open_or_keep(self, key: str) -> None:
        """Open or close what was pressed, or keep what was written; the focus stays near, whatever is gone by then."""
        if not key.startswith("keep|"):
            self._shown ^= {key}
            self.refresh(focus=key.replace("read:", "decision:"))
            return
        _, kind, about = key.split("|")
        self.writing.keep(kind, about)
        view = next((view for view in self._told.looking_closer.decisions if view.key == about), None)
        self.refresh(focus=decision_key(view) if view and kind == "reason" else self.writing.key(kind, about))

    def _changed(self, key: str, value: str | int | bool) -> None:  # noqa: FBT001 - as the message has it
        match key:
            case "tabs":
                self.go_to(next(leaf for leaf in self.leaves if leaf.key == value))
                self.refresh(focus=key)
            case _ if key == SHAPE:
                self._shape = str(value)
                self.refresh()
            case _ if key == REAL_CASE:
                self._case_shown = bool(value)
                self.refresh()
            case _:
                self._typed(key, str(value))

    def _typed(self, key: str, text: str) -> None:
        """Take over what is being typed; the page is set anew only where that changes more than the words."""
        began = self.writing.take(key, text)
        field = self.widget_host.focus
        grew = self._style and field and field.height_for_width(self._style, field.rect.width) != field.rect.height
        if began or grew:
            self.refresh(focus=key if grew else "")

    def _head(self, *, small: bool) -> Widget:
        """Return what stands at the top of every page; in a small window it leaves more room for the rest."""
        leaf, parts = self.leaf, self.leaves[-1].part
        where = f"Debrief, part {leaf.part} of {parts}" + ("" if small else f"  ·  {self._told.title}")
        line = Column([StepIndicator(leaf.part, parts), Paragraph(where, SMALL, soft=True)], gap=1)
        title = Heading(leaf.title, HEADING if small else TITLE)
        lead = [MaxWidthBox(Paragraph(LEAD[leaf.key], soft=True))] if leaf.key in LEAD and not small else []
        return Column([line, title, *lead, *self._tabs()], gap=0.5 if small else 2)

    def _tabs(self) -> list[Widget]:
        tabs = {leaf.key: leaf.name for leaf in self.leaves if leaf.part == self.leaf.part}
        return [Tabs("tabs", self.leaf.title, tabs, self.leaf.key)] if len(tabs) > 1 else []

    def _content(self, setter: Typesetter) -> list[Widget]:
        told, happened = self._told, self._told.what_happened
        match self.leaf.key:
            case "how":
                return self._how_are_you(setter)
            case "days":
                return timeline_page(setter, happened)
            case "knew":
                dates = {moment.day: moment.date for moment in happened.timeline}
                return knowledge_page(setter, happened.knowledge, self._shape, dates)
            case "closer":
                branching = self._around.branch is not None
                return decisions_page(setter, told.looking_closer, self.writing, self._set_before, branching=branching)
            case "next":
                return next_steps_page(setter, told.next, self.writing, case_shown=self._case_shown)
        return family_page(setter, happened.sides)

    def _how_are_you(self, setter: Typesetter) -> list[Widget]:
        part, key = self._told.how_are_you, "support"
        support = [Disclosure(key, wording.SUPPORT_ON_REQUEST, shown=key in self._shown)] if part.support else []
        people = [contact_list(setter, part.support)] if key in self._shown else []
        return [setter.words(part.text), MaxWidthBox(Column([*support, *people], gap=2))]

    def _buttons(self) -> list[Widget]:
        at = self.leaves.index(self.leaf)
        if not at:
            return [
                Button("forward", "Go on", weight=Weight.MAIN, icon="arrow-right"),
                Button("pause", "Pause", icon="pause"),
                Button("leave", "Leave", icon="log-out"),
            ]
        last = at == len(self.leaves) - 1
        words, icon = ("Finish", "check") if last else (f"Next: {self.leaves[at + 1].name}", "arrow-right")
        return [Button("back", "Back", icon="arrow-left"), Button("forward", words, weight=Weight.MAIN, icon=icon)]
