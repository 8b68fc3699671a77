"""The menu, the first screen: the desks to sit at, and saved sessions, settings, help and support."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game import ANYTIME, AUDIENCE
from game.ui.drawing.fonts import Face, Size, Type
from game.ui.drawing.geometry import is_narrow
from game.ui.screen import Action, Quit
from game.ui.screens.desk_card import DeskCard, Progress, Tag
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Centred, Column, Flow, Panel, Row, Spacer, SplitRow
from game.ui.widgets.grid import Grid
from game.ui.widgets.image_map import BackdropColumn
from game.ui.widgets.paragraph import BODY, SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

CARD_TITLE = Type(Size.LEAD, Face.LETTER, bold=True)
STATE = Type(Size.SMALL, bold=True)
MAX_DIGIT = 9
"""The highest digit key."""
SHARES, WIDE_SHARES = (5, 7), (46, 74)
"""The widths of the entries and the desks, as parts of the window: for a few desks, and for many."""
DESKS_WIDTH = 38
"""The maximum width of the panel of a few desks, in ems."""
FEW_DESKS = 3
"""Up to so many desks stand under each other on the picture; more stand in two columns."""
MAX_OPEN = 12
"""Up to so many desks all packs are open at first; beyond, only the first pack is."""
SEVERAL_DESKS = "Several desks, one story"
"""The heading over the pathways."""
COLUMN_WIDTH = 19
"""The least width of a column of desks, in ems."""


class ScenarioChoice(NamedTuple):
    """A scenario to choose; `line` says who one is in it."""

    key: str
    title: str
    line: str
    minutes: int
    desk: str
    short_minutes: int = 0
    """How long its short way through takes; 0 if it has none."""
    number: int = 0
    """Its place in its pack, from 1; 0 if it has none."""
    begun: str = ""
    """Where the newest session in progress was left; empty if there is none."""
    ended: str = ""
    """The day on which it was last played to its end; empty if it was not."""
    mark: str = ""
    """What sets it apart, such as that one starts there."""

    @property
    def facts(self) -> str:
        """Whose desk it is, and how long it takes."""
        short = f", or {self.short_minutes} the short way" if self.short_minutes else ""
        return f"{self.desk}  ·  {self.minutes} minutes{short}"

    @property
    def state(self) -> str:
        """What was begun or played of it, in words; empty if nothing was."""
        if self.begun:
            return f"In progress: {self.begun}"
        return f"Played on {self.ended}" if self.ended else ""


class DeskGroup(NamedTuple):
    """The desks of a pack, in the order of its pathway."""

    title: str
    desks: Sequence[ScenarioChoice]

    @property
    def summary(self) -> str:
        """How many desks it has, and how many of them were begun or played."""
        played = sum(bool(desk.state) for desk in self.desks)
        count = "1 desk" if len(self.desks) == 1 else f"{len(self.desks)} desks"
        return f"{count}, {played} of them begun or played" if played else count


class RouteChoice(NamedTuple):
    """A way through several desks of one story; `key` names its pack and itself."""

    key: str
    title: str
    about: str
    desks: int

    @property
    def facts(self) -> str:
        """What it is about, and how many desks it has."""
        count = "1 desk" if self.desks == 1 else f"{self.desks} desks"
        return f"{self.about} {count}".strip()


class RunChoice(NamedTuple):
    """A pathway that was begun; `place` is its next desk and the day there, empty if every desk has been played."""

    key: str
    title: str
    place: str

    @property
    def words(self) -> str:
        """What its button says."""
        return f"Go on: {self.title}" if self.place else f"Joint debrief: {self.title}"

    @property
    def facts(self) -> str:
        """Where it stands."""
        return f"Next: {self.place}" if self.place else "Every desk has been played"


class PathwayChoices(NamedTuple):
    """The pathways that can be begun, and those that were."""

    routes: Sequence[RouteChoice] = ()
    runs: Sequence[RunChoice] = ()


class MenuContent(NamedTuple):
    """What the menu shows.

    `groups` is None while they have not been read; `last` describes the session to resume, or is empty; `notices`
    are sentences about what is not available; `audience` says whom it is for, and `safety` what to do if a child may be
    at risk now: a pack's own words where there is only one.
    """

    groups: Sequence[DeskGroup] | None = ()
    last: str = ""
    notices: Sequence[str] = ()
    picture: str = ""
    audience: str = AUDIENCE
    safety: str = ANYTIME
    tutorial: ScenarioChoice | None = None
    player: str = ""
    """The alias of the person who is playing; empty if it is nobody in particular."""
    pathways: PathwayChoices = PathwayChoices()

    @property
    def desks(self) -> tuple[ScenarioChoice, ...]:
        """The desks of all packs."""
        return tuple(desk for group in self.groups or () for desk in group.desks)

    @property
    def next_run(self) -> RunChoice | None:
        """The pathway to go on with, where no session is in progress but not all of its desks were played."""
        return None if self.last else next((run for run in self.pathways.runs if run.place), None)

    @property
    def is_for_newcomer(self) -> bool:
        """Whether nothing was begun or played yet, so that the tutorial comes first."""
        played = [*self.desks, *([self.tutorial] if self.tutorial else [])]
        return self.tutorial is not None and not self.last and not any(desk.state for desk in played)


ENTRIES = (
    ("saves", "Saved sessions", "folder-open"),
    ("settings", "Settings", "settings"),
    ("how", "How this works", "book-open"),
    ("support", "Support", "life-buoy"),
    ("facilitators", "For facilitators", "users"),
    ("local", "Local details", "map-pin"),
    ("text", "Text version", "type"),
    ("leave", "Leave", "log-out"),
)
"""The entries that are always there: key, label and icon."""


class MenuScreen(WidgetScreen):
    """The menu.

    Args:
        content: called for what to show, at first and again after an entry was chosen.
        choose: called with the key of what was chosen: `resume`, `play:ID`, `route:PACK:ID`, `run:NAME` or
            `next:NAME` for a pathway, or an entry's.
    """

    def __init__(self, content: Callable[[], MenuContent], choose: Callable[[str], Action | None]) -> None:
        super().__init__()
        self.default_key = ""
        """The key of the default button: the session to resume, else the first scenario."""
        self._load_content = content
        self._choose = choose
        self._content: MenuContent | None = None
        self._open_packs: set[int] = set()

    def reload(self) -> None:
        """Build the page anew from new content."""
        self._content = None
        self.refresh()

    def on_message(self, message: Message) -> Action | None:
        """Close the window, open or close a pack, or pass the chosen key on."""
        if not isinstance(message, Pressed):
            return None
        kind, _, number = message.key.partition(":")
        if kind == "pack":
            self._open_packs ^= {int(number)}
            self.refresh()
            return None
        self._content = None
        return Quit() if message.key == "leave" else self._choose(message.key)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the page: the entries at the left and the desks on a picture, or all of it in one column."""
        content = self._content
        if content is None:
            content = self._content = self._load_content()
            self._open_packs = _packs_open_at_first(content)
        self.default_key = self.first_focus = _default_key(content)
        desks = _desks(content, self._open_packs)
        if is_narrow(size[0], style.scale):
            parts = [*_notices(content), *_first_button(content), desks, Flow(_entries(content), gap=1)]
            return _page(content, parts)
        entries = Column([*_first_button(content), Column(_entries(content), gap=0)])
        left = _page(content, [*_notices(content), entries])
        many = len(content.desks) > FEW_DESKS
        return Row([left, _on_picture(content, desks, style, many=many)], shares=WIDE_SHARES if many else SHARES, gap=0)


