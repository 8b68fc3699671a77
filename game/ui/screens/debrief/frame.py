"""The frame of the debrief's pages: the parts and what can be done above, the page, and the way on below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.ui.widgets.containers import Centred, Column, ComputedLayout, Divider, Flow, SplitRow
from game.ui.widgets.options import Tabs
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.reading_pane import ReadingPane
from game.ui.widgets.timeline import AlignedPane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import InteractionState, Widget

MAX_WIDTH = 78
"""The greatest width of a page, in ems."""
GAP = 2.5
"""The gap between the widgets of a page, in grid units."""
PARTS = "parts"
"""The key of the tabs of the four parts."""


class PartTabs(Tabs):
    """Tabs in the line at the top of the window, which draws the line under them."""

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw no line of its own."""


class Footer(ComputedLayout):
    """The ways back and on at the ends of a line; the safety line stands between them, or under them if it is long."""

    def __init__(self, back: Widget, safety: Widget, forward: Widget) -> None:
        super().__init__(children=[back, safety, forward])

    def child_rects(self, style: Style, rect: pygame.Rect) -> list[pygame.Rect]:
        """Return the rectangles of the three."""
        back, safety, forward = self.children
        gap, (left, middle, right) = style.gap(2), (child.preferred_width(style) for child in self.children)
        height = max(back.height_for_width(style, left), forward.height_for_width(style, right))
        ends = [pygame.Rect(rect.x, rect.y, left, height), pygame.Rect(rect.right - right, rect.y, right, height)]
        if left + middle + right + 2 * gap <= rect.width:
            lines = safety.height_for_width(style, middle)
            line = pygame.Rect(rect.x + left + gap, rect.y + (height - lines) // 2, middle, lines)
        else:
            below = rect.y + height + style.gap(0.5)
            line = pygame.Rect(rect.x, below, rect.width, safety.height_for_width(style, rect.width))
        return [ends[0], line, ends[1]]


@dataclass(frozen=True)
class FrameParts:
    """What stands around a page and on it.

    `above` stays where it is while `content` scrolls, and so does `head`, which is as wide as the content; `back` and
    `forward` turn the page.
    """

    key: str
    name: str
    parts: Mapping[str, str]
    part: str
    actions: Sequence[Widget]
    pause: Widget
    content: Sequence[Widget]
    back: Sequence[Widget]
    forward: Sequence[Widget]
    safety: str
    above: Sequence[Widget] = ()
    head: Widget | None = None


def wide_frame(parts: FrameParts) -> Widget:
    """Return the page with one line above it and one below."""
    tabs = PartTabs(PARTS, "The parts of the debrief", parts.parts, parts.part)
    head = Column([SplitRow(tabs, Flow([*parts.actions, parts.pause], gap=1)), Divider()], gap=0, pad=2, pad_down=0)
    pad_down = 0 if parts.head else 1
    pane = ReadingPane(Column(parts.content, gap=GAP, pad=1, pad_down=pad_down), key=parts.key, name=parts.name)
    page = AlignedPane(Column([parts.head], pad=1, pad_down=0), pane) if parts.head else pane
    body = Column([*(Column([widget], pad=2, pad_down=0) for widget in parts.above), page], gap=0, pad=0, pad_down=0.5)
    safety = Paragraph(parts.safety, SMALL, compact=True)
    turning = Footer(Flow(parts.back, gap=1), safety, Flow(parts.forward, gap=1))
    foot = Column([Divider(), turning], gap=1, pad=2, pad_down=1)
    return Column([head, Centred(body, max_width=MAX_WIDTH), foot], gap=0)


def narrow_frame(parts: FrameParts, number: int) -> Widget:
    """Return the page in one column; what is fixed above it in a wide window scrolls with it."""
    line = f"Part {number + 1} of {len(parts.parts)}: {parts.parts[parts.part]}"
    content = [
        Paragraph(line, SMALL, soft=True),
        *parts.above,
        *([parts.head] if parts.head else []),
        *parts.content,
        Divider(),
        Paragraph(parts.safety, SMALL),
        *([Flow(parts.actions, gap=1)] if parts.actions else []),
    ]
    pane = ReadingPane(Column(content, gap=1.5, pad=1), key=parts.key, name=parts.name, page=True)
    bar = Column(
        [Divider(), SplitRow(Flow([*parts.back, parts.pause], gap=1), Flow(parts.forward, gap=1))],
        gap=0.5,
        pad=1,
        pad_down=0.5,
    )
    return Column([pane, bar], gap=0)
