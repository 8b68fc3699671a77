"""Something said in a sentence or two, with the answers one can give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.screen import Action, Pop, Quit
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Centred, Column, Flow, Panel
from game.ui.widgets.dialog import SHEET, Dialog
from game.ui.widgets.paragraph import HEADING, Heading, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


@dataclass(frozen=True)
class Answer:
    """One answer: its words, and what then happens, or what is asked for it only once it is given."""

    words: str
    action: Action | Callable[[], Action]

    def given(self) -> Action:
        """Return what happens."""
        return self.action() if callable(self.action) else self.action


class MessageScreen(WidgetScreen):
    """A sheet with something to be told; the first answer is the usual one, and Esc gives the last."""

    def __init__(self, heading: str, text: str, answers: Sequence[Answer] = (Answer("Go on", Pop()),)) -> None:
        super().__init__()
        self._heading = heading
        self._text = text
        self._answers = tuple(answers)

    def build(self, look: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the sheet."""
        buttons = [
            Button(str(number), answer.words, weight=Weight.PLAIN if number else Weight.MAIN)
            for number, answer in enumerate(self._answers)
        ]
        sheet = Panel([Heading(self._heading, HEADING), Paragraph(self._text), Flow(buttons)], gap=3, pad=4)
        return ScrollPane(Centred(Column([sheet], pad=2), most=40, upright=True), key="notice", page=True)

    def on_message(self, message: Message) -> Action | None:
        """Do what the answer says."""
        return self._answers[int(message.key)].given() if isinstance(message, Pressed) else None

    def on_escape(self) -> Action | None:
        """Give the last answer."""
        return self._answers[-1].given()


def confirm_dialog(key: str, heading: str, text: str, yes: str, no: str = "Cancel") -> Dialog:
    """Return a dialog with two answers: pressing says `KEY:yes` or `KEY:no`."""
    buttons = [Button(f"{key}:yes", yes, weight=Weight.MAIN), Button(f"{key}:no", no)]
    return Dialog(key, heading, Paragraph(text), buttons)


def info_dialog(
    key: str,
    heading: str,
    body: Widget,
    *,
    close: str = "Close",
    icon: str = "x",
    most: float = SHEET,
    weight: Weight = Weight.MAIN,
) -> Dialog:
    """Return a dialog that shows something and can be closed: pressing says `KEY:close`."""
    return Dialog(key, heading, body, [Button(f"{key}:close", close, weight=weight, icon=icon)], most=most)


def fault_screen(log: str) -> MessageScreen:
    """Return the screen that says a fault was met and where its log lies."""
    text = (
        "The program met a fault of its own and had to stop here. Every decision whose result you saw is kept; "
        f"you can go on from the menu when you start again.\nA log that says how to report this lies in {log}."
    )
    return MessageScreen("Something went wrong", text, [Answer("Leave", Quit())])
