"""The desk, where a session is played: the page on the left, the case file on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pygame

from game.engine.case_file import case_file
from game.engine.moves import Choose, Open, Record, Tell
from game.engine.page import page
from game.records.named import named
from game.records.pen import NotKept
from game.ui.layout import is_narrow
from game.ui.screen import Action, Push, Screen
from game.ui.screens.desk_over import Document, Over, Telling, Term, Unkept, over_dialog
from game.ui.screens.desk_page import PageView
from game.ui.screens.file_panel import file_panel
from game.ui.screens.page import is_low
from game.ui.screens.portraits import Gallery
from game.ui.screens.reveal import Reveal
from game.ui.screens.staged import Staged
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.messages import Changed, Closed, Followed, Message, Pressed
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.stack import Bar, Column, Flow, Middle, Row, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.moves import Move
    from game.engine.session import Session
    from game.ui.look import Look
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.tree import Widget

MEASURE = 48
"""The greatest width of the page, in ems."""


class Playing(Protocol):
    """A session in progress that is kept as it goes: `act` raises NotKept if a move could not be kept."""

    @property
    def session(self) -> Session:
        """The session as it stands."""

    def act(self, move: Move) -> Session:
        """Make a move and keep it."""

    def stop_keeping(self) -> None:
        """Go on without keeping."""


class Desk(Staged):
    """Plays a session. `cover` is what Esc lays over it; `after` is what comes once an ending was reached."""

    def __init__(
        self,
        play: Playing,
        *,
        cover: Callable[[], Screen],
        after: Callable[[], Action],
        gallery: Gallery | None = None,
    ) -> None:
        super().__init__(cover=cover)
        self.title = f"{play.session.story.scenario.title} - Sixty Visits"
        self._play = play
        self._after = after
        self._gallery = gallery or Gallery()
        self._tab = "people"
        self._file_open = False
        self._over: Over | None = None
        self._again: frozenset[str] = frozenset()
        self._reveal: Reveal | None = None
        self._page = page(play.session)
        self._file = case_file(play.session)

    @property
    def first_focus(self) -> str:  # type: ignore[override]  # it changes as the play goes on
        """What has the focus on a new page: the page itself."""
        return f"page {sum(isinstance(move, Choose) for move in self._play.session.moves)}"

    def arrange(self, look: Look, size: tuple[int, int]) -> None:
        """Lay everything out; how text appears is read from the settings at each new page."""
        if self._reveal is None:
            self._reveal = _reveal(look)
        super().arrange(look, size)

    def build(self, look: Look, size: tuple[int, int]) -> Widget:
        """Return page and case file side by side, or one of them where there is room for one."""
        narrow, low = is_narrow(size[0], look.settings.text_scale), is_low(look, size)
        bar = self._bar(narrow=narrow, low=low)
        file = file_panel(self._file, self._page.documents, self._tab, look, self._gallery)
        if narrow and self._file_open:
            return Column([bar, Rule(), file], gap=0)
        told = self._view(look).widgets(size[1])
        pane = ScrollPane(
            Middle(Column([bar, *told] if low else told, gap=2, pad=1), most=MEASURE),
            key=self.first_focus,
            name=self._page.title,
            page=True,
            reading=True,
        )
        main: Widget = pane if narrow else Row([pane, file], shares=(8, 5), gap=0)
        return main if low else Column([bar, Rule(), main], gap=0)

    def dialog(self, look: Look) -> Dialog | None:  # noqa: ARG002 - sheets are the same in any look
        """Return the sheet that lies over the page, if one does."""
        return over_dialog(self._over, self._play.session, self._page, self._file) if self._over else None

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Answer an event; while text is still appearing, any key or press shows the rest first."""
        pressed = event.type in {pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN}
        if pressed and getattr(event, "key", None) == pygame.K_F2 and not self._over:
            self._turn_to_file()
            return None
        escaping = event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE
        if pressed and self._reveal and not self._reveal.whole and not escaping:
            self._reveal.whole = True
            self.refresh(self.first_focus)
            return None
        return super().handle(event)

    def tick(self, milliseconds: int) -> None:
        """Let the next paragraph appear when it is time."""
        if self._reveal and self._reveal.wait(milliseconds):
            self.refresh()

    def react(self, message: Message) -> Action | None:
        """Make the move that was meant, or show what was asked for."""
        match message:
            case Changed("tabs", value):
                self._tab = str(value)
                self.refresh()
            case Followed(term=term):
                self._lay(Term(term))
            case Closed():
                self._lay(None)
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
                self.stage.reveal(f"seen {rest}")
            case "tell":
                self._lay(Telling(rest))
            case "over:close":
                self._lay(None)
            case "over:yes" | "over:no" if isinstance(self._over, Unkept):
                self._decide_about_keeping(self._over.key, again=verb == "over:yes")
            case "file":
                self._turn_to_file()
            case "pause" if self._cover:
                return Push(self._cover())
            case "after":
                return self._after()
        return None

    def _act(self, key: str) -> bool:
        """Make a move by its key; tell whether it was made and kept."""
        session = self._play.session
        move = session.story.move(key)
        if move is None or move not in session.offers():
            return False
        try:
            self._play.act(move)
        except NotKept as fault:
            self._lay(Unkept(key, str(fault)))
            return False
        self._over = None
        self._page, self._file = page(self._play.session), case_file(self._play.session)
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
                self.refresh(f"again {move.spot}")
                self.stage.reveal(f"seen {move.spot}")

    def _open(self, document: str) -> None:
        view = next(view for view in self._page.documents if view.move == Open(document))
        if view.opened or self._act(document):
            self._lay(Document(document))

    def _lay(self, over: Over | None) -> None:
        self._over = over
        self.refresh()

    def _decide_about_keeping(self, key: str, *, again: bool) -> None:
        if not again:
            self._play.stop_keeping()
        self._over = None
        self._act(key)

    def _turn_to_file(self) -> None:
        """Open or close the case file where there is room for one thing; else go over to it, or back."""
        if self._look and is_narrow(self._size[0], self._look.settings.text_scale):
            self._file_open = not self._file_open
            self.refresh("tabs" if self._file_open else self.first_focus)
            return
        around = self.stage.focus.line_of_parents() if self.stage.focus else ()
        there = any(widget.key == "file" for widget in around)
        self.refresh(self.first_focus if there else "tabs")

    def _bar(self, *, narrow: bool, low: bool) -> Widget:
        where = "  ·  ".join(part for part in (self._page.date, self._page.part) if part)
        buttons = [Button("pause", "Pause (Esc)", icon="pause", weight=Weight.QUIET)]
        if narrow:
            words = "Back to the page (F2)" if self._file_open else "Case file (F2)"
            buttons.insert(0, Button("file", words, icon="folder-open", weight=Weight.QUIET))
        bar = Bar(Paragraph(where, SMALL, soft=True), Flow(buttons, gap=1))
        return Column([bar], pad=0 if low else 4, pad_down=0.5, key="bar")

    def _view(self, look: Look) -> PageView:
        chosen = [move for move in self._play.session.moves if isinstance(move, Choose)]
        said = named(self._play.session.story.scenario, chosen[-1]) if chosen else ""
        reveal = self._reveal or Reveal(whole=True)
        return PageView(self._page, look, self._gallery, reveal, said=said, again=self._again)


def _reveal(look: Look | None) -> Reveal:
    gentle = look is not None and look.settings.text_speed == "gentle" and not look.settings.reduced_motion
    return Reveal(whole=not gentle)
