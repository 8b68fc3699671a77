"""The first screen: the desks one can sit at, and everything else one may want before or after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.fonts import Face, Size, Type
from game.ui.layout import is_narrow, snap
from game.ui.screen import Action, Quit
from game.ui.screens.page import WIDE, is_low, page
from game.ui.screens.staged import Staged
from game.ui.theme import GRID
from game.ui.widgets.button import Button, Card, Weight
from game.ui.widgets.messages import Message, Pressed
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.picture import Picture
from game.ui.widgets.stack import Column, Flow, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.look import Look
    from game.ui.widgets.tree import Widget

BAND = 0.16
"""How much of the window's height the picture across the top takes."""
BAND_NEEDS = 44
"""How high the window must be, in ems, to have a picture across its top."""
CARD_TITLE = Type(Size.HEADING, Face.LETTER, bold=True)


@dataclass(frozen=True)
class Desk:
    """A scenario to choose: its title, one line about it, how long it takes, and whose desk it is."""

    key: str
    title: str
    line: str
    minutes: int
    desk: str
    in_progress: bool = False


@dataclass(frozen=True)
class Offer:
    """What the menu shows: `last` names the session to go on with, `notices` say what could not be had.

    `desks` is None while they are not known yet.
    """

    desks: Sequence[Desk] | None = ()
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


class Menu(Staged):
    """The menu. `offer` is asked each time it comes up; `choose` is told a key: `resume`, `play:ID` or an entry's.

    `usual` is the key of what most will want.
    """

    def __init__(self, offer: Callable[[], Offer], choose: Callable[[str], Action | None]) -> None:
        super().__init__()
        self.usual = ""
        self._offer = offer
        self._choose = choose
        self._known: Offer | None = None

    def react(self, message: Message) -> Action | None:
        """Pass on what was pressed; leaving is the menu's own."""
        if not isinstance(message, Pressed):
            return None
        self._known = None
        return Quit() if message.key == "leave" else self._choose(message.key)

    def build(self, look: Look, size: tuple[int, int]) -> Widget:
        """Return the page: a band of picture, the entries and the desks beside or under each other, the foot."""
        offer = self._known = self._known or self._offer()
        self.usual = self.first_focus = "resume" if offer.last else f"play:{offer.desks[0].key}" if offer.desks else ""
        narrow = is_narrow(size[0], look.settings.text_scale)
        resume, entries, desks = _resume(offer), _entries(narrow=narrow), _desks(offer)
        body: Widget = (
            Column([*resume, desks, entries], gap=3)
            if narrow
            else Row([Column([*resume, entries], gap=3), desks], shares=(5, 9), gap=8)
        )
        content = [_name(), *_notices(offer), body]
        return page(
            content, low=is_low(look, size), key="menu", name="Menu", most=WIDE, gap=4, band=_band(offer, look, size)
        )


def _band(offer: Offer, look: Look, size: tuple[int, int]) -> list[Widget]:
    if size[1] < look.em(BAND_NEEDS) or not look.pictures.has(offer.picture):
        return []
    return [Picture(offer.picture, "", band=snap(size[1] * BAND) // GRID)]


def _name() -> Widget:
    line = "A training simulation for people who protect children."
    return Column([Heading("Sixty Visits", TITLE), Paragraph(line, soft=True)], gap=0)


def _notices(offer: Offer) -> list[Widget]:
    return [Paragraph(notice, SMALL, soft=True) for notice in offer.notices]


def _resume(offer: Offer) -> list[Widget]:
    if not offer.last:
        return []
    return [Button("resume", "Go on", note=offer.last, weight=Weight.MAIN, icon="play")]


def _entries(*, narrow: bool) -> Widget:
    """Return the entries under each other, or beside each other where the desks stand above them."""
    buttons = [Button(key, words, weight=Weight.QUIET, icon=icon) for key, words, icon in ENTRIES]
    return Flow(buttons, gap=1) if narrow else Column(buttons, gap=0)


def _desks(offer: Offer) -> Widget:
    if offer.desks is None:
        return Paragraph("Choose a desk", STRONG)
    if not offer.desks:
        return Paragraph("There are no scenarios in the scenarios folder yet.")
    return Column([Paragraph("Choose a desk", STRONG), *(_card(desk) for desk in offer.desks)], gap=2)


def _card(desk: Desk) -> Widget:
    facts = f"{desk.desk}  ·  about {desk.minutes} minutes" + ("  ·  in progress" if desk.in_progress else "")
    parts = [Heading(desk.title, CARD_TITLE), Paragraph(desk.line), Paragraph(facts, SMALL, soft=True)]
    return Card(f"play:{desk.key}", parts, name=desk.title, description=f"{facts}. {desk.line}")
