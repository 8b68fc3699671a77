"""The list of saved sessions, the newest first, and the screen of one session; neither deletes anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.ui.drawing.fonts import Face, Size, Type
from game.ui.screen import Action, Pop, Push
from game.ui.screens.page_frame import page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Card, Weight
from game.ui.widgets.containers import Column, Flow, MaxWidthBox, Panel
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.records.session_list import SessionSummary
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

CARD_TITLE = Type(Size.HEADING, Face.LETTER, bold=True)
PAGE_WIDTH = 60
"""The maximum width of these pages, in ems."""
EMPTY_HINT = "There are no saved sessions yet. One is kept with every play, from its first decision on."
STORAGE_HINT = "They are kept on this machine and sent nowhere."
PAGE = 50
"""How many sessions stand on a page."""
OLDER, NEWER = "older", "newer"
BRANCH_HINT = "Each begins again at that decision. What you played stays as it is."


@dataclass(frozen=True)
class BranchPoint:
    """A decision to go back to: the number of moves before it, its date, the title of its scene, what was chosen."""

    moves: int
    date: str
    title: str
    chosen: str


@dataclass(frozen=True)
class SessionActions:
    """What can be done with a session; `message` says what keeps it from being resumed, or is empty."""

    can_resume: bool
    has_debrief: bool
    branch_points: tuple[BranchPoint, ...] = ()
    message: str = ""


@dataclass(frozen=True)
class SavesCallbacks:
    """The data of the saved sessions, and the actions that follow when a button is pressed.

    `branch` gets a session and the number of moves to keep.
    """

    summaries: Callable[[], Sequence[SessionSummary]]
    actions: Callable[[SessionSummary], SessionActions]
    resume: Callable[[SessionSummary], Action]
    debrief: Callable[[SessionSummary], Action]
    branch: Callable[[SessionSummary, int], Action]


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
        self._unreadable = ""
        """Why the folder cannot be read, in a sentence; empty if it can be."""

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out; the sessions are not read again if only style or size have changed."""
        if self._style is None or (self._style, self._size) == (style, size):
            self._read()
            self._first = min(self._first, max(0, len(self._summaries) - 1))
        super().arrange(style, size)

    def _read(self) -> None:
        try:
            self._summaries, self._unreadable = self._callbacks.summaries(), ""
        except GameError as fault:
            self._summaries, self._unreadable = (), str(fault)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        hint = self._unreadable or (STORAGE_HINT if self._summaries else EMPTY_HINT)
        lead = Paragraph(hint, soft=not self._unreadable)
        # Each is replayed when it is looked at, and a page is all that a person looks at.
        page = self._summaries[self._first : self._first + PAGE]
        cards = [_card(str(number), saved) for number, saved in enumerate(page, self._first)]
        return page_frame(
            [Column([Heading("Saved sessions", TITLE), lead], gap=1), Column(cards, gap=2), *self._page_buttons()],
            key="saves",
            name="Saved sessions",
            max_width=PAGE_WIDTH,
            buttons=[Button("back", "Back", icon="arrow-left")],
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Show the session that was pressed, or go back."""
        if not isinstance(message, Pressed):
            return None
        if message.key == "back":
            return Pop()
        if message.key in (OLDER, NEWER):
            self._first += PAGE if message.key == OLDER else -PAGE
            self.refresh()
            return None
        return Push(SessionScreen(self._summaries[int(message.key)], self._callbacks))

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()

    def _page_buttons(self) -> list[Widget]:
        buttons: list[Widget] = []
        if self._first > 0:
            buttons.append(Button(NEWER, "Newer sessions", icon="chevron-up"))
        if self._first + PAGE < len(self._summaries):
            buttons.append(Button(OLDER, "Older sessions", icon="chevron-down"))
        return [Flow(buttons, gap=1)] if buttons else []


class SessionScreen(WidgetScreen):
    """One session: resume it, open its debrief, or go back to a decision in a new branch."""

    def __init__(self, saved: SessionSummary, callbacks: SavesCallbacks) -> None:
        super().__init__()
        self.title = f"{saved.title} - Sixty Visits"
        self._saved = saved
        self._callbacks = callbacks
        self._session_actions = callbacks.actions(saved)
        self.first_focus = "on" if self._session_actions.can_resume else "debrief"

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        return page_frame(
            [_head(self._saved), *_buttons(self._session_actions), *_branch_points(self._session_actions)],
            key="session",
            name=self._saved.title,
            max_width=PAGE_WIDTH,
            gap=4,
            buttons=[Button("back", "Back", icon="arrow-left")],
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Resume, open the debrief, branch, or go back."""
        if not isinstance(message, Pressed):
            return None
        name, _, moves = message.key.partition(":")
        match name:
            case "on":
                return self._callbacks.resume(self._saved)
            case "debrief":
                return self._callbacks.debrief(self._saved)
            case "point":
                return self._callbacks.branch(self._saved, int(moves))
        return Pop()

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()


def session_facts(saved: SessionSummary) -> str:
    """Return a line with the date of a session, its progress, whether it is a branch, and the trainee's alias."""
    number = f"{saved.decisions} decision{'' if saved.decisions == 1 else 's'}"
    state = "at its end" if saved.ended else "in progress"
    branch = "begun again" if saved.branch_of else ""
    return "  ·  ".join(part for part in (saved.date, number, state, branch, saved.alias) if part)


def _card(key: str, saved: SessionSummary) -> Widget:
    if not saved.title:
        return _unreadable(saved)
    messages = [Paragraph(sentence, SMALL) for sentence in saved.said]
    lines = [Paragraph(saved.where), Paragraph(session_facts(saved), SMALL, soft=True), *messages]
    description = " ".join([f"{saved.where}.", f"{session_facts(saved)}.", *saved.said])
    return Card(key, [Heading(saved.title, CARD_TITLE), *lines], name=saved.title, description=description)


def _unreadable(saved: SessionSummary) -> Widget:
    lines = [Paragraph(sentence) for sentence in saved.said]
    name = f"{saved.name}  ·  {saved.date}" if saved.date else saved.name
    return Panel(
        [Heading("A session that cannot be read", STRONG), *lines, Paragraph(name, SMALL, soft=True)], pad=3, gap=1
    )


def _head(saved: SessionSummary) -> Widget:
    messages = [MaxWidthBox(Paragraph(sentence)) for sentence in saved.said]
    lines = [Paragraph(saved.where), Paragraph(session_facts(saved), SMALL, soft=True)]
    branch = [Paragraph(f"It was begun again from {saved.branch_of}.", SMALL, soft=True)] if saved.branch_of else []
    return Column([Heading(saved.title, TITLE), *lines, *branch, *messages], gap=1)


def _buttons(actions: SessionActions) -> list[Widget]:
    buttons: list[Widget] = []
    if actions.can_resume:
        buttons.append(Button("on", "Go on", weight=Weight.MAIN, icon="play", note="Where you left it"))
    if actions.has_debrief:
        weight = Weight.PLAIN if actions.can_resume else Weight.MAIN
        buttons.append(Button("debrief", "Open the debrief", weight=weight, icon="search"))
    parts: list[Widget] = [MaxWidthBox(Paragraph(actions.message))] if actions.message else []
    return [*parts, MaxWidthBox(Column(buttons, gap=2), 26)] if buttons else parts


def _branch_points(actions: SessionActions) -> list[Widget]:
    if not actions.branch_points:
        return []
    head = Column([Heading("Go back to a decision", CARD_TITLE), Paragraph(BRANCH_HINT, soft=True)], gap=1)
    return [head, Column([_branch_point(point) for point in actions.branch_points], gap=1)]


def _branch_point(point: BranchPoint) -> Widget:
    note = f"{point.date}. You chose: {point.chosen}"
    return Button(f"point:{point.moves}", point.title, icon="git-branch", note=note)
