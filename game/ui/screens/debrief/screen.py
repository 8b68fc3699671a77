"""The screen of the debrief: the four parts of its outline, a page at a time, turned only by the trainee."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from game.reports.debrief.outline import build_outline
from game.reports.debrief.wording import capitalise
from game.ui.drawing.geometry import is_narrow
from game.ui.screen import Action, Pop, Push, Replace, Screen
from game.ui.screens.debrief.decisions import DecisionCache, DecisionSetter, decision_key, initially_open
from game.ui.screens.debrief.knowledge import SHAPE, knowledge_widgets
from game.ui.screens.debrief.next_steps import REAL_CASE, real_case_widgets, supervision_widgets
from game.ui.screens.debrief.note_drafts import NoteDrafts
from game.ui.screens.debrief.sections import block_widgets, section_widgets, stacked_widgets
from game.ui.screens.debrief.typesetter import Typesetter
from game.ui.screens.message import info_dialog
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, MaxWidthBox, StepIndicator
from game.ui.widgets.options import Tabs
from game.ui.widgets.paragraph import HEADING, SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Changed, Closed, Followed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pygame

    from game.engine.debrief.debrief import Debrief
    from game.engine.views.case_file import GlossaryEntry
    from game.reports.debrief.blocks import Part, Section
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
    """One page: the number of its part from 0, and what its tab or the button that leads to it says.

    It shows the sections of its part that tell one of `fields`; those that no page names stand on the part's last. One
    without a name has the title of its part or section.
    """

    key: str
    part: int
    name: str = ""
    fields: tuple[str, ...] = ()


PAGES = (
    DebriefPage("how", 0),
    DebriefPage("sides", 1, "The same days", ("sides",)),
    DebriefPage("knew", 1, fields=("knowledge",)),
    DebriefPage("days", 1, "What you did"),
    DebriefPage("closer", 2),
    DebriefPage("next", 3, "What to take along"),
)


def debrief_pages(outline: tuple[Part, ...]) -> tuple[DebriefPage, ...]:
    """Return the pages that have something to show, in their order."""
    return tuple(page for page in PAGES if not page.fields or page_sections(outline, page))


def page_sections(outline: tuple[Part, ...], page: DebriefPage) -> tuple[Section, ...]:
    """Return the sections that stand on a page, in the outline's order."""
    sections = outline[page.part].sections
    if page.fields:
        return tuple(section for section in sections if section.field in page.fields)
    elsewhere = {field for other in PAGES if other.part == page.part for field in other.fields}
    return tuple(section for section in sections if section.field not in elsewhere)


class DebriefScreen(WidgetScreen):
    """Shows a debrief; what the trainee writes is kept at a button, and when the page is left."""

    def __init__(self, debrief: Debrief, callbacks: DebriefCallbacks) -> None:
        super().__init__(pause_screen=callbacks.pause_screen)
        self.title = f"{debrief.title}: debrief - Sixty Visits"
        self.outline = build_outline(debrief)
        self.pages = debrief_pages(self.outline)
        self.page = self.pages[0]
        self.drafts = NoteDrafts(callbacks.keep)
        self._debrief = debrief
        self._callbacks = callbacks
        self._shown = initially_open(debrief.looking_closer, self.outline)
        self._cache: DecisionCache = {}
        self._shape = "chart"
        self._case_shown = False
        self._term = ""

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the page."""
        page = self.page
        narrow = is_narrow(size[0], style.scale)
        setter = Typesetter(narrow, frozenset(self._callbacks.terms), frozenset(self._shown), self._debrief.headings)
        trouble = [MaxWidthBox(Paragraph(self.drafts.trouble, STRONG))] if self.drafts.trouble else []
        return page_frame(
            [
                self._head(small=page.key == "knew" or size[1] < style.em(SMALL_WINDOW)),
                *trouble,
                *self._content(setter),
            ],
            key=f"page:{page.key}",
            name=self.outline[page.part].title,
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
            self._callbacks = replace(self._callbacks, fuller=None)
            self.show(debrief)

    def show(self, debrief: Debrief) -> None:
        """Show another debrief of the same play in the place of this one."""
        self._debrief, self.outline = debrief, build_outline(debrief)
        self.refresh()

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Handle an event; what was written is kept before anything covers or leaves the page."""
        action = super().handle(event)
        if isinstance(action, (Push, Pop, Replace)):
            self.leave()
        return action

    def leave(self) -> None:
        """Keep what was written."""
        self.drafts.keep_all()

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
                self.leave()  # before the branch closes the session that holds it
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
        part, parts = self.page.part, len(self.outline)
        where = f"Debrief, part {part + 1} of {parts}" + ("" if small else f"  ·  {self._debrief.title}")
        line = Column([StepIndicator(part + 1, parts), Paragraph(where, SMALL, soft=True)], gap=1)
        title = Heading(self.outline[part].title, HEADING if small else TITLE)
        return Column([line, title, *self._tabs()], gap=0.5 if small else 2)

    def _tabs(self) -> list[Widget]:
        tabs = {page.key: self._name(page) for page in self._pages_of_part()}
        return [Tabs("tabs", self.outline[self.page.part].title, tabs, self.page.key)] if len(tabs) > 1 else []

    def _pages_of_part(self) -> tuple[DebriefPage, ...]:
        return tuple(page for page in self.pages if page.part == self.page.part)

    def _name(self, page: DebriefPage) -> str:
        """Return what the tab of a page says, or the button that leads to it."""
        shown = page_sections(self.outline, page)[0] if page.fields else self.outline[page.part]
        return page.name or shown.title

    def _content(self, setter: Typesetter) -> Iterator[Widget]:
        """Yield the sections of the page, what leads in to its part before the first, what closes it after the last."""
        part, pages = self.outline[self.page.part], self._pages_of_part()
        if self.page is pages[0]:
            yield from stacked_widgets(setter, part.blocks)
        for section in page_sections(self.outline, self.page):
            yield from self._section(setter, section)
        if self.page is pages[-1]:
            yield from block_widgets(setter, part.after)

    def _section(self, setter: Typesetter, section: Section) -> Iterator[Widget]:
        """Lay out a section, with what the window adds to some: fields to write in, a drawing, a switch."""
        match section.field:
            case "knowledge":
                return knowledge_widgets(setter, section, self._shape)
            case "decisions":
                branching = self._callbacks.branch is not None
                decisions = DecisionSetter(setter, self.drafts, self._cache, branching=branching)
                return decisions.widgets(section, self._debrief.looking_closer)
            case "supervision":
                return supervision_widgets(setter, section, self.drafts)
            case "case":
                return real_case_widgets(setter, section, shown=self._case_shown)
        return section_widgets(setter, section)

    def _buttons(self) -> list[Widget]:
        at = self.pages.index(self.page)
        if not at:
            return [
                Button("forward", "Go on", weight=Weight.MAIN, icon="arrow-right"),
                Button("pause", "Pause", icon="pause"),
                Button("leave", "Leave", icon="log-out"),
            ]
        last = at == len(self.pages) - 1
        words, icon = ("Finish", "check") if last else (f"Next: {self._name(self.pages[at + 1])}", "arrow-right")
        return [Button("back", "Back", icon="arrow-left"), Button("forward", words, weight=Weight.MAIN, icon=icon)]
