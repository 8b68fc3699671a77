"""The layout of the desk: all of it in view at once in a wide window, one column with a bar in a narrow one."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import pygame

from game.records.journal_reader import pluralise
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Centred, Column, Divider, Flow, IconBox, SplitRow
from game.ui.widgets.paragraph import SMALL, Paragraph, Status
from game.ui.widgets.reading_pane import ReadingPane
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.views.contacts import DeskView
    from game.engine.views.page import Page
    from game.ui.drawing.style import Style
    from game.ui.widgets.image_map import Picture

MIN_PICTURE_SHARE = 0.224
"""The part of the window that the picture covers, where its shape allows it."""
MIN_SHARE = 0.54
"""The least part of the width for the picture and the choices."""
MAX_SHARE = 0.67
"""The most of it, so that the words keep a readable width."""
SHOWN_HEIGHT = 0.75
"""The part of a picture's height that is shown at least: it is drawn so that an eighth can go at the top and below."""
MAX_PICTURE_HEIGHT = 0.5
"""The part of the height below the header that the picture takes at most."""
SHEET = "What do you do?"
"""The name of the dock where it is opened by a button."""
THUMBNAIL_SHARE = 0.25
"""The part of the height that the picture takes in one column at most."""
MAX_BAR_SHARE = 0.3
"""The part of the height that choices fixed at the bottom of one column take at most; higher ones open as a sheet."""
END_WIDTH = 46
"""The greatest width of the words at the end of the story, in ems."""
ENDING_WIDTH = 78
"""The greatest width of an ending with what is not known beside it, in ems."""
DESK_SHARES = (0.35, 0.26)
"""The parts of the width for the slips and for the recipients of a desk."""


MAX_ON_SHARE = 0.45
"""The part of the height that the way on from a desk takes at most."""


