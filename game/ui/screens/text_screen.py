"""Screens that show a text: help and support."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from game.ui.drawing.markdown import parse_markdown
from game.ui.screen import Action, Pop
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.paragraph import TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


class TextScreen(WidgetScreen):
    """Shows a heading and a text in Markdown."""

    first_focus = "text"

    def __init__(self, heading: str, text: str) -> None:
        super().__init__()
        self.title = f"{heading} - Sixty Visits"
        self._heading = heading
        self._blocks = parse_markdown(text)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        return page_frame(
            [Heading(self._heading, TITLE), Paragraph(self._blocks)],
            key="text",
            name=self._heading,
            max_width=READING_WIDTH,
            buttons=[Button("back", "Back", weight=Weight.MAIN, icon="arrow-left")],
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Go back."""
        return Pop() if message == Pressed("back") else None

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()


def support_screen(text: str) -> TextScreen:
    """Return the screen with the support contacts, given as Markdown."""
    return TextScreen("Support", text)


ABOUT = """You sit at one professional’s desk. You ask, look, write down and tell. What you do, and what you leave,
arrives on other desks days or weeks later. At the end there is a debrief: what happened, who knew what and when, what
else was open. Nothing is scored, and nothing leaves this computer.

A visit has room for only a few closer looks, and a day for only a few notes and calls. What you hold counts for nobody
else until it is written, sent and received.
"""
STORAGE = """## What is kept

Every move is kept before you see what it brings. You may stop at any moment and go on another day. Going back to a
decision begins a new session and leaves the old one as it is. Your own notes are kept with the session they were
written in. All of it lies on this computer and nowhere else, in the folder"""
KEYS = """## Keys

- Tab and the arrow keys move, Enter presses, 1 to 9, then letters, choose.
- Space and Page Down scroll, and read on where words come a piece at a time.
- F2 turns to the case file and back, F11 to the full screen and back.
- Ctrl with + and - makes everything larger and smaller, with 0 as it was; Ctrl with C copies the words shown.
- Esc covers the screen at once and pauses.
- F8 reads aloud, and F9 says the last words again.
- “Keys and voice” under “Settings” lists every key and every button of a controller; any key can be changed there.
"""
TEXT_VERSION = """Every desk can be played as plain text in a terminal: with a screen reader, on a braille display,
or in letters as large as you like. It is the same story with the same moves, and a session begun here goes on
there. Open a terminal where you start this program, and type a line:"""


def help_text(packs: Iterable[str], saves: Path) -> str:
    """Return the help as Markdown; `packs` are the notes of the packs, `saves` is the folder of the sessions."""
    return "\n\n".join([ABOUT, KEYS, f"{STORAGE} {escape_markdown(str(saves))}.", *packs])


def text_version_text(scenarios: Iterable[tuple[str, str]], program: str) -> str:
    """Return how to play as text, as Markdown.

    Args:
        scenarios: the title and the id of each scenario.
        program: what starts this program in a terminal.
    """
    lines = [f"- {title}: **{escape_markdown(f'{program} play {name} --text')}**" for title, name in scenarios]
    sessions = f"- The sessions that are kept: **{escape_markdown(program)} sessions**"
    return "\n\n".join([TEXT_VERSION, "\n".join([*lines, sessions])])


def escape_markdown(text: str) -> str:
    """Return a text in which no sign is a mark of Markdown."""
    return text.replace("\\", "\\\\").replace("_", "\\_").replace("*", "\\*")
