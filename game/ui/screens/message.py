"""Message screens and dialogs: a short text with the answers to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.screen import Action, Pop, Quit
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Centred, Column, Flow, Panel
from game.ui.widgets.dialog import SHEET_WIDTH, Dialog
from game.ui.widgets.paragraph import HEADING, Heading, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


@dataclass(frozen=True)
class Answer:
    """An answer: its label, and the action it leads to, or a function that returns the action."""

    label: str
    action: Action | Callable[[], Action]

    def resolve(self) -> Action:
        """Return the action."""
        return self.action() if callable(self.action) else self.action


class MessageScreen(WidgetScreen):
    """A heading and a text with answers; the first answer is the default button, and Esc gives the last."""

    def __init__(self, heading: str, text: str, answers: Sequence[Answer] = (Answer("Go on", Pop()),)) -> None:
        super().__init__()
        self._heading = heading
        self._text = text
        self._answers = tuple(answers)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the panel with heading, text and answers."""
        buttons = [
            Button(str(number), answer.label, weight=Weight.PLAIN if number else Weight.MAIN)
            for number, answer in enumerate(self._answers)
        ]
        sheet = Panel([Heading(self._heading, HEADING), Paragraph(self._text), Flow(buttons)], gap=3, pad=4)
        return ScrollPane(Centred(Column([sheet], pad=2), max_width=40, vertical=True), key="notice", page=True)

    def on_message(self, message: Message) -> Action | None:
        """Return the action of the chosen answer."""
        return self._answers[int(message.key)].resolve() if isinstance(message, Pressed) else None

    def on_escape(self) -> Action | None:
        """Return the action of the last answer."""
        return self._answers[-1].resolve()


def confirm_dialog(key: str, heading: str, text: str, yes: str, no: str = "Cancel") -> Dialog:
    """Return a dialog with two answers, which send `KEY:yes` or `KEY:no`."""
    buttons = [Button(f"{key}:yes", yes, weight=Weight.MAIN), Button(f"{key}:no", no)]
    return Dialog(key, heading, Paragraph(text), buttons)


def info_dialog(
    key: str,
    heading: str,
    body: Widget,
    *,
    close: str = "Close",
    icon: str = "x",
    max_width: float = SHEET_WIDTH,
    weight: Weight = Weight.MAIN,
) -> Dialog:
    """Return a dialog that shows a widget, with a button that sends `KEY:close`."""
    return Dialog(key, heading, body, [Button(f"{key}:close", close, weight=weight, icon=icon)], max_width=max_width)


def fault_screen(log: str) -> MessageScreen:
    """Return the screen that reports an internal error; `log` is the path of the log file."""
    text = (
        "The program met a fault of its own and had to stop here. Every decision whose result you saw is kept; "
        f"you can go on from the menu when you start again.\nA log that says how to report this lies in {log}."
    )
    return MessageScreen("Something went wrong", text, [Answer("Leave", Quit())])