class DecisionLayout(Widget):
    """A header; under it the picture over the dock of choices at the left, and the story at the right.

    The picture's size depends on the window alone, so that the dock begins at the same height on every page.
    """

    def __init__(self, header: Widget, picture: Picture | None, story: Widget, docks: Sequence[Widget]) -> None:
        """Make the layout; `docks` hold the same choices and need ever less height: the first that fits is shown."""
        self._header, self._picture, self._story, self._docks = header, picture, story, docks
        self._dock = ScrollPane(docks[0], key="dock", name="Choices", says_more=True)
        super().__init__(children=[header, *([picture] if picture else []), story, self._dock])

    @property
    def expands(self) -> bool:
        """Whether it takes the remaining height of a column: yes."""
        return True

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the four parts."""
        self.rect = rect
        top = _arrange_header(self._header, style, rect)
        body = pygame.Rect(rect.x, top, rect.width, max(0, rect.bottom - top))
        size = _picture_size(self._picture, style, body) if self._picture else (round(body.width * MIN_SHARE), 0)
        if self._picture:
            self._picture.cropped = True
            self._picture.arrange(style, pygame.Rect(body.topleft, size))
        dock = pygame.Rect(body.x, body.y + size[1], size[0], max(0, body.height - size[1]))
        self._dock.show(fitting_dock(self._dock, self._docks, style, dock))
        self._dock.arrange(style, dock)
        self._story.arrange(style, pygame.Rect(body.x + size[0], body.y, body.width - size[0], body.height))


def fitting_dock(pane: ScrollPane, docks: Sequence[Widget], style: Style, room: pygame.Rect) -> Widget:
    """Return the first dock that fits into the room of a pane, or the lowest; the pane shows one of them afterwards."""
    heights: list[int] = []
    for dock in docks:
        pane.show(dock)
        heights.append(pane.height_for_width(style, room.width))
        if heights[-1] <= room.height:
            return dock
    return docks[heights.index(min(heights))]


def _picture_size(picture: Picture, style: Style, body: pygame.Rect) -> tuple[int, int]:
    """Return the width and height of the picture in the part of the window below the header.

    It is as low as it may be, so that what lies under it has all the room there is.
    """
    shape = 1000 / max(1, picture.height_for_width(style, 1000)) / SHOWN_HEIGHT
    wanted = sqrt(MIN_PICTURE_SHARE * body.width * body.bottom * shape)
    width = round(min(max(wanted, body.width * MIN_SHARE), body.width * MAX_SHARE))
    return width, min(round(width / shape), round(body.height * MAX_PICTURE_HEIGHT))


@dataclass(frozen=True)
class DeskTimeParts:
    """The parts of a desk: header, slips, recipients, roads, the way on, and the story."""

    header: Widget
    slips: Widget
    recipients: Widget
    roads: Widget
    on: Widget
    story: Widget


class DeskTimeLayout(Widget):
    """Slips and recipients beside each other, the roads and the way on under them, and the story at the right."""

    def __init__(self, parts: DeskTimeParts) -> None:
        self._parts = parts
        self._slips = ScrollPane(parts.slips, key="slip pane", name="What you hold", says_more=True)
        self._recipients = ScrollPane(parts.recipients, key="recipient pane", name="Whom to tell", says_more=True)
        self._on = ScrollPane(parts.on, key="on pane", name="The way on", says_more=True)
        super().__init__(children=[parts.header, parts.story, self._slips, self._recipients, parts.roads, self._on])

    @property
    def expands(self) -> bool:
        """Whether it takes the remaining height of a column: yes."""
        return True

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the parts; the slips and the recipients get the height that roads and the way on leave."""
        self.rect = rect
        top, margin = _arrange_header(self._parts.header, style, rect), style.gap(1)
        left, middle = (round(rect.width * share) for share in DESK_SHARES)
        width = left + middle - 2 * margin
        on, roads = (part.height_for_width(style, width) for part in (self._on, self._parts.roads))
        on = min(on, round((rect.bottom - top) * MAX_ON_SHARE))
        on_top = rect.bottom - margin - on
        roads_top = on_top - margin - roads
        height = max(0, roads_top - margin - top)
        self._slips.arrange(style, pygame.Rect(rect.x, top, left, height))
        self._recipients.arrange(style, pygame.Rect(rect.x + left, top, middle, height))
        self._parts.roads.arrange(style, pygame.Rect(rect.x + margin, roads_top, width, roads))
        self._on.arrange(style, pygame.Rect(rect.x + margin, on_top, width, on))
        story = pygame.Rect(rect.x + left + middle, top, rect.width - left - middle, max(0, rect.bottom - top))
        self._parts.story.arrange(style, story)


def _arrange_header(header: Widget, style: Style, rect: pygame.Rect) -> int:
    """Lay out the header along the top; return the y coordinate below it."""
    height = header.height_for_width(style, rect.width)
    header.arrange(style, pygame.Rect(rect.x, rect.y, rect.width, height))
    return rect.y + height


@dataclass(frozen=True)
class NarrowParts:
    """The parts of one column: the words' key and name, what scrolls, the docks, and the bar's buttons and words.

    The docks hold the same choices and need ever less height: an open sheet shows the first that fits.
    """

    key: str
    name: str
    content: Sequence[Widget]
    docks: Sequence[Widget]
    sheet: str
    """The label of the button that opens the dock as a sheet; empty if it is always fixed."""
    buttons: Sequence[Widget]
    is_open: bool = False
    """Whether the dock stands in the place of the words."""


