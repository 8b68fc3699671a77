"""The saved sessions, the newest first, and what can be done with one; nothing here deletes anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.drawing.fonts import Face, Size, Type
from game.ui.screen import Action, Pop, Push
from game.ui.screens.page_frame import page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Card, Weight
from game.ui.widgets.containers import Column, MaxWidthBox, Panel
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.records.session_list import SessionSummary as Saved
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

CARD_TITLE = Type(Size.HEADING, Face.LETTER, bold=True)
MOST = 60
"""The greatest width of these pages, in ems."""
NONE_YET = "There are no saved sessions yet. One is kept with every play, from its first decision on."
WHERE = "They are kept on this machine and sent nowhere."
BRANCHES = "Each begins a new branch at that decision. This session stays as it is."


@dataclass(frozen=True)
class BranchPoint:
    """A decision one can go back to: how many moves came before it, when and where it was, what was chosen."""

    moves: int
    date: str
    title: str
    chosen: str


@dataclass(frozen=True)
class SessionActions:
    """What can be done with a session; the words in `why` say why it cannot simply go on, if it cannot."""

    goes_on: bool
    debrief: bool
    points: tuple[BranchPoint, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class SavesCallbacks:
    """What the saves screens ask of the program around them: plain data, and what follows when something is pressed."""

    cards: Callable[[], Sequence[Saved]]
    doings: Callable[[Saved], SessionActions]
    go_on: Callable[[Saved], Action]
    debrief: Callable[[Saved], Action]
    rewind: Callable[[Saved, int], Action]


class SavesScreen(WidgetScreen):
    """The list of sessions; it is read again each time it comes up."""

    title = "Saved sessions - Sixty Visits"

    def __init__(self, shelf: SavesCallbacks) -> None:
        super().__init__()
        self._shelf = shelf
        self._cards: tuple[Saved, ...] = ()

    def arrange(self, look: Style, size: tuple[int, int]) -> None:
        """Lay everything out; a new size alone is no reason to read every session again."""
        if self._look is None or (self._look, self._size) == (look, size):
            self._cards = tuple(self._shelf.cards())
        super().arrange(look, size)

    def build(self, look: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        lead = Paragraph(WHERE if self._cards else NONE_YET, soft=True)
        cards = [_card(str(number), saved) for number, saved in enumerate(self._cards)]
        return page_frame(
            [Column([Heading("Saved sessions", TITLE), lead], gap=1), Column(cards, gap=2)],
            key="saves",
            name="Saved sessions",
            most=MOST,
            buttons=[Button("back", "Back", icon="arrow-left")],
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Show the session that was pressed, or go back."""
        if not isinstance(message, Pressed):
            return None
        return Pop() if message.key == "back" else Push(SessionScreen(self._cards[int(message.key)], self._shelf))

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()


class SessionScreen(WidgetScreen):
    """One session: go on, look at its debrief, or go back to a decision as a new branch."""

    def __init__(self, saved: Saved, shelf: SavesCallbacks) -> None:
        super().__init__()
        self.title = f"{saved.title} - Sixty Visits"
        self._saved = saved
        self._shelf = shelf
        self._doings = shelf.doings(saved)

    def build(self, look: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        return page_frame(
            [_head(self._saved), *_actions(self._doings), *_points(self._doings)],
            key="session",
            name=self._saved.title,
            most=MOST,
            gap=4,
            buttons=[Button("back", "Back", icon="arrow-left")],
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Do what was pressed."""
        if not isinstance(message, Pressed):
            return None
        name, _, moves = message.key.partition(":")
        match name:
            case "on":
                return self._shelf.go_on(self._saved)
            case "debrief":
                return self._shelf.debrief(self._saved)
            case "point":
                return self._shelf.rewind(self._saved, int(moves))
        return Pop()

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()


def session_facts(saved: Saved) -> str:
    """Say when a session was begun, how far it went, and whose and what it is."""
    number = f"{saved.decisions} decision{'' if saved.decisions == 1 else 's'}"
    state = "at its end" if saved.ended else "in progress"
    branch = "a branch" if saved.branch_of else ""
    return "  ·  ".join(part for part in (saved.date, number, state, branch, saved.alias) if part)


def _card(key: str, saved: Saved) -> Widget:
    if not saved.title:
        return _unreadable(saved)
    said = [Paragraph(sentence, SMALL) for sentence in saved.said]
    lines = [Paragraph(saved.where), Paragraph(session_facts(saved), SMALL, soft=True), *said]
    description = " ".join([f"{saved.where}.", f"{session_facts(saved)}.", *saved.said])
    return Card(key, [Heading(saved.title, CARD_TITLE), *lines], name=saved.title, description=description)


def _unreadable(saved: Saved) -> Widget:
    lines = [Paragraph(sentence) for sentence in saved.said]
    name = f"{saved.name}  ·  {saved.date}" if saved.date else saved.name
    return Panel(
        [Heading("A session that cannot be read", STRONG), *lines, Paragraph(name, SMALL, soft=True)], pad=3, gap=1
    )


def _head(saved: Saved) -> Widget:
    said = [MaxWidthBox(Paragraph(sentence)) for sentence in saved.said]
    lines = [Paragraph(saved.where), Paragraph(session_facts(saved), SMALL, soft=True)]
    branch = [Paragraph(f"It is a branch of {saved.branch_of}.", SMALL, soft=True)] if saved.branch_of else []
    return Column([Heading(saved.title, TITLE), *lines, *branch, *said], gap=1)


def _actions(doings: SessionActions) -> list[Widget]:
    buttons: list[Widget] = []
    if doings.goes_on:
        buttons.append(Button("on", "Go on", weight=Weight.MAIN, icon="play", note="Where you left it"))
    if doings.debrief:
        weight = Weight.PLAIN if doings.goes_on else Weight.MAIN
        buttons.append(Button("debrief", "Open the debrief", weight=weight, icon="search"))
    parts: list[Widget] = [MaxWidthBox(Paragraph(doings.why))] if doings.why else []
    return [*parts, MaxWidthBox(Column(buttons, gap=2), 26)] if buttons else parts


def _points(doings: SessionActions) -> list[Widget]:
    if not doings.points:
        return []
    head = Column([Heading("Go back to a decision", CARD_TITLE), Paragraph(BRANCHES, soft=True)], gap=1)
    return [head, Column([_point(point) for point in doings.points], gap=1)]


def _point(point: BranchPoint) -> Widget:
    note = f"{point.date}. You chose: {point.chosen}"
    return Button(f"point:{point.moves}", point.title, icon="git-branch", note=note)
