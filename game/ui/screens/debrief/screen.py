"""The screen of the debrief: four parts, a page at a time, turned only by the trainee."""

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

SMALL_WINDOW = 42
"""Below this height, in ems, the head of a page is set smaller, and always where a drawing needs the room."""


@dataclass(frozen=True)
class DebriefCallbacks:
    """What the debrief calls in the program.

    `keep` takes kind, subject and text of a note, and raises GameError if it cannot be kept. `branch` takes the number
    of moves that a branch begins with; without it no moment can be tried again.
    """

    keep: Callable[[str, str, str], None]
    pause_screen: Callable[[], Screen]
    branch: Callable[[int], Action] | None = None
    leave: Action = field(default_factory=lambda: Pop(to_first=True))
    fuller: Callable[[], Debrief | None] | None = None
    """Polled for the same debrief with more worked out, until it returns one."""
    terms: Mapping[str, GlossaryEntry] = field(default_factory=dict)


@dataclass(frozen=True)
class DebriefPage:
    """One page: the part it belongs to, its title, and what its tab or the button that leads to it says."""

    key: str
    part: int
    title: str
    name: str


def debrief_pages(debrief: Debrief) -> tuple[DebriefPage, ...]:
    """Return the pages in their order."""
    headings = debrief.headings
    happened, closer = headings["what_happened"], headings["looking_closer"]
    return (
        DebriefPage("how", 1, "Take a moment", "How are you"),
        *([DebriefPage("sides", 2, happened, "The same days")] if debrief.what_happened.sides else []),
        DebriefPage("knew", 2, happened, headings["knowledge"]),
        DebriefPage("days", 2, happened, "What you did"),
        DebriefPage("closer", 3, closer, closer),
        DebriefPage("next", 4, headings["next"], "What to take along"),
    )