class NarrowLayout(Widget):
    """One column that scrolls, and under it the dock where it is low enough, else a button that opens it.

    The dock that was opened stands in the place of the column.
    """

    def __init__(self, parts: NarrowParts) -> None:
        self._parts = parts
        self._pane: ScrollPane = ReadingPane(
            Column(parts.content, gap=1.5, pad=1), key=parts.key, name=parts.name, page=True
        )
        if parts.is_open:
            self._pane = ScrollPane(parts.docks[0], key="dock", name=SHEET)
        super().__init__()
        self._bar = self._show_bar([])

    @property
    def expands(self) -> bool:
        """Whether it takes the remaining height of a column: yes."""
        return True

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the column and the bar."""
        self.rect = rect
        if not self._parts.is_open:
            self._bar = self._show_bar([self._parts.docks[0]])
        if self._parts.sheet and self._bar.height_for_width(style, rect.width) > rect.height * MAX_BAR_SHARE:
            self._bar = self._show_bar([])
        height = min(rect.height, self._bar.height_for_width(style, rect.width))
        if self._parts.is_open:
            room = pygame.Rect(rect.topleft, (rect.width, rect.height - height))
            self._pane.show(fitting_dock(self._pane, self._parts.docks, style, room))
        self._pane.arrange(style, pygame.Rect(rect.x, rect.y, rect.width, rect.height - height))
        self._bar.arrange(style, pygame.Rect(rect.x, rect.bottom - height, rect.width, height))

    def _show_bar(self, dock: Sequence[Widget]) -> Widget:
        sheet = [] if dock else [Button("sheet", self._parts.sheet, weight=Weight.MAIN, icon="chevron-up")]
        if self._parts.is_open:
            sheet = [Button("sheet", "Back to the page", icon="chevron-down")]
        bar = Column([Divider(), *dock, Flow([*sheet, *self._parts.buttons], gap=1)], gap=0.5, pad=1, pad_down=0.5)
        self.set_children([self._pane, bar])
        return bar


class Thumbnail(Widget):
    """A picture that takes little of the height of one column."""

    def __init__(self, picture: Picture, height: int) -> None:
        super().__init__(children=[picture])
        self._picture = picture
        self._max_height = round(height * THUMBNAIL_SHARE)

    def preferred_width(self, style: Style) -> int:
        """Return the width of the picture at its greatest height."""
        return self._max_height * 1000 // max(1, self._picture.height_for_width(style, 1000))

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the picture."""
        return min(self._max_height, self._picture.height_for_width(style, width))

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the picture at the left, in its own shape."""
        self.rect = rect
        shape = 1000 / max(1, self._picture.height_for_width(style, 1000))
        self._picture.arrange(
            style, pygame.Rect(rect.topleft, (min(rect.width, round(rect.height * shape)), rect.height))
        )


def end_layout(header: Widget, pane: Widget, turning: Sequence[Widget], *, max_width: float) -> Widget:
    """Return the layout of the end of the story: the words alone, with the way on under them."""
    foot = Centred(Column(turning, pad=2, pad_down=2), max_width=max_width)
    return Column([header, Centred(pane, max_width=max_width), foot], gap=0)


KEYS = (
    "Keys: 1 to 9 choose where numbers stand. Space goes on in the text, Page Up goes back. F2 turns to the case file. "
    "Tab and arrows move. Esc covers the screen."
)
"""The key hints, shown on the first page of a play."""


def header(page: Page, *, file: str, pause: str, has_date: bool = True) -> Widget:
    """Return the header: date and part, what is left of looks and time, and buttons; `file` and `pause` are labels."""
    words = "  ·  ".join(part for part in (page.date, page.part) if part) if has_date else ""
    right = Flow([*remaining_budget(page), *bar_buttons(file, pause)], gap=1)
    bar = SplitRow(Paragraph(words, SMALL, soft=True), right)
    return Column([bar, Divider()], gap=0, key="bar", pad=2, pad_down=0)


def bar_buttons(file: str, pause: str) -> list[Widget]:
    """Return the buttons to the case file and to the pause screen."""
    return [
        Button("file", file, icon="folder-open", weight=Weight.QUIET),
        Button("pause", pause, icon="pause", weight=Weight.QUIET),
    ]


def remaining_budget(page: Page) -> list[Widget]:
    """Return the number of closer looks and the desk time that are left, where the scene limits them."""
    budget: list[Widget] = []
    if page.attention is not None and page.spots:
        budget.append(IconBox("eye", Status(_closer_looks(page.attention), SMALL, key="looks left"), SMALL))
    if page.desk is not None:
        budget.append(IconBox("clock", Status(_desk_time(page.desk), SMALL, key="time left"), SMALL))
    return budget


def _desk_time(desk: DeskView) -> str:
    return f"Time left today: {desk.time_left} of {pluralise(desk.time, 'part')}"


def _closer_looks(count: int) -> str:
    if not count:
        return "No closer look left"
    return f"{count} closer look{'' if count == 1 else 's'} left"
