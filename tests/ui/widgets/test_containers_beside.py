"""Widgets that set another one in."""

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.widgets.containers import EqualHeightRow, IconBox, IndentedBox, MaxWidthBox, Panel, QuoteBox, StepIndicator
from game.ui.widgets.paragraph import Paragraph
from tests.ui.driving import staged

TEXT = "Some words that are long enough to need more than one line in a narrow place. " * 4


@pytest.mark.parametrize(
    "made", [QuoteBox(Paragraph(TEXT)), IconBox("eye", Paragraph(TEXT)), IndentedBox(Paragraph(TEXT))]
)
def test_what_is_set_in_has_all_its_height_to_the_right_of_the_mark(look: Style, made: IndentedBox) -> None:
    made.arrange(look, pygame.Rect(10, 10, 300, made.height_for_width(look, 300)))
    child = made.children[0]
    assert child.rect.left > made.rect.left
    assert child.rect.right == made.rect.right
    assert child.height_for_width(look, child.rect.width) == made.rect.height


def test_a_measure_is_never_wider_than_is_good_to_read_nor_than_there_is_room(look: Style) -> None:
    made = MaxWidthBox(Paragraph(TEXT), most=20)
    made.arrange(look, pygame.Rect(0, 0, 1000, 100))
    assert made.children[0].rect.width == look.em(20)
    made.arrange(look, pygame.Rect(0, 0, 200, 100))
    assert made.children[0].rect.width == 200


def test_sheets_beside_each_other_are_all_as_high_as_the_highest(look: Style) -> None:
    row = EqualHeightRow([Panel([Paragraph(TEXT)]), Panel([Paragraph("Short.")])])
    row.arrange(look, pygame.Rect(0, 0, 800, row.height_for_width(look, 800)))
    assert len({child.rect.height for child in row.children}) == 1
    assert row.children[0].rect.right < row.children[1].rect.left


def test_the_bars_fill_as_far_as_one_has_come(look: Style) -> None:
    surface = pygame.Surface((400, 4))
    steps = StepIndicator(2, 4)
    steps.arrange(look, surface.get_rect())
    staged(steps, look, surface.get_size()).draw(surface)
    seen = [surface.get_at((x, 1))[:3] for x in (10, 110, 210, 310)]
    assert seen == [look.theme.accent, look.theme.accent, look.theme.rule, look.theme.rule]
