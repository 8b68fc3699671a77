"""A heading that opens and closes."""

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Pressed
from tests.ui.driving import click, press, staged


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_SPACE])
def test_it_says_that_it_was_pressed_and_leaves_the_rest_to_the_screen(look: Style, code: int) -> None:
    head = Disclosure("more", "More", shown=False)
    assert press(staged(head, look), code) == Pressed("more")
    assert head.value == "closed"
    assert Disclosure("more", "More", shown=True).value == "open"


def test_it_is_pressed_anywhere_along_its_line(look: Style) -> None:
    stage = staged(Disclosure("more", "More", shown=False), look)
    assert click(stage, (stage.root.rect.right - 5, stage.root.rect.centery)) == Pressed("more")


def test_it_is_never_lower_than_a_finger_and_grows_with_its_words(look: Style) -> None:
    assert Disclosure("more", "More", shown=False).height_for_width(look, 400) >= TOUCH
    long = Disclosure("more", "A long heading of many words " * 4, shown=False, note="And a note. " * 20)
    assert long.height_for_width(look, 400) > long.height_for_width(look, 800)