class DeferredMenu(MenuScreen):
    """A menu that reads scenarios and sessions only after its first frame was shown.

    Args:
        content: as for the menu, like `choose`.
        mark_shown: notes that the menu was shown; tells whether that was the first time.
    """

    def __init__(
        self,
        content: Callable[[], MenuContent],
        choose: Callable[[str], Action | None],
        mark_shown: Callable[[], bool],
    ) -> None:
        super().__init__(content, choose)
        self._mark_shown = mark_shown

    def tick(self, milliseconds: int) -> None:  # noqa: ARG002 - the time does not matter
        """Show the scenarios and sessions after the first frame."""
        if self._mark_shown():
            self.reload()
            self.refresh(self.default_key)


def _packs_open_at_first(content: MenuContent) -> set[int]:
    groups = content.groups or ()
    begun = next((number for number, group in enumerate(groups) if any(desk.begun for desk in group.desks)), 0)
    return set(range(len(groups))) if len(content.desks) <= MAX_OPEN else {begun}


def _default_key(content: MenuContent) -> str:
    if content.last:
        return "resume"
    if content.next_run:
        return f"next:{content.next_run.key}"
    if content.tutorial and content.is_for_newcomer:
        return f"play:{content.tutorial.key}"
    return f"play:{content.desks[0].key}" if content.desks else ""


def _page(content: MenuContent, widgets: Sequence[Widget]) -> Widget:
    name = Column(
        [Heading("Sixty Visits", TITLE), Paragraph(f"A training simulation {content.audience}.", SMALL, soft=True)],
        gap=0,
    )
    return page_frame([name, *widgets], key="menu", name="Menu", max_width=CONTROLS_WIDTH, gap=2, safety=content.safety)


def _on_picture(content: MenuContent, desks: Widget, style: Style, *, many: bool) -> Widget:
    """Return the desks over the picture, or over the page if there is none."""
    panel = Panel([desks], pad=2 if many else 3)
    centred = Centred(panel, max_width=2 * DESKS_WIDTH if many else DESKS_WIDTH, vertical=True, above=0.9)
    pane = ScrollPane(centred, key="scenarios", name="Desks")
    pad = 1.5 if many else 3
    if style.pictures.has(content.picture):
        return BackdropColumn(content.picture, [pane], pad=pad)
    return Column([pane], pad=pad)


