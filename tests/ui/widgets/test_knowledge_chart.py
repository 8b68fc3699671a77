"""The knowledge chart."""

import pygame

from game.ui.drawing.style import Style, make_style
from game.ui.settings import Settings
from game.ui.widgets.knowledge_chart import (
    Cell,
    ChartRow,
    KnowledgeChart,
    MarkKind,
    TimelineMark,
    TimelinePoint,
    gap_cell,
    held_cell,
    sentences_of,
)
from game.ui.widgets.scroll_pane import ScrollPane
from tests.ui.conftest import ASSETS
from tests.ui.driving import host_for

AGENCIES = ("Social care", "Police", "Hospital paediatrics")
ROW = ChartRow(
    "His full name",
    "Written down",
    (
        held_cell("Social care", 0.0, "11 Jan", "Social care: had it.", theirs=True),
        gap_cell("Police"),
        Cell("Hospital", "Not theirs."),
    ),
)


def marks(chart: KnowledgeChart) -> list[TimelineMark]:
    return [widget for widget in chart.walk() if isinstance(widget, TimelineMark)]


def placed(style: Style, width: int, rows: tuple[ChartRow, ...] = (ROW, ROW)) -> KnowledgeChart:
    chart = KnowledgeChart(AGENCIES, rows)
    chart.arrange(style, pygame.Rect(0, 0, width, chart.height_for_width(style, width)))
    return chart


def test_a_column_for_each_agency_and_a_row_for_each_piece(style: Style) -> None:
    chart = placed(style, 1184)
    assert len(marks(chart)) == 6
    assert len({mark.rect.left for mark in marks(chart)}) == 3
    assert len({mark.rect.top for mark in marks(chart)}) == 2


def test_where_a_word_of_a_head_would_not_fit_the_columns_give_way_to_lines(style: Style) -> None:
    large = make_style(Settings(text_scale=200), ASSETS)
    assert len({mark.rect.left for mark in marks(placed(style, 700))}) == 3
    assert len({mark.rect.left for mark in marks(placed(large, 700))}) == 1


def test_every_line_of_time_in_a_table_is_as_long_as_the_next(style: Style) -> None:
    assert len({mark._length for mark in marks(placed(style, 1184))}) == 1


def test_as_lines_all_who_never_had_a_piece_stand_in_one_sentence() -> None:
    row = ChartRow(
        "A piece",
        "",
        (gap_cell("Police"), gap_cell("GP"), held_cell("School", 0.5, "2 Feb", "School: told.", theirs=False)),
    )
    lines = sentences_of(row)
    assert [sentence for sentence, _ in lines] == ["School: told.", "Needed it, and never had it: Police; GP."]
    assert [point.kind for _, point in lines] == [MarkKind.NOT_THEIRS, MarkKind.GAP]


def test_each_sign_has_a_shape_of_its_own_so_that_no_colour_is_needed(style: Style) -> None:
    shapes = set()
    for kind in MarkKind:
        surface = pygame.Surface((120, 40))
        mark = TimelineMark("", TimelinePoint(kind, 0.3))
        host_for(mark, style, surface.get_size()).draw(surface)
        places = [(x, y) for x in range(120) for y in range(40)]
        shapes.add(tuple(surface.get_at(place)[:3] != style.theme.paper for place in places))
    assert len(shapes) == len(MarkKind)


def test_the_head_stays_in_sight_while_the_table_is_scrolled(style: Style) -> None:
    size = (1184, 400)
    pane = ScrollPane(KnowledgeChart(AGENCIES, (ROW,) * 20), key="pane")
    host = host_for(pane, style, size)
    surface = pygame.Surface(size)
    host.draw(surface)
    head = next(widget for widget in pane.walk() if widget.name == "Hospital paediatrics").rect
    before = pygame.image.tobytes(surface.subsurface(head), "RGB")
    assert pane.scroll_to(500)
    host.draw(surface)
    pinned = head.move(0, style.gap(1) - head.top)
    assert pygame.image.tobytes(surface.subsurface(pinned), "RGB") == before
