"""The menu, the first screen: the scenarios to play, and saved sessions, settings, help and support."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game import ANYTIME, AUDIENCE
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
"""The widths of the entries and the picture, as parts of the window."""
SCENARIOS_WIDTH = 38
"""The maximum width of the panel with the scenarios, in ems."""
CARD_TITLE = Type(Size.HEADING, Face.LETTER, bold=True)


class ScenarioChoice(NamedTuple):
    """A scenario to choose: its title, one line about it, its duration, and whose desk it is played at."""

    key: str
    title: str
    line: str
    minutes: int
    desk: str
    in_progress: bool = False


class MenuContent(NamedTuple):
    """What the menu shows.

    `scenarios` is None while they have not been read; `last` describes the session to resume, or is empty; `notices`
    are sentences about what is not available; `audience` says whom it is for, and `safety` what to do if a child may be
    at risk now: a pack's own words where there is only one.
    """

    scenarios: Sequence[ScenarioChoice] | None = ()
    last: str = ""
    notices: Sequence[str] = ()
    picture: str = ""
    audience: str = AUDIENCE
    safety: str = ANYTIME


ENTRIES = (
    ("saves", "Saved sessions", "folder-open"),
    ("settings", "Settings", "settings"),
    ("how", "How this works", "book-open"),
    ("support", "Support", "life-buoy"),
    ("leave", "Leave", "log-out"),
)
"""The entries that are always there: key, label and icon."""


class MenuScreen(WidgetScreen):
    """The menu.

    Args:
        content: called for what to show, at first and again after an entry was chosen.
        choose: called with the key of what was chosen: `resume`, `play:ID` or that of an entry.
    """

    def __init__(self, content: Callable[[], MenuContent], choose: Callable[[str], Action | None]) -> None:
        super().__init__()
        self.default_key = ""
        """The key of the default button: the session to resume, else the first scenario."""
        self._load_content = content
        self._choose = choose
        self._content: MenuContent | None = None

    def reload(self) -> None:
        """Build the page anew from new content."""
        self._content = None
        self.refresh()

    def on_message(self, message: Message) -> Action | None:
        """Close the window, or pass the chosen key on."""
        if not isinstance(message, Pressed):
            return None
        self._content = None
        return Quit() if message.key == "leave" else self._choose(message.key)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the page: the entries at the left and the scenarios on a picture, or all of it in one column."""
        content = self._content = self._content or self._load_content()
        self.default_key = self.first_focus = _default_key(content)
        if is_narrow(size[0], style.scale):
            parts = [*_notices(content), *_resume(content), _scenarios(content), Flow(_entries(), gap=1)]
            return _page(content, parts)
        entries = Column([*_resume(content), Column(_entries(), gap=0)], gap=3)
        left = _page(content, [*_notices(content), entries])
        return Row([left, _scenarios_on_picture(content, style)], shares=SHARES, gap=0)


def _default_key(content: MenuContent) -> str:
    if content.last:
        return "resume"
    return f"play:{content.scenarios[0].key}" if content.scenarios else ""


def _page(content: MenuContent, widgets: Sequence[Widget]) -> Widget:
    name = Column(
        [Heading("Sixty Visits", TITLE), Paragraph(f"A training simulation {content.audience}.", soft=True)], gap=0
    )
    return page_frame([name, *widgets], key="menu", name="Menu", max_width=CONTROLS_WIDTH, gap=4, safety=content.safety)


def _scenarios_on_picture(content: MenuContent, style: Style) -> Widget:
    """Return the scenarios over the picture, or over the page if there is none."""
    panel = Panel([_scenarios(content)], pad=3)
    centred = Centred(panel, max_width=SCENARIOS_WIDTH, vertical=True, above=0.9)
    pane = ScrollPane(centred, key="scenarios", name="Desks")
    if style.pictures.has(content.picture):
        return BackdropColumn(content.picture, [pane], pad=3)
    return Column([pane], pad=3)


def _notices(content: MenuContent) -> list[Widget]:
    return [Paragraph(notice, SMALL, soft=True) for notice in content.notices]


def _resume(content: MenuContent) -> list[Widget]:
    if not content.last:
        return []
    return [Button("resume", "Go on", note=content.last, weight=Weight.MAIN, icon="play")]


def _entries() -> list[Widget]:
    return [Button(key, words, weight=Weight.QUIET, icon=icon) for key, words, icon in ENTRIES]


def _scenarios(content: MenuContent) -> Widget:
    if content.scenarios is None:
        return Paragraph("Choose a desk", STRONG)
    if not content.scenarios:
        return Paragraph("There are no scenarios in the scenarios folder yet.")
    return Column([Paragraph("Choose a desk", STRONG), *(_card(choice) for choice in content.scenarios)], gap=2)


def _card(choice: ScenarioChoice) -> Widget:
    facts = f"{choice.desk}  ·  about {choice.minutes} minutes" + ("  ·  in progress" if choice.in_progress else "")
    parts = [Heading(choice.title, CARD_TITLE), Paragraph(choice.line), Paragraph(facts, SMALL, soft=True)]
    return Card(f"play:{choice.key}", parts, name=choice.title, description=f"{facts}. {choice.line}")