def _notices(content: MenuContent) -> list[Widget]:
    return [Paragraph(notice, SMALL, soft=True) for notice in content.notices]


def _first_button(content: MenuContent) -> list[Widget]:
    """Return the button for what most people want first: the last session, or for a newcomer the tutorial."""
    if content.last:
        return [Button("resume", "Go on", note=content.last, weight=Weight.MAIN, icon="play")]
    run = content.next_run
    if run:
        note = f"{run.title}. {run.facts}"
        return [Button(f"next:{run.key}", "Go on", note=note, weight=Weight.MAIN, icon="play")]
    if content.tutorial and content.is_for_newcomer:
        words = f"New here? Try it in {content.tutorial.minutes} minutes"
        note = f"A tutorial: {content.tutorial.title}"
        return [Button(f"play:{content.tutorial.key}", words, note=note, weight=Weight.MAIN, icon="play")]
    return []


def _entries(content: MenuContent) -> list[Widget]:
    entries: tuple[tuple[str, str, str], ...] = ENTRIES
    if content.tutorial and not content.is_for_newcomer:
        entries = ((f"play:{content.tutorial.key}", "Tutorial", "footprints"), *ENTRIES)
    whose = {"saves": f"Sessions of {content.player}"} if content.player else {}
    return [
        Button(key, whose.get(key, words), weight=Weight.QUIET, icon=icon, compact=True) for key, words, icon in entries
    ]


def _desks(content: MenuContent, open_packs: set[int]) -> Widget:
    if content.groups is None:
        return Paragraph("Choose a desk", STRONG)
    if not content.groups:
        return Paragraph("There are no scenarios in the scenarios folder yet.")
    if len(content.groups) == 1:
        cards = _cards(content.groups[0].desks, numbered=True)
        return Column([Paragraph("Choose a desk", STRONG), cards, *_pathways(content.pathways)], gap=1)
    parts: list[Widget] = []
    for number, group in enumerate(content.groups):
        shown = number in open_packs
        parts.append(Disclosure(f"pack:{number}", group.title, shown=shown, note=group.summary))
        parts += [_cards(group.desks, numbered=False)] if shown else []
    return Column([Paragraph("Choose a desk", STRONG), *parts, *_pathways(content.pathways)], gap=1)


def _pathways(pathways: PathwayChoices) -> list[Widget]:
    """Return the place of the pathways under the desks; nothing where no pack has a route."""
    if not pathways.routes:
        return []
    runs: list[Widget] = [Button(f"run:{run.key}", run.words, note=run.facts, icon="play") for run in pathways.runs]
    routes = [
        Button(f"route:{route.key}", route.title, note=route.facts, icon="arrow-right") for route in pathways.routes
    ]
    return [
        Spacer(0.5),
        Paragraph(SEVERAL_DESKS, STRONG),
        *runs,
        Grid(routes, min_width=COLUMN_WIDTH, max_columns=min(2, len(routes))),
    ]


def _cards(desks: Sequence[ScenarioChoice], *, numbered: bool) -> Widget:
    """Return the cards of some desks; where they are `numbered`, the digits press the first nine."""
    many = len(desks) > FEW_DESKS
    cards = [_card(desk, digit=desk.number if numbered else 0, brief=many) for desk in desks]
    return Grid(cards, min_width=COLUMN_WIDTH, max_columns=2, level=False) if many else Column(cards, gap=2)


def _card(desk: ScenarioChoice, *, digit: int, brief: bool) -> Widget:
    """Return the card of a desk; a `brief` one has only the first sentence of who one is."""
    line = first_sentence(desk.line) if brief else desk.line
    title: Widget = Heading(desk.title, CARD_TITLE)
    parts = [
        SplitRow(title, Tag(desk.mark)) if desk.mark else title,
        Paragraph(line, SMALL if brief else BODY),
        Paragraph(desk.facts, SMALL, soft=True),
        *([Paragraph(desk.state, STATE)] if desk.state else []),
    ]
    progress = Progress.ENDED if desk.ended and not desk.begun else Progress.BEGUN if desk.begun else Progress.FRESH
    description = ". ".join(part for part in (desk.mark, desk.state, desk.facts, desk.line) if part)
    return DeskCard(
        f"play:{desk.key}",
        parts,
        name=desk.title,
        description=description,
        number=desk.number,
        digit=digit if digit <= MAX_DIGIT else 0,
        progress=progress,
        title_type=CARD_TITLE,
    )


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, whole if it has one only."""
    sentence, end, _ = text.partition(". ")
    return f"{sentence}." if end else text
