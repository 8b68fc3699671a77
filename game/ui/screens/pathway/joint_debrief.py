"""The screen of the joint debrief of a pathway: its outline a page at a time, with who knew what, when as a drawing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pygame

from game.diagnostics.game_error import GameError
from game.reports.debrief.blocks import Heading as BlockHeading
from game.reports.debrief.blocks import Section
from game.reports.debrief.copies import CopyKind
from game.reports.debrief.paging import block_texts
from game.reports.debrief.wording import REAL_CASE_NOTE
from game.reports.pathway.joint_outline import PIECES, piece_history
from game.ui.drawing.geometry import is_narrow
from game.ui.screen import Action, Pop, Push, Screen
from game.ui.screens.debrief.cards import more_buttons, open_key
from game.ui.screens.debrief.copies import COPIES, EVERY, CopiesState, copies_dialog
from game.ui.screens.debrief.frame import PARTS, FrameParts, narrow_frame, wide_frame
from game.ui.screens.debrief.knowledge import LETTERS, LIST, ROW
from game.ui.screens.debrief.reader import DebriefReader
from game.ui.screens.debrief.sections import block_widgets, plain_widgets, stacked_widgets
from game.ui.screens.debrief.typesetter import Typesetter
from game.ui.screens.message import info_dialog
from game.ui.screens.pathway.timeline import (
    pathway_axis,
    pathway_legend,
    pathway_letters,
    pathway_rows,
    shown_pieces,
)
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import HEADING, SMALL, Heading, Paragraph
from game.ui.widgets.reading_pane import BACK, FORWARD, ReadingPane
from game.ui.widgets.widget import Changed, Closed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.pathway.joint_debrief import JointDebrief
    from game.reports.debrief.blocks import Part
    from game.reports.debrief.paging import OutlinePage, SectionLink
    from game.ui.drawing.style import Style
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Widget

TURNING_KEYS = frozenset({pygame.K_PAGEUP, pygame.K_PAGEDOWN})
"""The keys that turn the page wherever the focus is."""
AS_LIST = "The same as a list"
"""The title of the list of the pieces that the drawing shows."""
TABS = {PIECES: "Who knew what", "seams": "Longest ways", "shared_days": "Same days", "desks": "Desks"}
"""The words of the tabs of parts whose titles are too long for one."""
FOLDED = "With all that is folded"
WHERE = "It is kept beside your sessions, on this computer only."


@dataclass(frozen=True)
class JointDebriefCallbacks:
    """What the joint debrief calls in the program.

    `copy` writes a copy, with all that is folded or not, with the real case or not, and returns where it lies, or
    raises GameError.
    """

    pause_screen: Callable[[], Screen]
    copy: Callable[[CopyKind, bool, bool], str]
    leave: Action = field(default_factory=lambda: Pop(to_first=True))


def window_outline(outline: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the outline with the list of the pieces folded behind the page of their drawing."""
    return tuple(_with_list_folded(part) if part.field == PIECES else part for part in outline)


def _with_list_folded(part: Part) -> Part:
    listed = tuple(_read_through(section) for section in part.sections)
    return replace(part, sections=(Section(AS_LIST, (), shown=False, sections=listed, field="rows"),))


def _read_through(section: Section) -> Section:
    """Return a section whose parts are read with it, and not opened from it."""
    return replace(section, key="", sections=tuple(_read_through(inner) for inner in section.sections))


