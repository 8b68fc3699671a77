"""The first screen: the desks one can sit at, and everything else one may want before or after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.drawing.fonts import Face, Size, Type
from game.ui.drawing.geometry import is_narrow
from game.ui.screen import Action, Quit
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Card, Weight
from game.ui.widgets.containers import Centred, Column, Flow, Panel, Row
from game.ui.widgets.image_map import BackdropColumn
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

SHARES = (5, 7)
"""How the entries and the picture share the window."""
DESKS = 38
"""The greatest width of the sheet with the desks, in ems."""
CARD_TITLE = Type(Size.HEADING, Face.LETTER, bold=True)


@dataclass(frozen=True)
class ScenarioChoice:
    """A scenario to choose: its title, one line about it, how long it takes, and whose desk it is."""

    key: str
    title: str
    line: str
    minutes: int
    desk: str
    in_progress: bool = False


@dataclass(frozen=True)
class MenuContent:
    """What the menu shows: `last` names the session to go on with, `notices` say what could not be had.

    `desks` is None while they are not known yet.
    """

    desks: Sequence[ScenarioChoice] | None = ()
    last: str = ""
    notices: Sequence[str] = ()
    picture: str = ""


ENTRIES = (
    ("saves", "Saved sessions", "folder-open"),
    ("settings", "Settings", "settings"),
    ("how", "How this works", "book-open"),
    ("support", "Support", "life-buoy"),
    ("leave", "Leave", "log-out"),
)
"""The entries that are always there: key, words and icon."""


class MenuScreen(WidgetScreen):
    """The menu. `offer` is asked each time it comes up; `choose` is told a key: `resume`, `play:ID` or an entry's.

    `usual` is the key of what most will want.
    """

    def __init__(self, offer: Callable[[], MenuContent], choose: Callable[[str], Action | None]) -> None:
        super().__init__()
        self.usual = ""
        self._offer = offer
        self._choose = choose
        self._known: MenuContent | None = None

    def on_message(self, message: Message) -> Action | None:
        """Pass on what was pressed; leaving is the menu's own."""
        if not isinstance(message, Pressed):
            return None
        self._known = None
        return Quit() if message.key == "leave" else self._choose(message.key)

    def build(self, look: Style, size: tuple[int, int]) -> Widget:
        """Return the page: the entries at the left and the desks on a picture, or all of it in one column."""
        offer = self._known = self._known or self._offer()
        self.usual = self.first_focus = "resume" if offer.last else f"play:{offer.desks[0].key}" if offer.desks else ""
        if is_narrow(size[0], look.settings.text_scale):
            return _page([_name(), *_notices(offer), *_resume(offer), _desks(offer), Flow(_entries(), gap=1)])
        entries = Column([*_resume(offer), Column(_entries(), gap=0)], gap=3)
        left = _page([_name(), *_notices(offer), entries])
        return Row([left, _on_a_picture(offer, look)], shares=SHARES, gap=0)


def _page(content: Sequence[Widget]) -> Widget:
    return page_frame(content, key="menu", name="Menu", most=CONTROLS_WIDTH, gap=4)


def _on_a_picture(offer: MenuContent, look: Style) -> Widget:
    """Lay the desks on the picture, or on the page where there is none."""
    desks = ScrollPane(
        Centred(Panel([_desks(offer)], pad=3), most=DESKS, upright=True, above=0.9), key="desks", name="Desks"
    )
    return BackdropColumn(offer.picture, [desks], pad=3) if look.pictures.has(offer.picture) else Column([desks], pad=3)


def _name() -> Widget:
    line = "A training simulation for people who protect children."
    return Column([Heading("Sixty Visits", TITLE), Paragraph(line, soft=True)], gap=0)


def _notices(offer: MenuContent) -> list[Widget]:
    return [Paragraph(notice, SMALL, soft=True) for notice in offer.notices]


def _resume(offer: MenuContent) -> list[Widget]:
    if not offer.last:
        return []
    return [Button("resume", "Go on", note=offer.last, weight=Weight.MAIN, icon="play")]


def _entries() -> list[Widget]:
    return [Button(key, words, weight=Weight.QUIET, icon=icon) for key, words, icon in ENTRIES]


def _desks(offer: MenuContent) -> Widget:
    if offer.desks is None:
        return Paragraph("Choose a desk", STRONG)
    if not offer.desks:
        return Paragraph("There are no scenarios in the scenarios folder yet.")
    return Column([Paragraph("Choose a desk", STRONG), *(_card(desk) for desk in offer.desks)], gap=2)


def _card(desk: ScenarioChoice) -> Widget:
    facts = f"{desk.desk}  ·  about {desk.minutes} minutes" + ("  ·  in progress" if desk.in_progress else "")
    parts = [Heading(desk.title, CARD_TITLE), Paragraph(desk.line), Paragraph(facts, SMALL, soft=True)]
    return Card(f"play:{desk.key}", parts, name=desk.title, description=f"{facts}. {desk.line}")
