"""The screen of the debrief: its outline a page at a time, turned only by the trainee; the rest opens on request."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pygame

from game.diagnostics.game_error import GameError
from game.reports.debrief.copies import CopyKind
from game.reports.debrief.outline import build_outline
from game.reports.debrief.paging import find_section
from game.reports.debrief.wording import capitalise
from game.ui.drawing.geometry import is_narrow
from game.ui.screen import Action, Pop, Push, Replace, Screen
from game.ui.screens.debrief.cards import open_key
from game.ui.screens.debrief.copies import COPIES, EVERY, CopiesState, copies_dialog
from game.ui.screens.debrief.decisions import DISAGREE, SHARE, reasons_of
from game.ui.screens.debrief.frame import PARTS, FrameParts, narrow_frame, wide_frame
from game.ui.screens.debrief.knowledge import ALL, LETTERS, LIST, ROW, WHOSE, letters_content, row_content, table_of
from game.ui.screens.debrief.note_drafts import NoteDrafts
from game.ui.screens.debrief.page_content import PageComposer
from game.ui.screens.debrief.reader import DebriefReader
from game.ui.screens.debrief.typesetter import Typesetter
from game.ui.screens.message import info_dialog
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, MaxWidthBox
from game.ui.widgets.focus_navigation import focusable_widgets
from game.ui.widgets.paragraph import SMALL, STRONG, Paragraph
from game.ui.widgets.reading_pane import BACK, FORWARD, ReadingPane
from game.ui.widgets.widget import Changed, Closed, Followed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.engine.debrief.debrief import Debrief
    from game.engine.views.case_file import GlossaryEntry
    from game.reports.debrief.blocks import Part
    from game.reports.debrief.paging import OutlinePage, SectionLink
    from game.ui.drawing.style import Style
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Widget

TURNING_KEYS = frozenset({pygame.K_PAGEUP, pygame.K_PAGEDOWN})
"""The keys that turn the page wherever the focus is."""


@dataclass(frozen=True)
class DebriefCallbacks:
    """What the debrief calls in the program.

    `keep` takes kind, subject and text of a note, and raises GameError if it cannot be kept. `branch` takes the number
    of moves that a branch begins with, and the key of a choice that is made in it at once, or an empty text; without it
    no moment can be tried again.
    """

    keep: Callable[[str, str, str], None]
    pause_screen: Callable[[], Screen]
    branch: Callable[[int, str], Action] | None = None
    leave: Action = field(default_factory=lambda: Pop(to_first=True))
    fuller: Callable[[], Debrief | None] | None = None
    """Polled for the same debrief with more worked out, until it returns one."""
    agreed: frozenset[str] = frozenset()
    """The decisions whose reasons a group may be shown."""
    terms: Mapping[str, GlossaryEntry] = field(default_factory=dict)
    copy: Callable[[CopyKind, bool, bool], str] | None = None
    """Writes a copy, with all that is folded or not, with the real case or not; returns where it lies, or raises
    GameError."""


class DebriefScreen(WidgetScreen):
    """Shows a debrief; what the trainee writes is kept at a button, and when the page is left."""

    def __init__(self, debrief: Debrief, callbacks: DebriefCallbacks) -> None:
        super().__init__(pause_screen=callbacks.pause_screen)
        self.title = f"{debrief.title}: debrief - Sixty Visits"
        self.reader = DebriefReader(build_outline(debrief))
        self.drafts = NoteDrafts(callbacks.keep, callbacks.agreed)
        self._debrief = debrief
        self._callbacks = callbacks
        self._shown: set[str] = set()
        self._whose = ALL
        self._row: str | None = None
        self._copies: CopiesState | None = None
        self._has_read_case = False
        self._term = ""

    @property
    def outline(self) -> tuple[Part, ...]:
        """The outline that is shown."""
        return self.reader.outline

    @property
    def pages(self) -> tuple[OutlinePage, ...]:
        """The pages of the way through it."""
        return self.reader.pages

    @property
    def page(self) -> OutlinePage:
        """The page that is shown."""
        return self.reader.page

    @property
    def first_focus(self) -> str:  # type: ignore[override]  # it changes from page to page
        """The key of the page itself, so that it is read from its top."""
        return f"page:{self.page.key}"

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the page."""
        narrow = is_narrow(size[0], style.scale)
        page, composer = self.page, self._composer(narrow=narrow)
        trouble = [MaxWidthBox(Paragraph(self.drafts.trouble, STRONG))] if self.drafts.trouble else []
        content = composer.compose()
        parts = FrameParts(
            key=self.first_focus,
            name=page.title,
            parts={str(number): part.title for number, part in enumerate(self.outline)},
            part=str(page.part),
            actions=self._actions(),
            pause=Button("pause", "Pause (Esc)", icon="pause", weight=Weight.QUIET),
            content=[*trouble, *content.content],
            back=self._back(),
            forward=self._forward(),
            safety=self._debrief.next.anytime,
            above=content.above,
            head=content.head,
        )
        return narrow_frame(parts, page.part) if narrow else wide_frame(parts)

    def dialog(self, style: Style) -> Dialog | None:  # noqa: ARG002 - the same in any look
        """Return the glossary's entry that was followed to, or what a row of the timeline says."""
        setter = Typesetter(terms=frozenset(self._callbacks.terms))
        if self._copies is not None:
            return copies_dialog(every=self._copies.every, result=self._copies.result)
        section = find_section(self.outline, ("knowledge",))
        table = table_of(section) if section else None
        if self._row is not None and section and table:
            if self._row == LETTERS:
                return info_dialog("row", "Whom the letters stand for", letters_content(table, section))
            title, content = row_content(setter, section, int(self._row.removeprefix(ROW)))
            return info_dialog("row", title, content)
        entry = self._callbacks.terms.get(self._term)
        if entry is None:
            return None
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
        self._debrief = debrief
        self.reader.show(build_outline(debrief))
        self.refresh()

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Handle an event; what was written is kept before anything covers or leaves the page."""
        if event.type == pygame.KEYDOWN and self.widget_host.dialog is None and self._moves_into_page(event.key):
            return None
        action = super().handle(event)
        if isinstance(action, (Push, Pop, Replace)):
            self.leave()
        return action

    def _moves_into_page(self, key: int) -> bool:
        """Turn the page by its keys from anywhere, and go by an arrow from a page to the first thing on it."""
        pane, focus = self.widget_host.root_widget(self.first_focus), self.widget_host.focus
        if not isinstance(pane, ReadingPane):
            return False
        if key in TURNING_KEYS and not pane.max_offset:
            self._turn(forward=key == pygame.K_PAGEDOWN)
            return True
        if key != pygame.K_DOWN or focus is not pane or pane.max_offset:
            return False
        inside = [widget.key for widget in focusable_widgets(pane.content) if widget.key]
        if inside:
            self.refresh(inside[0])
        return bool(inside)

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
                self._close_dialog()
        return None

    def go_to(self, page: OutlinePage) -> None:
        """Turn to a page of the way; what was written on the current one is kept."""
        self.drafts.keep_all()
        self.reader.go_to(page)
        self.refresh(self.first_focus)

    def open(self, link: SectionLink) -> None:
        """Open a section at its first page."""
        self.drafts.keep_all()
        self.reader.open(link)
        self._has_read_case = self._has_read_case or link.section.real_case
        self.refresh(self.first_focus)

    def _pressed(self, key: str) -> Action | None:
        name, _, rest = key.partition(":")
        match name:
            case "forward" if not self.reader.path and not self.reader.has_next:
                return self._callbacks.leave
            case "forward" | "back":
                self._turn(forward=name == "forward")
            case _ if key in {FORWARD, BACK}:
                self._turn(forward=key == FORWARD)
            case "pause":
                return Push(self._callbacks.pause_screen())
            case "leave":
                return self._callbacks.leave
            case "play" if self._callbacks.branch:
                self.leave()  # before the branch closes the session that holds it
                moves, _, choice = rest.partition(":")
                return self._callbacks.branch(int(moves), choice)
            case "copy" if self._callbacks.copy and self._copies:
                self._write_copy(CopyKind(rest))
            case "copies" if not rest:
                self._copies = CopiesState()
                self.refresh()
            case "term" | "row" | "copies":
                self._close_dialog()
            case _:
                self._open_or_keep(key)
        return None

    def _turn(self, *, forward: bool) -> None:
        """Show the page after or before this one; past the ends of what is opened, what it was opened from."""
        self.drafts.keep_all()
        before = self.reader.path
        self.reader.go_by(1 if forward else -1)
        closed = len(self.reader.path) < len(before)
        self.refresh(open_key(before) if closed else self.first_focus)

    def _open_or_keep(self, key: str) -> None:
        """Open a section, a row or a field, or keep what was written."""
        link = next((link for link in (*self.page.cards, *self.page.more) if open_key(link.path) == key), None)
        rows = [each for each in self.page.more if each.section.field == "rows"]
        if link:
            self.open(link)
        elif key == LIST and rows:
            self.open(rows[0])
        elif key == LETTERS or key.startswith(ROW):
            self._row = key
            self.refresh()
        elif key.startswith(DISAGREE):
            self._shown ^= {key}
            self.refresh(focus=key)
        elif key.startswith("keep|"):
            _, kind, about = key.split("|")
            if self.drafts.keep(kind, about) and kind == "reason":
                self._turn(forward=True)
            else:
                self.refresh(focus=self.drafts.key(kind, about))

    def _close_dialog(self) -> None:
        self._term, self._row, self._copies = "", None, None
        self.refresh()

    def _changed(self, key: str, value: str | int | bool) -> None:  # noqa: FBT001 - as the message has it
        if key == PARTS:
            self.go_to(next(page for page in self.pages if page.part == int(value)))
            self.refresh(focus=key)
        elif key == EVERY and self._copies:
            self._copies = replace(self._copies, every=bool(value))
            self.refresh()
        elif key.startswith(SHARE):
            self.drafts.agree(key.removeprefix(SHARE), agreed=bool(value))
            self.refresh(focus=key)
        elif key == WHOSE:
            self._whose = str(value)
            self.refresh()
        else:
            self._typed(key, str(value))

    def _typed(self, key: str, text: str) -> None:
        """Store what is being typed; the page is laid out again only where more than the text changes."""
        began = self.drafts.take(key, text)
        focus = self.widget_host.focus
        grew = self._style and focus and focus.height_for_width(self._style, focus.rect.width) != focus.rect.height
        if began or grew:
            self.refresh(focus=key if grew else "")

    def _composer(self, *, narrow: bool) -> PageComposer:
        headings = self._debrief.headings
        setter = Typesetter(narrow, frozenset(self._callbacks.terms), frozenset(self._shown), headings)
        branching = self._callbacks.branch is not None
        return PageComposer(self.reader, self._debrief, setter, self.drafts, self._whose, branching)

    def _actions(self) -> list[Widget]:
        """Return what can be done on every page but the first, on which nothing is shown yet."""
        if self._is_first_of_all() or not self._callbacks.copy:
            return []
        return [Button(COPIES, "Keep or print", icon="save", weight=Weight.QUIET)]

    def _write_copy(self, kind: CopyKind) -> None:
        """Write a copy of everything that was kept until now, and say where it lies or why there is none."""
        if self._callbacks.copy is None or self._copies is None:
            return
        self.drafts.keep_all()
        try:
            result = self._callbacks.copy(kind, self._copies.every, self._has_read_case)
        except GameError as error:
            result = str(error)
        self._copies = replace(self._copies, result=result)
        self.refresh()
        self.widget_host.scroll_into_view("copies result")

    def _is_first_of_all(self) -> bool:
        return not self.reader.path and self.reader.is_first

    def _back(self) -> list[Widget]:
        if self._is_first_of_all():
            return [Button("leave", "Leave", icon="log-out")]
        return [Button("back", "Back", icon="arrow-left")]

    def _forward(self) -> list[Widget]:
        place = Paragraph(self.reader.place, SMALL, soft=True)
        words, icon = "Go on", "arrow-right"
        if not self.reader.has_next:
            words, icon = ("Close this", "x") if self.reader.path else ("Finish", "check")
        elif self._waits_for_reason():
            words = "Read on"
        return [place, Button("forward", words, weight=Weight.MAIN, icon=icon)]

    def _waits_for_reason(self) -> bool:
        review = self._composer(narrow=False).review()
        is_first = len(self.reader.path) == 2 and self.reader.is_first  # noqa: PLR2004 - the path of a decision
        return bool(review and is_first and not reasons_of(review, self.drafts))
