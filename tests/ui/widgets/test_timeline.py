"""The timeline: marks at their days, told by shape and letters, none over another."""

import pygame
import pytest

from game.ui.drawing.style import Style, make_style
from game.ui.settings import Settings
from game.ui.widgets.containers import Column
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.timeline import (
    AlignedPane,
    LaneLayout,
    LegendEntry,
    MarkKind,
    TimelineAxis,
    TimelineMark,
    TimelineRow,
    draw_mark,
    mark_size,
    place_marks,
)
from game.ui.widgets.widget import Pressed
from tests.ui.conftest import ASSETS
from tests.ui.driving import click, host_for

LANE = LaneLayout(left=0, first=100, last=500, never=600)
HERE = TimelineMark(MarkKind.HELD_HERE, "", 0.5)
OTHERS = TimelineMark(MarkKind.HELD, "3", 0.5)
GAP = TimelineMark(MarkKind.GAP, "GP", None)
BEFORE = TimelineMark(MarkKind.HELD, "Po", None)


def row(*marks: TimelineMark, narrow: bool = False, piece: str = "His full name") -> TimelineRow:
    return TimelineRow("piece:0", piece, marks, "You: learned it.", days=(0.0, 0.5), narrow=narrow)


def test_a_mark_stands_at_its_day_between_what_was_before_and_what_never_came(style: Style) -> None:
    places = {mark.letters: x for mark, x in place_marks(style, LANE, (GAP, OTHERS, BEFORE))}
    assert places["Po"] < LANE.first < places["3"] == 300 < LANE.last < places["GP"]


def test_marks_of_one_day_stand_beside_each_other_this_desks_first(style: Style) -> None:
    (first, x1), (second, x2) = place_marks(style, LANE, (OTHERS, HERE))
    assert (first, second) == (HERE, OTHERS)
    assert x2 - x1 >= (mark_size(style, "")[0] + mark_size(style, "3")[0]) // 2


@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_no_two_kinds_of_marks_look_the_same_without_colour(theme: str) -> None:
    style = make_style(Settings(theme=theme), ASSETS)
    seen = set()
    for kind in MarkKind:
        surface = pygame.Surface((60, 60))
        surface.fill(style.theme.paper)
        draw_mark(surface, style, TimelineMark(kind, "" if kind is MarkKind.HELD_HERE else "Po", 0), (30, 30))
        seen.add(pygame.image.tobytes(pygame.transform.grayscale(surface), "RGB"))
    assert len(seen) == len(MarkKind)


def test_a_row_is_pressed_as_a_whole_and_says_what_it_shows(style: Style) -> None:
    host = host_for(row(HERE, GAP), style)
    assert click(host, host.root.rect.center) == Pressed("piece:0")
    assert (host.root.name, host.root.description) == ("His full name", "You: learned it.")


def test_a_long_piece_is_wrapped_and_its_row_is_higher(style: Style) -> None:
    assert row(piece="word " * 60).height_for_width(style, 1000) > row().height_for_width(style, 1000)


@pytest.mark.parametrize("narrow", [False, True])
def test_a_row_without_marks_and_an_axis_without_dates_are_drawn(style: Style, *, narrow: bool) -> None:
    axis = TimelineAxis(Column([]), (), narrow=narrow)
    host = host_for(Column([axis, row(narrow=narrow), LegendEntry(GAP, "never")]), style)
    host.draw(pygame.Surface((1280, 720)))


def test_a_head_is_as_wide_as_what_scrolls_below_it(style: Style) -> None:
    for count in (1, 60):
        rows = Column([row() for _ in range(count)])
        head = Column([])
        pane = ScrollPane(rows, key="pane")
        host_for(Column([AlignedPane(head, pane)]), style)
        assert (head.rect.x, head.rect.width) == (rows.rect.x, rows.rect.width)
        assert head.rect.bottom <= rows.rect.y or count > 1
