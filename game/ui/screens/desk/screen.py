"""The desk, where a session is played: the page on the left, the case file on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pygame

from game.engine.moves import Choose, Open, Record, Tell
from game.engine.views.case_file import case_file
from game.engine.views.page import build_page
from game.engine.views.text import describe_move
from game.records.journal_writer import WriteFailedError
from game.ui.drawing.geometry import is_narrow
from game.ui.screen import Action, Push, Screen
from game.ui.screens.desk.case_file import case_file_panel
from game.ui.screens.desk.layout import KEYS, DeskParts, arrange_desk, header, remaining_budget
from game.ui.screens.desk.notebook import Notebook
from game.ui.screens.desk.overlays import (
    DocumentOverlay,
    Overlay,
    TellOverlay,
    TermOverlay,
    WriteFailedOverlay,
    overlay_dialog,
)
from game.ui.screens.desk.page import GradualReveal, PageBuilder
from game.ui.screens.desk.portraits import PictureFinder
from game.ui.screens.desk.record_and_tell import record_and_tell_panel
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
"""What a page is called that shows what came before the ending, which it does not name yet."""


class PlayableSession(Protocol):
    """A session in progress that is kept as it goes: `act` raises NotKept if a move could not be kept."""

    @property
    def session(self) -> Session:
        """The session as it stands."""

    def act(self, move: Move) -> Session:
        """Make a move and keep it."""

    def stop_recording(self) -> None:
        """Go on without keeping."""


class DeskScreen(WidgetScreen):
    """Plays a session.

    `cover` is what Esc lays over it; `after` is what comes once an ending was reached; `notes` keeps the trainee's own.
    """

    def __init__(
        self,
        play: PlayableSession,
        *,
        cover: Callable[[], Screen],
        after: Callable[[], Action],
        gallery: PictureFinder | None = None,
        notes: NoteKeeper | None = None,
    ) -> None:
        super().__init__(cover=cover)
        self.title = f"{play.session.story.scenario.title} - Sixty Visits"
        self._play = play
        self._after = after
        self._gallery = gallery or PictureFinder()
        self._tab = "people"
        self._file_open = False
        self._at_rest = False
        self._over: Overlay | None = None
        self._again: frozenset[str] = frozenset()
        self._unfolded: frozenset[str] = frozenset()
        self._notebook = Notebook(notes) if notes else None
        self._reveal: GradualReveal | None = None
        self._page = build_page(play.session)
        self._file = case_file(play.session)

    @property
    def first_focus(self) -> str:  # type: ignore[override]  # it changes as the play goes on
        """What has the focus on a new page: the page itself."""
        return f"page {len(self._chosen()) + self._at_rest}"

    def arrange(self, look: Style, size: tuple[int, int]) -> None:
        """Lay everything out; how text appears is read from the settings at each new page."""
        if self._reveal is None:
            self._reveal = _reveal(look)
        super().arrange(look, size)

    def build(self, look: Style, size: tuple[int, int]) -> Widget:
        """Return page and case file side by side, or one of them where there is room for one."""
        narrow, low = is_narrow(size[0], look.settings.text_scale), is_low(look, size)
        words = "Back to the page" if self._file_open else "Case file"
        top = header(self._page, file=words if narrow else "", low=low)
        if narrow and self._file_open:
            return self._file_panel(look, [top]) if low else Column([top, Divider(), self._file_panel(look)], gap=0)
        told = self._view(look).widgets(size[1])
        name = self._page.title if self._at_rest or not self._page.ending else BEFORE_ENDING_TITLE
        first = [] if self._chosen() else [Paragraph(KEYS, SMALL, soft=True, key="keys")]
        left, file = remaining_budget(self._page), self._file_panel(look)
        return arrange_desk(DeskParts(top, left, self.first_focus, name, [*first, *told], file), look, size)

    def open_file(self, tab: str) -> None:
        """Open the case file at a tab, also where the page and the file do not stand side by side."""
        self._tab, self._file_open = tab, True
        self.refresh()

    def dialog(self, look: Style) -> Dialog | None:  # noqa: ARG002 - sheets are the same in any look
        """Return the sheet that lies over the page, if one does."""
        return overlay_dialog(self._over, self._play.session, self._page, self._file) if self._over else None

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Answer an event; while text is still appearing, any key or press shows the rest first."""
        pressed = event.type in {pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN}
        if pressed and getattr(event, "key", None) == pygame.K_F2 and not self._over:
            self._turn_to_file()
            return None
        escaping = event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE
        if escaping and self._cover:
            return self._covered()
        if pressed and self._reveal and not self._reveal.whole:
            self._reveal.whole = True
            self.refresh(self.first_focus)
            return None
        return super().handle(event)

    def tick(self, milliseconds: int) -> None:
        """Let the next paragraph appear when it is time."""
        if self._reveal and self._reveal.wait(milliseconds):
            self.refresh()

    def on_message(self, message: Message) -> Action | None:
        """Make the move that was meant, or show what was asked for."""
        match message:
            case Changed("tabs", value):
                self._tab = str(value)
                self.refresh()
            case Changed(key, value):
                self._typed(key, str(value))
            case Followed(key, term):
                self._lay(TermOverlay(term, key, self._over))
            case Closed():
                self._close()
            case Pressed(key) if key.startswith("keep|"):
                self._keep_note()
            case Pressed(key):
                verb, _, rest = key.partition(" ")
                return self._pressed(verb, rest)
        return None

    def _pressed(self, verb: str, rest: str) -> Action | None:
        match verb:
            case "do":
                self._act(rest)
            case "open":
                self._open(rest)
            case "again":
                self._again |= {rest}
                self.refresh()
                self.stage.scroll_into_view(f"seen {rest}")
            case "tell":
                self._lay(TellOverlay(rest))
            case "fold":
                self._unfolded ^= {rest}
                self.refresh()
            case "over:close":
                self._close()
            case "over:yes" | "over:no" if isinstance(self._over, WriteFailedOverlay):
                self._decide_about_keeping(self._over.key, again=verb == "over:yes")
            case "file":
                self._turn_to_file()
            case "pause" if self._cover:
                return self._covered()
            case "rest":
                self._at_rest = True
                self.refresh(self.first_focus)
            case "after":
                return self._after()
        return None

    def _act(self, key: str) -> bool:
        """Make a move by its key; tell whether it was made and kept."""
        session = self._play.session
        move = session.story.move(key)
        if move is None or move not in session.legal_moves():
            return False
        if self._notebook and isinstance(move, Choose):
            self._notebook.keep()
        try:
            self._play.act(move)
        except WriteFailedError as fault:
            self._lay(WriteFailedOverlay(key, str(fault)))
            return False
        self._over = None
        self._page, self._file = build_page(self._play.session), case_file(self._play.session)
        self._show_result(move)
        return True

    def _show_result(self, move: Move) -> None:
        """Bring what is new into sight, and the focus to where one goes on from there."""
        match move:
            case Choose():
                self._again = frozenset()
                self._reveal = _reveal(self._look)
                self.refresh(self.first_focus)
            case Record(info) | Tell(_, info, _):
                self.refresh(f"hold {info}")
            case Open():
                self.refresh()
            case _:
                view = next(view for view in self._page.spots if view.move == move)
                marked = bool(view.at and self._page.picture)
                self.refresh(f"{'again' if marked else 'seen'} {move.spot}")
                self.stage.scroll_into_view(f"seen {move.spot}")

    def _open(self, document: str) -> None:
        view = next(view for view in self._page.documents if view.move == Open(document))
        if view.opened or self._act(document):
            self._lay(DocumentOverlay(document))

    def _lay(self, over: Overlay | None, focus: str = "") -> None:
        self._over = over
        self.refresh(focus)

    def _close(self) -> None:
        """Take away the sheet that lies on top; a word that was looked up gives way to where it was met."""
        over = self._over
        if isinstance(over, TermOverlay) and over.under:
            self._lay(over.under, over.link)
        else:
            self._lay(None)

    def _covered(self) -> Action | None:
        """Cover the desk; a note that is being written is kept first."""
        if self._notebook:
            self._notebook.keep()
        return Push(self._cover()) if self._cover else None

    def _typed(self, key: str, text: str) -> None:
        """Take over what is being typed; the page is set anew only where that changes more than the words."""
        field = self.stage.focus
        began = bool(self._notebook and self._notebook.take(key, text))
        grew = bool(self._look and field and field.height_for_width(self._look, field.rect.width) != field.rect.height)
        if began or grew:
            self.refresh(key if grew else "")

    def _keep_note(self) -> None:
        if self._notebook:
            self._notebook.keep()
            self.refresh(self._notebook.field)

    def _decide_about_keeping(self, key: str, *, again: bool) -> None:
        if not again:
            self._play.stop_recording()
        self._over = None
        self._act(key)

    def _turn_to_file(self) -> None:
        """Open or close the case file where there is room for one thing; else go over to it, or back."""
        if self._look and is_narrow(self._size[0], self._look.settings.text_scale):
            self._file_open = not self._file_open
            self.refresh("tabs" if self._file_open else self.first_focus)
            return
        around = self.stage.focus.ancestors() if self.stage.focus else ()
        there = any(widget.key == "file" for widget in around)
        self.refresh(self.first_focus if there else "tabs")

    def _chosen(self) -> list[Choose]:
        return [move for move in self._play.session.moves if isinstance(move, Choose)]

    def _file_panel(self, look: Style, above: Sequence[Widget] = ()) -> Widget:
        notes = self._notebook.widgets if self._notebook else None
        documents = self._page.documents
        return case_file_panel(self._file, documents, self._tab, look, self._gallery, notes=notes, above=above)

    def _view(self, look: Style) -> PageBuilder:
        chosen = self._chosen()
        said = describe_move(self._play.session.story.scenario, chosen[-1]) if chosen else ""
        reveal = self._reveal or GradualReveal(whole=True)
        panel, rest = record_and_tell_panel(self._page, self._play.session, self._unfolded), self._at_rest
        gallery, again = self._gallery, self._again
        return PageBuilder(self._page, look, gallery, reveal, said=said, again=again, panel=panel, at_rest=rest)


def _reveal(look: Style | None) -> GradualReveal:
    gentle = look is not None and look.settings.text_speed == "gentle" and not look.settings.reduced_motion
    return GradualReveal(whole=not gentle)
