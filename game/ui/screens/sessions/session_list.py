"""The list of saved sessions, the newest first: searched by their names and notes; what was deleted is brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.ui.screen import Action, Pop, Push
from game.ui.screens.page_frame import page_frame
from game.ui.screens.sessions.bin import BinScreen
from game.ui.screens.sessions.session import CARD_TITLE, PAGE_WIDTH, SessionScreen, position_text, session_facts
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Card, Weight
from game.ui.widgets.containers import Column, Flow, MaxWidthBox, Panel, QuoteBox, SplitRow
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.text_area import LineField
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.records.session_bin import BinnedSession
    from game.records.session_list import SessionSummary
    from game.ui.drawing.style import Style
    from game.ui.screens.sessions.callbacks import SavesCallbacks
    from game.ui.widgets.widget import Widget

EMPTY_HINT = "There are no saved sessions yet. One is kept with every play, from its first decision on."
STORAGE_HINT = "They are kept on this machine and sent nowhere."
NOTHING_HINT = "In no session here stands “{}”."
PAGE = 50
"""How many sessions stand on a page."""
MANY = 3
"""From so many sessions on there is a field to search in them."""
MAX_SNIPPET = 160
"""The most characters of a note that a card quotes."""
OLDER, NEWER = "older", "newer"


class SavesScreen(WidgetScreen):
    """The list of sessions; it is read again each time it comes to the top."""

    title = "Saved sessions - Sixty Visits"
    first_focus = "0"
    """The newest session, so that Enter opens it."""

    def __init__(self, callbacks: SavesCallbacks) -> None:
        super().__init__()
        self._callbacks = callbacks
        self._summaries: Sequence[SessionSummary] = ()
        self._first = 0
        self._typed = ""
        self._searched = ""
        self._deleted: list[tuple[BinnedSession, str]] = []
        """What was put into the bin since the list was opened, each with its name."""
        self._problem = ""

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out; the sessions are not read again if only style or size have changed."""
        if self._style is None or (self._style, self._size) == (style, size):
            self._read()
            self._first = min(self._first, max(0, len(self._summaries) - 1))
        super().arrange(style, size)

    def _read(self) -> None:
        try:
            self._summaries, self._problem = self._callbacks.summaries(self._searched), ""
        except GameError as fault:
            self._summaries, self._problem = (), str(fault)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        # Each is replayed when it is looked at, and a page is all that a person looks at.
        page = self._summaries[self._first : self._first + PAGE]
        cards = [_card(str(number), saved, self._searched) for number, saved in enumerate(page, self._first)]
        whose = f" of {self._callbacks.player}" if self._callbacks.player else ""
        head = Column([Heading(f"Saved sessions{whose}", TITLE), self._lead()], gap=0.5)
        return page_frame(
            [head, *self._undo(), *self._search(), Column(cards, gap=1.5), *self._page_buttons()],
            key="saves",
            name="Saved sessions",
            max_width=PAGE_WIDTH,
            gap=2,
            buttons=[
                Button("back", "Back", icon="arrow-left"),
                Button("people", "Who is playing", weight=Weight.QUIET, icon="user-round"),
                Button("bin", "The bin", weight=Weight.QUIET, icon="folder-open"),
            ],
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Show the session that was pressed, search, undo, show the bin or the people, or go back."""
        if isinstance(message, Changed):
            self._typed = str(message.value)
            return None
        if not isinstance(message, Pressed):
            return None
        match message.key:
            case "back":
                return Pop()
            case "bin":
                return Push(BinScreen(self._callbacks))
            case "people":
                return Push(self._callbacks.people())
            case "find" | "all":
                self._find(self._typed if message.key == "find" else "")
            case "undo":
                self._put_back()
            case key if key in {OLDER, NEWER}:
                self._first += PAGE if key == OLDER else -PAGE
                self.refresh()
            case key:
                saved = self._summaries[int(key)]
                return Push(SessionScreen(saved, self._callbacks, lambda binned: self._note_deleted(binned, saved)))
        return None

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()

    def _note_deleted(self, binned: BinnedSession, saved: SessionSummary) -> None:
        self._deleted.append((binned, f"{saved.heading}, {saved.date}"))

    def _put_back(self) -> None:
        try:
            self._callbacks.put_back(self._deleted[-1][0])
        except GameError as fault:
            self._problem = str(fault)
            self.refresh()
            return
        del self._deleted[-1]
        self._read()
        self.refresh("0")

    def _find(self, words: str) -> None:
        self._typed, self._searched, self._first = words, words.strip(), 0
        self._read()
        self.refresh("0" if self._summaries else "")

    def _lead(self) -> Widget:
        if self._problem:
            return Paragraph(self._problem)
        if self._searched and not self._summaries:
            return Paragraph(NOTHING_HINT.format(self._searched))
        return Paragraph(STORAGE_HINT if self._summaries or self._searched else EMPTY_HINT, SMALL, soft=True)

    def _undo(self) -> list[Widget]:
        """Return what was put into the bin last, with the button that brings it back."""
        if not self._deleted:
            return []
        words = Paragraph(f"{self._deleted[-1][1]} lies in the bin now.")
        return [Panel([SplitRow(words, Button("undo", "Undo", icon="rotate-ccw"))], pad=1.5)]

    def _search(self) -> list[Widget]:
        if len(self._summaries) < MANY and not self._searched:
            return []
        prompt = "A name, a date, or words of a note"
        # The key changes with what was searched for, so that a field shows it after "All of them" too.
        field = LineField(f"search {self._searched}", "Search", text=self._typed, prompt=prompt, max_characters=60)
        buttons: list[Widget] = [Button("find", "Find", weight=Weight.MAIN, icon="search")]
        if self._searched:
            buttons.append(Button("all", "All of them", weight=Weight.QUIET))
        return [SplitRow(MaxWidthBox(field), Flow(buttons, gap=1))]

    def _page_buttons(self) -> list[Widget]:
        buttons: list[Widget] = []
        if self._first > 0:
            buttons.append(Button(NEWER, "Newer sessions", icon="chevron-up"))
        if self._first + PAGE < len(self._summaries):
            buttons.append(Button(OLDER, "Older sessions", icon="chevron-down"))
        return [Flow(buttons, gap=1)] if buttons else []


def found_note(notes: Sequence[str], words: str) -> str:
    """Return the first note in which one of some words stands, cut around it; empty if there is none."""
    for note in notes:
        line, lower = " ".join(note.split()), " ".join(note.split()).casefold()
        start = min((lower.find(word) for word in words.casefold().split() if word in lower), default=-1)
        if start >= 0:
            begin = max(0, start - MAX_SNIPPET // 3)
            end = begin + MAX_SNIPPET
            return f"{'… ' if begin else ''}{line[begin:end].strip()}{' …' if end < len(line) else ''}"
    return ""


def _card(key: str, saved: SessionSummary, searched: str) -> Widget:
    if not saved.title:
        return _unreadable(saved)
    note = found_note(saved.notes, searched)
    lines: list[Widget] = [
        Heading(saved.heading, CARD_TITLE),
        Paragraph(position_text(saved)),
        Paragraph(session_facts(saved), SMALL, soft=True),
        *(Paragraph(sentence, SMALL) for sentence in saved.said),
        *([QuoteBox(Paragraph(note, SMALL))] if note else []),
    ]
    description = " ".join([f"{position_text(saved)}.", f"{session_facts(saved)}.", *saved.said, note]).strip()
    return Card(key, lines, name=saved.heading, description=description)


def _unreadable(saved: SessionSummary) -> Widget:
    lines = [Paragraph(sentence) for sentence in saved.said]
    name = f"{saved.name}  ·  {saved.date}" if saved.date else saved.name
    return Panel(
        [Heading("A session that cannot be read", STRONG), *lines, Paragraph(name, SMALL, soft=True)], pad=3, gap=1
    )