class DebriefScreen(WidgetScreen):
    """Shows a debrief; what the trainee writes is kept at a button, and when the page is left."""

    def __init__(self, debrief: Debrief, callbacks: DebriefCallbacks) -> None:
        super().__init__(pause_screen=callbacks.pause_screen)
        self.title = f"{debrief.title}: debrief - Sixty Visits"
        self.pages = debrief_pages(debrief)
        self.page = self.pages[0]
        self.drafts = NoteDrafts(callbacks.keep)
        self._debrief = debrief
        self._callbacks = callbacks
        self._shown = initially_open(debrief.looking_closer)
        self._cache: DecisionCache = {}
        self._shape = "chart"
        self._case_shown = False
        self._term = ""

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the page."""
        page = self.page
        narrow = is_narrow(size[0], style.settings.text_scale)
        setter = Typesetter(narrow, frozenset(self._callbacks.terms), frozenset(self._shown), self._debrief.headings)
        trouble = [MaxWidthBox(Paragraph(self.drafts.trouble, STRONG))] if self.drafts.trouble else []
        return page_frame(
            [
                self._head(small=page.key == "knew" or size[1] < style.em(SMALL_WINDOW)),
                *trouble,
                *self._content(setter),
            ],
            key=f"page:{page.key}",
            name=page.title,
            max_width=CONTROLS_WIDTH,
            gap=3,
            buttons=self._buttons(),
            safety=self._debrief.next.anytime,
            reading=True,
        )

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out; at first the page itself has the focus, so that it is read from its top."""
        first = self._style is None
        self._cache.clear()
        super().arrange(style, size)
        if first:
            self._settle()

    def _settle(self) -> None:
        """Give the focus to the page if it scrolls, and to the way on if it is seen whole."""
        page_key = f"page:{self.page.key}"
        self.refresh(focus=page_key)
        if self.widget_host.focus and self.widget_host.focus.key != page_key:
            self.refresh(focus="forward")

    def dialog(self, style: Style) -> Dialog | None:  # noqa: ARG002 - the same in any look
        """Return the glossary's entry, if one was followed to."""
        entry = self._callbacks.terms.get(self._term)
        if entry is None:
            return None
        setter = Typesetter()
        note = [setter.note(entry.note)] if entry.note else []
        return info_dialog("term", capitalise(entry.term), Column([setter.words(entry.text), *note], gap=1))

    def tick(self, milliseconds: int) -> None:  # noqa: ARG002 - how long it was does not matter
        """Show the fuller debrief as soon as it is there."""
        debrief = self._callbacks.fuller() if self._callbacks.fuller else None
        if debrief is not None:
            self._debrief, self._callbacks = debrief, replace(self._callbacks, fuller=None)
            self.refresh()

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Handle an event; what was written is kept before anything covers or leaves the page."""
        action = super().handle(event)
        if isinstance(action, (Push, Pop, Replace)):
            self.drafts.keep_all()
        return action

    def on_message(self, message: Message) -> Action | None:
        """Handle the message of a widget."""
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

    def go_to(self, page: DebriefPage) -> None:
        """Turn to a page; what was written on the current one is kept."""
        self.drafts.keep_all()
        self.page = page
        self._settle()

    def _pressed(self, key: str) -> Action | None:
        name, _, rest = key.partition(":")
        at = self.pages.index(self.page)
        match name:
            case "forward" if self.page is not self.pages[-1]:
                self.go_to(self.pages[at + 1])
            case "back":
                self.go_to(self.pages[at - 1])
            case "pause":
                return Push(self._callbacks.pause_screen())
            case "forward" | "leave":
                return self._callbacks.leave
            case "branch" if self._callbacks.branch:
                return self._callbacks.branch(int(rest))
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
        self.drafts.keep(kind, about)
        review = next((review for review in self._debrief.looking_closer.decisions if review.key == about), None)
        self.refresh(focus=decision_key(review) if review and kind == "reason" else self.drafts.key(kind, about))

    def _changed(self, key: str, value: str | int | bool) -> None:  # noqa: FBT001 - as the message has it
        match key:
            case "tabs":
                self.go_to(next(page for page in self.pages if page.key == value))
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
        """Store what is being typed; the page is laid out again only where more than the text changes."""
        began = self.drafts.take(key, text)
        field = self.widget_host.focus
        grew = self._style and field and field.height_for_width(self._style, field.rect.width) != field.rect.height
        if began or grew:
            self.refresh(focus=key if grew else "")

    def _head(self, *, small: bool) -> Widget:
        """Return what stands at the top of every page; in a small window it leaves more room for the rest."""
        page, parts = self.page, self.pages[-1].part
        where = f"Debrief, part {page.part} of {parts}" + ("" if small else f"  ·  {self._debrief.title}")
        line = Column([StepIndicator(page.part, parts), Paragraph(where, SMALL, soft=True)], gap=1)
        title = Heading(page.title, HEADING if small else TITLE)
        text = "" if small else wording.LEADS.get(page.key, "")
        lead = [MaxWidthBox(Paragraph(text, soft=True))] if text else []
        return Column([line, title, *lead, *self._tabs()], gap=0.5 if small else 2)

    def _tabs(self) -> list[Widget]:
        tabs = {page.key: page.name for page in self.pages if page.part == self.page.part}
        return [Tabs("tabs", self.page.title, tabs, self.page.key)] if len(tabs) > 1 else []

    def _content(self, setter: Typesetter) -> list[Widget]:
        debrief, events = self._debrief, self._debrief.what_happened
        match self.page.key:
            case "how":
                return self._how_are_you(setter)
            case "days":
                return timeline_page(setter, events)
            case "knew":
                dates = {entry.day: entry.date for entry in events.timeline}
                return knowledge_page(setter, events.knowledge, self._shape, dates)
            case "closer":
                branching = self._callbacks.branch is not None
                return decisions_page(setter, debrief.looking_closer, self.drafts, self._cache, branching=branching)
            case "next":
                return next_steps_page(setter, debrief.next, self.drafts, case_shown=self._case_shown)
        return family_page(setter, events.sides)

    def _how_are_you(self, setter: Typesetter) -> list[Widget]:
        part, key = self._debrief.how_are_you, "support"
        support = [Disclosure(key, wording.SUPPORT_ON_REQUEST, shown=key in self._shown)] if part.support else []
        people = [contact_list(setter, part.support)] if key in self._shown else []
        return [setter.words(part.text), MaxWidthBox(Column([*support, *people], gap=2))]

    def _buttons(self) -> list[Widget]:
        at = self.pages.index(self.page)
        if not at:
            return [
                Button("forward", "Go on", weight=Weight.MAIN, icon="arrow-right"),
                Button("pause", "Pause", icon="pause"),
                Button("leave", "Leave", icon="log-out"),
            ]
        last = at == len(self.pages) - 1
        words, icon = ("Finish", "check") if last else (f"Next: {self.pages[at + 1].name}", "arrow-right")
        return [Button("back", "Back", icon="arrow-left"), Button("forward", words, weight=Weight.MAIN, icon=icon)]
