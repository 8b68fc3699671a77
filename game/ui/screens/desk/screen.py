"""The desk screen, on which a session is played: the page at the left, the case file at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pygame

from game.engine.cuts import last_choice
from game.engine.moves import Ask, Choose, Look, Open, Record, Tell
from game.engine.views.case_file import case_file
from game.engine.views.page import build_page
from game.engine.views.text import describe_move, fill_placeholders
from game.records.journal_writer import WriteFailedError
from game.ui.drawing.geometry import is_narrow
from game.ui.screen import Action, Push, Screen
from game.ui.screens.desk.case_file import case_file_panel
from game.ui.screens.desk.contact_panel import button_of, contact_of, contact_panel, row_of
from game.ui.screens.desk.layout import KEYS, DeskParts, arrange_desk, header, remaining_budget
from game.ui.screens.desk.notebook import Notebook
from game.ui.screens.desk.overlays import (
    DocumentOverlay,
    Overlay,
    TermOverlay,
    WriteFailedOverlay,
    news_overlay,
    overlay_dialog,
)
from game.ui.screens.desk.page import GradualReveal, PageBuilder
from game.ui.screens.desk.portraits import PictureFinder
from game.ui.screens.page_frame import is_low
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.containers import Column, Divider
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.widget import Changed, Closed, Followed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.engine.moves import Move
    from game.engine.session import Session
    from game.ui.drawing.style import Style
    from game.ui.screens.desk.notebook import NoteKeeper
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Widget


BEFORE_ENDING_TITLE = "Until the end"
"""The name of the page with what came before the ending, which it does not reveal."""


class PlayableSession(Protocol):
    """A session in progress that is recorded move by move."""

    @property
    def session(self) -> Session:
        """The current state of the session."""

    @property
    def messages(self) -> tuple[str, ...]:
        """Sentences on where the session is recorded that the trainee should know."""

    def act(self, move: Move) -> Session:
        """Make a move and record it; raises WriteFailedError, and makes no move, if it cannot be recorded."""

    def stop_recording(self) -> None:
        """Make further moves without recording them."""


class DeskScreen(WidgetScreen):
    """Plays a session.

    Args:
        play: the session.
        pause_screen: returns the screen that Esc puts over the desk.
        after: returns the action that follows an ending.
        picture_finder: finds pictures and portraits; without it, only those of the program.
        notes: stores the trainee's notes; without it there is no tab for them.
    """

    def __init__(
        self,
        play: PlayableSession,
        *,
        pause_screen: Callable[[], Screen],
        after: Callable[[], Action],
        picture_finder: PictureFinder | None = None,
        notes: NoteKeeper | None = None,
    ) -> None:
        super().__init__(pause_screen=pause_screen)
        scenario = play.session.story.scenario
        self.title = f"{fill_placeholders(scenario, scenario.title)} - Sixty Visits"
        self._play = play
        self._after = after
        self._picture_finder = picture_finder or PictureFinder()
        self._tab = "people"
        self._file_open = False
        self._shows_ending = False
        self._overlay: Overlay | None = None
        self._messages = play.messages
        self._looked_again: frozenset[str] = frozenset()
        self._picked: frozenset[str] = frozenset()
        self._notebook = Notebook(notes) if notes else None
        self._reveal: GradualReveal | None = None
        self._page = build_page(play.session)
        self._file = case_file(play.session)

    @property
    def first_focus(self) -> str:  # type: ignore[override]  # it changes as the play goes on
        """The key of the page itself, which differs from page to page."""
        return f"page {len(self._choices_made()) + self._shows_ending}"

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out; changed settings for how text appears apply from the next page."""
        if self._reveal is None:
            self._reveal = _new_reveal(style)
        super().arrange(style, size)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return page and case file side by side, or only one of them in a narrow window."""
        narrow, low = is_narrow(size[0], style.settings.text_scale), is_low(style, size)
        label = "Back to the page" if self._file_open else "Case file"
        top = header(self._page, file=label if narrow else "", low=low)
        if narrow and self._file_open:
            return self._file_panel(style, [top]) if low else Column([top, Divider(), self._file_panel(style)], gap=0)
        name = self._page.title if self._shows_ending or not self._page.ending else BEFORE_ENDING_TITLE
        key_hints = [] if last_choice(self._play.session) else [Paragraph(KEYS, SMALL, soft=True, key="keys")]
        content = [*key_hints, *self._page_builder(style).widgets(size[1])]
        budget, file = remaining_budget(self._page), self._file_panel(style)
        return arrange_desk(DeskParts(top, budget, self.first_focus, name, content, file), style, size)

    def open_file(self, tab: str) -> None:
        """Open the case file at a tab, in a narrow window too."""
        self._tab, self._file_open = tab, True
        self.refresh()

    def dialog(self, style: Style) -> Dialog | None:  # noqa: ARG002 - overlays are the same in any style
        """Return the dialog of the open overlay, if any."""
        return overlay_dialog(self._overlay, self._play.session, self._file) if self._overlay else None

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Handle an event; while text is still appearing, any key or mouse button only shows the rest of it."""
        pressed = event.type in {pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN}
        if pressed and getattr(event, "key", None) == pygame.K_F2 and not self._overlay:
            self._toggle_file()
            return None
        escaping = event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE
        if escaping and self._pause_screen:
            return self._pause()
        if pressed and self._reveal and not self._reveal.complete:
            self._reveal.complete = True
            self.refresh(self.first_focus)
            return None
        return super().handle(event)

    def tick(self, milliseconds: int) -> None:
        """Advance time, and let the next paragraph appear when it is due."""
        if self._reveal and self._reveal.wait(milliseconds):
            self.refresh()

    def on_message(self, message: Message) -> Action | None:
        """Make a move, or show a tab, an overlay or the pause screen."""
        match message:
            case Changed("tabs", value):
                self._tab = str(value)
                self.refresh()
            case Changed(key, value):
                self._on_text_changed(key, str(value))
            case Followed(key, term):
                self._open_overlay(TermOverlay(term, key, self._overlay))
            case Closed():
                self._close_overlay()
            case Pressed(key) if key.startswith("keep|"):
                self._store_note()
            case Pressed(key):
                verb, _, rest = key.partition(" ")
                return self._on_pressed(verb, rest)
        return None

    def _on_pressed(self, verb: str, rest: str) -> Action | None:
        match verb:
            case "do":
                self._act(rest)
            case "open":
                self._open_document(rest)
            case "again":
                self._looked_again |= {rest}
                self.refresh()
                self.widget_host.scroll_into_view(f"seen {rest}")
            case "pick":
                self._picked ^= {rest}
                self._refresh_in_place(f"pick {rest}")
            case "send" if self._page.desk:
                self._act(contact_of(rest, self._page.desk, self._picked, self._play.session).key)
            case "overlay:close":
                self._close_overlay()
            case "overlay:yes" | "overlay:no" if isinstance(self._overlay, WriteFailedOverlay):
                self._resolve_write_failure(self._overlay.key, retry=verb == "overlay:yes")
            case "jump":
                self.refresh(rest)
                self.widget_host.scroll_into_view(rest, "choices")
            case "file":
                self._toggle_file()
            case "pause" if self._pause_screen:
                return self._pause()
            case "ending":
                self._shows_ending = True
                self.refresh(self.first_focus)
            case "after":
                self.leave()
                return self._after()
        return None

    def _act(self, key: str) -> bool:
        """Make a move by its key; tell whether it was made and recorded."""
        session = self._play.session
        move = session.story.move(key)
        if move is None or not session.is_legal(move):
            return False
        if isinstance(move, Choose):
            self.leave()
        try:
            self._play.act(move)
        except WriteFailedError as fault:
            self._open_overlay(WriteFailedOverlay(key, str(fault)))
            return False
        self._overlay = news_overlay(self._messages, self._play.messages)
        self._messages = self._play.messages
        self._page, self._file = build_page(self._play.session), case_file(self._play.session)
        self._show_result(move)
        return True

    def _show_result(self, move: Move) -> None:
        """Rebuild the page after a move, scroll to what is new, and set the focus there."""
        match move:
            case Choose():
                self._looked_again = self._picked = frozenset()
                self._reveal = _new_reveal(self._style)
                self.refresh(self.first_focus)
            case Record() | Tell():
                self._picked = frozenset()
                self._refresh_in_place(button_of(move))
                self.widget_host.scroll_into_view(row_of(move))
            case Ask():
                following = "talk" if self._page.talk else "choices"
                self._refresh_in_place("talk", following)
                self.widget_host.scroll_into_view(f"said {move.line}", following)
            case Open():
                self.refresh()
            case Look():
                view = next(view for view in self._page.spots if view.move == move)
                has_hotspot = bool(view.at and self._page.picture)
                self.refresh(f"{'again' if has_hotspot else 'seen'} {move.spot}")
                self.widget_host.scroll_into_view(f"seen {move.spot}")

    def _refresh_in_place(self, anchor: str, focus: str = "") -> None:
        """Rebuild the page with one of its widgets at the height in the window where it stood."""
        before = self.widget_host.position_of(anchor)
        self.refresh(focus)
        self.widget_host.scroll_to_position(anchor, before)

    def _open_document(self, document: str) -> None:
        view = next(view for view in self._page.documents if view.move == Open(document))
        if view.opened or (self._act(document) and not self._overlay):
            self._open_overlay(DocumentOverlay(document))

    def _open_overlay(self, overlay: Overlay | None, focus: str = "") -> None:
        self._overlay = overlay
        self.refresh(focus)

    def _close_overlay(self) -> None:
        """Close the overlay; a term goes back to the overlay with the link that was followed."""
        overlay = self._overlay
        if isinstance(overlay, TermOverlay) and overlay.under:
            self._open_overlay(overlay.under, overlay.link)
        else:
            self._open_overlay(None)

    def _pause(self) -> Action | None:
        """Push the pause screen; the draft of a note is stored first."""
        self.leave()
        return Push(self._pause_screen()) if self._pause_screen else None

    def leave(self) -> None:
        """Store the draft of a note."""
        if self._notebook:
            self._notebook.keep()

    def _on_text_changed(self, key: str, text: str) -> None:
        """Update the draft of a note; the page is rebuilt only if that changes more than the text of the field."""
        field = self.widget_host.focus
        toggled = bool(self._notebook and self._notebook.take(key, text))
        grew = bool(
            self._style and field and field.height_for_width(self._style, field.rect.width) != field.rect.height
        )
        if toggled or grew:
            self.refresh(key if grew else "")

    def _store_note(self) -> None:
        if self._notebook:
            self._notebook.keep()
            self.refresh(self._notebook.field)

    def _resolve_write_failure(self, key: str, *, retry: bool) -> None:
        """Make the move that could not be recorded: record it after all, or go on without recording."""
        if not retry:
            self._play.stop_recording()
            self._messages = self._play.messages
        self._overlay = None
        self._act(key)

    def _toggle_file(self) -> None:
        """Open or close the case file in a narrow window; in a wide one move the focus to it, or back to the page."""
        if self._style and is_narrow(self._size[0], self._style.settings.text_scale):
            self._file_open = not self._file_open
            self.refresh("tabs" if self._file_open else self.first_focus)
            return
        focused = self.widget_host.focus.ancestors() if self.widget_host.focus else ()
        in_file = any(widget.key == "file" for widget in focused)
        self.refresh(self.first_focus if in_file else "tabs")

    def _choices_made(self) -> list[Choose]:
        return [move for move in self._play.session.moves if isinstance(move, Choose)]

    def _file_panel(self, style: Style, above: Sequence[Widget] = ()) -> Widget:
        notes = self._notebook.widgets if self._notebook else None
        documents = self._page.documents
        return case_file_panel(self._file, documents, self._tab, style, self._picture_finder, notes=notes, above=above)

    def _page_builder(self, style: Style) -> PageBuilder:
        return PageBuilder(
            self._page,
            style,
            self._picture_finder,
            self._reveal or GradualReveal(complete=True),
            chosen=_last_chosen(self._play.session),
            looked_again=self._looked_again,
            panel=contact_panel(self._page.desk, self._picked),
            shows_ending=self._shows_ending,
        )


def _last_chosen(session: Session) -> str:
    """Return the words of the trainee's last choice; empty before the first."""
    position = last_choice(session)
    move = session.turns[position].move
    day = session.truncated_to(position - 1).situation.day if position else 0
    return describe_move(session.story.scenario, move, day) if position and move else ""


def _new_reveal(style: Style | None) -> GradualReveal:
    gradual = style is not None and style.settings.text_speed == "gentle" and not style.settings.reduced_motion
    return GradualReveal(complete=not gradual)
