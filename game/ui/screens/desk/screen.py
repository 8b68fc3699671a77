"""The desk screen, on which a session is played: the place, the words, the choices and the case file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.engine.cuts.route import last_choice
from game.engine.moves import Ask, Choose, Look, Open, Record, Tell
from game.engine.views.case_file import case_file
from game.engine.views.page import build_page
from game.engine.views.page_beats import earlier_beats, page_beats
from game.engine.views.text import fill_placeholders
from game.records.journal_writer import WriteFailedError
from game.ui.drawing.geometry import is_narrow
from game.ui.keyboard import PAGE_KEYS, choice_number, has_modifier
from game.ui.screen import Action, Push, Screen
from game.ui.screens.desk.beat_reader import BeatReader
from game.ui.screens.desk.case_file import file_entries
from game.ui.screens.desk.composer import DeskComposer, OpenParts
from game.ui.screens.desk.contact_panel import Addressing, contact_of, road_of
from game.ui.screens.desk.notebook import Notebook
from game.ui.screens.desk.options import move_of_number, topic_slots
from game.ui.screens.desk.overlays import (
    DocumentOverlay,
    LeaveOverlay,
    Overlay,
    TermOverlay,
    WriteFailedOverlay,
    leave_overlay,
    news_overlay,
    overlay_dialog,
)
from game.ui.screens.desk.portraits import PictureFinder
from game.ui.screens.desk.reveal import GradualReveal, new_reveal
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.focus_navigation import enclosing_pane
from game.ui.widgets.reading_pane import BACK, FORWARD
from game.ui.widgets.widget import Changed, Closed, Followed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.moves import Move
    from game.ui.drawing.style import Style
    from game.ui.screens.desk.notebook import NoteKeeper
    from game.ui.screens.desk.playable_session import PlayableSession
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Widget


class DeskScreen(WidgetScreen):
    """Plays a session.

    Args:
        play: the session.
        pause_screen: returns the screen that Esc puts over the desk.
        after: returns the action that follows an ending.
        picture_finder: finds pictures and portraits; without it, only those of the program.
        notes: stores the trainee's notes; without it there is no tab for them.
    """

    choice_lead: str = ""
    """What stands above the choices of a scene: nothing, where a press makes them."""
    after_words = "Go through it"
    """What the button says that goes on after the ending."""

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
        self._overlay: Overlay | None = None
        self._messages = play.messages
        self._notebook = Notebook(notes) if notes else None
        self._reveal: GradualReveal | None = None
        self._reader = BeatReader()
        self._page = build_page(play.session)
        self._file = case_file(play.session)
        self._open = OpenParts(file_seen=file_entries(self._file, self._page.documents))
        self._begin_page()

    @property
    def first_focus(self) -> str:  # type: ignore[override]  # it changes as the play goes on
        """The key of the words, which differs from beat to beat."""
        choices = sum(isinstance(move, Choose) for move in self._play.session.moves)
        return f"page {choices + self._open.ending}.{self._reader.position}"

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out; changed settings for how text appears apply from the next beat."""
        if self._reveal is None:
            self._reveal = new_reveal(style)
        super().arrange(style, size)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return everything in view at once, or in a narrow window one column."""
        composer, focus = self._composer(style), self.first_focus
        return composer.narrow(focus, size[1]) if is_narrow(size[0], style.scale) else composer.wide(focus)

    def open_file(self, tab: str) -> None:
        """Open the case file at a tab."""
        self._open = replace(self._open, tab=tab)
        self._set_file_open(is_open=True)
        self.refresh("tabs")

    def dialog(self, style: Style) -> Dialog | None:  # noqa: ARG002 - overlays are the same in any style
        """Return the dialog of the open overlay, if any."""
        return overlay_dialog(self._overlay, self._play.session, self._file) if self._overlay else None

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Handle an event; while text is still appearing, any key or mouse button only shows the rest of it."""
        pressed = event.type in {pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN}
        key = event.key if event.type == pygame.KEYDOWN else None
        if key == pygame.K_F2 and not self._overlay:
            self._toggle_file()
            return None
        if key == pygame.K_ESCAPE and self._pause_screen:
            return self._pause()
        if pressed and self._reveal and not self._reveal.complete:
            self._reveal.complete = True
            self.refresh(self.first_focus)
            return None
        pane = self.widget_host.root_widget(self.first_focus)
        around = enclosing_pane(self.widget_host.focus)
        if key in PAGE_KEYS and pane and around in {None, pane} and not self._overlay:
            message = self.widget_host.send(pane, event)
            return self.on_message(message) if message else None
        if self._opens_sheet(event):
            return None
        return super().handle(event)

    def _opens_sheet(self, event: pygame.event.Event) -> bool:
        """Open the sheet for the key of a choice that is not in view, with the focus on it; tell whether it was."""
        if event.type != pygame.KEYDOWN or has_modifier(event) or self._overlay or self._open.sheet:
            return False
        if self.widget_host.focus and self.widget_host.focus.takes_text:
            return False
        move = move_of_number(self._page, choice_number(event) or 0)
        if not move or self._page.desk or self.widget_host.root_widget("sheet") is None:
            return False
        self._open = replace(self._open, sheet=True)
        self.refresh(f"do {move.key}")
        return True

    def tick(self, milliseconds: int) -> None:
        """Advance time, and let the next paragraph appear when it is due."""
        if self._reveal and self._reveal.wait(milliseconds):
            self.refresh()

    def on_message(self, message: Message) -> Action | None:
        """Make a move, or show a beat, a tab, an overlay or the pause screen."""
        match message:
            case Changed("tabs", value):
                self._open = replace(self._open, tab=str(value))
                self.refresh()
            case Changed(key, value):
                self._on_text_changed(key, str(value))
            case Followed(key, term):
                self._open_overlay(TermOverlay(term, key, self._overlay))
            case Closed():
                self._close_overlay()
            case Pressed(key) if key.startswith("keep|") and self._notebook:
                self._notebook.keep()
                self.refresh(self._notebook.field)
            case Pressed(key):
                verb, _, rest = key.partition(" ")
                return self._on_pressed(verb, rest)
        return None

    def _on_pressed(self, verb: str, rest: str) -> Action | None:
        match verb:
            case "do":
                self._do(rest)
            case "open":
                self._open_document(rest)
            case "beat":
                return self._turn(f"beat {rest}")
            case "again" | "caption":
                self._open = replace(self._open, looked_at=rest)
                self.refresh()
            case "pick" | "whom":
                self._address(verb, rest)
            case "road" if self._page.desk:
                self._act(contact_of(rest, self._page.desk, self._open.addressing, self._play.session).key)
            case "overlay:close":
                self._close_overlay()
            case "overlay:yes" if isinstance(self._overlay, LeaveOverlay):
                self._act(self._overlay.key)
            case "overlay:no" if isinstance(self._overlay, LeaveOverlay):
                self._close_overlay()
            case "overlay:yes" | "overlay:no" if isinstance(self._overlay, WriteFailedOverlay):
                self._resolve_write_failure(self._overlay.key, retry=verb == "overlay:yes")
            case "sheet":
                self._open = replace(self._open, sheet=not self._open.sheet)
                self.refresh("dock" if self._open.sheet else self.first_focus)
            case "documents":
                self.open_file("documents")
            case "file":
                self._toggle_file()
            case "pause" if self._pause_screen:
                return self._pause()
            case "ending":
                self._open = replace(self._open, ending=True)
                self._begin_page()
                self.refresh(self.first_focus)
            case "after":
                self.leave()
                return self._after()
        return None

    def _turn(self, key: str) -> Action | None:
        """Show the beat after or before the one that is shown, if there is one; at the end of the story go on."""
        if self._page.ending and key == FORWARD and not self._reader.has_next:
            return self._on_pressed("after" if self._open.ending else "ending", "")
        if key == FORWARD:
            is_moved = self._reader.go_on()
        else:
            is_moved = self._reader.go_back(lambda: earlier_beats(self._play.session))
        focused = self.widget_host.focus.key if self.widget_host.focus else ""
        if is_moved:
            self._reveal = new_reveal(self._style)
        self.refresh(focused if focused in {FORWARD, BACK} else self.first_focus)
        return None

    def _address(self, verb: str, rest: str) -> None:
        """Pick a piece or a recipient for the next contact, or put it back."""
        before = self._open.addressing
        if verb == "pick":
            after = replace(before, pieces=before.pieces ^ {rest})
        else:
            after = replace(before, agency="" if before.agency == rest else rest)
        self._open = replace(self._open, addressing=after)
        self.refresh()

    def _do(self, key: str) -> None:
        """Make a move that a button offers; leaving a desk with time in which something could be sent asks first."""
        question = leave_overlay(self._page.desk, self._play.session.story, key)
        if question:
            self._open_overlay(question)
        else:
            self._act(key)

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
        """Rebuild the page after a move: a new one at its first beat, else at the beat that the move brought."""
        if isinstance(move, Choose):
            self._begin_page()
            self.refresh(self.first_focus)
            return
        focus = ""
        self._update_page()
        match move:
            case Record() | Tell():
                self._open = replace(self._open, addressing=Addressing(), file=False)
                self._reader.go_to_last()
                focus = road_of(move)
            case Ask():
                # Space and Enter go on in the words: with the focus on a topic they would say the next thing unread.
                self._show_answer()
                focus = self.first_focus
            case Look():
                view = next(view for view in self._page.spots if view.move == move)
                has_hotspot = bool(view.at and self._page.picture)
                self._open = replace(self._open, looked_at=move.spot if has_hotspot else "")
                if not has_hotspot:
                    self._reader.go_to_last()
                focus = f"again {move.spot}" if has_hotspot else self.first_focus
        self.refresh(focus)

    def _show_answer(self) -> None:
        """Show what came back, and the topics that are open now."""
        self._reader.go_to_last()
        self._reveal = new_reveal(self._style)
        self._open = replace(self._open, slots=topic_slots(self._open.slots, self._page.talk), sheet=False)

    def _reload(self) -> None:
        """Show the session as it is now, where something else than a move of this screen changed it."""
        before = (self._page.scene, self._page.blocks[:1])
        self._page, self._file = build_page(self._play.session), case_file(self._play.session)
        if before == (self._page.scene, self._page.blocks[:1]):
            self._open = replace(self._open, slots=topic_slots(self._open.slots, self._page.talk))
            self._update_page()
        else:
            self._begin_page()

    def _begin_page(self) -> None:
        """Show the first beat of a new page, with nothing picked and no words over the picture."""
        slots = topic_slots((), self._page.talk)
        beats = page_beats(self._page, shows_ending=self._open.ending)
        is_ending = any(beat.kind == "ending" for beat in beats)
        self._open = replace(
            self._open, sheet=False, looked_at="", addressing=Addressing(), slots=slots, ending=is_ending
        )
        self._reader.begin(beats, is_first_page=not last_choice(self._play.session))
        self._reveal = new_reveal(self._style) if self._style else None

    def _update_page(self) -> None:
        """Take over what a move added to the beats of the page."""
        self._reader.update(page_beats(self._page, shows_ending=self._open.ending))

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

    def _resolve_write_failure(self, key: str, *, retry: bool) -> None:
        """Make the move that could not be recorded: record it after all, or go on without recording."""
        if not retry:
            self._play.stop_recording()
            self._messages = self._play.messages
        self._overlay = None
        self._act(key)

    def _toggle_file(self) -> None:
        """Open the case file, or close it."""
        self._set_file_open(is_open=not self._open.file)
        self.refresh("tabs" if self._open.file else self.first_focus)

    def _set_file_open(self, *, is_open: bool) -> None:
        """Set whether the case file is open; what stands in it then is no longer new."""
        seen = file_entries(self._file, self._page.documents)
        self._open = replace(self._open, file=is_open, file_seen=seen, sheet=False)

    def _composer(self, style: Style) -> DeskComposer:
        return DeskComposer(
            self._play.session,
            self._page,
            self._file,
            self._open,
            self._reader,
            self._reveal or GradualReveal(complete=True),
            style,
            self._picture_finder,
            self._notebook.widgets if self._notebook else None,
            self.after_words,
            self.choice_lead,
        )
