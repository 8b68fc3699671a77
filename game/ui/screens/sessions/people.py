"""Who is playing: everybody who has given an alias, nobody in particular, and a field for somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import TEXT_BOX_NOTICE
from game.diagnostics.game_error import GameError
from game.records.people import LONGEST_ALIAS, Player, add_player, current_player, players
from game.ui.screen import Action, Pop
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Flow, SplitRow
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.text_area import LineField
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

HINT = (
    "Where several people use this computer, each can have sessions and settings of their own, under an alias. "
    "It need not be a name. It is asked once, stays on this computer, and nobody has to give one."
)
NOBODY = "Nobody in particular"


class PeopleScreen(WidgetScreen):
    """Asks who is playing.

    Args:
        root: the folder of the sessions of all.
        choose: returns what follows when somebody is chosen; None is nobody in particular. May raise GameError.
    """

    title = "Who is playing - Sixty Visits"

    def __init__(self, root: Path, choose: Callable[[Player | None], Action]) -> None:
        super().__init__()
        self._root = root
        self._choose = choose
        self._alias = ""
        self._problem = ""
        self._players: tuple[Player, ...] = ()
        try:
            self._players = players(root)
        except GameError as fault:
            self._problem = str(fault)
        self._current = current_player(root)
        numbers = [number for number, player in enumerate(self._players) if player == self._current]
        self.first_focus = f"player:{numbers[0]}" if numbers else "nobody"

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        problem = [Paragraph(self._problem, STRONG)] if self._problem else []
        known = [
            _choice(f"player:{number}", player.alias, chosen=player == self._current)
            for number, player in enumerate(self._players)
        ]
        nobody = _choice("nobody", NOBODY, chosen=self._current is None)
        field = LineField("alias", "Alias", text=self._alias, prompt="An alias", max_characters=LONGEST_ALIAS)
        add = Button("add", "Play under this alias", icon="check", weight=Weight.MAIN)
        return page_frame(
            [
                Heading("Who is playing", TITLE),
                Paragraph(HINT, soft=True),
                *problem,
                Flow([*known, nobody], gap=1),
                Column(
                    [
                        Paragraph("Somebody new", STRONG),
                        SplitRow(field, add),
                        Paragraph(TEXT_BOX_NOTICE, SMALL, soft=True),
                    ],
                    gap=1,
                ),
            ],
            key="people",
            name="Who is playing",
            max_width=READING_WIDTH,
            gap=2,
            buttons=[Button("back", "Back", icon="arrow-left")],
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Choose somebody, add somebody, or go back."""
        if isinstance(message, Changed):
            self._alias = str(message.value)
            return None
        if not isinstance(message, Pressed) or message.key == "back":
            return Pop() if isinstance(message, Pressed) else None
        try:
            return self._choose(self._chosen(message.key))
        except GameError as fault:
            self._problem = str(fault)
            self.refresh()
            return None

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()

    def _chosen(self, key: str) -> Player | None:
        if key == "add":
            return add_player(self._root, self._alias)
        return None if key == "nobody" else self._players[int(key.partition(":")[2])]


def _choice(key: str, words: str, *, chosen: bool) -> Widget:
    return Button(key, words, icon="check" if chosen else "user-round", description="Chosen now" if chosen else "")
