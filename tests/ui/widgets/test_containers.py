"""Layout containers."""

from itertools import combinations

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.widgets.button import Button
from game.ui.widgets.containers import (
    Column,
    EqualHeightRow,
    Flow,
    IconBox,
    IndentedBox,
    MaxWidthBox,
    Panel,
    QuoteBox,
    Row,
    SplitRow,
    StepIndicator,
)
from game.ui.widgets.paragraph import Paragraph
from tests.ui.driving import host_for

TEXT = "Some words that are long enough to need more than one line in a narrow place. " * 4


@pytest.mark.parametrize(
    "box", [QuoteBox(Paragraph(TEXT)), IconBox("eye", Paragraph(TEXT)), IndentedBox(Paragraph(TEXT))]
)
def test_what_is_set_in_has_all_its_height_to_the_right_of_the_mark(style: Style, box: IndentedBox) -> None:
    box.arrange(style, pygame.Rect(10, 10, 300, box.height_for_width(style, 300)))
    child = box.children[0]
    assert child.rect.left > box.rect.left
    assert child.rect.right == box.rect.right
    assert child.height_for_width(style, child.rect.width) == box.rect.height


def test_a_measure_is_never_wider_than_is_good_to_read_nor_than_there_is_room(style: Style) -> None:
    box = MaxWidthBox(Paragraph(TEXT), max_width=20)
    box.arrange(style, pygame.Rect(0, 0, 1000, 100))
    assert box.children[0].rect.width == style.em(20)
    box.arrange(style, pygame.Rect(0, 0, 200, 100))
    assert box.children[0].rect.width == 200


def test_sheets_beside_each_other_are_all_as_high_as_the_highest(style: Style) -> None:
    row = EqualHeightRow([Panel([Paragraph(TEXT)]), Panel([Paragraph("Short.")])])
    row.arrange(style, pygame.Rect(0, 0, 800, row.height_for_width(style, 800)))
    assert len({child.rect.height for child in row.children}) == 1
    assert row.children[0].rect.right < row.children[1].rect.left


def test_the_bars_fill_as_far_as_one_has_come(style: Style) -> None:
    surface = pygame.Surface((400, 4))
    steps = StepIndicator(2, 4)
    steps.arrange(style, surface.get_rect())
    host_for(steps, style, surface.get_size()).draw(surface)
    seen = [surface.get_at((x, 1))[:3] for x in (10, 110, 210, 310)]
    assert seen == [style.theme.accent, style.theme.accent, style.theme.rule, style.theme.rule]


def test_a_flow_goes_on_below_where_the_width_ends_and_nothing_overlaps(style: Style) -> None:
    flow = Flow([Button(str(number), f"Button number {number}") for number in range(7)])
    host_for(Column([flow]), style, (500, 700))
    rects = [child.rect for child in flow.children]
    assert all(rect.right <= 500 for rect in rects)
    assert not any(first.colliderect(second) for first, second in combinations(rects, 2))


def test_a_bar_puts_its_right_side_below_when_there_is_no_room_beside(style: Style) -> None:
    for width, beside in ((1000, True), (300, False)):
        left, right = Paragraph("On the left"), Button("b", "On the right, rather wide")
        host_for(Column([SplitRow(left, right)]), style, (width, 400))
        assert (right.rect.top < left.rect.bottom) is beside
        assert right.rect.right <= width


def test_rows_share_the_width_and_stand_at_the_top(style: Style) -> None:
    left, right = Paragraph("A"), Paragraph("B\nB\nB")
    host_for(Row([left, right], shares=(1, 3)), style)
    assert left.rect.top == right.rect.top
    assert left.rect.right < right.rect.left