class JointDebriefScreen(WidgetScreen):
    """Shows the joint debrief of a run.

    Args:
        pathway: what its route is called.
        debrief: what it tells.
        outline: the same laid out in parts.
        safety: what to do if a child may be at risk now.
        callbacks: what it calls in the program.
    """

    def __init__(
        self,
        pathway: str,
        debrief: JointDebrief,
        outline: tuple[Part, ...],
        safety: str,
        callbacks: JointDebriefCallbacks,
    ) -> None:
        super().__init__(pause_screen=callbacks.pause_screen)
        self.title = f"{pathway}: joint debrief - Sixty Visits"
        self.reader = DebriefReader(window_outline(outline))
        self._debrief = debrief
        self._safety = safety
        self._callbacks = callbacks
        self._row: str | None = None
        self._copies: CopiesState | None = None
        self._has_read_case = False

    @property
    def pages(self) -> tuple[OutlinePage, ...]:
        """The pages of the way through it."""
        return self.reader.pages

    @property
    def first_focus(self) -> str:  # type: ignore[override]  # it changes from page to page
        """The key of the page itself, so that it is read from its top."""
        return f"page:{self.reader.page.part}.{self.reader.page.key}"

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the page."""
        narrow, page = is_narrow(size[0], style.scale), self.reader.page
        above, head, content = self._content(Typesetter(narrow))
        shown = [(number, part) for number, part in enumerate(self.reader.outline) if self._pages_of(number)]
        parts = FrameParts(
            key=self.first_focus,
            name=page.title,
            parts={str(number): TABS.get(part.field, part.title) for number, part in shown},
            part=str(page.part),
            actions=[] if self._is_first else [Button(COPIES, "Keep or print", icon="save", weight=Weight.QUIET)],
            pause=Button("pause", f"Pause ({style.keys.key('pause')})", icon="pause", weight=Weight.QUIET),
            content=content,
            back=self._back(),
            forward=self._forward(),
            safety=self._safety,
            above=above,
            head=head,
        )
        return narrow_frame(parts, page.part) if narrow else wide_frame(parts)

    def _pages_of(self, part: int) -> list[OutlinePage]:
        return [page for page in self.pages if page.part == part]

    def _content(self, setter: Typesetter) -> tuple[list[Widget], Widget | None, list[Widget]]:
        """Return what is fixed above the page, what is as wide as its content, and the content."""
        page = self.reader.page
        if page.field == PIECES and not self.reader.path:
            return self._timeline(setter)
        opened_from = [Paragraph(self.reader.opened_from, SMALL, soft=True)] if self.reader.opened_from else []
        has_headings = any(isinstance(block, BlockHeading) for block in page.blocks)
        blocks = block_widgets(setter, page.blocks) if has_headings else plain_widgets(setter, page.blocks)
        note = [setter.words(REAL_CASE_NOTE)] if page.field == "case" and not self.reader.path else []
        title = Column([*opened_from, Heading(page.title, HEADING)], gap=0.5)
        return [], None, [title, *blocks, *note, *more_buttons(page.more)]

    def _timeline(self, setter: Typesetter) -> tuple[list[Widget], Widget | None, list[Widget]]:
        page, narrow = self.reader.page, setter.narrow
        pieces = shown_pieces(self._debrief)
        sentences = [
            " ".join(text for block in piece_history(self._debrief, piece) for text in block_texts(block))
            for piece in pieces
        ]
        above = Column([Heading(page.title, HEADING), pathway_legend(self._debrief)], gap=0.5)
        rows = pathway_rows(self._debrief, sentences, narrow=narrow)
        notes = list(plain_widgets(setter, page.blocks))
        return [above], pathway_axis(self._debrief, narrow=narrow), [rows, *notes]

    def dialog(self, style: Style) -> Dialog | None:  # noqa: ARG002 - the same in any look
        """Return the dialog for copies, what a row of the drawing says, or whom its letters stand for."""
        if self._copies is not None:
            return copies_dialog(every=self._copies.every, result=self._copies.result, where=WHERE, folded=FOLDED)
        if self._row == LETTERS:
            return info_dialog("row", "Whom the letters stand for", pathway_letters(self._debrief))
        if self._row is None:
            return None
        piece = shown_pieces(self._debrief)[int(self._row.removeprefix(ROW))]
        blocks = list(stacked_widgets(Typesetter(), piece_history(self._debrief, piece)))
        return info_dialog("row", piece.text, Column(blocks, gap=1))

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Handle an event; Page Up and Page Down turn a page that does not scroll from anywhere."""
        pane = self.widget_host.root_widget(self.first_focus)
        is_turning = event.type == pygame.KEYDOWN and event.key in TURNING_KEYS and self.widget_host.dialog is None
        if is_turning and isinstance(pane, ReadingPane) and not pane.max_offset:
            self._turn(forward=event.key == pygame.K_PAGEDOWN)
            return None
        return super().handle(event)

    def on_message(self, message: Message) -> Action | None:
        """Handle the message of a widget."""
        match message:
            case Pressed(key):
                return self._pressed(key)
            case Changed(key, value) if key == PARTS:
                self.go_to(self._pages_of(int(str(value)))[0], focus=PARTS)
            case Changed(key, value) if key == EVERY and self._copies:
                self._copies = replace(self._copies, every=bool(value))
                self.refresh()
            case Closed():
                self._close_dialog()
        return None

    def go_to(self, page: OutlinePage, focus: str = "") -> None:
        """Turn to a page of the way, with the focus on it or elsewhere."""
        self.reader.go_to(page)
        self.refresh(focus or self.first_focus)

    def _pressed(self, key: str) -> Action | None:
        name, _, rest = key.partition(":")
        match name:
            case "forward" if not self.reader.path and not self.reader.has_next:
                return self._callbacks.leave
            case "leave":
                return self._callbacks.leave
            case "pause":
                return Push(self._callbacks.pause_screen())
            case "forward" | "back":
                self._turn(forward=name == "forward")
            case _ if key in {FORWARD, BACK}:
                self._turn(forward=key == FORWARD)
            case "copy" if self._copies:
                self._write_copy(CopyKind(rest))
            case "copies" if not rest:
                self._copies = CopiesState()
                self.refresh()
            case "row" | "copies":
                self._close_dialog()
            case _ if key == LETTERS or key.startswith(ROW):
                self._row = key
                self.refresh()
            case _:
                self._open(key)
        return None

    def _open(self, key: str) -> None:
        """Open a section that a button of the page leads to."""
        links = self.reader.page.more
        link = next((link for link in links if open_key(link.path) == key or key == LIST), None)
        if link is not None:
            self.open(link)

    def open(self, link: SectionLink) -> None:
        """Open a section at its first page."""
        self.reader.open(link)
        self._has_read_case = self._has_read_case or link.section.real_case
        self.refresh(self.first_focus)

    def _turn(self, *, forward: bool) -> None:
        """Show the page after or before this one; past the ends of what is opened, what it was opened from."""
        before = self.reader.path
        self.reader.go_by(1 if forward else -1)
        closed = len(self.reader.path) < len(before)
        self.refresh(open_key(before) if closed and self.reader.page.field != PIECES else self.first_focus)

    def _close_dialog(self) -> None:
        self._row, self._copies = None, None
        self.refresh()

    def _write_copy(self, kind: CopyKind) -> None:
        """Write a copy, and say where it lies or why there is none."""
        if self._copies is None:
            return
        try:
            result = self._callbacks.copy(kind, self._copies.every, self._has_read_case)
        except GameError as error:
            result = str(error)
        self._copies = replace(self._copies, result=result)
        self.refresh()
        self.widget_host.scroll_into_view("copies result")

    @property
    def _is_first(self) -> bool:
        return not self.reader.path and self.reader.is_first

    def _back(self) -> list[Widget]:
        if self._is_first:
            return [Button("leave", "Leave", icon="log-out")]
        return [Button("back", "Back", icon="arrow-left")]

    def _forward(self) -> list[Widget]:
        words, icon = "Go on", "arrow-right"
        if not self.reader.has_next:
            words, icon = ("Close this", "x") if self.reader.path else ("Finish", "check")
        place = Paragraph(self.reader.place, SMALL, soft=True)
        return [place, Button("forward", words, weight=Weight.MAIN, icon=icon)]
